/** Where a link leads, as somebody reads it off paper. */

/** Parameters that carry the key to a meeting: never on paper (P16), also where a host lets them through. */
const KEYS = ['pwd', 'passcode', 'password', 'pw'];

/**
 * The address of a link without what nobody types: `example.org/porch`, `hello@example.org`, `207-555-0142`. Empty for
 * what cannot be written to, called or visited.
 */
export function addressOf(href: string): string {
  if (/^(?:tel|sms):/i.test(href)) return numberOf(href);
  if (/^mailto:/i.test(href)) return decode(href.slice('mailto:'.length).split('?', 1)[0] ?? '');
  return /^https?:/i.test(href) ? withoutKeys(href) : '';
}

function withoutKeys(href: string): string {
  try {
    const url = new URL(href);
    for (const key of [...url.searchParams.keys()]) {
      if (KEYS.includes(key.toLowerCase())) url.searchParams.delete(key);
    }
    if (KEYS.some((key) => url.hash.toLowerCase().includes(`${key}=`))) url.hash = '';
    return decode(`${url.host}${url.pathname}${url.search}${url.hash}`).replace(/\/$/, '');
  } catch {
    return '';
  }
}

function numberOf(href: string): string {
  // What follows the number is dialled by a phone: an extension, or the code of a meeting.
  const [number = ''] = decode(href.replace(/^\w+:/, '')).split(/[?,;]/, 1);
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

/** Letters instead of `%D9%85`; as written where it is not to be read. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
