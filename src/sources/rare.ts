/** What few loads need: a feed that stands in the page, the host's map of codes, and a list with nothing in it. */
import { FeedFault, type Problem } from '../base/problem.js';
import { warn } from '../dev/warn.js';
import { guessFormat, type Guess } from './detect.js';
import type { Batch, Feed, SourceContext } from './source.js';

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

/** The host's map from the feed's codes to ours. What of it means nothing is told once, not with each record. */
export async function* readTerms(
  given: SourceContext['terms'] | string,
  label: string,
  format: string,
): AsyncGenerator<Batch, SourceContext['terms']> {
  const entries = Object.entries(typeof given === 'string' ? parseTerms(given, label) : given);
  const { addFact, noFacts } = await import('./facts.js');
  // A host may also say which of our columns a column of a table is.
  const fieldOf = format === 'csv' ? (await import('./csv-columns.js')).fieldOf : () => undefined;
  const isMeant = (meaning: unknown): boolean =>
    typeof meaning === 'string' && (addFact(noFacts(), meaning) || fieldOf(meaning) !== undefined);
  const problems = entries
    .filter(([, meaning]) => !isMeant(meaning))
    .map(([field]): Problem => ({ source: label, record: 'terms', field, code: 'value-unknown' }));
  if (problems.length > 0) yield { records: 0, groups: [], problems };
  return Object.fromEntries(entries.filter(isText));
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

/** Nothing, with a warning, where the text is no JSON object. */
function parseTerms(text: string, label: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    // A list or a text has entries too, by number.
    if (text.trim().startsWith('{')) return value;
  } catch {
    // Said below.
  }
  warn('terms-unreadable', label);
  return {};
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
