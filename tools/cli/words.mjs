/** Every code that a feed can get, in plain words: what it means, and what to do. A test holds it against the codes of `src/base/problem.ts`. */

/** What is wrong with a record or a field. `lost`: the record is not shown at all. */
export const PROBLEMS = {
  'not-an-object': {
    means: 'A record is no object, so it is not shown.',
    mend: 'Write each record as { "id": …, "name": … }.',
    lost: true,
  },
  'not-json': {
    means: 'A record is broken JSON, so it is not shown.',
    mend: 'Look for a missing quote or comma in it.',
    lost: true,
  },
  'name-missing': {
    means: 'A record has no name, so it is not shown.',
    mend: 'Give it a name, or take it out of the feed.',
    lost: true,
  },
  'id-duplicate': {
    means:
      'Two records have one id. Both are shown, but a link to the second may break. In HSDS and FHIR a second one with the same name is the same record, and is shown once.',
    mend: 'Give each record an id of its own that stays the same.',
  },
  'value-unknown': {
    means: 'A word that is not in the list of words for this field. It is left out.',
    mend: 'Use one of the words that the page about your format names, or say with --terms what yours means.',
  },
  'value-wrong-type': {
    means: 'A list where a text should be, and the like. It is left out.',
    mend: 'Compare the field with the page about your format.',
  },
  'value-impossible': {
    means: 'A number, a time or a text that cannot be, such as an age of 400. It is left out.',
    mend: 'Correct it at its source.',
  },
  'date-unreadable': { means: 'No such day. It is left out.', mend: 'Write days as 2026-11-03.' },
  'time-unreadable': {
    means: 'No such time, so there is no date for it. It is shown as written, if at all.',
    mend: 'Write times as 19:00, with a day: 2026-11-03T19:00.',
  },
  'zone-unknown': {
    means: 'No such time zone, or only a number of hours.',
    mend: 'Write a zone by its name: America/New_York.',
  },
  'zone-missing': {
    means: 'A time without a zone, and a place that does not tell it. So there is no date for it.',
    mend: 'Add the zone, such as America/New_York.',
  },
  'rule-unreadable': {
    means: 'A repetition that is not understood. It is shown as written, without a date.',
    mend: 'Write it as a rule (FREQ=WEEKLY;BYDAY=TU), or in words that the page about your format names.',
  },
  'rule-empty': {
    means: 'A repetition without a single day: it ends before it begins.',
    mend: 'Correct its first day or its end.',
  },
  'url-unsafe': {
    means: 'A link that is no web address, or hides what it is. It is left out.',
    mend: 'Write whole addresses that begin with https:// (or mailto:, tel:, sms:).',
  },
  'point-impossible': {
    means:
      'A point off the globe, at 0°, or not where its address is. It is left out, or put right where its numbers are swapped or a minus sign is lost.',
    mend: 'Correct latitude and longitude, or leave both out.',
  },
  'passcode-public': {
    means: 'A meeting link or text with its passcode. Visitors do not see it, but anyone can read it in the feed.',
    mend: 'Take it out of the feed, change it, and give it to those who sign up.',
  },
  'detail-unreachable': {
    means: 'The server gave a summary, but not the details of it.',
    mend: 'Let the server give whole records (full=true), or its details without a key.',
  },
};

/** Why the feed as a whole cannot be read. */
export const FAULTS = {
  unreachable: {
    means: 'Nothing answered at this address.',
    mend: 'Open it in a browser. Is the host right, and the certificate good?',
  },
  cors: {
    means: 'The server does not let pages of other sites read the list.',
    mend: 'Let it send Access-Control-Allow-Origin: *.',
  },
  csp: { means: 'The page’s own policy forbids the request.', mend: 'Add the origin of the feed to connect-src.' },
  offline: { means: 'This machine has no network.', mend: 'Try again with one.' },
  timeout: {
    means: 'The feed took too long: ten seconds without a byte, or a minute in all.',
    mend: 'Make it faster or smaller, or serve a saved copy of it.',
  },
  'http-4xx': {
    means: 'The server says that there is no such list, or that it is not public.',
    mend: 'Is the address right? A feed must be readable without a login.',
  },
  'http-5xx': { means: 'The feed’s server is in trouble.', mend: 'Tell whoever runs it.' },
  html: {
    means: 'A web page came where the list was asked for.',
    mend: 'Use the address of the list itself. A Google Sheet must be published, and its address end in output=csv.',
  },
  truncated: {
    means: 'The feed broke off in the middle. What came is shown, and visitors are told that it is a part.',
    mend: 'Look at its end. A limit on time or size at the server is the usual cause.',
  },
  empty: {
    means: 'The feed is blank.',
    mend: 'Check what writes it. A list without groups is {"version":"1","groups":[]}.',
  },
  'unknown-format': {
    means: 'This is no format that we read, or none of its records could be used.',
    mend: 'Compare it with the page about formats. A table needs a column called "Name".',
  },
  'unknown-type': { means: '--type names no format.', mend: 'Leave it out to have the format recognised.' },
  'too-large': {
    means: 'The feed is larger than 64 MB. What came is shown.',
    mend: 'Offer a smaller list: only what is open, only your area.',
  },
  'secret-key': {
    means: 'The address holds a secret, and everybody can read a page. So it was not asked.',
    mend: 'Put a small proxy in front of the feed, and change the secret: it has been public.',
  },
};

/** Formats by the names that people know. */
export const FORMATS = {
  native: 'our own JSON (native)',
  csv: 'a table (csv)',
  hsds: 'Open Referral HSDS (hsds)',
  'meeting-guide': 'Meeting Guide (meeting-guide)',
  bmlt: 'BMLT (bmlt)',
  tribe: 'The Events Calendar (tribe)',
  'schema-org': 'schema.org data (schema-org)',
  ical: 'an iCalendar file (ical)',
  fhir: 'FHIR (fhir)',
  openactive: 'OpenActive (openactive)',
};

/** A number with what it counts: `1 record`, `2 records`. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** A record as people find it: by its id, or by its place. */
export function recordName(record) {
  if (record === 'terms') return 'Your terms';
  return /^#\d+$/.test(record) ? `Record ${record}` : `Record "${record}"`;
}

// A feed must not steer the terminal: controls and marks that turn the writing direction.
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of the feed on one line of a terminal, no longer than `most`. */
export function plain(text, most = 100) {
  const clean = String(text).replace(STEERING, '\ufffd');
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}
