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
  onMember: OnMember = ignore,
): AsyncGenerator<Cut> {
  const cutter = new Cutter(keys, onMember);
  for await (const chunk of chunks) {
    cutter.push(chunk);
    for (let cut = cutter.next(); cut !== undefined; cut = cutter.next()) yield cut;
  }
  cutter.end();
}

function ignore(): void {}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Where the scan stands: before the root, among its members, in an array that is cut, or past the end. */
type Place = 'before' | 'root' | 'list' | 'done';

class Cutter {
  private text = '';
  private pos = 0;
  /** Start of the item that is being scanned, or -1 between items. */
  private start = -1;
  private depth = 0;
  private inString = false;
  private place: Place = 'before';
  private bare = false;
  private key: string | undefined;
  private bounds: number[] = [];
  private readonly keys: readonly string[];
  private readonly onMember: OnMember;

  constructor(keys: readonly string[], onMember: OnMember) {
    this.keys = keys;
    this.onMember = onMember;
  }

  push(chunk: string): void {
    const keep = this.start < 0 ? this.pos : this.start;
    this.text = this.text.slice(keep) + chunk;
    this.pos -= keep;
    if (this.start >= 0) this.start = 0;
  }

  /** The next run of records, or undefined when more text is needed. */
  next(): Cut | undefined {
    let key = this.key ?? '';
    while (this.pos < this.text.length && this.place !== 'done') {
      const inList = this.place === 'list';
      if (inList) key = this.key ?? '';
      this.step();
      const count = this.bounds.length / 2;
      if (count >= BATCH_SIZE || (count > 0 && this.place !== 'list')) break;
    }
    return this.bounds.length > 0 ? { key, records: this.parseRun() } : undefined;
  }

  end(): void {
    if (this.place === 'done') return;
    throw new FeedFault(this.place === 'before' ? 'unknown-format' : 'truncated');
  }

  private step(): void {
    if (this.inString) {
      this.closeString();
      return;
    }
    const code = this.text.charCodeAt(this.pos);
    if (code === QUOTE) {
      this.begin();
      this.inString = true;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) this.open(code);
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.close();
    else if (this.depth === 0 && (code === COMMA || code === COLON)) this.finish(this.pos, code === COLON);
    else if (code > 32 && code !== 0xfeff) this.begin();
    this.pos += 1;
  }

  private closeString(): void {
    const quote = this.text.indexOf('"', this.pos);
    if (quote < 0) {
      this.pos = this.text.length;
      return;
    }
    let slash = quote - 1;
    while (this.text.charCodeAt(slash) === BACKSLASH) slash -= 1;
    if ((quote - slash) % 2 === 1) this.inString = false;
    this.pos = quote + 1;
  }

  private begin(): void {
    if (this.place === 'before') throw new FeedFault('unknown-format');
    if (this.start < 0) this.start = this.pos;
  }

  private open(code: number): void {
    if (this.place === 'before') {
      this.bare = code === OPEN_LIST;
      this.place = this.bare && this.keys.includes('') ? 'list' : 'root';
    } else if (this.place === 'root' && this.start < 0 && code === OPEN_LIST && this.keys.includes(this.key ?? '')) {
      this.place = 'list';
    } else {
      this.begin();
      this.depth += 1;
    }
  }

  private close(): void {
    if (this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0 && this.place === 'list') this.finish(this.pos + 1, false);
      return;
    }
    this.finish(this.pos, false);
    this.place = this.place === 'list' && !this.bare ? 'root' : 'done';
    if (this.place === 'root') this.key = undefined;
  }

  private finish(end: number, isKey: boolean): void {
    if (this.start < 0) return;
    if (this.place === 'list') this.bounds.push(this.start, end);
    else {
      const value = parse(this.text.slice(this.start, end));
      if (isKey) this.key = String(value);
      else if (this.key !== undefined && value !== BROKEN) {
        this.onMember(this.key, value);
        this.key = undefined;
      }
    }
    this.start = -1;
  }

  private parseRun(): readonly unknown[] {
    const { bounds, text } = this;
    this.bounds = [];
    const whole = parse(`[${text.slice(bounds[0], bounds[bounds.length - 1])}]`);
    if (Array.isArray(whole) && whole.length === bounds.length / 2) return whole;
    const records: unknown[] = [];
    for (let i = 0; i < bounds.length; i += 2) records.push(parse(text.slice(bounds[i], bounds[i + 1])));
    return records;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}
