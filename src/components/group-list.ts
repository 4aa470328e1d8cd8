/** `<group-list>`: the sentence that says what is shown, the cards, and what to do when there are none. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import { Announcer } from '../controllers/announcer.js';
import { Lazy } from '../controllers/lazy.js';
import { SessionController, type Listing, type Session, type Snapshot } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { markResults } from '../controllers/timing.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import type { CardToggleEvent } from './group-card.js';
import { GroupElement } from './group-element.js';
import { listStyles } from './group-list.styles.js';
import { heading } from './heading.js';
import { faultSentence, sentenceOf } from './sentences.js';

/** Loading is spoken of after this long, and again when it is slow; in milliseconds. */
const LOADING = 1000;
const SLOW = 6000;

/**
 * The results of a finder.
 *
 * @summary The results of a finder as a list of cards, or the way on when there are none.
 * @csspart list-heading - The sentence that says what is shown.
 * @csspart list-note - The sentence that says what could not be loaded.
 * @csspart list-retry - The button "Try again".
 * @csspart list-unsure - The heading above the groups that do not say.
 * @csspart list-more - The button "Show 10 more".
 * @csspart list-way - Each button of the way back from nothing.
 * @csspart list-foot - Where the list comes from.
 */
export class GroupList extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, listStyles];
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    headingLevel: { attribute: 'heading-level', type: Number },
    verifiedWithin: { attribute: 'verified-within', type: Number },
    session: { attribute: false },
  };

  /** Id of the finder that this list belongs to, in the same document or shadow root. */
  htmlFor: string = '';

  /** Level of the headings that hold the groups' names. */
  headingLevel: number = 3;

  /** Months after which a check is old. */
  verifiedWithin: number = 12;

  /** Given by the finder that holds this part. @internal */
  session: Session | undefined;

  private readonly announcer: Announcer = new Announcer(this);
  private readonly tie: SessionController = new SessionController(this, (snapshot) => this.hear(snapshot));
  private said: Snapshot | undefined;
  private cueDone = 0;
  private slow = false;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly ways: Lazy<(session: Session, around: Surroundings) => unknown> = new Lazy(this, async () => {
    const [part, { filters }] = await Promise.all([import('./nothing-fits.js'), this.around.more()]);
    return (session, around) => part.nothingFits(session, around, filters);
  });

  protected override willUpdate(): void {
    if (this.tie.snapshot && isNothing(this.tie.snapshot)) this.ways.want(this.around.words.lang);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.slowTimer);
  }

  override render(): TemplateResult {
    const { snapshot } = this.tie;
    const sentence = snapshot ? sentenceOf(snapshot, this.around.words, this.slow) : '';
    return this.wrap(html`
      <div class="unseen" role="status">${this.announcer.text}</div>
      <div class="stack" aria-busy=${snapshot?.state === 'loading'} @group-card-toggle=${this.onToggle}>
        ${heading(this.headingLevel - 1, 'results', html`<span part="list-heading">${sentence}</span>`)}
        ${snapshot ? this.body(snapshot) : nothing}
      </div>
    `);
  }

  private body(snapshot: Snapshot): TemplateResult {
    const { listings, sure, state } = snapshot;
    const unsureFrom = Math.min(sure, listings.length);
    const hidden = snapshot.matches - listings.length;
    return html`
      ${this.note(snapshot)} ${state === 'loading' && snapshot.total === 0 ? this.skeletons() : nothing}
      ${listings.length > 0 ? this.cards(listings.slice(0, unsureFrom), snapshot) : nothing}
      ${
        unsureFrom < listings.length
          ? html`${heading(this.headingLevel - 1, 'unsure', html`<span part="list-unsure">${this.around.words.notStated}</span>`)}
            ${this.cards(listings.slice(unsureFrom), snapshot)}`
          : nothing
      }
      ${
        hidden > 0
          ? html`<div>
              <button class="button" part="list-more" @click=${this.more}>
                ${this.around.words.showMore(Math.min(hidden, snapshot.pageSize))}
              </button>
            </div>`
          : nothing
      }
      ${this.tie.value && isNothing(snapshot) ? this.ways.value?.(this.tie.value, this.around) : nothing}
      ${this.foot(snapshot)}
    `;
  }

  private cards(listings: readonly Listing[], { query }: Snapshot): TemplateResult {
    return html`<ul class="stack cards" role="list">
      ${listings.map(
        ({ group }) =>
          html`<li>
            <group-card
              .group=${group}
              .surroundings=${this.around}
              .headingLevel=${this.headingLevel}
              .verifiedWithin=${this.verifiedWithin}
              .wanted=${query.filters.comfort ?? NONE}
              .loss=${query.loss}
            ></group-card>
          </li>`,
      )}
    </ul>`;
  }

  private skeletons(): TemplateResult {
    return html`<div class="skeleton"></div>
      <div class="skeleton"></div>
      <div class="skeleton"></div>`;
  }

  /** What could not be loaded, beside what could; or alone, with "Try again". */
  private note(snapshot: Snapshot): TemplateResult | typeof nothing {
    const { state, sources } = snapshot;
    if (state !== 'error' && state !== 'partial') return nothing;
    const { words } = this.around;
    const fault = state === 'partial' ? faultSentence(sources, words) : undefined;
    return html`<div class=${fault ? 'note' : ''} part="list-note">
      ${fault ? html`<p>${fault}</p>` : nothing}
      <button class="button" part="list-retry" @click=${this.retry}>${words.tryAgain}</button>
    </div>`;
  }

  private foot({ sources, total }: Snapshot): TemplateResult | typeof nothing {
    const labels = sources
      .filter(({ read, src }) => read > 0 && src !== '')
      .map(({ label, src }) => nameOf(label, src));
    if (total === 0 || labels.length === 0) return nothing;
    const { words, format } = this.around;
    return html`<p class="foot" part="list-foot">${words.listFrom(format.list([...new Set(labels)]))}</p>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { snapshot, value: session } = this.tie;
    const cue = snapshot?.cue;
    if (cue && cue.id !== this.cueDone) {
      this.cueDone = cue.id;
      void this.follow(cue.target);
    }
    if (snapshot && session && snapshot !== this.said) {
      this.said = snapshot;
      void this.updateComplete.then(() => markResults(session.id, snapshot));
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([...this.renderRoot.querySelectorAll('group-card')].map((card) => card.updateComplete));
    return done;
  }

  /** Moves the focus to the results heading, or to the heading of the first new card. */
  private async follow(target: 'results' | number): Promise<void> {
    await this.updateComplete;
    const { snapshot } = this.tie;
    if (target === 'results') {
      if (snapshot) this.announcer.hush(sentenceOf(snapshot, this.around.words, this.slow));
      this.renderRoot.querySelector<HTMLElement>('.results')?.focus();
    } else {
      const card = this.renderRoot.querySelectorAll('group-card')[target];
      card?.shadowRoot?.querySelector<HTMLElement>('.card-title')?.focus();
    }
  }

  /** Speaks of a new snapshot, after a rest. */
  private hear(snapshot: Snapshot): void {
    const { words } = this.around;
    const before = this.said;
    if (snapshot.state !== 'loading') {
      clearTimeout(this.slowTimer);
      this.slowTimer = undefined;
      this.slow = false;
    } else if (snapshot.total === 0) {
      this.announcer.say(words.loading, LOADING);
      this.slowTimer ??= setTimeout(() => {
        this.slow = true;
        this.announcer.say(words.slow);
        this.requestUpdate();
      }, SLOW);
      return;
    }
    if (snapshot.cue && snapshot.cue.id !== this.cueDone) {
      if (snapshot.cue.target !== 'results')
        this.announcer.say(words.showing(snapshot.listings.length, snapshot.matches));
      return;
    }
    const isNews = before === undefined || before.query !== snapshot.query || before.state !== snapshot.state;
    if (isNews) this.announcer.say(sentenceOf(snapshot, words, this.slow));
  }

  private readonly more = (): void => {
    void this.tie.value?.dispatch({ type: 'more' });
  };

  private readonly retry = (): void => {
    void this.tie.value?.dispatch({ type: 'retry' });
    this.renderRoot.querySelector<HTMLElement>('.results')?.focus();
  };

  private readonly onToggle = (event: CardToggleEvent): void => {
    void this.tie.value?.dispatch({ type: 'select', id: event.group?.id });
  };
}

const NONE: readonly string[] = [];

/** There are groups, and none of them fits. */
function isNothing({ total, matches, state }: Snapshot): boolean {
  return total > 0 && matches === 0 && state !== 'loading';
}

function nameOf(label: string, src: string): string {
  if (label !== src) return label;
  try {
    return new URL(src).hostname;
  } catch {
    return label;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-list': GroupList;
  }
}
