/** Nothing of ours leaks out onto the page (R2, P5). */
import { expect } from '@open-wc/testing';
import { TOWN } from '../fixtures/records.js';
import { all, byRole, parts, until } from '../support/deep.js';
import { openFrame, type Frame } from '../support/frame.js';

/** Lit's own: its versions, so that two of it can be told, and where decorators would keep what they know. */
const OF_LIT = [
  'litElementVersions',
  'litHtmlVersions',
  'litIssuedWarnings',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

type Page = Frame['page'];

/** Everything that a page could find changed, as text, by what it is. */
function inventory(page: Page): Record<string, unknown> {
  const { document } = page;
  return {
    globals: Object.getOwnPropertyNames(page)
      .filter((name) => !OF_LIT.includes(name) && !/^\d+$/.test(name))
      .sort(),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.querySelectorAll('link').length],
    root: [document.documentElement, document.body].map((one) => [...one.attributes].map(({ name }) => name).join()),
    children: [...document.body.children].map(({ localName }) => localName),
    title: document.title,
    history: [page.history.length, page.history.state],
    address: page.location.href,
    cookies: document.cookie,
    stored: [page.localStorage.length, page.sessionStorage.length],
  };
}

/** Own properties of everything global that others may build on, each with what it is. */
function properties(page: Page): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const read = (name: string, owner: object): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
      found.set(`${name}.${String(key)}`, get ?? set ?? value);
    }
  };
  for (const name of Object.getOwnPropertyNames(page)) {
    const one: unknown = /^[A-Z]/.test(name) ? Reflect.get(page, name) : undefined;
    if (typeof one !== 'function') continue;
    read(name, one);
    const { prototype } = one as { prototype?: object };
    if (prototype) read(`${name}.prototype`, prototype);
  }
  for (const name of ['navigator', 'history', 'document', 'customElements', 'Math', 'JSON', 'Intl', 'CSS'])
    read(name, Reflect.get(page, name) as object);
  return found;
}

/** What a page's own functions are asked to do from now on. */
function overhear(page: Page): string[] {
  const heard: string[] = [];
  const spy = (owner: object, name: string): void => {
    const real = Reflect.get(owner, name) as ((...args: unknown[]) => unknown) | undefined;
    if (!real) return;
    Object.defineProperty(owner, name, {
      configurable: true,
      value(this: unknown, ...args: unknown[]) {
        heard.push(name);
        return real.apply(this, args);
      },
    });
  };
  spy(page.CSS, 'registerProperty');
  spy(page.history, 'pushState');
  spy(page.history, 'replaceState');
  spy(page.navigator, 'sendBeacon');
  spy(page, 'postMessage');
  spy(page, 'open');
  spy(page.document, 'execCommand');
  spy(page.document, 'write');
  spy(page.indexedDB, 'open');
  return heard;
}

/** A whole visit: help, filters, a search, a card, ten more. */
async function visit({ document }: Frame): Promise<void> {
  const { body } = document;
  await until(() => all(body, 'group-card').length === 10);
  byRole(body, 'button', /^More ways/).click();
  byRole(body, 'button', /^Filters/).click();
  byRole(body, 'button', /^What to expect/).click();
  await until(() => all(body, 'input[type="checkbox"]').length > 0);
  await until(() => parts(body, 'card-detail').some((one) => one.childElementCount > 1));
  byRole(body, 'button', 'Join from home').click();
  await until(() => all(body, 'group-card').length === 3);
  byRole(body, 'button', 'Join from home').click();
  await until(() => all(body, 'group-card').length === 10);
  byRole(body, 'button', /^Show /).click();
}

describe('nothing leaks out onto the page', () => {
  let frame: Frame;
  let before: { readonly inventory: Record<string, unknown>; readonly properties: Map<string, unknown> };
  let heard: string[];
  const defined: string[] = [];

  beforeEach(async () => {
    const feed = JSON.stringify(TOWN);
    frame = await openFrame({
      body: `<group-finder lang="en"><script type="application/json">${feed}</script></group-finder>`,
    });
    const { page } = frame;
    before = { inventory: inventory(page), properties: properties(page) };
    heard = overhear(page);
    defined.length = 0;
    const define = page.customElements.define.bind(page.customElements);
    page.customElements.define = (name, ...rest) => {
      defined.push(name);
      define(name, ...rest);
    };
    // So that the spy itself is not found.
    Object.defineProperty(page.customElements, 'define', { enumerable: false });
    await frame.load('define/group-finder');
    await visit(frame);
  });

  it('no global, sheet, attribute, title, address, history, cookie nor storage', () => {
    const { children: _, ...after } = inventory(frame.page);
    const { children: __, ...wanted } = before.inventory;
    expect(after).to.deep.equal(wanted);
    expect([...frame.document.body.children].map(({ localName }) => localName)).to.deep.equal(['group-finder']);
    expect(heard).to.deep.equal([]);
    expect([...frame.warnings, ...frame.errors]).to.deep.equal([]);
  });

  it('no property of a prototype, a class or an object of the page is another one', () => {
    const after = properties(frame.page);
    const spied = /\.(define|registerProperty|sendBeacon|pushState|replaceState|execCommand|write|open|postMessage)$/;
    const changed = [...new Set([...after.keys(), ...before.properties.keys()])].filter(
      (key) => !spied.test(key) && !Object.is(after.get(key), before.properties.get(key)),
    );
    // Some change by being looked at; a name for what is coming to the language is Lit's.
    const known = /^RegExp\.|^PerformanceObserver\.supportedEntryTypes$|^Symbol\.metadata$/;
    expect(changed.filter((key) => !known.test(key))).to.deep.equal([]);
    expect(before.properties.size).to.be.greaterThan(3000);
  });

  it('every element that is defined is called group-', () => {
    expect(defined.length).to.be.greaterThan(5);
    for (const name of defined) expect(name).to.match(/^group-[a-z]+$/);
  });

  it('every measure of time is called by our name', () => {
    const names = frame.page.performance.getEntriesByType('mark').map(({ name }) => name);
    expect(names).not.to.have.length(0);
    for (const name of names) expect(name).to.match(/^group-finder:/);
  });

  it('no rule of ours reaches what the host puts inside', async () => {
    const own = frame.document.createElement('p');
    own.textContent = 'Our desk';
    frame.document.querySelector('group-finder')!.append(own);
    const outside = frame.document.body.appendChild(own.cloneNode(true) as HTMLElement);
    frame.document.body.style.cssText = 'font: 19px monospace; color: rgb(10, 60, 20); --accent: teal; --text: navy';
    const style = (one: Element): readonly string[] => {
      const computed = frame.page.getComputedStyle(one);
      return ['margin-block-start', 'color', 'font-family', 'font-size', '--accent', '--text'].map((name) =>
        computed.getPropertyValue(name),
      );
    };
    // A colour comes in by the shortest of transitions.
    await until(() => style(own)[1] === 'rgb(10, 60, 20)');
    expect(style(outside).slice(-2)).to.deep.equal(['teal', 'navy']);
    expect(style(own)).to.deep.equal(style(outside));
  });
});
