/**
 * The project's own feeds, good and bad, for tests and for trying things out:
 *
 *     node test/server/server.mjs --port 8090
 */
import { createServer } from 'node:http';
import { HTML_TYPE, JSON_TYPE, headers, send, sendJson } from './answer.mjs';
import { faultRoutes } from './fault-routes.mjs';
import { feedRoutes } from './feed-routes.mjs';
import { hsdsRoutes } from './hsds-routes.mjs';
import { sendFile } from './static-files.mjs';

/** The page at `/`. */
function indexPage(routes) {
  const rows = routes.map(([path, text]) => `<li><a href="${path.replace('/{id}', '')}">${path}</a> ${text}</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test feeds</title></head>
<body><h1>Test feeds</h1><ul>
${rows.join('\n')}
</ul></body></html>
`;
}

function findRoute(routes, pathname) {
  for (const [path, , handle] of routes) {
    if (path === pathname) return { handle, params: {} };
    const prefix = path.endsWith('/{id}') ? path.slice(0, -4) : undefined;
    if (prefix && pathname.startsWith(prefix) && pathname.length > prefix.length) {
      return { handle, params: { id: pathname.slice(prefix.length) } };
    }
  }
  return undefined;
}

async function answer(routes, root, origin, request, response) {
  const url = URL.canParse(origin + request.url) ? new URL(origin + request.url) : undefined;
  if (url === undefined) return send(response, 400, 'text/plain', 'Not a URL');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, headers(JSON_TYPE, { 'access-control-allow-headers': '*' }));
    return response.end();
  }
  if (url.pathname === '/') return send(response, 200, HTML_TYPE, indexPage(routes));
  const route = findRoute(routes, url.pathname);
  if (route) return route.handle({ request, response, url, params: route.params });
  if (root) return sendFile({ request, response, url }, root);
  return send(response, 404, 'text/plain', 'No such feed');
}

/**
 * Starts the server on 127.0.0.1. `requests` grows with each request:
 * `{ method, url, cookie, referer }`, the last two undefined where they were not sent.
 *
 * @param {{ port?: number, root?: string, samples?: string }} [options] `root`: a folder to serve files from;
 *   `samples`: a folder of real payloads
 */
export async function startServer({ port = 0, root, samples } = {}) {
  const requests = [];
  const asked = [];
  const routes = [
    ...feedRoutes,
    ...hsdsRoutes(samples),
    ...faultRoutes(),
    [
      '/asked',
      'what was asked of the path and query ?of=, and how it was answered',
      ({ response, url }) =>
        sendJson(
          response,
          asked.filter(({ url: path }) => path === url.searchParams.get('of')),
        ),
    ],
  ];
  let origin = '';
  const server = createServer((request, response) => {
    const { cookie, referer } = request.headers;
    requests.push({ method: request.method, url: request.url, cookie, referer });
    const entry = { method: request.method, url: request.url, ifNoneMatch: request.headers['if-none-match'] };
    asked.push(entry);
    response.on('finish', () => (entry.status = response.statusCode));
    response.on('error', () => undefined);
    answer(routes, root, origin, request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain', String(error?.stack ?? error));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// Run by hand, not imported.
if (process.argv[1]?.replaceAll('\\', '/').endsWith('/test/server/server.mjs')) {
  const at = process.argv.indexOf('--port');
  const { origin } = await startServer({ port: at < 0 ? 0 : Number(process.argv[at + 1]), root: process.cwd() });
  console.log(origin);
}
