/** Several feeds where the file that joins them did not come: a copy of `dist/esm` without it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as headless from '../../src/headless.js';

const copy = mkdtempSync(join(tmpdir(), 'group-finder-'));
const { warn } = console;

after(() => {
  rmSync(copy, { recursive: true, force: true });
  console.warn = warn;
});

const FEED = JSON.stringify({
  version: '1',
  groups: [
    {
      id: 'a',
      name: 'Tuesday circle',
      url: 'https://a.example.org/1',
      schedule: [{ start: '2026-01-06T19:00', minutes: 60, zone: 'America/New_York', rrule: 'FREQ=WEEKLY' }],
    },
  ],
});

/** Settles two feeds of one group with the library that stands in a folder. */
async function settle(folder: string): Promise<headless.Snapshot> {
  const { createSession } = (await import(pathToFileURL(join(folder, 'headless.js')).href)) as typeof headless;
  const session = createSession({
    fetch: async () => new Response(FEED, { headers: { 'content-type': 'application/json' } }),
  });
  const settled = new Promise<headless.Snapshot>((resolve) => {
    session.subscribe((snapshot) => snapshot.state !== 'loading' && resolve(snapshot));
  });
  const sources = ['one', 'two'].map((label) => {
    const src = `https://example.org/${label}.json`;
    return { src, type: 'auto', label, terms: {}, timeout: 10, maxBytes: 1e7 };
  });
  await session.dispatch({ type: 'sources', sources });
  const snapshot = await settled;
  session.dispose();
  return snapshot;
}

describe('several feeds', () => {
  it('show each group once where the whole library is there', async () => {
    const { total, read, state } = await settle(join(process.cwd(), 'dist/esm'));
    assert.deepEqual({ total, read, state }, { total: 1, read: 2, state: 'ready' });
  });

  it('show whole where the file that joins them is missing, with one warning', async () => {
    const said: string[] = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    cpSync(join(process.cwd(), 'dist/esm'), copy, { recursive: true });
    rmSync(join(copy, 'finder/joiner.js'));
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    const { total, read, state } = await settle(copy);
    assert.deepEqual({ total, read, state }, { total: 2, read: 2, state: 'ready' });
    assert.equal(said.filter((words) => words.includes('[chunk-missing]')).length, 1);
  });
});
