/** What is near, what is further, what is joined from home: nothing is lost on the way (D5, D12, D13, A11, A16). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KnownPlace, PlaceTable, Point } from '../../src/base/place-table.js';
import { kilometres, MILE } from '../../src/engine/distance.js';
import type { Listing } from '../../src/engine/listing.js';
import { Viewpoint, type Nearby } from '../../src/engine/nearby.js';
import { Points } from '../../src/engine/points.js';
import type { Group, Place } from '../../src/model/group.js';
import { FORMATS } from '../../src/model/vocabulary.js';
import { aGroup } from '../fixtures/groups.js';
import { catalogueOf } from './catalogue.js';
import { aPlace, aState, aTable, BOSTON, byVectors, CHEYENNE, geoOf, PORTLAND_ME, PORTLAND_OR } from './places.js';

const RADIUS = 25 * MILE;
const PARTS = ['near', 'unplaced', 'beyond', 'home'] as const;

/** A group that meets at a point, or wherever is told. */
function at(where: Point | Place | undefined, given: Partial<Group> = {}): Group {
  const place: Place | undefined = where && 'lat' in where ? { geo: geoOf(where) } : where;
  return aGroup({ formats: ['in-person'], ...(place ? { place } : {}), ...given });
}

/** The parts of an answer by the names of its groups. */
function partsOf(
  groups: readonly Group[],
  place: KnownPlace = aPlace(),
  radius: number = RADIUS,
  table: PlaceTable | undefined = aTable(),
): Record<keyof Nearby, readonly string[]> {
  const parts = new Viewpoint(place, new Points(table)).part(catalogueOf(groups).index.listings, radius);
  const named = (listings: readonly Listing[]): readonly string[] => listings.map(({ group }) => group.name);
  return {
    near: named(parts.near),
    unplaced: named(parts.unplaced),
    beyond: named(parts.beyond),
    home: named(parts.home),
  };
}

/** In which parts the only group stands. */
function partOf(group: Group, ...rest: [KnownPlace?, number?, PlaceTable?]): string {
  const parts = partsOf([group], ...rest);
  return PARTS.filter((part) => parts[part].length > 0).join(' ');
}

/** How far a group is from Boston in whole kilometres, and whether that is rough. */
function farOf(group: Group, table: PlaceTable | undefined = aTable()): string | undefined {
  const [listing] = catalogueOf([group]).index.listings;
  const far = new Viewpoint(aPlace(), new Points(table)).distance(listing as Listing);
  return far && `${Math.round(far.kilometres)}${far.rough ? ' or so' : ''}`;
}

const degrees = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
const anyPoint: fc.Arbitrary<Point> = fc.record({ lat: degrees(90), lng: degrees(180) });

describe('the way between two points (A16)', () => {
  it('is that of the atlas, but for the half per cent by which the earth is no ball', () => {
    expect(kilometres(BOSTON, CHEYENNE)).to.be.closeTo(2797, 14);
    expect(kilometres(PORTLAND_OR, PORTLAND_ME)).to.be.closeTo(4089, 20);
    // One degree along a meridian.
    expect(kilometres({ lat: 10, lng: 20 }, { lat: 11, lng: 20 })).to.be.closeTo(111.195, 0.001);
  });

  it('is short across the date line and over the pole', () => {
    expect(kilometres({ lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 })).to.be.closeTo(22.24, 0.01);
    expect(kilometres({ lat: 52, lng: -176.6 }, { lat: 52, lng: 183.4 })).to.be.closeTo(0, 1e-6);
    expect(kilometres({ lat: 89, lng: 0 }, { lat: 89, lng: 180 })).to.be.closeTo(222.39, 0.01);
  });

  it('is nothing to the same point, and half the earth to the other side of it', () => {
    expect(kilometres(BOSTON, BOSTON)).to.equal(0);
    const other = { lat: -BOSTON.lat, lng: BOSTON.lng + 180 };
    expect(kilometres(BOSTON, other)).to.be.closeTo(Math.PI * 6371.0088, 1e-3);
  });

  it('is what the angle between two vectors says, there and back, for any points', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const way = kilometres(from, to);
        // Near the other side of the earth the sine of half the way is flat: metres, not millimetres.
        expect(way).to.be.closeTo(byVectors(from, to), way > 20_000 ? 0.5 : 1e-4);
        expect(kilometres(to, from)).to.be.closeTo(way, way > 20_000 ? 0.5 : 1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('where a group is', () => {
  it('is what its feed says, and rough where that is only a town or a ZIP (A16)', () => {
    expect(farOf(at({ geo: geoOf(CHEYENNE) }))).to.equal('2786');
    expect(farOf(at({ geo: geoOf(CHEYENNE, 'street') }))).to.equal('2786');
    for (const precision of ['postcode', 'city', 'region'] as const)
      expect(farOf(at({ geo: geoOf(CHEYENNE, precision) })), precision).to.equal('2786 or so');
    expect(farOf(at({ city: 'Cheyenne', region: 'WY' }))).to.equal('2786 or so');
    expect(farOf(at({ postalCode: '82001' }))).to.equal('2786 or so');
  });

  it('is turned where latitude and longitude stand in each other’s place', () => {
    const swapped = { lat: PORTLAND_ME.lng, lng: PORTLAND_ME.lat };
    expect(farOf(at({ city: 'Portland', region: 'ME', geo: geoOf(swapped) }))).to.equal(farOf(at(PORTLAND_ME)));
  });

  it('is the middle of the town where the coordinates cannot be: off Africa, in China, on the wrong side of the globe', () => {
    for (const astray of [
      { lat: 0.1, lng: 0.1 },
      { lat: 39.9, lng: 116.4 },
      { lat: BOSTON.lat, lng: -BOSTON.lng },
      { lat: -BOSTON.lat, lng: BOSTON.lng },
    ]) {
      const place = { city: 'Boston', region: 'MA', geo: geoOf(astray) };
      expect(farOf(at(place)), JSON.stringify(astray)).to.equal('0 or so');
      expect(farOf(at({ ...place, region: '' })), 'without its state').to.equal('0 or so');
    }
  });

  it('is what the feed says where only the town’s name speaks against it, for there may be another of that name', () => {
    const geo = geoOf(PORTLAND_ME);
    const table = aTable({ locate: () => ({ ...PORTLAND_OR, precision: 'city' }) });
    expect(farOf(at({ city: 'Portland', geo }), table)).to.equal(farOf(at(PORTLAND_ME)));
    expect(farOf(at({ city: 'Portland', region: 'OR', geo }), table)).to.equal('4077 or so');
  });

  it('is what the feed says in an area larger than any slip', () => {
    const table = aTable({ locate: () => ({ lat: 44.5, lng: -69, precision: 'region' }) });
    expect(farOf(at({ postalCode: '04700', region: 'MA', geo: geoOf(BOSTON) }), table)).to.equal('0');
  });

  it('is the feed’s word alone where no table knows the town, or the country is another', () => {
    const geo = geoOf(CHEYENNE);
    expect(farOf(at({ city: 'Boston', geo }), undefined)).to.equal('2786');
    const lincolnshire = { lat: 52.98, lng: -0.02 };
    const abroad = at({ city: 'Boston', country: 'GB', geo: geoOf(lincolnshire) });
    expect(farOf(abroad)).to.equal(String(Math.round(byVectors(BOSTON, lincolnshire))));
    expect(farOf(at({ city: 'Boston', country: 'GB' }))).to.equal(undefined);
    expect(farOf(at({ city: 'Boston', country: 'United States' }))).to.equal('0 or so');
  });

  it('is nowhere for what is online only, whatever map centre its feed gives', () => {
    const group = at({ city: 'Boston', region: 'MA', geo: geoOf(BOSTON) }, { formats: ['online'] });
    expect(farOf(group)).to.equal(undefined);
    expect(partOf(group)).to.equal('home');
    expect(partOf({ ...group, formats: ['in-person', 'online'] }), 'hybrid').to.equal('near');
    expect(partOf({ ...group, formats: [] }), 'not said').to.equal('near');
  });

  it('is made once, and not again from another place', () => {
    let asked = 0;
    const table = aTable({
      locate: () => {
        asked += 1;
        return undefined;
      },
    });
    const points = new Points(table);
    const { listings } = catalogueOf([at({ city: 'Nowhere' }), at({ city: 'Elsewhere' })]).index;
    for (const place of [aPlace(), aPlace({ point: CHEYENNE })]) new Viewpoint(place, points).part(listings, RADIUS);
    expect(asked).to.equal(2);
  });
});

describe('what is near (D13)', () => {
  it('keeps a group that shares one coordinate with her, or both, and one that has none', () => {
    expect(partOf(at({ lat: BOSTON.lat, lng: BOSTON.lng + 0.1 }))).to.equal('near');
    expect(partOf(at({ lat: BOSTON.lat + 0.1, lng: BOSTON.lng }))).to.equal('near');
    expect(partOf(at(BOSTON))).to.equal('near');
    expect(partOf(at({ lat: BOSTON.lat, lng: 0 }))).to.equal('beyond');
    expect(partOf(at({ lat: 0, lng: BOSTON.lng }))).to.equal('beyond');
    expect(partOf(at(undefined))).to.equal('unplaced');
    expect(partOf(at({ city: 'Nowhere' }))).to.equal('unplaced');
  });

  it('begins within the radius and ends at it', () => {
    const north = at({ lat: BOSTON.lat + 0.3, lng: BOSTON.lng });
    const way = kilometres(BOSTON, { lat: BOSTON.lat + 0.3, lng: BOSTON.lng });
    expect(partOf(north, aPlace(), way)).to.equal('near');
    expect(partOf(north, aPlace(), way - 0.001)).to.equal('beyond');
    expect(partOf(at(BOSTON), aPlace(), 0)).to.equal('near');
  });

  it('is nearest first, and what is equally far stays in its order', () => {
    const further = { lat: BOSTON.lat + 0.2, lng: BOSTON.lng };
    const parts = partsOf([
      at(further, { name: 'a' }),
      at(BOSTON, { name: 'b' }),
      at(CHEYENNE, { name: 'c' }),
      at(further, { name: 'd' }),
      at(BOSTON, { name: 'e' }),
      at(PORTLAND_ME, { name: 'f' }),
      at(CHEYENNE, { name: 'g' }),
    ]);
    expect(parts.near).to.deep.equal(['b', 'e', 'a', 'd']);
    expect(parts.beyond).to.deep.equal(['f', 'c', 'g']);
  });

  it('holds a hybrid group once; further away it is offered from home too (D12)', () => {
    const formats = ['in-person', 'online'] as const;
    expect(partOf(at(BOSTON, { formats }))).to.equal('near');
    expect(partOf(at(CHEYENNE, { formats }))).to.equal('beyond home');
    expect(partOf(at(undefined, { formats }))).to.equal('unplaced');
  });

  it('has nobody of another state whose place nobody knows, and all of hers', () => {
    expect(partOf(at({ city: 'Nowhere', region: 'WY' }))).to.equal('beyond');
    expect(partOf(at({ city: 'Nowhere', region: 'Massachusetts' }))).to.equal('unplaced');
    expect(partOf(at({ city: 'Nowhere', region: 'Greater Boston' }))).to.equal('unplaced');
    expect(
      partOf(
        at({ city: 'Nowhere', region: 'The plains', postalCode: '82001' }),
        aPlace(),
        RADIUS,
        aTable({ locate: () => undefined }),
      ),
    ).to.equal('beyond');
  });

  it('has no group of another country that only has the name of a town', () => {
    expect(partOf(at({ city: 'Boston', country: 'GB' }))).to.equal('beyond');
    expect(partOf(at({ city: 'Boston', region: 'MA', country: 'BR' }))).to.equal('beyond');
    expect(partOf(at({ city: 'Boston', country: 'us' }))).to.equal('near');
    // Where her country is not known, none is another.
    expect(partOf(at({ city: 'Nowhere', country: 'GB' }), { ...aPlace({ country: '' }) })).to.equal('unplaced');
  });

  it('is everything in person where she would go any distance', () => {
    const anywhere = [at(CHEYENNE), at({ region: 'WY' }), at({ country: 'GB' }), at(undefined)];
    for (const group of anywhere) expect(partOf(group, aPlace(), Infinity)).to.match(/^(?:near|unplaced)$/);
  });
});

describe('a whole state', () => {
  const WYOMING = aState('WY', 'Wyoming', { lat: 43, lng: -107.5 });

  it('has what says that it is there, in its order, without a distance', () => {
    const groups = [
      at({ region: 'Wyoming' }, { name: 'b' }),
      at({ region: 'wy', geo: geoOf(CHEYENNE) }, { name: 'a' }),
      at({ postalCode: '82001' }, { name: 'c' }),
      at({ geo: geoOf(CHEYENNE) }, { name: 'd' }),
      at({ city: 'Nowhere' }, { name: 'e' }),
    ];
    expect(partsOf(groups, WYOMING)).to.deep.equal({
      near: ['b', 'a', 'c', 'd'],
      unplaced: ['e'],
      beyond: [],
      home: [],
    });
    const view = new Viewpoint(WYOMING, new Points(aTable()));
    for (const listing of catalogueOf(groups).index.listings) expect(view.distance(listing)).to.equal(undefined);
  });

  it('has what lies outside it by the way from its middle, what nobody can measure last', () => {
    const groups = [
      at({ region: 'TX' }, { name: 'somewhere' }),
      at({ region: 'ME', geo: geoOf(PORTLAND_ME) }, { name: 'maine' }),
      at({ geo: geoOf(PORTLAND_OR) }, { name: 'oregon' }),
    ];
    expect(partsOf(groups, WYOMING).beyond).to.deep.equal(['oregon', 'maine', 'somewhere']);
  });

  it('may be one of another country, by its name or its code', () => {
    const ontario: KnownPlace = { ...aState('Ontario', 'Ontario', { lat: 50, lng: -85 }), country: 'CA' };
    expect(partOf(at({ region: 'ON', country: 'CA' }), ontario)).to.equal('near');
    expect(partOf(at({ region: 'ON', country: 'US' }), ontario)).to.equal('beyond');
    expect(partOf(at(undefined, { formats: ['online'], serves: { regions: ['ON'] } }), ontario)).to.equal('home');
  });
});

describe('what is open to her from home (D5, D12)', () => {
  const open = (serves: Group['serves'], place?: KnownPlace): boolean =>
    partOf(aGroup({ formats: ['online'], ...(serves ? { serves } : {}) }), place) === 'home';

  it('is what serves everybody, her state, or we cannot tell whom', () => {
    for (const serves of [
      undefined,
      {},
      { regions: [] },
      { nationwide: true, regions: ['WY'] },
      { regions: ['WY', 'Massachusetts'] },
      { regions: ['New England'] },
      { text: 'Wyoming only' },
    ]) {
      expect(open(serves), JSON.stringify(serves)).to.equal(true);
    }
    expect(open({ regions: ['WY'] }, aPlace({ region: '' })), 'her state is not known').to.equal(true);
  });

  it('is not what serves other states only', () => {
    expect(open({ regions: ['WY'] })).to.equal(false);
    expect(open({ regions: ['wyoming', 'Montana'], nationwide: false })).to.equal(false);
  });

  it('is by video or phone, in the order in which it came', () => {
    const groups = (['phone', 'online'] as const).map((format) => aGroup({ name: format, formats: [format] }));
    expect(partsOf([...groups, at(BOSTON), aGroup({ formats: [] })]).home).to.deep.equal(['phone', 'online']);
  });
});

describe('the parts of any answer', () => {
  const anyGeo = fc.oneof(
    anyPoint,
    fc.constantFrom(BOSTON, CHEYENNE, PORTLAND_ME),
    fc
      .record({ lat: degrees(1), lng: degrees(1) })
      .map(({ lat, lng }) => ({ lat: BOSTON.lat + lat, lng: BOSTON.lng + lng })),
  );
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
  const given = (value: { readonly [K in keyof Place]: Place[K] | undefined }): Place =>
    JSON.parse(JSON.stringify(value)) as Place;
  const anyGroup = fc
    .record({
      formats: fc.subarray([...FORMATS]),
      geo: maybe(anyGeo.map((point) => geoOf(point))),
      city: maybe(fc.constantFrom('Boston', 'Cheyenne', 'Portland', 'Nowhere')),
      region: maybe(fc.constantFrom('MA', 'Wyoming', 'ON', 'Bavaria', '')),
      postalCode: maybe(fc.constantFrom('02118', '82001', '99999', 'K1A 0B1')),
      country: maybe(fc.constantFrom('US', 'CA', 'GB', 'Germany')),
      serves: maybe(
        fc.constantFrom({ regions: ['WY'] }, { regions: ['MA'] }, { nationwide: true }, { regions: ['?'] }),
      ),
      isAnywhere: fc.boolean(),
    })
    .map(({ formats, serves, isAnywhere, ...place }) =>
      aGroup({ formats, ...(serves ? { serves } : {}), ...(isAnywhere ? {} : { place: given(place) }) }),
    );
  const anyPlace = fc.oneof(
    anyPoint.map((point) => aPlace({ point })),
    fc.constantFrom(
      aPlace(),
      aPlace({ region: 'WY', point: CHEYENNE }),
      aState('WY', 'Wyoming', CHEYENNE),
      aPlace({ country: '' }),
    ),
  );
  const anyRadius = fc.oneof(
    fc.constantFrom(0, RADIUS, 5000, Infinity),
    fc.double({ min: 0, max: 20_000, noNaN: true }),
  );

  it('lose nothing, and hold nothing twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyGroup, { maxLength: 12 }),
        anyPlace,
        anyRadius,
        fc.boolean(),
        (groups, place, radius, has) => {
          const view = new Viewpoint(place, new Points(has ? aTable() : undefined));
          const { listings } = catalogueOf(groups).index;
          const parts = view.part(listings, radius);
          for (const part of PARTS) expect(new Set(parts[part]).size, part).to.equal(parts[part].length);
          for (const listing of listings) {
            const { group } = listing;
            const meets = group.formats.length === 0 || group.formats.includes('in-person');
            const inPerson = PARTS.slice(0, 3).filter((part) => parts[part].includes(listing));
            expect(inPerson.length, 'one part for what meets').to.equal(meets ? 1 : 0);
            // What stands in the list already is not offered again.
            const isListed = inPerson[0] === 'near' || inPerson[0] === 'unplaced';
            const isHome = view.isOpenFromHome(group) && !isListed;
            expect(parts.home.includes(listing)).to.equal(isHome);
          }
          if (radius === Infinity) expect(parts.beyond).to.deep.equal([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are in order, and on the right side of the radius', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 12 }), anyPoint, anyRadius, (groups, point, radius) => {
        const view = new Viewpoint(aPlace({ point }), new Points(aTable()));
        const { listings } = catalogueOf(groups).index;
        const { near, unplaced, beyond } = view.part(listings, radius);
        const way = (listing: Listing): number => view.distance(listing)?.kilometres ?? Infinity;
        expect(near.every((listing) => way(listing) <= radius)).to.equal(true);
        expect(beyond.every((listing) => way(listing) > radius)).to.equal(true);
        expect(unplaced.every((listing) => way(listing) === Infinity)).to.equal(true);
        for (const part of [near, beyond]) {
          const metres = part.map((listing) => [Math.round(way(listing) * 1000), listings.indexOf(listing)] as const);
          expect(metres).to.deep.equal([...metres].sort(([a, i], [b, j]) => (a === b ? i - j : a < b ? -1 : 1)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
