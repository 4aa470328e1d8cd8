/** What a visitor asks for, as a value. */

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

/** A question to the index. */
export interface Query {
  /** As typed. */
  readonly words: string;
  readonly filters: Filters;
  /** Only groups for those who have lost a pregnancy or a baby (D19). */
  readonly loss: boolean;
}

/** Everything there is. */
export const EVERYTHING: Query = Object.freeze({ words: '', filters: Object.freeze({}), loss: false });

/** What "Join from home" stands for. */
export const FROM_HOME: readonly string[] = Object.freeze(['online', 'phone']);

/** True where the formats asked for are exactly those of "Join from home". */
export function isFromHome(filters: Filters): boolean {
  const formats = filters.format ?? [];
  return formats.length === FROM_HOME.length && FROM_HOME.every((format) => formats.includes(format));
}

/** The same filters with one of them set anew; an empty list takes it away. */
export function withFilter(filters: Filters, name: FilterName, values: readonly string[]): Filters {
  const { [name]: _, ...rest } = filters;
  return Object.freeze(values.length > 0 ? { ...rest, [name]: Object.freeze([...new Set(values)]) } : rest);
}

/** Whether a foreign word names a filter. */
export function isFilterName(name: string): name is FilterName {
  return (FILTERS as readonly string[]).includes(name);
}
