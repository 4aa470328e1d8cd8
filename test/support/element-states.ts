/** The states of every element that may stand on a page without a finder, and of parts that a host lays out. */
import { aRecord, TOWN, type GroupRecord } from '../fixtures/records.js';
import { all, byRole, parts, until, wordsOf } from './deep.js';
import { finderIn, FAULTS, LISTS, LOOKS, openCard, QUESTIONS, type VisitorState } from './finder-states.js';
import { hearWarnings, makeBox, place, server, type Setup } from './finder.js';

const FEED = {
  version: '1',
  groups: [],
  coordinators: [
    {
      id: 'wy',
      name: 'Dell Ritter',
      role: 'Volunteer coordinator',
      organization: 'High Plains Office',
      region: 'WY',
      email: 'wy@example.org',
      phone: '(307) 555-0110',
      url: 'https://example.org/wy',
      languages: ['en', 'es'],
      specialities: ['Rural families'],
      replyTime: 'Within two days',
    },
  ],
  resources: [
    { id: 'course', kind: 'training', name: 'Peer leader course', url: 'https://example.org/course' },
    { id: 'kit', kind: 'start-a-group', name: 'The kit', description: 'A first night.', phone: '(307) 555-0150' },
  ],
};

const json = (feed: unknown): string =>
  `<script type="application/json">${JSON.stringify(feed).replace(/</g, '\\u003c')}</script>`;

/** HTML on a page, and what was done to it. */
function pageWith(name: string, html: string, act: (element: HTMLElement) => unknown, lang?: string): VisitorState {
  const reach = async (): Promise<HTMLElement> => {
    hearWarnings();
    const element = await place(html, lang === undefined ? {} : { lang });
    await act(element);
    return element.parentElement!;
  };
  return { name, reach };
}

/** Waits until an element says something. */
const says =
  (words: string) =>
  (element: HTMLElement): Promise<true> =>
    until(() => wordsOf(element).includes(words) || undefined);

async function press(element: HTMLElement, name: RegExp): Promise<void> {
  (await until(() => byRole(element, 'button', name))).click();
}

const CIRCLE = json(aRecord({ name: 'Circle' }));

const CARDS: readonly VisitorState[] = [
  pageWith('group-card alone', `<group-card>${CIRCLE}</group-card>`, says('Need to talk')),
  pageWith('group-card alone, opened', `<group-card>${CIRCLE}</group-card>`, async (card) => {
    await press(card, /^What to expect/);
    await until(() => (parts(card, 'card-detail')[0]?.childElementCount ?? 0) > 5);
    await says('Need to talk')(card);
  }),
  pageWith('group-card alone, in Spanish', `<group-card>${CIRCLE}</group-card>`, says('¿Necesitas'), 'es'),
  pageWith(
    'group-card alone, loading',
    `<group-card src="${server('/slow?ms=8000')}" group-id="x"></group-card>`,
    says('Loading groups…'),
  ),
  pageWith(
    'group-card alone, failed',
    `<group-card src="${server('/faults/500')}" group-id="x"><p>Tuesdays at ten.</p></group-card>`,
    says('We couldn’t load the list.'),
  ),
  pageWith(
    'group-card alone, gone',
    `<group-card src="${server('/native?groups=2')}" group-id="nobody"></group-card>`,
    says('This group is not listed any more.'),
  ),
];

const EXTRAS: readonly VisitorState[] = [
  pageWith('group-help alone', '<group-help></group-help>', says('Call 988')),
  pageWith('group-help alone, opened', '<group-help><p>Our nurse: 555-0123</p></group-help>', async (help) => {
    await press(help, /More ways/);
    await says('PSI HelpLine')(help);
  }),
  pageWith('group-help, opened, where no line ships', '<group-help country="FR"></group-help>', async (help) => {
    await press(help, /More ways/);
    await says('Call your local emergency number.')(help);
  }),
  pageWith(
    'group-next',
    `<group-next src="${server('/native?groups=12')}"></group-next>`,
    says('The next group you can join:'),
  ),
  pageWith(
    'group-next, with none to join',
    `<group-next src="${server('/faults/empty-list')}"></group-next>`,
    says('No groups are listed here yet.'),
  ),
  pageWith(
    'group-next, failed',
    `<group-next src="${server('/faults/500')}"></group-next>`,
    says('We couldn’t load the list.'),
  ),
  pageWith(
    'group-coordinator',
    `<group-coordinator region="WY">${json(FEED)}</group-coordinator>`,
    says('Dell Ritter'),
  ),
  pageWith(
    'group-coordinator, nobody to name',
    `<group-coordinator region="ME"><p>Ask at the front desk.</p>${json(FEED)}</group-coordinator>`,
    says('Ask at the front desk.'),
  ),
  pageWith('group-start', '<group-start></group-start>', says('Even one or two people')),
  pageWith('group-start, for a professional', `<group-start region="WY">${json(FEED)}</group-start>`, async (start) => {
    await press(start, /^I work with families/);
    await says('Dell Ritter')(start);
  }),
  pageWith('group-start, for who has been through it', '<group-start></group-start>', async (start) => {
    await press(start, /been through it/);
    await until(() => parts(start, 'start-step').length > 3);
  }),
  pageWith(
    'group-source, which shows nothing of itself',
    '<div><p>Ask us.</p><group-source src="/nowhere.json"></group-source></div>',
    () => undefined,
  ),
];

/** More than one of a kind on one page (R7). */
const TOGETHER: readonly VisitorState[] = [
  {
    name: 'two finders, each with its help strip',
    reach: async () => {
      const named = (label: string): Setup => ({ groups: TOWN.slice(0, 2), attributes: { label } });
      const first = await finderIn('', named('Harbor Parents')).reach();
      const second = await finderIn('', named('Hill Clinic')).reach();
      const both = makeBox();
      both.append(first, second);
      await until(() => parts(both, 'card').length === 4);
      return both;
    },
  },
  pageWith(
    'parts that the host lays out',
    `<div><group-search for="apart"></group-search><group-list for="apart"></group-list>
      <group-filters for="apart"></group-filters><group-finder id="apart">${json(TOWN.slice(0, 3))}</group-finder></div>`,
    (page) => until(() => all(page, 'group-card').length === 3),
  ),
];

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän';

/** What a feed may hold, and no page should break on. */
const BAD_INPUT: readonly VisitorState[] = [
  ['a word of 42 letters', { name: LONG, description: LONG, contacts: [{ name: LONG, email: `${LONG}@example.org` }] }],
  ['a name of 300 letters', { name: 'Circle of many words '.repeat(14) + 'to end' }],
  ['a name of 300 letters without a space', { name: 'x'.repeat(300) }],
  ['faces in a name', { name: '👩‍👩‍👧‍👦 Circle 🫶🏽', notice: '⚠️ No meeting 🎃' }],
  ['a name from right to left', { name: 'مجموعة دعم الأمهات (ABC) 12', lang: 'ar', description: 'نلتقي كل أسبوع.' }],
].map(([what, own]) =>
  finderIn(
    `bad input: ${what as string}`,
    { groups: [aRecord(own as GroupRecord), aRecord({ name: 'Circle' })] },
    openCard,
  ),
);

/** Every state of every element. */
export const STATES: readonly VisitorState[] = [
  ...LISTS,
  ...QUESTIONS,
  ...FAULTS,
  ...LOOKS,
  ...CARDS,
  ...EXTRAS,
  ...TOGETHER,
  ...BAD_INPUT,
];
