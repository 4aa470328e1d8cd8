/** One source of a session: its load, what it gave, and how it ended. */
import { asFault, type FeedFault, type Problem } from '../base/problem.js';
import type { Coordinator, Resource } from '../model/feed.js';
import type { Group } from '../model/group.js';
import type { LoadTools, SourceConfig } from '../sources/load.js';
import type { Batch } from '../sources/source.js';
import { Pace } from './pace.js';
import type { SourceStatus } from './snapshot.js';

/** Loads one source; `loadSource` of the library, or a host's own. */
export type Load = (config: SourceConfig, tools: LoadTools) => AsyncIterable<Batch>;

/** What one load gave so far. */
export interface Harvest {
  readonly groups: Group[];
  readonly coordinators: Coordinator[];
  readonly resources: Resource[];
  readonly problems: Problem[];
  /** The day on which it was fetched, where it is a saved copy: `YYYY-MM-DD`. */
  savedAt?: string;
}

/** Copies of feeds on the device, for hosts who want that. */
export interface Copies {
  /** After a load: keeps what it gave; or, where it failed in a way that a copy helps with, gives what was kept. */
  afterLoad(config: SourceConfig, harvest: Harvest, fault: FeedFault | undefined, now: number): AsyncIterable<Batch>;
}

/** What the loads of a session are given. */
export interface EntryTools extends Omit<LoadTools, 'signal'> {
  readonly copies?: (() => Promise<Copies>) | undefined;
}

/** A webmaster mends the first few hundred problems first. */
const MAX_PROBLEMS = 500;

function nothing(): Harvest {
  return { groups: [], coordinators: [], resources: [], problems: [] };
}

/** Told as a load goes on: of new groups, to be added to the index; at its end, of whether a new list is in the place of an old one. */
export type Tell = (entry: SourceEntry, news: readonly Group[] | boolean) => void;

/** One configured feed. The last good list is kept while it is loaded anew. */
export class SourceEntry {
  readonly config: SourceConfig;
  harvest: Harvest = nothing();
  fault: FeedFault | undefined;
  state: SourceStatus['state'] = 'loading';
  private controller: AbortController | undefined;
  private readonly tell: Tell;

  constructor(config: SourceConfig, tell: Tell) {
    this.config = config;
    this.tell = tell;
  }

  /** Starts a load; one that is under way is dropped (the latest wins). Nothing that came is told of before `ready`. */
  async start(load: Load, tools: EntryTools, ready?: Promise<void>): Promise<void> {
    this.controller?.abort();
    const { signal } = (this.controller = new AbortController());
    const old = this.harvest;
    const harvest = nothing();
    // A list that is there stays until the load has ended.
    if (old.groups.length === 0) this.harvest = harvest;
    this.state = 'loading';
    this.fault = undefined;
    let fault: FeedFault | undefined;
    const take = async (batches: AsyncIterable<Batch>): Promise<void> => {
      const pace = new Pace();
      for await (const batch of batches) {
        await ready;
        if (signal.aborted) return;
        gather(harvest, batch);
        if (this.harvest === harvest) this.tell(this, batch.groups);
        await pace.pause();
      }
    };
    const copy = async (): Promise<void> => {
      try {
        const copies = this.config.keepCopy && (await tools.copies?.());
        if (copies) await take(copies.afterLoad(this.config, harvest, fault, tools.now));
      } catch {
        // A copy is a help and no more: without it everything is as if there were none.
      }
    };
    try {
      await take(load(this.config, { ...tools, signal }));
    } catch (error) {
      fault = asFault(error);
    }
    if (signal.aborted) return;
    // What came is fresher, however little it is.
    if (fault && this.harvest.groups.length === 0) await copy();
    if (signal.aborted) return;
    const better = !fault || harvest.groups.length >= old.groups.length;
    if (better) this.harvest = harvest;
    this.fault = fault;
    this.state = fault ? 'failed' : 'loaded';
    this.tell(this, better && old.groups.length > 0);
    if (!fault) void copy();
  }

  /** Drops what is under way. */
  stop(): void {
    this.controller?.abort();
  }

  get status(): SourceStatus {
    const { src } = this.config;
    const { groups, savedAt } = this.harvest;
    // A list may have a name of its own.
    const label = this.config.label === src ? (groups[0]?.source.feed ?? src) : this.config.label;
    return Object.freeze({ label, src, state: this.state, fault: this.fault, read: groups.length, savedAt });
  }
}

const LISTS = ['groups', 'coordinators', 'resources'] as const;

function gather(harvest: Harvest, batch: Batch): void {
  if (batch.savedAt !== undefined) harvest.savedAt = batch.savedAt;
  for (const name of LISTS) for (const item of batch[name] ?? []) (harvest[name] as unknown[]).push(item);
  harvest.problems.push(...batch.problems.slice(0, MAX_PROBLEMS - harvest.problems.length));
}

/** Whether two configurations ask for the same load; inline feeds are told apart by identity. */
export function isSameSource(a: SourceConfig, b: SourceConfig | undefined): boolean {
  const rest = (config: SourceConfig | undefined): string => JSON.stringify({ ...config, inline: undefined });
  return a.inline === b?.inline && rest(a) === rest(b);
}
