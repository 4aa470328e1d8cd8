/** Tells the formats of others apart, and our own where it hides behind members that come before its lists. */
import type { SourceType } from './source.js';

/** The format of a text that begins so, or undefined where that cannot be told (yet). */
export function guessForeign(text: string, ended: boolean): Exclude<SourceType, 'auto'> | undefined {
  return /^[[{]/.test(text) ? guessJson(text) : guessTable(text, ended);
}

function guessJson(text: string): Exclude<SourceType, 'auto'> | undefined {
  const keys = new Set(Array.from(text.matchAll(/"([a-z_]\w{0,40})"\s*:/gi), (match) => match[1]));
  const has = (...names: string[]): boolean => names.some((name) => keys.has(name));
  if (has('contents', 'total_items', 'service_at_locations', 'interpretation_services', 'application_process'))
    return 'hsds';
  if (text.startsWith('{')) {
    if (has('groups', 'coordinators', 'resources')) return 'native';
    if (has('values') && has('majorDimension')) return 'meeting-guide';
    return has('services', 'service') && has('name', 'organization') ? 'hsds' : undefined;
  }
  if (has('service', 'service_at_location_id', 'fees_description')) return 'hsds';
  if (has('slug', 'day', 'conference_url', 'formatted_address', 'attendance_option') && has('name'))
    return 'meeting-guide';
  return has('name') && has('schedule', 'formats') ? 'native' : undefined;
}

/** A table has a first line of two or more columns, one of which is a name. */
function guessTable(text: string, ended: boolean): 'csv' | undefined {
  const end = text.search(/[\r\n]/);
  if (end < 0 && !ended) return undefined;
  const columns = (end < 0 ? text : text.slice(0, end)).split(/[,;\t]/).map((cell) => cell.replace(/"/g, '').trim());
  const named = columns.some((cell) => /\b(name|nombre|group|grupo|title|meeting)\b/i.test(cell));
  return columns.length >= 2 && named ? 'csv' : undefined;
}
