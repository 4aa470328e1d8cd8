/** Walks the pages of a calendar. The site alone says what the next one is; nothing about the visitor is asked (P1, P2). */
import { FeedFault } from '../base/problem.js';
import { cutJson } from './cut-json.js';
import { silent } from './hsds-read.js';
import { asLaterFault, Trail } from './next-page.js';
import { asRaw, readNumber } from './read.js';
import { recordId } from './record-names.js';
import { BATCH_SIZE, type Feed, type SourceContext } from './source.js';

/** Records that came together. */
export interface Run {
  readonly records: readonly unknown[];
  /** The page ends here, and another follows. */
  readonly isPageEnd: boolean;
}

/** One answer: a page of a list, a bare list, or one event. */
class Page {
  readonly members = new Map<string, unknown>();
  private readonly feed: Feed;

  constructor(feed: Feed) {
    this.feed = feed;
  }

  async *records(): AsyncGenerator<readonly unknown[]> {
    let count = 0;
    const cuts = cutJson(this.feed.chunks, ['', 'events'], (key, value) => this.members.set(key, value));
    for await (const { records } of cuts) {
      count += records.length;
      yield records;
    }
    const { members } = this;
    // PHP writes a list with a gap as an object.
    const object = asRaw(members.get('events'));
    const all = object ? Object.values(object) : members.has('start_date') ? [Object.fromEntries(members)] : [];
    for (let i = 0; i < all.length; i += BATCH_SIZE) yield all.slice(i, i + BATCH_SIZE);
    const isList = ['total', 'total_pages', 'rest_url'].some((key) => members.has(key));
    if (count + all.length === 0 && members.size > 0 && !isList)
      throw new FeedFault('unknown-format', 'it has no list of "events"');
  }

  /** The address of the next page, at the scheme and host of this one: sites behind a proxy name `http:`, or leave out "www". */
  nextLink(): unknown {
    const link = this.members.get('next_rest_url');
    if (typeof link !== 'string') return undefined;
    try {
      const [next, own] = [new URL(link, this.feed.url), new URL(this.feed.url)];
      const bare = (url: URL): string => url.host.replace(/^www\./, '');
      return bare(next) === bare(own) ? `${own.origin}${next.pathname}${next.search}` : link;
    } catch {
      return undefined;
    }
  }

  total(): number | undefined {
    return readNumber({ total: this.members.get('total') }, 'total', silent, 0);
  }
}

/** The records of all pages in their order; what one page repeats of another, since the list moved on between them, is left out. */
export async function* runsOf(feed: Feed, context: SourceContext): AsyncGenerator<Run> {
  const trail = new Trail(feed.url);
  const seen = new Set<string>();
  let page: Page | undefined = new Page(feed);
  let count = 0;
  let isFirst = true;
  for (;;) {
    const known = new Set(seen);
    const before = count;
    try {
      for await (const records of page.records()) {
        const fresh = isFirst ? records : records.filter((record) => !known.has(nameOf(record) ?? ''));
        for (const name of fresh.map(nameOf)) if (name !== undefined) seen.add(name);
        count += fresh.length;
        yield { records: fresh, isPageEnd: false };
      }
    } catch (error) {
      throw isFirst ? error : asLaterFault(error, 'list of events');
    }
    const total = page.total() ?? count;
    const next = trail.next(page.nextLink(), feed.url);
    if (next === undefined) return;
    // A server that gives the same page for ever would keep us asking for ever.
    if (count === before) {
      if (count < total) throw new FeedFault('truncated', 'the site repeats a page');
      return;
    }
    yield { records: [], isPageEnd: true };
    page = await openPage(next, context, count >= total);
    if (page === undefined) return;
    isFirst = false;
  }
}

/** Beyond the last page the plugin answers 404, which is the end of the list where all that was promised has come. */
async function openPage(url: string, context: SourceContext, isComplete: boolean): Promise<Page | undefined> {
  try {
    return new Page(await context.open(url));
  } catch (error) {
    if (isComplete && error instanceof FeedFault && error.status === 404) return undefined;
    throw error;
  }
}

/** What two copies of one event share: the dates of a series may all have the id of one post. */
function nameOf(record: unknown): string | undefined {
  const raw = asRaw(record);
  if (raw === undefined) return undefined;
  return `${recordId(raw, ['id', 'url', 'slug']) ?? JSON.stringify(raw)} ${recordId(raw, ['start_date'])}`;
}
