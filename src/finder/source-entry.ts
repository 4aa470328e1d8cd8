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
interface Harvest {
  readonly groups: Group[];
  readonly coordinators: Coordinator[];
  readonly resources: Resource[];
  readonly problems: Problem[];
}

/** A webmaster mends the first few hundred problems first. */
const MAX_PROBLEMS = 500;

function nothing(): Harvest {
  return { groups: [], coordinators: [], resources: [], problems: [] };
}

/** Told as a load goes on. */
export interface EntryEvents {
  /** New groups, to be added to the index. */
  onGroups(groups: readonly Group[]): void;
  /** The load has ended; `replaced` where it put a new list in the place of an old one. */
  onSettled(entry: SourceEntry, replaced: boolean): void;
}

/** One configured feed. The last good list is kept while it is loaded anew. */
export class SourceEntry {
  readonly config: SourceConfig;
  harvest: Harvest = nothing();
  fault: FeedFault | undefined;
  state: SourceStatus['state'] = 'loading';
  private controller: AbortController | undefined;
  private readonly events: EntryEvents;

  constructor(config: SourceConfig, events: EntryEvents) {
    this.config = config;
    this.events = events;
  }

  /** Starts a load; one that is under way is dropped (the latest wins). */
  async start(load: Load, tools: Omit<LoadTools, 'signal'>): Promise<void> {
    this.controller?.abort();
    const { signal } = (this.controller = new AbortController());
    const old = this.harvest;
    const harvest = nothing();
    // A list that is there stays until the load has ended.
    if (old.groups.length === 0) this.harvest = harvest;
    this.state = 'loading';
    this.fault = undefined;
    let fault: FeedFault | undefined;
    try {
      const pace = new Pace();
      for await (const batch of load(this.config, { ...tools, signal })) {
        if (signal.aborted) return;
        gather(harvest, batch);
        if (this.harvest === harvest) this.events.onGroups(batch.groups);
        await pace.pause();
      }
    } catch (error) {
      fault = asFault(error);
    }
    if (signal.aborted) return;
    const better = harvest.groups.length >= (fault ? old.groups.length : 1);
    if (better) this.harvest = harvest;
    this.fault = fault;
    this.state = fault ? 'failed' : 'loaded';
    this.events.onSettled(this, better && old.groups.length > 0);
  }

  /** Drops what is under way. */
  stop(): void {
    this.controller?.abort();
  }

  get status(): SourceStatus {
    const { label, src } = this.config;
    return Object.freeze({ label, src, state: this.state, fault: this.fault, read: this.harvest.groups.length });
  }
}

function gather({ groups, coordinators, resources, problems }: Harvest, batch: Batch): void {
  for (const group of batch.groups) groups.push(group);
  coordinators.push(...(batch.coordinators ?? []));
  resources.push(...(batch.resources ?? []));
  problems.push(...batch.problems.slice(0, MAX_PROBLEMS - problems.length));
}

/** Whether two configurations ask for the same load; inline feeds are told apart by identity. */
export function isSameSource(a: SourceConfig, b: SourceConfig | undefined): boolean {
  const rest = (config: SourceConfig): string => JSON.stringify({ ...config, inline: undefined });
  return b !== undefined && a.inline === b.inline && rest(a) === rest(b);
}
