/**
 * How often each piece of code runs, by the engine's own count, for a list and for one four times as long: what belongs to a
 * list may run four times as often, and somewhat more where it sorts or where a table grows. A loop within a loop, wherever
 * somebody puts one, runs sixteen times as often. No clock is asked, so that a busy machine changes nothing.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Session as Inspector } from 'node:inspector/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createSession, type Session, type Snapshot } from '../../src/headless.js';
import { EVERY_FORMAT, HOST } from '../fixtures/every-format.js';

/** Lists of up to 500 are answered in one go, longer ones in slices; both are of the longer kind. */
const SOME = 510;
const MORE = 4 * SOME;
/** Sorting four times as many takes about 5 times as many comparisons; a loop within a loop 16 times as many steps. */
const MOST = 8;
/** What runs but a few times for each listing of the long list is left out: a table that grows now and then does. */
const OFTEN = 4 * MORE;

/** This file as it was bundled, with all that it imports. */
const SELF = readFileSync(fileURLToPath(import.meta.url), 'utf8');
const inspector = new Inspector();

/** What the engine's own loops walk through, which its count of blocks does not show. */
const WALKS = ['concat', 'includes', 'indexOf', 'lastIndexOf', 'shift', 'splice', 'unshift'] as const;
const walked = new Map<string, number>();

/** Counts those steps until it is called off. */
function countWalks(): () => void {
  const real = WALKS.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name)!] as const);
  for (const [name, { value, ...how }] of real) {
    const walk = value as (...given: unknown[]) => unknown;
    Object.defineProperty(Array.prototype, name, {
      ...how,
      value(this: readonly unknown[], ...given: unknown[]) {
        walked.set(`Array ${name}`, (walked.get(`Array ${name}`) ?? 0) + this.length);
        return walk.apply(this, given);
      },
    });
  }
  return () => real.forEach(([name, how]) => Object.defineProperty(Array.prototype, name, how));
}

/** How often each block of this file, with all that it imports, ran since it was last asked. */
async function takeCounts(): Promise<ReadonlyMap<string, number>> {
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  const counts = new Map<string, number>(walked);
  walked.clear();
  for (const { url, functions } of result) {
    if (url !== import.meta.url) continue;
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        const code = SELF.slice(startOffset, endOffset).replace(/\s+/g, ' ');
        counts.set(`${functionName || 'a function'} at ${startOffset}, ${code.slice(0, 200)}`, count);
      }
    }
  }
  return counts;
}

/** Blocks that grew faster than what was asked of them. */
async function fastGrowing(act: (count: number) => Promise<unknown>): Promise<readonly string[]> {
  await act(SOME / 4);
  await takeCounts();
  await act(SOME);
  const few = await takeCounts();
  await act(MORE);
  return [...(await takeCounts())].flatMap(([block, count]) => {
    const before = few.get(block) ?? 0;
    return count > OFTEN && count > MOST * before ? [`${block}: ${before}, then ${count}`] : [];
  });
}

const NAMES = ['Circle', 'Walk', 'Evening', 'Coffee', 'Hope', 'Sunrise', 'Together', 'Harbour'];
const nameOf = (n: number): string => `${NAMES[n % NAMES.length]} ${NAMES[(n >> 3) % NAMES.length]} ${n}`;

function feedOf(format: string, count: number): string {
  const { record, write } = EVERY_FORMAT[format]!;
  const feed = write(Array.from({ length: count }, (_, i) => record(nameOf(i), i + 1)));
  return typeof feed === 'string' ? feed : JSON.stringify(feed);
}

async function until(session: Session, wished: (snapshot: Snapshot) => boolean): Promise<void> {
  while (!wished(session.snapshot)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A visit to a list of one format: read, asked for words, mistyped ones, a filter, more, and nothing again. */
async function visit(format: string, count: number): Promise<number> {
  const text = feedOf(format, count);
  const session = createSession({
    now: () => Date.parse('2026-11-23T15:00:00Z'),
    zone: 'America/St_Johns',
    // The page behind the first is not there.
    fetch: async (input) => (input === `${HOST}/feed` ? new Response(text) : new Response('', { status: 404 })),
  });
  const config = { src: `${HOST}/feed`, type: format, label: format, terms: {}, timeout: 60, maxBytes: 1e8 };
  void session.dispatch({ type: 'sources', sources: [config] });
  await until(session, ({ state }) => state !== 'loading');
  const { total } = session.snapshot;
  await session.dispatch({ type: 'search', words: 'circle' });
  await session.dispatch({ type: 'search', words: 'circel evning' });
  await session.dispatch({ type: 'toggle', name: 'day', value: 'tu' });
  await session.dispatch({ type: 'more' });
  await session.dispatch({ type: 'clear' });
  await session.dispatch({ type: 'tick', reading: false });
  session.dispose();
  return total;
}

describe('four times the list is about four times the work', () => {
  let callOff: () => void;
  before(async () => {
    callOff = countWalks();
    // What the engine has inlined it does not count.
    setFlagsFromString('--no-opt');
    setFlagsFromString('--always-sparkplug');
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  after(() => {
    inspector.disconnect();
    callOff();
  });

  it('and a list that is walked through for each of its entries is found', async () => {
    const first = async (count: number): Promise<number> => {
      const all = Array.from({ length: count }, (_, i) => i);
      return all.filter((one, at) => all.indexOf(one) === at).length;
    };
    assert.match((await fastGrowing(first)).join(), /Array indexOf/);
  });

  it('and a loop within a loop is found', async () => {
    const pairs = async (count: number): Promise<number> => {
      let equal = 0;
      for (let i = 0; i < count; i += 1) for (let k = 0; k < count; k += 1) if (i % 7 === k % 11) equal += 1;
      return equal;
    };
    assert.notDeepEqual(await fastGrowing(pairs), []);
  });

  for (const format of Object.keys(EVERY_FORMAT)) {
    it(`for ${format}: to read, to join, to index, to search and to filter`, async () => {
      const totals: number[] = [];
      const grew = await fastGrowing(async (count) => totals.push(await visit(format, count)));
      assert.deepEqual(grew, []);
      assert.ok(totals[2]! >= 4 * totals[1]! && totals[1]! > 10, `listings: ${totals.join(', ')}`);
    });
  }
});
