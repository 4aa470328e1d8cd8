/** One feed, read as the finder reads it: from the web, from a file, or from standard input. */
import { createReadStream, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EXIT, Refusal } from './exit.mjs';
import { Meter, watchedFetch, webStream } from './web.mjs';

/** The limits of the element where a page sets none. */
const LIMITS = { timeout: 10, maxBytes: 67_108_864 };
/** Stands for the webmaster's own site where none is named. */
export const ANY_SITE = 'https://your-site.example';

/** Where the input stands: its URL, and whether it is on the web. */
function locate(input) {
  if (input === '-') return { src: 'stdin:feed', isWeb: false };
  const address = input.replace(/^webcal:/i, 'https:');
  if (/^https?:/i.test(address)) {
    if (!URL.canParse(address)) throw new Refusal(`${input} is no address.`);
    return { src: new URL(address).href, isWeb: true };
  }
  const path = /^file:/i.test(input) ? fileURLToPath(input) : input;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Refusal(`There is no file ${input}. An address on the web begins with https://`, EXIT.unreadable);
  return { src: pathToFileURL(path).href, isWeb: false };
}

/** A `fetch` for a file or standard input, with the same limits as for the web. */
function fileFetch(stdin, answers) {
  return async (url) => {
    const plain = new Meter();
    answers.push({ plain });
    const stream = url.startsWith('stdin:') ? stdin : createReadStream(fileURLToPath(url));
    stream.once('error', (error) => plain.destroy(error));
    return new Response(webStream(stream.pipe(plain)));
  };
}

/**
 * Reads a whole feed. A feed that cannot be read is an outcome with a `fault`, not an exception; what came before
 * the fault is in it. Throws a `Refusal` where there is no such file.
 *
 * @param {string} input a URL, a path, or `-`
 * @param {object} options `{ library, type, terms, site, stdin, now }`
 */
export async function readFeed(input, { library, type = 'auto', terms = {}, site = ANY_SITE, stdin, now }) {
  const { src, isWeb } = locate(input);
  const answers = [];
  const outcome = {
    input,
    isWeb,
    site,
    answers,
    records: 0,
    groups: [],
    coordinators: [],
    resources: [],
    problems: [],
  };
  const tools = {
    fetch: isWeb ? watchedFetch(site, answers) : fileFetch(stdin, answers),
    signal: new AbortController().signal,
    origin: site,
    isOnline: () => true,
    onContact: () => undefined,
    now,
  };
  try {
    for await (const batch of library.loadSource({ src, type, label: input, terms, ...LIMITS }, tools)) {
      outcome.records += batch.records;
      for (const list of ['groups', 'coordinators', 'resources', 'problems'])
        outcome[list].push(...(batch[list] ?? []));
    }
  } catch (error) {
    outcome.fault = library.asFault(error);
  }
  return { ...outcome, format: await formatOf(outcome, library) };
}

/** The format that was read; where no group tells it, the one that the text looks like. */
async function formatOf({ groups, answers }, library) {
  const guess = groups[0]?.source.format ?? (await library.guessFormat(answers[0]?.plain?.head ?? '', true, 'auto'));
  return ['html', 'blank', 'more', 'unknown'].includes(guess) ? undefined : guess;
}
