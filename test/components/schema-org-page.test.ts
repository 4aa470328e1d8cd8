/** A finder and a card that read JSON-LD: from a script child, and from the page itself. */
import { expect } from '@open-wc/testing';
import type { GroupCard } from '../../src/components/group-card.js';
import '../../src/define/group-card.js';
import { until } from '../support/deep.js';
import { afterwards, hearWarnings, place, prepareState, type State } from '../support/finder.js';

const event = (name: string): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name,
    startDate: '2026-12-01T10:00:00-08:00',
    location: 'Harbor Hall, 5 Elm St, Salem, OR 97301',
  });

/** Puts a script of JSON-LD into the head of the page. */
function addScript(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.text = text;
  document.head.append(script);
  afterwards(() => script.remove());
  return script;
}

const child = (text: string): string => `<script type="application/ld+json">${text}</script>`;

describe('JSON-LD in a script child', () => {
  it('is a feed of the finder, told by its content', async () => {
    const { names } = await prepareState({ content: child(event('Tea &amp; talk')) });
    expect(names()).to.deep.equal(['Tea & talk']);
  });

  it('may have the usual slips', async () => {
    const slips = `<!--\n${event('Mended').replace('}', ',}')}\n-->`;
    const { names } = await prepareState({ content: child(slips), attributes: { type: 'schema-org' } });
    expect(names()).to.deep.equal(['Mended']);
  });

  it('is the group of a card that stands alone', async () => {
    for (const text of [event('Circle'), `{"@graph":[{"@type":"WebPage"},${event('Circle')}]}`]) {
      const card = await place<GroupCard>(`<group-card>${child(text)}</group-card>`);
      await until(() => card.shadowRoot?.textContent?.includes('Circle'));
    }
  });
});

describe('type="schema-org" without a feed', () => {
  const attributes = { type: 'schema-org' };
  const prepare = (early = false): Promise<State> => prepareState({ attributes, early });

  it('reads the events that the page tells search engines, and only those', async () => {
    addScript('{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Groups"}]}');
    addScript(event('First'));
    addScript(`[${event('Second')}]`);
    const { names, finder } = await prepare();
    expect([...names()].sort()).to.deep.equal(['First', 'Second']);
    expect(finder.state).to.equal('ready');
    expect(finder.problems).to.deep.equal([]);
  });

  it('reads the others where one script is broken', async () => {
    const heard = hearWarnings();
    addScript('{"@type":"Event","name":"She said "no""}');
    addScript(event('Good'));
    const { names, finder } = await prepare();
    expect(names()).to.deep.equal(['Good']);
    expect(finder.problems.map(({ code }) => code)).to.deep.equal(['not-json']);
    await until(() => heard.some((words) => words.includes('[problems]')));
  });

  it('is idle on a page that tells nothing, and reads what is added when it is next drawn', async () => {
    const { finder, names, settle } = await prepare(true);
    await settle();
    expect(finder.state).to.equal('idle');
    addScript(event('Late'));
    finder.requestUpdate();
    await until(() => names().length > 0);
    expect(names()).to.deep.equal(['Late']);
  });

  it('loads the page’s events once, however often it is drawn', async () => {
    addScript(event('Once'));
    const { finder, events, settle } = await prepare();
    const before = events.length;
    finder.requestUpdate();
    await settle();
    expect(finder.state).to.equal('ready');
    expect(events).to.have.length(before);
  });

  it('leaves the page alone where groups, a feed or a script child are given, and for any other type', async () => {
    addScript(event('Of the page'));
    const child1 = await prepareState({ attributes, content: child(event('Of the child')) });
    expect(child1.names()).to.deep.equal(['Of the child']);
    const own = await prepareState({ groups: [JSON.parse(event('Of the property'))], attributes });
    expect(own.names()).to.deep.equal(['Of the property']);
    const other = await prepareState({ early: true });
    await other.settle();
    expect(other.finder.state).to.equal('idle');
  });
});
