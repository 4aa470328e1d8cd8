/** What it costs, how to sign up, and whether there is room. */
import type { Cost, Joining } from '../model/group.js';
import { compact } from './compact.js';
import { silent, unique, within } from './hsds-read.js';
import { dayOf, isBlank, readFlag, readNumber, type Raw, type Report } from './read.js';
import { linkOf, nodesIn, termNames, textOf, titleOf } from './schema-org-nodes.js';

/** No more offers of one event are read. */
const MOST_OFFERS = 200;

/** Reads the offers that still hold on `today` (`YYYY-MM-DD`). */
export function readCost(raw: Raw, today: string, report: Report): Cost | undefined {
  const inner = within(report, 'offers');
  const offers = offersOf(raw, today);
  const prices = offers.map((offer) => readPrices(offer, inner));
  const amounts = prices.flat();
  const isFree = readFlag(raw, 'isAccessibleForFree', report);
  const [min, max] = amounts.length > 0 ? [Math.min(...amounts), Math.max(...amounts)] : [];
  if (isFree === true && max !== undefined && max > 0 && min !== 0) report('isAccessibleForFree', 'value-impossible');
  const currency = offers.map((offer) => readCurrency(offer, inner)).find((code) => code !== undefined);
  const names = offers.map((offer, i) => offerText(textOf(offer, 'name', inner), prices[i] ?? [], currency));
  const words = offers.flatMap((offer) => priceWords(offer, inner));
  const told = offers.length > 1 && max ? names : [];
  return compact<Cost>({
    free: max === undefined ? isFree : max === 0,
    min: max === 0 ? undefined : min,
    max: max === 0 ? undefined : max,
    currency: max ? currency : undefined,
    text: unique([...told, ...words]).join('\n') || undefined,
  });
}

function offersOf(raw: Raw, today: string): readonly Raw[] {
  return nodesIn(raw, 'offers')
    .slice(0, MOST_OFFERS)
    .filter((offer) => {
      const last = dayOf(textOf(offer, 'validThrough', silent) ?? '');
      return last === undefined || last >= today;
    });
}

/** "Member: 124 GBP", where an offer has a name. */
function offerText(
  name: string | undefined,
  prices: readonly number[],
  currency: string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  return prices.length > 0 ? `${name}: ${prices.join(' – ')}${currency ? ` ${currency}` : ''}` : name;
}

const PRICES = ['price', 'lowPrice', 'highPrice'];

function readPrices(offer: Raw, report: Report): readonly number[] {
  const own = PRICES.flatMap((field) => readPrice(offer, field, report) ?? []);
  if (own.length > 0) return own;
  return nodesIn(offer, 'priceSpecification').flatMap((one) =>
    ['price', 'minPrice', 'maxPrice'].flatMap((field) => readPrice(one, field, report) ?? []),
  );
}

/** The number of "30", "$30.00", "30,00 EUR" or "Free". Anything else is left to its words. */
function readPrice(offer: Raw, field: string, report: Report): number | undefined {
  const text = priceText(offer, field, report);
  return text === undefined ? undefined : amountOf(text);
}

function priceText(offer: Raw, field: string, report: Report): string | undefined {
  return textOf(offer, field, report)?.slice(0, 200);
}

function amountOf(text: string): number | undefined {
  if (/^(?:free|gratis)$/i.test(text)) return 0;
  const digits = text.replace(/^(?:[A-Z]{3}\s*)?[$£€]?\s*|\s*[$£€]?\s*(?:[A-Z]{3})?$/g, '');
  const plain = digits.replace(/,(?=\d{3}(?:[,.]|$))/g, '').replace(/,(?=\d\d?$)/, '.');
  return /^\d{1,6}(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** "Sliding scale", "5 to 10 dollars". */
function priceWords(offer: Raw, report: Report): readonly string[] {
  return PRICES.flatMap((field) => {
    const text = priceText(offer, field, silent);
    if (text === undefined || amountOf(text) !== undefined) return [];
    // A number that is no price, such as -1, tells nobody anything.
    if (!/\p{L}|\d\s*[-–]\s*[$£€]?\d/u.test(text)) report(field, 'value-impossible');
    else return [text];
    return [];
  });
}

function readCurrency(offer: Raw, report: Report): string | undefined {
  const code =
    textOf(offer, 'priceCurrency', report) ??
    textOf(nodesIn(offer, 'priceSpecification')[0] ?? {}, 'priceCurrency', report);
  if (code === undefined || /^[a-z]{3}$/i.test(code)) return code?.toUpperCase();
  report('priceCurrency', 'value-unknown');
  return undefined;
}

/** The first link of an offer. One that is only the event's own page does not say that anybody signs up. */
export function readJoining(
  raw: Raw,
  own: string | undefined,
  today: string,
  base: string,
  report: Report,
): Joining | undefined {
  for (const offer of offersOf(raw, today)) {
    const url = linkOf(offer, 'url', base, within(report, 'offers'));
    if (url !== undefined && url !== own) return { mode: 'sign-up', url };
  }
  return undefined;
}

/** Places left, unless there are more than there can be. */
export function readRemaining(raw: Raw, report: Report): number | undefined {
  const left = readNumber(raw, 'remainingAttendeeCapacity', report, 0, 100_000);
  const all = readNumber(raw, 'maximumAttendeeCapacity', silent, 0, 100_000);
  if (left === undefined || all === undefined || left <= all) return left;
  report('remainingAttendeeCapacity', 'value-impossible');
  return undefined;
}

/** No place is left, or every offer is sold out. */
export function isFull(raw: Raw): boolean {
  if (readRemaining(raw, silent) === 0 || titleOf(raw, silent)?.status === 'full') return true;
  const offers = nodesIn(raw, 'offers');
  return offers.length > 0 && offers.every((offer) => !isBlank(offer['availability']) && isSoldOut(offer));
}

function isSoldOut(offer: Raw): boolean {
  return termNames(offer, 'availability').some((name) => /^(?:SoldOut|OutOfStock)$/i.test(name.replace(/[\s_-]/g, '')));
}
