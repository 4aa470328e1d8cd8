/**
 * One answer of a server as text, within limits: no cookie, no referrer, a
 * limit on silence, on the whole and on bytes (P3, R3).
 */
import { asFault, FeedFault, type FaultCode } from '../base/problem.js';
import type { FetchLimits } from './fetch-limits.js';
import type { Feed } from './source.js';

const SECRETS = /[?&#](?:access_token|client_secret|secret|password|bearer|authorization)=/i;

/** Refuses a URL that carries a secret: whatever stands in a page can be read by everybody. */
export function refuseSecret(url: string): void {
  if (SECRETS.test(url) || /^https?:\/\/[^/?#]*@/i.test(url)) throw new FeedFault('secret-key');
}

/** Opens URLs for one load, within its limits, until it is closed. */
export class Opener {
  private readonly limits: FetchLimits;
  private readonly controller: AbortController = new AbortController();
  private readonly whole: ReturnType<typeof setTimeout>;
  /** When the whole is over, by the clock of `performance`. */
  private readonly end: number;
  private bytes = 0;
  /** Requests that have begun and not come to their end. */
  private pending = 0;

  constructor(limits: FetchLimits) {
    this.limits = limits;
    this.end = performance.now() + limits.total;
    this.whole = setTimeout(this.giveUp, limits.total);
    limits.signal.addEventListener('abort', this.drop);
    if (limits.signal.aborted) this.drop();
  }

  /** Asks one URL, and again where what went wrong can pass. Throws a `FeedFault`, or the signal's reason where the load was dropped. */
  open = async (url: string): Promise<Feed> => {
    refuseSecret(url);
    const { limits, end } = this;
    const { signal } = this.controller;
    try {
      // By default a preload hint for another origin matches, and the browser's own store is used as the server allows.
      return await this.ask(url, limits.again ? 'no-cache' : 'default');
    } catch (error) {
      if (signal.aborted || !limits.isOnline()) throw error;
      return import('./ask-again.js').then(
        ({ askAgain }) => askAgain(url, error, () => this.ask(url, 'no-cache'), { ...limits, signal, end }),
        () => Promise.reject(error as FeedFault),
      );
    }
  };

  /**
   * Asks once, and waits for the first piece of the answer. Revalidation is the browser's: by `no-cache` it sends
   * `If-None-Match` itself and answers 304 from its store. A header of ours would ask for a preflight and go past that store.
   */
  private async ask(url: string, cache: RequestCache): Promise<Feed> {
    const { limits } = this;
    const init = {
      cache,
      credentials: new URL(url).origin === limits.origin ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: this.controller.signal,
    } as const;
    this.pending += 1;
    limits.onContact(url);
    const response = await this.step(() => limits.fetch(url, init), 'unreachable');
    if (response.redirected) limits.onContact(response.url);
    if (!response.ok) {
      this.pending -= 1;
      response.body?.cancel().catch(() => undefined);
      throw new FeedFault(response.status >= 500 ? 'http-5xx' : 'http-4xx', '', response.status, response.headers);
    }
    const chunks = this.read(response);
    return { url: response.url || url, chunks: resume((await chunks.next()).value ?? '', chunks) };
  }

  /** Ends the load and whatever is under way. */
  close(): void {
    clearTimeout(this.whole);
    this.limits.signal.removeEventListener('abort', this.drop);
    // A request that has ended well is not aborted: browsers would log it as failed.
    if (this.pending > 0) this.controller.abort();
  }

  private readonly drop = (): void => {
    this.controller.abort(this.limits.signal.reason);
  };

  private readonly giveUp = (): void => {
    this.controller.abort(new FeedFault('timeout'));
  };

  /** Waits for one step of a request, with the limit on silence, and turns what goes wrong into a fault. */
  private async step<T>(run: () => Promise<T>, otherwise: FaultCode): Promise<T> {
    const timer = setTimeout(this.giveUp, this.limits.silence);
    try {
      return await run();
    } catch (error) {
      this.pending -= 1;
      if (this.controller.signal.aborted) throw this.controller.signal.reason;
      throw this.limits.isOnline() ? new FeedFault(otherwise, asFault(error).message) : new FeedFault('offline');
    } finally {
      clearTimeout(timer);
    }
  }

  private async *read({ body }: Response): AsyncGenerator<string, void> {
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    try {
      while (reader) {
        const { done, value } = await this.step(() => reader.read(), 'truncated');
        if (done) break;
        const room = this.limits.maxBytes - this.bytes;
        this.bytes += value.byteLength;
        const isOver = value.byteLength > room;
        // At once: an endless feed must not go on coming while what fits is read.
        if (isOver) this.controller.abort(new FeedFault('too-large'));
        yield decoder.decode(value.subarray(0, room), { stream: true });
        if (isOver) throw this.controller.signal.reason;
      }
      this.pending -= 1;
      yield decoder.decode();
    } finally {
      reader?.cancel().catch(() => undefined);
    }
  }
}

/** A text whose beginning has been read, whole. */
export async function* resume(head: string, rest: AsyncIterator<string>): AsyncGenerator<string, void> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
