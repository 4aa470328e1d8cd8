/** Site builders add `?ver=…` to a script's address: the finder works whole all the same (R5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { startServer } from '../server/server.mjs';
import { ROOT } from '../../tools/ensure-installed.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from '../support/engines.mjs';

const executablePath = findEngine('chromium');
const SKIPPED = executablePath ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

describe('a script with a version behind its address', { skip: SKIPPED }, () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;

  before(async () => {
    server = await startServer({ port: 0, root: ROOT });
    browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const address of ['/dist/group-finder.js', '/dist/group-finder.js?ver=6.7']) {
    it(`searches, filters and opens cards from ${address}, with one copy and not a word on the console`, async () => {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      await page.route('**/page.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Groups</title>
            <script type="module" src="${address}"></script>
            <group-finder src="/demo/feeds/groups.json"></group-finder></html>`,
        }),
      );
      page.setDefaultTimeout(10_000);
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
});
