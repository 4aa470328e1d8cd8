/** Meeting links and one-tap numbers, wherever in an event they stand. */
import { remember } from '../base/remember.js';
import type { DialIn } from '../model/group.js';
import { parseDialIn } from './dial-in.js';
import { hideInLink } from './passcode-text.js';
import { providerOf } from './provider.js';
import { safeUrl } from './text.js';

/** A link of an event without its passcode. */
export interface FoundLink {
  readonly url: string;
  readonly provider: string | undefined;
  readonly hasPasscode: boolean;
}

const LINK = /https?:\/\/[^\s<>"')\]]+/gi;
/** Pages of a video service that are no meeting: its lists of numbers, its help, its settings for the host. */
const NO_MEETING =
  /^https?:\/\/[^/]+\/?(?:[?#]|$)|^https?:\/\/(?:support|help|learn|explore|apps)\.|\/(?:u|zoomconference|download|pricing|support|hc|test|meetingOptions|usp)(?:[/?#]|$)|\/globalcallin|\/tollfree/i;
const SIGN_UP = /\/(?:meeting|webinar|rec)\/register(?:[/?#]|$)/i;
const MAPS =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/maps|maps\.|goo\.gl\/maps|maps\.app\.goo\.gl|[^/]*openstreetmap\.org)/i;

/** The links in a text, in their order: out of the wrappers of mail programs, without what closes a sentence. */
export function linksIn(text: string): readonly string[] {
  if (!/https?:/i.test(text)) return [];
  const links = Array.from(text.slice(0, 20_000).matchAll(LINK), ([link]) =>
    unwrap(link.replace(/&amp;/gi, '&').replace(/[.,;:!?*]+$/, '')),
  );
  return [...new Set(links)];
}

/** Safe Links of Outlook and the redirects of Google hold the address itself. */
function unwrap(link: string): string {
  if (!/^https?:\/\/(?:[\w-]+\.safelinks\.protection\.outlook\.com|(?:www\.)?google\.com\/url)\b/i.test(link))
    return link;
  try {
    const { searchParams } = new URL(link);
    return searchParams.get('url') ?? searchParams.get('q') ?? link;
  } catch {
    return link;
  }
}

/** To take a URL apart is slow, and most links of a calendar lead to few hosts. */
const byHost = remember(500, providerOf);

function serviceOf(link: string): string | undefined {
  return byHost(/^https?:\/\/[^/?#]*/i.exec(link)?.[0] ?? '');
}

/** Whether a link leads into a meeting of a service that we know. */
export function isMeeting(link: string): boolean {
  return serviceOf(link) !== undefined && !NO_MEETING.test(link) && !SIGN_UP.test(link);
}

/** Whether a link leads to where one signs up for a meeting of a service that we know. */
export function isSignUp(link: string): boolean {
  return serviceOf(link) !== undefined && SIGN_UP.test(link);
}

/** Whether a link shows a map. */
export function isMap(link: string): boolean {
  return MAPS.test(link);
}

/** The link as it may be shown, or undefined where it is not safe. */
export function showable(link: string): FoundLink | undefined {
  const url = safeUrl(link);
  if (url === undefined || !/^https?:/i.test(url)) return undefined;
  const { text, found } = hideInLink(url);
  return { url: text, provider: serviceOf(text), hasPasscode: found };
}

const ONE_TAP = /\+?\d[\d ().-]{6,24},,+\d[\d#*,]*/;

/** The first one-tap number in a text: "+15035550100,,5550100#". */
export function dialInOf(text: string): DialIn | undefined {
  const found = ONE_TAP.exec(text.slice(0, 20_000))?.[0];
  return found === undefined ? undefined : parseDialIn(found)?.dialIn;
}
