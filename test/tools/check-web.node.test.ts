/** `group-finder check` over http: what the answer is, besides what it holds. */
import assert from 'node:assert/strict';
import type { OutgoingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startServer } from '../server/server.mjs';
import { brokenRules, findings, run, serveWith } from './run.js';

const LIST = JSON.stringify({
  version: '1',
  groups: Array.from({ length: 40 }, (_, n) => ({ id: `g-${n}`, name: `Group ${n}`, languages: ['en'] })),
});

const GOOD: OutgoingHttpHeaders = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
  'content-type': 'application/json',
  etag: '"1"',
};

/** A server whose answer has these headers beside, or in place of, the good ones; undefined takes one away. */
async function answering(change: OutgoingHttpHeaders, body: string = LIST): Promise<string> {
  const origin = await serveWith((request, response) => {
    const isHeld = request.headers['if-none-match'] === '"1"';
    const all = { ...GOOD, 'content-encoding': 'gzip', vary: 'Origin, Accept-Encoding', ...change };
    const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    response.writeHead(isHeld ? 304 : 200, headers);
    response.end(isHeld ? undefined : headers['content-encoding'] ? gzipSync(body) : body);
  });
  return `${origin}/groups.json`;
}

describe('a good answer', () => {
  it('keeps every rule, and is told in full', async () => {
    const url = await answering({});
    const { exit, out } = await run(['check', url, '--strict']);
    assert.equal(exit, 0, out);
    for (const words of [
      'Status       200, first byte after',
      'Type         application/json',
      'Other sites  Access-Control-Allow-Origin: *',
      'ETag: "1"; Last-Modified: none; asked again: 304',
      'Kept for     Cache-Control: public, max-age=300',
      'Cookies      none',
    ])
      assert.ok(out.includes(words), words);
    assert.match(out, /Size +\d+ B as gzip, \d\.\d kB unpacked/);
    assert.deepEqual(brokenRules(await findings(url)), []);
  });

  it('is measured on the wire and unpacked', async () => {
    const { answers } = await findings(await answering({}));
    assert.deepEqual(
      answers.map(({ wireBytes, bytes }) => [wireBytes, bytes]),
      [[gzipSync(LIST).length, Buffer.byteLength(LIST)]],
    );
  });

  it('may be open to one site, where that is asked for', async () => {
    const url = await answering({ 'access-control-allow-origin': 'https://clinic.example' });
    assert.deepEqual(brokenRules(await findings(url)), ['A2']);
    const other = await run(['check', url, '--site', 'https://other.example']);
    assert.equal(other.exit, 2);
    assert.match(other.out, /Visitors of https:\/\/other\.example see no list: that site may not read it\.\n$/);
    assert.match(
      (await run(['check', url])).out,
      /Good: visitors see 40 groups on its own site, and none on any other\.\n$/,
    );
    assert.deepEqual(brokenRules(await findings(url, '', '--site', 'https://clinic.example/groups/')), []);
  });

  it('needs no open door for the site on which it stands', async () => {
    const url = await answering({ 'access-control-allow-origin': undefined });
    assert.deepEqual(brokenRules(await findings(url, '', '--site', url)), []);
  });
});

describe('an answer that breaks a rule', () => {
  for (const [rule, change] of [
    ['A2', { 'access-control-allow-origin': undefined }],
    ['A2', { 'access-control-allow-origin': 'https://other.example' }],
    ['A3', { 'set-cookie': ['a=1', 'b=2'] }],
    ['A7', { 'content-type': 'text/html' }],
    ['A7', { 'content-type': undefined }],
    ['A8', { etag: undefined }],
    ['A8', { etag: '"2"' }],
    ['A9', { 'content-encoding': undefined }],
    ['A9', { vary: undefined }],
    ['A10', { 'cache-control': 'no-store' }],
    ['A10', { 'cache-control': 'public, max-age=5' }],
    ['A10', { 'cache-control': undefined }],
  ] as const) {
    it(`${rule} ${JSON.stringify(change)}`, async () => {
      const result = await findings(await answering(change as OutgoingHttpHeaders));
      assert.deepEqual(brokenRules(result), [rule]);
      assert.equal(result.exit, 0, 'without --strict it is advice');
    });
  }

  it('fails a strict check where the rule is a MUST, not where it is a SHOULD', async () => {
    const must = await run(['check', await answering({ 'set-cookie': 'a=1' }), '--strict']);
    assert.deepEqual([must.exit, must.out.includes('A3 MUST')], [1, true]);
    const should = await run(['check', await answering({ 'cache-control': 'no-store' }), '--strict']);
    assert.deepEqual([should.exit, should.out.includes('A10 SHOULD')], [0, true]);
  });

  it('A4: it leads to another origin, whose cookies count too', async () => {
    const target = await answering({});
    const origin = await serveWith((_, response) => {
      response.writeHead(302, { location: target, 'set-cookie': 'a=1' }).end();
    });
    const result = await findings(`${origin}/list`);
    assert.deepEqual(brokenRules(result), ['A3', 'A4']);
    assert.equal(result.answers[0]?.url, target);
  });

  it('A6: it is http, which is forgiven on the own machine only', async () => {
    const { rules } = await findings('http://group-finder.invalid/groups.json');
    assert.equal(rules.find(({ id }) => id === 'A6')?.kept, undefined, 'nothing answered');
  });
});

describe('a feed that fails on the web', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  before(async () => (server = await startServer()));
  after(() => server.close());

  for (const [path, code, exit, rules] of [
    ['/faults/404', 'http-4xx', 2, ['A1']],
    ['/faults/500', 'http-5xx', 2, ['A1']],
    ['/faults/html', 'html', 2, ['F1']],
    ['/faults/empty', 'empty', 2, ['F1']],
    ['/faults/unknown-format', 'unknown-format', 2, ['F1']],
    ['/faults/truncated', 'truncated', 1, ['F2']],
    ['/faults/reset', 'truncated', 1, ['F2']],
  ] as const) {
    it(`${path} is ${code}`, async () => {
      const result = await findings(`${server.origin}${path}`);
      assert.deepEqual([result.fault?.code, result.exit], [code, exit]);
      const musts = result.rules.filter(({ level, kept }) => level === 'MUST' && kept === false).map(({ id }) => id);
      assert.deepEqual(musts, rules);
    });
  }

  it('that is far too large is read to the limit, and left quietly', async () => {
    const origin = await serveWith((_, response) => {
      response.writeHead(200, GOOD);
      response.write('{"version":"1","groups":[{"id":"a","name":"A"},');
      const piece = Buffer.from(`{"id":"b","name":"B","later":"${'x'.repeat(1_000_000)}"},`);
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    const { fault, exit, counts } = await findings(`${origin}/groups.json`);
    assert.deepEqual([fault?.code, exit, counts['groups']], ['too-large', 1, 68]);
  });

  it('is unreachable where nothing listens, and a secret in the address is not sent', async () => {
    const gone = await run(['check', 'http://127.0.0.1:1/groups.json']);
    assert.equal(gone.exit, 2);
    assert.match(gone.out, /unreachable: Nothing answered at this address\.\n.*ECONNREFUSED/);
    const asked = server.requests.length;
    const secret = await run(['check', `${server.origin}/native?access_token=sample`]);
    assert.equal(secret.exit, 2);
    assert.match(secret.out, /secret-key: The address holds a secret/);
    assert.equal(server.requests.length, asked);
  });

  it('is asked without a cookie or a referrer', async () => {
    await findings(`${server.origin}/native?groups=3`);
    for (const { cookie, referer } of server.requests) assert.deepEqual([cookie, referer], [undefined, undefined]);
  });

  it('that goes round in a circle ends', async () => {
    const origin = await serveWith((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    const { fault } = await findings(`${origin}/`);
    assert.match(fault?.detail ?? '', /round in a circle/);
  });

  for (const [what, next, second, words] of [
    ['is a login page', '/2', '<!doctype html><p>Log in', /truncated: .*\n.*a later page is no list of groups/],
    ['is blank', '/2', '', /truncated: The feed broke off/],
    ['holds a secret in its address', '/2?access_token=sample', '{}', /secret-key: The address holds a secret/],
  ] as const) {
    it(`whose next page ${what} is told as cut off (F2)`, async () => {
      const groups = [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ];
      const origin = await serveWith(({ url }, response) => {
        response.writeHead(200, GOOD);
        response.end(url === '/groups.json' ? JSON.stringify({ version: '1', next, groups }) : second);
      });
      const { exit, out } = await run(['check', `${origin}/groups.json`]);
      assert.equal(exit, 1);
      assert.match(out, words);
      assert.doesNotMatch(out, /This is no format that we read/);
      assert.match(out, /Visitors see 2 groups\. Not kept: F2\.\n$/);
    });
  }

  it('whose next page stands at another host is told so', async () => {
    const origin = await serveWith((_, response) => {
      response.writeHead(200, GOOD);
      response.end('{"version":"1","next":"https://other.example/2","groups":[{"id":"a","name":"A"}]}');
    });
    const { exit, out } = await run(['check', `${origin}/groups.json`, '--strict']);
    assert.equal(exit, 1);
    assert.match(out, /truncated: .*\n.*its next page is at another host, other\.example/);
    assert.match(out, /F2 MUST/);
  });
});
