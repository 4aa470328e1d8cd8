/**
 * A question as the page's fragment holds it, in the grammar of `preset`. An
 * address is kept in histories that others may read: after a loss nothing stands
 * in it, and whom a group is for never does (P6).
 */
import { foldWords } from '../base/fold.js';
import { slips } from '../base/edit-distance.js';
import { FILTERS, withFilter, type FilterName, type Filters } from '../engine/filters.js';
import { termsOf } from '../engine/terms.js';
import { MEANINGS } from '../engine/vocabulary-words.js';
import { COMFORT_FACTS, FORMATS, KINDS } from '../model/vocabulary.js';
import type { Snapshot } from './snapshot.js';

/** What a link says. */
export interface Fragment {
  readonly words: string;
  /** A place by its name; never the point of a device (P8). */
  readonly near?: string;
  /** Filters that differ from the preset; an empty list takes one of its filters away. */
  readonly filters: Filters;
  /** How far she would go, in whole kilometres or `Infinity`. */
  readonly within?: number;
  /** Id of the group whose card is open. */
  readonly group?: string;
}

/** A link that says nothing. */
export const NOTHING: Fragment = Object.freeze({ words: '', filters: Object.freeze({}) });

const CODE = /^[\w-]{1,40}$/;
/** What may stand in an address of each filter; those left out may not at all. */
const VALUES: Readonly<Partial<Record<FilterName, readonly string[] | RegExp>>> = {
  format: FORMATS,
  soon: ['24h'],
  day: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
  part: ['morning', 'afternoon', 'evening'],
  kind: KINDS,
  comfort: COMFORT_FACTS,
  led: ['professional', 'trained-peer'],
  language: CODE,
  cost: ['free'],
  access: CODE,
};
const LINKED = FILTERS.filter((name) => VALUES[name]);
const NAMES: ReadonlySet<string> = new Set(['q', 'near', 'within', 'group', ...LINKED]);

const MAX_TEXT = 200;
const MAX_VALUES = 40;
/** Half round the earth: it stands for any distance. */
const ANYWHERE = 20_000;

/**
 * What of a snapshot may stand in the address. `preset` is what the host starts
 * with; `open` the id of the group whose card is open.
 */
export function fragmentOf(
  { query, locked, listings, corrected }: Pick<Snapshot, 'query' | 'locked' | 'listings' | 'corrected'>,
  preset: Filters,
  open: string | undefined,
): Fragment {
  const { near, doubt, within } = query;
  if (query.loss) return NOTHING;
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of LINKED) {
    const chosen = query.filters[name] ?? [];
    const values = allowed(name, chosen);
    if (name in locked || String(chosen) === String(preset[name] ?? [])) continue;
    if (values.length > 0 || chosen.length === 0) filters[name] = values;
  }
  const words = line(doubt?.typed ?? query.words);
  const isLoss = [words, ...(corrected?.shown ?? [])].some(meansLoss);
  const place = near && !near.isHere ? line(near.place.label) : '';
  const group = isLoss ? undefined : listings.find((listing) => listing.group.id === open)?.group;
  return {
    words: isLoss ? '' : words,
    filters,
    ...(place ? { near: place } : {}),
    ...(within === undefined ? {} : { within: within < ANYWHERE ? Math.max(1, Math.round(within)) : Infinity }),
    ...(group && isId(group.id) && ![group.id, group.name, ...forWhom(group)].some(meansLoss)
      ? { group: group.id }
      : {}),
  };
}

/** A link as text, without `#`. `prefix` tells the finders of a page apart. */
export function writeFragment({ words, near, filters, within, group }: Fragment, prefix: string = ''): string {
  const written = new URLSearchParams();
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) written.append(prefix + name, String(value));
  };
  add('q', words || undefined);
  add('near', near);
  add('within', within && Math.min(within, ANYWHERE));
  for (const name of LINKED) {
    const values = filters[name];
    for (const value of values?.length === 0 ? [''] : (values ?? [])) add(name, value);
  }
  add('group', group);
  return written.toString();
}

/** What a fragment says to one finder; undefined where it says nothing that is known. Takes any text. */
export function readFragment(text: string, prefix: string = ''): Fragment | undefined {
  const said = new Map<string, string[]>();
  for (const part of text.split('&')) {
    const [name, value] = pairOf(part, prefix);
    if (name !== undefined) said.set(name, [...(said.get(name) ?? []).slice(0, MAX_VALUES), value]);
  }
  const one = (name: string): string => said.get(name)?.[0] ?? '';
  let filters: Filters = {};
  for (const name of LINKED) {
    const values = (said.get(name) ?? []).flatMap((value) => value.split(','));
    const known = allowed(name, values);
    if (known.length > 0 || (values.length > 0 && values.every((value) => value === '')))
      filters = { ...filters, [name]: known };
  }
  const [words, near] = [line(one('q')), line(one('near'))];
  const within = /^\d{1,5}$/.test(one('within')) ? Number(one('within')) : 0;
  const fragment: Fragment = {
    words,
    filters,
    ...(near ? { near } : {}),
    ...(within >= 1 && within <= ANYWHERE ? { within: within < ANYWHERE ? within : Infinity } : {}),
    ...(isId(one('group')) ? { group: one('group') } : {}),
  };
  return words !== '' || Object.keys(fragment).length > 2 || Object.keys(filters).length > 0 ? fragment : undefined;
}

/** The part of a fragment that belongs to one finder, as it stands there. */
export function ownPart(text: string, prefix: string): string {
  return partsOf(text, prefix, true).join('&');
}

/** A fragment with the part of one finder set anew; what belongs to others stays as it is, but for an anchor. */
export function withOwnPart(text: string, prefix: string, own: string): string {
  return [...(isAnchor(text) ? [] : partsOf(text, prefix, false)), own].filter(Boolean).join('&');
}

/** Whether a fragment is the id of something on the page, or empty: it has no names. */
export function isAnchor(text: string): boolean {
  return !text.includes('=');
}

/** The filters that a link means: the preset's where it says nothing of them, and hers that no link holds. */
export function filtersOf(linked: Filters, preset: Filters, current: Filters): Filters {
  return FILTERS.reduce<Filters>((filters, name) => {
    const values = VALUES[name] ? (linked[name] ?? preset[name]) : current[name];
    return withFilter(filters, name, values ?? []);
  }, {});
}

function partsOf(text: string, prefix: string, isOwn: boolean): readonly string[] {
  return text.split('&').filter((part) => (pairOf(part, prefix)[0] !== undefined) === isOwn);
}

/** Name and value of a part that belongs to a finder. */
function pairOf(part: string, prefix: string): readonly [name: string | undefined, value: string] {
  const [[name, value] = ['', '']] = isAnchor(part) ? [] : new URLSearchParams(part);
  const own = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return NAMES.has(own) ? [own, value] : [undefined, ''];
}

function allowed(name: FilterName, values: readonly string[]): readonly string[] {
  const known = VALUES[name] ?? [];
  const fits = (value: string): boolean => (known instanceof RegExp ? known.test(value) : known.includes(value));
  return [...new Set(values.filter(fits))].slice(0, MAX_VALUES);
}

/** One line without controls and bidi overrides; empty where it is longer than anybody types. */
function line(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return clean.length > MAX_TEXT ? '' : clean;
}

function isId(text: string): boolean {
  return text !== '' && line(text) === text;
}

function forWhom({ audience: { stage, experience } }: Snapshot['listings'][number]['group']): readonly string[] {
  return [...stage, ...experience];
}

const LOSS = ['stage=after-loss', 'experience=loss', 'experience=tfmr'];
const isLoss = (option: string): boolean => LOSS.includes(option);
const LOSS_WORDS = MEANINGS.filter(({ options }) => options.some(isLoss)).flatMap(({ words }) => words);
/** From so many letters on a word that is not written to its end may be one of them; and a misspelt one. */
const [BEGUN, MISSPELT, TWICE] = [3, 5, 8];

/** Whether words speak of a loss, also while they are being typed, and misspelt: rather too often than too seldom. */
function meansLoss(text: string): boolean {
  if (termsOf(text).some(({ options }) => options.some(isLoss))) return true;
  return foldWords(text).some((word, i, { length }) =>
    LOSS_WORDS.some((other) => {
      if (i === length - 1 && word.length >= BEGUN && other.startsWith(word)) return true;
      if (Math.min(word.length, other.length) < MISSPELT) return false;
      const { whole, begin } = slips(word, other, word.length < TWICE ? 1 : 2);
      return (i === length - 1 ? begin : whole) < 3;
    }),
  );
}
