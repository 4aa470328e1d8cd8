/** `<group-source>`: one more feed inside a finder. */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { until } from '../support/deep.js';
import { hearWarnings, place, prepareState, server } from '../support/finder.js';

describe('group-source', () => {
  it('shows nothing of itself', async () => {
    const source = await place('<group-source src="/nowhere.json"></group-source>');
    expect(source.getClientRects()).to.have.length(0);
  });

  it('adds its groups to those of the finder, soonest first', async () => {
    const { finder, names } = await prepareState({
      src: server('/native?groups=2'),
      content: `<group-source src="${server('/native?groups=3')}"></group-source>`,
      attributes: { 'page-size': '20' },
    });
    expect(await finder.ready).to.include({ total: 5 });
    expect(names()).to.have.length(5);
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
    expect(words()).to.contain('Three of five lists loaded.');
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
