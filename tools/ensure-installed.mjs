/**
 * Installs what package-lock.json names when it is not there yet, so that every
 * npm script works on a fresh clone. Uses nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, with the slash at its end cut off. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = 20;

/** npm writes its hidden lock file last, so its age is the age of a complete installation. */
function isInstalled() {
  const done = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

/** A folder that is only linked here belongs to another checkout; npm would empty it. */
function isLinked() {
  return lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** npm keeps its cache in HOME; without one it would write to the root of the disk. */
function npmEnvironment() {
  const env = { ...process.env };
  if (!env.HOME && !env.USERPROFILE) env.npm_config_cache = join(ROOT, '.cache', 'npm');
  return env;
}

function npm(...args) {
  const script = process.env.npm_execpath;
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  const { status } = spawnSync(command, [...first, ...args, '--no-audit', '--no-fund'], {
    cwd: ROOT,
    env: npmEnvironment(),
    stdio: 'inherit',
    shell: !script && process.platform === 'win32',
  });
  return status === 0;
}

/** Returns when everything is installed; otherwise ends the process with one sentence. */
export function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    console.error(`group-finder needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled() || isLinked()) return;
  console.log('Installing packages (npm ci) …');
  if (npm('ci', '--loglevel=silent')) return;
  // Some mirrors lack the binaries of platforms nobody uses; npm ci then refuses the lock file, npm install does not.
  console.log('npm ci failed. Trying npm install, with the versions of the lock file …');
  if (npm('install', '--no-save', '--loglevel=error')) return;
  console.error('Nothing could be installed. npm needs its registry, or a filled cache.');
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
