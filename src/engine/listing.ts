/** One group as the index keeps it: with its next meeting. */
import type { Group, Schedule } from '../model/group.js';
import type { Occurrence } from './occurrences.js';

/** A group in the index. `next` moves on with the clock. */
export interface Listing {
  /** Another value once a second feed has filled its gaps. */
  group: Group;
  /** Place in which it came, for a stable order. */
  readonly order: number;
  next: Occurrence | undefined;
}

/** The zone in which a group's times are told: the place's in person, the visitor's from home. */
export function displayZone(group: Group, schedule: Schedule, visitorZone: string): string {
  return group.formats.length > 0 && !group.formats.includes('in-person') ? visitorZone : schedule.zone;
}
