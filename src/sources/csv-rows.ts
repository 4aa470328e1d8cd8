/**
 * Cuts rows out of comma-, semicolon- or tab-separated text while it is still
 * coming. Only whole rows are given to the parser; a line end inside quotes is
 * part of a cell.
 */
import { dsvFormat } from 'd3-dsv';
import { FeedFault } from '../base/problem.js';
import { BATCH_SIZE } from './source.js';

/** Cells of one row, as written. */
export type Row = readonly string[];

/** A row longer than this is a quote that nobody closed. */
const MAX_ROW = 1_000_000;

/**
 * Runs of at most `BATCH_SIZE` rows. The delimiter is the one of which the
 * first line has most. Throws `FeedFault('truncated')` after the last whole row
 * when the text ends inside quotes.
 */
export async function* cutRows(chunks: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  let text = '';
  let delimiter: string | undefined;
  for await (const chunk of chunks) {
    text = text === '' ? chunk.replace(/^\ufeff/, '') : text + chunk;
    delimiter ??= /[\r\n]/.test(text) ? delimiterOf(text) : undefined;
    if (delimiter === undefined) continue;
    const { runs, end } = cutRuns(text, delimiter);
    for (const run of runs) yield dsvFormat(delimiter).parseRows(run);
    text = text.slice(end);
    if (text.length > MAX_ROW) throw new FeedFault('truncated', 'a quote is not closed');
  }
  delimiter ??= delimiterOf(text);
  if (text !== '' && rowEnd(`${text}\n`, 0, delimiter) < 0) throw new FeedFault('truncated', 'a quote is not closed');
  if (text !== '') yield dsvFormat(delimiter).parseRows(text);
}

/** The delimiter of a table, by its first line. */
export function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*(?:"|$)/g, '') ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function cutRuns(text: string, delimiter: string): { runs: readonly string[]; end: number } {
  const runs: string[] = [];
  let start = 0;
  let end = 0;
  let rows = 0;
  for (let next = rowEnd(text, 0, delimiter); next >= 0; next = rowEnd(text, end, delimiter)) {
    end = next;
    rows += 1;
    if (rows < BATCH_SIZE) continue;
    runs.push(text.slice(start, end));
    start = end;
    rows = 0;
  }
  if (end > start) runs.push(text.slice(start, end));
  return { runs, end };
}

/** Where the row that begins at `from` ends, its line end included; -1 while more text is needed to tell. */
function rowEnd(text: string, from: number, delimiter: string): number {
  const stop = delimiter === ',' ? /[,\r\n]/g : delimiter === ';' ? /[;\r\n]/g : /[\t\r\n]/g;
  for (let pos = from; ;) {
    if (text[pos] === '"') pos = afterQuotes(text, pos + 1);
    if (pos < 0) return -1;
    stop.lastIndex = pos;
    const index = stop.exec(text)?.index;
    if (index === undefined || (text[index] === '\r' && index === text.length - 1)) return -1;
    if (text[index] === delimiter) pos = index + 1;
    else return text[index] === '\r' && text[index + 1] === '\n' ? index + 2 : index + 1;
  }
}

/** The place after the quote that closes a cell; -1 where none does. */
function afterQuotes(text: string, from: number): number {
  for (let pos = from; ; pos += 2) {
    pos = text.indexOf('"', pos);
    if (pos < 0) return -1;
    if (text[pos + 1] !== '"') return pos + 1;
  }
}
