/** Records of one run, each read on its own: a bad one is a problem, never an exception, and no id is given twice. */
import type { Problem } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { BROKEN } from './cut-json.js';
import { asRaw, type Raw, type Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import type { Batch, SourceContext } from './source.js';

/** Reads one record; undefined where it is no group, which it has reported unless that is as it should be. */
export type ReadRecord = (raw: Raw, record: string, report: Report) => Group | undefined;

/**
 * A reader for the runs of one feed, in their order. A record is called by the
 * first of `idFields` that it has, else by its place from 1; the same problem of
 * one field is told once.
 */
export function batchReader(
  context: SourceContext,
  idFields: readonly string[],
  read: ReadRecord,
): (records: readonly unknown[]) => Batch {
  const unique = uniqueIds();
  let count = 0;
  return (records) => {
    const problems = new Map<string, Problem>();
    const groups = records.flatMap((value): readonly Group[] => {
      count += 1;
      const raw = asRaw(value);
      const record = recordId(raw, idFields) ?? `#${count}`;
      const report: Report = (field, code) =>
        problems.set(`${count} ${field} ${code}`, { source: context.label, record, field, code });
      if (raw === undefined) report('', value === BROKEN ? 'not-json' : 'not-an-object');
      const group = raw && read(raw, record, report);
      return group ? [{ ...group, id: unique(group.id, report, idFields[0] ?? 'id') }] : [];
    });
    return { records: records.length, groups, problems: [...problems.values()] };
  };
}
