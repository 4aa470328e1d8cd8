/** "Use my location": only on a press, rounded before use, kept nowhere, and never a dead end (P5, P7, P8, A6, A7). */
import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/axe.js';
import { all, byRole, focused, parts, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, prepareState, type Setup, type State } from '../support/finder.js';
import { arrive, ask, BOSTON, NIGHT_LINE, PORTLAND } from '../support/near.js';

const NOTE = 'We use your rough area once. We do not keep it.';
const USE = 'Use my location';
const DENIED = 'That’s fine. Type a town or ZIP.';
const SLOW = 'This is taking long. Type a town or ZIP.';
const UNAVAILABLE = 'We can’t find your area. Type a town or ZIP.';

interface Asked {
  readonly options: PositionOptions | undefined;
  answer(lat: number, lng: number): void;
  refuse(code: number): void;
}

/** Puts something in the place of the browser's own, until the test is over. */
function standIn(value: unknown): void {
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value });
  afterwards(() => void Reflect.deleteProperty(navigator, 'geolocation'));
}

/** A device that answers when it is told to, and every question to it. */
function device(): readonly Asked[] {
  const asked: Asked[] = [];
  standIn({
    getCurrentPosition(done: PositionCallback, failed: PositionErrorCallback, options?: PositionOptions) {
      asked.push({
        options,
        answer: (latitude, longitude) => done({ coords: { latitude, longitude } } as GeolocationPosition),
        refuse: (code) => failed({ code } as GeolocationPositionError),
      });
    },
    watchPosition: () => {
      throw new Error('nobody is followed');
    },
  });
  return asked;
}

const input = (state: State): HTMLInputElement => byRole(state.box, 'searchbox', /./);
const note = (state: State): string => wordsOf(parts(state.box, 'search-note')[0]);
const near = (state: State): unknown => state.finder.session?.snapshot.query.near?.place.point;

/** What is told of the box beside its name. */
function described(state: State): string {
  const box = input(state);
  const root = box.getRootNode() as ShadowRoot;
  const ids = box.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => wordsOf(root.getElementById(id) ?? undefined)).join(' ');
}

async function ready(setup: Setup = {}): Promise<State> {
  const state = await prepareState({ groups: [BOSTON, NIGHT_LINE, ...PORTLAND], ...setup });
  await until(() => parts(state.box, 'search-locate').length > 0);
  return state;
}

describe('where she is (P8)', () => {
  it('is asked on a press and not before; what is done with it stands there before', async () => {
    const asked = device();
    const state = await ready();
    await ask(state, 'circle');
    await state.finder.clear();
    expect(asked).to.have.length(0);
    expect(note(state)).to.equal(NOTE);
    const button = state.button(USE);
    expect(button.getAttribute('aria-describedby')).to.equal('note');
    await state.press(USE);
    expect(asked).to.have.length(1);
    expect(asked[0]!.options).to.include({ enableHighAccuracy: false });
  });

  it('is rounded to 0.05 degrees before anything is done with it', async () => {
    const asked = device();
    const state = await ready();
    await state.press(USE);
    asked[0]!.answer(45.52347, -122.67621);
    await until(() => near(state));
    expect(near(state)).to.deep.equal({ lat: 45.5, lng: -122.7 });
    await arrive(state);
    expect(state.sentence()).to.match(/^3 groups near your area\. Nearest first\./);
    expect(wordsOf(parts(state.box, 'search-place')[0])).to.equal('Near your area');
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
    expect(JSON.stringify(state.finder.session!.snapshot.query)).not.to.match(/45\.52|122\.67/);
  });

  it('says that it is looked for, and a second press asks no second time', async () => {
    const asked = device();
    const state = await ready();
    await state.press(USE);
    const button = state.button('Finding your area…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(focused()).to.equal(button);
    button.click();
    expect(asked).to.have.length(1);
  });

  it('stays nowhere: no storage, no address, no event has it (P5, P6, P7)', async () => {
    const asked = device();
    const before = location.href;
    const state = await ready();
    await state.press(USE);
    asked[0]!.answer(45.52347, -122.67621);
    await until(() => near(state));
    await arrive(state);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(location.href).to.equal(before);
    expect(state.events.map(({ type }) => type)).to.include('group-change');
    for (const event of state.events) {
      const own = Object.keys(event).filter((name) => name !== 'isTrusted');
      expect(['shown', 'total', 'read', 'sources']).to.include.members(own);
    }
  });

  it('asks no server anything that it did not ask for a typed place (P2, P10)', async () => {
    const asked = device();
    const state = await ready();
    await ask(state, '97202');
    await state.finder.clear();
    await state.settle();
    performance.clearResourceTimings();
    await state.press(USE);
    asked[0]!.answer(45.52347, -122.67621);
    await until(() => near(state));
    await arrive(state);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
  });

  it('keeps the words that she looks for, but not a code that nobody knows', async () => {
    const asked = device();
    const state = await ready();
    await ask(state, 'room');
    await state.press(USE);
    asked[0]!.answer(45.52, -122.68);
    await until(() => near(state));
    await arrive(state);
    expect(state.names()[0]).to.equal('Oak room');
    await state.press('Change: your area');
    await ask(state, 'K1A 0B1');
    await state.press(USE);
    asked[1]!.answer(45.52, -122.68);
    await until(() => near(state));
    await arrive(state);
    expect(state.sentence()).to.match(/^3 groups near your area\./);
    expect(input(state).value).to.equal('');
  });
});

describe('where it cannot be had', () => {
  /** The way on: the sentence, the focus in the box, which tells it; one live region, and it does not say it again (A7). */
  async function expectWayOn(state: State, sentence: string): Promise<void> {
    await until(() => note(state) === sentence);
    await until(() => focused() === input(state));
    expect(described(state)).to.contain(sentence);
    await rest(700);
    const live = all(state.finder, '[role="status"], [role="alert"], [aria-live]');
    expect(live).to.have.length(1);
    expect(live[0]!.textContent).not.to.contain(sentence);
    expect(state.hasButton(USE)).to.equal(true);
    expect(near(state)).to.equal(undefined);
  }

  for (const [why, code, sentence] of [
    ['she says no', 1, DENIED],
    ['the device does not know', 2, UNAVAILABLE],
    ['it takes too long', 3, SLOW],
  ] as const) {
    it(`${why}: “${sentence}”, and the focus goes to the box`, async () => {
      const asked = device();
      const state = await ready();
      await state.press(USE);
      asked[0]!.refuse(code);
      await expectWayOn(state, sentence);
    });
  }

  it('a browser without it: the same', async () => {
    standIn(undefined);
    const state = await ready();
    await state.press(USE);
    await expectWayOn(state, UNAVAILABLE);
  });

  it('a page whose policy forbids it: the same, whether the browser refuses or throws', async () => {
    standIn({
      getCurrentPosition: () => {
        throw new DOMException('blocked by policy', 'SecurityError');
      },
    });
    const state = await ready();
    await state.press(USE);
    await expectWayOn(state, UNAVAILABLE);
  });

  it('a browser that never answers, as long as its question stands: after 20 seconds the same', async () => {
    device();
    const state = await ready();
    const { setTimeout: real } = window;
    const waits: number[] = [];
    const quick = (act: () => void, wait: number = 0): number => {
      waits.push(wait);
      return real(act, wait >= 20_000 ? 0 : wait);
    };
    window.setTimeout = quick as typeof setTimeout;
    afterwards(() => (window.setTimeout = real));
    await state.press(USE);
    await expectWayOn(state, SLOW);
    expect(waits).to.include(20_000);
  });

  it('can be tried again, and typing goes on as ever', async () => {
    const asked = device();
    const state = await ready();
    await state.press(USE);
    asked[0]!.refuse(3);
    await until(() => note(state) === SLOW);
    await state.press(USE);
    expect(note(state)).to.equal(NOTE);
    asked[1]!.refuse(1);
    await until(() => note(state) === DENIED);
    await ask(state, '97202');
    expect(state.sentence()).to.match(/^3 groups near 97202\./);
  });
});

describe('who has gone on meanwhile', () => {
  it('and named a place keeps it', async () => {
    const asked = device();
    const state = await ready();
    await state.press(USE);
    await ask(state, '02118');
    asked[0]!.answer(45.52, -122.68);
    await rest(50);
    await arrive(state);
    expect(state.sentence()).to.match(/^1 group near 02118\./);
  });

  it('is not called back to the box, nor to the answer', async () => {
    const asked = device();
    const state = await ready();
    const filters = byRole(state.box, 'button', /^Filters/);
    await state.press(USE);
    filters.focus();
    asked[0]!.refuse(1);
    await until(() => note(state) === DENIED);
    await rest(50);
    expect(focused()).to.equal(filters);
    await state.press(USE);
    filters.focus();
    asked[1]!.answer(45.52, -122.68);
    await until(() => near(state));
    await arrive(state);
    expect(focused()).to.equal(filters);
  });
});

describe('for everybody (A1, A4)', () => {
  for (const [name, lang, code] of [
    ['before the press', 'en', 0],
    ['refused', 'en', 1],
    ['refused, in Spanish', 'es', 1],
    ['too slow', 'en', 3],
  ] as const) {
    it(`${name}: axe finds nothing, and nothing scrolls sideways at 320 px`, async () => {
      const asked = device();
      const state = await ready({ width: 320, lang });
      const before = note(state);
      if (code > 0) {
        await state.press(/^(Use my location|Usar mi ubicación)$/);
        asked[0]!.refuse(code);
        await until(() => note(state) !== before);
      }
      await expectAccessible(state.finder);
      expect(state.box.scrollWidth).to.be.at.most(320);
    });
  }
});
