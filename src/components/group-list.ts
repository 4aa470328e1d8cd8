/** `<group-list>`: the sentence that says what is shown, the cards, and what to do when there are none. */
import { html, nothing, type CSSResultGroup, type TemplateResult, type PropertyDeclarations } from 'lit';
import { Lazy } from '../controllers/lazy.js';
import { SessionController, type Listing, type Session, type Snapshot } from '../controllers/session-controller.js';
import { markResults } from '../controllers/timing.js';
import { base, buttons } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { GroupCard, type CardToggleEvent } from './group-card.js';
import { GroupElement } from './group-element.js';
import { listStyles } from './group-list.styles.js';
import { heading } from './heading.js';
import type { CardTemplate } from './ladder.js';
import type { ListVoice } from './list-voice.js';
import { sentenceOf } from './sentences.js';

/** Loading is spoken of after so many milliseconds. */
const LOADING = 1000;

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
 * @csspart list-places - The buttons that ask which place is meant.
 * @csspart list-crisis - The lines to call now, for words about her life.
 * @csspart list-ladder - The way on where little is near.
 * @csspart list-rung - The heading of each step of it.
 * @csspart coordinator - Somebody to ask.
 * @csspart coordinator-name - The name of the person, or of the office.
 * @csspart coordinator-note - The sentence that says what they do.
 * @csspart coordinator-link - Each link to write, call or read more.
 * @csspart resource - A help line, or somebody trained.
 * @csspart resource-name - Its name.
 * @csspart resource-link - Each link to it.
 * @csspart start-choice - Each of the two answers to who she is.
 * @csspart start-step - One step to a group of her own.
 * @csspart start-link - The link to a course or a kit of the feed.
 * @csspart list-foot - Where the list comes from.
 */
export class GroupList extends GroupElement {
  static override styles: CSSResultGroup = [tokens, base, buttons, listStyles];
  static override exports: string = `list-heading, list-note, list-retry, list-unsure, list-more, list-way, list-places, list-crisis, list-ladder, list-rung, list-foot, coordinator, coordinator-name, coordinator-note, coordinator-link, resource, resource-name, resource-link, start-choice, start-step, start-link, ${GroupCard.exports}`;
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

  private readonly tie: SessionController = new SessionController(this);
  private readonly voice: Lazy<ListVoice> = new Lazy(this, async () => {
    const [{ ListVoice: Voice }, more] = await Promise.all([import('./list-voice.js'), this.around.more()]);
    return new Voice(this, more, this.voice.value);
  });
  private marked: Snapshot | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // A long wait is spoken of; a short one is not.
    this.timer = setTimeout(() => this.voice.want(this.around.words.lang), LOADING);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.voice.value?.hush();
  }

  override render(): TemplateResult {
    const { snapshot, value: session } = this.tie;
    if (session?.asker) this.voice.want(this.around.words.lang);
    const voice = this.voice.value;
    const sentence =
      snapshot && ((session && voice?.sentence(session, this.around)) ?? sentenceOf(snapshot, this.around.words));
    return this.wrap(html`
      <div class="unseen" role="status">${voice?.text}</div>
      <div class="stack" aria-busy=${snapshot?.state === 'loading'} @group-card-toggle=${this.onToggle}>
        ${sentence && heading(this.level, 'results', html`<span part="list-heading">${sentence}</span>`)}
        ${session && voice?.before(session, this.around)} ${snapshot && this.body(snapshot)}
        ${session && voice?.after(session, this.around, this.card)}
      </div>
    `);
  }

  private body(snapshot: Snapshot): unknown {
    const { listings, sure, state, total, matches, settings, sources } = snapshot;
    if (state === 'loading' && total === 0) return SKELETON;
    const { words } = this.around;
    const isSaved = sources.some(({ savedAt }) => savedAt);
    const hidden = matches - listings.length;
    return [
      state === 'error' || state === 'partial' || isSaved ? this.note(state, isSaved) : nothing,
      this.cards(listings.slice(0, sure)),
      listings.length > sure
        ? [heading(this.level, 'list-unsure', words.notStated), this.cards(listings.slice(sure))]
        : nothing,
      hidden > 0
        ? html`<button class="button more" part="list-more" @click=${this.more}>
            ${words.showMore(Math.min(hidden, settings.pageSize))}
          </button>`
        : nothing,
    ];
  }

  private cards(listings: readonly Listing[]): unknown {
    return listings.length > 0
      ? html`<div class="stack cards" role="list" @focusin=${this.stay}>
          ${listings.map((listing) => this.card(listing))}
        </div>`
      : nothing;
  }

  private readonly card: CardTemplate = (listing, wanted = this.tie.snapshot?.query.filters) => {
    const { value: session, snapshot } = this.tie;
    return html`<group-card
      role="listitem"
      .group=${listing.group}
      .surroundings=${this.around}
      .headingLevel=${this.headingLevel}
      .verifiedWithin=${this.verifiedWithin}
      .wanted=${wanted}
      .loss=${snapshot?.query.loss ?? false}
      .far=${session && this.voice.value?.far(session, listing)}
    ></group-card>`;
  };

  /** What could not be loaded, beside what could; or alone, with "Try again". A saved copy is never without its word (R4). */
  private note(state: Snapshot['state'], isSaved: boolean): TemplateResult {
    const { value: session } = this.tie;
    const { words } = this.around;
    const said = session && state !== 'error' && this.voice.value?.missing(session, this.around);
    return html`<div class="note" part="list-note">
      ${said || (isSaved ? html`<p>${words.failed} ${words.checkFirst}</p>` : nothing)}
      <button class="button" part="list-retry" @click=${this.retry}>${words.tryAgain}</button>
    </div>`;
  }

  protected override updated(): void {
    const { snapshot, value: session } = this.tie;
    if (!snapshot || !session) return;
    this.voice.value?.hear(session, this.around);
    if (snapshot === this.marked) return;
    this.marked = snapshot;
    void this.updateComplete.then(() => markResults(session.id, snapshot));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    // Its sentence is part of the answer.
    await this.voice.ready;
    await this.voice.value?.ready;
    const done = await super.getUpdateComplete();
    await Promise.all([...this.renderRoot.querySelectorAll('group-card')].map((card) => card.updateComplete));
    return done;
  }

  /** Level of the headings above the cards; an attribute that was taken away is none. */
  private get level(): number {
    return (this.headingLevel || 3) - 1;
  }

  private readonly stay = (): void => {
    void this.tie.value?.dispatch({ type: 'stay' });
  };

  private readonly more = (): void => {
    void this.tie.value?.dispatch({ type: 'more' });
  };

  private readonly retry = (): void => {
    void this.tie.value?.dispatch({ type: 'retry' });
    this.renderRoot.querySelector<HTMLElement>('.results')?.focus();
  };

  private readonly onToggle = ({ group, target }: CardToggleEvent): void => {
    const { open } = target as GroupCard;
    // One that was opened before another one may be closed after it.
    if (open || group?.id === this.tie.snapshot?.selected)
      void this.tie.value?.dispatch({ type: 'select', id: open ? group?.id : undefined });
  };
}

const SKELETON = [1, 2, 3].map(() => html`<div class="skeleton"></div>`);

declare global {
  interface HTMLElementTagNameMap {
    'group-list': GroupList;
  }
}
