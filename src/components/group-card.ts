/** `<group-card>`: one group, at a glance and opened in place; alone on a page or in a list. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
  type PropertyDeclarations,
} from 'lit';
import { actionOf, CardController, type Asked } from '../controllers/card-controller.js';
import { Lazy } from '../controllers/lazy.js';
import type { Group } from '../model/group.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { cardLines } from './card-lines.js';
import type { CardAlone } from './card-alone.js';
import type { Far } from './far.js';
import { GroupElement } from './group-element.js';
import { cardStyles } from './group-card.styles.js';
import { heading } from './heading.js';
import { icon } from './icons.js';

/** Inside a finder: a card was opened or closed. Does not leave the finder. */
export class CardToggleEvent extends Event {
  static readonly type = 'group-card-toggle';
  /** The group of the card, which is the event's target. */
  readonly group: Group | undefined;
  constructor(group: Group | undefined) {
    super(CardToggleEvent.type, { bubbles: true });
    this.group = group;
  }
}

/**
 * One group.
 *
 * @summary One group at a glance, with what to expect opened in place.
 * @slot - Shown when there is no group to show; a JSON script in it is the group.
 * @csspart card - The whole card.
 * @csspart card-title - The heading that holds the group's name.
 * @csspart card-when - The line that says when.
 * @csspart card-where - The line that says how and where.
 * @csspart card-state - The line that says whether there is room and when it was checked.
 * @csspart card-action - The button for the one thing to do next.
 * @csspart card-expect - The button that opens the detail.
 * @csspart card-detail - The opened detail.
 * @csspart card-help - The help line of a card that stands alone.
 */
export class GroupCard extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, cardStyles];
  static override exports: string =
    'card, card-title, card-when, card-where, card-state, card-action, card-expect, card-detail, card-help';
  static override properties: PropertyDeclarations = {
    group: { attribute: false },
    src: {},
    type: {},
    groupId: { attribute: 'group-id', reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    verifiedWithin: { attribute: 'verified-within', type: Number },
    country: {},
    wanted: { attribute: false },
    loss: { attribute: false },
    far: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  /** The group to show. */
  group: Group | undefined;

  /** The feed that holds the group, for a card that stands alone. */
  src: string | undefined;

  /** Format of that feed; recognised from its content where left out. */
  type: string = 'auto';

  /** Id of the group in its feed; reflected. */
  groupId: string | undefined;

  /** Level of the heading that holds the name, 1 to 6. */
  headingLevel: number = 3;

  /** Months after which a check is old. */
  verifiedWithin: number = 12;

  /** ISO 3166-1 country whose help line a card alone shows. */
  country: string = 'US';

  /** What is asked for: comfort facts to show first, and formats, which choose the clock. @internal */
  wanted: Asked | undefined;

  /** Leaves out every word of ours about babies. @internal */
  loss: boolean = false;

  /** How far away it is, in words. @internal */
  far: Far | undefined;

  /** The detail is open; reflected. */
  open: boolean = false;

  private readonly moving: CardController = new CardController(this);
  private readonly alone: Lazy<CardAlone> = new Lazy(this, async () => {
    const { CardAlone: Alone } = await import('./card-alone.js');
    return new Alone(this);
  });
  private readonly detail: Lazy<(group: Group) => TemplateResult> = new Lazy(this, async () => {
    const [{ prepareDetail }, { detail }] = await Promise.all([import('./card-detail.js'), this.around.more()]);
    const render = prepareDetail(this, detail, this.moving);
    return (group) => render(group, this.around);
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.surroundings) this.alone.want('');
    if (this.open) this.prepare();
    if (!changed.has('group')) return;
    if (this.group) this.groupId = this.group.id;
    if (changed.get('group') && changed.get('group')?.id !== this.group?.id) this.open = false;
  }

  /** Loads the detail, also before it is asked for. @internal */
  prepare(): void {
    this.detail.want(this.around.words.lang);
  }

  override render(): TemplateResult {
    const group = this.shownGroup;
    const { around } = this;
    const alone = this.surroundings ? undefined : this.alone.value;
    if (group === undefined) {
      return this.wrap(
        html`<slot @slotchange=${this.onSlot}></slot>${alone?.reason(around)}${alone?.help(this.country, around)}`,
      );
    }
    const lines = cardLines(group, around, this.moving, this);
    return this.wrap(html`
      <article class="card" part="card">
        ${heading(this.headingLevel, 'card-title', html`<span lang=${group.lang ?? nothing} dir="auto">${group.name}</span>`)}
        ${lines}
        <div class="foot">
          ${this.stateLine(group)}
          <div class="actions">${this.buttons(group)}</div>
        </div>
        <div class="detail" id="detail" part="card-detail" ?hidden=${!this.open}>
          ${this.open || this.paper ? this.detail.value?.(group) : nothing}
        </div>
        ${alone?.help(this.country, around)}
      </article>
    `);
  }

  private buttons(group: Group): TemplateResult {
    const { words } = this.around;
    const action = actionOf(group);
    return html`
      <button
        class="button plain expect"
        part="card-expect"
        aria-expanded=${this.open}
        aria-controls="detail"
        @click=${this.toggle}
      >
        ${words.expect}<span class="unseen">${words.forGroup(group.name)}</span> ${icon('chevron', 'chevron')}
      </button>
      ${
        action
          ? html`<a
              class="button primary"
              part="card-action"
              href=${action.href}
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
            >
              ${words[action.kind]}<span class="unseen">${words.forGroup(group.name)}</span>
            </a>`
          : nothing
      }
    `;
  }

  private stateLine(group: Group): TemplateResult {
    const { words, format } = this.around;
    const { status, verifiedAt } = group;
    const old = verifiedAt !== undefined && this.moving.isOld(verifiedAt, this.verifiedWithin);
    const room = status === 'open' || status === 'closed' ? undefined : words.statuses[status];
    const places = status === 'open' && group.remaining ? words.placesLeft(group.remaining) : undefined;
    const checked =
      verifiedAt && (old ? words.lastChecked(format.date(verifiedAt, false)) : words.checked(format.date(verifiedAt)));
    const sentence = [old ? words.checkFirst : undefined, checked].filter(Boolean).join(' ');
    return html`<p class="soft" part="card-state">${[room ?? places, sentence].filter(Boolean).join(' · ')}</p>`;
  }

  private get shownGroup(): Group | undefined {
    // A record as it stands in a feed is read first.
    return this.group?.source ? this.group : this.alone.value?.group;
  }

  private readonly onSlot = (): void => {
    this.alone.value?.read();
  };

  private readonly toggle = (): void => {
    this.open = !this.open;
    this.dispatchEvent(new CardToggleEvent(this.shownGroup));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'group-card': GroupCard;
  }
}
