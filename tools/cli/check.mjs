/** `group-finder check`: what a feed holds, what is wrong with it, and what visitors will miss. */
import { EXIT } from './exit.mjs';
import { mapOf, missesOf } from './misses.mjs';
import { readFeed } from './read-feed.mjs';
import { printReport } from './report.mjs';
import { judge } from './rules.mjs';
import { askAgain } from './web.mjs';
import { PROBLEMS } from './words.mjs';

/** How many listings are of each sort. */
function tally({ records, groups, coordinators, resources }, isOnMap) {
  const number = (test) => groups.filter(test).length;
  return {
    records,
    groups: groups.length,
    closed: number(({ status }) => status === 'closed'),
    coordinators: coordinators.length,
    resources: resources.length,
    dated: number(({ schedule }) => schedule.length > 0),
    inWords: number(({ schedule, scheduleText }) => schedule.length === 0 && scheduleText !== undefined),
    inPerson: number(({ formats }) => formats.includes('in-person')),
    online: number(({ formats }) => formats.includes('online')),
    byPhone: number(({ formats }) => formats.includes('phone')),
    onMap: number(isOnMap),
  };
}

/** What the web said, without the streams that measured it. */
function answerOf({ url, asked, status, headers, hops, firstByteMs, ms, wire, plain }) {
  const sizes = { wireBytes: wire?.bytes, bytes: plain?.bytes };
  return {
    asked,
    url,
    status,
    headers,
    hops,
    firstByteMs: Math.round(firstByteMs),
    ms: ms && Math.round(ms),
    ...sizes,
  };
}

/** Reads a feed and judges it. The result can be written as JSON. */
export async function examine(input, options) {
  const { library, now } = options;
  const outcome = await readFeed(input, options);
  const { answers, isWeb, fault, format, problems } = outcome;
  const isOnMap = mapOf(library);
  const again = isWeb && answers[0]?.status === 200 ? await askAgain(answers[0], outcome.site) : undefined;
  const misses = missesOf(outcome, { library, now, isOnMap });
  return {
    input,
    site: options.site,
    format,
    fault: fault && { code: fault.code, detail: fault.detail, status: fault.status },
    counts: tally(outcome, isOnMap),
    problems: problems.map(({ record, field, code }) => ({ record, field, code })),
    misses,
    answers: isWeb ? answers.map(answerOf) : [],
    again,
    rules: judge({ ...outcome, again, misses }),
  };
}

/** What the result means for a script. A list that the named site may not read is none there. */
export function exitOf({ site, fault, counts, problems, rules }, isStrict) {
  const hasAny = counts.groups + counts.coordinators + counts.resources > 0;
  const isClosed = site !== undefined && rules.some(({ id, kept }) => id === 'A2' && kept === false);
  if ((fault && !hasAny) || isClosed) return EXIT.unreadable;
  if (fault || problems.some(({ code }) => PROBLEMS[code]?.lost)) return EXIT.lacking;
  return isStrict && rules.some(({ level, kept }) => level === 'MUST' && kept === false) ? EXIT.lacking : EXIT.good;
}

/** Runs the command; returns its exit code. */
export async function check(input, options) {
  const { out, json, strict, mostNamed } = options;
  const result = await examine(input, options);
  const exit = exitOf(result, strict);
  out(
    json ? `${JSON.stringify({ ...result, exit }, undefined, 2)}\n` : printReport(result, { exit, strict, mostNamed }),
  );
  return exit;
}
