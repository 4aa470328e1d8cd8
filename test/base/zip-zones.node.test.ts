/** The zones of ZIP codes, against the areas and borders that they were made from (D10). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zoneOfPlace } from '../../src/base/place-zone.js';
import { ZIP_ZONES } from '../../src/base/zip-zones.js';
import { zipZonesText, zonesOfAreas } from '../../tools/zip-zones.mjs';

const FILE = 'src/base/zip-zones.ts';
const zoneOf = (postalCode: string): string | undefined => zoneOfPlace({ postalCode });

describe('the zones of ZIP codes', () => {
  it('are what the tool writes', async () => {
    assert.equal(readFileSync(FILE, 'utf8'), await zipZonesText(), 'run node tools/zip-zones.mjs');
  });

  it('are right for every area that has a code', (t) => {
    const areas = zonesOfAreas();
    const wrong = areas.filter(({ zip, zone }) => zoneOf(zip) !== ZIP_ZONES[zone]);
    t.diagnostic(
      `${areas.length - wrong.length} of ${areas.length} areas in ${gzipSync(readFileSync(FILE)).length} B gzip`,
    );
    assert.ok(areas.length > 33_000);
    assert.deepEqual(wrong, []);
  });

  it('hold for codes of post boxes, which have no area', () => {
    const boxes = {
      '00501': 'America/New_York',
      '10008': 'America/New_York',
      '20500': 'America/New_York',
      '37501': 'America/Chicago',
      '56901': 'America/New_York',
      '73301': 'America/Chicago',
      '88510': 'America/Denver',
      '88901': 'America/Los_Angeles',
      '97208': 'America/Los_Angeles',
      '96799': 'Pacific/Pago_Pago',
    };
    for (const [zip, zone] of Object.entries(boxes)) assert.equal(zoneOf(zip), zone, zip);
  });
});
