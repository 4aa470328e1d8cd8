/** Every public element is whole: class, styles, registration, test, story. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elementsOf } from '../../tools/manifest.mjs';
import { findFiles } from '../support/files.mjs';

const manifest = existsSync('custom-elements.json')
  ? (JSON.parse(readFileSync('custom-elements.json', 'utf8')) as object)
  : { modules: [] };
const elements = elementsOf(manifest);

/** The finder and the parts that the contract calls usable alone. */
const CONTRACT = [
  'group-finder',
  'group-source',
  'group-search',
  'group-filters',
  'group-list',
  'group-card',
  'group-help',
  'group-next',
  'group-coordinator',
  'group-start',
];

describe('elements', () => {
  it('has every tag of the contract', () => {
    const tags = elements.map(({ tagName }) => tagName);
    assert.deepEqual(
      CONTRACT.filter((tag) => !tags.includes(tag)),
      [],
    );
  });

  for (const { tagName: tag, name, module } of elements) {
    it(`<${tag}> has a class, styles, a registration, a test and a story`, () => {
      const file = module.replace('dist/esm/', 'src/').replace(/\.js$/, '.ts');
      const source = readFileSync(file, 'utf8');
      assert.match(source, new RegExp(`export class ${name} extends`));
      assert.ok(existsSync(file.replace(/\.ts$/, '.styles.ts')), 'styles');
      assert.ok(existsSync(`src/define/${tag}.ts`), 'registration');
      assert.notDeepEqual(findFiles('test', [`test/**/${tag}.test.ts`]), [], 'test');
      assert.notDeepEqual(findFiles('stories', [`stories/**/${tag}.stories.ts`]), [], 'story');
    });
  }

  it('registers nothing that the manifest does not know', () => {
    const registered = findFiles('src/define', ['src/define/group-*.ts']).map((file) =>
      file.slice('src/define/'.length, -3),
    );
    assert.deepEqual(registered, elements.map(({ tagName }) => tagName).sort());
  });
});
