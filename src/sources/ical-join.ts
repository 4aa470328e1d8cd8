/** How one joins a group of a calendar: every place where programs put the link of a meeting. */
import type { DialIn, Group, Online } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import { compact } from './compact.js';
import type { Occasion } from './ical-event.js';
import { dialInOf, isMeeting, isSignUp, linksIn, showable, type FoundLink } from './ical-links.js';
import { param, type Props } from './ical-props.js';
import type { Report } from './read.js';

/** What an event says about taking part. */
export interface Joining {
  readonly online: Online | undefined;
  readonly dialIn: readonly DialIn[] | undefined;
  readonly joining: Group['joining'];
  readonly formats: readonly Format[];
  /** The page of the event; a meeting's link is none. */
  readonly url: string | undefined;
}

/** Properties that hold nothing but the link of a meeting. */
const LINKS = ['X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL', 'X-MICROSOFT-ONLINEMEETINGCONFLINK'];
const TEXTS = ['DESCRIPTION', 'X-ALT-DESC'];

/** Reads how to take part. `hasPasscode`: another text of the event carried one. */
export function readJoining({ event, location }: Occasion, hasPasscode: boolean): Joining {
  const { props, report } = event;
  const page = props.get('URL')?.[0]?.value.trim();
  const texts = TEXTS.map((name) => props.get(name)?.[0]?.value ?? '');
  const inTexts = texts.map(linksIn);
  const found = meetingLink(props, location.links, page, inTexts, report);
  const signUp = [...inTexts.flat(), page ?? ''].find(isSignUp);
  const dialIn = location.dialIn ?? phoneOf(props) ?? texts.map(dialInOf).find((one) => one !== undefined);
  const isOnline = location.isOnline || found !== undefined || signUp !== undefined;
  const place = location.place;
  const isTown = place !== undefined && Object.keys(place).every((key) => /^(?:city|region|country)$/.test(key));
  const isThere = place !== undefined && !(isTown && (isOnline || dialIn !== undefined));
  const formats: readonly (Format | false)[] = [
    isThere && 'in-person',
    isOnline && 'online',
    dialIn !== undefined && 'phone',
  ];
  const hidden = hasPasscode || location.hasPasscode || found?.hasPasscode === true;
  const register = signUp === undefined ? undefined : showable(signUp)?.url;
  return {
    online: isOnline
      ? compact<Online>({
          url: found?.url,
          provider: found?.provider,
          notes: location.notes,
          hasPasscode: hidden || undefined,
        })
      : undefined,
    dialIn: dialIn && [dialIn],
    joining: register === undefined ? undefined : { mode: 'sign-up', url: register },
    formats: formats.filter((format) => format !== false),
    url: pageOf(page, report),
  };
}

/** The first link of a meeting: in a property of its own, in the place, as the event's page, in its text. */
function meetingLink(
  props: Props,
  ofPlace: readonly string[],
  page: string | undefined,
  inTexts: readonly (readonly string[])[],
  report: Report,
): FoundLink | undefined {
  const conferences = (props.get('CONFERENCE') ?? []).filter(
    (prop) => !/^(?:phone|feed)$/i.test(param(prop, 'feature') ?? ''),
  );
  const sources: readonly (readonly [field: string, links: readonly string[]])[] = [
    ['CONFERENCE', conferences.map(({ value }) => value.trim())],
    ...LINKS.map((name) => [name, (props.get(name) ?? []).map(({ value }) => value.trim())] as const),
    ['LOCATION', ofPlace],
    ['URL', [page ?? ''].filter(isMeeting)],
    ...TEXTS.map((name, i) => [name, (inTexts[i] ?? []).filter(isMeeting)] as const),
  ];
  for (const [field, links] of sources) {
    for (const link of links) {
      const shown = showable(link);
      if (shown === undefined && !/^tel:/i.test(link)) report(field, 'url-unsafe');
      if (shown?.hasPasscode) report(field, 'passcode-public');
      if (shown !== undefined) return shown;
    }
  }
  return undefined;
}

/** "CONFERENCE;FEATURE=PHONE:tel:+15035550100" */
function phoneOf(props: Props): DialIn | undefined {
  for (const { value } of props.get('CONFERENCE') ?? []) {
    const [, number] = /^tel:(\+?[\d().\s-]{5,25})/i.exec(value.trim()) ?? [];
    if (number !== undefined) return { number: number.trim() };
  }
  return undefined;
}

function pageOf(page: string | undefined, report: Report): string | undefined {
  if (page === undefined || isMeeting(page) || isSignUp(page)) return undefined;
  const shown = showable(page);
  if (shown === undefined) report('URL', 'url-unsafe');
  if (shown?.hasPasscode) report('URL', 'passcode-public');
  return shown?.url;
}
