/** `<group-search>`: one box for a town, a ZIP or a word, and the quiet ways to start (A10, A11). */
import { html, nothing, type CSSResultGroup, type TemplateResult, type PropertyDeclarations } from 'lit';
import { Lazy } from '../controllers/lazy.js';
import { isFromHome, SessionController, type Session, type Snapshot } from '../controllers/session-controller.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { GroupElement } from './group-element.js';
import { searchStyles } from './group-search.styles.js';
import { icon } from './icons.js';
import type { PlaceLine } from './place-line.js';

const DADS = 'dads-partners';

/**
 * The search row of a finder.
 *
 * @summary The search box and the starting points of a finder.
 * @csspart search-form - The whole row.
 * @csspart search-label - The label of the box.
 * @csspart search-input - The box.
 * @csspart search-button - The button "Search".
 * @csspart search-home - The button "Join from home".
 * @csspart search-start - Each quiet starting point.
 * @csspart search-hint - The sentence below the box.
 * @csspart search-place - The place that was asked for.
 * @csspart search-change - The button that changes it.
 * @csspart search-radius - The choice of how far.
 * @csspart search-locate - The button "Use my location".
 * @csspart search-note - The sentence beside it.
 */
export class GroupSearch extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, searchStyles];
  static override exports: string =
    'search-form, search-label, search-input, search-button, search-home, search-start, search-hint, search-place, search-change, search-radius, search-locate, search-note';
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    session: { attribute: false },
    label: { attribute: false },
  };

  /** Id of the finder that this row belongs to, in the same document or shadow root. */
  htmlFor: string = '';

  /** Given by the finder that holds this part. @internal */
  session: Session | undefined;

  /** Tells the search of one finder from that of another on the page. @internal */
  label: string | undefined;

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  private readonly tie: SessionController = new SessionController(this);
  private readonly line: Lazy<PlaceLine> = new Lazy(this, async () => {
    const [{ PlaceLine: Line }, { places }] = await Promise.all([import('./place-line.js'), this.around.more()]);
    return new Line(this, places);
  });

  override render(): TemplateResult {
    const { words } = this.around;
    const { snapshot, value: session } = this.tie;
    if (session?.asker) this.line.want(words.lang);
    const query = snapshot?.query;
    return this.wrap(html`
      <form
        role="search"
        part="search-form"
        aria-label=${words.search + (this.label ? words.forGroup(this.label) : '')}
        @submit=${this.submit}
      >
        <label for="words" part="search-label">${words.searchLabel}</label>
        <p class="hint" id="hint" part="search-hint">${words.searchHint}</p>
        <div class="row">
          <input
            id="words"
            part="search-input"
            type="search"
            autocomplete="postal-code"
            enterkeyhint="search"
            maxlength="200"
            aria-describedby="hint"
            .value=${this.shownText(snapshot)}
            @input=${this.type}
          />
          <button class="button primary" part="search-button">${words.search}</button>
          <button
            class="button"
            part="search-home"
            type="button"
            aria-pressed=${query ? isFromHome(query.filters) : false}
            @click=${this.home}
          >
            ${icon('home')}${words.fromHome}
          </button>
        </div>
        <div class="under">
          <div class="starts">${this.starts(snapshot)}</div>
          <div class="where">${session && this.line.value?.render(session, this.around)}</div>
        </div>
      </form>
    `);
  }

  /** What was asked for; while a place is looked up, what she has typed stays as it is. */
  private shownText(snapshot: Snapshot | undefined): string {
    const { query, finding } = snapshot ?? {};
    return (finding ? this.input?.value : (query?.near?.typed ?? query?.words)) ?? '';
  }

  private starts(snapshot: Snapshot | undefined): TemplateResult {
    const { words } = this.around;
    const start = (label: string, pressed: boolean, act: () => void): TemplateResult =>
      html`<button class="button" part="search-start" type="button" aria-pressed=${pressed} @click=${act}>
        ${label}
      </button>`;
    const community = snapshot?.query.filters.community ?? [];
    return html`
      ${start(words.afterLoss, snapshot?.query.loss ?? false, this.loss)}
      ${snapshot?.hasDads && !snapshot.query.loss ? start(words.dads, community.includes(DADS), this.dads) : nothing}
    `;
  }

  private readonly type = (): void => {
    void this.tie.value?.dispatch({ type: 'search', words: this.input?.value ?? '', live: true });
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.tie.value?.dispatch({ type: 'search', words: this.input?.value ?? '', submit: true });
  };

  private readonly home = (): void => {
    void this.tie.value?.dispatch({ type: 'home' });
  };

  private readonly loss = (): void => {
    void this.tie.value?.dispatch({ type: 'loss', on: !this.tie.snapshot?.query.loss });
  };

  private readonly dads = (): void => {
    void this.tie.value?.dispatch({ type: 'toggle', name: 'community', value: DADS });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'group-search': GroupSearch;
  }
}
