/** What may be written behind `group-finder`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refusal } from './exit.mjs';

export const HELP = `group-finder: look after the list behind the finder

  npx group-finder check <url|file|->      what is in it, what is wrong with it, what visitors will miss
  npx group-finder convert <url|file|->    the same list as our own JSON, without passcodes
  npx group-finder serve <file>            a small server for it: ETag, pages, CORS, gzip

All of them
  --type <type>        the format, where it is not to be recognised: native, csv, hsds, meeting-guide …
  --terms <terms>      what your own codes mean: '{"CF":"babyWelcome"}', or a file that holds that

check
  --strict             exit code 1 where a MUST of the page "Conformance of a feed" is not kept
  --site <origin>      the site that shows the list, for its CORS (https://your-site.example)
  --max-problems <n>   so many are named of each kind (5)
  --json               for programs

convert
  --out <file>         write there, not to standard output
  --label <name>       the name of the list, for people
  --pretty             with line breaks

serve
  --port <n>           8090
  --host <address>     127.0.0.1: this machine alone
  --page-size <n>      so many groups on a page; all on one, where left out

  --help  --version

Exit codes: 0 good (problems are allowed), 1 records lost, or with --strict a MUST that is not kept,
2 the feed as a whole cannot be read, 64 this is not how it is called.
`;

const text = { type: 'string' };
const yes = { type: 'boolean', default: false };
const SHARED = { type: text, terms: text };
const OPTIONS = {
  check: { ...SHARED, strict: yes, site: text, 'max-problems': text, json: yes },
  convert: { ...SHARED, out: text, label: text, pretty: yes },
  serve: { ...SHARED, port: text, host: text, 'page-size': text },
};

function readTerms(written) {
  if (written === undefined) return {};
  const isObject = written.trimStart().startsWith('{');
  try {
    const terms = JSON.parse(isObject ? written : readFileSync(written, 'utf8'));
    if (Array.isArray(terms) || Object.values(terms).some((meaning) => typeof meaning !== 'string')) throw new Error();
    return terms;
  } catch {
    throw new Refusal('--terms takes a JSON object such as {"CF":"babyWelcome"}, or a file that holds one.');
  }
}

function readNumber(name, written, fallback, least, most) {
  if (written === undefined) return fallback;
  const number = /^\d{1,9}$/.test(written) ? Number(written) : NaN;
  if (number >= least && number <= most) return number;
  throw new Refusal(`--${name} takes a whole number from ${least} to ${most}.`);
}

function readSite(written) {
  if (written === undefined) return undefined;
  if (/^https?:/i.test(written) && URL.canParse(written)) return new URL(written).origin;
  throw new Refusal('--site takes an address such as https://clinic.example');
}

function parse(command, args) {
  try {
    return parseArgs({ args, options: OPTIONS[command], allowPositionals: true });
  } catch (error) {
    throw new Refusal(error.message.split('. ')[0]);
  }
}

/** Takes a command line apart: `{ command, input, … }`, or `{ help: true }`, `{ version: true }`. Throws a `Refusal`. */
export function readArguments(argv) {
  if (argv.some((word) => word === '--help' || word === '-h') || argv.length === 0) return { help: true };
  if (argv[0] === '--version') return { version: true };
  const [command, ...args] = argv;
  if (!Object.hasOwn(OPTIONS, command)) throw new Refusal(`There is no command ${command}.`);
  const { values, positionals } = parse(command, args);
  if (positionals.length !== 1) throw new Refusal(`${command} takes one address, one file, or - for standard input.`);
  return {
    command,
    input: positionals[0],
    type: values.type,
    terms: readTerms(values.terms),
    json: values.json,
    strict: values.strict,
    site: readSite(values.site),
    mostNamed: readNumber('max-problems', values['max-problems'], 5, 0, 1e6),
    file: values.out,
    label: values.label,
    pretty: values.pretty,
    port: readNumber('port', values.port, 8090, 0, 65_535),
    host: values.host ?? '127.0.0.1',
    pageSize: readNumber('page-size', values['page-size'], Infinity, 1, 100_000),
  };
}
