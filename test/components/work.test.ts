/** How much is rendered, in counts and not in seconds: what is on the page, never what is in the feed (R10). */
import { expect } from '@open-wc/testing';
import { work } from '../../src/base/work.js';
import { aRecord, weekly } from '../fixtures/records.js';
import { prepareState, type State } from '../support/finder.js';

/** Finder, help, search, filters, list and ten cards. */
const PAGE = 15;

/** Twenty cards, each with some dates more than its next one. */
const DATES = 20 * 6;

const feed = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, i) =>
    aRecord({
      id: `g${i}`,
      name: `Group ${i}`,
      formats: [i % 2 ? 'online' : 'in-person'],
      schedule: [weekly(`2026-11-${23 + (i % 7)}T10:00`)],
    }),
  );

/** Elements rendered by an act. */
async function during(state: State, act: () => Promise<unknown>): Promise<number> {
  const before = work.templates;
  await act();
  await state.settle();
  return work.templates - before;
}

describe('the work of a page', () => {
  for (const count of [100, 2000]) {
    it(`is the same few templates for ${count} groups: at the start, for a key, a filter, and ten more`, async () => {
      const before = work.templates;
      const state = await prepareState({ groups: feed(count) });
      await state.type('');
      expect(work.templates - before, 'at the start').to.be.within(PAGE, 6 * PAGE);
      expect(await during(state, () => state.type('g')), 'a key').to.be.within(1, 2 * PAGE);
      expect(await during(state, () => state.press('Join from home')), 'a filter').to.be.within(1, 2 * PAGE);
      expect(await during(state, () => state.press('Show 10 more')), 'ten more').to.be.within(10, 2 * PAGE + 10);
    });
  }

  for (const count of [500, 1000]) {
    it(`is no more than a look or two at each of ${count} listings, and no date but those on cards, for each step of a visit`, async () => {
      const state = await prepareState({ groups: feed(count) });
      await state.type('');
      const steps: Readonly<Record<string, () => Promise<unknown>>> = {
        'a key': () => state.type('g'),
        'a filter': () => state.press('Join from home'),
        'ten more': () => state.press('Show 10 more'),
        'the filter off': () => state.press('Join from home'),
        'an empty box': () => state.type(''),
      };
      for (const [step, act] of Object.entries(steps)) {
        const before = { ...work };
        await during(state, act);
        // Below the first is a list that was not asked; above the second, one asked again for each listing.
        expect(work.listings - before.listings, step).to.be.within(1, 3 * count);
        expect(work.occurrences - before.occurrences, `${step}: dates`).to.be.at.most(DATES);
      }
    });
  }
});
