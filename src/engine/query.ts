/** What a visitor asks for, as a value. */
import type { KnownPlace } from '../base/place-table.js';
import type { Filters } from './filters.js';

/** The place from which a question is asked. */
export interface Near {
  readonly place: KnownPlace;
  /** What stands in the box, where the place was typed. */
  readonly typed?: string;
  /** Where the device is, roughly: the place has no name. */
  readonly isHere?: true;
  /** What was typed is written like none; this place is near to it. */
  readonly isGuess?: true;
}

/** What was typed may be a place, but not which: there are several, or none is known. */
export interface Doubt {
  readonly typed: string;
  /** What is left of it without the place. */
  readonly words: string;
  /** Those that it may be; none where it is a code that nobody knows. */
  readonly places: readonly KnownPlace[];
  /** What knows places did not come: it may be one all the same. */
  readonly isMissing?: true;
}

/** A question to the index. */
export interface Query {
  /** The words that must be found; what was typed, without the place. */
  readonly words: string;
  readonly filters: Filters;
  /** Only groups for those who have lost a pregnancy or a baby (D19). */
  readonly loss: boolean;
  readonly near?: Near | undefined;
  readonly doubt?: Doubt | undefined;
  /** How far she would go, in kilometres; where left out, as far as the host says. */
  readonly within?: number | undefined;
}

/** Everything there is. */
export const EVERYTHING: Query = Object.freeze({ words: '', filters: Object.freeze({}), loss: false });

/** What "Join from home" stands for. */
export const FROM_HOME: readonly string[] = Object.freeze(['online', 'phone']);

/** True where the formats asked for are exactly those of "Join from home". */
export function isFromHome({ format = [] }: Filters): boolean {
  return format.length === FROM_HOME.length && FROM_HOME.every((one) => format.includes(one));
}
