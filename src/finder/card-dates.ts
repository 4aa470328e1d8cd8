/** The dates of an opened card: the next few meetings, and the days left out. */
import { upcoming } from '../engine/occurrences.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { describe } from './card-view.js';

/** The next few meetings. */
export function meetingsOf(group: Group, now: number, visitorZone: string, count: number): readonly Meeting[] {
  return upcoming(group.schedule, now, count).map((occurrence) => describe(group, occurrence, now, visitorZone));
}

/** Days on which a schedule that would meet before `until` does not, `YYYY-MM-DD`. */
export function leftOutOf(group: Group, now: number, until: number): readonly string[] {
  const days = group.schedule.flatMap(({ exdates }) => exdates ?? []).map((text) => text.slice(0, 10));
  const today = new Date(now).toISOString().slice(0, 10);
  const last = new Date(until).toISOString().slice(0, 10);
  return [...new Set(days)].filter((day) => day >= today && day <= last).sort();
}
