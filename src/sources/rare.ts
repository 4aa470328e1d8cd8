/** What few loads need: a feed that stands in the page, the host's map of codes, and a list with nothing in it. */
import { FeedFault } from '../base/problem.js';
import { warn } from '../dev/warn.js';
import { guessFormat, type Guess } from './detect.js';
import type { Feed } from './source.js';

/** A feed inside the page: JSON or CSV text, or a value that JSON can hold. */
export function openInline(inline: unknown): Feed {
  return { url: 'inline:', chunks: textOf(inline) };
}

async function* textOf(inline: unknown): AsyncGenerator<string, void> {
  let text: string | undefined;
  try {
    text = typeof inline === 'string' ? inline : JSON.stringify(inline);
  } catch {
    throw new FeedFault('unknown-format', 'the inline feed cannot be written as JSON');
  }
  yield text ?? '';
}

/** The host's map from the feed's codes to ours; nothing, with a warning, where the text is no JSON object. */
export function readTerms(text: string, label: string): Readonly<Record<string, string>> {
  try {
    const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
    // A list or a text has entries too, by number.
    if (text.trim().startsWith('{')) return Object.fromEntries(entries.filter(isWord));
  } catch {
    // Said below.
  }
  warn('terms-unreadable', label);
  return {};
}

function isWord(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

/**
 * Where no good record came: throws a fault unless the list is empty, as it may be. Nothing in brackets is an empty
 * list of any format.
 */
export async function judgeNothing(records: number, head: string, guess: Guess, type: string): Promise<void> {
  if (records === 0) {
    const isOurs = type === 'auto' || guess === type;
    if (isOurs || /^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(head) || (await guessFormat(head, true, 'auto')) === type) return;
  }
  // Every record is bad, or the host named another format than this.
  throw new FeedFault('unknown-format');
}
