/** One run: one page, in a browser process of its own that has never seen it. */
import { FROM_HOME, QUERY, makeGroups } from './feeds.mjs';
import { installProbe } from './page-probe.js';

/** Listings that a finder shows at first. */
const PAGE_SIZE = 10;
/** Milliseconds that one step may take. */
const PATIENCE = 60_000;
const PHONE = { width: 412, height: 915 };

/** What must be on screen, worked out from the feed itself. */
function expectations(size) {
  const names = makeGroups(size).map(({ name }) => name);
  const firstOf = (pattern) => {
    const right = new Set(names.filter((name) => new RegExp(pattern, 'i').test(name)));
    return { pattern, right, count: Math.min(PAGE_SIZE, right.size) };
  };
  return { all: firstOf(''), searched: firstOf(QUERY), filtered: firstOf(FROM_HOME.source) };
}

function check(headings, { right, count }, step) {
  const wrong = headings.find((heading) => !right.has(heading));
  if (wrong !== undefined) throw new Error(`${step}: "${wrong}" is not among the right results`);
  if (new Set(headings).size !== count) throw new Error(`${step}: ${headings.length} cards instead of ${count}`);
}

/** Calls the probe by the bare protocol: what a test driver would inject into the page does not count as its heap. */
async function openPage(browser, cpu, probe) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(installProbe, probe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  async function evaluate(expression) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE / 1000} s: ${expression}`)), PATIENCE);
    });
    const asked = cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await Promise.race([asked, late]).finally(() => clearTimeout(timer));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  return { page, cdp, evaluate };
}

const call = (name, ...values) =>
  `benchProbe.${name}(${values.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;

async function pressKey(cdp, key) {
  const code = key === 'Backspace' ? 8 : key.toUpperCase().charCodeAt(0);
  const stroke = { key, windowsVirtualKeyCode: code, ...(key.length === 1 && { text: key }) };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke, text: undefined });
}

async function click(cdp, { x, y }) {
  for (const type of ['mousePressed', 'mouseReleased']) {
    await cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
}

/** Milliseconds from the first key of the visit to its results on screen; the box is empty again afterwards. */
async function search({ cdp, evaluate }, subject, { searched, all }) {
  await evaluate(call('focus', subject.search));
  await evaluate(call('arm', 'keydown', searched.pattern, searched.count));
  await pressKey(cdp, QUERY);
  const { time, headings } = await evaluate('benchProbe.answer');
  check(headings, searched, 'search');
  await pressKey(cdp, 'Backspace');
  await evaluate(
    `benchProbe.painted((found) => found.length === ${all.count} && found.some((name) => !/${QUERY}/i.test(name)))`,
  );
  return time;
}

/** Milliseconds from the click on "Join from home" to its results on screen. */
async function filter({ cdp, evaluate }, { filter: control }, { filtered }) {
  const spot = await evaluate(call('aim', control.selector, control.text));
  await evaluate(call('arm', 'click', filtered.pattern, filtered.count));
  await click(cdp, spot);
  const { time, headings } = await evaluate('benchProbe.answer');
  check(headings, filtered, 'filter');
  return time;
}

/** Scripts by what came over the wire, all and those that were asked for before the first results. */
async function scripts(resources, ready, server) {
  const sum = { scriptRaw: 0, scriptGzip: 0, scriptGzipReady: 0 };
  for (const { name, startTime } of resources) {
    const { pathname, origin } = new URL(name);
    if (origin !== server.origin || !/\.m?js$/.test(pathname)) continue;
    const { raw, gzip } = await server.sizes(decodeURIComponent(pathname));
    sum.scriptRaw += raw;
    sum.scriptGzip += gzip;
    if (startTime < ready) sum.scriptGzipReady += gzip;
  }
  return sum;
}

/**
 * Measures one subject once. Throws where the page never shows ten cards with the feed's names or answers wrongly:
 * a wrong answer has no speed.
 *
 * @returns {Promise<Record<string, number>>} by the keys of `METRICS` in report.mjs
 */
export async function measure({ launch, server, subject, size, cpu }) {
  const expected = expectations(size);
  const browser = await launch();
  try {
    const opened = await openPage(browser, cpu, {
      card: subject.card,
      count: expected.all.count,
      loaded: subject.loaded,
    });
    // What any first document costs a fresh process (fonts, the browser's own styles) belongs to no subject.
    await opened.page.goto(`${server.origin}/blank.html`);
    await opened.page.goto(server.origin + subject.url(size), { waitUntil: 'commit' });
    const { headings, resources, ...load } = await opened.evaluate(call('load'));
    check(headings, expected.all, 'load');
    await opened.cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await opened.cdp.send('Runtime.getHeapUsage');
    return {
      ...load,
      heap: usedSize,
      requests: resources.length + 1,
      ...(await scripts(resources, load.ready, server)),
      search: await search(opened, subject, expected),
      filter: await filter(opened, subject, expected),
    };
  } finally {
    await browser.close();
  }
}
