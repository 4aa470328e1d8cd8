/** Site builders add `?ver=…` to a script's address: the finder works whole all the same (R5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../server/server.mjs';
import { ROOT } from '../../tools/ensure-installed.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from '../support/engines.mjs';

const executablePath = findEngine('chromium');
const SKIPPED = executablePath ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

describe('a script with a version behind its address', { skip: SKIPPED }, () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  /** Everything on the console of the page that was opened last. */
  let said: string[];

  before(async () => {
    server = await startServer({ port: 0, root: ROOT });
    browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function openPage(address: string): Promise<Page> {
    const page = await browser.newPage();
    const heard: string[] = (said = []);
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', ({ message }) => heard.push(message));
    await page.route('**/page.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Groups</title>
          <script type="module" src="${address}"></script>
          <group-finder src="/demo/feeds/groups.json"></group-finder></html>`,
      }),
    );
    page.setDefaultTimeout(10_000);
    return page;
  }

  for (const address of ['/dist/group-finder.js', '/dist/group-finder.js?ver=6.7']) {
    it(`searches, filters and opens cards from ${address}, with one copy and not a word on the console`, async () => {
      const page = await openPage(address);
      await page.goto(`${server.origin}/page.html`);
      await page.getByRole('button', { name: 'Join from home' }).click();
      await page.getByRole('heading', { name: /you can join from home/ }).waitFor();
      await page
        .getByRole('button', { name: /^What to expect/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'How to join' }).first().waitFor();
      await page.getByRole('searchbox').fill('dads');
      await page.getByRole('heading', { name: /for “dads”/ }).waitFor();
      assert.deepEqual(said, []);
      await page.close();
    });
  }

  it('shows its first screen and says what is missing, where the plain address is refused', async () => {
    const page = await openPage('/dist/group-finder.js?token=1');
    await page.route('**/dist/group-finder.js', (route) => route.fulfill({ status: 403, body: 'No token' }));
    await page.goto(`${server.origin}/page.html`);
    await page.getByRole('heading', { name: /^\d+ groups/ }).waitFor();
    await page.getByRole('link', { name: /^Call 988/ }).waitFor();
    await page
      .getByRole('link', { name: /^Sign up/ })
      .first()
      .waitFor();
    assert.equal(await page.locator('group-card').count(), 10);
    const ours = said.filter((words) => !words.startsWith('Failed to load resource'));
    assert.ok(ours.length > 0);
    for (const words of ours) assert.match(words, /^group-finder \[chunk-missing\] /);
    await page.close();
  });
});
