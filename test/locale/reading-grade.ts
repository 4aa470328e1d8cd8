/** How hard English copy is to read (A19). */

/** Names that are what they are, however long. */
const NAMES = new Set(['english', 'spanish', 'eastern', 'nicu', 'lgbtq', 'bufalo', 'buffalo', 'brunswick']);

/** Syllables of one English word, by its vowels; right to about one word in twenty. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters
    .replace(/(?<![aeiouy])les?$/, 'l_')
    .replace(/(?<=[^aeiou_l]|[aeiou]l)e$/, '')
    .replace(/(?<=[^td])ed$/, 'd')
    .replace(/(?<=[^aeiousxzcg])es$/, 's');
  const groups = spoken.match(/[aeiouy]+|_/g)?.length ?? 0;
  // "couldn't" has two, "don't" one.
  return Math.max(1, groups + (/dn’t$/.test(word) ? 1 : 0));
}

/** The words of a text that count: no numbers, no names. */
function countedWords(text: string): readonly string[] {
  return text.split(/[\s–—-]+/).filter((word) => {
    const letters = word.toLowerCase().replace(/[^a-z]/g, '');
    return letters !== '' && !/\d/.test(word) && !NAMES.has(letters);
  });
}

/** The sentences of a text. A label without a full stop is one too. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!…:])\s+/).filter((sentence) => countedWords(sentence).length > 0);
}

/** Flesch-Kincaid grade of several texts taken together. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(countedWords);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
