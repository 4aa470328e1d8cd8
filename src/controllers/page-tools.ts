/** What a load needs of the browser; the same for every element, so that they can share one. */
import type { SessionOptions } from '../finder/session-contract.js';
import { loadSource } from '../sources/load.js';

type PageTools = Required<Pick<SessionOptions, 'load' | 'fetch' | 'origin' | 'isOnline' | 'diagnose' | 'copies'>>;

/** Elements that have a feed. Where one stands alone when it asks, its load is its own, and the part that shares is not fetched. */
const FEEDS = 'group-finder,group-next,group-card[src],group-coordinator';

/** The tools of this page. */
export const pageTools = (): PageTools => ({
  async *load(config, tools) {
    const isAlone = document.querySelectorAll(FEEDS).length < 2;
    yield* (isAlone ? loadSource : (await import('../sources/share.js')).loadShared)(config, tools);
  },
  fetch: (input, init) => fetch(input, init),
  origin: location.origin,
  isOnline: () => navigator.onLine,
  diagnose: (...fault) => import('./diagnose.js').then(({ diagnose }) => diagnose(...fault)),
  copies: () => import('./saved-copy.js'),
});
