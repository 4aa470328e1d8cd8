/**
 * `npm test`: every check of the project, in one go, on a fresh clone.
 * Ends with `N passed, N failed, N skipped`; exit code 1 when anything failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from '../tools/ensure-installed.mjs';
import { readOptions } from './support/options.mjs';
import { printNotes, printTable, printTotal } from './support/print.mjs';

const options = readOptions(process.argv.slice(2));
ensureInstalled();

const { build, layers, lint, types } = await import('./support/run-checks.mjs');
const { browserTests } = await import('./support/run-browsers.mjs');
const { nodeTests } = await import('./support/run-node.mjs');
const { storyTests } = await import('./support/stories.mjs');

const RUN = { lint, types, layers, build, node: nodeTests, browsers: browserTests, stories: storyTests };

/** The rules about bytes and packages look at what was built. */
function steps() {
  const needsBuild = options.only.includes('node') && !existsSync(join(ROOT, 'dist'));
  return Object.keys(RUN).filter((step) => options.only.includes(step) || (step === 'build' && needsBuild));
}

/** One step gives one result, or one a browser. A step that breaks is a step that failed. */
async function* resultsOf(step) {
  try {
    const result = RUN[step](options);
    if (Symbol.asyncIterator in result) yield* result;
    else yield await result;
  } catch (error) {
    yield { passed: 0, failed: 1, skipped: 0, failures: [`${step} broke\n${error.stack}`] };
  }
}

const results = [];
for (const step of steps()) {
  let began = performance.now();
  for await (const result of resultsOf(step)) {
    const seconds = (performance.now() - began) / 1000;
    const done = { name: step, notes: [], ...result, step, seconds };
    results.push(done);
    printNotes(done);
    began = performance.now();
  }
}
printTable(results);
process.exitCode = printTotal(results) === 0 ? 0 : 1;
