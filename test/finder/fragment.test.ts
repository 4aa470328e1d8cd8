/** What of a question may stand in an address, and what a link may say (P6, P8, D19). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KnownPlace } from '../../src/base/place-table.js';
import type { Listing } from '../../src/engine/listing.js';
import { EVERYTHING, type Query } from '../../src/engine/query.js';
import {
  filtersOf,
  fragmentOf,
  isAnchor,
  ownPart,
  readFragment,
  withOwnPart,
  writeFragment,
  type Fragment,
} from '../../src/finder/fragment.js';
import { COMFORT_FACTS, FORMATS, KINDS } from '../../src/model/vocabulary.js';
import { aGroup, audience } from '../fixtures/groups.js';

const PORTLAND: KnownPlace = { kind: 'town', label: 'Portland, OR', country: 'US', size: 30 };

const listing = (group: Parameters<typeof aGroup>[0]): Listing => ({ group: aGroup(group) }) as unknown as Listing;

/** The address of a question, with nothing else said. */
function addressOf(
  query: Partial<Query>,
  {
    open,
    groups = [],
    ...more
  }: { open?: string; groups?: readonly Listing[]; shown?: string[]; locked?: object } = {},
  preset: Query['filters'] = {},
): string {
  const { shown, locked = {} } = more;
  const corrected = shown && { typed: query.words ?? '', shown };
  const fragment = fragmentOf(
    { query: { ...EVERYTHING, ...query }, locked, listings: groups, corrected },
    preset,
    open,
  );
  return writeFragment(fragment);
}

describe('an address', () => {
  it('holds words, place, radius, filters and the open group', () => {
    const groups = [listing({ id: 'porch', name: 'Porch circle' })];
    expect(
      addressOf(
        {
          words: 'dads & sons',
          near: { place: PORTLAND, typed: 'dads & sons portland or' },
          within: 80.47,
          filters: { comfort: ['babyWelcome', 'cameraOff'], format: ['online'], soon: ['24h'] },
        },
        { open: 'porch', groups },
      ),
    ).to.equal(
      'q=dads+%26+sons&near=Portland%2C+OR&within=80&format=online&soon=24h&comfort=babyWelcome&comfort=cameraOff&group=porch',
    );
  });

  it('holds any distance as half round the earth', () => {
    expect(addressOf({ within: Infinity })).to.equal('within=20000');
    expect(addressOf({ within: 0.4 })).to.equal('within=1');
  });

  it('is empty where nothing is asked', () => {
    expect(addressOf({})).to.equal('');
  });

  it('never holds whom a group is for, nor what somebody is going through (P6)', () => {
    const filters = { stage: ['postpartum'], experience: ['bipolar'], community: ['lgbtq'], day: ['mo'] };
    expect(addressOf({ filters })).to.equal('day=mo');
  });

  it('never holds where a device is, nor a place without a name (P8)', () => {
    const point = { lat: 45.5, lng: -122.65 };
    expect(addressOf({ near: { place: { ...PORTLAND, point }, isHere: true } })).to.equal('');
    expect(addressOf({ near: { place: { ...PORTLAND, label: '', point } } })).to.equal('');
  });

  it('holds nothing at all after a loss (D19)', () => {
    const groups = [listing({ id: 'porch', name: 'Porch circle' })];
    const all = { words: 'circle', near: { place: PORTLAND }, within: 10, filters: { format: ['online'] } };
    expect(addressOf({ ...all, loss: true }, { open: 'porch', groups })).to.equal('');
  });

  for (const words of [
    'miscarriage',
    'lost my baby',
    'Grief group',
    'still born',
    'TFMR',
    'pérdida',
    'duelo en portland',
    ...['mis', 'griev', 'stillb', 'circle abor'],
    ...['misscarriage', 'stilborn', 'bereavment', 'miscariage', 'grif grieff'],
  ]) {
    it(`holds neither the words nor the group of who types "${words}" (D19)`, () => {
      const groups = [listing({ id: 'porch', name: 'Porch circle' })];
      const filters = { format: ['online'] };
      expect(addressOf({ words, filters }, { open: 'porch', groups })).to.equal('format=online');
    });
  }

  it('does not hold words that were taken for those of a loss', () => {
    expect(addressOf({ words: 'stlibron' }, { shown: ['stillborn'] })).to.equal('');
    expect(addressOf({ words: 'dabs' }, { shown: ['dads'] })).to.equal('q=dabs');
  });

  it('does not hold the id of a group for those who have lost a baby', () => {
    const groups = [
      listing({ id: 'a', name: 'A quiet hour', audience: audience({ stage: ['after-loss'] }) }),
      listing({ id: 'b', name: 'Together', audience: audience({ experience: ['tfmr'] }) }),
      listing({ id: 'c', name: 'Bereaved parents' }),
      listing({ id: 'stillbirth-circle', name: 'Tuesdays' }),
      listing({ id: 'e', name: 'Fathers at the library' }),
    ];
    const written = groups.map(({ group }) => addressOf({}, { open: group.id, groups }));
    expect(written).to.deep.equal(['', '', '', '', 'group=e']);
  });

  it('does not hold a group that is not on the page, nor an id that nobody would write', () => {
    const groups = [listing({ id: 'x'.repeat(201) }), listing({ id: 'a\u202eb' })];
    for (const open of ['gone', groups[0]!.group.id, groups[1]!.group.id]) {
      expect(addressOf({}, { open, groups })).to.equal('');
    }
  });

  for (const words of ['dads', 'postpartum depression', 'ppd', 'los angeles', 'class', 'circle in portland', '97202']) {
    it(`holds "${words}"`, () => {
      expect(new URLSearchParams(addressOf({ words })).get('q')).to.equal(words);
    });
  }

  it('holds of the filters only values that we know, and short codes', () => {
    const filters = {
      kind: ['therapy', 'cult'],
      day: ['xx'],
      language: ['es', 'es-mx', 'my whole life'],
      access: ['step-free', 'x'.repeat(41)],
      cost: ['free'],
      led: ['professional', 'both'],
    };
    expect(addressOf({ filters })).to.equal(
      'kind=therapy&led=professional&language=es&language=es-mx&cost=free&access=step-free',
    );
  });

  it('holds what differs from the preset, and of that what was taken away', () => {
    const preset = { kind: ['therapy'], format: ['online'] };
    const written = (filters: Query['filters']): string => addressOf({ filters }, {}, preset);
    expect(written(preset)).to.equal('');
    expect(written({ kind: ['therapy'] })).to.equal('format=');
    expect(written({ kind: ['class'], format: ['online'] })).to.equal('kind=class');
  });

  it('does not hold what the host has locked', () => {
    const filters = { kind: ['therapy'], day: ['mo'] };
    expect(addressOf({ filters }, { locked: { kind: ['therapy'] } })).to.equal('day=mo');
  });

  it('holds what was typed where it is asked which town is meant', () => {
    expect(addressOf({ words: '', doubt: { typed: 'Portland', words: '', places: [PORTLAND] } })).to.equal(
      'q=Portland',
    );
  });

  it('loses its controls and its tricks with the direction of text', () => {
    expect(addressOf({ words: ' da\u202eds\u0000\n ' })).to.equal('q=dads');
    expect(addressOf({ words: 'x'.repeat(201) })).to.equal('');
  });
});

describe('a link', () => {
  const cases: readonly (readonly [text: string, said: object | undefined])[] = [
    ['', undefined],
    ['contact', undefined],
    ['section=2', undefined],
    ['q=', undefined],
    ['q=dads', { words: 'dads', filters: {} }],
    ['q=dads&q=moms', { words: 'dads', filters: {} }],
    ['?q=dads', { words: 'dads', filters: {} }],
    ['near=Portland%2C+OR', { words: '', near: 'Portland, OR', filters: {} }],
    ['near=<script>', { words: '', near: '<script>', filters: {} }],
    ['within=80', { words: '', filters: {}, within: 80 }],
    ['group=a%20b', { words: '', filters: {}, group: 'a b' }],
    ['kind=therapy,class&format=online', { words: '', filters: { kind: ['therapy', 'class'], format: ['online'] } }],
    ['kind=', { words: '', filters: { kind: [] } }],
    ['kind=bogus&comfort=xx', undefined],
    ['kind=bogus&kind=class', { words: '', filters: { kind: ['class'] } }],
    ['stage=after-loss&experience=loss&community=lgbtq', undefined],
    ['__proto__=1&constructor=2&toString=3', undefined],
    ['q=%E0%A4%A', { words: '\ufffd%A', filters: {} }],
    ['q=a%E2%80%AEb%00c', { words: 'abc', filters: {} }],
    [`q=${'x'.repeat(201)}`, undefined],
    [`group=${'x'.repeat(201)}&near=${'y'.repeat(201)}`, undefined],
    ['within=20000', { words: '', filters: {}, within: Infinity }],
    ['within=-5', undefined],
    ['within=0', undefined],
    ['within=20001', undefined],
    ['within=1e3', undefined],
    ['within=NaN&within=10', undefined],
    ['language=es&access=a b', { words: '', filters: { language: ['es'] } }],
    ['clinic.q=dads', undefined],
  ];
  for (const [text, said] of cases) {
    it(`"${text.slice(0, 60)}" says ${said ? JSON.stringify(said) : 'nothing'}`, () => {
      expect(readFragment(text)).to.deep.equal(said);
    });
  }

  it('of 100 kB says nothing, at once', () => {
    const before = performance.now();
    expect(readFragment(`q=${'%41'.repeat(34_000)}`)).to.equal(undefined);
    expect(readFragment('&'.repeat(100_000))).to.equal(undefined);
    expect(readFragment('language=a,b&'.repeat(8000))!.filters.language).to.deep.equal(['a', 'b']);
    expect(performance.now() - before).to.be.below(1000);
  });

  it('says back what was written, for any question', () => {
    const clean = (text: string): boolean => text === text.trim();
    const safe = [...'abcdefghij XYZ éñ日本👶&=#?+%,;/\'"<>\\'];
    const words = fc.array(fc.constantFrom(...safe), { maxLength: 40 }).map((all) => all.join(''));
    const some = (from: readonly string[]): fc.Arbitrary<readonly string[]> => fc.uniqueArray(fc.constantFrom(...from));
    const fragment = fc.record(
      {
        words: words.filter(clean),
        filters: fc.record(
          { format: some(FORMATS), kind: some(KINDS), comfort: some(COMFORT_FACTS) },
          {
            requiredKeys: [],
          },
        ),
        near: words.filter((text) => clean(text) && text !== ''),
        within: fc.oneof(fc.integer({ min: 1, max: 19_999 }), fc.constant(Infinity)),
        group: words.filter((text) => clean(text) && text !== ''),
      },
      { requiredKeys: ['words', 'filters'] },
    );
    fc.assert(
      fc.property(fragment, fc.constantFrom('', '2.', 'clinic.', 'é &=.'), (said: Fragment, prefix) => {
        const text = writeFragment(said, prefix);
        expect(readFragment(text, prefix) ?? { words: '', filters: {} }).to.deep.equal(said);
        expect(ownPart(text, prefix)).to.equal(text);
      }),
      { numRuns: 300 },
    );
  });

  it('may be any text at all: nothing is thrown, and nothing is said that may not be (R1, P14)', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('q', 'near', 'kind', 'stage', 'group', 'within', '=', '&', ',', '%', '%E0', '9', '__proto__'),
          {
            maxLength: 30,
          },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(junk, junk, (text, prefix) => {
        const said = readFragment(text, prefix);
        for (const name of ['stage', 'experience', 'community']) expect(said?.filters ?? {}).not.to.have.property(name);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
        // What it says is said again by what is written of it.
        if (said) expect(readFragment(writeFragment(said))).to.deep.equal(said);
        isAnchor(withOwnPart(text, prefix, 'q=x'));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the finders of one page', () => {
  const FRAGMENT = 'tab=2&q=dads&clinic.q=moms&2.format=online&section';

  it('read only what is theirs', () => {
    expect(readFragment(FRAGMENT)!.words).to.equal('dads');
    expect(readFragment(FRAGMENT, 'clinic.')!.words).to.equal('moms');
    expect(readFragment(FRAGMENT, '2.')!.filters).to.deep.equal({ format: ['online'] });
    expect(readFragment(FRAGMENT, '3.')).to.equal(undefined);
  });

  it('leave what belongs to others as it stands', () => {
    expect(withOwnPart(FRAGMENT, 'clinic.', 'clinic.q=x')).to.equal('tab=2&q=dads&2.format=online&section&clinic.q=x');
    expect(withOwnPart('a=%41&q=x&b=+', '', '')).to.equal('a=%41&b=+');
  });

  it('put themselves in the place of an anchor', () => {
    expect(withOwnPart('contact', '', 'q=x')).to.equal('q=x');
    expect([isAnchor('contact'), isAnchor(''), isAnchor('q=x')]).to.deep.equal([true, true, false]);
  });
});

describe('the filters that a link means', () => {
  it('are the preset’s where it says nothing of them, and hers that no link holds', () => {
    const preset = { kind: ['therapy'], format: ['online'], stage: ['pregnant'] };
    const current = { stage: ['postpartum'], community: ['lgbtq'], day: ['mo'] };
    expect(filtersOf({ kind: [], comfort: ['parking'] }, preset, current)).to.deep.equal({
      format: ['online'],
      comfort: ['parking'],
      stage: ['postpartum'],
      community: ['lgbtq'],
    });
  });
});
