/** Filters and their counts, by hand (D5, D6, D7, A11). */
import { expect } from '@open-wc/testing';
import { countOptions } from '../../src/engine/count-options.js';
import { withFilter, type FilterName, type Filters } from '../../src/engine/filters.js';
import { isFromHome } from '../../src/engine/query.js';
import { runQuery } from '../../src/engine/run-query.js';
import type { Group } from '../../src/model/group.js';
import { aGroup, audience, NOW, once, weekly } from '../fixtures/groups.js';
import { ask, catalogueOf, namesFor } from './catalogue.js';

function counted(
  groups: readonly Group[],
  name: FilterName,
  filters: Filters = {},
  zone?: string,
): Readonly<Record<string, number>> {
  const options = countOptions(catalogueOf(groups, zone), ask({ filters }), NOW).get(name) ?? [];
  return Object.fromEntries(options.map(({ value, count }) => [value, count]));
}

describe('filters', () => {
  const groups = [
    aGroup({ name: 'room', formats: ['in-person'], kind: 'therapy' }),
    aGroup({ name: 'video', formats: ['online'], kind: 'therapy' }),
    aGroup({ name: 'both', formats: ['in-person', 'online'], kind: 'class' }),
    aGroup({ name: 'silent' }),
  ];

  it('take any of the values of one filter', () => {
    const filters = { format: ['in-person', 'online'] };
    expect(namesFor(catalogueOf(groups), { filters })).to.deep.equal(['room', 'video', 'both']);
  });

  it('must all fit', () => {
    const filters = { format: ['online'], kind: ['therapy'] };
    expect(namesFor(catalogueOf(groups), { filters })).to.deep.equal(['video']);
  });

  it('find nothing by a value that no group has', () => {
    expect(namesFor(catalogueOf(groups), { filters: { kind: ['constructor'] } })).to.deep.equal([]);
  });

  it('tell groups led by both under each (D2)', () => {
    const led = (['professional', 'trained-peer', 'both'] as const).map((ledBy) => aGroup({ name: ledBy, ledBy }));
    expect(namesFor(catalogueOf([...led, aGroup()]), { filters: { led: ['professional'] } })).to.deep.equal([
      'professional',
      'both',
    ]);
  });

  it('put what does not say behind what says yes, and leave out what says no (D6)', () => {
    const catalogue = catalogueOf([
      aGroup({ name: 'silent' }),
      aGroup({ name: 'no', comfort: { babyWelcome: false } }),
      aGroup({ name: 'yes', comfort: { babyWelcome: true } }),
      aGroup({ name: 'half', comfort: { babyWelcome: true, captions: false } }),
    ]);
    const { listings, sure } = runQuery(catalogue, ask({ filters: { comfort: ['babyWelcome'] } }), NOW);
    expect(listings.map(({ group }) => group.name)).to.deep.equal(['yes', 'half', 'silent']);
    expect(sure).to.equal(2);
    const both = runQuery(catalogue, ask({ filters: { comfort: ['babyWelcome', 'captions'] } }), NOW);
    expect(both.listings.map(({ group }) => group.name)).to.deep.equal(['silent', 'yes']);
    expect(both.sure).to.equal(0);
  });

  it('know the next 24 hours to the minute, what is on now included', () => {
    const catalogue = catalogueOf([
      aGroup({ name: 'on', schedule: [once('2026-11-23T09:30')] }),
      aGroup({ name: 'just', schedule: [once('2026-11-24T09:59')] }),
      aGroup({ name: 'just not', schedule: [once('2026-11-24T10:00')] }),
      aGroup({ name: 'undated' }),
    ]);
    expect(namesFor(catalogue, { filters: { soon: ['24h'] } })).to.deep.equal(['on', 'just']);
  });

  it('tell days and hours of a room in its own zone, and of a call in the visitor’s', () => {
    const schedule = [weekly('2026-11-03T20:00')];
    const inRoom = aGroup({ name: 'room', formats: ['in-person'], schedule });
    const onCall = aGroup({ name: 'call', formats: ['online'], schedule });
    const hybrid = aGroup({ name: 'hybrid', formats: ['in-person', 'online'], schedule });
    const catalogue = catalogueOf([inRoom, onCall, hybrid], 'Asia/Dubai');
    expect(namesFor(catalogue, { filters: { day: ['tu'] } })).to.deep.equal(['room', 'hybrid']);
    expect(namesFor(catalogue, { filters: { day: ['we'] } })).to.deep.equal(['call']);
    expect(namesFor(catalogue, { filters: { part: ['morning'] } })).to.deep.equal(['call']);
    expect(namesFor(catalogue, { filters: { day: ['we'], part: ['evening'] } })).to.deep.equal([]);
  });

  it('tell those of a group that is both by her clock while she asks from home (D5)', () => {
    const schedule = [weekly('2026-11-03T20:00')];
    const formats = ['in-person', 'online'] as const;
    const groups = [aGroup({ name: 'hybrid', formats, schedule }), aGroup({ name: 'undated', formats: ['online'] })];
    const catalogue = catalogueOf(groups, 'Asia/Dubai');
    for (const format of [['online', 'phone'], ['online']]) {
      const answers = (filters: Filters, words = ''): readonly string[] =>
        namesFor(catalogue, { words, filters: { format, ...filters } });
      expect(answers({ day: ['we'], part: ['morning'] })).to.deep.equal(['hybrid']);
      expect(answers({}, 'wednesday morning')).to.deep.equal(['hybrid']);
      expect(answers({ day: ['tu'] })).to.deep.equal([]);
      expect(answers({}, 'evening')).to.deep.equal([]);
      expect(counted(groups, 'part', { format }, 'Asia/Dubai')).to.deep.equal({ morning: 1 });
    }
    expect(namesFor(catalogue, { filters: { day: ['tu'], part: ['evening'] } })).to.deep.equal(['hybrid']);
    expect(counted(groups, 'part', {}, 'Asia/Dubai')).to.deep.equal({ evening: 1 });
    // Each format is counted by the clock that it would bring.
    expect(counted(groups, 'format', { part: ['evening'] }, 'Asia/Dubai')).to.deep.equal({ 'in-person': 1 });
  });

  it('part the day at five, noon and five', () => {
    const at = (time: string): Group => aGroup({ name: time, schedule: [weekly(`2026-11-03T${time}`)] });
    const catalogue = catalogueOf(['04:59', '05:00', '11:59', '12:00', '16:59', '17:00'].map(at));
    expect(namesFor(catalogue, { filters: { part: ['morning'] } })).to.deep.equal(['05:00', '11:59']);
    expect(namesFor(catalogue, { filters: { part: ['afternoon'] } })).to.deep.equal(['12:00', '16:59']);
    expect(namesFor(catalogue, { filters: { part: ['evening'] } })).to.deep.equal(['04:59', '17:00']);
  });

  it('know every day of a group', () => {
    const group = (name: string, rrule: string): Group =>
      aGroup({ name, schedule: [weekly('2026-11-02T10:00', { rrule })] });
    const catalogue = catalogueOf([
      group('two days', 'FREQ=WEEKLY;BYDAY=MO,TH'),
      group('every day', 'FREQ=DAILY'),
      group('workdays', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR'),
      group('Mondays', 'FREQ=WEEKLY'),
      group('fourth Thursday', 'FREQ=MONTHLY;BYDAY=4TH'),
    ]);
    const on = (day: string): readonly string[] => [...namesFor(catalogue, { filters: { day: [day] } })].sort();
    expect(on('mo')).to.deep.equal(['Mondays', 'every day', 'two days', 'workdays']);
    expect(on('th')).to.deep.equal(['every day', 'fourth Thursday', 'two days', 'workdays']);
    expect(on('su')).to.deep.equal(['every day']);
  });

  it('are frozen, hold each value once, and go away when empty', () => {
    const filters = withFilter(withFilter({}, 'format', ['online', 'online']), 'kind', ['class']);
    expect(filters).to.deep.equal({ format: ['online'], kind: ['class'] });
    expect(Object.isFrozen(filters) && Object.isFrozen(filters.format)).to.equal(true);
    expect(withFilter(filters, 'format', [])).to.deep.equal({ kind: ['class'] });
  });

  it('know "Join from home" in either order, and nothing else', () => {
    expect(isFromHome({ format: ['phone', 'online'] })).to.equal(true);
    for (const format of [['online'], ['phone', 'online', 'in-person'], []])
      expect(isFromHome({ format })).to.equal(false);
    expect(isFromHome({})).to.equal(false);
  });
});

describe('the counts beside the options', () => {
  it('tell what each value would give instead, with the other filters as they are', () => {
    const groups = [
      aGroup({ formats: ['online'], kind: 'class' }),
      aGroup({ formats: ['online'], kind: 'therapy' }),
      aGroup({ formats: ['phone'], kind: 'therapy' }),
    ];
    expect(counted(groups, 'format', { format: ['online'], kind: ['therapy'] })).to.deep.equal({ online: 1, phone: 1 });
    expect(counted(groups, 'kind', { format: ['online'], kind: ['therapy'] })).to.deep.equal({ class: 1, therapy: 1 });
  });

  it('offer no option that all groups share or none has, unless it is chosen', () => {
    const groups = [aGroup({ languages: ['en'] }), aGroup({ languages: ['en', 'ES'], formats: ['online'] })];
    expect(counted(groups, 'language')).to.deep.equal({ es: 1 });
    expect(counted(groups, 'language', { language: ['en'] })).to.deep.equal({ en: 2, es: 1 });
    expect(counted(groups, 'soon')).to.deep.equal({});
    expect(counted(groups, 'soon', { soon: ['24h'] })).to.deep.equal({ '24h': 0 });
    expect(counted(groups, 'access')).to.deep.equal({});
  });

  it('count of a comfort fact those that say yes to it and to all that is asked already (D6)', () => {
    const groups = [
      aGroup({ comfort: { babyWelcome: true, captions: true } }),
      aGroup({ comfort: { babyWelcome: false, captions: true } }),
      aGroup({ comfort: { captions: true } }),
      aGroup({}),
    ];
    expect(counted(groups, 'comfort')).to.deep.equal({ babyWelcome: 1, captions: 3 });
    expect(counted(groups, 'comfort', { comfort: ['babyWelcome'] })).to.deep.equal({ babyWelcome: 1, captions: 1 });
  });

  it('follow the words and the loss switch', () => {
    const groups = [
      aGroup({ name: 'Hope', formats: ['online'], audience: audience({ experience: ['loss'] }) }),
      aGroup({ name: 'Hope', formats: ['phone'] }),
      aGroup({ name: 'Lantern', formats: ['online'] }),
    ];
    const count = (given: Parameters<typeof ask>[0]): unknown =>
      countOptions(catalogueOf(groups), ask(given), NOW)
        .get('format')
        ?.map(({ value, count: n }) => [value, n]);
    expect(count({ words: 'hope' })).to.deep.equal([
      ['online', 1],
      ['phone', 1],
    ]);
    expect(count({ loss: true })).to.deep.equal([
      ['online', 1],
      ['phone', 0],
    ]);
  });
});
