/** A native feed in pages: each names the next one, and whatever that leads to, what came stays. */
import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/base/problem.js';
import { FeedFault } from '../../src/base/problem.js';
import { loadSource } from '../../src/sources/load.js';

interface Outcome {
  readonly ids: readonly string[];
  readonly people: readonly string[];
  readonly problems: readonly Problem[];
  readonly records: number;
  readonly asked: readonly string[];
  readonly fault: FeedFault | undefined;
}

const FIRST = 'https://example.org/lists/groups.json';

const page = (ids: readonly string[], next?: unknown, more: object = {}): string =>
  JSON.stringify({ version: '1', groups: ids.map((id) => ({ id, name: id.toUpperCase() })), next, ...more });

/** Loads the feed whose first page stands at `FIRST`; `pages`: path and query → text, or a status. */
async function load(pages: Readonly<Record<string, string | number>>, inline?: string): Promise<Outcome> {
  const asked: string[] = [];
  const fetchPage = async (input: RequestInfo | URL): Promise<Response> => {
    const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    asked.push(`${origin === 'https://example.org' ? '' : origin}${pathname}${search}`);
    const answer = pages[pathname + search] ?? 404;
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
  };
  const config = { src: FIRST, type: 'auto', label: 'Pages', terms: {}, timeout: 5, maxBytes: 1e6, inline };
  const tools = {
    fetch: fetchPage,
    signal: new AbortController().signal,
    origin: 'https://clinic.example.org',
    isOnline: () => true,
    onContact: () => undefined,
    now: Date.parse('2026-11-22T12:00:00Z'),
  };
  const ids: string[] = [];
  const people: string[] = [];
  const problems: Problem[] = [];
  let records = 0;
  let fault: FeedFault | undefined;
  try {
    for await (const batch of loadSource(config, tools)) {
      ids.push(...batch.groups.map(({ id }) => id));
      people.push(...[...(batch.coordinators ?? []), ...(batch.resources ?? [])].map(({ id }) => id));
      problems.push(...batch.problems);
      records += batch.records;
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    fault = error;
  }
  return { ids, people, problems, records, asked, fault };
}

describe('a native feed in pages', () => {
  it('is read to its end, page after page, in order', async () => {
    const { ids, records, asked, fault, problems } = await load({
      '/lists/groups.json': page(['a', 'b'], 'groups.json?page=2'),
      '/lists/groups.json?page=2': page(['c'], '/lists/3.json'),
      '/lists/3.json': page(['d']),
    });
    expect(ids).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(asked).to.deep.equal(['/lists/groups.json', '/lists/groups.json?page=2', '/lists/3.json']);
    expect([records, fault, problems]).to.deep.equal([4, undefined, []]);
  });

  it('may name the next page before its lists, and hold people on any page', async () => {
    const first = `{"version":"1","next":"?page=2","groups":[{"id":"a","name":"A"}]}`;
    const second = page(['b'], '?page=3', { coordinators: [{ id: 'kim', name: 'Kim' }] });
    const third = page([], undefined, { resources: [{ id: 'line', name: 'Line' }] });
    const { ids, people } = await load({
      '/lists/groups.json': first,
      '/lists/groups.json?page=2': second,
      '/lists/groups.json?page=3': third,
    });
    expect([ids, people]).to.deep.equal([
      ['a', 'b'],
      ['kim', 'line'],
    ]);
  });

  it('gives no id twice, whatever the page', async () => {
    const { ids, problems } = await load({
      '/lists/groups.json': page(['a'], '?page=2'),
      '/lists/groups.json?page=2': page(['a']),
    });
    expect(ids).to.deep.equal(['a', 'a~2']);
    expect(problems.map(({ record, code }) => `${record} ${code}`)).to.deep.equal(['a id-duplicate']);
  });

  it('ends where a page was read before', async () => {
    const { ids, asked, fault } = await load({
      '/lists/groups.json': page(['a'], '?page=2'),
      '/lists/groups.json?page=2': page(['b'], 'groups.json'),
    });
    expect([ids, asked.length, fault]).to.deep.equal([['a', 'b'], 2, undefined]);
  });

  it('asks no other host, keeps what came, and says so (P1)', async () => {
    const { ids, asked, fault } = await load({
      '/lists/groups.json': page(['a'], '?page=2'),
      '/lists/groups.json?page=2': page(['b'], 'https://elsewhere.example/groups.json'),
    });
    expect([ids, asked.length]).to.deep.equal([['a', 'b'], 2]);
    expect(fault?.code).to.equal('truncated');
    expect(fault?.detail).to.contain('elsewhere.example');
  });

  it('keeps what came where a later page fails, and tells how', async () => {
    const failing = await load({
      '/lists/groups.json': page(['a'], '?page=2'),
      '/lists/groups.json?page=2': page(['b'], '?page=3'),
      '/lists/groups.json?page=3': 503,
    });
    expect([failing.ids, failing.fault?.code, failing.fault?.status]).to.deep.equal([['a', 'b'], 'http-5xx', 503]);
    const broken = await load({
      '/lists/groups.json': page(['a'], '?page=2'),
      '/lists/groups.json?page=2': page(['b', 'c']).slice(0, -8),
    });
    expect([broken.ids, broken.fault?.code]).to.deep.equal([['a', 'b'], 'truncated']);
  });

  for (const [what, text] of [
    ['a login page', '<!doctype html><p>Log in'],
    ['a page with a script', '<html><script>var a = {"b": 1}</script></html>'],
    ['blank', ''],
    ['words', 'Please log in'],
    ['an error in JSON', '{"error": {"code": 500}}'],
  ] as const) {
    it(`is cut off where a later page is no list: ${what}`, async () => {
      const { ids, fault } = await load({
        '/lists/groups.json': page(['a', 'b'], '?page=2'),
        '/lists/groups.json?page=2': text,
      });
      expect([ids, fault?.code]).to.deep.equal([['a', 'b'], 'truncated']);
      expect(fault?.detail).to.equal('a later page is no list of groups');
    });
  }

  for (const text of ['{"groups": []}', '{"version": "1.0", "groups": []}', '{"next": null}', '{}']) {
    it(`is whole where the last page is empty: ${text}`, async () => {
      const { ids, fault } = await load({
        '/lists/groups.json': page(['a', 'b'], '?page=2'),
        '/lists/groups.json?page=2': text,
      });
      expect([ids, fault]).to.deep.equal([['a', 'b'], undefined]);
    });
  }

  for (const next of [null, '', '  ', 0, 5, true, {}, ['?page=2'], 'javascript:alert(1)', 'https://']) {
    it(`is whole where next is ${JSON.stringify(next)}`, async () => {
      const { ids, asked, fault } = await load({ '/lists/groups.json': page(['a'], next) });
      expect([ids, asked.length, fault]).to.deep.equal([['a'], 1, undefined]);
    });
  }

  it('inside a page of the host has no next page', async () => {
    const { ids, asked, fault } = await load({}, page(['a'], FIRST));
    expect([ids, asked, fault]).to.deep.equal([['a'], [], undefined]);
  });

  it('passes over a `next` inside a record', async () => {
    const { asked } = await load({ '/lists/groups.json': '{"groups":[{"id":"a","name":"A","next":"?page=2"}]}' });
    expect(asked).to.have.length(1);
  });
});
