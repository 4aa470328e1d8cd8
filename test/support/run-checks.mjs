/** The checks that pass or fail as a whole: style, types, layers, build. */
import { runNode, tool } from './run-command.mjs';

async function check(...commands) {
  const failures = [];
  for (const args of commands) {
    const { ok, output } = await runNode(args);
    if (!ok) failures.push(output);
  }
  return { passed: commands.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/** ESLint, then Prettier. */
export function lint() {
  return check([tool('eslint/bin/eslint.js'), '.'], [tool('prettier/bin/prettier.cjs'), '--check', '.']);
}

/** The library with its browser tests and stories; then what runs in Node. */
export function types() {
  return check(
    [tool('typescript/bin/tsc'), '--project', 'tsconfig.json'],
    [tool('typescript/bin/tsc'), '--project', 'tsconfig.node.json'],
  );
}

/** The layer table of src/; then what nothing uses. */
export function layers() {
  return check(
    [tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'],
    [tool('knip/bin/knip.js'), '--no-progress'],
  );
}

/** dist/, and custom-elements.json as it was committed. */
export function build() {
  return check(['tools/build.mjs', '--frozen']);
}
