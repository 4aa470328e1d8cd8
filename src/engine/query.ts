/** What a visitor asks for, as a value. */
import type { Filters } from './filters.js';

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
export function isFromHome({ format = [] }: Filters): boolean {
  return format.length === FROM_HOME.length && FROM_HOME.every((one) => format.includes(one));
}
