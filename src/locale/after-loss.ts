/** Our words after a loss: none of babies, nor of hope for one where no loss came before (D19). */

/** Words by value. */
export type Words = Readonly<Record<string, string>>;

/** Facts and values of which we say nothing then: every word for them speaks of babies. */
const UNSAID: ReadonlySet<string> = new Set([
  'babyWelcome',
  'feedFreely',
  'siblingsWelcome',
  'childcare',
  'stroller',
  'parent-baby',
  'postpartum',
  'older-child',
  'feeding',
  'multiples',
]);

/** Whether nothing is said of a fact or a value after a loss. */
export function isUnsaid(value: string): boolean {
  return UNSAID.has(value);
}

/** A table of words by value, with those of `gentle` in place of its own. */
export function gently(words: Words, gentle: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([value, word]) => [value, gentle[value] ?? word]));
}

/**
 * What may be said of values after a loss; what has no word stays as written. That others there are pregnant is told
 * first: nobody is to find that out at the door.
 */
export function saidAfterLoss(values: readonly string[], words: Words, gentle: Words): readonly string[] {
  const said = gently(words, gentle);
  const isFirst = (value: string): boolean => value === 'pregnant';
  return [...values.filter(isFirst), ...values.filter((value) => !isFirst(value))]
    .filter((value) => !isUnsaid(value))
    .map((value) => (Object.hasOwn(said, value) ? (said[value] as string) : value));
}
