/** Reads a feed only as far as the one group that is asked for. */
import type { Group } from '../model/group.js';
import type { SourceConfig } from '../sources/load.js';
import { loadShared } from '../sources/share.js';
import { pageTools } from './page-tools.js';

const TIMEOUT = 10;
const MAX_BYTES = 67_108_864;

/** The group with this id, the first where no id is asked for, or undefined. Throws the feed's fault. */
export async function findGroup(
  from: Pick<SourceConfig, 'src' | 'type' | 'label'> & { readonly inline?: unknown },
  id: string | undefined,
  signal: AbortSignal,
): Promise<Group | undefined> {
  const config: SourceConfig = { ...from, terms: {}, timeout: TIMEOUT, maxBytes: MAX_BYTES };
  const tools = { ...pageTools(), signal, onContact: () => undefined, now: Date.now() };
  for await (const { groups } of loadShared(config, tools)) {
    const found = groups.find((group) => id === undefined || group.id === id);
    if (found) return found;
  }
  return undefined;
}
