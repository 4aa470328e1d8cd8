/**
 * OpenActive: events of schema.org with some fields more, as a feed of changes
 * (RPDE), page after page from the oldest to the newest.
 * https://developer.openactive.io, https://openactive.io/realtime-paged-data-exchange/
 */
import { FeedFault } from '../base/problem.js';
import { BROKEN, cutJson } from './cut-json.js';
import { silent } from './hsds-read.js';
import { Trail } from './next-page.js';
import { asRaw, dayOf, isBlank, readNumber, readText, type Raw } from './read.js';
import { EventList, NOTHING_YET } from './schema-org-list.js';
import { BATCH_SIZE, type Adapter, type Batch, type Feed } from './source.js';

/** Reads a feed of changes to its end, or a file of events. */
export const readOpenActive: Adapter = async function* (feed, context) {
  const trail = new Trail(feed.url);
  const changes = new Changes();
  const events = new EventList(context);
  const read = function* (): Generator<Batch> {
    for (const values of changes.values()) {
      events.add(values);
      yield NOTHING_YET;
    }
    for (const code of changes.misfits) events.fail(code);
    yield* events.read({ format: 'openactive', context, base: feed.url, licence: changes.licence });
  };
  try {
    for (let page: Feed | undefined = feed; page;) {
      const url: string | undefined = trail.next(yield* changes.read(page), page.url);
      page = url === undefined ? undefined : await context.open(url);
    }
  } catch (error) {
    // What came before a page failed is good.
    yield* read();
    throw error;
  }
  yield* read();
  if (!changes.isFeed && !events.isTyped) throw new FeedFault('unknown-format', 'neither a feed of changes nor events');
};

/** The newest version of one item. */
interface Item {
  readonly data: Raw;
  readonly modified: number;
}

/**
 * What the pages leave behind. A feed begins with what was changed longest ago;
 * the same item may come again, changed or deleted, on any later page, and a
 * session may come before its series. So nothing is a group before the last page.
 */
class Changes {
  /** True once a page was one of a feed of changes. */
  isFeed = false;
  licence: string | undefined;
  readonly misfits: ('not-json' | 'not-an-object')[] = [];
  private readonly items = new Map<string, Item>();
  /** Events that stand in the feed without being changes. */
  private readonly bare: unknown[] = [];

  /** Takes one page in; the link to the next one, or undefined after the last. */
  async *read({ chunks }: Feed): AsyncGenerator<Batch, unknown> {
    const members = new Map<string, unknown>();
    let count = 0;
    for await (const { records } of cutJson(chunks, ['', 'items'], (key, value) => members.set(key, value))) {
      count += records.length;
      for (const record of records) this.take(record);
      yield NOTHING_YET;
    }
    this.isFeed ||= members.has('next') || members.has('items');
    const root = Object.fromEntries(members);
    this.licence ??= readText(root, 'license', silent)?.slice(0, 500);
    if (count > 0) return members.get('next');
    // One event alone; a page without items is the end of the feed.
    if (members.size > 0 && !members.has('next')) this.bare.push(root);
    return undefined;
  }

  /** The events that are left, in runs. */
  *values(): Generator<readonly unknown[]> {
    const all = [...this.bare, ...[...this.items.values()].map(({ data }) => data)];
    for (let i = 0; i < all.length; i += BATCH_SIZE) yield all.slice(i, i + BATCH_SIZE);
  }

  private take(value: unknown): void {
    const raw = asRaw(value);
    if (raw === undefined) this.misfits.push(value === BROKEN ? 'not-json' : 'not-an-object');
    else if (isBlank(raw['state']) && isBlank(raw['data'])) this.bare.push(raw);
    else this.change(raw);
  }

  private change(raw: Raw): void {
    const kind = readText(raw, 'kind', silent) ?? '';
    const data = asRaw(raw['data']);
    const key = JSON.stringify([kind, readText(raw, 'id', silent) ?? data?.['@id'] ?? this.items.size]);
    const modified = readNumber(raw, 'modified', silent) ?? 0;
    // Pages come in the order of change; a copy of an older one changes nothing.
    if ((this.items.get(key)?.modified ?? 0) > modified) return;
    if (raw['state'] === 'deleted') this.items.delete(key);
    else if (data === undefined) this.misfits.push('not-an-object');
    else {
      const changed = instantOf(raw, modified);
      const type = data['@type'] ?? data['type'] ?? kind.replace(/\..*$/, '');
      this.items.set(key, { modified, data: { ...changed, ...data, '@type': type } });
    }
  }
}

/** Feeds count their changes in seconds or milliseconds; any other number is no date. */
function instantOf(raw: Raw, modified: number): { readonly dateModified?: string } {
  const text = readText(raw, 'modified', silent) ?? '';
  if (dayOf(text)) return { dateModified: text };
  const ms = modified > 1e9 && modified < 4e9 ? modified * 1000 : modified;
  return ms > 1e12 && ms < 4e12 ? { dateModified: new Date(ms).toISOString() } : {};
}
