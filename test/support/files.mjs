/** Finds files by simple patterns, on every Node from 20 on. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../../tools/ensure-installed.mjs';

/** `*` stays inside a folder, `**` does not. */
function expression(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '\u0001')
    .replaceAll('**', '\u0002')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0001', '(?:.*/)?')
    .replaceAll('\u0002', '.*');
  return new RegExp(`^${source}$`);
}

/** Every file below `folder` whose path from the project's root fits one of `patterns`; sorted, with `/`. */
export function findFiles(folder, patterns = ['**']) {
  const expressions = patterns.map(expression);
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(ROOT.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => expressions.some((one) => one.test(file)))
    .sort();
}
