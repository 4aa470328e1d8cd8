/** Browser tests: every engine that is there, Chromium in both time zones. */
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

async function readReport(file, { ok, output }) {
  const found = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (!found) return { files: 0, passed: 0, skipped: 0, failures: [`ended without a report\n${output}`] };
  if (found.passed + found.skipped + found.failures.length === 0) found.failures.push('ran no test');
  if (!ok && found.failures.length === 0) found.failures.push(`the test runner failed\n${output}`);
  return found;
}

async function runIn(engine, zone, files) {
  const report = join(CACHE, `browser-${engine}-${process.pid}.json`);
  await rm(report, { force: true });
  const ended = await runNode([tool('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.mjs'], {
    env: { ENGINE: engine, TZ: zone, TEST_FILES: files.join(','), WTR_REPORT: report },
    seconds: 600,
  });
  const found = await readReport(report, ended);
  await rm(report, { force: true });
  if (found.files !== files.length && found.failures.length === 0) {
    found.failures.push(`ran ${found.files} of ${files.length} files`);
  }
  const failures = found.failures.map((failure) => `[${engine}, ${zone}] ${failure}`);
  return { name: `${engine}, ${zone}`, ...found, failed: failures.length, failures };
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
