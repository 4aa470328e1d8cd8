/**
 * Readers for one field of a foreign record. Each gives a clean value or
 * undefined, and reports what it could not use; none throws. Absent, null and
 * blank all mean "not stated" and are not reported.
 */
import type { ProblemCode } from '../base/problem.js';
import type { Geo, Precision } from '../model/group.js';
import { cleanText, safeUrl } from './text.js';

/** A foreign object. Only named own fields are ever read from it (P14). */
export type Raw = Readonly<Record<string, unknown>>;

/** Says that a field held something unusable. */
export type Report = (field: string, code: ProblemCode) => void;

/** No text of a listing is longer than this; what is over is cut off. */
const MAX_TEXT = 20_000;

/** The value as an object with fields, or undefined for anything else. */
export function asRaw(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined;
}

/** Absent, null and blank: not stated. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A string, or a number as one. */
export function readText(raw: Raw, field: string, report: Report): string | undefined {
  return textOf(raw[field], field, report);
}

function textOf(value: unknown, field: string, report: Report): string | undefined {
  if (typeof value === 'string') return cleanText(value.slice(0, MAX_TEXT)) || undefined;
  if (Number.isFinite(value)) return String(value);
  if (!isBlank(value)) report(field, 'value-wrong-type');
  return undefined;
}

/** A list of strings; a single string counts as a list of one. Members of another type are reported. */
export function readTexts(raw: Raw, field: string, report: Report): readonly string[] {
  const value = raw[field];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return kept(list, 500, (item) => textOf(item, field, report));
}

/**
 * What is read of the first members of a list, without those that are undefined: the list itself where that is the
 * same, as it is for most. A second list for each would take more room than all that is in them.
 */
export function kept<T>(
  list: readonly unknown[],
  most: number,
  read: (item: unknown, i: number) => T | undefined,
): readonly T[] {
  let fresh: T[] | undefined = list.length > most ? [] : undefined;
  for (let i = 0; i < list.length && i < most; i += 1) {
    const value = read(list[i], i);
    if (value === undefined || value !== list[i]) fresh ??= list.slice(0, i) as T[];
    if (value !== undefined) fresh?.push(value);
  }
  return fresh ?? (list as readonly T[]);
}

/** A finite number within bounds; numeric strings count. */
export function readNumber(
  raw: Raw,
  field: string,
  report: Report,
  min: number = -Infinity,
  max: number = Infinity,
): number | undefined {
  const value = raw[field];
  if (isBlank(value)) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) report(field, 'value-wrong-type');
  else if (number < min || number > max) report(field, 'value-impossible');
  else return number;
  return undefined;
}

const YES = /^(?:true|yes|y|1|s[ií])$/i;
const NO = /^(?:false|no?|0)$/i;

/** Yes, no, or not stated (undefined). */
export function readFlag(raw: Raw, field: string, report: Report): boolean | undefined {
  const value = raw[field];
  if (typeof value === 'boolean') return value;
  if (isBlank(value)) return undefined;
  // An object with a `toString` of its own would throw.
  const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (YES.test(word)) return true;
  if (NO.test(word)) return false;
  report(field, 'value-wrong-type');
  return undefined;
}

/** One of a closed list of words, compared without case and with spaces and underscores as hyphens. */
export function readOneOf<T extends string>(
  raw: Raw,
  field: string,
  allowed: readonly T[],
  report: Report,
): T | undefined {
  const text = readText(raw, field, report);
  if (text === undefined) return undefined;
  const found = matchOneOf(text, allowed);
  if (found === undefined) report(field, 'value-unknown');
  return found;
}

/** The member of `allowed` that a foreign word means, or undefined. */
export function matchOneOf<T extends string>(text: string, allowed: readonly T[]): T | undefined {
  if ((allowed as readonly string[]).includes(text)) return text as T;
  const word = text.toLowerCase().replace(/[\s_]+/g, '-');
  return allowed.find((item) => item.toLowerCase() === word);
}

/** A link that is safe to show (P13). */
export function readUrl(raw: Raw, field: string, report: Report): string | undefined {
  const value = raw[field];
  if (isBlank(value)) return undefined;
  const url = safeUrl(value);
  if (url === undefined) report(field, typeof value === 'string' ? 'url-unsafe' : 'value-wrong-type');
  return url;
}

/** A day that exists, as `YYYY-MM-DD`; the time of a longer ISO 8601 text is dropped. */
export function readDay(raw: Raw, field: string, report: Report): string | undefined {
  const value = raw[field];
  if (isBlank(value)) return undefined;
  const day = typeof value === 'string' ? dayOf(value.trim()) : undefined;
  if (day === undefined) report(field, 'date-unreadable');
  return day;
}

/** The day at the head of an ISO 8601 text, if it exists in the calendar. */
export function dayOf(text: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Each month has these; dates take their time.
  if (month > 0 && month < 13 && day > 0 && day < 29) return text.slice(0, 10);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text.slice(0, 10) : undefined;
}

/** A point, or undefined where it is missing, off the globe, or the 0,0 that stands for "unknown". */
export function readGeo(
  raw: Raw,
  latField: string,
  lngField: string,
  precision: Precision,
  report: Report,
): Geo | undefined {
  if (isBlank(raw[latField]) || isBlank(raw[lngField])) return undefined;
  const lat = readNumber(raw, latField, report, -90, 90);
  const lng = readNumber(raw, lngField, report, -180, 180);
  if (lat === undefined || lng === undefined || (lat === 0 && lng === 0)) return undefined;
  return { lat, lng, precision };
}
