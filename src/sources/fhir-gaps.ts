/** `notAvailable` of FHIR: holidays and breaks, as days that are left out and as words. */
import { items, silent, unique, words } from './hsds-read.js';
import { asRaw, dayOf, readText, type Raw, type Report } from './read.js';
import { WEEKDAYS, type Weekday } from './words-time.js';

/** Some days on which nobody is there. */
export interface Gap {
  /** What the feed says of it. */
  readonly text: string | undefined;
  /** The same with its days: "Winter break (2026-12-21 – 2027-01-03)". */
  readonly label: string;
  /** First and last day; absent where the feed gives none. */
  readonly from?: string;
  readonly to?: string;
  /** How many days; 0 where it gives none, Infinity where there is no end. */
  readonly days: number;
  readonly isEndless: boolean;
  readonly hasBegun: boolean;
}

const DAY_MS = 86_400_000;
const MAX_GAPS = 100;
/** What lies further ahead than these days does not matter yet: neither a break nor its end. */
const HORIZON = 400;

/** The breaks that are not over on the day of `now` (epoch milliseconds; a day's grace for other zones). */
export function readGaps(raw: Raw, now: number, report: Report): readonly Gap[] {
  const inner: Report = (field, code) => report(`notAvailable.${field}`, code);
  const rows = [
    ...items(raw, 'notAvailable', report),
    ...items(raw, 'availability', silent).flatMap((one) => items(one, 'notAvailableTime', report)),
  ];
  const today = isoDay(now);
  const yesterday = isoDay(now - DAY_MS);
  const horizon = isoDay(now + HORIZON * DAY_MS);
  return rows.slice(0, MAX_GAPS).flatMap((row): readonly Gap[] => {
    const text = words(row, 'description', inner);
    const during = asRaw(row['during']);
    const from = during && readEdge(during, 'start', inner);
    const to = during && readEdge(during, 'end', inner);
    if (to !== undefined && (to < yesterday || (from !== undefined && to < from))) {
      if (from !== undefined && to < from) inner('during.end', 'value-impossible');
      return [];
    }
    if (from !== undefined && from > horizon) return [];
    const named = from ?? to;
    const span = named === undefined ? '' : unique([from ?? '…', to ?? '…']).join(' – ');
    const label = text === undefined ? span : span === '' ? text : `${text} (${span})`;
    if (label === '') return [];
    return [
      {
        text,
        label,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        days: named === undefined ? 0 : lengthOf(from ?? today, to),
        isEndless: named !== undefined && (to === undefined || to > horizon),
        hasBegun: from === undefined || from <= today,
      },
    ];
  });
}

function lengthOf(from: string, to: string | undefined): number {
  return to === undefined ? Infinity : (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

/** The first or last day of a period; "2026-12" is the whole of December, and midnight ends the day before. */
function readEdge(period: Raw, field: 'start' | 'end', report: Report): string | undefined {
  const text = readText(period, field, report);
  if (text === undefined) return undefined;
  const [, year = '', month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (year !== '' && Number(month ?? 1) >= 1 && Number(month ?? 1) <= 12) {
    const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0));
    return field === 'start' ? `${year}-${month ?? '01'}-01` : isoDay(last.getTime());
  }
  const day = dayOf(text);
  if (day === undefined) report(`during.${field}`, 'date-unreadable');
  const isMidnight = field === 'end' && /T00:00(?::00)?(?![:\d.]*[1-9])/.test(text);
  return day !== undefined && isMidnight ? isoDay(Date.parse(day) - DAY_MS) : day;
}

/** The days of a weekly meeting that fall into breaks, from its first day on, and the last day where a break has no end. */
export function gapDays(
  gaps: readonly Gap[],
  days: readonly Weekday[],
  first: string,
): { readonly exdates: readonly string[]; readonly validTo: string | undefined } {
  const out = new Set<string>();
  let end = Infinity;
  for (const { from = first, to = from, days: length, isEndless } of gaps) {
    if (length === 0) continue;
    const start = Math.max(Date.parse(from), Date.parse(first));
    if (isEndless) end = Math.min(end, start - DAY_MS);
    else
      for (let at = start; at <= Date.parse(to); at += DAY_MS)
        if (days.includes(WEEKDAYS[new Date(at).getUTCDay()] as Weekday)) out.add(isoDay(at));
  }
  return { exdates: [...out].sort(), validTo: end === Infinity ? undefined : isoDay(end) };
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
