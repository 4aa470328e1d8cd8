/** Tells whether `dist/` holds what `src/` says. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/ensure-installed.mjs';

/** When a file was last written; 0 where there is none. */
function writtenAt(file) {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether the bundle is there, and younger than all it is made of. Folders count: files that were removed show there. */
export function isBuilt() {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map((name) => join('src', name));
  return writtenAt('dist/group-finder.js') > Math.max(...['rollup.config.mjs', 'src', ...sources].map(writtenAt));
}
