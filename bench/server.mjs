/**
 * The server of the benchmarks: loopback, no compression, no cache, everything in memory before the first run, so that
 * what is measured is the page. Nothing outside the named folders is served.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FORMATS, makeGroups } from './feeds.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const BLANK = '<!doctype html><title>Blank</title><link rel="icon" href="data:," />';
const FEED = /^\/feeds\/([a-z-]+)-(\d{1,6})\.json$/;

/**
 * Starts the server. `/blank.html` is an empty page; `folders` maps the head of a path (`/dist/`) to a folder, `pages` a whole path to its HTML.
 *
 * @param {{ folders: Record<string, string>, pages: ReadonlyMap<string, string> }} site
 */
export async function startServer({ folders, pages }) {
  const bodies = new Map();

  async function load(path) {
    const feed = FEED.exec(path);
    if (feed) return Buffer.from(FORMATS[feed[1]](makeGroups(Number(feed[2]))));
    if (path === '/blank.html') return Buffer.from(BLANK);
    if (pages.has(path)) return Buffer.from(pages.get(path));
    const head = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    if (head === undefined) throw new Error(`Nothing is served at ${path}`);
    // A normalized absolute path has no ".." left, so that it cannot leave the folder.
    return readFile(join(folders[head], normalize(`/${path.slice(head.length)}`)));
  }

  /** The bytes of a path; read or made once. */
  async function body(path) {
    let bytes = bodies.get(path);
    if (!bytes) bodies.set(path, (bytes = await load(path)));
    return bytes;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    try {
      const bytes = await body(path);
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8',
        'content-length': bytes.length,
        'cache-control': 'no-store',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    body,
    /** Bytes of a script as they lie on disk, and as a server that compresses would send them. */
    async sizes(path) {
      const bytes = await body(path);
      return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
