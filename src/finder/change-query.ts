/** The question after a wish. */
import { isFilterName, withFilter, type FilterName, type Filters } from '../engine/filters.js';
import { FROM_HOME, isFromHome, type Query } from '../engine/query.js';
import type { QueryIntent } from './intents.js';

/** What the host has fixed; it cannot be wished away. */
export interface Fixed {
  readonly locked: Filters;
  readonly loss: boolean;
}

/** The question after a wish. What the host has locked stays. */
export function changeQuery(query: Query, intent: QueryIntent, { locked, loss }: Fixed): Query {
  const { filters } = query;
  const set = (name: FilterName, values: readonly string[]): Query =>
    name in locked ? query : { ...query, filters: withFilter(filters, name, values) };
  switch (intent.type) {
    case 'search':
      return { ...query, words: intent.words };
    case 'filter':
      return isFilterName(intent.name) ? set(intent.name, intent.values) : query;
    case 'toggle': {
      const values = filters[intent.name] ?? [];
      const without = values.filter((value) => value !== intent.value);
      return set(intent.name, without.length < values.length ? without : [...values, intent.value]);
    }
    case 'home':
      return set('format', isFromHome(filters) ? [] : FROM_HOME);
    case 'loss':
      return { ...query, loss: intent.on || loss };
    case 'clear':
      return { words: '', filters: locked, loss };
  }
}
