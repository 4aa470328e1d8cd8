/** One load for all elements of a page that ask for the same feed, in the same way, at the same time. */
import { loadSource, type LoadTools, type SourceConfig } from './load.js';
import type { Batch } from './source.js';

/** Takes part in a load under way: it works for whoever is ahead, and what it gave is told once more to those behind. */
type Join = (label: string, tools: LoadTools) => AsyncGenerator<Batch, void>;

/** By what is asked for; an inline feed is its own key. */
const flights = new Map<unknown, Join>();

/**
 * As `loadSource`, but joins a load of the same feed that is under way; a load that tries again joins none that began
 * before something failed. The network is asked with the tools of who came first, until the last one has left.
 */
export function loadShared(config: SourceConfig, tools: LoadTools): AsyncGenerator<Batch, void> {
  // Neither its name for people nor what becomes of it afterwards makes it another load.
  const key = config.inline ?? JSON.stringify([{ ...config, label: 0, keepCopy: 0 }, tools.again]);
  return (flights.get(key) ?? takeOff(key, config, tools))(config.label, tools);
}

function takeOff(key: unknown, config: SourceConfig, first: LoadTools): Join {
  const controller = new AbortController();
  const users = new Set<LoadTools>();
  const contacts: string[] = [];
  const steps: Promise<IteratorResult<Batch>>[] = [];
  const onContact = (url: string): void => {
    contacts.push(url);
    users.forEach((user) => user.onContact(url));
  };
  const batches = loadSource(config, { ...first, onContact, signal: controller.signal });
  async function* join(label: string, tools: LoadTools): AsyncGenerator<Batch, void> {
    const leave = (isOver: boolean): void => {
      users.delete(tools);
      if ((isOver || users.size === 0) && flights.get(key) === join) flights.delete(key);
      if (users.size === 0) controller.abort();
    };
    users.add(tools);
    contacts.forEach((url) => tools.onContact(url));
    tools.signal.addEventListener('abort', () => leave(false));
    let isOver = true;
    try {
      for (let i = 0; ; i++) {
        const step = await (steps[i] ??= batches.next());
        if (step.done) return;
        isOver = false;
        yield label === config.label ? step.value : await named(step.value, label);
        isOver = true;
      }
    } finally {
      leave(isOver);
    }
  }
  flights.set(key, join);
  return join;
}

/** Without the file that does it, the other name stands. */
function named(batch: Batch, label: string): Promise<Batch> {
  return import('./relabel.js').then(
    ({ relabel }) => relabel(batch, label),
    () => batch,
  );
}
