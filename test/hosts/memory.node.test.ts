/** A page that mounts and removes a finder a hundred times is as light as before (R7). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { NOW } from '../fixtures/records.js';
import { findEngine, howToInstall } from '../support/engines.mjs';
import { startDriver } from './driver.mjs';

const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;
const FIRST = 10;
const MOUNTS = 100;
/** What a browser may keep of its own accord (its caches, a node that the tools still hold). */
const SPARE = { nodes: 50, listeners: 5, bytes: 1_000_000 };

interface Weight {
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
}

async function weigh(session: CDPSession): Promise<Weight> {
  // Some of it is only found to be garbage once the rest has gone.
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { documents, nodes, listeners: jsEventListeners, bytes: usedSize };
}

describe('a hundred mounts', { skip: SKIPPED }, () => {
  let driver: Awaited<ReturnType<typeof startDriver>>;
  let session: CDPSession;

  before(async () => {
    driver = await startDriver(NOW);
    session = await driver.page.context().newCDPSession(driver.page);
  });

  after(() => driver?.close());

  it('leave no node, no listener and no document, and the heap as it was', async () => {
    await driver.cycle(FIRST);
    const first = await weigh(session);
    await driver.cycle(MOUNTS);
    const last = await weigh(session);
    const grown = last.bytes - first.bytes;
    const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(2)} MB`;
    console.log(
      `heap after ${FIRST} mounts ${mb(first.bytes)}, after ${FIRST + MOUNTS} ${mb(last.bytes)}: ` +
        `${(grown / MOUNTS / 1024).toFixed(2)} KB a mount; nodes ${first.nodes} and ${last.nodes}, ` +
        `listeners ${first.listeners} and ${last.listeners}`,
    );
    assert.equal(last.documents, first.documents);
    assert.ok(last.nodes - first.nodes <= SPARE.nodes, `${first.nodes} nodes became ${last.nodes}`);
    assert.ok(last.listeners - first.listeners <= SPARE.listeners, `${first.listeners} became ${last.listeners}`);
    assert.ok(grown <= SPARE.bytes, `the heap has grown by ${grown} bytes`);
    assert.equal(driver.broken.length, FIRST + MOUNTS, 'requests that were broken off');
    assert.deepEqual(driver.noise, []);
  });

  it('and one that stays is weighed as one: the scales work', async () => {
    const empty = await weigh(session);
    await driver.picture('a plain page', 480);
    const full = await weigh(session);
    assert.ok(full.nodes - empty.nodes > 10 * SPARE.nodes, `${empty.nodes} nodes became ${full.nodes}`);
  });
});
