/** Ties an element to a session: it updates the element on each snapshot, and lets go when the element leaves. */
import type { LitElement, ReactiveController } from 'lit';
import { warn } from '../dev/warn.js';
import type { Session } from '../finder/session.js';
import type { Snapshot } from '../finder/snapshot.js';

export type { Session } from '../finder/session.js';
export type { Cue, Snapshot, SourceStatus } from '../finder/snapshot.js';
export type { FilterName, Filters, Query } from '../engine/query.js';
export type { Listing } from '../engine/listing.js';

export { isFromHome } from '../engine/query.js';

/** A finder, as far as its parts need to know it. */
export interface SessionOwner extends HTMLElement {
  readonly session: Session | undefined;
  /** A part laid out by the host takes the place of the finder's own. */
  claim(part: string): () => void;
}

/** A part of a finder: inside it, it is given the session; outside it names the finder with `for`. */
export interface SessionPart extends LitElement {
  session: Session | undefined;
  htmlFor: string;
}

/** Keeps one element subscribed to one session. */
export class SessionController implements ReactiveController {
  private readonly host: SessionPart;
  private session: Session | undefined;
  private stop: (() => void) | undefined;
  private release: (() => void) | undefined;
  private owner: SessionOwner | undefined;
  private waited = false;
  private readonly onSnapshot: ((snapshot: Snapshot) => void) | undefined;

  constructor(host: SessionPart, onSnapshot?: (snapshot: Snapshot) => void) {
    this.host = host;
    this.onSnapshot = onSnapshot;
    host.addController(this);
  }

  /** The session, once there is one. */
  get value(): Session | undefined {
    return this.session;
  }

  /** The latest snapshot. */
  get snapshot(): Snapshot | undefined {
    return this.session?.snapshot;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.host.isConnected) this.bind(this.host.session ?? this.findOwner()?.session);
  }

  hostDisconnected(): void {
    this.bind(undefined);
    this.release?.();
    this.release = this.owner = undefined;
  }

  private bind(session: Session | undefined): void {
    if (session === this.session) return;
    this.stop?.();
    this.session = session;
    this.stop = session?.subscribe((snapshot) => {
      this.onSnapshot?.(snapshot);
      this.host.requestUpdate();
    });
    if (session) this.onSnapshot?.(session.snapshot);
  }

  private findOwner(): SessionOwner | undefined {
    const { htmlFor } = this.host;
    if (!htmlFor) return undefined;
    const found = (this.host.getRootNode() as Document | ShadowRoot).getElementById(htmlFor) as SessionOwner | null;
    if (found !== this.owner) {
      this.release?.();
      this.release = undefined;
      this.owner = undefined;
    }
    if (found === null) {
      this.waitForOwner();
      return undefined;
    }
    if (this.owner === undefined) this.adopt(found);
    return found;
  }

  /** The finder may stand further down a page that is still being read, or be added in the same breath. */
  private waitForOwner(): void {
    const again = (): void => {
      this.waited = true;
      if (this.host.isConnected) this.host.requestUpdate();
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', again, { once: true });
    else if (!this.waited) setTimeout(again);
    else warn('for-missing', this.host.localName, this.host.htmlFor);
  }

  /** The finder may be upgraded later than its parts. */
  private adopt(found: SessionOwner): void {
    this.owner = found;
    const claim = (): void => {
      if (this.owner !== found || !this.host.isConnected) return;
      this.release = found.claim?.(this.host.localName);
      this.host.requestUpdate();
    };
    if (typeof found.claim === 'function') claim();
    else void customElements.whenDefined(found.localName).then(claim);
  }
}
