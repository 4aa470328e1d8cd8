/**
 * The door of this room: from what a host wrote in an attribute to batches of
 * groups. The native reader is at hand; every other adapter is a lazy chunk.
 */
import { FeedFault } from '../base/problem.js';
import { guessFormat, type Guess } from './detect.js';
import { Opener, type FetchLimits } from './fetch-feed.js';
import { readNative } from './native.js';
import type { Adapter, Batch, SourceType } from './source.js';

/** One feed, as the host asks for it. */
export interface SourceConfig {
  /** Absolute URL of the feed's first answer; empty with `inline`. */
  readonly src: string;
  /** An inline feed: JSON or CSV text, or a value that JSON can hold. */
  readonly inline?: unknown;
  /** Any other word than a `SourceType` ends in the fault `unknown-type`. */
  readonly type: string;
  /** The feed's name for people; its URL where the host gave none. */
  readonly label: string;
  readonly terms: Readonly<Record<string, string>>;
  /** Seconds without a byte. */
  readonly timeout: number;
  readonly maxBytes: number;
}

/** What a load needs from the world around it. */
export interface LoadTools extends Pick<FetchLimits, 'fetch' | 'signal' | 'origin' | 'isOnline' | 'onContact'> {
  /** Epoch milliseconds. */
  readonly now: number;
}

const WHOLE_LIMIT = 60_000;

const ADAPTERS: Readonly<Record<Exclude<SourceType, 'auto'>, () => Promise<Adapter> | Adapter>> = {
  native: () => readNative,
  csv: async () => (await import('./csv.js')).readCsv,
  hsds: async () => (await import('./hsds.js')).readHsds,
  'meeting-guide': async () => (await import('./meeting-guide.js')).readMeetingGuide,
};

function isFormat(type: string): type is keyof typeof ADAPTERS {
  return Object.hasOwn(ADAPTERS, type);
}

/**
 * Loads one feed. Yields batches; ends with a `FeedFault` when the feed as a
 * whole is at fault, after everything good has been yielded.
 */
export async function* loadSource(config: SourceConfig, tools: LoadTools): AsyncGenerator<Batch> {
  const { inline, terms, label, timeout, maxBytes } = config;
  const type = config.type || 'auto';
  if (type !== 'auto' && !isFormat(type)) throw new FeedFault('unknown-type', type);
  // An explicit type starts its chunk together with the feed.
  const early = type === 'auto' ? undefined : Promise.resolve(ADAPTERS[type]());
  early?.catch(() => undefined);
  const opener = new Opener({ ...tools, silence: timeout * 1000, total: WHOLE_LIMIT, maxBytes });
  try {
    const feed = inline === undefined ? await opener.open(config.src) : { url: 'inline:', chunks: inlineText(inline) };
    const { head, guess, chunks } = await peek(feed.chunks, type !== 'auto');
    if (guess === 'blank') throw new FeedFault('empty');
    if (guess === 'html') throw new FeedFault('html');
    const adapter = await (early ?? adapterFor(guess));
    const context = { label, terms, now: tools.now, signal: tools.signal, open: opener.open };
    let records = 0;
    let good = 0;
    for await (const batch of adapter({ url: feed.url, chunks }, context)) {
      records += batch.records;
      good += batch.groups.length + (batch.coordinators?.length ?? 0) + (batch.resources?.length ?? 0);
      yield batch;
    }
    if (good > 0) return;
    // Every record is bad, or the host named another format than this.
    const fits = type === 'auto' || guess === type || (await guessFormat(head, true, false)) === type;
    if (records > 0 || !fits) throw new FeedFault('unknown-format');
  } finally {
    opener.close();
  }
}

async function adapterFor(guess: string): Promise<Adapter> {
  if (!isFormat(guess)) throw new FeedFault('unknown-format');
  return ADAPTERS[guess]();
}

/** The beginning of a feed, and the whole of it. */
interface Peek {
  readonly head: string;
  readonly guess: Guess;
  readonly chunks: AsyncIterable<string>;
}

/** Reads on until the format can be told, and hands the chunks back whole. */
async function peek(chunks: AsyncIterable<string>, isNamed: boolean): Promise<Peek> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let guess: Guess = 'more';
  while (guess === 'more') {
    const next = await iterator.next();
    if (!next.done) head += next.value;
    guess = await guessFormat(head, next.done === true, isNamed);
  }
  return { head, guess, chunks: resume(head, iterator) };
}

async function* resume(head: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* inlineText(inline: unknown): AsyncGenerator<string> {
  let text: string | undefined;
  try {
    text = typeof inline === 'string' ? inline : JSON.stringify(inline);
  } catch {
    throw new FeedFault('unknown-format', 'the inline feed cannot be written as JSON');
  }
  yield text ?? '';
}
