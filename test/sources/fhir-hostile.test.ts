import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFhir } from '../../src/sources/fhir.js';
import { safeUrl } from '../../src/sources/text.js';
import { bundle, concept, location, organization, planNet, service } from '../fixtures/fhir-resources.js';
import { linksOf, readAll, unusableTimes, type Outcome } from './read-all.js';

const read = (value: unknown): Promise<Outcome> =>
  readAll(readFhir, typeof value === 'string' ? value : JSON.stringify(value));

/** Nothing that came out can hurt, or mislead. */
function expectSound({ groups }: Outcome): void {
  for (const group of groups) {
    for (const url of linksOf(group)) expect(safeUrl(url)).to.equal(url);
    expect(unusableTimes(group)).to.deep.equal([]);
    expect(group.name).to.not.equal('');
    const { geo } = group.place ?? {};
    if (geo) expect(Math.abs(geo.lat) <= 90 && Math.abs(geo.lng) <= 180).to.equal(true);
  }
  expect(new Set(groups.map(({ id }) => id)).size).to.equal(groups.length);
}

/** A service that says something in every field. */
const FULL = service({
  meta: { lastUpdated: '2026-10-05T14:21:07Z' },
  comment: 'Bring a blanket',
  type: [concept('Support group')],
  specialty: [concept('Postpartum')],
  telecom: [
    { system: 'phone', value: '503-555-0101', rank: 1 },
    { system: 'url', value: 'https://example.org/circle' },
    { system: 'url', value: 'https://zoom.us/j/5550100?pwd=x1' },
  ],
  eligibility: [{ code: concept('Residents'), comment: 'of the county' }],
  communication: [concept('Spanish', 'es')],
  serviceProvisionCode: [concept('Free', 'free')],
  referralMethod: [concept('Phone', 'phone')],
  notAvailable: [{ description: 'Break', during: { start: '2026-12-21', end: '2027-01-03' } }],
  coverageArea: [{ display: 'Oregon' }],
  contained: [location({ id: 'in' })],
  extension: [planNet('newpatients', { extension: [{ url: 'acceptingPatients', valueBoolean: true }] })],
});
const PLACE = location({
  hoursOfOperation: [{ daysOfWeek: ['mon'], openingTime: '08:00:00', closingTime: '20:00:00' }],
  partOf: { reference: 'Location/campus' },
  extension: [planNet('accessibility', { valueCodeableConcept: concept('Ramp') })],
});

/** Every path to a value inside an object. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with one value replaced. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const fields = copy as Record<string, unknown>;
  fields[key] = replaced(fields[key], rest, by);
  return copy;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    'javascript:alert(1)',
    'https://user:pw@example.org/',
    '<img src=x onerror=alert(1)>',
    '9999-12-31',
    '0000-01-01',
    '24:00:00',
    '23:59:59',
    '#in',
    'Location/library',
    'mon',
    'NaN',
    'Infinity',
    [],
    {},
    [[]],
    [null, 7, 'x', { reference: {} }],
  ),
  fc.jsonValue(),
  fc.string(),
);

describe('FHIR: hostile and broken feeds', () => {
  it('never throws and never harms, whatever the JSON (R1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expectSound(await read(JSON.stringify(value)));
        expectSound(await read(bundle([value, { resourceType: 'HealthcareService', name: value, location: value }])));
      }),
      { numRuns: 100 },
    );
  });

  it('survives any one value of a good feed being another, and loses no other group (R1)', async () => {
    const good = service({ id: 'good', name: 'The good one' });
    const beside = [good, location(), organization()];
    const [whole] = (await read(bundle(beside))).groups;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsOf([FULL, PLACE, organization()])), odd, async (path, value) => {
        const mutated = replaced([FULL, PLACE, organization()], path, value);
        const services = Array.isArray(mutated) ? (mutated as unknown[]) : [mutated];
        const outcome = await read(bundle([...beside, ...services]));
        expectSound(outcome);
        expect(outcome.fault).to.equal(undefined);
        expect(outcome.groups[0]).to.deep.equal(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('survives every field of every wrong type', async () => {
    const fields = [
      ...Object.keys(FULL),
      'network',
      'program',
      'characteristic',
      'availability',
      'contact',
      'language',
    ];
    for (const value of ['text', 7, true, null, [], [null, 'x', 3, [[]]], {}, { coding: 7 }, { reference: 7 }]) {
      const wrong = Object.fromEntries(fields.map((field) => [field, value]));
      const outcome = await read(bundle([{ ...wrong, resourceType: 'HealthcareService', id: 'w', name: 'W' }]));
      expectSound(outcome);
      expect(outcome.groups.map(({ name }) => name)).to.deep.equal(['W']);
      const place = Object.fromEntries(Object.keys(PLACE).map((field) => [field, value]));
      const at = await read(bundle([service(), { ...place, resourceType: 'Location', id: 'library' }]));
      expectSound(at);
      expect(at.groups).to.have.length(1);
    }
  });

  it('never gives a time that cannot be used', async () => {
    const time = fc.constantFrom('00:00:00', '24:00:00', '9:5', '18:00', '25:00', '', '12:00:00Z', '07:30:00.5', 1800);
    const day = fc.constantFrom('mon', 'sun', 'Tuesday', 'x', '', 3);
    const date = fc.constantFrom(
      '2026-12-24',
      '2026',
      '2026-13',
      '9999-12-31',
      '0001-01-01',
      'soon',
      '2026-12-24T00:00:00Z',
    );
    const row = fc.record(
      { daysOfWeek: fc.array(day), allDay: fc.boolean(), availableStartTime: time, availableEndTime: time },
      { requiredKeys: [] },
    );
    const gap = fc.record({ during: fc.record({ start: date, end: date }, { requiredKeys: [] }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(gap), async (availableTime, notAvailable) => {
        const { groups } = await read(bundle([service({ availableTime, notAvailable }), location()]));
        expect(groups.flatMap(unusableTimes)).to.deep.equal([]);
        for (const { schedule } of groups)
          for (const { exdates = [], validTo = '2026-12-31' } of schedule)
            for (const text of [...exdates, validTo]) expect(text).to.match(/^20\d\d-\d\d-\d\d$/);
      }),
      { numRuns: 150 },
    );
  });

  it('reads nothing from prototype keys (P14)', async () => {
    const text = `{"resourceType":"Bundle","__proto__":{"link":[{"relation":"next","url":"https://example.org/x"}]},"entry":[{"resource":{"__proto__":{"active":false,"polluted":1},"constructor":{"name":"x"},"resourceType":"HealthcareService","id":"__proto__","name":"Circle"}}]}`;
    const { groups, asked } = await read(text);
    expect(groups.map(({ name, status }) => [name, status])).to.deep.equal([['Circle', 'open']]);
    expect(asked).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(JSON.stringify(groups)).to.not.include('polluted');
  });

  it('takes markup for text (P13)', async () => {
    const { groups } = await read(
      bundle([
        service({
          name: '<b>Circle</b> &amp; tea<script>alert(1)</script>',
          text: { div: '<div onclick="alert(1)">hidden</div>' },
          telecom: [{ system: 'url', value: 'javascript:alert(1)' }],
        }),
      ]),
    );
    expect(groups[0]?.name).to.equal('Circle & tea');
    expect(JSON.stringify(groups)).to.not.match(/alert|onclick|hidden/);
  });
});
