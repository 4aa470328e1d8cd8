/** What a question says of where, as tired people type and dictate it (A10, A11). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KnownPlace } from '../../src/base/place-table.js';
import { usPlaces } from '../../src/base/us-places.js';
import { guessPlaces } from '../../src/finder/guess-place.js';
import { meant, readPlace } from '../../src/finder/read-place.js';
import { gazetteer, reading } from './gazetteers.js';

/** Each text is read as is said beside it; where nothing is said, as nothing but its own words. */
function allRead(readings: Readonly<Record<string, string>>, from = gazetteer()): void {
  for (const [text, read] of Object.entries(readings)) expect(reading(text, from), text).to.equal(read);
}

function onlyWords(texts: readonly string[], from = gazetteer()): void {
  for (const text of texts) expect(readPlace(text, from), text).to.deep.equal({ words: text, places: [] });
}

describe('a ZIP code in a question (A10)', () => {
  it('is a place wherever it stands, and the rest is words', () => {
    allRead({
      '97202': '97202',
      '97202-1234': '97202',
      '972021234': '97202',
      'near 02139': '02139',
      'dads 97202': 'dads · 97202',
      '97202 dads': 'dads · 97202',
      'dads near 97202 on tuesday': 'dads on tuesday · 97202',
      'dads, 97202, evening': 'dads evening · 97202',
      'dads 97202-1234': 'dads · 97202',
      'Portland OR 97202': '97202',
      'any groups near 97202?': '97202',
      'dads (97202)': 'dads · 97202',
      'zip:97202': '97202',
      'anxiety by 82001!': 'anxiety · 82001',
    });
  });

  it('is told as odd where nobody knows it, also behind "near"', () => {
    const odd = '00000,9720,972O2,K1A 0B1,SW1A 1AA,near 9720,dads 00000,dads near 9720,dads near 972O2,moms in K1A 0B1';
    for (const text of odd.split(',')) {
      expect(readPlace(text, gazetteer()), text).to.deep.equal({ words: text, places: [], isOdd: true });
    }
  });

  it('is no part of a longer number, a word, a time or an age', () => {
    onlyWords(['call 503-555-01234', '97202b dads', '24 7', '24/7', '12 step', '0-3 months', '7pm tuesday', 'covid19']);
  });
});

describe('a town in a question (A10)', () => {
  it('is one as a whole, however it is written', () => {
    allRead({
      Boston: 'Boston, MA',
      Buffalo: 'Buffalo, NY',
      Mobile: 'Mobile, AL',
      NYC: 'New York, NY',
      'Portland, OR': 'Portland, OR',
      'portland or': 'Portland, OR',
      'PORTLAND OR': 'Portland, OR',
      'St. Louis': 'Saint Louis, MO',
      'Coeur d’Alene': "Coeur d'Alene, ID",
      'washington dc': 'Washington, DC',
      'the Bronx': 'Bronx, NY',
      'downtown Boston': 'Boston, MA',
    });
  });

  it('is one after "in" or "near", in English and in Spanish', () => {
    allRead({
      'dads in portland or': 'dads · Portland, OR',
      'groups in or near Portland OR': 'Portland, OR',
      'cerca de Houston': 'Houston, TX',
      'papás cerca de Houston': 'papás · Houston, TX',
      'ansiedad en Miami': 'ansiedad · Miami, FL',
      'grupos en español en Los Angeles': 'grupos en español · Los Angeles, CA',
      'pregnancy loss in downtown Salt Lake City Utah': 'pregnancy loss · Salt Lake City, UT',
      'dads in Hinsdale IL': 'dads · Hinsdale, IL',
    });
  });

  it('is one before the rest of what a tired mother dictates', () => {
    allRead({
      'dads in Houston on Tuesday night': 'dads on Tuesday night · Houston, TX',
      'in person group in Austin Texas on weekends': 'in person group on weekends · Austin, TX',
      'anxiety group in Brooklyn in the evening': 'anxiety group in the evening · Brooklyn, NY',
      'dads in portland or on tuesday': 'dads on tuesday · Portland, OR',
      'grupo en Los Angeles para papás': 'grupo para papás · Los Angeles, CA',
      'depression help in Boston, please': 'depression help please · Boston, MA',
      'I live in Denver and I need help': 'Denver, CO',
      'we live near the Denver area': 'Denver, CO',
    });
  });

  it('is one at either end of words that all are ours', () => {
    allRead({
      'dads portland or': 'dads · Portland, OR',
      'Austin dads': 'dads · Austin, TX',
      'military dads Virginia Beach': 'military dads · Virginia Beach, VA',
      'pregnancy loss support Tampa': 'pregnancy loss support · Tampa, FL',
      'dads Hinsdale': 'dads · ask Hinsdale, IL',
    });
    onlyWords(['willow austin', 'dads hinsdale', 'AUSTIN WILLOW']);
  });

  it('leaves no words that say nothing: beside a place, "moms" and "groups" need not be found', () => {
    allRead({
      'mamás en Miami': 'Miami, FL',
      'moms group Austin': 'Austin, TX',
      'support groups near Denver': 'Denver, CO',
      'groups near 97202': '97202',
      'I need help in Denver': 'Denver, CO',
    });
  });

  it('is asked for where there are several, and the larger comes first (A11)', () => {
    allRead({
      Springfield: 'ask Springfield, IL',
      Portland: 'ask Portland, OR',
      Hope: 'ask Hope, AR',
      'dads in Portland': 'dads · ask Portland, OR',
    });
    const { places } = readPlace('Portland', gazetteer());
    expect(places.slice(0, 2).map(({ label }) => label)).to.deep.equal(['Portland, OR', 'Portland, ME']);
  });

  it('is none beside others where a group has its name', () => {
    const from = gazetteer({ isInNames: (word) => word === 'austin' });
    allRead({ 'dads austin': 'dads austin', 'dads in austin': 'dads · Austin, TX', Austin: 'Austin, TX' }, from);
  });
});

describe('a state in a question (A10)', () => {
  it('is one by its name and its code', () => {
    allRead({
      Wyoming: 'Wyoming',
      WY: 'Wyoming',
      wy: 'Wyoming',
      OR: 'Oregon',
      'dads WY': 'dads · Wyoming',
      'texas dads': 'dads · Texas',
      'moms in Texas': 'Texas',
      'loss in west virginia': 'loss · West Virginia',
      'northern California': 'California',
      'help me in ME': 'Maine',
    });
  });

  it('is asked for where a large city has its name, unless it is hardly more than that city', () => {
    allRead({ Washington: 'ask Washington', 'New York': 'ask New York', DC: 'Washington, DC', Delaware: 'Delaware' });
  });

  it('is none where its code is a word', () => {
    onlyWords([
      'or',
      'in',
      'me',
      'near me',
      'Near me',
      'NEAR ME',
      'HELP ME',
      'groups near me',
      'moms in or',
      'hi there',
      'cerca de mí',
    ]);
  });
});

describe('words that are names of towns too', () => {
  it('stay words', () => {
    onlyWords([
      'after loss',
      'postpartum depression',
      'in person tuesday',
      'support in home',
      'close to home',
      'home birth',
      'stay at home moms',
      'support near my house',
      'grupos cerca de mi casa',
      'pregnant in may',
      'early loss',
      'early miscarriage',
      'deal with grief',
      'hope after loss',
      'loss of hope',
      'happy moms',
      'normal mom',
      'bay area',
      'many losses',
      'in Spanish',
      'mother in law',
    ]);
  });

  it('are no slips for towns either: shame, guilt and rage least of all (A11)', () => {
    const guesser = gazetteer({ find: (text, isLed) => guessPlaces(usPlaces, text, isLed), isOddCode: () => false });
    const words =
      'guilt,shame,mom rage,rape,hurt,harm,kill,covid,vaccine,weaning,bonding,doula,midwife,nurse,formula,money,housing,food,' +
      'diapers,hiking,writing,running,dance,vegan,coffee,bible,mormon,lonley,grif,in pain,in crisis,in need,anxity,depresion';
    onlyWords(words.split(','), guesser);
    allRead(
      {
        Bufalo: 'Buffalo, NY',
        'dads in bufalo': 'dads · Buffalo, NY',
        'dads bufallo ny': 'dads · Buffalo, NY',
        pitsburg: 'Pittsburgh, PA',
        Philadelfia: 'Philadelphia, PA',
        'san fransisco': 'San Francisco, CA',
        'anxiety in cheyanne wyoming': 'anxiety · Cheyenne, WY',
        'near Philadel': 'Philadelphia, PA',
        hinsdle: 'hinsdle',
      },
      guesser,
    );
    expect(readPlace('near hinsdle', guesser).places[0]?.label, 'a small town where it must be one').to.match(
      /^Hinsdale/,
    );
  });
});

describe('the place that is meant', () => {
  const a = (kind: KnownPlace['kind'], size: number, region = 'OR'): KnownPlace => ({
    kind,
    label: `${kind} ${size}`,
    country: 'US',
    size,
    region,
  });

  it('is the only one, or one eight times as large as the next', () => {
    expect(meant([])).to.equal(undefined);
    expect(meant([a('town', 1)])).to.include({ size: 1 });
    expect(meant([a('town', 16), a('town', 2)])).to.include({ size: 16 });
    expect(meant([a('town', 15), a('town', 2)])).to.equal(undefined);
  });

  it('is a state, unless a large city has its name', () => {
    expect(meant([a('region', 300), a('town', 19)])).to.include({ kind: 'region' });
    expect(meant([a('region', 300), a('town', 20)])).to.equal(undefined);
    expect(meant([a('region', 30), a('town', 20)]), 'a city that is all of it').to.include({ kind: 'town' });
    expect(meant([a('region', 30), a('town', 20, 'ME')])).to.equal(undefined);
  });
});

describe('any text', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'dads',
          'in',
          'near',
          'Portland',
          'OR',
          'or',
          '97202',
          '00000',
          ',',
          '?',
          'moms',
          'Boston',
          'ME',
          'the',
          'Hope',
          'downtown',
          'en',
          'mañana',
          '9720',
          '—',
          '🙂',
          'St.',
          'tuesday',
        ),
        { maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  );

  it('is read without a fault, and what is left of it is of what was typed', () => {
    // A guess looks through all towns.
    const guesser = gazetteer({ find: (text, isLed) => guessPlaces(usPlaces, text, isLed) });
    for (const [from, numRuns] of [
      [gazetteer(), 1500],
      [guesser, 100],
    ] as const) {
      fc.assert(
        fc.property(typed, (text) => {
          const { words, places, isOdd } = readPlace(text, from);
          const all = text.split(/\s+/);
          let at = 0;
          for (const word of words.split(/\s+/).filter(Boolean)) {
            while (at < all.length && !all[at]?.includes(word)) at += 1;
            expect(at, `“${word}” of “${words}” in “${text}”`).to.be.below(all.length);
          }
          if (places.length === 0) expect(words).to.equal(text.trim());
          if (isOdd) expect(places).to.deep.equal([]);
        }),
        { numRuns },
      );
    }
  });

  it('may be long, foreign or nothing at all', () => {
    onlyWords([
      '',
      '🤱🏽',
      'دعم الأمهات',
      'אמהות בבוסטון',
      '妈妈',
      '<b>',
      'constructor',
      '__proto__',
      '\\',
      '(((',
      'near',
      'in in in',
    ]);
    for (const text of [
      'a'.repeat(10_000),
      'in '.repeat(3333) + 'x',
      ` ${'x y '.repeat(2500)}97202`,
      `x${' '.repeat(10_000)}97202`,
    ]) {
      const began = performance.now();
      expect(readPlace(text, gazetteer()).words).to.equal(text.trim());
      expect(performance.now() - began).to.be.below(500);
    }
  });
});
