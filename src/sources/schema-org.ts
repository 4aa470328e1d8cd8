/**
 * schema.org JSON-LD: events in JSON at an address, in a page for people (the
 * host's own too), or in a script beside an element. Types that are no events
 * are passed over. https://schema.org/Event
 */
import { FeedFault } from '../base/problem.js';
import { blocksOf, runsOf, type Block } from './schema-org-blocks.js';
import { EventList, NOTHING_YET } from './schema-org-list.js';
import type { Adapter, Batch } from './source.js';

/** Reads a page, or JSON-LD. A series with its dates, and events of one name at one place, are one group. */
export const readSchemaOrg: Adapter = async function* (feed, context) {
  const events = new EventList(context);
  const facts = { format: 'schema-org', context, base: feed.url, licence: undefined } as const;
  try {
    for await (const block of blocksOf(feed.chunks)) yield* gather(block, events);
  } catch (error) {
    // What came before the feed broke off is good.
    yield* events.read(facts);
    throw error;
  }
  yield* events.read(facts);
  if (events.looked > 0 && !events.isTyped) throw new FeedFault('unknown-format', 'JSON without the types of JSON-LD');
};

/** Looks through one block; a script that is broken is one problem, and costs only itself. */
async function* gather(block: Block, events: EventList): AsyncGenerator<Batch> {
  try {
    for await (const { values, holder } of runsOf(block)) {
      events.add(values, holder);
      yield NOTHING_YET;
    }
  } catch (error) {
    if (!block.isScript || block.isCutOff()) throw error;
    events.fail('not-json');
  }
}
