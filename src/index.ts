/** The classes and types; importing this defines no element. `group-finder/define/…` does. */
export { GroupCard } from './components/group-card.js';
export { GroupCoordinator } from './components/group-coordinator.js';
export { GroupFilters } from './components/group-filters.js';
export { GroupFinder } from './components/group-finder.js';
export { GroupHelp } from './components/group-help.js';
export { GroupList } from './components/group-list.js';
export { GroupNext } from './components/group-next.js';
export { GroupSearch } from './components/group-search.js';
export { GroupSource } from './components/group-source.js';
export { GroupStart } from './components/group-start.js';
export * from './components/events.js';
export type { Shown } from './components/shown.js';
export { VERSION } from './base/version.js';
export type * from './model/group.js';
export type * from './model/feed.js';
export type * from './model/vocabulary.js';
export type { FaultCode, Problem, ProblemCode } from './base/problem.js';
