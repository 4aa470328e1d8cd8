/**
 * What a list says and does beside showing cards: it speaks of news after a
 * rest, moves the focus where an act asks for it, and leads on when nothing
 * fits. Loaded after the first results, or when they are long in coming.
 */
import { html, nothing, type LitElement } from 'lit';
import { isFromHome, type Session, type Snapshot } from '../controllers/session-controller.js';
import { Speaker } from '../controllers/speaker.js';
import type { Surroundings } from '../controllers/surroundings.js';
import type { MoreMessages } from '../locale/load.js';
import { addStyles } from './add-styles.js';
import { voiceStyles } from './list-voice.styles.js';
import { nothingFits } from './nothing-fits.js';
import { sentenceOf } from './sentences.js';

/** Loading is slow after so many milliseconds more. */
const SLOW = 5000;

/** The lazily loaded part of one list. */
export class ListVoice {
  /** Loading takes long. */
  private slow = false;
  private readonly list: LitElement;
  private readonly messages: MoreMessages;
  private readonly speaker: Speaker;
  private cueDone: number;
  private heard: Snapshot | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `before` spoke for the same list, in another language. */
  constructor(list: LitElement, messages: MoreMessages, before: ListVoice | undefined) {
    before?.hush();
    this.cueDone = before?.cueDone ?? 0;
    this.list = list;
    this.messages = messages;
    this.speaker = new Speaker(() => list.requestUpdate());
    addStyles(list, voiceStyles);
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
  hear(snapshot: Snapshot, around: Surroundings): void {
    this.watch(snapshot);
    const { cue } = snapshot;
    const isNew = cue !== undefined && cue.id !== this.cueDone;
    if (isNew) this.cueDone = cue.id;
    if (isNew && cue.target === 'results') {
      // The focus says it.
      this.speaker.hush(this.sentence(snapshot, around));
      this.focusOn('.results');
    } else if (isNew) {
      this.speaker.say(this.messages.answers.showing(snapshot.listings.length, snapshot.matches));
      void this.focusOnCard(cue.target as number);
    } else if (cue?.target === 'results' || cue === undefined || snapshot.query !== this.heard?.query) {
      this.speaker.say(this.sentence(snapshot, around));
    }
    this.heard = snapshot;
  }

  /** The results heading, by what was asked. */
  sentence(snapshot: Snapshot, { words, format }: Surroundings): string {
    const { corrected, state, total, matches, query } = snapshot;
    const { answers } = this.messages;
    if (total === 0) return this.slow && state === 'loading' ? answers.slow : sentenceOf(snapshot, words);
    const text = query.words.trim();
    const names = Object.keys(query.filters);
    if (matches === 0) {
      // Another list may have it.
      if (state === 'loading') return words.loading;
      return query.loss && text === '' && names.length === 0 ? answers.noneForLoss : words.noneFits;
    }
    const loss = query.loss ? ` ${answers.lossOn}` : '';
    if (corrected) return answers.typo(corrected.typed, format.list(corrected.shown, 'disjunction'), matches) + loss;
    if (query.loss) return answers.fitting(matches) + loss;
    // Signs alone ask nothing.
    if (/[\p{L}\p{N}]/u.test(text)) return answers.words(matches, text);
    if (names.length === 0) return words.resultsAll(matches);
    return names.length === 1 && isFromHome(query.filters) ? answers.home(matches) : answers.fitting(matches);
  }

  /** What stands below the cards: the way on when nothing fits, and where the list comes from. */
  after(session: Session, around: Surroundings): unknown {
    const { total, matches, state, sources } = session.snapshot;
    if (total === 0) return nothing;
    if (matches === 0 && state !== 'loading') return nothingFits(session, around, this.messages.filters);
    const labels = sources
      .filter(({ read, src }) => read > 0 && src !== '')
      .map(({ label, src }) => nameOf(label, src));
    if (labels.length === 0) return nothing;
    const { words, format } = around;
    return html`<p class="foot" part="list-foot">${words.listFrom(format.list([...new Set(labels)]))}</p>`;
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
