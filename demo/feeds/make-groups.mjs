/**
 * Writes `groups.json`, our sample feed, from the tables beside this file.
 *
 *   node demo/feeds/make-groups.mjs            writes it
 *   node demo/feeds/make-groups.mjs --check    fails if the file is not what the tables say
 *
 * The tables hold what a person wrote: names, texts, facts. This file adds only what follows from them (links, mail
 * addresses, sample telephone numbers, the days on which listings were last checked). It uses no clock and no chance.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { CLOSED } from './tables/closed.mjs';
import { COORDINATORS } from './tables/coordinators.mjs';
import { ESPANOL } from './tables/espanol.mjs';
import { FROM_HOME } from './tables/from-home.mjs';
import { MIDWEST } from './tables/midwest.mjs';
import { NORTHEAST } from './tables/northeast.mjs';
import { ORGANIZATIONS } from './tables/organizations.mjs';
import { PLACES } from './tables/places.mjs';
import { RESOURCES } from './tables/resources.mjs';
import { SOUTH } from './tables/south.mjs';
import { WEST } from './tables/west.mjs';
import { schedules } from './when.mjs';

const SITE = 'https://example.org';
const LAST_CHECK = '2026-11-18';
const FIRST_DAYS = ['2025-03-03', '2026-01-05', '2025-09-08', '2026-02-02', '2025-10-06', '2025-06-02', '2026-05-04'];

const rows = [...NORTHEAST, ...SOUTH, ...MIDWEST, ...WEST, ...FROM_HOME, ...ESPANOL, ...CLOSED];
const feed = {
  version: '1',
  label: 'Sample groups',
  licence: 'CC0-1.0',
  updatedAt: '2026-11-20',
  groups: rows.map(group),
  coordinators: COORDINATORS.map(coordinator),
  resources: RESOURCES,
};
const text = await format(JSON.stringify(feed), { parser: 'json', printWidth: 120 });
const file = new URL('./groups.json', import.meta.url);
if (!process.argv.includes('--check')) await writeFile(file, text);
else if ((await readFile(file, 'utf8')) !== text) throw new Error('groups.json is not what make-groups.mjs writes');

/** One row of a table as a group of the feed; absent fields stay absent. */
function group(row, index) {
  const id = slug(row.name);
  const place = PLACES[row.at];
  const zone = place?.zone ?? row.zone;
  const schedule = row.when ? schedules(row.when, zone, FIRST_DAYS[index % FIRST_DAYS.length]) : [];
  const formats = [place && 'in-person', row.online && 'online', row.dial && 'phone'].filter(Boolean);
  return {
    id,
    name: row.name,
    description: row.text,
    notice: row.notice,
    url: `${SITE}/groups/${id}`,
    kind: row.kind,
    kindLabel: row.kindLabel,
    ledBy: row.by,
    credential: row.credential,
    formats,
    schedule,
    scheduleText: row.whenText,
    place: place && placeOf(row, place),
    serves: row.serves === 'nationwide' ? { nationwide: true } : row.serves,
    online: row.online && onlineOf(row.online, id),
    dialIn: row.dial && [dialIn(row, index)],
    audience: {
      stage: words(row.stage),
      experience: words(row.exp),
      community: words(row.com),
      notFor: row.notFor ?? [],
    },
    minAge: row.ages?.[0],
    maxAge: row.ages?.[1],
    comfort: { ...facts(row.yes, true), ...facts(row.no, false) },
    babyMaxAgeMonths: row.babyMonths,
    asksFor: row.asks,
    expect: row.expect,
    cost: row.cost === 'free' ? { free: true } : row.cost && { ...row.cost, currency: row.cost.max && 'USD' },
    insurance: row.insurance,
    languages: row.langs ?? ['en'],
    joining: row.join && joining(row, id),
    status: row.status ?? 'open',
    remaining: row.left,
    access: row.access,
    contacts: contacts(row, index),
    organization: organization(row.org, index),
    verifiedAt: row.checked ?? checkedOn(index, schedule),
    updatedAt: updatedOn(index),
    lang: row.lang ?? 'en',
    terms: terms(row),
  };
}

function placeOf(row, town) {
  const { homes, precision = 'city', ...where } = row.where ?? {};
  const [name, ...lines] = homes ? [] : row.venue.split(', ');
  return {
    name,
    lines: homes ? undefined : lines,
    city: town.city,
    region: town.state,
    postalCode: town.zip,
    country: 'US',
    formatted: homes ? undefined : `${lines.join(', ')}, ${town.city}, ${town.state} ${town.zip}`,
    ...where,
    geo: { lat: town.lat, lng: town.lng, precision },
  };
}

function onlineOf(online, id) {
  const { url = 'join', passcode, ...rest } = typeof online === 'object' ? online : {};
  const notes = typeof online === 'string' ? { notes: online } : {};
  return { url: `${SITE}/${url}/${id}`, ...notes, ...rest, hasPasscode: passcode };
}

function dialIn(row, index) {
  const byInvitation = row.join === 'contact';
  return { number: phone(areaOf(row), index), code: byInvitation ? undefined : `${4100 + index}#`, notes: row.dial };
}

function joining(row, id) {
  const url = row.join === 'sign-up' || row.join === 'waitlist' ? `${SITE}/sign-up/${id}` : undefined;
  return { mode: row.join, url, text: row.joinText };
}

/** A person where the row names one; the front desk where nobody can come without asking. */
function contacts(row, index) {
  const isSpanish = row.lang === 'es';
  const number = phone(areaOf(row), index + 31);
  if (row.ask) {
    return [
      {
        name: row.ask,
        role: isSpanish ? 'Guía del grupo' : 'Group leader',
        email: `${slug(row.ask)}@example.org`,
        phone: index % 3 === 0 ? number : undefined,
        url: index % 5 === 0 ? `${SITE}/write-to/${slug(row.ask)}` : undefined,
      },
    ];
  }
  const isAsked = row.join === 'contact' || row.join === 'referral' || row.join === 'waitlist';
  const role = isSpanish ? 'Recepción' : 'Front desk';
  return isAsked ? [{ role, email: `${row.org}@example.org`, phone: number }] : undefined;
}

function organization(key, index) {
  const [name, area] = ORGANIZATIONS[key];
  return { name, url: `${SITE}/${key}`, phone: index % 2 === 0 ? phone(area, key.length * 7) : undefined };
}

function coordinator({ region, name, organization: key, area, languages, specialities, replyTime }, index) {
  return {
    id: `coordinator-${region.toLowerCase()}`,
    name,
    role: 'Volunteer coordinator',
    organization: ORGANIZATIONS[key][0],
    region,
    country: 'US',
    phone: index % 4 === 3 ? undefined : phone(area, index + 40),
    email: `${region.toLowerCase()}@example.org`,
    url: index % 3 === 0 ? `${SITE}/coordinators/${region.toLowerCase()}` : undefined,
    languages,
    specialities,
    replyTime,
  };
}

/** A few listings carry the codes of the system they came from. */
function terms(row) {
  const found = [];
  if (row.kind === 'therapy') found.push({ scheme: 'https://example.org/codes', code: 'GT', label: 'Group therapy' });
  if (row.langs?.includes('ase'))
    found.push({ scheme: 'https://example.org/codes', code: 'ASL', label: 'In sign language' });
  if (row.com?.includes('military')) found.push({ code: 'MIL' });
  return found.length > 0 ? found : undefined;
}

function facts(names, value) {
  return Object.fromEntries(words(names).map((name) => [name, value]));
}

/** A list as it is, a string as its words. */
function words(value = []) {
  return Array.isArray(value) ? value : value.split(' ');
}

function areaOf(row) {
  return PLACES[row.at]?.area ?? ORGANIZATIONS[row.org][1];
}

/** Numbers from 555-0100 to 555-0199 belong to nobody. */
function phone(area, seed) {
  return `(${area}) 555-01${String((seed * 7) % 100).padStart(2, '0')}`;
}

/** Most listings were checked this year, some long ago, one in nine never; none before its first meeting. */
function checkedOn(index, schedule) {
  if (index % 9 === 4) return undefined;
  const share = (index * 0.618) % 1;
  const day = daysBefore(LAST_CHECK, Math.floor(760 * share ** 2.2));
  const began = schedule[0]?.start.slice(0, 10) ?? day;
  return began > day && began < LAST_CHECK ? began : day;
}

function updatedOn(index) {
  if (index % 3 !== 0) return undefined;
  const day = daysBefore('2026-11-19', (index * 37) % 300);
  return index % 2 === 0 ? day : `${day}T15:04:00Z`;
}

function daysBefore(day, count) {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

function slug(name) {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
