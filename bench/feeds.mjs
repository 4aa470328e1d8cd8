/**
 * Feeds of any size for the benchmarks: seeded, so that everybody measures the same bytes. A listing depends on its
 * place in the feed and on nothing else: the first hundred of a large feed are the feed of a hundred.
 *
 *     node bench/feeds.mjs --count 1000 [--format native|meeting-guide] [--seed 1] > feed.json
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  AUDIENCES,
  HOME_FORMS,
  NEIGHBOURHOODS,
  ORGANIZATIONS,
  PEOPLE,
  ROOM_FORMS,
  SENTENCES,
  SPANISH_SENTENCES,
  STREETS,
  TOWNS,
  VENUES,
} from './feed-words.mjs';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KINDS = ['peer-support', 'professional-support', 'therapy', 'parent-baby', 'class', 'drop-in', 'community'];
const ACCESS = ['step-free', 'induction-loop', 'quiet-room', 'gender-neutral-toilet'];
const COMFORTS = [
  'noNeedToTalk',
  'noDiagnosis',
  'cameraOff',
  'lateOk',
  'firstNameOnly',
  'feedFreely',
  'babyWelcome',
  'siblingsWelcome',
  'childcare',
  'stepFree',
  'stroller',
  'onTransit',
];

/** Distinct names that the words can make; a feed cannot be longer. */
const NAMES = NEIGHBOURHOODS.length * ROOM_FORMS.length * AUDIENCES.length * TOWNS.length;
/** A prime that shares no factor with `NAMES`: multiplying by it visits every name once. */
const STRIDE = 48_271;

/**
 * What the benchmark types, letter by letter; the listings whose name has what was typed are the right answer. The
 * fourth letter leaves three neighbourhoods, the fifth one.
 */
export const WORD = 'zinni';
/**
 * The town that the benchmark asks for, by a ZIP of it that no listing's place has: so its words cannot answer.
 * All groups that meet in the town are within 20 km of it, all others more than 100 km away.
 */
export const ASKED = { zip: '40217', city: 'Louisville' };
/** True for the listings that the filter "Join from home" must leave, by name. */
export const FROM_HOME = /\bcall\b/;

/** Mulberry32: small, fast, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Dice for one listing. */
function dice(seed) {
  const random = randomFrom(seed);
  const below = (limit) => Math.floor(random() * limit);
  return {
    below,
    chance: (share) => random() < share,
    pick: (list) => list[below(list.length)],
    some: (list, share) => list.filter(() => random() < share),
  };
}

/** The words of the listing's name, no two listings alike. */
function nameParts(index, seed) {
  let rest = ((index + seed) * STRIDE) % NAMES;
  const take = (list) => {
    const item = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return item;
  };
  return {
    neighbourhood: take(NEIGHBOURHOODS),
    formIndex: take([...ROOM_FORMS.keys()]),
    audience: take(AUDIENCES),
    town: take(TOWNS),
  };
}

/** Distinct sentences in chance order: 500 to 700 characters. */
function description(roll, sentences) {
  const left = [...sentences];
  let text = '';
  while (text.length < 500) {
    const [sentence] = left.splice(roll.below(left.length), 1);
    text += text === '' ? sentence : ` ${sentence}`;
  }
  return text;
}

/** Weekly in the town's zone, now and then on two days. */
function schedule(roll, zone) {
  const day = roll.below(7);
  const days = roll.chance(0.1) && day < 5 ? [DAYS[day], DAYS[day + 2]] : [DAYS[day]];
  const time = `${String(8 + roll.below(13)).padStart(2, '0')}:${roll.pick(['00', '30'])}`;
  // 5 January 2026 is a Monday.
  const start = `2026-01-${String(5 + day).padStart(2, '0')}T${time}`;
  return [{ start, minutes: roll.pick([60, 60, 75, 90]), zone, rrule: `FREQ=WEEKLY;BYDAY=${days.join(',')}` }];
}

function place(roll, neighbourhood, [city, region, postalCode, lat, lng]) {
  const near = (degrees) => Number((degrees + (roll.below(2000) - 1000) / 10_000).toFixed(4));
  return {
    name: `${neighbourhood} ${roll.pick(VENUES)}`,
    lines: [`${1 + roll.below(2400)} ${roll.pick(STREETS)}`],
    city,
    region,
    postalCode,
    country: 'US',
    geo: { lat: near(lat), lng: near(lng), precision: 'street' },
  };
}

function contact(roll, site) {
  const name = roll.pick(PEOPLE);
  return roll.chance(0.5)
    ? { name, phone: `+1 503-555-01${String(roll.below(100)).padStart(2, '0')}` }
    : { name, email: `${name.toLowerCase()}@${site}` };
}

/** Only the lists that are not empty, as feeds have it. */
function filled(lists) {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** One listing of the native format: `Group` of the model, without `source`. */
function listing(index, seed) {
  const roll = dice(seed * 1_000_003 + index);
  const { neighbourhood, formIndex, audience, town } = nameParts(index, seed);
  const [whom, stage, experience, community] = audience;
  const [city, region, , , , zone] = town;
  const fromHome = roll.chance(0.4);
  const inRoom = !fromHome || roll.chance(0.3);
  const spanish = community.includes('spanish-speaking');
  const site = `group-${index + 1}.example.org`;
  const form = (fromHome ? HOME_FORMS : ROOM_FORMS)[formIndex];
  return {
    id: `group-${index + 1}`,
    name: `${neighbourhood} ${form} for ${whom}, ${city}`,
    description: description(roll, spanish ? SPANISH_SENTENCES : SENTENCES),
    kind: roll.pick(KINDS),
    ...(roll.chance(0.7) && { ledBy: roll.pick(['professional', 'trained-peer', 'both']) }),
    formats: [...(inRoom ? ['in-person'] : []), ...(fromHome ? ['online'] : [])],
    schedule: schedule(roll, zone),
    ...(inRoom ? { place: place(roll, neighbourhood, town) } : { serves: { regions: [region] } }),
    ...(fromHome && { online: { url: `https://${site}/join` } }),
    audience: filled({ stage, experience, community }),
    comfort: Object.fromEntries(roll.some(COMFORTS, 0.2).map((fact) => [fact, roll.chance(0.85)])),
    ...filled({ asksFor: roll.some(['name', 'email', 'phone'], 0.2) }),
    cost: roll.chance(0.8) ? { free: true } : { min: 5 + roll.below(16), currency: 'USD' },
    languages: [spanish ? 'es' : 'en'],
    joining: { mode: roll.pick(['drop-in', 'sign-up', 'contact']) },
    status: roll.chance(0.92) ? 'open' : roll.pick(['waitlist', 'full']),
    ...filled({ access: inRoom ? roll.some(ACCESS, 0.15) : [] }),
    contacts: [contact(roll, site)],
    organization: { name: roll.pick(ORGANIZATIONS) },
    verifiedAt: `2026-${String(1 + roll.below(9)).padStart(2, '0')}-${String(1 + roll.below(28)).padStart(2, '0')}`,
    ...(spanish && { lang: 'es' }),
  };
}

/** `count` listings, one after the other; `seed` gives another feed of the same kind. */
export function* eachGroup(count, seed = 1) {
  if (!Number.isInteger(count) || count < 0 || count > NAMES) {
    throw new RangeError(`count must be a whole number from 0 to ${NAMES}`);
  }
  for (let index = 0; index < count; index++) yield listing(index, seed);
}

/** The same listing as Meeting Guide has it: Sunday is 0, place in one line. */
function asMeeting(group) {
  const { start, minutes, zone, rrule } = group.schedule[0];
  const at = new Date(`${start}Z`);
  const days = rrule
    .split('=')
    .at(-1)
    .split(',')
    .map((day) => (DAYS.indexOf(day) + 1) % 7);
  const { place } = group;
  return {
    slug: group.id,
    name: group.name,
    day: days.length === 1 ? days[0] : days,
    time: start.slice(11),
    end_time: new Date(at.getTime() + minutes * 60_000).toISOString().slice(11, 16),
    timezone: zone,
    notes: group.description,
    types: group.cost.free ? ['O'] : ['C'],
    attendance_option: place ? (group.online ? 'hybrid' : 'in_person') : 'online',
    ...(place && {
      location: place.name,
      formatted_address: `${place.lines[0]}, ${place.city}, ${place.region} ${place.postalCode}, USA`,
      latitude: place.geo.lat,
      longitude: place.geo.lng,
      approximate: 'no',
    }),
    ...(group.online && { conference_url: group.online.url }),
    entity: group.organization.name,
    contact_1_name: group.contacts[0].name,
    contact_1_email: group.contacts[0].email ?? '',
    contact_1_phone: group.contacts[0].phone ?? '',
    updated: `${group.verifiedAt} 12:00:00`,
  };
}

/** By a format's name: what stands before and after the listings, and how it writes one. */
export const FORMATS = {
  native: { head: '{"version":"1","groups":[', tail: ']}', write: (group) => group },
  'meeting-guide': { head: '[', tail: ']', write: asMeeting },
};

/** The text of a feed in pieces of some hundred kilobytes: a feed of 100,000 is never held as objects, nor as one string. */
export function* feedText(format, count, seed = 1) {
  const { head, tail, write } = FORMATS[format];
  let piece = head;
  let index = 0;
  for (const group of eachGroup(count, seed)) {
    if (index++ > 0) piece += ',';
    piece += JSON.stringify(write(group));
    if (index % 200 === 0) {
      yield piece;
      piece = '';
    }
  }
  yield piece + tail;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      format: { type: 'string', default: 'native' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (!Object.hasOwn(FORMATS, values.format)) {
    throw new Error(`Unknown format "${values.format}"; there are ${Object.keys(FORMATS).join(', ')}.`);
  }
  for (const piece of feedText(values.format, Number(values.count), Number(values.seed))) process.stdout.write(piece);
}
