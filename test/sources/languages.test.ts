/** Names of languages, alike in every format that has a field for them. */
import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { readCsv } from '../../src/sources/csv.js';
import { readFhir } from '../../src/sources/fhir.js';
import { readHsds } from '../../src/sources/hsds.js';
import { languagesIn, languageTag } from '../../src/sources/languages.js';
import { readSchemaOrg } from '../../src/sources/schema-org.js';
import type { Adapter } from '../../src/sources/source.js';
import { service } from '../fixtures/fhir-resources.js';
import { readAll } from './read-all.js';

/** A group with these languages, each in a field or in one cell, and the name of that field in problems. */
const FORMATS: Readonly<Record<string, readonly [Adapter, (names: readonly string[]) => string, field: string]>> = {
  HSDS: [
    readHsds,
    (names) =>
      JSON.stringify({
        id: 'a',
        name: 'A',
        status: 'active',
        schedules: [],
        organization: { name: 'O' },
        languages: names.map((name) => ({ name })),
      }),
    'languages.code',
  ],
  FHIR: [
    readFhir,
    (names) => JSON.stringify(service({ location: undefined, communication: names.map((text) => ({ text })) })),
    'communication',
  ],
  'schema.org': [
    readSchemaOrg,
    (names) =>
      JSON.stringify({ '@type': 'Event', name: 'A', startDate: '2026-12-01T19:00:00-05:00', inLanguage: names }),
    'inLanguage',
  ],
  'a table': [readCsv, (names) => `Name,Languages\nA,"${names.join('; ')}"`, 'Languages'],
};

for (const [format, [adapter, write, field]] of Object.entries(FORMATS)) {
  /** The languages and terms of a group, and how often a language of it was not understood. */
  const read = async (...names: readonly string[]): Promise<{ group: Group; unknown: number }> => {
    const { groups, problems } = await readAll(adapter, write(names));
    const unknown = problems.filter((one) => one.field === field && one.code === 'value-unknown').length;
    return { group: groups[0] ?? expect.fail('no group'), unknown };
  };

  describe(`languages of ${format}`, () => {
    it('may have names of several words', async () => {
      const { group, unknown } = await read('Haitian Creole', 'American Sign Language', 'Mandarin Chinese');
      expect([group.languages, unknown]).to.deep.equal([['ht', 'ase', 'zh'], 0]);
    });

    it('may stand in one text, each counted once', async () => {
      for (const text of [
        'Spanish, English',
        'Spanish and English',
        'Spanish/English',
        'Spanish & English (Spanish)',
      ]) {
        const { group, unknown } = await read(text);
        expect([text, group.languages, unknown]).to.deep.equal([text, ['es', 'en'], 0]);
      }
      const long = await read('English, Haitian Creole and Cape Verdean Creole', 'English');
      expect([long.group.languages, long.unknown]).to.deep.equal([['en', 'ht', 'kea'], 0]);
    });

    it('are told of where they are not known, and the others stay', async () => {
      const { group, unknown } = await read('Spanish / Klingonish', 'Haitian Creole');
      expect([group.languages, unknown]).to.deep.equal([['es', 'ht'], 1]);
    });
  });
}

describe('the name of a language', () => {
  for (const [tag, ...names] of [
    ['ht', 'Haitian Creole', 'haitian-creole', 'Haitian Kreyòl', 'Kreyòl ayisyen', 'Criollo haitiano', 'Haitian'],
    ['ase', 'American Sign Language', 'ASL', 'Lengua de señas americana'],
    ['zh', 'Mandarin', 'Mandarin Chinese', 'Chinese - Mandarin', 'Cantonese', 'Chinese', 'Simplified Chinese'],
    ['pt', 'Brazilian Portuguese', 'Portugués'],
    ['es', 'Mexican Spanish', 'Castilian', 'ESPAÑOL'],
    ['fr', 'Canadian French'],
    ['gsw', 'Swiss German'],
    ['kea', 'Cape Verdean Creole'],
    ['pt-BR', 'pt_br', 'PT-BR'],
    ['en', 'eng', 'EN'],
    // Odia, and no "or".
    ['or', 'or'],
  ] as const) {
    it(`is that of ${tag}: ${names.join(', ')}`, () => {
      for (const name of names) {
        expect(languageTag(name), name).to.equal(tag);
        expect(languagesIn(name), name).to.deep.equal({ known: [tag], unknown: [] });
      }
    });
  }

  it('is none for other words', () => {
    for (const text of ['Creole', 'Sign', 'Klingonish', 'Spanish English', '', 'a-', 'xx--yy'])
      expect(languageTag(text), text).to.equal(undefined);
    expect(languagesIn('')).to.deep.equal({ known: [], unknown: [] });
  });

  it('stands beside its short form, a note, or a count', () => {
    expect(languagesIn('American Sign Language (ASL)').known).to.deep.equal(['ase']);
    expect(languagesIn('Chinese (Mandarin)')).to.deep.equal({ known: ['zh'], unknown: [] });
    expect(languagesIn('English (US)')).to.deep.equal({ known: ['en'], unknown: ['US'] });
    expect(languagesIn('Bilingual (English & Spanish)')).to.deep.equal({ known: ['en', 'es'], unknown: [] });
  });
});
