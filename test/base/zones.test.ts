/** Time zones of feeds and places (D5, D10). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countryCode, countryNamed } from '../../src/base/countries.js';
import { regionCode, zoneOfPlace } from '../../src/base/place-zone.js';
import { isZone } from '../../src/base/zones.js';

describe('a time zone', () => {
  it('is one that the engine knows', () => {
    for (const zone of ['America/New_York', 'Asia/Dubai', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5']) {
      expect(isZone(zone), zone).to.equal(true);
    }
  });

  it('is no offset, since an offset knows no daylight saving', () => {
    for (const offset of ['+02:00', '-0500', '+02']) expect(isZone(offset), offset).to.equal(false);
  });

  it('is nothing else', () => {
    for (const word of ['', ' ', 'Nowhere/Land', 'Eastern time', 'constructor', '__proto__', 'America/New_York ']) {
      expect(isZone(word), `"${word}"`).to.equal(false);
    }
  });

  it('stays known however many are asked', () => {
    for (let i = 0; i < 1100; i++) expect(isZone(`Nowhere/Land_${i}`)).to.equal(false);
    expect(isZone('Europe/Paris')).to.equal(true);
    expect(isZone('Europe/Paris')).to.equal(true);
  });
});

describe('the state of a place', () => {
  it('is told by its code or its name, however it is written', () => {
    for (const region of ['OR', 'or', ' Oregon ', 'OREGON']) expect(regionCode(region), region).to.equal('OR');
    expect(regionCode('District of Columbia')).to.equal('DC');
    expect(regionCode('Québec')).to.equal('QC');
  });

  it('is never a word of the language', () => {
    for (const region of ['', 'constructor', '__proto__', 'toString', 'OR WA']) {
      expect(regionCode(region) === undefined, region).to.equal(true);
    }
  });
});

describe('the country of a place', () => {
  it('is told by its code or its name, in English or Spanish', () => {
    for (const text of ['IE', 'ie', ' Ireland', 'Irlanda']) expect(countryCode(text), text).to.equal('IE');
    for (const text of ['UK', 'Reino Unido', 'Scotland', 'U.K.']) expect(countryCode(text), text).to.equal('GB');
    for (const text of ['US', 'U.S.A.', 'EE. UU.', 'United States']) expect(countryCode(text), text).to.equal('US');
    expect(countryCode('España')).to.equal('ES');
    expect(countryCode('Atlantis')).to.equal(undefined);
  });

  it('in words is never a state: "Salem, CA" is not in Canada, and Georgia may be either', () => {
    for (const text of ['CA', 'DE', 'Georgia', 'constructor', '']) expect(countryNamed(text), text).to.equal(undefined);
  });
});

const place = (region?: string, country?: string, postalCode?: string): string | undefined =>
  zoneOfPlace({ region, country, postalCode });

describe('the zone of a place (D5, D10)', () => {
  it('is that of its state', () => {
    expect(place('OR', 'US')).to.equal('America/Los_Angeles');
    expect(place('Arizona')).to.equal('America/Phoenix');
    expect(place('HI', 'US')).to.equal('Pacific/Honolulu');
    expect(place('Newfoundland', 'CA')).to.equal('America/St_Johns');
  });

  it('is that of its ZIP code before that of its state', () => {
    expect(place('TX', undefined, '79901')).to.equal('America/Denver');
    expect(place('TX', 'US', '75201')).to.equal('America/Chicago');
    expect(place('Florida', undefined, '32501-1234')).to.equal('America/Chicago');
    expect(place('TN', 'USA', '37902')).to.equal('America/New_York');
    expect(place('AZ', 'US', '86515'), 'Navajo Nation').to.equal('America/Denver');
    expect(place('AZ', 'US', '85003')).to.equal('America/Phoenix');
    expect(place(undefined, undefined, '97202')).to.equal('America/Los_Angeles');
    expect(place(undefined, 'US', '4101'), 'a zero lost in a table').to.equal('America/New_York');
  });

  it('is that of the state where the ZIP code cannot lie in it', () => {
    expect(place('OK', 'US', '12345')).to.equal('America/Chicago');
    expect(place('ON', undefined, '12345')).to.equal('America/Toronto');
  });

  it('is never told by five digits of another country', () => {
    expect(place(undefined, 'Spain', '28001')).to.equal('Europe/Madrid');
    expect(place('Bayern', undefined, '80331')).to.equal(undefined);
    expect(place('JAL', 'México', '44100')).to.equal('America/Mexico_City');
    expect(place(undefined, undefined, '4101')).to.equal(undefined);
  });

  it('is unknown for the forces abroad, whose ZIP codes are nowhere', () => {
    for (const zip of ['09012', '34001', '96201']) expect(place(undefined, 'US', zip), zip).to.equal(undefined);
  });

  it('is else that of its country, where that has one', () => {
    expect(place(undefined, ' ie ')).to.equal('Europe/Dublin');
    expect(place('Kent', 'GB')).to.equal('Europe/London');
    expect(place('Canarias', 'España')).to.equal('Atlantic/Canary');
    for (const country of ['US', 'CA', 'AU', 'BR', 'MX', 'RU', 'ID', 'Atlantis'])
      expect(place('Somewhere', country), country).to.equal(undefined);
    expect(place()).to.equal(undefined);
  });

  it('is that of a state of Australia, Brazil or Mexico where the country is given', () => {
    expect(place('NSW', 'Australia')).to.equal('Australia/Sydney');
    expect(place('WA', 'AU')).to.equal('Australia/Perth');
    expect(place('São Paulo', 'Brasil')).to.equal('America/Sao_Paulo');
    expect(place('BC', 'MX')).to.equal('America/Tijuana');
    expect(place('Nuevo León', 'Mexico')).to.equal('America/Mexico_City');
    expect(place('NSW')).to.equal(undefined);
  });

  it('is never that of a US state with the same letters in another country', () => {
    expect(place('CA', 'IT')).to.equal('Europe/Rome');
    expect(place('PA', 'FR')).to.equal('Europe/Paris');
    expect(place('SC', 'ES')).to.equal('Europe/Madrid');
    expect(place('OR', 'Atlantis')).to.equal(undefined);
  });

  it('is that of the state however its country is written', () => {
    for (const country of ['US', 'usa', 'U.S.', 'United States', 'Estados Unidos', 'EE. UU.', ' ']) {
      expect(place('WA', country), country).to.equal('America/Los_Angeles');
    }
    for (const country of ['CA', 'Canada']) expect(place('BC', country), country).to.equal('America/Vancouver');
    expect(place('PR', 'PR')).to.equal('America/Puerto_Rico');
  });

  it('is one that the engine knows, for all 50 states, the provinces and every country', () => {
    const regions =
      'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
      'PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU MP AS AB BC MB NB NL NS NT NU ON PE QC SK YT';
    for (const region of regions.split(' ')) expect(isZone(place(region) ?? ''), region).to.equal(true);
    const countries =
      'GB IE FR DE ES PT IT NL BE CH AT SE NO DK FI PL CZ GR NZ ZA IN PK JP KR SG HK PH TH VN IL TR AE SA EG NG KE GH ' +
      'CO PE EC VE PA CR GT SV HN DO JM TT AR BO UY PY NI CU HT';
    for (const country of countries.split(' ')) expect(isZone(place(undefined, country) ?? ''), country).to.equal(true);
  });

  it('is never an error, whatever the words', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('OR', 'US', '97202', 'constructor', '__proto__', undefined));
    fc.assert(
      fc.property(word, word, word, (region, country, zip) => {
        const zone = place(region, country, zip);
        expect(zone === undefined || isZone(zone)).to.equal(true);
      }),
    );
  });
});
