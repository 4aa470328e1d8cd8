/** "Tonight", "today", "tomorrow" and "this week" mean what they say, by the visitor's clock, in four languages (D10, A10). */
import { expect } from '@open-wc/testing';
import { addGroups, createIndex, sortByTime } from '../../src/engine/index-listings.js';
import { Dictionary } from '../../src/engine/dictionary.js';
import { Options } from '../../src/engine/facets.js';
import { runQuery } from '../../src/engine/run-query.js';
import { isOurs } from '../../src/engine/terms.js';
import type { Group, Schedule } from '../../src/model/group.js';
import { aGroup, audience, NEW_YORK, once, weekly } from '../fixtures/groups.js';
import { ask } from './catalogue.js';

/** Monday, 23 November 2026, 3 pm in New York. */
const MONDAY = Date.parse('2026-11-23T20:00:00Z');
/** Three in the morning, the night after. */
const AT_NIGHT = Date.parse('2026-11-24T08:00:00Z');

const TONIGHT = ['tonight', 'Groups tonight?', 'this evening', 'esta noche', 'hoy por la noche', 'ce soir', 'الليلة'];
const TODAY = ['today', 'hoy', 'aujourd’hui', 'اليوم'];
const TOMORROW = ['tomorrow', 'grupos mañana', 'manana', 'demain', 'غدًا'];
const WEEK = ['this week', 'esta semana', 'cette semaine', 'هذا الأسبوع'];

const at = (start: string, given: Partial<Group> = {}): Group =>
  aGroup({ name: start.slice(8), schedule: [once(start)], ...given });

const GROUPS: readonly Group[] = [
  at('2026-11-23T14:30'),
  at('2026-11-23T16:00'),
  at('2026-11-23T19:00'),
  at('2026-11-24T01:00'),
  at('2026-11-24T09:00'),
  at('2026-11-24T19:00'),
  at('2026-11-25T00:30'),
  at('2026-11-28T10:00'),
  at('2026-12-02T10:00'),
  aGroup({ name: 'undated' }),
];

function found(words: string, now: number = MONDAY, groups: readonly Group[] = GROUPS, zone: string = NEW_YORK) {
  const index = createIndex(zone);
  addGroups(index, groups, now);
  sortByTime(index);
  const catalogue = { index, options: new Options(), dictionary: new Dictionary() };
  return runQuery(catalogue, ask({ words }), now).listings.map(({ group }) => group.name);
}

function expectEach(words: readonly string[], names: readonly string[], ...rest: [now?: number]): void {
  for (const one of words) expect(found(one, ...rest), one).to.deep.equal(names);
}

describe('“tonight”', () => {
  it('is what is on now, and what begins from five this evening to five in the morning', () => {
    expectEach(TONIGHT, ['23T14:30', '23T19:00', '24T01:00']);
  });

  it('is at three at night what begins before five, and in the evening to come: never nine in the morning', () => {
    const night = [...GROUPS, at('2026-11-24T04:30')];
    for (const word of TONIGHT)
      expect(found(word, AT_NIGHT, night), word).to.deep.equal(['24T04:30', '24T19:00', '25T00:30']);
  });

  it('is told by her clock, wherever the group meets', () => {
    // It is six in the evening in Dubai, where it will be four in the morning at seven in New York.
    const now = Date.parse('2026-11-23T14:00:00Z');
    expect(found('tonight', now, GROUPS, 'Asia/Dubai')).to.deep.equal(['23T14:30', '23T16:00', '23T19:00']);
  });

  it('keeps five o’clock on the wall in the night in which clocks change', () => {
    // 31 October 2026, 10 pm; clocks go back at two.
    const halloween = Date.parse('2026-11-01T02:00:00Z');
    const early = [at('2026-11-01T04:59'), at('2026-11-01T05:00')];
    expect(found('tonight', halloween, early)).to.deep.equal(['01T04:59']);
  });
});

describe('“today”', () => {
  it('is what is on now, and what begins before midnight', () => {
    expectEach(TODAY, ['23T14:30', '23T16:00', '23T19:00']);
  });

  it('has its part of day: “this afternoon”, “esta tarde”, “hoy por la mañana”', () => {
    expectEach(['this afternoon', 'esta tarde', 'hoy en la tarde'], ['23T14:30', '23T16:00']);
    expectEach(['this morning', 'esta mañana', 'hoy por la mañana'], ['24T09:00'], AT_NIGHT);
  });
});

describe('“tomorrow”', () => {
  it('is the calendar day after today, and not the next 24 hours', () => {
    expectEach(TOMORROW, ['24T01:00', '24T09:00', '24T19:00']);
    expectEach(TOMORROW, ['25T00:30'], AT_NIGHT);
  });

  it('is meant while it is being typed', () => {
    expect(found('tomor')).to.deep.equal(['24T01:00', '24T09:00', '24T19:00']);
  });

  it('may be narrowed: “mañana por la mañana”, “tomorrow evening”', () => {
    expectEach(['mañana por la mañana', 'tomorrow morning', 'mañana en la mañana'], ['24T09:00']);
    expectEach(['tomorrow evening', 'mañana en la noche'], ['24T01:00', '24T19:00']);
  });

  it('is none of the mornings that are one word with it in Spanish', () => {
    const mornings = ['24T09:00', '28T10:00', '02T10:00'];
    expectEach(['por la mañana', 'grupos de la mañana', 'en las mañanas', 'mañanas', 'cada mañana'], mornings);
    expectEach(['morning', 'mornings'], mornings);
  });

  it('finds what meets today too, behind what meets next then', () => {
    const daily: Schedule = weekly('2026-11-02T18:00', { rrule: 'FREQ=DAILY' });
    const groups = [
      aGroup({ name: 'daily', schedule: [daily] }),
      aGroup({ name: 'Mondays', schedule: [weekly('2026-11-02T18:00')] }),
      aGroup({ name: 'both', schedule: [weekly('2026-11-02T18:00'), weekly('2026-11-03T10:00')] }),
      aGroup({ name: 'Tuesdays', schedule: [weekly('2026-11-03T19:00')] }),
    ];
    expect(found('tomorrow', MONDAY, groups)).to.deep.equal(['Tuesdays', 'daily', 'both']);
  });
});

describe('“this week”', () => {
  it('is the seven days to come', () => {
    const week = ['23T14:30', '23T16:00', '23T19:00', '24T01:00', '24T09:00', '24T19:00', '25T00:30', '28T10:00'];
    expectEach(WEEK, week);
  });

  it('leaves the weekend to the weekend', () => {
    expectEach(['this weekend', 'este fin de semana'], ['28T10:00']);
  });
});

describe('words for a time', () => {
  it('must be fitted beside others: “depression tonight”', () => {
    const sad = audience({ experience: ['low-mood'] });
    const groups = [
      at('2026-11-23T19:00', { name: 'Lantern', audience: sad }),
      at('2026-11-24T09:00', { name: 'Willow', audience: sad }),
      ...GROUPS,
    ];
    expect(found('depression tonight', MONDAY, groups)).to.deep.equal(['Lantern']);
    expect(found('depresión esta noche', MONDAY, groups)).to.deep.equal(['Lantern']);
    expect(found('depression tomorrow', MONDAY, groups)).to.deep.equal(['Willow']);
  });

  it('are not met by a text that says them, but by a name that does', () => {
    const later = '2026-12-12T10:00';
    const says = at(later, { name: 'Ember', description: 'Call today. Llama hoy. Tonight, tomorrow, mañana.' });
    for (const word of [...TONIGHT, ...TODAY, ...TOMORROW]) expect(found(word, MONDAY, [says]), word).to.deep.equal([]);
    expect(found('tomorrow', MONDAY, [at(later, { name: 'Brighter tomorrow' })])).to.have.length(1);
  });

  it('are the name of no town: “dads in Houston this week”', () => {
    for (const word of ['tonight', 'today', 'tomorrow', 'manana', 'demain', 'week', 'semana'])
      expect(isOurs(word), word).to.equal(true);
  });
});
