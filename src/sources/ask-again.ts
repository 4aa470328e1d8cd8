/**
 * Asks once more for what can pass by itself: nobody answered, the server is busy or in trouble. Loaded only after a
 * failure. What cannot pass, such as 404, fails at once.
 */
import { asFault, FeedFault } from '../base/problem.js';
import type { FetchLimits } from './fetch-limits.js';
import type { Feed } from './source.js';

/** The longest wait before each further try, in milliseconds; how much of it is left to chance, so that the pages of a whole clinic do not come back in step. */
const WAITS = [500, 1500];

/** Milliseconds for which the last word on an unreachable feed is waited for. */
const PATIENCE = 1000;

/** 4xx that only say "not now". */
const NOT_NOW: readonly unknown[] = [408, 425, 429];

/** What asking again needs to know of its load. */
export interface AgainLimits extends Pick<FetchLimits, 'signal' | 'now' | 'total' | 'diagnose' | 'random' | 'rest'> {
  /** When the load is over, by the clock of `performance`. */
  readonly end: number;
}

/** Loads in which a request stayed without an answer: whatever else they ask for is not asked three times. */
const givenUp = new WeakSet<AbortSignal>();

/**
 * The answer of a further try, else the fault of the last one. `ask` is called no more than twice. Throws the signal's
 * reason as soon as the load is dropped.
 */
export async function askAgain(
  url: string,
  first: unknown,
  ask: () => Promise<Feed>,
  limits: AgainLimits,
): Promise<Feed> {
  const { signal, random = Math.random, rest = sleep } = limits;
  let fault = first;
  let why: Promise<FeedFault | undefined> | undefined;
  const named: FeedFault[] = [];
  for (const most of givenUp.has(signal) ? [] : WAITS) {
    if (!canPass(fault)) break;
    if (fault.code === 'unreachable') {
      // While we wait; whoever hears of it is the webmaster.
      why ??= limits.diagnose?.(url, fault, signal).catch(() => undefined);
      void why?.then((word) => word && named.push(word));
    }
    const wait = retryAfter(fault, limits) ?? random() * most;
    if (performance.now() + wait > limits.end) break;
    await rest(wait, signal);
    // The page itself forbids it.
    if (named[0]?.code === 'csp') break;
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      fault = error;
    }
  }
  if (canPass(fault)) givenUp.add(signal);
  if (asFault(fault).code !== 'unreachable' || !why) throw fault;
  throw (await Promise.race([why, rest(PATIENCE, signal)])) ?? fault;
}

/** Whether the same question may be answered well a moment later. */
function canPass(error: unknown): error is FeedFault {
  if (!(error instanceof FeedFault)) return false;
  const { code, status } = error;
  // "Truncated" before the first byte: what is asked here has given none.
  return code === 'unreachable' || code === 'truncated' || code === 'http-5xx' || NOT_NOW.includes(status);
}

/** In how many milliseconds the server wants to be asked again: it names seconds, or a date by its own clock. */
function retryAfter({ headers }: FeedFault, { now, end, total }: AgainLimits): number | undefined {
  const text = headers?.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const theirs = Date.parse(headers?.get('date') ?? '');
  const ours = (now ?? NaN) + performance.now() - (end - total);
  const wait = Date.parse(text) - (Number.isNaN(theirs) ? ours : theirs);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Rests, but no longer than somebody waits: rejects with the signal's reason. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
