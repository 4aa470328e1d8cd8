/** Browser tests: every engine that is there, Chromium in both time zones. */
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

const fault = (text) => [{ file: '', passed: 0, skipped: 0, failures: [text] }];

/** What each file found; what went wrong with the run itself stands beside it. */
async function readReport(report, { ok, output }, files) {
  const found = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  if (!found) return fault(`ended without a report\n${output}`);
  if (found.every(({ passed, skipped, failures }) => passed + skipped + failures.length === 0))
    return fault('ran no test');
  if (found.some(({ failures }) => failures.length > 0)) return found;
  if (!ok) found.push(...fault(`the test runner failed\n${output}`));
  if (found.length !== files.length) found.push(...fault(`ran ${found.length} of ${files.length} files`));
  return found;
}

/** `alone`: one file after the other. */
async function runFiles(engine, zone, files, alone = false) {
  const report = join(CACHE, `browser-${engine}-${process.pid}.json`);
  await rm(report, { force: true });
  const ended = await runNode([tool('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.mjs'], {
    env: { ENGINE: engine, TZ: zone, TEST_FILES: files.join(','), WTR_REPORT: report, WTR_ALONE: alone ? 'true' : '' },
    seconds: 1500,
  });
  const found = await readReport(report, ended, files);
  await rm(report, { force: true });
  return found;
}

/** Keys go to the window in front, and Firefox has one in front of all: who presses some runs after the others, alone. */
async function runAll(engine, zone, files) {
  const keyed = files.filter((file) => engine === 'firefox' && readFileSync(file, 'utf8').includes('/support/keys.js'));
  const others = files.filter((file) => !keyed.includes(file));
  return [
    ...(others.length > 0 ? await runFiles(engine, zone, others) : []),
    ...(keyed.length > 0 ? await runFiles(engine, zone, keyed, true) : []),
  ];
}

/** More files than this do not fail by chance. */
const FEW = 3;

/**
 * Runs files. Of some 2,700 tests in an engine on a busy machine one or two may lose a race that is the machine's: where
 * few files failed, these run once more, alone, and what they find then counts. What failed first is told in the notes.
 */
async function runIn(engine, zone, files) {
  let found = await runAll(engine, zone, files);
  const notes = [];
  const failed = found.filter(({ failures }) => failures.length > 0);
  if (failed.length > 0 && failed.length <= FEW && files.length > FEW && failed.every(({ file }) => file)) {
    const again = await runFiles(
      engine,
      zone,
      failed.map(({ file }) => file),
      true,
    );
    found = [...found.filter((one) => !failed.includes(one)), ...again];
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
