/** A fresh clone installs itself once, with nothing but Node and npm. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const HIDDEN_LOCK = 'node_modules/.package-lock.json';

/** Stands in for npm: notes what it was asked, and fails at what it is told to. */
const FAKE_NPM = `
  import { appendFileSync } from 'node:fs';
  appendFileSync('asked', process.argv[2] + '\\n');
  process.exit((process.env.FAILS ?? '').split(' ').includes(process.argv[2]) ? 1 : 0);
`;

describe('ensure-installed', () => {
  let clone = '';

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'group-finder-clone-'));
    mkdirSync(join(clone, 'tools'));
    cpSync('tools/ensure-installed.mjs', join(clone, 'tools/ensure-installed.mjs'));
    writeFileSync(join(clone, 'package-lock.json'), '{}');
    writeFileSync(join(clone, 'npm.mjs'), FAKE_NPM);
  });

  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  function run(fails = ''): { asked: string[]; status: number | null; said: string } {
    const env = { PATH: process.env['PATH'] ?? '', npm_execpath: join(clone, 'npm.mjs'), FAILS: fails };
    const args = [join(clone, 'tools/ensure-installed.mjs')];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: tmpdir(), env, encoding: 'utf8' });
    const notes = join(clone, 'asked');
    return { asked: existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [], status, said: stderr };
  }

  function installedAt(time: number): void {
    mkdirSync(join(clone, 'node_modules'));
    writeFileSync(join(clone, HIDDEN_LOCK), '{}');
    utimesSync(join(clone, HIDDEN_LOCK), time, time);
    utimesSync(join(clone, 'package-lock.json'), 1000, 1000);
  }

  it('runs npm ci when nothing is installed', () => {
    assert.deepEqual(run(), { asked: ['ci'], status: 0, said: '' });
  });

  it('runs npm ci when the lock file is newer than what is installed', () => {
    installedAt(999);
    assert.deepEqual(run().asked, ['ci']);
  });

  it('does nothing when everything is installed', () => {
    installedAt(1000);
    assert.deepEqual(run(), { asked: [], status: 0, said: '' });
  });

  it('leaves a folder alone that is only linked here: npm would empty another checkout', () => {
    symlinkSync(tmpdir(), join(clone, 'node_modules'));
    assert.deepEqual(run().asked, []);
  });

  it('tries npm install when npm ci refuses the lock file', () => {
    assert.deepEqual(run('ci'), { asked: ['ci', 'install'], status: 0, said: '' });
  });

  it('ends with one sentence when nothing helps', () => {
    const { status, said } = run('ci install');
    assert.equal(status, 1);
    assert.equal(said.trim().split('\n').length, 1);
  });
});
