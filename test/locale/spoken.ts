/** All that a language says, as plain text: every message by its path, functions called with samples. */
import { Formatter } from '../../src/locale/format.js';
import type { MoreMessages } from '../../src/locale/load.js';
import type { Messages } from '../../src/locale/messages.js';
import type { Repeat } from '../../src/model/when.js';

type Say = (...args: readonly unknown[]) => string;

/** A language whole: `core.search`, `more.help.danger`. */
export interface Language {
  readonly core: Messages;
  readonly more: MoreMessages;
}

const COUNTS = [[1], [2], [1234]];
const NAMES = [['Ana'], ['Luz']];
const LENGTHS = [
  [1, 'mi'],
  [5, 'mi'],
  [1, 'km'],
  [5, 'km'],
];
const PLACED = [
  [1, 'Ana'],
  [12, 'Luz'],
];
const REPEATS: readonly Repeat[] = [
  { unit: 'day', interval: 1, days: [], nths: [] },
  { unit: 'week', interval: 1, days: [2], nths: [] },
  { unit: 'week', interval: 2, days: [2], nths: [] },
  { unit: 'week', interval: 1, days: [2, 4], nths: [] },
  { unit: 'month', interval: 1, days: [2], nths: [2, 4] },
  { unit: 'month', interval: 3, days: [5], nths: [-1] },
  { unit: 'month', interval: 1, days: [], nths: [15] },
  { unit: 'month', interval: 2, days: [], nths: [-1] },
  { unit: 'week', interval: 1, days: [1, 2, 3, 4, 5], nths: [] },
  { unit: 'year', interval: 1, days: [2], nths: [] },
];

/** Arguments for every message that takes some, by its name. */
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  call: [['555-0100'], ['988']],
  text: [['988'], ['988', 'AYUDA']],
  remove: NAMES,
  resultsAll: COUNTS,
  results: COUNTS,
  home: COUNTS,
  words: [
    [1, 'yoga'],
    [2, 'yoga'],
  ],
  fitting: COUNTS,
  unsure: COUNTS,
  typo: [
    ['Bufalo', 'Buffalo', 1],
    ['Bufalo', 'Buffalo', 3],
  ],
  moreFromHome: COUNTS,
  without: [
    ['Ana', 1],
    ['Ana', 4],
  ],
  showMore: COUNTS,
  showing: [
    [10, 43],
    [20, 1234],
  ],
  partly: [
    [0, 2],
    [1, 2],
    [2, 3],
    [11, 12],
  ],
  saved: [['3/11/26'], ['4/11/26']],
  listFrom: NAMES,
  hybrid: [['online'], ['phone']],
  placesLeft: COUNTS,
  checked: [['3/11/26'], ['4/11/26']],
  lastChecked: [['5/2025'], ['6/2025']],
  onNow: [[], ['1:00 pm'], ['11:00 am'], ['13:00']],
  length: [[45], [60], [90]],
  forGroup: NAMES,
  numbersChecked: [['3/11/26'], ['4/11/26']],
  show: COUNTS,
  ages: [
    [13, 19],
    [1, undefined],
    [undefined, 1],
  ],
  babiesUpTo: COUNTS,
  noMeeting: [
    [['26/11'], String],
    [['27/11'], String],
  ],
  timesIn: NAMES,
  zoneAssumed: NAMES,
  size: [['6'], ['10']],
  series: [
    [8, '3/11/26', '4/1/27'],
    [12, '5/11/26', '6/2/27'],
  ],
  asksFor: NAMES,
  code: [['12'], ['34']],
  callName: NAMES,
  emailName: NAMES,
  visit: NAMES,
  notLoaded: NAMES,
  updated: [['3/11/26'], ['4/11/26']],
  printed: [
    ['3/11/26', 'a.example'],
    ['4/11/26', 'b.example'],
  ],
  near: NAMES,
  within: LENGTHS,
  which: NAMES,
  state: NAMES,
  oddCode: [['12'], ['34']],
  asWords: [
    [1, 'yoga'],
    [2, 'yoga'],
  ],
  withoutPlace: COUNTS,
  resultsNear: PLACED,
  resultsIn: PLACED,
  unplaced: COUNTS,
  moreHome: COUNTS,
  guessed: [
    ['Bufalo', 'Buffalo'],
    ['Bufalo', 'Brunswick'],
  ],
  distance: [[0, 'mi'], ...LENGTHS],
  distanceFrom: [
    ['12', 'Ana'],
    ['12', 'Luz'],
  ],
  homeAll: COUNTS,
  nearest: [['12'], ['34']],
  volunteer: NAMES,
  office: NAMES,
  speaks: NAMES,
  knows: NAMES,
  replies: NAMES,
};

/** What one message says: once, or once a sample. Throws for a function without samples. */
function say(path: string, message: unknown, words: Messages): readonly string[] {
  if (typeof message === 'string') return [message];
  const name = path.slice(path.lastIndexOf('.') + 1);
  const format = new Formatter(words, words.intl);
  const weekday = (day: number): string => format.weekday(day);
  const list = (items: readonly string[]): string => format.list(items);
  const samples = name === 'repeats' ? REPEATS.map((repeat) => [repeat, weekday, list]) : SAMPLES[name];
  if (samples === undefined) throw new Error(`${path} has no sample arguments`);
  return samples.map((args) => (message as Say)(...args));
}

/** Every message by its path; the tags of the language are none. */
export function messagesOf({ core, more }: Language): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) found.set(path, value);
    else for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  const { lang: _lang, intl: _intl, dir: _dir, ...words } = core;
  walk({ core: words, more: { ...more } }, '');
  return found;
}

/** What every message says, by its path. */
export function spoken(language: Language): ReadonlyMap<string, readonly string[]> {
  return new Map([...messagesOf(language)].map(([path, message]) => [path, say(path, message, language.core)]));
}
