/** `<group-start>`: how to start a group (D15); a question that nobody has to answer, then steps. */
import { expect } from '@open-wc/testing';
import type { GroupStart } from '../../src/components/group-start.js';
import * as enMore from '../../src/locale/en-more.js';
import * as esMore from '../../src/locale/es-more.js';
import { expectAccessible } from '../support/axe.js';
import { all, byRole, focused, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import { hearErrors, hearWarnings, place, server } from '../support/finder.js';

const FEED = {
  version: '1',
  groups: [],
  coordinators: [
    { id: 'wy', name: 'Dell Ritter', region: 'WY', email: 'wy@example.org' },
    { id: 'mt', name: 'Peg Larsen', region: 'MT', email: 'mt@example.org' },
  ],
  resources: [
    {
      id: 'course',
      kind: 'training',
      name: 'Peer leader course',
      url: 'https://example.org/course',
      languages: ['en'],
    },
    { id: 'curso', kind: 'training', name: 'Curso para guías', url: 'https://example.org/curso', languages: ['es'] },
    { id: 'kit', kind: 'start-a-group', name: 'The kit', description: 'A first night.', phone: '(307) 555-0150' },
    { id: 'rooms', kind: 'start-a-group', name: 'Rooms in Montana', url: 'https://example.org/rooms', region: 'MT' },
    { id: 'trap', kind: 'training', name: 'Trap', url: 'javascript:alert(1)' },
    { id: 'line', kind: 'helpline', name: 'A line', phone: '(307) 555-0151', verifiedAt: '2026-10-01' },
  ],
};

async function put(
  attributes: string = '',
  feed: unknown = undefined,
  setup: Parameters<typeof place>[1] = {},
): Promise<GroupStart> {
  const script = feed === undefined ? '' : `<script type="application/json">${JSON.stringify(feed)}</script>`;
  const element = await place<GroupStart>(`<group-start ${attributes}><p>Ask us.</p>${script}</group-start>`, setup);
  await until(() => parts(element, 'start').length === 1);
  return element;
}

async function choose(element: GroupStart, name: string): Promise<HTMLButtonElement> {
  const button = byRole<HTMLButtonElement>(element, 'button', name);
  button.focus();
  button.click();
  await element.updateComplete;
  return button;
}

const steps = (element: GroupStart): readonly string[] => parts(element, 'start-step').map(wordsOf);

describe('help to start a group', () => {
  it('works without a feed, and asks nobody who she is before it says that even two people are a group (D15)', async () => {
    const element = await put();
    expect(wordsOf(element)).to.equal(
      'Help to start a group A group can be small. Even one or two people is a success. ' +
        'Which is closer to you? I work with families I’ve been through it',
    );
    expect(steps(element)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('leads a professional to training, a second leader, a place, a plan for danger and a coordinator (D15)', async () => {
    const element = await put();
    const button = await choose(element, 'I work with families');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(steps(element).map((step) => step.split(/ (?=Take|Someone|A clinic|Write|They)/)[0])).to.deep.equal([
      'Get trained',
      'Find a second leader',
      'Find a place',
      'Plan for hard moments',
      'Tell a coordinator',
    ]);
    expect(all(element, 'ol > li')).to.have.length(5);
    await expectAccessible(element);
  });

  it('lets who has been through it take her time first, and is taken back by a second press', async () => {
    const element = await put();
    await choose(element, 'I work with families');
    const button = await choose(element, 'I’ve been through it');
    expect(focused()).to.equal(button);
    expect(steps(element)).to.have.length(6);
    expect(steps(element)[0]).to.equal('Take your time It helps to feel steady yourself first.');
    expect(byRole(element, 'button', 'I work with families').getAttribute('aria-pressed')).to.equal('false');
    await choose(element, 'I’ve been through it');
    expect(steps(element)).to.deep.equal([]);
  });

  it('shows the feed’s courses at the step that they belong to, its guides, and somebody to write to', async () => {
    const element = await put('region="Wyoming"', FEED);
    for (const [name, training] of [
      ['I work with families', 0],
      ['I’ve been through it', 1],
    ] as const) {
      await choose(element, name);
      await until(() => parts(element, 'start-link').length > 0);
      const inStep = parts(element, 'start-step').map((step) => parts(step, 'start-link').map(nameOf));
      expect(inStep.findIndex((links) => links.length > 0)).to.equal(training);
      expect(inStep[training]).to.deep.equal(['Peer leader course', 'Curso para guías']);
    }
    const links = parts<HTMLAnchorElement>(element, 'start-link');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://example.org/course',
      'https://example.org/curso',
      'tel:3075550150',
    ]);
    for (const link of links) {
      expect([link.rel, link.referrerPolicy]).to.deep.equal(['noopener noreferrer', 'no-referrer']);
      expect(link.offsetHeight).to.be.at.least(44);
    }
    expect(nameOf(links[2]!)).to.equal('The kit · Call (307) 555-0150');
    expect(links[1]!.lang).to.equal('es');
    expect(parts(element, 'coordinator-name').map(wordsOf)).to.deep.equal(['Dell Ritter']);
    expect(wordsOf(element)).to.contain('Someone to write to Dell Ritter A volunteer in Wyoming can help you look.');
    await expectAccessible(element);
  });

  it('names the coordinator of another state nowhere (D14)', async () => {
    const element = await put('region="ID"', FEED);
    await choose(element, 'I work with families');
    await until(() => parts(element, 'start-link').length > 0);
    expect(parts(element, 'coordinator')).to.deep.equal([]);
    expect(wordsOf(element)).not.to.match(/Someone to write to|Rooms in Montana|A line|Trap/);
  });

  it('is whole in Spanish, with what is in Spanish first (A19)', async () => {
    const element = await put('region="WY"', FEED, { lang: 'es' });
    await until(() => wordsOf(element).startsWith('Ayuda para iniciar un grupo'));
    await choose(element, 'Yo pasé por esto');
    await until(() => parts(element, 'start-link').length > 0);
    expect(nameOf(parts(element, 'start-link')[0]!)).to.equal('Curso para guías');
    expect(wordsOf(parts(element, 'start-step')[1])).to.match(/^Capacítate .* Peer leader course Inglés$/);
    await expectAccessible(element);
  });

  it('keeps its own words where the feed is down', async () => {
    const warnings = hearWarnings();
    const errors = hearErrors();
    const element = await put(`src="${server('/faults/500?start')}" region="WY"`);
    await until(() => warnings.some((words) => words.includes('[feed-http-5xx]')));
    await choose(element, 'I work with families');
    expect(steps(element)).to.have.length(5);
    expect(errors).to.deep.equal([]);
  });

  it('stays inside 320 px, also with a name that has no end (A4)', async () => {
    const long = { ...FEED, resources: [{ ...FEED.resources[0], name: 'Unbreakable'.repeat(30) }] };
    const element = await put('region="WY"', long, { width: 320 });
    await choose(element, 'I work with families');
    await until(() => parts(element, 'start-link').length > 0);
    const [root] = all(element, '.root');
    expect(root!.scrollWidth).to.be.at.most(320);
  });

  it('goes with its element and back (R7)', async () => {
    const errors = hearErrors();
    const element = await put('region="WY"', FEED);
    const { parentElement } = element;
    element.remove();
    await rest(50);
    parentElement!.append(element);
    await choose(element, 'I work with families');
    await until(() => parts(element, 'coordinator').length === 1);
    expect(errors).to.deep.equal([]);
  });
});

describe('its words', () => {
  it('speak of no baby and no mother, so that they hold after a loss too (D19)', () => {
    const said = [enMore, esMore].flatMap(({ start }) =>
      [...Object.values(start), ...Object.values(start.steps)].flat(3).filter((words) => typeof words === 'string'),
    );
    expect(said.length).to.be.greaterThan(50);
    expect(
      said.filter((words) => /bab|beb[eé]|\bmoms?\b|mother|mam[áa]|pap[áa]|\bdads?\b|parent|newborn/i.test(words)),
    ).to.deep.equal([]);
  });

  it('put training where the courses stand', () => {
    const at = ({ start: { steps: all } }: typeof enMore | typeof esMore): readonly (string | undefined)[] => [
      all.professional[0]?.[0],
      all.parent[1]?.[0],
    ];
    expect([at(enMore), at(esMore)]).to.deep.equal([
      ['Get trained', 'Get trained'],
      ['Capacítate', 'Capacítate'],
    ]);
  });
});
