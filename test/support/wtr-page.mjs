/** The page in which browser tests run, and the feed server beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../tools/ensure-installed.mjs';

const SERVER = join(ROOT, 'test/server/server.mjs');

let running;

/** Starts test/server with the tests and ends it with them. */
export async function testServerPlugin() {
  if (existsSync(SERVER)) {
    const { startServer } = await import(pathToFileURL(SERVER).href);
    running = await startServer({ port: 0 });
  }
  return { name: 'test-server', serverStop: () => running?.close() };
}

/**
 * Tests find the feed server's origin in `window.__testServer`. Lit's note that
 * this is its development build is the one console warning that is expected.
 */
export function testPage(testFramework) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>group-finder tests</title>
    <script>
      window.__testServer = ${JSON.stringify(running?.origin ?? null)};
      window.litIssuedWarnings = new Set(['dev-mode']);
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}
