/** What only a real browser does: Enter on a keyboard, and a page that is left and comes back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../fixtures/records.js';
import { findEngine, howToInstall } from '../support/engines.mjs';
import { startDriver } from './driver.mjs';

const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

describe('in a real browser', { skip: SKIPPED }, () => {
  let driver: Awaited<ReturnType<typeof startDriver>>;

  before(async () => {
    driver = await startDriver(NOW);
  });

  after(() => driver?.close());

  it('Enter in the search box does not send the form of the page (P2)', async () => {
    const { page } = driver;
    await driver.show('a form', 480);
    const address = page.url();
    const box = page.getByRole('searchbox', { name: 'Town, ZIP or word' });
    await box.fill('remembering');
    await box.press('Enter');
    await page.getByRole('heading', { name: /^1 group / }).waitFor();
    assert.equal(page.url(), address);
    assert.deepEqual(driver.noise, []);
  });

  it('a page that comes back from the back-forward cache is as it was left, at the time it is now (R7)', async () => {
    const { page } = driver;
    await driver.show('a plain page', 480);
    await page.getByText('2:00 pm').first().waitFor();
    // The first group meets in an hour; she comes back when it is over.
    await page.evaluate(
      (later) => {
        const mark = document.createElement('p');
        mark.id = 'mark';
        document.body.append(mark);
        addEventListener('pagehide', ({ persisted }) => {
          Date.now = () => later;
          mark.title = String(persisted);
        });
      },
      NOW + 3 * 3_600_000,
    );
    await page.goto(`${driver.origin}/`);
    await page.goBack({ waitUntil: 'commit' });
    const session = await page.context().newCDPSession(page);
    const ask = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
    assert.equal(await ask('document.getElementById("mark")?.title'), 'true', 'the page was kept');
    const first = `(async () => {
      const list = document.querySelector('group-finder').shadowRoot.querySelector('group-list');
      for (let waited = 0; waited < 40; waited += 1) {
        const line = list.shadowRoot.querySelector('group-card').shadowRoot.querySelector('[part~=card-when]');
        if (!line.textContent.includes('2:00')) return line.textContent.trim();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return 'the time when she left';
    })()`;
    assert.match(String(await ask(first)), /8:00/);
    assert.deepEqual(driver.noise, []);
  });
});
