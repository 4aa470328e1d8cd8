/**
 * `npm run bench`: our finder beside the floor page, in a real Chromium. README.md says what is measured and how.
 *
 *     node bench/run.mjs [--sizes 100,1000,10000] [--cpu 1,4] [--runs 5] [--subjects floor,ours] [--quick]
 *                        [--format native,meeting-guide] [--network none,slow-3g]
 *                        [--json bench/results/latest.json] [--compare earlier.json] [--dist dist]
 *
 * A subject is a name in subjects/ or the path of a module of the same shape.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT, ensureInstalled } from '../tools/ensure-installed.mjs';
import { FORMATS } from './feeds.mjs';
import { NETWORKS, measure } from './measure.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string' },
    cpu: { type: 'string' },
    runs: { type: 'string' },
    subjects: { type: 'string', default: 'floor,ours' },
    format: { type: 'string', default: 'native' },
    network: { type: 'string', default: 'none' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    compare: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
});

const list = (text) => text.split(',').map((item) => item.trim());

function wholeNumbers(name, text) {
  const numbers = list(text).map(Number);
  if (!numbers.every((value) => Number.isInteger(value) && value > 0)) throw new Error(`--${name}: "${text}"`);
  return numbers;
}

function names(name, text, there) {
  const chosen = list(text);
  const unknown = chosen.find((one) => !Object.hasOwn(there, one));
  if (unknown !== undefined) throw new Error(`--${name}: "${unknown}"; there are ${Object.keys(there).join(', ')}`);
  return chosen;
}

/** Quick: enough to see whether a change made something twice as slow. */
function readPlan() {
  const [sizes, cpu, runs] = options.quick ? ['1000', '4', '3'] : ['100,1000,10000', '1,4', '5'];
  return {
    formats: names('format', options.format, FORMATS),
    networks: names('network', options.network, NETWORKS),
    sizes: wholeNumbers('sizes', options.sizes ?? sizes),
    cpu: wholeNumbers('cpu', options.cpu ?? cpu),
    runs: wholeNumbers('runs', options.runs ?? runs)[0],
  };
}

async function loadSubject(name) {
  const file = /^[\w-]+$/.test(name) ? new URL(`subjects/${name}.mjs`, import.meta.url) : pathToFileURL(resolve(name));
  return (await import(file)).default;
}

/** Builds what is to be measured where there is no build yet. */
function build(dist, subjects) {
  if (existsSync(resolve(dist, 'group-finder.js')) || !subjects.some(({ name }) => name === 'ours')) return;
  if (options.dist !== 'dist') throw new Error(`There is no group-finder.js in ${dist}.`);
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed, so there is nothing to measure.');
}

function findChromium(bundled) {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    bundled,
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error('No Chromium found. Install one, or set CHROMIUM to its path.');
  return found;
}

/** The commit, with a plus where the tree differs from it. */
function commit() {
  const git = (...words) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+');
  } catch {
    return 'none';
  }
}

/** Everything that is measured in one run, in the order of the report. What a mount leaves behind is looked at in the first. */
function placesOf({ sizes, formats, networks, cpu }) {
  const places = [];
  for (const size of sizes.toSorted((a, b) => a - b)) {
    for (const format of formats) {
      for (const network of networks) {
        for (const rate of cpu) places.push({ size, format, network, cpu: rate, mounts: places.length === 0 });
      }
    }
  }
  return places;
}

/** Subjects take turns, and who goes first changes with the run: a machine that slows down slows them all. */
async function measureAll(plan, subjects, tools) {
  const results = [];
  const places = placesOf(plan);
  for (let run = 0; run < plan.runs; run++) {
    for (const [at, place] of places.entries()) {
      const able = subjects.filter(({ formats = ['native'] }) => formats.includes(place.format));
      for (let turn = 0; turn < able.length; turn++) {
        const subject = able[(turn + run) % able.length];
        const metrics = await measure({ ...tools, subject, place });
        const { mounts: _, ...where } = place;
        results.push({ run, at, ...where, subject: subject.name, metrics });
      }
    }
    process.stderr.write(`run ${run + 1} of ${plan.runs} done\n`);
  }
  const order = subjects.map(({ name }) => name);
  return results
    .sort((a, b) => a.at - b.at || order.indexOf(a.subject) - order.indexOf(b.subject) || a.run - b.run)
    .map(({ at: _, ...result }) => result);
}

/** What each subject's own page is, by its path. */
function pagesOf(plan, subjects) {
  const pages = new Map();
  for (const place of placesOf(plan)) {
    for (const { formats = ['native'], html, url } of subjects) {
      if (html && formats.includes(place.format)) pages.set(url(place), html(place));
    }
  }
  return pages;
}

/** Makes all feeds before the first run; compressed too where they are sent so. */
async function prepareFeeds({ sizes, formats, networks }, server) {
  const isSlow = networks.some((network) => NETWORKS[network]);
  for (const format of formats) {
    for (const size of sizes) await server[isSlow ? 'gzip' : 'body'](`/feeds/${format}-${size}.json`);
  }
}

async function main() {
  const plan = readPlan();
  const base = options.compare ? JSON.parse(await readFile(options.compare, 'utf8')).summary : [];
  const subjects = await Promise.all(list(options.subjects).map(loadSubject));
  const dist = resolve(ROOT, options.dist);
  ensureInstalled();
  build(dist, subjects);
  const { chromium } = await import('playwright-core');
  const { startServer } = await import('./server.mjs');
  const { summarize, table } = await import('./report.mjs');

  const executablePath = findChromium(chromium.executablePath());
  const launch = () => chromium.launch({ executablePath });
  const pages = pagesOf(plan, subjects);
  const server = await startServer({ pages, folders: { '/bench/': resolve(ROOT, 'bench'), '/dist/': dist } });
  try {
    const version = await launch().then((browser) => browser.close().then(() => browser.version()));
    await prepareFeeds(plan, server);
    const runs = await measureAll(plan, subjects, { launch, server });
    const summary = summarize(runs);
    const [{ model }] = cpus();
    const machine = { platform: platform(), arch: arch(), cpu: model, cores: cpus().length, node: process.version };
    const report = {
      commit: commit(),
      date: new Date().toISOString(),
      chromium: version,
      machine,
      plan,
      summary,
      runs,
    };
    const file = resolve(options.json ?? join(ROOT, 'bench/results/latest.json'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    console.log(`Chromium ${version}, ${model}, ${machine.cores} cores, commit ${report.commit}\n`);
    console.log(`${table(summary, base)}\nAll runs are in ${file}.`);
  } finally {
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`Benchmark stopped: ${error.message}`);
  process.exitCode = 1;
}
