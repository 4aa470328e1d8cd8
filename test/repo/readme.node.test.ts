/** The README keeps its word: commands exist, and dependencies have reasons (P19). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const read = (file: string): string => readFileSync(file, 'utf8');

/** `npm run build`, `npm test`, `npm start` → build, test, start; npm's own commands are left out. */
function commandsIn(text: string): string[] {
  const found = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)];
  return [...new Set(found.map((match) => match[1] ?? match[2]!))];
}

describe('README', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md']) {
    it(`${file} names only commands that exist`, () => {
      const commands = commandsIn(read(file));
      assert.ok(commands.length > 0, 'names no command');
      assert.deepEqual(
        commands.filter((command) => !(command in pkg.scripts)),
        [],
      );
    });
  }

  it('shows the five commands of the contract', () => {
    const commands = commandsIn(read('README.md'));
    assert.deepEqual(
      ['start', 'test', 'build', 'storybook', 'bench'].filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('gives every runtime dependency with a reason (P19)', () => {
    const lines = read('README.md').split('\n');
    const reasonless = Object.keys(pkg.dependencies).filter((name) => {
      const line = lines.find((one) => one.includes(`\`${name}\``)) ?? '';
      return (line.match(/\p{L}{2,}/gu) ?? []).length < 5;
    });
    assert.deepEqual(reasonless, []);
  });
});

describe('npm scripts', () => {
  for (const name of ['start', 'test', 'build', 'storybook', 'bench']) {
    it(`npm run ${name} installs what is missing (contract: "on a fresh clone with nothing installed")`, () => {
      const [, file = ''] = /^node (\S+\.mjs)/.exec(pkg.scripts[name] ?? '') ?? [];
      assert.match(read(file), /\bensureInstalled\(\)/);
    });
  }
});
