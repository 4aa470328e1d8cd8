/**
 * A short way to write a schedule in the tables:
 *
 *   'Tue 10:00 90'                      every Tuesday, 90 minutes
 *   'every 2 Wed 18:30 60'              every second Wednesday
 *   '2nd+4th Tue 18:30 60'              monthly; 'last Thu', '1st Mon' likewise
 *   'daily 12:00 30', 'weekdays 9:00 30'
 *   '2026-12-05 10:00 180'              once
 *
 * and behind it, in any order: 'x8' (a series of eight), 'from DAY', 'until DAY', 'skip DAY,DAY', 'also START,START',
 * 'valid DAY..DAY' (either end may be left out). A '?' behind the minutes marks the length as assumed, 'zone?' the
 * zone. Two schedules of one group stand apart with ';'.
 */
const DAYS = { Mon: 'MO', Tue: 'TU', Wed: 'WE', Thu: 'TH', Fri: 'FR', Sat: 'SA', Sun: 'SU' };
const IN_WEEK = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const NTH = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, last: -1 };
const DAY = 86_400_000;

/** The schedules that `text` describes. `from` is the first day looked at where the text names none. */
export function schedules(text, zone, from) {
  return text.split(';').map((part) => schedule(part.trim(), zone, from));
}

function schedule(text, zone, from) {
  const [, rule, time, minutes, assumed, rest] = /^(.+?) (\d\d?:\d\d) (\d+)(\??)(.*)$/.exec(text) ?? fail(text);
  const extra = options(rest);
  const clock = time.padStart(5, '0');
  const once = /^\d{4}-\d\d-\d\d$/.test(rule);
  const parts = once ? undefined : ruleParts(rule);
  const first = once ? rule : firstDay(parts, extra.from ?? extra.validFrom ?? from);
  if (parts && extra.count) parts.COUNT = extra.count;
  if (parts && extra.until) parts.UNTIL = endOfDayUtc(extra.until, zone);
  return {
    start: `${first}T${clock}`,
    minutes: Number(minutes),
    ...(assumed && { minutesAssumed: true }),
    zone,
    ...(extra.zoneAssumed && { zoneAssumed: true }),
    ...(parts && {
      rrule: Object.entries(parts)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
    }),
    ...(extra.rdates && { rdates: extra.rdates }),
    ...(extra.exdates && { exdates: extra.exdates }),
    ...(extra.validFrom && { validFrom: extra.validFrom }),
    ...(extra.validTo && { validTo: extra.validTo }),
  };
}

function options(text) {
  const found = {};
  const words = text.trim().split(/ +/).filter(Boolean);
  while (words.length > 0) {
    const word = words.shift();
    if (/^x\d+$/.test(word)) found.count = Number(word.slice(1));
    else if (word === 'zone?') found.zoneAssumed = true;
    else if (word === 'from' || word === 'until') found[word] = words.shift();
    else if (word === 'skip') found.exdates = words.shift().split(',');
    else if (word === 'also') found.rdates = words.shift().split(',');
    else if (word === 'valid') [found.validFrom, found.validTo] = words.shift().split('..');
    else fail(text);
  }
  return found;
}

function ruleParts(rule) {
  if (rule === 'daily') return { FREQ: 'DAILY' };
  if (rule === 'weekdays') return { FREQ: 'WEEKLY', BYDAY: 'MO,TU,WE,TH,FR' };
  const words = rule.split(' ');
  const days = words
    .at(-1)
    .split('+')
    .map((name) => DAYS[name] ?? fail(rule));
  if (words.length === 1) return { FREQ: 'WEEKLY', BYDAY: days.join(',') };
  if (words[0] === 'every') return { FREQ: 'WEEKLY', INTERVAL: Number(words[1]), BYDAY: days.join(',') };
  const nths = words[0].split('+').map((nth) => NTH[nth] ?? fail(rule));
  return { FREQ: 'MONTHLY', BYDAY: nths.map((nth) => `${nth}${days[0]}`).join(',') };
}

/** The first day on or after `from` that the rule itself allows: RFC 5545 counts DTSTART as the first meeting. */
function firstDay(parts, from) {
  for (let day = Date.parse(from); ; day += DAY)
    if (fits(parts, new Date(day))) return new Date(day).toISOString().slice(0, 10);
}

function fits(parts, date) {
  if (!parts.BYDAY) return true;
  const name = IN_WEEK[date.getUTCDay()];
  const nth = Math.ceil(date.getUTCDate() / 7);
  const isLast = new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
  return parts.BYDAY.split(',').some(
    (day) => day === name || day === `${nth}${name}` || (isLast && day === `-1${name}`),
  );
}

/** RFC 5545 wants UNTIL in UTC where the start has a zone: the last second of that day, there. */
function endOfDayUtc(day, zone) {
  const guess = Date.parse(`${day}T23:59:59Z`);
  const shown = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    guess,
  );
  const utc = new Date(2 * guess - Date.parse(`${shown.replace(' ', 'T')}Z`));
  return utc.toISOString().replace(/[-:]|\.\d+/g, '');
}

function fail(text) {
  throw new Error(`Cannot read the schedule "${text}"`);
}
