/** The two shapes that FHIR puts everything into: concepts with their codes, and extensions. */
import type { Term } from '../model/group.js';
import { items, silent, unique, words } from './hsds-read.js';
import { asRaw, type Raw, type Report } from './read.js';
import { fold } from './words-time.js';

/** A CodeableConcept: what somebody meant, in codes and in words. */
export interface Concept {
  readonly codings: readonly Term[];
  /** The words of whoever entered it. */
  readonly text?: string;
}

/** No list of concepts is read further than this. */
const MAX_CONCEPTS = 100;

/** The concepts of a field: a list or one alone; older servers write plain text. */
export function concepts(raw: Raw | undefined, field: string, report: Report): readonly Concept[] {
  const value = raw?.[field];
  if (raw === undefined || value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.slice(0, MAX_CONCEPTS).map((item) => conceptOf(item, field, report));
}

function conceptOf(item: unknown, field: string, report: Report): Concept {
  const inner: Report = (_, code) => report(field, code);
  const raw = asRaw(item);
  const text = words(raw ?? { text: item }, 'text', inner);
  const codings = items(raw, 'coding', inner).flatMap((coding): readonly Term[] => {
    const label = words(coding, 'display', inner);
    const code = words(coding, 'code', inner) ?? label;
    const scheme = words(coding, 'system', inner);
    if (code === undefined) return [];
    return [{ ...(scheme === undefined ? {} : { scheme }), code, ...(label === undefined ? {} : { label }) }];
  });
  return { codings, ...(text === undefined ? {} : { text }) };
}

/** What to call a concept: its own words, else the display of a code, else a code that says something. */
export function labelOf({ codings, text }: Concept): string | undefined {
  return text ?? codings.find(({ label }) => label)?.label ?? codings[0]?.code;
}

/** The codes of concepts, in lower case. */
export function codesOf(list: readonly Concept[]): readonly string[] {
  return list.flatMap(({ codings }) => codings.map(({ code }) => code.toLowerCase()));
}

/** The codes of concepts as terms; words that no code repeats are a term of their own. */
export function termsOf(list: readonly Concept[]): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { codings, text } of list) {
    const only = codings.length === 1 && codings[0]?.label === undefined ? text : undefined;
    const named = codings.map((term) => (only === undefined ? term : { ...term, label: only }));
    const isSaid = text === undefined || named.some(({ label }) => label !== undefined && fold(label) === fold(text));
    for (const term of isSaid ? named : [...named, { code: text, label: text }])
      terms.set(`${term.scheme ?? ''} ${term.code}`, term);
  }
  return [...terms.values()];
}

/**
 * The extensions whose name, the end of their URL, fits: Plan-Net, VhDir and the National
 * Directory write one and the same at three addresses.
 */
export function extensions(raw: Raw | undefined, name: RegExp): readonly Raw[] {
  return items(raw, 'extension', silent).filter(({ url }) => typeof url === 'string' && name.test(nameIn(url)));
}

function nameIn(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** The labels of extensions that hold a concept or a text. */
export function extensionWords(raw: Raw | undefined, name: RegExp, report: Report): readonly string[] {
  return unique(
    extensions(raw, name).flatMap((one) => [
      ...concepts(one, 'valueCodeableConcept', report).flatMap(({ codings, text }) => [
        ...codings.map(({ label, code }) => label ?? (text === undefined ? code : undefined)),
        text,
      ]),
      ...['valueString', 'valueMarkdown'].map((field) => words(one, field, report)),
    ]),
  );
}

/** True for what its owner wants shown to few only: a shelter's address, say (the directories' `usage-restriction`). */
export function isRestricted(raw: Raw): boolean {
  return extensions(raw, /usage-restriction/i).length > 0;
}
