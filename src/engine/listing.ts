/** One group as the index keeps it: with its next meeting; its facets and words are added when first asked for. */
import type { Group, Schedule } from '../model/group.js';
import type { Occurrence } from './occurrences.js';

/** The values of one listing that filters ask for. */
export interface Facets {
  /** Ids of the options it has (see `Options` in `facets.ts`). */
  readonly options: readonly number[];
  /** Comfort facts it says yes, and no, to: a bit each, in the order of `COMFORT_FACTS`. */
  readonly yes: number;
  readonly no: number;
}

/** Where in the numbers of the dictionary the words of a listing stand: those of the name, of the place, and the rest. */
export interface Words {
  readonly nameAt: number;
  readonly placeAt: number;
  readonly bodyAt: number;
  readonly endAt: number;
}

/** A group in the index. `next` moves on with the clock. */
export interface Listing {
  readonly group: Group;
  /** Place in which it came, for a stable order. */
  readonly order: number;
  next: Occurrence | undefined;
  facets: Facets | undefined;
  words: Words | undefined;
}

/** The zone in which a group's times are told: the place's in person, the visitor's from home. */
export function displayZone(group: Group, schedule: Schedule, visitorZone: string): string {
  return group.formats.length > 0 && !group.formats.includes('in-person') ? visitorZone : schedule.zone;
}
