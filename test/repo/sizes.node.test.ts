/** Files and functions stay small enough to be read in one go (house rules: we aim for 90 / 200 / 300 and 50). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { findFiles } from '../support/files.mjs';

const MOST_LINES = { median: 90, p90: 200, file: 300, function: 50 };

interface Sized {
  readonly name: string;
  readonly lines: number;
}

const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** The value below which `share` of all values lie. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Every function of a file with the lines it spans; doc comments do not count. */
function functionsOf(file: string, text: string): Sized[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: Sized[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineAt(node.getStart(source));
      const name = node.name?.getText(source) ?? 'a function';
      found.push({ name: `${file}:${first + 1} ${name}`, lines: lineAt(node.getEnd()) - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = findFiles('src', ['src/**/*.ts']).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const sizes: Sized[] = files.map(({ name, text }) => ({ name, lines: countLines(text) }));
const tooLong = (all: readonly Sized[], most: number): string[] =>
  all.filter(({ lines }) => lines > most).map(({ name, lines }) => `${name}: ${lines} lines`);

describe('sizes of src/', () => {
  it('measures what it says', () => {
    const [outer, inner] = functionsOf('x.ts', '\nfunction outer() {\n  return () => {\n  };\n}\n');
    assert.deepEqual(
      [outer, inner],
      [
        { name: 'x.ts:2 outer', lines: 4 },
        { name: 'x.ts:3 a function', lines: 2 },
      ],
    );
    assert.deepEqual([quantile([1, 2, 3, 4, 100], 0.5), quantile([1, 2, 3, 4, 100], 0.9)], [3, 100]);
  });

  it(`has no file above ${MOST_LINES.file} lines`, () => {
    assert.deepEqual(tooLong(sizes, MOST_LINES.file), []);
  });

  it(`has a median of at most ${MOST_LINES.median} lines, and nine in ten files within ${MOST_LINES.p90}`, (t) => {
    const lines = sizes.map((size) => size.lines);
    const [median, p90] = [quantile(lines, 0.5), quantile(lines, 0.9)];
    t.diagnostic(`src: ${lines.length} files, median ${median}, p90 ${p90}, longest ${Math.max(...lines)} lines`);
    assert.ok(median <= MOST_LINES.median, `median ${median}`);
    assert.ok(p90 <= MOST_LINES.p90, `p90 ${p90}`);
  });

  it(`has no function above ${MOST_LINES.function} lines`, () => {
    const functions = files.flatMap(({ name, text }) => functionsOf(name, text));
    assert.deepEqual(tooLong(functions, MOST_LINES.function), []);
  });
});
