/**
 * The format codes of BMLT. Every server has its own list, in its own language,
 * and sends it beside the meetings when asked; what a code says is told by its
 * `world_id`, which is one everywhere, or by its name. Without that list the
 * codes mean what they mean on a new server.
 * https://github.com/bmlt-enabled/bmlt-server
 */
import { htmlToText } from './html-text.js';
import { languageTag } from './languages.js';
import { asRaw, readText, type Raw } from './read.js';
import type { KnownCode } from './terms.js';
import { cleanText } from './text.js';
import { topicsOf } from './topics.js';
import { irregularWords, NTH_WEEK } from './words-irregular.js';
import { fold } from './words-time.js';

/** One code of a meeting. */
export interface MeetingCode extends KnownCode {
  /** As written. */
  readonly code: string;
  /** The same code on a new server ("HY"), where it is known there. */
  readonly key?: string | undefined;
  /** The code says that the meeting is not every week. */
  readonly isIrregular: boolean;
}

/** What the codes of one answer mean. */
export interface CodeBook {
  readonly byId: ReadonlyMap<string, MeetingCode>;
  /** By `server/code`: an aggregator sends the codes of many servers. */
  readonly byCode: ReadonlyMap<string, MeetingCode>;
}

type Row = readonly [code: string, label: string, worldId: string, ...facts: string[]];

const ROWS: readonly Row[] = [
  ['AB', 'Ask-It-Basket', ''],
  ['Ag', 'Agnostic', ''],
  ['B', 'Beginners', 'BEG'],
  ['BK', 'Book Study', 'LIT'],
  ['BL', 'Bi-Lingual', ''],
  ['BT', 'Basic Text', 'BT'],
  ['C', 'Closed', 'CLOSED'],
  ['CH', 'Closed Holidays', 'CH'],
  ['CL', 'Candlelight', 'CAN'],
  ['CP', 'Concepts', 'CPT'],
  // They must be "well-behaved" and "supervised": that is a condition, so it stays in words.
  ['CS', 'Children under Supervision', ''],
  ['CW', 'Children Welcome', 'CW', 'babyWelcome', 'siblingsWelcome'],
  ['D', 'Discussion', 'DISC'],
  ['ENG', 'English speaking', '', 'language:en'],
  ['ES', 'Spanish', '', 'language:es'],
  ['FD', 'Five and Dime', ''],
  ['FIN', 'Finnish', '', 'language:fi'],
  ['GL', 'Gay/Lesbian/Transgender', 'GL', 'community:lgbtq'],
  ['GP', 'Guiding Principles', 'GP'],
  ['HY', 'Hybrid Meeting', 'HYBR'],
  ['ID', 'ID Required to Enter', ''],
  ['IL', 'Illness', ''],
  ['IP', 'Informational Pamphlet', 'IP'],
  ['IW', 'It Works: How and Why', 'IW'],
  ['JT', 'Just for Today', 'JFT'],
  ['L/R', 'Lithuanian/Russian', '', 'language:lt', 'language:ru'],
  ['LC', 'Living Clean', 'LC'],
  ['LGBTQ', 'LGBTQ', '', 'community:lgbtq'],
  ['M', 'Men', 'M', 'community:men'],
  ['ME', 'Meditation', 'MED'],
  ['NC', 'No Children', 'NC', '!babyWelcome', '!siblingsWelcome'],
  ['NS', 'No Smoking', 'NS'],
  ['O', 'Open', 'OPEN'],
  ['OE', 'Open-Ended', ''],
  ['PER', 'Persian', '', 'language:fa'],
  ['Pi', 'Pitch', ''],
  ['QA', 'Question and Answer', 'QA'],
  ['RA', 'Restricted Attendance', 'RA'],
  ['RF', 'Rotating Format', 'VAR'],
  ['Rr', 'Round Robin', ''],
  ['SC', 'Security Cameras', ''],
  ['SD', 'Speaker/Discussion', 'S-D'],
  ['SG', 'Step Working Guide', 'SWG'],
  ['SL', 'American Sign Language', '', 'signLanguage'],
  ['So', 'Speaker Only', 'SPK'],
  ['SPAD', 'A Spiritual Principle a Day', 'SPAD'],
  ['St', 'Step', 'STEP'],
  ['TC', 'Temporarily Closed Facility', 'TC'],
  ['Ti', 'Timer', ''],
  ['To', 'Topic', 'TOP'],
  ['Tr', 'Tradition', 'TRAD'],
  ['TW', 'Traditions Workshop', ''],
  ['VM', 'Virtual Meeting', 'VM'],
  ['W', 'Women', 'W', 'community:women'],
  ['WC', 'Wheelchair', 'WCHR', 'stepFree'],
  ['YP', 'Young People', 'Y'],
];

const BY_CODE = new Map(ROWS.map((row) => [row[0], row]));
const BY_WORLD_ID = new Map(ROWS.flatMap((row) => (row[2] === '' ? [] : [[row[2], row] as const])));

/** The codes of a new server: what is meant where an answer does not explain its own. */
export const DEFAULT_CODES: ReadonlyMap<string, MeetingCode> = new Map(
  ROWS.map(([code, label, , ...fact]) => [code, { code, key: code, label, fact, isIrregular: false }]),
);

/** "2nd & 4th week", "odd week", "of each month": all that a label says is when. */
const WEEKS = new RegExp(
  `\\b(?:${NTH_WEEK}|(?:(?:odd|even) weeks?|(?:of|de) (?:the|each|every|cada) (?:month|mes)|monthly|mensual)\\b)`,
);
const WEEK_CODE = /^(?:1st|2nd|3rd|4th|5th|last)(?: ?w(?:ee)?ks?)?$/i;

/** What the `formats` list of an answer says of its codes. */
export function codeBook(definitions: readonly unknown[]): CodeBook {
  const byId = new Map<string, MeetingCode>();
  const byCode = new Map<string, MeetingCode>();
  for (const definition of definitions) {
    const raw = asRaw(definition);
    const meant = raw && readDefinition(raw);
    if (meant === undefined) continue;
    // One code may come in several languages: the server's own comes first.
    const put = (map: Map<string, MeetingCode>, key: string): unknown => map.has(key) || map.set(key, meant);
    const id = readText(raw ?? {}, 'id', silent);
    if (id !== undefined) put(byId, id);
    put(byCode, `${readText(raw ?? {}, 'root_server_id', silent) ?? ''}/${meant.code}`);
  }
  return { byId, byCode };
}

function readDefinition(raw: Raw): MeetingCode | undefined {
  const code = readText(raw, 'key_string', silent);
  if (code === undefined) return undefined;
  const own = htmlToText(readText(raw, 'name_string', silent) ?? '');
  const worldId = readText(raw, 'world_id', silent) ?? '';
  const usual = BY_CODE.get(code);
  // The same letters may mean another thing here, which its name shows.
  const isUsual = usual !== undefined && (own === '' || sharesWord(own, usual[1]));
  const row = BY_WORLD_ID.get(worldId) ?? (isUsual ? usual : undefined);
  const label = own || row?.[1] || code;
  const [key, , , ...facts] = row ?? [];
  const fact = facts.length > 0 ? facts : worldId === 'LANG' ? languagesOf(label) : row ? [] : topicsOf(label);
  const about = htmlToText(readText(raw, 'description_string', silent) ?? '');
  return { code, key, label, fact, isIrregular: saysWeeks([label, about]) };
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

function wordsOf(label: string): readonly string[] {
  return fold(label)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && word !== 'meeting' && word !== 'the' && word !== 'and');
}

/** "Lithuanian/Russian", "English speaking"; none unless every language is understood. */
function languagesOf(label: string): readonly string[] {
  const words = wordsOf(label).filter((word) => !/^(?:speaking|spoken|language|only|habla)$/.test(word));
  const tags = words.map((word) => (word.length > 3 ? languageTag(word) : undefined));
  return tags.flatMap((tag) => (tag === undefined || tags.includes(undefined) ? [] : [`language:${tag}`]));
}

function saysWeeks(texts: readonly string[]): boolean {
  return irregularWords(texts, []).isIrregular || texts.some((text) => WEEKS.test(fold(text)));
}

/** The codes of a meeting with their meaning; those of which nothing is known as written. */
export function codesOf(raw: Raw, book: CodeBook): readonly MeetingCode[] {
  const server = readText(raw, 'root_server_id', silent) ?? '';
  const own = listOf(raw['format_shared_id_list']).flatMap((id) => book.byId.get(id) ?? []);
  const codes = new Map(own.map((one) => [one.code, one]));
  for (const code of listOf(raw['formats'])) {
    if (codes.has(code)) continue;
    const known = book.byCode.get(`${server}/${code}`) ?? DEFAULT_CODES.get(code);
    codes.set(code, known ?? { code, label: code, isIrregular: WEEK_CODE.test(code) });
  }
  return [...codes.values()];
}

function listOf(value: unknown): readonly string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const items = cleanText(String(value).slice(0, 2000)).split(',');
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== '' && item.length <= 60))];
}

const silent = (): void => undefined;
