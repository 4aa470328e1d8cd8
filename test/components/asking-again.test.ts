/** What a page asks of a feed's server: again where a fault can pass, once for all elements, and only for news (R3). */
import { expect } from '@open-wc/testing';
import type { GroupFinder } from '../../src/components/group-finder.js';
import '../../src/define/group-card.js';
import '../../src/define/group-next.js';
import { parts, rest, until, wordsOf } from '../support/deep.js';
import { afterwards, hearErrors, hearWarnings, makeBox, prepareState, server } from '../support/finder.js';
import { askedOf, ownPath } from '../support/wire.js';

/** Chance is kind: the waits between tries are short. */
function hurry(): void {
  const { random } = Math;
  Math.random = () => 0.1;
  afterwards(() => (Math.random = random));
}

/** A browser under automation may have no store of its own, as WebKit's. */
async function keepsAnswers(): Promise<boolean> {
  const path = ownPath('/faults/tagged');
  for (const cache of ['default', 'no-cache'] as const) await (await fetch(server(path), { cache })).text();
  return (await askedOf(path))[1]?.ifNoneMatch !== undefined;
}

const statuses = async (path: string): Promise<readonly unknown[]> => (await askedOf(path)).map(({ status }) => status);

describe('a fault that can pass', () => {
  it('is overcome without a word: 500 twice', async () => {
    hurry();
    const path = ownPath('/faults/once-500?times=2');
    const { finder, events, sentence, hasButton } = await prepareState({ src: server(path) });
    expect(finder.state).to.equal('ready');
    expect(sentence()).to.equal('12 groups. Soonest first.');
    expect(hasButton('Try again')).to.equal(false);
    expect(events.map(({ type }) => type)).not.to.include('group-error');
    expect(await statuses(path)).to.deep.equal([500, 500, 200]);
  });

  it('is overcome without a word: the connection breaks before the first byte', async () => {
    hurry();
    const path = ownPath('/faults/broken-early?times=1');
    const { finder } = await prepareState({ src: server(path) });
    expect(finder.state).to.equal('ready');
    // A browser may itself ask once more where a connection that it had kept breaks.
    expect(await askedOf(path)).to.have.length.within(2, 3);
  });

  for (const date of ['', '&date']) {
    it(`waits as long as a busy server wants${date && ', by its date'}`, async () => {
      // A date has no parts of a second.
      const seconds = date ? 2 : 1;
      const path = ownPath(`/faults/busy?times=1&after=${seconds}${date}`);
      const { now } = Date;
      Date.now = () => 1.79e12;
      afterwards(() => (Date.now = now));
      const began = performance.now();
      const { finder } = await prepareState({ src: server(path) });
      expect(performance.now() - began).to.be.within(950, 3500);
      expect(finder.state).to.equal('ready');
      expect(await statuses(path)).to.deep.equal([429, 200]);
    });
  }

  it('that does not pass is told within three seconds, after three tries', async () => {
    hearWarnings();
    const path = ownPath('/faults/503');
    const began = performance.now();
    const { finder, sentence } = await prepareState({ src: server(path) });
    expect(performance.now() - began).to.be.below(3500);
    expect(finder.state).to.equal('error');
    expect(sentence()).to.equal('We couldn’t load the list. The problem is on our side.');
    expect(await statuses(path)).to.deep.equal([503, 503, 503]);
  });

  it('is not waited for by an element that has left', async () => {
    const path = ownPath('/faults/busy?after=2');
    const { finder } = await prepareState({ src: server(path), early: true });
    await rest(500);
    finder.remove();
    await rest(2200);
    expect(await statuses(path)).to.deep.equal([429]);
  });
});

describe('a fault that cannot pass, or not in time', () => {
  for (const fault of ['404', 'busy?after=90', 'html', 'empty', 'unknown-format', 'truncated']) {
    it(`is asked once: ${fault}`, async () => {
      hearWarnings();
      const path = ownPath(`/faults/${fault}`);
      await prepareState({ src: server(path) });
      expect(await askedOf(path)).to.have.length(1);
    });
  }
});

describe('the way back to the network', () => {
  /** The browser's own word, and a server that nobody reaches, for as long as the returned function is not called. */
  function cutOff(isOnLine: boolean): () => void {
    const { fetch: real } = window;
    Object.defineProperty(navigator, 'onLine', { value: isOnLine, configurable: true });
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const mend = (): void => {
      Reflect.deleteProperty(navigator, 'onLine');
      window.fetch = real;
    };
    afterwards(mend);
    return () => {
      mend();
      window.dispatchEvent(new Event('online'));
    };
  }

  for (const [says, isOnLine] of [
    ['offline', false],
    ['unreachable', true],
  ] as const) {
    it(`is taken by itself, once: ${says}`, async () => {
      hurry();
      hearWarnings();
      const path = ownPath('/native');
      const comeBack = cutOff(isOnLine);
      const { finder, events, cards } = await prepareState({ src: server(path) });
      expect(finder.state).to.equal('error');
      expect(events.find(({ type }) => type === 'group-error')).to.include({ code: says });
      comeBack();
      // A busy page shows its first cards before the last of the list has come.
      await until(() => finder.state === 'ready' && cards().length === 10);
      window.dispatchEvent(new Event('online'));
      await rest(300);
      expect(await statuses(path)).to.deep.equal([200]);
    });
  }

  it('is not taken for what failed otherwise, nor by an element that has left', async () => {
    hearWarnings();
    const path = ownPath('/faults/404');
    const { finder } = await prepareState({ src: server(path) });
    window.dispatchEvent(new Event('online'));
    await rest(300);
    expect(await askedOf(path)).to.have.length(1);
    finder.remove();
    const other = ownPath('/native');
    const comeBack = cutOff(false);
    const gone = await prepareState({ src: server(other) });
    gone.finder.remove();
    await rest(20);
    comeBack();
    await rest(300);
    expect(await askedOf(other)).to.have.length(0);
  });
});

/** Several elements of one page, put there at once. */
function put(html: string): HTMLElement {
  const box = makeBox();
  box.innerHTML = html;
  return box;
}

describe('several elements of one feed', () => {
  it('are served by one request: a finder, a sentence and a card', async () => {
    const path = ownPath('/drip?groups=300&ms=3000');
    const src = server(path);
    const box = put(`
      <group-finder src="${src}" label="Harbor Parents"></group-finder>
      <group-next src="${src}"></group-next>
      <group-card src="${src}"></group-card>`);
    const finder = box.querySelector<GroupFinder>('group-finder')!;
    expect((await finder.ready).total).to.equal(300);
    await until(() => parts(box, 'next-name').length === 1);
    await until(() => parts(box.querySelector('group-card')!, 'card-title').length === 1);
    expect(await askedOf(path)).to.have.length(1);
    expect(finder.receipt()).to.include(new URL(src).origin);
  });

  it('go on where one is removed, also the first', async () => {
    const path = ownPath('/drip?groups=300&ms=1000');
    const box = put(
      `<group-finder src="${server(path)}"></group-finder><group-finder src="${server(path)}"></group-finder>`,
    );
    const [first, second] = box.querySelectorAll('group-finder');
    await until(() => (first?.session?.snapshot.total ?? 0) > 0);
    first!.remove();
    expect((await second!.ready).total).to.equal(300);
    expect(second!.state).to.equal('ready');
    expect(second!.receipt()).to.include(new URL(server('/')).origin);
    expect(await statuses(path)).to.deep.equal([200]);
  });

  it('all tell of the same fault, and ask why once', async () => {
    hurry();
    hearWarnings();
    const errors = hearErrors();
    const path = ownPath('/faults/no-cors');
    const box = put(
      `<group-finder src="${server(path)}"></group-finder><group-finder src="${server(path)}"></group-finder>`,
    );
    const heard: unknown[] = [];
    box.addEventListener('group-error', (event) => heard.push([event.code, event.source]));
    for (const finder of box.querySelectorAll('group-finder')) await finder.ready;
    expect(heard).to.deep.equal([
      ['cors', server(path)],
      ['cors', server(path)],
    ]);
    // Three tries, and one look at what is behind it.
    expect(await askedOf(path)).to.have.length(4);
    expect(errors).to.deep.equal([]);
  });

  it('are asked for again by each "Try again"', async () => {
    hurry();
    hearWarnings();
    const path = ownPath('/faults/once-500?times=3');
    const box = put(
      `<group-finder src="${server(path)}"></group-finder><group-finder src="${server(path)}"></group-finder>`,
    );
    const [first, second] = box.querySelectorAll('group-finder');
    for (const finder of [first!, second!]) await finder.ready;
    expect([first!.state, second!.state]).to.deep.equal(['error', 'error']);
    await first!.retry();
    expect([first!.state, second!.state]).to.deep.equal(['ready', 'error']);
    await second!.retry();
    expect(second!.state).to.equal('ready');
    expect(await statuses(path)).to.deep.equal([500, 500, 500, 200, 200]);
  });
});

describe('a feed that has not changed', () => {
  it('is not sent again: "Try again" asks by its tag, and the browser’s own copy is read', async () => {
    hearWarnings();
    const path = ownPath('/faults/tagged');
    const first = await prepareState({ src: server(path) });
    expect(first.cards()).to.have.length(10);
    const { fetch: real } = window;
    window.fetch = () => Promise.reject(new DOMException('gone', 'NotSupportedError'));
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const mend = (): void => {
      window.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
    };
    afterwards(mend);
    const second = await prepareState({ src: server(path) });
    expect(second.finder.state).to.equal('error');
    mend();
    await second.press('Try again');
    await until(() => second.cards().length === 10);
    const asked = await askedOf(path);
    expect(asked.map(({ ifNoneMatch, status }) => [ifNoneMatch, status])).to.deep.equal([
      [undefined, 200],
      (await keepsAnswers()) ? ['"twelve"', 304] : [undefined, 200],
    ]);
    // Of our own making would be a preflight.
    expect(asked.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    expect(wordsOf(second.box)).not.to.contain('saved copy');
  });
});
