/**
 * `npm start`: the demo pages on this machine. Installs and builds what is missing, then serves the project together
 * with the feeds of the tests, good and broken, so that the pages can show every state.
 *
 *   npm start -- --port 8080
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, ensureInstalled } from '../tools/ensure-installed.mjs';
import { isBuilt } from './is-built.mjs';

const FIRST_PORT = 8000;
const LAST_PORT = 8099;

function readPort() {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
    if (port === undefined) return undefined;
    if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  } catch {
    // Whatever else was written gets the same answer.
  }
  return end('Usage: npm start -- [--port 8080]');
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

function build() {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) end('The build failed; the lines above say why.');
}

/** Takes the port that was asked for, or else the first free one. */
async function serve(asked) {
  const { startServer } = await import('../test/server/server.mjs');
  for (let port = asked ?? FIRST_PORT; ; port += 1) {
    try {
      return await startServer({ port, root: ROOT });
    } catch (error) {
      if (error.code === 'EADDRINUSE' && asked === undefined && port < LAST_PORT) continue;
      return end(`Port ${port} cannot be used (${error.code}). Choose another: npm start -- --port 8080`);
    }
  }
}

const asked = readPort();
ensureInstalled();
if (!isBuilt()) build();
const server = await serve(asked);
console.log(`Open ${server.origin}/demo/\nPress Ctrl-C to stop.`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
