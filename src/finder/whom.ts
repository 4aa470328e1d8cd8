/** Whom to name: the coordinators and resources that serve where she is, and the ways in which each can be reached (D13, D14, D18). */
import { helpRecords } from '../base/all-help-records.js';
import type { Coordinator, Resource, ResourceKind } from '../model/feed.js';
import { telHref, unspelled } from './card-view.js';
import { servesAll, servesOnly } from './serves.js';

/** One way to reach somebody; `shown` is the number or address as written, or the host of a page. */
export interface Way {
  readonly kind: 'email' | 'text' | 'call' | 'visit';
  readonly href: string;
  readonly shown: string;
}

/** Whatever of a record tells how to reach whom it names. */
interface Reachable {
  readonly email?: string;
  readonly phone?: string;
  readonly text?: string;
  readonly url?: string;
}

/**
 * The coordinators of a state or province, "WY" or "Wyoming"; where it has none, or none is asked for, those who serve
 * everywhere. Never those of another region, and nobody who cannot be reached. People come before offices, and those
 * who are known not to speak `lang` last.
 */
export function coordinatorsFor(
  coordinators: readonly Coordinator[],
  region: string | undefined,
  lang: string,
  country?: string,
): readonly Coordinator[] {
  const reached = coordinators.filter((one) => waysTo(one).length > 0);
  const hers = region ? reached.filter((one) => servesOnly(one, region, country)) : [];
  const chosen = hers.length > 0 ? hers : reached.filter((one) => servesAll(one, country));
  const rank = (one: Coordinator): number => foreign(one, lang) * 2 + (one.name === undefined ? 1 : 0);
  return [...chosen].sort((a, b) => rank(a) - rank(b));
}

/**
 * The resources of some kinds that serve a region, those for it alone first, and those that are known not to be in
 * `lang` last. A help line is named only where somebody has checked it, and never under a number of those that ship
 * with us: a feed cannot say anything else of them.
 */
export function resourcesFor(
  resources: readonly Resource[],
  kinds: readonly ResourceKind[],
  region: string | undefined,
  lang: string = '',
  country?: string,
): readonly Resource[] {
  const isHers = (one: Resource): boolean => region !== undefined && servesOnly(one, region, country);
  const rank = (one: Resource): number => foreign(one, lang) * 2 + (isHers(one) ? 0 : 1);
  return resources
    .filter((one) => kinds.includes(one.kind) && (isHers(one) || servesAll(one, country)))
    .filter((one) => one.kind !== 'helpline' || isTrusted(one, country))
    .sort((a, b) => rank(a) - rank(b));
}

/** Every way that can be made a link: writing before calling, a page last. */
export function waysTo({ email, text, phone, url }: Reachable): readonly Way[] {
  const ways: Way[] = [];
  if (email && EMAIL.test(email)) ways.push({ kind: 'email', href: `mailto:${email}`, shown: email });
  if (text && hasNumber(text)) ways.push({ kind: 'text', href: telHref(text).replace('tel:', 'sms:'), shown: text });
  if (phone && hasNumber(phone)) ways.push({ kind: 'call', href: telHref(phone), shown: phone });
  const host = url === undefined ? undefined : hostOf(url);
  if (url !== undefined && host) ways.push({ kind: 'visit', href: url, shown: host });
  return ways;
}

const EMAIL = /^[^\s@<>"?&%]+@[^\s@<>"?&%]+$/;

/** The host of a page on the web; undefined for any other address. */
function hostOf(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
  } catch {
    return undefined;
  }
}

function hasNumber(phone: string): boolean {
  return /\d.*\d.*\d/.test(phone);
}

/** Somebody has checked it, it can be reached, and no number of it is one of ours. */
function isTrusted(one: Resource, country: string = 'US'): boolean {
  const numbers = [one.phone, one.text].map((text) => unspelled(text ?? '').replace(/\D/g, ''));
  const isOurs = (ours: string): boolean => {
    const core = ours.replace(/^1(?=\d{10}$)/, '');
    return numbers.some((digits) => (core.length > 9 ? digits.includes(core) : digits === core));
  };
  const ours = helpRecords(country).flatMap(({ channels }) => channels.map(({ number }) => number));
  return one.verifiedAt !== undefined && waysTo(one).length > 0 && !ours.some(isOurs);
}

/** Whether it is known not to be in a language: 1, or 0 where it is, or may be. */
function foreign({ languages }: Pick<Resource, 'languages'>, lang: string): 0 | 1 {
  const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return lang === '' || languages.length === 0 || languages.some((tag) => primary(tag) === primary(lang)) ? 0 : 1;
}
