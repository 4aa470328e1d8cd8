/**
 * Walks the answers of an HSDS server until every listing has come, complete.
 * What is asked depends on the server alone, never on the visitor (P1, P2).
 */
import { Details, isSummary, type Listing } from './hsds-details.js';
import { Page, parameter, withParameters } from './hsds-page.js';
import { silent } from './hsds-read.js';
import { asLaterFault } from './next-page.js';
import { asRaw, readText } from './read.js';
import type { Feed, SourceContext } from './source.js';

/** Yields the listings of the whole feed in small runs. Throws a `FeedFault` after all that came before it. */
export async function* listingsOf(feed: Feed, context: SourceContext): AsyncGenerator<readonly Listing[]> {
  let page = new Page(feed);
  let records = await page.next();
  let details: Details | undefined;
  if (records !== undefined && records.length > 0 && page.isApi && records.every(isSummary)) {
    const whole = await askFull(page, context);
    if (whole === undefined) details = new Details(page.url, context);
    else {
      await page.close();
      [page, records] = whole;
    }
  }
  const seen = new Set<string>();
  let isFirst = true;
  for (;;) {
    const before = seen.size;
    for (; records !== undefined; records = await nextRun(page, isFirst)) {
      for (const record of records) seen.add(identityOf(record));
      if (details === undefined) yield records.map((raw) => ({ raw }));
      else yield* details.complete(records);
    }
    const next = page.nextUrl();
    if (next === undefined) return;
    // A server that gives the same page for ever would keep us asking for ever.
    if (seen.size === before) return page.endAfter(seen.size);
    page = new Page(await context.open(next));
    isFirst = false;
    records = await nextRun(page, isFirst);
  }
}

async function nextRun(page: Page, isFirst: boolean): Promise<readonly unknown[] | undefined> {
  try {
    return await page.next();
  } catch (error) {
    throw isFirst ? error : asLaterFault(error, 'list of services');
  }
}

/** What two copies of one record share. */
function identityOf(record: unknown): string {
  const raw = asRaw(record);
  return (raw && (readText(raw, 'id', silent) ?? readText(raw, 'name', silent))) ?? '';
}

/** The same list with every field, where the server has it. */
async function askFull(page: Page, context: SourceContext): Promise<[Page, readonly unknown[]] | undefined> {
  const url = withParameters(page.url, { full: 'true' });
  if (url === undefined || parameter(page.url, 'full') === 'true') return undefined;
  try {
    const full = new Page(await context.open(url));
    const records = await full.next();
    if (records !== undefined && !records.every(isSummary)) return [full, records];
    await full.close();
  } catch (error) {
    if (context.signal.aborted) throw error;
  }
  return undefined;
}
