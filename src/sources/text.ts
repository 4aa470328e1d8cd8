/** Feed text is hostile until it has been through here (P13). */

// Controls other than tab and line ends, byte-order marks, and every bidi embedding, override and isolate.
// eslint-disable-next-line no-control-regex
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Text without any of these, which is most text, is clean as it stands. */
const SUSPECT = /[^\u0020-\u007e\u00a0-\u1fff]/;

/** The text with controls and bidi overrides removed, lone surrogates replaced, trimmed. */
export function cleanText(value: string): string {
  if (!SUSPECT.test(value)) return value.trim();
  // A lone half of a surrogate pair breaks `encodeURIComponent` and some fonts.
  return value
    .replace(/\r\n?/g, '\n')
    .replace(UNWANTED, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

/** Most links: nothing in them needs a closer look, and the parser takes its time. */
const PLAIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][\w\-./?=&%#+~,:;!@()$*]*)?$/i;
const SCHEMES = /^(?:https?|mailto|tel|sms|geo):$/;
// eslint-disable-next-line no-control-regex
const TRICKS = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]/;

/**
 * A URL that may be put into a link, or undefined. Refused: other schemes
 * than https, http, mailto, tel, sms and geo; white space, controls, bidi
 * characters and backslashes; a user name before the host.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text.length > 4096 || TRICKS.test(text)) return undefined;
  if (PLAIN.test(text)) return text;
  try {
    const { protocol, username, password, href } = new URL(text);
    return SCHEMES.test(protocol) && username + password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}
