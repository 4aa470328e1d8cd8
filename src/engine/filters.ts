/** The filters by name. The first screen asks none: this is loaded with what answers questions. */

/** The names of the filters; in `preset`, in the fragment and in `filter(name, values)`. */
export const FILTERS = [
  'format',
  'soon',
  'day',
  'part',
  'kind',
  'stage',
  'experience',
  'community',
  'comfort',
  'led',
  'language',
  'cost',
  'access',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** Chosen values by filter. Within a filter any value will do, but every `comfort` counts; all filters must fit. */
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** The same filters with one of them set anew; an empty list takes it away. */
export function withFilter(filters: Filters, name: FilterName, values: readonly string[]): Filters {
  const { [name]: _, ...rest } = filters;
  return Object.freeze(values.length > 0 ? { ...rest, [name]: Object.freeze([...new Set(values)]) } : rest);
}

/** Whether a foreign word names a filter. */
export function isFilterName(name: string): name is FilterName {
  return (FILTERS as readonly string[]).includes(name);
}
