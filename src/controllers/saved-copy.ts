/**
 * A copy of a feed on the device, for hosts who asked for it with `keep-copy`: its listings and the day on which they
 * came, in the Cache API, and nothing of who looked at them (P5). It is shown when the feed cannot be had, never as fresh
 * (R4). Loaded after the first list of such a feed; a browser that has no Cache API, or no room, does without.
 *
 * Each copy is lines of JSON: what it was read by, then listings, a few a line, in our own format; so what comes back
 * passes the same guards as any feed.
 */
import { toWall } from '../base/wall-time.js';
import { ownZone } from '../base/zones.js';
import type { FaultCode } from '../base/problem.js';
import { Pace } from '../finder/pace.js';
import type { Copies, Harvest } from '../finder/source-entry.js';
import type { Group } from '../model/group.js';
import type { SourceConfig } from '../sources/load.js';
import { readGroup } from '../sources/native-group.js';
import { readCoordinator, readResource } from '../sources/native-people.js';
import { asRaw, readText, readUrl, type Raw } from '../sources/read.js';
import type { Batch } from '../sources/source.js';

const STORE = 'group-finder';
const MOST_BYTES = 5_000_000;
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;
/** Header that holds the day of a copy. */
const DAY = 'group-finder-day';
/** Listings on one line. */
const RUN = 50;

/**
 * Faults of the network and of a server in trouble. A gateway's error page comes without the headers that let others
 * read it, so that a browser calls it `cors`; a feed that was kept could be read once.
 */
const HELPED: readonly FaultCode[] = ['offline', 'unreachable', 'cors', 'timeout', 'http-5xx'];

/** What a line holds beside the first. */
interface Line {
  readonly groups?: readonly unknown[];
  readonly coordinators?: readonly unknown[];
  readonly resources?: readonly unknown[];
}

/** Keeps what came well; brings it back after a fault of the network. */
export const afterLoad: Copies['afterLoad'] = async function* (config, harvest, fault, now) {
  try {
    const store = await caches.open(STORE);
    await removeOld(store, now);
    if (fault) {
      if (HELPED.includes(fault.code)) yield* read(store, config, now);
    } else if (harvest.groups.length > 0) await keep(store, config, harvest, now);
    else await store.delete(keyOf(config.src));
  } catch {
    // No secure page, no Cache API, or no room.
  }
};

/** Deletes what was kept of feeds whose copies are not wanted any more, and the store with its last copy. */
export async function forget(before: readonly SourceConfig[], now: readonly SourceConfig[]): Promise<void> {
  const gone = before.filter((old) => old.keepCopy && now.some(({ src, keepCopy }) => src === old.src && !keepCopy));
  if (gone.length === 0) return;
  try {
    const store = await caches.open(STORE);
    for (const { src } of gone) await store.delete(keyOf(src));
    if ((await store.keys()).length === 0) await caches.delete(STORE);
  } catch {
    // There is nothing.
  }
}

/** Not the feed's own address: a service worker of the page would find the copy there and take it for the feed. */
function keyOf(src: string): string {
  return `https://group-finder.invalid/${encodeURIComponent(src)}`;
}

/** What a copy must have been read by to be of use. */
function settingsOf({ type, terms }: SourceConfig): string {
  return JSON.stringify([1, type, terms]);
}

/** The day that it is where the visitor is, `YYYY-MM-DD`. */
function dayOf(now: number): string {
  return new Date(toWall(ownZone(), now)).toISOString().slice(0, 10);
}

/** A copy from the days to come was kept by a clock that was wrong; tomorrow has begun where the visitor may have come from. */
function isOfUse(copy: Response | undefined, now: number): boolean {
  const age = Date.parse(dayOf(now)) - Date.parse(copy?.headers.get(DAY) ?? '');
  return age >= -DAY_MS && age <= MOST_DAYS * DAY_MS;
}

async function removeOld(store: Cache, now: number): Promise<void> {
  for (const key of await store.keys()) if (!isOfUse(await store.match(key), now)) await store.delete(key);
}

async function keep(store: Cache, config: SourceConfig, harvest: Harvest, now: number): Promise<void> {
  const { groups, coordinators, resources } = harvest;
  const pace = new Pace();
  const lines = [settingsOf(config)];
  let length = 0;
  for (let i = 0; i < groups.length || i === 0; i += RUN) {
    const line: Line = { groups: groups.slice(i, i + RUN), ...(i === 0 ? { coordinators, resources } : {}) };
    const text = JSON.stringify(line);
    length += text.length;
    lines.push(text);
    await pace.pause();
  }
  const blob = new Blob([lines.join('\n')], { type: 'application/x-ndjson' });
  // An older copy would be the only one, for ever.
  if (length > MOST_BYTES || blob.size > MOST_BYTES) await store.delete(keyOf(config.src));
  else await store.put(keyOf(config.src), new Response(blob, { headers: { [DAY]: dayOf(now) } }));
}

async function* read(store: Cache, config: SourceConfig, now: number): AsyncGenerator<Batch> {
  const copy = await store.match(keyOf(config.src));
  const savedAt = copy?.headers.get(DAY);
  if (!copy || !savedAt || !isOfUse(copy, now)) return;
  const [settings, ...lines] = (await copy.text()).split('\n');
  if (settings !== settingsOf(config)) return;
  const pace = new Pace();
  for (const line of lines) {
    let batch: Batch;
    try {
      batch = readLine(line, config.label, savedAt);
    } catch {
      // What came before may stay; it is said to be a copy.
      await store.delete(keyOf(config.src));
      return;
    }
    yield batch;
    await pace.pause();
  }
}

/** What was good when it was kept, read with the same suspicion; there is nothing to report about it. Throws for what is no JSON. */
function readLine(line: string, feed: string, savedAt: string): Batch {
  const { groups = [], coordinators = [], resources = [] } = JSON.parse(line) as Line;
  return {
    records: groups.length,
    groups: groups.flatMap((value) => groupOf(asRaw(value), feed, savedAt) ?? []),
    coordinators: coordinators.flatMap((value) => readWith(readCoordinator, value) ?? []),
    resources: resources.flatMap((value) => readWith(readResource, value) ?? []),
    problems: [],
    savedAt,
  };
}

function silent(): void {}

function idOf(raw: Raw): string {
  return readText(raw, 'id', silent) ?? '';
}

function groupOf(raw: Raw | undefined, feed: string, fetchedAt: string): Group | undefined {
  if (!raw) return undefined;
  const from = asRaw(raw['source']) ?? {};
  const [format, licence] = ['format', 'licence'].map((name) => readText(from, name, silent));
  const url = readUrl(from, 'url', silent);
  const source = {
    format: format ?? 'native',
    feed,
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { licence }),
    fetchedAt,
  };
  return readGroup(raw, idOf(raw), source, silent);
}

function readWith<T>(
  readOne: (raw: Raw, id: string, report: typeof silent) => T | undefined,
  value: unknown,
): T | undefined {
  const raw = asRaw(value);
  return raw && readOne(raw, idOf(raw), silent);
}
