/** The compiled library, as npm publishes it. A fresh clone has none yet: it is built first, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EXIT, Refusal } from './exit.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ESM = join(ROOT, 'dist/esm');

/** The version of this package. */
export const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

/** Builds what is missing; what the build says goes to standard error, since standard output may be a feed. */
async function ensureBuilt(say) {
  const build = join(ROOT, 'tools/build.mjs');
  const isClone = existsSync(build);
  if (existsSync(join(ESM, 'sources/load.js'))) {
    if (isClone && !(await import('../../demo/is-built.mjs')).isBuilt())
      say('Some of src/ is newer than dist/; `npm run build` brings it up to date.\n');
    return;
  }
  if (!isClone) throw new Refusal('The folder dist is missing: install the package again.', EXIT.unreadable);
  say('Building the library first …\n');
  const { status } = spawnSync(process.execPath, [build], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Refusal('The build failed; `npm run build` says why.', EXIT.unreadable);
}

/**
 * The parts of the library that the commands use.
 *
 * @param {(text: string) => void} say for what a build says
 */
export async function loadLibrary(say) {
  await ensureBuilt(say);
  const part = (path) => import(pathToFileURL(join(ESM, `${path}.js`)).href);
  const texts = ['sources/passcode-text', 'sources/html-text', 'sources/dial-in'];
  const names = ['sources/load', 'sources/detect', 'base/problem', 'base/us-places', 'base/countries'];
  const engine = ['engine/points', 'engine/occurrences'];
  return Object.assign({}, ...(await Promise.all([...texts, ...names, ...engine].map(part))));
}
