/** The name of an event, and its state: what the title says beside the name, or the fields of the event. */
import type { Status } from '../model/vocabulary.js';
import { words } from './hsds-read.js';
import type { Raw, Report } from './read.js';
import { takeApart, type Title } from './title-status.js';

/** Reads the title, and the status that it or the event's own fields state. Undefined without a title. */
export function readTitle(raw: Raw, report: Report): Title | undefined {
  const whole = words(raw, 'title', report)?.replace(/\s+/g, ' ');
  if (whole === undefined) return undefined;
  const { name, status } = takeApart(whole);
  return { name, status: statedStatus(raw, report) ?? status };
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
