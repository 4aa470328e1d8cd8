/** What lists of HSDS 3 leave out, fetched record by record: by default they hold one-to-one fields only. */
import { FeedFault } from '../base/problem.js';
import { collectionOf, Page } from './hsds-page.js';
import { silent } from './hsds-read.js';
import { asRaw, readText } from './read.js';
import type { SourceContext } from './source.js';

/** One listing as the server sent it. */
export interface Listing {
  readonly raw: unknown;
  /** Its details could not be had; what the list says of it still counts. */
  readonly isSummary?: boolean;
}

const MANY = ['schedules', 'service_at_locations', 'phones', 'addresses', 'contacts', 'languages', 'cost_options'];

/** True for a record that says nothing on when, where or whom to call. */
export function isSummary(record: unknown): boolean {
  const raw = asRaw(record);
  const parts = [raw, asRaw(raw?.['service']), asRaw(raw?.['location'])];
  return raw !== undefined && !parts.some((part) => part && MANY.some((key) => part[key] !== undefined));
}

const AT_ONCE = 4;
const MAX_FAILURES = 8;

/** Fetches `{list}/{id}` for every record, few at a time. */
export class Details {
  private readonly list: URL | undefined;
  private readonly context: SourceContext;
  /** Failures in a row; a server that has no details is not asked for all of them. */
  private failures = 0;

  constructor(url: string, context: SourceContext) {
    this.list = collectionOf(url);
    this.context = context;
  }

  /** The records with their details, a few at a time, in their order. */
  async *complete(records: readonly unknown[]): AsyncGenerator<readonly Listing[]> {
    for (let i = 0; i < records.length; i += AT_ONCE) {
      yield await Promise.all(records.slice(i, i + AT_ONCE).map((record) => this.completeOne(record)));
    }
  }

  private async completeOne(record: unknown): Promise<Listing> {
    const raw = asRaw(record);
    const id = raw && readText(raw, 'id', silent);
    // An id of dots would lead out of the list.
    if (raw === undefined || id === undefined || /^\.+$/.test(id)) return { raw: record };
    if (this.list === undefined || this.failures >= MAX_FAILURES) return { raw, isSummary: true };
    try {
      const detail = asRaw((await new Page(await this.context.open(detailUrl(this.list, id))).next())?.[0]);
      if (detail === undefined) throw new FeedFault('empty');
      this.failures = 0;
      return { raw: { ...raw, ...detail, id } };
    } catch (error) {
      if (this.context.signal.aborted) throw error;
      this.failures += 1;
      return { raw, isSummary: true };
    }
  }
}

function detailUrl(list: URL, id: string): string {
  const url = new URL(list);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  for (const name of ['page', 'per_page', 'full']) url.searchParams.delete(name);
  return url.href;
}
