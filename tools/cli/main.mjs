/** The commands, from what was written to an exit code. */
import { check } from './check.mjs';
import { convert } from './convert.mjs';
import { EXIT, Refusal } from './exit.mjs';
import { VERSION, loadLibrary } from './library.mjs';
import { HELP, readArguments } from './options.mjs';
import { serve } from './serve.mjs';

const COMMANDS = { check, convert, serve };

/**
 * Runs one command.
 *
 * @param {string[]} argv what stands behind `group-finder`
 * @param {object} io `{ out(text), say(text), stdin, now }`: results go to `out`, what is told beside them to `say`
 */
export async function main(argv, io) {
  try {
    const { help, version, command, ...options } = readArguments(argv);
    if (help) io.out(HELP);
    if (version) io.out(`${VERSION}\n`);
    if (command === undefined) return argv.length === 0 ? EXIT.usage : EXIT.good;
    return await COMMANDS[command](options.input, { ...io, ...options, library: await loadLibrary(io.say) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.say(`group-finder: ${error.message}\n`);
    if (error.exit === EXIT.usage) io.say('See: npx group-finder --help\n');
    return error.exit;
  }
}
