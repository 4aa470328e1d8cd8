/** Where a listing came from, as every adapter says it. */
import type { Provenance } from '../model/group.js';
import type { Format, SourceContext } from './source.js';

/** The origin of one listing; `url` is the listing's own page. */
export function provenanceOf(format: Format, context: SourceContext, url?: string): Provenance {
  const fetchedAt = new Date(context.now).toISOString();
  return { format, feed: context.label, ...(url === undefined ? {} : { url }), fetchedAt };
}
