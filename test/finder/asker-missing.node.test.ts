/** What answers questions did not come at first: a copy of `dist/esm` in which it fails once (D19, R5). */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const GROUPS = ['therapy', 'class', 'therapy'].map((kind, i) => ({ id: `g${i}`, name: `Circle ${i}`, kind }));

/** The library, with what answers behind an import that fails the first time, as in a browser that asks for it again. */
async function libraryThatFailsOnce(): Promise<typeof headless> {
  cpSync(join(process.cwd(), 'dist/esm'), copy, { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  const file = join(copy, 'finder/session.js');
  const text = readFileSync(file, 'utf8');
  const asks = "import('./asker.js')";
  assert.equal(text.split(asks).length, 2, 'it is asked for in one place');
  const once =
    "((globalThis.asked = (globalThis.asked ?? 0) + 1) > 1 ? import('./asker.js') : Promise.reject(new Error('gone')))";
  writeFileSync(file, text.replace(asks, once));
  return (await import(pathToFileURL(join(copy, 'headless.js')).href)) as typeof headless;
}

describe('a locked preset', () => {
  it('whose reader does not come at first leaves nothing of other kinds on the page, then or later', async () => {
    console.warn = () => undefined;
    const { createSession } = await libraryThatFailsOnce();
    const session = createSession();
    const shown = new Set<string>();
    session.subscribe(({ listings }) => listings.forEach(({ group }) => shown.add(group.kind)));
    const settings = { pageSize: 10, preset: 'kind=therapy', locked: true, lossSafe: false };
    await session.dispatch({ type: 'configure', settings });
    assert.equal(session.asker, undefined, 'it has failed');
    const config = { src: '', inline: GROUPS, type: 'native', label: 'One', terms: {}, timeout: 10, maxBytes: 1e6 };
    await session.dispatch({ type: 'sources', sources: [config] });
    for (let i = 0; i < 100 && shown.size === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([...shown], ['therapy']);
    assert.deepEqual(session.snapshot.locked, { kind: ['therapy'] });
    await session.dispatch({ type: 'clear' });
    assert.equal(session.snapshot.matches, 2);
    session.dispose();
  });
});
