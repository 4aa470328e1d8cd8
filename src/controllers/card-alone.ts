/** What a card needs only where no finder holds it: its own feed, and a help line. Loaded only there. */
export { briefHelp } from '../base/help-records.js';
export { CardFeedController, type CardState, type FeedCard } from './card-feed-controller.js';
