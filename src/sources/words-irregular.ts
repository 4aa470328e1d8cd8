/**
 * Finds words that say that a meeting is not simply weekly: "2nd & 4th Sundays",
 * "every other Sunday", "last Saturday 8PM". Nobody should stand before a closed
 * door because we read only the field that says "Sunday".
 */
import { fold, ordinalOf, weekdayOf } from './words-time.js';

const ORDINAL =
  '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last|primer|segundo|tercer|cuarto|quinto|ultimo)';
const WEEKDAY =
  '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:days?)?|domingos?|lunes|martes|miercoles|jueves|viernes|sabados?';
const NTH = new RegExp(
  `\\b(${ORDINAL}(?:(?:\\s*[,&/]\\s*|\\s+(?:and|or|y|o)\\s+)(?:the\\s+)?${ORDINAL})*)\\s+(${WEEKDAY}|meetings?\\s+of)\\b`,
  'g',
);
const NOT_WEEKLY =
  /\b(?:every other (?:week|sun|mon|tue|wed|thu|fri|sat)|alternat(?:e|ing) (?:weeks|sun|mon|tue|wed|thu|fri|sat)|bi-?weekly|fortnightly|every (?:2|3|two|three) weeks|(?:meets?|held) (?:once|twice|monthly|\w+ a month)|monthly meetings?|cada (?:2|3|dos|tres) semanas|quincenal)/;
const WEEKLY = new RegExp(`\\bevery (?:${WEEKDAY})\\b|\\bweekly\\b|\\btodos los (?:${WEEKDAY})\\b`);

/** True for a rule that says nothing but "every week": what a text says beside it may be the truth. */
export function isEveryWeek(rrule: string | undefined): boolean {
  return rrule !== undefined && /^FREQ=WEEKLY(?!.*INTERVAL=(?!1(?:;|$)))/.test(rrule);
}

/** What the texts say about dates, as written, and whether a weekly date would be a guess. */
export interface Irregular {
  readonly words: string;
  readonly isIrregular: boolean;
}

/**
 * Looks through the texts of one record. A weekly date stays only where the
 * text itself shows that the meeting is weekly: it says so, it goes through all
 * weeks of the month ("1st Friday: steps, 2nd Friday: topic …"), or, in a feed
 * that tells open from closed meetings, it says which one of them is open.
 */
export function irregularWords(texts: readonly string[], types: readonly string[]): Irregular {
  const folded = texts.map(fold);
  if (!folded.some((text) => text.search(NTH) >= 0 || NOT_WEEKLY.test(text))) return { words: '', isIrregular: false };
  const isWeekly = folded.some((text) => WEEKLY.test(text.replace(NOT_WEEKLY, ''))) || coversMonth(folded);
  const tellsOpen = types.includes('O') || types.includes('C');
  const words = new Set<string>();
  let isIrregular = false;
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!])\s+|\n/))) {
    const clauses = fold(sentence)
      .split(/[.;,*!]/)
      .filter((clause) => clause.search(NTH) >= 0 || NOT_WEEKLY.test(clause));
    if (clauses.length === 0) continue;
    words.add(sentence.trim());
    for (const clause of clauses) {
      const isVariation = isWeekly || (tellsOpen && /\b(?:open|closed|abierta|cerrada)\b/.test(clause));
      if (!isVariation || NOT_WEEKLY.test(clause) || /\b(?:no meeting|not meet|sin reunion)/.test(clause))
        isIrregular = true;
    }
  }
  return { words: [...words].join(' '), isIrregular };
}

/** True where the first to fourth of one weekday are all spoken of. */
function coversMonth(folded: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const text of folded) {
    for (const [, ordinals = '', day = ''] of text.matchAll(NTH)) {
      for (const word of ordinals.split(/[^\p{L}\d]+/u)) seen.add(`${ordinalOf(word)}${weekdayOf(day)}`);
    }
  }
  return [...seen].some((item) => item.startsWith('1') && [2, 3, 4].every((n) => seen.has(`${n}${item.slice(1)}`)));
}
