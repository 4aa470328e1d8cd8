/** What is asked again by itself, when, and how often (R3). */
import { expect } from '@open-wc/testing';
import { FeedFault, type FaultCode } from '../../src/base/problem.js';
import { askAgain } from '../../src/sources/ask-again.js';
import { Opener } from '../../src/sources/fetch-feed.js';
import type { Feed } from '../../src/sources/source.js';

const URL_ = 'https://feeds.example.org/groups.json';
const FEED: Feed = { url: URL_, chunks: (async function* () {})() };
const NOW = Date.parse('2026-11-22T12:00:00Z');

interface Asked {
  /** What came in the end: `ok`, or the code of the fault. */
  readonly end: unknown;
  /** The waits before the further tries, in milliseconds. */
  readonly waits: readonly number[];
  readonly tries: number;
  /** What was looked into. */
  readonly diagnosed: readonly string[];
}

interface Given {
  /** How each further try ends; the last one again and again. */
  readonly then?: readonly (FeedFault | 'ok')[];
  readonly random?: number;
  /** Milliseconds that are left of the whole. */
  readonly left?: number;
  readonly diagnose?: FaultCode;
}

const busy = (after?: string, status = 429, more: Record<string, string> = {}): FeedFault =>
  new FeedFault(
    status < 500 ? 'http-4xx' : 'http-5xx',
    '',
    status,
    new Headers(after ? { 'retry-after': after, ...more } : {}),
  );

async function again(first: unknown, given: Given = {}): Promise<Asked> {
  const { then = [first as FeedFault], random = 0.5, left = 60_000, diagnose } = given;
  const waits: number[] = [];
  const diagnosed: string[] = [];
  let tries = 0;
  const ask = async (): Promise<Feed> => {
    const end = then[Math.min(tries++, then.length - 1)];
    if (end instanceof FeedFault) throw end;
    return FEED;
  };
  const end = await askAgain(URL_, first, ask, {
    signal: new AbortController().signal,
    now: NOW - 60_000 + left,
    total: 60_000,
    end: performance.now() + left,
    random: () => random,
    rest: async (milliseconds) => {
      waits.push(Math.round(milliseconds));
      await new Promise((resolve) => setTimeout(resolve));
    },
    diagnose: async (url, { detail }) => {
      diagnosed.push(url);
      return new FeedFault(diagnose ?? 'unreachable', detail);
    },
  }).then(
    () => 'ok',
    (error: unknown) => (error instanceof FeedFault ? error.code : error),
  );
  return { end, waits, tries, diagnosed };
}

describe('what can pass', () => {
  const passing: readonly (readonly [string, FeedFault])[] = [
    ['nobody answers', new FeedFault('unreachable')],
    ['the connection broke before the first byte', new FeedFault('truncated')],
    ['500', new FeedFault('http-5xx', '', 500)],
    ['503', new FeedFault('http-5xx', '', 503)],
    ['408', new FeedFault('http-4xx', '', 408)],
    ['425', new FeedFault('http-4xx', '', 425)],
    ['429', new FeedFault('http-4xx', '', 429)],
  ];
  for (const [says, fault] of passing) {
    it(`is asked twice more, and then fails as it did: ${says}`, async () => {
      const { end, waits, tries } = await again(fault);
      expect({ end, tries }).to.deep.equal({ end: fault.code, tries: 2 });
      expect(waits.slice(0, 2)).to.deep.equal([250, 750]);
    });
  }

  it('is not asked any more once it has come', async () => {
    expect(await again(busy(), { then: ['ok'] })).to.deep.include({ end: 'ok', tries: 1, waits: [250] });
    expect(await again(busy(), { then: [busy(), 'ok'] })).to.deep.include({ end: 'ok', tries: 2 });
  });

  it('is asked after chance alone, up to half a second and then one and a half, so that a down feed is told within three', async () => {
    expect((await again(busy(), { random: 0 })).waits).to.deep.equal([0, 0]);
    expect((await again(busy(), { random: 0.999_999 })).waits).to.deep.equal([500, 1500]);
  });

  it('that turns into what cannot pass fails at once', async () => {
    const gone = new FeedFault('http-4xx', '', 404);
    expect(await again(busy(), { then: [gone] })).to.deep.include({ end: 'http-4xx', tries: 1 });
    expect(await again(busy(), { then: [new FeedFault('offline')] })).to.deep.include({ end: 'offline', tries: 1 });
  });
});

describe('what cannot pass', () => {
  const codes: readonly FaultCode[] = [
    'offline',
    'timeout',
    'html',
    'empty',
    'unknown-format',
    'unknown-type',
    'too-large',
    'secret-key',
    'csp',
    'cors',
  ];
  for (const code of codes) {
    it(`is not asked again: ${code}`, async () => {
      expect(await again(new FeedFault(code))).to.deep.equal({ end: code, waits: [], tries: 0, diagnosed: [] });
    });
  }

  it('is not asked again: 400, 401, 403, 404, 410, 451', async () => {
    for (const status of [400, 401, 403, 404, 410, 451]) {
      expect((await again(new FeedFault('http-4xx', '', status))).tries, String(status)).to.equal(0);
    }
  });

  it('is not asked again: an address that is none', async () => {
    const error = new TypeError('Invalid URL');
    expect(await again(error)).to.deep.equal({ end: error, waits: [], tries: 0, diagnosed: [] });
  });
});

describe('Retry-After', () => {
  it('is kept to the second', async () => {
    expect((await again(busy('7'))).waits).to.deep.equal([7000, 7000]);
    expect((await again(busy('0', 503))).waits).to.deep.equal([0, 0]);
  });

  it('may be a date, by the clock of the server where that is told', async () => {
    const { waits } = await again(busy('Sun, 22 Nov 2026 12:00:30 GMT'), { then: ['ok'] });
    expect(waits[0]).to.be.within(29_900, 30_000);
    const date = 'Sun, 22 Nov 2026 15:00:00 GMT';
    expect((await again(busy('Sun, 22 Nov 2026 15:00:05 GMT', 503, { date }))).waits).to.deep.equal([5000, 5000]);
    expect((await again(busy('Sun, 22 Nov 2020 12:00:00 GMT'), { then: ['ok'] })).waits).to.deep.equal([0]);
  });

  it('that is longer than what is left of the minute ends the load at once', async () => {
    expect(await again(busy('61'))).to.deep.include({ end: 'http-4xx', tries: 0, waits: [] });
    expect(await again(busy('20'), { left: 15_000 })).to.deep.include({ tries: 0, waits: [] });
    expect(await again(busy('14'), { left: 15_000 })).to.deep.include({ tries: 2 });
  });

  it('that nobody can read counts as none', async () => {
    expect((await again(busy('soon'))).waits).to.deep.equal([250, 750]);
  });
});

describe('what is behind "unreachable"', () => {
  it('is looked into once, and told in its place', async () => {
    const { end, tries, diagnosed } = await again(new FeedFault('unreachable'), { diagnose: 'cors' });
    expect({ end, tries, diagnosed }).to.deep.equal({ end: 'cors', tries: 2, diagnosed: [URL_] });
    expect((await again(busy())).diagnosed).to.deep.equal([]);
  });

  it('is not asked again where the page itself forbids it', async () => {
    expect(await again(new FeedFault('unreachable'), { diagnose: 'csp' })).to.deep.include({ end: 'csp', tries: 0 });
  });
});

/** An opener before a server that fails the first times. */
function opened(
  fails: number,
  given: { silence?: number; total?: number } = {},
): {
  opener: Opener;
  caches: string[];
  abort: AbortController;
} {
  const caches: string[] = [];
  const abort = new AbortController();
  const opener = new Opener({
    fetch: async (_, init) => {
      init?.signal?.throwIfAborted();
      caches.push(init?.cache ?? '');
      return caches.length > fails ? new Response('ok') : new Response('', { status: 503 });
    },
    signal: abort.signal,
    silence: 1000,
    total: 2000,
    maxBytes: 1000,
    origin: '',
    isOnline: () => true,
    onContact: () => undefined,
    random: () => 0.9,
    ...given,
  });
  return { opener, caches, abort };
}

const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('an opener', () => {
  it('asks the browser’s store first as it is, and again only with a question to the server', async () => {
    const { opener, caches } = opened(2);
    await opener.open(URL_);
    expect(caches).to.deep.equal(['default', 'no-cache', 'no-cache']);
    opener.close();
  });

  it('stops waiting at once when the load is dropped', async () => {
    const { opener, caches, abort } = opened(9);
    setTimeout(() => abort.abort(), 50);
    const began = performance.now();
    expect(await outcome(opener.open(URL_))).to.equal(abort.signal.reason);
    expect(performance.now() - began).to.be.below(400);
    expect(caches).to.have.length(1);
    opener.close();
  });

  it('waits no longer than the whole', async () => {
    const { opener } = opened(9, { total: 200 });
    const began = performance.now();
    expect(await outcome(opener.open(URL_))).to.include({ code: 'http-5xx', status: 503 });
    expect(performance.now() - began).to.be.below(400);
    opener.close();
  });

  it('that got no answer to one request in three tries asks the others of its load once', async () => {
    const { opener, caches } = opened(99);
    await outcome(opener.open(URL_));
    expect(caches).to.have.length(3);
    await outcome(opener.open(`${URL_}?page=2`));
    expect(caches).to.have.length(4);
    opener.close();
  });
});
