/**
 * The door of this room: from what a host wrote in an attribute to batches of
 * groups. The native reader is at hand; every other adapter is a lazy chunk.
 */
import { FeedFault } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { guessFormat, type Guess } from './detect.js';
import { Opener, resume } from './fetch-feed.js';
import type { FetchLimits } from './fetch-limits.js';
import { readNative } from './native.js';
import type { Adapter, Batch } from './source.js';

/** One feed, as the host asks for it. */
export interface SourceConfig {
  /** Absolute URL of the feed's first answer; empty with `inline`. */
  readonly src: string;
  /** An inline feed: JSON or CSV text, or a value that JSON can hold. */
  readonly inline?: unknown;
  /** `auto` or a `Format`; any other word ends in the fault `unknown-type`. */
  readonly type: string;
  /** The feed's name for people; its URL where the host gave none. */
  readonly label: string;
  /** The feed's own codes → our vocabulary: the map, or the JSON text of it. */
  readonly terms: Readonly<Record<string, string>> | string;
  /** Seconds without a byte. */
  readonly timeout: number;
  readonly maxBytes: number;
  /** What the feed gave is kept on the device, for when it cannot be had. */
  readonly keepCopy?: boolean;
}

/** What a load needs from the world around it. */
export interface LoadTools extends Omit<FetchLimits, 'silence' | 'total' | 'maxBytes' | 'now'> {
  /** Epoch milliseconds. */
  readonly now: number;
}

const WHOLE_LIMIT = 60_000;

/** The reader of a format. That of our own is at hand; the list of all others is a lazy chunk, each of them another. */
async function adapterOf(type: string): Promise<Adapter> {
  if (type === 'native') return readNative;
  const adapter = await (await import('./foreign.js')).foreignAdapter(type);
  if (!adapter) throw new FeedFault('unknown-type', type);
  return adapter;
}

/**
 * Loads one feed. Yields batches; ends with a `FeedFault` when the feed as a
 * whole is at fault, after everything good has been yielded.
 */
export async function* loadSource(config: SourceConfig, tools: LoadTools): AsyncGenerator<Batch> {
  const { inline, terms: given, label, timeout, maxBytes } = config;
  const type = config.type || 'auto';
  // An explicit type starts its chunk together with the feed.
  const early = type === 'auto' ? undefined : adapterOf(type);
  early?.catch(() => undefined);
  const opener = new Opener({ ...tools, silence: timeout * 1000, total: WHOLE_LIMIT, maxBytes });
  try {
    // Calendars are handed on as `webcal:`, which browsers do not fetch.
    const feed =
      inline === undefined
        ? await opener.open(config.src.replace(/^webcals?:/, 'https:'))
        : (await import('./rare.js')).openInline(inline);
    const { head, guess, chunks } = await peek(feed.chunks, type);
    if (guess === 'blank') throw new FeedFault('empty');
    const isOdd = guess === 'html' || (guess === 'unknown' && !early);
    const adapter = await (isOdd
      ? (await import('./foreign.js')).refuse(guess, head, inline)
      : (early ?? adapterOf(guess)));
    const hasTerms = Object.keys(given).length > 0;
    const terms = hasTerms ? yield* (await import('./rare.js')).readTerms(given, label, early ? type : guess) : {};
    const context = { label, terms, now: tools.now, signal: tools.signal, open: opener.open };
    let records = 0;
    let good = 0;
    for await (const batch of adapter({ url: feed.url, chunks }, context)) {
      records += batch.records;
      good += batch.groups.length + (batch.coordinators?.length ?? 0) + (batch.resources?.length ?? 0);
      yield { ...batch, groups: batch.groups.map(withOneFact) };
    }
    if (good === 0) await (await import('./rare.js')).judgeNothing(records, head, guess, type);
  } finally {
    opener.close();
  }
}

const STEP_FREE = 'step-free';

/** No steps are one fact, whether a feed states it or lists it among the ways to use the place. */
function withOneFact(group: Group): Group {
  const { access, comfort } = group;
  if (!access.includes(STEP_FREE)) return group;
  return { ...group, comfort: { stepFree: true, ...comfort }, access: access.filter((way) => way !== STEP_FREE) };
}

/** The beginning of a feed, and the whole of it. */
interface Peek {
  readonly head: string;
  readonly guess: Guess;
  readonly chunks: AsyncIterable<string>;
}

/** Reads on until the format can be told, and hands the chunks back whole. */
async function peek(chunks: AsyncIterable<string>, type: string): Promise<Peek> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let guess: Guess = 'more';
  while (guess === 'more') {
    const next = await iterator.next();
    if (!next.done) head += next.value;
    guess = await guessFormat(head, next.done === true, type);
  }
  return { head, guess, chunks: resume(head, iterator) };
}
