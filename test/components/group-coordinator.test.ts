/** `<group-coordinator>`: whom to ask in one state (D14), on any page. */
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { GroupCoordinator } from '../../src/components/group-coordinator.js';
import { coordinatorCard, resourceItem } from '../../src/components/whom-card.js';
import { en } from '../../src/locale/en.js';
import * as enMore from '../../src/locale/en-more.js';
import { Formatter } from '../../src/locale/format.js';
import type { Coordinator, Resource } from '../../src/model/feed.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, focused, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, hearErrors, hearWarnings, makeBox, place, server } from '../support/finder.js';

const PERSON = {
  id: 'me',
  name: 'Dana Thibodeau',
  role: 'Volunteer coordinator',
  organization: 'Casco Bay Family Center',
  region: 'ME',
  email: 'me@example.org',
  phone: '(207) 555-0130 ext. 2',
  url: 'https://example.org/me',
  languages: ['en', 'fr'],
  specialities: ['Rural families', 'Loss'],
  replyTime: 'Within two days',
};
const OFFICE = { id: 'wy', organization: 'High Plains Office', region: 'Wyoming', phone: '(307) 555-0110' };
const OWN = '<p>Ask at the front desk.</p>';

/** The element over a feed that stands inside it. */
async function put(
  coordinators: readonly unknown[],
  attributes: string,
  setup: Parameters<typeof place>[1] = {},
): Promise<GroupCoordinator> {
  const feed = JSON.stringify({ version: '1', groups: [], coordinators }).replace(/</g, '\\u003c');
  return place<GroupCoordinator>(
    `<group-coordinator ${attributes}>${OWN}<script type="application/json">${feed}</script></group-coordinator>`,
    setup,
  );
}

async function named(...of: Parameters<typeof put>): Promise<GroupCoordinator> {
  const element = await put(...of);
  await until(() => parts(element, 'coordinator').length > 0);
  return element;
}

const links = (element: Element): HTMLAnchorElement[] => parts<HTMLAnchorElement>(element, 'coordinator-link');

describe('somebody to ask in a state', () => {
  it('is named, with what they do and are not, what they speak and know, and when they answer (D14)', async () => {
    const element = await named([PERSON, OFFICE], 'region="ME"');
    expect(parts(element, 'coordinator')).to.have.length(1);
    expect(wordsOf(parts(element, 'coordinator')[0])).to.equal(
      'Dana Thibodeau Volunteer coordinator · Casco Bay Family Center ' +
        'A volunteer in Maine can help you look. Not for emergencies. ' +
        'Speaks English and French Knows about: Rural families · Loss Replies: Within two days ' +
        'Email Dana Thibodeau Call Dana Thibodeau Go to example.org me@example.org · (207) 555-0130 ext. 2',
    );
    expect(isVisible(element.querySelector('p')!)).to.be.false;
    await expectAccessible(element);
  });

  it('can be written to before called, one tap each, and the other side hears nothing of this page (A17, P4)', async () => {
    const found = links(await named([PERSON], 'region="Maine"'));
    expect(found.map((link) => nameOf(link).replace(' ,', ','))).to.deep.equal([
      'Email Dana Thibodeau',
      'Call Dana Thibodeau',
      'Go to example.org, Dana Thibodeau',
    ]);
    expect(found.map((link) => link.getAttribute('href'))).to.deep.equal([
      'mailto:me@example.org',
      'tel:2075550130,2',
      'https://example.org/me',
    ]);
    for (const link of found) {
      expect([link.rel, link.referrerPolicy]).to.deep.equal(['noopener noreferrer', 'no-referrer']);
      expect(link.offsetHeight).to.be.at.least(44);
      link.focus();
      expect(focused()).to.equal(link);
    }
  });

  it('may be an office; then nobody speaks of a volunteer', async () => {
    const element = await named([PERSON, OFFICE], 'region="WY"');
    expect(wordsOf(parts(element, 'coordinator')[0])).to.equal(
      'High Plains Office They work in Wyoming and may know what is near you. Not for emergencies. ' +
        'Call High Plains Office (307) 555-0110',
    );
  });

  it('may serve everywhere; then no state is named', async () => {
    const { region: _, ...anywhere } = PERSON;
    const element = await named([anywhere, OFFICE], 'region="MT"');
    expect(wordsOf(parts(element, 'coordinator-note')[0])).to.equal(
      'A volunteer can help you look. Not for emergencies.',
    );
    const wide = await named([{ ...OFFICE, region: 'Nationwide' }], '');
    expect(wordsOf(parts(wide, 'coordinator-note')[0])).to.equal(
      'They may know what is near you. Not for emergencies.',
    );
  });

  it('stands above a help line, since nobody answers here at night (D16)', async () => {
    const element = await named([PERSON], 'region="ME"');
    const [help] = parts(element, 'coordinator-help');
    expect(wordsOf(help)).to.equal('Need to talk to someone now? Call 988 Text 988 Call 1-833-852-6262');
    for (const link of help!.querySelectorAll('a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    const spanish = await named([PERSON], 'region="ME"', { lang: 'es' });
    await until(() => wordsOf(parts(spanish, 'coordinator-help')[0]).includes('Llama al 988 (oprime 2)'));
  });

  it('is told in the language of the page', async () => {
    const element = await named([PERSON], 'region="ME"', { lang: 'es' });
    await until(() => wordsOf(element).includes('Una persona voluntaria en Maine puede ayudarte a buscar.'));
    expect(wordsOf(element)).to.contain('No es para emergencias. Habla inglés y francés');
    expect(nameOf(links(element)[0]!)).to.equal('Escribe a Dana Thibodeau');
    await expectAccessible(element);
  });

  it('is another one where the page names another state', async () => {
    const element = await named([PERSON, OFFICE], 'region="ME"');
    element.region = 'wyoming';
    await until(() => wordsOf(parts(element, 'coordinator-name')[0]) === 'High Plains Office');
    element.region = 'TX';
    await until(() => wordsOf(element) === 'Ask at the front desk.');
  });

  it('stays inside 320 px, also with words that have no end, and right to left (A4, A22)', async () => {
    const long = { ...PERSON, name: 'Unbreakable'.repeat(20), email: `${'long'.repeat(30)}@example.org` };
    for (const attributes of ['region="ME"', 'region="ME" dir="rtl"']) {
      const element = await named([long], attributes, { width: 320 });
      const [root] = all(element, '.root');
      expect(root!.scrollWidth).to.be.at.most(320);
      for (const link of links(element)) expect(link.offsetWidth).to.be.at.most(320);
    }
  });

  it('is plain text and safe links, whatever the feed holds (P13)', async () => {
    const trap = {
      ...PERSON,
      name: '<img src=x onerror="window.pwned=1">',
      email: 'a@b?bcc=c@d',
      phone: 'javascript:pwned=1',
      url: 'javascript:window.pwned=1',
    };
    const element = await put([trap, { ...trap, id: 'b', phone: '(207) 555-0131' }], 'region="ME"');
    await until(() => parts(element, 'coordinator').length === 1);
    expect(links(element).map((link) => link.getAttribute('href'))).to.deep.equal(['tel:2075550131']);
    expect(all(element, 'img')).to.deep.equal([]);
    expect('pwned' in window).to.be.false;
  });
});

describe('where nobody can be named', () => {
  it('the host’s own words stand: no region, none of hers, no list, no feed', async () => {
    for (const element of [
      await put([PERSON], ''),
      await put([PERSON], 'region="WY"'),
      await put([], 'region="ME"'),
      await place<GroupCoordinator>(`<group-coordinator region="ME">${OWN}</group-coordinator>`),
    ]) {
      await rest(150);
      expect(wordsOf(element)).to.equal('Ask at the front desk.');
    }
  });

  it('they stand while the feed is loading, and where it fails: one coded warning, nothing else (R3, R6)', async () => {
    const warnings = hearWarnings();
    const errors = hearErrors();
    const { fetch: real } = window;
    let tell: (() => void) | undefined;
    window.fetch = (input, init) =>
      input === 'https://feeds.example.org/slow-coordinators'
        ? new Promise((resolve) => {
            tell = () => resolve(new Response(JSON.stringify({ groups: [], coordinators: [PERSON] })));
          })
        : real(input, init);
    afterwards(() => (window.fetch = real));
    const slow = await place<GroupCoordinator>(
      `<group-coordinator src="https://feeds.example.org/slow-coordinators" type="native" region="ME">${OWN}</group-coordinator>`,
    );
    await rest(150);
    expect(wordsOf(slow)).to.equal('Ask at the front desk.');
    (await until(() => tell))();
    await until(() => parts(slow, 'coordinator').length === 1);
    const down = await place<GroupCoordinator>(
      `<group-coordinator src="${server('/faults/500?whom')}" region="ME">${OWN}</group-coordinator>`,
    );
    await until(() => warnings.some((words) => words.includes('[feed-http-5xx]')));
    expect(wordsOf(down)).to.equal('Ask at the front desk.');
    expect(errors).to.deep.equal([]);
  });

  it('it can be moved and removed without a fault (R7)', async () => {
    const errors = hearErrors();
    const element = await named([PERSON], 'region="ME"');
    makeBox().append(element);
    await element.updateComplete;
    expect(parts(element, 'coordinator')).to.have.length(1);
    element.remove();
    await rest(50);
    expect(errors).to.deep.equal([]);
  });
});

describe('the pieces that a finder shows too', () => {
  const around = {
    words: en,
    format: new Formatter(en, 'en-US'),
    dir: 'ltr' as const,
    dark: false,
    more: () => Promise.reject(new Error('not asked')),
  };

  function draw(template: unknown): HTMLElement {
    const box = makeBox();
    render(template, box);
    return box;
  }

  const resource = (own: Partial<Resource>): Resource => ({
    id: 'r',
    kind: 'helpline',
    name: 'Warm Line',
    languages: [],
    ...own,
  });

  it('a coordinator without any link is still whole, and an unsafe link cannot appear (P13)', () => {
    const bare: Coordinator = { id: 'a', name: 'Dana', languages: [], specialities: [], url: 'javascript:alert(1)' };
    const box = draw(coordinatorCard(bare, 'Maine', around, enMore));
    expect(wordsOf(box)).to.equal('Dana A volunteer can help you look. Not for emergencies.');
    expect(box.querySelectorAll('a')).to.have.length(0);
    expect(box.innerHTML).not.to.contain('javascript:');
    const other = draw(resourceItem(resource({ url: 'javascript:alert(1)' }), around, enMore));
    expect(other.querySelectorAll('a')).to.have.length(0);
    expect(wordsOf(other)).to.equal('Warm Line');
  });

  it('their names are headings where a level is given', () => {
    const box = draw(coordinatorCard(PERSON, 'Maine', around, enMore, 4));
    expect(box.querySelector('h4')?.textContent?.trim()).to.equal('Dana Thibodeau');
    expect(allByRole(draw(coordinatorCard(PERSON, 'Maine', around, enMore)), 'heading')).to.deep.equal([]);
  });

  it('a help line tells its hours, its number and when it was checked (D18)', () => {
    const box = draw(
      resourceItem(
        resource({
          description: 'A parent listens.',
          hours: '9 am to 9 pm Pacific',
          phone: '(503) 555-0142',
          text: '(503) 555-0143',
          verifiedAt: '2026-10-12',
          languages: ['en', 'es'],
        }),
        around,
        enMore,
        4,
      ),
    );
    expect(wordsOf(box)).to.equal(
      'Warm Line A parent listens. 9 am to 9 pm Pacific Language: English and Spanish ' +
        'Text (503) 555-0143, Warm Line Call (503) 555-0142, Warm Line Checked Oct 12, 2026',
    );
    const [text, call] = box.querySelectorAll('a');
    expect([text!.getAttribute('href'), call!.getAttribute('href')]).to.deep.equal([
      'sms:5035550143',
      'tel:5035550142',
    ]);
    expect(nameOf(call!).replace(' ,', ',')).to.equal('Call (503) 555-0142, Warm Line');
  });

  it('words of a feed in one language say which (A21)', () => {
    const box = draw(
      resourceItem(resource({ name: 'Línea', description: 'Habla.', languages: ['es'] }), around, enMore),
    );
    expect([...box.querySelectorAll<HTMLElement>('[lang]')].map(({ lang, dir }) => `${lang} ${dir}`)).to.deep.equal([
      'es auto',
      'es auto',
    ]);
    expect(wordsOf(box)).to.contain('Language: Spanish');
  });
});
