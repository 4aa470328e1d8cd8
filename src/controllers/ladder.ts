/** What stands where little is near, for those who show it. */
export { ladderOf, type Ladder, type Rung } from '../finder/ladder.js';
