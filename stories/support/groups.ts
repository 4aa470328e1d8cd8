/** Invented groups for the stories. */
import type { Group, Place } from '../../src/model/group.js';
import { daysAgo, weekly } from './when.js';

const LIBRARY: Place = {
  name: 'Mill Street Library',
  lines: ['4 Mill Street'],
  city: 'Portland',
  region: 'ME',
  postalCode: '04101',
  country: 'US',
};

/** A whole group from what matters to a story; it meets at the library unless it says otherwise. */
export function aGroup({ name, formats = ['in-person'], ...own }: Partial<Group> & Pick<Group, 'name'>): Group {
  return {
    id: name.toLowerCase().replace(/[^\p{L}\d]+/gu, '-'),
    source: { format: 'native', feed: 'inline', fetchedAt: new Date().toISOString() },
    name,
    kind: 'peer-support',
    formats,
    schedule: [weekly(1, '10:00')],
    ...(formats.includes('in-person') ? { place: LIBRARY } : {}),
    audience: { stage: [], experience: [], community: [], notFor: [] },
    comfort: {},
    asksFor: [],
    languages: ['en'],
    joining: { mode: 'drop-in' },
    status: 'open',
    access: [],
    contacts: [{ name: 'Dana', email: 'dana@example.org', phone: '(207) 555-0117' }],
    organization: { name: 'Harbor Parents (sample)' },
    verifiedAt: daysAgo(20),
    lang: 'en',
    terms: [],
    ...own,
  };
}

const forWhom = (audience: Partial<Group['audience']>): Pick<Group, 'audience'> => ({
  audience: { stage: [], experience: [], community: [], notFor: [], ...audience },
});

/** The group of most card stories: it states much of what can be stated. */
export const circle: Group = aGroup({
  name: 'Tuesday circle for new moms',
  description: 'Tea, ten chairs and other people in their first year.\nWe go around once, and you may pass.',
  ledBy: 'trained-peer',
  ...forWhom({ stage: ['postpartum'], experience: ['low-mood', 'worry'] }),
  schedule: [weekly(1, '10:00', 90)],
  comfort: { noNeedToTalk: true, noDiagnosis: true, babyWelcome: true, lateOk: true, childcare: false },
  cost: { free: true },
  expect: { minutes: 90, size: '6 to 10', opening: 'We say our names.', membership: 'open' },
});

/** Twelve groups of one town, of every sort that the filters know. */
export const neighborhood: readonly Group[] = [
  circle,
  aGroup({
    name: 'Evening talk from home',
    kind: 'professional-support',
    ledBy: 'professional',
    formats: ['online'],
    schedule: [weekly(2, '20:00')],
    online: { url: 'https://example.org/evening', provider: 'Video call' },
    comfort: { cameraOff: true, firstNameOnly: true },
  }),
  aGroup({
    name: 'Dads at the library',
    ...forWhom({ community: ['dads-partners'] }),
    schedule: [weekly(3, '18:30')],
    comfort: { babyWelcome: true },
  }),
  aGroup({
    name: 'After a loss, together',
    formats: ['online'],
    ...forWhom({ stage: ['after-loss'], experience: ['loss'] }),
    schedule: [weekly(2, '19:00')],
    online: { url: 'https://example.org/together' },
  }),
  aGroup({
    name: 'A quiet hour after a loss',
    ...forWhom({ stage: ['after-loss'] }),
    schedule: [weekly(4, '17:00')],
    comfort: { noNeedToTalk: true },
  }),
  aGroup({ name: 'Stroller walk by the water', kind: 'community', comfort: { babyWelcome: true, stroller: true } }),
  aGroup({
    name: 'Rest and worry, a therapy group',
    kind: 'therapy',
    ledBy: 'professional',
    ...forWhom({ experience: ['worry'] }),
    schedule: [weekly(5, '12:00')],
    cost: { min: 20, currency: 'USD', reduced: true },
    joining: { mode: 'sign-up', url: 'https://example.org/rest' },
    asksFor: ['first name', 'e-mail'],
  }),
  aGroup({
    name: 'Phone circle',
    formats: ['phone'],
    schedule: [weekly(3, '09:00')],
    dialIn: [{ number: '(207) 555-0150', code: '4711' }],
  }),
  aGroup({
    name: 'Grupo de los jueves',
    ...forWhom({ community: ['spanish-speaking'] }),
    languages: ['es'],
    lang: 'es',
    comfort: { babyWelcome: true },
  }),
  aGroup({ name: 'Parents of the NICU', ...forWhom({ experience: ['nicu'] }), schedule: [weekly(6, '19:30')] }),
  aGroup({ name: 'Getting ready, a class', kind: 'class', ...forWhom({ stage: ['pregnant'] }) }),
  aGroup({ name: 'Twins and more', kind: 'parent-baby', ...forWhom({ community: ['multiples'] }) }),
];

/** A long list. */
export function manyGroups(count: number): readonly Group[] {
  return Array.from({ length: count }, (_, i) =>
    aGroup({ name: `Circle ${i + 1}`, schedule: [weekly(1 + (i % 7), '10:00')] }),
  );
}
