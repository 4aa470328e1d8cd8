/** Runs the project's tools as child processes, in an environment that owes nothing to the person who runs it. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/ensure-installed.mjs';

/** Scratch space of one test run; not part of the project. */
export const CACHE = join(ROOT, '.cache');

const PERSONAL = [
  'FORCE_COLOR',
  'NODE_OPTIONS',
  'NODE_TEST_CONTEXT',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
];

/**
 * Browsers want a HOME of their own (Firefox refuses another user's), and no
 * person's settings should change what a test finds.
 */
function environment(extra) {
  const home = join(CACHE, 'home');
  mkdirSync(home, { recursive: true });
  const kept = Object.entries(process.env).filter(([name]) => !PERSONAL.includes(name));
  return { ...Object.fromEntries(kept), HOME: home, NO_COLOR: '1', ...extra };
}

const running = new Set();

// Tools stand in groups of their own, so an interrupted test run has to end them itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => running.forEach((child) => endAll(child, 'SIGTERM')));

/**
 * Runs `node <script> ...args`. Never throws: a tool that cannot start, or that
 * takes longer than `seconds`, is a tool that failed.
 *
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNode(args, { env = {}, seconds = 200, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: environment(env),
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      output += `\nstopped after ${seconds} s`;
      endAll(child, 'SIGTERM');
      setTimeout(() => endAll(child), 5000).unref();
    }, seconds * 1000);
    const finish = (ok) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output: output.trim() });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('exit', () => endAll(child));
    child.on('close', (code) => finish(code === 0));
  });
}

/** A tool's own children (a browser, a driver) end with it. */
function endAll(child, signal = 'SIGKILL') {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // All have ended by themselves.
  }
}

/** The path of a tool's script inside node_modules. */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}
