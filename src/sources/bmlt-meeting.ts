/** One meeting of BMLT as a group. */
import type { Group, Online, Provenance } from '../model/group.js';
import { codesOf, type CodeBook, type MeetingCode } from './bmlt-codes.js';
import { identityOf, plainFields, readContacts } from './bmlt-fields.js';
import { readAttendance, readJoining } from './bmlt-join.js';
import { readWhere, withPoint } from './bmlt-place.js';
import { readWhen } from './bmlt-when.js';
import { compact } from './compact.js';
import { singleFacts } from './facts.js';
import { readProse } from './prose.js';
import { readFlag, readText, readUrl, type Raw, type Report } from './read.js';
import { readCodes, type Meanings } from './terms.js';

/** What is the same for all meetings of one answer. */
export interface Around {
  readonly source: Provenance;
  readonly book: CodeBook;
  /** The host's own meanings of codes. */
  readonly terms: Meanings;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** One meeting as a group, or undefined when it has no name or is not public. `record` names it where it has no id. */
export function readMeeting(written: Raw, record: string, around: Around, report: Report): Group | undefined {
  const { source, book, now } = around;
  const raw = plainFields(written);
  if (readFlag(raw, 'published', report) === false) return undefined;
  const [name, comments] = [readProse(raw, 'meeting_name', report), readProse(raw, 'comments', report)];
  if (name.text === undefined) report('meeting_name', 'name-missing');
  if (name.text === undefined) return undefined;
  const codes = codesOf(raw, book);
  const where = readWhere(raw, written, report);
  const joining = readJoining(raw, report);
  const { formats, isPaused } = readAttendance(raw, { codes, joining, isReal: where.isReal }, report);
  const isRemote = formats.some((format) => format !== 'in-person');
  // An online meeting stands at the middle of the server's map, where nobody can go.
  const isAway = isRemote && !formats.includes('in-person');
  const hasPasscode = joining.hasPasscode || name.hasPasscode || comments.hasPasscode || undefined;
  const { facts, terms } = readFacts(codes, around.terms);
  const texts = [name.text, comments.text, where.place?.notes, joining.online?.notes].flatMap((text) => text ?? []);
  const url = readUrl(raw, 'root_server_uri', report);
  const organization = readProse(raw, 'service_body_name', report).text;
  const optional = {
    description: comments.text,
    ...singleFacts(facts),
    place: isAway ? undefined : withPoint(raw, where, report),
    online: joining.online || isRemote ? compact<Online>({ ...joining.online, hasPasscode }) : undefined,
    dialIn: joining.dialIn ? [joining.dialIn] : undefined,
    organization: organization === undefined ? undefined : { name: organization },
    lang: readLanguage(raw, report),
  };
  return {
    id: identityOf(raw) ?? record,
    source: url === undefined ? source : { ...source, url },
    name: name.text,
    // The server is made for fellowships in which nobody is paid to lead.
    kind: facts.kind ?? 'peer-support',
    formats,
    ...readWhen(raw, { codes, texts, zone: where.zone, now }, report),
    ...compact(optional),
    audience: facts.audience,
    comfort: facts.comfort,
    asksFor: [],
    languages: facts.languages,
    status: isPaused ? 'paused' : 'open',
    access: facts.access,
    contacts: readContacts(raw, report),
    terms,
  };
}

/** How one takes part, and when, is said elsewhere; the other codes are facts or stay as written. */
function readFacts(codes: readonly MeetingCode[], meanings: Meanings): ReturnType<typeof readCodes> {
  const said = codes.filter(({ key = '', isIrregular }) => !isIrregular && !['VM', 'HY', 'TC'].includes(key));
  const known = new Map(said.filter(({ code, label, key }) => key ?? label !== code).map((one) => [one.code, one]));
  return readCodes(
    'bmlt',
    said.map(({ code }) => code),
    known,
    meanings,
  );
}

/** The language of the listing, not of the meeting. BMLT calls Danish "dk". */
function readLanguage(raw: Raw, report: Report): string | undefined {
  const text = readText(raw, 'lang_enum', report)?.toLowerCase();
  if (text === undefined) return undefined;
  if (/^[a-z]{2}$/.test(text)) return text === 'dk' ? 'da' : text;
  report('lang_enum', 'value-unknown');
  return undefined;
}
