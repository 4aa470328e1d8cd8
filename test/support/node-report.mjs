/** A node:test reporter: one JSON document that test/run.mjs can add up. */

function reason({ error }) {
  const cause = error?.cause ?? error;
  const text = cause?.stack ?? cause?.message ?? String(cause);
  return text.replace(/\n\s+at .*\(?node:internal.*/g, '');
}

/** Node reports a file that holds no test as a test that passed. */
const isFile = (data) => data.name === data.file;

/** A suite that fails only because of what stands inside it repeats that. */
const isRepeated = (data) => data.details.error?.failureType === 'subtestsFailed';

function count(found, type, data) {
  // A goal that is not reached yet: said as one, and neither passed nor failed.
  if (type === 'test:fail' && data.todo !== undefined) {
    found.skipped += 1;
    found.notes.push(`not reached: ${data.name} (${data.todo})`);
    return;
  }
  if (type === 'test:fail' && !isRepeated(data)) found.failures.push(`${data.name}\n${reason(data.details)}`);
  if (type !== 'test:pass' || data.details.type === 'suite') return;
  if (isFile(data)) found.failures.push(`${data.name} holds no test`);
  else if (data.skip !== undefined || data.todo !== undefined) found.skipped += 1;
  else found.passed += 1;
}

/** Reads node:test's events; yields one document at the end. */
export default async function* report(events) {
  const found = { passed: 0, skipped: 0, failures: [], notes: [] };
  for await (const { type, data } of events) {
    // Node's own totals come as diagnostics without a file.
    if (type === 'test:diagnostic' && data.file) found.notes.push(data.message);
    count(found, type, data);
  }
  yield JSON.stringify(found);
}
