/** Real FHIR resources of the Plan-Net guide, where their folder is at hand: what goes in, what comes out, what is said about it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Group } from '../../src/model/group.js';
import { readFhir } from '../../src/sources/fhir.js';
import { safeUrl } from '../../src/sources/text.js';
import { linksOf, readAll, type Outcome } from './read-all.js';

const FOLDER = join(process.cwd(), '../shared/samples/fhir');

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** Records, groups, and problems by code; or the fault of a file that holds no service. */
const EXPECTED: Readonly<Record<string, string>> = {
  'plannet-Bundle-womens-shelter.json': '1 1',
  'plannet-HealthcareService-cvs-pharmacy.json': '1 1 detail-unreachable',
  'plannet-HealthcareService-ffcardiology-2.json': '1 1 detail-unreachable',
  'plannet-HealthcareService-ffcardiology.json': '1 1 detail-unreachable',
  'plannet-HealthcareService-independencerehab1.json': '1 1 detail-unreachable',
  'plannet-HealthcareService-nutrition.json': '1 1 detail-unreachable',
  'plannet-HealthcareService-womens-shelter.json': '1 1 detail-unreachable',
  'plannet-Location-1230085657.json': 'unknown-format',
  'plannet-Location-cvswindsorct.json': 'unknown-format',
  'plannet-Location-loc-ffmh.json': 'unknown-format',
  'plannet-Location-loc-ws.json': 'unknown-format',
  'plannet-Organization-foundingfathers.json': 'unknown-format',
};

describe('real FHIR resources', () => {
  if (!existsSync(FOLDER)) {
    console.log('The samples are not at hand: tests over real FHIR resources were skipped.');
    return;
  }

  it('are all expected', () => assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(EXPECTED).sort()));

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file} reads as counted`, async () => {
      const { records, groups, problems, fault } = await readAll(readFhir, textOf(file), { piece: 500 });
      const counted = [records, groups.length, ...problems.map(({ code }) => code)].join(' ');
      assert.equal(fault ?? counted, expected);
    });
  }

  /** All single resources as one list, as a search would give them together. */
  const readTogether = async (): Promise<Outcome & { of: (id: string) => Group }> => {
    const files = Object.keys(EXPECTED).filter((file) => !file.includes('Bundle'));
    const outcome = await readAll(readFhir, `[${files.map(textOf).join(',')}]`);
    const of = (id: string): Group => outcome.groups.find((group) => group.id === id) ?? assert.fail(`no ${id}`);
    return { ...outcome, of };
  };

  it('read together as counted', async () => {
    const { records, groups, faults, fault } = await readTogether();
    assert.deepEqual([records, groups.length, fault], [6, 5, undefined]);
    assert.deepEqual([...faults].sort(), [
      // The pharmacy in Connecticut has the middle of the United States for its point; the hospital's numbers are swapped.
      'Location/cvswindsorct position.latitude point-impossible',
      'Location/loc-ffmh position.latitude point-impossible',
      'ffcardiology id id-duplicate',
      'ffcardiology location detail-unreachable',
      'nutrition-healthcareservice-1238863986 location detail-unreachable',
    ]);
  });

  it('give no unsafe link, no date of a clinic that is open all day, and nobody who leads', async () => {
    const { groups } = await readTogether();
    for (const group of groups) {
      for (const url of linksOf(group)) assert.equal(safeUrl(url), url);
      assert.deepEqual(
        [group.schedule, group.ledBy, group.kind, group.verifiedAt],
        [[], undefined, 'other', undefined],
      );
    }
  });

  it('have their place, with the numbers of the point put right', async () => {
    const { place, access, contacts } = (await readTogether()).of('independencerehab1');
    assert.deepEqual(place, {
      name: 'Founding Fathers Memorial Hospital',
      lines: ['330 C Street SW'],
      city: 'Washington',
      region: 'DC',
      postalCode: '20201',
      country: 'US',
      notes: 'Main campus of Founding Fathers Memorial Hospital\nvisiting hours from 6:00 am - 10:00 pm',
      geo: { lat: 38.8859395, lng: -77.016469, precision: 'exact' },
    });
    assert.equal(access[0], 'handicap accessible');
    assert.deepEqual(contacts, [{ phone: '202-101-0123' }]);
  });

  it('say hours in words, what it costs, how to come, and who pays', async () => {
    const { of } = await readTogether();
    const heart = of('ffcardiology');
    assert.equal(
      heart.scheduleText,
      'Mon to Fri 8:00–18:00\nNo interventional cardiac procedures are scheduled on Wednesdays',
    );
    assert.deepEqual(heart.cost, { free: false, text: 'Fees apply' });
    assert.deepEqual(heart.joining, { mode: 'referral', text: 'Phone, Fax' });
    assert.equal(heart.organization?.phone, '202-101-0123');
    const pharmacy = of('cvs-pharmacy');
    assert.deepEqual([pharmacy.place?.city, pharmacy.place?.geo], ['WINDSOR', undefined]);
    assert.equal(pharmacy.insurance, 'Acme of Connecticut Preferred Provider Network');
    assert.equal(pharmacy.updatedAt, '2019-12-17T13:22:59.477+00:00');
    assert.deepEqual([pharmacy.joining?.mode, pharmacy.status], ['drop-in', 'open']);
    assert.equal(of('nutrition-healthcareservice-1238863986').status, 'full');
  });

  it('show no address and no telephone of the shelter that restricts both', async () => {
    const [shelter] = (await readAll(readFhir, textOf('plannet-Bundle-womens-shelter.json'))).groups;
    assert.deepEqual([shelter?.place, shelter?.contacts, shelter?.formats], [undefined, [], []]);
    assert.equal(shelter?.url, 'https://exmaple.org/The-W-shelter');
    assert.doesNotMatch(JSON.stringify(shelter), /Washtenaw|48104|wshelter|administration/);
  });
});
