/** Words about a life, asked of a session: nothing is read into them, and nobody is asked to take them back (D16, A11). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Intent, Session } from '../../src/headless.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience } from '../fixtures/groups.js';
import { names, prepareList } from './prepare-session.js';

const inTown = (name: string, city: string, region: string): Group =>
  aGroup({ name, formats: ['in-person'], place: { city, region } });
/** Each is near to words about a life, by a slip, a beginning or a meaning. */
const NEAR: readonly Group[] = [
  aGroup({ name: 'Mother and baby', kind: 'parent-baby' }),
  aGroup({ name: 'Putting baby first', kind: 'parent-baby' }),
  aGroup({ name: 'Harbor, lifelong' }),
  aGroup({ name: 'Cuando la noche acaba', languages: ['es'] }),
  aGroup({ name: 'Candle', audience: audience({ stage: ['after-loss'] }) }),
  inTown('Bay room', 'San Diego', 'CA'),
  inTown('Lake room', 'Buffalo', 'NY'),
];
const TEXTS = [
  'smother my baby',
  'hurting baby',
  'thoughts of harming baby',
  'take my own life',
  'want to be dead',
  'I want to die',
  'quiero acabar con mi vida',
  'je veux mourir',
  'أريد أن أموت',
];

const typed = (words: string): Intent => ({ type: 'search', words, submit: true });
const keyed = (words: string): Intent => ({ type: 'search', words, live: true });
const waysOf = ({ snapshot, asker }: Session): readonly unknown[] =>
  (asker?.waysBack(snapshot) ?? []).map(({ choice }) => choice);

describe('words about a life', () => {
  for (const text of TEXTS) {
    it(`“${text}” are taken for no others, nor offered to be left out, while she types and after`, async () => {
      const { session } = await prepareList(NEAR);
      for (const intent of [keyed(text), typed(text)]) {
        await session.dispatch(intent);
        const { corrected, query } = session.snapshot;
        expect(corrected).to.equal(undefined);
        expect(query).to.include({ words: text });
        expect([query.near, query.doubt]).to.deep.equal([undefined, undefined]);
        expect(names(session)).to.deep.equal([]);
        expect(waysOf(session)).to.not.include('words');
      }
    });
  }

  it('find groups that have just those words', async () => {
    const { session } = await prepareList([
      ...NEAR,
      aGroup({ name: 'After a suicide' }),
      aGroup({ name: 'Suicidepark' }),
    ]);
    await session.dispatch(typed('suicide'));
    expect(names(session)).to.deep.equal(['After a suicide']);
    const kinds = session.asker?.counts(session.snapshot).get('kind');
    expect(kinds?.map(({ value, count }) => `${value} ${count}`)).to.include('peer-support 1');
  });

  it('keep the place that stands beside them, and are none themselves: “ME” is no Maine', async () => {
    const { session } = await prepareList(NEAR);
    await session.dispatch(typed('I want to die 92101'));
    expect(session.snapshot.query).to.include({ words: 'I want to die' });
    expect(session.snapshot.query.near?.place.label).to.equal('92101');
    expect(names(session)).to.deep.equal([]);
    expect(waysOf(session)).to.not.include('words');
    await session.dispatch(typed('kill ME'));
    expect(session.snapshot.query.near).to.equal(undefined);
  });

  it('are taken for no others whatever the groups are called', async () => {
    const slip = fc.tuple(
      fc.constantFrom(...TEXTS.flatMap((text) => text.split(' '))),
      fc.nat(5),
      fc.constantFrom('x', ''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(slip, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...TEXTS),
        async (slips, text) => {
          const called = slips.map(([word, at, letter]) => word.slice(0, at) + letter + word.slice(at + 1)).join(' ');
          const { session } = await prepareList([aGroup({ name: called })]);
          for (const intent of [keyed(text), typed(text)]) {
            await session.dispatch(intent);
            expect(session.snapshot.corrected, called).to.equal(undefined);
          }
          session.dispose();
        },
      ),
      { numRuns: 20 },
    );
  });
});
