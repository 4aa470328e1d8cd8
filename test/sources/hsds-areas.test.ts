/** Organisations of an HSDS feed that serve a whole state: an office to ask there (D14). */
import { expect } from '@open-wc/testing';
import type { Coordinator } from '../../src/model/feed.js';
import { readHsds } from '../../src/sources/hsds.js';
import type { Feed } from '../../src/sources/source.js';

type Record = { readonly [field: string]: unknown };

const CLINIC: Record = {
  id: 'org-1',
  name: 'High Plains Family Office',
  website: 'https://plains.example.org',
  email: 'ask@plains.example.org',
  phones: [{ number: '(307) 555-0110' }],
};

let count = 0;

function aService(areas: unknown, own: Record = {}): Record {
  count += 1;
  return { id: `s-${count}`, name: 'Circle', organization: CLINIC, service_areas: areas, ...own };
}

async function officesOf(...services: readonly Record[]): Promise<readonly Coordinator[]> {
  const text = JSON.stringify({ total_pages: 1, contents: services });
  const feed: Feed = {
    url: 'https://directory.example.org/services',
    chunks: (async function* () {
      yield text;
    })(),
  };
  const context = {
    label: 'Directory',
    now: Date.parse('2026-11-22T12:00:00Z'),
    signal: new AbortController().signal,
    terms: {},
    open: () => Promise.reject(new Error('nothing else is asked')),
  };
  const found: Coordinator[] = [];
  for await (const batch of readHsds(feed, context)) found.push(...(batch.coordinators ?? []));
  return found;
}

const regions = (found: readonly Coordinator[]): readonly (string | undefined)[] => found.map(({ region }) => region);

describe('an HSDS organisation that serves a state', () => {
  it('is an office to ask there, with its own ways to be reached, and no volunteer', async () => {
    expect(await officesOf(aService([{ name: 'Wyoming' }]))).to.deep.equal([
      {
        id: 'org-1',
        organization: 'High Plains Family Office',
        region: 'WY',
        phone: '(307) 555-0110',
        email: 'ask@plains.example.org',
        url: 'https://plains.example.org',
        languages: [],
        specialities: [],
      },
    ]);
  });

  it('is there once a state, however many services it has there', async () => {
    const found = await officesOf(
      aService([{ name: 'Wyoming' }, { name: 'WY' }]),
      aService([{ name: 'Wyoming' }, { name: 'Montana' }]),
      aService([{ name: 'Montana' }], { organization: { id: 'org-2', name: 'Ridge Office' } }),
    );
    expect(found.map(({ id, region }) => `${id} ${region}`)).to.deep.equal(['org-1 WY', 'org-1 MT', 'org-2 MT']);
  });

  it('names the state in any of the ways in which directories do', async () => {
    const areas: readonly (readonly [Record, string])[] = [
      [{ name: 'State of Wyoming' }, 'WY'],
      [{ name: 'Wyoming (statewide)' }, 'WY'],
      [{ name: 'Statewide: New Mexico' }, 'NM'],
      [{ name: 'All of Oregon' }, 'OR'],
      [{ name: 'Vermont, USA' }, 'VT'],
      [{ name: 'New York State' }, 'NY'],
      [{ name: 'New York', extent_type: 'state' }, 'NY'],
      [{ name: 'Our area', extent_type: 'state', extent: 'ME' }, 'ME'],
      [{ service_area: 'Ohio' }, 'OH'],
    ];
    for (const [area, region] of areas) {
      expect(regions(await officesOf(aService([area]))), JSON.stringify(area)).to.deep.equal([region]);
    }
  });

  it('names it at one of its locations too', async () => {
    const site = { id: 'at-1', service_areas: [{ name: 'Idaho' }] };
    expect(regions(await officesOf(aService([], { service_at_locations: [site] })))).to.deep.equal(['ID']);
    const inner = aService([{ name: 'Utah' }]);
    expect(
      regions(await officesOf({ id: 'at-2', service: inner, service_areas: [{ name: 'Idaho' }] })),
    ).to.have.members(['UT', 'ID']);
  });
});

describe('no state is made of', () => {
  const areas: readonly Record[] = [
    { name: 'Laramie County' },
    { name: 'Laramie County, Wyoming' },
    { name: 'Cheyenne, WY' },
    { name: 'Wyoming, MI' },
    { name: 'Wyoming County' },
    { name: 'Delaware', extent_type: 'county' },
    { name: 'Nevada', extent_type: 'City' },
    { name: 'New York' },
    { name: 'Washington' },
    { name: 'Northern Colorado' },
    { name: 'in' },
    { name: 'Nationwide' },
    { name: 'Statewide' },
    { extent: 'WY' },
    { name: 7 },
  ];
  for (const area of areas) {
    it(JSON.stringify(area), async () => {
      expect(await officesOf(aService([area]))).to.deep.equal([]);
    });
  }

  it('an organisation without a name, or a service that is closed', async () => {
    const areas = [{ name: 'Wyoming' }];
    expect(await officesOf(aService(areas, { organization: { id: 'org-3' } }))).to.deep.equal([]);
    expect(await officesOf(aService(areas, { organization: undefined }))).to.deep.equal([]);
    expect(await officesOf(aService(areas, { status: 'defunct' }))).to.deep.equal([]);
  });

  it('letters that name another region in another country', async () => {
    const location = { addresses: [{ address_1: '1 Long Road', city: 'Perth', country: 'AU' }] };
    const perth = aService([{ name: 'WA' }], { service_at_locations: [{ id: 'at', location }] });
    expect(await officesOf(perth)).to.deep.equal([]);
  });
});
