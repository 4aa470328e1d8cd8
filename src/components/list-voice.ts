/**
 * What a list says and does beside showing cards: it speaks of news after a
 * rest, moves the focus where an act asks for it, and leads on when nothing
 * fits. Loaded after the first results, or when they are long in coming.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isCrisis } from '../base/crisis.js';
import { Lazy } from '../controllers/lazy.js';
import type { Paper } from '../controllers/print.js';
import type { Listing, Session, Snapshot } from '../controllers/session-controller.js';
import { Speaker } from '../controllers/speaker.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { MoreMessages } from '../locale/load.js';
import { addStyles } from './add-styles.js';
import { answerSentence, faultSentence, savedSentence } from './answer-sentence.js';
import { voiceStyles } from './list-voice.styles.js';
import type { CardTemplate, RenderLadder } from './ladder.js';
import type { RenderLines } from './crisis-lines.js';
import { farOf, type Far } from './far.js';
import { sentenceOf } from './sentences.js';
import { whichPlace } from './which-place.js';

/** Loading is spoken of after so many milliseconds, also where this part was on the page already. */
const LOADING = 1000;

/** Loading is slow after so many milliseconds more. */
const SLOW = 5000;

/** A list, as far as its voice needs to know it. */
interface VoicedList extends LitElement {
  readonly headingLevel: number;
  readonly looking: { readonly value: Surroundings };
  readonly paper: Paper | undefined;
}

/** The lazily loaded part of one list. */
export class ListVoice {
  /** Loading takes long. */
  private slow = false;
  /** The way on belongs to the answer. */
  private leadsOn = false;
  private readonly list: VoicedList;
  private readonly messages: MoreMessages;
  private readonly speaker: Speaker;
  private cueDone: number;
  private heard: Snapshot | undefined;
  /** What is told of a saved copy, and the question with which it is still told. */
  private saved: { readonly text: string; query: Snapshot['query'] | undefined } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly ladder: Lazy<RenderLadder>;
  private readonly lines: Lazy<RenderLines>;

  /** `before` spoke for the same list, in another language. */
  constructor(list: VoicedList, messages: MoreMessages, before: ListVoice | undefined) {
    before?.hush();
    this.cueDone = before?.cueDone ?? 0;
    this.list = list;
    this.messages = messages;
    this.speaker = new Speaker(() => list.requestUpdate());
    this.ladder = new Lazy(list, async () => (await import('./ladder.js')).prepareLadder(list, messages));
    this.lines = new Lazy(list, async () => (await import('./crisis-lines.js')).prepareLines(list, messages.help));
    // For everybody, and before a word is typed: a request for it must not tell a server what was (P1, P2).
    this.lines.want('');
    this.ladder.want('');
    addStyles(list, voiceStyles);
  }

  /** Resolves when all that belongs to the answer is there. */
  get ready(): Promise<void> | undefined {
    return this.leadsOn ? this.ladder.ready : undefined;
  }

  /** What the live region holds. */
  get text(): string {
    return this.speaker.text;
  }

  /** Says nothing more. */
  hush(): void {
    clearTimeout(this.timer);
    this.speaker.hush();
  }

  /** Speaks of a snapshot that is on the page, and follows its cue once. */
  hear(session: Session, around: Surroundings): void {
    const { snapshot } = session;
    this.watch(snapshot);
    const { cue } = snapshot;
    const isNew = cue !== undefined && cue.id !== this.cueDone;
    if (isNew) this.cueDone = cue.id;
    if (isNew && cue.target === 'results') {
      // The focus says it.
      this.speaker.hush(this.answer(session, around));
      this.focusOn('.results');
    } else if (isNew && cue.target === 'selected') {
      void this.openSelected(snapshot);
    } else if (isNew) {
      this.speaker.say(this.messages.answers.showing(snapshot.listings.length, snapshot.matches));
      void this.focusOnCard(cue.target as number);
    } else if (typeof cue?.target === 'string' || cue === undefined || snapshot.query !== this.heard?.query) {
      const isWaiting = snapshot.state === 'loading' && snapshot.total === 0;
      this.speaker.say(this.news(session, around), isWaiting ? LOADING : undefined);
    }
    this.heard = snapshot;
  }

  /** The results heading, by what was asked; on paper only how many there are, for whoever finds it. */
  sentence(session: Session, around: Surroundings): string {
    const { snapshot } = session;
    const { words } = around;
    if (!this.list.paper) return this.answer(session, around);
    return snapshot.matches > 0 ? words.results(snapshot.matches) : sentenceOf(snapshot, words);
  }

  private answer(session: Session, around: Surroundings): string {
    return answerSentence(session, around, this.messages, this.slow);
  }

  /** The answer; and once, until something else is asked, that it comes from a saved copy (A6). */
  private news(session: Session, around: Surroundings): string {
    const { snapshot } = session;
    const saved = savedSentence(snapshot, around, this.messages.answers);
    const isSaid = this.speaker.text.includes(saved);
    if (this.saved?.text !== saved) this.saved = { text: saved, query: snapshot.query };
    else if (isSaid && this.saved.query !== snapshot.query) this.saved.query = undefined;
    const answer = this.answer(session, around);
    return saved && this.saved.query ? `${answer} ${saved}` : answer;
  }

  /** What is missing from a list that is partly there. */
  missing({ snapshot }: Session, around: Surroundings): TemplateResult {
    return html`<p>${faultSentence(snapshot, around, this.messages.answers)}</p>`;
  }

  /** How far a group is, for its card; paper does not say from where. */
  far({ snapshot, asker }: Session, listing: Listing): Far | undefined {
    const far = snapshot.query.near && asker && farOf(listing, snapshot, asker, this.messages.places);
    return far && this.list.paper ? { ...far, long: '' } : far;
  }

  /** What stands above the cards: whom to call now, where what was typed asks for that, and which of several places is meant. */
  before(session: Session, around: Surroundings): unknown {
    const { finding, listings, matches, query, settings } = session.snapshot;
    const isUrgent = isCrisis(query.near?.typed ?? query.words);
    return [
      // Where a page shows a button for more, paper says that there are more.
      this.list.paper && matches > listings.length
        ? html`<p>${this.messages.answers.showing(listings.length, matches)}</p>`
        : nothing,
      isUrgent ? this.lines.value?.(session, around) : nothing,
      finding ? nothing : whichPlace(session, this.messages.places),
      query.loss && !settings.lossSafe && matches > 0 ? this.allAgain(session) : nothing,
    ];
  }

  /** After a loss: the way back to all groups, in sight. */
  private allAgain(session: Session): TemplateResult {
    const show = async (): Promise<void> => {
      await session.dispatch({ type: 'loss', on: false });
      await this.list.updateComplete;
      this.focusOn('.results');
    };
    return html`<div class="ways">
      <button class="button plain" part="list-way" @click=${show}>${this.messages.filters.showAll}</button>
    </div>`;
  }

  /** What stands below the cards: the way on, and where the list comes from. */
  after(session: Session, around: Surroundings, card: CardTemplate): unknown {
    const { state, total, sources, finding } = session.snapshot;
    if (state === 'loading' || state === 'error' || finding) return nothing;
    const labels = sources
      .filter(({ read, src }) => read > 0 && src !== '')
      .map(({ label, src }) => nameOf(label, src));
    const from = total > 0 && labels.length > 0;
    const whose = this.messages.answers.listFrom(around.format.list([...new Set(labels)]));
    return [
      this.wayOn(session, around, card),
      from ? html`<p class="foot" part="list-foot">${whose}</p>` : nothing,
      this.list.paper ? this.printed(this.list.paper, around) : nothing,
    ];
  }

  /** The last line on paper; a page without a host has no address that others could open. */
  private printed({ day, host }: Paper, { format }: Surroundings): TemplateResult | typeof nothing {
    return host ? html`<p class="foot">${this.messages.answers.printed(format.date(day), host)}</p>` : nothing;
  }

  /** Where little or nothing is there. */
  private wayOn(session: Session, around: Surroundings, card: CardTemplate): unknown {
    const { nearby, matches, total, query } = session.snapshot;
    this.leadsOn = false;
    // First she is asked where.
    if (query.doubt && query.doubt.places.length > 0) return nothing;
    if (!nearby && matches > 0 && total > 0) return nothing;
    this.leadsOn = true;
    this.ladder.want('');
    return this.ladder.value?.(session, around, card) ?? nothing;
  }

  private watch({ state, total }: Snapshot): void {
    if (state === 'loading' && total === 0) {
      this.timer ??= setTimeout(() => {
        this.slow = true;
        this.list.requestUpdate();
      }, SLOW);
      return;
    }
    clearTimeout(this.timer);
    this.timer = undefined;
    this.slow = false;
  }

  private focusOn(selector: string): void {
    this.list.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Opens the card of the group that is selected, and closes the others: a link, Back or Forward says so. */
  private async openSelected({ selected }: Snapshot): Promise<void> {
    await this.list.updateComplete;
    for (const card of this.list.renderRoot.querySelectorAll('group-card')) card.open = card.groupId === selected;
  }

  private async focusOnCard(place: number): Promise<void> {
    await this.list.updateComplete;
    const card = this.list.renderRoot.querySelectorAll('group-card')[place];
    card?.shadowRoot?.querySelector<HTMLElement>('.card-title')?.focus();
  }
}

/** A feed without a name of its own is called by its host; one whose address is none, by that. */
function nameOf(label: string, src: string): string {
  return label === src ? label.replace(/^https?:\/\/(?:[^/?#]*@)?([^/?#:]+).*$/, '$1') : label;
}
