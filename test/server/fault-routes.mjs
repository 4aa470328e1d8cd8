/** Everything that can go wrong with a feed (R3), one route each. */
import { HTML_TYPE, JSON_TYPE, headers, pause, send, sendJson, sendStream } from './answer.mjs';
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

/** Fails the first time for each `?key=`; so "Try again" has something to find. */
function onceBroken() {
  const tried = new Set();
  return ({ response, url }) => {
    const key = url.searchParams.get('key') ?? '';
    if (tried.has(key)) return send(response, 200, JSON_TYPE, nativeText(12));
    tried.add(key);
    return sendJson(response, { error: 'Broken once' }, 500);
  };
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
    ['/faults/once-500', '500 the first time for each ?key=, then a good feed', onceBroken()],
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
