/**
 * What it takes to read 10,000 records of each format: milliseconds for a thousand of them, beside what `JSON.parse` alone
 * takes for the same text where it is JSON, and the longest stretch without a pause.
 *
 *     node bench/readers.mjs
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const COUNT = 10_000;
const RUNS = 3;
/** Characters that come at once, as from a network. */
const PIECE = 65_536;

/** The readers and the invented records of the tests, as one module. */
async function load() {
  const parts = {
    'src/sources/foreign.js': 'foreignAdapter',
    'src/sources/native.js': 'readNative',
    'test/fixtures/every-format.js': 'EVERY_FORMAT, HOST',
  };
  const outfile = join(ROOT, '.cache/readers.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  const contents = Object.entries(parts).map(([file, names]) => `export { ${names} } from './${file}';`);
  const stdin = { contents: contents.join('\n'), resolveDir: ROOT, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

async function* pieces(text) {
  for (let i = 0; i < text.length; i += PIECE) yield text.slice(i, i + PIECE);
}

/** Reads a feed once. */
async function read(adapter, text) {
  const open = () => Promise.reject(new Error('one page only'));
  const context = { label: 'x', now: Date.now(), signal: new AbortController().signal, terms: {}, open };
  const began = performance.now();
  let last = began;
  let longest = 0;
  let groups = 0;
  try {
    for await (const batch of adapter({ url: `${HOST}/feed`, chunks: pieces(text) }, context)) {
      groups += batch.groups.length;
      longest = Math.max(longest, performance.now() - last);
      // A visitor's page pauses here.
      await new Promise(setImmediate);
      last = performance.now();
    }
  } catch (error) {
    // The page behind this one is not there.
    if (groups === 0) throw error;
  }
  return { whole: performance.now() - began, longest, groups };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const { EVERY_FORMAT, foreignAdapter, HOST, readNative } = await load();
const lines = [['format', 'groups', 'ms per 1,000', '× JSON.parse', 'longest ms', 'MB of text']];
for (const [format, { record, write }] of Object.entries(EVERY_FORMAT)) {
  const feed = write(Array.from({ length: COUNT }, (_, i) => record(`Circle ${i}`, i + 1)));
  const text = typeof feed === 'string' ? feed : JSON.stringify(feed);
  const adapter = (await foreignAdapter(format)) ?? readNative;
  const runs = [];
  const parses = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await read(adapter, text));
    const began = performance.now();
    if (/^[[{]/.test(text)) JSON.parse(text);
    parses.push(performance.now() - began);
  }
  const whole = median(runs.map((run) => run.whole));
  const ratio = whole / median(parses);
  const cells = [
    runs[0].groups,
    whole / (COUNT / 1000),
    ratio < 1000 ? ratio : NaN,
    median(runs.map((run) => run.longest)),
  ];
  lines.push([
    format,
    String(cells[0]),
    ...cells.slice(1).map((n) => (Number.isNaN(n) ? '–' : n.toFixed(1))),
    (text.length / 1e6).toFixed(1),
  ]);
}
for (const line of lines) console.log(line.map((cell, i) => (i ? cell.padStart(14) : cell.padEnd(14))).join(''));
