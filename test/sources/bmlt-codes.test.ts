import { expect } from '@open-wc/testing';
import { codeBook, codesOf, DEFAULT_CODES, type MeetingCode } from '../../src/sources/bmlt-codes.js';
import { addFact, noFacts } from '../../src/sources/facts.js';

const book = (...definitions: readonly object[]): ReturnType<typeof codeBook> => codeBook(definitions);
const meant = (definition: object): MeetingCode =>
  codesOf({ formats: 'X' }, book({ key_string: 'X', ...definition }))[0] ?? expect.fail('no code');

describe('the codes of BMLT', () => {
  it('state only facts that can be understood', () => {
    for (const { code, fact } of DEFAULT_CODES.values())
      for (const one of [fact ?? []].flat()) expect(addFact(noFacts(), one), `${code}: ${one}`).to.equal(true);
  });

  it('mean what they mean on a new server, where the answer does not explain them', () => {
    const factsOf = (formats: string): readonly unknown[] => codesOf({ formats }, book()).map(({ fact }) => fact);
    expect(factsOf('WC,CW,NC')).to.deep.equal([
      ['stepFree'],
      ['babyWelcome', 'siblingsWelcome'],
      ['!babyWelcome', '!siblingsWelcome'],
    ]);
    expect(factsOf('M,W,GL')).to.deep.equal([['community:men'], ['community:women'], ['community:lgbtq']]);
    expect(factsOf('ES,SL')).to.deep.equal([['language:es'], ['signLanguage']]);
  });

  it('state nothing where a condition or another meaning hangs on them', () => {
    // Children "under supervision"; and "SP" is Spanish to some servers, Speaker to others.
    for (const { fact = [] } of codesOf({ formats: 'CS,O,C,BT,SP' }, book())) expect([fact].flat()).to.deep.equal([]);
    expect(DEFAULT_CODES.has('SP')).to.equal(false);
  });

  it('are told by their world id, whatever the server calls them', () => {
    expect(meant({ name_string: 'Rollstuhl', world_id: 'WCHR' })).to.include({ key: 'WC', label: 'Rollstuhl' });
    expect(meant({ name_string: 'Niños bienvenidos', world_id: 'CW' }).fact).to.include('babyWelcome');
    expect(meant({ name_string: 'En línea', world_id: 'VM' }).key).to.equal('VM');
    expect(meant({ name_string: 'Mixta', world_id: 'HYBR' }).key).to.equal('HY');
  });

  it('are told by their name where they have no world id', () => {
    expect(meant({ name_string: 'Wheelchair Accessible' }).fact).to.deep.equal(['stepFree']);
    expect(meant({ name_string: 'LGBTQ+ Focus' }).fact).to.deep.equal(['community:lgbtq']);
    expect(meant({ name_string: 'Quiet Room' }).fact).to.deep.equal([]);
  });

  it('are not taken for the usual ones where the name says another thing', () => {
    const [other] = codesOf({ formats: 'W' }, book({ key_string: 'W', name_string: 'Workbook' }));
    expect(other).to.deep.include({ key: undefined, label: 'Workbook', fact: [] });
    const [usual] = codesOf({ formats: 'W' }, book({ key_string: 'W', name_string: 'Women Only' }));
    expect(usual).to.deep.include({ key: 'W', label: 'Women Only', fact: ['community:women'] });
    const [nameless] = codesOf({ formats: 'W' }, book({ key_string: 'W', name_string: '' }));
    expect(nameless?.label).to.equal('Women');
  });

  it('name a language, or several where each is understood', () => {
    const languages = (name_string: string): unknown => meant({ name_string, world_id: 'LANG' }).fact;
    expect(languages('Espanol')).to.deep.equal(['language:es']);
    expect(languages('English speaking')).to.deep.equal(['language:en']);
    expect(languages('French/English')).to.deep.equal(['language:fr', 'language:en']);
    expect(languages('Russian and Klingon')).to.deep.equal([]);
    expect(languages('Bi-Lingual')).to.deep.equal([]);
  });

  it('say so where they mean a week of the month', () => {
    for (const name_string of [
      'First week of the month',
      '2nd & 4th Weeks',
      'Last Saturday',
      'Monthly',
      'Every other week',
      '1ra semana',
      'Last of each month',
    ])
      expect(meant({ name_string }).isIrregular, name_string).to.equal(true);
    expect(meant({ name_string: 'W3', description_string: 'Held the third week of the month.' }).isIrregular).to.equal(
      true,
    );
    for (const name_string of ['Weekly', 'First Step', 'Step of Month', 'Five and Dime', 'Second Floor'])
      expect(meant({ name_string }).isIrregular, name_string).to.equal(false);
    for (const { isIrregular } of DEFAULT_CODES.values()) expect(isIrregular).to.equal(false);
  });

  it('are found by their id first: of an aggregator two servers may use the same letters', () => {
    const two = book(
      { id: '1', root_server_id: 'a', key_string: 'K', name_string: 'Kitchen' },
      { id: '2', root_server_id: 'b', key_string: 'K', name_string: 'Kite' },
      { id: '2', root_server_id: 'b', key_string: 'K', name_string: 'Drachen', lang: 'de' },
    );
    const label = (raw: Record<string, unknown>): unknown => codesOf(raw, two).map((code) => code.label);
    expect(label({ formats: 'K', format_shared_id_list: '2' })).to.deep.equal(['Kite']);
    expect(label({ formats: 'K', root_server_id: 'a' })).to.deep.equal(['Kitchen']);
    expect(label({ formats: 'K', root_server_id: 'c' })).to.deep.equal(['K']);
  });

  it('are read once each, and never from what is no text', () => {
    const codes = (formats: unknown): unknown => codesOf({ formats }, book()).map(({ code }) => code);
    expect(codes(' O, WC ,,O')).to.deep.equal(['O', 'WC']);
    expect(codes('__proto__,constructor')).to.deep.equal(['__proto__', 'constructor']);
    for (const none of [null, undefined, ['O'], { a: 1 }, true]) expect(codes(none)).to.deep.equal([]);
    expect(
      codesOf({ formats: 'O' }, codeBook([null, 7, 'O', {}, { key_string: 9 }, { key_string: [] }])),
    ).to.have.length(1);
  });
});
