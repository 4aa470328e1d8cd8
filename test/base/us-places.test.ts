/** What people type for a place, and what it is taken for (A10, A11, P2, P10). */
import { expect } from '@open-wc/testing';
import { usPlaces } from '../../src/base/us-places.js';

const labels = (text: string): string[] => usPlaces.find(text).map(({ kind, label }) => `${kind} ${label}`);
const first = (text: string): string => labels(text)[0] ?? 'nothing';
const guessed = (text: string): string => usPlaces.guess(text)[0]?.label ?? 'nothing';

describe('a ZIP code (A10)', () => {
  it('is found however it is written', () => {
    for (const text of ['97202', '97202-1234', '972021234', ' 97202 ', 'ZIP 97202', 'zip code: 97202', '９７２０２']) {
      expect(labels(text), text).to.deep.equal(['postcode 97202']);
    }
    const [place] = usPlaces.find('97202');
    expect(place).to.include({ region: 'OR', country: 'US', town: 'Portland, OR', size: 1 });
    expect(place?.point?.lat).to.be.closeTo(45.48, 0.01);
    expect(place?.point?.lng).to.be.closeTo(-122.64, 0.01);
  });

  it('of a post box is where its town is', () => {
    expect(usPlaces.find('97207')[0]?.point).to.deep.equal(usPlaces.find('Portland, OR')[0]?.point);
    for (const [zip, town] of Object.entries({
      '00501': 'Holtsville, NY',
      '20301': 'Washington, DC',
      '37501': 'Memphis, TN',
    })) {
      expect(usPlaces.find(zip)[0], zip).to.include({ town });
    }
  });

  it('that is too new to be known is amid its neighbours, and has no town', () => {
    const [place] = usPlaces.find('97200');
    expect(place).to.include({ label: '97200', region: 'OR' });
    expect(place).not.to.have.property('town');
    expect(usPlaces.isOddCode('97200')).to.equal(false);
  });

  it('may stand behind its town, but not behind another', () => {
    expect(labels('Portland, OR 97202')).to.deep.equal(['postcode 97202']);
    expect(labels('Portland 97202-1234')).to.deep.equal(['postcode 97202']);
    expect(labels('Boston 97202')).to.deep.equal([]);
  });

  it('that exists nowhere is odd, and so is one of the forces abroad or of an island that is not told', () => {
    for (const text of ['00000', '09001', '96941', '96960']) {
      expect(labels(text), text).to.deep.equal([]);
      expect(usPlaces.isOddCode(text), text).to.equal(true);
    }
  });
});

describe('an odd code (A10)', () => {
  it('is what can only be meant for a postal code', () => {
    const odd =
      '9720,972O2,82001a,K1A 0B1,K1A0B1,k1a-0b1,SW1A 1AA,EC1A1BB,M1 1AE,972021,97202123,12345-12,9720-1234,ZIP 9720';
    for (const text of odd.split(',')) expect(usPlaces.isOddCode(text), text).to.equal(true);
  });

  it('is not what is a word, a time, an age, a date or a phone number', () => {
    const words =
      'portland,988,24,24 7,24/7,2 to 5,0-3 months,12 step,12-step,3rd,1990s,12/25,2025-01-01,7:30,7pm,a1c,covid19,9to5,97202,' +
      '1-833-852-6262,8338526262,postpartum,4 weeks,,   ';
    for (const text of words.split(',')) expect(usPlaces.isOddCode(text), text).to.equal(false);
  });
});

describe('a town (A10)', () => {
  it('is found in every state that has one, the larger first', () => {
    const towns = usPlaces.find('Portland');
    expect(towns.slice(0, 2).map(({ label }) => label)).to.deep.equal(['Portland, OR', 'Portland, ME']);
    expect(towns.map(({ size }) => size)).to.deep.equal(towns.map(({ size }) => size).sort((a, b) => b - a));
    expect(towns.every(({ kind, point, country }) => kind === 'town' && point && country === 'US')).to.equal(true);
  });

  it('is one with its state, by code or name', () => {
    for (const text of ['portland or', 'Portland, OR', 'PORTLAND OREGON', 'Portland, Oregon, USA']) {
      expect(labels(text), text).to.deep.equal(['town Portland, OR']);
    }
    expect(labels('Portland Maine')).to.deep.equal(['town Portland, ME']);
    expect(labels('Portland WY')).to.deep.equal([]);
  });

  it('is found however it is spelt', () => {
    const spellings = {
      'Saint Louis, MO': ['St. Louis MO', 'saint louis mo', 'st louis, missouri'],
      'Fort Worth, TX': ['ft worth', 'Ft. Worth TX'],
      'Mount Vernon, WA': ['Mt. Vernon, WA', 'mt vernon washington'],
      "Coeur d'Alene, ID": ["Coeur d'Alene", 'coeur d’alene', 'coeur dalene'],
      'Winston-Salem, NC': ['winston salem', 'Winston–Salem'],
      "O'Fallon, MO": ['o fallon mo', "O'Fallon, MO", 'ofallon missouri'],
      'Canon City, CO': ['Cañon City'],
      'McLean, VA': ['Mc Lean, VA', 'mclean va'],
      'East Lansing, MI': ['E. Lansing'],
      'Bayamón, PR': ['bayamon', 'Bayamón, Puerto Rico'],
    };
    for (const [label, texts] of Object.entries(spellings)) {
      for (const text of texts) expect(first(text), text).to.equal(`town ${label}`);
    }
  });

  it('is known by the name that everybody uses', () => {
    const names = {
      nyc: 'New York, NY',
      SF: 'San Francisco, CA',
      philly: 'Philadelphia, PA',
      'St. Pete': 'Saint Petersburg, FL',
    };
    for (const [name, town] of Object.entries(names)) expect(labels(name), name).to.deep.equal([`town ${town}`]);
    expect(first('Brooklyn')).to.equal('town Brooklyn, NY');
    for (const text of ['Washington DC', 'Washington, D.C.']) {
      expect(labels(text), text).to.deep.equal(['town Washington, DC']);
    }
  });

  it('is nothing that is more than a place', () => {
    const texts = ['dads in portland', 'portland grief', 'near me', '', ' ', '24 7', 'n', 'portland portland', 'or or'];
    for (const text of texts) expect(labels(text), text).to.deep.equal([]);
  });
});

describe('a state (A10)', () => {
  it('stands among the towns of its name by its size', () => {
    expect(labels('Washington').slice(0, 2)).to.deep.equal(['region Washington', 'town Washington, DC']);
    expect(labels('new york')).to.deep.equal(['region New York', 'town New York, NY']);
    expect(labels('Oregon')[0]).to.equal('region Oregon');
    expect(labels('District of Columbia')).to.deep.equal(['region District of Columbia']);
    expect(usPlaces.find('Wyoming')[0]).not.to.have.property('point');
  });

  it('comes first for its two letters', () => {
    expect(labels('WY')).to.deep.equal(['region Wyoming']);
    expect(labels('la')).to.deep.equal(['region Louisiana', 'town Los Angeles, CA']);
    expect(labels('dc')).to.deep.equal(['region District of Columbia', 'town Washington, DC']);
    for (const code of ['PR', 'GU', 'VI', 'MP', 'AS']) expect(first(code), code).to.match(/^region /);
    expect(labels('wyo')).to.deep.equal([]);
  });

  it('has a code and a name', () => {
    for (const name of ['Oregon', 'or', 'OR', ' oregon ']) expect(usPlaces.regionOf(name), name).to.equal('OR');
    expect(usPlaces.regionOf('D.C.')).to.equal('DC');
    for (const name of ['Ontario', 'ON', 'BC', 'Bavaria', '', 'constructor']) {
      expect(usPlaces.regionOf(name), name).to.equal(undefined);
    }
    expect(usPlaces.regionName('OR')).to.equal('Oregon');
    expect(usPlaces.regionName('ON')).to.equal(undefined);
  });
});

describe('a guess (A11)', () => {
  it('mends slips, the larger town first', () => {
    const slips = {
      Bufalo: 'Buffalo, NY',
      Philadelpia: 'Philadelphia, PA',
      Pitsburgh: 'Pittsburgh, PA',
      Minneaplis: 'Minneapolis, MN',
      Mineapolis: 'Minneapolis, MN',
      Albequerque: 'Albuquerque, NM',
      Tuscon: 'Tucson, AZ',
      'Bufalo NY': 'Buffalo, NY',
      'Portlnd, Maine': 'Portland, ME',
      Pensylvania: 'Pennsylvania',
    };
    for (const [typed, meant] of Object.entries(slips)) expect(guessed(typed), typed).to.equal(meant);
  });

  it('finishes what was begun', () => {
    expect(guessed('Chey')).to.equal('Cheyenne, WY');
    expect(guessed('san fran')).to.equal('San Francisco, CA');
  });

  it('is one of six at most, and of nothing that is too short or has a number', () => {
    expect(usPlaces.guess('Spring')).to.have.lengthOf(6);
    for (const text of ['', 'abc', '97202', '12 step', 'qqqqqqqqqqq'])
      expect(usPlaces.guess(text), text).to.deep.equal([]);
  });
});

describe('where a listing is (P2)', () => {
  const precision = (where: Parameters<typeof usPlaces.locate>[0]): string =>
    usPlaces.locate(where)?.precision ?? 'nowhere';

  it('is told by its ZIP code, else by its town', () => {
    expect(precision({ postalCode: '97202', city: 'Portland', region: 'OR' })).to.equal('postcode');
    expect(precision({ postalCode: '97207' })).to.equal('city');
    expect(precision({ city: 'Portland', region: 'Maine' })).to.equal('city');
    expect(precision({ city: 'Portland, ME' })).to.equal('city');
    expect(precision({ postalCode: '97200' })).to.equal('region');
  });

  it('is not told by a code of another state', () => {
    const where = { postalCode: '97202', city: 'Vancouver', region: 'WA' };
    expect(usPlaces.locate(where)).to.deep.equal(usPlaces.locate({ city: 'Vancouver', region: 'WA' }));
    expect(precision({ postalCode: '97202', region: 'WA' })).to.equal('nowhere');
  });

  it('is told by a code that lost its zero, where the state agrees', () => {
    expect(usPlaces.locate({ postalCode: '2139', region: 'MA' })).to.deep.equal(
      usPlaces.locate({ postalCode: '02139' }),
    );
    expect(precision({ postalCode: '2139', region: 'OR' })).to.equal('nowhere');
    expect(precision({ postalCode: '2139' })).to.equal('nowhere');
  });

  it('is told by a town alone only where one is meant', () => {
    expect(precision({ city: 'Chicago' })).to.equal('city');
    expect(precision({ city: 'Cheyenne Wells' })).to.equal('city');
    expect(precision({ city: 'Portland' })).to.equal('nowhere');
    expect(precision({ city: 'Springfield' })).to.equal('nowhere');
  });

  it('is nowhere in another country', () => {
    expect(precision({ city: 'Vancouver', region: 'BC', postalCode: 'V5K 0A1' })).to.equal('nowhere');
    expect(precision({ postalCode: '80331', region: 'Bayern' })).to.equal('nowhere');
    expect(precision({})).to.equal('nowhere');
  });
});

describe('the nearest ZIP code (P8, P10)', () => {
  it('is that of the place where she is', () => {
    expect(usPlaces.nearest({ lat: 45.48, lng: -122.65 })).to.include({ label: '97202', town: 'Portland, OR' });
  });

  it('is found across the date line', () => {
    const adak = usPlaces.nearest({ lat: 51.88, lng: -176.65 });
    expect(adak?.region).to.equal('AK');
    expect(usPlaces.nearest({ lat: 51.88, lng: 183.35 })).to.deep.equal(adak);
  });

  it('is none out at sea or abroad', () => {
    expect(usPlaces.nearest({ lat: 30, lng: -40 })).to.equal(undefined);
    expect(usPlaces.nearest({ lat: 48.1, lng: 11.6 })).to.equal(undefined);
  });
});
