/** The reference server keeps to the OpenAPI description and to the rules that `check --strict` tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { startReferenceServer } from '../../tools/reference-server.mjs';
import { brokenRules, findings, run } from './run.js';

const WHEN = new Date('2026-11-20T15:04:00.500Z');
const SINCE = 'Fri, 20 Nov 2026 15:04:00 GMT';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

interface Described {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { readonly $ref?: string; readonly schema?: object }>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly next?: string;
  readonly groups: readonly { readonly id: string }[];
  readonly coordinators?: readonly unknown[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const api = json('schema/openapi.json') as {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>;
  components: { headers: Record<string, { schema: object }>; responses: Record<string, Described> };
};
const sample = json('demo/feeds/groups.json') as Page;
const ajv = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false });
const validate = ajv.compile(json('schema/native-feed.schema.json') as object);

let server: Awaited<ReturnType<typeof startReferenceServer>>;
before(async () => (server = await startReferenceServer(sample, { pageSize: 50, modified: WHEN })));
after(() => server.close());

/** One request, with nothing added to it. */
function ask(path = '', headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server.url), { method, headers }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject).end();
  });
}

const pageIn = ({ body }: Answer): Page => JSON.parse(body.toString('utf8')) as Page;

describe('the reference server', () => {
  it('gives the whole list in pages, each naming the next, at one address', async () => {
    const ids: string[] = [];
    let next: string | undefined = '';
    for (let pages = 0; next !== undefined; pages += 1) {
      assert.ok(pages < 10);
      const page: Page = pageIn(await ask(next));
      assert.ok(validate(page), JSON.stringify(validate.errors));
      ids.push(...page.groups.map(({ id }) => id));
      assert.equal(page.coordinators !== undefined, pages === 0, 'people stand on the first page');
      next = page.next;
    }
    assert.deepEqual(
      ids,
      sample.groups.map(({ id }) => id),
    );
  });

  it('gives it on one page where no size is named, and a list without groups too', async () => {
    for (const feed of [sample, { version: '1', groups: [] }]) {
      const other = await startReferenceServer(feed);
      const page = (await (await fetch(other.url)).json()) as Page;
      await other.close();
      assert.deepEqual([page.groups.length, page.next], [feed.groups.length, undefined]);
    }
  });

  it('packs it as the asker can undo it, and names each copy apart', async () => {
    const plain = await ask();
    assert.equal(plain.headers['content-encoding'], undefined);
    const tags = new Set([plain.headers.etag]);
    for (const [accepted, encoding, unpack] of [
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await ask('', { 'accept-encoding': accepted });
      assert.equal(headers['content-encoding'], encoding, accepted);
      assert.equal(Number(headers['content-length']), body.length);
      assert.ok(body.length < plain.body.length / 3);
      assert.deepEqual(unpack(body), plain.body);
      tags.add(headers.etag);
    }
    assert.equal(tags.size, 3);
    for (const tag of tags) assert.match(tag ?? '', /^"[\w-]+"$/, 'a strong one');
    assert.equal((await ask('', { 'accept-encoding': 'zstd, gzip;q=0' })).headers['content-encoding'], undefined);
  });

  it('says 304 to whoever holds the copy, and to nobody else', async () => {
    const { headers } = await ask();
    const etag = headers.etag ?? '';
    const statusOf = async (conditions: Readonly<Record<string, string>>): Promise<number> =>
      (await ask('', conditions)).status;
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*'])
      assert.equal(await statusOf({ 'if-none-match': tags }), 304, tags);
    assert.equal(await statusOf({ 'if-none-match': '"other"' }), 200);
    assert.equal(await statusOf({ 'if-none-match': etag, 'accept-encoding': 'gzip' }), 200, 'another copy');
    assert.equal(headers['last-modified'], SINCE);
    assert.equal(await statusOf({ 'if-modified-since': SINCE }), 304);
    assert.equal(await statusOf({ 'if-modified-since': 'Thu, 19 Nov 2026 15:04:00 GMT' }), 200);
    assert.equal(await statusOf({ 'if-modified-since': 'yesterday' }), 200);
    assert.equal(await statusOf({ 'if-none-match': '"other"', 'if-modified-since': SINCE }), 200, 'the tag counts');
    const held = await ask('', { 'if-none-match': etag });
    assert.deepEqual([held.body.length, held.headers.etag], [0, etag]);
  });

  it('answers HEAD as GET, without the list', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }]) {
      const [get, head] = [await ask('', headers), await ask('', headers, 'HEAD')];
      const timeless = ({ date: _, ...rest }: Answer['headers']): object => rest;
      assert.deepEqual(timeless(head.headers), timeless(get.headers));
      assert.deepEqual([head.status, head.body.length], [200, 0]);
    }
    assert.deepEqual((await ask('?page=9', {}, 'HEAD')).body.length, 0);
  });

  it('has nothing else: 404, and 405 for all that would change it', async () => {
    for (const path of ['/', '/groups', '/groups.json/', '?page=5', '?page=0', '?page=-1', '?page=x'])
      assert.equal((await ask(path)).status, 404, path);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, headers } = await ask('', {}, method);
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
    }
  });

  it('takes no notice of what else an address says (P2)', async () => {
    const { body, headers } = await ask('?page=1&postcode=97202&need=loss');
    const plain = await ask();
    assert.deepEqual([body, headers.etag], [plain.body, plain.headers.etag]);
  });

  it('lets every site read it, sets no cookie, and binds this machine alone', async () => {
    for (const [path, method] of [
      ['', 'GET'],
      ['?page=9', 'GET'],
      ['', 'POST'],
    ] as const) {
      const { headers } = await ask(path, {}, method);
      assert.deepEqual([headers['access-control-allow-origin'], headers['set-cookie']], ['*', undefined]);
    }
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/groups\.json$/);
  });

  it('keeps no log', () => {
    const text = readFileSync('tools/reference-server.mjs', 'utf8');
    assert.doesNotMatch(text, /console|process\.std|writeFile|appendFile/);
  });
});

describe('the OpenAPI description fits its answers', () => {
  const operations = api.paths['/groups.json'] ?? {};
  const resolve = (described: Described): Described =>
    described.$ref ? (api.components.responses[described.$ref.split('/').at(-1)!] ?? {}) : described;
  /** What Node sends by itself, and what is no part of the list. */
  const UNSAID = ['connection', 'keep-alive', 'date', 'content-type', 'x-content-type-options', 'transfer-encoding'];

  for (const [method, headers, path, status] of [
    ['GET', {}, '', '200'],
    ['GET', { 'accept-encoding': 'gzip' }, '?page=2', '200'],
    ['GET', { 'if-none-match': '*' }, '', '304'],
    ['GET', {}, '?page=9', '404'],
    ['HEAD', {}, '', '200'],
    ['HEAD', { 'accept-encoding': 'br' }, '', '200'],
    ['HEAD', { 'if-none-match': '*' }, '', '304'],
    ['HEAD', {}, '?page=9', '404'],
  ] as const) {
    it(`${method} ${path} ${JSON.stringify(headers)} → ${status}`, async () => {
      const answer = await ask(path, headers, method);
      assert.equal(String(answer.status), status);
      const described = resolve(operations[method.toLowerCase()]?.responses[status] ?? assert.fail('not described'));
      const known = Object.entries(described.headers ?? {}).map(([name, one]) => {
        const schema = one.$ref ? api.components.headers[one.$ref.split('/').at(-1)!]?.schema : one.schema;
        return [name.toLowerCase(), schema ?? {}] as const;
      });
      if (status === '404') return;
      for (const [name, value = ''] of Object.entries(answer.headers)) {
        if (UNSAID.includes(name)) continue;
        const schema = known.find(([one]) => one === name)?.[1] ?? assert.fail(`${name} is not described`);
        const isNumber = (schema as { type?: string }).type === 'integer';
        assert.ok(ajv.validate(schema, isNumber ? Number(value) : value), `${name}: ${String(value)}`);
      }
      for (const [name] of known)
        if (name !== 'content-encoding') assert.ok(answer.headers[name], `${name} is missing`);
      if (described.content) {
        const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
        assert.ok(type in described.content);
      }
    });
  }

  it('names the answer to every other method', async () => {
    const described = resolve(operations['get']?.responses['405'] ?? {});
    assert.deepEqual(Object.keys(described.headers ?? {}), ['Allow']);
    assert.equal((await ask('', {}, 'POST')).headers.allow, 'GET, HEAD');
  });
});

describe('conformance', () => {
  it('of the reference server is whole: check --strict finds nothing over http', async () => {
    const { exit, out } = await run(['check', server.url, '--strict']);
    assert.equal(exit, 0, out);
    assert.ok(out.includes('181 records read, 181 groups'), out);
    assert.ok(out.includes('3 further requests'));
    const result = await findings(server.url);
    assert.deepEqual([brokenRules(result), result.problems], [[], []]);
    const untested = result.rules.filter(({ kept }) => kept === undefined);
    assert.deepEqual(untested, []);
  });
});
