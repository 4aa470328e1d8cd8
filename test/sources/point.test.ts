/** Points held against the address beside them, alike in every format that has both. */
import { expect } from '@open-wc/testing';
import { readBmlt } from '../../src/sources/bmlt.js';
import { readFhir } from '../../src/sources/fhir.js';
import { readHsds } from '../../src/sources/hsds.js';
import { readIcal } from '../../src/sources/ical.js';
import { readMeetingGuide } from '../../src/sources/meeting-guide.js';
import { readPoint } from '../../src/sources/point.js';
import { readSchemaOrg } from '../../src/sources/schema-org.js';
import type { Adapter } from '../../src/sources/source.js';
import { readTribe } from '../../src/sources/tribe.js';
import { calendar, event } from '../fixtures/calendar.js';
import { bundle, location, service } from '../fixtures/fhir-resources.js';
import { eventOf, pageOf } from '../fixtures/tribe-feed.js';
import { readAll } from './read-all.js';

/** A place as any format can say it. */
interface Spot {
  readonly lat: unknown;
  readonly lng: unknown;
  readonly region: string;
  readonly country: string;
}

type Found = readonly [point: readonly [lat: number, lng: number] | undefined, ...faults: string[]];

const CITY = 'Riverton';
const LINE = '5 Elm St';

/** How each format writes a place, and its names for the two numbers. */
const FORMATS: Readonly<Record<string, readonly [Adapter, write: (spot: Spot) => unknown, fields: readonly string[]]>> =
  {
    HSDS: [
      readHsds,
      ({ lat, lng, region, country }) => ({
        id: 'a',
        name: 'A',
        status: 'active',
        schedules: [],
        service_at_locations: [
          {
            location: {
              location_type: 'physical',
              latitude: lat,
              longitude: lng,
              addresses: [{ address_1: LINE, city: CITY, state_province: region, country }],
            },
          },
        ],
        organization: { name: 'O' },
      }),
      ['service_at_locations.location.latitude', 'service_at_locations.location.longitude'],
    ],
    BMLT: [
      readBmlt,
      ({ lat, lng, region, country }) => [
        {
          id_bigint: '1',
          meeting_name: 'A',
          venue_type: '1',
          location_street: LINE,
          location_municipality: CITY,
          location_province: region,
          location_nation: country,
          latitude: lat,
          longitude: lng,
        },
      ],
      ['latitude', 'longitude'],
    ],
    'Meeting Guide': [
      readMeetingGuide,
      ({ lat, lng, region, country }) => [
        { slug: 'a', name: 'A', address: LINE, city: CITY, state: region, country, latitude: lat, longitude: lng },
      ],
      ['latitude', 'longitude'],
    ],
    'The Events Calendar': [
      readTribe,
      ({ lat, lng, region, country }) =>
        JSON.parse(
          pageOf([
            eventOf({
              venue: { venue: 'Hall', address: LINE, city: CITY, state: region, country, geo_lat: lat, geo_lng: lng },
            }),
          ]),
        ) as unknown,
      ['venue.geo_lat', 'venue.geo_lng'],
    ],
    'schema.org': [
      readSchemaOrg,
      ({ lat, lng, region, country }) => ({
        '@type': 'Event',
        '@id': 'a',
        name: 'A',
        startDate: '2026-12-01T19:00:00-05:00',
        location: {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            streetAddress: LINE,
            addressLocality: CITY,
            addressRegion: region,
            addressCountry: country,
          },
          geo: { latitude: lat, longitude: lng },
        },
      }),
      ['location.geo.latitude', 'location.geo.longitude'],
    ],
    FHIR: [
      readFhir,
      ({ lat, lng, region, country }) =>
        bundle([
          service(),
          location({
            position: { latitude: lat, longitude: lng },
            address: { line: [LINE], city: CITY, state: region, country },
          }),
        ]),
      ['position.latitude', 'position.longitude'],
    ],
    iCalendar: [
      readIcal,
      ({ lat, lng, region, country }) =>
        calendar([
          event(
            'UID:a',
            'SUMMARY:A',
            `LOCATION:${[LINE, CITY, region, country].join('\\, ')}`,
            `GEO:${String(lat)};${String(lng)}`,
          ),
        ]),
      ['GEO', 'GEO'],
    ],
  };

for (const [format, [adapter, write, [latField = '', lngField = '']]] of Object.entries(FORMATS)) {
  /** The point that is shown, and what was said of the two numbers. */
  const found = async (lat: unknown, lng: unknown, region = '', country = ''): Promise<Found> => {
    const feed = write({ lat, lng, region, country });
    const { groups, problems } = await readAll(adapter, typeof feed === 'string' ? feed : JSON.stringify(feed));
    const geo = (groups[0] ?? expect.fail('no group')).place?.geo;
    const own = problems.filter(({ field }) => field === latField || field === lngField);
    return [geo && [geo.lat, geo.lng], ...own.map(({ field, code }) => `${field} ${code}`)];
  };

  describe(`a point of ${format}`, () => {
    const isWrong = `${latField} point-impossible`;

    it('stays where it lies in the state or the country of its address', async () => {
      expect(await found(38.9, -77.03, 'DC', 'US')).to.deep.equal([[38.9, -77.03]]);
      expect(await found('42.88', '-78.87', 'NY', 'USA')).to.deep.equal([[42.88, -78.87]]);
      expect(await found(51.05, -114.07, 'AB', 'Canada')).to.deep.equal([[51.05, -114.07]]);
      expect(await found(51.5, -0.12, '', 'United Kingdom')).to.deep.equal([[51.5, -0.12]]);
    });

    it('is put right where its numbers are swapped, and told', async () => {
      expect(await found(-77.03, 38.9, 'DC', 'US')).to.deep.equal([[38.9, -77.03], isWrong]);
    });

    it('is put right where its minus sign is lost, and told', async () => {
      expect(await found(42.88, 78.87, 'NY', 'US')).to.deep.equal([[42.88, -78.87], isWrong]);
      expect(await found('39.1', '94.578', 'MO', 'US')).to.deep.equal([[39.1, -94.578], isWrong]);
      expect(await found(43.61, 116.2, 'ID', 'US')).to.deep.equal([[43.61, -116.2], isWrong]);
    });

    it('is left out where it lies in another state or at 0°, and told', async () => {
      expect(await found(39.78, -100.44, 'OR', 'US')).to.deep.equal([undefined, isWrong]);
      expect(await found('42.88', '0.0', 'NY', 'US')).to.deep.equal([undefined, `${lngField} point-impossible`]);
      expect(await found('0.0', '-78.87', 'NY', 'US')).to.deep.equal([undefined, isWrong]);
    });

    it('stays where nothing tells of a country', async () => {
      expect(await found(-77.03, 38.9)).to.deep.equal([[-77.03, 38.9]]);
      expect(await found(42.88, 78.87, 'Narnia')).to.deep.equal([[42.88, 78.87]]);
    });
  });
}

describe('a point and its address', () => {
  /** What becomes of a point; and `told` where something was said. */
  const held = (lat: number, lng: number, region?: string, country?: string): unknown => {
    let told = '';
    const address = { ...(region ? { region } : {}), ...(country ? { country } : {}) };
    const geo = readPoint({ lat, lng }, ['lat', 'lng'], address, 'exact', (field, code) => (told = `${field} ${code}`));
    return [geo && [geo.lat, geo.lng], told].filter((one) => one !== '');
  };

  const RIGHT: readonly (readonly [where: string, lat: number, lng: number, region?: string, country?: string])[] = [
    ['just within its state', 49.37, -95.15, 'MN', 'US'],
    ['over the river from the town of its address', 39.11, -94.62, 'MO', 'US'],
    ['just over the border of Canada', 42.3, -83.02, 'ON', 'CA'],
    ['in the westernmost Aleutians, behind the date line', 52.93, 173.17, 'AK', 'US'],
    ['in the Aleutians before it', 51.88, -176.65, 'AK', 'US'],
    ['in Alaska, of which only the country is told', 52.72, 174.1, '', 'US'],
    ['in Hawaii', 19.7, -155.08, 'HI', 'US'],
    ['in Guam as a state', 13.44, 144.79, 'GU', 'US'],
    ['in Guam as a country', 13.44, 144.79, '', 'GU'],
    ['in Guam, of which only the United States are told', 13.44, 144.79, '', 'United States'],
    ['in the Northern Marianas', 15.2, 145.75, 'MP', 'US'],
    ['in Puerto Rico as a state', 18.47, -66.11, 'PR', 'US'],
    ['in Puerto Rico as a country', 18.2, -67.14, 'Mayagüez', 'Puerto Rico'],
    ['in the Virgin Islands', 18.34, -64.93, 'VI', 'US'],
    ['in American Samoa, south of the equator', -14.28, -170.7, 'AS', 'US'],
    ['in American Samoa as a country', -14.28, -170.7, '', 'AS'],
    ['at a base abroad', 49.44, 7.77, 'AE', 'US'],
    ['on an island with American letters', 6.96, 158.21, 'FM', 'US'],
    ['in the north of Canada', 82.5, -62.35, 'NU', 'CA'],
    ['in Newfoundland', 47.56, -52.71, 'NL', 'Canada'],
    ['in Toronto, where "CA" stands for Canada', 43.65, -79.38, 'CA'],
    ['in Los Angeles, where "CA" stands for both', 34.05, -118.24, 'CA', 'CA'],
    ['in Canada, though a form says United States', 43.65, -79.38, 'ON', 'US'],
    ['in the east of England', 52.48, 1.75, '', 'GB'],
    ['on the meridian of Greenwich', 51.48, 0, 'London', 'UK'],
    ['on the same meridian in France', 48.8, 0, '', 'FR'],
    ['in Shetland', 60.15, -1.14, 'Scotland', 'United Kingdom'],
    ['in Western Australia', -31.95, 115.86, 'WA', 'Australia'],
    ['in Western Australia, though "WA" may be Washington', -31.95, 115.86, 'WA'],
    ['in Tasmania', -42.88, 147.33, 'TAS', 'AU'],
    ['in New Zealand behind the date line', -43.95, -176.56, '', 'NZ'],
    ['in Monterrey, whose "NL" may be Newfoundland', 25.67, -100.31, 'NL'],
    ['in Tijuana, whose "BC" may be British Columbia', 32.53, -117.02, 'BC'],
    ['in the country Georgia', 41.72, 44.78, 'Georgia'],
    ['in Brazil, where "MA" is no Massachusetts', -2.53, -44.3, 'MA'],
    ['in a country of which no bounds are known', 52.52, 13.4, 'BE', 'DE'],
  ];
  for (const [where, lat, lng, region, country] of RIGHT) {
    it(`stays ${where}`, () => void expect(held(lat, lng, region, country)).to.deep.equal([[lat, lng]]));
  }

  const fault = 'lat point-impossible';

  it('is put right in other lands too, also south of the equator', () => {
    expect(held(-0.12, 51.5, '', 'GB')).to.deep.equal([[51.5, -0.12], fault]);
    expect(held(151.2, -33.87, 'NSW', 'AU')).to.deep.equal([[-33.87, 151.2], fault]);
    expect(held(33.87, 151.2, 'NSW', 'AU')).to.deep.equal([[-33.87, 151.2], fault]);
    expect(held(51.05, 114.07, 'AB', 'CA')).to.deep.equal([[51.05, -114.07], fault]);
    expect(held(173.17, 52.93, 'AK', 'US')).to.deep.equal([[52.93, 173.17], fault]);
    expect(held(14.28, -170.7, 'AS', 'US')).to.deep.equal([[-14.28, -170.7], fault]);
  });

  it('is put right by a state alone', () => {
    expect(held(-122.64, 45.48, 'Oregon')).to.deep.equal([[45.48, -122.64], fault]);
    expect(held(43.61, 116.2, 'ID')).to.deep.equal([[43.61, -116.2], fault]);
  });

  it('is left out where it lies in another state of the same continent, or off the globe', () => {
    expect(held(39.78, -100.44, 'OR')).to.deep.equal([undefined, fault]);
    expect(held(100, 13.4, '', 'DE')).to.deep.equal([undefined, fault]);
    expect(held(13.4, 190)).to.deep.equal([undefined, fault]);
    expect(held(0, 51.5, '', 'GB')).to.deep.equal([undefined, fault]);
    expect(held(0, 0, 'OR', 'US')).to.deep.equal([undefined]);
  });

  it('is left out at a longitude of 0° where no land of its address lies there', () => {
    expect(held(44.9, 0)).to.deep.equal([undefined, 'lng point-impossible']);
    expect(held(52.5, 0, '', 'DE')).to.deep.equal([undefined, 'lng point-impossible']);
  });
});
