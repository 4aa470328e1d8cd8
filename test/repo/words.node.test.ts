/** The project speaks of itself only: no file names the place where it was written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** In two halves, so that this file does not hold them. */
const FOREIGN = [
  ['.lib', 'rary'],
  ['shared/', 'design'],
  ['sub', 'agent'],
  ['/work/', 'main'],
].map((halves) => halves.join(''));

/** Everything that git tracks or would track; fails where git cannot say. */
function projectFiles(): string[] {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  assert.equal(status, 0, stderr);
  return stdout.split('\0').filter(Boolean);
}

describe('words', () => {
  it('mentions nothing outside the project', () => {
    const files = projectFiles();
    assert.ok(files.length > 0);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, { encoding: 'utf8' }).toLowerCase();
      return FOREIGN.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    assert.deepEqual(found, []);
  });
});
