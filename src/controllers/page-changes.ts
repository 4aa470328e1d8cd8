/** All that a follower may follow; loaded after the first results. */
export { onMinute } from './clock.js';
export { watchPage } from './watch-page.js';
