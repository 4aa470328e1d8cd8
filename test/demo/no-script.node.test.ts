/** R6: what a page wrote inside the tag stays readable where the script does not run, in whatever way it does not. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type Route,
} from 'playwright-core';
import { startServer } from '../server/server.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from '../support/engines.mjs';

const PHONE = { width: 320, height: 640 };
const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;
const SCRIPT = '**/dist/group-finder.js';
const OWN = 'Need to talk now? 1-833-852-6262';

/** The two lines of the docs, with everything that may stand in the tag; no rule of ours anywhere. */
const SNIPPET = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Groups</title>
<script type="module" src="/dist/group-finder.js"></script></head><body>
<group-finder>
  Need to talk now? <a href="tel:18338526262">1-833-852-6262</a>
  <ul><li>Porch circle, first Friday, 6 pm</li></ul>
  <group-source src="/demo/feeds/groups.json" label="More groups"></group-source>
  <script type="application/json">[{ "id": "porch", "name": "Inline porch", "formats": ["in-person"] }]</script>
</group-finder></body></html>`;

interface Opened {
  readonly page: Page;
  /** Errors that reached the window. */
  readonly errors: string[];
  close(): Promise<void>;
}

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

/** What happens to the script on the page with the two lines. */
interface Setup extends BrowserContextOptions {
  readonly script?: (route: Route) => Promise<void>;
  readonly chunk?: (route: Route) => Promise<void>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs in the page before anything else. */
  readonly init?: string;
  readonly html?: string;
}

async function open({ script, chunk, headers = {}, init, html = SNIPPET, ...options }: Setup): Promise<Opened> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/snippet.html', (route) => route.fulfill({ body: html, contentType: 'text/html', headers }));
  if (script) await page.route(SCRIPT, script);
  if (chunk) await page.route('**/dist/chunks/**', chunk);
  if (init !== undefined) await page.addInitScript(init);
  await page.goto(`${server.origin}/snippet.html`, { waitUntil: 'load' });
  return { page, errors, close: () => context.close() };
}

/** The first card of the list. */
const card = (page: Page): Locator => page.locator('group-finder group-card').first().getByRole('heading');

const words = async (page: Page): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/g, ' ');

/** The page's own words are there, and nothing that is meant for the script. */
async function expectOwnWords(page: Page): Promise<void> {
  const text = await words(page);
  assert.ok(text.includes(OWN), text);
  assert.ok(text.includes('Porch circle, first Friday'), text);
  assert.doesNotMatch(text, /Inline porch|\{|More groups/);
  assert.ok(await page.getByRole('link', { name: '1-833-852-6262' }).isVisible());
  const { width, height } = (await page.locator('group-source').boundingBox()) ?? { width: 0, height: 0 };
  assert.equal(width * height, 0, 'a source takes room');
}

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const says = (body: string) => (route: Route) => route.fulfill({ body, contentType: 'text/javascript' });
const noColorMix = `CSS.supports = ((real) => (...of) => !String(of).includes('color-mix') && real.apply(CSS, of))(CSS.supports);`;

/** Every way in which no finder comes to be. `own`: whether the script itself says so to the window. */
const WAYS: Readonly<Record<string, Setup & { readonly own?: true }>> = {
  'JavaScript is off': { javaScriptEnabled: false },
  'the script is blocked on its way': { script: (route) => route.abort() },
  'the script is not there': { script: missing },
  'a page stands in its place': { script: (route) => route.fulfill({ body: SNIPPET, contentType: 'text/html' }) },
  'the page’s policy refuses it': { headers: { 'content-security-policy': "script-src 'none'" } },
  'it came cut off': { script: says('const finder = class extends HTMLElement {'), own: true },
  'it throws': { script: says('throw new Error("broken")'), own: true },
};

/** Engines below the floor, by what they lack (R12). */
const BELOW: Readonly<Record<string, string>> = {
  'style sheets made by script':
    'delete CSSStyleSheet.prototype.replaceSync; delete Document.prototype.adoptedStyleSheets;',
  'mixed colors': noColorMix,
  'custom elements':
    'delete window.customElements; window.customElements === undefined || (window.customElements = undefined);',
};

describe('the page’s own words', { skip: SKIPPED }, () => {
  before(async () => {
    assert.ok(existsSync('dist/group-finder.js'), 'the pages need dist/: npm run build');
    server = await startServer({ root: process.cwd() });
    browser = await chromium.launch({ executablePath: findEngine('chromium')!, args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const [way, { own, ...setup }] of Object.entries(WAYS)) {
    it(`stay where ${way}`, async () => {
      const { page, errors, close } = await open(setup);
      await expectOwnWords(page);
      assert.equal(errors.length, own ? 1 : 0, errors.join('; '));
      await close();
    });
  }

  for (const [lack, init] of Object.entries(BELOW)) {
    it(`stay in an engine without ${lack}, which defines nothing and throws nothing`, async () => {
      const { page, errors, close } = await open({ init });
      const asked = server.requests.some(({ url }) => url === '/dist/group-finder.js');
      assert.ok(asked, 'the script was not tried');
      await page.waitForTimeout(300);
      await expectOwnWords(page);
      assert.deepEqual(errors, []);
      assert.equal(await page.evaluate(() => document.querySelector('group-finder')?.shadowRoot ?? null), null);
      await close();
    });
  }

  it('are all that a sentence, a card, a coordinator and help with starting show too', async () => {
    const tags = ['group-card', 'group-next', 'group-coordinator', 'group-start', 'group-help'];
    const html = `<!doctype html><html lang="en"><title>Groups</title><body>${tags
      .map(
        (tag) => `<${tag} src="/x.json">Own words of ${tag} <script type="application/json">{"a":1}</script></${tag}>`,
      )
      .join('')}</body></html>`;
    const { page, close } = await open({ html, javaScriptEnabled: false });
    const text = await words(page);
    for (const tag of tags) assert.ok(text.includes(`Own words of ${tag}`), tag);
    assert.doesNotMatch(text, /"a"/);
    await close();
  });

  it('stay at 320 px without sideways scroll on every demo page', async () => {
    for (const name of ['clinic', 'hospital', 'blog', 'blog-es']) {
      const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${server.origin}/demo/${name}.html`);
      for (const element of await page.locator('group-finder, group-card, group-next, group-help').all()) {
        const box = await element.boundingBox();
        assert.ok((await element.innerText()).trim() !== '' && box && box.width * box.height > 0, name);
      }
      const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      assert.equal(wide, 0, name);
      await context.close();
    }
  });

  it('give way to the list where only the lazy files are missing; what is there works, and nothing throws', async () => {
    const { page, errors, close } = await open({ chunk: missing });
    const finder = page.locator('group-finder');
    await card(page).waitFor();
    await finder.getByRole('button', { name: 'What to expect' }).first().click();
    await finder.getByRole('button', { name: 'More ways' }).click();
    await finder.getByRole('button', { name: 'Filters' }).click();
    await page.waitForTimeout(300);
    assert.ok(await finder.getByRole('link', { name: /^Call 988/ }).isVisible());
    assert.ok(await card(page).isVisible());
    assert.deepEqual(errors, []);
    await close();
  });

  it('stand beside the sentence that says so where the file for a feed’s format is missing', async () => {
    const html = SNIPPET.replace('<group-finder>', '<group-finder src="/demo/feeds/groups.csv" type="csv">')
      .replace(/<script type="application.*<\/script>/, '')
      .replace(/<group-source.*<\/group-source>/, '');
    const { page, errors, close } = await open({ html, chunk: missing });
    await page.getByText('We couldn’t load the list.').filter({ visible: true }).first().waitFor();
    assert.ok((await words(page)).includes(OWN));
    assert.ok(await page.getByRole('button', { name: 'Try again' }).isVisible());
    assert.deepEqual(errors, []);
    await close();
  });

  it('are hidden from nobody once the list is there: help stands above it', async () => {
    const { page, errors, close } = await open({});
    const finder = page.locator('group-finder');
    await card(page).waitFor();
    assert.ok(!(await words(page)).includes('Porch circle, first Friday'));
    assert.ok(await finder.getByRole('link', { name: /^Call 988/ }).isVisible());
    assert.deepEqual(errors, []);
    await close();
  });
});
