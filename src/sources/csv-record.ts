/** One row of a hand-made table as a record of the native feed, whose reader then guards every field. */
import type { Term } from '../model/group.js';
import { addFact, noFacts, singleFacts, type Facts } from './facts.js';
import { flagOf, isNotStated, listOf } from './csv-cells.js';
import { costOf } from './csv-cost.js';
import { deniesSomething, partDenied } from './csv-denied.js';
import { audienceFact, formatsOf, isFixedGroup, joinModeOf, kindOf, leadOf, statusOf } from './csv-words.js';
import { readCsvWhen, type TimeCells } from './csv-when.js';
import { parseDialIn } from './dial-in.js';
import { htmlToText } from './html-text.js';
import { languagesIn } from './languages.js';
import { hideInLink, hidePasscodes, mayBePasscode, type Cleared } from './passcode-text.js';
import type { Raw, Report } from './read.js';
import { bareFlag, columnTerm } from './terms.js';
import { cleanText, safeUrl } from './text.js';
import { parseDay } from './words-day.js';
import { fold } from './words-time.js';

/** A column: its header as written, and the field it holds (undefined: none of ours). */
export interface Column {
  readonly header: string;
  readonly field: string | undefined;
}

type Draft = Record<string, unknown>;
/** Keeps what a column says that we do not know; it is shown with the header. */
type Keep = (field: string, code: string, text: string) => void;

const LISTS = /^(?:audience\.\w+|asksFor|access|serves\.regions)$/;
const FLAGS = /^(?:comfort\.\w+|cost\.(?:free|reduced)|serves\.nationwide)$/;
const LINKS = /(?:^|\.)url$/;
const TIME_FIELDS = ['day', 'start', 'end', 'minutes', 'date', 'until', 'repeats', 'except', 'when', 'zone'] as const;

/**
 * The record of one row. `report` takes the field of a column; `meanings` is the
 * host's own map from words of the table to facts.
 */
export function recordOf(
  cells: readonly string[],
  columns: readonly Column[],
  meanings: Readonly<Record<string, string>>,
  now: number,
  report: Report,
): Raw {
  const draft: Draft = {};
  const words: Record<string, string> = {};
  const facts = noFacts();
  const terms: Term[] = [];
  let hasPasscode = false;
  columns.forEach((column, i) => {
    const { header, field } = column;
    const { text, found } = readCell(column, cells[i] ?? '', report);
    hasPasscode ||= found;
    if (text === '') return;
    if (field?.startsWith('@')) words[field.slice(1)] = text;
    else if (field !== undefined) put(draft, field, valueOf(field, text, report));
    else if (!meant(facts, header, text, meanings)) terms.push(...columnTerm('csv', header, header, text));
  });
  const keep: Keep = (field, code, text) => {
    const header = columns.find((column) => column.field === field)?.header ?? code;
    terms.push(...columnTerm('csv', code, header, text));
  };
  readWords(draft, words, facts, keep, meanings, report);
  readAudience(draft, facts);
  const place = asDraft(draft['place']);
  const where = {
    postalCode: asText(place?.['postalCode']),
    region: asText(place?.['region']),
    country: asText(place?.['country']),
  };
  // By now the notes are part of the description.
  const texts = [draft['name'], draft['description'], draft['scheduleText']].filter((text) => typeof text === 'string');
  const times = Object.fromEntries(
    TIME_FIELDS.flatMap((name) => (words[name] ? [[name, words[name]]] : [])),
  ) as TimeCells;
  const { scheduleText, ...when } = readCsvWhen(times, { place: where, texts, now }, report);
  if (scheduleText !== undefined)
    draft['scheduleText'] = [scheduleText, draft['scheduleText']].filter(Boolean).join('. ');
  if (hasPasscode) put(draft, 'online.hasPasscode', true);
  // A link or an address is a statement about how to come, where the table has no word for it.
  draft['formats'] ??= impliedFormats(draft);
  return { ...draft, ...when, terms };
}

/** The text of a cell, without HTML and passcodes, and whether it had one. */
function readCell({ header, field }: Column, cell: string, report: Report): Cleared {
  const isLink = field !== undefined && LINKS.test(field);
  const written = isLink ? cleanText(cell) : htmlToText(cell);
  if (field === '@passcode') {
    const isPublic = mayBePasscode(written);
    if (isPublic) report(header, 'passcode-public');
    return { text: '', found: isPublic || bareFlag(written) === true };
  }
  const cleared = isLink ? hideInLink(withScheme(written)) : hidePasscodes(written);
  if (cleared.found) report(field ?? header, 'passcode-public');
  return cleared;
}

/** A host's fact for a column holds where its cell says yes; its fact for a word of the cell holds as it is. */
function meant(facts: Facts, header: string, text: string, meanings: Readonly<Record<string, string>>): boolean {
  const fact = Object.hasOwn(meanings, header) ? meanings[header] : undefined;
  if (fact === undefined) return false;
  const flag = flagOf(text);
  if (flag === true) return addFact(facts, fact);
  return flag === false && addFact(facts, `!${fact}`);
}

function valueOf(field: string, text: string, report: Report): unknown {
  if (LISTS.test(field)) return listOf(text);
  if (field === 'place.lines') return text.split(/[;|\n]/).map((line) => line.trim());
  if (FLAGS.test(field)) return flagOf(text) ?? (isNotStated(text) ? undefined : text);
  if (field !== 'verifiedAt' && field !== 'updatedAt') return text;
  const day = parseDay(text);
  if (day === undefined) report(field, 'date-unreadable');
  return day;
}

/** "www.example.org/x" as people type it. */
function withScheme(text: string): string {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)/i.test(text) ? `https://${text}` : text;
}

/** The fields that take more than their own cell, or a table of words. */
function readWords(
  draft: Draft,
  words: Readonly<Record<string, string>>,
  facts: Facts,
  keep: Keep,
  meanings: Readonly<Record<string, string>>,
  report: Report,
): void {
  const { id, kind, ledBy, formats, status, joining, languages, cost, dialIn, notes, forWhom, lat, lng } = words;
  if (id !== undefined) draft['id'] = id;
  readKind(draft, kind, report);
  readLead(draft, ledBy, report);
  if (formats !== undefined) draft['formats'] = readFormats(formats, keep, report);
  readStatus(draft, status, keep, report);
  readJoining(draft, joining, keep, report);
  const { known, unknown } = languagesIn(languages === undefined || isNotStated(languages) ? '' : languages);
  for (const tag of known) addFact(facts, `language:${tag}`);
  for (const name of unknown) {
    report('@languages', 'value-unknown');
    keep('@languages', 'language', name);
  }
  if (cost !== undefined) draft['cost'] = { ...costOf(cost), ...asDraft(draft['cost']) };
  if (dialIn !== undefined) readDialIn(draft, dialIn, report);
  if (notes !== undefined) draft['description'] = [draft['description'], notes].filter(Boolean).join('\n\n');
  if (lat !== undefined && lng !== undefined) put(draft, 'place.geo', { lat, lng, precision: 'exact' });
  for (const word of listOf(forWhom ?? '')) {
    addFact(facts, (Object.hasOwn(meanings, word) && meanings[word]) || (audienceFact(word) ?? `community:${word}`));
  }
}

/** A word that is not known is shown as written; one that only denies something ("Not therapy") is reported too. */
function reportDenied(field: string, text: string, report: Report): void {
  if (deniesSomething(text)) report(field, 'value-unknown');
}

function readKind(draft: Draft, text: string | undefined, report: Report): void {
  if (text === undefined) return;
  const kind = kindOf(text);
  if (kind === undefined) reportDenied('@kind', text, report);
  draft['kind'] = kind ?? 'other';
  if (kind === undefined && fold(text) !== 'other') draft['kindLabel'] = text;
}

/** "Ana, LCSW" says who, but not whether as a professional: it is shown as written. */
function readLead(draft: Draft, text: string | undefined, report: Report): void {
  if (text === undefined) return;
  const lead = leadOf(text);
  if (lead !== undefined) draft['ledBy'] = lead;
  else {
    reportDenied('@ledBy', text, report);
    draft['credential'] ??= text;
  }
}

function readStatus(draft: Draft, text: string | undefined, keep: Keep, report: Report): void {
  if (text === undefined) return;
  if (isFixedGroup(text)) draft['expect'] = { membership: 'fixed', ...asDraft(draft['expect']) };
  const status = statusOf(text);
  if (status !== undefined) draft['status'] = status;
  else {
    report('@status', 'value-unknown');
    if (deniesSomething(text)) keep('@status', 'status', text);
  }
}

function readFormats(text: string, keep: Keep, report: Report): readonly string[] {
  const { said, denied } = partDenied(text);
  const parts = said.split(/[;,|\n/+&]|\b(?:and|or|but|y|o|pero)\b/i).filter((part) => /[\p{L}\d]/u.test(part));
  const formats = parts.flatMap((part) => {
    const found = formatsOf(part);
    if (found.length === 0) report('@formats', 'value-unknown');
    return found;
  });
  if (denied !== '' && parts.length === 0) report('@formats', 'value-unknown');
  if (denied !== '' && formats.length === 0) keep('@formats', 'format', text);
  return formats;
}

function readJoining(draft: Draft, text: string | undefined, keep: Keep, report: Report): void {
  const joining = asDraft(draft['joining']);
  const mode = text === undefined ? undefined : joinModeOf(text);
  if (text !== undefined && mode === undefined) {
    reportDenied('@joining', text, report);
    keep('@joining', 'joining', text);
  }
  if (joining || mode) draft['joining'] = { mode: mode ?? 'sign-up', ...joining };
}

function readDialIn(draft: Draft, text: string, report: Report): void {
  const parsed = parseDialIn(text);
  if (parsed === undefined) report('@dialIn', 'value-impossible');
  if (parsed?.hasPasscode) report('@dialIn', 'passcode-public');
  if (parsed !== undefined) draft['dialIn'] = [parsed.dialIn];
}

/** Lists that both columns and words fill; a fact of the host's comes before a cell. */
function readAudience(draft: Draft, facts: Facts): void {
  if (facts.kind !== undefined) draft['kind'] = facts.kind;
  const { ledBy, insurance } = singleFacts(facts, [asText(draft['insurance'])]);
  put(draft, 'ledBy', ledBy);
  put(draft, 'insurance', insurance);
  draft['languages'] = facts.languages;
  for (const [axis, added] of Object.entries(facts.audience)) {
    const own = listIn(asDraft(draft['audience'])?.[axis]);
    put(draft, `audience.${axis}`, [...own.map((word) => axisWord(axis, word)), ...added]);
  }
  draft['access'] = [...listIn(draft['access']), ...facts.access];
  draft['comfort'] = { ...asDraft(draft['comfort']), ...facts.comfort };
}

function listIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** "Depression" in the experience column is `low-mood`; a word of another axis stays as written. */
function axisWord(axis: string, word: string): string {
  const fact = audienceFact(word);
  return fact?.startsWith(`${axis}:`) ? fact.slice(axis.length + 1) : word;
}

/** An address means in person; a town alone does only where there is no way to join from home. */
function impliedFormats(draft: Draft): readonly string[] {
  const place = asDraft(draft['place']);
  const isOnline = safeUrl(asDraft(draft['online'])?.['url']) !== undefined;
  const isPhone = draft['dialIn'] !== undefined;
  const isSpot = ['lines', 'name', 'formatted'].some((field) => place?.[field] !== undefined);
  const isTown = ['city', 'postalCode'].some((field) => place?.[field] !== undefined);
  return [
    ...(isSpot || (isTown && !isOnline && !isPhone) ? ['in-person'] : []),
    ...(isOnline ? ['online'] : []),
    ...(isPhone ? ['phone'] : []),
  ];
}

function put(draft: Draft, path: string, value: unknown): void {
  const [head = '', rest] = path.split('.');
  if (value === undefined) return;
  if (rest === undefined) draft[head] = value;
  else (asDraft(draft[head]) ?? (draft[head] = {} as Draft))[rest] = value;
}

function asDraft(value: unknown): Draft | undefined {
  return typeof value === 'object' && value !== null ? (value as Draft) : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
