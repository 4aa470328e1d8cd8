/** Which listings of two feeds are one group, and what the group is then. */
import { expect } from '@open-wc/testing';
import { joinGroups } from '../../src/engine/fill-gaps.js';
import { isSameGroup, traitsOf } from '../../src/engine/same-group.js';
import type { Group, Place, Provenance } from '../../src/model/group.js';
import { aGroup, audience, NOW, once, weekly } from '../fixtures/groups.js';

const MILL: Place = { name: 'Mill Library', lines: ['4 Mill Street'], city: 'Portland', postalCode: '97202' };
const TUESDAY = weekly('2026-11-24T10:00');

/** A circle on Tuesdays at the library, unless it says otherwise. */
const circle = (own: Partial<Group> = {}): Group =>
  aGroup({ name: 'Circle for new moms', formats: ['in-person'], schedule: [TUESDAY], place: MILL, ...own });

const named = (name: string): Partial<Group> => ({ name });
const meets = (...schedule: Group['schedule']): Partial<Group> => ({ schedule });
const at = (place: Partial<Place>, given: Partial<Group> = {}): Partial<Group> => ({ place, ...given });

function areOne(a: Partial<Group>, b: Partial<Group>): boolean {
  const [one, other] = [traitsOf(circle(a), NOW), traitsOf(circle(b), NOW)];
  const answer = isSameGroup(one, other);
  expect(isSameGroup(other, one), 'the other way round').to.equal(answer);
  return answer;
}

type Case = readonly [what: string, a: Partial<Group>, b: Partial<Group>];

const POINT = { lat: 45.5, lng: -122.6, precision: 'exact' } as const;
const ONLINE: Partial<Group> = { formats: ['online'], place: { geo: POINT } };
const video = (url: string): Partial<Group> => ({ ...ONLINE, online: { url } });

const SAME: readonly Case[] = [
  ['capitals, accents and signs', named('Círculo: Mamás & Bebés'), named('CIRCULO mamas y bebes')],
  ['words that lists add', named('The Riverside Support Group'), named('Riverside meeting')],
  ['another order', named('New moms’ circle'), named('Circle for new moms')],
  ['a slip in a long word', named('Riverside circle'), named('Riversdie circle')],
  ['a space', named('Breast feeding circle'), named('Breastfeeding circle')],
  ['a number in words', named('Second step'), named('2nd step')],
  ['a day that one of them names', named('Tuesday circle'), named('Circle')],
  ['ten minutes', meets(TUESDAY), meets(weekly('2026-11-24T10:10'))],
  ['one instant by two clocks', meets(TUESDAY), meets(weekly('2026-11-24T07:00', { zone: 'America/Los_Angeles' }))],
  ['no time in one', meets(TUESDAY), meets()],
  ['one of several days', meets(weekly('2026-11-23T10:00', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU' })), meets(TUESDAY)],
  ['its next date alone', meets(TUESDAY), meets(once('2026-12-01T10:00'))],
  ['a date of the other half of the year', meets(TUESDAY), meets(once('2027-07-06T10:00'))],
  ['one address, written otherwise', at(MILL), at({ lines: ['4 Mill St.'], postalCode: '97202-1234' })],
  ['one address in one line', at(MILL), at({ formatted: '4 Mill Street, Portland, OR 97202, USA' })],
  [
    'one house of one town',
    at({ name: 'Mill Library', city: 'Portland' }),
    at({ name: 'MILL library', city: 'portland' }),
  ],
  ['two doors of one house', at({ geo: POINT }), at({ geo: { ...POINT, lat: 45.5015 } })],
  [
    'one link with and without what tracks',
    video('https://www.meet.example.org/a/?utm_source=x'),
    video('http://meet.example.org/a'),
  ],
  [
    'a page of its own that is the other’s sign-up',
    { ...ONLINE, url: 'https://a.example.org/join' },
    { ...ONLINE, joining: { mode: 'sign-up', url: 'https://a.example.org/join/' } },
  ],
  [
    'one number to call',
    { formats: ['phone'], dialIn: [{ number: '+1 503-555-0150' }] },
    { formats: ['phone'], dialIn: [{ number: '(503) 555-0150' }] },
  ],
];

const OTHER: readonly Case[] = [
  ['days in their names', { name: 'Tuesday circle', schedule: [] }, { name: 'Thursday circle', schedule: [] }],
  ['numbers in their names', named('Circle 1'), named('Circle 2')],
  ['a number in one name', named('Circle 2'), named('Circle')],
  ['a letter at the end', named('Circle A'), named('Circle B')],
  ['a letter at the end of one', named('Circle A'), named('Circle')],
  ['short words that differ by a letter', named('Moms of twins'), named('Moms of teens')],
  ['directions', named('Eastside parents'), named('Westside parents')],
  ['words', named('Circle for new dads'), named('Circle for new moms')],
  ['another day', meets(TUESDAY), meets(weekly('2026-11-26T10:00'))],
  ['another hour', meets(TUESDAY), meets(weekly('2026-11-24T11:00'))],
  [
    'other weeks of the month',
    meets(weekly('2026-11-24T10:00', { rrule: 'FREQ=MONTHLY;BYDAY=1TU' })),
    meets(weekly('2026-11-24T10:00', { rrule: 'FREQ=MONTHLY;BYDAY=3TU' })),
  ],
  [
    'the other fortnight',
    meets(weekly('2026-11-24T10:00', { rrule: 'FREQ=WEEKLY;INTERVAL=2' })),
    meets(weekly('2026-12-01T10:00', { rrule: 'FREQ=WEEKLY;INTERVAL=2' })),
  ],
  ['other dates', meets(once('2026-12-01T10:00')), meets(once('2026-12-08T10:00'))],
  [
    'another ZIP',
    at({ lines: ['4 Mill Street'], postalCode: '97202' }),
    at({ lines: ['4 Mill Street'], postalCode: '97210' }),
  ],
  [
    'another number',
    at({ lines: ['4 Mill Street'], postalCode: '97202' }),
    at({ lines: ['40 Mill Street'], postalCode: '97202' }),
  ],
  ['another town', at({ name: 'Library', city: 'Portland' }), at({ name: 'Library', city: 'Salem' })],
  ['a town alone', at({ city: 'Portland' }), at({ city: 'Portland' })],
  ['the middle of a town', at({ geo: { ...POINT, precision: 'city' } }), at({ geo: { ...POINT, precision: 'city' } })],
  ['a point of what is online only', ONLINE, ONLINE],
  ['another link', video('https://meet.example.org/a'), video('https://meet.example.org/b')],
  ['another query', video('https://meet.example.org/?room=1'), video('https://meet.example.org/?room=2')],
  [
    'nothing but a name and a time',
    { place: undefined } as unknown as Partial<Group>,
    { place: undefined } as unknown as Partial<Group>,
  ],
  ['other ways to meet', { url: 'https://a.example.org/1' }, { formats: ['online'], url: 'https://a.example.org/1' }],
  [
    'one link and towns far from each other',
    { url: 'https://a.example.org/1' },
    at({ city: 'Salem', postalCode: '97301' }, { url: 'https://a.example.org/1' }),
  ],
  ['a slip without a time', { name: 'Riverside circle', schedule: [] }, named('Riversdie circle')],
  ['words alone, without a time', { name: 'Support group', schedule: [] }, named('The meeting')],
  ['days in the words of one without a time', { schedule: [], scheduleText: 'Thursdays, ask when' }, meets(TUESDAY)],
];

describe('two listings are one group', () => {
  for (const [what, a, b] of SAME) {
    it(`that differ in ${what}`, () => void expect(areOne(a, b)).to.equal(true));
  }
});

describe('two listings are two groups', () => {
  for (const [what, a, b] of OTHER) {
    it(`that differ in, or have only, ${what}`, () => void expect(areOne(a, b)).to.equal(false));
  }
});

const provenance = (feed: string): Provenance => ({ format: 'native', feed, fetchedAt: '2026-11-23T15:00:00Z' });

describe('a group of two feeds', () => {
  it('keeps the name, id and statements of the first, and the provenance of both', () => {
    const first = circle({ id: 'a', source: provenance('A'), comfort: { babyWelcome: false }, cost: { free: true } });
    const other = circle({
      name: 'Other',
      source: provenance('B'),
      comfort: { babyWelcome: true },
      cost: { text: '$5' },
    });
    const joined = joinGroups(first, [other]);
    expect(joined).to.deep.include({
      id: 'a',
      name: first.name,
      cost: { free: true },
      comfort: { babyWelcome: false },
    });
    expect(joined.source.feed).to.equal('A');
    expect(joined.also?.map(({ feed }) => feed)).to.deep.equal(['B']);
  });

  it('is filled where the first says nothing, and nowhere else', () => {
    const first = circle({
      kind: 'other',
      place: { city: 'Portland' },
      audience: audience({ stage: ['pregnant'] }),
      languages: ['en'],
    });
    const other = circle({
      kind: 'therapy',
      description: 'Tea.',
      ledBy: 'professional',
      audience: audience({ stage: ['postpartum'], notFor: ['older-child'] }),
      languages: ['es'],
      access: ['step-free'],
      comfort: { lateOk: true },
      minAge: 18,
      babyMaxAgeMonths: 9,
    });
    const joined = joinGroups(first, [other]);
    expect(joined).to.deep.include({
      kind: 'therapy',
      description: 'Tea.',
      ledBy: 'professional',
      place: { ...MILL, city: 'Portland' },
      audience: audience({ stage: ['pregnant'], notFor: ['older-child'] }),
      languages: ['en'],
      access: ['step-free'],
      comfort: { lateOk: true },
      minAge: 18,
      babyMaxAgeMonths: 9,
    });
    expect(joinGroups(first, [])).to.equal(first);
  });

  it('does not speak in another language than its own, nor of a way in that it does not have', () => {
    const first = circle({ lang: 'en', online: { url: 'https://meet.example.org/a' } });
    const other = circle({
      lang: 'es',
      description: 'Té.',
      online: { url: 'https://meet.example.org/b', hasPasscode: true },
    });
    const joined = joinGroups(first, [other]);
    expect(joined.description).to.equal(undefined);
    expect(joined.online).to.deep.equal({ url: 'https://meet.example.org/a' });
  });

  it('has the newest check of all', () => {
    const joined = joinGroups(circle({ verifiedAt: '2026-01-05' }), [circle({ verifiedAt: '2026-11-03' }), circle()]);
    expect(joined.verifiedAt).to.equal('2026-11-03');
  });

  for (const [what, first, other, status] of [
    [
      'is closed where the later word says so',
      { verifiedAt: '2026-01-05' },
      { status: 'closed', updatedAt: '2026-10-01' },
      'closed',
    ],
    [
      'is open where it was closed before the later check',
      { status: 'closed', updatedAt: '2026-01-01' },
      { verifiedAt: '2026-10-01' },
      'open',
    ],
    [
      'stays open where the other’s word is older',
      { verifiedAt: '2026-10-01' },
      { status: 'closed', verifiedAt: '2026-01-01' },
      'open',
    ],
    ['is as the first says where nobody tells when', {}, { status: 'closed' }, 'open'],
    ['is as the first says of room', { status: 'full' }, { remaining: 3, verifiedAt: '2026-10-01' }, 'full'],
  ] as const) {
    it(what, () => {
      const joined = joinGroups(circle(first), [circle(other)]);
      expect(joined.status).to.equal(status);
      expect(joined.remaining).to.equal(undefined);
    });
  }
});
