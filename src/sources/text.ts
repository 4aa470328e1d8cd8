/** Feed text is hostile until it has been through here (P13). */

// Controls other than tab and line ends, byte-order marks, and every bidi embedding, override and isolate.
// eslint-disable-next-line no-control-regex
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// eslint-disable-next-line no-control-regex
const SUSPECT = /[^\u0020-\u007e\u00a0-\u1fff\u2010-\u2027\u2030-\u2065\u2070-\ud7ff\ue000-\ufefe]/;

/** The text with controls and bidi overrides removed, lone surrogates replaced, trimmed. */
export function cleanText(value: string): string {
  if (!SUSPECT.test(value)) return value.trim();
  return toWellFormed(value.replace(/\r\n?/g, '\n').replace(UNWANTED, '')).trim();
}

/** A lone half of a surrogate pair breaks `encodeURIComponent` and some fonts; it becomes U+FFFD. */
function toWellFormed(value: string): string {
  return value.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (part) =>
    part.length === 2 ? part : '\ufffd',
  );
}

const PLAIN_HTTPS =
  /^https?:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*(?::\d{1,5})?(?:[/?#][\w\-./?=&%#+~,:;!@()$*]*)?$/i;
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:']);
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
  if (PLAIN_HTTPS.test(text)) return text;
  if (text === '' || text.length > 4096 || TRICKS.test(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
