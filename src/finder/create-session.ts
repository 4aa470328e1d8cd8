/** A session with what works in a browser and in Node, where a host hands in nothing else. */
import { loadSource } from '../sources/load.js';
import type { Session, SessionOptions } from './session-contract.js';
import { startSession } from './session.js';

/** Starts a session without sources; `sources` is its first intent. */
export function createSession(options: SessionOptions = {}): Session {
  return startSession({
    fetch: (input, init) => fetch(input, init),
    origin: '',
    isOnline: () => true,
    onContact: () => undefined,
    ...options,
    // Also where they are named and left open.
    load: options.load ?? loadSource,
    now: options.now ?? Date.now,
  });
}
