/** Where a link leads, as somebody reads it off paper. */

/** Parameters that carry the key to a meeting: never on paper (P16), also where a host lets them through. */
const KEY = /(?:pwd|passcode|password|passwd|pw|tk)=/i;

/** A letter beyond ASCII as an address carries it, in bytes: `%D9%85`. */
const ESCAPED = /%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

/** What is seen on paper, and read the same by everybody. */
const LETTER = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}]$/u;

/** What moves, hides or ends what stands around it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The address of a link without what nobody types: `example.org/porch`, `hello@example.org`, `207-555-0142`. Empty for
 * what cannot be written to, called or visited.
 */
export function addressOf(href: string): string {
  if (/^(?:tel|sms):/i.test(href)) return numberOf(href);
  if (/^mailto:/i.test(href)) return plain(href.slice('mailto:'.length).split('?', 1)[0] ?? '');
  return /^https?:/i.test(href) ? withoutKeys(href) : '';
}

function withoutKeys(href: string): string {
  try {
    const { host, pathname, search, hash } = new URL(href);
    // Without a part of its path an address leads elsewhere.
    if (holdsKey(pathname)) return '';
    const asked = search && unlocked(search.slice(1));
    const rest = `${asked && `?${asked}`}${holdsKey(hash) ? '' : hash}`;
    return `${host}${rest ? pathname : pathname.replace(/\/$/, '')}${rest}`.replace(ESCAPED, letter);
  } catch {
    return '';
  }
}

/** A query without keys. What follows one without a name of its own is the rest of it: `pwd=Pat&Kim`. */
function unlocked(query: string): string {
  let isKey = false;
  const kept = query.split('&').filter((part) => {
    isKey = holdsKey(part) || (isKey && !part.includes('='));
    return !isKey;
  });
  return kept.join('&');
}

/** Also where an address is wrapped into another one, as often as it may be. */
function holdsKey(text: string): boolean {
  for (let inner = text; ;) {
    if (KEY.test(inner)) return true;
    const next = inner.replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    if (next === inner) return false;
    inner = next;
  }
}

/** A letter instead of its bytes: with it an address stays the same one. */
function letter(bytes: string): string {
  const read = decode(bytes);
  return read !== undefined && LETTER.test(read) ? read : bytes;
}

function numberOf(href: string): string {
  // What follows the number is dialled by a phone: an extension, or the code of a meeting.
  const [number = ''] = plain(href.replace(/^\w+:/, '')).split(/[?,;]/, 1);
  const parts = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? parts.slice(1).join('-') : number;
}

/** Whether the words around a link say its address already. */
export function isTold(address: string, link: Element): boolean {
  const around = link.closest('p, li, .whom') ?? link;
  const text = around.textContent ?? '';
  const isNumber = /^[+\d-]+$/.test(address);
  return isNumber
    ? text.replace(/\D/g, '').includes(address.replace(/\D/g, ''))
    : text.toLowerCase().includes(address.toLowerCase());
}

/** Nobody writes escapes to a person; empty where it is not to be read. */
function plain(text: string): string {
  const read = decode(text);
  return read === undefined || UNSEEN.test(read) ? '' : read;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
