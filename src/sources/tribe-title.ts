/** The name of an event, and what its title says beside it: sites write "CANCELLED: Morning circle". */
import type { Status } from '../model/vocabulary.js';
import { words } from './hsds-read.js';
import type { Raw, Report } from './read.js';

/** A title, taken apart. */
export interface Title {
  readonly name: string;
  readonly status: Status;
}

const CALLED_OFF = 'cancell?ed|cancelad[oa]|no (?:meeting|group|class)';
const PUT_OFF = 'postponed|pospuest[oa]|aplazad[oa]';
const STATES: readonly (readonly [Status, string])[] = [
  ['closed', CALLED_OFF],
  ['paused', PUT_OFF],
  ['full', 'sold[ -]?out|full|fully booked|agotad[oa]|cupo lleno'],
  ['waitlist', 'wait(?:ing)?[ -]?list(?: only)?|lista de espera'],
];

/** Words that set the state apart from the name: "FULL: …", "[Full] …", "… (full)"; a "Full Moon Circle" has none. */
const MARKED = STATES.map(([status, state]): readonly [Status, RegExp, RegExp] => [
  status,
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${state})(?:[\\s]*[:!*\\])–—]|\\s+-)[^\\p{L}\\p{N}]*`, 'iu'),
  new RegExp(`(?:[(\\[*:–—]|\\s-)[^\\p{L}\\p{N}]*(?:${state})[^\\p{L}\\p{N}]*$`, 'iu'),
]);

/** These need no mark at the head of a title: no name begins so. */
const AT_HEAD: readonly (readonly [Status, RegExp])[] = [
  ['closed', /^[^\p{L}\p{N}]*(?:cancell?ed|cancelad[oa])(?![\p{L}\p{N}])[^\p{L}\p{N}]*/iu],
  ['paused', /^[^\p{L}\p{N}]*(?:postponed|pospuest[oa])(?![\p{L}\p{N}])[^\p{L}\p{N}]*/iu],
];

/** Reads the title, and the status that it or the event's own fields state. Undefined without a title. */
export function readTitle(raw: Raw, report: Report): Title | undefined {
  const whole = words(raw, 'title', report)?.replace(/\s+/g, ' ');
  if (whole === undefined) return undefined;
  const { name, status } = takeApart(whole);
  return { name, status: statedStatus(raw, report) ?? status };
}

function takeApart(whole: string): Title {
  const patterns = [
    ...MARKED.flatMap(([status, head, end]) => [[status, head] as const, [status, end] as const]),
    ...AT_HEAD,
  ];
  const found = patterns.find(([, pattern]) => pattern.test(whole));
  const name = found ? whole.replace(found[1], '').trim() : whole;
  return { name: name || whole, status: found?.[0] ?? 'open' };
}

const STATED: Readonly<Record<string, Status>> = {
  canceled: 'closed',
  cancelled: 'closed',
  postponed: 'paused',
};
/** States of a post, and of an event that takes place. */
const AS_USUAL = /^(?:publish|future|scheduled|rescheduled|moved-online)$/;

/** `status` is that of the post; what the editor says of the event is in `event_status`, where a site gives it out. */
function statedStatus(raw: Raw, report: Report): Status | undefined {
  for (const field of ['event_status', 'status']) {
    const word = words(raw, field, report)?.toLowerCase();
    if (word === undefined || AS_USUAL.test(word)) continue;
    if (Object.hasOwn(STATED, word)) return STATED[word];
    report(field, 'value-unknown');
  }
  return undefined;
}
