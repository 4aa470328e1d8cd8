/** Ties an element to a session: it updates the element on each snapshot, and lets go when the element leaves. */
import type { ReactiveController } from 'lit';
import type { Session } from '../finder/session-contract.js';
import type { Snapshot } from '../finder/snapshot.js';
import { warnMissing } from '../dev/warn.js';
import { ownerOf, type SessionOwner, type SessionPart } from './owner.js';

export type { Asker } from '../finder/asker.js';
export type { Session } from '../finder/session-contract.js';
export type { Cue, Snapshot, SourceStatus } from '../finder/snapshot.js';
export type { Listing } from '../engine/listing.js';

export { EVERYTHING, isFromHome, type Near } from '../engine/query.js';

/** Keeps one element subscribed to one session. */
export class SessionController implements ReactiveController {
  /** The session, once there is one. */
  value: Session | undefined;
  private readonly host: SessionPart;
  private readonly onSnapshot: ((snapshot: Snapshot) => void) | undefined;
  private stop: (() => void) | undefined;
  private release: (() => void) | undefined;
  private owner: Partial<SessionOwner> | null = null;
  private waiting: Promise<void> | undefined;

  constructor(host: SessionPart, onSnapshot?: (snapshot: Snapshot) => void) {
    this.host = host;
    this.onSnapshot = onSnapshot;
    host.addController(this);
  }

  /** The latest snapshot. */
  get snapshot(): Snapshot | undefined {
    return this.value?.snapshot;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { host } = this;
    if (!host.isConnected) return;
    const owner = ownerOf(host);
    this.belong(owner);
    this.bind(host.session ?? owner?.session);
  }

  hostDisconnected(): void {
    this.belong(null);
    this.bind(undefined);
  }

  private bind(session: Session | undefined): void {
    if (session === this.value) return;
    this.stop?.();
    this.value = session;
    this.stop = session?.subscribe((snapshot) => {
      this.onSnapshot?.(snapshot);
      this.host.requestUpdate();
    });
    if (session) this.onSnapshot?.(session.snapshot);
  }

  /** A finder may come, or come back, at any time. */
  private async wait(): Promise<void> {
    try {
      await (await import('./wait-for-owner.js')).waitForOwner(this.host);
      this.waiting = undefined;
      this.host.requestUpdate();
    } catch (error) {
      warnMissing(error);
    }
  }

  private belong(owner: Partial<SessionOwner> | null): void {
    const { host } = this;
    if (host.isConnected && host.htmlFor && !owner?.claim) this.waiting ??= this.wait();
    if (owner !== this.owner) {
      this.release?.();
      this.release = undefined;
      this.owner = owner;
    }
    this.release ??= owner?.claim?.(host);
  }
}
