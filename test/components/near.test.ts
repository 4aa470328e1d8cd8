/** Near a place that was typed: what it was taken for, what is near, and how far (P10, A10, A11, A16, A18, R10). */
import { expect } from '@open-wc/testing';
import { aRecord, TOWN } from '../fixtures/records.js';
import { expectAccessible } from '../support/axe.js';
import { all, byRole, focused, parts, rest, until, wordsOf } from '../support/deep.js';
import { prepareState, type Setup, type State } from '../support/finder.js';
import { openFrame } from '../support/frame.js';
import { arrive, ask, BOSTON, chosen, NIGHT_LINE, PORTLAND, radiusOf, SALEM, SOMEWHERE } from '../support/near.js';

const GROUPS = [BOSTON, NIGHT_LINE, SALEM, SOMEWHERE, ...PORTLAND];
const input = (state: State): HTMLInputElement => byRole(state.box, 'searchbox', /./);
const placeLine = (state: State): string => wordsOf(parts(state.box, 'search-place')[0]);
const where = (state: State, name: string): string => wordsOf(parts(state.card(name), 'card-where')[0]);

function near(setup: Setup = {}): Promise<State> {
  return prepareState({ groups: GROUPS, ...setup });
}

describe('a place in the box (A10)', () => {
  const byButton = async (state: State, text: string): Promise<void> => {
    await state.type(text);
    await state.press('Search');
    await arrive(state);
  };

  for (const [how, search] of [
    ['Enter', ask],
    ['the Search button', byButton],
  ] as const) {
    it(`is read by ${how}: a ZIP, a town, a state; the focus is on the answer (A11)`, async () => {
      const state = await near();
      for (const [typed, place, sentence] of [
        ['97202', 'Near 97202, Portland, OR', '3 groups near 97202. Nearest first.'],
        ['portland or', 'Near Portland, OR', '3 groups near Portland, OR. Nearest first.'],
        ['Oregon', 'Near Oregon', '4 groups in Oregon. Soonest first.'],
      ] as const) {
        await search(state, typed);
        expect(placeLine(state)).to.equal(place);
        expect(state.sentence()).to.contain(sentence);
        expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
        expect(input(state).value, 'what was typed stays').to.equal(typed);
      }
    });
  }

  it('is told whole: the nearest first, what does not say how far, and how many more from home (D12)', async () => {
    const state = await near();
    await ask(state, '97202');
    expect(state.sentence()).to.equal(
      '3 groups near 97202. Nearest first. 1 more does not say how far. 1 more you can join from home.',
    );
    expect(state.names()).to.deep.equal(['Next door', 'Town hall', 'Oak room', 'Somewhere', 'Night line']);
  });

  it('stands beside other words: “circle near 97301”', async () => {
    const state = await near();
    await ask(state, 'circle near 97301');
    expect(state.sentence()).to.contain('1 group near 97301.');
    expect(state.names()[0]).to.equal('Salem circle');
  });

  it('a ZIP narrows while it is typed, and moves nothing (A11)', async () => {
    const state = await near();
    await state.type('97202');
    await until(() => state.sentence().startsWith('3 groups near 97202.'));
    expect(focused()).to.equal(input(state));
  });

  it('loses no digit to somebody who types before all is loaded', async () => {
    const state = await near({ early: true });
    const box = await until(() => input(state));
    const { get, set } = Object.getOwnPropertyDescriptor(
      HTMLInputElement.prototype,
      'value',
    ) as Required<PropertyDescriptor>;
    for (const typed of ['9', '97', '972', '9720', '97202']) {
      set.call(box, typed);
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    const written = new Set<unknown>();
    Object.defineProperty(box, 'value', { get, set: (value) => (written.add(value), set.call(box, value)) });
    await until(() => state.sentence().startsWith('3 groups near 97202.'));
    expect([...written].filter((value) => value !== '97202')).to.deep.equal([]);
  });

  it('is kept when filters change and when she joins from home; “clear” takes it away', async () => {
    const state = await near();
    await ask(state, '97202');
    await state.press('Join from home');
    expect(state.names()).to.deep.equal(['Night line']);
    expect(placeLine(state)).to.equal('Near 97202, Portland, OR');
    await state.press('Join from home');
    expect(state.sentence()).to.match(/^3 groups near 97202\./);
    await state.finder.clear();
    await state.settle();
    expect(placeLine(state)).to.equal('');
    expect(input(state).value).to.equal('');
  });

  it('is kept by the button that closes the filters and shows the groups', async () => {
    const state = await near();
    await ask(state, '97202');
    await state.openFilters();
    await state.tick('In person');
    await state.press(/^Show \d+ groups$/);
    expect(placeLine(state)).to.equal('Near 97202, Portland, OR');
    expect(state.sentence()).to.contain('near 97202');
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
  });

  it('“Change” puts the focus into the box and selects what was typed', async () => {
    const state = await near();
    await ask(state, '97202');
    await state.press('Change: 97202, Portland, OR');
    expect(focused()).to.equal(input(state));
    expect([input(state).selectionStart, input(state).selectionEnd]).to.deep.equal([0, 5]);
    expect(placeLine(state), 'nothing is lost before another place is typed').to.equal('Near 97202, Portland, OR');
  });

  it('“Change” takes a place away that the box does not hold', async () => {
    const state = await near();
    await state.finder.near({ lat: 45.5, lng: -122.65 });
    await state.settle();
    expect(placeLine(state)).to.equal('Near your area');
    await state.press('Change: your area');
    expect(focused()).to.equal(input(state));
    expect(placeLine(state)).to.equal('');
    expect(state.hasButton('Use my location')).to.equal(true);
  });
});

describe('a place that is not plain', () => {
  it('several towns of one name: she is asked which, and the focus goes on to the answer', async () => {
    const state = await near();
    await ask(state, 'Portland');
    expect(state.sentence()).to.equal('Which Portland?');
    const buttons = all<HTMLButtonElement>(parts(state.box, 'list-places')[0]!, 'button').map(wordsOf);
    expect(buttons.slice(0, 2)).to.deep.equal(['Portland, OR', 'Portland, ME']);
    expect(buttons).to.have.length(7);
    expect(buttons[6]).to.equal('4 groups with the word “Portland”');
    expect(state.words()).to.contain('Not one of these? Type its state too.');
    await state.press('Portland, OR');
    await arrive(state);
    expect(state.sentence()).to.match(/^3 groups near Portland, OR\./);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
    expect(input(state).value).to.equal('Portland, OR');
    expect(parts(state.box, 'list-places')).to.have.length(0);
  });

  it('a town that is a word too is taken for the town, and the word is offered with its count', async () => {
    const state = await near({
      groups: [...GROUPS, aRecord({ name: 'Mobile nursery' }), aRecord({ name: 'Willow circle' })],
    });
    await ask(state, 'Mobile');
    expect(placeLine(state)).to.equal('Near Mobile, AL');
    await state.press('1 group with the word “Mobile”');
    await arrive(state);
    expect(state.sentence()).to.equal('1 group for “Mobile”.');
    expect(state.names()).to.deep.equal(['Mobile nursery']);
    expect(wordsOf(focused() as HTMLElement)).to.equal(state.sentence());
    expect(placeLine(state)).to.equal('');
    await ask(state, 'Willow');
    expect(state.sentence(), 'a small town may be the group of that name').to.equal('Which Willow?');
    expect(state.names()).to.deep.equal(['Willow circle']);
  });

  for (const code of ['K1A 0B1', '9720', '00000']) {
    it(`${code} is told as a code that we do not know, and as nothing else`, async () => {
      const state = await near();
      await ask(state, code);
      expect(state.sentence()).to.equal(
        `We do not know the code “${code}”. A ZIP has five numbers. You can type a town too.`,
      );
      expect(placeLine(state)).to.equal('');
      await until(() => state.hasButton('Show all'));
      const ways = parts(state.box, 'list-way').map(wordsOf).join();
      expect(ways, 'it is no word to do without').not.to.contain('Without');
    });
  }

  it('a misspelt town is guessed, and that is said (A11)', async () => {
    const state = await near();
    await ask(state, 'buffallo');
    expect(state.sentence()).to.match(/^Nothing for “buffallo”\. Showing Buffalo, NY\. /);
    expect(placeLine(state)).to.equal('Near Buffalo, NY');
  });

  it('a misspelt town that is a misspelt word too is the town, with the word offered', async () => {
    const state = await near({ groups: [...GROUPS, aRecord({ name: 'Riverside circle' })] });
    await ask(state, 'riversdie');
    expect(state.sentence()).to.match(/^Nothing for “riversdie”\. Showing Riverside, CA\. /);
    await state.press('1 group with the word “Riverside”');
    expect(state.names()).to.deep.equal(['Riverside circle']);
    expect(state.sentence()).to.equal('1 group for “Riverside”.');
  });
});

describe('how far (A16)', () => {
  it('stands on each card in words, and whole in the opened one; a guess is called one', async () => {
    const state = await near();
    await ask(state, '97202');
    expect(where(state, 'Oak room')).to.equal('In person · Oak House, Portland, OR · about 3 miles');
    expect(where(state, 'Next door')).to.match(/ · less than 1 mile$/);
    expect(where(state, 'Town hall')).to.match(/ · about 2 miles$/);
    expect(where(state, 'Somewhere')).to.match(/ · how far is not listed$/);
    expect(where(state, 'Night line')).to.equal('Online');
    const detail = async (name: string): Promise<string> => {
      parts(state.card(name), 'card-expect')[0]!.click();
      return until(() => wordsOf(parts(state.card(name), 'card-detail')[0]));
    };
    expect(await detail('Oak room')).to.contain('About 3 miles from the center of 97202.');
    expect(await detail('Oak room')).not.to.contain('guess');
    expect(await detail('Town hall')).to.contain(
      'About 2 miles from the center of 97202. We only know its town or ZIP, so this is a guess.',
    );
    expect(await detail('Somewhere')).not.to.contain('from the center');
  });

  it('is gone from the cards when no place is asked for any more', async () => {
    const state = await near();
    await ask(state, '97202');
    await state.finder.clear();
    await state.settle();
    expect(where(state, 'Oak room')).to.equal('In person · Oak House, Portland, OR');
  });

  it('is in kilometres where the language’s region has them, and where the host says so', async () => {
    const spanish = await near({ lang: 'es-MX' });
    await ask(spanish, '97202');
    expect(where(spanish, 'Oak room')).to.match(/ · a unos 5 kilómetros$/);
    expect(chosen(radiusOf(spanish))).to.equal('Hasta 40 kilómetros');
    const english = await near({ attributes: { unit: 'km' } });
    await ask(english, '97202');
    expect(where(english, 'Oak room')).to.match(/ · about 5 kilometers$/);
    expect(chosen(radiusOf(english))).to.equal('Within 40 kilometers');
  });

  it('a unit that is none does no harm: it is miles', async () => {
    const state = await near({ attributes: { unit: 'miles' } });
    await ask(state, '97202');
    expect(state.sentence()).to.match(/^3 groups near/);
    expect(where(state, 'Oak room')).to.match(/ · about 3 miles$/);
    expect(chosen(radiusOf(state))).to.equal('Within 25 miles');
  });

  it('`radius` is read in the unit and is one of the choices, to the mile', async () => {
    for (const [attributes, first, choice] of [
      [{ radius: '3' }, '2 groups near', 'Within 3 miles'],
      [{ radius: '5', unit: 'km' }, '2 groups near', 'Within 5 kilometers'],
      [{ radius: '125' }, '4 groups near', 'Within 125 miles'],
      [{ radius: '-1' }, '3 groups near', 'Within 25 miles'],
    ] as const) {
      const state = await near({ attributes });
      await ask(state, '97202');
      expect(state.sentence()).to.contain(first);
      expect(chosen(radiusOf(state))).to.equal(choice);
    }
  });

  it('the choice of how far is a native one with a name; the focus stays on it (A12)', async () => {
    const state = await near();
    await ask(state, '97202');
    const select = radiusOf(state);
    expect(select.getAttribute('aria-label')).to.equal('How far');
    expect(chosen(select)).to.equal('Within 25 miles');
    const choose = async (text: string): Promise<void> => {
      select.focus();
      select.value = [...select.options].find((option) => wordsOf(option) === text)!.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await arrive(state);
      expect(focused()).to.equal(radiusOf(state));
      expect(chosen(radiusOf(state))).to.equal(text);
    };
    await choose('Within 50 miles');
    expect(state.sentence()).to.match(/^4 groups near/);
    await choose('Any distance');
    expect(state.sentence()).to.match(/^5 groups near/);
    await choose('Within 5 miles');
    expect(state.sentence()).to.match(/^3 groups near/);
  });
});

describe('asked by the host', () => {
  it('near() and search() resolve once the page shows the answer', async () => {
    const state = await near();
    expect(await state.finder.near('97202')).to.deep.equal({ shown: 4, total: 7, matches: 4 });
    expect(state.sentence()).to.match(/^3 groups near 97202\./);
    expect(state.names()[0]).to.equal('Next door');
    expect(await state.finder.search('circle near 97301')).to.deep.equal({ shown: 1, total: 7, matches: 1 });
    expect(state.sentence()).to.match(/^1 group near 97301\./);
    await state.finder.search('room');
    expect(await state.finder.near({ lat: 45.5, lng: -122.65 })).to.deep.equal({ shown: 1, total: 7, matches: 1 });
    expect(state.sentence()).to.match(/^1 group near your area\./);
  });

  it('before the first list is there, too', async () => {
    const state = await near({ early: true });
    expect(await state.finder.near('97202')).to.include({ matches: 4 });
    expect(state.names()[0]).to.equal('Next door');
  });

  it('another country’s places come from its listings, or from the host’s own table', async () => {
    const ottawa = aRecord({
      name: 'Canal circle',
      place: {
        city: 'Ottawa',
        region: 'ON',
        postalCode: 'K1A 0B1',
        geo: { lat: 45.42, lng: -75.7, precision: 'exact' },
      },
    });
    const own = await near({ groups: [ottawa], attributes: { country: 'CA', unit: 'km' } });
    await ask(own, 'k1a 0b1');
    expect(own.sentence()).to.match(/^1 group near K1A 0B1\./);
    const hosted = await near({ groups: [ottawa], attributes: { country: 'CA', unit: 'km' }, early: true });
    const gatineau = {
      kind: 'town',
      label: 'Gatineau, QC',
      point: { lat: 45.48, lng: -75.7 },
      country: 'CA',
      size: 1,
    } as const;
    hosted.finder.places = async () => ({
      country: 'CA',
      find: (text) => (text.toLowerCase() === 'gatineau' ? [gatineau] : []),
      guess: () => [],
      isOddCode: () => false,
      locate: () => undefined,
      regionOf: () => undefined,
      regionName: () => undefined,
      nearest: () => undefined,
    });
    await hosted.finder.ready;
    await ask(hosted, 'Gatineau');
    expect(hosted.sentence()).to.match(/^1 group near Gatineau, QC\./);
    expect(where(hosted, 'Canal circle')).to.match(/ · about 7 kilometers$/);
  });
});

describe('on the wire', () => {
  it('the same files come for every place, and only when one is asked for (P1, P2, P10)', async () => {
    const loaded = async (...places: readonly string[]): Promise<readonly string[]> => {
      const frame = await openFrame({ body: '<group-finder></group-finder>' });
      await frame.load('define/group-finder');
      const finder = frame.document.querySelector('group-finder')!;
      finder.groups = GROUPS;
      await finder.ready;
      for (const place of places) await finder.near(place);
      if (places.length === 0) await finder.search('circle');
      await rest(300);
      return frame.page.performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname + new URL(name).search)
        .sort();
    };
    const [none, zip, town] = [await loaded(), await loaded('97202'), await loaded('Portland, ME', '82001')];
    expect(zip.filter((path) => path.includes('us-places-data'))).to.have.length(1);
    expect(none.filter((path) => path.includes('us-places'))).to.deep.equal([]);
    expect(town).to.deep.equal(zip);
    expect(town.filter((path) => /97202|portland|82001/i.test(path))).to.deep.equal([]);
  });
});

describe('what comes later', () => {
  for (const width of [320, 768]) {
    it(`moves nothing: the list stays where it first stood at ${width} px (R10)`, async () => {
      const shifts: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      });
      const isMeasured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
      if (isMeasured) observer.observe({ type: 'layout-shift' });
      const state = await near({ width, early: true });
      const tops = new Set<number>();
      const watch = (): void => {
        const [title] = parts(state.box, 'list-heading');
        if (title) tops.add(Math.round(title.getBoundingClientRect().top - state.box.getBoundingClientRect().top));
      };
      const timer = setInterval(watch, 5);
      await state.finder.ready;
      await until(() => state.hasButton('Use my location') && state.hasButton(/^Filters/));
      await rest(200);
      watch();
      clearInterval(timer);
      observer.disconnect();
      expect([...tops]).to.have.length(1);
      if (isMeasured) expect(shifts.reduce((sum, value) => sum + value, 0)).to.be.at.most(0.1);
    });
  }
});

describe('for everybody (A1, A4)', () => {
  for (const [name, text] of [
    ['near a ZIP', '97202'],
    ['which town', 'Portland'],
    ['a code that nobody knows', 'K1A 0B1'],
    ['a whole state', 'Oregon'],
    ['a guessed town', 'buffallo'],
  ] as const) {
    it(`${name}: axe finds nothing, and nothing scrolls sideways at 320 px`, async () => {
      const state = await near({ width: 320 });
      await ask(state, text);
      await expectAccessible(state.finder);
      expect(state.box.scrollWidth).to.be.at.most(320);
    });
  }

  it('every control of the row is a native one that takes the focus, as high as a finger (A2)', async () => {
    const state = await near({ width: 320 });
    await ask(state, '97202');
    const controls = [...parts(state.box, 'search-change'), radiusOf(state)];
    for (const control of controls) {
      control.focus();
      expect(focused()).to.equal(control);
      expect(control.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('is asked once and kept nowhere: no `name`, one autocomplete (A18, P2, P5)', async () => {
    const state = await near({ groups: TOWN });
    await ask(state, '04101');
    expect(all(state.finder, 'input[name], select[name], button[name]')).to.deep.equal([]);
    expect(input(state).autocomplete).to.equal('postal-code');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
