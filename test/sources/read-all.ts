/** Runs an adapter over a text that comes in pieces, and gathers what it gives. */
import type { Problem } from '../../src/base/problem.js';
import { FeedFault } from '../../src/base/problem.js';
import { isZone } from '../../src/base/zones.js';
import type { Group } from '../../src/model/group.js';
import type { Adapter, Feed } from '../../src/sources/source.js';

/** Sunday, 22 November 2026. */
export const NOW: number = Date.parse('2026-11-22T12:00:00Z');

/** All that one feed gave. */
export interface Outcome {
  readonly groups: readonly Group[];
  readonly problems: readonly Problem[];
  /** `record field code`, for reading in a test. */
  readonly faults: readonly string[];
  readonly records: number;
  readonly fault: string | undefined;
  /** Most records in one batch. */
  readonly largest: number;
  /** The URLs that were opened after the first, in their order. */
  readonly asked: readonly string[];
}

/** How to read. */
export interface Options {
  readonly terms?: Readonly<Record<string, string>>;
  /** Characters in one piece of the text. */
  readonly piece?: number;
  /** The URL of the feed. */
  readonly url?: string;
  /** The further answers of the server, by URL; any other URL is unreachable. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Reads the whole text; a `FeedFault` is an outcome, anything else is thrown. */
export async function readAll(adapter: Adapter, text: string, options: Options = {}): Promise<Outcome> {
  const groups: Group[] = [];
  const problems: Problem[] = [];
  let records = 0;
  let largest = 0;
  let fault: string | undefined;
  const asked: string[] = [];
  const answer = (url: string, body: string): Feed => ({ url, chunks: pieces(body, options.piece ?? 65_536) });
  const open = (url: string): Promise<Feed> => {
    asked.push(url);
    const body = options.pages?.[url];
    return body === undefined ? Promise.reject(new FeedFault('unreachable')) : Promise.resolve(answer(url, body));
  };
  const feed = answer(options.url ?? 'https://example.org/feed', text);
  const context = {
    label: 'Example feed',
    now: NOW,
    signal: new AbortController().signal,
    terms: options.terms ?? {},
    open,
  };
  try {
    for await (const batch of adapter(feed, context)) {
      groups.push(...batch.groups);
      problems.push(...batch.problems);
      records += batch.records;
      largest = Math.max(largest, batch.records);
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    fault = error.code;
  }
  const faults = problems.map(({ record, field, code }) => `${record} ${field} ${code}`);
  return { groups, problems, faults, records, fault, largest, asked };
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

/** The starts, extra dates, lengths and zones of a group that nobody could use. */
export function unusableTimes({ schedule }: Group): readonly unknown[] {
  const isTime = (time: string): boolean =>
    /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d$/.test(time) && `${new Date(`${time}Z`).toJSON()}`.startsWith(time);
  return schedule.flatMap(({ start, minutes, zone, rdates = [] }): readonly unknown[] => [
    ...[start, ...rdates].filter((time) => !isTime(time)),
    ...(minutes > 0 && minutes <= 10_080 ? [] : [minutes]),
    ...(isZone(zone) ? [] : [zone]),
  ]);
}

/** Every link that a group carries, wherever it stands. */
export function linksOf(group: Group): readonly string[] {
  return [
    group.url,
    group.source.url,
    group.online?.url,
    group.joining?.url,
    group.organization?.url,
    ...group.contacts.map(({ url }) => url),
  ].filter((url) => url !== undefined);
}
