/** Files of the project, as a plain host serves them; below `/csp/` with the strictest policy we promise to work under (P15). */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { headers, send } from './answer.mjs';

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The policy of requirement P15, with the feed on the page's own origin. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html group-finder 'allow-duplicates'";

/** Serves one file of `root`; nothing outside of it, and nothing hidden. */
export async function sendFile({ response, url }, root) {
  const isStrict = url.pathname.startsWith('/csp/');
  const path = decode(isStrict ? url.pathname.slice(4) : url.pathname)?.replace(/\/$/, '/index.html');
  const file = path === undefined ? undefined : resolve(join(root, path));
  const isInside = file?.startsWith(resolve(root) + sep) && !/[/\\]\./.test(path) && !path.includes('\0');
  if (!isInside) return send(response, 403, 'text/plain', 'Not a file of this project');
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return send(response, 404, 'text/plain', 'No such file');
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(
    200,
    headers(type, { 'content-length': info.size, ...(isStrict ? { 'content-security-policy': STRICT_CSP } : {}) }),
  );
  createReadStream(file).pipe(response);
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
