/**
 * Meeting Guide: one GET, a bare array of weekly meetings; or the same columns
 * as a table of Google Sheets, `{ values: [[…], …] }`.
 * https://github.com/code4recovery/spec
 */
import type { Problem } from '../base/problem.js';
import type { Contact, Group, Online, Organization, Provenance } from '../model/group.js';
import { compact } from './compact.js';
import { BROKEN, cutJson } from './cut-json.js';
import { singleFacts } from './facts.js';
import { readAttendance, readJoining } from './meeting-guide-join.js';
import { readWhere } from './meeting-guide-place.js';
import { MEETING_TYPES, typeCodes } from './meeting-guide-types.js';
import { readWhen } from './meeting-guide-when.js';
import { readLink, readProse } from './prose.js';
import { provenanceOf } from './provenance.js';
import { asRaw, dayOf, readText, type Raw, type Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import type { Adapter, SourceContext } from './source.js';
import { readCodes } from './terms.js';
import { parseDay } from './words-day.js';
import { fold, parseClock } from './words-time.js';

/** Reads a Meeting Guide feed. One record is one group, also where records share a slug. */
export const readMeetingGuide: Adapter = async function* (feed, context) {
  const source = provenanceOf('meeting-guide', context);
  const unique = uniqueIds();
  let columns: readonly string[] | undefined;
  let count = 0;
  for await (const { key, records } of cutJson(feed.chunks, ['', 'values'])) {
    const problems: Problem[] = [];
    const groups: Group[] = [];
    const isTable = key === 'values';
    const isHead = isTable && columns === undefined;
    if (isHead) columns = headOf(records[0]);
    for (const value of isHead ? records.slice(1) : records) {
      count += 1;
      const raw = isTable && Array.isArray(value) ? rowOf(value, columns ?? []) : asRaw(value);
      const id = recordId(raw, ['slug', 'id']);
      const record = id ?? `#${count}`;
      const report: Report = (field, code) => problems.push({ source: context.label, record, field, code });
      if (raw === undefined) report('', value === BROKEN ? 'not-json' : 'not-an-object');
      const group = raw && readMeeting(raw, record, source, context, report);
      if (group) groups.push({ ...group, id: unique(group.id, report, 'slug') });
    }
    yield { records: records.length - (isHead ? 1 : 0), groups, problems };
  }
};

/** "Conference URL" of a table is `conference_url` of the feed; its "ID" is the slug. */
function headOf(row: unknown): readonly string[] {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  return cells
    .map((cell) => fold(typeof cell === 'string' ? cell : '').replace(/[^a-z0-9]+/g, '_'))
    .map((name) => (name === 'id' ? 'slug' : name));
}

function rowOf(cells: readonly unknown[], columns: readonly string[]): Raw {
  const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  columns.forEach((name, i) => {
    if (cells[i] !== undefined && cells[i] !== '') raw[name] = cells[i];
  });
  return raw;
}

/** One meeting as a group, or undefined when it has no name. */
function readMeeting(
  raw: Raw,
  id: string,
  source: Provenance,
  context: SourceContext,
  report: Report,
): Group | undefined {
  const words = readWords(raw, report);
  const { name } = words;
  if (name === undefined) report('name', 'name-missing');
  if (name === undefined) return undefined;
  const types = typeCodes(raw['types']);
  const where = readWhere(raw, report);
  const joining = readJoining(raw, report);
  const { formats, isPaused } = readAttendance(raw, { types, joining, isExact: where.isExact }, report);
  // The address of an online meeting says where it feels at home, not where anybody can go.
  const isRemote = formats.some((format) => format !== 'in-person');
  const isAway = isRemote && !formats.includes('in-person');
  const hasPasscode = joining.hasPasscode || words.hasPasscode || undefined;
  const { facts, terms } = readCodes('meeting-guide', types.filter(isFact), MEETING_TYPES, context.terms);
  const url = readLink(raw, 'url', report).url;
  const optional = {
    description: words.description,
    url,
    ...singleFacts(facts),
    place: isAway ? undefined : where.place,
    online: joining.online || isRemote ? compact<Online>({ ...joining.online, hasPasscode }) : undefined,
    dialIn: joining.dialIn ? [joining.dialIn] : undefined,
    organization: readOrganization(raw, name, words.groupName, report),
    updatedAt: readUpdated(raw, report),
  };
  return {
    id,
    source: url === undefined ? source : { ...source, url },
    name,
    kind: facts.kind ?? 'peer-support',
    formats,
    ...readWhen(raw, { name, texts: words.texts, types, zone: where.zone, now: context.now }, report),
    ...compact(optional),
    audience: facts.audience,
    comfort: facts.comfort,
    asksFor: [],
    languages: facts.languages,
    status: isPaused ? 'paused' : 'open',
    access: facts.access,
    contacts: readContacts(raw, report),
    terms: [...terms, ...readLastContact(raw, report)],
  };
}

/** "Online" and "temporarily closed" are said by the formats and the status. */
function isFact(code: string): boolean {
  return code !== 'ONL' && code !== 'TC';
}

/** The free texts of a record, without passcodes. */
interface Words {
  readonly name: string | undefined;
  readonly groupName: string | undefined;
  readonly description: string | undefined;
  /** All but the name, for what they say about dates. */
  readonly texts: readonly string[];
  readonly hasPasscode: boolean;
}

function readWords(raw: Raw, report: Report): Words {
  const fields = ['name', 'group', 'notes', 'group_notes'] as const;
  const [title, group, notes, groupNotes] = fields.map((field) => readProse(raw, field, report));
  const about = new Set([notes?.text, groupNotes?.text].filter((text) => text !== undefined));
  return {
    // Some areas name their meetings by the group alone.
    name: title?.text ?? group?.text,
    groupName: group?.text,
    description: [...about].join('\n\n') || undefined,
    texts: [group, notes, groupNotes].flatMap((part) => part?.text ?? []),
    hasPasscode: [title, group, notes, groupNotes].some((part) => part?.hasPasscode),
  };
}

/** "Last contact" says when somebody heard from the group, not that the listing was checked: it is no `verifiedAt`. */
function readLastContact(raw: Raw, report: Report): Group['terms'] {
  const day = readText(raw, 'last_contact', report);
  return day === undefined ? [] : [{ scheme: 'meeting-guide', code: 'last_contact', label: `Last contact ${day}` }];
}

/** The service entity that keeps the listing, else the group that holds the meeting where that is named otherwise. */
function readOrganization(
  raw: Raw,
  name: string,
  groupName: string | undefined,
  report: Report,
): Organization | undefined {
  const entity = readProse(raw, 'entity', report).text;
  const field = raw['entity_website_url'] === undefined ? 'entity_url' : 'entity_website_url';
  const phone = readText(raw, 'entity_phone', report);
  if (entity !== undefined)
    return compact<Organization>({ name: entity, url: readLink(raw, field, report).url, phone });
  return groupName === undefined || fold(groupName) === fold(name) ? undefined : { name: groupName };
}

/** Those who speak for the meeting; `feedback_emails` are for those who keep the list. */
function readContacts(raw: Raw, report: Report): readonly Contact[] {
  const text = (field: string): string | undefined => readText(raw, field, report);
  const name = (field: string): string | undefined => readProse(raw, field, report).text;
  const own = { email: text('email'), phone: text('phone'), url: readLink(raw, 'website', report).url };
  const people = [1, 2, 3].map((n) => ({
    name: name(`contact_${n}_name`),
    email: text(`contact_${n}_email`),
    phone: text(`contact_${n}_phone`),
  }));
  const email = text('entity_email');
  const entity = email === undefined ? {} : { name: name('entity'), email };
  return [own, ...people, entity].flatMap((contact) => compact<Contact>(contact as Contact) ?? []);
}

/** "2022-11-05 14:21:00" or "8/27/2021 5:25:51 AM", both UTC, as an instant. */
function readUpdated(raw: Raw, report: Report): string | undefined {
  const text = readText(raw, 'updated', report);
  if (text === undefined) return undefined;
  const [head = '', ...rest] = text.split(/[ T]/);
  const day = dayOf(head) ?? parseDay(head);
  if (day === undefined) report('updated', 'date-unreadable');
  const [, clock = '', seconds = '00', half = ''] =
    /^(\d+:\d\d)(?::(\d\d))?[\d.]*Z? ?([ap]m)?$/i.exec(rest.join(' ')) ?? [];
  const time = parseClock(`${clock} ${half}`.trim());
  return day === undefined || time === undefined ? day : `${day}T${time}:${seconds}Z`;
}
