/** An index over given groups, and what a query to it answers. */
import { createIndex, addGroups, sortByTime } from '../../src/engine/index-listings.js';
import { Dictionary } from '../../src/engine/dictionary.js';
import { Options } from '../../src/engine/facets.js';
import type { Filters } from '../../src/engine/filters.js';
import type { Catalogue } from '../../src/engine/catalogue.js';
import type { Query } from '../../src/engine/query.js';
import { runQuery } from '../../src/engine/run-query.js';
import type { Group } from '../../src/model/group.js';
import { NEW_YORK, NOW } from '../fixtures/groups.js';

/** A sorted index of the groups; `zone` is the visitor's. */
export function catalogueOf(groups: readonly Group[], zone: string = NEW_YORK): Catalogue {
  const index = createIndex(zone);
  addGroups(index, groups, NOW);
  sortByTime(index);
  return { index, options: new Options(), dictionary: new Dictionary() };
}

/** A query that asks for nothing else than what is given. */
export function ask(given: { words?: string; filters?: Filters; loss?: boolean }): Query {
  return { words: '', filters: {}, loss: false, ...given };
}

/** Names of the groups that answer, in order. */
export function namesFor(catalogue: Catalogue, given: Parameters<typeof ask>[0]): readonly string[] {
  return runQuery(catalogue, ask(given), NOW).listings.map(({ group }) => group.name);
}
