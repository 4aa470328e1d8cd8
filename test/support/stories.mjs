/** Every story is a test: it renders, its play function passes, and it has no accessibility fault. */
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { ROOT } from '../../tools/ensure-installed.mjs';
import { CHROMIUM_FLAGS, findEngine, howToInstall } from './engines.mjs';
import { runNode } from './run-command.mjs';

const STATIC = join(ROOT, 'storybook-static');
const PATIENCE = 30_000;

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = join(STATIC, path.endsWith('/') ? `${path}index.html` : path);
  const body = file.startsWith(STATIC) ? await readFile(file).catch(() => undefined) : undefined;
  response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(body);
}

/** Serves the built catalogue on a free port. */
function serve() {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => void answer(request, response));
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}

/** In the page: resolves with the verdict of the story that this page shows. */
async function verdict(patience) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const finished = channel?.last('storyFinished')?.[0];
    if (finished) {
      const thrown = [
        ...(channel.last('playFunctionThrewException') ?? []),
        ...(channel.last('storyThrewException') ?? []),
      ];
      const a11y = finished.reporters
        .filter(({ type }) => type === 'a11y')
        .map(({ status, result }) => ({
          status,
          violations: (result?.violations ?? []).map(({ id, help, nodes }) => ({
            rule: `${id}: ${help}`,
            where: nodes.map(({ target }) => target.flat().join(' >> ')),
          })),
        }));
      return { status: finished.status, thrown: thrown.map(({ message }) => message).filter(Boolean), a11y };
    }
    const failed = channel?.last('storyErrored') ?? channel?.last('storyMissing');
    if (failed) return { status: 'error', thrown: [JSON.stringify(failed)], a11y: [] };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { status: 'error', thrown: [`did not finish in ${patience / 1000} s`], a11y: [] };
}

/** A story without a verdict on accessibility has not passed, unless it says why it opts out. */
function reasons({ status, thrown, a11y }, story, noise) {
  const faults = a11y
    .filter((report) => report.status === 'failed')
    .flatMap(({ violations }) => violations.map(({ rule, where }) => `${rule} (${where.join(', ')})`));
  const unchecked = a11y.length === 0 && !story.tags?.includes('no-a11y') ? ['no accessibility report'] : [];
  const all = [...thrown, ...faults, ...noise, ...unchecked];
  return status === 'success' || all.length > 0 ? all : [`ended as ${status}`];
}

async function runStory(page, origin, story) {
  const noise = [];
  const onError = (error) => noise.push(`uncaught: ${error.message}`);
  page.on('pageerror', onError);
  try {
    await page.goto(`${origin}/iframe.html?id=${encodeURIComponent(story.id)}&viewMode=story`, { timeout: PATIENCE });
    return reasons(await page.evaluate(verdict, PATIENCE), story, noise);
  } catch (error) {
    return [error.message];
  } finally {
    page.off('pageerror', onError);
  }
}

async function runAll(origin, stories) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: findEngine('chromium'), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    const failures = [];
    for (const story of stories) {
      const found = await runStory(page, origin, story);
      if (found.length > 0) failures.push(`${story.id}\n${found.join('\n')}`);
    }
    return failures;
  } finally {
    await browser.close();
  }
}

/** Builds the catalogue and opens each story once, in one page. */
export async function storyTests() {
  const fail = (sentence) => ({ passed: 0, failed: 1, skipped: 0, failures: [sentence] });
  if (!findEngine('chromium')) return fail(`Stories need Chromium: ${howToInstall('chromium')}.`);
  await rm(STATIC, { recursive: true, force: true });
  const built = await runNode(['tools/storybook.mjs', '--build'], { seconds: 200 });
  if (!built.ok) return fail(`storybook does not build\n${built.output}`);
  const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  if (stories.length === 0) return fail('the catalogue holds no story');
  const server = await serve();
  try {
    const failures = await runAll(server.origin, stories);
    return { passed: stories.length - failures.length, failed: failures.length, skipped: 0, failures };
  } finally {
    server.close();
  }
}
