/**
 * The rules of the page "Conformance of a feed", each as a test of what was read. `broken` gives a sentence, or
 * undefined where the rule is kept. Rules about the answer hold for addresses on the web only.
 */
import { FACT_KEYS } from './misses.mjs';
import { PROBLEMS, count, plain } from './words.mjs';

const SMALL = 1500;
const LEAST_AGE = 60;

/** The feed as a whole failed, before anything came. */
const failedWith = (outcome, codes) =>
  outcome.fault && !hasAny(outcome) && codes.includes(outcome.fault.code) ? plain(outcome.fault.message) : undefined;

const hasAny = (outcome) => [outcome.groups, outcome.coordinators, outcome.resources].some(({ length }) => length > 0);

const first = ({ answers }) => answers[0];
const header = (outcome, name) => first(outcome)?.headers[name];
const withCode = ({ problems }, isIt) => problems.filter(({ code }) => isIt(code)).length;
const some = (number, one) => (number > 0 ? count(number, one) : undefined);
const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** A list of words of a header, in lower case. */
const words = (text = '') => text.toLowerCase().split(/\s*,\s*/);

function corsFault(outcome) {
  if (new URL(first(outcome).url).origin === outcome.site) return undefined;
  const allowed = header(outcome, 'access-control-allow-origin');
  if (allowed === '*' || allowed === outcome.site) return undefined;
  return allowed === undefined ? 'no Access-Control-Allow-Origin' : `Access-Control-Allow-Origin is ${plain(allowed)}`;
}

function strayHop({ answers }) {
  const origin = new URL(answers[0].asked).origin;
  const stray = answers.flatMap(({ hops }) => hops).find(({ url }) => new URL(url).origin !== origin);
  return stray && `it leads to ${plain(new URL(stray.url).origin)}`;
}

function typeFault(outcome) {
  const type = header(outcome, 'content-type');
  if (type === undefined) return 'no Content-Type';
  const isJson = /^\s*[[{]/.test(first(outcome).plain?.head ?? '');
  return /\bhtml\b/i.test(type) || (isJson && !/\bjson\b/i.test(type)) ? `it is ${plain(type)}` : undefined;
}

function copyFault(outcome) {
  if (!header(outcome, 'etag') && !header(outcome, 'last-modified')) return 'neither ETag nor Last-Modified';
  const { again } = outcome;
  return again === undefined || again === 304 ? undefined : `the answer to If-None-Match was ${again}, not 304`;
}

function packingFault(outcome) {
  if ((first(outcome).plain?.bytes ?? 0) < SMALL) return undefined;
  if (!header(outcome, 'content-encoding')) return 'neither gzip nor br';
  const vary = words(header(outcome, 'vary'));
  return vary.includes('accept-encoding') || vary.includes('*') ? undefined : 'no Vary: Accept-Encoding';
}

function keepingFault(outcome) {
  const control = words(header(outcome, 'cache-control'));
  const age = Number(/max-age=(\d+)/.exec(control.join())?.[1] ?? -1);
  if (control.some((word) => /^(no-store|private|no-cache)\b/.test(word))) return plain(control.join(', '));
  return age >= LEAST_AGE ? undefined : 'no max-age of a minute or more';
}

function schemeFault({ answers }) {
  const { protocol, hostname } = new URL(answers[0].url);
  return protocol === 'https:' || /^(?:localhost|127\.|\[::1\])/.test(hostname) ? undefined : 'it is http';
}

const ANSWER = [
  {
    id: 'A1',
    level: 'MUST',
    is: 'A plain GET gets the list: no key, no login, no secret in the address.',
    broken: (outcome) => failedWith(outcome, ['http-4xx', 'http-5xx', 'unreachable', 'secret-key', 'offline']),
  },
  {
    id: 'A2',
    level: 'MUST',
    is: 'Any site may read it: Access-Control-Allow-Origin.',
    broken: corsFault,
    answered: true,
  },
  {
    id: 'A3',
    level: 'MUST',
    is: 'It sets no cookie.',
    answered: true,
    broken: ({ answers }) => some(sumOf(answers.flatMap(({ hops }) => hops.map(({ cookies }) => cookies))), 'cookie'),
  },
  { id: 'A4', level: 'MUST', is: 'It leads to no other origin.', broken: strayHop, answered: true },
  {
    id: 'A5',
    level: 'MUST',
    is: 'It comes in time (a byte every ten seconds, the whole in a minute) and holds at most 64 MB.',
    broken: ({ fault }) => (['timeout', 'too-large'].includes(fault?.code) ? plain(fault.message) : undefined),
  },
  { id: 'A6', level: 'SHOULD', is: 'It is served over https.', broken: schemeFault, answered: true },
  { id: 'A7', level: 'SHOULD', is: 'Content-Type says what it is.', broken: typeFault, answered: true },
  {
    id: 'A8',
    level: 'SHOULD',
    is: 'It has an ETag or Last-Modified, and says 304 to whoever holds the copy.',
    broken: copyFault,
    answered: true,
  },
  {
    id: 'A9',
    level: 'SHOULD',
    is: 'It comes packed with gzip or br, and says Vary: Accept-Encoding.',
    broken: packingFault,
    answered: true,
  },
  {
    id: 'A10',
    level: 'SHOULD',
    is: 'A copy may be kept for some minutes: Cache-Control: public, max-age=300.',
    broken: keepingFault,
    answered: true,
  },
].map((rule) => ({ ...rule, web: true }));

const isLost = (code) => PROBLEMS[code]?.lost === true;
const NAMED = ['id-duplicate', 'passcode-public'];

const FEED = [
  {
    id: 'F1',
    level: 'MUST',
    is: 'It is a list in a format that is known.',
    broken: (outcome) => failedWith(outcome, ['html', 'unknown-format', 'unknown-type', 'empty']),
  },
  {
    id: 'F2',
    level: 'MUST',
    is: 'It comes whole, with every page that it names, all at one host.',
    // Whatever went wrong after something came, it is a part.
    broken: (outcome) =>
      outcome.fault && (hasAny(outcome) || outcome.fault.code === 'truncated')
        ? plain(outcome.fault.message)
        : undefined,
  },
  {
    id: 'F3',
    level: 'MUST',
    is: 'Every record can be shown.',
    broken: (outcome) => some(withCode(outcome, isLost), 'lost record'),
  },
  {
    id: 'F4',
    level: 'MUST',
    is: 'No two records have one id.',
    broken: (outcome) =>
      some(
        withCode(outcome, (code) => code === 'id-duplicate'),
        'second id',
      ),
  },
  {
    id: 'F5',
    level: 'MUST',
    is: 'No passcode stands in a link or a text.',
    broken: ({ misses }) => some(misses.find(({ key }) => key === 'passcode')?.count ?? 0, 'listing'),
  },
  {
    id: 'F6',
    level: 'MUST',
    is: 'Every field that is stated can be used.',
    broken: (outcome) =>
      some(
        withCode(outcome, (code) => !isLost(code) && !NAMED.includes(code)),
        'field',
      ),
  },
];

const LISTING = {
  zone: 'Every date states its time zone.',
  length: 'Every date states its end or length.',
  dates: 'Every listing says when it meets, in dates or in words.',
  over: 'No listing stays when its dates are over.',
  verified: 'Every listing has the day on which somebody checked it.',
  stale: 'Every listing was checked within twelve months.',
  format: 'Every listing says whether it is in person, online or by phone.',
  place: 'Every listing in person has a point, a ZIP or a town.',
  contact: 'Every listing has a link or somebody to ask.',
  led: 'Every listing says who leads it.',
  language: 'Every listing names its languages.',
  cost: 'Every listing says what it costs, or that it is free.',
  baby: 'Every listing says whether babies may come.',
  comfort: 'Every listing says what eases a first visit.',
};

const LISTINGS = FACT_KEYS.filter((key) => key in LISTING).map((key, i) => ({
  id: `L${i + 1}`,
  level: 'SHOULD',
  is: LISTING[key],
  broken: ({ misses }) => {
    const found = misses.find((miss) => miss.key === key);
    return found && `${found.count} of ${found.of}`;
  },
}));

/** All rules, in the order of the page. */
export const RULES = [...ANSWER, ...FEED, ...LISTINGS];

/** Each rule with what was found: `kept` is true, false, or undefined where it could not be tested. */
export function judge(outcome) {
  return RULES.map(({ id, level, is, broken, web, answered }) => {
    const isTestable = web ? outcome.isWeb && (!answered || outcome.answers.length > 0) : true;
    const said = isTestable ? broken(outcome) : undefined;
    return { id, level, is, kept: isTestable ? said === undefined : undefined, said };
  });
}
