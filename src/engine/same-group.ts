/**
 * Whether two listings are one group: the same name, spelled differently, at the
 * same time, and at the same place or behind the same link. A statement of the
 * one that cannot be true of the other parts them, whatever else they share.
 */
import { foldWords } from '../base/fold.js';
import type { Group } from '../model/group.js';
import { compareNames, dayNamed, readName, type NameTraits } from './same-name.js';
import { areElsewhere, readWays, shareWay, type WayTraits } from './same-place.js';
import { compareTimes, slotsOf, type Slot } from './same-time.js';

/** What of a listing is compared. */
export interface Traits {
  readonly name: NameTraits;
  readonly slots: readonly Slot[];
  /** Days of the week on which it meets, 0 = Sunday; of one without a schedule those that its words name. */
  readonly days: readonly number[];
  readonly ways: WayTraits;
  readonly formats: Group['formats'];
}

/** A listing made ready to be compared. `now`: whose offsets from UTC count. */
export function traitsOf(group: Group, now: number): Traits {
  const slots = slotsOf(group.schedule, now);
  const named = slots.length > 0 ? [] : foldWords(group.scheduleText ?? '').map(dayNamed);
  return {
    name: readName(group.name),
    slots,
    days: slots.length > 0 ? slots.map(({ day }) => day) : named.filter((day) => day !== undefined),
    ways: readWays(group),
    formats: group.formats,
  };
}

/** Whether two listings are one group. */
export function isSameGroup(a: Traits, b: Traits): boolean {
  const name = compareNames(a.name, b.name);
  if (!name || contradict(a, b) || !shareWay(a.ways, b.ways)) return false;
  // Without a time to vouch for it, the name has to be the same.
  return name === 'exact' || compareTimes(a.slots, b.slots) === true;
}

/** Whether one states what cannot be true of the other: another time, place or way to meet. */
export function contradict(a: Traits, b: Traits): boolean {
  const isTimed = compareTimes(a.slots, b.slots);
  if (isTimed === false || areElsewhere(a.ways, b.ways)) return true;
  if (isTimed === undefined && areDisjoint(a.days, b.days)) return true;
  return areDisjoint(a.formats, b.formats);
}

function areDisjoint(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}
