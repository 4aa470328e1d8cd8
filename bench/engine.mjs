/**
 * The next meeting of each of 10,000 listings: our expander, and beside it, in the same run, rrule-temporal. And
 * listings sorted by their distance from a place, beside the least that must be done for it.
 *
 *     node bench/engine.mjs
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const COUNT = 10_000;
/** Warm, rrule-temporal is asked for every so many-th listing only. */
const SAMPLE = 10;
const COLD_RUNS = 5;
const WARM_RUNS = 9;
/** A day in a quiet week, and the day before the clocks of America change. */
const MOMENTS = ['2026-11-22T12:00:00Z', '2026-10-31T12:00:00Z'];

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const ZONES = ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/St_Johns', 'Europe/London'];
/** Of a hundred listings so many have such a rule. */
const MIX = [
  [62, (day) => `FREQ=WEEKLY;BYDAY=${day}`],
  [4, (day) => `FREQ=WEEKLY;BYDAY=${day},TH`],
  [9, (day) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`],
  [16, (day, nth) => `FREQ=MONTHLY;BYDAY=${nth}${day}`],
  [3, (day) => `FREQ=MONTHLY;BYDAY=-1${day}`],
  [2, (day) => `FREQ=MONTHLY;BYDAY=${day};BYSETPOS=1,3`],
  [2, () => 'FREQ=DAILY'],
  [1, (_, nth) => `FREQ=MONTHLY;BYMONTHDAY=${nth}`],
  [1, () => 'FREQ=YEARLY'],
];

/** The same numbers each time. */
function dice(seed) {
  let state = seed;
  return (sides) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % sides;
}

function makeSchedules() {
  const roll = dice(7);
  const kinds = MIX.flatMap(([share, kind]) => Array(share).fill(kind));
  const two = (number) => String(number).padStart(2, '0');
  return Array.from({ length: COUNT }, () => {
    const date = `${2018 + roll(8)}-${two(1 + roll(12))}-${two(1 + roll(28))}`;
    const start = `${date}T${two(8 + roll(13))}:${two(roll(4) * 15)}`;
    const rrule = kinds[roll(100)](DAYS[roll(7)], 1 + roll(4));
    const exdates = roll(10) === 0 ? { exdates: ['2026-11-26', '2026-12-24'] } : {};
    return { start, minutes: 60 + roll(3) * 15, zone: ZONES[roll(ZONES.length)], rrule, ...exdates };
  });
}

const OCCURRENCES = `export { nextMeeting, upcoming } from './src/engine/occurrences.js';`;

async function bundle(minify, contents = OCCURRENCES) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].contents;
}

async function load(contents) {
  return import(`data:text/javascript;base64,${Buffer.from(await bundle(false, contents)).toString('base64')}`);
}

async function ours() {
  const { nextMeeting } = await load(OCCURRENCES);
  return (schedule, now) => nextMeeting([schedule], now)?.start;
}

async function theirs() {
  const { RRuleTemporal } = await import('rrule-temporal');
  const stamp = (text) => `${text.replace(/[-:]/g, '')}00`;
  return ({ start, minutes, zone, rrule, exdates = [] }, now) => {
    const lines = [`DTSTART;TZID=${zone}:${stamp(start)}`, `RRULE:${rrule}`];
    for (const day of exdates) lines.push(`EXDATE;TZID=${zone}:${stamp(day + start.slice(10))}`);
    const rule = new RRuleTemporal({ rruleString: lines.join('\n') });
    return rule.next(new Date(now - minutes * 60_000))?.epochMilliseconds;
  };
}

const SUBJECTS = { ours: [ours, 1], 'rrule-temporal': [theirs, SAMPLE] };

/** Milliseconds for all listings; those of a sample times its share. */
function measure(ask, schedules, share, now) {
  const asked = schedules.filter((_, index) => index % share === 0);
  const began = performance.now();
  for (const schedule of asked) ask(schedule, now);
  return (performance.now() - began) * share;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The first time in a process of its own: nothing compiled, no zone known. */
function measureCold(name, moment) {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, moment], { encoding: 'utf8' });
  return Number(stdout);
}

/** A wrong answer has no speed. */
function compare(mine, other, schedules, now) {
  for (const schedule of schedules.filter((_, index) => index % SAMPLE === 0))
    if (mine(schedule, now) !== other(schedule, now)) throw new Error(`Not the same: ${JSON.stringify(schedule)}`);
}

const PLACES = `
  export { usPlaces } from './src/base/us-places.js';
  export { Points } from './src/engine/points.js';
  export { Viewpoint } from './src/engine/nearby.js';
`;
const RADIUS = 40;
const FROM = '82001';
/** A town for every other listing that tells no point. */
const TOWNS = ['Portland, OR', 'Boston, MA', 'Cheyenne, WY', 'Austin, TX', 'Salem, OR', 'Buffalo, NY', 'Reno, NV'];

/** Four of seven have a point, the others only the name of their town; one of nine is online. */
function makeListings(count) {
  const roll = dice(11);
  return Array.from({ length: count }, (_, order) => {
    const [city, region] = TOWNS[roll(TOWNS.length)].split(', ');
    const point = { lat: 25 + roll(24_000) / 1000, lng: -124 + roll(57_000) / 1000, precision: 'exact' };
    const place = roll(7) < 4 ? { geo: point } : { city, region };
    const formats = [roll(9) === 0 ? 'online' : 'in-person'];
    return { group: { name: `Group ${order}`, formats, place }, order };
  });
}

/** The least: one distance each by the same formula, from points that are known, and a sort of numbers. */
function floorOf(points, { lat, lng }) {
  const radian = Math.PI / 180;
  const ways = Float64Array.from(points, (point) => {
    const north = Math.sin(((point.lat - lat) * radian) / 2);
    const east = Math.sin(((point.lng - lng) * radian) / 2);
    return Math.asin(Math.sqrt(north ** 2 + Math.cos(lat * radian) * Math.cos(point.lat * radian) * east ** 2));
  });
  return ways.sort();
}

function timed(act) {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** Cold: where everything is, and how far, is not known yet. Warm: another question from the same place. */
async function reportDistances() {
  const { usPlaces, Points, Viewpoint } = await load(PLACES);
  const decoded = timed(() => usPlaces.find(FROM));
  const named = timed(() => usPlaces.find('Portland'));
  const [place] = usPlaces.find(FROM);
  const rows = {};
  for (const count of [10_000, 100_000]) {
    const listings = makeListings(count);
    const { beyond, near } = new Viewpoint(place, new Points(usPlaces)).part(listings, RADIUS);
    if (near.length + beyond.length < count / 2) throw new Error('Too little was sorted');
    const spots = listings.map(({ group }) => group.place.geo ?? place.point);
    const cold = [];
    const warm = [];
    const floor = [];
    for (let run = 0; run < WARM_RUNS; run += 1) {
      let view;
      cold.push(timed(() => (view = new Viewpoint(place, new Points(usPlaces))).part(listings, RADIUS)));
      warm.push(timed(() => view.part(listings, RADIUS)));
      floor.push(timed(() => floorOf(spots, place.point)));
    }
    const least = median(floor);
    const row = (times) => ({
      'ours, ms': Number(median(times).toFixed(1)),
      'floor, ms': Number(least.toFixed(1)),
      ratio: `×${(median(times) / least).toFixed(2)}`,
    });
    rows[`${count} listings, cold`] = row(cold);
    rows[`${count} listings, warm`] = row(warm);
  }
  console.log('\nListings sorted from a place; the floor is one distance each, and a sort of numbers.');
  console.table(rows);
  console.log(
    `The first ZIP, the table's decoding with it: ${decoded.toFixed(1)} ms; the first town: ${named.toFixed(1)} ms.`,
  );
}

async function report() {
  const schedules = makeSchedules();
  const asks = Object.fromEntries(
    await Promise.all(Object.entries(SUBJECTS).map(async ([name, [load]]) => [name, await load()])),
  );
  const rows = {};
  for (const moment of MOMENTS) {
    const now = Date.parse(moment);
    compare(asks.ours, asks['rrule-temporal'], schedules, now);
    const times = {};
    for (const [name, [, share]] of Object.entries(SUBJECTS)) {
      const cold = Array.from({ length: COLD_RUNS }, () => measureCold(name, moment));
      const warm = Array.from({ length: WARM_RUNS }, () => measure(asks[name], schedules, share, now));
      times[name] = { cold: median(cold), warm: median(warm) };
    }
    for (const state of ['cold', 'warm']) {
      const [mine, other] = Object.values(times).map((time) => time[state]);
      rows[`${moment.slice(0, 10)}, ${state}`] = {
        'ours, ms': Number(mine.toFixed(1)),
        'rrule-temporal, ms': Number(other.toFixed(1)),
        ratio: `×${(mine / other).toFixed(3)}`,
      };
    }
  }
  const code = await bundle(true);
  console.log(
    `The next meeting of ${COUNT} listings; rrule-temporal, when warm, of every ${SAMPLE}th, times ${SAMPLE}.`,
  );
  console.table(rows);
  console.log(`Our part: ${code.length} B minified, ${gzipSync(code, { level: 9 }).length} B gzip.`);
  await reportDistances();
}

const [name, moment] = process.argv.slice(2);
if (name === undefined) {
  await report();
} else {
  const [load] = SUBJECTS[name];
  console.log(measure(await load(), makeSchedules(), 1, Date.parse(moment)));
}
