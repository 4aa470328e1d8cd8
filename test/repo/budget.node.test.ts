/** Every script byte before the first results on a native English page. The aim is 25 KB gzip; decision page 7 says what is in the way. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { findFiles } from '../support/files.mjs';
/** Names of chunks that a page asks for before its first results although they are imported lazily. */
import firstScreen from './first-screen.json';

const AIM = 25 * 1024;
/** Where it stands. Who raises it says on the decision page what for. */
const CEILING = 31_000;
const ENTRY = 'dist/group-finder.js';
/** Bytes of a file that is fetched when it is needed. */
const CHUNK = 13_000;
/** Those that may be larger: all in one for old sites, every place of the US, ical.js with our reader. */
const LARGE: Readonly<Record<string, number>> = {
  'dist/group-finder.classic.js': 410_000,
  [ENTRY]: CEILING,
  up: 180_000,
  i: 37_000,
};

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** `dist/chunks/native-1f63b2.js` → `native`. */
const chunkName = (file: string): string => file.replace(/^.*\/|-[0-9a-f]+\.js$/g, '');

/** The files that a browser fetches with `file`: itself and what it imports statically, however deep. */
function withStaticImports(files: readonly string[], inputs: Metafile['inputs']): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = inputs[file]?.imports ?? [];
    for (const { path, kind } of imports) if (kind === 'import-statement') visit(path);
  };
  files.forEach(visit);
  return seen;
}

/** What a page loads before its first results: the files, and their size together. */
function firstBytes(inputs: Metafile['inputs']): { readonly bytes: number; readonly files: readonly string[] } {
  const chunks = Object.keys(inputs);
  const early = firstScreen.map((name: string) => {
    const chunk = chunks.find((file) => chunkName(file) === name);
    assert.ok(chunk, `first-screen.json names a chunk that is not built: ${name}`);
    return chunk;
  });
  const files = [...withStaticImports([ENTRY, ...early], inputs)];
  const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
  return { bytes, files };
}

describe('bytes', () => {
  let inputs: Metafile['inputs'] = {};

  before(async () => {
    const options = {
      bundle: true,
      splitting: true,
      format: 'esm',
      write: false,
      outdir: 'out',
      metafile: true,
    } as const;
    inputs = (await build({ ...options, entryPoints: [ENTRY], logLevel: 'silent' })).metafile.inputs;
  });

  it('lists every entry and chunk', (t) => {
    const files = findFiles('dist', ['dist/*.js', 'dist/chunks/*.js']);
    for (const file of files) {
      const brotli = brotliCompressSync(readFileSync(file)).length;
      t.diagnostic(`${String(gzipped(file)).padStart(7)} B gzip ${String(brotli).padStart(7)} B brotli  ${file}`);
    }
    assert.ok(files.includes(ENTRY));
    assert.ok(files.includes('dist/group-finder.classic.js'));
  });

  it(`loads at most ${AIM} bytes of script before the first results`, { todo: 'decision page 7' }, () => {
    assert.ok(firstBytes(inputs).bytes <= AIM);
  });

  it(`loads at most ${CEILING} bytes of script before the first results`, (t) => {
    const { bytes, files } = firstBytes(inputs);
    t.diagnostic(`${bytes} B gzip before the first results; the aim is ${AIM}: ${files.map(chunkName).join(', ')}`);
    assert.ok(bytes <= CEILING, `${bytes} bytes in ${files.join(', ')}`);
  });

  it('keeps every entry and chunk within its own budget', () => {
    const files = findFiles('dist', ['dist/*.js', 'dist/chunks/*.js']);
    const over = files.filter((file) => gzipped(file) > (LARGE[file] ?? LARGE[chunkName(file)] ?? CHUNK));
    assert.deepEqual(over, []);
  });

  it('keeps the prose of warnings out of the files that pages load', () => {
    const prose = readFileSync('src/dev/prose.ts', 'utf8');
    const sentences = [...prose.matchAll(/(['"`])((?:(?!\1)[^\\\n]){30,})\1/g)].map((match) => match[2]!);
    assert.ok(sentences.length > 0, 'src/dev/prose.ts holds no sentence');
    const built = findFiles('dist', ['dist/*.js', 'dist/chunks/*.js'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    assert.deepEqual(
      sentences.filter((sentence) => built.includes(sentence)),
      [],
    );
  });
});
