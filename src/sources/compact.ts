/** Objects of ours, made from fields that may be missing. Apart from `read.ts`, since the native reader needs none of it. */

/** An object without its undefined fields, so that absent stays absent; undefined when none is left. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T | undefined {
  const result: Record<string, unknown> = {};
  let filled = false;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || (Array.isArray(item) && item.length === 0)) continue;
    result[key] = item;
    filled = true;
  }
  return filled ? (result as T) : undefined;
}
