/**
 * Which events are one group: a repeated event with its exceptions, the parts into which Google splits one, and
 * the dates of an export that writes each meeting as an event of its own.
 */
import { isNewer, type Occasion } from './ical-event.js';
import type { Stamp } from './ical-stamp.js';
import { fold } from './words-time.js';

/** A repeated event and its exceptions, or events that do not repeat but are the same. */
export interface Series {
  /** One where it repeats; else one or more, as they came. */
  readonly dates: readonly Occasion[];
  /** What replaces single meetings of it, the newest version of each. */
  readonly overrides: readonly Occasion[];
}

/** What becomes one group. */
export type Bundle = readonly Series[];

/** Puts the events of a feed together. */
export class Bundler {
  readonly #byUid: Map<unknown, Occasion[]> = new Map();

  /** Takes an event. */
  add(one: Occasion): void {
    put(this.#byUid, one.event.hasUid ? one.event.record : one.event, one);
  }

  /** The bundles, in the order in which each first came; pauses after so many events. */
  *bundles(most: number): Generator<undefined, readonly Bundle[]> {
    const byKey = new Map<unknown, Series[]>();
    let count = 0;
    for (const events of this.#byUid.values()) {
      for (const series of seriesOf(events)) put(byKey, keyOf(series), series);
      if ((count += 1) % most === 0) yield;
    }
    return [...byKey.values()];
  }
}

function put<T>(groups: Map<unknown, T[]>, key: unknown, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) put(groups, keyOf(item), item);
  return [...groups.values()];
}

/** The series among events with one UID. Some feeds give one UID to events that have nothing to do with each other. */
function seriesOf(events: readonly Occasion[]): readonly Series[] {
  const [first] = events;
  if (events.length === 1 && first) return first.isHidden ? [] : [{ dates: [first], overrides: [] }];
  const all = events.filter(({ replaces }) => replaces === undefined);
  const masters = newestOf(all.filter(({ isHidden }) => !isHidden));
  // Nor is anything shown of a series that is not for the public.
  if (all.length > 0 && masters.length === 0) return [];
  const overrides = groupBy(
    events.filter(({ replaces }) => replaces !== undefined),
    ({ replaces }) => stampKey(replaces),
  ).map((versions) => versions.reduce((best, one) => (isNewer(one, best) ? one : best)));
  // Without what they replace they are dates like any other.
  const dates = masters.length > 0 ? masters : overrides.filter(({ isHidden }) => !isHidden);
  const lists = groupBy(dates, (one) => (repeats(one) ? one : titleKey(one)));
  const replaced = new Map<readonly Occasion[], Occasion[]>(lists.map((list) => [list, []]));
  if (masters.length > 0) for (const one of overrides) replaced.get(masterOf(one, lists))?.push(one);
  return lists.map((list) => ({ dates: list, overrides: replaced.get(list) ?? [] }));
}

/** Without older versions: of one name, or of one start, the highest SEQUENCE holds; of equals the one that came last. */
function newestOf(masters: readonly Occasion[]): readonly Occasion[] {
  const last = new Map<string, Occasion>();
  const highest = new Map<string, number>();
  const keysOf = (one: Occasion): readonly [string, string] => [`n ${nameKey(one)}`, `s ${stampKey(one.stamp)}`];
  for (const one of masters) {
    const keys = keysOf(one);
    const both = keys.join('\n');
    const before = last.get(both);
    if (before === undefined || isNewer(one, before)) last.set(both, one);
    for (const key of keys) highest.set(key, Math.max(highest.get(key) ?? 0, one.version[0]));
  }
  return [...last.values()].filter((one) => keysOf(one).every((key) => one.version[0] >= (highest.get(key) ?? 0)));
}

/** Of several events with one UID, the one that an exception is of: at its time of day, begun before it. */
function masterOf(one: Occasion, lists: readonly (readonly Occasion[])[]): readonly Occasion[] {
  const ruled = lists.filter(([master]) => master !== undefined && repeats(master));
  const { day = '', time } = one.replaces ?? {};
  const fits = ruled.filter(([master]) => master?.stamp?.time === time && (master?.stamp?.day ?? '') <= day);
  return fits.at(-1) ?? ruled[0] ?? lists[0] ?? [];
}

/** What series have in common that are one group. */
function keyOf({ dates, overrides }: Series): unknown {
  const [first] = dates;
  if (first?.name === undefined) return first;
  const { event, timing, lastDay, location } = first;
  const name = titleKey(first);
  // "This and all following" in Google Calendar begins a new event, whose UID says of which it is a part.
  if (repeats(first))
    return event.hasUid ? `r\n${event.record.replace(/_R\d{8}(?:T\d{6}Z?)?(?=@|$)/, '')}\n${name}` : first;
  const isAlone = overrides.length === 0 && !event.props.has('RDATE');
  const time = timing ? `${timing.start.slice(11)} ${timing.zone.zone}` : lastDay && 'day';
  return isAlone && time ? `d\n${name}\n${location.key}\n${time}` : first;
}

function repeats({ event }: Occasion): boolean {
  return event.props.has('RRULE');
}

function nameKey({ name }: Occasion): string {
  return fold(name ?? '');
}

/** One date that is full, or put off, is a group by itself; one that is called off is left out of its own. */
function titleKey(one: Occasion): string {
  return `${nameKey(one)}\n${one.isCancelled ? 'open' : one.status}`;
}

function stampKey(stamp: Stamp | undefined): string {
  return stamp === undefined ? '' : `${stamp.day} ${stamp.time} ${stamp.isUtc}`;
}
