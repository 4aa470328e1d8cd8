/** What a page does to its own elements does not show on ours: pictures of the same finder, compared (R2). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW } from '../fixtures/records.js';
import { findEngine, howToInstall } from '../support/engines.mjs';
import { startDriver } from './driver.mjs';
import { HOSTS, PLAIN, type Host } from './hosts.js';

/** At most so many of a picture's pixels may differ, each by no more than so much of 255. */
const TOLERANCE = { share: 0.005, channel: 8 };
const COLUMN = 480;
const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

describe('a finder on a hostile page looks as it does on a plain one', { skip: SKIPPED }, () => {
  let driver: Awaited<ReturnType<typeof startDriver>>;
  let largest = 0;
  const plain = new Map<string, Promise<Buffer>>();

  /** The same finder where nothing is hostile; each picture is taken once. */
  const expected = (width: number, hands: string, media: string): Promise<Buffer> => {
    const key = [width, hands, media].join();
    const known = plain.get(key) ?? driver.picture(PLAIN.name, width, hands, media);
    plain.set(key, known);
    return known;
  };

  const expectSame = async ({ name, hands = '', width = COLUMN }: Host, media: string): Promise<void> => {
    const wanted = await expected(width, hands, media);
    const seen = await driver.picture(name, COLUMN, '', media);
    const { share, where } = await driver.compare(wanted, seen, TOLERANCE.channel);
    largest = Math.max(largest, share);
    assert.ok(share <= TOLERANCE.share, `${(100 * share).toFixed(2)} % of the pixels differ: ${where}`);
    assert.deepEqual(driver.noise, []);
  };

  before(async () => {
    driver = await startDriver(NOW);
  });

  after(async () => {
    console.log(`largest difference on a hostile page: ${(100 * largest).toFixed(3)} % of the pixels`);
    await driver?.close();
  });

  for (const host of HOSTS) {
    if (!host.changes) it(host.name, () => expectSame(host, 'screen'));
    if (host.prints) it(`${host.name}, on paper (R9)`, () => expectSame(host, 'print'));
  }

  it('and two pictures that differ are told apart', async () => {
    const one = await expected(COLUMN, '', 'screen');
    const other = await driver.picture(PLAIN.name, COLUMN, 'color: #a00');
    assert.ok((await driver.compare(one, other, TOLERANCE.channel)).share > TOLERANCE.share);
  });
});
