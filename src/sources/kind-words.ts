/** The kind of a group, where its name or a term says it outright. */
import type { Term } from '../model/group.js';
import type { Kind } from '../model/vocabulary.js';

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
