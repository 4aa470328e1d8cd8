/** A table made by hand as Google Sheets gives it through its API, `{ majorDimension, values: [[…], …] }`, as the rows of a text table. */
import { FeedFault } from '../base/problem.js';
import { cutRows, type Row } from './csv-rows.js';
import { cutJson } from './cut-json.js';
import { BATCH_SIZE } from './source.js';

/**
 * Runs of at most `BATCH_SIZE` rows of a table, of whichever kind it is; a row
 * of a sheet that is no list is undefined. Throws a `FeedFault` as `cutRows` and
 * `cutJson` do, and `FeedFault('unknown-format')` for JSON that is no sheet.
 */
export async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly (Row | undefined)[]> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  let isDone = false;
  while (head.trim() === '' && !isDone) {
    const next = await iterator.next();
    isDone = next.done === true;
    head += next.done ? '' : next.value;
  }
  const whole = resume(head, iterator);
  // White space here includes the byte-order mark.
  yield* head.trimStart().startsWith('{') ? sheetRows(whole) : cutRows(whole);
}

async function* resume(head: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (head !== '') yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* sheetRows(chunks: AsyncIterable<string>): AsyncGenerator<readonly (Row | undefined)[]> {
  const members = new Map<string, unknown>();
  const columns: Row[] = [];
  let isEmpty = true;
  for await (const { records } of cutJson(chunks, ['values'], (key, value) => members.set(key, value))) {
    isEmpty = false;
    const rows = records.map((row) => (Array.isArray(row) ? row.map(textOf) : undefined));
    if (members.get('majorDimension') === 'COLUMNS') columns.push(...rows.map((row) => row ?? []));
    else yield rows;
  }
  // An empty sheet has no "values".
  if (isEmpty) throw new FeedFault(members.has('range') ? 'empty' : 'unknown-format');
  const length = columns.reduce((most, column) => Math.max(most, column.length), 0);
  for (let i = 0; i < length; i += BATCH_SIZE) {
    const size = Math.min(BATCH_SIZE, length - i);
    yield Array.from({ length: size }, (_, n) => columns.map((column) => column[i + n] ?? ''));
  }
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
