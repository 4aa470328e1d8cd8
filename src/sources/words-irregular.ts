/**
 * Finds words that say that a meeting is not simply weekly: "2nd & 4th Sundays",
 * "every other Sunday", "last Saturday 8PM". Nobody should stand before a closed
 * door because we read only the field that says "Sunday".
 */
import { foldOrdinals, FORTNIGHTLY, ORDINAL, ordinalOf, WEEKDAY, weekdayOf } from './words-time.js';

const AND = '(?:\\s*(?:[,&/+]|\\b(?:and|or|y|o)\\b)){1,2}\\s*(?:the\\s+)?';
/** "1st" and up to four more; at least `least` more. */
const row = (nth: string, least = 0): string => `${nth}(?:${AND}${nth}){${least},4}`;
/** Weeks are feminine: "1ra", "primera". A "2a" beside a weekday is a room. */
const WEEK_NTH = `(?:${ORDINAL}|[1-5](?:r?a|da|ta)|primera|segunda|tercera|cuarta|quinta|ultima)`;
const WEEK = '(?:full )?(?:weeks?|wks?|semanas?)\\b';
/** Some weeks of a month, in folded text: "2nd & 4th week", "1ra y 3ra semana". */
export const NTH_WEEK: string = `${row(WEEK_NTH)}\\s+${WEEK}`;
const OF_MONTH = '(?:(?:of|in|each|every|per|de|del|cada)\\s+)+(?:(?:the|a)\\s+)?(?:month|mes)\\b';
/** Nothing follows that would be first or second: no floor, no trimester. */
const ENDS = `(?=\\s*(?:$|[.,;!)]|\\d|(?:only|at|from)\\b|${OF_MONTH}))`;
/** "2nd/4th Tu"; after words, and before others, they are "we" and "your". */
const SHORT_DAY = `(?<=\\d(?:st|nd|rd|th)\\s+)(?:su|mo|tu|we|th|fr|sa)\\b${ENDS}`;
const NTH_DAY = new RegExp(`\\b(${row(ORDINAL)})\\s+(${WEEKDAY}\\b|meetings?\\s+of\\b|${SHORT_DAY})`, 'gm');
/** A date may follow a weekday ("Tuesday 1st"), so two numbers, brackets or a week are asked for. */
const AFTER_DAY = `(?:\\(\\s*(?:the\\s+)?${row(ORDINAL)}|(?:the\\s+)?(?:${row(ORDINAL, 1)}|${NTH_WEEK}))${ENDS}`;
/** "The first week of life" is of no month. */
const ITS_WEEK = `${WEEK}(?! (?:after|post|following|since|before|of (?!(?:the |each |every )?month)|de (?!cada mes)))`;
const WEEKS = new RegExp(
  [
    `\\b${row(WEEK_NTH, 1)}\\s+${ITS_WEEK}`,
    `\\b${NTH_WEEK}\\s+(?:only\\b|${OF_MONTH})`,
    `\\b(?:every|each|cada)\\s+${NTH_WEEK}`,
    `\\b(?:meets?|gathers?|held|reun\\w+)(?: (?:only|in|on|during|en))*(?: (?:the|la))? ${row(WEEK_NTH)}\\s+${ITS_WEEK}`,
    `\\b${WEEKDAY},?\\s*${AFTER_DAY}`,
  ].join('|'),
  'm',
);
const NOT_WEEKLY = new RegExp(
  `\\b(?:${[
    FORTNIGHTLY,
    '(?:every other|alternat(?:e|ing)) (?:weeks?|sun|mon|tue|wed|thu|fri|sat)',
    'every (?:3|three) weeks',
    'cada (?:3|tres) semanas',
    '(?<!\\bor )(?:odd|even)(?:[ -]numbered)? (?:weeks|wks)\\b(?! (?:after|later|before|into))',
    'semanas (?:im)?pares',
    '(?:meets?|held) (?:once|twice|monthly|\\w+ a month)',
    'monthly meetings?',
  ].join('|')})`,
);
/** What comes by the week or the month beside a meeting, and says nothing about when it is. */
const BESIDE =
  '(?:newsletter|e-?mail|bulletin|update|fee|dues|donation|payment|theme|topic|speaker|guest|business|board|staff|committee|steering|volunteer|birthday)s?\\b';
const WEEKLY = new RegExp(`\\b(?:every|todos los) ${WEEKDAY}\\b|\\bweekly\\b(?! ${BESIDE})`);
const MEETING =
  '(?:groups?|circles?|clubs?|meetings?|meet-?ups?|gatherings?|sessions?|class(?:es)?|workshops?|chats?|calls?|drop-?ins?|get-?togethers?)';
/** "Monthly class fee" is about the fee. */
const OF_MEETING = `${MEETING}(?! (?:fee|e-?mail|newsletter|topic|theme|place|list|pass|payment|due|reminder|update)s?\\b)`;
const OFTEN = '(?:(?:once|twice|[1-3] ?x|(?:one|two|three|[1-3]) times?)';
const COUNTED = `${OFTEN}(?:(?:[ -](?:a|per|each|every)[ -]| ?/ ?| )month| monthly)|(?:una vez|(?:dos|2) veces) (?:al|por) mes)`;
const ALONE = `(?:^|[.;:,!(–-]\\s*|\\b(?:${WEEKDAY}|morning|evening|afternoon|night)s? )(?:only |just |solo )?`;
/** It stands by itself: the sentence ends there, or goes on with where, how, or that they meet. */
const THEN =
  '(?=\\s*(?:$|[.;!)–-]|,? ?(?:on|at|in|from|call|see|check|please|e-?mail|contact|los|llam\\w+)\\b|,? (?:we|they|the group|it) (?:meets?|gathers?|get together|come together)\\b))';
const SOMEBODY = '(?:a|an|new|and|with|to|other|moms?|mums?|mothers?|parents?|people|families|friends|your|fellow)';
/**
 * Words for "once a month" that are about the meetings: they name them ("Monthly loss circle", "we are a monthly group"),
 * follow their verb ("we meet at the library each month") or stand by themselves ("Once a month, call for dates"). "A new
 * book every month", "meeting topics change monthly" and "we also offer a monthly walk" are about something else.
 */
const MONTHLY = new RegExp(
  [
    `(?:^|\\b(?:is|are|this|our|group|['’](?:s|re)) (?:an? )?)(?:(?:bi-?)?monthly|once[ -]a[ -]month)(?: (?!(?:with|and|for|of) |${BESIDE})[\\w'’-]+){0,3} (?:${OF_MEETING}|${WEEKDAY})\\b`,
    `\\b(?:meets?|gathers?|(?:get|come)s? together|held|reun\\w+)(?: (?!${SOMEBODY} )[\\w'’-]+){0,4} (?:monthly|${COUNTED}|(?:every|each) month|mensual\\w*|cada mes)\\b`,
    `${ALONE}(?:${MEETING} )?${COUNTED}\\b${THEN}`,
    `\\b${MEETING} (?:is|are|runs?|happens?|takes? place)(?: (?:held|offered))? ${COUNTED}\\b${THEN}`,
    `${ALONE}(?:monthly|mensual(?:mente)?)${THEN}`,
    `\\b(?:one|two|three|[1-3]) ${WEEKDAY} (?:an?|per|each|every|of (?:the|each|every)) month\\b`,
    '\\b(?:reunion|grupo|circulo|encuentro|sesion)(?:es|s)? (?:(?!(?:con|y|boletin|cuota|tema|charla) )[\\w-]+ ){0,3}mensual(?:es)?\\b',
  ].join('|'),
  'm',
);

function isSeldom(folded: string): boolean {
  // Most texts have no such word, and the pattern takes its time.
  return WEEKS.test(folded) || (/month|mensual|\bmes\b/.test(folded) && MONTHLY.test(folded));
}

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
  const folded = texts.map(foldOrdinals);
  if (!folded.some((text) => text.search(NTH_DAY) >= 0 || NOT_WEEKLY.test(text) || isSeldom(text)))
    return { words: '', isIrregular: false };
  const isWeekly = folded.some((text) => WEEKLY.test(text.replace(NOT_WEEKLY, ''))) || coversMonth(folded);
  const tellsOpen = types.includes('O') || types.includes('C');
  const words = new Set<string>();
  let isIrregular = false;
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!])\s+|\n/))) {
    const whole = foldOrdinals(sentence);
    const saysSeldom = isSeldom(whole);
    const clauses = whole.split(/[.;,*!]/).filter((clause) => clause.search(NTH_DAY) >= 0 || NOT_WEEKLY.test(clause));
    if (clauses.length === 0 && !saysSeldom) continue;
    words.add(sentence.trim());
    const isVariation = (text: string): boolean =>
      isWeekly || (tellsOpen && /\b(?:open|closed|abierta|cerrada)\b/.test(text));
    if (saysSeldom && !isVariation(whole)) isIrregular = true;
    for (const clause of clauses) {
      if (!isVariation(clause) || NOT_WEEKLY.test(clause) || /\b(?:no meeting|not meet|sin reunion)/.test(clause))
        isIrregular = true;
    }
  }
  return { words: [...words].join(' '), isIrregular };
}

/** True where the first to fourth of one weekday are all spoken of. */
function coversMonth(folded: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const text of folded) {
    for (const [, ordinals = '', day = ''] of text.matchAll(NTH_DAY)) {
      for (const word of ordinals.split(/[^\p{L}\d]+/u)) seen.add(`${ordinalOf(word)}${weekdayOf(day)}`);
    }
  }
  return [...seen].some((item) => item.startsWith('1') && [2, 3, 4].every((n) => seen.has(`${n}${item.slice(1)}`)));
}
