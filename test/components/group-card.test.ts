/** `<group-card>`: one group at a glance and opened in place, in a list and alone on a page. */
import { expect } from '@open-wc/testing';
import type { GroupCard } from '../../src/components/group-card.js';
import { aRecord, NOW, TOWN, weekly, type GroupRecord } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, allByRole, byRole, isVisible, nameOf, parts, rest, until, wordsOf } from '../support/deep.js';
import {
  clockHere,
  hearErrors,
  hearWarnings,
  makeBox,
  place,
  prepareState,
  server,
  setClock,
  type State,
} from '../support/finder.js';

/** A card in a list, with what one record says. */
async function cardOf(
  own: Partial<GroupRecord>,
  attributes: Record<string, string> = {},
): Promise<{ state: State; card: GroupCard }> {
  const state = await prepareState({ groups: [aRecord({ name: 'Circle', ...own })], attributes });
  return { state, card: state.card(own.name ?? 'Circle') };
}

async function opened(own: Partial<GroupRecord>): Promise<GroupCard> {
  const { state, card } = await cardOf(own);
  await state.press(/^What to expect/);
  await until(() => (parts(card, 'card-detail')[0]?.childElementCount ?? 0) > 1);
  return card;
}

const detailOf = (card: GroupCard): string => wordsOf(parts(card, 'card-detail')[0]);
const lineOf = (card: GroupCard, part: string): string => wordsOf(parts(card, part)[0]);
const action = (card: GroupCard): HTMLAnchorElement => parts<HTMLAnchorElement>(card, 'card-action')[0]!;

describe('the closed card', () => {
  it('answers in one order: name, when, where, what, comforts, state, next step', async () => {
    const { card } = await cardOf({
      name: 'Tuesday circle',
      ledBy: 'trained-peer',
      cost: { free: true },
      audience: { stage: ['postpartum'] },
      comfort: { babyWelcome: true, noNeedToTalk: true, lateOk: true, parking: true, childcare: false },
    });
    expect(wordsOf(card)).to.equal(
      [
        'Tuesday circle',
        'Tue, Nov 24 10:00 am · 1 h · every week',
        'In person · Mill Street Library, Portland, ME',
        'Support group · led by a trained parent who’s been there · free · No sign-up',
        'New parent (first year) You don’t have to talk Come late or leave early Babies welcome',
        'Checked Nov 3, 2026',
        'What to expect Directions',
      ].join(' '),
    );
  });

  it('has no empty row where the feed says little', async () => {
    const state = await prepareState({ groups: [{ name: 'A name', kind: 'other' }] });
    expect(wordsOf(state.card('A name'))).to.equal('A name Ask when it meets Group What to expect');
    for (const line of all(state.card('A name'), 'article > p')) {
      if (wordsOf(line) === '') expect(line.offsetHeight).to.equal(0);
    }
  });

  it('holds the name in a heading, whole, whatever its length', async () => {
    const name = `Circle ${'of many words '.repeat(12)}end`;
    const { card } = await cardOf({ name });
    expect(nameOf(parts(card, 'card-title')[0]!)).to.equal(name);
  });

  it('tells an in-person time in the place’s zone', async () => {
    const { card } = await cardOf({ schedule: [weekly('2026-11-24T10:00', 'America/Los_Angeles')] });
    expect(lineOf(card, 'card-when')).to.contain('Tue, Nov 24 10:00 am').and.not.to.contain('your time');
  });

  it('tells an online time in the visitor’s zone, and says so (D5)', async () => {
    const { card } = await cardOf({
      formats: ['online'],
      schedule: [weekly('2026-11-25T12:00', 'America/Los_Angeles')],
    });
    expect(lineOf(card, 'card-when').replace(/\u00a0/g, ' ')).to.contain(`${clockHere('2026-11-25T20:00Z')} your time`);
  });

  it('says "Today" and "Tomorrow" by the place’s calendar', async () => {
    const { card } = await cardOf({ schedule: [weekly('2026-11-22T18:00')] });
    expect(lineOf(card, 'card-when')).to.match(/^Today 6:00.pm/);
    const other = await cardOf({ schedule: [weekly('2026-11-23T18:00')] });
    expect(lineOf(other.card, 'card-when')).to.match(/^Tomorrow, Mon 6:00.pm/);
  });

  it('says "On now" until the end, and then the next date, without a reload (R4)', async () => {
    const { state, card } = await cardOf({ schedule: [weekly('2026-11-22T12:30')] });
    expect(lineOf(card, 'card-when')).to.match(/^On now, until 1:30.pm/);
    await state.finder.filter('-');
    setClock(NOW + 31 * 60_000);
    await until(() => /^Sun, Nov 29 12:30.pm/.test(lineOf(card, 'card-when')));
  });

  it('never calls a past date next (R4)', async () => {
    const { card } = await cardOf({ schedule: [{ ...weekly('2026-11-03T10:00'), rrule: 'FREQ=WEEKLY;COUNT=2' }] });
    expect(lineOf(card, 'card-when')).to.equal('Ask when it meets');
  });

  it('shows the feed’s own words about when, where it has no dates', async () => {
    const { card } = await cardOf({ schedule: [], scheduleText: 'First Monday after school starts' });
    expect(lineOf(card, 'card-when')).to.equal('First Monday after school starts');
  });

  const states: readonly (readonly [Partial<GroupRecord>, string])[] = [
    [{ status: 'full' }, 'Full now · Checked Nov 3, 2026'],
    [{ status: 'waitlist' }, 'Full, has a waiting list · Checked Nov 3, 2026'],
    [{ status: 'paused' }, 'On a break · Checked Nov 3, 2026'],
    [{ status: 'open', remaining: 1 }, '1 place left · Checked Nov 3, 2026'],
    [{ status: 'open', verifiedAt: '2025-05-04' }, 'Check before you go. Last checked May 2025'],
    [{ status: 'full', verifiedAt: '2025-05-04' }, 'Full now · Check before you go. Last checked May 2025'],
  ];
  for (const [own, sentence] of states) {
    it(`says in words: ${sentence} (D11)`, async () => {
      const { card } = await cardOf(own);
      expect(lineOf(card, 'card-state')).to.equal(sentence);
    });
  }

  it('of a closed group does not show (D11)', async () => {
    const state = await prepareState({ groups: [...TOWN.slice(0, 1), aRecord({ name: 'Over', status: 'closed' })] });
    expect(state.names()).to.deep.equal(['Riverside circle']);
  });

  it('shows a notice, an unknown audience as written, and a language that is not the page’s', async () => {
    const { card } = await cardOf({
      notice: 'Moved to the chapel in December.',
      audience: { community: ['beekeepers'] },
      languages: ['es', 'en'],
    });
    expect(wordsOf(card))
      .to.contain('Moved to the chapel')
      .and.to.contain('beekeepers')
      .and.to.contain('Spanish and English');
  });

  it('gives the feed’s text its own language, ours the page’s (A21)', async () => {
    const { card } = await cardOf({ name: 'Círculo', lang: 'es' });
    const title = parts(card, 'card-title')[0]!;
    expect(title.querySelector('[lang]')?.getAttribute('lang')).to.equal('es');
    expect(title.querySelector('[dir="auto"]')).not.to.equal(null);
  });

  it('gives every sentence of the feed in an opened card its language too, and ours the page’s (A21)', async () => {
    const own = {
      lang: 'es',
      formats: ['in-person', 'online', 'phone'],
      description: 'Hablamos y escuchamos.',
      serves: { text: 'Toda la comarca.' },
      scheduleText: 'Cuando haya luna llena.',
      expect: { opening: 'Decimos el nombre.' },
      place: {
        name: 'Casa del Molino',
        city: 'Portland',
        notes: 'Por la puerta azul.',
        transit: 'Autobús 4.',
        parking: 'En la plaza.',
      },
      joining: { mode: 'contact' as const, text: 'Escribe antes.' },
      online: { url: 'https://meet.example.org/a', notes: 'Sin cámara.' },
      dialIn: [{ number: '+12075550117', notes: 'Pide la sala.' }],
      cost: { min: 5, currency: 'USD', text: 'Lo que puedas.' },
      insurance: 'Casi todos los planes.',
      credential: 'Matrona.',
      contacts: [{ name: 'Ana', role: 'coordinadora del grupo' }],
    } satisfies Partial<GroupRecord>;
    const card = await opened(own);
    const detail = parts(card, 'card-detail')[0]!;
    const languageOf = (words: string): string | null | undefined => {
      const texts = document.createTreeWalker(detail, NodeFilter.SHOW_TEXT);
      while (texts.nextNode())
        if (texts.currentNode.textContent!.includes(words))
          return texts.currentNode.parentElement!.closest('[lang]')?.getAttribute('lang');
      return undefined;
    };
    const { description, serves, scheduleText, place: there, joining, online, dialIn, cost } = own;
    for (const words of [
      ...[description, serves.text, scheduleText, own.expect.opening, there.name, there.notes, there.transit],
      ...[there.parking, joining.text, online.notes, dialIn[0]!.notes, cost.text, own.insurance, own.credential],
      own.contacts[0]!.role,
    ])
      expect(languageOf(words), words).to.equal('es');
    for (const words of ['Getting there', 'Training', '$5', 'This group is not therapy', 'By phone'])
      expect(languageOf(words), words).to.equal('en');
  });

  it('lets the direction of a line follow the feed’s own text (A21)', async () => {
    const card = await opened({ lang: 'ar', expect: { opening: 'نقول أسماءنا أولا' } });
    const line = [...parts(card, 'card-detail')[0]!.querySelectorAll('p')].find((one) =>
      wordsOf(one).includes('نقول'),
    )!;
    expect(getComputedStyle(line).direction).to.equal('rtl');
  });
});

describe('the one thing to do next', () => {
  const cases: readonly (readonly [says: string, own: Partial<GroupRecord>, name: string, href: string])[] = [
    [
      'where to go, for who just shows up',
      {},
      'Directions: Circle',
      'https://www.openstreetmap.org/search?query=4%20Mill%20Street%2C%20Portland%2C%20ME%2C%2004101',
    ],
    [
      'signing up, where that comes first',
      { joining: { mode: 'sign-up', url: 'https://a.example.org/join' } },
      'Sign up: Circle',
      'https://a.example.org/join',
    ],
    [
      'joining, online',
      { formats: ['online'], online: { url: 'https://meet.example.org/a' } },
      'Join: Circle',
      'https://meet.example.org/a',
    ],
    ['writing, before calling', { joining: { mode: 'contact' } }, 'Email: Circle', 'mailto:dana@example.org'],
    [
      'calling, where nobody can be written to',
      { joining: { mode: 'contact' }, contacts: [{ phone: '(207) 555-0117 ext. 4' }] },
      'Call: Circle',
      'tel:2075550117,4',
    ],
  ];
  for (const [says, own, name, href] of cases) {
    it(`is ${says} (A17)`, async () => {
      const { card } = await cardOf(own);
      expect(nameOf(action(card)).replace(' :', ':')).to.equal(name);
      expect(action(card).href).to.equal(href);
    });
  }

  it('tells the other side nothing of this page (P4)', async () => {
    const card = await opened({
      url: 'https://a.example.org/',
      joining: { mode: 'sign-up', url: 'https://a.example.org/join' },
      organization: { name: 'Harbor', url: 'https://harbor.example.org/' },
    });
    const links = all<HTMLAnchorElement>(card, 'a[href^="http"]');
    expect(links.length).to.be.at.least(3);
    for (const link of links) {
      expect(link.relList.contains('noopener') && link.relList.contains('noreferrer'), link.href).to.be.true;
      expect(link.referrerPolicy).to.equal('no-referrer');
      expect(link.target).to.equal('');
    }
  });

  it('can be hit: 44 px (A2)', async () => {
    const { card } = await cardOf({});
    for (const name of ['card-action', 'card-expect']) {
      expect(parts(card, name)[0]!.offsetHeight, name).to.be.at.least(44);
    }
  });

  it('is not there where the feed gives no way', async () => {
    const state = await prepareState({ groups: [{ name: 'Silent', kind: 'other' }] });
    expect(parts(state.box, 'card-action')).to.deep.equal([]);
  });
});

describe('the opened card', () => {
  it('opens in place, and closes (A14)', async () => {
    const { state, card } = await cardOf({ description: 'Tea and chairs.' });
    const button = state.button(/^What to expect/);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    const root = button.getRootNode() as ShadowRoot;
    const detail = root.getElementById(button.getAttribute('aria-controls')!)!;
    expect(isVisible(detail)).to.be.false;
    await state.press(/^What to expect/);
    await until(() => detailOf(card).includes('Tea and chairs.'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(root.activeElement).to.equal(button);
    await state.press(/^What to expect/);
    expect(isVisible(detail)).to.be.false;
    expect(all(state.box, 'dialog, [role="dialog"]')).to.deep.equal([]);
  });

  it('tells all that the feed tells, in sections', async () => {
    const card = await opened({
      description: 'Tea and chairs.',
      audience: { stage: ['postpartum'], notFor: ['older-child'] },
      minAge: 18,
      babyMaxAgeMonths: 12,
      schedule: [{ ...weekly('2026-11-24T10:00'), exdates: ['2026-12-01'] }],
      expect: { minutes: 90, size: '6 to 10', opening: 'We say our names.', membership: 'open' },
      place: {
        name: 'Library',
        lines: ['4 Mill Street'],
        city: 'Portland',
        region: 'ME',
        postalCode: '04101',
        notes: 'Room 2',
        parking: 'Behind',
        transit: 'Bus 4',
      },
      cost: { min: 10, max: 20, currency: 'USD', reduced: true },
      insurance: 'None needed',
      credential: 'Trained in 2024',
      organization: { name: 'Harbor Parents', phone: '207-555-0100' },
      terms: [{ code: 'X', label: 'Quiet' }],
      updatedAt: '2026-10-01',
    });
    for (const words of [
      'What happens there Tea and chairs.',
      'Who it is for New parent (first year) Ages 18 and up Babies up to 12 months',
      'Not for Older child',
      'Tue, Nov 24 10:00 am Tue, Dec 8 10:00 am Tue, Dec 15 10:00 am No meeting Dec 1',
      '1 h 30 min Usual size: 6 to 10 We say our names. Come any time This group is not therapy.',
      'Library 4 Mill Street, Portland, ME 04101 Room 2 Bus or train: Bus 4 Parking: Behind',
      '$10–$20; ask about lower cost',
      'None needed',
      'Email Dana',
      'Call Dana (207) 555-0117',
      'Call Harbor Parents 207-555-0100',
      'Led by: not listed',
      'Training: Trained in 2024',
      'Offered by: Harbor Parents',
      'Also listed as: Quiet',
      'Changed Oct 1, 2026',
    ]) {
      expect(detailOf(card).replace(/\u00a0/g, ' ')).to.contain(words);
    }
  });

  it('sorts facts into Yes, No and Not listed: not listed is never no (D6)', async () => {
    const card = await opened({ comfort: { babyWelcome: true, childcare: false } });
    const columns = Object.fromEntries(
      parts(card, 'card-detail')
        .flatMap((detail) => all(detail, 'ul'))
        .filter((list) => /^(Yes|No|Not listed)$/.test(wordsOf(list.previousElementSibling ?? undefined)))
        .map((list) => [wordsOf(list.previousElementSibling!), wordsOf(list)]),
    );
    expect(columns['Yes']).to.equal('Babies welcome');
    expect(columns['No']).to.equal('Childcare');
    expect(columns['Not listed']).to.contain('Parking').and.to.contain('You don’t have to talk');
    expect(wordsOf(card)).not.to.match(/[✗✘❌×]/);
  });

  it('says what sign-up asks for before the link to it (D9)', async () => {
    const card = await opened({
      joining: { mode: 'sign-up', url: 'https://a.example.org/join' },
      asksFor: ['first name', 'email'],
    });
    const words = detailOf(card);
    expect(words).to.contain('Sign-up asks for: first name, email');
    expect(words.indexOf('Sign-up asks for')).to.be.lessThan(words.indexOf('Sign up (a.example.org)'));
  });

  it('says that it is not therapy, unless it is (D3)', async () => {
    expect(detailOf(await opened({ kind: 'class' }))).to.contain('This group is not therapy.');
    expect(detailOf(await opened({ name: 'Other', kind: 'therapy' }))).not.to.contain('not therapy');
  });

  it('hides a passcode that stands in a public feed, and says whom to ask (P16)', async () => {
    const warnings = hearWarnings();
    const card = await opened({
      formats: ['online'],
      online: { url: 'https://zoom.us/j/5550100?pwd=s3cr3tword' },
      url: 'https://a.example.org/',
    });
    expect(detailOf(card)).to.contain('You need a passcode. Ask the group for it.');
    expect(card.shadowRoot!.innerHTML).not.to.contain('s3cr3tword');
    await until(() => warnings.some((words) => words.includes('passcode-public')));
  });

  it('tells an online time in her zone and in theirs', async () => {
    const card = await opened({ formats: ['online'], schedule: [weekly('2026-11-25T12:00', 'America/Los_Angeles')] });
    expect(detailOf(card).replace(/\u00a0/g, ' ')).to.contain(`${clockHere('2026-11-25T20:00Z')} your time (`);
  });

  it('fetches no group again and leaves the address alone (P2, A14)', async () => {
    const { href } = location;
    const { length } = history;
    const before = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(server('/'))).length;
    await opened({});
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(server('/')))).to.have.length(
      before,
    );
    expect([location.href, history.length]).to.deep.equal([href, length]);
  });

  it('is usable by everybody, and does not scroll sideways at 280 px (A1, A4)', async () => {
    const card = await opened({
      description: 'Tea.',
      comfort: { babyWelcome: true, parking: false },
      notice: 'Moved.',
    });
    await expectAccessible(card);
    card.parentElement!.closest('div')!.style.inlineSize = '280px';
    (card.getRootNode() as ShadowRoot).host.parentElement!.style.inlineSize = '280px';
    await rest(50);
    const article = parts(card, 'card')[0]!;
    expect(article.scrollWidth).to.be.at.most(article.clientWidth);
  });
});

describe('a card that stands alone', () => {
  const script = (value: unknown): string => `<script type="application/json">${JSON.stringify(value)}</script>`;

  it('finds its group in a feed, and carries one help line', async () => {
    const card = await place<GroupCard>(
      `<group-card src="${server('/native?groups=5')}" group-id="group-3"></group-card>`,
    );
    await until(() => parts(card, 'card-title').length === 1);
    expect(nameOf(parts(card, 'card-title')[0]!)).to.match(/ 3$/);
    expect(wordsOf(parts(card, 'card-help')[0])).to.match(/^Need to talk to someone now\? Call 988/);
    expect(parts(card, 'card-expect')).to.have.length(1);
    await expectAccessible(card);
  });

  it('reads a script child, also one that comes later', async () => {
    const card = await place<GroupCard>(`<group-card>${script(TOWN[0])}</group-card>`);
    await until(() => wordsOf(card).includes('Riverside circle'));
    expect(card.getAttribute('group-id')).to.be.oneOf(['riverside-circle', null]);
    const late = await place<GroupCard>('<group-card></group-card>');
    await rest(100);
    late.insertAdjacentHTML('beforeend', '');
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = JSON.stringify(TOWN[1]);
    late.append(child);
    await until(() => wordsOf(late).includes('Evening talk'));
  });

  it('reads the least that a list may say of a group, as a script child and as a property (R1)', async () => {
    const errors = hearErrors();
    const least = { id: 'a', name: 'Tuesday circle' };
    const child = await place<GroupCard>(`<group-card>${script(least)}</group-card>`);
    await until(() => wordsOf(child).includes('Tuesday circle'));
    const given = document.createElement('group-card');
    Object.assign(given, { group: least });
    makeBox().append(given);
    await until(() => wordsOf(given).includes('Tuesday circle'));
    expect(parts(given, 'card-expect')).to.have.length(1);
    const { names } = await prepareState({ groups: [{ ...least, description: 'Tea.' }] });
    expect(names()).to.deep.equal(['Tuesday circle']);
    expect(errors).to.deep.equal([]);
  });

  it('says what it cannot load, also where its address is none (R1)', async () => {
    hearWarnings();
    const errors = hearErrors();
    const card = await place<GroupCard>('<group-card src="http://["></group-card>');
    await until(() => wordsOf(card).includes('We couldn’t load the list.'));
    expect(errors).to.deep.equal([]);
  });

  it('shows nothing of the old group under another id or address', async () => {
    hearWarnings();
    const card = await place<GroupCard>(
      `<group-card src="${server('/native?groups=5')}" group-id="group-3"></group-card>`,
    );
    await until(() => parts(card, 'card-title').length === 1);
    card.groupId = 'gone';
    await until(() => wordsOf(card).includes('This group is not listed any more.'));
    expect(parts(card, 'card-title')).to.have.length(0);
    card.groupId = 'group-2';
    await until(() => parts(card, 'card-title').length === 1);
    card.src = server('/faults/404');
    await until(() => wordsOf(card).includes('We couldn’t load the list.'));
    expect(parts(card, 'card-title')).to.have.length(0);
    card.removeAttribute('src');
    await card.updateComplete;
    expect(wordsOf(card)).not.to.contain('We couldn’t load the list.');
  });

  it('takes a group as a property, and reflects its id', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 1) });
    const { group } = state.cards()[0]!;
    const card = document.createElement('group-card');
    card.group = group;
    card.headingLevel = 2;
    makeBox().append(card);
    await card.updateComplete;
    expect(card.getAttribute('group-id')).to.equal('riverside-circle');
    expect(parts(card, 'card-title')[0]!.localName).to.equal('h2');
  });

  it('keeps the host’s own words and the help line when the feed is down', async () => {
    hearWarnings();
    const errors = hearErrors();
    const card = await place<GroupCard>(
      `<group-card src="${server('/faults/500')}" group-id="x"><p>Call the library: 555-0100</p></group-card>`,
    );
    await until(() => wordsOf(card).includes('We couldn’t load the list.'));
    expect(wordsOf(card)).to.contain('555-0100').and.to.contain('Call 988');
    expect(errors).to.deep.equal([]);
    await expectAccessible(card);
  });

  it('says when its group is not listed any more', async () => {
    hearWarnings();
    const card = await place<GroupCard>(
      `<group-card src="${server('/native?groups=3')}" group-id="gone"></group-card>`,
    );
    await until(() => wordsOf(card).includes('This group is not listed any more.'));
    expect(wordsOf(card)).to.contain('Call 988');
  });

  it('opens in place as in a list, and can be changed to another group', async () => {
    const card = await place<GroupCard>(
      `<group-card src="${server('/native?groups=5')}" group-id="group-3"></group-card>`,
    );
    await until(() => parts(card, 'card-expect').length === 1);
    byRole(card, 'button', /^What to expect/).click();
    await until(() => detailOf(card).length > 50);
    card.setAttribute('group-id', 'group-4');
    await until(() => / 4$/.test(nameOf(parts(card, 'card-title')[0]!)));
  });

  it('is removed in the middle of its load without an error', async () => {
    const errors = hearErrors();
    const card = document.createElement('group-card');
    card.src = server('/slow?ms=100');
    makeBox().append(card);
    await rest(30);
    card.remove();
    await rest(200);
    expect(errors).to.deep.equal([]);
  });

  it('speaks the language of the page around it', async () => {
    const card = await place<GroupCard>(`<group-card>${script(TOWN[8])}</group-card>`, { lang: 'es' });
    await until(() => wordsOf(card).includes('Qué esperar'));
    expect(wordsOf(card)).to.contain('¿Necesitas hablar con alguien ahora?');
    expect(allByRole(card, 'link', /^Llama al 988/)).to.have.length(1);
  });
});
