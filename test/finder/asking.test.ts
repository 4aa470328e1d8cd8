/** What a session answers (A11, A13, D12, D13, D19). */
import { expect } from '@open-wc/testing';
import { work } from '../../src/base/work.js';
import type { Group } from '../../src/model/group.js';
import { ladderOf } from '../../src/finder/ladder.js';
import { choicesOf, createSession, type Intent, type Session } from '../../src/headless.js';
import { aGroup, audience, NOW, once, weekly } from '../fixtures/groups.js';
import { names, prepareList, prepareSession, rest, settingsOf, source, until } from './prepare-session.js';

const GROUPS: readonly Group[] = [
  aGroup({ name: 'Lantern', formats: ['online'], kind: 'therapy', languages: ['es'] }),
  aGroup({ name: 'Willow', formats: ['phone'], kind: 'class', audience: audience({ experience: ['loss'] }) }),
  aGroup({ name: 'Open door', formats: ['in-person'], kind: 'class' }),
  aGroup({
    name: 'Baby hour',
    formats: ['in-person'],
    kind: 'parent-baby',
    audience: audience({ experience: ['loss'] }),
  }),
];
const many = (count: number): readonly Group[] =>
  Array.from({ length: count }, (_, i) => aGroup({ name: `g${i + 1}` }));

/** The names on the page after each wish. */
async function after(session: Session, ...intents: readonly Intent[]): Promise<readonly string[]> {
  for (const intent of intents) await session.dispatch(intent);
  return names(session);
}

const homeCount = ({ snapshot, asker }: Session): number => ladderOf(snapshot, asker, 'en').home.count;

describe('asking a session', () => {
  it('answers once the promise resolves, also before anything was asked', async () => {
    const { session, load } = prepareSession();
    load.give(GROUPS).end();
    await until(session, ({ state }) => state === 'ready');
    expect(await after(session, { type: 'search', words: 'wil' })).to.deep.equal(['Willow']);
    expect(session.snapshot).to.include({ matches: 1, total: 4, state: 'ready' });
  });

  it('answers in the same breath once it has answered before', async () => {
    const { session } = await prepareList(GROUPS);
    void session.dispatch({ type: 'search', words: 'lant', live: true });
    expect(names(session)).to.deep.equal(['Lantern']);
  });

  it('reads the words of a long list in slices first, and then answers all that was wished meanwhile in its order', async () => {
    const { session, told, load } = prepareSession();
    // A list that has not ended: of one that has, the words are read while nobody waits, and maybe before this test asks.
    load.give(many(3000));
    await until(session, ({ total }) => total === 3000);
    await session.dispatch({ type: 'clear' });
    told.length = 0;
    const wishes = [
      session.dispatch({ type: 'search', words: 'circle', live: true }),
      session.dispatch({ type: 'filter', name: 'kind', values: ['class'] }),
      session.dispatch({ type: 'search', words: 'circles', live: true }),
    ];
    expect(session.snapshot.query.words).to.equal('');
    await Promise.all(wishes);
    const asked = told.map(({ query }) => `${query.words} ${Object.keys(query.filters).join()}`.trim());
    expect(asked.filter((one, i) => one !== '' && one !== asked[i - 1])).to.deep.equal([
      'circle',
      'circle kind',
      'circles kind',
    ]);
  });

  it('asks a question of the groups that come later too', async () => {
    const { session, load } = prepareSession();
    await session.dispatch({ type: 'filter', name: 'kind', values: ['class'] });
    load.give(GROUPS).end();
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['Willow', 'Open door']);
  });

  it('sets, toggles and clears filters, and passes over names that are none', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'filter', name: 'kind', values: ['class'] })).to.have.length(2);
    expect(await after(session, { type: 'toggle', name: 'format', value: 'phone' })).to.deep.equal(['Willow']);
    expect(await after(session, { type: 'toggle', name: 'kind', value: 'therapy' })).to.deep.equal(['Willow']);
    expect(choicesOf(session.snapshot)).to.deep.equal([
      { name: 'format', value: 'phone' },
      { name: 'kind', value: 'class' },
      { name: 'kind', value: 'therapy' },
    ]);
    for (const name of ['nothing', '__proto__', 'constructor', '']) {
      await after(session, { type: 'filter', name, values: ['x'] });
    }
    expect(session.snapshot.query.filters).to.have.all.keys('kind', 'format');
    expect(await after(session, { type: 'toggle', name: 'format', value: 'phone' })).to.have.length(3);
    expect(await after(session, { type: 'clear' })).to.have.length(4);
    expect(session.snapshot.query).to.deep.equal({ words: '', filters: {}, loss: false });
  });

  it('turns "Join from home" on and off, which is no chip (D12)', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'home' })).to.deep.equal(['Lantern', 'Willow']);
    expect(choicesOf(session.snapshot)).to.deep.equal([]);
    expect(await after(session, { type: 'home' })).to.have.length(4);
  });

  it('shows only groups for loss at one wish, and all again at another (D19)', async () => {
    const { session } = await prepareList(GROUPS);
    expect(await after(session, { type: 'loss', on: true })).to.deep.equal(['Willow']);
    expect(await after(session, { type: 'loss', on: false })).to.have.length(4);
  });

  it('stays with loss where the host says so (D19)', async () => {
    const { session } = await prepareList(GROUPS, { lossSafe: true });
    for (const intent of [{ type: 'loss', on: false }, { type: 'clear' }, { type: 'home' }] as const) {
      expect(await after(session, intent), intent.type).to.deep.equal(['Willow']);
    }
  });
});

describe('a page of results', () => {
  it('has as many as the host says, and so many more at each wish, with the focus on the first of them (A13)', async () => {
    const { session } = await prepareList(many(12), { pageSize: 5 });
    expect(names(session)).to.have.length(5);
    await session.dispatch({ type: 'more' });
    expect(names(session)).to.have.length(10);
    expect(session.snapshot.cue).to.deep.include({ target: 5 });
    const { cue } = session.snapshot;
    await session.dispatch({ type: 'more' });
    expect(names(session)).to.deep.equal(many(12).map((_, i) => `g${i + 1}`));
    expect(session.snapshot.cue).to.deep.include({ target: 10 });
    expect(session.snapshot.cue?.id).to.not.equal(cue?.id);
    expect(session.snapshot).to.include({ matches: 12 });
    expect(session.snapshot.settings.pageSize).to.equal(5);
  });

  it('is the first page again when the question changes', async () => {
    const { session } = await prepareList(many(12), { pageSize: 5 });
    await session.dispatch({ type: 'more' });
    expect(await after(session, { type: 'search', words: 'g' })).to.have.length(5);
  });

  it('has ten where the host says nothing sensible', async () => {
    const { session } = await prepareList(many(12));
    for (const [pageSize, shown] of [
      [NaN, 10],
      [0, 10],
      [-3, 1],
      [2.7, 2],
      [Infinity, 12],
    ] as const) {
      await session.dispatch({ type: 'configure', settings: settingsOf({ pageSize }) });
      expect(names(session), String(pageSize)).to.have.length(shown);
    }
  });

  it('knows an opened card no more where the answer has closed it', async () => {
    const { session } = await prepareList(GROUPS);
    const ids = session.snapshot.listings.map(({ group: { id } }) => id);
    await session.dispatch({ type: 'select', id: ids[0] });
    await session.dispatch({ type: 'search', words: 'lantern' });
    expect(session.snapshot.selected, 'at the place where it was').to.equal(ids[0]);
    await session.dispatch({ type: 'search', words: 'willow' });
    expect(session.snapshot.selected).to.equal(undefined);
    await session.dispatch({ type: 'clear' });
    expect(session.snapshot.selected).to.equal(undefined);
    await session.dispatch({ type: 'select', id: ids[1] });
    await session.dispatch({ type: 'search', words: 'willow' });
    expect(session.snapshot.selected, 'at another place').to.equal(undefined);
  });

  it('moves the focus to the results at Enter, each time, and never while typing (A11)', async () => {
    const { session } = await prepareList(GROUPS);
    await session.dispatch({ type: 'search', words: 'l' });
    expect(session.snapshot.cue).to.equal(undefined);
    await session.dispatch({ type: 'search', words: 'la', submit: true });
    const { cue } = session.snapshot;
    expect(cue?.target).to.equal('results');
    await session.dispatch({ type: 'search', words: 'lan' });
    await session.dispatch({ type: 'home' });
    expect(session.snapshot.cue).to.equal(cue);
    await session.dispatch({ type: 'search', words: 'lan', submit: true });
    expect(session.snapshot.cue).to.deep.equal({ id: (cue?.id ?? 0) + 1, target: 'results' });
  });
});

describe('what the host sets', () => {
  it('starts with its preset, which the visitor may take away', async () => {
    const { session } = await prepareList(GROUPS, { preset: 'kind=class&format=phone,online' });
    expect(names(session)).to.deep.equal(['Willow']);
    expect(await after(session, { type: 'clear' })).to.have.length(4);
  });

  it('stays where it is locked, and is no chip', async () => {
    const { session } = await prepareList(GROUPS, { preset: 'kind=class', locked: true });
    const wishes: readonly Intent[] = [
      { type: 'clear' },
      { type: 'filter', name: 'kind', values: [] },
      { type: 'toggle', name: 'kind', value: 'class' },
      { type: 'toggle', name: 'kind', value: 'therapy' },
    ];
    for (const wish of wishes) expect(await after(session, wish)).to.deep.equal(['Willow', 'Open door']);
    expect(await after(session, { type: 'toggle', name: 'format', value: 'phone' })).to.deep.equal(['Willow']);
    expect(choicesOf(session.snapshot)).to.deep.equal([{ name: 'format', value: 'phone' }]);
    expect(session.snapshot.locked).to.deep.equal({ kind: ['class'] });
  });

  it('changes nothing of "After a loss" where she has set that herself, and takes away only its own (D19)', async () => {
    const { session } = await prepareList(GROUPS);
    const set = (given: Parameters<typeof settingsOf>[0]): Promise<void> =>
      session.dispatch({ type: 'configure', settings: settingsOf(given) });
    await session.dispatch({ type: 'loss', on: true });
    await set({ preset: 'kind=parent-baby' });
    expect(session.snapshot.query.loss).to.equal(true);
    expect(names(session)).not.to.include('Baby hour');
    await set({});
    expect(names(session)).to.deep.equal(['Willow']);
    await set({ lossSafe: true });
    await set({});
    expect(session.snapshot.query.loss, 'the host has taken its own away').to.equal(false);
  });

  it('leaves as many cards as she has asked for, and "more" goes on from there', async () => {
    const { session } = await prepareList(many(12), { pageSize: 3, unit: 'mi' });
    await after(session, { type: 'more' }, { type: 'select', id: session.snapshot.listings[0]?.group.id });
    await session.dispatch({ type: 'configure', settings: settingsOf({ pageSize: 3, unit: 'km' }) });
    expect(names(session)).to.have.length(6);
    expect(await after(session, { type: 'more' })).to.have.length(9);
    await session.dispatch({ type: 'configure', settings: settingsOf({ pageSize: 2, unit: 'km' }) });
    expect(await after(session, { type: 'more' }), 'those that are held stay').to.have.length(8);
  });

  it('changes the question, and the cards with it, though one is open', async () => {
    const { session } = await prepareList(GROUPS);
    await session.dispatch({ type: 'select', id: GROUPS[0]?.id });
    await session.dispatch({ type: 'configure', settings: settingsOf({ preset: 'kind=class' }) });
    expect(names(session)).to.deep.equal(['Willow', 'Open door']);
  });
});

describe('when nothing fits (D13)', () => {
  it('tells for each thing that is set what it would give without it, and leaves out what gives nothing', async () => {
    const { session } = await prepareList(GROUPS);
    await after(
      session,
      { type: 'filter', name: 'kind', values: ['therapy'] },
      { type: 'filter', name: 'format', values: ['in-person'] },
      { type: 'filter', name: 'language', values: ['es'] },
      { type: 'search', words: 'lantern' },
    );
    expect(session.snapshot.matches).to.equal(0);
    expect(session.asker?.waysBack(session.snapshot)).to.deep.equal([
      { choice: { name: 'format', value: 'in-person' }, count: 1 },
    ]);
    await after(session, { type: 'clear' }, { type: 'home' }, { type: 'search', words: 'door' });
    expect(session.asker?.waysBack(session.snapshot)).to.deep.equal([{ choice: 'words', count: 2 }]);
  });

  it('tells what taking away one value of several would give', async () => {
    const { session } = await prepareList([
      aGroup({ comfort: { captions: false, babyWelcome: true } }),
      aGroup({ comfort: { captions: false, babyWelcome: false } }),
      aGroup({ comfort: { captions: false } }),
    ]);
    await session.dispatch({ type: 'filter', name: 'comfort', values: ['babyWelcome', 'captions'] });
    expect(session.snapshot.matches).to.equal(0);
    expect(session.asker?.waysBack(session.snapshot)).to.deep.equal([
      { choice: { name: 'comfort', value: 'captions' }, count: 2 },
    ]);
  });

  it('counts what can be joined from home, whatever is set, but within loss and what is locked', async () => {
    const { session } = await prepareList(GROUPS);
    await after(session, { type: 'filter', name: 'kind', values: ['nothing'] }, { type: 'search', words: 'x' });
    expect(homeCount(session)).to.equal(2);
    await session.dispatch({ type: 'loss', on: true });
    expect(homeCount(session)).to.equal(1);
    const therapy = await prepareList(GROUPS, { preset: 'kind=therapy', locked: true });
    await therapy.session.dispatch({ type: 'search', words: 'x' });
    expect(homeCount(therapy.session)).to.equal(1);
  });

  it('offers nothing from home where the host has locked the format', async () => {
    const { session } = await prepareList(GROUPS, { preset: 'format=in-person', locked: true });
    expect(homeCount(session)).to.equal(0);
  });
});

describe('a snapshot', () => {
  it('is frozen, and a new one at each change', async () => {
    const { session, told } = await prepareList(GROUPS, { preset: 'kind=class' });
    const { snapshot } = session;
    const parts = [snapshot, snapshot.listings, snapshot.query, snapshot.query.filters, snapshot.sources[0]];
    expect(parts.map((part) => Object.isFrozen(part))).to.deep.equal(parts.map(() => true));
    expect(() => Object.assign(snapshot, { total: 0 })).to.throw(TypeError);
    await session.dispatch({ type: 'search', words: 'w' });
    expect(session.snapshot).to.not.equal(snapshot);
    expect(names({ snapshot })).to.deep.equal(['Willow', 'Open door']);
    expect(told.at(-1)).to.equal(session.snapshot);
    expect(new Set(told).size).to.equal(told.length);
  });

  it('costs no counting until somebody looks, and then counts once', async () => {
    const { session } = await prepareList(GROUPS);
    const looks = (): number => work.listings;
    let before = looks();
    await session.dispatch({ type: 'filter', name: 'kind', values: ['class'] });
    expect(looks() - before, 'the question').to.equal(GROUPS.length);
    before = looks();
    const counts = session.asker?.counts(session.snapshot);
    expect(looks() - before, 'the counts').to.equal(GROUPS.length);
    expect(session.asker?.counts(session.snapshot)).to.equal(counts);
    expect(looks() - before, 'the same counts again').to.equal(GROUPS.length);
    expect(counts?.get('format')?.map(({ value, count }) => `${value} ${count}`)).to.deep.equal([
      'online 0',
      'phone 1',
      'in-person 1',
    ]);
  });

  it('tells which groups state all that is asked for', async () => {
    const { session } = await prepareList([
      aGroup({ name: 'silent' }),
      aGroup({ name: 'yes', comfort: { captions: true } }),
      aGroup({ name: 'no', comfort: { captions: false } }),
    ]);
    await session.dispatch({ type: 'toggle', name: 'comfort', value: 'captions' });
    expect(names(session)).to.deep.equal(['yes', 'silent']);
    expect(session.snapshot).to.include({ sure: 1, matches: 2 });
  });
});

describe('as time goes by', () => {
  it('moves on with each tick, and back with a clock that is set back (R4)', async () => {
    const HOUR = 3_600_000;
    const { session, clock } = await prepareList([
      aGroup({ name: 'next', schedule: [once('2026-11-23T11:00')] }),
      aGroup({ name: 'weekly', schedule: [weekly('2026-11-16T12:00')] }),
    ]);
    const starts = (): readonly (number | undefined)[] => session.snapshot.listings.map(({ next }) => next?.start);
    expect(starts()).to.deep.equal([NOW + HOUR, NOW + 2 * HOUR]);
    clock.now += 2.5 * HOUR;
    await session.dispatch({ type: 'tick' });
    expect(names(session)).to.deep.equal(['weekly', 'next']);
    expect(starts(), 'on now, and over').to.deep.equal([NOW + 2 * HOUR, undefined]);
    clock.now += HOUR;
    await session.dispatch({ type: 'tick' });
    expect(starts()[0]).to.equal(NOW + 2 * HOUR + 7 * 24 * HOUR);
    expect(session.snapshot.now).to.equal(clock.now);
    clock.now = NOW;
    await session.dispatch({ type: 'tick' });
    expect(starts()).to.deep.equal([NOW + HOUR, NOW + 2 * HOUR]);
  });

  it('leaves the cards where they are while one is open', async () => {
    const { session, clock } = await prepareList([
      aGroup({ name: 'next', schedule: [once('2026-11-23T11:00')] }),
      aGroup({ name: 'later', schedule: [once('2026-11-24T12:00')] }),
    ]);
    await session.dispatch({ type: 'select', id: 'any' });
    clock.now += 24 * 3_600_000;
    await session.dispatch({ type: 'tick' });
    expect(names(session)).to.deep.equal(['next', 'later']);
    await session.dispatch({ type: 'home' });
    await session.dispatch({ type: 'home' });
    expect(names(session)).to.deep.equal(['later', 'next']);
  });
});

describe('many sessions', () => {
  it('share nothing', async () => {
    const first = await prepareList(GROUPS);
    const second = await prepareList(many(3));
    await first.session.dispatch({ type: 'search', words: 'lantern' });
    expect(names(second.session)).to.have.length(3);
    expect(first.session.id).to.not.equal(second.session.id);
  });

  it('need no option at all, and touch no network until they have a source', async () => {
    const session = createSession();
    await session.dispatch({ type: 'search', words: 'x' });
    expect(session.snapshot).to.include({ state: 'idle', total: 0 });
    session.dispose();
  });

  it('read an inline feed with the library’s own loader', async () => {
    const session = createSession({ now: () => NOW });
    const inline = { version: '1', groups: [{ id: 'a', name: 'Willow' }] };
    await session.dispatch({ type: 'sources', sources: [{ ...source('inline'), src: '', inline }] });
    await until(session, ({ state }) => state === 'ready');
    expect(names(session)).to.deep.equal(['Willow']);
    await rest(0);
    session.dispose();
  });

  it('holds the cards under a reader, and puts none that states all under those that do not say', async () => {
    const at = (time: string): Group => aGroup({ name: time, schedule: [once(`2026-11-23T${time}`)] });
    const { session, clock } = await prepareList([at('10:15'), at('12:00'), at('14:00')]);
    await session.dispatch({ type: 'filter', name: 'soon', values: ['24h'] });
    expect(names(session)).to.have.length(3);
    clock.now = NOW + 3 * 3_600_000;
    await session.dispatch({ type: 'tick', reading: true });
    const { sure, matches, listings } = session.snapshot;
    expect([sure, matches, listings.length]).to.deep.equal([3, 3, 3]);
    await session.dispatch({ type: 'tick', reading: false });
    expect(names(session)).to.deep.equal(['14:00']);
  });
});
