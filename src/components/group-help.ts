/** `<group-help>`: whom to talk to now; the same in every state, and without any feed (D16 to D18). */
import { html, nothing, type CSSResultGroup, type TemplateResult, type PropertyDeclarations } from 'lit';
import { briefHelp } from '../base/help-records.js';
import { Lazy } from '../controllers/lazy.js';
import type { Messages } from '../locale/messages.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { GroupElement } from './group-element.js';
import { helpStyles } from './group-help.styles.js';
import { helpLink, type Say } from './help-link.js';
import type { RenderRecords } from './help-records.js';
import { icon } from './icons.js';

/**
 * The help strip.
 *
 * @summary Help lines for one country, one tap away; needs no feed.
 * @slot - More help that the host adds, below the records.
 * @csspart help-strip - The strip.
 * @csspart help-link - Each link to call or text.
 * @csspart help-more - The button that opens the whole list.
 */
export class GroupHelp extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, helpStyles];
  static override exports: string = 'help-strip, help-link, help-more';
  static override properties: PropertyDeclarations = {
    country: {},
    loss: { attribute: false },
    open: { state: true },
  };

  /** ISO 3166-1 country whose help lines are shown; never guessed from the language. */
  country: string = 'US';

  /** Leaves out every word about babies. @internal */
  loss: boolean = false;

  private open: boolean = false;

  private readonly records: Lazy<RenderRecords> = new Lazy(this, async () =>
    (await import('./help-records.js')).prepare(this, this.around),
  );

  /** Loads the whole list, also before it is asked for. @internal */
  prepare(): void {
    this.records.want(this.around.words.lang);
  }

  override render(): TemplateResult {
    const { words } = this.around;
    if (this.open) this.prepare();
    return this.wrap(html`
      <div class="strip" part="help-strip" role="group" aria-label=${words.helpHeading}>
        <div class="brief">
          ${this.brief(words)}
          <button
            class="button plain more"
            part="help-more"
            aria-expanded=${this.open}
            aria-controls="records"
            @click=${this.toggle}
          >
            ${words.helpMore} ${icon('chevron', 'chevron')}
          </button>
        </div>
        <div class="records" id="records" ?hidden=${!this.open}>
          ${this.open || this.paper ? (this.records.value?.(this.around) ?? nothing) : nothing}
          <slot></slot>
        </div>
      </div>
    `);
  }

  /** The question, and the ways to an answer; in English too where nobody has reviewed the words (A21). */
  private brief(words: Messages): TemplateResult {
    const { beside } = words;
    const say: Say = (what) => [what(words), beside && [' ', html`<span lang="en" dir="auto">${what(beside)}</span>`]];
    return html`
      <p class="question">${say(({ helpHeading }) => helpHeading)}</p>
      <div class="ways">
        ${briefHelp(this.country, words.lang).map(([record, channel]) => helpLink(record, channel, say))}
      </div>
    `;
  }

  private readonly toggle = (): void => {
    this.open = !this.open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'group-help': GroupHelp;
  }
}
