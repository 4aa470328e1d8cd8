/**
 * Cuts records out of JSON text while it is still coming, so that the first
 * listings show before the feed has ended and one bad record costs only
 * itself. Records are found by counting brackets outside strings and are
 * parsed by `JSON.parse`, a run at a time.
 */
import { FeedFault } from '../base/problem.js';
import { BATCH_SIZE } from './source.js';

/** Stands in the place of a record whose text is not JSON. */
export const BROKEN: unique symbol = Symbol('broken');

/** A run of consecutive members of one array of the feed. */
export interface Cut {
  /** The name of the top-level array; `''` where the feed is a bare array. */
  readonly key: string;
  /** Parsed values, or `BROKEN`; at most `BATCH_SIZE`. */
  readonly records: readonly unknown[];
}

/** Takes a top-level member that is not cut. */
export type OnMember = (key: string, value: unknown) => void;

/**
 * Cuts the members of the named top-level arrays (`''`: of a bare array).
 * Other top-level members are parsed whole and given to `onMember`. Throws
 * `FeedFault('truncated')` after the last good record when the text ends early,
 * and `FeedFault('unknown-format')` when it is not JSON at all.
 */
export async function* cutJson(
  chunks: AsyncIterable<string>,
  keys: readonly string[],
  onMember?: OnMember,
): AsyncGenerator<Cut> {
  const cutter = new Cutter(keys, onMember);
  for await (const chunk of chunks) {
    cutter.push(chunk);
    for (let cut = cutter.next(); cut !== undefined; cut = cutter.next()) yield cut;
  }
  cutter.end();
}

const TOKEN = /["[\]{},:]/g;
const BRACKET = /["[\]{}]/g;
const OPENER: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

class Cutter {
  #text = '';
  #pos = 0;
  /** Where the item begins that is being scanned: after the last comma, colon or bracket. */
  #start = 0;
  #inString = false;
  /** Brackets that are open, the root's first. */
  #open = '';
  /** How many of them stand around an item: 2 in an array that is cut and is not the root. No item comes before the root. */
  #level = Infinity;
  #isList = false;
  #isDone = false;
  #key = '';
  #bounds: number[] = [];
  readonly #keys: readonly string[];
  readonly #onMember: OnMember | undefined;

  constructor(keys: readonly string[], onMember: OnMember | undefined) {
    this.#keys = keys;
    this.#onMember = onMember;
  }

  push(chunk: string): void {
    this.#text = this.#text.slice(this.#start) + chunk;
    this.#pos -= this.#start;
    this.#start = 0;
  }

  /** The next run of records, or undefined when more text is needed. */
  next(): Cut | undefined {
    const bounds: number[] = (this.#bounds = []);
    let key = '';
    while (this.#pos < this.#text.length && !this.#isDone && bounds.length < BATCH_SIZE * 2) {
      key = this.#key;
      this.#step();
      if (!this.#isList && bounds.length > 0) break;
    }
    return bounds.length > 0 ? { key, records: parseRun(this.#text, bounds) } : undefined;
  }

  end(): void {
    if (!this.#isDone) throw new FeedFault(this.#open === '' ? 'unknown-format' : 'truncated');
  }

  /** Goes on behind the next mark. */
  #step(): void {
    if (this.#inString) {
      this.#closeString();
      return;
    }
    // Inside a record only brackets and strings matter.
    const inside = this.#open.length > this.#level;
    const token = inside ? BRACKET : TOKEN;
    token.lastIndex = this.#pos;
    if (!token.test(this.#text)) {
      this.#pos = this.#text.length;
      return;
    }
    this.#pos = token.lastIndex;
    const mark = this.#text[this.#pos - 1];
    if (mark === '"') this.#inString = true;
    else if (mark === '[' || mark === '{') this.#openBracket(mark);
    else if (mark === ']' || mark === '}') this.#closeBracket(OPENER[mark] as string);
    else if (mark && this.#open.length === this.#level) this.#finish(this.#pos - 1, mark === ':');
  }

  #closeString(): void {
    const quote = this.#text.indexOf('"', this.#pos);
    let slash = quote - 1;
    while (this.#text[slash] === '\\') slash -= 1;
    this.#inString = quote < 0 || (quote - slash) % 2 === 0;
    this.#pos = quote < 0 ? this.#text.length : quote + 1;
  }

  #openBracket(mark: string): void {
    if (this.#open.length > this.#level) {
      this.#open += mark;
      return;
    }
    const isFirst = !/\S/.test(this.#text.slice(this.#start, this.#pos - 1));
    const isRoot = this.#open === '';
    if (isRoot && !isFirst) throw new FeedFault('unknown-format');
    const isCut = isFirst && mark === '[' && (isRoot || this.#open === '{') && this.#keys.includes(this.#key);
    this.#open += mark;
    if (!isRoot && !isCut) return;
    this.#isList = isCut;
    this.#level = this.#open.length;
    this.#start = this.#pos;
  }

  /** A closing bracket that nothing in its record has opened is passed over: one bad record costs only itself. */
  #closeBracket(opener: string): void {
    const at = this.#open.lastIndexOf(opener);
    const isPlace = at === this.#level - 1;
    if (at < this.#level - 1 || (isPlace && this.#open.length > this.#level)) return;
    if (isPlace) this.#finish(this.#pos - 1, false);
    this.#open = this.#open.slice(0, at);
    if (isPlace) {
      this.#isDone = at === 0;
      this.#isList = false;
      this.#level = 1;
      this.#key = '';
    } else if (this.#isList && at === this.#level) this.#finish(this.#pos, false);
  }

  #finish(end: number, isKey: boolean): void {
    const item = this.#text.slice(this.#start, end);
    const start = this.#start;
    this.#start = this.#pos;
    if (!/\S/.test(item)) return;
    if (this.#isList) this.#bounds.push(start, end);
    else {
      const value = parse(item);
      if (!isKey && this.#key !== '' && value !== BROKEN) this.#onMember?.(this.#key, value);
      this.#key = isKey ? String(value) : '';
    }
  }
}

/** Parses a run in one go, and one by one only where something in it is broken. */
function parseRun(text: string, bounds: readonly number[]): readonly unknown[] {
  const whole = parse(`[${text.slice(bounds[0], bounds[bounds.length - 1])}]`);
  if (Array.isArray(whole) && whole.length === bounds.length / 2) return whole;
  const records: unknown[] = [];
  for (let i = 0; i < bounds.length; i += 2) records.push(parse(text.slice(bounds[i], bounds[i + 1])));
  return records;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}
