/** How times read on the cards, and how the list lives in time: it starts at now, and rolls on without a reload (D5, D10, R4). */
import { expect } from '@open-wc/testing';
import type { GroupCard } from '../../src/components/group-card.js';
import type { Schedule } from '../../src/model/group.js';
import { aRecord, NOW, weekly, type GroupRecord } from '../fixtures/records.js';
import { byRole, parts, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, place, prepareState, setClock, type Setup, type State } from '../support/finder.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PACIFIC = 'America/Los_Angeles';

/** The time and day of an instant in the visitor's zone, told apart from how the elements tell it. */
function here(iso: string): { readonly time: string; readonly day: string } {
  const instant = new Date(iso);
  const time = instant.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  const day = instant.toLocaleDateString('en-US', { weekday: 'short' });
  return { time: time.toLowerCase().replace(/\s/g, ' '), day };
}

/** A finder whose part that follows the clock is there. */
async function following(records: readonly GroupRecord[], setup: Setup = {}): Promise<State> {
  const state = await prepareState({ groups: records, ...setup });
  await state.finder.filter('-');
  // The clock is followed when the page has come to rest.
  await until(() => ticking());
  return state;
}

const circle = (name: string, ...schedule: readonly Schedule[]): GroupRecord => aRecord({ name, schedule });
const whenOf = (card: GroupCard): string => wordsOf(parts(card, 'card-when')[0]).replace(/\u00a0/g, ' ');
const noticesOf = (card: GroupCard): readonly string[] =>
  [...card.shadowRoot!.querySelectorAll('.notice')].map((notice) => wordsOf(notice));

/** The card of one record, when the clock is followed. */
async function cardOf(own: Partial<GroupRecord>, setup: Setup = {}): Promise<GroupCard> {
  const state = await following([aRecord({ name: 'Circle', ...own })], setup);
  return state.card('Circle');
}

async function openedWords(card: GroupCard): Promise<string> {
  byRole<HTMLButtonElement>(card, 'button', /^(What to expect|Qué esperar)/).click();
  await until(() => (parts(card, 'card-detail')[0]?.childElementCount ?? 0) > 1);
  return wordsOf(parts(card, 'card-detail')[0]).replace(/\u00a0/g, ' ');
}

/** The page's intervals that are running, by what started them in this file. */
const running = new Map<unknown, number>();
const ticking = (): boolean => running.size > 0;

before(() => {
  const { setInterval: start, clearInterval: stop } = window;
  window.setInterval = ((act: TimerHandler, every?: number) => {
    const id = start(act, every);
    if (every !== undefined && every >= 1000) running.set(id, every);
    return id;
  }) as typeof setInterval;
  window.clearInterval = (id) => {
    running.delete(id);
    stop(id);
  };
});

describe('the time of an online group (D5)', () => {
  const online: Partial<GroupRecord> = { formats: ['online'] };

  it('is told in her zone, with the original and its zone’s name beside it', async () => {
    const card = await cardOf({ ...online, schedule: [weekly('2026-12-02T12:00', PACIFIC)] });
    const { time, day } = here('2026-12-02T20:00Z');
    const there = `${day === 'Wed' ? '' : 'Wed '}12:00 pm Pacific Time`;
    await until(() => whenOf(card).includes('Pacific'));
    expect(whenOf(card)).to.match(RegExp(`^${day}, Dec \\d ${time} your time \\(${there}\\) · 1 h · every week$`));
    const words = await openedWords(card);
    expect(words.match(/your time \((?:\w+ )?12:00 pm Pacific Time\)/g)).to.have.length(3);
    expect(words).not.to.contain('Times are in');
  });

  it('names the day there where that is another', async () => {
    // 11 pm on Tuesday by the Pacific is Wednesday in both zones of the test.
    const card = await cardOf({ ...online, schedule: [weekly('2026-12-01T23:00', PACIFIC)] });
    await until(() => whenOf(card).includes('Pacific'));
    expect(whenOf(card)).to.match(/^Wed, Dec 2 .* your time \(Tue 11:00 pm Pacific Time\)/);
  });

  it('is told plainly where clocks read the same', async () => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const card = await cardOf({ ...online, schedule: [weekly('2026-12-02T12:00', zone)] });
    expect(whenOf(card)).to.equal('Wed, Dec 2 12:00 pm · 1 h · every week');
    expect(await openedWords(card)).not.to.match(/your time|Time\)|Times are in/);
  });

  it('reads the same way in Spanish', async () => {
    const card = await cardOf({ ...online, schedule: [weekly('2026-12-01T23:00', PACIFIC)] }, { lang: 'es' });
    await until(() => whenOf(card).includes('Pacífico'));
    expect(whenOf(card)).to.match(/en tu zona \(mar\.? 11:00 p\.\s?m\. hora del Pacífico\) · 1 h · cada semana$/);
  });
});

describe('the time of a group in a place', () => {
  it('is the place’s, and the opened card names its zone to who is elsewhere', async () => {
    const card = await cardOf({ schedule: [weekly('2026-12-01T23:00', PACIFIC)] });
    expect(whenOf(card)).to.equal('Tue, Dec 1 11:00 pm · 1 h · every week');
    expect(await openedWords(card)).to.contain('Tue, Dec 15 11:00 pm Times are in Pacific Time.');
  });

  it('says where its zone was only taken from the place, also of one date', async () => {
    const assumed = { ...weekly('2026-12-01T19:00'), zoneAssumed: true };
    const once: Schedule = { start: assumed.start, minutes: 60, zone: assumed.zone, zoneAssumed: true };
    for (const schedule of [assumed, once]) {
      const card = await cardOf({ schedule: [schedule] });
      expect(await openedWords(card)).to.contain('We took it to be Eastern Time.');
      card.closest('group-finder')?.remove();
    }
  });

  it('follows the clock of the page’s language: 24 hours in es-ES', async () => {
    const card = await cardOf({ schedule: [weekly('2026-11-23T19:00')] }, { lang: 'es-ES' });
    expect(whenOf(card)).to.match(/^Mañana, lun 19:00 · 1 h · cada semana$/);
  });
});

describe('the time of a group both in a place and from home (D5)', () => {
  // Sunday, 7 pm in New York.
  const BEGINS = '2026-11-23T00:00Z';
  const hybrid: Partial<GroupRecord> = {
    formats: ['in-person', 'online'],
    online: { url: 'https://meet.example.org/a' },
    schedule: [weekly('2026-11-22T19:00')],
  };
  const hers = here(BEGINS);
  // In one zone of the tests it is the next day.
  const day = hers.day === 'Sun' ? 'Today' : `Tomorrow, ${hers.day}`;
  const state = (): Promise<State> => following([aRecord({ name: 'Circle', ...hybrid })]);

  it('is the place’s, with hers beside it', async () => {
    const card = (await state()).card('Circle');
    const told = `${hers.day === 'Sun' ? '' : `${day} `}${hers.time} your time`;
    await until(() => whenOf(card).includes('your time'));
    expect(whenOf(card)).to.equal(`Today 7:00 pm (${told}) · 1 h · every week`);
    expect((await openedWords(card)).match(/7:00 pm \([^)]* your time\)/g)).to.have.length(3);
  });

  it('is hers first once she asks from home, with the place’s beside it, and goes back with the question', async () => {
    const finder = await state();
    await finder.press('Join from home');
    const card = finder.card('Circle');
    const there = `${hers.day === 'Sun' ? '' : 'Sun '}7:00 pm Eastern Time`;
    await until(() => whenOf(card).includes('Eastern'));
    expect(whenOf(card)).to.match(RegExp(`^${day} ${hers.time} your time \\(${there}\\) · 1 h · every week`));
    expect((await openedWords(card)).match(/your time \((?:Sun )?7:00 pm Eastern Time\)/g)).to.have.length(3);
    await finder.press('Join from home');
    await until(() => whenOf(card).startsWith('Today 7:00 pm ('));
  });

  it('is hers first after a filter, or a preset, that asks for a call', async () => {
    const finder = await following([aRecord({ name: 'Circle', ...hybrid })], {
      attributes: { preset: 'format=online' },
    });
    const starts = `${day} ${hers.time} your time`;
    await until(() => whenOf(finder.card('Circle')).startsWith(starts));
    await finder.finder.filter('format', ['in-person', 'online']);
    await until(() => whenOf(finder.card('Circle')).startsWith('Today 7:00 pm ('));
    await finder.finder.filter('format', ['phone', 'online']);
    await until(() => whenOf(finder.card('Circle')).startsWith(starts));
  });

  it('says while it is on until when by both clocks, and from home by hers', async () => {
    const finder = await state();
    const ends = here('2026-11-23T01:00Z').time;
    setClock(Date.parse(BEGINS) + 20 * MINUTE);
    await until(() => whenOf(finder.card('Circle')).startsWith(`On now, until 8:00 pm (${ends} your time)`));
    await finder.press('Join from home');
    await until(() => whenOf(finder.card('Circle')).startsWith(`On now, until ${ends} ·`));
  });

  it('is hers first where it stands among what can be joined from home (D12)', async () => {
    const finder = await following([
      aRecord({ name: 'Near', schedule: [weekly('2026-11-24T10:00')] }),
      aRecord({
        name: 'Circle',
        ...hybrid,
        place: {
          city: 'Boston',
          region: 'MA',
          postalCode: '02139',
          geo: { lat: 42.36, lng: -71.1, precision: 'exact' },
        },
      }),
    ]);
    await finder.finder.near('04101');
    await until(() => whenOf(finder.card('Circle')).startsWith(`${day} ${hers.time} your time`));
  });

  it('is told once where clocks read the same', async () => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const card = await cardOf({ ...hybrid, schedule: [weekly('2026-12-02T12:00', zone)] });
    await rest(50);
    expect(whenOf(card)).to.equal('Wed, Dec 2 12:00 pm · 1 h · every week');
  });

  it('is told by both clocks in Spanish', async () => {
    const card = await cardOf(hybrid, { lang: 'es' });
    await until(() => whenOf(card).includes('en tu zona'));
    expect(whenOf(card)).to.match(
      /^Hoy 7:00 p\.\s?m\. \((Mañana, lun )?\d\d?:\d0 [ap]\.\s?m\. en tu zona\) · 1 h · cada semana$/,
    );
  });
});

describe('a meeting that is left out (D10)', () => {
  const thursdays = (more: Partial<Schedule>): Partial<GroupRecord> => ({
    schedule: [{ ...weekly('2026-11-05T10:00'), ...more }],
  });

  it('is told on the closed card where it would be the next', async () => {
    const card = await cardOf(thursdays({ exdates: ['2026-11-26T10:00'] }));
    await until(() => noticesOf(card).length > 0);
    expect(noticesOf(card)).to.deep.equal(['No meeting Nov 26']);
    expect(whenOf(card)).to.equal('Thu, Dec 3 10:00 am · 1 h · every week');
    expect(await openedWords(card)).to.contain('Dec 17 10:00 am No meeting Nov 26');
  });

  it('is told in Spanish, each with its article', async () => {
    const card = await cardOf(thursdays({ exdates: ['2026-11-26', '2026-12-10'] }), { lang: 'es' });
    await until(() => noticesOf(card).length > 0);
    expect(noticesOf(card)[0]).to.match(/^No se reúne el 26 (de )?nov\.?$/);
    expect(await openedWords(card)).to.match(/No se reúne el 26 (de )?nov\.? y el 10 (de )?dic/);
  });

  it('that comes later stands in the detail only, and one that never would have met nowhere', async () => {
    const card = await cardOf(thursdays({ exdates: ['2026-12-03', '2026-11-27', '2026-11-19'] }));
    const words = await openedWords(card);
    expect(words).to.contain('No meeting Dec 3').and.not.to.contain('Nov 27').and.not.to.contain('Nov 19');
    expect(noticesOf(card)).to.deep.equal([]);
  });

  it('that was moved is told, and the new day is the next', async () => {
    const card = await cardOf(thursdays({ exdates: ['2026-11-26T10:00'], rdates: ['2026-11-25T10:00'] }));
    expect(whenOf(card)).to.match(/^Wed, Nov 25 10:00 am/);
    expect(await openedWords(card)).to.match(/Wed, Nov 25 10:00 am Thu, Dec 3 10:00 am .*No meeting Nov 26/);
  });

  it('that was the only one leaves no date, and says so', async () => {
    const once: Schedule = { ...weekly('2026-11-26T10:00'), rrule: 'FREQ=WEEKLY;COUNT=1', exdates: ['2026-11-26'] };
    const card = await cardOf({ schedule: [once] });
    await until(() => noticesOf(card).length > 0);
    expect(whenOf(card)).to.equal('Ask when it meets');
    expect(noticesOf(card)).to.deep.equal(['No meeting Nov 26']);
  });
});

describe('the rhythm on a card', () => {
  it('names its day where the group has other schedules, and the opened card tells them all', async () => {
    const saturday = { ...weekly('2026-11-14T14:00'), rrule: 'FREQ=MONTHLY;BYDAY=2SA' };
    const card = await cardOf({ schedule: [saturday, weekly('2026-11-24T10:00')] });
    expect(whenOf(card)).to.equal('Tue, Nov 24 10:00 am · 1 h · every week on Tuesday');
    expect(await openedWords(card)).to.contain('How often 10:00 am · every week on Tuesday 2:00 pm · 2nd Saturday');
  });

  it('ends with the last meeting', async () => {
    const card = await cardOf({ schedule: [{ ...weekly('2026-11-03T10:00'), rrule: 'FREQ=WEEKLY;COUNT=4' }] });
    await until(() => whenOf(card) === 'Tue, Nov 24 10:00 am · 1 h · last meeting');
  });

  it('of a single day says nothing of a last one', async () => {
    const { rrule: _, ...once } = weekly('2026-11-24T10:00');
    const card = await cardOf({ schedule: [once] });
    expect(whenOf(card)).to.equal('Tue, Nov 24 10:00 am · 1 h');
  });
});

describe('the list as time goes by (R4)', () => {
  // NOW is Sunday, 1:00 pm in New York.
  const day = [
    circle('One o’clock', weekly('2026-11-22T13:00')),
    circle('Three', weekly('2026-11-22T15:00')),
    circle('Monday', weekly('2026-11-23T09:00')),
    circle('Ended', { ...weekly('2026-11-03T10:00'), rrule: 'FREQ=WEEKLY;COUNT=2' }),
  ];

  async function at(state: State, instant: number, first: string, when: RegExp): Promise<void> {
    setClock(instant);
    await until(() => state.names()[0] === first && when.test(whenOf(state.card(first))));
  }

  it('starts at now, and what has begun is still there ten minutes on', async () => {
    const state = await following(day);
    expect(state.names()).to.deep.equal(['One o’clock', 'Three', 'Monday', 'Ended']);
    await at(state, NOW + 10 * MINUTE, 'One o’clock', /^On now, until 2:00 pm/);
    expect(whenOf(state.card('Three'))).to.match(/^Today 3:00 pm/);
  });

  it('moves what is over on to its next date, behind the others', async () => {
    const state = await following(day);
    await at(state, NOW + HOUR, 'Three', /^Today 3:00 pm/);
    expect(state.names()).to.deep.equal(['Three', 'Monday', 'One o’clock', 'Ended']);
    expect(whenOf(state.card('One o’clock'))).to.match(/^Sun, Nov 29 1:00 pm/);
  });

  it('is right after a night, a month, and over the end of the year', async () => {
    const state = await following(day);
    await at(state, NOW + 18 * HOUR, 'Monday', /^Today 9:00 am/);
    await at(state, NOW + 30 * DAY, 'One o’clock', /^Sun, Dec 27 1:00 pm/);
    await at(state, Date.parse('2026-12-31T18:00Z'), 'One o’clock', /^Sun, Jan 3, 2027 1:00 pm/);
    for (const card of state.cards()) expect(whenOf(card)).not.to.match(/Nov|Dec/);
  });

  it('goes back where a clock was set back', async () => {
    const state = await following(day);
    await at(state, NOW + 2 * DAY, 'One o’clock', /^Sun, Nov 29/);
    await at(state, NOW - DAY, 'One o’clock', /^Tomorrow, Sun 1:00 pm/);
    expect(state.names()).to.deep.equal(['One o’clock', 'Three', 'Monday', 'Ended']);
  });

  it('keeps the hour on the wall when summer time begins and ends', async () => {
    const night = [circle('Early', weekly('2026-03-01T01:30')), circle('Noon', weekly('2026-03-01T12:00'))];
    const state = await following(night);
    await at(state, Date.parse('2027-03-14T05:00Z'), 'Early', /^Today 1:30 am/);
    await at(state, Date.parse('2027-03-14T07:31Z'), 'Noon', /^Today 12:00 pm/);
    await at(state, Date.parse('2027-11-07T04:30Z'), 'Early', /^Today 1:30 am/);
    await at(state, Date.parse('2027-11-07T06:31Z'), 'Noon', /^Today 12:00 pm/);
  });

  it('lets a check grow old (D11)', async () => {
    const card = await cardOf({ verifiedAt: '2026-11-03' });
    expect(wordsOf(card)).to.contain('Checked Nov 3, 2026');
    setClock(Date.parse('2027-11-04T12:00Z'));
    await until(() => wordsOf(card).includes('Check before you go. Last checked November 2026'));
  });

  it('counts the days to filter by anew', async () => {
    const twice = circle('Twice', weekly('2026-11-22T13:00'), {
      ...weekly('2026-11-26T13:00'),
      rrule: 'FREQ=WEEKLY;COUNT=1',
    });
    const state = await following([twice, ...day.slice(1, 3)]);
    await state.finder.filter('day', ['th']);
    await state.settle();
    expect(state.names()).to.deep.equal(['Twice']);
    setClock(NOW + 6 * DAY);
    await until(() => state.names().length === 0);
  });
});

describe('a card that is being read', () => {
  const half = weekly('2026-11-22T13:00', 'America/New_York', 30);
  const two = [circle('First', half), circle('Second', weekly('2026-11-22T15:00'))];

  it('does not jump away while it is open, and lets go when it is closed', async () => {
    const state = await following(two);
    const card = state.card('First');
    await openedWords(card);
    setClock(NOW + 31 * MINUTE);
    await until(() => whenOf(card).startsWith('Sun, Nov 29'));
    expect(state.names()).to.deep.equal(['First', 'Second']);
    expect(card.open).to.equal(true);
    byRole<HTMLButtonElement>(card, 'button', /^What to expect/).click();
    await card.updateComplete;
    setClock(NOW + 32 * MINUTE);
    await until(() => state.names()[0] === 'Second');
  });

  it('does not change under a finger: with the focus on its button it stays', async () => {
    const state = await following(two);
    byRole(state.card('First'), 'link', /^Directions/).focus();
    setClock(NOW + 31 * MINUTE);
    await until(() => whenOf(state.card('First')).startsWith('Sun, Nov 29'));
    expect(state.names()).to.deep.equal(['First', 'Second']);
  });

  it('does not hold the list over a night', async () => {
    const state = await following(two);
    await openedWords(state.card('First'));
    setClock(NOW + 20 * HOUR);
    await until(() => /^Sun, Nov 29/.test(whenOf(state.card('First'))));
    // Both are over: they stand as before, and go on as they should after the next night.
    expect(state.names()).to.deep.equal(['First', 'Second']);
    setClock(NOW + 7 * DAY + HOUR);
    await until(() => state.names()[0] === 'Second');
  });
});

describe('who comes back after some hours', () => {
  it('finds the list of now, and a card that she opens then stays where it is', async () => {
    const groups = [
      circle('First', weekly('2026-11-22T16:00', 'America/New_York', 30)),
      circle('Second', weekly('2026-11-22T17:00')),
    ];
    const state = await following(groups);
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      setClock(NOW + 3 * HOUR);
      hidden = false;
      setClock(NOW + 3 * HOUR + 1000);
      await openedWords(state.card('First'));
      setClock(NOW + 3 * HOUR + 31 * MINUTE);
      await until(() => whenOf(state.card('First')).startsWith('Sun, Nov 29'));
      expect(state.names()).to.deep.equal(['First', 'Second']);
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});

describe('the ticker', () => {
  it('is one for the page, however many cards, and none when they are gone', async () => {
    const state = await following(
      Array.from({ length: 12 }, (_, i) => circle(`Circle ${i}`, weekly('2026-11-24T10:00'))),
    );
    const other = await following([circle('Other', weekly('2026-11-24T10:00'))]);
    await alone(circle('Lone', weekly('2026-11-24T10:00')));
    expect([...running.values()]).to.deep.equal([5000]);
    state.box.remove();
    other.box.remove();
    document.querySelector('group-card')!.remove();
    expect(running.size).to.equal(0);
  });

  it('also moves a card that stands alone', async () => {
    const card = await alone(circle('Lone', weekly('2026-11-22T13:00')));
    expect(whenOf(card)).to.match(/^On now, until 2:00 pm/);
    await until(() => ticking());
    setClock(NOW + HOUR);
    await until(() => /^Sun, Nov 29 1:00 pm/.test(whenOf(card)));
  });

  it('goes on when the page comes back from the back-forward cache', async () => {
    const card = await cardOf({ schedule: [weekly('2026-11-22T13:00')] });
    Date.now = () => NOW + HOUR;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => /^Sun, Nov 29/.test(whenOf(card)));
  });

  it('needs no event: a clock that jumps is seen by the next check', async () => {
    const card = await cardOf({ schedule: [weekly('2026-11-22T13:00')] });
    Date.now = () => NOW + HOUR;
    await until(() => /^Sun, Nov 29/.test(whenOf(card)), 8000);
  });

  async function alone(record: GroupRecord): Promise<GroupCard> {
    const card = await place<GroupCard>(
      `<group-card><script type="application/json">${JSON.stringify(record)}</script></group-card>`,
    );
    await until(() => parts(card, 'card-when').length === 1);
    afterwards(() => card.remove());
    return card;
  }
});
