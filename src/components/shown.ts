/** What a method of the finder resolves to, once the page shows it. */
export interface Shown {
  /** Cards on the page. */
  readonly shown: number;
  /** Listings that can be found at all. */
  readonly total: number;
  /** Listings that answer the question. */
  readonly matches: number;
}
