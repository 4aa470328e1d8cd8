/** `group-finder convert`: our own feed from any format. */
import { writeFileSync } from 'node:fs';
import { EXIT, Refusal } from './exit.mjs';
import { nativeFeed } from './native-out.mjs';
import { readFeed } from './read-feed.mjs';
import { FAULTS, PROBLEMS, count, plain } from './words.mjs';

/** Reads a feed for writing it anew. Throws a `Refusal` where nothing of it can be read; `say` is told what is missing. */
export async function readForWriting(input, options) {
  const outcome = await readFeed(input, options);
  const { fault, problems, groups, coordinators, resources } = outcome;
  const words = fault && `${fault.code}: ${FAULTS[fault.code].means} ${plain(fault.detail, 300)}`.trim();
  if (words && groups.length + coordinators.length + resources.length === 0) throw new Refusal(words, EXIT.unreadable);
  if (words) options.say(`${words}\n`);
  if (problems.length > 0)
    options.say(`${count(problems.length, 'problem')}; see: npx group-finder check ${plain(input, 300)}\n`);
  const { library, label } = options;
  const feed = nativeFeed(outcome, library, label);
  const unfit = groups.length - feed.groups.length;
  if (unfit > 0) options.say(`${count(unfit, 'group')} that our own format cannot hold left out\n`);
  const isLacking = fault !== undefined || unfit > 0 || problems.some(({ code }) => PROBLEMS[code]?.lost);
  return { feed, exit: isLacking ? EXIT.lacking : EXIT.good };
}

/** Runs the command; returns its exit code. */
export async function convert(input, options) {
  const { feed, exit } = await readForWriting(input, options);
  const text = `${JSON.stringify(feed, undefined, options.pretty ? 2 : 0)}\n`;
  if (options.file === undefined) options.out(text);
  else {
    try {
      writeFileSync(options.file, text);
    } catch (error) {
      throw new Refusal(`${options.file} cannot be written (${error.code}).`, EXIT.unreadable);
    }
    options.say(`${count(feed.groups.length, 'group')} written to ${options.file}\n`);
  }
  return exit;
}
