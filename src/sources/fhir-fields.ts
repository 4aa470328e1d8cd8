/** Fields of a FHIR service that have a home of their own: money, joining, languages, who it is for. */
import type { Cost, Joining } from '../model/group.js';
import type { Format } from '../model/vocabulary.js';
import { codesOf, concepts, extensions, extensionWords, labelOf, type Concept } from './fhir-concept.js';
import { compact } from './compact.js';
import { firstWords, items, silent, unique, words } from './hsds-read.js';
import { languagesIn } from './languages.js';
import { asRaw, dayOf, readFlag, readText, type Raw, type Report } from './read.js';

/** Names of codes that servers send without a display. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['free', 'Free'],
  ['disc', 'Discounts available'],
  ['cost', 'Fees apply'],
  ['fax', 'Fax'],
  ['phone', 'Phone'],
  ['elec', 'Secure messaging'],
  ['semail', 'Secure email'],
  ['mail', 'Mail'],
]);

function nameOf(concept: Concept): string | undefined {
  const label = labelOf(concept);
  return label === undefined ? undefined : (NAMES.get(label) ?? label);
}

/** `serviceProvisionCode`: `free`, `disc`, `cost`. */
export function readCost(raw: Raw, report: Report): Cost | undefined {
  const found = concepts(raw, 'serviceProvisionCode', report);
  const codes = codesOf(found);
  const names = unique(found.map(nameOf));
  const isFree = codes.includes('free') || names.some((name) => /^free(?: of charge)?[.!]?$/i.test(name));
  const isPaid = codes.includes('cost');
  const free = isFree === isPaid ? undefined : isFree;
  return compact<Cost>({
    free,
    reduced: codes.includes('disc') || undefined,
    text: names.filter((name) => !(free === true && /^free\b.{0,12}$/i.test(name))).join(', ') || undefined,
  });
}

/** `referralMethod` says how it takes referrals, and without one none is needed; `appointmentRequired` the rest. */
export function readJoining(raw: Raw, report: Report): Joining | undefined {
  const isNeeded = readFlag(raw, 'appointmentRequired', report);
  const ways = unique(concepts(raw, 'referralMethod', report).map(nameOf));
  if (ways.length > 0) return { mode: 'referral', text: ways.join(', ') };
  if (isNeeded === undefined) return undefined;
  return { mode: isNeeded ? 'contact' : 'drop-in' };
}

/** `communication` as BCP 47, by its code or else its words. */
export function readLanguages(raw: Raw, report: Report): readonly string[] {
  return unique(
    concepts(raw, 'communication', report).flatMap(({ codings, text }) => {
      const written = unique([...codings.flatMap(({ code, label }) => [code, label]), text]).map(languagesIn);
      const { known, unknown } = written.find((one) => one.known.length > 0) ?? written[0] ?? languagesIn('');
      if (unknown.length > 0) report('communication', 'value-unknown');
      return known;
    }),
  );
}

const REFUSES = /^(?:no|nopt|existing|existingplusfamily|existptonly|existptfam)$/i;
const ACCEPTS = /^(?:yes|newpt)$/i;

/** Whether somebody new can come (Plan-Net's `newpatients`): yes where any network's answer is yes. */
export function acceptsNew(raw: Raw | undefined): boolean | undefined {
  const answers = extensions(raw, /newpatients/i).flatMap((one) =>
    extensions(one, /^acceptingPatients$/i).map((answer) => {
      if (typeof answer['valueBoolean'] === 'boolean') return answer['valueBoolean'];
      const codes = [
        ...codesOf(concepts(answer, 'valueCodeableConcept', silent)),
        readText(answer, 'valueCode', silent) ?? '',
      ];
      return codes.some((code) => ACCEPTS.test(code)) || (codes.some((code) => REFUSES.test(code)) ? false : undefined);
    }),
  );
  return answers.includes(true) || (answers.includes(false) ? false : undefined);
}

/** Ways of taking part that Plan-Net's `delivery-method` states. */
export function deliveryFormats(raw: Raw): readonly Format[] {
  const formats = new Set<Format>();
  for (const one of extensions(raw, /delivery-?method/i)) {
    const codes = (name: RegExp): readonly string[] =>
      extensions(one, name).flatMap((part) => codesOf(concepts(part, 'valueCodeableConcept', silent)));
    const types = codes(/^type$/i);
    if (types.includes('physical')) formats.add('in-person');
    if (!types.includes('virtual')) continue;
    const modes = codes(/^virtualModalities$/i);
    const isPhone = (mode: string): boolean => mode === 'phone' || mode === 'tdd';
    if (modes.some(isPhone)) formats.add('phone');
    if (modes.length === 0 || !modes.every(isPhone)) formats.add('online');
  }
  return [...formats];
}

const WAYS: readonly (readonly [Format, RegExp])[] = [
  ['in-person', /\bin[- ]?person\b|\bface[- ]to[- ]face\b/i],
  ['online', /\bonline\b|\bvirtual\b|\bvideo ?(?:conference)?\b|\btele-?health\b/i],
  ['phone', /\btelephone\b|\bby phone\b/i],
];

/** Ways of taking part that a characteristic names. */
export function namedFormats(characteristics: readonly Concept[]): readonly Format[] {
  const labels = characteristics.map((one) => labelOf(one) ?? '').join('\n');
  return WAYS.filter(([, pattern]) => pattern.test(labels)).map(([format]) => format);
}

/** Who the service is for, as a concept and in words (`eligibilityNote` in STU 3, `newpatientprofile` of Plan-Net). */
export function readEligibility(
  raw: Raw,
  report: Report,
): { readonly concepts: readonly Concept[]; readonly texts: readonly (string | undefined)[] } {
  const rows = items(raw, 'eligibility', report).map((row) => ({
    codes: concepts(asRaw(row['code']) ? row : { code: row }, 'code', report),
    comment: words(row, 'comment', report),
  }));
  const texts = rows.map(({ codes, comment }) => unique([codes[0] && labelOf(codes[0]), comment]).join(': '));
  const note = words(raw, 'eligibilityNote', report);
  return {
    concepts: rows.flatMap(({ codes }) => codes),
    texts: [...texts, note, ...extensionWords(raw, /newpatientprofile/i, report)],
  };
}

/** What has to be brought or shown, of the directories' `required-document`. */
export function readDocuments(raw: Raw, report: Report): readonly string[] {
  return unique(
    extensions(raw, /required-?document/i).flatMap((one) => [
      firstWords(one, ['valueString', 'valueMarkdown'], report),
      ...extensionWords(one, /^document$/i, report),
    ]),
  );
}

/** `meta.lastUpdated`, as written. */
export function readUpdated(raw: Raw, report: Report): string | undefined {
  const text = readText(asRaw(raw['meta']) ?? {}, 'lastUpdated', report);
  if (text === undefined || dayOf(text) !== undefined) return text;
  report('meta.lastUpdated', 'date-unreadable');
  return undefined;
}
