/** The session without any element: for a browser or for Node. */
export { createSession } from './finder/create-session.js';
export type { Session, SessionOptions } from './finder/session-contract.js';
export type { KnownPlace, LoadPlaces, Located, PlaceTable, Point, Whereabouts } from './base/place-table.js';
export type { Intent, QueryIntent, Settings } from './finder/intents.js';
export type { Cue, FinderState, Snapshot, SourceStatus } from './finder/snapshot.js';
export { choicesOf, type Choice } from './finder/choices.js';
export type { Asker, WayBack } from './finder/asker.js';
export { meetingsOf } from './finder/card-dates.js';
export { nextMeetingOf } from './finder/card-view.js';
export { parsePreset } from './finder/preset.js';
export type { SourceConfig } from './sources/load.js';
export type { Batch } from './sources/source.js';
export { FeedFault, type FaultCode, type Problem, type ProblemCode } from './base/problem.js';
export type * from './model/group.js';
export type * from './model/feed.js';
