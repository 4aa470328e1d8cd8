/** Names of languages, as listings write them → BCP 47. */
import { fold } from '../base/fold.js';
import { remember } from '../base/remember.js';

/** Folded names. A variety is counted with its language, so that who looks for that finds it. */
const ROWS: readonly (readonly [tag: string, names: string])[] = [
  ['en', 'english,ingles'],
  ['es', 'spanish,espanol,castellano,castilian,mexican spanish,latin american spanish'],
  ['fr', 'french,frances,francais,canadian french'],
  ['de', 'german,aleman,deutsch'],
  ['gsw', 'swiss german'],
  ['it', 'italian,italiano'],
  ['pt', 'portuguese,portugues,brazilian portuguese'],
  ['kea', 'cape verdean creole,cape verdean,kriolu'],
  ['pl', 'polish,polaco'],
  ['ru', 'russian,ruso'],
  ['uk', 'ukrainian,ucraniano'],
  ['ar', 'arabic,arabe'],
  ['he', 'hebrew,hebreo'],
  ['fa', 'persian,farsi,persa'],
  ['hi', 'hindi'],
  ['pa', 'punjabi'],
  ['ja', 'japanese,japones'],
  ['ko', 'korean,coreano'],
  ['zh', 'chinese,mandarin,cantonese,chino,mandarin chinese,chinese mandarin,simplified chinese,traditional chinese'],
  ['vi', 'vietnamese,vietnamita'],
  ['tl', 'tagalog'],
  ['so', 'somali'],
  ['am', 'amharic,amarico'],
  ['ht', 'haitian,kreyol,haitian creole,haitian kreyol,kreyol ayisyen,criollo haitiano'],
  ['ase', 'asl,american sign language,lengua de senas americana'],
];

const NAMES = new Map(ROWS.flatMap(([tag, names]) => names.split(',').map((name) => [name, tag] as const)));

/** The tag of a language's name in English or Spanish, or a tag itself in its usual form; undefined for anything else. */
export function languageTag(text: string): string | undefined {
  const named = NAMES.get(fold(text));
  if (named !== undefined) return named;
  const tag = text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? canonical(tag) : undefined;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What a text about languages says. */
export interface Languages {
  /** Tags, each once. */
  readonly known: readonly string[];
  /** What is no language that we know, as written. */
  readonly unknown: readonly string[];
}

const BETWEEN = /[;,|\n/&+()[\]]|(?<![\p{L}\d-])(?:and|or|y|e|o)(?![\p{L}\d-])/iu;

/** Reads "Haitian Creole", "English/Spanish", "English and Spanish", "Bilingual (English & Spanish)". */
export const languagesIn: (text: string) => Languages = remember(200, (text) => {
  const whole = languageTag(text);
  if (whole !== undefined) return { known: [whole], unknown: [] };
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim().replace(/(?<=.) only$/i, ''))
    .filter((part) => part !== '');
  // In "English (US)" the short word is no language, though it is the tag of one.
  const isTagToo = !(parts.some(isName) && /[([]/.test(text));
  const tagOf = (part: string): string | undefined => (isTagToo || isName(part) ? languageTag(part) : undefined);
  const known = [...new Set(parts.flatMap((part) => tagOf(part) ?? []))];
  const isCount = (part: string): boolean =>
    known.length > 0 && /^(?:bi|tri|multi)ling[uü]al$|^biling[uü]e$/i.test(part);
  return { known, unknown: parts.filter((part) => tagOf(part) === undefined && !isCount(part)) };
});

function isName(part: string): boolean {
  return NAMES.has(fold(part));
}
