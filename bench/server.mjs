/**
 * The server of the benchmarks: loopback, no cache, everything in memory before the first run, so that what is measured
 * is the page. It compresses only where a slow network is played, as servers do. Nothing outside the named folders is
 * served.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FORMATS, feedText } from './feeds.mjs';

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
 * Starts the server. `/blank.html` is an empty page; `folders` maps the head of a path (`/dist/`) to a folder, `pages` a whole path to its HTML, in
 * which `%OTHER%` stands for the same server by another name: another origin. Feeds may be read from there.
 *
 * @param {{ folders: Record<string, string>, pages: ReadonlyMap<string, string> }} site
 */
export async function startServer({ folders, pages }) {
  const bodies = new Map();
  const zipped = new Map();
  let compresses = false;
  const other = () => `http://localhost:${server.address().port}`;

  async function load(path) {
    const feed = FEED.exec(path);
    if (feed && Object.hasOwn(FORMATS, feed[1])) {
      return Buffer.concat(Array.from(feedText(feed[1], Number(feed[2])), (piece) => Buffer.from(piece)));
    }
    if (path === '/blank.html') return Buffer.from(BLANK);
    if (pages.has(path)) return Buffer.from(pages.get(path).replaceAll('%OTHER%', other()));
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

  /** The same as a server that compresses sends it; done once. */
  async function gzip(path) {
    let bytes = zipped.get(path);
    if (!bytes) zipped.set(path, (bytes = gzipSync(await body(path), { level: 9 })));
    return bytes;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    try {
      const bytes = await (compresses ? gzip(path) : body(path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8',
        'content-length': bytes.length,
        'cache-control': 'no-store',
        ...(FEED.test(path) && { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' }),
        ...(compresses && { 'content-encoding': 'gzip' }),
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
    gzip,
    /** Whether it compresses from now on. */
    compress(on) {
      compresses = on;
    },
    /** Bytes of a script as they lie on disk, and as a server that compresses would send them. */
    async sizes(path) {
      const [raw, small] = [await body(path), await gzip(path)];
      return { raw: raw.length, gzip: small.length };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
