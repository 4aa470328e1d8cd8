/** custom-elements.json is the contract (R11): current, complete, and public things only. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { documentationGaps, elementsOf, manifestText } from '../../tools/manifest.mjs';

const ROOT = process.cwd();

/** An element of which nothing is described, with things that nobody outside may see. */
const UNDESCRIBED = `
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/**
 * @slot extra
 * @csspart mute-title
 * @cssprop --group-mute
 * @fires group-mute
 */
export class GroupMute extends LitElement {
  @property() words: string = '';
  @state() private inner: string = '';
  private secret: string = '';
  #hidden: string = '';
  say(): string {
    return this.words + this.inner + this.secret + this.#hidden;
  }
}

export function helper(): void {}

declare global {
  interface HTMLElementTagNameMap {
    'group-mute': GroupMute;
  }
}
`;

async function manifestOf(source: string, folder: string): Promise<object> {
  mkdirSync(join(folder, 'src/components'), { recursive: true });
  writeFileSync(join(folder, 'src/components/group-mute.ts'), source);
  for (const file of ['custom-elements-manifest.config.mjs', 'package.json', 'tools']) {
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return JSON.parse(await manifestText(folder)) as object;
}

describe('custom-elements.json', () => {
  let folder = '';
  let undescribed: object = {};

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'group-finder-manifest-'));
    undescribed = await manifestOf(UNDESCRIBED, folder);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is what src says now (R11)', async () => {
    assert.equal(readFileSync('custom-elements.json', 'utf8'), await manifestText());
  });

  it('describes everything that is public', async () => {
    assert.deepEqual(documentationGaps(JSON.parse(await manifestText())), []);
  });

  it('names each gap of an element that describes nothing', () => {
    const gaps = documentationGaps(undescribed).map((gap) => gap.replace(/^.*GroupMute /, ''));
    assert.deepEqual(gaps.sort(), [
      'attribute "words" has no description',
      'custom property "--group-mute" has no description',
      'event "group-mute" has no description',
      'has no @summary',
      'part "mute-title" has no description',
      'public field "words" has no description',
      'public method "say" has no description',
      'slot "extra" has no description',
    ]);
  });

  it('leaves out what is private, and says where a consumer finds the class', () => {
    const [element] = elementsOf(undescribed);
    assert.deepEqual(
      element?.members?.map(({ name }: { name: string }) => name),
      ['words', 'say'],
    );
    assert.deepEqual(
      element?.attributes?.map(({ name }: { name: string }) => name),
      ['words'],
    );
    assert.equal(element?.tagName, 'group-mute');
    assert.equal(element?.module, 'dist/esm/components/group-mute.js');
    assert.ok(!JSON.stringify(undescribed).includes('helper'));
  });
});
