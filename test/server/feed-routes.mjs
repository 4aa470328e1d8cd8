/** Good feeds, large and slow ones, and one whose texts are attacks. */
import { JSON_TYPE, numberOf, pause, send, sendStream } from './answer.mjs';
import { hostileText } from './hostile-feed.mjs';
import { inventedGroup, inventedMeeting, nativePieces, nativeText } from './invented-groups.mjs';

const STEP = 50;

/** Sends the feed in even steps over `ms`. */
async function drip({ response, url }) {
  const count = numberOf(url, 'groups', 1000, 1, 100_000);
  const steps = Math.max(1, Math.floor(numberOf(url, 'ms', 2000, 0, 600_000) / STEP));
  async function* pieces() {
    yield '{"version":"1","groups":[';
    for (let step = 0, n = 0; step < steps; step += 1) {
      const records = [];
      for (const end = Math.ceil(((step + 1) * count) / steps); n < end; n += 1)
        records.push(JSON.stringify(inventedGroup(n)));
      if (records.length > 0) yield `${n > records.length ? ',' : ''}${records.join(',')}`;
      await pause(response, STEP);
    }
    yield ']}';
  }
  await sendStream(response, pieces());
}

async function slow({ response, url }) {
  await pause(response, numberOf(url, 'ms', 3000, 0, 600_000));
  if (!response.destroyed) send(response, 200, JSON_TYPE, nativeText(12));
}

function* meetingPieces(count) {
  yield '[\n';
  for (let n = 0; n < count; n += 1) yield `${n > 0 ? ',\n' : ''}${JSON.stringify(inventedMeeting(n))}`;
  yield '\n]\n';
}

async function big({ response, url }) {
  const count = numberOf(url, 'groups', 10_000, 0, 1_000_000);
  const isGuide = url.searchParams.get('format') === 'meeting-guide';
  await sendStream(response, isGuide ? meetingPieces(count) : nativePieces(count));
}

const BAD_PLACE = 49;

/** The 50th of a hundred records has no name (`?bad=json`: is not JSON); the others are good. */
function oneBad({ response, url }) {
  const isText = url.searchParams.get('bad') === 'json';
  const records = Array.from({ length: 100 }, (_, n) => JSON.stringify(inventedGroup(n)));
  records[BAD_PLACE] = isText ? '{"id":"bad","name":oops}' : '{"id":"bad","name":"","schedule":"whenever"}';
  send(response, 200, JSON_TYPE, `{"version":"1","groups":[\n${records.join(',\n')}\n]}\n`);
}

/** Route → what it does, for people; and how. */
export const feedRoutes = [
  [
    '/native',
    'a good native feed (?groups=12)',
    ({ response, url }) => send(response, 200, JSON_TYPE, nativeText(numberOf(url, 'groups', 12, 0, 100_000))),
  ],
  ['/big', 'a large feed (?groups=10000&format=native or meeting-guide)', big],
  ['/drip', 'a good feed, spread over time (?groups=1000&ms=2000)', drip],
  ['/slow', 'a good feed after a while (?ms=3000)', slow],
  ['/one-bad', '99 good records and one without a name (?bad=json: not JSON)', oneBad],
  [
    '/hostile',
    'a native feed whose texts are attacks',
    ({ response }) => send(response, 200, JSON_TYPE, hostileText()),
  ],
];
