/**
 * The question of a finder in the page's fragment, for hosts who ask for it with
 * `url-state="fragment"`; loaded only then. No server sees a fragment (P6).
 */
import type { LitElement, ReactiveController } from 'lit';
import type { Filters } from '../engine/filters.js';
import {
  filtersOf,
  fragmentOf,
  isAnchor,
  NOTHING,
  ownPart,
  readFragment,
  withOwnPart,
  writeFragment,
  type Fragment,
} from '../finder/fragment.js';
import { parsePreset } from '../finder/preset.js';
import type { Session } from '../finder/session-contract.js';
import type { Snapshot } from '../finder/snapshot.js';

/** A finder, as far as its address needs to know it. */
export interface LinkedFinder extends LitElement {
  readonly urlState: string;
  readonly preset: string;
  readonly session: Session | undefined;
}

/** Milliseconds of rest before what is typed is written: Safari takes 100 changes in half a minute. */
const REST = 300;
/** No link opens a page longer than this. */
const MOST_CARDS = 300;

const followed = new WeakMap<LinkedFinder, UrlState>();
const running = new Set<UrlState>();

/** Ties a finder to the address from now on. Resolves when it asks what the address says. */
export function followAddress(host: LinkedFinder): Promise<void> {
  let state = followed.get(host);
  if (!state) followed.set(host, (state = new UrlState(host)));
  state.hostUpdate();
  return state.restored ?? Promise.resolve();
}

/** Writes what a visitor asks into the address, and asks what the address says. */
class UrlState implements ReactiveController {
  /** What the address says is asked. */
  restored: Promise<void> | undefined;
  private readonly host: LinkedFinder;
  private session: Session | undefined;
  private unsubscribe: (() => void) | undefined;
  /** Among the finders without an id, from 1; those of a page start in its order. */
  private place = 1;
  private last: Snapshot | undefined;
  /** What the address should say of us now. */
  private text = '';
  /** What it did say when we last looked. */
  private own = '';
  /** What it said before something was typed. */
  private untyped: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Id of the group whose card was opened for the question that is asked. */
  private open: string | undefined;
  /** Id of a group that a link wants open; it may not be on the page yet. */
  private wanted: string | undefined;
  /** What changes now is what the address says. */
  private isFollowing = false;
  private turn = 0;

  constructor(host: LinkedFinder) {
    this.host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { host } = this;
    const session = host.isConnected && host.urlState === 'fragment' ? host.session : undefined;
    if (session === this.session) return;
    this.stop();
    if (session) this.start(session);
  }

  /** An element that is only moved goes on. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.stop();
    });
  }

  private start(session: Session): void {
    const taken = [...running].map(({ prefix }) => prefix);
    this.place = 1;
    while (!this.host.id && taken.includes(this.prefix)) this.place += 1;
    running.add(this);
    this.session = session;
    this.unsubscribe = session.subscribe((snapshot) => this.hear(session, snapshot));
    window.addEventListener('popstate', this.move);
    window.addEventListener('hashchange', this.move);
    this.restored = this.begin(session);
  }

  private stop(): void {
    if (!this.session) return;
    running.delete(this);
    clearTimeout(this.timer);
    this.unsubscribe?.();
    window.removeEventListener('popstate', this.move);
    window.removeEventListener('hashchange', this.move);
    this.session = this.last = this.untyped = this.open = this.wanted = undefined;
    this.turn += 1;
  }

  private get prefix(): string {
    const { host, place } = this;
    if (host.id) return `${host.id}.`;
    return place > 1 ? `${place}.` : '';
  }

  private get preset(): Filters {
    return parsePreset(this.host.preset);
  }

  private async begin(session: Session): Promise<void> {
    const turn = (this.turn += 1);
    const address = fragment() ?? '';
    this.own = ownPart(address, this.prefix);
    this.isFollowing = true;
    const linked = readFragment(address, this.prefix);
    // A filter that is none asks nothing, and waits for the preset and for whatever was asked before.
    if (linked || this.host.preset) await session.dispatch({ type: 'filter', name: '', values: [] });
    if (turn !== this.turn) return;
    const { finding, query, settings } = session.snapshot;
    // What was asked meanwhile goes before a link.
    const isLoss = query.loss && !settings.lossSafe;
    if (linked && !finding && !isLoss && !query.words && !query.near && !query.doubt) return this.ask(session, linked);
    this.catchUp(session);
    if (linked || this.text !== '') this.act(this.open === undefined ? 'replaceState' : 'pushState');
  }

  /** The visitor went back or forward, or to another fragment. */
  private readonly move = (): void => {
    const { session } = this;
    const address = fragment();
    if (!session || (address !== undefined && isAnchor(address))) return;
    const own = ownPart(address ?? '', this.prefix);
    if (own === this.own) return;
    this.own = own;
    this.untyped = undefined;
    clearTimeout(this.timer);
    // One press undoes it, and not "Back" (D19).
    if (session.snapshot.query.loss) return this.write('replaceState', '');
    const linked = own ? readFragment(own, this.prefix) : NOTHING;
    if (linked) void this.ask(session, linked);
  };

  /** Asks what a link says. */
  private async ask(session: Session, linked: Fragment): Promise<void> {
    const turn = (this.turn += 1);
    const { snapshot } = session;
    const { near: before, filters: current } = snapshot.query;
    const { words, near, filters, within, group } = linked;
    const now = fragmentOf(snapshot, this.preset, undefined);
    this.isFollowing = true;
    if (writeFragment({ ...linked, group: '' }) !== writeFragment({ ...now, group: '' })) {
      const all = filtersOf(filters, this.preset, current);
      await session.dispatch({ type: 'restore', words, near, filters: all, within });
      // Where she is stands in no link, so none takes it away.
      const here = before?.isHere && !near ? before.place.point : undefined;
      if (here && turn === this.turn) await session.dispatch({ type: 'near', at: here, isHere: true });
    }
    if (turn !== this.turn) return;
    this.catchUp(session);
    if (session.snapshot.query.loss) return this.write('replaceState');
    this.wanted = group;
    if (group !== undefined) this.reveal(session);
    else if (session.snapshot.selected !== undefined) this.select(session, undefined);
  }

  /** Opens the card that a link wants, once it is there; one that does not answer is let be. */
  private reveal(session: Session): void {
    const { wanted: id } = this;
    const isIt = ({ group }: Snapshot['listings'][number]): boolean => group.id === id;
    const isThere = (): boolean => session.snapshot.listings.some(isIt);
    const { asker } = session;
    const { state, query, now, settings } = session.snapshot;
    if (!isThere()) {
      if (state === 'loading' || !asker) return;
      this.wanted = undefined;
      const at = asker.answer(query, now, settings).listings.findIndex(isIt);
      if (at < 0 || at >= MOST_CARDS) return;
      this.follow(session, () => {
        while (!isThere() && session.snapshot.listings.length < Math.min(session.snapshot.matches, MOST_CARDS)) {
          void session.dispatch({ type: 'more' });
        }
      });
    }
    if (isThere()) this.select(session, id);
  }

  private select(session: Session, id: string | undefined): void {
    this.wanted = undefined;
    this.follow(session, () => void session.dispatch({ type: 'select', id, reveal: true }));
    this.open = id;
    this.catchUp(session);
  }

  private follow(session: Session, act: () => void): void {
    this.isFollowing = true;
    act();
    this.catchUp(session);
  }

  /** What there is now is what the address stands for. */
  private catchUp({ snapshot }: Session): void {
    this.isFollowing = false;
    this.notice(snapshot);
    this.text = this.textOf(snapshot);
  }

  /** A new question closes its cards: they may stand elsewhere, or be gone. */
  private notice(snapshot: Snapshot): void {
    const { last } = this;
    this.last = snapshot;
    if (snapshot.selected !== last?.selected) this.open = snapshot.selected;
    else if (snapshot.query !== last?.query) this.open = undefined;
  }

  private textOf(snapshot: Snapshot): string {
    return writeFragment(fragmentOf(snapshot, this.preset, this.open), this.prefix);
  }

  private hear(session: Session, snapshot: Snapshot): void {
    const { last } = this;
    if (this.isFollowing || !last) return;
    this.notice(snapshot);
    const { query, cue, selected } = snapshot;
    if (query !== last.query || selected !== last.selected) this.wanted = undefined;
    if (this.wanted !== undefined) return this.reveal(session);
    const isSubmit = cue?.target === 'results' && cue.id !== last.cue?.id;
    const text = this.textOf(snapshot);
    const isNew = text !== this.text;
    this.text = text;
    if (query.loss !== last.query.loss) this.act('replaceState');
    else if (isSubmit || (isNew && !isTyped(last.query, query))) this.act('pushState', isSubmit);
    else if (isNew) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.untyped ??= this.own;
        this.write('replaceState');
      }, REST);
    }
  }

  private act(how: 'pushState' | 'replaceState', isSubmit: boolean = false): void {
    clearTimeout(this.timer);
    // "Back" leads to what was there before the words that are now sent.
    if (isSubmit && this.untyped !== undefined) this.write('replaceState', this.untyped);
    this.untyped = undefined;
    this.write(how);
  }

  private write(how: 'pushState' | 'replaceState', own: string = this.text): void {
    const address = fragment() ?? '';
    if (ownPart(address, this.prefix) === own) return;
    const url = new URL(location.href);
    url.hash = withOwnPart(address, this.prefix, own);
    try {
      history[how](history.state, '', url);
      this.own = own;
    } catch {
      // A frame that may not, or too often: the finder does without.
    }
  }
}

/** What stands behind `#`; undefined where none stands there. */
function fragment(): string | undefined {
  const { href } = location;
  return href.includes('#') ? href.slice(href.indexOf('#') + 1) : undefined;
}

/** Words came by typing where nothing else has changed; but who was asked which town has chosen one. */
function isTyped(before: Snapshot['query'], query: Snapshot['query']): boolean {
  return (
    query.words !== before.words &&
    query.filters === before.filters &&
    query.within === before.within &&
    !(before.doubt && query.near)
  );
}
