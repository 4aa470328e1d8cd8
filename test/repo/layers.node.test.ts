/** The walls of src/ really stand: a tree with holes in it is cruised with the project's own rules. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findFiles } from '../support/files.mjs';

const ROOT = process.cwd();

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** A tiny house. Every hole has a file of its own; the rest is as it should be. */
const TREE: Readonly<Record<string, string>> = {
  'src/model/group.ts': `export interface Group { readonly id: string }\nexport const KINDS: string[] = [];`,
  'src/base/zones.ts': `import type { Group } from '../model/group.js';\nexport const zone = (group: Group): string => group.id;`,
  'src/engine/sort.ts': `import { zone } from '../base/zones.js';\nexport const sort = zone;`,
  'src/sources/source.ts': `export type Adapter = () => void;`,
  'src/sources/csv.ts': `import { csvParse } from 'd3-dsv';\nexport const csv = csvParse;`,
  'src/finder/session.ts': `import type { Adapter } from '../sources/source.js';\nimport { sort } from '../engine/sort.js';\nexport const session = (adapter: Adapter): unknown => [adapter, sort];`,
  'src/controllers/session-controller.ts': `import { html } from 'lit';\nimport { session } from '../finder/session.js';\nexport const controller = [html, session];`,
  'src/components/group-card.ts': `import { html } from 'lit';\nimport type { Group } from '../model/group.js';\nimport { controller } from '../controllers/session-controller.js';\nexport const card = (group: Group): unknown => [html, group, controller];`,
  'src/define/group-card.ts': `import { card } from '../components/group-card.js';\nexport const defined = card;`,

  'src/components/hole-source.ts': `import { csv } from '../sources/csv.js';\nexport const hole = csv;`,
  'src/components/hole-engine-type.ts': `import type { sort } from '../engine/sort.js';\nexport type Hole = typeof sort;`,
  'src/components/hole-define.ts': `import { defined } from '../define/group-card.js';\nexport const hole = defined;`,
  'src/engine/hole-source-type.ts': `import type { Adapter } from '../sources/source.js';\nexport type Hole = Adapter;`,
  'src/engine/hole-lit.ts': `import { html } from 'lit';\nexport const hole = html;`,
  'src/finder/hole-adapter.ts': `import { csv } from '../sources/csv.js';\nexport const hole = csv;`,
  'src/model/hole-base.ts': `import { zone } from '../base/zones.js';\nexport const hole = zone;`,
  'src/locale/circle-a.ts': `import type { B } from './circle-b.js';\nexport interface A { readonly b: B }`,
  'src/locale/circle-b.ts': `import type { A } from './circle-a.js';\nexport interface B { readonly a: A }`,
  'src/styles/index.ts': `export const tokens = 1;`,
  'src/styles/hole-barrel.ts': `import { tokens } from './index.js';\nexport const hole = tokens;`,
  'src/nowhere/hole.ts': `import type { Group } from '../model/group.js';\nexport type Hole = Group;`,
  'src/dev/hole-test.ts': `import { help } from '../../test/help.js';\nexport const hole = help;`,
  'test/help.ts': `export const help = 1;`,
};

const HOLES = [
  ['a component imports a source', 'components/hole-source.ts', 'layer-components'],
  ['a component imports a type of the engine', 'components/hole-engine-type.ts', 'layer-components'],
  ['a component imports a registration', 'components/hole-define.ts', 'nothing-imports-the-top'],
  ['the engine imports a type of a source', 'engine/hole-source-type.ts', 'layer-engine'],
  ['the engine imports Lit', 'engine/hole-lit.ts', 'layer-engine'],
  ['the session imports one adapter', 'finder/hole-adapter.ts', 'layer-finder'],
  ['the model imports anything', 'model/hole-base.ts', 'layer-model'],
  ['two types need each other', 'locale/circle-a.ts', 'no-circle'],
  ['a layer has a barrel', 'styles/hole-barrel.ts', 'no-barrel'],
  ['a file stands outside the layers', 'nowhere/hole.ts', 'known-layer'],
  ['the library imports a test', 'dev/hole-test.ts', 'src-stands-alone'],
] as const;

describe('layers (architecture: "dependency-cruiser enforces the table, type imports included")', () => {
  let house = '';
  let violations: readonly Violation[] = [];

  before(() => {
    house = mkdtempSync(join(tmpdir(), 'group-finder-layers-'));
    for (const [file, text] of Object.entries(TREE)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(file, join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'dir');
    const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.ok(stdout, stderr);
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  after(() => rmSync(house, { recursive: true, force: true }));

  for (const [what, file, rule] of HOLES) {
    it(`notices when ${what}`, () => {
      const names = violations.filter(({ from }) => from === `src/${file}`).map((violation) => violation.rule.name);
      assert.ok(names.includes(rule), `expected ${rule}, found: ${names.join(', ') || 'nothing'}`);
    });
  }

  it('lets every import pass that the table allows', () => {
    const known = new Set<string>(HOLES.map(([, file]) => `src/${file}`).concat('src/locale/circle-b.ts'));
    assert.deepEqual(
      violations.filter(({ from }) => !known.has(from)).map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });

  it('finds no index.ts inside a layer of ours', () => {
    assert.deepEqual(findFiles('src', ['src/*/**/index.ts']), []);
  });
});
