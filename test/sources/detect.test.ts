import { expect } from '@open-wc/testing';
import { guessFormat, HEAD_LENGTH } from '../../src/sources/detect.js';

const guess = (text: string, ended = true): Promise<string> => guessFormat(text, ended, false);

describe('telling a format by its beginning', () => {
  const texts: readonly (readonly [format: string, text: string])[] = [
    ['native', '{"version":"1","groups":[{"name":"A"}]}'],
    ['native', '{"groups":[]}'],
    ['native', '{"resources":[],"version":"1"}'],
    ['native', '{"meta":{"by":"us"},"coordinators":[]}'],
    ['native', '{"meta":{"by":"us"},"groups":[{"name":"A","organization":{"name":"B"},"schedule":[]}]}'],
    ['native', '[]'],
    ['native', '[{"name":"A","kind":"therapy"}]'],
    ['native', '[{"comfort":{},"name":"A"}]'],
    ['native', '[{"name":"A","schedule":[]}]'],
    ['hsds', '{"total_items":1,"contents":[{"id":"1","name":"A"}]}'],
    ['hsds', '{"contents":[{"id":"1","attributes":[{"groups":[]}]}],"total_items":1}'],
    ['hsds', '{"id":"1","name":"A","services":[]}'],
    ['hsds', '[{"id":"1","name":"A","fees_description":""}]'],
    ['hsds', '[{"id":"1","service_at_locations":[]}]'],
    ['meeting-guide', '[{"name":"A","slug":"a","day":1,"time":"10:00"}]'],
    ['meeting-guide', '[{"day":1,"time":"10:00","name":"A"}]'],
    ['meeting-guide', '{"range":"A1:ZZ","majorDimension":"ROWS","values":[["name","day"],["A","1"]]}'],
    ['csv', 'Name,Day\nA,Monday'],
    ['csv', '"Group name";"Day"\r\n'],
    ['csv', 'Nombre,Día'],
    ['html', '<!doctype html><p>Sign in'],
    ['html', '\n <html>'],
    ['blank', ''],
    ['blank', ' \r\n\t'],
    ['unknown', '{"a":1}'],
    ['unknown', '[1,2]'],
    ['unknown', 'hello'],
    ['unknown', 'one,two\n1,2'],
    ['unknown', '"just a text"'],
  ];
  for (const [format, text] of texts) {
    it(`${format}: ${JSON.stringify(text).slice(0, 70)}`, async () => {
      expect(await guess(text)).to.equal(format);
      expect(await guess(`\ufeff\n${text}`)).to.equal(format);
    });
  }

  for (const [file, format] of [
    ['groups.json', 'native'],
    ['bad-records.json', 'native'],
    ['meeting-guide.json', 'meeting-guide'],
    ['groups.csv', 'csv'],
  ] as const) {
    it(`${format}: the demo's ${file}, by any beginning that is long enough`, async () => {
      const text = await (await fetch(new URL(`../../demo/feeds/${file}`, import.meta.url))).text();
      expect(await guess(text)).to.equal(format);
      for (const length of [1, 10, 100, 1000, 3000]) {
        expect(await guess(text.slice(0, length), false)).to.be.oneOf([format, 'more']);
      }
      expect(await guess(text.slice(0, 3000), false)).to.equal(format);
    });
  }

  it('waits for more of a text that is too short to tell, but not for ever', async () => {
    expect(await guess('', false)).to.equal('more');
    expect(await guess('{"label":"', false)).to.equal('more');
    expect(await guess(`{"label":"${'a'.repeat(5000)}`, false)).to.equal('more');
    expect(await guess(`{"label":"${'a'.repeat(HEAD_LENGTH)}`, false)).to.equal('unknown');
    expect(await guess('<', false)).to.equal('html');
  });

  it('does not ask which foreign format it is where the host has named it', async () => {
    expect(await guessFormat('Name,Day\nA,Monday', true, true)).to.equal('unknown');
    expect(await guessFormat('{"groups":[]}', true, true)).to.equal('native');
    expect(await guessFormat('<p>', true, true)).to.equal('html');
    expect(await guessFormat('', true, true)).to.equal('blank');
  });
});
