/**
 * The type codes of Meeting Guide, with their English names, and what they say
 * in our own words where the meaning is the same. A code that says something
 * else ("Closed" is about who may come, not about the status) keeps its name.
 * https://github.com/code4recovery/spec#meeting-types
 */
import { htmlToText } from './html-text.js';
import type { KnownCode } from './terms.js';
import { fold } from './words-time.js';

const NAMED: Readonly<Record<string, string>> = {
  '11': '11th Step Meditation',
  '12X12': '12 Steps & 12 Traditions',
  A: 'Secular',
  ABSI: 'As Bill Sees It',
  AL: 'Concurrent with Alateen',
  'AL-AN': 'Concurrent with Al-Anon',
  B: 'Big Book',
  BE: 'Newcomer',
  BRK: 'Breakfast',
  'BV-I': 'Blind / Visually Impaired',
  C: 'Closed',
  CAN: 'Candlelight',
  D: 'Discussion',
  DB: 'Digital Basket',
  'D-HOH': 'Deaf / Hard of Hearing',
  DD: 'Dual Diagnosis',
  DR: 'Daily Reflections',
  FF: 'Fragrance Free',
  GR: 'Grapevine',
  H: 'Birthday',
  LIT: 'Literature',
  LS: 'Living Sober',
  MED: 'Meditation',
  O: 'Open',
  ONL: 'Online Meeting',
  OUT: 'Outdoor',
  P: 'Professionals',
  POA: 'Proof of Attendance',
  SEN: 'Seniors',
  SM: 'Smoking Permitted',
  SP: 'Speaker',
  ST: 'Step Study',
  TC: 'Location Temporarily Closed',
  TR: 'Tradition Study',
  XT: 'Cross Talk Permitted',
  Y: 'Young People',
};

const MEANT: Readonly<Record<string, readonly [label: string, fact: string]>> = {
  AF: ['Afrikaans', 'language:af'],
  AM: ['Amharic', 'language:am'],
  AR: ['Arabic', 'language:ar'],
  BG: ['Bulgarian', 'language:bg'],
  DA: ['Danish', 'language:da'],
  DE: ['German', 'language:de'],
  EL: ['Greek', 'language:el'],
  EN: ['English', 'language:en'],
  FA: ['Persian', 'language:fa'],
  FI: ['Finnish', 'language:fi'],
  FR: ['French', 'language:fr'],
  HE: ['Hebrew', 'language:he'],
  HI: ['Hindi', 'language:hi'],
  HR: ['Croatian', 'language:hr'],
  HU: ['Hungarian', 'language:hu'],
  IS: ['Icelandic', 'language:is'],
  ITA: ['Italian', 'language:it'],
  JA: ['Japanese', 'language:ja'],
  KA: ['Georgian', 'language:ka'],
  KOR: ['Korean', 'language:ko'],
  LT: ['Lithuanian', 'language:lt'],
  ML: ['Malayalam', 'language:ml'],
  MT: ['Maltese', 'language:mt'],
  NE: ['Nepali', 'language:ne'],
  NL: ['Dutch', 'language:nl'],
  NO: ['Norwegian', 'language:no'],
  POL: ['Polish', 'language:pl'],
  POR: ['Portuguese', 'language:pt'],
  PUN: ['Punjabi', 'language:pa'],
  RUS: ['Russian', 'language:ru'],
  S: ['Spanish', 'language:es'],
  SK: ['Slovak', 'language:sk'],
  SL: ['Slovenian', 'language:sl'],
  SV: ['Swedish', 'language:sv'],
  TH: ['Thai', 'language:th'],
  TL: ['Tagalog', 'language:tl'],
  TUR: ['Turkish', 'language:tr'],
  UK: ['Ukrainian', 'language:uk'],
  ASL: ['American Sign Language', 'signLanguage'],
  BA: ['Babysitting Available', 'childcare'],
  CF: ['Child-Friendly', 'babyWelcome'],
  X: ['Wheelchair Access', 'stepFree'],
  XB: ['Wheelchair-Accessible Bathroom', 'access:wheelchair-accessible bathroom'],
  BI: ['Bisexual', 'community:lgbtq'],
  G: ['Gay', 'community:lgbtq'],
  L: ['Lesbian', 'community:lgbtq'],
  LGBTQ: ['LGBTQ', 'community:lgbtq'],
  NB: ['Non-Binary', 'community:lgbtq'],
  T: ['Transgender', 'community:lgbtq'],
  M: ['Men', 'community:men'],
  W: ['Women', 'community:women'],
  N: ['Native American', 'community:indigenous'],
  NDG: ['Indigenous', 'community:indigenous'],
  POC: ['People of Color', 'community:people of color'],
};

/** Every known code. */
export const MEETING_TYPES: ReadonlyMap<string, KnownCode> = new Map<string, KnownCode>([
  ...Object.entries(NAMED).map(([code, label]) => [code, { label }] as const),
  ...Object.entries(MEANT).map(([code, [label, fact]]) => [code, { label, fact }] as const),
]);

const CODES = new Map([...MEETING_TYPES].map(([code, { label }]) => [fold(label), code] as const));

/** Codes of a `types` field: a list, or one text such as `[open]` or `Open, Wheelchair Access`; unknown ones as written. */
export function typeCodes(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const codes = new Set<string>();
  for (const item of list.slice(0, 100)) {
    if (typeof item !== 'string' && typeof item !== 'number') continue;
    const text = htmlToText(String(item))
      .replace(/^[\s[\]"']+|[\s[\]"']+$/g, '')
      .slice(0, 100);
    if (text !== '') codes.add(codeOf(text));
  }
  return [...codes];
}

function codeOf(text: string): string {
  const upper = text.toUpperCase();
  return MEETING_TYPES.has(upper) ? upper : (CODES.get(fold(text)) ?? text);
}
