/** The session of one finder, tied to its element: it starts, follows the clock, reports, and ends. */
import type { LitElement, ReactiveController } from 'lit';
import type { FeedFault } from '../base/problem.js';
import { warn, warnMissing } from '../dev/warn.js';
import type { Settings } from '../finder/intents.js';
import { startSession } from '../finder/session.js';
import type { Session } from '../finder/session-contract.js';
import type { Snapshot } from '../finder/snapshot.js';
import { isSameSource } from '../finder/source-entry.js';
import type { SourceConfig } from '../sources/load.js';
import { Follower, loading } from './follower.js';
import { pageTools } from './page-tools.js';
import { markLoaded } from './timing.js';
import type { LinkedFinder } from './url-state.js';

/** What a finder tells the page, through its element. */
export interface FinderReports {
  onSnapshot(snapshot: Snapshot, before: Snapshot | undefined): void;
  onFault(fault: FeedFault, source: string): void;
  /** The session has ended, since the element has left the page. */
  onEnd?(): void;
}

/** Owns the session while its element is on the page. */
export class FinderController implements ReactiveController {
  session: Session | undefined;
  /** Origins that were contacted, for the receipt. */
  readonly contacted: Set<string> = new Set<string>();
  private readonly host: LitElement & Partial<LinkedFinder>;
  private readonly reports: FinderReports;
  private readonly sources: () => readonly SourceConfig[];
  private readonly settings: () => Settings;
  private before: Snapshot | undefined;
  private configured: Settings | undefined;
  /** The session whose question follows the address. */
  private linked: Session | undefined;
  private configs: readonly SourceConfig[] = [];

  constructor(
    host: LitElement & Partial<LinkedFinder>,
    reports: FinderReports,
    sources: () => readonly SourceConfig[],
    settings: () => Settings,
  ) {
    this.host = host;
    this.reports = reports;
    this.sources = sources;
    this.settings = settings;
    host.addController(this);
    new Follower(host, ({ isReading, onMinute }) =>
      onMinute(() => void this.session?.dispatch({ type: 'tick', reading: isReading() })),
    );
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** An element that is only moved is back before the next microtask; its session goes on. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      loading.delete(this);
      removeEventListener('online', this.retry);
      this.session?.dispose();
      this.session = this.before = this.linked = undefined;
      this.configs = [];
      this.configured = undefined;
      this.reports.onEnd?.();
    });
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return;
    this.session ??= this.start();
    this.configure(this.session);
    this.follow(this.session);
    const configs = this.sources();
    const { configs: before } = this;
    if (before.length === configs.length && configs.every((config, i) => isSameSource(config, before[i]))) return;
    this.configs = configs;
    // Our own files come from there.
    if (configs[0]) this.contacted.add(new URL(import.meta.url).origin);
    void this.session.dispatch({ type: 'sources', sources: configs });
    if (before.some(({ keepCopy }) => keepCopy))
      import('./saved-copy.js').then(({ forget }) => forget(before, configs), warnMissing);
  }

  private configure(session: Session): void {
    const settings = this.settings();
    const { configured } = this;
    // A number that is none is the same as itself.
    const isSame = ([name, value]: [string, unknown]): boolean =>
      Object.is(value, configured?.[name as keyof Settings]);
    if (Object.entries(settings).every(isSame)) return;
    this.configured = settings;
    void session.dispatch({ type: 'configure', settings });
  }

  /** Asks what the address says, for hosts who want that, before any list is shown. */
  private follow(session: Session): void {
    const { host } = this;
    if (host.urlState !== 'fragment' || session === this.linked) return;
    this.linked = session;
    const until = import('./url-state.js')
      .then(({ followAddress }) => followAddress(host as LinkedFinder))
      .catch(warnMissing);
    void session.dispatch({ type: 'hold', until: location.hash && until });
  }

  private start(): Session {
    const session = startSession({
      ...pageTools(),
      now: () => Date.now(),
      onContact: (url) => this.contacted.add(new URL(url).origin),
      onFault: ({ label }, fault) => this.report(label, fault),
    });
    session.subscribe((snapshot) => this.hear(session, snapshot));
    return session;
  }

  private hear(session: Session, snapshot: Snapshot): void {
    const { before } = this;
    this.before = snapshot;
    if (snapshot.state === 'loading') loading.add(this);
    else if (loading.delete(this)) markLoaded(session.id, snapshot);
    this.reports.onSnapshot(snapshot, before);
    this.host.requestUpdate();
  }

  private report(label: string, fault: FeedFault): void {
    const { code, status, detail } = fault;
    // What is cut off from the network heals by itself.
    if (/^off|able$/.test(code)) addEventListener('online', this.retry, { once: true });
    warn(`feed-${code}`, label, status ? `(HTTP ${status})` : detail);
    this.reports.onFault(fault, label);
  }

  private readonly retry = (): void => void this.session?.dispatch({ type: 'retry' });
}
