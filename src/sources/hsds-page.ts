/** One answer of an HSDS server: a page of a list, a bare list, or a single record. */
import { FeedFault } from '../base/problem.js';
import { cutJson, type Cut } from './cut-json.js';
import { silent } from './hsds-read.js';
import { parameter, parseUrl, withParameters } from './next-page.js';
import { asRaw, readFlag, readNumber, type Raw } from './read.js';
import type { Feed } from './source.js';

export { parameter, withParameters };

/** One answer of a list, read run by run. */
export class Page {
  readonly url: string;
  private readonly cuts: AsyncGenerator<Cut>;
  private readonly members = new Map<string, unknown>();
  private count = 0;
  private ended = false;

  constructor(feed: Feed) {
    this.url = feed.url;
    this.cuts = cutJson(feed.chunks, ['', 'contents'], (key, value) => this.members.set(key, value));
  }

  /** The next run of records; an answer that is one object is a list of one. */
  async next(): Promise<readonly unknown[] | undefined> {
    if (this.ended) return undefined;
    const cut = await this.cuts.next();
    if (cut.done !== true) {
      this.count += cut.value.records.length;
      return cut.value.records.flatMap(withServices);
    }
    this.ended = true;
    if (this.count > 0 || this.members.size === 0 || this.isPage) return undefined;
    const single = Object.fromEntries(this.members);
    if (!isListing(single)) throw new FeedFault('unknown-format', 'neither an HSDS page nor a record');
    return withServices(single);
  }

  /** Lets go of an answer that is not needed to its end. */
  async close(): Promise<void> {
    this.ended = true;
    await this.cuts.return(undefined);
  }

  /** True for a list that knows pages and details, not a file. */
  get isApi(): boolean {
    return this.isPage || collectionOf(this.url) !== undefined;
  }

  private get isPage(): boolean {
    return ['total_items', 'total_pages', 'page_number', 'last_page', 'empty'].some((key) => this.members.has(key));
  }

  /** The URL of the next page, or undefined after the last one; known once all records have been read. */
  nextUrl(): string | undefined {
    const flags = Object.fromEntries(this.members);
    if (this.count === 0 || !this.isPage) return undefined;
    if (readFlag(flags, 'last_page', silent) === true) return undefined;
    // What was asked for counts; of the first page only the server knows how it counts (some begin at 0).
    const number = Number(parameter(this.url, 'page') ?? this.read('page_number') ?? 1);
    const pages = this.read('total_pages');
    if (pages !== undefined && number >= pages) return undefined;
    if (pages === undefined && this.members.get('last_page') === undefined) return undefined;
    return withParameters(this.url, { page: String(number + 1) });
  }

  /** Ends a walk that gets nothing new: in peace when all that was promised has come, else as cut off. */
  endAfter(found: number): void {
    const promised = this.read('total_items');
    if (promised !== undefined && promised > found) throw new FeedFault('truncated', 'the server repeats a page');
  }

  private read(key: string): number | undefined {
    return readNumber(Object.fromEntries(this.members), key, silent, 0);
  }
}

/** An organisation stands for its services. */
function withServices(record: unknown): readonly unknown[] {
  const raw = asRaw(record);
  const services = raw?.['services'];
  if (raw === undefined || !Array.isArray(services)) return [record];
  return services.map((service: unknown) => {
    const fields = asRaw(service);
    return fields === undefined ? service : { organization: raw, ...fields };
  });
}

function isListing(raw: Raw): boolean {
  if (Array.isArray(raw['services'])) return true;
  return raw['id'] !== undefined && (raw['name'] !== undefined || asRaw(raw['service']) !== undefined);
}

/** The URL when it is a collection of HSDS that has a detail for each of its records. */
export function collectionOf(url: string): URL | undefined {
  const parsed = parseUrl(url);
  return parsed && /\/(?:services|service_at_locations)\/?$/.test(parsed.pathname) ? parsed : undefined;
}
