/** The names of towns as they are compared: however they are spaced, dotted or shortened. */
import { fold } from './fold.js';

const LONG: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
  mtn: 'mountain',
  natl: 'national',
  pk: 'park',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
};
const SHORT = /\b(?:ste?|ft|mtn?|natl|pk)\b|^[nsew](?= )/g;

/** "St. Louis", "st louis" and "Saint Louis" are saintlouis; "DeKalb" and "De Kalb" are dekalb. */
export function townKey(name: string): string {
  return wordsKey(fold(name));
}

/** The key of words that are folded already. */
export function wordsKey(folded: string): string {
  return spellOut(folded).replace(/ /g, '');
}

/** Folded words with none of them shortened: "st louis" is saint louis. */
export function spellOut(folded: string): string {
  return folded.replace(SHORT, (word) => LONG[word] ?? word);
}
