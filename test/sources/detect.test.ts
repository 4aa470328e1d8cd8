import { expect } from '@open-wc/testing';
import { guessFormat, HEAD_LENGTH } from '../../src/sources/detect.js';

const guess = (text: string, ended = true): Promise<string> => guessFormat(text, ended, 'auto');

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
    ['bmlt', '[{"id_bigint":"1","weekday_tinyint":"1","meeting_name":"A"}]'],
    ['bmlt', '[{"meeting_name":"A","start_time":"10:00:00"}]'],
    ['bmlt', '{"meetings":[{"id_bigint":"1"}],"formats":[]}'],
    ['bmlt', '{"meetings":[],"formats":[]}'],
    ['tribe', '{"events":[{"id":1,"title":"A","utc_start_date":"2026-12-01 19:00:00","tags":[]}]}'],
    ['tribe', '{"events":[],"rest_url":"https://example.org/wp-json/tribe/events/v1/events/?page=1","total":0}'],
    ['tribe', '{"id":1,"rest_url":"https://example.org/x","title":"A","json_ld":{"@context":"http://schema.org"}}'],
    ['csv', '{"range":"Groups!A1:ZZ","majorDimension":"ROWS","values":[["Name","Day","Start time","ZIP"]]}'],
    [
      'fhir',
      '{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"HealthcareService"}}]}',
    ],
    ['fhir', '{"id":"a","name":"A","location":[{"reference":"Location/b"}],"resourceType":"HealthcareService"}'],
    ['fhir', '[{"resourceType":"HealthcareService","name":"A"},{"resourceType":"Location","name":"B"}]'],
    ['fhir', '{"resourceType":"OperationOutcome","issue":[]}'],
    ['schema-org', '{"@context":"https://schema.org","@type":"Event","name":"A"}'],
    ['schema-org', '[{"@type":"Event","name":"A","schedule":[]}]'],
    ['schema-org', '{"@graph":[{"@type":"Event","name":"A","location":{"groups":[]}}]}'],
    ['schema-org', '<!doctype html><script class="x" type="application/ld+json">{}</script>'],
    ['schema-org', '<!-- {"@type":"Event"} -->'],
    [
      'openactive',
      '{"next":"/2","items":[{"state":"updated","kind":"SessionSeries","id":1,"data":{"@type":"SessionSeries"}}]}',
    ],
    ['openactive', '{"items":[{"state":"deleted","kind":"Event","id":1}]}'],
    ['openactive', '{"@context":"https://openactive.io/","@type":"SessionSeries"}'],
    ['csv', 'Name,Day\nA,Monday'],
    ['csv', '"Group name";"Day"\r\n'],
    ['csv', 'Nombre,Día'],
    ['ical', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
    ['ical', 'begin:vcalendar\nBEGIN:VEVENT\nSUMMARY:Name, group'],
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
    expect(await guess('<', false)).to.equal('more');
    expect(await guessFormat('<', false, 'csv')).to.equal('html');
  });

  it('does not ask which foreign format it is where the host has named it', async () => {
    expect(await guessFormat('Name,Day\nA,Monday', true, 'csv')).to.equal('unknown');
    expect(await guessFormat('{"groups":[]}', true, 'csv')).to.equal('native');
    expect(await guessFormat('<p>', true, 'csv')).to.equal('html');
    expect(await guessFormat('', true, 'csv')).to.equal('blank');
  });
});
