/** Every state that a finder can be in, and the way there: for tests that ask the same of each. */
import { aRecord, manyRecords, TOWN, weekly, type GroupRecord } from '../fixtures/records.js';
import { ENGLISH, SPANISH } from './after-loss.js';
import { parts, rest, until } from './deep.js';
import { afterwards, hearWarnings, prepareState, server, type Setup, type State } from './finder.js';
import { arrive, ask, BOSTON, NIGHT_LINE, PORTLAND, rungs } from './near.js';

/** A state by its name, and how a visitor comes to it. */
export interface VisitorState {
  readonly name: string;
  /** Resolves to what holds the element, once all of the state is on the page. */
  readonly reach: () => Promise<HTMLElement>;
}

const OWN = '<p>Our front desk: <a href="tel:5550100">555-0100</a></p>';
const DARK = 'color: #ece7df; background: #1c1714; padding: 1px';
const NEAR = [BOSTON, NIGHT_LINE, ...PORTLAND];

/** A feed that has all that a ladder can hold. */
const LADDER = {
  version: '1',
  groups: [BOSTON, NIGHT_LINE],
  coordinators: [
    { name: 'Jo Tallgrass', region: 'WY', email: 'jo@example.org', phone: '(307) 555-0110', role: 'Volunteer' },
  ],
  resources: [
    { kind: 'training', name: 'Lead a circle', url: 'https://course.example.org/' },
    { kind: 'professional', name: 'Directory of counselors', url: 'https://directory.example.org/' },
    { kind: 'helpline', name: 'Prairie line', phone: '(307) 555-0142', verifiedAt: '2026-10-01' },
    { kind: 'start-a-group', name: 'The kit', url: 'https://kit.example.org/' },
  ],
};

/** Groups of each kind that a detail has words of its own for. */
const KINDS: Readonly<Record<string, Partial<GroupRecord>>> = {
  'in person, with all facts': {
    description: 'We sit in a ring.\nTea is on the table.',
    notice: 'No meeting this week.',
    cost: { min: 5, currency: 'USD', reduced: true },
    audience: { stage: ['postpartum'], experience: ['nicu'], community: ['beekeepers'], notFor: ['older-child'] },
    comfort: { noNeedToTalk: true, babyWelcome: true, stepFree: false, confidential: true },
    expect: { minutes: 60, size: '8', opening: 'We say our names.', membership: 'open' },
  },
  'online, by another clock': {
    formats: ['online'],
    schedule: [weekly('2026-11-25T12:00', 'America/Los_Angeles')],
    online: { url: 'https://meet.example.org/a', provider: 'Video' },
  },
  'by phone': { formats: ['phone'], dialIn: [{ number: '(207) 555-0150', code: '4711', notes: 'Wait for the host.' }] },
  therapy: {
    kind: 'therapy',
    ledBy: 'professional',
    credential: 'Midwife',
    insurance: 'Most plans',
    schedule: [{ ...weekly('2026-11-10T10:00'), rrule: 'FREQ=WEEKLY;COUNT=8' }],
    joining: { mode: 'sign-up', url: 'https://a.example.org/join' },
    asksFor: ['name', 'email'],
  },
  full: { status: 'full' },
  'full, with a waiting list': { status: 'waitlist' },
  paused: { status: 'paused' },
  'checked long ago': { verifiedAt: '2025-05-04' },
  'in Spanish': { name: 'Grupo de los jueves', lang: 'es', languages: ['es'], description: 'Nos reunimos con café.' },
};

/** A finder with what was done to it. */
export function finderIn(
  name: string,
  setup: Setup,
  act: (state: State) => unknown = (): undefined => undefined,
): VisitorState {
  const reach = async (): Promise<HTMLElement> => {
    hearWarnings();
    const state = await prepareState(setup);
    await act(state);
    await state.settle();
    return state.box;
  };
  return { name, reach };
}

/** Opens the first card and waits for its detail. */
export async function openCard({ box, settle }: State): Promise<void> {
  parts(box, 'card-expect')[0]!.click();
  await until(() => parts(box, 'card-detail').some((detail) => detail.childElementCount > 5));
  await settle();
}

/** The ladder far from every group. */
export async function climb(state: State): Promise<void> {
  await ask(state, '82001');
  await until(() => rungs(state).length > 4);
}

/** Long waits of this page are short. */
function hurry(): void {
  const { setTimeout: real } = window;
  window.setTimeout = ((act: () => void, ms = 0) =>
    real(act, ms === 1000 || ms === 5000 ? 10 : ms)) as typeof setTimeout;
  afterwards(() => (window.setTimeout = real));
}

function refuseLocation(code: number | undefined): void {
  const getCurrentPosition = (_: unknown, failed: PositionErrorCallback): void => {
    if (code !== undefined) failed({ code } as GeolocationPositionError);
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  afterwards(() => void Reflect.deleteProperty(navigator, 'geolocation'));
}

async function locate(state: State): Promise<void> {
  await until(() => parts(state.box, 'search-locate').length > 0);
  await state.press('Use my location');
  await until(() => !/We use your rough area/.test(state.words()) || state.hasButton(/Looking|…$/));
}

async function choose(state: State, filters: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, values] of Object.entries(filters)) await state.finder.filter(name, values);
}

/** The list, as it comes and as it stands. */
export const LISTS: readonly VisitorState[] = [
  finderIn('idle, with the host’s own words', { early: true, content: OWN }),
  finderIn('loading', { src: server('/slow?ms=8000'), early: true }, (state) =>
    until(() => state.sentence() === 'Loading groups…'),
  ),
  {
    name: 'loading for long',
    reach: async () => {
      hurry();
      const state = await prepareState({ src: server('/slow?ms=8000'), early: true });
      await until(() => state.sentence().startsWith('Still loading.'));
      return state.box;
    },
  },
  finderIn('ready', { groups: TOWN.slice(0, 4) }),
  finderIn('ready, in a column of 280 px', { groups: TOWN.slice(0, 4), width: 280 }),
  finderIn('ready, with more to show', { groups: manyRecords(6), attributes: { 'page-size': '3' } }),
  finderIn('more shown', { groups: manyRecords(6), attributes: { 'page-size': '3' } }, async (state) => {
    await state.press('Show 3 more');
    await until(() => state.cards().length === 6);
  }),
  finderIn('a card opened', { groups: TOWN.slice(0, 3) }, openCard),
  ...Object.entries(KINDS).map(([kind, own]) =>
    finderIn(`a detail: ${kind}`, { groups: [aRecord({ name: 'Circle', ...own })] }, openCard),
  ),
  finderIn('empty feed', { groups: [], content: OWN }),
];

/** What was asked, and what was answered. */
export const QUESTIONS: readonly VisitorState[] = [
  finderIn('filters open', { groups: TOWN }, (state) => state.openFilters()),
  finderIn('filters open, with chips', { groups: TOWN.slice(0, 5) }, async (state) => {
    await state.openFilters();
    await state.tick('Babies welcome');
    await until(() => parts(state.box, 'filters-chip').length === 1);
  }),
  finderIn('groups that do not say, under their own heading', { groups: TOWN.slice(0, 4) }, (state) =>
    choose(state, { comfort: ['noNeedToTalk'] }),
  ),
  finderIn('joined from home', { groups: TOWN.slice(0, 5) }, (state) => state.press('Join from home')),
  finderIn('nothing fits', { groups: TOWN.slice(0, 8) }, async (state) => {
    await choose(state, { kind: ['therapy'], day: ['th'] });
    await until(() => state.hasButton('Show all'));
  }),
  finderIn('a word that is not found', { groups: TOWN.slice(0, 4) }, async (state) => {
    await ask(state, 'zither');
    await until(() => state.hasButton('Show all'));
  }),
  finderIn('a word that was misspelt', { groups: TOWN.slice(0, 4) }, async (state) => {
    await ask(state, 'evneing');
    await until(() => state.sentence().startsWith('Nothing for'));
  }),
  finderIn('near a ZIP', { groups: NEAR }, (state) => ask(state, '97202')),
  finderIn('near a ZIP, opened', { groups: PORTLAND }, async (state) => {
    await ask(state, '97202');
    await openCard(state);
  }),
  finderIn('which town is meant', { groups: NEAR }, (state) => ask(state, 'Portland')),
  finderIn('a ZIP that nobody has', { groups: NEAR }, (state) => ask(state, '00000')),
  finderIn('her own place, being looked for', { groups: PORTLAND }, async (state) => {
    refuseLocation(undefined);
    await until(() => parts(state.box, 'search-locate').length > 0);
    parts(state.box, 'search-locate')[0]!.click();
    await until(() => parts(state.box, 'search-locate')[0]!.getAttribute('aria-disabled') === 'true');
  }),
  finderIn('her own place, refused', { groups: PORTLAND }, (state) => {
    refuseLocation(1);
    return locate(state);
  }),
  finderIn('the ladder', { groups: LADDER }, climb),
  finderIn('the ladder, start steps for a professional', { groups: LADDER }, async (state) => {
    await climb(state);
    await state.press('I work with families');
  }),
  finderIn('the ladder, start steps for who has been through it', { groups: LADDER }, async (state) => {
    await climb(state);
    await state.press('I’ve been through it');
  }),
  finderIn('words about a life: crisis lines', { groups: TOWN.slice(0, 4) }, async (state) => {
    await state.type('suicide');
    await until(() => parts(state.box, 'list-crisis').length > 0);
  }),
  finderIn('after a loss', { groups: TOWN }, (state) => state.press(ENGLISH.press)),
  finderIn('after a loss, where no group is listed', { groups: TOWN.slice(0, 2) }, async (state) => {
    await state.press(ENGLISH.press);
    await until(() => rungs(state).length > 0);
  }),
  finderIn('the help strip opened', { groups: TOWN.slice(0, 2) }, async (state) => {
    await state.press(ENGLISH.more);
    await until(() => state.words().includes('PSI HelpLine'));
  }),
];

/** What went wrong, in each sentence that a visitor may read. */
export const FAULTS: readonly VisitorState[] = [
  finderIn('error: the list could not be loaded', { src: server('/faults/404'), content: OWN }),
  finderIn('error: the list cannot be read', { src: server('/faults/html'), content: OWN }),
  {
    name: 'error: offline',
    reach: async () => {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      afterwards(() => Reflect.deleteProperty(navigator, 'onLine'));
      return finderIn('', { src: 'http://127.0.0.1:1/groups.json' }).reach();
    },
  },
  finderIn('partial: one of two lists', {
    groups: TOWN.slice(0, 2),
    content: `<group-source src="${server('/faults/500')}"></group-source>`,
  }),
  finderIn('partial: a list that is named', {
    groups: TOWN.slice(0, 2),
    content: `<group-source label="Clinic calendar" src="${server('/faults/500')}"></group-source>`,
  }),
  finderIn(
    'a group of two lists, opened',
    {
      content: `<group-source label="Parent groups" src="${server('/native?groups=3')}"></group-source>
        <group-source label="Clinic calendar" type="meeting-guide" src="${server('/big?groups=3&format=meeting-guide')}"></group-source>`,
    },
    async (state) => {
      const joined = await until(() => state.cards().find(({ group }) => (group?.also ?? []).length > 0));
      parts(joined, 'card-expect')[0]!.click();
      await until(() => state.words().includes('Listed by: '));
    },
  ),
  {
    name: 'partial: a saved copy',
    reach: async () => {
      const { fetch: real } = window;
      const src = 'https://feeds.example.org/kept.json';
      const setup: Setup = { src, attributes: { 'keep-copy': '' } };
      window.fetch = (input, init) =>
        input === src ? Promise.resolve(Response.json(TOWN.slice(0, 2))) : real(input, init);
      afterwards(() => {
        window.fetch = real;
        void caches.delete('group-finder');
      });
      const first = await prepareState(setup);
      while (!(await caches.has('group-finder'))) await rest(20);
      first.box.remove();
      window.fetch = (input, init) =>
        input === src ? Promise.reject(new TypeError('Failed to fetch')) : real(input, init);
      return finderIn('', setup, (state) => until(() => state.words().includes('Showing a saved copy'))).reach();
    },
  },
  finderIn('partial: only part of the list', { src: server('/faults/truncated'), attributes: { 'page-size': '3' } }),
];

/** Other languages, colours, directions. */
export const LOOKS: readonly VisitorState[] = [
  finderIn('Spanish', { groups: TOWN.slice(0, 4), lang: 'es' }, openCard),
  finderIn('Spanish, filters and help open', { groups: TOWN.slice(0, 4), lang: 'es' }, async (state) => {
    await state.openFilters();
    await state.press(SPANISH.more);
    await until(() => state.words().includes('971-203-7773'));
  }),
  finderIn('dark', { groups: TOWN.slice(0, 4), style: DARK }, openCard),
  finderIn('dark, filters and help open', { groups: TOWN.slice(0, 4), style: DARK }, async (state) => {
    await state.openFilters();
    await state.tick('Babies welcome');
    await state.press(ENGLISH.more);
    await until(() => state.words().includes('PSI HelpLine'));
  }),
  finderIn('dark, the ladder', { groups: LADDER, style: DARK }, climb),
  finderIn('right to left', { groups: TOWN.slice(0, 4), attributes: { dir: 'rtl' } }, openCard),
  finderIn('right to left, near a ZIP', { groups: NEAR, attributes: { dir: 'rtl' } }, async (state) => {
    await ask(state, '97202');
    await arrive(state);
  }),
  finderIn('names as headings of level 2', { groups: TOWN.slice(0, 2), attributes: { 'heading-level': '2' } }),
];
