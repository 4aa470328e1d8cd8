/** Time zones of feeds and places (D5, D10). */
import { expect } from '@open-wc/testing';
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
    expect(regionCode('québec')).to.equal(undefined);
  });

  it('is never a word of the language', () => {
    for (const region of ['', 'constructor', '__proto__', 'toString', 'OR WA']) {
      expect(regionCode(region) === undefined, region).to.equal(true);
    }
  });
});

describe('the zone of a place', () => {
  it('is that of its state', () => {
    expect(zoneOfPlace('OR', 'US')).to.equal('America/Los_Angeles');
    expect(zoneOfPlace('Arizona', undefined)).to.equal('America/Phoenix');
    expect(zoneOfPlace('HI', 'US')).to.equal('Pacific/Honolulu');
    expect(zoneOfPlace('Newfoundland', 'CA')).to.equal('America/St_Johns');
  });

  it('is else that of its country, where that has one', () => {
    expect(zoneOfPlace(undefined, ' ie ')).to.equal('Europe/Dublin');
    expect(zoneOfPlace('Kent', 'GB')).to.equal('Europe/London');
    expect(zoneOfPlace('Somewhere', 'US')).to.equal(undefined);
    expect(zoneOfPlace(undefined, undefined)).to.equal(undefined);
  });

  it('is never that of a US state with the same letters in another country', () => {
    expect(zoneOfPlace('CA', 'IT')).to.equal('Europe/Rome');
    expect(zoneOfPlace('PA', 'FR')).to.equal('Europe/Paris');
    expect(zoneOfPlace('SC', 'ES')).to.equal('Europe/Madrid');
    expect(zoneOfPlace('MA', 'BR')).to.equal(undefined);
    expect(zoneOfPlace('WA', 'Australia')).to.equal(undefined);
  });

  it('is that of the state however its country is written', () => {
    for (const country of ['US', 'usa', 'U.S.', 'United States', 'Estados Unidos', 'EE. UU.', ' ']) {
      expect(zoneOfPlace('WA', country), country).to.equal('America/Los_Angeles');
    }
    for (const country of ['CA', 'Canada']) expect(zoneOfPlace('BC', country), country).to.equal('America/Vancouver');
    expect(zoneOfPlace('PR', 'PR')).to.equal('America/Puerto_Rico');
  });

  it('is one that the engine knows, for all 50 states and the provinces', () => {
    const regions =
      'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
      'PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU MP AS AB BC MB NB NL NS NT ON PE QC SK YT';
    for (const region of regions.split(' ')) {
      const zone = zoneOfPlace(region, undefined);
      expect(zone !== undefined && isZone(zone), region).to.equal(true);
    }
  });
});
