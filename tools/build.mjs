/**
 * `npm run build`: dist/ for pages, dist/esm/ for npm, and custom-elements.json.
 * With --frozen the manifest is compared, not written (for tests).
 */
import { spawnSync } from 'node:child_process';
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { documentationGaps, manifestText } = await import('./manifest.mjs');

function run(bin, ...args) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', bin), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(...lines) {
  console.error(lines.join('\n  '));
  process.exit(1);
}

async function manifest() {
  const file = join(ROOT, 'custom-elements.json');
  const text = await manifestText();
  const gaps = documentationGaps(JSON.parse(text));
  if (gaps.length > 0) fail('Public things without words:', ...gaps);
  if (!process.argv.includes('--frozen')) return writeFile(file, text);
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return undefined;
  return fail('custom-elements.json is not what src says. Run `npm run build`, look at the difference, commit it.');
}

await rm(join(ROOT, 'dist'), { recursive: true, force: true });
run('rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent');
run('typescript/bin/tsc', '--project', 'tsconfig.build.json');
// The folder is what people copy; the credit for the places goes with it.
await copyFile(join(ROOT, 'NOTICE'), join(ROOT, 'dist/NOTICE'));
await cp(join(ROOT, 'themes'), join(ROOT, 'dist/themes'), { recursive: true });
await manifest();
