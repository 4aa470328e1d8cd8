/** The oracle is worth something if it finds an expander that is broken on purpose (D10). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { meetings } from '../../src/engine/occurrences.js';
import { ask } from './rrule-oracle.js';
import { cases, MEETINGS, startsOf, type Case } from './rrule-oracle-cases.js';

const CASES = 600;
const ENTRY = 'src/engine/occurrences.ts';

interface Fault {
  readonly says: string;
  readonly file: 'expand-rule.ts' | 'occurrences.ts' | 'wall-time.ts' | 'rule.ts';
  readonly from: string;
  readonly to: string;
}

const FAULTS: readonly Fault[] = [
  { says: 'INTERVAL is ignored', file: 'expand-rule.ts', from: '% interval === 0', to: '% 1 === 0' },
  { says: 'WKST is ignored', file: 'expand-rule.ts', from: '4 - weekStart', to: '4 - 1' },
  { says: 'COUNT counts one too few', file: 'expand-rule.ts', from: '++seen > count', to: '++seen >= count' },
  { says: 'the leap skips a period', file: 'expand-rule.ts', from: ' - LONGEST[freq] * DAY', to: '' },
  { says: 'BYSETPOS knows no end', file: 'expand-rule.ts', from: 'i - days.length', to: 'i + 1' },
  { says: 'BYMONTHDAY knows no end', file: 'expand-rule.ts', from: 'daysSince(day, month))', to: '0)' },
  {
    says: 'an nth weekday is always of its month',
    file: 'expand-rule.ts',
    from: "freq === 'YEARLY' && byMonth",
    to: 'false && byMonth',
  },
  {
    says: 'the last weekday is the first',
    file: 'rule.ts',
    from: 'Number(item.slice(0, -2))',
    to: 'Math.abs(Number(item.slice(0, -2)))',
  },
  {
    says: 'UNTIL on a day ends with its beginning',
    file: 'rule.ts',
    from: 'hour = 23, minute = 59',
    to: "hour = '00', minute = '00'",
  },
  { says: 'UNTIL is not itself a meeting', file: 'occurrences.ts', from: ': wall) > ', to: ': wall) >= ' },
  { says: 'UNTIL in UTC is read as local', file: 'occurrences.ts', from: '? start : wall', to: '? wall : wall' },
  { says: 'days are not left out', file: 'occurrences.ts', from: 'times.has(text.slice(0, 10)) || ', to: '' },
  { says: 'times are not left out', file: 'occurrences.ts', from: ' || times.has(text.slice(0, 16))', to: '' },
  {
    says: 'a meeting can be named twice',
    file: 'occurrences.ts',
    from: 'isHeld(wall) && start > before',
    to: 'isHeld(wall)',
  },
  { says: 'a skipped time comes an hour early', file: 'wall-time.ts', from: '? late : early', to: '? late : late' },
  { says: 'of two equal times the later is meant', file: 'wall-time.ts', from: 'wall - DAY', to: 'wall + DAY' },
];

/** The expander with a fault in it. The fault has to be there: source that has changed is no excuse. */
async function broken({ file, from, to }: Fault): Promise<typeof meetings> {
  let isDone = false;
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'fault',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            if (basename(path) !== file) return undefined;
            const source = await readFile(path, 'utf8');
            isDone = source.split(from).length === 2;
            return { contents: source.replace(from, () => to), loader: 'ts' };
          }),
      },
    ],
  });
  assert.ok(isDone, `${file} says "${from}" once`);
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`;
  return ((await import(url)) as { meetings: typeof meetings }).meetings;
}

describe('the oracle (D10)', () => {
  let asked: readonly (readonly [given: Case, right: string])[] = [];
  before(() => {
    const sample = fc.sample(cases, { seed: 5545, numRuns: CASES });
    asked = sample.map((given) => [given, ask(given).starts.slice(0, MEETINGS).join()]);
  });
  const wrongs = (expand: typeof meetings): number =>
    asked.filter(([given, right]) => startsOf(given, MEETINGS, expand).join() !== right).length;

  it('finds nothing wrong with the expander as it is', () => {
    assert.equal(wrongs(meetings), 0);
  });

  for (const fault of FAULTS) {
    it(`finds that ${fault.says}`, async (t) => {
      const found = wrongs(await broken(fault));
      t.diagnostic(`${fault.says}: ${found} of ${CASES}`);
      assert.ok(found > 0);
    });
  }
});
