/** What a title says beside the name: sites write "CANCELLED: Morning circle", and "Morning circle (FULL)". */
import type { Status } from '../model/vocabulary.js';

/** A title, taken apart. */
export interface Title {
  readonly name: string;
  /** `closed` where the meeting is called off, `paused` where it is put off. */
  readonly status: Status;
}

const CALLED_OFF = 'cancel+ed|cancelad[oa]';
const NO_MEETING = 'no (?:support )?(?:group|meeting|class|session)s?';
const PUT_OFF = 'postponed|pospuest[oa]|aplazad[oa]';
const STATES: readonly (readonly [Status, string])[] = [
  ['closed', `${CALLED_OFF}|${NO_MEETING}`],
  ['paused', PUT_OFF],
  ['full', 'sold[ -]?out|full|fully booked|agotad[oa]|cupo lleno'],
  ['waitlist', 'wait(?:ing)?[ -]?list(?: only)?|lista de espera'],
];

const EDGE = '[^\\p{L}\\p{N}]*';
const WORD_END = '(?![\\p{L}\\p{N}])';
/** For how long, or why: "postponed until spring". */
const MORE = '(?:\\s+(?:today|tonight|this|until|due to)\\s.*|\\s+(?:today|tonight))?';

/** Words that set the state apart from the name: "FULL: …", "[Full] …", "… (full)"; a "Full Moon Circle" has none. */
const MARKED = STATES.flatMap(([status, state]) => [
  [status, `^${EDGE}(?:${state})(?:\\s*[:!*\\])–—]|\\s+-)${EDGE}`] as const,
  [status, `(?:[(\\[*:–—]|\\s-)${EDGE}(?:${state})${EDGE}$`] as const,
]);

/** "No group - holiday" is not a group, "No Judgment Group" is one. */
const NO_GROUP = `^${EDGE}(?:${NO_MEETING})(?:\\s*(?:[–—,(.]|-(?!\\p{L}))${EDGE}|\\s+(?:today|tonight|this)${WORD_END}.*|${EDGE}$)`;

/** These need no mark at the head or the end of a title: no name begins or ends so. "Not cancelled" is none. */
const UNMARKED = [['closed', CALLED_OFF] as const, ['paused', PUT_OFF] as const].flatMap(([status, state]) => [
  [status, `^${EDGE}(?:${state})${WORD_END}${EDGE}`] as const,
  [status, `${EDGE}(?<!\\p{L}|(?:not|never)\\s+)(?:(?:is|was|has been)\\s+)?(?:${state})${MORE}${EDGE}$`] as const,
]);

const PATTERNS = [...MARKED, ['closed', NO_GROUP] as const, ...UNMARKED].map(
  ([status, pattern]) => [status, new RegExp(pattern, 'iu')] as const,
);
/** Most titles say nothing but a name. */
const ANY = new RegExp(STATES.map(([, state]) => state).join('|'), 'iu');

/** A longer one is a text, in which the patterns would be lost. */
const LONGEST = 300;

/** Takes the words of a state off a title; `open` where it says none. */
export function takeApart(title: string): Title {
  const found =
    title.length <= LONGEST && ANY.test(title) ? PATTERNS.find(([, pattern]) => pattern.test(title)) : undefined;
  if (found === undefined) return { name: title, status: 'open' };
  return { name: title.replace(found[1], '').trim() || title, status: found[0] };
}
