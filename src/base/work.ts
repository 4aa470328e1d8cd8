/**
 * How much work was done, in deterministic units: a step that grows with the
 * square of the list shows here without a clock. Tests read and reset it.
 */
export interface Work {
  /** Listings looked at by queries. */
  listings: number;
  /** Occurrences expanded from schedules. */
  occurrences: number;
  /** Elements rendered. */
  templates: number;
}

/** The counters of this copy of the library. */
export const work: Work = { listings: 0, occurrences: 0, templates: 0 };
