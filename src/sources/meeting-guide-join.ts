/** How to join a meeting of Meeting Guide from home: its link and its one-tap phone number, without their passcodes. */
import type { DialIn, Online } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { parseDialIn } from './dial-in.js';
import { readLink, readProse } from './prose.js';
import { providerOf } from './provider.js';
import { readText, type Raw, type Report } from './read.js';

/** What a record says about joining from home. */
export interface Joining {
  readonly online: Online | undefined;
  readonly dialIn: DialIn | undefined;
  readonly hasPasscode: boolean;
}

/** Reads the conference fields of a record. */
export function readJoining(raw: Raw, report: Report): Joining {
  const link = readLink(raw, 'conference_url', report);
  const notes = readProse(raw, 'conference_url_notes', report);
  const phone = readPhone(raw, report);
  const phoneNotes = readProse(raw, 'conference_phone_notes', report);
  const provider = link.url === undefined ? undefined : providerOf(link.url);
  return {
    online: compact<Online>({ url: link.url, provider, notes: notes.text }),
    dialIn: phone.dialIn && { ...phone.dialIn, ...(phoneNotes.text ? { notes: phoneNotes.text } : {}) },
    hasPasscode: [link, notes, phone, phoneNotes].some((part) => part.hasPasscode),
  };
}

/** The one-tap number; what is more than the meeting's own number is a passcode. */
function readPhone(raw: Raw, report: Report): { dialIn?: DialIn; hasPasscode: boolean } {
  const text = readText(raw, 'conference_phone', report);
  const parsed = text === undefined ? undefined : parseDialIn(text);
  if (text !== undefined && parsed === undefined) report('conference_phone', 'value-impossible');
  if (parsed?.hasPasscode) report('conference_phone', 'passcode-public');
  return parsed ?? { hasPasscode: false };
}

const ATTENDANCE: Readonly<Record<string, readonly Format[]>> = {
  in_person: ['in-person'],
  online: ['online'],
  hybrid: ['in-person', 'online'],
  inactive: [],
};

/** How one takes part, and whether the meeting pauses because nobody can. */
export interface Attendance {
  readonly formats: readonly Format[];
  readonly isPaused: boolean;
}

/**
 * `attendance_option` where the feed has it; otherwise what follows from the
 * rest: a street means in person unless the place is closed for now (TC), a
 * link or ONL means online.
 */
export function readAttendance(
  raw: Raw,
  { types, joining, isExact }: { types: readonly string[]; joining: Joining; isExact: boolean },
  report: Report,
): Attendance {
  const stated = readText(raw, 'attendance_option', report)
    ?.toLowerCase()
    .replace(/[\s-]+/g, '_');
  const known = stated !== undefined && Object.hasOwn(ATTENDANCE, stated) ? ATTENDANCE[stated] : undefined;
  if (stated !== undefined && known === undefined) report('attendance_option', 'value-unknown');
  const isClosed = types.includes('TC');
  const formats = new Set<Format>(known ?? (isExact && !isClosed ? ['in-person'] : []));
  if (known === undefined && (joining.online?.url !== undefined || (types.includes('ONL') && !joining.dialIn)))
    formats.add('online');
  if (joining.dialIn !== undefined && stated !== 'in_person') {
    formats.add('phone');
    if (stated === 'online' && joining.online?.url === undefined) formats.delete('online');
  }
  const isPaused = formats.size === 0 && (isClosed || stated === 'inactive');
  if (isPaused && isExact) formats.add('in-person');
  return { formats: [...formats], isPaused };
}
