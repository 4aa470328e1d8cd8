/**
 * A `fetch` that asks as a browser on somebody's site would, and notes what the browser's own hides: bytes on the
 * wire, cookies, each redirect, each header.
 */
import http from 'node:http';
import https from 'node:https';
import { Transform, pipeline } from 'node:stream';
import zlib from 'node:zlib';
import { VERSION } from './library.mjs';

const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
const NO_BODY = [204, 205, 304];
const UNPACK = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};
/** So much of the beginning is kept, to tell the format by. */
const HEAD_BYTES = 65_536;

/** Counts the bytes that go through it, and keeps the first ones. */
export class Meter extends Transform {
  bytes = 0;
  #kept = [];

  get head() {
    return Buffer.concat(this.#kept).toString('utf8');
  }

  _transform(chunk, _encoding, done) {
    if (this.bytes < HEAD_BYTES) this.#kept.push(chunk.subarray(0, HEAD_BYTES - this.bytes));
    this.bytes += chunk.length;
    done(null, chunk);
  }
}

/** The body of a Response. (Node's own `toWeb` throws where a reader leaves while a piece is on its way.) */
export function webStream(stream) {
  const pieces = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void stream.destroy(),
  });
}

/** One request, no redirect followed. Resolves with the answer once its headers are there. */
function ask(url, headers, signal) {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? https : http).get(url, { headers, signal }, resolve);
    // Several addresses that all refuse give an error whose own message is empty.
    request.on('error', (error) => reject(error.message ? error : new Error(error.code ?? 'no answer')));
  });
}

/** What a browser sends from a page of `site`; the page's own server gets no `Origin`. */
function headersFor(url, site) {
  const headers = { accept: '*/*', 'accept-encoding': 'gzip, deflate, br', 'user-agent': `group-finder/${VERSION}` };
  return new URL(url).origin === site ? headers : { ...headers, origin: site };
}

/** The last answer behind `url`, and every hop to it as `{ url, cookies }`. */
async function follow(url, site, signal) {
  const hops = [];
  for (let at = url; hops.length < MOST_REDIRECTS;) {
    if (!/^https?:/.test(at)) throw new Error(`it leads to ${at}`);
    const message = await ask(at, headersFor(at, site), signal);
    const { location, 'set-cookie': cookies = [] } = message.headers;
    hops.push({ url: at, cookies: cookies.length });
    if (!REDIRECTS.includes(message.statusCode) || !location) return { message, hops };
    message.resume();
    at = new URL(location, at).href;
  }
  throw new Error('it leads round in a circle');
}

/** The answer's body unpacked, metered before and after. */
function unpacked(message, answer, began) {
  const unpack = UNPACK[message.headers['content-encoding']?.toLowerCase()];
  const [wire, plain] = [new Meter(), new Meter()];
  answer.wire = wire;
  answer.plain = plain;
  plain.once('end', () => (answer.ms = performance.now() - began));
  pipeline([message, wire, ...(unpack ? [unpack()] : []), plain], () => undefined);
  return plain;
}

/**
 * A `fetch` for the library; `answers` grows by one with each request.
 *
 * @param {string} site the origin of the site that shows the list
 * @param {object[]} answers `{ asked, url, status, headers, hops, firstByteMs, ms, wire, plain }`
 */
export function watchedFetch(site, answers) {
  return async (asked, { signal }) => {
    const began = performance.now();
    const { message, hops } = await follow(asked, site, signal);
    const { statusCode: status, headers } = message;
    const { url } = hops.at(-1);
    const answer = { asked, url, status, headers, hops, firstByteMs: performance.now() - began };
    answers.push(answer);
    const hasBody = !NO_BODY.includes(status);
    if (!hasBody) message.resume();
    const body = hasBody ? webStream(unpacked(message, answer, began)) : null;
    // No other status may be given to a Response; all above are the server's trouble.
    const response = new Response(body, { status: Math.min(status, 599) });
    return Object.defineProperties(response, { url: { value: url }, redirected: { value: hops.length > 1 } });
  };
}

/** The status of a second request that names the copy at hand, as browsers do; undefined where nothing came. */
export async function askAgain({ url, headers }, site) {
  const { etag, 'last-modified': modified } = headers;
  const conditions = {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(modified ? { 'if-modified-since': modified } : {}),
  };
  try {
    const message = await ask(url, { ...headersFor(url, site), ...conditions }, AbortSignal.timeout(10_000));
    message.destroy();
    return message.statusCode;
  } catch {
    return undefined;
  }
}
