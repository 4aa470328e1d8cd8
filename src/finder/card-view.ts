/** What a card needs to know beyond the group itself: when, in which zone, and the one thing to do next. */
import { displayZone } from '../engine/listing.js';
import { nextMeeting, type Occurrence } from '../engine/occurrences.js';
import { offsetAt, toWall } from '../base/wall-time.js';
import { weekday } from '../engine/expand-rule.js';
import type { Group } from '../model/group.js';
import type { Meeting } from '../model/when.js';
import { repeatOf } from './repeat.js';

/** The one thing to do next. */
export interface Action {
  readonly kind: 'directions' | 'join' | 'signUp' | 'email' | 'phone' | 'website';
  readonly href: string;
}

/**
 * The meeting that is on or comes next, told in the right zone; undefined by appointment. `asked` are the formats that
 * she asks for.
 */
export function nextMeetingOf(
  group: Group,
  now: number,
  visitorZone: string,
  asked?: readonly string[],
): Meeting | undefined {
  const next = nextMeeting(group.schedule, now);
  return next && describe(group, next, now, visitorZone, asked);
}

/** One meeting of a group, told in the right zone. */
export function describe(
  group: Group,
  { start, end, schedule }: Occurrence,
  now: number,
  visitorZone: string,
  asked?: readonly string[],
): Meeting {
  const zone = displayZone(group, schedule, visitorZone, asked);
  const shift = weekday(toWall(zone, start)) - weekday(toWall(schedule.zone, start));
  const repeat = nextMeeting([schedule], end) && repeatOf(schedule, shift, group.schedule.length > 1);
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

/** What the main button does: what the group asks for; writing comes before calling. Nobody is sent to a door that stays closed. */
export function actionOf(group: Group): Action | undefined {
  const { joining, online, organization, place, contacts, formats, dialIn, status } = group;
  const isHeld = status !== 'paused' && status !== 'full';
  const isOpen = isHeld && (joining === undefined || joining.mode === 'drop-in');
  const meeting = isHeld && formats.includes('online') && online?.url;
  const email = contacts.find((contact) => contact.email)?.email;
  const phone = contacts.find((contact) => contact.phone)?.phone ?? organization?.phone ?? dialIn?.[0]?.number;
  const ways: readonly (readonly [Action['kind'], string | false | undefined])[] = [
    ['signUp', (isHeld ? !isOpen : joining?.mode === 'waitlist') && joining?.url],
    ['join', isOpen && meeting],
    ['directions', isOpen && (formats.length === 0 || formats.includes('in-person')) && directionsTo(place)],
    ['email', email && /^[^\s@<>"?&%]+@[^\s@<>"?&%]+$/.test(email) && `mailto:${email}`],
    ['phone', phone && telHref(phone)],
    ['join', meeting],
    ['website', group.url ?? organization?.url],
    // There may be a list of who waits.
    ['signUp', joining?.url],
  ];
  for (const [kind, href] of ways) if (href) return { kind, href };
  return undefined;
}

/** A number that ends in words, with what may stand before it; three figures for help ("988 SUICIDE") are no part of one. */
const SPELLED = /\+?(1\W+)?\b(?!988|.11)[2-9]\d\d\W+(?=[\d\W]*[A-Z])([A-Z\d]\W?){7}/;

/** "1-833-TLC-MAMA" as the keys of a telephone have it; every other number as it is written. */
export function unspelled(phone: string): string {
  const [spelled] = SPELLED.exec(phone) ?? [];
  // The key on which each letter stands, from A on.
  return (
    spelled?.replace(/[A-Z]/g, (letter) => '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65)) ?? phone
  );
}

/** What stands behind a number that has ended: a second one, hours, or a note. */
const BEHIND = /(?<=\d{4})(?:,\s|\s*[a-z/;|(]).*/is;

/** A `tel:` link to the first number; notes of the written one are left out, an extension becomes a pause. */
export function telHref(phone: string): string {
  const [number = '', extension] = phone.split(/[\s,;]*(?:ext(?:ension|n)?[.=]?|x)\s*(?=\d)/i);
  const digits = unspelled(number.replace(BEHIND, '')).replace(/[^\d+*#,]/g, '');
  return `tel:${digits.replace(/#/g, '%23')}${extension ? `,${extension.replace(/\D.*/s, '')}` : ''}`;
}

/** A search for the address at a map the visitor chooses; opened only on a press. */
function directionsTo(place: Group['place']): string | undefined {
  if (!place?.lines?.length && !place?.formatted) return undefined;
  const { formatted, lines = [], city, region, postalCode } = place;
  const address = formatted ?? [...lines, city, region, postalCode].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
