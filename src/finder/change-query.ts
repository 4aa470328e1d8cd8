/** The question after a wish. */
import { isFilterName, withFilter, type FilterName, type Filters } from '../engine/filters.js';
import { FROM_HOME, isFromHome, type Query } from '../engine/query.js';
import { isUnsaid } from '../locale/after-loss.js';
import type { QueryIntent } from './intents.js';

/** What the host has fixed; it cannot be wished away. */
export interface Fixed {
  readonly locked: Filters;
  readonly loss: boolean;
}

/** The question after a wish. What the host has locked stays. */
export function changeQuery(query: Query, intent: QueryIntent, { locked, loss }: Fixed): Query {
  const { filters, near } = query;
  const set = (name: FilterName, values: readonly string[]): Query =>
    name in locked ? query : { ...query, filters: withFilter(filters, name, values) };
  switch (intent.type) {
    case 'search':
      return { ...query, words: intent.words, near: near?.typed === undefined ? near : undefined, doubt: undefined };
    case 'near':
      return { ...query, words: intent.words ?? query.words, near: undefined, doubt: undefined };
    case 'within':
      return { ...query, within: intent.radius };
    case 'filter':
      return isFilterName(intent.name) ? set(intent.name, intent.values) : query;
    case 'toggle': {
      const values = filters[intent.name] ?? [];
      const without = values.filter((value) => value !== intent.value);
      return set(intent.name, without.length < values.length ? without : [...values, intent.value]);
    }
    case 'home':
      return set('format', isFromHome(filters) ? [] : FROM_HOME);
    case 'loss': {
      const on = intent.on || loss;
      return { ...query, loss: on, filters: on ? { ...withoutBabies(filters), ...locked } : filters };
    }
    case 'restore':
      return { words: intent.words, filters: { ...intent.filters, ...locked }, loss, within: intent.within };
    case 'clear':
      return { words: '', filters: locked, loss };
  }
}

/** Filters that ask for babies would hide the groups where there are none (D19). */
function withoutBabies(filters: Filters): Filters {
  return (Object.keys(filters) as FilterName[]).reduce(
    (all, name) =>
      withFilter(
        all,
        name,
        (all[name] ?? []).filter((value) => !isUnsaid(value)),
      ),
    filters,
  );
}
