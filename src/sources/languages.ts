/** Names of languages, as listings write them → BCP 47. */
import { fold, wordTable } from './words-time.js';

const NAMES = wordTable<string>([
  ['en', 'english ingles'],
  ['es', 'spanish espanol castellano'],
  ['fr', 'french frances francais'],
  ['de', 'german aleman deutsch'],
  ['it', 'italian italiano'],
  ['pt', 'portuguese portugues'],
  ['pl', 'polish polaco'],
  ['ru', 'russian ruso'],
  ['uk', 'ukrainian ucraniano'],
  ['ar', 'arabic arabe'],
  ['he', 'hebrew hebreo'],
  ['fa', 'persian farsi persa'],
  ['hi', 'hindi'],
  ['pa', 'punjabi'],
  ['ja', 'japanese japones'],
  ['ko', 'korean coreano'],
  ['zh', 'chinese mandarin cantonese chino'],
  ['vi', 'vietnamese vietnamita'],
  ['tl', 'tagalog'],
  ['so', 'somali'],
  ['am', 'amharic amarico'],
  ['ht', 'haitian kreyol'],
  ['ase', 'asl'],
]);

/** The tag of a language's name in English or Spanish, or of a tag itself; undefined for anything else. */
export function languageTag(text: string): string | undefined {
  const named = NAMES.get(fold(text));
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text) && isTag(text) ? text : undefined;
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
