/** Listings of any format as our own feed. */
import { fitFeed } from './fit-schema.mjs';

/** Addresses, where a passcode hides in the query; everything else is text. */
const isLink = (text) => /^(?:https?|tel|sms|mailto|geo):\S*$/i.test(text);

/** Tags and entities are HTML to who reads the feed: a text that holds some as words is written so that it keeps them. */
function escaped(text, { htmlToText }) {
  return htmlToText(text) === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A text or link without its passcode; the scheme of a link in small letters. */
function cleared(text, { hidePasscodes, hideInLink }) {
  if (!isLink(text)) return hidePasscodes(text).text;
  return hideInLink(text).text.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
}

/** The value without passcodes and without what says nothing: undefined, blank, and empty lists and objects. */
function tidied(value, library) {
  if (typeof value === 'string') {
    const text = cleared(value, library);
    return (isLink(text) ? text : escaped(text, library)) || undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => tidied(item, library)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, tidied(inner, library)]);
  const stated = entries.filter(([, inner]) => inner !== undefined);
  return stated.length > 0 ? Object.fromEntries(stated) : undefined;
}

/** "+15550100,,12345#,,999#" without what stands behind the meeting's number. */
function plainDialIn(dialIn, { parseDialIn }) {
  const parsed = /[,;]/.test(dialIn.number) ? parseDialIn(dialIn.number) : undefined;
  return parsed ? { ...dialIn, ...parsed.dialIn } : dialIn;
}

/** Whether a passcode stands in one of the texts that say how to join. */
function holdsPasscode(online, library) {
  return [online.url, online.notes].some((text) => text !== undefined && cleared(text, library).length < text.length);
}

/** A country by its two letters, as the schema wants it. */
function withCode({ country, ...value }, { countryCode }) {
  return { ...value, country: country && countryCode(country) };
}

/** The parts of a rule in the order of the schema: what it is about comes first. */
function withRule({ rrule, ...schedule }) {
  const parts = rrule?.toUpperCase().split(';') ?? [];
  const freq = parts.filter((part) => part.startsWith('FREQ='));
  return { ...schedule, rrule: rrule && [...freq, ...parts.filter((part) => !freq.includes(part))].join(';') };
}

/** Where a listing came from is told by its own page alone. */
function nativeGroup({ source, ...group }, library) {
  const { id, url = source.url, schedule, place, online, dialIn } = group;
  const parts = {
    url,
    schedule: schedule.map(withRule),
    place: place && withCode(place, library),
    online: online && { ...online, ...(holdsPasscode(online, library) ? { hasPasscode: true } : {}) },
    dialIn: dialIn?.map((one) => plainDialIn(one, library)),
  };
  return { ...tidied({ ...group, ...parts }, library), id };
}

/**
 * The feed as our schema has it. Passcodes never come out.
 *
 * @param {object} outcome `{ groups, coordinators, resources }`
 * @param {object} library `{ hidePasscodes, hideInLink, htmlToText, parseDialIn, countryCode }`
 * @param {string} [label] the name of the list, for people
 */
export function nativeFeed({ groups, coordinators, resources }, library, label) {
  const people = (list) =>
    list.length > 0 ? list.map((one) => ({ ...tidied(withCode(one, library), library), id: one.id })) : undefined;
  return fitFeed({
    version: '1',
    label: label || undefined,
    groups: groups.map((group) => nativeGroup(group, library)),
    coordinators: people(coordinators),
    resources: people(resources),
  });
}
