/**
 * What npm would publish works for those who install it: in Node without a DOM
 * (R8), in TypeScript at its strictest, and in a bundle that takes one element.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { findFiles } from '../support/files.mjs';

const ROOT = process.cwd();

const CONSUMER = { target: 'ES2022', strict: true, skipLibCheck: false, noEmit: true, types: [] };

/** Every door of the package, as a consumer writes it. */
function entries(): string[] {
  const below = (folder: string, door: string): string[] =>
    findFiles(`src/${folder}`, [`src/${folder}/*.ts`]).map((file) => `${door}/${file.replace(/^.*\/|\.ts$/g, '')}`);
  const doors = [...below('define', 'define'), ...below('sources', 'sources'), ...below('locale', 'locales')];
  return ['group-finder', 'group-finder/headless', ...doors.map((door) => `group-finder/${door}`)];
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Copies a package and what it needs, as npm would, but from what is installed here: no network. */
function install(name: string, into: string, done = new Set<string>()): void {
  if (done.has(name)) return;
  done.add(name);
  const from = join(ROOT, 'node_modules', name);
  cpSync(from, join(into, 'node_modules', name), { recursive: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) install(dependency, into, done);
}

/** Packs the project and unpacks it into a folder that holds nothing but its dependencies. */
function installPacked(into: string): void {
  const npm = process.env['npm_execpath'];
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', into];
  const answer = npm ? run(process.execPath, [npm, ...pack], ROOT) : run('npm', pack, ROOT);
  const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
  const home = join(into, 'node_modules/group-finder');
  mkdirSync(home, { recursive: true });
  run('tar', ['-xzf', join(into, filename), '-C', home, '--strip-components=1'], into);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) install(name, into);
  writeFileSync(join(into, 'package.json'), '{ "type": "module", "private": true }');
}

/** Outputs that a page loads at once for `entry`: itself and its static imports. */
function atOnce(entry: string, outputs: Metafile['outputs'], seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const imports = outputs[entry]?.imports ?? [];
  for (const { path, kind } of imports) if (kind === 'import-statement') atOnce(path, outputs, seen);
  return seen;
}

describe('the package', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'group-finder-package-'));
    installPacked(folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has no fault that publint knows', async () => {
    const pkg = JSON.parse(readFileSync('package.json', 'utf8'));
    const { messages } = await publint({
      pkgDir: join(folder, 'node_modules/group-finder'),
      strict: true,
      pack: false,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('imports every entry in Node and touches no document (R8)', () => {
    const script = `
      const touched = [];
      Object.defineProperty(globalThis, 'document', { configurable: true, get() {
        const [, , caller = ''] = new Error().stack.split('\\n');
        if (caller.includes('group-finder/dist')) touched.push(caller);
        return undefined;
      } });
      for (const entry of ${JSON.stringify(entries())}) await import(entry);
      if (touched.length > 0) throw new Error('document was touched\\n' + touched.join('\\n'));
      console.log('imported');
    `;
    writeFileSync(join(folder, 'import.mjs'), script);
    assert.match(run(process.execPath, ['import.mjs'], folder), /imported/);
  });

  for (const resolution of ['Bundler', 'NodeNext']) {
    it(`type-checks a strict consumer with its libraries (${resolution})`, () => {
      const consumer = `
        import * as all from 'group-finder';
        import { createSession } from 'group-finder/headless';
        import 'group-finder/define/group-card';
        export const card: HTMLElementTagNameMap['group-card'] = document.createElement('group-card');
        export const level: number = card.headingLevel;
        export const use: unknown[] = [all, createSession];
      `;
      writeFileSync(join(folder, 'consumer.ts'), consumer);
      const module = resolution === 'Bundler' ? 'ESNext' : resolution;
      const compilerOptions = { ...CONSUMER, module, moduleResolution: resolution };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
      run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], folder);
    });
  }

  it('gives a page that takes only the card neither the finder nor a foreign format', async (t) => {
    writeFileSync(join(folder, 'card.js'), `import 'group-finder/define/group-card';`);
    const options = {
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
    } as const;
    const { metafile, outputFiles } = await build({
      ...options,
      absWorkingDir: folder,
      entryPoints: ['card.js'],
      outdir: 'out',
      logLevel: 'silent',
    });
    const outputs = [...atOnce('out/card.js', metafile.outputs)];
    const eager = outputs.flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}));
    const bytes = outputFiles
      .filter(({ path }) => outputs.some((output) => path.endsWith(output)))
      .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
    t.diagnostic(`a page with <group-card> alone loads ${bytes} B gzip`);
    assert.ok(eager.some((input) => input.endsWith('components/group-card.js')));
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((input) => /components\/group-(?:finder|filters)\.js$/.test(input)),
      [],
    );
    assert.deepEqual(
      eager.filter((input) => /dist\/esm\/(?:finder\/session|sources\/(?:csv|hsds|meeting-guide))\.js$/.test(input)),
      [],
    );
  });
});
