/** The demo pages as a visitor and a webmaster find them: quiet, whole at 320 px, and with a sentence for every fault. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { isBuilt } from '../../demo/is-built.mjs';
import { startServer } from '../server/server.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from '../support/engines.mjs';

const PAGES = ['index', 'clinic', 'hospital', 'blog', 'blog-es'];
const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };
const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

const FAILED = 'We couldn’t load the list. The problem is on our side.';
const UNREADABLE = 'We can’t read this list right now.';

/** What a visitor reads for each list of the menu that does not come, or not whole. */
const FAULTS: Readonly<Record<string, string>> = {
  truncated: 'Only part of the list loaded.',
  'one-of-two': 'One of two lists loaded.',
  'once-500': FAILED,
  down: FAILED,
  'no-cors': FAILED,
  'http-404': FAILED,
  'http-500': FAILED,
  html: UNREADABLE,
  silent: FAILED,
  trickle: FAILED,
  empty: UNREADABLE,
  'unknown-format': UNREADABLE,
  'unknown-type': UNREADABLE,
  'too-large': 'Only part of the list loaded.',
};

/** And how many groups each good one brings. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  ours: /^\d{3} groups\. /,
  csv: /^\d{2} groups\. /,
  'meeting-guide': /^\d{2} groups\. /,
  hsds: /^\d{2} groups\. /,
  'hsds-summary': /^\d{2} groups\. /,
  thousand: /^1,000 groups\. /,
  'ten-thousand': /^10,000 groups\. /,
  slow: /^12 groups\. /,
  drip: /^1,000 groups\. /,
  'bad-records': /^\d{2} groups\. /,
  'one-bad': /^99 groups\. /,
  hostile: /^12 groups\. /,
  'empty-list': /^No groups are listed here yet\.$/,
};

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

/** A page of the demo in a context of its own, and what it says that nobody should hear. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; noise: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('pageerror', ({ message }) => noise.push(`uncaught: ${message}`));
  page.on('console', (message) => {
    // The browser asks for an icon by itself, and the strict policy would not let a page name one.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) noise.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== server.origin) noise.push(`asked ${origin}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`forbidden: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`${server.origin}${path}`);
  if (options.javaScriptEnabled !== false) await settle(page);
  return { page, noise, close: () => context.close() };
}

/** Waits until every finder and every card of a page shows what it has. */
async function settle(page: Page): Promise<void> {
  for (const finder of await page.locator('group-finder').all()) {
    await finder.evaluate(async (element) => {
      await customElements.whenDefined('group-finder');
      await (element as HTMLElement & { ready: Promise<unknown> }).ready;
    });
  }
  for (const card of await page.locator('group-card[src]').all()) await card.getByRole('heading').waitFor();
}

const cards = (page: Page): Locator => page.locator('group-finder group-card');
/** Waits until a text is seen; what is only announced does not count. */
const seen = (inside: Locator, text: string | RegExp): Promise<void> =>
  inside.getByText(text).filter({ visible: true }).first().waitFor();
const choose = (page: Page, key: string): Promise<string[]> => page.getByLabel('Feed').selectOption(key);
const keysOf = (page: Page): Promise<string[]> =>
  page
    .getByLabel('Feed')
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));

/** By how many pixels the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
    }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' >> ')).join(', ')}`,
    );
  });
}

describe('the demo pages', { skip: SKIPPED }, () => {
  before(async () => {
    assert.ok(existsSync('dist/group-finder.js'), 'the demo needs dist/: npm run build');
    server = await startServer({ root: process.cwd() });
    browser = await chromium.launch({ executablePath: findEngine('chromium') ?? '', args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const name of PAGES) {
    it(`${name}: no error, no other origin, no scroll sideways from 320 px on (P1, R1, A4)`, async () => {
      const { page, noise, close } = await open(`/demo/${name}.html`, { viewport: PHONE });
      assert.equal(await overflow(page), 0, 'at 320 px');
      await page.setViewportSize(DESKTOP);
      assert.equal(await overflow(page), 0, 'at 1280 px');
      assert.deepEqual(noise, []);
      await close();
    });

    it(`${name}: no accessibility fault that axe knows, in light and in dark (A1, A23)`, async () => {
      const { page, close } = await open(`/demo/${name}.html`);
      assert.deepEqual(await axe(page), [], 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('group-finder, group-card')].every((one) =>
          one.shadowRoot?.querySelector('.root.dark'),
        ),
      );
      assert.deepEqual(await axe(page), [], 'dark');
      await close();
    });

    it(`${name}: holds under the strictest policy (P15)`, async () => {
      const { noise, close } = await open(`/csp/demo/${name}.html`);
      assert.deepEqual(noise, []);
      await close();
    });
  }

  it('shows ten groups of our list on the clinic page', async () => {
    const { page, close } = await open('/demo/clinic.html');
    assert.ok((await cards(page).count()) >= 10);
    await close();
  });

  it('shows the group of the story on both blogs, each in its language (A21)', async () => {
    const english = await open('/demo/blog.html');
    await english.page.locator('article > group-card').getByRole('heading', { name: 'Tuesday circle' }).waitFor();
    const spanish = await open('/demo/blog-es.html');
    await spanish.page.locator('article > group-card').getByRole('heading', { name: 'Círculo de mamás' }).waitFor();
    await spanish.page.getByRole('button', { name: 'Buscar' }).waitFor();
    await Promise.all([english.close(), spanish.close()]);
  });

  // Here the files are the built ones, from which more of Lit is left out than the rest of the tests know.
  it('is printed, taken off the page, put back and asked again without a fault', async () => {
    const { page, noise, close } = await open('/demo/clinic.html');
    const finder = page.locator('group-finder').first();
    await page.emulateMedia({ media: 'print' });
    await finder.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    });
    await page.emulateMedia({ media: 'screen' });
    for (let i = 0; i < 3; i += 1) {
      await finder.evaluate(async (element) => {
        const { parentNode, nextSibling } = element;
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        parentNode?.insertBefore(element, nextSibling);
      });
      await seen(finder, /^\d{3} groups\. /);
    }
    const box = finder.getByRole('searchbox');
    await box.fill('circle');
    await finder.getByRole('button', { name: 'Clear all' }).waitFor();
    await finder.getByRole('button', { name: /^Filters/ }).click();
    await finder.getByRole('checkbox').first().check();
    await finder.getByRole('button', { name: /^Show [\d,]+ groups?$/ }).click();
    await finder
      .getByRole('button', { name: /^What to expect/ })
      .first()
      .click();
    await finder.getByRole('button', { name: 'Clear all' }).click();
    await seen(finder, /^\d{3} groups\. /);
    assert.deepEqual(noise, []);
    await close();
  });

  it('says on both blogs which group can be joined next, each in its language', async () => {
    const english = await open('/demo/blog.html');
    await english.page.locator('group-next').getByText('The next group you can join:').waitFor();
    const spanish = await open('/demo/blog-es.html');
    await spanish.page.locator('group-next').getByText('El próximo grupo al que puedes unirte:').waitFor();
    await Promise.all([english.close(), spanish.close()]);
  });

  it('searches from the hospital’s hero, in the finder below it', async () => {
    const { page, close } = await open('/demo/hospital.html');
    const box = page.locator('.hero').getByRole('searchbox', { name: 'Town, ZIP or word' });
    await box.fill('Tuesday circle for new moms');
    await box.press('Enter');
    await cards(page).getByRole('heading', { name: 'Tuesday circle for new moms' }).waitFor();
    assert.equal(await page.getByRole('searchbox').count(), 1, 'the finder still shows a search of its own');
    await close();
  });

  it('keeps the host’s words readable without JavaScript (R6)', async () => {
    for (const name of ['clinic', 'hospital', 'blog', 'blog-es']) {
      const { page, close } = await open(`/demo/${name}.html`, { javaScriptEnabled: false, viewport: PHONE });
      assert.ok(await page.locator('group-finder').getByRole('link', { name: '1-833-852-6262' }).isVisible(), name);
      for (const own of await page.locator('group-next > p').all()) assert.ok(await own.isVisible(), name);
      assert.equal(await page.locator('.demo-bar').count(), 0);
      await close();
    }
  });

  // The menu of the demo bar

  it('offers no list that is not tried here', async () => {
    const { page, close } = await open('/demo/clinic.html');
    assert.deepEqual((await keysOf(page)).sort(), Object.keys({ ...COUNTS, ...FAULTS }).sort());
    await close();
  });

  for (const [key, sentence] of Object.entries(FAULTS)) {
    it(`${key}: says “${sentence}” beside “Try again” and whom to call (R3, D17)`, async () => {
      const { page, close } = await open('/demo/clinic.html');
      const finder = page.locator('group-finder');
      // Nobody waits here for the ten seconds of a silence or the minute of a trickle.
      const isLong = key === 'silent' || key === 'trickle';
      if (isLong) await page.clock.install();
      await choose(page, key);
      if (isLong) await page.clock.fastForward(61_000);
      await seen(finder, sentence);
      await finder.getByRole('button', { name: 'Try again' }).waitFor();
      assert.ok(await finder.getByRole('link', { name: /^Call 988/ }).isVisible());
      if (sentence === FAILED || sentence === UNREADABLE) {
        assert.ok(await finder.getByText('Need to talk now?').isVisible(), 'the host’s own words are hidden');
      } else {
        assert.ok((await cards(page).count()) > 0, 'what came is not shown');
      }
      assert.equal(new URL(page.url()).searchParams.get('feed'), key);
      await close();
    });
  }

  for (const [key, sentence] of Object.entries(COUNTS)) {
    it(`${key}: shows what it holds, from its address too`, async () => {
      const { page, close } = await open(`/demo/clinic.html?feed=${key}`);
      await seen(page.locator('group-finder'), sentence);
      await close();
    });
  }

  it('finds the list again by “Try again” after a failure (R3)', async () => {
    const { page, close } = await open('/demo/clinic.html?feed=once-500');
    await page.getByRole('button', { name: 'Try again' }).click();
    await cards(page).first().waitFor();
    await close();
  });

  it('comes back from every kind of list to our own', async () => {
    const { page, close } = await open('/demo/clinic.html');
    const finder = page.locator('group-finder');
    const retry = finder.getByRole('button', { name: 'Try again' });
    for (const key of ['csv', 'too-large', 'one-of-two', 'unknown-type']) {
      await choose(page, key);
      await seen(finder, FAULTS[key] ?? COUNTS[key]!);
      await choose(page, 'ours');
      await seen(finder, COUNTS['ours']!);
      await retry.waitFor({ state: 'detached' });
    }
    await close();
  });

  it('changes language, direction, colors and loss-safe mode (A21, A22, A23, D19)', async () => {
    const { page, close } = await open('/demo/clinic.html?lang=es&dir=rtl&theme=dark&loss-safe=on');
    await page.getByRole('button', { name: 'Buscar' }).waitFor();
    const now = await page.locator('group-finder').evaluate((finder) => ({
      dir: getComputedStyle(finder.shadowRoot!.firstElementChild!).direction,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      lossSafe: finder.hasAttribute('loss-safe'),
    }));
    assert.deepEqual(now, { dir: 'rtl', scheme: 'dark', lossSafe: true });
    await page.getByLabel('Language').selectOption('en');
    await page.getByRole('button', { name: 'Search' }).waitFor();
    await close();
  });

  it('leaves nothing on the device after a whole visit, and sends nothing that tells who asked (P2, P3, P5)', async () => {
    const { page, noise, close } = await open('/demo/index.html');
    await page.context().addCookies([{ name: 'host', value: 'its-own', url: server.origin }]);
    const before = server.requests.length;
    await page.getByRole('link', { name: 'A small clinic' }).click();
    await settle(page);
    await page.getByRole('searchbox', { name: 'Town, ZIP or word' }).fill('circle');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('button', { name: 'Join from home' }).click();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.locator('group-filters').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await cards(page).getByRole('button', { name: 'What to expect' }).first().click();
    await page.getByRole('button', { name: 'More ways' }).click();

    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    assert.deepEqual(kept, { local: 0, session: 0, databases: 0, caches: 0, cookies: 'host=its-own' });
    assert.deepEqual(noise, []);

    const asked = server.requests.slice(before);
    const carried = (path: string): unknown => {
      const found = asked.filter(({ url }) => new URL(url, server.origin).pathname === path);
      return found.map(({ cookie, referer }) => ({ cookie, referer }));
    };
    assert.deepEqual(carried('/demo/feeds/groups.json'), [{ cookie: undefined, referer: undefined }]);
    // What the page itself asks for carries both; so the line above can fail.
    const ofPage = { cookie: 'host=its-own', referer: `${server.origin}/demo/clinic.html` };
    assert.deepEqual(carried('/dist/group-finder.js'), [ofPage]);
    assert.ok(!asked.some(({ url }) => /circle|home|online/i.test(url)), 'a question left the device');
    await close();
  });
});

describe('npm start', () => {
  // It would build anew, while other tests read what is built.
  const skip = isBuilt() ? false : 'dist/ is older than src/: npm run build.';

  it('needs no HOME, prints where to go, serves it, and stops when told', { skip }, async () => {
    const env = { PATH: process.env['PATH'] ?? '' };
    const child = spawn(process.execPath, ['demo/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let said = '';
      for await (const piece of child.stdout) {
        said += String(piece);
        if (said.includes('Ctrl-C')) break;
      }
      const [, address = ''] = /^Open (http:\/\/127\.0\.0\.1:80\d\d\/demo\/)$/m.exec(said) ?? [];
      assert.match(await (await fetch(address)).text(), /<h1>group-finder<\/h1>/);
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      assert.equal(code, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('refuses what is no port, in one sentence', async () => {
    const child = spawn(process.execPath, ['demo/start.mjs', '--port', 'lots'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    for await (const piece of child.stderr) said += String(piece);
    assert.equal(said, 'Usage: npm start -- [--port 8080]\n');
    assert.notEqual(child.exitCode, 0);
  });
});
