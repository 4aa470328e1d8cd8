/**
 * Our own feed, `{ version, groups, coordinators, resources }`, or a bare list
 * of groups. Newer minor versions still parse: unknown fields are passed over.
 * A long list may come in pages, each naming the next one in `next`.
 */
import type { Problem } from '../base/problem.js';
import { warnMissing } from '../dev/warn.js';
import type { Group } from '../model/group.js';
import type { Cut } from './cut-json.js';
import { readGroup } from './native-group.js';
import type * as Mend from './native-mend.js';
import { cutQuickly } from './quick-cut.js';
import { asRaw, readText, type Raw, type Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import { UNCLEAN } from './shape.js';
import type { Adapter, Feed, SourceContext } from './source.js';

/** Reads the native feed. */
export const readNative: Adapter = async function* (feed, context) {
  const source = { format: 'native', feed: context.label, fetchedAt: new Date(context.now).toISOString() };
  const unique = uniqueIds();
  let count = 0;
  let mend: Promise<typeof Mend | undefined> | undefined;
  for await (const { key, records } of cutPages(feed, context, source)) {
    const isGroups = !key || key === 'groups';
    const people = isGroups ? undefined : (await atHand(import('./native-people.js')))?.gather(key);
    const problems: Problem[] = [];
    const groups: Group[] = [];
    for (const value of records) {
      count += 1;
      const raw = asRaw(value);
      const name = recordId(raw, ['id']) ?? `#${count}`;
      const report: Report = (field, code) => problems.push({ source: context.label, record: name, field, code });
      if (raw === undefined) report('', typeof value === 'symbol' ? 'not-json' : 'not-an-object');
      else if (!isGroups) people?.read(raw, name, report);
      else {
        const before = problems.length;
        const read: Mend.Reader = (from, to) => readGroup(from, name, source, to);
        let group = read(raw, report);
        const said = problems.slice(before);
        if (said.some(({ field, code }) => field === 'schedule' || code === 'passcode-public')) {
          const mender = await (mend ??= atHand(import('./native-mend.js')));
          group = mender
            ? mender.mend(read, raw, group, context.now, problems.splice(before), report)
            : read(cutShort(raw, said), () => 0);
        }
        const id = group && unique(name, report, 'id');
        if (group && id) groups.push(id === name ? group : { ...group, id });
      }
    }
    yield { records: isGroups ? records.length : 0, groups, ...people?.found, problems };
  }
};

/** The lists of the feed. Most come in one answer, so what asks for the next one is fetched only where it is named. */
async function* cutPages(feed: Feed, context: SourceContext, source: { feed: string }): AsyncGenerator<Cut> {
  let next: unknown;
  yield* cutQuickly(feed.chunks, ['', 'groups', 'coordinators', 'resources'], (key, value) => {
    if (key === 'next') next = value;
    // The list's own name, where the host gave it none but its address.
    else if (key === 'label' && context.label.includes('://')) source.feed = readLabel(value) ?? source.feed;
  });
  if (next) yield* (await import('./native-pages.js')).nextPages(next, feed, context);
}

function readLabel(label: unknown): string | undefined {
  return readText({ label }, 'label', () => 0)?.slice(0, 200);
}

type Cuttable = { readonly split?: (at: RegExp) => readonly string[] };

/** Where nothing is at hand to take a passcode out, a text ends before what may be one, and what is no text is left out (P16). */
function cutShort(raw: Raw, said: readonly Problem[]): Raw {
  const left: Record<string, unknown> = { ...raw };
  for (const { field, code } of said) {
    const name = field.replace(/\W.*/, '');
    if (code === 'passcode-public') left[name] = (raw[name] as Cuttable).split?.(UNCLEAN)[0];
  }
  return left;
}

/** Few feeds have anything but groups, or times that need mending. Without its file all the rest still shows. */
function atHand<T>(part: Promise<T>): Promise<T | undefined> {
  return part.catch((error: unknown) => {
    warnMissing(error);
    return undefined;
  });
}
