/** The command as people call it: through npx, in a clone, as a process of its own. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { findFiles } from '../support/files.mjs';
import { scratch } from './run.js';

const TOOL = 'tools/group-finder.mjs';
const place = scratch();

const node = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, args, { encoding: 'utf8' });

interface Package {
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

describe('the command', () => {
  it('is found by npx in a clone', () => {
    const npm = process.env['npm_execpath'];
    const args = ['exec', '--offline', '--', 'group-finder', 'check', 'demo/feeds/groups.json'];
    const { status, stdout, stderr } = npm
      ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8' })
      : spawnSync('npx', ['--offline', ...args.slice(3)], { encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Good: visitors see 177 groups\.\n$/);
  });

  it('ends with its exit code as a process', () => {
    for (const [args, status] of [
      [['check', 'demo/feeds/groups.json'], 0],
      [['check', 'demo/feeds/bad-records.json'], 1],
      [['check', 'demo/index.html'], 2],
      [['chek'], 64],
    ] as const)
      assert.equal(node(TOOL, ...args).status, status, args.join(' '));
  });

  it('reads standard input, and writes a feed that it reads', () => {
    const convert = node(TOOL, 'convert', 'demo/feeds/groups.json');
    const { status, stdout } = spawnSync(process.execPath, [TOOL, 'check', '-'], {
      encoding: 'utf8',
      input: convert.stdout,
    });
    assert.equal(status, 0);
    assert.match(stdout, /^-\n[^]*181 records read, 181 groups/);
  });

  it('serves until it is told to stop', async () => {
    const child = spawn(process.execPath, [TOOL, 'serve', 'demo/feeds/groups.csv', '--port', '0', '--page-size', '10']);
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const [url = ''] = /http:\S+/.exec(first.toString()) ?? [];
    const page = (await (await fetch(url)).json()) as { groups: unknown[]; next: string };
    assert.deepEqual([page.groups.length, page.next], [10, 'groups.json?page=2']);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('is published with all that it needs, and says so where dist is missing', () => {
    const { bin, files } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
    assert.equal(bin['group-finder'], TOOL);
    const published = findFiles(
      'tools',
      files.filter((name) => name.startsWith('tools/')).map((name) => `${name}**`),
    );
    assert.ok(published.includes(TOOL) && published.includes('tools/reference-server.mjs'));
    assert.ok(!published.includes('tools/build.mjs'));
    for (const path of [...published, 'package.json', 'schema/native-feed.schema.json']) {
      mkdirSync(dirname(place(path)), { recursive: true });
      cpSync(path, place(path));
    }
    const { status, stdout, stderr } = node(place(TOOL), 'check', 'demo/feeds/groups.json');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'group-finder: The folder dist is missing: install the package again.\n');
    mkdirSync(place('dist'));
    symlinkSync(resolve('dist/esm'), place('dist/esm'), 'junction');
    assert.equal(node(place(TOOL), 'check', 'demo/feeds/groups.json').status, 0);
  });
});

describe('its files', () => {
  const files = findFiles('tools', ['tools/cli/*.mjs', TOOL, 'tools/reference-server.mjs']);

  it('use nothing but Node and one another', () => {
    for (const file of files) {
      const imports = Array.from(readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'/g), ([, name = '']) => name);
      assert.deepEqual(
        imports.filter((name) => !/^(?:node:|\.\.?\/)/.test(name)),
        [],
        file,
      );
    }
  });

  it('stay small enough to be read in one go', () => {
    for (const file of files) assert.ok(readFileSync(file, 'utf8').split('\n').length <= 300, file);
  });
});

describe('what pages load', () => {
  it('keeps the code and the link of a warning, so that the console leads to the words (production)', () => {
    const built = findFiles('dist', ['dist/*.js', 'dist/chunks/*.js']).map((file) => readFileSync(file, 'utf8'));
    assert.ok(built.some((text) => text.includes('/stories/docs/warnings.md#')));
    assert.ok(built.some((text) => /group-finder \[/.test(text)));
    assert.ok(built.some((text) => text.includes('"problems"')));
  });
});
