/**
 * Walks the pages of a FHIR search, or reads the one resource, Bundle or list that a file
 * is. A page may give a service first and its place later: a service waits until
 * all that it refers to has come, or its page has ended.
 */
import { FeedFault } from '../base/problem.js';
import { cutJson } from './cut-json.js';
import { asList } from './fhir-lines.js';
import { FhirSorter } from './fhir-sorter.js';
import type { Shelf } from './fhir-shelf.js';
import { items, silent, words } from './hsds-read.js';
import { asLaterFault, Trail } from './next-page.js';
import { asRaw, readNumber, readText, type Raw } from './read.js';
import type { Feed, SourceContext } from './source.js';

/**
 * Yields services, and whatever else may have been meant for one, in their order and in small
 * runs; an empty run is a pause. Throws a `FeedFault` after all that came before it.
 * `onOutcome`: the server says within a page that something went wrong.
 */
export async function* servicesOf(
  feed: Feed,
  context: SourceContext,
  shelf: Shelf,
  onOutcome: () => void,
): AsyncGenerator<readonly unknown[]> {
  const trail = new Trail(feed.url);
  const sorter = new FhirSorter(shelf, onOutcome);
  for (let page: Feed | undefined = feed; page !== undefined;) {
    const before = sorter.seen.size;
    const records = sorter.count;
    const members = new Map<string, unknown>();
    yield* runsOf(page, sorter, members, page === feed);
    const bundle: Raw = Object.fromEntries(members);
    const url = trail.next(nextLink(bundle), page.url);
    if (url === undefined) break;
    // A server that gives the same page for ever would keep us asking for ever.
    if (sorter.count > records && sorter.seen.size === before) {
      if ((readNumber(bundle, 'total', silent) ?? 0) <= before) break;
      throw new FeedFault('truncated', 'the server repeats a page');
    }
    page = await context.open(url);
  }
  sorter.judge();
}

async function* runsOf(
  page: Feed,
  sorter: FhirSorter,
  members: Map<string, unknown>,
  isFirst: boolean,
): AsyncGenerator<readonly unknown[]> {
  try {
    for await (const { key, records } of cutJson(asList(page.chunks), ['', 'entry'], (name, value) =>
      members.set(name, value),
    )) {
      for (const record of records) sorter.take(record, key === '');
      yield* sorter.ready();
    }
    takeWhole(Object.fromEntries(members), sorter, isFirst);
  } catch (error) {
    yield* sorter.rest();
    throw isFirst ? error : asLaterFault(error, 'Bundle');
  }
  yield* sorter.rest();
}

/** An answer that is no Bundle and no list is one resource. */
function takeWhole(raw: Raw, sorter: FhirSorter, isFirst: boolean): void {
  const type = readText(raw, 'resourceType', silent);
  const isList = Object.keys(raw).length === 0 || type === 'Bundle';
  if (isList || (type === undefined && sorter.count > 0)) return;
  if (type === 'HealthcareService' && isFirst) sorter.take(raw, true);
  else throw new FeedFault('unknown-format', type === undefined ? 'no FHIR resource' : describe(raw, type));
}

/** What came in place of services, and what the server says of it. */
function describe(raw: Raw, type: string): string {
  const issue = items(raw, 'issue', silent)[0];
  const said = issue && (words(issue, 'diagnostics', silent) ?? words(asRaw(issue['details']) ?? {}, 'text', silent));
  return `the server sent ${type}${said === undefined ? '' : `: ${said.slice(0, 200)}`}`;
}

function nextLink(bundle: Raw): unknown {
  return items(bundle, 'link', silent).find((link) => readText(link, 'relation', silent) === 'next')?.['url'];
}
