import { expect } from '@open-wc/testing';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import { dayInWords, lastDay, theirTime, zoneName } from '../../src/locale/format-more.js';
import { Formatter } from '../../src/locale/format.js';
import type { Cost } from '../../src/model/group.js';
import type { Meeting, Repeat } from '../../src/model/when.js';

const NEW_YORK = 'America/New_York';
const english = new Formatter(en, 'en-US');
const spanish = new Formatter(es, 'es-US');

/** Sunday, 22 November 2026, 9:00 in New York. */
const NOW = Date.parse('2026-11-22T14:00:00Z');

/** Engines differ in the spaces and dots of "p. m." and "nov."; what is said is the same. */
const plain = (text: string | undefined): string | undefined =>
  text
    ?.replace(/\s/g, ' ')
    .replace(/([ap])\. ?m\.?/g, '$1.m.')
    .replace(/(\p{L}{3})\.(?=,| |$)/gu, '$1');

function meeting(start: string, end: string, more: Partial<Meeting> = {}): Meeting {
  const span = { start: Date.parse(start), end: Date.parse(end) };
  return { ...span, zone: NEW_YORK, isOn: false, lengthAssumed: false, zoneAssumed: false, ...more };
}

describe('times', () => {
  it('are told on the clock of the language and region', () => {
    const ten = Date.parse('2026-11-24T15:00:00Z');
    expect(plain(english.time(ten, NEW_YORK))).to.equal('10:00 am');
    expect(plain(spanish.time(ten, NEW_YORK))).to.equal('10:00 a.m.');
    expect(new Formatter(en, 'en-GB').time(ten + 4 * 3_600_000, NEW_YORK)).to.equal('14:00');
    expect(new Formatter(es, 'es-ES').time(ten, NEW_YORK)).to.equal('10:00');
  });

  it('call noon 12 pm and midnight 12 am', () => {
    expect(plain(english.time(Date.parse('2026-11-24T17:00:00Z'), NEW_YORK))).to.equal('12:00 pm');
    expect(plain(english.time(Date.parse('2026-11-24T05:00:00Z'), NEW_YORK))).to.equal('12:00 am');
  });

  it('hold no space at which a line may break', () => {
    for (const format of [english, spanish])
      expect(format.time(NOW, NEW_YORK))
        .to.match(/^9:00\u00a0/)
        .and.not.match(/[ \u202f]/);
  });

  it('follow the zone to the half hour, wherever the visitor sits', () => {
    const instant = Date.parse('2026-11-22T20:30:00Z');
    expect(plain(english.time(instant, 'America/St_Johns'))).to.equal('5:00 pm');
    expect(plain(english.time(instant, 'Asia/Dubai'))).to.equal('12:30 am');
  });
});

describe('days', () => {
  const day = (format: Formatter, start: string, now = NOW, zone = NEW_YORK): string | undefined =>
    plain(format.day(Date.parse(start), zone, now));

  it('are today, tomorrow, or a date', () => {
    expect(day(english, '2026-11-22T23:00:00Z')).to.equal('Today');
    expect(day(english, '2026-11-23T15:00:00Z')).to.equal('Tomorrow, Mon');
    expect(day(english, '2026-11-26T15:00:00Z')).to.equal('Thu, Nov 26');
    expect(day(spanish, '2026-11-22T23:00:00Z')).to.equal('Hoy');
    expect(day(spanish, '2026-11-23T15:00:00Z')).to.equal('Mañana, lun');
    expect(day(spanish, '2026-11-26T15:00:00Z')).to.match(/^jue,? 26 (?:de )?nov$/);
  });

  it('name the year only where it is another', () => {
    expect(day(english, '2026-12-31T15:00:00Z')).to.equal('Thu, Dec 31');
    expect(day(english, '2027-01-05T15:00:00Z')).to.equal('Tue, Jan 5, 2027');
    expect(day(spanish, '2027-01-05T15:00:00Z')).to.match(/^mar,? 5 (?:de )?ene (?:de )?2027$/);
    expect(day(english, '2027-01-01T15:00:00Z', Date.parse('2026-12-31T15:00:00Z'))).to.equal('Tomorrow, Fri');
  });

  it('end at midnight in the zone, not in UTC and not at the visitor’s', () => {
    const now = Date.parse('2026-11-22T19:00:00Z');
    expect(day(english, '2026-11-22T20:30:00Z', now, 'Asia/Dubai')).to.equal('Tomorrow, Mon');
    expect(day(english, '2026-11-22T20:30:00Z', now, 'America/St_Johns')).to.equal('Today');
    expect(day(english, '2026-11-23T03:29:00Z', now, 'America/St_Johns')).to.equal('Today');
    expect(day(english, '2026-11-23T03:30:00Z', now, 'America/St_Johns')).to.equal('Tomorrow, Mon');
  });

  it('may have 25 hours: all of them are today (D10)', () => {
    const justAfterMidnight = Date.parse('2026-11-01T04:10:00Z');
    expect(day(english, '2026-11-02T04:30:00Z', justAfterMidnight)).to.equal('Today');
    expect(day(english, '2026-11-02T05:00:00Z', justAfterMidnight)).to.equal('Tomorrow, Mon');
  });

  it('may have 23 hours: the day after tomorrow can be less than a day away (D10)', () => {
    const justBeforeMidnight = Date.parse('2026-03-08T04:30:00Z');
    expect(day(english, '2026-03-08T05:30:00Z', justBeforeMidnight)).to.equal('Tomorrow, Sun');
    expect(day(english, '2026-03-09T04:15:00Z', justBeforeMidnight)).to.equal('Mon, Mar 9');
  });

  it('of the week have names in the language, Sunday first', () => {
    const names = (format: Formatter): readonly string[] => [0, 1, 2, 3, 4, 5, 6].map((n) => format.weekday(n));
    expect(names(english).join()).to.equal('Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday');
    expect(names(spanish).join()).to.equal('domingo,lunes,martes,miércoles,jueves,viernes,sábado');
  });

  it('without a time stay on their day in every zone (D11)', () => {
    expect(english.date('2026-11-03')).to.equal('Nov 3, 2026');
    expect(plain(spanish.date('2026-11-03'))).to.match(/^3 (?:de )?nov (?:de )?2026$/);
    expect(english.date('2026-11-03T23:59:00Z')).to.equal('Nov 3, 2026');
    expect(english.date('2025-05-01', false)).to.equal('May 2025');
    expect(es.lastChecked(spanish.date('2025-05-31', false))).to.equal('Última revisión: mayo de 2025');
  });

  it('that are none stay as they were written (R1)', () => {
    expect(english.date('last spring')).to.equal('last spring');
    expect(english.date('2026-13-40')).to.equal('2026-13-40');
  });
});

describe('a meeting', () => {
  it('is told by its day and time', () => {
    const tuesday = meeting('2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z');
    expect(plain(english.meeting(tuesday, NOW))).to.equal('Tue, Nov 24 10:00 am');
    expect(plain(english.meeting(tuesday, NOW + 86_400_000))).to.equal('Tomorrow, Tue 10:00 am');
    expect(plain(spanish.meeting(tuesday, NOW + 86_400_000))).to.equal('Mañana, mar 10:00 a.m.');
  });

  it('that is on says until when', () => {
    const on = meeting('2026-11-22T13:30:00Z', '2026-11-22T16:00:00Z', { isOn: true });
    expect(plain(english.meeting(on, NOW))).to.equal('On now, until 11:00 am');
    expect(plain(spanish.meeting(on, NOW))).to.equal('En curso, hasta las 11:00 a.m.');
  });

  it('that ends at one is singular in Spanish, at eleven plural', () => {
    const on = meeting('2026-11-22T13:30:00Z', '2026-11-22T18:00:00Z', { isOn: true });
    expect(plain(spanish.meeting(on, NOW))).to.equal('En curso, hasta la 1:00 p.m.');
    expect(new Formatter(es, 'es-ES').meeting(on, NOW)).to.equal('En curso, hasta las 13:00');
  });

  it('over midnight ends at its hour, and one of several days on its day', () => {
    const night = meeting('2026-11-23T03:30:00Z', '2026-11-23T06:00:00Z');
    expect(plain(english.meeting({ ...night, isOn: true }, night.start))).to.equal('On now, until 1:00 am');
    const retreat = meeting('2026-11-27T23:00:00Z', '2026-11-29T21:00:00Z');
    const told = (format: Formatter, isOn: boolean): string | undefined =>
      plain(format.meeting({ ...retreat, isOn }, NOW) + lastDay(format, retreat));
    expect(told(english, false)).to.equal('Fri, Nov 27 6:00 pm – Sun, Nov 29 4:00 pm');
    expect(told(english, true)).to.equal('On now – Sun, Nov 29 4:00 pm');
    expect(told(spanish, true)).to.match(/^En curso – dom,? 29 (?:de )?nov 4:00 p.m.$/);
    expect(english.rhythm(retreat)).to.equal('');
    expect(lastDay(english, night)).to.equal(undefined);
    expect(lastDay(english, { ...retreat, lengthAssumed: true })).to.equal(undefined);
  });

  it('is named by the day of the zone in which it is told, half an hour after midnight too', () => {
    const late = meeting('2026-11-23T05:30:00Z', '2026-11-23T06:30:00Z');
    expect(plain(english.meeting(late, NOW))).to.equal('Tomorrow, Mon 12:30 am');
    expect(plain(english.meeting(late, Date.parse('2026-11-23T05:05:00Z')))).to.equal('Today 12:30 am');
    expect(plain(english.meeting({ ...late, zone: 'America/Los_Angeles' }, NOW))).to.equal('Today 9:30 pm');
    expect(new Formatter(en, 'en-GB').meeting(late, NOW)).to.match(/^Tomorrow, Mon 0?0:30$/);
    expect(plain(new Formatter(es, 'es-ES').meeting(late, NOW))).to.match(/^Mañana, lun 0?0:30$/);
  });

  it('that is on, and whose length the feed did not give, is told no end (D10)', () => {
    const on = meeting('2026-11-22T13:30:00Z', '2026-11-22T14:30:00Z', { isOn: true, lengthAssumed: true });
    expect(english.meeting(on, NOW)).to.equal('On now');
    expect(spanish.meeting(on, NOW)).to.equal('En curso');
  });

  it('tells its length and rhythm, each only where it is known', () => {
    const weekly: Repeat = { unit: 'week', interval: 1, days: [2], nths: [] };
    const times = ['2026-11-24T15:00:00Z', '2026-11-24T16:30:00Z'] as const;
    expect(english.rhythm(meeting(...times, { repeat: weekly }))).to.equal('1 h 30 min · every week');
    expect(spanish.rhythm(meeting(...times, { repeat: weekly }))).to.equal('1 h 30 min · cada semana');
    expect(english.rhythm(meeting(...times, { repeat: weekly, lengthAssumed: true }))).to.equal('every week');
    expect(english.rhythm(meeting(...times))).to.equal('1 h 30 min');
    expect(english.rhythm(meeting(...times, { lengthAssumed: true }))).to.equal('');
  });

  it('keeps its length over the hour that summer time takes', () => {
    const night = meeting('2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z');
    expect(english.rhythm(night)).to.equal('1 h');
    expect(plain(english.time(night.start, NEW_YORK))).to.equal('1:30 am');
    expect(plain(english.time(night.end, NEW_YORK))).to.equal('3:30 am');
  });
});

describe('the clock where the feed comes from', () => {
  const DUBAI = 'Asia/Dubai';
  const far = meeting('2026-11-25T02:00:00Z', '2026-11-25T03:00:00Z', { otherZone: 'America/Los_Angeles' });

  it('is told beside hers, by the name that people say (D5)', () => {
    expect(plain(theirTime(english, far))).to.equal('6:00 pm Pacific Time');
    expect(plain(theirTime(spanish, far))).to.equal('6:00 p.m. hora del Pacífico');
    expect(theirTime(new Formatter(es, 'es-ES'), far)).to.equal('18:00 hora del Pacífico');
    const summer = meeting('2026-07-25T01:00:00Z', '2026-07-25T02:00:00Z', { otherZone: 'America/Los_Angeles' });
    expect(plain(theirTime(english, summer))).to.equal('6:00 pm Pacific Time');
  });

  it('comes with the day where that is another', () => {
    expect(plain(theirTime(english, { ...far, zone: DUBAI }))).to.equal('Tue 6:00 pm Pacific Time');
    expect(plain(theirTime(spanish, { ...far, zone: DUBAI }))).to.equal('mar 6:00 p.m. hora del Pacífico');
  });

  it('is not told where clocks read the same, nor of what has begun', () => {
    const { otherZone: _, ...near } = far;
    expect(theirTime(english, near)).to.equal(undefined);
    expect(theirTime(english, { ...far, isOn: true })).to.equal(undefined);
  });

  it('has a name in every zone', () => {
    for (const zone of ['America/St_Johns', DUBAI, 'Europe/London', 'Pacific/Chatham', 'UTC'])
      for (const { tag } of [english, spanish]) expect(zoneName(tag, NOW, zone), zone).to.match(/\p{L}{3}/u);
  });
});

describe('a day that is left out', () => {
  it('is named without its year, unless that is another', () => {
    expect(dayInWords('en-US', '2026-11-26', NOW)).to.equal('Nov 26');
    expect(dayInWords('en-US', '2027-01-04', NOW)).to.equal('Jan 4, 2027');
    expect(plain(dayInWords('es-US', '2026-11-26', NOW))).to.equal('26 de nov');
  });
});

describe('how often', () => {
  const often = (format: Formatter, repeat: Partial<Repeat>): string => {
    const whole: Repeat = { unit: 'week', interval: 1, days: [2], nths: [], ...repeat };
    return format.rhythm(
      meeting('2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z', { lengthAssumed: true, repeat: whole }),
    );
  };

  const cases: readonly (readonly [Partial<Repeat>, inEnglish: string, inSpanish: string])[] = [
    [{}, 'every week', 'cada semana'],
    [{ interval: 2 }, 'every 2 weeks', 'cada 2 semanas'],
    [{ days: [1, 3] }, 'every week on Monday and Wednesday', 'cada semana, los lunes y miércoles'],
    [{ interval: 2, days: [2, 6] }, 'every 2 weeks on Tuesday and Saturday', 'cada 2 semanas, los martes y sábados'],
    [{ unit: 'month', nths: [2, 4] }, '2nd and 4th Tuesday', '2.º y 4.º martes de cada mes'],
    [{ unit: 'month', nths: [1, 3] }, '1st and 3rd Tuesday', '1.er y 3.er martes de cada mes'],
    [{ unit: 'month', nths: [-1], days: [5] }, 'last Friday', 'último viernes de cada mes'],
    [{ unit: 'month', nths: [-3], days: [5] }, '3rd to last Friday', 'antepenúltimo viernes de cada mes'],
    [{ unit: 'month', nths: [-4], days: [5] }, '4th to last Friday', 'cada mes'],
    [{ unit: 'month', nths: [1], interval: 3 }, '1st Tuesday, every 3 months', '1.er martes, cada 3 meses'],
    [{ unit: 'month', days: [1, 2, 3, 4, 5], nths: [1] }, '1st weekday', '1.er día hábil de cada mes'],
    [{ unit: 'month', days: [], nths: [15] }, '15th day of the month', 'día 15 de cada mes'],
    [{ unit: 'month', days: [], nths: [1, 22] }, '1st and 22nd day of the month', 'días 1 y 22 de cada mes'],
    [
      { unit: 'month', days: [], nths: [12], interval: 2 },
      '12th day of the month, every 2 months',
      'día 12, cada 2 meses',
    ],
    [{ unit: 'month', days: [], nths: [-1] }, 'last day of the month', 'último día de cada mes'],
    [{ unit: 'month' }, 'every month', 'cada mes'],
    [{ unit: 'month', interval: 2 }, 'every 2 months', 'cada 2 meses'],
    [{ unit: 'day' }, 'every day', 'todos los días'],
    [{ unit: 'day', interval: 3 }, 'every 3 days', 'cada 3 días'],
    [{ unit: 'week', days: [1, 2, 3, 4, 5, 6, 0] }, 'every day', 'todos los días'],
    [{ days: [1, 2, 3, 4, 5] }, 'every weekday', 'cada semana, de lunes a viernes'],
    [{ days: [1, 2, 3, 4, 5], interval: 2 }, 'every 2 weeks on weekdays', 'cada 2 semanas, de lunes a viernes'],
    [{ several: true }, 'every week on Tuesday', 'cada semana, los martes'],
    [{ several: true, interval: 2 }, 'every 2 weeks on Tuesday', 'cada 2 semanas, los martes'],
    [{ several: true, unit: 'day' }, 'every day', 'todos los días'],
    [{ unit: 'year' }, 'every year', 'cada año'],
    [{ unit: 'year', interval: 2 }, 'every 2 years', 'cada 2 años'],
  ];
  for (const [repeat, inEnglish, inSpanish] of cases) {
    it(`is told as “${inEnglish}” for ${JSON.stringify(repeat)} (D10)`, () => {
      expect(often(english, repeat)).to.equal(inEnglish);
      expect(often(spanish, repeat)).to.equal(inSpanish);
    });
  }
});

describe('cost', () => {
  const cost = (value: Cost | undefined, format = english): string | undefined => plain(format.cost(value));

  it('is free, an amount, or a range, and never guessed (D7)', () => {
    expect(cost({ free: true })).to.equal('free');
    expect(cost({ free: true }, spanish)).to.equal('gratis');
    expect(cost({ min: 20, max: 20, currency: 'USD' })).to.equal('$20');
    expect(cost({ min: 10, max: 20, currency: 'USD' })).to.equal('$10–$20');
    expect(cost({ min: 10, max: 12.5, currency: 'USD' })).to.equal('$10–$12.50');
    expect(cost({ max: 15, currency: 'USD' })).to.equal('$15');
    expect(cost(undefined)).to.equal(undefined);
    expect(cost({ free: false })).to.equal(undefined);
  });

  it('tells that a lower price can be asked for', () => {
    expect(cost({ min: 20, currency: 'USD', reduced: true })).to.equal('$20; ask about lower cost');
    expect(cost({ min: 20, currency: 'USD', reduced: true }, spanish)).to.equal('$20; pregunta por un costo menor');
    expect(cost({ reduced: true })).to.equal('ask about lower cost');
    expect(cost({ text: 'By donation', reduced: true })).to.equal('By donation; ask about lower cost');
  });

  it('takes the feed’s own words where there is no amount', () => {
    expect(cost({ text: 'By donation' })).to.equal('By donation');
  });

  it('is told in any currency, known or not (R1)', () => {
    expect(cost({ min: 20, currency: 'EUR' })).to.equal('€20');
    expect(cost({ min: 1500, currency: 'JPY' })).to.equal('¥1,500');
    expect(cost({ min: 20, currency: 'QQQ' })).to.equal('QQQ 20');
    expect(cost({ min: 20, currency: 'dollars' })).to.equal('20 dollars');
    expect(cost({ min: 20 })).to.equal('20');
  });
});

describe('languages and lists', () => {
  it('are named in the reader’s language, with a capital letter', () => {
    expect(english.language('es')).to.equal('Spanish');
    expect(spanish.language('es')).to.equal('Español');
    expect(spanish.language('en')).to.equal('Inglés');
  });

  it('keep a code that no engine knows, as written (R1)', () => {
    expect(english.language('qqx')).to.equal('qqx');
    expect(spanish.language('Spanglish')).to.equal('Spanglish');
    expect(english.language('not a code')).to.equal('not a code');
    expect(english.language('')).to.equal('');
  });

  it('join with the word of the language', () => {
    expect(english.list(['a', 'b'])).to.equal('a and b');
    expect(english.list(['a', 'b', 'c'])).to.equal('a, b, and c');
    expect(spanish.list(['español', 'inglés'])).to.equal('español e inglés');
    expect(english.list([])).to.equal('');
  });
});

describe('the store of formatters', () => {
  it('stays right when more are asked for than it holds', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).to.be.greaterThan(200);
    for (const zone of zones) english.time(NOW, zone);
    expect(plain(english.time(NOW, NEW_YORK))).to.equal('9:00 am');
  });
});
