/** What a card needs to know beyond the group itself: when, in which zone, and the one thing to do next. */
import { displayZone } from '../engine/listing.js';
import { nextMeeting, type Occurrence } from '../engine/occurrences.js';
import { parseRule } from '../engine/rule.js';
import { offsetAt, parseWall, toWall } from '../engine/wall-time.js';
import { weekday } from '../engine/expand-rule.js';
import type { Group, Schedule } from '../model/group.js';
import type { Meeting, Repeat } from '../model/when.js';

/** The one thing to do next. */
export interface Action {
  readonly kind: 'directions' | 'join' | 'signUp' | 'email' | 'phone' | 'website';
  readonly href: string;
}

/** The meeting that is on or comes next, told in the right zone; undefined by appointment. */
export function nextMeetingOf(group: Group, now: number, visitorZone: string): Meeting | undefined {
  const next = nextMeeting(group.schedule, now);
  return next && describe(group, next, now, visitorZone);
}

/** One meeting of a group, told in the right zone. */
export function describe(
  group: Group,
  { start, end, schedule }: Occurrence,
  now: number,
  visitorZone: string,
): Meeting {
  const zone = displayZone(group, schedule, visitorZone);
  const repeat = repeatOf(schedule, weekday(toWall(zone, start)) - weekday(toWall(schedule.zone, start)));
  return {
    start,
    end,
    zone,
    isOn: start <= now,
    lengthAssumed: schedule.minutesAssumed ?? false,
    zoneAssumed: schedule.zoneAssumed ?? false,
    ...(offsetAt(zone, start) === offsetAt(schedule.zone, start) ? {} : { otherZone: schedule.zone }),
    ...(repeat ? { repeat } : {}),
  };
}

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

function repeatOf(schedule: Schedule, shift: number): Repeat | undefined {
  const rule = schedule.rrule === undefined ? undefined : parseRule(schedule.rrule);
  if (rule === undefined || rule.count === 1) return undefined;
  const own = rule.byDay.length > 0 ? rule.byDay.map(({ day }) => day) : [weekday(parseWall(schedule.start))];
  const days = [...new Set(own.map((day) => (day + shift + 7) % 7))].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const nths = rule.bySetPos.length > 0 ? rule.bySetPos : rule.byDay.map(({ nth }) => nth).filter((nth) => nth !== 0);
  return { unit: UNITS[rule.freq], interval: rule.interval, days, nths: [...new Set(nths)] };
}

/** What the main button does: what the group asks for; writing comes before calling. */
export function actionOf(group: Group): Action | undefined {
  const { joining, online, place, contacts, formats } = group;
  const isOnline = formats.includes('online') && online?.url !== undefined;
  if (joining?.url && joining.mode !== 'drop-in') return { kind: 'signUp', href: joining.url };
  if (joining === undefined || joining.mode === 'drop-in') {
    if (isOnline) return { kind: 'join', href: online?.url as string };
    const href = formats.includes('online') ? undefined : directionsTo(place);
    if (href) return { kind: 'directions', href };
  }
  const email = contacts.find((contact) => contact.email)?.email;
  if (email && /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(email)) return { kind: 'email', href: `mailto:${email}` };
  const phone =
    contacts.find((contact) => contact.phone)?.phone ?? group.organization?.phone ?? group.dialIn?.[0]?.number;
  if (phone) return { kind: 'phone', href: telHref(phone) };
  if (isOnline) return { kind: 'join', href: online?.url as string };
  const website = group.url ?? group.organization?.url;
  return website ? { kind: 'website', href: website } : undefined;
}

/** A `tel:` link; letters and notes of the written number are left out, an extension becomes a pause. */
export function telHref(phone: string): string {
  const [number = '', extension] = phone.split(/(?:ext\.?|x)\s*(?=\d)/i);
  const digits = number.replace(/[^\d+*#,]/g, '');
  return `tel:${digits}${extension ? `,${extension.replace(/\D/g, '')}` : ''}`;
}

/** A search for the address at a map the visitor chooses; opened only on a press. */
function directionsTo(place: Group['place']): string | undefined {
  if (place === undefined) return undefined;
  const address =
    place.formatted ?? [...(place.lines ?? []), place.city, place.region, place.postalCode].filter(Boolean).join(', ');
  if (!place.lines?.length && !place.formatted) return undefined;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
