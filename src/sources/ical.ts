/**
 * iCalendar (RFC 5545), as calendars export it. Events are cut out of the text as it comes; what belongs together may
 * stand anywhere in it, and so do the zones, so groups are made when all of it is there.
 * https://www.rfc-editor.org/rfc/rfc5545
 */
import { FeedFault, type Problem } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { readOccasion } from './ical-event.js';
import { readGroup } from './ical-group.js';
import { IcalCutter, type CutEvent } from './ical-lines.js';
import { isPrivate, readEvent, type RawEvent } from './ical-props.js';
import { Bundler } from './ical-series.js';
import type { Report } from './read.js';
import { uniqueIds } from './record-names.js';
import type { Adapter, Batch, SourceContext } from './source.js';

/** So many events are read, and so many groups made, in one step: nobody's key press waits for all of them. */
const STEP = 50;
const GROUPS = 25;

/** Reads a calendar. Events that are one meeting after the other become one group; private ones are passed over. */
export const readIcal: Adapter = async function* (feed, context) {
  const reader = new Reader(context);
  const cutter = new IcalCutter();
  for await (const chunk of feed.chunks) {
    cutter.push(chunk);
    for (let cut = cutter.next(STEP); cut; cut = cutter.next(STEP)) yield reader.take(cut);
  }
  const { events, isWhole } = cutter.end();
  yield reader.take(events);
  yield* reader.groups();
  if (!isWhole) throw new FeedFault('truncated');
};

class Reader {
  readonly #context: SourceContext;
  readonly #events: RawEvent[] = [];
  readonly #problems = new Map<string, Problem>();
  #count = 0;

  constructor(context: SourceContext) {
    this.#context = context;
  }

  /** Takes events apart. A private one is no record of the list. */
  take(cut: readonly CutEvent[]): Batch {
    let records = 0;
    for (const { calendar, lines } of cut) {
      const count = (this.#count += 1);
      const event = readEvent(calendar, lines, count, (record) => this.#reportOf(record, count));
      if (!isPrivate(event)) records += 1;
      this.#events.push(event);
    }
    return this.#batch(records, []);
  }

  *groups(): Generator<Batch> {
    const bundler = new Bundler();
    for (let i = 0; i < this.#events.length; i += STEP) {
      for (const event of this.#events.slice(i, i + STEP)) bundler.add(readOccasion(event));
      yield this.#batch(0, []);
    }
    const joining = bundler.bundles(STEP);
    let joined = joining.next();
    for (; !joined.done; joined = joining.next()) yield this.#batch(0, []);
    const bundles = joined.value;
    const unique = uniqueIds();
    for (let i = 0; i < bundles.length; i += GROUPS) {
      const groups = bundles.slice(i, i + GROUPS).flatMap((bundle): readonly Group[] => {
        const group = readGroup(bundle, this.#context);
        const report = bundle[0]?.dates[0]?.event.report;
        return group && report ? [{ ...group, id: unique(group.id, report, 'UID') }] : [];
      });
      yield this.#batch(0, groups);
    }
  }

  /** The same problem of one field of a record is told once. */
  #reportOf(record: string, count: number): Report {
    return (field, code) =>
      this.#problems.set(`${count} ${field} ${code}`, { source: this.#context.label, record, field, code });
  }

  #batch(records: number, groups: readonly Group[]): Batch {
    const problems = [...this.#problems.values()];
    this.#problems.clear();
    return { records, groups, problems };
  }
}
