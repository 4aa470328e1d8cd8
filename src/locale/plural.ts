/** Plurals by the rules of a language: French counts 0 with 1, Arabic has six forms. Loaded with the languages that need it. */

/** Words by plural category; what has none of its own reads `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Chooses words for a count by the rules of a language: `pluralIn('ar')(2, { two: 'مجموعتان', other: 'مجموعة' })`.
 * The count itself is not inserted, since some forms hold it in the word.
 */
export function pluralIn(tag: string): (n: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(tag);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
