/**
 * The formats of others: what tells them apart, and who reads them. Each reader
 * is a chunk of its own; this list is one too, since the native feed needs none of it.
 */
import { FeedFault } from '../base/problem.js';
import { readNative } from './native.js';
import type { Adapter, Format } from './source.js';

const ADAPTERS: Readonly<Record<Exclude<Format, 'native'>, () => Promise<Adapter>>> = {
  csv: async () => (await import('./csv.js')).readCsv,
  hsds: async () => (await import('./hsds.js')).readHsds,
  'meeting-guide': async () => (await import('./meeting-guide.js')).readMeetingGuide,
  bmlt: async () => (await import('./bmlt.js')).readBmlt,
  tribe: async () => (await import('./tribe.js')).readTribe,
  fhir: async () => (await import('./fhir.js')).readFhir,
  'schema-org': async () => (await import('./schema-org.js')).readSchemaOrg,
  openactive: async () => (await import('./openactive.js')).readOpenActive,
  ical: async () => (await import('./ical.js')).readIcal,
};

/** The reader of a format, or undefined where there is no such format. */
export function foreignAdapter(type: string): Promise<Adapter> | undefined {
  return Object.hasOwn(ADAPTERS, type) ? ADAPTERS[type as keyof typeof ADAPTERS]() : undefined;
}

/** The format of a text that begins so, or undefined where that cannot be told (yet). */
export function guessForeign(text: string, ended: boolean): Format | 'html' | undefined {
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'ical';
  if (text.startsWith('<')) return guessPage(text, ended);
  return /^[[{]/.test(text) ? guessJson(text) : guessTable(text, ended);
}

/** A page for people, which may hold listings for search engines. */
function guessPage(text: string, ended: boolean): 'schema-org' | 'html' | undefined {
  // JSON behind the mark of a comment stands in scripts for old browsers.
  if (/<script[^>]*application\/ld\+json|^<!(?:--|\[CDATA\[)\s*[[{]/i.test(text)) return 'schema-org';
  return ended ? 'html' : undefined;
}

function guessJson(text: string): Format | undefined {
  const keys = new Set(Array.from(text.matchAll(/"(@?[a-z_]\w{0,40})"\s*:/gi), (match) => match[1]));
  const has = (...names: string[]): boolean => names.some((name) => keys.has(name));
  if (has('resourceType')) return 'fhir';
  if (/"(?:https?:)?\/\/openactive\.io|"oa:/i.test(text) || (has('items') && has('state') && has('kind')))
    return 'openactive';
  // Before schema.org: a single event carries its JSON-LD too.
  if (has('next_rest_url', 'rest_url', 'utc_start_date')) return 'tribe';
  if (has('@type', '@context', '@graph')) return 'schema-org';
  if (has('weekday_tinyint', 'id_bigint', 'service_body_bigint', 'meeting_name') || /^\{\s*"meetings"\s*:/.test(text))
    return 'bmlt';
  if (has('contents', 'total_items', 'service_at_locations', 'interpretation_services', 'application_process'))
    return 'hsds';
  if (text.startsWith('{')) {
    if (has('groups', 'coordinators', 'resources')) return 'native';
    if (has('values') && has('majorDimension')) return guessSheet(text);
    return has('services', 'service') && has('name', 'organization') ? 'hsds' : undefined;
  }
  if (has('service', 'service_at_location_id', 'fees_description')) return 'hsds';
  if (has('slug', 'day', 'conference_url', 'formatted_address', 'attendance_option') && has('name'))
    return 'meeting-guide';
  return has('name') && has('schedule', 'formats') ? 'native' : undefined;
}

/** A Google Sheet through its API: a table made by hand where its head says what Meeting Guide has no column for. */
function guessSheet(text: string): 'meeting-guide' | 'csv' {
  const head = /"values"\s*:\s*\[\s*\[([^\]]*)/.exec(text)?.[1] ?? '';
  const isTheirs = /"(?:slug|types|conference[ _]url|formatted[ _]address)"/i.test(head);
  return !isTheirs && /"(?:zip|start time|kind|format|led by|cost|baby welcome|languages?)"/i.test(head)
    ? 'csv'
    : 'meeting-guide';
}

/** A table has a first line of two or more columns, one of which is a name. */
function guessTable(text: string, ended: boolean): 'csv' | undefined {
  const end = text.search(/[\r\n]/);
  if (end < 0 && !ended) return undefined;
  const columns = (end < 0 ? text : text.slice(0, end)).split(/[,;\t]/).map((cell) => cell.replace(/"/g, '').trim());
  const named = columns.some((cell) => /\b(name|nombre|group|grupo|title|meeting)\b/i.test(cell));
  return columns.length >= 2 && named ? 'csv' : undefined;
}

/**
 * Refuses a text that is no list, saying what it looks like. What a host has written into the page is a list of ours
 * where it has names, however little else it has.
 */
export function refuse(guess: string, text: string, inline: unknown): Adapter {
  if (inline !== undefined && /^\s*[[{][^]*"name"\s*:/.test(text)) return readNative;
  throw new FeedFault(guess === 'html' ? 'html' : 'unknown-format', describeText(text.trimStart()));
}

/** What a text that fits no format looks like, for the webmaster. */
export function describeText(text: string): string {
  if (/^<(?:\?xml[^>]*>\s*<)?(?:rss|feed)\b/i.test(text))
    return 'This looks like a news feed (RSS or Atom), not a list of groups.';
  if (/^<\?xml|^<(?!!doctype|html|head|body|script|meta|div|p\b)/i.test(text))
    return 'This looks like XML, not a list of groups.';
  if (text.startsWith('<')) return 'This looks like a web page, not a list of groups.';
  // eslint-disable-next-line no-control-regex
  if (/^(?:%PDF|PK\u0003|[\u0000-\u0008\ufffd])/.test(text))
    return 'This looks like a document or a picture, not a list of groups.';
  if (/^[[{]/.test(text)) {
    const names = [...new Set(Array.from(text.matchAll(/"(\w{1,30})"\s*:/g), (match) => match[1]))].slice(0, 6);
    const members = names.length > 0 ? ` Its first members are ${names.join(', ')}.` : '';
    return `This is JSON, but no list of groups that we know.${members}`;
  }
  return 'This looks like plain text or a table without a column "Name", not a list of groups.';
}
