/**
 * The Events Calendar, a plugin of WordPress: `/wp-json/tribe/events/v1/events`,
 * or `/?rest_route=/tribe/events/v1/events` where a site has no such paths. It
 * knows no rules of repetition: each meeting comes as an event of its own, and
 * the meetings of one series are put together here.
 */
import { asFault, type FeedFault } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { BROKEN } from './cut-json.js';
import { dayOfGrace } from './last-day.js';
import { asRaw, type Raw, type Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import { silent } from './hsds-read.js';
import type { Adapter, Batch, SourceContext } from './source.js';
import { readGroup } from './tribe-event.js';
import { runsOf } from './tribe-pages.js';
import { SeriesBook, type Series } from './tribe-series.js';
import { readTitle } from './tribe-title.js';
import { readWhen } from './tribe-when.js';

/**
 * Reads the calendar of a site. What was held back is given also where a page
 * fails; the fault follows it.
 *
 * A group is given once, so a series waits while it may still grow. To wait for
 * the last page with all of them would leave the visitor before an empty list
 * for as long as a slow site takes to write out two years of Tuesdays. The list
 * is in the order of time, so a series is let go at the end of the page on which
 * it has a dozen meetings to come: these are the next dozen, and what follows them is left out.
 * All others, which may have a second date on any page, come with the last.
 */
export const readTribe: Adapter = async function* (feed, context) {
  const book = new SeriesBook(dayOfGrace(context.now));
  const unique = uniqueIds();
  let fault: FeedFault | undefined;
  try {
    const add = adderTo(book, context);
    for await (const { records, isPageEnd } of runsOf(feed, context)) {
      if (records.length > 0) yield add(records);
      if (isPageEnd) yield* batchesOf(book.ripe(), context, unique);
    }
  } catch (error) {
    if (context.signal.aborted) throw error;
    fault = asFault(error);
  }
  yield* batchesOf(book.rest(), context, unique);
  if (fault !== undefined) throw fault;
};

/** Puts the records of a run into their series; of problems that all dates of a series share, the first is told. */
function adderTo(book: SeriesBook, context: SourceContext): (records: readonly unknown[]) => Batch {
  let count = 0;
  return (records) => {
    const problems: Batch['problems'][number][] = [];
    let hidden = 0;
    for (const value of records) {
      count += 1;
      const raw = asRaw(value);
      const record = recordId(raw, ['id', 'slug']) ?? `#${count}`;
      const found: Parameters<Report>[] = [];
      const report: Report = (field, code) => found.push([field, code]);
      if (raw === undefined) report('', value === BROKEN ? 'not-json' : 'not-an-object');
      // What its own site keeps out of its lists is no record of ours either.
      if (raw !== undefined && isHidden(raw)) hidden += 1;
      else {
        const told = (raw && addTo(book, raw, record, report))?.told ?? new Set<string>();
        for (const [field, code] of found) {
          if (told.has(`${field} ${code}`)) continue;
          told.add(`${field} ${code}`);
          problems.push({ source: context.label, record, field, code });
        }
      }
    }
    return { records: records.length - hidden, groups: [], problems };
  };
}

function addTo(book: SeriesBook, raw: Raw, record: string, report: Report): Series | undefined {
  const title = readTitle(raw, report);
  if (title === undefined) report('title', 'name-missing');
  return title && book.add({ raw, record, title, when: readWhen(raw, report) });
}

const UNPUBLISHED = /^(?:draft|auto-draft|pending|private|trash|inherit)$/;

function isHidden(raw: Raw): boolean {
  const status = raw['status'];
  return raw['hide_from_listings'] === true || (typeof status === 'string' && UNPUBLISHED.test(status));
}

/** Groups made in one step: their texts are long, and nobody should wait for two hundred of them. */
const AT_ONCE = 50;

function* batchesOf(
  all: readonly Series[],
  context: SourceContext,
  unique: ReturnType<typeof uniqueIds>,
): Generator<Batch> {
  for (let i = 0; i < all.length; i += AT_ONCE) {
    const problems: Batch['problems'][number][] = [];
    const groups = all.slice(i, i + AT_ONCE).map((series): Group => {
      const { record } = series.shown;
      const report: Report = (field, code) => {
        if (!series.told.has(`${field} ${code}`)) problems.push({ source: context.label, record, field, code });
        series.told.add(`${field} ${code}`);
      };
      const group = readGroup(series, context, report);
      // One series at two places is two groups, and no mistake; one id for two events is.
      return { ...group, id: unique(group.id, group.id === record ? report : silent, 'id') };
    });
    yield { records: 0, groups, problems };
  }
}
