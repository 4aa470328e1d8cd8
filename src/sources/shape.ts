/**
 * A table of fields and their readers: how an object of ours is read from a
 * foreign object whose fields bear the same names.
 */
import { asRaw, isBlank, kept, readNumber, readOneOf, type Raw, type Report } from './read.js';

/**
 * What may be a passcode (P16) or HTML: all that `passcode-text.ts` and `html-text.ts` take out, and some more. Most texts
 * hold none of it, so most feeds need no more than this.
 */
export const UNCLEAN: RegExp = /pass\W?[cw]|p(wd?|in)[^a-z]|contras|acceso|clave|[#,;]([#,;]|\d{4})|<\/?[a-z]|&#?\w+;/i;

/** Reads one field; undefined means that it is not stated, or was unusable and reported. */
export type FieldReader<T> = (raw: Raw, field: string, report: Report) => T | undefined;

/** One reader for each field of `T`. */
export type Shape<T> = { readonly [K in keyof T]-?: FieldReader<Exclude<T[K], undefined>> };

/**
 * An object with the stated fields only (P14), and `defaults` for those that are not stated. Where every field is as it
 * was read, and known, that is the object that came: JSON made it for us, and nobody else has it. A text that may hold a
 * passcode, or HTML, is reported as the former, and kept: it is for who reads the record to look closer.
 */
export function readShape<T>(shape: Shape<T>, raw: Raw, report: Report, defaults?: Partial<T>): Partial<T> {
  let fresh: Record<string, unknown> | undefined;
  // Most records state few of the fields, so theirs are walked, not ours.
  const fields = Object.keys(raw);
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i] as keyof T & string;
    const value: unknown = Object.hasOwn(shape, field) ? shape[field](raw, field, report) : undefined;
    if (typeof value === 'string' && value.length > 6 && UNCLEAN.test(value)) report(field, 'passcode-public');
    if (value !== raw[field]) fresh ??= Object.fromEntries(fields.slice(0, i).map((name) => [name, raw[name]]));
    if (fresh && value !== undefined) fresh[field] = value;
  }
  const result = fresh ?? raw;
  for (const field in defaults) result[field] ??= defaults[field];
  return result as Partial<T>;
}

/** Reads an object inside a record; none of its fields stated, or a required one missing, means not stated. */
export function object<T>(shape: Shape<T>, required?: keyof T, defaults?: Partial<T>): FieldReader<T> {
  return (raw, field, report) => readPart(shape, raw[field], field, report, required, defaults);
}

function readPart<T>(
  shape: Shape<T>,
  value: unknown,
  field: string,
  report: Report,
  required?: keyof T,
  defaults?: Partial<T>,
): T | undefined {
  if (isBlank(value)) return undefined;
  const part = asRaw(value);
  if (part === undefined) {
    report(field, 'value-wrong-type');
    return undefined;
  }
  const result = readShape(shape, part, (inner, code) => report(`${field}.${inner}`, code), defaults);
  const isStated = required === undefined ? Object.keys(result).length > 0 : required in result;
  return isStated ? (result as T) : undefined;
}

/** Reads a list of objects; the unusable ones are reported and left out. */
export function objects<T>(shape: Shape<T>, required?: keyof T): FieldReader<readonly T[]> {
  return (raw, field, report) => {
    const value = raw[field];
    if (isBlank(value)) return undefined;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return kept(list, 200, (item, i) => readPart(shape, item, `${field}[${i}]`, report, required));
  };
}

/** Reads one word of a closed list. */
export function oneOf<T extends string>(words: readonly T[]): FieldReader<T> {
  return (raw, field, report) => readOneOf(raw, field, words, report);
}

/** Reads a number within bounds. */
export function between(min: number, max: number): FieldReader<number> {
  return (raw, field, report) => readNumber(raw, field, report, min, max);
}
