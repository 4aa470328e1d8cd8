/** How routes answer: each is called with `{ request, response, url, params }`. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };

/** Any origin may read what is sent with these. */
export function headers(type, more = {}) {
  return { ...OPEN, 'content-type': type, ...more };
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';

/** Sends a text in one piece. */
export function send(response, status, type, text, more = {}) {
  const body = Buffer.from(text);
  response.writeHead(status, headers(type, { 'content-length': body.length, ...more }));
  response.end(body);
}

/** Sends a value as JSON. */
export function sendJson(response, value, status = 200) {
  send(response, status, JSON_TYPE, JSON.stringify(value));
}

/** Sends pieces as they come, no faster than the other side reads, until they or the connection end. */
export async function sendStream(response, pieces, type = JSON_TYPE) {
  response.writeHead(200, headers(type));
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

function drained(response) {
  return new Promise((resolve) => {
    function done() {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    }
    response.on('drain', done);
    response.on('close', done);
    if (response.destroyed) done();
  });
}

/** Waits, but no longer than the connection lives. */
export function pause(response, ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    }
    response.on('close', done);
    if (response.destroyed) done();
  });
}

/** A whole number of the query, within bounds. */
export function numberOf(url, name, fallback, min, max) {
  const text = url.searchParams.get(name) ?? '';
  return /^\d+$/.test(text) ? Math.min(max, Math.max(min, Number(text))) : fallback;
}
