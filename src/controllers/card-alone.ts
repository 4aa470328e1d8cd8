/** What a card needs only where no finder holds it: its own feed. Loaded only there. */
export { CardFeedController, type CardState, type FeedCard } from './card-feed-controller.js';
