/**
 * What a list says and does beside showing cards: it speaks of news after a
 * rest, moves the focus where an act asks for it, and leads on when nothing
 * fits. Loaded after the first results, or when they are long in coming.
 */
import { html, nothing, type LitElement } from 'lit';
import { isCrisis } from '../base/crisis.js';
import { Lazy } from '../controllers/lazy.js';
import type { Listing, Session, Snapshot } from '../controllers/session-controller.js';
import { Speaker } from '../controllers/speaker.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { MoreMessages } from '../locale/load.js';
import { addStyles } from './add-styles.js';
import { answerSentence } from './answer-sentence.js';
import { voiceStyles } from './list-voice.styles.js';
import type { CardTemplate, RenderLadder } from './ladder.js';
import type { RenderLines } from './crisis-lines.js';
import { farOf, type Far } from './far.js';
import { whichPlace } from './which-place.js';

/** Loading is slow after so many milliseconds more. */
const SLOW = 5000;

/** A list, as far as its voice needs to know it. */
interface VoicedList extends LitElement {
  readonly headingLevel: number;
}

/** The lazily loaded part of one list. */
export class ListVoice {
  /** Loading takes long. */
  private slow = false;
  private readonly list: VoicedList;
  private readonly messages: MoreMessages;
  private readonly speaker: Speaker;
  private cueDone: number;
  private heard: Snapshot | undefined;
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
    addStyles(list, voiceStyles);
  }

  /** Resolves when all that belongs to the answer is there. */
  get ready(): Promise<void> | undefined {
    return this.ladder.ready;
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
      this.speaker.hush(this.sentence(session, around));
      this.focusOn('.results');
    } else if (isNew && cue.target === 'selected') {
      void this.openSelected(snapshot);
    } else if (isNew) {
      this.speaker.say(this.messages.answers.showing(snapshot.listings.length, snapshot.matches));
      void this.focusOnCard(cue.target as number);
    } else if (typeof cue?.target === 'string' || cue === undefined || snapshot.query !== this.heard?.query) {
      this.speaker.say(this.sentence(session, around));
    }
    this.heard = snapshot;
  }

  /** The results heading, by what was asked. */
  sentence(session: Session, around: Surroundings): string {
    return answerSentence(session, around, this.messages, this.slow);
  }

  /** How far a group is, for its card. */
  far({ snapshot, asker }: Session, listing: Listing): Far | undefined {
    return snapshot.query.near && asker && farOf(listing, snapshot, asker, this.messages.places);
  }

  /** What stands above the cards: whom to call now, where what was typed asks for that, and which of several places is meant. */
  before(session: Session, around: Surroundings): unknown {
    const { finding, query } = session.snapshot;
    const isUrgent = isCrisis(query.near?.typed ?? query.words);
    if (isUrgent) this.lines.want('');
    return [
      isUrgent ? this.lines.value?.(session, around) : nothing,
      finding ? nothing : whichPlace(session, this.messages.places),
    ];
  }

  /** What stands below the cards: the way on, and where the list comes from. */
  after(session: Session, around: Surroundings, card: CardTemplate): unknown {
    const { state, total, sources, finding } = session.snapshot;
    if (state === 'loading' || state === 'error' || finding) return nothing;
    const labels = sources
      .filter(({ read, src }) => read > 0 && src !== '')
      .map(({ label, src }) => nameOf(label, src));
    const { words, format } = around;
    const from = total > 0 && labels.length > 0;
    return [
      this.wayOn(session, around, card),
      from ? html`<p class="foot" part="list-foot">${words.listFrom(format.list([...new Set(labels)]))}</p>` : nothing,
    ];
  }

  /** Loaded where little or nothing is there. */
  private wayOn(session: Session, around: Surroundings, card: CardTemplate): unknown {
    const { nearby, matches, total, query } = session.snapshot;
    // First she is asked where.
    if (query.doubt && query.doubt.places.length > 0) return nothing;
    if (!nearby && matches > 0 && total > 0) return nothing;
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

/** A feed without a name of its own is called by its host. */
function nameOf(label: string, src: string): string {
  return label === src ? new URL(src).hostname : label;
}
