/** The pages about the command say what it does: the output is one of a run, the rules are those that are tested. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../tools/cli/rules.mjs';
import { run } from './run.js';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('the page "Check your list"', () => {
  const page = read('stories/docs/check.md');

  for (const path of ['demo/feeds/groups.csv', 'demo/index.html'])
    it(`shows what is really said about ${path}`, async () => {
      const { out } = await run(['check', path]);
      assert.ok(page.includes(`\`\`\`text\n${out.trimEnd()}\n\`\`\``), out);
    });

  it('names every option of check, and every exit code', async () => {
    const { out } = await run(['--help']);
    const [, own = ''] = /\ncheck\n([^]*?)\n\n/.exec(out) ?? [];
    const options = [...own.matchAll(/--[\w-]+/g)].map(([option]) => option);
    assert.ok(options.length >= 4);
    for (const option of [...options, '--type', '--terms']) assert.ok(page.includes(`\`${option}`), option);
    for (const code of [0, 1, 2, 64]) assert.match(page, new RegExp(`^\\| ${code} +\\|`, 'm'));
  });
});

describe('the page "Conformance of a feed"', () => {
  it('has the rules that are tested: number, level and words', () => {
    const rows = read('stories/docs/conformance-feed.md').matchAll(/^\| ([AFL]\d+) +\| (MUST|SHOULD) +\| (.+?) +\|/gm);
    assert.deepEqual(
      Array.from(rows, ([, id, level, is]) => ({ id, level, is })),
      RULES.map(({ id, level, is }) => ({ id, level, is })),
    );
  });
});
