/** Taxonomy terms of HSDS, and what of them has a home in our model. */
import type { Term } from '../model/group.js';
import type { Kind } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { addFact, noFacts, type Facts } from './facts.js';
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

/** What the host's own map of codes says; a term is looked up by its code, then by its label. */
export function applyTerms(terms: readonly Term[], map: Readonly<Record<string, string>>, report: Report): Facts {
  const facts = noFacts();
  for (const { code, label } of terms) {
    const fact = [code, label ?? ''].filter((key) => Object.hasOwn(map, key)).map((key) => map[key])[0];
    if (fact !== undefined && !addFact(facts, fact)) report('terms', 'value-unknown');
  }
  return facts;
}

/** Words that name a kind outright. "Physical therapy" and "debt counseling" are other trades. */
const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'parent-baby',
    /\b(?:mom|mommy|mum|mother|parent|dad)s?(?:\s*(?:and|&|\+|-)\s*)(?:me|bab(?:y|ies)|infants?|tots?|toddlers?)\b|\bplaygroups?\b/i,
  ],
  ['peer-support', /\b(?:peer )?support (?:groups?|circles?)\b|\bpeer[- ](?:led )?support\b/i],
  [
    'therapy',
    /\b(?:group|family|individual|talk|couples?|cognitive behaviou?ral|art|play) therapy\b|\bpsychotherapy\b|^(?:therapy|counsel+ing)\b|\b(?:mental health|grief|bereavement|trauma|family|individual|group|couples?|community|postpartum|perinatal) counsel+ing\b/i,
  ],
  ['class', /\bclass(?:es)?\b|\bcourses?\b|\bworkshops?\b|\bparenting (?:education|skills)\b/i],
  ['drop-in', /\bdrop[- ]in\b/i],
];

/** The kind that the name, or else a term, plainly says. Who leads it is never taken from this (D2). */
export function kindOf(name: string, terms: readonly Term[]): Kind {
  for (const text of [name, ...terms.map((term) => term.label ?? '')]) {
    const found = KIND_WORDS.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return 'other';
}
