/** How a schedule repeats, as far as words can follow it without saying what is not so. */
import { parseRule } from '../base/rule.js';
import { weekday } from '../engine/expand-rule.js';
import { parseWall } from '../base/wall-time.js';
import type { Schedule } from '../model/group.js';
import type { Repeat } from '../model/when.js';

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

/**
 * Undefined where silence is truer. `shift` is by how many days the zone in
 * which times are told is ahead of the schedule's own.
 */
export function repeatOf({ rrule, start }: Schedule, shift: number, several: boolean): Repeat | undefined {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  if (rule === undefined) return undefined;
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos } = rule;
  // Some months only: no word for that.
  if (byMonth[freq === 'YEARLY' ? 1 : 0]) return undefined;
  const own = byDay.length > 0 ? byDay.map(({ day }) => day) : freq === 'WEEKLY' ? [weekday(parseWall(start))] : [];
  const days = [...new Set(own.map((day) => (day + shift + 7) % 7))].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const dayNths = byDay.map(({ nth }) => nth);
  const nths = [...new Set(bySetPos.length > 0 ? bySetPos : byDay.length > 0 ? dayNths : byMonthDay)];
  const told = { unit: UNITS[freq], interval, days, nths: [], several };
  if (!nths.some(Boolean)) {
    if (days.length === 0) return told;
    // On each Tuesday of every month is every week.
    return (interval === 1 && byMonthDay.length === 0) || freq === 'WEEKLY' ? { ...told, unit: 'week' } : undefined;
  }
  // The first of Tuesday and Thursday is neither the first Tuesday nor the first Thursday,
  // and the day after the second Tuesday is not always the second Wednesday.
  const isClear =
    bySetPos.length > 0 ? days.length === 1 || days.join('') === '12345' : byDay.length === days.length * nths.length;
  const isEither = days.length === 0 || byMonthDay.length === 0;
  return freq === 'MONTHLY' && shift === 0 && isClear && isEither ? { ...told, nths } : undefined;
}
