/**
 * BMLT, the server of many twelve-step fellowships: weekly meetings, every
 * value a string. One GET gives them all, as a bare array or beside the format
 * codes that they use; with `page_size` in the URL the pages are walked.
 * https://github.com/bmlt-enabled/bmlt-server
 */
import { FeedFault } from '../base/problem.js';
import { batchReader } from './batch-reader.js';
import { codeBook, type CodeBook } from './bmlt-codes.js';
import { identityOf } from './bmlt-fields.js';
import { readMeeting } from './bmlt-meeting.js';
import { cutJson } from './cut-json.js';
import { parameter, Trail, withParameters } from './next-page.js';
import { provenanceOf } from './provenance.js';
import { asRaw, readText } from './read.js';
import { BATCH_SIZE, type Adapter, type Feed } from './source.js';

/** A bare array does not explain its codes. */
const NO_CODES: CodeBook = codeBook([]);

/** Reads the meetings of a BMLT server. One record is one group. */
export const readBmlt: Adapter = async function* (feed, context) {
  const { terms, now } = context;
  const around = { source: provenanceOf('bmlt', context), terms, now, book: NO_CODES };
  const read = batchReader(context, ['id_bigint'], (raw, record, report) => readMeeting(raw, record, around, report));
  const trail = new Trail(feed.url);
  const seen = new Set<string>();
  for (let page = feed, number = firstPage(feed.url), isFirst = true; ; isFirst = false) {
    let count = 0;
    let fresh = 0;
    for await (const run of runsOf(page)) {
      count += run.records.length;
      around.book = run.book;
      // Between two questions a meeting may move to the next page; and an old server gives the same one for ever.
      const records = run.records.filter((record) => isNew(seen, record) || isFirst);
      fresh += records.length;
      yield read(records);
    }
    number += 1;
    const next = fresh > 0 && count === pageSize(feed.url) ? pageUrl(feed.url, number) : undefined;
    const url = trail.next(next, feed.url);
    if (url === undefined) return;
    page = await context.open(url);
  }
};

function firstPage(url: string): number {
  const number = Number(parameter(url, 'page_num') ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}

/** How many meetings a full page has; undefined where the host did not ask for pages, or came by the door for scripts. */
function pageSize(url: string): number | undefined {
  const size = Number(parameter(url, 'page_size'));
  return size > 0 && !/\/jsonp\//i.test(url) ? size : undefined;
}

function pageUrl(url: string, number: number): string | undefined {
  return withParameters(url, { page_num: String(number) });
}

/** Notes the record; false where it, or another with its id, was noted before. */
function isNew(seen: Set<string>, record: unknown): boolean {
  const raw = asRaw(record);
  const id = raw && identityOf(raw);
  const key = id ?? String(JSON.stringify(record));
  return seen.size !== seen.add(key).size;
}

interface Run {
  readonly records: readonly unknown[];
  readonly book: CodeBook;
}

/**
 * The meetings of one answer. Its list of codes comes last, and a code means
 * what that list says: so the meetings beside it wait for it. A bare array has
 * no such list and is read as it comes.
 */
async function* runsOf(feed: Feed): AsyncGenerator<Run> {
  const held: unknown[] = [];
  const definitions: unknown[] = [];
  const others = new Map<string, unknown>();
  const known = ['meetings', 'formats'];
  let fault: FeedFault | undefined;
  try {
    for await (const { key, records } of cutJson(feed.chunks, ['', ...known], (name, value) =>
      others.set(name, value),
    )) {
      if (key === '') yield { records, book: NO_CODES };
      else {
        (key === 'formats' ? definitions : held).push(...records);
        // Nothing yet, but nobody is kept waiting for all of it.
        yield { records: [], book: NO_CODES };
      }
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    fault = error;
  }
  const book = codeBook(definitions);
  for (let i = 0; i < held.length; i += BATCH_SIZE) yield { records: held.slice(i, i + BATCH_SIZE), book };
  if (fault !== undefined) throw fault;
  const isForeign = held.length + definitions.length === 0 && others.size > 0;
  // `"meetings": {}` is an empty list of PHP's.
  if (isForeign && !known.some((name) => others.has(name))) throw new FeedFault('unknown-format', told(others));
}

/** What the server says in place of meetings. */
function told(members: ReadonlyMap<string, unknown>): string {
  return readText(Object.fromEntries(members), 'error', silent)?.slice(0, 200) ?? 'an object without meetings';
}

const silent = (): void => undefined;
