/** What may follow `npm test --`. */
import { ENGINES } from './engines.mjs';

/** The steps, in the order in which they run. */
export const STEPS = ['lint', 'types', 'layers', 'build', 'node', 'browsers', 'stories'];

const HELP = `npm test -- [--only=${STEPS.join(',')}] [--engine=${ENGINES.join('|')}] [--files='test/engine/**'] [--all]`;

function refuse(sentence) {
  console.error(`${sentence}\n${HELP}`);
  process.exit(1);
}

/** Reads the arguments; ends the process with one sentence when they say nothing known. */
export function readOptions(args) {
  const options = { only: STEPS, engine: undefined, files: undefined, all: false };
  for (const arg of args) {
    if (arg === '--all') {
      options.all = true;
      continue;
    }
    const [, name, value] = /^--(only|engine|files)=(.+)$/.exec(arg) ?? refuse(`Unknown: ${arg}`);
    options[name] = name === 'engine' ? value : value.split(',');
  }
  for (const step of options.only) if (!STEPS.includes(step)) refuse(`No such step: ${step}`);
  if (options.engine && !ENGINES.includes(options.engine)) refuse(`No such engine: ${options.engine}`);
  return options;
}
