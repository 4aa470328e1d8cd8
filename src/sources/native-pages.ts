/**
 * The further pages of a native feed: each names the next one in `next`, the
 * last one none. What a page holds is cut as if it stood in the first one.
 */
import { FeedFault } from '../base/problem.js';
import { cutJson, type Cut } from './cut-json.js';
import { asLaterFault, Trail } from './next-page.js';
import type { Feed, SourceContext } from './source.js';

/** A page is never a bare list: that could not name the next one. */
const LISTS = ['groups', 'coordinators', 'resources'];
const OURS = [...LISTS, 'version', 'next'];

/**
 * Yields the members of the lists on all pages from `link` on; `first` is the
 * page that named it. A page that was read before ends the walk. Throws a `FeedFault` where a page does not come, is no list, or
 * stands at another host, after all that came before it.
 */
export async function* nextPages(link: unknown, first: Feed, context: SourceContext): AsyncGenerator<Cut> {
  const trail = new Trail(first.url);
  let base = first.url;
  let next = link;
  for (let url = trail.next(next, base); url !== undefined; url = trail.next(next, base)) {
    const page = await context.open(url);
    base = page.url;
    const members = new Map<string, unknown>();
    try {
      let isList = false;
      for await (const cut of cutJson(page.chunks, LISTS, (key, value) => members.set(key, value))) {
        isList = true;
        yield cut;
      }
      // An empty page has no member but those of a feed.
      if (!isList && members.size > 0 && !OURS.some((key) => members.has(key))) throw new FeedFault('unknown-format');
    } catch (error) {
      throw asLaterFault(error, 'list of groups');
    }
    next = members.get('next');
  }
}
