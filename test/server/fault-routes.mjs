/** Everything that can go wrong with a feed (R3), one route each. */
import { HTML_TYPE, JSON_TYPE, headers, numberOf, pause, send, sendJson, sendStream } from './answer.mjs';
import { inventedGroup, nativeText } from './invented-groups.mjs';

const PORTAL = `<!doctype html>
<html lang="en"><head><title>Welcome to Example Wi-Fi</title></head>
<body><h1>Welcome</h1><p>Please accept our terms to go online.</p><form><button>Accept</button></form></body></html>
`;

/** Where the good feed of 30 groups is cut: inside a record, inside a string. */
function cutFeed() {
  const text = nativeText(30);
  return text.slice(0, text.indexOf('"description"', Math.floor(text.length * 0.6)) + 30);
}

function reset({ response }) {
  const text = nativeText(30);
  response.writeHead(200, headers(JSON_TYPE, { 'content-length': Buffer.byteLength(text) }));
  // So late that a busy page has read what came: what it has not read is lost with the connection.
  response.write(text.slice(0, text.length / 2), () => setTimeout(() => response.destroy(), 300));
}

async function trickle({ response }) {
  async function* bytes() {
    for (const letter of '{"version":"1","groups":[') {
      yield letter;
      await pause(response, 500);
    }
    while (!response.destroyed) {
      yield ' ';
      await pause(response, 500);
    }
  }
  await sendStream(response, bytes());
}

/** A hundred groups at a time with a breath between, so that a browser that stops late is not drowned. */
async function endless({ response }) {
  async function* groups() {
    yield '{"version":"1","groups":[\n';
    for (let n = 0; !response.destroyed; n += 1) {
      yield `${n > 0 ? ',\n' : ''}${JSON.stringify(inventedGroup(n))}`;
      if (n % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  await sendStream(response, groups());
}

/** As often as a load asks by itself. */
const TRIES = 3;

/**
 * Fails the first times for each `?key=` (`?times=3`), then is a good feed: three fail a whole load, so that "Try again"
 * has something to find; fewer are overcome without a word.
 */
function firstTimes(fail) {
  const tries = new Map();
  return (given) => {
    const { response, url } = given;
    const key = url.searchParams.get('key') ?? '';
    const tried = tries.get(key) ?? 0;
    tries.set(key, tried + 1);
    if (tried < numberOf(url, 'times', TRIES, 0, 100)) return fail(given);
    return send(response, 200, JSON_TYPE, nativeText(12));
  };
}

/** Wants to be asked again in `?after=` seconds, or with `?date` at that time; other origins may read that it does. */
function busy({ response, url }) {
  const seconds = numberOf(url, 'after', 1, 0, 3600);
  const date = new Date(Date.now() + seconds * 1000).toUTCString();
  send(response, 429, JSON_TYPE, '{}', {
    'retry-after': url.searchParams.has('date') ? date : String(seconds),
    'access-control-expose-headers': 'retry-after, date',
  });
}

/** A good feed that the browser may keep, but has to ask about; 304 where it still holds. */
function tagged({ request, response }) {
  const more = { etag: '"twelve"', 'cache-control': 'max-age=600' };
  if (request.headers['if-none-match'] !== more.etag) return send(response, 200, JSON_TYPE, nativeText(12), more);
  response.writeHead(304, headers(JSON_TYPE, more));
  return response.end();
}

/** Headers, and then the connection breaks before the first byte. */
function breakEarly({ response }) {
  response.writeHead(200, headers(JSON_TYPE, { 'content-length': 1000 }));
  response.flushHeaders();
  setTimeout(() => response.destroy(), 50);
}

function silent({ response }) {
  response.writeHead(200, headers(JSON_TYPE));
  response.flushHeaders();
}

function redirect({ response }) {
  response.writeHead(302, headers(JSON_TYPE, { location: '/native' }));
  response.end();
}

function withoutCors({ response }) {
  response.writeHead(200, { 'content-type': JSON_TYPE });
  response.end(nativeText(12));
}

/** Route → what it does, for people; and how. */
export function faultRoutes() {
  return [
    ['/faults/404', 'answers 404', ({ response }) => sendJson(response, { error: 'Not found' }, 404)],
    [
      '/faults/429',
      'answers 429 with Retry-After',
      ({ response }) => send(response, 429, JSON_TYPE, '{}', { 'retry-after': '60' }),
    ],
    ['/faults/500', 'answers 500', ({ response }) => sendJson(response, { error: 'Broken' }, 500)],
    [
      '/faults/once-500',
      '500 for the first load of each ?key= (?times=3 tries), then a good feed',
      firstTimes(({ response }) => sendJson(response, { error: 'Broken' }, 500)),
    ],
    ['/faults/503', 'answers 503', ({ response }) => sendJson(response, { error: 'Busy' }, 503)],
    ['/faults/busy', '429 the first ?times=3 for each ?key=, with Retry-After (?after=1, ?date)', firstTimes(busy)],
    ['/faults/broken-early', 'headers and no byte the first ?times=3 for each ?key=', firstTimes(breakEarly)],
    ['/faults/tagged', 'a good feed with an ETag; 304 where it is asked for by that', tagged],
    ['/faults/html', 'a captive portal: HTML with 200', ({ response }) => send(response, 200, HTML_TYPE, PORTAL)],
    ['/faults/html-as-json', 'the same page, called JSON', ({ response }) => send(response, 200, JSON_TYPE, PORTAL)],
    ['/faults/empty', '200 and not one byte', ({ response }) => send(response, 200, JSON_TYPE, '')],
    [
      '/faults/empty-list',
      'a good feed without groups',
      ({ response }) => sendJson(response, { version: '1', groups: [] }),
    ],
    [
      '/faults/truncated',
      'ends in the middle of a record',
      ({ response }) => send(response, 200, JSON_TYPE, cutFeed()),
    ],
    ['/faults/reset', 'the connection breaks half-way', reset],
    ['/faults/silent', 'headers, then nothing for ever', silent],
    ['/faults/no-answer', 'nothing at all, for ever', () => undefined],
    ['/faults/trickle', 'one byte each half second, for ever', trickle],
    ['/faults/too-large', 'a good feed that never ends', endless],
    [
      '/faults/unknown-format',
      'JSON of something else',
      ({ response }) => sendJson(response, { weather: 'rain', degrees: 11 }),
    ],
    [
      '/faults/not-json',
      'text that only begins like JSON',
      ({ response }) => send(response, 200, JSON_TYPE, '{groups: [oops}'),
    ],
    ['/faults/no-cors', 'a good feed that other origins may not read', withoutCors],
    ['/faults/redirect', '302 to a good feed', redirect],
  ];
}
