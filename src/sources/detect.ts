/** Tells a format by the beginning of its text; file names and content types lie too often. */
import type { Format } from './source.js';

/** What the beginning of an answer looks like. `more`: too short to tell yet. */
export type Guess = Format | 'html' | 'blank' | 'more' | 'unknown';

/** Enough text to tell every format by. */
export const HEAD_LENGTH = 65_536;

/** Without more than this the parts that know foreign formats are not asked: our own feed may come in small pieces. */
const FIRST_LOOK = 2048;

const NATIVE =
  /^(?:\{[^[{]*"(?:groups|coordinators|resources)"\s*:|\[(?:\s*\]|(?![^]*"@\w+")[^]*?"(?:kind|ledBy|comfort|audience|joining)"\s*:))/;

/**
 * Guesses the format from the first text of a feed; `ended` says that no more
 * will come. Where the host has named the `type`, nothing is loaded to tell the
 * formats of others apart: they are `unknown`.
 */
export async function guessFormat(head: string, ended: boolean, type: string): Promise<Guess> {
  // White space here includes the byte-order mark.
  const text = head.slice(0, HEAD_LENGTH).trimStart();
  if (text === '') return ended ? 'blank' : 'more';
  const isNamed = type !== 'auto';
  // A page may hold listings for search engines.
  if (isNamed && type !== 'schema-org' && text.startsWith('<')) return 'html';
  if (NATIVE.test(text)) return 'native';
  if (!ended && text.length < FIRST_LOOK) return 'more';
  if (isNamed) return 'unknown';
  const { guessForeign } = await import('./foreign.js');
  const isAll = ended || head.length >= HEAD_LENGTH;
  return guessForeign(text, isAll) ?? (isAll ? 'unknown' : 'more');
}
