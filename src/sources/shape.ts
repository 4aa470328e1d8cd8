/**
 * A table of fields and their readers: how an object of ours is read from a
 * foreign object whose fields bear the same names.
 */
import { asRaw, isBlank, readNumber, readOneOf, type Raw, type Report } from './read.js';

/** Reads one field; undefined means that it is not stated, or was unusable and reported. */
export type FieldReader<T> = (raw: Raw, field: string, report: Report) => T | undefined;

/** One reader for each field of `T`. */
export type Shape<T> = { readonly [K in keyof T]-?: FieldReader<Exclude<T[K], undefined>> };

/** A fresh object with the stated fields only (P14), and `defaults` for those that are not stated. */
export function readShape<T>(shape: Shape<T>, raw: Raw, report: Report, defaults?: Partial<T>): Partial<T> {
  const result: Record<string, unknown> = { ...defaults };
  // Most records state few of the fields, so theirs are walked, not ours.
  for (const field of Object.keys(raw)) {
    if (!Object.hasOwn(shape, field)) continue;
    const value = shape[field as keyof T](raw, field, report);
    if (value !== undefined) result[field] = value;
  }
  return result as Partial<T>;
}

/** Reads an object inside a record; none of its fields stated, or a required one missing, means not stated. */
export function object<T>(shape: Shape<T>, required?: keyof T, defaults?: Partial<T>): FieldReader<T> {
  return (raw, field, report) => {
    const value = raw[field];
    if (isBlank(value)) return undefined;
    const part = asRaw(value);
    if (part === undefined) {
      report(field, 'value-wrong-type');
      return undefined;
    }
    const result = readShape(shape, part, (inner, code) => report(`${field}.${inner}`, code), defaults);
    const isStated = required === undefined ? Object.keys(result).length > 0 : required in result;
    return isStated ? (result as T) : undefined;
  };
}

/** Reads a list of objects; the unusable ones are reported and left out. */
export function objects<T>(shape: Shape<T>, required?: keyof T): FieldReader<readonly T[]> {
  const readOne = object(shape, required);
  return (raw, field, report) => {
    const value = raw[field];
    if (isBlank(value)) return undefined;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const result: T[] = [];
    list.slice(0, 200).forEach((item, i) => {
      const name = `${field}[${i}]`;
      const one = readOne({ [name]: item }, name, report);
      if (one !== undefined) result.push(one);
    });
    return result;
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
