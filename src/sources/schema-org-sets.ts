/**
 * Which events are one group. A series and its meetings are; so are events of
 * one name at one place, since most sites write every meeting as an event of its
 * own. A group can only be read when all its meetings are known.
 */
import { isBlank, type Raw, type Report } from './read.js';
import { isReference, inherit } from './schema-org-find.js';
import { idOf, listOf, nodeOf, titleOf } from './schema-org-nodes.js';
import { silent } from './hsds-read.js';
import { fold } from './words-time.js';

/** One event of a feed. */
export interface Found {
  readonly raw: Raw;
  readonly report: Report;
}

/** The events that make one group. */
export interface EventSet {
  /** Each of them may say all that is to be said of the group. */
  readonly events: readonly Found[];
  /** Meetings of theirs, which say little but when they are. */
  readonly meetings: readonly Found[];
}

/** An event on its way into a set. */
interface Part extends Found {
  raw: Raw;
  readonly id: string | undefined;
  readonly meetings: Found[];
  /** It is told by its meetings, which are events of their own. */
  isFrame: boolean;
}

/** So many events are put together before the page may do something else. */
const STEP = 200;

/**
 * Puts the events of a feed together; `index` holds every node that has an id.
 * Yields nothing, now and then, so that a long feed keeps nobody waiting.
 */
export function* setsOf(
  found: readonly Found[],
  index: ReadonlyMap<string, Raw>,
): Generator<undefined, readonly EventSet[]> {
  const ids = new Set(found.flatMap(({ raw }) => idOf(raw) ?? []));
  yield;
  const parts: Part[] = [];
  for (const [i, { raw, report }] of found.entries()) {
    for (const part of partsOf({ raw: resolved(raw, index), report }, ids)) parts.push(part);
    if (i % STEP === STEP - 1) yield;
  }
  const parents = yield* parentsOf(parts);
  const alone: Part[] = [];
  for (const [i, part] of parts.entries()) {
    for (const one of standing(part, parents.get(part))) alone.push(one);
    if (i % STEP === STEP - 1) yield;
  }
  const sets = new Map<string, { events: Found[]; meetings: Found[] }>();
  for (const [i, part] of alone.entries()) {
    const meetings = allMeetings(part);
    if (i % STEP === STEP - 1) yield;
    if (part.isFrame && meetings.length === 0 && isBlank(part.raw['eventSchedule'])) continue;
    const key = keyOf(part.raw) ?? `#${i}`;
    const set = sets.get(key) ?? { events: [], meetings: [] };
    sets.set(key, set);
    set.events.push(part);
    for (const meeting of meetings) set.meetings.push(meeting);
  }
  return [...sets.values()];
}

/** The event where it is a group, or part of one, by itself; none where it became a meeting of its series. */
function standing(part: Part, parent: Part | undefined): readonly Part[] {
  if (parent === undefined) return [part];
  if (joins(part.raw, parent.raw)) {
    const isHome = ['location', 'eventSchedule'].some((field) => !isBlank(parent.raw[field]));
    if (isBlank(part.raw['eventSchedule']) && (isHome || isBlank(part.raw['location']))) {
      parent.meetings.push(part);
      return [];
    }
    parent.isFrame = true;
  }
  part.raw = inherit(part.raw, parent.raw);
  return [part];
}

/** The meetings of an event, and of those that are a series themselves. */
function allMeetings(part: Part): readonly Found[] {
  return part.meetings.flatMap((meeting) => [meeting, ...('meetings' in meeting ? allMeetings(meeting as Part) : [])]);
}

const REFERRED = ['location', 'organizer', 'performer', 'provider'];

/** The event with what it refers to in its place, and with what an outer event states of it. */
function resolved(raw: Raw, index: ReadonlyMap<string, Raw>): Raw {
  let whole = raw;
  for (const field of REFERRED) {
    if (typeof raw[field] !== 'object') continue;
    const values = listOf(raw[field]);
    const nodes = values.map((value) => known(value, index) ?? value);
    if (nodes.some((node, i) => node !== values[i])) whole = { ...whole, [field]: nodes };
  }
  for (const field of ['instanceOfCourse', 'superEvent']) whole = withOuter(whole, field, index, 0);
  return whole;
}

/** The node that a reference means. */
function known(value: unknown, index: ReadonlyMap<string, Raw>): Raw | undefined {
  if (typeof value === 'string') return index.get(value);
  const node = nodeOf(value);
  const id = node && isReference(node) ? idOf(node) : undefined;
  return id === undefined ? undefined : index.get(id);
}

function withOuter(raw: Raw, field: string, index: ReadonlyMap<string, Raw>, depth: number): Raw {
  const [value] = listOf(raw[field]);
  const outer = known(value, index) ?? nodeOf(value);
  if (outer === undefined || depth > 3) return raw;
  return inherit(raw, withOuter(outer, field, index, depth + 1));
}

/** The event, and those of its inner events that are another thing: the talks of a conference. */
function partsOf(found: Found, ids: ReadonlySet<string>): readonly Part[] {
  const { raw, report } = found;
  const part: Part = { ...found, id: idOf(raw), meetings: [], isFrame: false };
  const parts = [part];
  for (const value of listOf(raw['subEvent'])) {
    const inner = nodeOf(value);
    const id = inner && idOf(inner);
    // What stands in the feed by itself too is read there.
    if (inner === undefined || isReference(inner) || (id !== undefined && ids.has(id))) continue;
    if (joins(inner, raw)) part.meetings.push({ raw: inner, report });
    else parts.push({ raw: inherit(inner, raw), report, id, meetings: [], isFrame: false });
  }
  return parts;
}

/** No series of series is deeper; and three that name each other in a ring would never be read. */
const DEEPEST = 5;

/** Which event is a meeting of which, by what either of them says. */
function* parentsOf(parts: readonly Part[]): Generator<undefined, ReadonlyMap<Part, Part>> {
  const byId = new Map(parts.flatMap((part) => (part.id === undefined ? [] : [[part.id, part] as const])));
  const parents = new Map<Part, Part>();
  const link = (part: Part | undefined, parent: Part | undefined): void => {
    if (part === undefined || parent === undefined) return;
    let top: Part | undefined = parent;
    for (let i = 0; top !== undefined && i < DEEPEST; i += 1) top = top === part ? part : parents.get(top);
    if (top === undefined) parents.set(part, parent);
  };
  const referred = (value: unknown): Part | undefined => {
    const id = typeof value === 'string' ? value.trim() : idOf(nodeOf(value) ?? {});
    return id === undefined ? undefined : byId.get(id);
  };
  for (const [i, part] of parts.entries()) {
    link(part, referred(listOf(part.raw['superEvent'])[0]));
    for (const value of listOf(part.raw['subEvent'])) link(referred(value), part);
    if (i % STEP === STEP - 1) yield;
  }
  return parents;
}

/** Whether an event is no more than a meeting of another: it has no name of its own. */
function joins(raw: Raw, outer: Raw): boolean {
  const name = nameOf(raw);
  return name === '' || name === nameOf(outer);
}

function nameOf(raw: Raw): string {
  return fold(titleOf(raw, silent)?.name ?? '');
}

/** What events of one group share, or undefined where too little is stated to be sure of it. */
function keyOf(raw: Raw): string | undefined {
  const name = nameOf(raw);
  const host = ['location', 'organizer'].map((field) => raw[field]);
  if (name === '' || host.every(isBlank)) return undefined;
  return JSON.stringify([name, ...host, raw['eventSchedule'], raw['eventAttendanceMode']]);
}
