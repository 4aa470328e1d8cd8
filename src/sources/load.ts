/**
 * The door of this room: from what a host wrote in an attribute to batches of
 * groups. The native reader is at hand; every other adapter is a lazy chunk.
 */
import { FeedFault } from '../base/problem.js';
import { guessFormat, HEAD_LENGTH, type Guess } from './detect.js';
import { createOpener, type FetchLimits, type Opener } from './fetch-feed.js';
import { readNative } from './native.js';
import type { Adapter, Batch, Feed, SourceType } from './source.js';

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
  const type = config.type === '' ? 'auto' : config.type;
  if (type !== 'auto' && !isFormat(type)) throw new FeedFault('unknown-type', type);
  // An explicit type starts its chunk together with the feed.
  const early = type === 'auto' ? undefined : Promise.resolve(ADAPTERS[type]());
  early?.catch(() => undefined);
  const limits = { ...tools, silence: config.timeout * 1000, total: WHOLE_LIMIT, maxBytes: config.maxBytes };
  const opener = createOpener(limits);
  try {
    const feed = config.inline === undefined ? await opener.open(config.src) : inlineFeed(config.inline);
    const { guess, chunks } = await peek(feed.chunks);
    if (guess === 'blank') throw new FeedFault('empty');
    if (guess === 'html') throw new FeedFault('html');
    const adapter = await (early ?? adapterFor(guess));
    yield* run(adapter, { url: feed.url, chunks }, config, tools, opener, type === 'auto' || guess === type);
  } finally {
    opener.close();
  }
}

async function adapterFor(guess: string): Promise<Adapter> {
  if (!isFormat(guess)) throw new FeedFault('unknown-format');
  return ADAPTERS[guess]();
}

async function* run(
  adapter: Adapter,
  feed: Feed,
  config: SourceConfig,
  tools: LoadTools,
  opener: Opener,
  fits: boolean,
): AsyncGenerator<Batch> {
  const { label, terms } = config;
  let records = 0;
  let good = 0;
  for await (const batch of adapter(feed, { label, terms, now: tools.now, signal: tools.signal, open: opener.open })) {
    records += batch.records;
    good += batch.groups.length + (batch.coordinators?.length ?? 0) + (batch.resources?.length ?? 0);
    yield batch;
  }
  // Nothing could be read: either every record is bad, or the host named another format than this.
  if (good === 0 && (records > 0 || !fits)) throw new FeedFault('unknown-format');
}

/** Reads on until the format can be told, and hands the chunks back whole. */
async function peek(chunks: AsyncIterable<string>): Promise<{ guess: Guess; chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let guess: Guess = 'more';
  while (guess === 'more') {
    const { done, value } = await iterator.next();
    if (!done) head += value;
    guess = guessFormat(head.slice(0, HEAD_LENGTH), done === true);
  }
  return { guess, chunks: resume(head, iterator) };
}

async function* resume(head: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

function inlineFeed(inline: unknown): Feed {
  let text: string;
  try {
    text = typeof inline === 'string' ? inline : JSON.stringify(inline);
  } catch {
    throw new FeedFault('unknown-format', 'the inline feed cannot be written as JSON');
  }
  return { url: 'inline:', chunks: once(text ?? '') };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
