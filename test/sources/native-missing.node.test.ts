/** The native reader where the file that mends records did not come: a copy of `dist/esm` without it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../../src/base/problem.js';
import type { Group } from '../../src/model/group.js';
import type * as native from '../../src/sources/native.js';

const copy = mkdtempSync(join(tmpdir(), 'group-finder-'));
const { warn } = console;

after(() => {
  rmSync(copy, { recursive: true, force: true });
  console.warn = warn;
});

const RECORDS = [
  {
    id: 'a',
    name: 'Tuesday circle',
    description: 'Tea and talk.',
    notice: 'Password is serenity',
    url: 'https://zoom.us/j/1?pwd=4711',
    online: { provider: 'Video', notes: 'Passcode: 4711' },
    dialIn: [{ number: '+15035550100,,12345#,,,,*4711#' }],
    contacts: [{ name: 'Kim' }, { url: 'https://zoom.us/j/1?pwd=4711' }],
    languages: ['en'],
  },
  {
    id: 'b',
    name: 'Dads',
    schedule: [
      { start: '2026-01-06T19:00', minutes: 60, zone: 'UTC' },
      { start: 'soon', zone: 'UTC' },
    ],
  },
  { id: 'c', name: 'Moms &amp; Me', description: 'Bring tea.<br>We talk.', audience: { community: ['a &amp; b'] } },
];

describe('records that need mending, without the file that does it', () => {
  it('show nothing of a passcode, and all that stands in other fields (P16)', async () => {
    const said: string[] = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    cpSync(join(process.cwd(), 'dist/esm'), copy, { recursive: true });
    rmSync(join(copy, 'sources/native-mend.js'));
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
    const { readNative } = (await import(pathToFileURL(join(copy, 'sources/native.js')).href)) as typeof native;
    const groups: Group[] = [];
    const problems: Problem[] = [];
    const chunks = (async function* (): AsyncGenerator<string> {
      yield JSON.stringify(RECORDS);
    })();
    const context = { label: 'L', now: 0, signal: new AbortController().signal, terms: {}, open: assert.fail };
    for await (const batch of readNative({ url: '', chunks }, context)) {
      groups.push(...batch.groups);
      problems.push(...batch.problems);
    }
    const [first, second, third] = groups;
    assert.doesNotMatch(JSON.stringify(groups), /4711|serenity/);
    assert.deepEqual([first?.name, first?.description, first?.languages], ['Tuesday circle', 'Tea and talk.', ['en']]);
    assert.deepEqual([first?.online, first?.dialIn, first?.contacts], [undefined, undefined, []]);
    assert.equal(second?.schedule.length, 1);
    assert.deepEqual([third?.name, third?.description, third?.audience.community], ['Moms', 'Bring tea.', []]);
    assert.equal(problems.filter(({ record, code }) => record === 'a' && code === 'passcode-public').length, 5);
    assert.equal(said.filter((words) => words.includes('[chunk-missing]')).length, 1);
  });
});
