/** Text as it is compared: without case, accents or punctuation. */

// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’ʼ]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const NOT_WORD_ASCII = /[^a-z0-9]+/g;
const WORD_ASCII = /[a-z0-9]+/g;
const WORD = /[^ ]+/g;

/** Lower case, no accents, words parted by single spaces, none at the ends. Turkish ı, ß and final sigma fold too. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/'/g, '').replace(NOT_WORD_ASCII, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(APOSTROPHES, '')
    .replace(NOT_WORD, ' ')
    .trim();
}

/** The folded words of a text: those of `fold`, told apart in one go where the text is plain. */
export function foldWords(text: string): readonly string[] {
  const isPlain = ASCII.test(text);
  const folded = isPlain ? text.toLowerCase().replace(/'/g, '') : fold(text);
  return folded.match(isPlain ? WORD_ASCII : WORD) ?? [];
}
