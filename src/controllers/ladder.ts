/** What stands where little is near, for those who show it. */
export { FROM_HOME } from '../engine/query.js';
export { ladderOf, type Ladder, type Rung } from '../finder/ladder.js';
