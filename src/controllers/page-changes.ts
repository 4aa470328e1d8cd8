/** All that a follower may follow; loaded after the first results. */
import { printWhole, type PrintedElement } from './print.js';
import { watchPage } from './watch-page.js';

export { followCard, isReading } from './card-clock.js';
export { onMinute } from './clock.js';
export { settleTheme } from './theme.js';

/**
 * Lets an element be printed as a whole; one that was not given its surroundings hears of the page's changes too. Until
 * the returned function is called.
 */
export function followPage(
  host: PrintedElement & { readonly surroundings: unknown },
  onChange: () => void,
): () => void {
  const leave = printWhole(host);
  const stop = host.surroundings ? undefined : watchPage(host, onChange);
  return () => {
    leave();
    stop?.();
  };
}
