/** Styles know where a line begins and ends, not what is left or right: so all of it can run from right to left (A22). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findFiles } from '../support/files.mjs';

/** Properties and values that name a side of the screen, or an axis of it. */
const PHYSICAL: readonly RegExp[] = [
  /^(?:scroll-)?(?:margin|padding)-(?:left|right|top|bottom)\s*:/,
  /^border-(?:left|right|top|bottom)(?:-[\w-]+)?\s*:/,
  /^border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /^(?:left|right|top|bottom|float|clear)\s*:/,
  /^(?:min-|max-)?(?:width|height)\s*:/,
  /^overflow-[xy]\s*:/,
  /^text-align\s*:\s*(?:left|right)/,
  // Four values of one shorthand.
  /^(?:margin|padding|inset|border-radius)\s*:(?:\s+[^\s;]+){4}/,
];

/** A line without what stands in brackets, however deep. */
function plain(line: string): string {
  const inner = line.replace(/\([^()]*\)/g, '');
  return inner === line ? line : plain(inner);
}

const isPhysical = (line: string): boolean => PHYSICAL.some((rule) => rule.test(plain(line)));

/** The lines of the css`` of one file. */
function cssLines(text: string): readonly string[] {
  return [...text.matchAll(/css`([^`]*)`/g)].flatMap(([, css = '']) => css.split('\n').map((line) => line.trim()));
}

describe('styles', () => {
  it('a line that names a side is found', () => {
    for (const line of ['margin-left: 4px', 'width: 10px', 'text-align: right', 'padding: 1px 2px 3px 4px', 'left: 0'])
      assert.ok(isPhysical(line), line);
    for (const line of ['line-height: 1', 'stroke-width: 2', 'padding: calc(var(--step) * 2) 3px', 'text-align: start'])
      assert.ok(!isPhysical(line), line);
  });

  it('use logical properties only', () => {
    const files = findFiles('src', ['src/**/*.ts']).map(
      (name) => [name, cssLines(readFileSync(name, 'utf8'))] as const,
    );
    assert.ok(files.filter(([, lines]) => lines.length > 0).length > 15);
    const found = files.flatMap(([name, lines]) => lines.filter(isPhysical).map((line) => `${name}: ${line}`));
    assert.deepEqual(found, []);
  });
});
