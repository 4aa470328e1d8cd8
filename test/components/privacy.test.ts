/** What leaves the page, and what stays on the device: nothing but the request for the feed (P1 to P5, P15). */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { all, parts, until } from '../support/deep.js';
import { afterwards, prepareState, server, type State } from '../support/finder.js';

/** Everything that a visitor can do. */
async function wholeJourney(state: State): Promise<void> {
  await state.type('group');
  await state.enter();
  await state.openFilters();
  await state.finder.filter('stage', ['after-loss']);
  await state.press('Join from home');
  await state.finder.clear();
  await state.press(/^What to expect/);
  await until(() => parts(state.box, 'card-detail').some((one) => one.childElementCount > 1));
  await state.press(/^More ways/);
  await state.press('After a loss');
}

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** Every request that a page can make by script. */
function hearRequests(): Asked[] {
  const asked: Asked[] = [];
  const { fetch: real } = window;
  const { open } = XMLHttpRequest.prototype;
  const { sendBeacon } = Navigator.prototype;
  window.fetch = (input, init = {}) => {
    asked.push({ url: input instanceof Request ? input.url : String(input), init });
    return real(input, init);
  };
  XMLHttpRequest.prototype.open = (_method: string, url: string | URL) =>
    void asked.push({ url: String(url), init: {} });
  Navigator.prototype.sendBeacon = (url) => asked.push({ url: String(url), init: {} }) > 0;
  afterwards(() => {
    window.fetch = real;
    XMLHttpRequest.prototype.open = open;
    Navigator.prototype.sendBeacon = sendBeacon;
  });
  return asked;
}

const origins = (): ReadonlySet<string> =>
  new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin));

describe('on the wire', () => {
  it('a whole journey asks for the feed once, and for nothing else (P1, P2)', async () => {
    const asked = hearRequests();
    const state = await prepareState({ src: server('/native?groups=30') });
    await wholeJourney(state);
    expect(asked.map(({ url }) => url)).to.deep.equal([server('/native?groups=30')]);
    expect(
      [...origins()].filter((origin) => ![location.origin, new URL(server('/')).origin].includes(origin)),
    ).to.deep.equal([]);
  });

  it('the feed is asked without referrer, and without cookies of this page (P3)', async () => {
    const asked = hearRequests();
    await prepareState({ src: server('/native') });
    expect(asked[0]!.init).to.include({ referrerPolicy: 'no-referrer', credentials: 'same-origin' });
    await prepareState({ src: new URL('/package.json', location.href).href, early: true }).then(({ finder }) =>
      finder.remove(),
    );
  });

  it('a feed of the page’s own origin is asked without its cookies (P3)', async () => {
    const asked = hearRequests();
    const blank = `${location.origin}/test/fixtures/records.ts?as-feed`;
    const { console: own } = window;
    const { warn } = own;
    own.warn = () => undefined;
    afterwards(() => (own.warn = warn));
    await prepareState({ src: blank });
    expect(asked[0]!.init).to.include({ referrerPolicy: 'no-referrer', credentials: 'omit' });
  });

  it('no words, place or filter stand in any address (P2)', async () => {
    const before = performance.getEntriesByType('resource').length;
    const state = await prepareState({ src: server('/native?groups=30') });
    await wholeJourney(state);
    for (const { name } of performance.getEntriesByType('resource').slice(before)) {
      expect(decodeURIComponent(new URL(name).search)).not.to.match(/loss|04101|words?=/);
    }
  });

  it('the page’s address and history stay as they are (P6)', async () => {
    const before = [location.href, history.length];
    await wholeJourney(await prepareState({ groups: TOWN }));
    expect([location.href, history.length]).to.deep.equal(before);
  });
});

describe('on the device', () => {
  it('nothing is kept: no cookie, storage, database or cache (P5)', async () => {
    // Saved copies are asked for by other tests, and an engine may run them beside this one on the same origin.
    let opened = 0;
    const { open } = globalThis.CacheStorage?.prototype ?? {};
    if (open) {
      CacheStorage.prototype.open = function (name) {
        opened += 1;
        return open.call(this, name);
      };
      afterwards(() => (CacheStorage.prototype.open = open));
    }
    await wholeJourney(await prepareState({ groups: TOWN }));
    expect(document.cookie).to.equal('');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    if (indexedDB.databases) expect(await indexedDB.databases()).to.deep.equal([]);
    expect(opened).to.equal(0);
    expect(await navigator.serviceWorker?.getRegistrations()).to.satisfy(
      (all: unknown) => !Array.isArray(all) || all.length === 0,
    );
  });

  it('nothing is put beside the elements: no global, no style, no change of the title (R2)', async () => {
    const state = await prepareState({ groups: TOWN.slice(0, 1) });
    const before = {
      globals: Object.keys(window).length,
      head: document.head.childElementCount,
      title: document.title,
    };
    const other = await prepareState({ groups: TOWN });
    await wholeJourney(other);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(Object.keys(window).length).to.equal(before.globals);
    expect(document.head.childElementCount).to.equal(before.head);
    expect(document.title).to.equal(before.title);
    expect(state.names()).to.have.length(1);
  });
});

describe('a strict content security policy (P15)', () => {
  it('finds no style attribute, no inline handler and no style element of ours', async () => {
    const state = await prepareState({ groups: TOWN });
    await wholeJourney(state);
    for (const element of all(state.finder, '*')) {
      const own = element.getAttributeNames().filter((name) => name === 'style' || name.startsWith('on'));
      expect(own, element.outerHTML.slice(0, 80)).to.deep.equal([]);
    }
  });
});
