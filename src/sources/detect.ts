/** Tells a format by the beginning of its text; file names and content types lie too often. */
import type { SourceType } from './source.js';

/** What the beginning of an answer looks like. `more`: too short to tell yet. */
export type Guess = Exclude<SourceType, 'auto'> | 'html' | 'blank' | 'more' | 'unknown';

/** Enough text to tell every format by. */
export const HEAD_LENGTH = 65_536;

/** Guesses the format from the first text of a feed; `ended` says that no more will come. */
export function guessFormat(head: string, ended: boolean): Guess {
  const text = head.replace(/^[\ufeff\s]+/, '');
  if (text === '') return ended ? 'blank' : 'more';
  if (text.startsWith('<')) return 'html';
  const guess = /^[[{]/.test(text) ? guessJson(text) : guessTable(text, ended);
  return guess ?? (ended || head.length >= HEAD_LENGTH ? 'unknown' : 'more');
}

function guessJson(text: string): Guess | undefined {
  if (/^\[\s*\]/.test(text)) return 'native';
  const keys = new Set<string>();
  for (const match of text.slice(0, HEAD_LENGTH).matchAll(/"([a-z_]\w{0,40})"\s*:/gi)) keys.add(match[1] as string);
  const has = (...names: string[]): boolean => names.some((name) => keys.has(name));
  if (text.startsWith('{') && has('groups', 'coordinators', 'resources')) return 'native';
  if (has('contents', 'total_items', 'service_at_locations', 'interpretation_services', 'application_process'))
    return 'hsds';
  if (text.startsWith('{') && has('services', 'service') && has('name', 'organization')) return 'hsds';
  if (text.startsWith('[')) {
    if (has('service', 'service_at_location_id', 'fees_description')) return 'hsds';
    if (has('slug', 'day', 'conference_url', 'formatted_address', 'attendance_option') && has('name'))
      return 'meeting-guide';
    if (has('name') && has('schedule', 'formats', 'kind', 'ledBy', 'comfort', 'audience', 'joining')) return 'native';
  }
  return undefined;
}

/** A table has a first line of two or more columns, one of which is a name. */
function guessTable(text: string, ended: boolean): Guess | undefined {
  const end = text.search(/[\r\n]/);
  if (end < 0 && !ended) return undefined;
  const columns = (end < 0 ? text : text.slice(0, end)).split(/[,;\t]/).map((cell) => cell.replace(/"/g, '').trim());
  const named = columns.some((cell) => /\b(name|nombre|group|grupo|title|meeting)\b/i.test(cell));
  return columns.length >= 2 && named ? 'csv' : undefined;
}
