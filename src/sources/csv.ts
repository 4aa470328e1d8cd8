/**
 * A table made by hand: CSV, the same with semicolons or tabs, a Google Sheet,
 * published (`…/pub?output=csv`) or through its API. The first row names the
 * columns, in any order; one row is one group.
 */
import { FeedFault, type Problem } from '../base/problem.js';
import type { Group } from '../model/group.js';
import { fieldOf } from './csv-columns.js';
import { recordOf, type Column } from './csv-record.js';
import { delimiterOf, type Row } from './csv-rows.js';
import { rowsOf } from './csv-sheet.js';
import { readGroup } from './native-group.js';
import { provenanceOf } from './provenance.js';
import type { Report } from './read.js';
import { recordId, uniqueIds } from './record-names.js';
import type { Adapter } from './source.js';
import { cleanText } from './text.js';
import { fold } from './words-time.js';

/** Reads a table of groups. A table without a column for the name is of unknown format. */
export const readCsv: Adapter = async function* (feed, context) {
  const source = provenanceOf('csv', context);
  const unique = uniqueIds();
  let columns: readonly Column[] | undefined;
  let count = 0;
  for await (const run of rowsOf(feed.chunks)) {
    const all = run.filter((row) => row?.some((cell) => cell.trim() !== '') ?? true);
    const at = columns === undefined ? all.findIndex((row) => row !== undefined) : -1;
    const head = all[at];
    if (head !== undefined) columns = readHead(head, context.terms);
    if (columns === undefined) continue;
    const named = columns;
    const rows = all.slice(at + 1);
    const problems: Problem[] = [];
    const groups: Group[] = [];
    for (const row of rows) {
      count += 1;
      if (row === undefined) {
        problems.push({ source: context.label, record: `#${count}`, field: '', code: 'not-an-object' });
        continue;
      }
      const mine: { field: string; code: Problem['code'] }[] = [];
      const report: Report = (field, code) => mine.push({ field: headerOf(field, named), code });
      const raw = recordOf(row, named, context.terms, context.now, report);
      const stated = recordId(raw, ['id']);
      // Passcodes are out of the cells by now, and told; words that only look like one are none.
      const rest: Report = (field, code) => code === 'passcode-public' || report(field, code);
      const group = readGroup(raw, stated ?? slug(raw['name'], count), source, rest);
      // Two groups of one name are no mistake where nobody gave them ids.
      if (group) groups.push({ ...group, id: unique(group.id, stated === undefined ? silent : report, '@id') });
      for (const problem of mine) problems.push({ source: context.label, record: stated ?? `#${count}`, ...problem });
    }
    yield { records: rows.length, groups, problems };
  }
};

/** True where a text begins like such a table: a first line of two or more columns, one of them for the name. */
export function looksLikeCsv(head: string): boolean {
  const text = head.replace(/^[\ufeff\s]+/, '');
  const cells = (/^[^\r\n]*/.exec(text)?.[0] ?? '')
    .split(delimiterOf(text))
    .map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
  return cells.length > 1 && cells.some((cell) => fieldOf(cell) === 'name');
}

/** The columns; one that the host's `terms` give one of our headers is read as that. */
function readHead(row: Row, terms: Readonly<Record<string, string>>): readonly Column[] {
  const columns = row.map((cell): Column => {
    const header = cleanText(cell);
    const own = Object.hasOwn(terms, header) ? fieldOf(terms[header] ?? '') : undefined;
    return { header, field: own ?? fieldOf(header) };
  });
  if (!columns.some(({ field }) => field === 'name')) {
    throw new FeedFault('unknown-format', 'no column is called "Name"');
  }
  return columns.map((column, i) => ({
    header: column.header || `column ${i + 1}`,
    // Of two columns for one field the first counts; the other is shown as written, unless it holds a passcode.
    field:
      column.field === '@passcode' || columns.findIndex(({ field }) => field === column.field) === i
        ? column.field
        : undefined,
  }));
}

/** The header of the column that a field came from; the field itself where none did. */
function headerOf(field: string, columns: readonly Column[]): string {
  const path = field.replace(/\[\d+\]/g, '');
  const found = columns.find((column) => {
    const own = column.field?.replace('@', '');
    return (
      own !== undefined && (own === path.replace('@', '') || path === `place.geo.${own}` || path.startsWith(`${own}.`))
    );
  });
  return found?.header ?? path.replace('@', '');
}

/** An id that stays the same while the name does. */
function slug(name: unknown, position: number): string {
  const words =
    typeof name === 'string'
      ? fold(name)
          .replace(/[^\p{L}\d]+/gu, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 80)
      : '';
  return words === '' ? `row-${position}` : words;
}

function silent(): void {}
