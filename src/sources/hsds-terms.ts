/** Taxonomy terms of HSDS, and what of them has a home in our model. */
import type { Term } from '../model/group.js';
import { compact } from './compact.js';
import { firstWords, items, silent, within, words } from './hsds-read.js';
import { asRaw, type Raw, type Report } from './read.js';

/** Reads `attributes[].taxonomy_term` of the service and of its place. */
export function readTerms(records: readonly (Raw | undefined)[], report: Report): readonly Term[] {
  const terms = new Map<string, Term>();
  const inner = within(report, 'attributes.taxonomy_term');
  for (const attribute of records.flatMap((raw) => items(raw, 'attributes', report))) {
    const raw = asRaw(attribute['taxonomy_term']);
    if (raw === undefined) continue;
    const label = firstWords(raw, ['name', 'term'], inner);
    const code = firstWords(raw, ['code', 'id'], inner) ?? label;
    const scheme = words(raw, 'taxonomy', inner) ?? words(asRaw(raw['taxonomy_detail']) ?? {}, 'name', silent);
    if (code !== undefined) terms.set(`${scheme}:${code}`, compact<Term>({ scheme, code, label }) ?? { code });
  }
  return [...terms.values()];
}
