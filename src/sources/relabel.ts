/** Two elements may call one feed by two names: what was read for the one is told to the other by the other's name. */
import type { Batch } from './source.js';

/** The same batch, as if the feed had this label. */
export function relabel(batch: Batch, label: string): Batch {
  return {
    ...batch,
    groups: batch.groups.map((group) => ({ ...group, source: { ...group.source, feed: label } })),
    problems: batch.problems.map((problem) => ({ ...problem, source: label })),
  };
}
