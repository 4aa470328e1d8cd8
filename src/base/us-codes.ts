/** What is written like a postal code: a ZIP code, or one that is too short, mistyped or of another country. */

/** The five digits of a text that is a ZIP code and nothing else ("97202", "ZIP 97202-1234"), or undefined. */
export function zipIn(text: string): string | undefined {
  return /^\d{5}$/.test(text) ? text : /^(?:zip(?: ?code)?:? ?)?(\d{5})(?:[- ]?\d{4})?$/i.exec(plain(text))?.[1];
}

/** Digits with one of them a letter, or a letter after five; decades ("1990s") are none. */
const SLIP = /^(?!\d{4}s$)(?=.*\d.*\d.*\d.*\d)(?:\d*[a-z]\d*)$/i;
const TOO_FEW_OR_MANY = /^(?:\d{4}|\d{6,8}|\d{4}-\d{4}|\d{5}-(?:\d{0,3}|\d{5,}))$/;
const CANADIAN = /^[a-z]\d[a-z][ -]?\d[a-z]\d$/i;
const BRITISH = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i;

/** True for what can only be meant for a postal code, but is no ZIP code. Hours, ages and counts ("24 7", "12 step") are words. */
export function isLikeCode(text: string): boolean {
  const code = plain(text).replace(/^zip(?: ?code)?:? ?/i, '');
  const isSlip = code.length >= 5 && code.length <= 6 && SLIP.test(code);
  return isSlip || TOO_FEW_OR_MANY.test(code) || CANADIAN.test(code) || BRITISH.test(code);
}

function plain(text: string): string {
  return text.length > 40
    ? ''
    : text
        .normalize('NFKC')
        .replace(/[\u2010-\u2015]/g, '-')
        .trim()
        .replace(/\s+/g, ' ');
}
