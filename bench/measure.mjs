/** One run: one page, in a browser process of its own that has never seen it. */
import { check, expectations } from './expectations.mjs';
import { installProbe } from './page-probe.js';
import { call, holdings, leaks, visit } from './steps.mjs';

const PHONE = { width: 412, height: 915 };

/** What Chromium plays, by the name of `--network`: milliseconds, and bytes a second. Slow 3G is 400 kbit/s either way. */
export const NETWORKS = {
  none: undefined,
  'slow-3g': { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
};

/** Milliseconds that one step may take: a page that hangs must not hang the benchmark, a long feed has its time. */
function patience({ size, cpu, network }) {
  return 60_000 + size * (3 * cpu + (NETWORKS[network] ? 10 : 0));
}

/** A network without limits, as the protocol has it. */
const NO_LIMITS = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

async function slowDown(cdp, { cpu, network }) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!NETWORKS[network]) return;
  // No body is kept for a developer to look at.
  await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await cdp.send('Network.emulateNetworkConditions', NETWORKS[network]);
}

/** What stays behind is the same on a slow machine and takes longer to see. */
async function speedUp(cdp, { network }) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  if (NETWORKS[network]) await cdp.send('Network.emulateNetworkConditions', NO_LIMITS);
}

/** Calls the probe by the bare protocol: what a test driver would inject into the page does not count as its heap. */
async function openPage(browser, place, probe) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-US' });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(installProbe, probe);
  const cdp = await context.newCDPSession(page);
  const limit = patience(place);
  async function evaluate(expression) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${limit / 1000} s: ${expression}`)), limit);
    });
    const asked = cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await Promise.race([asked, late]).finally(() => clearTimeout(timer));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  return { page, cdp, evaluate, faults };
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
 * @param {{ size: number, format: string, network: string, cpu: number, mounts: boolean }} place what is measured;
 *   `mounts`: also what 100 mounts leave behind
 * @returns {Promise<Record<string, number>>} by the keys of `METRICS` in report.mjs, without what the subject has not
 */
export async function measure({ launch, server, subject, place }) {
  const { size, network, mounts } = place;
  const expected = expectations(size);
  const browser = await launch();
  try {
    const { card, loaded } = subject;
    const opened = await openPage(browser, place, { card, count: expected.all.count, loaded });
    // What any first document costs a fresh process (fonts, the browser's own styles) belongs to no subject.
    await opened.page.goto(`${server.origin}/blank.html`);
    await slowDown(opened.cdp, place);
    server.compress(NETWORKS[network] !== undefined);
    await opened.page.goto(server.origin + subject.url(place), { waitUntil: 'commit' });
    const { headings, resources, total, ...load } = await opened.evaluate(call('load'));
    check(headings, expected.all, 'load');
    if (total !== undefined && total !== size) throw new Error(`load: ${total} listings were read instead of ${size}`);
    const { heap } = await holdings(opened.cdp);
    const metrics = {
      ...load,
      heap,
      requests: resources.length + 1,
      ...(await scripts(resources, load.ready, server)),
      ...(await visit(opened, subject, expected, size)),
    };
    if (mounts) {
      await speedUp(opened.cdp, place);
      Object.assign(metrics, await leaks(opened, subject));
    }
    if (opened.faults.length > 0) throw new Error(`the page threw: ${opened.faults[0]}`);
    return metrics;
  } finally {
    await browser.close();
  }
}
