/** Drives Chromium over the pages of `hosts.ts`, and compares what it sees there. */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ROOT } from '../../tools/ensure-installed.mjs';
import { startServer } from '../server/server.mjs';
import { CHROMIUM_FLAGS, findEngine } from '../support/engines.mjs';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><link rel="icon" href="data:,"><title>page</title>
<body><script type="module" src="/host-page.js"></script>`;

/** The elements as they are in `src/`, and the stage that mounts them, in one file. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/hosts/page.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** In the page: waits until an element has kept its height for a while. */
async function settle(element) {
  for (let height = -1; height !== element.offsetHeight;) {
    height = element.offsetHeight;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** In the page: which pixels have a channel that differs by more than `tolerance` of 255. */
async function comparePixels([one, other, tolerance]) {
  const read = async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = await Promise.all([read(one), read(other)]);
  if (a.width !== b.width || a.height !== b.height) {
    return { share: 1, where: `${a.width} x ${a.height} px is not ${b.width} x ${b.height} px` };
  }
  const [ofA, ofB] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
  let count = 0;
  const box = { left: a.width, top: a.height, right: 0, bottom: 0 };
  for (let at = 0; at < ofA.length; at += 1) {
    if (ofA[at] === ofB[at]) continue;
    if ([0, 1, 2, 3].every((i) => Math.abs(a.data[4 * at + i] - b.data[4 * at + i]) <= tolerance)) continue;
    const [x, y] = [at % a.width, Math.floor(at / a.width)];
    count += 1;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { share: count / (a.width * a.height), where: JSON.stringify(box) };
}

/**
 * Starts a browser on an empty page with the elements defined, at the moment `now`.
 * `noise` grows with whatever the page says on its console or throws, `broken` with each request that is broken off.
 */
export async function startDriver(now) {
  const [server, script] = await Promise.all([startServer({ root: ROOT }), bundle()]);
  const browser = await chromium.launch({
    executablePath: findEngine('chromium'),
    args: CHROMIUM_FLAGS,
    // As visitors have it: a page that is left is kept, and comes back as it was.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, timezoneId: 'America/New_York' });
  const noise = [];
  const broken = [];
  page.on('pageerror', ({ message }) => noise.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text());
  });
  page.on('requestfailed', (request) => broken.push(request.url()));
  await page.addInitScript((instant) => (Date.now = () => instant), now);
  await page.route('**/host-page.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.route('**/host-page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto(`${server.origin}/host-page.html`);
  const stage = await page.waitForFunction(() => window.stage);
  const show = (...asked) => stage.evaluateHandle((it, those) => it.show(...those), asked);
  return {
    page,
    origin: server.origin,
    noise,
    broken,
    /** Shows the finder, everything opened, on the page of a name in a column of so many pixels. */
    show: async (name, width) => void (await show(name, width, '')),
    /** A picture of the finder, everything opened, on the page of a name; on a screen or on paper. */
    picture: async (name, width, columnStyle = '', media = 'screen') => {
      const wrapper = await show(name, width, columnStyle);
      await page.emulateMedia({ media });
      try {
        if (media === 'print') await stage.evaluate((it) => it.printed());
        await wrapper.evaluate(settle);
        return await wrapper.asElement().screenshot({ animations: 'disabled', scale: 'css' });
      } finally {
        await page.emulateMedia({ media: 'screen' });
      }
    },
    /** Share of the pixels that differ (1 where the sizes do), and where they are. */
    compare: async (one, other, tolerance) =>
      one.equals(other)
        ? { share: 0, where: '' }
        : page.evaluate(comparePixels, [one.toString('base64'), other.toString('base64'), tolerance]),
    /** Mounts and removes a finder so many times. */
    cycle: (times) => stage.evaluate((it, count) => it.cycle(count), times),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
