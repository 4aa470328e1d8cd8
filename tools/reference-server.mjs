/**
 * A small server that keeps to `schema/openapi.json`, to start from or to compare with: our own feed at /groups.json,
 * in pages where one is too long, packed, with copies that can be asked for again, open to every site. It sets no
 * cookie and keeps no log.
 *
 *     npx group-finder serve groups.csv --page-size 500
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const PATH = '/groups.json';
/** Text for every answer that holds no list. */
const PLAIN = 'text/plain; charset=utf-8';
/** The best first. */
const PACKINGS = [
  ['br', brotliCompressSync],
  ['gzip', gzipSync],
];

/** The feed in pages; each but the last names the next. People and resources stand on the first. */
function pagesOf({ groups, coordinators, resources, ...head }, size) {
  const pages = [];
  for (let from = 0; from < groups.length || pages.length === 0; from += size) {
    const number = pages.length + 1;
    const isFirst = number === 1;
    const next = from + size < groups.length ? { next: `groups.json?page=${number + 1}` } : {};
    const people = isFirst ? { coordinators, resources } : {};
    pages.push({ ...head, ...next, groups: groups.slice(from, from + size), ...people });
  }
  return pages;
}

/** A page ready to be sent: under each packing its bytes, and a name of their own, since other bytes are another copy. */
function copiesOf(page) {
  const plain = Buffer.from(JSON.stringify(page));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const copies = new Map([['', { body: plain, etag: `"${hash}"` }]]);
  for (const [name, pack] of PACKINGS) copies.set(name, { body: pack(plain), etag: `"${hash}-${name}"` });
  return copies;
}

/** The best packing that the asker can undo; none where it names none. */
function packingFor(accepted = '') {
  const able = accepted
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [name, ...parameters] = part.split(';').map((word) => word.trim());
      return parameters.some((word) => /^q=0(?:\.0*)?$/.test(word)) ? [] : name;
    });
  return PACKINGS.map(([name]) => name).find((name) => able.includes(name)) ?? '';
}

/** Whether the asker holds this copy already. */
function isHeld({ 'if-none-match': tags, 'if-modified-since': since }, etag, modified) {
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()));
  const date = since === undefined ? NaN : Date.parse(since);
  return Math.floor(modified.getTime() / 1000) * 1000 <= date;
}

function refuse(response, status, sentence, more = {}) {
  const body = Buffer.from(`${sentence}\n`);
  const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': PLAIN, 'Content-Length': body.length, ...more };
  response.writeHead(status, headers).end(response.req.method === 'HEAD' ? undefined : body);
}

/** The number of the page that a URL asks for, from 1; undefined where it asks for no list. */
function pageNumber(url) {
  if (!URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const page = searchParams.get('page') ?? '1';
  return pathname === PATH && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : undefined;
}

function answer(request, response, pages, modified) {
  const { method, url, headers: asked } = request;
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(response, 405, 'The list can only be read.', { Allow: 'GET, HEAD' });
  const copies = pages[(pageNumber(url) ?? 0) - 1];
  if (copies === undefined) return refuse(response, 404, 'There is no list here.');
  const packing = packingFor(asked['accept-encoding']);
  const { body, etag } = copies.get(packing);
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=300',
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    Vary: 'Accept-Encoding',
  };
  if (isHeld(asked, etag, modified)) return response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
    ...(packing ? { 'Content-Encoding': packing } : {}),
  });
  return response.end(method === 'HEAD' ? undefined : body);
}

/**
 * Starts the server. Rejects where the port or the address cannot be used.
 *
 * @param {object} feed our own feed: `{ version, groups, … }`
 * @param {object} [options] `port` 0: any free one; `pageSize`: groups on a page; `modified`: when the list was last
 *   changed
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url`: of the first page
 */
export async function startReferenceServer(feed, options = {}) {
  const { port = 0, host = '127.0.0.1', pageSize = Infinity, modified = new Date() } = options;
  const pages = pagesOf(feed, pageSize).map(copiesOf);
  const server = createServer((request, response) => answer(request, response, pages, modified));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address();
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}${PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
