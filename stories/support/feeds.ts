/**
 * Feeds without a server. Addresses under `feeds.example.org` are answered in
 * the page, well or badly; nothing leaves it.
 */
import type { Group } from '../../src/model/group.js';

const ORIGIN = 'https://feeds.example.org/';

type Answer = (signal: AbortSignal | null | undefined) => Promise<Response>;

const answers = new Map<string, Answer>();
const network = window.fetch.bind(window);

window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(ORIGIN)) return network(input, init);
  // What an adapter asks for behind the `?`, pages and details, stands in the answer already.
  return answers.get(url.replace(/\?.*$/, ''))?.(init?.signal) ?? Promise.reject(new TypeError('Failed to fetch'));
};

function at(path: string, answer: Answer): string {
  answers.set(ORIGIN + path, answer);
  return ORIGIN + path;
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** The text of a native feed. */
export function feedText(groups: readonly unknown[]): string {
  return JSON.stringify({ version: '1', groups });
}

/** The address of a feed with this text. */
export function answered(path: string, text: string, type: string = 'application/json'): string {
  return at(path, async () => new Response(text, { headers: { 'content-type': type } }));
}

/** The address of a good feed. */
export function served(name: string, groups: readonly Group[]): string {
  return at(`${name}.json`, async () => json(feedText(groups)));
}

/** The address of a feed that holds what stands beside the groups. */
export function servedBeside(name: string, beside: { coordinators?: unknown; resources?: unknown }): string {
  return at(`${name}.json`, async () => json(JSON.stringify({ version: '1', groups: [], ...beside })));
}

/** Never answers, until the page gives up. */
export const silent: string = at(
  'silent.json',
  (signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    }),
);

/** Nobody is there. */
export const unreachable: string = at('down.json', () => Promise.reject(new TypeError('Failed to fetch')));

/** The device has no network while this one is asked for; in a task of its own, so that other stories stay online. */
export const offline: string = at('offline.json', async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
  throw new TypeError('Failed to fetch');
});

/** A Wi-Fi login page in place of the list. */
export const portal: string = at('portal.json', async () => new Response('<!doctype html><title>Sign in</title>'));

/** Breaks off in the middle of the last record. */
export function cutOff(groups: readonly Group[]): string {
  return at('cut-off.json', async () => json(feedText(groups).slice(0, -300)));
}

/** As often as a load asks by itself. */
const TRIES = 3;

/** Fails the first load after each call of this with 500, then answers well. */
export function onceBroken(groups: readonly Group[]): string {
  let tries = 0;
  return at('once-broken.json', async () => {
    tries += 1;
    return tries <= TRIES ? new Response('{}', { status: 500 }) : json(feedText(groups));
  });
}

/** The address of a feed that was read two days ago, when a copy was kept, and is down now. */
export async function keptThenDown(groups: readonly Group[]): Promise<string> {
  const src = served('kept', groups);
  const { now } = Date;
  const finder = Object.assign(document.createElement('group-finder'), { src, keepCopy: true, hidden: true });
  document.body.append(finder);
  Date.now = () => now() - 2 * 86_400_000;
  await finder.ready;
  while (!(await caches.has('group-finder'))) await new Promise((resolve) => setTimeout(resolve, 20));
  Date.now = now;
  finder.remove();
  answers.delete(src);
  return src;
}
