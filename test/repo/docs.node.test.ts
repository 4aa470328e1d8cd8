/** The docs keep their word: links lead somewhere, and every row of the conformance report names what stands behind it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { findFiles } from '../support/files.mjs';

const REPORT = 'stories/docs/conformance.md';
const UNTESTED = 'not tested by a person';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = findFiles('stories', ['stories/**/*.md', 'stories/**/*.mdx']);

/** Without what stands in code, fenced or not. */
const prose = (text: string): string => text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

/** As the catalogue and GitHub make it of a title or a heading. */
const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** As the catalogue makes an id of a title, and of the name of an export. */
const idOf = (words: string): string =>
  words
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');

const titleIn = (text: string): string | undefined =>
  /\btitle(?:=|: )(?:"([^"]+)"|'([^']+)')/.exec(text)?.slice(1).find(Boolean);

/** The ids of all pages, `docs-formats--docs`, and of all stories, `states-feed--loading`. */
function catalogue(): { pages: Set<string>; stories: Set<string> } {
  const pages = new Set<string>();
  const stories = new Set<string>();
  for (const file of [...files, ...findFiles('stories', ['stories/**/*.stories.ts'])]) {
    const text = read(file);
    const title = titleIn(text);
    if (title === undefined) continue;
    const id = idOf(title);
    pages.add(`${id}--docs`);
    for (const [, name = ''] of text.matchAll(/^export const (\w+): StoryObj/gm)) stories.add(`${id}--${idOf(name)}`);
  }
  return { pages, stories };
}

const { pages, stories } = catalogue();

function anchorsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^#{1,6} (.+)$/gm), ([, words = '']) => slug(words.replace(/`/g, ''))));
}

/** Why a link leads nowhere; undefined where it does, or leaves the project. */
function fault(file: string, link: string): string | undefined {
  const own = link.replace('https://github.com/group-finder/group-finder/blob/main/', '/');
  const [, kind, id = ''] = /^\?path=\/(docs|story)\/([\w-]+)/.exec(own) ?? [];
  if (kind) return (kind === 'docs' ? pages : stories).has(id) ? undefined : `no such ${kind}: ${id}`;
  if (/^[a-z]+:/i.test(own)) return undefined;
  const [path = '', anchor] = own.split('#');
  const target = path === '' ? file : path.startsWith('/') ? path.slice(1) : join(dirname(file), path);
  if (!existsSync(target)) return `no such file: ${target}`;
  return anchor && !anchorsIn(read(target)).has(anchor) ? `no such heading: ${link}` : undefined;
}

function linksIn(text: string): string[] {
  return Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
}

describe('links in the docs', () => {
  it('are found', () => assert.ok(files.flatMap((file) => linksIn(read(file))).length > 50));

  for (const file of [...files, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md']) {
    it(`of ${file} lead somewhere`, () => {
      assert.deepEqual(
        linksIn(read(file)).flatMap((link) => fault(file, link) ?? []),
        [],
      );
    });
  }

  it('of warnings lead to a heading for each code', () => {
    const codes = Array.from(read('src/dev/prose.ts').matchAll(/^ {2}'?([a-z][\w-]+)'?:/gm), ([, code = '']) => code);
    const anchors = anchorsIn(read('stories/docs/warnings.md'));
    assert.ok(codes.length > 10);
    assert.deepEqual(
      codes.filter((code) => !anchors.has(code)),
      [],
    );
  });
});

/** The pages of Markdown are pages of the catalogue too. */
describe('each page', () => {
  for (const file of findFiles('stories/docs', ['stories/docs/*.md'])) {
    it(`${file} stands in the catalogue`, () => {
      assert.match(read(`${file}x`), new RegExp(`'\\./${file.split('/').at(-1)!}\\?raw'`));
    });
  }
});

interface Row {
  readonly criterion: string;
  readonly level: string;
  readonly remarks: string;
}

/** The rows of a report's tables that have three cells. */
function rowsIn(text: string): Row[] {
  return Array.from(
    text.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm),
    ([, criterion = '', level = '', remarks = '']) => ({
      criterion,
      level,
      remarks,
    }),
  ).filter(({ criterion, level }) => criterion !== 'Criterion' && !/^-+$/.test(level));
}

/** `` `test/a.test.ts` › “says what” `` → the file and the name. */
function evidenceIn(remarks: string): (readonly [file: string, name: string])[] {
  return Array.from(remarks.matchAll(/`([\w./-]+)` › “([^”]+)”/g), ([, file = '', name = '']) => [file, name] as const);
}

/** The names of tests and stories in a file; what a name takes from a table stands for anything, but is not all of it. */
function namesIn(file: string): RegExp[] {
  const text = read(file);
  const literals = (before: string): string[] =>
    Array.from(
      text.matchAll(new RegExp(`${before}(?:'((?:[^'\\\\\\n]|\\\\.)*)'|"([^"\\n]*)"|\`([^\`]*)\`)`, 'g')),
      ([, single, double, template]) => single?.replace(/\\'/g, "'") ?? double ?? template ?? '',
    );
  const tests = literals(String.raw`\b(?:it|describe)(?:\.\w+)?\(\s*`);
  // A test whose whole name stands in a table: `it(what, …)`.
  const tabled = /\bit\(\w+(?:\.\w+)?,/.test(text) ? literals('') : [];
  const exports = Array.from(text.matchAll(/^export const (\w+): StoryObj/gm), ([, name = '']) => name);
  return [...tests, ...tabled, ...exports]
    .map((name) => name.split(/\$\{[^}]*\}/))
    .filter((parts) => parts.join('').length > 5)
    .map((parts) => new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`));
}

/** The success criteria of WCAG 2.2, A and AA; 4.1.1 is obsolete there, and tables still have it. */
const CRITERIA = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6'],
  ...['2.4.7', '2.4.11', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8', '3.1.1', '3.1.2', '3.2.1', '3.2.2'],
  ...['3.2.3', '3.2.4', '3.2.6', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.1', '4.1.2', '4.1.3'],
];

const LEVELS = ['Supports', 'Partially supports', 'Does not support', 'Not applicable', 'Not evaluated'];

describe('the conformance report', () => {
  const rows = rowsIn(read(REPORT));

  it('has each criterion of WCAG 2.2, A and AA, once (A1)', () => {
    const numbers = rows.flatMap(({ criterion }) => /^(\d\.\d\.\d+) /.exec(criterion)?.[1] ?? []);
    assert.deepEqual(numbers.toSorted(), CRITERIA.toSorted());
  });

  it('gives each row one of five levels', () => {
    const odd = rows.filter(({ level }) => !LEVELS.includes(level));
    assert.deepEqual(odd, []);
  });

  it('names a test in each row, or says that nobody has tested it', () => {
    const bare = rows.filter(
      ({ remarks }) => evidenceIn(remarks).length === 0 && !remarks.toLowerCase().includes(UNTESTED),
    );
    assert.deepEqual(bare, []);
  });

  it('claims support only by machine, and only with a test behind it (P11)', () => {
    const claims = rows.filter(({ level }) => level === 'Supports');
    const unproven = claims.filter(
      ({ remarks }) => !remarks.includes('By machine') || evidenceIn(remarks).length === 0,
    );
    assert.ok(claims.length > 0);
    assert.deepEqual(unproven, []);
  });

  it('names only tests that there are', () => {
    const named = rows.flatMap(({ remarks }) => evidenceIn(remarks));
    assert.ok(named.length > rows.length / 2);
    const missing = named.filter(
      ([file, name]) => !existsSync(file) || !namesIn(file).some((expression) => expression.test(name)),
    );
    assert.deepEqual(missing, []);
  });
});
