/** What the demo bar offers under "Feed": a group of choices, and in it key → what it says and what it sets. */

/** The same machine under its other name: another origin, so that the browser asks for CORS. */
function elsewhere(path) {
  const url = new URL(path, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

const OURS = { src: './feeds/groups.json' };

/**
 * `second` is one more list, in a `<group-source>` beside the first.
 *
 * @typedef {{ says: string, src: string | (() => string), type?: string, maxBytes?: number, second?: string }} Choice
 * @type {Record<string, Record<string, Choice>>}
 */
export const FEEDS = {
  'Lists that load': {
    ours: { says: 'Our sample list', ...OURS },
    csv: { says: 'CSV, a table of a clinic', src: './feeds/groups.csv', type: 'csv' },
    'meeting-guide': { says: 'Meeting Guide', src: './feeds/meeting-guide.json', type: 'meeting-guide' },
    hsds: { says: 'HSDS, several pages', src: '/hsds/services', type: 'hsds' },
    'hsds-summary': { says: 'HSDS, summaries first', src: '/hsds-summary/services', type: 'hsds' },
    thousand: { says: '1,000 groups', src: '/native?groups=1000' },
    'ten-thousand': { says: '10,000 groups', src: '/big?groups=10000' },
  },
  'Lists that try our patience': {
    slow: { says: 'Slow: nothing for 3 seconds', src: '/slow?ms=3000' },
    drip: { says: 'Slow: arrives over 4 seconds', src: '/drip?groups=1000&ms=4000' },
    'bad-records': { says: 'Bad records', src: './feeds/bad-records.json' },
    'one-bad': { says: 'One bad record among 99 good ones', src: '/one-bad' },
    hostile: { says: 'Hostile texts and links', src: '/hostile' },
    truncated: { says: 'Ends in the middle', src: '/faults/truncated' },
    'one-of-two': { says: 'Two lists, one of them down', ...OURS, second: '/faults/500' },
    'empty-list': { says: 'A list without groups', src: '/faults/empty-list' },
  },
  'Lists that fail': {
    'once-500': { says: '500 once; “Try again” finds it', src: () => `/faults/once-500?key=${Date.now()}` },
    // Browsers refuse port 9 before they ask anybody.
    down: { says: 'Nobody answers', src: 'http://127.0.0.1:9/groups.json' },
    'no-cors': { says: 'Another origin, without CORS', src: () => elsewhere('/faults/no-cors') },
    'http-404': { says: '404, not found', src: '/faults/404' },
    'http-500': { says: '500, broken', src: '/faults/500' },
    html: { says: 'A Wi-Fi login page instead', src: '/faults/html' },
    silent: { says: 'Silence (gives up after 10 seconds)', src: '/faults/silent' },
    trickle: { says: 'A trickle (gives up after a minute)', src: '/faults/trickle' },
    empty: { says: 'Not one byte', src: '/faults/empty' },
    'unknown-format': { says: 'JSON of something else', src: '/faults/unknown-format' },
    'unknown-type': { says: 'A type that we do not know', ...OURS, type: 'carrier-pigeon' },
    'too-large': { says: 'Larger than max-bytes', src: '/faults/too-large', maxBytes: 500_000 },
  },
};
