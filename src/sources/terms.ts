/**
 * What the codes, categories and tags of a foreign feed say in our own words.
 * The host's `terms` map comes before our tables; what neither knows is kept as written.
 */
import type { Term } from '../model/group.js';
import { addFact, noFacts, type Facts } from './facts.js';
import { topicsOf } from './topics.js';

/** The host's map: a code or label of the feed → a fact of ours (see `facts.ts`). */
export type Meanings = Readonly<Record<string, string>>;

/** One code of a table: its name, and the fact or facts it states. */
export interface KnownCode {
  readonly label: string;
  readonly fact?: string | readonly string[];
}

/** What the host says of a code, or of the first of its other names. */
function meaningOf(names: readonly (string | undefined)[], map: Meanings): string | undefined {
  const name = names.find((one) => one !== undefined && Object.hasOwn(map, one));
  return name === undefined ? undefined : map[name];
}

/**
 * Codes of a format with a table of its own. One that states a fact is used up;
 * the others become terms, with the table's label where there is one.
 */
export function readCodes(
  scheme: string,
  codes: readonly string[],
  known: ReadonlyMap<string, KnownCode>,
  map: Meanings,
): { readonly facts: Facts; readonly terms: readonly Term[] } {
  const facts = noFacts();
  const terms = codes.flatMap((code) => {
    const row = known.get(code);
    const stated = [meaningOf([code, row?.label], map) ?? row?.fact ?? []].flat();
    if (stated.filter((fact) => addFact(facts, fact)).length > 0) return [];
    return [{ scheme, code, ...(row ? { label: row.label } : {}) }];
  });
  return { facts, terms };
}

/**
 * What terms with labels say: the host's word for the code or the label, else
 * the topics that the label names. A meaning that is not of the grammar was reported when the feed was opened.
 */
export function factsOf(terms: readonly Term[], map: Meanings): Facts {
  const facts = noFacts();
  for (const { code, label } of terms) {
    const own = meaningOf([code, label], map);
    if (own === undefined) for (const topic of topicsOf(label ?? code)) addFact(facts, topic);
    else addFact(facts, own);
  }
  return facts;
}

const YES = /^(?:yes|y|true|s[ií]|x|[✓✔☑])$/i;
const NO = /^(?:no|n|false|[✗✘])$/i;

/** What a cell or a field that is nothing but a yes or a no says. */
export function bareFlag(value: string): boolean | undefined {
  return YES.test(value) ? true : NO.test(value) ? false : undefined;
}

/** A column or a field of the feed's own, as people can read it: "Snacks: cake"; a yes is its name alone, a no is nothing. */
export function columnTerm(scheme: string, code: string, name: string, value: string): readonly Term[] {
  const flag = bareFlag(value);
  return flag === false ? [] : [{ scheme, code, label: flag ? name : `${name}: ${value}` }];
}
