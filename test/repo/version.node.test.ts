/** One version, wherever it is written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { VERSION } from '../../src/base/version.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };

describe('version', () => {
  it('is the same in src and package.json', () => {
    assert.equal(VERSION, version);
  });

  it('has its entry in the CHANGELOG', () => {
    assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm'));
  });
});
