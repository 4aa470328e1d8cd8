/** D10: the expander against rrule-temporal, over thousands of generated schedules. `ORACLE_SEED` makes them again. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { ask } from './rrule-oracle.js';
import { cases, KINDS, kindsOf, MEETINGS, scheduleOf, startsOf, type Case } from './rrule-oracle-cases.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 67_323_678);
const CASES = 10_200;
/** So many of them at least have a meeting to compare, and so many are of each kind. */
const LEAST = 9000;
const LEAST_OF_KIND = 500;
/** So many at least are asked in their own zone. */
const LEAST_IN_ZONE = 4000;

function describe(given: Case, found: readonly number[], right: readonly number[]): string {
  const [now, ...texts] = [[given.now], found, right].map((times) => times.map((time) => new Date(time).toISOString()));
  return JSON.stringify({ schedule: scheduleOf(given), now, found: texts[0], right: texts[1] }, null, 1);
}

it('the expander names the meetings that rrule-temporal names (D10)', { timeout: 300_000 }, (t) => {
  t.diagnostic(`ORACLE_SEED=${SEED} in ${process.env['TZ']}`);
  const counts = new Map<string, number>(KINDS.map((kind) => [kind, 0]));
  const wrong: string[] = [];
  let meet = 0;
  let inZone = 0;
  for (const given of fc.sample(cases, { seed: SEED, numRuns: CASES })) {
    const found = startsOf(given);
    const { starts, isZoned } = ask(given);
    const right = starts.slice(0, MEETINGS);
    if (isZoned) inZone += 1;
    if (found.join() !== right.join()) wrong.push(describe(given, found, right));
    if (right.length === 0) continue;
    meet += 1;
    for (const kind of kindsOf(given, right)) counts.set(kind, counts.get(kind)! + 1);
  }
  t.diagnostic(`${CASES} schedules, ${meet} that meet, ${inZone} asked in their own zone; ${wrong.length} wrong`);
  t.diagnostic([...counts].map(([kind, count]) => `${kind}: ${count}`).join('; '));
  assert.equal(wrong.length, 0, `ORACLE_SEED=${SEED}\n${wrong.slice(0, 3).join('\n')}`);
  assert.ok(meet >= LEAST, `only ${meet} schedules meet`);
  assert.ok(inZone >= LEAST_IN_ZONE, `only ${inZone} are asked in their own zone`);
  const rare = [...counts].filter(([, count]) => count < LEAST_OF_KIND);
  assert.deepEqual(rare, [], `each kind is to be among them ${LEAST_OF_KIND} times`);
});
