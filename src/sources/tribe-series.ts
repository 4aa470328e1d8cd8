/**
 * The meetings of one series, put together again. What belongs together is told
 * by the address of their pages, `…/event/circle/2026-12-01/`; where an editor
 * copied an event from week to week, by the same name, place, hours, organizers, terms and cost.
 */
import type { Schedule } from '../model/group.js';
import { silent } from './hsds-read.js';
import type { Raw } from './read.js';
import { recordId } from './record-names.js';
import type { Title } from './title-status.js';
import { readLinks } from './tribe-join.js';
import { identityOf } from './tribe-read.js';
import type { Meeting, When } from './tribe-when.js';
import { fold } from './words-time.js';

/** One event of a calendar, as far as is needed to tell where it belongs. */
export interface Event {
  readonly raw: Raw;
  readonly record: string;
  readonly title: Title;
  readonly when: When;
}

/** Enough meetings to come that nobody waits for more of them. */
const ENOUGH = 12;
/** No series needs more dates, nor more past ones, nor more words in place of dates. */
const MOST_DATES = 500;
const MOST_PAST = 10;
const MOST_WORDS = 5;

/** Events that are one group. */
export class Series {
  /** The event whose words are shown: the next one, or the last where all are over. */
  shown: Event;
  /** Problems, `field code`, that were told already. */
  readonly told: Set<string> = new Set();
  isGiven = false;
  private readonly first: Event;
  private readonly base: string | undefined;
  private readonly today: string;
  /** By their starts; those before today, and those from today on. */
  private readonly past = new Map<string, Meeting>();
  private readonly coming = new Map<string, Meeting>();
  /** Words, and the day they begin with. */
  private readonly texts = new Map<string, string>();
  private readonly links = new Set<string | undefined>();
  /** Of all its events; undefined once nobody can tell that of one. */
  private lastDay: string | undefined = '';

  constructor(first: Event, base: string | undefined, today: string) {
    this.first = this.shown = first;
    this.base = base;
    this.today = today;
  }

  add(event: Event): void {
    const { meeting, text, day = '', lastDay } = event.when;
    if (this.isGiven) return;
    if (lastDay === undefined || (this.lastDay !== undefined && lastDay > this.lastDay)) this.lastDay = lastDay;
    if (isBetter(day, this.shown.when.day ?? '', this.today)) this.shown = event;
    // An event of its own needs no comparing.
    if (event !== this.first && this.links.size < 2)
      for (const { raw } of [this.first, event]) this.links.add(readLinks(raw, silent).meeting);
    const isPast = day < this.today;
    if (text !== undefined && isPast) put(this.texts, text, day, MOST_PAST);
    if (text !== undefined && !isPast && this.texts.size < MOST_DATES) this.texts.set(text, day);
    if (meeting !== undefined && isPast) put(this.past, meeting.start, meeting, MOST_PAST);
    if (meeting !== undefined && !isPast && this.coming.size < MOST_DATES) this.coming.set(meeting.start, meeting);
  }

  get isRipe(): boolean {
    return this.coming.size >= ENOUGH;
  }

  /** All its dates have been: nothing else would ever take it off the list. */
  get isOver(): boolean {
    return this.lastDay !== undefined && this.lastDay < this.today;
  }

  /** The dates lead to one video meeting. */
  get hasOneLink(): boolean {
    return this.links.size < 2;
  }

  /** Stays the same from week to week: the name in the address of the series, else that of the event without its number. */
  id(): string {
    const { raw, record, title } = this.shown;
    const name = this.base === undefined ? undefined : lastPart(this.base);
    // A date that is called off must not take the name from those that go on.
    if (name !== undefined) return title.status === 'open' ? name : `${name}-${title.status}`;
    const slug = this.past.size + this.coming.size + this.texts.size > 1 ? recordId(raw, ['slug']) : undefined;
    return slug?.replace(/-\d{1,3}$/, '') || record;
  }

  /** One schedule for each length and zone; the dates stand in it, since no rule is stated. A meeting that is put off has none. */
  schedule(): readonly Schedule[] {
    if (this.shown.title.status === 'paused') return [];
    const kinds = new Map<string, Meeting[]>();
    for (const meeting of [...this.past.values(), ...this.coming.values()]) {
      const { minutes, minutesAssumed = false, zone, zoneAssumed = false } = meeting;
      const kind = [minutes, minutesAssumed, zone, zoneAssumed].join(' ');
      const list = kinds.get(kind);
      if (list) list.push(meeting);
      else kinds.set(kind, [meeting]);
    }
    return [...kinds.values()].flatMap((list): readonly Schedule[] => {
      const [first] = list;
      const [start, ...rdates] = list.map((one) => one.start).sort();
      if (first === undefined || start === undefined) return [];
      return [{ ...first, start, ...(rdates.length > 0 ? { rdates } : {}) }];
    });
  }

  /** Dates that no schedule holds, in the feed's figures: those to come, else the last. */
  text(): string | undefined {
    const isPaused = this.shown.title.status === 'paused';
    const starts = isPaused ? [...this.past.keys(), ...this.coming.keys()] : [];
    const all = [...this.texts, ...starts.map((start) => [start.replace('T', ' '), start] as const)];
    all.sort(([, a], [, b]) => (a < b ? -1 : 1));
    const ahead = all.filter(([, day]) => day >= this.today);
    const shown = ahead.length > 0 ? ahead.slice(0, MOST_WORDS) : all.slice(-1);
    const more = ahead.length > MOST_WORDS ? '; …' : '';
    return shown.length === 0 ? undefined : `${shown.map(([text]) => text).join('; ')}${more}`;
  }
}

/** Sets a value; the oldest goes where there are too many. */
function put<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.set(key, value);
  for (const oldest of map.keys()) if (map.size > most) map.delete(oldest);
}

/** A day to come is better than a past one; of days to come the first, of past ones the last. */
function isBetter(day: string, than: string, today: string): boolean {
  if (day >= today) return than < today || day < than;
  return than < today && day > than;
}

/** All series of one calendar. */
export class SeriesBook {
  private readonly all: Series[] = [];
  private readonly known = new Map<string, Series>();
  private readonly today: string;

  /** `today`: `YYYY-MM-DD`. */
  constructor(today: string) {
    this.today = today;
  }

  /** Puts an event into its series. */
  add(event: Event): Series {
    const base = seriesUrl(event.raw['url']);
    const keys = keysOf(event, base);
    let series = keys.map((key) => this.known.get(key)).find((one) => one !== undefined);
    if (series === undefined) this.all.push((series = new Series(event, base, this.today)));
    for (const key of keys) if (!this.known.has(key)) this.known.set(key, series);
    series.add(event);
    return series;
  }

  /** The series that need not wait any longer. */
  ripe(): readonly Series[] {
    return this.give((series) => series.isRipe);
  }

  /** All that were not given yet, in the order of the feed. */
  rest(): readonly Series[] {
    return this.give(() => true);
  }

  private give(isDue: (series: Series) => boolean): readonly Series[] {
    const due = this.all.filter((series) => !series.isGiven && isDue(series));
    for (const series of due) series.isGiven = true;
    return due;
  }
}

/** The state is part of the key: one date that is called off is a group that is closed, and the others go on. */
function keysOf({ raw, title, when }: Event, base: string | undefined): readonly string[] {
  const venue = identityOf(raw, 'venue', ['id', 'venue', 'address'], silent);
  const common = [fold(title.name), title.status, venue];
  const cost = raw['cost'];
  const plain = [
    ...common,
    identityOf(raw, 'organizer', ['id', 'organizer'], silent),
    identityOf(raw, 'categories', ['slug', 'id', 'name'], silent),
    identityOf(raw, 'tags', ['slug', 'id', 'name'], silent),
    typeof cost === 'string' || typeof cost === 'number' ? String(cost) : '',
    // Two towns may each have a "Support group" at seven; without venues only their texts tell them apart.
    venue === '' ? raw['description'] : '',
    when.pattern,
  ];
  return [...(base === undefined ? [] : [JSON.stringify([base, ...common])]), JSON.stringify(plain)];
}

/** The address without the date that ends it, where there is one; `…/2026-12-01/2/` is the second on that day. */
function seriesUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const base = value
    .slice(0, 2000)
    .replace(/[/-]\d{4}-\d\d-\d\d(?:[/-]\d{1,2})?\/?(?=$|[?#])/, '/')
    .replace(/([?&])eventDate=\d{4}-\d\d-\d\d(?:&|$)/, '$1');
  return base === value ? undefined : base;
}

/** "circle" of "https://example.org/event/circle/" and of "https://example.org/?tribe_events=circle". */
function lastPart(url: string): string | undefined {
  const part = /[?&]tribe_events=([^&#]+)/.exec(url)?.[1] ?? /([^/?#]+)\/?(?:[?#]|$)/.exec(url)?.[1];
  return part !== undefined && part.length < 200 ? part : undefined;
}
