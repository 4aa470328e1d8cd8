/** How one takes part in a BMLT meeting: in a room, by a link, by phone, without their passcodes. */
import type { DialIn, Online } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import type { MeetingCode } from './bmlt-codes.js';
import { compact } from './compact.js';
import { parseDialIn } from './dial-in.js';
import { readLink, readProse } from './prose.js';
import { providerOf } from './provider.js';
import { readOneOf, readText, type Raw, type Report } from './read.js';

/** What a record says about joining from home. */
export interface Joining {
  readonly online: Online | undefined;
  readonly dialIn: DialIn | undefined;
  readonly hasPasscode: boolean;
}

/** Reads link and phone number of a record, and the notes beside them. */
export function readJoining(raw: Raw, report: Report): Joining {
  const link = readJoinLink(raw, report);
  const notes = readProse(raw, 'virtual_meeting_additional_info', report);
  const phone = readPhone(raw, report);
  const provider = link.url === undefined ? undefined : providerOf(link.url);
  const about = [link.text, notes.text].filter((text) => text !== undefined).join('\n');
  return {
    online: compact<Online>({ url: link.url, provider, notes: about || undefined }),
    dialIn: phone.dialIn,
    hasPasscode: [link, notes, phone].some((part) => part.hasPasscode),
  };
}

/** A link, also without its "https://"; other words that stand there ("Meeting ID 555 0100") are notes. */
function readJoinLink(raw: Raw, report: Report): { url?: string; text?: string; hasPasscode: boolean } {
  const field = 'virtual_meeting_link';
  const written = readText(raw, field, report);
  if (written !== undefined && /\s/.test(written)) return readProse(raw, field, report);
  if (written === undefined || !/^(?:[a-z0-9-]+\.)+[a-z]{2,}\//i.test(written)) return readLink(raw, field, report);
  return readLink({ [field]: `https://${written}` }, field, report);
}

const NUMBER_AND_MORE = /^(?:tel:)?\s*(\+?[\d().][\d\s().-]{5,}\d)\s*(\D[^]*)$/i;

/** A one-tap number, or a number with words behind it; what is more than the meeting's own number is a passcode. */
function readPhone(raw: Raw, report: Report): { dialIn?: DialIn; hasPasscode: boolean } {
  const field = 'phone_meeting_number';
  const text = readText(raw, field, report)?.replace(/^tel:\s*/i, '');
  if (text === undefined) return { hasPasscode: false };
  const more = readProse(raw, 'phone_meeting_additional_info', report);
  const oneTap = parseDialIn(text);
  if (oneTap?.hasPasscode) report(field, 'passcode-public');
  const [, number, rest = ''] = oneTap ? [] : (NUMBER_AND_MORE.exec(text) ?? []);
  const words = readProse({ [field]: rest.replace(/^[\s,;:|-]+/, '') }, field, report);
  const dialIn = oneTap?.dialIn ?? (number === undefined ? undefined : { number });
  if (dialIn === undefined) report(field, 'value-impossible');
  const notes = [words.text, more.text].filter(Boolean).join('\n');
  const hasPasscode = [oneTap, words, more].some((part) => part?.hasPasscode);
  return dialIn === undefined ? { hasPasscode } : { dialIn: { ...dialIn, ...(notes ? { notes } : {}) }, hasPasscode };
}

/** How one takes part, and whether the meeting pauses because nobody can. */
export interface Attendance {
  readonly formats: readonly Format[];
  readonly isPaused: boolean;
}

/**
 * `venue_type` (1 in person, 2 online, 3 both), or what the codes and the rest
 * say where an old server has none. Where the two contradict each other nobody
 * is sent to a door that one of them calls closed.
 */
export function readAttendance(
  raw: Raw,
  { codes, joining, isReal }: { codes: readonly MeetingCode[]; joining: Joining; isReal: boolean },
  report: Report,
): Attendance {
  const has = (key: string): boolean => codes.some((code) => code.key === key);
  const stated = readOneOf(raw, 'venue_type', ['1', '2', '3'], report);
  const [isHybrid, isVirtual, isClosed] = [has('HY'), has('VM') && !has('HY'), has('TC')];
  if (stated === '1' && isVirtual) report('venue_type', 'value-impossible');
  const isRoom =
    stated === undefined ? isHybrid || (isReal && !isVirtual) : stated === '3' || (stated === '1' && !isVirtual);
  const isRemote = isHybrid || isVirtual || (stated === undefined ? joining.online?.url !== undefined : stated !== '1');
  const formats = new Set<Format>(isRoom && !isClosed ? ['in-person'] : []);
  const isByPhone = joining.dialIn !== undefined && (isRemote || stated === undefined);
  // A virtual meeting with a number and nothing else is one by phone.
  if (isRemote && (joining.online !== undefined || !isByPhone)) formats.add('online');
  if (isByPhone) formats.add('phone');
  const isPaused = formats.size === 0 && isClosed;
  if (isPaused && isReal) formats.add('in-person');
  return { formats: [...formats], isPaused };
}
