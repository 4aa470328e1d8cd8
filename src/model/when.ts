/** When a group meets, made ready to be told in words. Instants are epoch milliseconds. */

/** How a schedule repeats, as far as words can follow it. */
export interface Repeat {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Every `interval` units. */
  readonly interval: number;
  /** Days of the week, 0 = Sunday, in the zone in which the time is told; for months also none: by date. */
  readonly days: readonly number[];
  /** For months: the first, second … (or -1, the last) of those days, or of all. Empty: words cannot follow it. */
  readonly nths: readonly number[];
  /** The group has other schedules beside this one. */
  readonly several?: boolean;
}

/** One meeting, in the zone in which it is told. */
export interface Meeting {
  readonly start: number;
  readonly end: number;
  /** The zone in which to tell it. */
  readonly zone: string;
  /** The zone in which the feed wrote it, where that reads differently on the clock. */
  readonly otherZone?: string;
  /** Began already. */
  readonly isOn: boolean;
  /** The feed gave no length, so none is told. */
  readonly lengthAssumed: boolean;
  readonly zoneAssumed: boolean;
  /** Only where its schedule goes on after this meeting. */
  readonly repeat?: Repeat;
}
