/** Words: what is found, and in which order (A10, A11). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldWords } from '../../src/base/fold.js';
import { runQuery } from '../../src/engine/run-query.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience, NOW, weekly } from '../fixtures/groups.js';
import { ask, catalogueOf, namesFor } from './catalogue.js';

const found = (group: Partial<Group>, words: string): boolean =>
  namesFor(catalogueOf([aGroup(group)]), { words }).length > 0;

describe('searching by words', () => {
  const lantern: Partial<Group> = {
    name: 'Lantern Évening Circle',
    description: 'Tea and talk for tired people.',
    kind: 'peer-support',
    kindLabel: 'Listening circle',
    place: {
      name: 'Ferry Street Library',
      lines: ['12 Ferry Street'],
      city: 'Portland',
      region: 'ME',
      postalCode: '04101',
    },
    serves: { text: 'Cumberland County' },
    audience: audience({ stage: ['postpartum'], experience: ['nicu'], community: ['dads-partners'] }),
    organization: { name: 'Harbour Families' },
    terms: [{ code: 'x7', label: 'Bereavement' }, { code: 'plain-code' }],
    scheduleText: 'Most Thursdays',
  };

  it('finds a group by the beginning of any word of it', () => {
    const words =
      'lantern L lan evening port 04101 041 me ferry library tea tired peer listening cumberland postpartum nicu dads ' +
      'partners harbour bereave plain thursdays';
    for (const word of words.split(' ')) expect(found(lantern, word), word).to.equal(true);
  });

  it('finds it by all words together, in any order, case and accent', () => {
    expect(found(lantern, 'DADS, portland: évening!')).to.equal(true);
    expect(found(lantern, 'dads portland morning')).to.equal(false);
  });

  it('does not find it by the middle of a word, nor across two words or fields', () => {
    for (const words of ['antern', 'ircle', 'lanternevening', 'circleportland', '4101']) {
      expect(found(lantern, words), words).to.equal(false);
    }
  });

  it('finds a word that stands first in the middle of another', () => {
    expect(found({ name: 'Grandmothers and mothers' }, 'mothers')).to.equal(true);
  });

  it('says nothing to be asked where only blanks or marks are typed', () => {
    for (const words of ['', '  ', '…', '👶']) expect(found(lantern, words), words).to.equal(true);
  });

  it('puts the name over the place, the place over the rest, and then the next date', () => {
    const later = [weekly('2026-11-05T19:00')];
    const sooner = [weekly('2026-11-03T19:00')];
    const catalogue = catalogueOf([
      aGroup({ name: 'text', description: 'in Hope', schedule: sooner }),
      aGroup({ name: 'undated place', place: { city: 'Hope' } }),
      aGroup({ name: 'late place', place: { city: 'Hope' }, schedule: later }),
      aGroup({ name: 'soon place', place: { city: 'Hope' }, schedule: sooner }),
      aGroup({ name: 'Hope, undated' }),
      aGroup({ name: 'Circle of hope, late', schedule: later }),
      aGroup({ name: 'elsewhere', schedule: sooner }),
    ]);
    expect(namesFor(catalogue, { words: 'hope' })).to.deep.equal([
      'Circle of hope, late',
      'Hope, undated',
      'soon place',
      'late place',
      'undated place',
      'text',
    ]);
  });

  it('finds every listing by each word of its name, and by the beginning of that word', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 12 }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.nat(), (names, cut) => {
        const catalogue = catalogueOf(names.map((text, i) => aGroup({ id: String(i), name: text })));
        names.forEach((text, i) => {
          const finds = (words: string): boolean =>
            runQuery(catalogue, ask({ words }), NOW).listings.some(({ group }) => group.id === String(i));
          for (const word of foldWords(text)) {
            const letters = [...word];
            expect(finds(word), `${word} in ${text}`).to.equal(true);
            expect(finds(letters.slice(0, 1 + (cut % letters.length)).join('')), `part of ${word}`).to.equal(true);
          }
          for (const word of text.split(/\s+/)) expect(finds(word), `${word} as written`).to.equal(true);
          expect(finds(text), `all of ${text}`).to.equal(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes a query of 10,000 characters, and finds by its beginning', () => {
    const catalogue = catalogueOf([aGroup({ name: 'hope '.repeat(2000).trim() }), aGroup({ name: 'other' })]);
    expect(namesFor(catalogue, { words: 'hope '.repeat(2000) })).to.have.length(1);
    expect(namesFor(catalogue, { words: 'x'.repeat(10_000) })).to.have.length(0);
    expect(namesFor(catalogue, { words: '👶'.repeat(5000) })).to.have.length(2);
  });
});

describe('groups for those who have lost a pregnancy or a baby (D19)', () => {
  it('are found by stage or experience, and never among groups for parents with babies', () => {
    const catalogue = catalogueOf([
      aGroup({ name: 'after loss', audience: audience({ stage: ['after-loss'] }) }),
      aGroup({ name: 'loss', audience: audience({ experience: ['loss', 'low-mood'] }) }),
      aGroup({ name: 'tfmr', audience: audience({ experience: ['tfmr'] }) }),
      aGroup({ name: 'with babies', kind: 'parent-baby', audience: audience({ experience: ['loss'] }) }),
      aGroup({ name: 'lost in the mail: loss', audience: audience({ stage: ['postpartum'] }) }),
    ]);
    expect(namesFor(catalogue, { loss: true })).to.deep.equal(['after loss', 'loss', 'tfmr']);
    expect(namesFor(catalogue, { loss: true, words: 'tfmr', filters: { experience: ['tfmr'] } })).to.deep.equal([
      'tfmr',
    ]);
  });
});
