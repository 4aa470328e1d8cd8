/** The languages that a host offers on its finder. Loaded only there. */
import { warn } from '../dev/warn.js';
import { isSpoken, languageOf } from '../locale/load.js';
import { chooseLanguage } from './surroundings.js';

/** The most of a tag that a warning repeats. */
const LONGEST = 35;

/** The tags of a list that we have words for, each language once, and first the page's own where the list lacks it. */
export function offeredLanguages(element: Element, list: string): readonly string[] {
  const tags = list.split(/[\s,]+/).filter(Boolean);
  for (const tag of tags) if (!isSpoken(tag)) warn('language-unknown', element.localName, tag.slice(0, LONGEST));
  const own = chooseLanguage(element);
  const isSame = (tag: string, other: string): boolean => languageOf(tag) === languageOf(other);
  const listed = tags.filter(isSpoken);
  const all = listed.some((tag) => isSame(tag, own)) ? listed : [own, ...listed];
  return all.filter((tag, place) => all.findIndex((other) => isSame(other, tag)) === place);
}

/** Whether a tag names the language that the page itself asks for. */
export function isPageLanguage(element: Element, tag: string): boolean {
  return languageOf(tag) === languageOf(chooseLanguage(element));
}
