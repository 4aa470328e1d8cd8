/** HTML in feeds becomes text; no parser of the browser's is ever given it. */
import { cleanText } from './text.js';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  iquest: '¿',
  iexcl: '¡',
  euro: '€',
  pound: '£',
  cent: '¢',
};

/**
 * Line breaks for `<br>` and block ends, other tags dropped, entities decoded, white space tidied. A text in which marks
 * only look so, "ages < 5 & up", stays as it is.
 */
export function htmlToText(value: string): string {
  if (!/[<&]/.test(value)) return cleanText(value);
  const text = value
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\s*br\b[^>]*>|<\/\s*(?:p|div|li|h[1-6]|tr)\s*>/gi, '\n')
    // "<ana@example.org>" and "<https://example.org>" are no tags.
    .replace(/<\/?(?:[a-z][a-z\d-]*(?::[a-z]+)?(?=[\s/>])|!)[^<>]*>/gi, '')
    // Some sites escape twice.
    .replace(/&(?:amp;)+(?=amp;|#\d)/gi, '&')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/gi, decodeEntity);
  if (text === value) return cleanText(value);
  return cleanText(text)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  }
  const known = [name, name.toLowerCase()].find((one) => Object.hasOwn(NAMED, one));
  return known === undefined ? whole : (NAMED[known] ?? whole);
}
