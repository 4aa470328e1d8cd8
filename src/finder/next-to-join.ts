/** The one group to name where there is room for one only. */
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { meetingsOf } from './card-dates.js';
import { actionOf, type Action } from './card-view.js';
import type { Snapshot } from './snapshot.js';

/** A group that can be joined, at which meeting, and how. */
export interface NextToJoin {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly action: Action;
}

/** Meetings of one group to look at; one of them has not begun yet. */
const AHEAD = 4;

/** The soonest meeting, on now or to come, of the listings that say all that was asked for and can really be joined. */
export function nextToJoin({ listings, sure, now, zone, query }: Snapshot): NextToJoin | undefined {
  let soonest: NextToJoin | undefined;
  const isSooner = (start: number): boolean => start < (soonest?.meeting.start ?? Infinity);
  for (const { group, next } of listings.slice(0, sure)) {
    if (!next || !isSooner(next.start) || !hasRoom(group)) continue;
    const action = actionOf(group);
    const meeting = meetingsOf(group, now, zone, AHEAD, query.filters.format).find(
      ({ isOn }) => !isOn || isOpenDoor(group),
    );
    if (action && meeting && isSooner(meeting.start)) soonest = { group, meeting, action };
  }
  return soonest;
}

/** A place is free, and she needs nobody else to get it. */
function hasRoom({ status, remaining, joining }: Group): boolean {
  return status === 'open' && remaining !== 0 && joining?.mode !== 'waitlist' && joining?.mode !== 'referral';
}

/** Who must sign up or ask first is too late for a meeting that has begun. */
function isOpenDoor({ joining }: Group): boolean {
  return joining === undefined || joining.mode === 'drop-in';
}
