#!/usr/bin/env node
/**
 * The command for webmasters and for those who run an API: `npx group-finder check groups.csv`.
 * Uses nothing but Node and the compiled library beside it.
 */
import { main } from './cli/main.mjs';

// A reader that has seen enough (`| head`) ends the output, not the program with a stack.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  stdin: process.stdin,
  now: Date.now(),
});
