/** What can go wrong with a feed or a record, as values: nothing is thrown at the page. */

/** Why a whole feed could not be read (see the contract). */
export type FaultCode =
  | 'unreachable'
  | 'cors'
  | 'csp'
  | 'offline'
  | 'timeout'
  | 'http-4xx'
  | 'http-5xx'
  | 'html'
  | 'truncated'
  | 'empty'
  | 'unknown-format'
  | 'unknown-type'
  | 'too-large'
  | 'secret-key';

/** Why a record, or a field of one, was left out. */
export type ProblemCode =
  | 'not-an-object'
  | 'not-json'
  | 'name-missing'
  | 'id-duplicate'
  | 'value-unknown'
  | 'value-wrong-type'
  | 'value-impossible'
  | 'date-unreadable'
  | 'time-unreadable'
  | 'zone-unknown'
  | 'zone-missing'
  | 'rule-unreadable'
  | 'rule-empty'
  | 'url-unsafe'
  | 'point-impossible'
  | 'passcode-public'
  | 'detail-unreachable';

/**
 * One thing in a feed that a webmaster can mend. `record` is its id, or `#` and its place (from 1); it is `terms` for the
 * host's own map of codes.
 */
export interface Problem {
  readonly source: string;
  readonly record: string;
  readonly field: string;
  readonly code: ProblemCode;
}

/** A whole feed failed. The only error class; its code is the message to a machine. */
export class FeedFault extends Error {
  readonly code: FaultCode;
  /** A sentence or word more, for the webmaster. */
  readonly detail: string;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** What the server said beside it, such as when to ask again. */
  readonly headers: Headers | undefined;

  constructor(code: FaultCode, detail = '', status?: number, headers?: Headers) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'FeedFault';
    this.code = code;
    this.detail = detail;
    this.status = status;
    this.headers = headers;
  }
}

/** Anything thrown, as a fault: an unknown error is `unreachable`, since that is what a visitor can act on. */
export function asFault(error: unknown): FeedFault {
  return error instanceof FeedFault
    ? error
    : new FeedFault('unreachable', error instanceof Error ? error.message : String(error));
}
