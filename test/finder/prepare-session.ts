/** A session whose clock and feeds are in the hands of the test. */
import { FeedFault, type FaultCode } from '../../src/base/problem.js';
import type { Settings } from '../../src/finder/intents.js';
import { createSession, type Batch, type Session, type Snapshot, type SourceConfig } from '../../src/headless.js';
import type { Group } from '../../src/model/group.js';
import { NEW_YORK, NOW } from '../fixtures/groups.js';

/** One load that the session has started; it gives what it is told to, and does not care whether it is wanted. */
export class FakeLoad {
  readonly config: SourceConfig;
  readonly signal: AbortSignal;
  private readonly steps: (Batch | FeedFault | 'end')[] = [];
  private wake: () => void = () => undefined;

  constructor(config: SourceConfig, signal: AbortSignal) {
    this.config = config;
    this.signal = signal;
  }

  /** Hands over a batch. */
  give(groups: readonly Group[], more: Partial<Batch> = {}): this {
    return this.step({ records: groups.length, groups, problems: [], ...more });
  }

  /** Ends the load well. */
  end(): this {
    return this.step('end');
  }

  /** Ends the load badly. */
  fail(code: FaultCode): this {
    return this.step(new FeedFault(code));
  }

  async *batches(): AsyncGenerator<Batch> {
    for (;;) {
      const step = this.steps.shift();
      if (step === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
      else if (step === 'end') return;
      else if (step instanceof FeedFault) throw step;
      else yield step;
    }
  }

  private step(step: Batch | FeedFault | 'end'): this {
    this.steps.push(step);
    this.wake();
    return this;
  }
}

/** What a test holds. */
export interface Prepared {
  readonly session: Session;
  /** Every load so far, in order. */
  readonly loads: FakeLoad[];
  /** Every snapshot that was told. */
  readonly told: Snapshot[];
  /** `url code` of each fault that was told. */
  readonly faults: string[];
  readonly clock: { now: number };
  /** The load started last. */
  readonly load: FakeLoad;
}

/** A source by its name. */
export function source(label: string): SourceConfig {
  return { src: `https://example.org/${label}.json`, type: 'auto', label, terms: {}, timeout: 10, maxBytes: 1e6 };
}

/** A session with these sources asked for. */
export function prepareSession(labels: readonly string[] = ['one'], settings?: Partial<Settings>): Prepared {
  const loads: FakeLoad[] = [];
  const told: Snapshot[] = [];
  const faults: string[] = [];
  const clock = { now: NOW };
  const session = createSession({
    load: (config, { signal }) => {
      const load = new FakeLoad(config, signal);
      loads.push(load);
      return load.batches();
    },
    now: () => clock.now,
    zone: NEW_YORK,
    onFault: ({ label }, { code }) => faults.push(`${label} ${code}`),
  });
  session.subscribe((snapshot) => told.push(snapshot));
  if (settings) void session.dispatch({ type: 'configure', settings: settingsOf(settings) });
  void session.dispatch({ type: 'sources', sources: labels.map(source) });
  return {
    session,
    loads,
    told,
    faults,
    clock,
    get load() {
      const load = loads.at(-1);
      if (load === undefined) throw new Error('nothing was loaded');
      return load;
    },
  };
}

/** Settings, the defaults but for what is given. */
export function settingsOf(given: Partial<Settings>): Settings {
  return { pageSize: 10, preset: '', locked: false, lossSafe: false, ...given };
}

/** A session that has loaded these groups and is ready to be asked. */
export async function prepareList(groups: readonly Group[], settings?: Partial<Settings>): Promise<Prepared> {
  const prepared = prepareSession(['one'], settings);
  prepared.load.give(groups).end();
  await until(
    prepared.session,
    () => prepared.session.asker !== undefined && prepared.session.snapshot.state !== 'loading',
  );
  return prepared;
}

/** Resolves once the session's snapshot is as wished. */
export async function until(session: Session, wished: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const end = performance.now() + 5000;
  while (!wished(session.snapshot)) {
    if (performance.now() > end) throw new Error(`still ${session.snapshot.state} with ${names(session).join()}`);
    await rest(5);
  }
  return session.snapshot;
}

/** Names of the groups on the page. */
export function names({ snapshot }: { readonly snapshot: Snapshot }): readonly string[] {
  return snapshot.listings.map(({ group }) => group.name);
}

/** Resolves after so many milliseconds. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
