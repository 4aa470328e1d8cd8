/** The feeds of the toolbar: any story that has a list can be seen with another one. No request leaves the page. */
import type { GroupFinder } from '../src/components/group-finder.js';
import table from '../demo/feeds/groups.csv?raw';
import badRecords from '../demo/feeds/bad-records.json?raw';
import meetings from '../demo/feeds/meeting-guide.json?raw';
import sample from '../demo/feeds/groups.json?raw';
import { inventedServices } from '../test/server/hsds-services.mjs';
import { answered, silent, unreachable } from '../stories/support/feeds.js';

/** A page of an HSDS server that holds all that it has. */
function hsdsPage(): string {
  const contents = inventedServices();
  const counts = { total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length };
  return JSON.stringify({ ...counts, first_page: true, last_page: true, empty: false, contents });
}

interface Choice {
  readonly title: string;
  /** Left out: the story keeps its own. */
  readonly src?: string;
}

/** By the value of the toolbar. */
export const FEEDS: Readonly<Record<string, Choice>> = {
  own: { title: 'The story’s own list' },
  sample: { title: 'Sample list (native)', src: answered('toolbar/groups.json', sample) },
  csv: { title: 'A table (CSV)', src: answered('toolbar/groups.csv', table, 'text/csv') },
  'meeting-guide': { title: 'Meeting Guide', src: answered('toolbar/meetings.json', meetings) },
  hsds: { title: 'HSDS server', src: answered('toolbar/services', hsdsPage()) },
  bad: { title: 'Bad records', src: answered('toolbar/bad-records.json', badRecords) },
  empty: { title: 'Empty list', src: answered('toolbar/empty.json', '{ "version": "1", "groups": [] }') },
  failing: { title: 'A feed that is down', src: unreachable },
  silent: { title: 'A feed that never answers', src: silent },
};

/** Gives every list below `canvas` the chosen feed in place of its own. */
export function feedAll(canvas: ParentNode, choice: string): void {
  const src = FEEDS[choice]?.src;
  if (!src) return;
  for (const finder of canvas.querySelectorAll<GroupFinder>('group-finder')) {
    for (const own of finder.querySelectorAll(':scope > group-source, :scope > script')) own.remove();
    finder.groups = undefined;
    finder.setAttribute('src', src);
    finder.removeAttribute('type');
  }
  for (const element of canvas.querySelectorAll(':is(group-card, group-next, group-coordinator, group-start)[src]')) {
    element.setAttribute('src', src);
    element.removeAttribute('type');
  }
}
