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

/** Opens URLs for one load until it is closed. */
export interface Opener {
  open(url: string): Promise<Feed>;
  close(): void;
}

const SECRETS = /[?&#](?:access_token|client_secret|secret|password|bearer|authorization)=/i;

/** Refuses a URL that carries a secret: whatever stands in a page can be read by everybody. */
export function refuseSecret(url: string): void {
  if (SECRETS.test(url) || /^https?:\/\/[^/?#]*@/i.test(url)) throw new FeedFault('secret-key');
}

/** Starts the clocks of one load. */
export function createOpener(limits: FetchLimits): Opener {
  const controller = new AbortController();
  const stop = (code: FaultCode) => (): void => controller.abort(new FeedFault(code));
  const whole = setTimeout(stop('timeout'), limits.total);
  const onAbort = (): void => controller.abort(limits.signal.reason);
  limits.signal.addEventListener('abort', onAbort);
  if (limits.signal.aborted) onAbort();
  let bytes = 0;
  /** Requests that have begun and not come to their end. */
  let pending = 0;

  /** Waits for one step of a request, with the limit on silence, and turns what goes wrong into a fault. */
  async function step<T>(run: () => Promise<T>, otherwise: FaultCode): Promise<T> {
    const timer = setTimeout(stop('timeout'), limits.silence);
    try {
      return await run();
    } catch (error) {
      if (controller.signal.aborted) throw controller.signal.reason;
      throw limits.isOnline() ? new FeedFault(otherwise, asFault(error).message) : new FeedFault('offline');
    } finally {
      clearTimeout(timer);
    }
  }

  async function* read({ body }: Response): AsyncGenerator<string> {
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    try {
      while (reader) {
        const { done, value } = await step(() => reader.read(), 'truncated');
        if (done) break;
        bytes += value.byteLength;
        if (bytes > limits.maxBytes) throw new FeedFault('too-large');
        yield decoder.decode(value, { stream: true });
      }
      pending -= 1;
      yield decoder.decode();
    } finally {
      reader?.cancel().catch(() => undefined);
    }
  }

  return {
    async open(url) {
      refuseSecret(url);
      const { origin } = new URL(url);
      const init = {
        credentials: origin === limits.origin ? 'omit' : 'same-origin',
        referrerPolicy: 'no-referrer',
        signal: controller.signal,
      } as const;
      pending += 1;
      limits.onContact(url);
      const response = await step(() => limits.fetch(url, init), 'unreachable');
      if (response.redirected) limits.onContact(response.url);
      if (!response.ok) {
        response.body?.cancel().catch(() => undefined);
        throw new FeedFault(response.status >= 500 ? 'http-5xx' : 'http-4xx', '', response.status);
      }
      return { url: response.url || url, chunks: read(response) };
    },
    close() {
      clearTimeout(whole);
      limits.signal.removeEventListener('abort', onAbort);
      // A request that has ended well is not aborted: browsers would log it as failed.
      if (pending > 0) controller.abort();
    },
  };
}
