/** How the comfort facts are sorted on the page. */

/** Facts that speak of babies; left out after a loss (D19). */
export const BABY_FACTS: readonly string[] = ['babyWelcome', 'feedFreely', 'siblingsWelcome', 'stroller'];

/** Facts that stand under "Getting there". */
export const ACCESS_FACTS: readonly string[] = [
  'stepFree',
  'stroller',
  'onTransit',
  'parking',
  'captions',
  'signLanguage',
];
