/** Tells the webmaster, once a feed, what could not be used in it. */
import type { Problem } from '../base/problem.js';
import { warn } from '../dev/warn.js';

/** So many are named in the console; the `problems` property has them all. */
const NAMED = 5;

/** One warning for each source, with its first few problems by record and field. */
export function reportProblems(problems: readonly Problem[]): void {
  for (const source of new Set(problems.map((problem) => problem.source))) {
    const own = problems.filter((problem) => problem.source === source);
    const named = own.slice(0, NAMED).map(({ record, field, code }) => `${record}${field && ` ${field}`} ${code}`);
    warn('problems', source, `${own.length}: ${named.join('; ')}${own.length > NAMED ? '; …' : ''}.`);
  }
}
