/** What the lazily loaded parts of the elements need of a session's choices. */
export type { OptionCount, OptionCounts } from '../engine/count-options.js';
export type { FilterName } from '../engine/filters.js';
export type { WayBack } from '../finder/asker.js';
export { choicesOf, type Choice } from '../finder/choices.js';
