/** What the LOCATION of an event says: an address, the name of a room, "Zoom", a link, or all of them in one line. */
import { countryNamed } from '../base/countries.js';
import { regionCode, zoneOfPlace } from '../base/place-zone.js';
import { remember } from '../base/remember.js';
import type { DialIn, Place } from '../model/group.js';
import { parseAddress, type Address } from './address.js';
import { compact } from './compact.js';
import { parseDialIn } from './dial-in.js';
import { htmlToText } from './html-text.js';
import { isMap, isMeeting, linksIn } from './ical-links.js';
import { hidePasscodes } from './passcode-text.js';
import { fold } from './words-time.js';

/** Where an event takes place, as far as its LOCATION tells. */
export interface Location {
  /** The text in one line, folded, without links: two events are at one place where it is the same. */
  readonly key: string;
  readonly place: Place | undefined;
  /** Links to join by, raw: with whatever they carry. */
  readonly links: readonly string[];
  readonly dialIn: DialIn | undefined;
  /** Words say that it is online. */
  readonly isOnline: boolean;
  /** What they say beside that: "Zoom, link by email". */
  readonly notes: string | undefined;
  /** A text that names no place ("TBD"). */
  readonly unknown: string | undefined;
  readonly hasPasscode: boolean;
  /** IANA zone of the place. */
  readonly zone: string | undefined;
}

const ONLINE =
  /\b(?:online|virtual(?:ly)?|zoom|google (?:meet|hangouts?)|hangouts? meet|(?:microsoft|ms) teams|teams meeting|webex|skype|go ?to ?meeting|remote(?:ly)?|web ?conference|video (?:call|conference|chat)|facebook live|en linea|por internet|videollamada)\b/;
/** "Teams" and "Meet" alone. */
const ONLY_ONLINE = /^(?:teams|meet|phone|telephone|telefono)$/;
const UNKNOWN =
  /^(?:tb[ad]|to be (?:announced|determined|confirmed)|n\/?a|none|various(?: locations)?|multiple locations|see (?:the )?(?:description|details|notes|website|web site|link|calendar|below)\b.*|por (?:confirmar|definir)|[-–?.\s]*)$/;
/** A street number, the end of an address, or what rooms and houses are called. */
const PLACE_LIKE =
  /\d+\s+\p{L}|,\s*[A-Z]{2}\b|\b(?:church|chapel|hall|library|cent(?:er|re)|hospital|clinic|school|college|university|park|suite|building|bldg|campus|street|st|ave(?:nue)?|road|rd|house|floor|ymca|temple|synagogue|mosque|iglesia|biblioteca|centro|parque|escuela|clinica|casa)\b/iu;

/** Reads a LOCATION; the same text gives the same answer, since calendars repeat it with every event. */
export const readLocation: (text: string) => Location = remember(2000, (written) => {
  const raw = htmlToText(written.slice(0, 2000));
  const links = linksIn(raw).filter((link) => !isMap(link));
  const { text, found } = hidePasscodes(raw);
  const rest = tidy(text.replace(/https?:\/\/\S+/gi, ' '));
  const unknown = UNKNOWN.test(fold(rest)) && rest !== '' ? rest : undefined;
  const phone = phoneIn(rest);
  const { there, online } = unknown === undefined && phone === undefined ? parts(rest) : { there: '', online: '' };
  const address = there === '' ? undefined : readAddress(there);
  // A link beside an address leads to the house as often as into a meeting.
  const toJoin = address === undefined ? links : links.filter(isMeeting);
  return {
    key: fold(rest),
    place: address,
    links: toJoin,
    dialIn: phone,
    isOnline: online !== '',
    notes: /^\W*(?:online|virtual|zoom|google meet|(?:microsoft )?teams)(?: meeting)?\W*$/i.test(online)
      ? undefined
      : online || undefined,
    unknown,
    hasPasscode: found,
    zone: address && zoneOfPlace(address),
  };
});

function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n+ */g, '\n')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

/** "Call 503-555-0102" */
function phoneIn(text: string): DialIn | undefined {
  const number = text.replace(
    /^(?:please )?(?:conference )?(?:call|dial(?:[- ]in)?|phone|tel(?:ephone)?)\b[\s:.]*/i,
    '',
  );
  return number.replace(/\D/g, '').length >= 7 ? parseDialIn(number)?.dialIn : undefined;
}

/** The words about a place, apart from those about joining from home. */
function parts(text: string): { there: string; online: string } {
  const isOnline = (part: string): boolean => ONLINE.test(fold(part)) || ONLY_ONLINE.test(fold(part));
  if (!isOnline(text)) return { there: text, online: '' };
  // Not "OR", which is Oregon.
  const pieces = text
    .split(/[\n;|]|\s+[/&+]\s+|\s+(?:and|or|y|o)\s+|\s+[-–]\s+|[()]/)
    .map(tidy)
    .filter(Boolean);
  const online = pieces.filter(isOnline);
  const there = pieces.filter((piece) => !isOnline(piece));
  // "Zoom, 12 River Rd, Salem": a comma parts them too, but only where the rest is a place.
  const behind = online.length === 1 ? /^([^,]*),\s*(.+)$/.exec(online[0] ?? '') : null;
  if (
    there.length === 0 &&
    behind?.[2] !== undefined &&
    isOnline(behind[1] ?? '') &&
    !isOnline(behind[2]) &&
    PLACE_LIKE.test(behind[2])
  )
    return { there: behind[2], online: behind[1] ?? '' };
  return PLACE_LIKE.test(there.join(', '))
    ? { there: there.join(', '), online: online.join(', ') }
    : { there: '', online: text };
}

const NAME_AND_ADDRESS = /^([^()]{2,120}?)\s*\(([^()]*\d[^()]*,[^()]*)\)$/;
const STATE_AND_ZIP = /([\p{L}.'’-]),? +([A-Za-z]{2})\.?,? +(\d{5}(?:-\d{4})?)(?=$|,)/u;

/** An address with the name of the house before it, on a line of its own, or around it. */
function readAddress(text: string): Place | undefined {
  const [, named, inner] = NAME_AND_ADDRESS.exec(text) ?? [];
  const [firstLine = '', ...more] = (inner ?? text).split('\n');
  const line = [firstLine, ...more]
    .join(', ')
    .replace(STATE_AND_ZIP, (whole, before: string, state: string, zip: string) =>
      regionCode(state) === undefined ? whole : `${before}, ${state.toUpperCase()} ${zip}`,
    );
  const address = parseAddress(line);
  const { formatted, lines = [] } = address;
  if (formatted !== undefined) return withName(address, named, formatted, firstLine, more);
  const [head = '', next] = lines;
  const isName = named === undefined && !/\d/.test(head) && next !== undefined;
  return compact<Place>({
    ...(address as Place),
    name: named ?? (isName ? head : undefined),
    lines: isName ? lines.slice(1) : lines,
  });
}

/** An address that stays whole: its first line, or all of it, may be a name. */
function withName(
  address: Address,
  named: string | undefined,
  formatted: string,
  firstLine: string,
  more: readonly string[],
): Place | undefined {
  if (named !== undefined) return { ...address, name: named };
  const whole = countryNamed(formatted) === undefined && !/[\d,]/.test(formatted);
  if (whole) return { name: formatted };
  const isName = more.length > 0 && !/\d/.test(firstLine);
  return isName ? { ...address, name: firstLine, formatted: more.join(', ') } : address;
}
