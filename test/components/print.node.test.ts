/** R9 with a printer: a page is really printed to a PDF, as by Ctrl+P, and what was laid out is looked at. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../server/server.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from '../support/engines.mjs';

const SKIPPED = findEngine('chromium') ? false : `Chromium is missing: ${howToInstall('chromium')}.`;

/** Three groups as a feed tells them, each with as much as most tell. */
const THREE = ['Riverside circle', 'Evening talk', 'Porch circle'].map((name, place) => ({
  id: `g${place}`,
  name,
  description: 'Tea, a few words each, and time to sit. Come late, leave early, bring whoever has to come along.',
  kind: 'peer-support',
  formats: ['in-person'],
  schedule: [{ start: `2026-11-2${place}T10:00`, minutes: 60, zone: 'America/New_York', rrule: 'FREQ=WEEKLY' }],
  place: { name: 'Mill Street Library', lines: ['4 Mill Street'], city: 'Portland', region: 'ME', postalCode: '04101' },
  comfort: { babyWelcome: true, noNeedToTalk: true, stepFree: false },
  joining: { mode: 'sign-up', url: `https://clinic.example.org/groups/${place}` },
  languages: ['en', 'es'],
  contacts: [{ name: 'Dana', email: 'dana@example.org', phone: '(207) 555-0117' }],
  status: 'open',
  verifiedAt: '2026-11-03',
}));

/** Two that are met from home. */
const HOME = ['Night line', 'Morning line'].map((name, place) => ({
  ...THREE[place],
  id: `h${place}`,
  name,
  formats: ['online'],
  place: undefined,
  online: { url: `https://meet.example.org/${place}` },
}));

/** Letter in pixels of CSS, without a margin. */
const LETTER = { width: 816, height: 1056 };

const pageWith = (groups: readonly unknown[]): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Groups</title><script type="module" src="/dist/group-finder.js"></script></head><body>
<group-finder><script type="application/json">${JSON.stringify(groups)}</script></group-finder></body></html>`;

/** The same list, from an address. */
const pageOf = (address: string): string =>
  pageWith([]).replace(/<group-finder>.*<\/group-finder>/, `<group-finder src="${address}"></group-finder>`);

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

/** A page with a finder that shows its list; where there are `missing` files, which do not come, it is a feed's. */
async function open(groups: readonly unknown[], missing?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const body = missing === undefined ? pageWith(groups) : pageOf('/print.json');
  await page.route('**/print.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.route('**/print.json', (route) => route.fulfill({ json: groups }));
  if (missing !== undefined) await page.route(missing, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${server.origin}/print.html`);
  await page.locator('group-card').first().getByRole('heading').waitFor();
  return page;
}

/** Asks for a place, and waits for the answer. */
async function near(page: Page, typed: string): Promise<void> {
  const box = page.getByRole('searchbox');
  await box.fill(typed);
  await box.press('Enter');
  await page.locator('group-list').getByRole('heading', { name: typed }).waitFor();
  await page.locator('group-list .ladder').waitFor();
}

/** Waits until no file is needed any more for what the page opens to. */
async function prepared(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inside = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    type Opening = Element & Partial<Record<'detail' | 'records' | 'voice', { readonly value: unknown }>>;
    const openings = inside(document).filter(({ localName }) =>
      /^group-(card|help|list)$/.test(localName),
    ) as Opening[];
    return openings.length > 1 && openings.every(({ detail, records, voice }) => (detail ?? records ?? voice)?.value);
  });
}

/** What the browser lays out: looked at as soon as the elements have heard of it. */
async function hearPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || /^(script|style)$/.test(node.localName)) return '';
      const address = node.getAttribute('data-address') ?? '';
      return [...(node.shadowRoot ?? node).childNodes].map(read).join(' ') + address;
    };
    addEventListener('beforeprint', () => told.push(read(document.body).replace(/\s+/g, ' ')));
  });
}

/** Shows what is laid out for paper. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.locator('group-card .detail').first().waitFor();
}

/** Pages of the PDF that the browser prints, and the words that it was given to print. */
async function print(page: Page): Promise<{ readonly pages: number; readonly words: string }> {
  await hearPrinting(page);
  const pdf = await page.pdf({ format: 'Letter' });
  const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  return { pages, words: await toldTo(page) };
}

async function toldTo(page: Page): Promise<string> {
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  assert.equal(told.length, 1, 'no event before printing');
  return told[0] ?? '';
}

describe('a printed page', { skip: SKIPPED }, () => {
  before(async () => {
    assert.ok(existsSync('dist/group-finder.js'), 'the pages need dist/: npm run build');
    server = await startServer({ root: process.cwd() });
    browser = await chromium.launch({ executablePath: findEngine('chromium')!, args: CHROMIUM_FLAGS });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('holds three groups with all that they say, and every help line, on two sheets', async () => {
    const page = await open(THREE);
    await prepared(page);
    const { pages, words } = await print(page);
    assert.equal(pages, 2);
    for (const text of ['911', '1-833-852-6262', '1-800-944-4773', 'Next dates', 'dana@example.org', '(207) 555-0117'])
      assert.ok(words.includes(text), text);
    for (const place of [0, 1, 2]) assert.ok(words.includes(`clinic.example.org/groups/${place}`), String(place));
    assert.match(words, /Printed on \w{3} \d+, \d{4} from 127\.0\.0\.1/);
    assert.equal(await page.locator('group-card').first().getByText('Next dates').count(), 0, 'the card stays open');
    await page.close();
  });

  it('holds three groups that are near on two sheets, without what can be joined from home (D12)', async () => {
    const page = await open([...THREE, ...HOME]);
    await near(page, '04101');
    await prepared(page);
    const ladder = page.locator('group-list .ladder');
    assert.ok(await ladder.isVisible(), 'on the screen it stays');
    assert.equal((await print(page)).pages, 2);
    await onPaper(page);
    assert.equal(await ladder.isVisible(), false);
    await page.close();
  });

  it('holds what can be joined from home where fewer are near (D13)', async () => {
    const page = await open([...THREE.slice(0, 2), ...HOME]);
    await near(page, '04101');
    await onPaper(page);
    assert.ok(await page.getByRole('heading', { name: 'Night line' }).isVisible());
    await page.close();
  });

  it('tells what a feed says, and not what it does not; hosts stand once, at the foot', async () => {
    const page = await open(THREE, '**/none');
    await prepared(page);
    await onPaper(page);
    const card = page.locator('group-card').first();
    const [yes, none, lister] = ['Yes', 'Not listed', 'Listed by'].map((text) => card.getByText(text).first());
    assert.ok(await yes!.isVisible());
    assert.equal(await none!.isVisible(), false);
    assert.equal(await lister!.isVisible(), false);
    assert.ok(await page.getByText('This list comes from 127.0.0.1.').isVisible());
    await page.close();
  });

  it('has the heading and the first card on its first sheet, below a head of the page’s own', async () => {
    const page = await open(THREE);
    await page.setViewportSize(LETTER);
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<div style="height: 4.75in"></div>'));
    await prepared(page);
    await onPaper(page);
    const { y, height } = (await page.locator('group-card').first().boundingBox())!;
    assert.ok(y + height <= LETTER.height, `it ends at ${y + height} of ${LETTER.height} px`);
    await page.close();
  });

  it('is as whole where a button of the page calls for it: no microtask runs before the layout', async () => {
    const page = await open(THREE);
    await prepared(page);
    await hearPrinting(page);
    await page.evaluate(() => {
      // The dialog of a real one would wait for somebody.
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
      };
      const button = Object.assign(document.createElement('button'), { textContent: 'Print', id: 'print' });
      button.addEventListener('click', () => window.print());
      document.body.append(button);
    });
    await page.locator('#print').click();
    const words = await toldTo(page);
    assert.equal(words.match(/Next dates/g)?.length, 3);
    for (const text of ['1-833-852-6262', 'clinic.example.org/groups/2', 'Printed on'])
      assert.ok(words.includes(text), text);
    await page.close();
  });

  it('holds what is there where the lazy files are missing', async () => {
    const page = await open(THREE, '**/dist/chunks/**');
    await page.waitForTimeout(500);
    const { pages, words } = await print(page);
    assert.equal(pages, 1);
    for (const name of ['Riverside circle', 'Mill Street Library', 'Porch circle'])
      assert.ok(words.includes(name), name);
    assert.match(words, /Call 988/);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('searchbox').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Filters' }).count(), 0);
    assert.ok(await page.getByRole('heading', { name: 'Porch circle' }).isVisible());
    await page.close();
  });
});
