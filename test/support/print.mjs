/** What `npm test` says. */

const LONGEST_FAILURE = 4000;

function shorten(text) {
  return text.length > LONGEST_FAILURE ? `${text.slice(0, LONGEST_FAILURE)}\n… (${text.length} characters)` : text;
}

const indent = (text) => text.replaceAll('\n', '\n      ');

/** A step that did not run is neither good nor bad. */
function mark({ passed, failed }) {
  if (failed > 0) return '✗';
  return passed > 0 ? '✓' : '–';
}

/** One line when a step ends, and under it every failure and every note. */
export function printNotes(result) {
  const { name, passed, failed, skipped, seconds, failures, notes } = result;
  console.log(
    `${mark(result)} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(1)} s)`,
  );
  for (const note of notes) console.log(`    ${note}`);
  for (const failure of failures) console.log(`    ✗ ${indent(shorten(failure))}`);
}

/** Steps with their seconds, and the engines that ran. */
export function printTable(results) {
  const width = Math.max(4, ...results.map(({ name }) => name.length));
  const row = (name, ...cells) =>
    console.log(`${name.padEnd(width)} ${cells.map((cell) => String(cell).padStart(8)).join('')}`);
  console.log('');
  row('step', 'passed', 'failed', 'skipped', 'seconds');
  for (const { name, passed, failed, skipped, seconds } of results)
    row(name, passed, failed, skipped, seconds.toFixed(1));
  const engines = results
    .filter(({ step, files }) => step === 'browsers' && files)
    .map(({ name }) => name.split(',')[0]);
  console.log(`\nEngines: ${[...new Set(engines)].join(', ') || 'none'}`);
}

/** The last line. Returns how many failed. */
export function printTotal(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed');
}
