/** Fields of an HSDS service that have a home of their own: money, languages, how to join, ages, places left. */
import type { Cost, Joining } from '../model/group.js';
import type { JoinMode } from '../model/vocabulary.js';
import { compact } from './compact.js';
import { firstWords, items, unique, within, words } from './hsds-read.js';
import { languagesIn } from './languages.js';
import { asRaw, dayOf, readDay, readNumber, readText, type Raw, type Report } from './read.js';

/** `fees_description` (HSDS 3) or `fees` (HSDS 2, UK), and the cost options that still hold on `today`. */
export function readCost(raw: Raw, today: string, report: Report): Cost | undefined {
  const fees = firstWords(raw, ['fees_description', 'fees'], report);
  const inner = within(report, 'cost_options');
  const options = items(raw, 'cost_options', report).filter(
    (one) => (readDay(one, 'valid_to', inner) ?? today) >= today,
  );
  const amounts = options.flatMap((one) => readNumber(one, 'amount', inner, 0, 1e6) ?? []);
  const currency = options
    .map((one) => words(one, 'currency', inner)?.toUpperCase())
    .find((code) => code !== undefined);
  const lines = options.map((one) =>
    unique([words(one, 'option', inner), words(one, 'amount_description', inner)]).join(', '),
  );
  const min = amounts.length > 0 ? Math.min(...amounts) : undefined;
  const max = amounts.length > 0 ? Math.max(...amounts) : undefined;
  const saysFree = FREE.test(fees ?? '');
  const free = max === undefined ? saysFree || undefined : max === 0;
  return compact<Cost>({
    free,
    min: max === 0 ? undefined : min,
    max: max === 0 ? undefined : max,
    currency: max ? currency : undefined,
    reduced: REDUCED.test([fees, ...lines].join(' ')) || undefined,
    text: unique([free && saysFree ? undefined : fees, ...lines]).join('\n') || undefined,
  });
}

const FREE =
  /^(?:(?:this|the) (?:service|group) is )?free(?: of charge)?[.!]?$|^no (?:fees?|cost|charge)[.!]?$|^[$£€]?0(?:\.00)?$/i;
const REDUCED = /\bsliding[- ](?:fee|scale)\b|\bconcession|\breduced (?:fee|rate|cost|price)/i;

/** Languages as BCP 47: HSDS writes ISO 639 codes (`eng`), or only names, of which one may be a list. */
export function readLanguages(raw: Raw, report: Report): readonly string[] {
  const inner = within(report, 'languages');
  return unique(
    items(raw, 'languages', report).flatMap((one) => {
      const { known, unknown } = languagesIn(firstWords(one, ['code', 'name', 'language'], inner) ?? '');
      if (unknown.length > 0) inner('code', 'value-unknown');
      return known;
    }),
  );
}

const JOIN_WORDS: readonly (readonly [JoinMode, RegExp])[] = [
  ['drop-in', /\b(?:walk|drop)s?[- ]?ins?\b|\bjust (?:come|show up)\b/i],
  ['sign-up', /\bsign(?:ing)?[- ]?up\b|\bregist(?:er|ration)|\benrol|\bappl(?:y|ication)\b|\bbook(?:ing)?\b/i],
  ['waitlist', /\bwait(?:ing)?[- ]?list/i],
  ['referral', /\brefer(?:ral|red)\b/i],
  ['contact', /\bcall(?:ing)?\b|\bring\b|\bphone\b|\be-?mail\b|\bcontact\b|\bappointments?\b|\btext\b/i],
];

const NOT_NEEDED =
  /\b(?:no|without(?: an?)?|(?:do|does)(?: not|n[’']t) need(?: to| an?)?)\s+(?:\w+\s+){0,2}?(?:referrals?|regist(?:er|ration)|sign[- ]?up|appointments?|book(?:ing)?)\b|\b(?:referrals?|registration|sign[- ]?up|appointments?|booking)\s+(?:is |are )?not (?:needed|required|necessary)/gi;

const WALK_IN = '(?:walk|drop)s?[- ]?ins?';
/** "Walk-ins not accepted", "We do not take drop-ins": nobody should come so. */
const NOT_WALKING = new RegExp(
  `\\b${WALK_IN}\\s+(?:(?:are|is|can|could|will|be|currently)\\s+)*(?:not|never|cannot|(?:are|is|ca|wo)n[’']t)\\b(?!\\s+(?:be\\s+)?(?:required|expected|obliged|turned))|` +
    `\\bno(?:t an?)?\\s+${WALK_IN}\\b|\\b(?:closed to|instead of|rather than)\\s+${WALK_IN}\\b|` +
    `(?:\\b(?:not|never|cannot|unable to)|n[’']t)\\s+(?:\\w+\\s+){0,2}?(?:accept|take|allow|offer|permit|admit|see|have)(?:ing)?\\s+(?:any\\s+)?${WALK_IN}\\b`,
  'gi',
);

/** How to join, in the feed's words; the mode only where they name a single one, else "contact". */
export function readJoining(raw: Raw, report: Report): Joining | undefined {
  const text = words(raw, 'application_process', report);
  if (text === undefined) return undefined;
  const stated = text.replace(NOT_NEEDED, '').replace(NOT_WALKING, '');
  const modes = JOIN_WORDS.filter(([, pattern]) => pattern.test(stated)).map(([mode]) => mode);
  return { mode: (modes.length === 1 ? modes[0] : undefined) ?? 'contact', text };
}

/** Places left, of capacities that count people; more free places than there are is reported. */
export function readRemaining(raw: Raw, report: Report): number | undefined {
  const inner = within(report, 'capacities');
  for (const one of items(raw, 'capacities', report)) {
    const available = readNumber(one, 'available', inner, 0, 100_000);
    const maximum = readNumber(one, 'maximum', inner, 0, 100_000);
    const unit = asRaw(one['unit']);
    const unitName = unit && words(unit, 'name', inner);
    if (available === undefined) continue;
    if (maximum !== undefined && available > maximum) inner('available', 'value-impossible');
    else if (unitName === undefined || PEOPLE.test(unitName)) return available;
  }
  return undefined;
}

const PEOPLE =
  /\b(?:places?|seats?|spots?|spaces?|slots?|persons?|people|participants?|clients?|famil(?:y|ies)|attendees?|parents?)\b/i;

/** Ages in years; a youngest above the oldest is reported and neither is kept. */
export function readAges(raw: Raw, report: Report): { minAge: number | undefined; maxAge: number | undefined } {
  const minAge = readNumber(raw, 'minimum_age', report, 0, 130);
  const maxAge = readNumber(raw, 'maximum_age', report, 0, 130);
  if (minAge === undefined || maxAge === undefined || minAge <= maxAge) return { minAge, maxAge };
  report('maximum_age', 'value-impossible');
  return { minAge: undefined, maxAge: undefined };
}

/** The instant or day of `last_modified`, as written. */
export function readModified(raw: Raw, report: Report): string | undefined {
  const text = readText(raw, 'last_modified', report);
  if (text === undefined || dayOf(text) !== undefined) return text;
  report('last_modified', 'date-unreadable');
  return undefined;
}
