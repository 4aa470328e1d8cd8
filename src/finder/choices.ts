/** What is set in a snapshot, one value at a time. */
import type { FilterName } from '../engine/filters.js';
import { isFromHome } from '../engine/query.js';
import type { Snapshot } from './snapshot.js';

/** One value that is set and can be taken away. */
export interface Choice {
  readonly name: FilterName;
  readonly value: string;
}

/** What is set, in the order of the filters. "Join from home" is its own button and no choice here. */
export function choicesOf({ query: { filters }, locked }: Snapshot): readonly Choice[] {
  const names = Object.keys(filters) as FilterName[];
  return names
    .filter((name) => !(name in locked) && !(name === 'format' && isFromHome(filters)))
    .flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));
}
