/** What a record is called: in problems, and as the id that no other listing of its feed has. */
import type { Raw, Report } from './read.js';

/** The first of the fields that holds a usable id, or undefined. */
export function recordId(raw: Raw | undefined, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = raw?.[field];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text !== '' && text.length < 200) return text;
  }
  return undefined;
}

/** Gives out each id once; a second listing with the same id gets `~2`, and both are kept. */
export function uniqueIds(): (id: string, report: Report, field: string) => string {
  const seen = new Map<string, number>();
  return (id, report, field) => {
    let n = seen.get(id) ?? 0;
    seen.set(id, n + 1);
    if (n === 0) return id;
    report(field, 'id-duplicate');
    let next: string;
    do next = `${id}~${(n += 1)}`;
    while (seen.has(next));
    seen.set(id, n);
    seen.set(next, 1);
    return next;
  };
}
