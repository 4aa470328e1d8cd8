/** `<group-source>`: one more feed inside a finder. */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { all, byRole, until, wordsOf } from '../support/deep.js';
import { afterwards, hearWarnings, place, prepareState, server } from '../support/finder.js';

describe('group-source', () => {
  it('shows nothing of itself', async () => {
    const source = await place('<group-source src="/nowhere.json"></group-source>');
    expect(source.getClientRects()).to.have.length(0);
  });

  it('adds its groups to those of the finder, soonest first, each once', async () => {
    const { finder, names } = await prepareState({
      src: server('/native?groups=2'),
      content: `<group-source src="${server('/native?groups=3')}"></group-source>`,
      attributes: { 'page-size': '20' },
    });
    expect(await finder.ready).to.include({ total: 3 });
    expect(names()).to.have.length(3);
  });

  it('has a label, a type, terms and limits of its own', async () => {
    hearWarnings();
    const { finder, words, events } = await prepareState({
      groups: TOWN.slice(0, 1),
      content: `
        <group-source label="Harbor" src="${server('/native?groups=2')}"></group-source>
        <group-source label="Slow" timeout="0.2" src="${server('/faults/silent')}"></group-source>
        <group-source label="Odd" type="hsds" src="${server('/native')}"></group-source>
        <group-source label="Guide" type="meeting-guide" terms='{"D":"peer-support"}' src="${server('/big?groups=2&format=meeting-guide')}"></group-source>`,
    });
    expect(finder.state).to.equal('partial');
    await until(() => words().includes('This list comes from Harbor and Guide.'));
    expect(words()).to.contain('Three of five lists loaded. We could not load: Slow and Odd.');
    await until(() => events.filter(({ type }) => type === 'group-error').length === 2);
    const faults = events.flatMap((event) =>
      'source' in event ? [[event.source, (event as unknown as { code: string }).code]] : [],
    );
    expect(faults).to.deep.include(['Slow', 'timeout']).and.to.deep.include(['Odd', 'unknown-format']);
  });

  it('reflects what script sets, and is read again', async () => {
    const { finder, names } = await prepareState({ groups: TOWN.slice(0, 1) });
    const source = document.createElement('group-source');
    finder.append(source);
    Object.assign(source, {
      src: server('/native?groups=2'),
      label: 'Set',
      timeout: 5,
      maxBytes: 100_000,
      type: 'native',
    });
    await until(() => names().length === 3);
    for (const [name, value] of [
      ['label', 'Set'],
      ['timeout', '5'],
      ['max-bytes', '100000'],
      ['type', 'native'],
    ]) {
      expect(source.getAttribute(name!)).to.equal(value);
    }
  });

  it('tells the webmaster when terms are no JSON object, and loads the feed', async () => {
    const warnings = hearWarnings();
    const { names } = await prepareState({
      content: `<group-source terms="D=peer" src="${server('/native?groups=2')}"></group-source>`,
    });
    expect(names()).to.have.length(2);
    await until(() => warnings.some((words) => words.includes('terms-unreadable')));
  });

  it('without src, or outside a finder, does nothing', async () => {
    const { finder, names } = await prepareState({
      groups: TOWN.slice(0, 2),
      content: '<group-source></group-source>',
    });
    expect(finder.state).to.equal('ready');
    expect(names()).to.have.length(2);
  });
});

/** The same groups by another adapter, under another name. */
const GUIDE = `<group-source label="Clinic calendar" type="meeting-guide" src="${server('/big?groups=4&format=meeting-guide')}"></group-source>`;
const DIRECTORY = `<group-source label="Parent groups" src="${server('/native?groups=4')}"></group-source>`;

describe('several lists in one finder', () => {
  it('are loaded side by side, in formats of their own, and what both list stands once', async () => {
    const { finder, names, events } = await prepareState({ content: DIRECTORY + GUIDE });
    const { total } = await finder.ready;
    expect(total).to.equal(names().length);
    expect(new Set(names()).size, names().join()).to.equal(total);
    expect(total).to.be.within(4, 7);
    const ready = events.find(({ type }) => type === 'group-ready');
    expect(ready).to.include({ total, read: 8, sources: 2 });
  });

  it('are named on the card of a group that both list, each with its own page', async () => {
    const state = await prepareState({ content: DIRECTORY + GUIDE });
    const joined = state.cards().find((card) => (card.group?.also ?? []).length > 0)!;
    byRole(joined, 'button', /^What to expect/).click();
    await until(() => wordsOf(joined).includes('Listed by: Parent groups · Clinic calendar'));
    const links = all(joined, 'a').filter(({ textContent }) => textContent === 'Parent groups');
    for (const link of links) expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(joined.group?.source.feed).to.equal('Parent groups');
  });

  it('show the first answers first; a slow one comes below and moves nothing', async () => {
    const slow = `<group-source label="Slow" src="${server('/slow?ms=1500')}"></group-source>`;
    const state = await prepareState({
      content: slow + DIRECTORY,
      early: true,
      attributes: { 'page-size': '20' },
    });
    await until(() => state.names().length > 0);
    expect(state.finder.state).to.equal('loading');
    const before = state.names();
    await state.finder.ready;
    await until(() => state.names().length > 4);
    expect(state.finder.state).to.equal('ready');
    for (const name of before) expect(state.names().filter((other) => other === name)).to.have.length(1);
    expect(await state.finder.ready).to.include({ total: 12 });
  });

  it('do without one that fails: it is named, and only it is asked again', async () => {
    const broken = server(`/faults/once-500?key=named-${Math.random()}`);
    const content = `${DIRECTORY}<group-source label="Clinic calendar" src="${broken}"></group-source><group-source src="${server('/faults/500')}"></group-source>`;
    const { asked } = countRequests();
    const warnings = hearWarnings();
    const state = await prepareState({ content });
    await until(() => state.words().includes('One of three lists loaded. We could not load: Clinic calendar.'));
    expect(state.names()).to.have.length(4);
    expect(state.words()).not.to.contain('/faults/');
    await state.press('Try again');
    await until(() => state.words().includes('Two of three lists loaded.'));
    expect(state.words()).not.to.contain('We could not load');
    expect(asked('/native')).to.equal(1);
    // Three tries, and one more.
    expect(asked('/faults/once-500')).to.equal(4);
    expect(await state.finder.ready).to.include({ total: 4 });
    expect(state.names().length, 'the twelve that came hold the four').to.be.within(10, 12);
    await until(() => warnings.some((words) => words.includes('feed-http-5xx')));
  });

  it('name what is missing in Spanish too', async () => {
    hearWarnings();
    const content = `${DIRECTORY}<group-source label="Calendario" src="${server('/faults/500')}"></group-source>`;
    const state = await prepareState({ content, lang: 'es' });
    await until(() => state.words().includes('Se cargó una de dos listas. No pudimos cargar: Calendario.'));
  });
});

describe('the limits of one list', () => {
  it('are its own: bytes, silence, words and format', async () => {
    hearWarnings();
    const { finder, events, cards } = await prepareState({
      attributes: {
        timeout: '5',
        'max-bytes': '9000000',
        label: 'Whole',
        src: server('/native?groups=3'),
        'page-size': '50',
      },
      content: `
        <group-source label="Small" max-bytes="6000" src="${server('/native?groups=40')}"></group-source>
        <group-source label="Silent" timeout="0.3" src="${server('/faults/silent')}"></group-source>
        <group-source label="Wrong" type="csv" src="${server('/native?groups=1')}"></group-source>
        <group-source label="Guide" type="meeting-guide" terms='{"D":"kind:class"}' src="${server('/big?groups=60&format=meeting-guide')}"></group-source>`,
    });
    const states = finder.session!.snapshot.sources;
    expect(states.map(({ label, state, fault }) => `${label} ${state} ${fault?.code ?? ''}`.trim())).to.deep.equal([
      'Whole loaded',
      'Small failed too-large',
      'Silent failed timeout',
      'Wrong failed unknown-format',
      'Guide loaded',
    ]);
    expect(states[1]?.read, 'what fits is read').to.be.within(1, 39);
    expect(states[4]?.read).to.equal(60);
    await until(() => events.filter(({ type }) => type === 'group-error').length === 3);
    const kinds = (feed: string): readonly string[] =>
      cards().flatMap(({ group }) => (group?.source.feed === feed && !group.also ? group.kind : []));
    expect(kinds('Guide')).to.include('class');
    expect(finder.terms, 'the finder has none').to.equal(undefined);
  });
});

/** Counts what is asked for from now on, by the beginning of its path. */
function countRequests(): { readonly asked: (path: string) => number } {
  const urls: string[] = [];
  const { fetch: real } = window;
  window.fetch = (input, init) => {
    urls.push(input instanceof Request ? input.url : input.toString());
    return real(input, init);
  };
  afterwards(() => (window.fetch = real));
  return { asked: (path) => urls.filter((url) => new URL(url).pathname.startsWith(path)).length };
}
