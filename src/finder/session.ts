/**
 * The headless session: it loads the sources, keeps the question, and answers
 * each intent with a frozen snapshot. It knows no element, no clock and no
 * network of its own; they are handed in.
 */
import { ownZone } from '../base/zones.js';
import { warnMissing } from '../dev/warn.js';
import type { Filters } from '../engine/filters.js';
import { sortByTime } from '../engine/index-listings.js';
import type { Listing } from '../engine/listing.js';
import { EVERYTHING, type Query } from '../engine/query.js';
import type * as asking from './asker.js';
import { NOTHING, type AskedAnswer } from './answer.js';
import type { Asker } from './asker.js';
import type { Intent, QueryIntent, Settings } from './intents.js';
import { Library } from './library.js';
import { Pace } from './pace.js';
import type { Places } from './places.js';
import type { Session, SessionTools } from './session-contract.js';
import type { Cue, Snapshot } from './snapshot.js';

/** So long the first cards wait for the rest, so that a small feed shows once, in its final order; in milliseconds. */
const SETTLE = 100;
/** How often a growing list is told, in milliseconds. */
const PROGRESS = 250;
const DEFAULTS: Settings = { pageSize: 10, preset: '', locked: false, lossSafe: false };

/** Starts a session to which everything is handed in. */
export function startSession(tools: SessionTools): Session {
  return new FinderSession(tools);
}

let lastId = 0;

class FinderSession implements Session {
  readonly id: number = ++lastId;
  asker: Asker | undefined;
  snapshot: Snapshot;
  private readonly callbacks: Set<(snapshot: Snapshot) => void> = new Set();
  private readonly shelves: Library;
  private readonly now: () => number;
  /** One load for all who wait, so that questions are answered in the order in which they were asked. */
  private loading: Promise<void> | undefined;
  private module: typeof asking | undefined;
  private settings: Settings = DEFAULTS;
  private query: Query = EVERYTHING;
  private locked: Filters = {};
  private limit: number = DEFAULTS.pageSize;
  private held: readonly Listing[] = [];
  private cue: Cue | undefined;
  private selected: string | undefined;
  private time: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = false;
  private unread = false;
  /** What reads the preset or a link is not there yet; no list shows until it is, since it would be another one. */
  private waiting = 0;
  private disposed = false;
  /** A wish that waits for what knows places. */
  private finding: QueryIntent | undefined;
  private places: Places | undefined;

  constructor(tools: SessionTools) {
    this.now = tools.now;
    this.time = this.now();
    this.shelves = new Library(
      tools.zone,
      () => this.time,
      (entry, { again, ready }) => entry.start(tools.load, { ...tools, again, now: this.now() }, ready),
      (entry) => {
        if (entry.fault) tools.onFault?.(entry.config, entry.fault);
        this.settle();
      },
    );
    this.snapshot = this.capture();
  }

  subscribe(callback: (snapshot: Snapshot) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  async dispatch(intent: Intent): Promise<void> {
    if (this.disposed) return;
    switch (intent.type) {
      case 'sources':
        this.told = false;
        // Who reads a card reads on, where it is in the new lists too.
        if (!this.selected) this.held = [];
        this.shelves.set(intent.sources);
        // An engine's first question about zones takes tens of milliseconds; it is asked while the feed is on its way.
        setTimeout(ownZone);
        return this.tell();
      case 'configure':
        return this.configure(intent.settings);
      case 'hold': {
        // A list that is there stays.
        const wait = +!this.told;
        this.waiting += wait;
        this.tell();
        await intent.until;
        this.waiting -= wait;
        return this.tell();
      }
      case 'more':
        this.cue = this.nextCue(this.snapshot.listings.length);
        this.limit = this.snapshot.listings.length + this.settings.pageSize;
        return this.tell();
      case 'retry': {
        const ended = this.shelves.retry();
        this.tell();
        return ended;
      }
      case 'select':
        // One that closed by itself, since others show, holds nothing.
        if (intent.id ?? this.held[0]) this.held = this.snapshot.listings;
        this.selected = intent.id;
        if (intent.reveal) this.cue = this.nextCue('selected');
        return this.tell();
      case 'stay':
        return void (this.held = this.snapshot.listings);
      case 'tick': {
        // By the time that its file has come another card may be read.
        const reading = this.module && intent.reading;
        await this.loadAsker();
        return this.tick(reading);
      }
      default:
        return this.ask(intent);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.callbacks.clear();
    clearTimeout(this.timer);
    this.shelves.stop();
  }

  /** Only what was rolled over has moved on in time. The list follows, but not under who reads a card. */
  private tick(reading: boolean = this.selected !== undefined): void {
    if (this.disposed || !this.module) return;
    const now = this.now();
    this.module.rollOver(this.shelves.index, now, this.time);
    this.time = now;
    this.held = reading ? this.snapshot.listings : [];
    this.tell();
  }

  /** At once where the part that answers is there; else when it has come. */
  private ask(intent: QueryIntent): Promise<void> | void {
    const { module, answerer } = this;
    if (!module || !answerer) return this.loadAsker().then(() => (this.module ? this.ask(intent) : undefined));
    const wait = this.places?.need(intent);
    if (wait) {
      this.finding = intent;
      this.tell();
      return wait.then(() => (this.finding === intent && !this.disposed ? this.ask(intent) : undefined));
    }
    if (module.isNewQuestion(intent, this.finding)) this.finding = undefined;
    const reading = answerer.need(intent);
    if (reading) return reading.then(() => (this.disposed ? undefined : this.ask(intent)));
    const before = this.snapshot;
    const fixed = { locked: this.locked, loss: this.settings.lossSafe };
    this.query = Object.freeze(answerer.change(this.query, intent, fixed, this.time));
    this.limit = this.settings.pageSize;
    this.held = [];
    if ('submit' in intent && intent.submit) this.cue = this.nextCue('results');
    // What came meanwhile waited behind what was shown.
    if (this.shelves.state === 'loading') sortByTime(this.shelves.index);
    this.tell();
    if (module.isGone(before, this.snapshot)) return this.dispatch({ type: 'select', id: undefined });
  }

  private async configure(settings: Settings): Promise<void> {
    const before = this.settings;
    this.settings = { ...settings, pageSize: Math.max(1, Math.floor(settings.pageSize) || DEFAULTS.pageSize) };
    if (this.settings.pageSize !== before.pageSize) this.limit = this.settings.pageSize;
    const { preset, lossSafe, locked } = settings;
    // Another country has other places.
    if (settings.country !== before.country || settings.places !== before.places) {
      this.places = this.asker = undefined;
      const { near, doubt, ...rest } = this.query;
      if (near || doubt) this.query = Object.freeze(rest);
    }
    if (preset !== before.preset || lossSafe !== before.lossSafe || locked !== before.locked) {
      if (!this.module) {
        this.waiting += 1;
        this.tell();
        await this.loadAsker();
        this.waiting -= 1;
      }
      // What she has set herself stays (D19).
      this.readPreset(lossSafe || (lossSafe === before.lossSafe && this.query.loss));
    }
    this.tell();
  }

  /** Where what reads it did not come, it is read as soon as that does: what is locked is never left out. */
  private readPreset(loss: boolean): void {
    const { preset, locked, pageSize } = this.settings;
    this.unread = !this.module;
    const filters = this.module?.parsePreset(preset, loss) ?? {};
    this.locked = locked ? filters : {};
    this.query = Object.freeze({ ...this.query, filters, loss });
    this.limit = pageSize;
    this.held = [];
  }

  /** The part that answers questions. Without it the list still shows; a question is asked again at the next try. */
  private loadAsker(): Promise<void> {
    return (this.loading ??= import('./asker.js').then(
      (module) => {
        this.module = module;
        if (this.unread) this.readPreset(this.query.loss);
      },
      (error: unknown) => {
        this.loading = undefined;
        warnMissing(error);
      },
    ));
  }

  /** What answers, once it is there; another one for another list. */
  private get answerer(): Asker | undefined {
    const { module, settings } = this;
    const { index } = this.shelves;
    if (module && this.asker?.index !== index) {
      this.places ??= new module.Places(settings.country, settings.places);
      this.asker = new module.Asker(index, this.places);
    }
    return this.asker;
  }

  private settle(): void {
    if (this.shelves.state === 'loading') return this.tellLater();
    this.shelves.settle(this.selected);
    this.tell();
    // After the first results are painted.
    setTimeout(() => void this.prepare(), SETTLE);
  }

  private async prepare(): Promise<void> {
    await this.loadAsker();
    if (this.disposed || !this.module) return;
    this.tell();
    await this.asker?.warm(new Pace());
  }

  private nextCue(target: Cue['target']): Cue {
    return { id: (this.cue?.id ?? 0) + 1, target };
  }

  /** Tells of a growing list: the first time soon, then now and again. */
  private tellLater(): void {
    this.timer ??= setTimeout(() => this.tell(), this.told ? PROGRESS : SETTLE);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    // The first cards come in order; what comes later waits behind them.
    if (!this.told) sortByTime(this.shelves.index);
    this.snapshot = this.capture();
    this.told ||= this.snapshot.listings.length > 0;
    for (const callback of [...this.callbacks]) callback(this.snapshot);
  }

  private capture(): Snapshot {
    const { index } = this.shelves;
    const { answerer, held, limit } = this;
    const found = this.waiting ? [] : index.listings;
    const all: AskedAnswer = { listings: found, sure: found.length };
    const answer =
      this.query === EVERYTHING ? all : (answerer?.answer(this.query, this.time, this.settings) ?? NOTHING);
    const matches = answer.listings.length;
    const page =
      held.length > 0
        ? (this.module?.holdPage(held, answer, limit, index) ?? { listings: held, sure: answer.sure, matches })
        : { listings: Object.freeze(answer.listings.slice(0, limit)), sure: answer.sure, matches };
    return Object.freeze({
      ...this.shelves.describe(),
      ...(this.waiting ? ({ state: 'loading', total: 0 } as const) : {}),
      query: this.query,
      locked: this.locked,
      ...page,
      unsure: matches - answer.sure,
      corrected: answer.corrected,
      nearby: answer.nearby,
      finding: this.finding !== undefined,
      now: this.time,
      get zone() {
        return index.zone;
      },
      settings: this.settings,
      cue: this.cue,
      selected: this.selected,
    });
  }
}
