/** The shelves of a session: its sources, how far each has come, and the index of all that they gave. */
import { addGroups, createIndex, sortByTime, type Index } from '../engine/index-listings.js';
import type { Group } from '../model/group.js';
import type { SourceConfig } from '../sources/load.js';
import type { FinderState, Snapshot } from './snapshot.js';
import { isSameSource, SourceEntry } from './source-entry.js';

/** What the library tells its session. */
export interface LibraryEvents {
  /** Starts one load. */
  start(entry: SourceEntry): Promise<void>;
  /** The list has grown. */
  grown(): void;
  /** A source has ended, well or not. */
  settled(entry: SourceEntry): void;
}

/** All sources of one session. */
export class Library {
  index: Index;
  /** Some listing is for dads and partners. */
  hasDads = false;
  private entries: readonly SourceEntry[] = [];
  private readonly zone: string | undefined;
  private readonly events: LibraryEvents;
  private readonly now: () => number;

  constructor(zone: string | undefined, now: () => number, events: LibraryEvents) {
    this.zone = zone;
    this.index = createIndex(zone);
    this.now = now;
    this.events = events;
  }

  /** Takes a new list of sources; those that were there before go on. */
  set(configs: readonly SourceConfig[]): void {
    const old = this.entries;
    this.entries = configs.map(
      (config) => old.find((entry) => isSameSource(entry.config, config)) ?? this.make(config),
    );
    for (const entry of old) if (!this.entries.includes(entry)) entry.stop();
    this.rebuild();
    for (const entry of this.entries) if (!old.includes(entry)) void this.events.start(entry);
  }

  /** Starts again what has failed; resolves when all of it has ended. */
  async retry(): Promise<void> {
    const failed = this.entries.filter(({ state }) => state === 'failed');
    await Promise.all(failed.map((entry) => this.events.start(entry)));
  }

  /** Drops what is under way. */
  stop(): void {
    for (const entry of this.entries) entry.stop();
  }

  get state(): FinderState {
    const has = (state: SourceEntry['state']): boolean => this.entries.some((entry) => entry.state === state);
    if (this.entries.length === 0) return 'idle';
    if (has('loading')) return 'loading';
    if (this.index.listings.length === 0) return has('failed') ? 'error' : 'empty';
    return has('failed') ? 'partial' : 'ready';
  }

  /** The part of a snapshot that speaks of the sources. */
  describe(): Pick<
    Snapshot,
    'state' | 'sources' | 'total' | 'hasDads' | 'read' | 'problems' | 'coordinators' | 'resources'
  > {
    const all = this.entries.map(({ harvest }) => harvest);
    return {
      state: this.state,
      sources: this.entries.map((entry) => entry.status),
      total: this.index.listings.length,
      hasDads: this.hasDads,
      read: all.reduce((sum, { groups }) => sum + groups.length, 0),
      problems: all.flatMap(({ problems }) => problems),
      coordinators: all.flatMap(({ coordinators }) => coordinators),
      resources: all.flatMap(({ resources }) => resources),
    };
  }

  private make(config: SourceConfig): SourceEntry {
    return new SourceEntry(config, {
      onGroups: (groups) => {
        this.add(groups);
        this.events.grown();
      },
      onSettled: (entry, replaced) => {
        if (replaced) this.rebuild();
        this.events.settled(entry);
      },
    });
  }

  private rebuild(): void {
    this.index = createIndex(this.zone);
    this.hasDads = false;
    for (const { harvest } of this.entries) this.add(harvest.groups);
    sortByTime(this.index);
  }

  private add(groups: readonly Group[]): void {
    addGroups(this.index, groups, this.now());
    this.hasDads ||= groups.some(
      ({ audience, status }) => status !== 'closed' && audience.community.includes('dads-partners'),
    );
  }
}
