/** What the lazily loaded parts of the elements need of a session's choices. */
export type { OptionCount, OptionCounts } from '../engine/count-options.js';
export type { FilterName, Filters } from '../engine/query.js';
export type { WayBack } from '../finder/asker.js';
export { choicesOf, type Choice } from '../finder/choices.js';
export { isFilterName } from '../engine/query.js';
