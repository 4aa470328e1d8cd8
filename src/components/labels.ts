/** The words for one value of one filter. */
import type { Choice } from '../controllers/choices.js';
import type { Snapshot } from '../controllers/session-controller.js';
import type { Surroundings } from '../controllers/surroundings.js';
import { gently } from '../locale/after-loss.js';
import type { FilterMessages } from '../locale/messages.js';
import { wordIn } from './facts.js';

const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** A choice in words, other ones after a loss. */
export function choiceLabel(
  { name, value }: Choice,
  { query }: Pick<Snapshot, 'query'>,
  around: Surroundings,
  messages: FilterMessages,
): string {
  if (!query.loss) return labelOf(name, value, around, messages);
  const { afterLoss, choices } = messages;
  const words = { ...around.words, values: gently(around.words.values, afterLoss) };
  return labelOf(name, value, { ...around, words }, { ...messages, choices: gently(choices, afterLoss) });
}

/** A value in words; as written where we have none. `panel` is there once the filter words are loaded. */
function labelOf(name: string, value: string, { words, format }: Surroundings, panel?: FilterMessages): string {
  const tables: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    format: words.formats,
    kind: { ...words.kinds, ...panel?.choices },
    led: { ...words.ledBy, ...panel?.choices },
    cost: { free: words.free, ...panel?.choices },
    comfort: words.comforts,
    part: panel?.parts,
    soon: panel && { '24h': panel.soon },
  };
  if (name === 'day') return format.weekday(Math.max(0, DAYS.indexOf(value)));
  if (name === 'language') return format.language(value);
  return wordIn(tables[name], value) ?? wordIn(words.values, value) ?? value;
}
