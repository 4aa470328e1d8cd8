/** One group as the index keeps it: with its next meeting; its facets and words are added when first asked for. */
import type { Group, Schedule } from '../model/group.js';
import type { Facets } from './facets.js';
import type { Occurrence } from './occurrences.js';
import type { Words } from './words.js';

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
