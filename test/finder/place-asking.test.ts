/** A session that is asked from places, from the first key to the answer (P2, P10, A10, A11, A16, D5, D12, D13). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PlaceTable, Point } from '../../src/base/place-table.js';
import { usPlaces } from '../../src/base/us-places.js';
import { MILE } from '../../src/engine/distance.js';
import { ladderOf } from '../../src/finder/ladder.js';
import type { Intent, Session } from '../../src/headless.js';
import type { Coordinator } from '../../src/model/feed.js';
import type { Group } from '../../src/model/group.js';
import { aPlace, aTable, BOSTON, geoOf, PORTLAND_OR } from '../engine/places.js';
import { aGroup, audience, once } from '../fixtures/groups.js';
import { names, prepareList, prepareSession, rest, settingsOf, until } from './prepare-session.js';

const dads = audience({ community: ['dads-partners'] });
const inTown = (name: string, city: string, region: string, given: Partial<Group> = {}): Group =>
  aGroup({ name, formats: ['in-person'], place: { city, region }, ...given });
const GROUPS: readonly Group[] = [
  inTown('Harbor circle', 'Boston', 'MA'),
  inTown('Oak room', 'Portland', 'OR', { audience: dads }),
  inTown('Fir room', 'Portland', 'OR', { kind: 'class' }),
  aGroup({ name: 'Night line', formats: ['online'] }),
  aGroup({ name: 'Willow circle', formats: ['phone'], audience: dads }),
];

/** The names on the page after each wish, and from where they are seen. */
async function after(session: Session, ...intents: readonly Intent[]): Promise<string> {
  for (const intent of intents) await session.dispatch(intent);
  const { near, doubt, words } = session.snapshot.query;
  const from = near
    ? (near.isGuess ? 'perhaps ' : '') + (near.place.label || 'here')
    : doubt && `which ${doubt.places[0]?.label ?? 'code'}`;
  return [names(session).join(', '), words && `“${words}”`, from].filter(Boolean).join(' · ');
}

const typed = (words: string): Intent => ({ type: 'search', words, submit: true });
const keyed = (words: string): Intent => ({ type: 'search', words, live: true });

/** A loader that gives its table, or a fault, when the test says so. */
function slowLoad(): {
  load: () => Promise<PlaceTable>;
  tries: () => number;
  give: (table: PlaceTable | Error) => void;
} {
  const waiting: ((table: PlaceTable | Error) => void)[] = [];
  let tries = 0;
  return {
    load: () => {
      tries += 1;
      return new Promise((resolve, reject) =>
        waiting.push((table) => (table instanceof Error ? reject(table) : resolve(table))),
      );
    },
    tries: () => tries,
    give: (table) => waiting.splice(0).forEach((settle) => settle(table)),
  };
}

/** What was warned of meanwhile. */
async function warningsOf(act: () => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void said.push(text);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('a place that is typed', () => {
  it('shows what is near, and keeps what is further and what is from home for the ladder (D12)', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, typed('97202'))).to.equal('Oak room, Fir room · 97202');
    const { nearby, matches } = session.snapshot;
    expect(matches).to.equal(2);
    expect(nearby?.home.map(({ group }) => group.name)).to.deep.equal(['Night line', 'Willow circle']);
    expect(nearby?.beyond.map(({ group }) => group.name)).to.deep.equal(['Harbor circle']);
  });

  it('stands beside words, and goes when what was typed goes', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, typed('dads in portland or'))).to.equal('Oak room · “dads” · Portland, OR');
    expect(session.snapshot.query.near?.typed).to.equal('dads in portland or');
    expect(await after(session, typed('dads'))).to.equal('Oak room, Willow circle · “dads”');
  });

  it('keeps the filters that are set, and filters keep the place', async () => {
    const { session } = await prepareList(GROUPS);
    const asClass: Intent = { type: 'filter', name: 'kind', values: ['class'] };
    expect(await after(session, asClass, typed('97202'))).to.equal('Fir room · 97202');
    expect(await after(session, { ...asClass, values: [] })).to.equal('Oak room, Fir room · 97202');
    expect(await after(session, { type: 'home' })).to.equal('Night line, Willow circle · 97202');
    expect(await after(session, { type: 'clear' })).to.contain('Harbor circle');
    expect(session.snapshot.query).to.deep.equal({ words: '', filters: {}, loss: false });
  });

  it('is asked for where several have its name, with what the words alone give (A11)', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, typed('dads in Portland'))).to.equal(
      'Oak room · “dads in Portland” · which Portland, OR',
    );
    const [place] = session.snapshot.query.doubt?.places ?? [];
    expect(await after(session, { type: 'near', at: place, words: 'dads' })).to.equal(
      'Oak room · “dads” · Portland, OR',
    );
    expect(session.snapshot.query.near?.typed).to.equal('dads Portland, OR');
  });

  it('is told as odd where it is a code that nobody knows', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, typed('9720'))).to.equal('“9720” · which code');
    expect(session.snapshot.query.doubt).to.deep.equal({ typed: '9720', words: '9720', places: [] });
  });

  it('is only words where she says so', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'search', words: 'Boston', isPlain: true })).to.equal(
      'Harbor circle · “Boston”',
    );
  });

  it('is asked for where a group has the name of a small town', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, typed('Willow'))).to.equal('Willow circle · “Willow” · which Willow, AK');
    const { session: other } = await prepareList([...GROUPS, aGroup({ name: 'Ketchikan friends' })]);
    expect(await after(other, typed('Ketchikan'))).to.equal('Ketchikan friends · “Ketchikan” · which Ketchikan, AK');
    expect(await after(session, typed('Ketchikan')), 'without such a group').to.equal('Ketchikan, AK');
  });
});

describe('while she types (A11)', () => {
  it('a ZIP is taken at its last digit, and let go with it', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, keyed('dads 9720'))).to.equal('“dads 9720”');
    expect(await after(session, keyed('dads 97202'))).to.equal('Oak room · “dads” · 97202');
    expect(await after(session, keyed('dads 9720'))).to.equal('“dads 9720”');
  });

  it('nothing is asked and nothing guessed, also when the table is there', async () => {
    const { session } = await prepareList(GROUPS);
    await after(session, typed('97202'));
    for (const text of ['Portland', 'Bufalo', 'near Bufalo', '9720', 'mo', 'hi', 'me', 'Willow']) {
      await after(session, keyed(text));
      const { near, doubt, words } = session.snapshot.query;
      expect([near, doubt, words], text).to.deep.equal([undefined, undefined, text]);
    }
  });

  it('words bring no table, nor do words of ours when they are submitted (P10)', async () => {
    const slow = slowLoad();
    const { session } = await prepareList(GROUPS, { places: slow.load });
    for (const text of ['Portl', 'dads in Boston', 'hope']) await after(session, keyed(text));
    for (const text of ['dads', 'postpartum depression', 'near me', '']) await after(session, typed(text));
    expect(slow.tries()).to.equal(0);
    void session.dispatch(keyed('97202'));
    expect(slow.tries()).to.equal(1);
  });
});

describe('a misspelt place (A11)', () => {
  it('is guessed, whether a group is there or not, alone and beside words', async () => {
    for (const groups of [GROUPS, [...GROUPS, inTown('Lake room', 'Buffalo', 'NY', { audience: dads })]]) {
      const { session } = await prepareList(groups);
      const lake = groups.length > GROUPS.length ? 'Lake room · ' : '';
      expect(await after(session, typed('Bufalo'))).to.equal(`${lake}perhaps Buffalo, NY`);
      expect(await after(session, typed('dads in bufalo'))).to.equal(`${lake}“dads” · perhaps Buffalo, NY`);
    }
  });

  it('is none where the word is rather one of ours, or one that says what she feels', async () => {
    const { session } = await prepareList([
      ...GROUPS,
      aGroup({ name: 'Low tide', audience: audience({ experience: ['low-mood'] }) }),
      aGroup({ name: 'High wind', audience: audience({ experience: ['worry'] }) }),
    ]);
    expect(await after(session, typed('depresion'))).to.equal('Low tide · “depresion”');
    expect(await after(session, typed('anxity'))).to.equal('High wind · “anxity”');
    expect(await after(session, typed('lonley'))).to.equal('Low tide · “lonley”');
    for (const words of ['guilt', 'mom rage', 'covid', 'in pain', 'shame']) {
      await after(session, typed(words));
      const { near, doubt } = session.snapshot.query;
      expect([near, doubt], words).to.deep.equal([undefined, undefined]);
    }
  });

  it('is none where the word is nearer to one of the listings', async () => {
    const { session } = await prepareList([...GROUPS, aGroup({ name: 'Dallis circle' })]);
    expect(await after(session, typed('dalliss'))).to.equal('Dallis circle · “dalliss”');
    const { session: other } = await prepareList(GROUPS);
    expect(await after(other, typed('dalliss'))).to.equal('perhaps Dallas, TX');
  });

  it('goes before words that would have to be changed as much, and before any that would be left out', async () => {
    const { session } = await prepareList([
      ...GROUPS,
      inTown('Dallis circle', 'Boston', 'MA'),
      inTown('Feeding', 'San Diego', 'CA'),
      inTown('Bay room', 'Coronado', 'CA'),
    ]);
    for (const [words, place] of [
      ['dallus', 'Dallas, TX'],
      ['san fransisco', 'San Francisco, CA'],
      ['santa fee', 'Santa Fe, NM'],
      ['colorado sprngs', 'Colorado Springs, CO'],
      ['grand rapds', 'Grand Rapids, MI'],
      ['st lous', 'Saint Louis, MO'],
    ] as const)
      expect(await after(session, typed(words)), words).to.equal(`perhaps ${place}`);
    expect(await after(session, typed('dads in colorado sprngs'))).to.equal('“dads” · perhaps Colorado Springs, CO');
  });

  it('is asked for where several have the name that is meant', async () => {
    const { session } = await prepareList([...GROUPS, inTown('Elm room', 'Portland', 'ME')]);
    expect(await after(session, typed('Portlnd'))).to.match(/“Portlnd” · which Portland, OR$/);
    expect(await after(session, typed('new yrok')), 'the state or the city').to.match(/ · which New York$/);
  });

  it('is the same whatever was asked before, and however it came into the box', async () => {
    const WORDS = [
      'san fransisco',
      'Portlnd',
      'Bufalo',
      'colorado sprngs',
      'i hate my baby',
      'dads in bufalo',
      'anxity',
    ];
    const groups = [...GROUPS, inTown('With your baby', 'San Diego', 'CA'), inTown('Bay room', 'Coronado', 'CA')];
    const before = fc.array(
      fc.oneof(
        fc.constantFrom(...WORDS, '97202', 'Boston', 'dads').map(typed),
        fc.constantFrom(...WORDS, 'san', 'dads').map(keyed),
        fc.constant<Intent>({ type: 'clear' }),
      ),
      { maxLength: 4 },
    );
    for (const words of WORDS) {
      const { session: fresh } = await prepareList(groups);
      const expected = await after(fresh, typed(words));
      await fc.assert(
        fc.asyncProperty(before, async (intents) => {
          const { session } = await prepareList(groups);
          expect(await after(session, ...intents, keyed(words), typed(words)), words).to.equal(expected);
          session.dispose();
        }),
        { numRuns: 5 },
      );
    }
  });

  it('is none where only a filter hides the word, whole or as it begins', async () => {
    const filter: Intent = { type: 'filter', name: 'kind', values: ['therapy'] };
    for (const name of ['Bostan', 'Bostanica']) {
      const { session } = await prepareList([...GROUPS, aGroup({ name })]);
      expect(await after(session, filter, typed('bostan'))).to.equal('“bostan”');
    }
  });

  it('may stand beside a misspelt word', async () => {
    const { session } = await prepareList([
      inTown('High wind', 'Buffalo', 'NY', { audience: audience({ experience: ['worry'] }) }),
    ]);
    expect(await after(session, typed('anxity in bufalo'))).to.equal('High wind · “anxity” · perhaps Buffalo, NY');
  });
});

describe('a place that the host or a link gives', () => {
  it('is a ZIP, a town or a point; words then narrow it, and nothing takes it away again', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'near', at: '97202' })).to.equal('Oak room, Fir room · 97202');
    expect(await after(session, typed('dads'))).to.equal('Oak room · “dads” · 97202');
    expect(await after(session, { type: 'near', at: 'Boston' })).to.equal('“dads” · Boston, MA');
    expect(await after(session, { type: 'near', at: PORTLAND_OR, words: '' })).to.equal('Oak room, Fir room · here');
    expect(session.snapshot.query.near?.place).to.include({ region: 'OR', country: 'US' });
    expect(await after(session, { type: 'near', at: undefined })).to.contain('Harbor circle');
  });

  it('is asked for, told as odd, or passed over where it is none', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'near', at: 'Springfield' })).to.match(/which Springfield, IL$/);
    expect(await after(session, { type: 'near', at: '9720' })).to.match(/which code$/);
    for (const at of [
      { lat: NaN, lng: 0 },
      { lat: 91, lng: 0 },
      { lat: 0, lng: Infinity },
    ] satisfies Point[]) {
      await after(session, { type: 'near', at });
      expect(session.snapshot.query.near).to.equal(undefined);
      expect(names(session)).to.have.length(5);
    }
  });

  it('in a country that no table knows leaves groups of all countries where they may be near', async () => {
    const group = aGroup({ formats: ['in-person'], place: { country: 'GB', city: 'Leeds' } });
    const { session } = await prepareList([group, ...GROUPS]);
    await after(session, { type: 'near', at: { lat: 53.8, lng: -1.55 } });
    expect(session.snapshot.query.near?.place).to.not.have.property('region');
    expect(session.snapshot.nearby).to.include({ near: 0, unplaced: 1 });
  });

  it('reaches as far as she or the host says', async () => {
    const { session } = await prepareList([inTown('Salem circle', 'Salem', 'OR'), ...GROUPS]);
    expect(await after(session, typed('97202'))).to.equal('Oak room, Fir room · 97202');
    expect(session.snapshot.nearby?.radius).to.be.closeTo(25 * MILE, 1e-9);
    const within = (miles: number): Intent => ({ type: 'within', radius: miles * MILE });
    expect(await after(session, within(60))).to.equal('Oak room, Fir room, Salem circle · 97202');
    expect(await after(session, within(Infinity))).to.equal('Oak room, Fir room, Salem circle, Harbor circle · 97202');
    expect(await after(session, { type: 'within', radius: undefined })).to.equal('Oak room, Fir room · 97202');
    await session.dispatch({ type: 'configure', settings: settingsOf({ radius: 100, unit: 'km' }) });
    expect(session.snapshot.nearby?.radius).to.equal(100);
    expect(await after(session)).to.equal('Oak room, Fir room, Salem circle · 97202');
  });
});

describe('while the table is on its way (P10)', () => {
  it('the list stays, she is told, and the latest question wins', async () => {
    const slow = slowLoad();
    const { session } = await prepareList(GROUPS, { places: slow.load });
    const first = session.dispatch(typed('Boston'));
    expect(session.snapshot.finding).to.equal(true);
    expect(names(session)).to.have.length(5);
    const second = session.dispatch(typed('dads 97202'));
    await session.dispatch({ type: 'toggle', name: 'format', value: 'in-person' });
    expect(session.snapshot.finding, 'a filter is no other question').to.equal(true);
    slow.give(usPlaces);
    await Promise.all([first, second]);
    expect(await after(session)).to.equal('Oak room · “dads” · 97202');
    expect(session.snapshot.finding).to.equal(false);
    expect(slow.tries()).to.equal(1);
  });

  it('a question that needs none is answered at once, and the one that waits is dropped', async () => {
    const slow = slowLoad();
    const { session } = await prepareList(GROUPS, { places: slow.load });
    const first = session.dispatch(typed('Boston'));
    expect(await after(session, typed('dads'))).to.equal('Oak room, Willow circle · “dads”');
    expect(session.snapshot.finding).to.equal(false);
    slow.give(usPlaces);
    await first;
    expect(await after(session)).to.equal('Oak room, Willow circle · “dads”');
  });

  it('what she types on is asked, also where a long list is read for it first', async () => {
    const slow = slowLoad();
    const many = Array.from({ length: 600 }, (_, i) => aGroup({ name: `circle ${i}` }));
    const { session, load } = prepareSession(['one'], { places: slow.load });
    load.give(many);
    await until(session, ({ total }) => total === 600);
    await session.dispatch({ type: 'clear' });
    const first = session.dispatch(typed('Boston'));
    const second = session.dispatch({ type: 'search', words: 'circle 7', live: true });
    slow.give(usPlaces);
    await Promise.all([first, second]);
    expect(session.snapshot.query).to.include({ words: 'circle 7', near: undefined });
  });

  it('and does not come: the words are looked for, one warning is said, and the next question tries again', async () => {
    const slow = slowLoad();
    const { session } = await prepareList(GROUPS, { places: slow.load });
    const fault = new Error(`no table ${Math.random()}`);
    const said = await warningsOf(async () => {
      for (const words of ['Boston', 'Boston dads']) {
        const asked = session.dispatch(typed(words));
        await rest(0);
        slow.give(fault);
        await asked;
        expect(session.snapshot.query).to.include({ words });
        expect(session.snapshot.finding).to.equal(false);
      }
    });
    expect(said.filter((text) => text.includes('chunk-missing'))).to.have.length(1);
    expect(slow.tries()).to.equal(2);
    const third = session.dispatch(typed('97202'));
    await until(session, () => slow.tries() === 3);
    slow.give(usPlaces);
    await third;
    expect(await after(session)).to.equal('Oak room, Fir room · 97202');
  });

  it('a session that is disposed tells nothing more', async () => {
    const slow = slowLoad();
    const { session, told } = await prepareList(GROUPS, { places: slow.load });
    const asked = session.dispatch(typed('97202'));
    const before = told.length;
    session.dispose();
    slow.give(usPlaces);
    await asked;
    expect(told).to.have.length(before);
  });
});

describe('another country (A10)', () => {
  const abroad = (name: string, city: string, postalCode: string, point: Point): Group =>
    aGroup({
      name,
      formats: ['in-person'],
      place: { city, postalCode, region: 'ON', country: 'CA', geo: geoOf(point) },
    });
  const CANADA = [
    abroad('Canal room', 'Ottawa', 'K1A 0B1', { lat: 45.42, lng: -75.7 }),
    abroad('Market room', 'Ottawa', 'K1N 5T5', { lat: 45.43, lng: -75.69 }),
    abroad('Bay room', 'Hamilton', 'L8P1A1', { lat: 43.26, lng: -79.87 }),
    aGroup({ name: 'Snow line', formats: ['online'], serves: { regions: ['ON'] } }),
    aGroup({ name: 'Rain line', formats: ['online'], serves: { regions: ['BC'] } }),
  ];

  it('without a table has the towns and codes of its listings, whole or by district, however they are written', async () => {
    const { session } = await prepareList(CANADA, { country: 'CA' });
    expect(await after(session, typed('K1A 0B1'))).to.equal('Canal room, Market room · K1A 0B1');
    for (const text of ['k1a0b1', 'K1A 0b1']) expect(await after(session, typed(text)), text).to.contain('K1A 0B1');
    for (const text of ['K1A', 'k1a 9z9', 'K1A9Z9'])
      expect(await after(session, typed(text)), text).to.match(/ · K1A$/);
    expect(await after(session, typed('L8P 1A1'))).to.equal('Bay room · L8P1A1');
    expect(await after(session, typed('L8P 2B2'))).to.equal('Bay room · L8P');
    for (const text of ['Ottawa', 'ottawa, on', 'near Ottawa'])
      expect(await after(session, typed(text)), text).to.equal('Canal room, Market room · Ottawa, ON');
    expect(await after(session, typed('dads in Hamilton'))).to.equal('“dads” · Hamilton, ON');
    expect(session.snapshot.nearby?.home, 'none of them for dads').to.deep.equal([]);
    await after(session, typed('Hamilton'));
    expect(session.snapshot.nearby?.home.map(({ group }) => group.name)).to.deep.equal(['Snow line']);
    expect(await after(session, typed('Vancouver'))).to.equal('“Vancouver”');
  });

  it('named later leaves the counts of the filters as they were', async () => {
    const { session } = await prepareList(CANADA);
    const before = session.asker?.counts(session.snapshot);
    expect(before?.get('format')).to.have.length(2);
    await session.dispatch({ type: 'configure', settings: settingsOf({ country: 'CA' }) });
    expect(session.asker?.counts(session.snapshot)).to.deep.equal(before);
  });

  it('has the listings’ own beside the table of the host’s country', async () => {
    const { session } = await prepareList([...CANADA, ...GROUPS]);
    expect(await after(session, typed('K1A 0B1'))).to.equal('Canal room, Market room · K1A 0B1');
    expect(await after(session, typed('97202'))).to.equal('Oak room, Fir room · 97202');
  });

  it('has the host’s own table, and another one when the host changes it', async () => {
    const table = aTable({
      country: 'FR',
      find: (text) => (text === 'Lyon' ? [aPlace({ label: 'Lyon', country: 'FR', point: BOSTON })] : []),
    });
    const { session } = await prepareList(GROUPS, { country: 'FR', places: () => Promise.resolve(table) });
    expect(await after(session, typed('Lyon'))).to.match(/ · Lyon$/);
    await session.dispatch({ type: 'configure', settings: settingsOf({ country: 'US' }) });
    expect(await after(session, typed('97202'))).to.equal('Oak room, Fir room · 97202');
  });
});

describe('a preset and a place', () => {
  it('that leave nothing say so, and the way on keeps what is locked', async () => {
    const { session } = await prepareList(GROUPS, { preset: 'kind=therapy', locked: true });
    expect(await after(session, typed('97202'))).to.equal('97202');
    const ladder = ladderOf(session.snapshot, session.asker, 'en');
    expect(ladder).to.deep.include({
      isThin: true,
      home: { listings: [], count: 0 },
      beyond: { listings: [], count: 0 },
    });
    expect(session.asker?.waysBack(session.snapshot)).to.deep.equal([]);
  });

  it('that can be taken away is a way back, with the count that it gives', async () => {
    const { session } = await prepareList(GROUPS, { preset: 'kind=therapy' });
    await after(session, typed('97202'));
    expect(session.asker?.waysBack(session.snapshot)).to.deep.equal([
      { choice: { name: 'kind', value: 'therapy' }, count: 2 },
    ]);
  });
});

describe('groups that come later', () => {
  it('are seen from the place that was asked for before', async () => {
    const { session, load } = prepareSession();
    load.give(GROUPS.slice(0, 2));
    await until(session, ({ listings }) => listings.length > 0);
    expect(await after(session, typed('97202'))).to.equal('Oak room · 97202');
    load
      .give([...GROUPS.slice(2), inTown('Elm room', 'Portland', 'OR', { schedule: [once('2026-11-24T12:00')] })])
      .end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.have.members(['Oak room', 'Fir room', 'Elm room']);
    expect(session.asker?.distance(session.snapshot.query, session.snapshot.listings[0]!)?.rough).to.equal(true);
  });
});

describe('the visitor of the essay, in Cheyenne (D13, D14)', () => {
  const someone = (name: string, region: string): Coordinator => ({
    id: name,
    name,
    region,
    email: `${region}@example.org`,
    languages: [],
    specialities: [],
  });

  it('is shown what is online, then Boston with its distance, then the coordinator of Wyoming and no other', async () => {
    const { session, load } = prepareSession();
    load
      .give([GROUPS[0]!, GROUPS[3]!], { coordinators: [someone('Simone Reed', 'MA'), someone('Jo Tallgrass', 'WY')] })
      .end();
    await until(session, ({ state }) => state === 'ready');
    expect(await after(session, typed('82001'))).to.equal('82001');
    const { isThin, home, beyond, region, coordinators } = ladderOf(session.snapshot, session.asker, 'en');
    const listed = { isThin, region, home: home.listings[0]?.group.name, beyond: beyond.listings[0]?.group.name };
    expect(listed).to.deep.equal({ isThin: true, region: 'Wyoming', home: 'Night line', beyond: 'Harbor circle' });
    expect(coordinators.map(({ name }) => name)).to.deep.equal(['Jo Tallgrass']);
    const far = session.asker?.distance(session.snapshot.query, beyond.listings[0]!);
    expect(far?.kilometres).to.be.closeTo(2790, 20);
    expect(far?.rough, 'known by its town only (A16)').to.equal(true);
  });
});
