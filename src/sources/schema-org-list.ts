/** All events of one feed, gathered as they come and read as groups when all are there. */
import type { Problem } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { BROKEN } from './cut-json.js';
import type { Raw, Report } from './read.js';
import { uniqueIds } from './record-names.js';
import { findEvents, holderOf, type Finds } from './schema-org-find.js';
import { ownId, readSet, type FeedFacts } from './schema-org-group.js';
import { setsOf, type EventSet, type Found } from './schema-org-sets.js';
import { silent } from './hsds-read.js';
import { BATCH_SIZE, type Batch, type SourceContext } from './source.js';

/**
 * The events of a feed. Nothing is given out before its end: most sites write
 * each date as an event of its own, what an event refers to may stand behind
 * it, and a group that was given out cannot be taken back.
 */
export class EventList {
  /** True once anything in the feed had a type, as all JSON-LD has. */
  isTyped = false;
  /** Values that were looked at. */
  looked = 0;
  private readonly found: Found[] = [];
  private readonly index = new Map<string, Raw>();
  private readonly problems = new Map<Report, Map<string, Problem>>();
  private misfits: Problem[] = [];
  private count = 0;
  private readonly context: SourceContext;

  constructor(context: SourceContext) {
    this.context = context;
  }

  /** Looks through values for events; `holder` is the object whose events they are. */
  add(values: readonly unknown[], holder?: Raw): void {
    const finds: Finds = {
      events: [],
      misfits: [],
      onNode: (node, id) => void (this.index.has(id) || this.index.set(id, node)),
      isTyped: false,
    };
    const host = holder && holderOf(holder);
    for (const value of values) {
      this.looked += 1;
      findEvents(value, finds, host);
      for (const event of finds.events.splice(0)) this.take(event);
      for (const misfit of finds.misfits.splice(0)) this.fail(misfit === BROKEN ? 'not-json' : 'not-an-object');
    }
    this.isTyped ||= finds.isTyped;
  }

  /** Notes something that is no record at all. */
  fail(code: 'not-json' | 'not-an-object'): void {
    this.count += 1;
    this.misfits.push({ source: this.context.label, record: `#${this.count}`, field: '', code });
  }

  private take(raw: Raw): void {
    this.count += 1;
    const record = ownId(raw) ?? `#${this.count}`;
    const problems = new Map<string, Problem>();
    const report: Report = (field, code) =>
      problems.set(`${field} ${code}`, { source: this.context.label, record, field, code });
    this.problems.set(report, problems);
    this.found.push({ raw, report });
  }

  /** Yields the groups, a run at a time. */
  *read(facts: FeedFacts): Generator<Batch> {
    const unique = uniqueIds();
    let run: EventSet[] = [];
    let size = 0;
    if (this.misfits.length > 0) yield* inSteps({ records: this.misfits.length, groups: [], problems: this.misfits });
    const sorting = setsOf(this.found, this.index);
    let step = sorting.next();
    for (; !step.done; step = sorting.next()) yield NOTHING_YET;
    for (const set of step.value) {
      const more = set.events.length + set.meetings.length;
      if (size > 0 && size + more > BATCH_SIZE) {
        yield* inSteps(this.readRun(run, facts, unique));
        run = [];
        size = 0;
      }
      run.push(set);
      size += more;
    }
    yield* inSteps(this.readRun(run, facts, unique));
  }

  private readRun(run: readonly EventSet[], facts: FeedFacts, unique: ReturnType<typeof uniqueIds>): Batch {
    const groups: Group[] = [];
    const reports = new Set<Report>();
    for (const set of run) {
      const group = readSet(set, facts);
      const [first] = set.events;
      for (const { report } of [...set.events, ...set.meetings]) reports.add(report);
      if (group === undefined || first === undefined) continue;
      // A name that two groups share is no fault of the feed.
      const isStated = ownId(first.raw) === group.id;
      groups.push({ ...group, id: unique(group.id, isStated ? first.report : silent, 'identifier') });
    }
    return { records: reports.size, groups, problems: this.told(reports) };
  }

  private told(reports: ReadonlySet<Report>): readonly Problem[] {
    const told = [...reports].flatMap((report) => [...(this.problems.get(report)?.values() ?? [])]);
    for (const report of reports) this.problems.delete(report);
    return told;
  }
}

/** A step that gives nothing yet, so that the page is not kept waiting while a feed is gathered. */
export const NOTHING_YET: Batch = { records: 0, groups: [], problems: [] };

/** A group of very many dates is told of in several steps. */
function* inSteps({ records, ...rest }: Batch): Generator<Batch> {
  let left = records;
  for (; left > BATCH_SIZE; left -= BATCH_SIZE) yield { ...NOTHING_YET, records: BATCH_SIZE };
  yield { records: left, ...rest };
}
