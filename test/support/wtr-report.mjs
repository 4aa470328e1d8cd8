/** Writes what one browser run found, test file by test file, for run-browsers.mjs to add up. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inspect } from 'node:util';

const text = (error) => (error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`);

function* testsIn(suite, path = []) {
  for (const test of suite?.tests ?? []) yield { ...test, name: [...path, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsIn(inner, [...path, inner.name]);
}

function describeFailure({ name, error }) {
  if (!error) return name;
  const { expected, actual } = error;
  const difference =
    expected === undefined && actual === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual}`;
  return `${name}\n${text(error)}${difference}`;
}

/** What failed outside any test: the file itself, the page, or words on the console that no test expected. */
function* faultsOf(session, tests) {
  for (const error of session.errors) yield text(error);
  for (const log of session.logs) {
    const words = log.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
    yield `unexpected on the console: ${words}`;
  }
  if (tests.length === 0 && session.errors.length === 0) yield 'holds no test';
  // The runner's own verdict stands, whatever we made of its parts.
  if (!session.passed && session.errors.length === 0 && tests.every((test) => test.passed || test.skipped)) {
    yield `did not finish (${session.status})`;
  }
}

function readSession(session) {
  const tests = [...testsIn(session.testResults)];
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const faults = [...faultsOf(session, tests)];
  const file = relative(process.cwd(), session.testFile);
  return {
    file,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failures: [...failed.map(describeFailure), ...faults].map((failure) => `${file}: ${failure}`),
  };
}

/**
 * A web-test-runner reporter: a line of JSON for each file as it ends, so that a browser that breaks takes only what it
 * had not run.
 */
export function fileReporter(file) {
  // The runner keeps words on the console for later and may end before that.
  process.on('uncaughtException', (error) => process.stderr.write(`${inspect(error)}\n`));
  return {
    start: () => mkdirSync(dirname(file), { recursive: true }),
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) appendFileSync(file, `${JSON.stringify(readSession(session))}\n`);
    },
  };
}
