/**
 * Our own feed, `{ version, groups, coordinators, resources }`, or a bare list
 * of groups. Newer minor versions still parse: unknown fields are passed over.
 */
import type { Problem } from '../base/problem.js';
import { warnMissing } from '../dev/warn.js';
import type { Coordinator, Resource } from '../model/feed.js';
import type { Group } from '../model/group.js';
import { cutJson, BROKEN } from './cut-json.js';
import { readGroup } from './native-group.js';
import type * as Mend from './native-mend.js';
import { asRaw, type Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import type { Adapter } from './source.js';

/** Reads the native feed. */
export const readNative: Adapter = async function* (feed, context) {
  const source = { format: 'native', feed: context.label, fetchedAt: new Date(context.now).toISOString() };
  const unique = uniqueIds();
  let count = 0;
  let mend: Promise<typeof Mend | undefined> | undefined;
  for await (const { key, records } of cutJson(feed.chunks, ['', 'groups', 'coordinators', 'resources'])) {
    const isGroups = key === '' || key === 'groups';
    const people = isGroups ? undefined : await atHand(import('./native-people.js'));
    const problems: Problem[] = [];
    const groups: Group[] = [];
    const coordinators: (Coordinator | undefined)[] = [];
    const resources: (Resource | undefined)[] = [];
    for (const value of records) {
      count += 1;
      const raw = asRaw(value);
      const name = recordId(raw, ['id']) ?? `#${count}`;
      const report: Report = (field, code) => problems.push({ source: context.label, record: name, field, code });
      if (raw === undefined) report('', value === BROKEN ? 'not-json' : 'not-an-object');
      else if (key === 'coordinators') coordinators.push(people?.readCoordinator(raw, name, report));
      else if (key === 'resources') resources.push(people?.readResource(raw, name, report));
      else {
        const before = problems.length;
        let group = readGroup(raw, name, source, report);
        if (group && problems.slice(before).some(({ field }) => field === 'schedule')) {
          const mender = await (mend ??= atHand(import('./native-mend.js')));
          group = mender?.mendTimes(group, raw, context.now, problems.splice(before), report) ?? group;
        }
        const id = group && unique(name, report, 'id');
        if (group && id) groups.push(id === name ? group : { ...group, id });
      }
    }
    yield {
      records: isGroups ? records.length : 0,
      groups,
      coordinators: coordinators.filter((one) => one !== undefined),
      resources: resources.filter((one) => one !== undefined),
      problems,
    };
  }
};

/** Few feeds have anything but groups, or times that need mending. Without its file all the rest still shows. */
function atHand<T>(part: Promise<T>): Promise<T | undefined> {
  return part.catch((error: unknown) => {
    warnMissing(error);
    return undefined;
  });
}
