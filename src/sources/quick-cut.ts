/**
 * Cuts records out of our own feed while it is still coming, as `cutJson` does,
 * in a fraction of the time and code: where a record ends is guessed from what
 * stands between the first two, and `JSON.parse` tells whether that was right.
 * It cannot be fooled: a list that is cut inside a record is no JSON. What is
 * not as expected, broken text above all, is left to the careful cutter.
 */
import type { Cut, OnMember } from './cut-json.js';
import { resume } from './fetch-feed.js';
import { BATCH_SIZE } from './source.js';

/** Characters that are parsed in one go: well under a slice of time, also on a slow phone. */
const RUN = 16_384;
/** A feed that shows no end of a record in so much text is not of the usual kind. */
const MOST = 1_048_576;

const LIST = /^\s*(?:(\[)|\{[^]*?"groups"\s*:\s*\[)/;
const FIRST_KEY = /^\s*\{(\s*"\w+"\s*:)/;

/** Cuts the members of the top-level arrays named in `keys` (`''`: of a bare array); see `cutJson`. */
export async function* cutQuickly(
  chunks: AsyncIterable<string>,
  keys: readonly string[],
  onMember: OnMember,
): AsyncGenerator<Cut> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const left = yield* cut(iterator, keys, onMember);
    if (left === undefined) return;
    const { cutJson } = await import('./cut-json.js');
    yield* cutJson(resume(...left), keys, onMember);
  } finally {
    await iterator.return?.();
  }
}

/** What was not cut, and what is still to come, if only the fault with which the text broke off. */
type Left = readonly [text: string, rest: AsyncIterator<string>];

async function* cut(
  iterator: AsyncIterator<string>,
  keys: readonly string[],
  onMember: OnMember,
): AsyncGenerator<Cut, Left | undefined> {
  /** What opens the list in which we are. */
  let head = '';
  let text = '';
  let mark: RegExpExecArray | null = null;
  /** The list ends there, or is broken: what is left is looked at when all is there. */
  let isStuck = false;
  for (let isAll = false; !isAll;) {
    try {
      const next = await iterator.next();
      isAll = next.done === true;
      text += isAll ? '' : next.value;
    } catch (fault) {
      return [
        head + text,
        {
          next: () => {
            throw fault as Error;
          },
        },
      ];
    }
    if (!head) {
      const [opening = '', isBare] = LIST.exec(text) ?? [];
      const members = opening && !isBare ? parse(`${opening}]}`) : undefined;
      if (members) yield* takeMembers(members, keys, onMember);
      if (members ?? isBare) {
        head = isBare ?? '{"groups":[';
        text = text.slice(opening.length);
      }
    }
    if (head) mark ??= markIn(text);
    for (let at; !isStuck && mark && (at = lastBefore(text, mark[0])) >= 0;) {
      const records = parse(`[${text.slice(0, at + 1)}]`);
      isStuck = !records;
      if (!records) break;
      yield* takeMembers(head === '[' ? records : { groups: records }, keys, onMember);
      text = text.slice(at + 1 + (mark[1] ?? '').length);
    }
    if (text.length > MOST) return [head + text, iterator];
  }
  const rest = parse(head + text);
  if (!rest) return [head + text, iterator];
  yield* takeMembers(rest, keys, onMember);
  return undefined;
}

/** What stands between the first two records, once both have begun. */
function markIn(text: string): RegExpExecArray | null {
  const [, key] = FIRST_KEY.exec(text) ?? [];
  return key ? new RegExp(`}(\\s*,\\s*){${key}`).exec(text) : null;
}

/** The last end of a record in a run, else the next one. */
function lastBefore(text: string, mark: string): number {
  const at = text.lastIndexOf(mark, RUN);
  return at < 0 ? text.indexOf(mark) : at;
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function* takeMembers(members: object, keys: readonly string[], onMember: OnMember): Generator<Cut> {
  const lists = Array.isArray(members) ? { '': members } : members;
  for (const [key, value] of Object.entries(lists) as [string, unknown][]) {
    if (!Array.isArray(value) || !keys.includes(key)) onMember(key, value);
    else
      for (let i = 0; i < value.length; i += BATCH_SIZE)
        yield { key, records: value.slice(i, i + BATCH_SIZE) as unknown[] };
  }
}
