/**
 * One answer of a server as text, within limits: no cookie, no referrer, a
 * limit on silence, on the whole and on bytes (P3, R3).
 */
import { asFault, FeedFault, type FaultCode } from '../base/problem.js';
import type { Feed } from './source.js';

/** Limits and tools of one load; bytes and time are counted over all its requests. */
export interface FetchLimits {
  readonly fetch: typeof fetch;
  /** Aborting it ends the load without a fault. */
  readonly signal: AbortSignal;
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Milliseconds in all. */
  readonly total: number;
  readonly maxBytes: number;
  /** The page's own origin; its cookies are left out by `omit`. */
  readonly origin: string;
  readonly isOnline: () => boolean;
  /** Told of each URL that is asked, and of where it led, for the receipt. */
  readonly onContact: (url: string) => void;
}

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
  private bytes = 0;
  /** Requests that have begun and not come to their end. */
  private pending = 0;

  constructor(limits: FetchLimits) {
    this.limits = limits;
    this.whole = setTimeout(this.giveUp, limits.total);
    limits.signal.addEventListener('abort', this.drop);
    if (limits.signal.aborted) this.drop();
  }

  /** Asks one URL. Throws a `FeedFault`, or the signal's reason where the load was dropped. */
  open = async (url: string): Promise<Feed> => {
    refuseSecret(url);
    const { limits } = this;
    const init = {
      credentials: new URL(url).origin === limits.origin ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: this.controller.signal,
    } as const;
    this.pending += 1;
    limits.onContact(url);
    const response = await this.step(() => limits.fetch(url, init), 'unreachable');
    if (response.redirected) limits.onContact(response.url);
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined);
      throw new FeedFault(response.status >= 500 ? 'http-5xx' : 'http-4xx', '', response.status);
    }
    return { url: response.url || url, chunks: this.read(response) };
  };

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
      if (this.controller.signal.aborted) throw this.controller.signal.reason;
      throw this.limits.isOnline() ? new FeedFault(otherwise, asFault(error).message) : new FeedFault('offline');
    } finally {
      clearTimeout(timer);
    }
  }

  private async *read({ body }: Response): AsyncGenerator<string> {
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
