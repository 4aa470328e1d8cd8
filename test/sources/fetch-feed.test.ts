/** P3 and R3: one answer as text, within limits. */
import { expect } from '@open-wc/testing';
import { FeedFault } from '../../src/base/problem.js';
import { Opener, refuseSecret } from '../../src/sources/fetch-feed.js';
import type { FetchLimits } from '../../src/sources/fetch-limits.js';

const URL_ = 'https://feeds.example.org/groups.json';

/** The connection breaks here. */
const BREAK = Symbol('break');
/** Nothing more is said. */
const WAIT = Symbol('wait');

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

interface World {
  readonly opener: Opener;
  readonly asked: Asked[];
  readonly contacts: string[];
  readonly abort: AbortController;
}

type Part = string | Uint8Array | typeof BREAK | typeof WAIT;

/** A body of parts, which ends too when it is aborted. */
function bodyOf(parts: readonly Part[], signal: AbortSignal): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    start: (stream) => signal.addEventListener('abort', () => stream.error(signal.reason)),
    async pull(stream) {
      const part = parts[at++];
      if (part === undefined) stream.close();
      else if (part === BREAK) stream.error(new TypeError('network error'));
      else if (part === WAIT) await new Promise(() => undefined);
      else stream.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part);
    },
  });
}

/** A fetch that answers with parts of text, as an opener sees it. */
function world(
  parts: readonly Part[] | Error,
  limits: Partial<FetchLimits> = {},
  response: Partial<Response> = {},
): World {
  const asked: Asked[] = [];
  const contacts: string[] = [];
  const abort = new AbortController();
  const fake = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    asked.push({ url: input as string, init });
    const signal = init.signal ?? expect.fail('no signal');
    signal.throwIfAborted();
    if (parts instanceof Error) throw parts;
    const answer = {
      ok: true,
      status: 200,
      url: input as string,
      redirected: false,
      body: bodyOf(parts, signal),
      ...response,
    };
    return answer as Response;
  };
  const opener = new Opener({
    fetch: fake,
    signal: abort.signal,
    silence: 1000,
    total: 2000,
    maxBytes: 1000,
    origin: 'https://clinic.example.org',
    isOnline: () => true,
    onContact: (url) => contacts.push(url),
    // What is asked again is asked again at once.
    rest: async (_, signal) => signal.throwIfAborted(),
    ...limits,
  });
  return { opener, asked, contacts, abort };
}

interface Outcome {
  readonly text: string;
  readonly fault: unknown;
}

/** Reads to the end; what came, and the code of the fault in which it ended. */
async function readAll({ opener }: World, url = URL_): Promise<Outcome> {
  let text = '';
  try {
    for await (const chunk of (await opener.open(url)).chunks) text += chunk;
    return { text, fault: undefined };
  } catch (error) {
    return { text, fault: error instanceof FeedFault ? error.code : error };
  } finally {
    opener.close();
  }
}

describe('fetching a feed', () => {
  it('gives the text, also where a letter is split between two chunks, without its byte-order mark', async () => {
    const bytes = new TextEncoder().encode('\ufeffñ👩');
    const parts = Array.from(bytes, (byte) => new Uint8Array([byte]));
    expect(await readAll(world(parts))).to.deep.equal({ text: 'ñ👩', fault: undefined });
  });

  it('sends no referrer, and cookies to nobody (P3)', async () => {
    const across = world(['x']);
    await readAll(across);
    expect(across.asked[0]?.init).to.include({ credentials: 'same-origin', referrerPolicy: 'no-referrer' });
    const same = world(['x']);
    await readAll(same, 'https://clinic.example.org/groups.json');
    expect(same.asked[0]?.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    const names = ['cache', 'credentials', 'referrerPolicy', 'signal'];
    expect(Object.keys(same.asked[0]?.init ?? {}).sort()).to.deep.equal(names);
  });

  it('tells each URL that was asked, also one that refused, and where it led (P11)', async () => {
    const plain = world(['x']);
    await readAll(plain);
    expect(plain.contacts).to.deep.equal([URL_]);
    const moved = world(['x'], {}, { redirected: true, url: 'https://new.example.org/g' });
    const feed = await moved.opener.open(URL_);
    expect(feed.url).to.equal('https://new.example.org/g');
    expect(moved.contacts).to.deep.equal([URL_, 'https://new.example.org/g']);
    moved.opener.close();
    const silent = world(new TypeError('refused'));
    await readAll(silent);
    // As often as it was asked.
    expect(silent.contacts).to.deep.equal([URL_, URL_, URL_]);
  });

  it('gives up on silence, before the answer and in the middle of it, and keeps what came', async () => {
    expect(await readAll(world([WAIT], { silence: 20 }))).to.deep.equal({ text: '', fault: 'timeout' });
    expect(await readAll(world(['half', WAIT], { silence: 20 }))).to.deep.equal({ text: 'half', fault: 'timeout' });
    const never = (_: unknown, init?: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    expect(await readAll(world([], { silence: 20, fetch: never }))).to.deep.equal({ text: '', fault: 'timeout' });
  });

  it('gives up on a trickle when the whole takes too long', async () => {
    let stop = false;
    const trickle = async (_: unknown, init?: RequestInit): Promise<Response> => {
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason)),
        async pull(stream) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          if (!stop) stream.enqueue(new Uint8Array([32]));
        },
      });
      return { ok: true, status: 200, url: URL_, redirected: false, body } as Response;
    };
    const { text, fault } = await readAll(world([], { fetch: trickle, silence: 1000, total: 100 }));
    stop = true;
    expect(fault).to.equal('timeout');
    expect(text).to.match(/^ +$/);
  });

  it('stops at the byte cap, counted over all requests of the load, and gives what fits', async () => {
    expect((await readAll(world(['a'.repeat(1000)]))).fault).to.equal(undefined);
    expect(await readAll(world(['a'.repeat(600), 'b'.repeat(600)]))).to.deep.equal({
      text: `${'a'.repeat(600)}${'b'.repeat(400)}`,
      fault: 'too-large',
    });
    const paged = world(['a'.repeat(600)]);
    for await (const chunk of (await paged.opener.open(URL_)).chunks) expect(chunk).to.match(/^a*$/);
    expect((await readAll(paged)).fault).to.equal('too-large');
  });

  it('tells refusals, broken bodies and being offline apart', async () => {
    expect((await readAll(world(new TypeError('Failed to fetch')))).fault).to.equal('unreachable');
    expect(await readAll(world(['half', BREAK]))).to.deep.equal({ text: 'half', fault: 'truncated' });
    expect((await readAll(world(new TypeError('x'), { isOnline: () => false }))).fault).to.equal('offline');
    expect((await readAll(world(['a', BREAK], { isOnline: () => false }))).fault).to.equal('offline');
  });

  for (const [status, code] of [
    [404, 'http-4xx'],
    [403, 'http-4xx'],
    [429, 'http-4xx'],
    [500, 'http-5xx'],
    [503, 'http-5xx'],
  ] as const) {
    it(`answers ${status} with ${code}, with its number, and reads no body`, async () => {
      const { opener } = world(['<p>sorry'], {}, { ok: false, status });
      const error: unknown = await opener.open(URL_).catch((reason: unknown) => reason);
      opener.close();
      expect(error).to.be.instanceOf(FeedFault);
      expect(error).to.include({ code, status });
    });
  }

  it('ends without a fault when the load is aborted: before, while it waits, and in the body (rule 7)', async () => {
    const before = world(['a']);
    before.abort.abort();
    expect((await readAll(before)).fault).to.equal(before.abort.signal.reason);
    const within = world(['a', WAIT]);
    setTimeout(() => within.abort.abort(), 10);
    const { text, fault } = await readAll(within);
    expect(text).to.equal('a');
    expect(fault).to.equal(within.abort.signal.reason);
    expect(fault).not.to.be.instanceOf(FeedFault);
  });

  it('lets go of what is under way when it is closed, and leaves alone what has ended well', async () => {
    const signalOf = ({ asked }: World): AbortSignal | null | undefined => asked[0]?.init.signal;
    const done = world(['a']);
    await readAll(done);
    expect(signalOf(done)?.aborted).to.equal(false);
    const half = world(['a', WAIT]);
    for await (const chunk of (await half.opener.open(URL_)).chunks) {
      expect(chunk).to.equal('a');
      break;
    }
    half.opener.close();
    expect(signalOf(half)?.aborted).to.equal(true);
    const unread = world(['a']);
    await unread.opener.open(URL_);
    unread.opener.close();
    expect(signalOf(unread)?.aborted).to.equal(true);
    const asking = world([], { fetch: () => new Promise(() => undefined) });
    asking.opener.open(URL_).catch(() => undefined);
    asking.opener.close();
  });

  it('reads an answer without a body as blank', async () => {
    expect(await readAll(world([], {}, { body: null }))).to.deep.equal({ text: '', fault: undefined });
  });
});

describe('secrets in a URL', () => {
  const secret = [
    'https://api.example.org/services?access_token=abc',
    'https://api.example.org/services?a=1&CLIENT_SECRET=abc',
    'https://api.example.org/services?password=abc',
    'https://api.example.org/services#bearer=abc',
    'https://kim:word@api.example.org/services',
    'https://token@api.example.org/services',
  ];
  for (const url of secret) {
    it(`are refused before anybody is asked: ${url}`, async () => {
      const given = world(['x']);
      expect((await readAll(given, url)).fault).to.equal('secret-key');
      expect(given.asked).to.deep.equal([]);
    });
  }

  for (const url of [
    'https://api.example.org/@kim?key=public',
    'https://example.org/passwords?q=a@b',
    'https://example.org/',
  ]) {
    it(`are not seen in ${url}`, () => {
      refuseSecret(url);
    });
  }
});
