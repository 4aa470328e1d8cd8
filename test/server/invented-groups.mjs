/** Invented groups in the shape of the native feed: the same for the same number, on every machine. */

const TOWNS = [
  ['Portland', 'OR', '97202', 45.48, -122.64, 'America/Los_Angeles'],
  ['Boise', 'ID', '83702', 43.63, -116.2, 'America/Boise'],
  ['Cheyenne', 'WY', '82001', 41.14, -104.8, 'America/Denver'],
  ['Austin', 'TX', '78704', 30.24, -97.77, 'America/Chicago'],
  ['Duluth', 'MN', '55802', 46.77, -92.09, 'America/Chicago'],
  ['Buffalo', 'NY', '14201', 42.9, -78.88, 'America/New_York'],
  ['Asheville', 'NC', '28801', 35.6, -82.55, 'America/New_York'],
  ['Phoenix', 'AZ', '85004', 33.45, -112.07, 'America/Phoenix'],
  ['Savannah', 'GA', '31401', 32.07, -81.09, 'America/New_York'],
  ['Tacoma', 'WA', '98402', 47.25, -122.44, 'America/Los_Angeles'],
];
const OPENINGS = [
  'Riverside',
  'Maple Street',
  'Quiet Harbor',
  'First Light',
  'Open Door',
  'Lantern',
  'Willow',
  'Harvest',
];
const CIRCLES = [
  'circle for new parents',
  'postpartum group',
  'parent and baby hour',
  'evening group',
  'loss group',
  'class',
];
const KINDS = ['peer-support', 'professional-support', 'parent-baby', 'therapy', 'community', 'class'];
const VENUES = ['Library', 'Family Center', 'Clinic', 'Community Hall', 'Church House'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const EXPERIENCES = ['low-mood', 'worry', 'birth-trauma', 'nicu', 'feeding', 'loss'];
const COMMUNITIES = ['dads-partners', 'lgbtq', 'black-parents', 'military', 'single', 'teen'];
const COMFORTS = ['noNeedToTalk', 'noDiagnosis', 'cameraOff', 'lateOk', 'babyWelcome', 'stepFree', 'onTransit'];
const STATUSES = ['open', 'open', 'open', 'open', 'open', 'open', 'waitlist', 'full', 'paused'];

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The n-th group (from 0). */
export function inventedGroup(n) {
  const random = seeded(n * 7919 + 17);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sort = Math.floor(random() * CIRCLES.length);
  const [city, region, postalCode, lat, lng, zone] = pick(TOWNS);
  const formats = pick([['in-person'], ['in-person'], ['online'], ['in-person', 'online'], ['phone']]);
  const name = `${pick(OPENINGS)} ${CIRCLES[sort]} ${n + 1}`;
  const group = {
    id: `group-${n + 1}`,
    name,
    description: `An hour for parents in and around ${city}. Come as you are; nobody has to speak.`,
    url: `https://groups.example.org/${n + 1}`,
    kind: KINDS[sort],
    formats,
    schedule: [inventedSchedule(random, zone)],
    audience: {
      stage: [pick(['pregnant', 'postpartum', 'older-child', 'after-loss'])],
      experience: [pick(EXPERIENCES)],
      community: random() < 0.3 ? [pick(COMMUNITIES)] : [],
      notFor: [],
    },
    comfort: Object.fromEntries(COMFORTS.filter(() => random() < 0.5).map((fact) => [fact, random() < 0.8])),
    cost: random() < 0.7 ? { free: true } : { min: 10, max: 25, currency: 'USD', reduced: true },
    languages: random() < 0.2 ? ['es', 'en'] : ['en'],
    joining: { mode: pick(['drop-in', 'sign-up', 'contact']), url: `https://groups.example.org/${n + 1}/join` },
    status: pick(STATUSES),
    contacts: [
      {
        name: 'Front desk',
        phone: `503-555-01${String(n % 100).padStart(2, '0')}`,
        email: `hello${n + 1}@example.org`,
      },
    ],
    organization: { name: `${pick(OPENINGS)} Family Center`, url: 'https://center.example.org/' },
    verifiedAt: `2026-${String(1 + Math.floor(random() * 10)).padStart(2, '0')}-15`,
  };
  if (random() < 0.6) group.ledBy = pick(['professional', 'trained-peer', 'both']);
  if (formats.includes('in-person')) group.place = inventedPlace(random, pick, [city, region, postalCode, lat, lng]);
  if (formats.includes('online')) group.online = { url: `https://meet.example.org/room-${n + 1}`, provider: 'Video' };
  if (formats.includes('phone')) group.dialIn = [{ number: '503-555-0100', code: '1234' }];
  return group;
}

function inventedSchedule(random, zone) {
  const weekday = Math.floor(random() * 7);
  const hour = 9 + Math.floor(random() * 11);
  const nth = random() < 0.2 ? 1 + Math.floor(random() * 3) : 0;
  // 5 January 2026 was a Monday.
  const start = `2026-01-${String(5 + weekday + (nth > 0 ? 7 * nth - 7 : 0)).padStart(2, '0')}`;
  const rrule =
    nth > 0
      ? `FREQ=MONTHLY;BYDAY=${Math.ceil(Number(start.slice(8)) / 7)}${DAYS[weekday]}`
      : `FREQ=WEEKLY;BYDAY=${DAYS[weekday]}`;
  return {
    start: `${start}T${String(hour).padStart(2, '0')}:00`,
    minutes: 60 + 30 * Math.floor(random() * 2),
    zone,
    rrule,
  };
}

function inventedPlace(random, pick, [city, region, postalCode, lat, lng]) {
  const shift = () => Math.round((random() - 0.5) * 2000) / 10000;
  return {
    name: `${city} ${pick(VENUES)}`,
    lines: [`${100 + Math.floor(random() * 900)} Example Street`],
    city,
    region,
    postalCode,
    country: 'US',
    geo: { lat: Number((lat + shift()).toFixed(4)), lng: Number((lng + shift()).toFixed(4)), precision: 'exact' },
  };
}

const CODES = { 'peer-support': 'D', therapy: 'C', 'parent-baby': 'BABY' };

/** The n-th group as a Meeting Guide record, which knows weekly meetings only. */
export function inventedMeeting(n) {
  const group = inventedGroup(n);
  const [{ start, minutes, zone }] = group.schedule;
  const end = new Date(Date.parse(`${start}Z`) + minutes * 60_000);
  return {
    slug: group.id,
    name: group.name,
    day: new Date(`${start}Z`).getUTCDay(),
    time: start.slice(11),
    end_time: end.toISOString().slice(11, 16),
    timezone: zone,
    types: [CODES[group.kind] ?? 'O', ...(group.languages.includes('es') ? ['S'] : [])],
    notes: group.description,
    updated: '2026-06-15 12:00:00',
    ...(group.place
      ? {
          location: group.place.name,
          formatted_address: `${group.place.lines[0]}, ${group.place.city}, ${group.place.region} ${group.place.postalCode}, USA`,
          latitude: group.place.geo.lat,
          longitude: group.place.geo.lng,
        }
      : {}),
    ...(group.online
      ? { conference_url: 'https://zoom.us/j/5550100', conference_url_notes: 'Camera can stay off' }
      : {}),
    ...(group.dialIn ? { conference_phone: '+15035550100' } : {}),
    contact_1_email: group.contacts[0].email,
    url: group.url,
  };
}

/** The native feed of the first `count` groups, as text in pieces of about a hundred records. */
export function* nativePieces(count, extra = (n) => inventedGroup(n)) {
  yield '{"version":"1","groups":[';
  for (let n = 0; n < count;) {
    const records = [];
    for (const end = Math.min(count, n + 100); n < end; n += 1) records.push(JSON.stringify(extra(n)));
    yield `${n > records.length ? ',\n' : '\n'}${records.join(',\n')}`;
  }
  yield '\n]}\n';
}

/** The native feed of the first `count` groups, as one text. */
export function nativeText(count) {
  return [...nativePieces(count)].join('');
}
