/** Words as people say them: plurals, phrases, both languages (A10, A11, words.md). */
import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { MEANINGS } from '../../src/engine/vocabulary-words.js';
import { FILTERS } from '../../src/engine/filters.js';
import { fold } from '../../src/base/fold.js';
import { COMMUNITIES, EXPERIENCES, STAGES } from '../../src/model/vocabulary.js';
import { aGroup, audience, once, weekly } from '../fixtures/groups.js';
import { catalogueOf, namesFor } from './catalogue.js';

const finds = (group: Partial<Group>, words: string): boolean =>
  namesFor(catalogueOf([aGroup(group)]), { words }).length > 0;

const pregnant: Partial<Group> = { name: 'Lantern', audience: audience({ stage: ['pregnant'] }) };
const dads: Partial<Group> = {
  name: 'Willow',
  place: { city: 'Buffalo', region: 'NY' },
  audience: audience({ community: ['dads-partners'] }),
};

describe('plurals', () => {
  const pairs = [
    ['Mom circle', 'moms'],
    ['Moms circle', 'mom'],
    ['Baby hour', 'babies'],
    ['Babies hour', 'baby'],
    ['Family tea', 'families'],
    ['Class for two', 'classes'],
    ['Mujer fuerte', 'mujeres'],
    ['Taller de papá', 'papás'],
  ] as const;
  for (const [name, words] of pairs) {
    it(`are folded: “${words}” finds “${name}”`, () => {
      expect(finds({ name }, words)).to.equal(true);
    });
  }

  it('find whole words only: “moms” finds no moment', () => {
    expect(finds({ name: 'A moment of rest' }, 'moms')).to.equal(false);
    expect(finds({ name: 'Crosses' }, 'cross')).to.equal(true);
  });
});

describe('phrases as dictated', () => {
  it('need only the words that say something', () => {
    for (const words of [
      'groups for dads in buffalo',
      'Looking for a group for dads near Buffalo, please',
      'I need support for dads in Buffalo',
      'grupos para papás en Buffalo',
      'busco un grupo de apoyo para papás cerca de Buffalo',
    ]) {
      expect(finds(dads, words), words).to.equal(true);
    }
    expect(finds(dads, 'groups for dads in albany')).to.equal(false);
    expect(finds(pregnant, 'groups for dads in buffalo')).to.equal(false);
  });

  it('are taken by their words where they hold no other: “the group”, “new”', () => {
    expect(finds({ name: 'The Group' }, 'the group')).to.equal(true);
    expect(finds({ name: 'Lantern' }, 'new')).to.equal(false);
    expect(finds({ name: 'Lantern', place: { city: 'Newark' } }, 'new')).to.equal(true);
  });

  it('put the town that they name in full first: a filler that is found lifts', () => {
    const catalogue = catalogueOf([
      aGroup({ name: 'York dads', place: { city: 'York', region: 'PA' } }),
      aGroup({ name: 'New York dads', place: { city: 'New York', region: 'NY' } }),
    ]);
    expect(namesFor(catalogue, { words: 'dads in new york' })).to.deep.equal(['New York dads', 'York dads']);
  });

  it('say when and how in words: days, part of day, format, cost', () => {
    const group: Partial<Group> = {
      name: 'Ember',
      formats: ['online'],
      cost: { free: true },
      languages: ['es'],
      schedule: [weekly('2026-11-03T19:00')],
    };
    for (const words of ['free online group tuesday evening', 'martes noche gratis en línea', 'zoom', 'in Spanish'])
      expect(finds(group, words), words).to.equal(true);
    for (const words of ['wednesday', 'lunes', 'phone', 'presencial'])
      expect(finds(group, words), words).to.equal(false);
  });

  it('say how soon: “tonight” finds what meets this evening (see soon.test.ts)', () => {
    expect(finds({ schedule: [once('2026-11-23T19:00')] }, 'groups tonight')).to.equal(true);
    expect(finds({ schedule: [once('2026-11-26T19:00')] }, 'groups tonight')).to.equal(false);
    expect(finds({ schedule: [] }, 'tonight')).to.equal(false);
  });
});

describe('words that are said beside others', () => {
  const loss: Partial<Group> = {
    name: 'Candle, online',
    audience: audience({ stage: ['after-loss'] }),
    formats: ['online'],
  };

  it('of whom was lost find the groups after a loss, not those with babies', () => {
    for (const words of [
      'pregnancy loss',
      'i lost my baby',
      'baby died',
      'moms who lost a baby',
      'perdí a mi bebé',
      'still born',
      'luto',
    ]) {
      expect(finds(loss, words), words).to.equal(true);
      expect(finds({ name: 'Baby hour', kind: 'parent-baby' }, words), words).to.equal(false);
    }
  });

  it('put no loss before those who ask for something else', () => {
    const catalogue = catalogueOf([aGroup(loss), aGroup({ name: 'Lantern', formats: ['online'] })]);
    expect(namesFor(catalogue, { words: 'online' })).to.deep.equal(['Lantern', 'Candle, online']);
    expect(namesFor(catalogue, { words: 'online loss' })).to.deep.equal(['Candle, online']);
    expect(namesFor(catalogue, { words: 'online', loss: true })).to.deep.equal(['Candle, online']);
  });

  it('of whom most groups are for need not be there: “nicu mom”', () => {
    const nicu = { name: 'Small steps', audience: audience({ experience: ['nicu'] }) };
    for (const words of ['nicu mom', 'mother of a preemie', 'mamá de prematuro'])
      expect(finds(nicu, words)).to.equal(true);
    expect(finds(nicu, 'mom')).to.equal(false);
  });

  it('may be all fillers, and then ask nothing: “groups near me”', () => {
    for (const words of ['groups near me', 'near me', 'cerca de mí'])
      expect(finds({ name: 'Ember' }, words)).to.equal(true);
  });

  it('are one where people write two: “post partum”, “no cost”', () => {
    expect(finds({ audience: audience({ stage: ['postpartum'] }) }, 'post partum')).to.equal(true);
    expect(
      finds({ audience: audience({ experience: ['low-mood'], stage: ['postpartum'] }) }, 'depresión pos parto'),
    ).to.equal(true);
    expect(finds({ cost: { free: true } }, 'no cost')).to.equal(true);
    expect(finds({ audience: audience({ community: ['lgbtq'] }) }, 'two moms')).to.equal(true);
  });
});

describe('the two languages', () => {
  it('find what is tagged in the other one', () => {
    for (const words of ['embarazo', 'embarazada', 'pregnancy', 'prenatal', 'expecting', 'embara']) {
      expect(finds(pregnant, words), words).to.equal(true);
    }
    expect(finds({ audience: audience({ experience: ['loss'] }) }, 'pérdida')).to.equal(true);
    expect(finds({ audience: audience({ experience: ['low-mood'] }) }, 'depresión')).to.equal(true);
    expect(finds({ audience: audience({ experience: ['nicu'] }) }, 'prematuros')).to.equal(true);
  });

  it('find what is only written in the other one', () => {
    expect(finds({ name: 'Prenatal circle' }, 'embarazo')).to.equal(true);
    expect(finds({ name: 'Grupo de embarazo' }, 'pregnancy')).to.equal(true);
    expect(finds({ name: 'Círculo de mujeres' }, 'women')).to.equal(true);
    expect(finds({ name: 'Mothers together' }, 'mamás')).to.equal(true);
  });

  it('put what is written as typed first', () => {
    const catalogue = catalogueOf([
      aGroup({ name: 'Lantern', audience: audience({ stage: ['pregnant'] }) }),
      aGroup({ name: 'Embarazo y luz' }),
    ]);
    expect(namesFor(catalogue, { words: 'embarazo' })).to.deep.equal(['Embarazo y luz', 'Lantern']);
  });

  it('know a language by its name in both', () => {
    for (const words of ['spanish', 'español', 'en espanol'])
      expect(finds({ languages: ['es'] }, words)).to.equal(true);
    for (const words of ['arabic', 'árabe']) expect(finds({ languages: ['ar'] }, words), words).to.equal(true);
    expect(finds({ languages: ['es'] }, 'arabic')).to.equal(false);
  });
});

describe('whom a group is not for', () => {
  it('keeps it from those who ask for just that, whatever its text says', () => {
    const group = {
      name: 'Moms only',
      description: 'Dads have their own evening.',
      audience: audience({ notFor: ['dads-partners'] }),
    };
    expect(finds(group, 'dads')).to.equal(false);
    expect(finds(group, 'papá')).to.equal(false);
    expect(finds(group, 'moms')).to.equal(true);
  });
});

describe('the vocabulary', () => {
  it('is folded, and names filters and values that there are', () => {
    const known = new Set<string>([...STAGES, ...EXPERIENCES, ...COMMUNITIES]);
    for (const { options, words } of MEANINGS) {
      for (const word of words) expect(word).to.equal(fold(word));
      for (const option of options) {
        const [name = '', value = ''] = option.split('=');
        expect(FILTERS).to.include(name);
        if (['stage', 'experience', 'community'].includes(name)) expect(known.has(value), option).to.equal(true);
      }
    }
  });

  it('has words for every stage, experience and community that we have words for', () => {
    const options = new Set(MEANINGS.flatMap((meaning) => meaning.options));
    for (const value of STAGES) expect(options.has(`stage=${value}`), value).to.equal(true);
    for (const value of EXPERIENCES) expect(options.has(`experience=${value}`), value).to.equal(true);
    for (const value of COMMUNITIES) expect(options.has(`community=${value}`), value).to.equal(true);
  });
});
