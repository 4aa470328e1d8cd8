/** The grammar of `preset`: `kind=therapy&format=online`, a filter named twice has two values. */
import { isFilterName, withFilter, type FilterName, type Filters } from '../engine/query.js';

/** The filters of a preset, and the names in it that are no filters. */
export function parsePreset(text: string): { readonly filters: Filters; readonly unknown: readonly string[] } {
  let filters: Filters = Object.freeze({});
  const unknown: string[] = [];
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '');
    if (isFilterName(name)) filters = withFilter(filters, name as FilterName, values);
    else unknown.push(name);
  }
  return { filters, unknown };
}
