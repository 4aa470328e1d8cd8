/** The way on where little is near, rung by rung (D12 to D15). */
import { expect } from '@open-wc/testing';
import { ladderOf } from '../../src/finder/ladder.js';
import type { Intent } from '../../src/headless.js';
import type { Coordinator, Resource, ResourceKind } from '../../src/model/feed.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience } from '../fixtures/groups.js';
import { prepareSession, until } from './prepare-session.js';

const oregon = (name: string, given: Partial<Group> = {}): Group =>
  aGroup({ name, formats: ['in-person'], place: { city: 'Portland', region: 'OR' }, ...given });
const loss = audience({ stage: ['after-loss'] });
const PORTLAND = [oregon('Oak room'), oregon('Fir room'), oregon('Elm room', { kind: 'class' })];
const BOSTON = aGroup({ name: 'Harbor circle', formats: ['in-person'], place: { city: 'Boston', region: 'MA' } });
const ONLINE = aGroup({ name: 'Night line', formats: ['online'] });
const AFTER_LOSS = aGroup({ name: 'Quiet line', formats: ['phone'], audience: loss });

const someone = (name: string, given: Partial<Coordinator> = {}): Coordinator => ({
  id: name,
  name,
  email: 'someone@example.org',
  languages: [],
  specialities: [],
  ...given,
});
const something = (kind: ResourceKind, given: Partial<Resource> = {}): Resource => ({
  id: kind,
  kind,
  name: kind,
  url: `https://example.org/${kind}`,
  verifiedAt: '2026-11-03',
  languages: [],
  ...given,
});
const HELP = {
  coordinators: [
    someone('Ann of Oregon', { region: 'OR' }),
    someone('Bo of Wyoming', { region: 'Wyoming' }),
    someone('Cy of all'),
  ],
  resources: (['helpline', 'professional', 'training', 'start-a-group'] as const).map((kind) => something(kind)),
};

/** The rungs that have anything, in words. */
async function rungs(groups: readonly Group[], ...wishes: readonly Intent[]): Promise<readonly string[]> {
  const { session, load } = prepareSession();
  load.give(groups, HELP).end();
  await until(session, ({ state }) => state !== 'loading');
  for (const wish of wishes) await session.dispatch(wish);
  const ladder = ladderOf(session.snapshot, session.asker, 'en');
  const named = (listings: readonly { readonly group: Group }[]): string =>
    listings.map(({ group }) => group.name).join(', ');
  return [
    session.snapshot.matches > 0 && `list: ${named(session.snapshot.listings)}`,
    ladder.home.count > 0 && `home: ${named(ladder.home.listings)} of ${ladder.home.count}`,
    ladder.beyond.count > 0 && `beyond: ${named(ladder.beyond.listings)} of ${ladder.beyond.count}`,
    ladder.region && `in ${ladder.region}`,
    ladder.coordinators.length > 0 && ladder.coordinators.map(({ name }) => name).join(', '),
    ...[ladder.helplines, ladder.professionals, ladder.starts].map((some) => some.map(({ kind }) => kind).join(', ')),
  ].filter((rung): rung is string => Boolean(rung));
}

const typed = (words: string): Intent => ({ type: 'search', words, submit: true });
const HELPING = ['helpline', 'professional', 'training, start-a-group'];

describe('the ladder', () => {
  it('of three near is the way home and no more (D12)', async () => {
    expect(await rungs([...PORTLAND, BOSTON, ONLINE], typed('97202'))).to.deep.equal([
      'list: Oak room, Fir room, Elm room',
      'home: Night line of 1',
      'in Oregon',
    ]);
  });

  it('offers from home what she can join: open, in her language, for every age (D12)', async () => {
    const online = (name: string, given: Partial<Group>): Group => aGroup({ name, formats: ['online'], ...given });
    const groups = [
      ...PORTLAND,
      online('Full line', { status: 'full' }),
      online('Resting line', { status: 'paused' }),
      online('Teen line', { minAge: 13, maxAge: 19, languages: ['en'] }),
      online('Línea', { languages: ['es'] }),
      online('Day line', { languages: ['es', 'en-US'], minAge: 18 }),
      ONLINE,
    ];
    const rung = await rungs(groups, typed('97202'));
    expect(rung[1]).to.equal('home: Day line, Night line of 4');
    expect((await rungs(groups.slice(0, 4), typed('97202')))[1]).to.equal('home: Full line of 1');
  });

  it('of one or two near has every rung (D13)', async () => {
    expect(await rungs([PORTLAND[0]!, BOSTON, ONLINE, AFTER_LOSS], typed('97202'))).to.deep.equal([
      'list: Oak room',
      'home: Night line, Quiet line of 2',
      'beyond: Harbor circle of 1',
      'in Oregon',
      'Ann of Oregon',
      ...HELPING,
    ]);
  });

  it('of none near has every rung, the nearest first (D13)', async () => {
    expect(await rungs([BOSTON, ...PORTLAND, ONLINE], typed('82001'))).to.deep.equal([
      'home: Night line of 1',
      'beyond: Oak room, Fir room of 4',
      'in Wyoming',
      'Bo of Wyoming',
      ...HELPING,
    ]);
  });

  it('of words that fit nothing shows what there is, near and further', async () => {
    expect(await rungs([BOSTON, PORTLAND[0]!, ONLINE], typed('zumba in Portland OR'))).to.deep.equal([
      'home: Night line of 1',
      'beyond: Oak room, Harbor circle of 2',
      'in Oregon',
      'Ann of Oregon',
      ...HELPING,
    ]);
  });

  it('of words that fit nothing in a whole state does too', async () => {
    expect(await rungs([BOSTON, PORTLAND[0]!, ONLINE], typed('zumba in Wyoming'))).to.deep.equal([
      'home: Night line of 1',
      'beyond: Oak room, Harbor circle of 2',
      'in Wyoming',
      'Bo of Wyoming',
      ...HELPING,
    ]);
  });

  it('of words alone that fit nothing has who serves everywhere, and no distance', async () => {
    expect(await rungs([BOSTON, ONLINE], typed('qqq'))).to.deep.equal([
      'home: Night line of 1',
      'Cy of all',
      ...HELPING,
    ]);
  });

  it('of the name of a state, typed while only words are read, has its coordinator', async () => {
    expect(await rungs([BOSTON], { type: 'search', words: 'wyoming', isPlain: true })).to.deep.equal([
      'in Wyoming',
      'Bo of Wyoming',
      ...HELPING,
    ]);
  });

  it('without a question is not there', async () => {
    expect(await rungs([BOSTON, ONLINE])).to.deep.equal(['list: Harbor circle, Night line']);
  });

  it('of an empty feed helps all the same', async () => {
    expect(await rungs([])).to.deep.equal(['Cy of all', ...HELPING]);
    expect(await rungs([], typed('82001'))).to.deep.equal(['in Wyoming', 'Bo of Wyoming', ...HELPING]);
  });

  it('after a loss has nothing that is not for it (D19)', async () => {
    const groups = [...PORTLAND, BOSTON, ONLINE, AFTER_LOSS, oregon('Stone room', { audience: loss })];
    expect(await rungs(groups, { type: 'loss', on: true }, typed('82001'))).to.deep.equal([
      'home: Quiet line of 1',
      'beyond: Stone room of 1',
      'in Wyoming',
      'Bo of Wyoming',
      ...HELPING,
    ]);
    expect(await rungs([BOSTON, ONLINE], { type: 'loss', on: true }, typed('82001'))).to.deep.equal([
      'in Wyoming',
      'Bo of Wyoming',
      ...HELPING,
    ]);
  });

  it('offers from home nothing that stands in the list: hybrid groups that are near are there already (D12)', async () => {
    const hybrid = PORTLAND.map((group) => ({ ...group, formats: ['in-person', 'online'] as const }));
    expect(await rungs(hybrid, typed('97202'))).to.deep.equal(['list: Oak room, Fir room, Elm room', 'in Oregon']);
  });

  it('offers no way home where she is there already', async () => {
    expect(await rungs([...PORTLAND, ONLINE], typed('97202'), { type: 'home' })).to.deep.equal([
      'list: Night line',
      'in Oregon',
    ]);
  });

  it('does not name a group from home that is for other states only (D5)', async () => {
    const others = aGroup({ name: 'Bay line', formats: ['online'], serves: { regions: ['MA', 'Maine'] } });
    expect(await rungs([...PORTLAND, others], typed('97202'))).to.deep.equal([
      'list: Oak room, Fir room, Elm room',
      'in Oregon',
    ]);
  });
});
