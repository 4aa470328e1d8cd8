import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { irregularWords, isEveryWeek } from '../../src/sources/words-irregular.js';
import { firstDay, parseDay } from '../../src/sources/words-day.js';
import {
  meetingLength,
  minutesOf,
  parseClock,
  parseEnd,
  parseRepeat,
  parseTimes,
} from '../../src/sources/words-time.js';
import { NOW } from './read-all.js';

describe('days in words', () => {
  const understood: Readonly<Record<string, string>> = {
    Tuesdays: 'FREQ=WEEKLY;BYDAY=TU',
    'every Tuesday': 'FREQ=WEEKLY;BYDAY=TU',
    'Mon, Wed & Fri': 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'Monday - Friday': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'Fri to Mon': 'FREQ=WEEKLY;BYDAY=FR,SA,SU,MO',
    daily: 'FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    '2nd & 4th Wednesday': 'FREQ=MONTHLY;BYDAY=2WE,4WE',
    '2nd and 4th Wednesdays of the month': 'FREQ=MONTHLY;BYDAY=2WE,4WE',
    'first Monday': 'FREQ=MONTHLY;BYDAY=1MO',
    'Last Friday of each month': 'FREQ=MONTHLY;BYDAY=-1FR',
    '1st Monday and 3rd Thursday': 'FREQ=MONTHLY;BYDAY=1MO,3TH',
    'every other Tuesday': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    'Biweekly on Mondays': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    martes: 'FREQ=WEEKLY;BYDAY=TU',
    'Todos los miércoles': 'FREQ=WEEKLY;BYDAY=WE',
    'lunes a viernes': 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'primer y tercer sábado del mes': 'FREQ=MONTHLY;BYDAY=1SA,3SA',
    '2º y 4º jueves': 'FREQ=MONTHLY;BYDAY=2TH,4TH',
    'último domingo de cada mes': 'FREQ=MONTHLY;BYDAY=-1SU',
    'cada dos semanas los lunes': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  };
  for (const [words, rule] of Object.entries(understood)) {
    it(`reads "${words}" (D10)`, () => {
      expect(parseRepeat(words)?.rrule).to.equal(rule);
    });
  }

  const doubtful = [
    '',
    'monthly',
    'Tuesdays except holidays',
    'most Tuesdays',
    'every third Tuesday',
    '1st and 3rd',
    'Mondays and 1st Tuesday',
    'biweekly on Monday and Thursday',
    'to Friday',
    'Monday to',
    'call for dates',
  ];
  for (const words of doubtful) {
    it(`claims no date from "${words}"`, () => {
      expect(parseRepeat(words)).to.equal(undefined);
    });
  }

  it('never throws, whatever the words', () => {
    const word = fc.constantFrom('monday', '2nd', 'every', 'other', '-', 'to', 'and', 'last', 'month', '&', 'ñ', '1');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const rule = parseRepeat(text)?.rrule ?? 'FREQ=WEEKLY;BYDAY=MO';
          expect(rule).to.match(/^FREQ=(WEEKLY(;INTERVAL=2)?;BYDAY=[A-Z,]+|MONTHLY;BYDAY=(-?[1-5][A-Z]{2},?)+)$/);
        },
      ),
    );
  });
});

describe('times in words', () => {
  const clocks: Readonly<Record<string, string | undefined>> = {
    '7:00 PM': '19:00',
    '7pm': '19:00',
    '7 p.m.': '19:00',
    '7:30 p. m.': '19:30',
    '7.30pm': '19:30',
    '19:00': '19:00',
    '19:00:00': '19:00',
    '19.30': '19:30',
    '24:00': undefined,
    '9:05': '09:05',
    '12:00 AM': '00:00',
    '12 pm': '12:00',
    noon: '12:00',
    Mediodía: '12:00',
    midnight: '00:00',
    '19h30': '19:30',
    'a las 7 pm': '19:00',
    '7': undefined,
    '25:00': undefined,
    '13 pm': undefined,
    '7:75 pm': undefined,
    evening: undefined,
    constructor: undefined,
    ['__proto__']: undefined,
    '': undefined,
  };
  for (const [text, time] of Object.entries(clocks)) {
    it(`reads "${text}" as ${time ?? 'no time'}`, () => {
      expect(parseClock(text)).to.equal(time);
    });
  }

  const ranges: Readonly<Record<string, readonly [string, string?]>> = {
    '7:00 PM - 8:30 PM': ['19:00', '20:30'],
    '7-8:30 pm': ['19:00', '20:30'],
    '11-1 pm': ['11:00', '13:00'],
    '10:00–11:30': ['10:00', '11:30'],
    '10 am to noon': ['10:00', '12:00'],
    '7 pm - 24:00': ['19:00', '24:00'],
    'de 10:00 a 11:30': ['10:00', '11:30'],
    '6 pm': ['18:00'],
  };
  for (const [text, [start, end]] of Object.entries(ranges)) {
    it(`reads "${text}"`, () => {
      expect(parseTimes(text)).to.deep.equal(end === undefined ? { start } : { start, end });
    });
  }

  const lengths: readonly (readonly [start: string, end: string, minutes: number | undefined])[] = [
    ['19:00', '20:30', 90],
    ['19:00', '24:00', 300],
    ['00:00', '24:00', 1440],
    ['23:30', '00:45', 75],
    ['20:00', '08:00', 720],
    ['20:00', '08:01', undefined],
    ['20:00', '19:00', undefined],
    ['19:00', '19:00', undefined],
  ];
  for (const [start, end, minutes] of lengths) {
    it(`measures ${minutes ?? 'nothing'} from ${start} to ${end}: half a day past midnight at most (D10)`, () => {
      expect(meetingLength(minutesOf(start), minutesOf(end))).to.equal(minutes);
    });
  }

  it('takes 24:00 for an end only', () => {
    expect(['24:00', '24.00', '24:00:00', '24h00', '24:30'].map(parseEnd)).to.deep.equal([
      '24:00',
      '24:00',
      '24:00',
      '24:00',
      undefined,
    ]);
    expect(parseEnd('8 pm')).to.equal('20:00');
  });
});

describe('dates in words', () => {
  const days: Readonly<Record<string, string | undefined>> = {
    '2026-11-03': '2026-11-03',
    '11/3/2026': '2026-11-03',
    '11/03/26': '2026-11-03',
    '25/11/2026': '2026-11-25',
    'Nov 3 2026': '2026-11-03',
    'November 3rd, 2026': '2026-11-03',
    '3 Nov 2026': '2026-11-03',
    '3 de noviembre de 2026': '2026-11-03',
    '2026-02-30': undefined,
    '9999-12-31': undefined,
    'Nov 2026': undefined,
    soon: undefined,
  };
  for (const [text, day] of Object.entries(days)) {
    it(`reads "${text}" as ${day ?? 'no day'}`, () => {
      expect(parseDay(text)).to.equal(day);
    });
  }

  it('starts in the week before this one, so that today is not missed', () => {
    expect(firstDay(['MO'], NOW)).to.equal('2026-11-09');
    expect(firstDay(['SU'], NOW)).to.equal('2026-11-15');
    expect(firstDay(['2WE', '4WE'], NOW)).to.equal('2026-11-11');
    expect(firstDay(['-1FR'], NOW)).to.equal('2026-11-27');
    expect(firstDay(['5MO'], NOW)).to.equal('2026-11-30');
  });

  it('starts on or after a stated first day', () => {
    expect(firstDay(['TU'], NOW, '2026-12-02')).to.equal('2026-12-08');
  });

  it('finds a day that fits within a fortnight for every weekday and every clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'),
        (now, day) => {
          const found = Date.parse(`${firstDay([day], now)}T00:00:00Z`);
          expect(now - found).to.be.within(1, 14 * 86_400_000);
          expect(['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(found).getUTCDay()]).to.equal(day);
        },
      ),
    );
  });
});

describe('words that are not weekly', () => {
  const irregular = [
    'Elm Street, 2nd & 4th Sundays 7:30pm',
    'Circle every other Sunday',
    'First Saturday: potluck',
    'Birthday night - last Wednesday, open meeting',
    'No meeting last Thursday of the month. Closed otherwise.',
    'Meets monthly',
    'Se reúne el último martes',
    'Cada dos semanas',
    'Monthly loss circle',
    'Once a month, call for dates',
    'Tuesdays (monthly)',
    'Twice monthly on Sundays',
    'Once-a-month walking group',
    'We get together at the park every month',
    'Phoenix user group monthly meetup',
    'We are a monthly support group',
    'Once a month, we meet at the library',
    'Grupo de apoyo. Se reúne cada mes.',
    'Grupo de apoyo mensual',
    'Nos reunimos el 2do y 4to martes de cada mes',
    '1er y 3er martes',
    '1º y 3º martes',
    'Cada 15 días',
    'Quincenalmente',
    'Meets first and third week only',
    'We meet the first and third week of the month',
    'We meet in the second week',
    'Third week only',
    'Tuesdays (1st and 3rd)',
    'Tuesdays, 1st & 3rd',
    'Tuesday (last)',
    'Tuesdays, first week',
    '1st & 3rd wk',
    '1st, 3rd, and 5th weeks',
    'last week of the month',
    'The first week of every month',
    'Primera y tercera semana',
    '2ª semana del mes',
    'every third week',
    'Cada tercera semana',
    'odd-numbered weeks',
    'even weeks',
    'Semanas impares',
    '2x month',
    'We meet 2x month at the library',
    'twice a month',
    'Sessions twice a month',
    'This circle is held twice a month.',
    'Our group runs 2x/month',
    '2nd/4th Tu',
    '1st + 3rd Th 7 pm',
  ];
  for (const text of irregular) {
    it(`claims no weekly date beside "${text}" (D10)`, () => {
      const { isIrregular, words } = irregularWords([text], ['C']);
      expect(isIrregular).to.equal(true);
      expect(text).to.contain(words);
      expect(words).not.to.equal('');
    });
  }

  const weekly = [
    'Free at Last',
    'Second Chance, in the shop on the second floor',
    'Open meeting last Tuesday of the month.',
    'Every Sunday at 2. The last Sunday we celebrate.',
    '1st Friday steps, 2nd Friday topic, 3rd Friday traditions, 4th Friday speaker',
    'A new topic each month',
    'Monthly schedule: week 1 steps, week 2 topic',
    'Book study, with traditions once a month',
    'Stay for the monthly business meeting',
    'Babies up to 12 months',
    'Weekly meeting. Once a month, open',
    'Grupo con boletín mensual',
    'Meeting topics change monthly.',
    'The meeting place changes every month.',
    'We also offer a monthly walking group.',
    'Once a month, partners are welcome.',
    'Monthly class fee $10',
    'We send monthly support emails.',
    'Meet other moms every month',
  ];
  for (const text of weekly) {
    it(`keeps the weekly date beside "${text}"`, () => {
      expect(irregularWords([text], ['C']).isIrregular).to.equal(false);
    });
  }

  const others = [
    'First time visitors welcome',
    'The first step',
    'Open to first-time parents',
    'In the second room',
    '1st floor',
    'Tuesdays, 1st floor',
    'Tuesdays (first and second floor)',
    'Third trimester',
    'First and second trimester',
    'Doors open on the first ring',
    'Every week',
    'Week 1 of the programme is free',
    'Your first week is free',
    'First week free',
    '24 weeks pregnant',
    '6 weeks postpartum',
    'For the first and second week after birth',
    'For the first week of life',
    'Sadness that lasts for days or even weeks',
    'Even weeks after birth, come',
    'Last door on the left',
    'Starts Tuesday 1st December',
    'On the 2nd we walk',
    'Primero su salud',
    'Room 2A Mondays',
    'Unit 1A, Tuesdays',
    'Every Tuesday. In the last week of the month we eat together.',
    'A nurse joins the group twice a month',
  ];
  for (const text of others) {
    it(`hears nothing of a month in "${text}" (D10)`, () => {
      expect(irregularWords([text], []).isIrregular).to.equal(false);
    });
  }

  it('are found in time, however many there are (P13)', () => {
    const began = performance.now();
    for (const words of ['1st,', '1st and ', 'first  ', 'Tuesday (', 'of the '])
      expect(irregularWords([words.repeat(20_000)], []).isIrregular, words).to.equal(false);
    expect(performance.now() - began).to.be.below(2000);
  });

  it('matter beside a rule of every week, not beside one that says more', () => {
    for (const rule of ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU'])
      expect(isEveryWeek(rule), rule).to.equal(true);
    for (const rule of ['FREQ=WEEKLY;INTERVAL=12;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=1TU', undefined])
      expect(isEveryWeek(rule), rule).to.equal(false);
  });

  it('takes "open" for who may come only in a feed that tells open from closed', () => {
    expect(irregularWords(['We open the hall on the first Monday'], []).isIrregular).to.equal(true);
  });
});
