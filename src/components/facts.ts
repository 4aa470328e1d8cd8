/** How the comfort facts are sorted on the page. */

/** Our word for a value of a feed's; undefined where we have none, also for what every object inherits. */
export function wordIn(words: Readonly<Record<string, string>> | undefined, value: string): string | undefined {
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}

/** Facts that stand under "Getting there". */
export const ACCESS_FACTS: readonly string[] = [
  'stepFree',
  'stroller',
  'onTransit',
  'parking',
  'captions',
  'signLanguage',
];
