/** All that a follower may follow; loaded after the first results. */
export { followCard, isReading } from './card-clock.js';
export { onMinute } from './clock.js';
export { watchPage } from './watch-page.js';
