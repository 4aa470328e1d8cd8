/**
 * What a code of a foreign feed says about a group, in one small grammar, for
 * our own tables and for the `terms` map of the host:
 *
 *     babyWelcome        a comfort fact (D6, D7) is stated as yes
 *     !babyWelcome       … as no
 *     kind:therapy       `kind`, `ledBy`
 *     experience:worry   `stage`, `experience`, `community`, `notFor`, `access`
 *     language:es        a tag or the name of a language
 *     insurance:Medicaid an insurance that is taken, in its own words
 */
import type { Audience } from '../model/group.js';
import { languageTag } from './languages.js';
import { COMFORT_FACTS, KINDS, LEADS, type ComfortFact, type Kind, type LedBy } from '../model/vocabulary.js';

/** Facts as they are gathered for one group. */
export interface Facts {
  kind?: Kind;
  ledBy?: LedBy;
  readonly comfort: Partial<Record<ComfortFact, boolean>>;
  readonly audience: { readonly [K in keyof Audience]: string[] };
  readonly languages: string[];
  readonly access: string[];
  readonly insurance: string[];
}

/** No facts yet. */
export function noFacts(): Facts {
  return {
    comfort: {},
    audience: { stage: [], experience: [], community: [], notFor: [] },
    languages: [],
    access: [],
    insurance: [],
  };
}

/** The facts that are one value each. Insurances are one text, with those first that the record states itself. */
export function singleFacts(
  { ledBy, insurance }: Facts,
  stated: readonly (string | undefined)[] = [],
): { readonly ledBy: LedBy | undefined; readonly insurance: string | undefined } {
  const all = [...new Set([...stated, ...insurance])].filter(Boolean);
  return { ledBy, insurance: all.join(', ') || undefined };
}

/** Adds one fact; false where it is not of the grammar. */
export function addFact(facts: Facts, fact: string): boolean {
  const [, no, word = '', value] = /^(!?)([A-Za-z]+)(?::\s*(.+))?$/.exec(fact.trim()) ?? [];
  if (value === undefined) return addComfort(facts, word, no === '');
  if (no !== '') return false;
  const list = listOf(facts, word);
  const item = word === 'language' ? languageTag(value) : value;
  if (list) {
    if (item !== undefined && !list.includes(item)) list.push(item);
    return item !== undefined;
  }
  if (word === 'kind' && (KINDS as readonly string[]).includes(value)) facts.kind = value as Kind;
  else if (word === 'ledBy' && (LEADS as readonly string[]).includes(value)) facts.ledBy = value as LedBy;
  else return false;
  return true;
}

function addComfort(facts: Facts, word: string, value: boolean): boolean {
  if (!(COMFORT_FACTS as readonly string[]).includes(word)) return false;
  facts.comfort[word as ComfortFact] = value;
  return true;
}

function listOf(facts: Facts, word: string): string[] | undefined {
  if (word === 'language') return facts.languages;
  if (word === 'access' || word === 'insurance') return facts[word];
  return Object.hasOwn(facts.audience, word) ? facts.audience[word as keyof Audience] : undefined;
}
