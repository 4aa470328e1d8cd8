/** The shelves of a session: its sources, how far each has come, and the index of all that they gave. */
import { addGroups, createIndex, sortByTime, type Index } from '../engine/index-listings.js';
import { warnMissing } from '../dev/warn.js';
import type { Group } from '../model/group.js';
import type { SourceConfig } from '../sources/load.js';
import type { Joiner } from './joiner.js';
import type { FinderState, Snapshot } from './snapshot.js';
import { isSameSource, SourceEntry } from './source-entry.js';

/** Starts the load of one source, `again` after a failure; nothing of it is heard before `ready`. */
type Start = (
  entry: SourceEntry,
  how: { readonly again?: boolean; readonly ready?: Promise<void> | undefined },
) => Promise<void>;
/** Told when the list has grown, or a source has ended, well or not; `entry` is where it came from. */
type Changed = (entry: SourceEntry) => void;

/** All sources of one session. */
export class Library {
  index: Index;
  /** Some listing is for dads and partners. */
  hasDads = false;
  entries: readonly SourceEntry[] = [];
  readonly now: () => number;
  /** Finds what several sources list; there where there is, or was, more than one. */
  private module: Joiner | undefined;
  /** Resolves when that part is there, or is known to be missing. */
  private loading: Promise<void> | undefined;
  private readonly zone: string | undefined;
  private readonly start: Start;
  private readonly changed: Changed;

  constructor(zone: string | undefined, now: () => number, start: Start, changed: Changed) {
    this.zone = zone;
    this.index = createIndex(zone);
    this.now = now;
    this.start = start;
    this.changed = changed;
  }

  /** Takes a new list of sources; those that were there before go on. */
  set(configs: readonly SourceConfig[]): void {
    const old = this.entries;
    // One that is named twice is one.
    this.entries = configs
      .filter((config, i) => i === configs.findIndex((other) => isSameSource(config, other)))
      .map((config) => old.find((entry) => isSameSource(entry.config, config)) ?? this.make(config));
    for (const entry of old) if (!this.entries.includes(entry)) entry.stop();
    this.rebuild();
    // Without its file every list shows whole.
    this.loading ??=
      this.entries[1] && import('./joiner.js').then(({ join }) => void (this.module = join(this)), warnMissing);
    // What is named first shows at once; the others wait for what finds the same groups in them, so that none is seen twice.
    this.entries.forEach((entry, place) => {
      if (!old.includes(entry)) void this.start(entry, { ready: place > 0 ? this.loading : undefined });
    });
  }

  /** Starts again what has failed; resolves when all of it has ended. */
  async retry(): Promise<void> {
    await Promise.all(
      this.entries.flatMap((entry) => (entry.state === 'failed' ? this.start(entry, { again: true }) : [])),
    );
  }

  /** All has ended: every list tells what it has to tell of a group, and the soonest come first. `selected`: see `Joiner`. */
  settle(selected?: string): void {
    this.module?.settle(selected);
    sortByTime(this.index);
  }

  /** Drops what is under way. */
  stop(): void {
    for (const entry of this.entries) entry.stop();
  }

  get state(): FinderState {
    const states = this.entries.map(({ state }) => state);
    if (states.length === 0) return 'idle';
    if (states.includes('loading')) return 'loading';
    const hasFailed = states.includes('failed');
    if (this.index.listings.length > 0) return hasFailed ? 'partial' : 'ready';
    return hasFailed ? 'error' : 'empty';
  }

  /** The part of a snapshot that speaks of the sources. */
  describe(): Pick<
    Snapshot,
    'state' | 'sources' | 'total' | 'hasDads' | 'read' | 'problems' | 'coordinators' | 'resources'
  > {
    const { listings } = this.index;
    const all = this.entries.map(({ harvest }) => harvest);
    const sources = this.entries.map(({ status }) => status);
    return {
      state: this.state,
      sources,
      total: listings.length,
      hasDads: this.hasDads,
      read: sources.reduce((sum, { read }) => sum + read, 0),
      problems: all.flatMap(({ problems }) => problems),
      coordinators: all.flatMap(({ coordinators }) => coordinators),
      resources: all.flatMap(({ resources }) => resources),
    };
  }

  private make(config: SourceConfig): SourceEntry {
    return new SourceEntry(config, (entry, news) => {
      if (news === true) this.rebuild();
      else if (news) this.add(entry, news);
      this.changed(entry);
    });
  }

  private rebuild(): void {
    this.index = createIndex(this.zone);
    this.hasDads = false;
    this.module?.start(this);
    for (const entry of this.entries) this.add(entry, entry.harvest.groups);
    this.settle();
  }

  private add(entry: SourceEntry, groups: readonly Group[]): void {
    if (this.module) this.module.add(entry, groups);
    else addGroups(this.index, groups, this.now());
    this.hasDads ||= groups.some(
      ({ audience, status }) => status !== 'closed' && audience.community.includes('dads-partners'),
    );
  }
}
