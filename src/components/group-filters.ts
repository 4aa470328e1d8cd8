/** `<group-filters>`: the button is there at once; chips and choices are loaded after the first results. */
import { html, type CSSResultGroup, type TemplateResult, type PropertyDeclarations } from 'lit';
import { Lazy } from '../controllers/lazy.js';
import { SessionController, type Session } from '../controllers/session-controller.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import type { FilterPanel } from './filter-panel.js';
import { GroupElement } from './group-element.js';
import { filterStyles } from './group-filters.styles.js';
import { icon } from './icons.js';

/**
 * The filters of a finder.
 *
 * @summary A disclosure of native checkboxes with live counts, and chips of what is set.
 * @csspart filters-button - The button "Filters".
 * @csspart filters-chip - Each chip; pressing it takes the choice away.
 * @csspart filters-clear - The button "Clear all".
 * @csspart filters-panel - The panel of choices.
 * @csspart filters-done - The button below the choices that shows the groups.
 */
export class GroupFilters extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, filterStyles];
  static override exports: string = 'filters-button, filters-chip, filters-clear, filters-panel, filters-done';
  static override properties: PropertyDeclarations = {
    htmlFor: { attribute: 'for' },
    session: { attribute: false },
    open: { state: true },
  };

  /** Id of the finder that these filters belong to, in the same document or shadow root. */
  htmlFor: string = '';

  /** Given by the finder that holds this part. @internal */
  session: Session | undefined;

  /** The panel is open. @internal */
  open: boolean = false;

  private readonly tie: SessionController = new SessionController(this);
  private readonly panel: Lazy<FilterPanel> = new Lazy(this, async () => {
    const [{ FilterPanel: Panel }, { filters }] = await Promise.all([import('./filter-panel.js'), this.around.more()]);
    return new Panel(this, filters);
  });

  protected override willUpdate(): void {
    if (this.open || this.tie.value?.asker) this.panel.want(this.around.words.lang);
  }

  override render(): TemplateResult {
    const { value: session } = this.tie;
    const panel = this.panel.value;
    // Nothing to filter: a button that leads nowhere only tires.
    if (session && session.snapshot.total === 0 && session.snapshot.state !== 'loading') return this.wrap(undefined);
    return this.wrap(html`
      <div class="bar">
        <button
          class="button"
          part="filters-button"
          aria-expanded=${this.open}
          aria-controls="panel"
          @click=${this.toggle}
        >
          ${this.around.words.filters}${session && panel?.inUse(session)} ${icon('chevron', 'chevron')}
        </button>
        ${session && panel?.chips(session, this.around)}
      </div>
      <div id="panel" part="filters-panel" class="panel" ?hidden=${!this.open}>
        ${session && this.open ? panel?.choices(session, this.around) : undefined}
      </div>
    `);
  }

  private readonly toggle = (): void => {
    this.open = !this.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'group-filters': GroupFilters;
  }
}
