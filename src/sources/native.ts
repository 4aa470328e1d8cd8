/**
 * Our own feed, `{ version, groups, coordinators, resources }`, or a bare list
 * of groups. Newer minor versions still parse: unknown fields are passed over.
 */
import type { Problem, ProblemCode } from '../base/problem.js';
import type { Coordinator, Resource } from '../model/feed.js';
import type { Group } from '../model/group.js';
import { cutJson, BROKEN } from './cut-json.js';
import { readCoordinator, readResource } from './native-people.js';
import { readGroup } from './native-group.js';
import { asRaw, type Raw, type Report } from './read.js';
import type { Adapter, Batch } from './source.js';

/** Reads the native feed. */
export const readNative: Adapter = async function* (feed, context) {
  const source = { format: 'native', feed: context.label, fetchedAt: new Date(context.now).toISOString() };
  const seen = new Set<string>();
  let count = 0;
  for await (const { key, records } of cutJson(feed.chunks, ['', 'groups', 'coordinators', 'resources'])) {
    const problems: Problem[] = [];
    const groups: Group[] = [];
    const coordinators: Coordinator[] = [];
    const resources: Resource[] = [];
    for (const value of records) {
      count += 1;
      const raw = asRaw(value);
      const name = recordName(raw, count);
      const report: Report = (field, code) => problems.push({ source: context.label, record: name, field, code });
      if (raw === undefined) report('', value === BROKEN ? 'not-json' : 'not-an-object');
      else if (key === 'coordinators') push(coordinators, readCoordinator(raw, name, report));
      else if (key === 'resources') push(resources, readResource(raw, name, report));
      else push(groups, uniqueGroup(readGroup(raw, name, source, report), seen, report));
    }
    const isGroups = key === '' || key === 'groups';
    yield { records: isGroups ? records.length : 0, groups, coordinators, resources, problems } satisfies Batch;
  }
};

/** What a problem calls a record: its id, or its place in the feed. */
function recordName(raw: Raw | undefined, position: number): string {
  const id = raw?.['id'];
  return (
    (typeof id === 'string' && id.length < 200 && id.trim()) || (typeof id === 'number' && String(id)) || `#${position}`
  );
}

function push<T>(list: T[], value: T | undefined): void {
  if (value !== undefined) list.push(value);
}

/** Two listings with one id are both kept; the second gets an id of its own. */
function uniqueGroup(
  group: Group | undefined,
  seen: Set<string>,
  report: (field: string, code: ProblemCode) => void,
): Group | undefined {
  if (group === undefined) return undefined;
  if (!seen.has(group.id)) {
    seen.add(group.id);
    return group;
  }
  report('id', 'id-duplicate');
  let n = 2;
  while (seen.has(`${group.id}~${n}`)) n += 1;
  const id = `${group.id}~${n}`;
  seen.add(id);
  return { ...group, id };
}
