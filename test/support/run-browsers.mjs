/** Browser tests: every engine that is there, Chromium in both time zones. */
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ENGINES, findEngine, howToInstall, installEngine } from './engines.mjs';
import { findFiles } from './files.mjs';
import { CACHE, runNode, tool } from './run-command.mjs';
import { ZONES } from './zones.mjs';

const REQUIRED = 'chromium';

/** Chromium is fetched wherever it may be; the others only where a machine is made for tests. */
function isReady(engine) {
  if (findEngine(engine)) return true;
  return (engine === REQUIRED || process.env.CI === 'true') && installEngine(engine);
}

const fault = (text) => ({ file: '', passed: 0, skipped: 0, failures: [text] });

const briefly = (output) => stripVTControlCharacters(output).replaceAll(/\s+/g, ' ').slice(0, 300);

/** One start of the browser: what each file found that ended, and whether all of it went well. */
async function startOnce(engine, zone, files, alone) {
  const report = join(CACHE, `browser-${engine}-${process.pid}.jsonl`);
  await rm(report, { force: true });
  const { ok, output } = await runNode(
    [tool('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.mjs'],
    {
      env: {
        ENGINE: engine,
        TZ: zone,
        TEST_FILES: files.join(','),
        WTR_REPORT: report,
        WTR_ALONE: alone ? 'true' : '',
      },
      seconds: 1500,
    },
  );
  const lines = await readFile(report, 'utf8').catch(() => '');
  await rm(report, { force: true });
  return { ok, output, found: lines.split('\n').filter(Boolean).map(JSON.parse) };
}

/** A browser that ends by itself (WebKit's does, now and then) is started again for what it left, this often in all. */
const STARTS = 3;

/** Runs files, one after the other where `alone`. Every file either found something or stands in a fault. */
async function runFiles(engine, zone, files, alone = false) {
  const found = [];
  const notes = [];
  let left = files;
  for (let start = 1; left.length > 0; start += 1) {
    const ended = await startOnce(engine, zone, left, alone);
    found.push(...ended.found);
    left = left.filter((file) => !ended.found.some((one) => one.file === file));
    const before = `the browser ended before ${left.length} of ${files.length} files had ended`;
    if (left.length === 0) {
      if (!ended.ok && found.every(({ failures }) => failures.length === 0))
        found.push(fault(`the test runner failed\n${ended.output}`));
    } else if (start === STARTS) {
      found.push(fault(`${before}, ${STARTS} times: ${left.join(', ')}\n${ended.output}`));
      break;
    } else {
      notes.push(`${before} and was started again: ${briefly(ended.output)}`);
    }
  }
  if (found.every(({ passed, skipped, failures }) => passed + skipped + failures.length === 0))
    found.push(fault('ran no test'));
  return { found, notes };
}

/** Keys go to the window in front, and Firefox has one in front of all: who presses some runs after the others, alone. */
async function runAll(engine, zone, files) {
  const keyed = files.filter((file) => engine === 'firefox' && readFileSync(file, 'utf8').includes('/support/keys.js'));
  const others = files.filter((file) => !keyed.includes(file));
  const runs = [];
  if (others.length > 0) runs.push(await runFiles(engine, zone, others));
  if (keyed.length > 0) runs.push(await runFiles(engine, zone, keyed, true));
  return { found: runs.flatMap((run) => run.found), notes: runs.flatMap((run) => run.notes) };
}

/** More files than this do not fail by chance. */
const FEW = 3;

/**
 * Runs files. Of some 2,700 tests in an engine on a busy machine one or two may lose a race that is the machine's: where
 * few files failed, these run once more, alone, and what they find then counts. What failed first is told in the notes.
 */
async function runIn(engine, zone, files) {
  let { found, notes } = await runAll(engine, zone, files);
  const failed = found.filter(({ failures }) => failures.length > 0);
  if (failed.length > 0 && failed.length <= FEW && files.length > FEW && failed.every(({ file }) => file)) {
    const again = await runFiles(
      engine,
      zone,
      failed.map(({ file }) => file),
      true,
    );
    found = [...found.filter((one) => !failed.includes(one)), ...again.found];
    notes = [...notes, ...again.notes];
    for (const failure of failed.flatMap(({ failures }) => failures)) {
      notes.push(`run again, since it failed beside the others: ${failure.split('\n').slice(0, 2).join(': ')}`);
    }
  }
  const failures = found.flatMap((one) => one.failures.map((failure) => `[${engine}, ${zone}] ${failure}`));
  const sum = (key) => found.reduce((total, one) => total + one[key], 0);
  return {
    name: `${engine}, ${zone}`,
    notes,
    files: found.length,
    passed: sum('passed'),
    skipped: sum('skipped'),
    failed: failures.length,
    failures,
  };
}

function missing(engine, isAsked) {
  const how = howToInstall(engine);
  if (!isAsked) return { name: engine, passed: 0, failed: 0, skipped: 0, failures: [], notes: [`not run: ${how}`] };
  return { name: engine, passed: 0, failed: 1, skipped: 0, failures: [`${engine} is required: ${how}`] };
}

/** Access and host pages know no clock: where an engine runs in both zones, these run in the second alone. */
const knowsNoClock = (file) => /^test\/(?:access|hosts)\//.test(file);

/** Yields one result an engine and zone. `engine` runs that one only, in both zones; `all` runs everything in both. */
export async function* browserTests({ engine, all, files: patterns = ['test/**/*.test.ts'] }) {
  const files = findFiles('test', patterns).filter((file) => /(?<!\.node)\.test\.ts$/.test(file));
  if (files.length === 0) {
    yield { name: 'browsers', passed: 0, failed: 1, skipped: 0, failures: ['no browser test was found'] };
    return;
  }
  for (const one of engine ? [engine] : ENGINES) {
    if (!isReady(one)) {
      yield missing(one, one === REQUIRED || one === engine);
      continue;
    }
    const zones = one === REQUIRED || engine || all ? ZONES : ZONES.slice(1);
    for (const zone of zones) {
      const isLast = all || zone === zones.at(-1);
      const some = isLast ? files : files.filter((file) => !knowsNoClock(file));
      if (some.length > 0) yield await runIn(one, zone, some);
    }
  }
}
