/** The headless entry in Node, where there is no document to touch (R8). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createSession, type Session, type Snapshot } from '../../src/headless.js';

const FEED = readFileSync(join(process.cwd(), 'demo/feeds/groups.json'), 'utf8');
const COUNT = (JSON.parse(FEED) as { groups: readonly { status?: string }[] }).groups.length;
const RECORD = JSON.stringify((JSON.parse(FEED) as { groups: readonly unknown[] }).groups[0]);
const CONFIG = {
  src: 'https://example.org/groups.json',
  type: 'auto',
  label: 'Demo',
  terms: {},
  timeout: 10,
  maxBytes: 1e7,
};

/** A session over the demo feed, and every URL that it fetched. */
function prepare(): { session: Session; fetched: string[]; settled: Promise<Snapshot> } {
  const fetched: string[] = [];
  const session = createSession({
    now: () => Date.parse('2026-11-23T15:00:00Z'),
    zone: 'America/St_Johns',
    fetch: async (input) => {
      fetched.push(input instanceof Request ? input.url : String(input));
      return new Response(FEED, { headers: { 'content-type': 'application/json' } });
    },
  });
  const settled = new Promise<Snapshot>((resolve) => {
    session.subscribe((snapshot) => snapshot.state !== 'loading' && resolve(snapshot));
  });
  void session.dispatch({ type: 'sources', sources: [CONFIG] });
  return { session, fetched, settled };
}

describe('a session in Node', () => {
  it('is where there is neither window nor document', () => {
    assert.equal(typeof globalThis.window, 'undefined');
    assert.equal(typeof globalThis.document, 'undefined');
  });

  it('reads a whole feed with one request', async () => {
    const { session, fetched, settled } = prepare();
    const { state, read, total, listings, problems } = await settled;
    assert.equal(state, 'ready');
    assert.equal(read, COUNT);
    assert.ok(total > 0 && total <= read);
    assert.equal(listings.length, 10);
    assert.deepEqual(problems, []);
    assert.deepEqual(fetched, [CONFIG.src]);
    session.dispose();
  });

  it('answers questions, counts options and gives dates', async () => {
    const { session, settled } = prepare();
    const { total } = await settled;
    await session.dispatch({ type: 'search', words: 'portland' });
    assert.ok(session.snapshot.matches > 0 && session.snapshot.matches < total);
    await session.dispatch({ type: 'search', words: '' });
    const offered = session.asker?.counts(session.snapshot).get('format') ?? [];
    for (const { value, count } of offered) {
      await session.dispatch({ type: 'filter', name: 'format', values: [value] });
      assert.equal(session.snapshot.matches, count, value);
    }
    assert.ok(offered.length > 1);
    const starts = session.snapshot.listings.flatMap(({ next }) => next?.start ?? []);
    assert.ok(starts.length > 0);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    session.dispose();
  });

  it('tells of a feed that is down, and rejects nothing', async () => {
    const session = createSession({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const failed = new Promise<Snapshot>((resolve) => {
      session.subscribe((snapshot) => snapshot.state === 'error' && resolve(snapshot));
    });
    await session.dispatch({ type: 'sources', sources: [CONFIG] });
    assert.equal((await failed).sources[0]?.fault?.code, 'unreachable');
    session.dispose();
  });

  it('stops a feed of 100 MB at its cap, takes no more of it, and keeps what came', async () => {
    const CAP = 2_000_000;
    const piece = new TextEncoder().encode(`${RECORD},`.repeat(60));
    let given = 0;
    let isLeft = false;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"version":"1","groups":[')),
      pull: (controller) => {
        given += piece.length;
        controller.enqueue(piece);
        if (given > 100_000_000) controller.close();
      },
      cancel: () => void (isLeft = true),
    });
    const faults: string[] = [];
    const session = createSession({
      fetch: async () => new Response(endless, { headers: { 'content-type': 'application/json' } }),
      onFault: (_, { code }) => faults.push(code),
    });
    const settled = new Promise<Snapshot>((resolve) => {
      session.subscribe((snapshot) => snapshot.state !== 'loading' && resolve(snapshot));
    });
    void session.dispatch({ type: 'sources', sources: [{ ...CONFIG, maxBytes: CAP }] });
    const { read } = await settled;
    assert.deepEqual(faults, ['too-large']);
    assert.ok(read > CAP / RECORD.length - 100 && read <= CAP / RECORD.length, String(read));
    assert.ok(given < CAP + 4 * piece.length && isLeft, String(given));
    session.dispose();
  });
});
