/**
 * Invented HSDS 3.1 services: support groups for new parents, written in the
 * many ways in which real servers write.
 */

const CIRCLES = [
  ['New Parent Circle', 'For anyone with a baby under one. Come as you are.', 'Support Groups', 'SG'],
  [
    'Postpartum Mood Support Group',
    'For parents who feel low, worried or not like themselves.',
    'Support Groups',
    'PPD',
  ],
  ['Dads and Partners Evening', 'A relaxed hour for fathers and partners.', 'Peer Support', 'DADS'],
  [
    'Loss and Remembrance Group',
    'After miscarriage, stillbirth or the death of a baby.',
    'Bereavement Support',
    'LOSS',
  ],
  ['Parent &amp; Baby Playgroup', 'Songs on the mat &ndash; and a hot drink for you.', 'Parent/Child Activities', 'PB'],
  ['Feeding Caf\u00e9', 'Breast, bottle or both: no judgement, <b>just help</b>.', 'Breastfeeding Support', 'FEED'],
  ['NICU Families Circle', 'For families whose baby is or was in intensive care.', 'Support Groups', 'NICU'],
  ['Expecting Together Class', 'Six evenings about birth and the first weeks.', 'Childbirth Education', 'CLASS'],
  ['Postpartum Group Therapy', 'Eight sessions with a licensed therapist.', 'Group Counseling', 'THER'],
];

const PLACES = [
  ['Riverside Library', '100 River Street', 'Portland', 'OR', '97202', 45.4829, -122.6439],
  ['Maple Family Center', '22 Maple Avenue', 'Boise', 'ID', '83702', '43.6319', '-116.2021'],
  ['Harbor Clinic', '7 Harbor Road, Suite 3', 'Duluth', 'MN', '55802', 46.7712, -92.0907],
  ['Willow Community Hall', '410 Willow Lane', 'Buffalo', 'NY', '14201', '0.0', '0.0'],
  ['Lantern House', '9 Lantern Way', 'Savannah', 'GA', '31401', 100, 101],
];

/** Schedules as they come: lists, codes and words, with and without seconds, suffixes and ends. */
const SCHEDULES = [
  { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-01-06', timezone: -8, opens_at: '10:00:00', closes_at: '11:30:00' },
  { freq: 'WEEKLY', byday: ['MO', 'TH'], dtstart: '2026-01-05', timezone: -7, opens_at: '18:00', closes_at: '19:00' },
  {
    freq: 'MONTHLY',
    byday: '2WE,-1FR',
    dtstart: '2026-01-14',
    opens_at: '19:00:00-06:00',
    closes_at: '20:00:00-06:00',
  },
  { freq: 'WEEKLY', interval: 2, byday: 'SA', dtstart: '2026-01-10', opens_at: '09:30', closes_at: '11:00' },
  { freq: 'MONTHLY', bymonthday: '1,15', dtstart: '2026-01-01', opens_at: '17:30:00', closes_at: '18:30:00' },
  { freq: 'thursday', opens_at: '7:00 PM', closes_at: '8:00 PM' },
  { weekday: 'Second Saturday', dtstart: '10:00AM', until: '11:30AM' },
  { freq: 'BIWEEKLY', byday: 'WE', dtstart: '2026-01-07', opens_at: '12:00' },
  { freq: 'ONCE', dtstart: '2027-03-04', opens_at: '18:00', closes_at: '20:00' },
  { description: 'By appointment. Call us to find a time that suits you.' },
];

const STATUSES = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'temporarily closed',
  'inactive',
  'active',
  'defunct',
];

const ORGANIZATIONS = [
  ['org-1', 'Riverside Parents Network'],
  ['org-2', 'Maple Street Family Services'],
  ['org-3', 'Quiet Harbor Health'],
];

function serviceOf(circle, place, n) {
  const [name, description, term, code] = CIRCLES[circle];
  const [orgId, orgName] = ORGANIZATIONS[n % ORGANIZATIONS.length];
  const id = `service-${String(n + 1).padStart(3, '0')}`;
  return {
    id,
    name: `${name}, ${PLACES[place][2]}`,
    alternate_name: null,
    description,
    url: `https://parents.example.org/${id}`,
    email: 'hello@parents.example.org',
    status: STATUSES[n % STATUSES.length],
    application_process: n % 3 === 0 ? 'Just drop in. No registration needed.' : 'Please register on our website.',
    fees_description: n % 4 === 0 ? 'Pay what you can; sliding scale.' : 'Free',
    eligibility_description: 'For parents and carers.',
    minimum_age: 16,
    maximum_age: null,
    assured_date: `2026-${String(1 + (n % 10)).padStart(2, '0')}-20`,
    alert: n % 11 === 5 ? 'Moved to the room upstairs this month.' : null,
    last_modified: `2026-09-${String(1 + (n % 28)).padStart(2, '0')}T08:30:00.000Z`,
    organization: {
      id: orgId,
      name: orgName,
      description: 'An invented organisation.',
      website: 'https://parents.example.org/',
    },
    program: null,
    phones: [{ id: `phone-${n}`, number: `"503-555-01${String(n).padStart(2, '0')}"`, type: 'voice' }],
    schedules: [{ id: `schedule-${n}`, ...SCHEDULES[n % SCHEDULES.length] }],
    service_areas: [{ id: `area-${n}`, name: `${PLACES[place][2]} and around` }],
    service_at_locations: locationsOf(place, n),
    languages:
      n % 5 === 0 ? [{ id: `l-${n}`, name: 'Spanish', code: 'spa' }] : [{ id: `l-${n}`, name: 'English', code: 'en' }],
    cost_options: n % 4 === 0 ? [{ id: `cost-${n}`, amount: 10, currency: 'usd', option: 'Each meeting' }] : [],
    capacities:
      n % 6 === 1 ? [{ id: `cap-${n}`, unit: { name: 'Places' }, available: n === 7 ? 12 : 4, maximum: 10 }] : [],
    required_documents: [],
    contacts: [],
    attributes: [
      { id: `attr-${n}`, taxonomy_term: { id: `term-${code}`, code, name: term, taxonomy: 'Invented taxonomy' } },
    ],
  };
}

/** Every fourth service is online too, every seventh is at two places. */
function locationsOf(place, n) {
  const at = (index) => ({ id: `at-${n}-${index}`, location: placeOf(index) });
  const sites = n % 7 === 3 ? [at(place), at((place + 1) % PLACES.length)] : [at(place)];
  if (n % 4 === 2) sites.push({ id: `at-${n}-online`, location: roomOf(n) });
  return sites;
}

function placeOf(index) {
  const [name, address_1, city, state_province, postal_code, latitude, longitude] = PLACES[index];
  return {
    id: `place-${index}`,
    location_type: 'physical',
    name,
    transportation: 'Bus 12 stops at the door.',
    latitude,
    longitude,
    addresses: [
      { id: `address-${index}`, address_1, city, state_province, postal_code, country: 'US', address_type: 'physical' },
    ],
    accessibility: [{ id: `access-${index}`, description: 'Step-free entrance; lift to all floors.' }],
    phones: [],
    schedules: [],
  };
}

function roomOf(n) {
  return { id: `room-${n}`, location_type: 'virtual', name: 'Video room', url: `https://meet.example.org/j/${n}` };
}

/** All services: each circle at each place. */
export function inventedServices() {
  return CIRCLES.flatMap((_, circle) =>
    PLACES.map((__, place) => serviceOf(circle, place, circle * PLACES.length + place)),
  );
}
