/** Wishes in any order while a list grows: in the end the answer is that of the whole list, asked once (A11, R10). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Intent, Session } from '../../src/headless.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, weekly } from '../fixtures/groups.js';
import { names, prepareList, prepareSession, until } from './prepare-session.js';

const WORDS = ['lantern', 'willow', 'circle', 'harbour'];
const FORMATS = ['in-person', 'online', 'phone'] as const;
const KINDS = ['class', 'therapy', 'peer-support'] as const;

const group: fc.Arbitrary<Group> = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    format: fc.constantFrom(...FORMATS),
    kind: fc.constantFrom(...KINDS),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ words, format, kind, day }) =>
    aGroup({
      name: words.join(' '),
      formats: [format],
      kind,
      schedule: [weekly(`2026-09-${String(day).padStart(2, '0')}T19:00`)],
    }),
  );

const wish: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ type: fc.constant('search'), words: fc.constantFrom('', ...WORDS, 'w'), live: fc.boolean() }),
  fc.record({ type: fc.constant('toggle'), name: fc.constant('format'), value: fc.constantFrom(...FORMATS) }),
  fc.record({ type: fc.constant('toggle'), name: fc.constant('kind'), value: fc.constantFrom(...KINDS) }),
  fc.constant({ type: 'home' }),
  fc.constant({ type: 'more' }),
  fc.constant({ type: 'tick', reading: false }),
  fc.constant({ type: 'clear' }),
);

/** A batch that comes, or a wish; waited for, or hurried past. */
const step = fc.record({
  what: fc.oneof(fc.array(group, { minLength: 1, maxLength: 8 }), wish),
  isWaitedFor: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function walk(steps: readonly Step[]): Promise<{ session: Session; groups: readonly Group[] }> {
  const { session, load } = prepareSession();
  const groups: Group[] = [];
  const wishes: Promise<unknown>[] = [];
  for (const { what, isWaitedFor } of steps) {
    if (Array.isArray(what)) {
      groups.push(...what);
      load.give(what);
      if (isWaitedFor) await new Promise((resolve) => setTimeout(resolve));
    } else {
      const done = session.dispatch(what);
      wishes.push(done);
      if (isWaitedFor) await done;
    }
  }
  load.end();
  await Promise.all(wishes);
  await until(session, ({ state }) => state === 'ready');
  return { session, groups };
}

describe('a list that grows while somebody asks', () => {
  it('answers in the end as the whole list does, whatever was wished, and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.array(group, { minLength: 1 }), async (steps, some) => {
        const { session, groups } = await walk([{ what: some, isWaitedFor: false }, ...steps]);
        const whole = await prepareList(groups);
        for (const { what } of steps) if (!Array.isArray(what)) await whole.session.dispatch(what);
        await Promise.all([session, whole.session].map((one) => one.dispatch({ type: 'tick', reading: false })));
        expect(session.snapshot.query).to.deep.equal(whole.session.snapshot.query);
        expect([session.snapshot.total, session.snapshot.matches]).to.deep.equal([
          groups.length,
          whole.session.snapshot.matches,
        ]);
        const count = Math.min(10, session.snapshot.matches);
        expect(names(session).slice(0, count)).to.deep.equal(names(whole.session).slice(0, count));
        [session, whole.session].forEach((one) => one.dispose());
      }),
      { numRuns: 25 },
    );
  });
});
