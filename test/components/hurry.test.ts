/** Who is quicker than the page, and who looks away while it loads (R10, A11). */
import { expect } from '@open-wc/testing';
import { aRecord, weekly } from '../fixtures/records.js';
import { rest, until } from '../support/deep.js';
import { afterwards, hearErrors, prepareState, server } from '../support/finder.js';

const COUNT = 1500;
const feed = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, i) =>
    aRecord({
      id: `g${i}`,
      name: i % 3 === 0 ? `Call ${i}` : `Room ${i}`,
      formats: [i % 3 === 0 ? 'online' : 'in-person'],
      schedule: [weekly(`2026-11-${23 + (i % 7)}T10:00`)],
    }),
  );

/** As in a tab that nobody sees: no frame is drawn until it is shown. */
function hideTab(): () => void {
  const { requestAnimationFrame: real } = window;
  const waiting: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  for (const [name, value] of [
    ['hidden', true],
    ['visibilityState', 'hidden'],
  ] as const)
    Object.defineProperty(document, name, { configurable: true, value });
  document.dispatchEvent(new Event('visibilitychange'));
  const show = (): void => {
    if (window.requestAnimationFrame === real) return;
    window.requestAnimationFrame = real;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    waiting.forEach((callback) => requestAnimationFrame(callback));
  };
  afterwards(show);
  return show;
}

describe('a filter that is pressed fifty times a second', () => {
  it('ends as its last press says: cards, sentence, button and focus', async () => {
    const errors = hearErrors();
    const state = await prepareState({ groups: feed(COUNT) });
    await state.type('');
    const button = state.button('Join from home');
    button.focus();
    for (let press = 1; press <= 51; press += 1) {
      button.click();
      await rest(20);
    }
    await state.settle();
    const home = state.button('Join from home');
    expect(home.getAttribute('aria-pressed')).to.equal('true');
    expect(state.names()).to.have.length(10);
    expect(state.names().every((name) => name.startsWith('Call'))).to.be.true;
    expect(state.sentence()).to.contain('500');
    expect((home.getRootNode() as ShadowRoot).activeElement).to.equal(home);
    home.click();
    await until(() => state.sentence().includes('1,500'));
    expect(errors).to.deep.equal([]);
  });
});

describe('a tab that nobody sees', () => {
  it('reads its list to the end all the same, and shows it when somebody comes back', async () => {
    const show = hideTab();
    const state = await prepareState({ src: server('/drip?groups=400&ms=400'), early: true });
    await until(() => state.finder.state === 'ready', 10_000);
    show();
    await until(() => state.names().length === 10);
    expect(state.sentence()).to.contain('400');
  });

  it('hidden and shown again and again while it loads, shows the same list', async () => {
    const state = await prepareState({ src: server('/drip?groups=400&ms=600'), early: true });
    for (let turn = 0; turn < 8; turn += 1) {
      const show = hideTab();
      await rest(40);
      show();
      await rest(40);
    }
    await until(() => state.finder.state === 'ready', 10_000);
    await until(() => state.names().length === 10);
    expect(state.sentence()).to.contain('400');
  });
});
