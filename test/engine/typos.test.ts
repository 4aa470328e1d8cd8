/** Slips of the finger: forgiven only where nobody has the word as typed, and then said (A11). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { slips } from '../../src/base/edit-distance.js';
import { Asker } from '../../src/finder/asker.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience, NOW } from '../fixtures/groups.js';
import { ask, catalogueOf } from './catalogue.js';

const askerOf = (groups: readonly Group[]): Asker => new Asker(catalogueOf(groups).index);

/** The slow and plain definition: the fewest slips, tried in every way. */
function slipsPlainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    slipsPlainly(a.slice(1), b) + 1,
    slipsPlainly(a, b.slice(1)) + 1,
    slipsPlainly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(slipsPlainly(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

describe('the slips between two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('are the fewest that lead from one to the other, or to a beginning of it', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, most) => {
        const far = (cost: number): number => (cost <= most ? cost : 255);
        const begins = Array.from({ length: b.length + 1 }, (_, length) => slipsPlainly(a, b.slice(0, length)));
        const found = slips(a, b, most);
        expect(found.whole, 'whole').to.equal(far(slipsPlainly(a, b)));
        expect(found.begin, 'begin').to.equal(far(Math.min(...begins)));
      }),
      { numRuns: 2000 },
    );
  });

  it('are counted in words of any length', () => {
    expect(slips('a'.repeat(500), 'b'.repeat(500), 2).whole).to.equal(255);
    expect(slips('a'.repeat(39), 'a'.repeat(38), 2).whole).to.equal(1);
    expect(slips('bufalo', 'buffalo', 2)).to.deep.equal({ whole: 1, begin: 1 });
    expect(slips('lnatern', 'lantern', 1).whole).to.equal(1);
  });
});

describe('a misspelt word', () => {
  const groups = [
    aGroup({
      name: 'Willow',
      place: { city: 'Buffalo', region: 'NY' },
      audience: audience({ community: ['dads-partners'] }),
    }),
    aGroup({ name: 'Lantern Évening Circle', place: { city: 'Portland', region: 'OR' } }),
    aGroup({ name: 'Marion house', place: { city: 'Marin', region: 'CA' }, description: 'Depression and rest' }),
  ];
  const answer = (words: string): { names: readonly string[]; typed?: string; shown?: readonly string[] } => {
    const { listings, corrected } = askerOf(groups).answer(ask({ words }), NOW);
    return { names: listings.map(({ group }) => group.name), ...corrected };
  };

  it('is taken for the near one, as the listing writes it', () => {
    expect(answer('Bufalo')).to.deep.equal({ names: ['Willow'], typed: 'Bufalo', shown: ['Buffalo'] });
    expect(answer('evennig')).to.deep.equal({
      names: ['Lantern Évening Circle'],
      typed: 'evennig',
      shown: ['Évening'],
    });
  });

  it('is put right inside its phrase', () => {
    const phrase = { names: ['Willow'], typed: 'groups for dads in bufalo', shown: ['groups for dads in Buffalo'] };
    expect(answer(' groups for dads in bufalo ')).to.deep.equal(phrase);
    expect(answer('gruops for dasd in buffalo').names).to.deep.equal(['Willow']);
  });

  it('is put right while it is being typed', () => {
    expect(answer('bufal').names).to.deep.equal(['Willow']);
    expect(answer('portal').names).to.deep.equal(['Lantern Évening Circle']);
  });

  it('finds by its meaning too, also in the other language', () => {
    expect(answer('depresio').names).to.deep.equal(['Marion house']);
    expect(answer('deprezion').names).to.deep.equal(['Marion house']);
  });

  it('near to several shows them all, and says so', () => {
    const near = [aGroup({ name: 'Ashton' }), aGroup({ name: 'Ashtan' }), aGroup({ name: 'Bolton' })];
    const { listings, corrected } = askerOf(near).answer(ask({ words: 'ashten' }), NOW);
    expect(listings.map(({ group }) => group.name)).to.deep.equal(['Ashton', 'Ashtan']);
    expect(corrected?.shown).to.deep.equal(['Ashton', 'Ashtan']);
    const many = Array.from({ length: 30 }, () => aGroup({ name: 'Ashton' }));
    const both = askerOf([...many, aGroup({ name: 'Ashtan' })]).answer(ask({ words: 'ashten' }), NOW).corrected;
    expect(both?.shown).to.deep.equal(['Ashton', 'Ashtan']);
  });

  it('is left alone where it is found as typed, is short, has a digit, or is near to nothing', () => {
    for (const words of ['marin', 'marion']) expect(answer(words).typed, words).to.equal(undefined);
    for (const words of ['bfo', '97203', 'zzzzzzzz', 'qqqqq qqqqq']) {
      expect(answer(words), words).to.deep.equal({ names: [] });
    }
  });

  it('that nothing is near to is left out, and that is said', () => {
    expect(answer('dads in xylophonia')).to.deep.equal({
      names: ['Willow'],
      typed: 'dads in xylophonia',
      shown: ['dads'],
    });
    expect(answer('xylophonia')).to.deep.equal({ names: [] });
    const moms = askerOf([...groups, aGroup({ name: 'Moms at noon' })]).answer(
      ask({ words: 'moms in xylophonia' }),
      NOW,
    );
    expect(moms.listings.map(({ group }) => group.name)).to.deep.equal(['Moms at noon']);
    expect(moms.corrected?.shown).to.deep.equal(['moms']);
  });

  it('is never left out where it is all that the question is about', () => {
    for (const words of ['yoga depression', 'xylophonia dads', 'hate babies', 'san xylophonia', 'xylophonia wy']) {
      expect(answer(words), words).to.deep.equal({ names: [] });
    }
    expect(answer('willow xylophonia'), 'another one is').to.deep.equal({
      names: ['Willow'],
      typed: 'willow xylophonia',
      shown: ['willow'],
    });
  });

  it('is no filler that nobody has: “help” is not “help”', () => {
    for (const words of ['help', 'apoyo', 'please', 'gruop']) {
      expect(answer(words), words).to.deep.equal({ names: [] });
    }
    expect(answer('bufalo gruop').names).to.deep.equal(['Willow']);
  });

  it('is not looked for where every word is known, and only together they find nothing', () => {
    expect(answer('buffalo lantern')).to.deep.equal({ names: [] });
  });

  it('is put right under the filters that are set, and in the counts', () => {
    const asker = askerOf(groups);
    const filtered = asker.answer(ask({ words: 'bufalo', filters: { community: ['dads-partners'] } }), NOW);
    expect(filtered.listings).to.have.length(1);
    expect(asker.answer(ask({ words: 'bufalo', filters: { community: ['lgbtq'] } }), NOW)).to.deep.equal({
      listings: [],
      sure: 0,
    });
  });

  it('in what she tells of herself is at most one of ours: her own words are not rewritten', () => {
    const told = [...groups, aGroup({ name: 'Doing well, with your baby', kind: 'parent-baby' })];
    for (const words of [
      'I feel like I am going crazy',
      'i hate my baby',
      'my baby wont stop crying',
      'I am in pieces',
      'we are lost in xylophonia',
      'siento que no soy buena madre',
      'je suis dépassée',
    ]) {
      const { corrected } = askerOf(told).answer(ask({ words }), NOW);
      expect(corrected, words).to.equal(undefined);
    }
    expect(answer('I feel so depresed')).to.deep.equal({
      names: ['Marion house'],
      typed: 'I feel so depresed',
      shown: ['I feel so depressed'],
    });
  });

  it('is right once a later feed has the word', () => {
    const { index } = catalogueOf(groups);
    const asker = new Asker(index);
    expect(asker.answer(ask({ words: 'bufalo' }), NOW).corrected?.shown).to.deep.equal(['Buffalo']);
    index.listings.push({
      ...index.listings[0]!,
      group: aGroup({ name: 'Bufalo, spelt so' }),
      order: index.count++,
    });
    const later = asker.answer(ask({ words: 'bufalo' }), NOW);
    expect(later.listings.map(({ group }) => group.name)).to.deep.equal(['Bufalo, spelt so']);
    expect(later.corrected).to.equal(undefined);
  });
});
