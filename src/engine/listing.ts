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

/** Whether formats, of a group or asked for, leave out the room: nobody has to go anywhere. */
export function isRemote(formats: readonly string[]): boolean {
  return formats.length > 0 && !formats.includes('in-person');
}

/**
 * The zone in which a group's times are told: the place's in person, the visitor's from home. Where it is both, the
 * formats that are asked for decide.
 */
export function displayZone(
  { formats }: Group,
  schedule: Schedule,
  visitorZone: string,
  asked: readonly string[] = [],
): string {
  return isRemote(formats) || (formats.length > 1 && isRemote(asked)) ? visitorZone : schedule.zone;
}
