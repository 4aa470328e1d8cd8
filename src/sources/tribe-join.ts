/** How to take part in an event: in a room, by video or by phone, and where to sign up. */
import type { Joining, Online, Term } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { htmlToText } from './html-text.js';
import { silent, words } from './hsds-read.js';
import { hideInLink } from './passcode-text.js';
import { providerOf } from './provider.js';
import { readFlag, type Raw, type Report } from './read.js';
import { safeUrl } from './text.js';
import type { Where } from './tribe-place.js';
import { readHtmlLink } from './tribe-read.js';

const ONLINE =
  /\bonline\b(?! (?:regist|sign|book|form|store))|\bvirtual(?:ly)?\b|\bzoom\b|\bwebinars?\b|\btelehealth\b|\bremote(?:ly)?\b|\ben l[ií]nea(?!\p{L})/iu;
const IN_PERSON = /\bin[- ]?person\b|\bface[- ]to[- ]face\b|\bpresencial(?:es)?\b/i;
const HYBRID = /\bhybrid\b|\bh[ií]brid[oa]s?\b/i;
const PHONE = /\bby (?:tele)?phone\b|\bphone[- ]in\b|\bteleconference\b|\bconference call\b|\bpor tel[eé]fono\b/i;

/**
 * The ways of taking part. What the editor chose comes first, then what the title
 * and the categories say outright, then the venue and the links: a site puts its
 * own address on every event that is given no other.
 */
export function readFormats(
  raw: Raw,
  texts: readonly string[],
  where: Where,
  { hasMeeting }: Links,
  report: Report,
): readonly Format[] {
  const type = words(raw, 'virtual_event_type', report)?.toLowerCase();
  const isMoved = words(raw, 'event_status', silent)?.toLowerCase() === 'moved-online';
  const isVirtual =
    readFlag(raw, 'is_virtual', report) === true ||
    (typeof raw['virtual_url'] === 'string' && raw['virtual_url'] !== '');
  const says = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  const isBoth = type === 'hybrid' || says(HYBRID);
  const [online, person] = [says(ONLINE), says(IN_PERSON)];
  const phone: readonly Format[] = where.isPhone || says(PHONE) ? ['phone'] : [];
  if (isMoved || type === 'virtual') return ['online', ...phone];
  if (isBoth || (online && person)) return ['in-person', 'online', ...phone];
  if (online) return ['online', ...phone];
  const isRemote = isVirtual || where.isOnline;
  // A video link and a street: there are both. Beside a link that only stands in the text a house by its name will do.
  const isSpot = where.isExact || (!isRemote && where.place?.name !== undefined);
  const isThere = person || (isRemote || hasMeeting ? isSpot : where.place !== undefined);
  return [
    ...(isThere ? (['in-person'] as const) : []),
    ...(isRemote || hasMeeting ? (['online'] as const) : []),
    ...phone,
  ];
}

const URLS = /https?:\/\/[^\s<>"']+/gi;
/** A page at which one signs up first, also with a video service. */
const SIGN_UP =
  /^https?:\/\/(?:[\w.-]*zoom(?:gov)?\.(?:us|com)\/(?:meeting|webinar)\/register|[\w.-]*\.?(?:eventbrite\.[a-z.]+|signupgenius\.com|signup\.com|ticketleap\.com|ticketspice\.com|jotform\.com|typeform\.com|acuityscheduling\.com|calendly\.com)(?:[/?#]|$)|forms\.(?:gle|office\.com)\/|docs\.google\.com\/forms\/)/i;
/** A page of a video service at which nobody meets: its front page, its help, a recording, a chat. */
const NO_MEETING =
  /^https?:\/\/(?:[^/?#]+\/?(?:[?#]|$)|(?:support|help)\.|[^/]*\bdiscord\.|[^/]*\bzoom(?:gov)?\.(?:us|com)\/(?!(?:j|w|s|my|wc)\/))/i;

/** Links of an event, without passcodes. */
export interface Links {
  /** The video meeting, or else what comes nearest to one. */
  readonly meeting: string | undefined;
  /** It is a meeting for sure, so one can take part by video. */
  readonly hasMeeting: boolean;
  /** Where to sign up. */
  readonly signUp: string | undefined;
  /** The event's "website" that is neither. */
  readonly site: string | undefined;
  readonly hasPasscode: boolean;
}

/** Reads the links: the video link of the add-on, the website of the event, and what its description leads to. */
export function readLinks(raw: Raw, report: Report): Links {
  const virtual = readHtmlLink(raw, 'virtual_url', report);
  const site = readHtmlLink(raw, 'website', report);
  const found = linksIn(raw['description'], report);
  const named = [site.url, ...found.urls].filter((url) => url !== undefined);
  const videos = named.filter((url) => providerOf(url) !== undefined && !SIGN_UP.test(url));
  const sure = virtual.url ?? videos.find((url) => !NO_MEETING.test(url));
  const meeting = sure ?? videos[0];
  const isOwn = site.url !== undefined && site.url !== meeting && !SIGN_UP.test(site.url);
  return {
    meeting,
    hasMeeting: sure !== undefined,
    signUp: named.find((url) => SIGN_UP.test(url)),
    site: isOwn && site.url !== raw['url'] ? site.url : undefined,
    hasPasscode: virtual.hasPasscode || site.hasPasscode || found.hasPasscode,
  };
}

/** Links in the HTML of a text; only those that mean something to us are wanted. */
function linksIn(value: unknown, report: Report): { readonly urls: readonly string[]; readonly hasPasscode: boolean } {
  if (typeof value !== 'string' || !/https?:/i.test(value)) return { urls: [], hasPasscode: false };
  let hasPasscode = false;
  const urls = Array.from(value.slice(0, 20_000).matchAll(URLS), ([url]) =>
    safeUrl(htmlToText(url).replace(/[).,;]+$/, '')),
  )
    .filter((url) => url !== undefined)
    .filter((url) => providerOf(url) !== undefined || SIGN_UP.test(url))
    .map((url) => {
      const { text, found } = hideInLink(url);
      if (found) report('description', 'passcode-public');
      hasPasscode ||= found;
      return text;
    });
  return { urls, hasPasscode };
}

/** The online side of an event that has one. Where each date has a link of its own, none is given for all. */
export function readOnline(
  formats: readonly Format[],
  link: string | undefined,
  hasPasscode: boolean,
): Online | undefined {
  if (!formats.includes('online')) return undefined;
  const provider = link === undefined ? undefined : providerOf(link);
  return compact<Online>({ url: link, provider, hasPasscode: hasPasscode || undefined });
}

/** Signing up: at a page for it, or for an event with tickets or RSVP at its own page. */
export function readJoining(raw: Raw, signUp: string | undefined, page: string | undefined): Joining | undefined {
  const ticketed = raw['ticketed'];
  const isTicketed =
    ticketed === true ||
    (Array.isArray(ticketed) ? ticketed.length > 0 : typeof ticketed === 'string' && ticketed !== '');
  if (signUp !== undefined) return { mode: 'sign-up', url: signUp };
  return isTicketed ? { mode: 'sign-up', ...(page === undefined ? {} : { url: page }) } : undefined;
}

/** Labels that say how one takes part. */
export function labelsOf(terms: readonly Term[]): readonly string[] {
  return terms.map(({ label, code }) => label ?? code);
}
