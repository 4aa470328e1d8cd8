/**
 * What the finder tells the page. No event carries a query, a place, a filter
 * or an id (P7): tag managers listen, and the id of a loss group is the need.
 */
import type { FaultCode } from '../base/problem.js';

abstract class GroupEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The first list has settled. */
export class GroupReadyEvent extends GroupEvent {
  static readonly type = 'group-ready';
  /** Cards on the page. */
  readonly shown: number;
  /** Listings that can be found. */
  readonly total: number;
  /** Records read well. */
  readonly read: number;
  /** Sources that were asked. */
  readonly sources: number;
  constructor(shown: number, total: number, read: number, sources: number) {
    super(GroupReadyEvent.type);
    this.shown = shown;
    this.total = total;
    this.read = read;
    this.sources = sources;
  }
}

/** Other listings are shown. */
export class GroupChangeEvent extends GroupEvent {
  static readonly type = 'group-change';
  readonly shown: number;
  readonly total: number;
  constructor(shown: number, total: number) {
    super(GroupChangeEvent.type);
    this.shown = shown;
    this.total = total;
  }
}

/** A card was opened; which one is in the `selected` property, not in the event. */
export class GroupSelectEvent extends GroupEvent {
  static readonly type = 'group-select';
  constructor() {
    super(GroupSelectEvent.type);
  }
}

/** A source could not be read, or not to its end. */
export class GroupErrorEvent extends GroupEvent {
  static readonly type = 'group-error';
  readonly code: FaultCode;
  /** The source's label. */
  readonly source: string;
  constructor(code: FaultCode, source: string) {
    super(GroupErrorEvent.type);
    this.code = code;
    this.source = source;
  }
}

/** Some records, or fields of them, could not be used. */
export class GroupProblemEvent extends GroupEvent {
  static readonly type = 'group-problem';
  readonly count: number;
  constructor(count: number) {
    super(GroupProblemEvent.type);
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'group-ready': GroupReadyEvent;
    'group-change': GroupChangeEvent;
    'group-select': GroupSelectEvent;
    'group-error': GroupErrorEvent;
    'group-problem': GroupProblemEvent;
  }
}
