/** Each route of the test server answers as its index page says; what stands still for ever is left early. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { STRICT_CSP } from './static-files.mjs';
import { startServer } from './server.mjs';

let server: Awaited<ReturnType<typeof startServer>>;
before(async () => {
  server = await startServer({ root: process.cwd(), samples: 'no-such-folder' });
});
after(() => server.close());

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(server.origin + path, init);
const json = async (path: string): Promise<Body> => (await get(path)).json() as Promise<Body>;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly status?: string;
  readonly ledBy?: string;
  readonly schedule: readonly { start: string; rrule: string }[];
  readonly place?: { region: string };
}

/** Whatever a feed of ours may hold. */
interface Body {
  readonly groups: readonly Item[];
  readonly contents: readonly (Item & { schedules: unknown[]; organization: Item })[];
  readonly last_page: boolean;
  readonly empty: boolean;
}

/** The first `count` pieces of an answer's body, with the time each took to come. */
async function pieces(path: string, count: number): Promise<{ texts: string[]; times: number[] }> {
  const controller = new AbortController();
  const response = await get(path, { signal: controller.signal });
  const reader = response.body!.getReader();
  const texts: string[] = [];
  const times: number[] = [];
  const began = performance.now();
  while (texts.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    texts.push(new TextDecoder().decode(value));
    times.push(performance.now() - began);
  }
  controller.abort();
  return { texts, times };
}

/** Whether nothing comes for a while after `start`. */
async function staysSilent(start: Promise<unknown>): Promise<boolean> {
  return Promise.race([start.then(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, 150, true))]);
}

/** Sends a request line as it is; `fetch` would tidy the path. */
function raw(line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += String(data)));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

describe('test server', () => {
  it('lists its routes, and every one of them is there', async () => {
    const html = await (await get('/')).text();
    const paths = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);
    assert.ok(paths.length > 25);
    const waiting = new Set([
      '/faults/silent',
      '/faults/no-answer',
      '/faults/trickle',
      '/faults/too-large',
      '/faults/reset',
      '/slow',
    ]);
    for (const path of paths.filter((one) => !waiting.has(one) && !one.startsWith('/hsds-dc'))) {
      const response = await get(path.replace('/big', '/big?groups=1').replace('/drip', '/drip?ms=0'));
      if (!path.startsWith('/faults/')) assert.equal(response.status, 200, path);
      await response.body?.cancel();
    }
  });

  it('logs method, URL, cookie and referrer of each request (P3)', async () => {
    server.requests.length = 0;
    await get('/native?groups=1', { headers: { cookie: 'a=b' }, referrerPolicy: 'no-referrer' });
    assert.deepEqual(server.requests, [{ method: 'GET', url: '/native?groups=1', cookie: 'a=b', referer: undefined }]);
  });

  it('lets every origin read, but for one route', async () => {
    assert.equal((await get('/native')).headers.get('access-control-allow-origin'), '*');
    const closed = await get('/faults/no-cors');
    assert.equal(closed.headers.get('access-control-allow-origin'), null);
    assert.equal(((await closed.json()) as { groups: unknown[] }).groups.length, 12);
  });

  it('closes at once, with requests under way', async () => {
    const other = await startServer();
    const request = fetch(`${other.origin}/faults/no-answer`).catch(() => 'broken');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.close();
    assert.equal(await request, 'broken');
  });
});

describe('HSDS routes', () => {
  it('page through 45 services', async () => {
    const first = await json('/hsds/services');
    const last = await json('/hsds/services?page=3');
    const { contents, ...page } = first;
    assert.deepEqual(page, {
      total_items: 45,
      total_pages: 3,
      page_number: 1,
      size: 20,
      first_page: true,
      last_page: false,
      empty: false,
    });
    assert.deepEqual([contents.length, last.contents.length, last.last_page], [20, 5, true]);
    assert.equal((await json('/hsds/services?page=4')).empty, true);
    assert.equal(new Set((await json('/hsds/services?per_page=100')).contents.map((one) => one.id)).size, 45);
    assert.ok(contents[0]!.schedules.length > 0);
  });

  it('give details by id, and 404 for none', async () => {
    assert.equal(((await json('/hsds/services/service-007')) as unknown as Item).id, 'service-007');
    assert.equal((await get('/hsds/services/none')).status, 404);
  });

  it('hold one-to-one fields only where they say so', async () => {
    const held = async (path: string): Promise<boolean> => 'schedules' in (await json(path)).contents[0]!;
    assert.deepEqual(
      [
        await held('/hsds-summary/services'),
        await held('/hsds-summary/services?full=true'),
        await held('/hsds-full/services'),
        await held('/hsds-full/services?full=true'),
      ],
      [false, false, false, true],
    );
    assert.ok('schedules' in (await json('/hsds-summary/services/service-001')));
    assert.ok((await json('/hsds-summary/services')).contents[0]!.organization.name);
  });

  it('say so where the city directory is not at hand', async () => {
    const response = await get('/hsds-dc/services');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /not on this machine/);
  });
});

describe('fault routes (R3)', () => {
  for (const [path, status] of [
    ['404', 404],
    ['429', 429],
    ['500', 500],
    ['503', 503],
  ] as const) {
    it(`${path} answers ${status}`, async () => assert.equal((await get(`/faults/${path}`)).status, status));
  }

  it('html and html-as-json are a portal page with 200', async () => {
    for (const [path, type] of [
      ['html', /^text\/html/],
      ['html-as-json', /^application\/json/],
    ] as const) {
      const response = await get(`/faults/${path}`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', type);
      assert.match(await response.text(), /^<!doctype html>/);
    }
  });

  it('empty has no byte, empty-list no group', async () => {
    assert.equal(await (await get('/faults/empty')).text(), '');
    assert.deepEqual((await json('/faults/empty-list')).groups, []);
  });

  it('truncated ends inside a record, and its length is true to that', async () => {
    const response = await get('/faults/truncated');
    const text = await response.text();
    assert.equal(Number(response.headers.get('content-length')), Buffer.byteLength(text));
    assert.match(text, /"description":"[^"]*$/);
    assert.throws(() => JSON.parse(text));
    assert.ok(text.split('\n').length > 10);
  });

  it('reset breaks after half of the feed', async () => {
    const response = await get('/faults/reset');
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });

  it('silent sends headers and nothing else; no-answer not even those', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const silent = await get('/faults/silent', { signal });
    assert.equal(silent.status, 200);
    assert.ok(await staysSilent(silent.text().catch(() => undefined)));
    assert.ok(await staysSilent(get('/faults/no-answer', { signal }).catch(() => undefined)));
    controller.abort();
  });

  it('trickle sends a byte each half second', async () => {
    const { texts, times } = await pieces('/faults/trickle', 2);
    assert.deepEqual(texts, ['{', '"']);
    assert.ok(times[1]! - times[0]! > 300, times.join());
  });

  it('too-large goes on and on', async () => {
    const controller = new AbortController();
    const response = await get('/faults/too-large', { signal: controller.signal });
    let bytes = 0;
    for await (const chunk of response.body! as unknown as AsyncIterable<Uint8Array>)
      if ((bytes += chunk.length) > 3_000_000) break;
    controller.abort();
    assert.ok(bytes > 3_000_000);
  });

  it('unknown-format is JSON without groups, not-json is none', async () => {
    assert.equal('groups' in (await json('/faults/unknown-format')), false);
    await assert.rejects(json('/faults/not-json'), SyntaxError);
  });

  it('redirect leads to a good feed', async () => {
    const response = await get('/faults/redirect');
    assert.deepEqual([response.redirected, new URL(response.url).pathname], [true, '/native']);
  });

  it('once-500 fails a whole load for each key, or as often as it is told', async () => {
    const statuses = [];
    for (const key of ['a', 'a', 'a', 'a', 'b']) statuses.push((await get(`/faults/once-500?key=${key}`)).status);
    for (const _ of [1, 2]) statuses.push((await get('/faults/once-500?key=c&times=1')).status);
    assert.deepEqual(statuses, [500, 500, 500, 200, 500, 500, 200]);
  });

  it('busy says when to come again: in so many seconds, or at a time', async () => {
    const soon = await get('/faults/busy?key=seconds&after=2&times=1');
    assert.deepEqual([soon.status, soon.headers.get('retry-after')], [429, '2']);
    assert.match(soon.headers.get('access-control-expose-headers') ?? '', /retry-after/);
    assert.equal((await get('/faults/busy?key=seconds&after=2&times=1')).status, 200);
    const at = (await get('/faults/busy?key=date&after=60&date')).headers.get('retry-after') ?? '';
    assert.ok(Math.abs(Date.parse(at) - Date.now() - 60_000) < 5000, at);
  });

  it('broken-early gives headers and not one byte, and then a good feed', async () => {
    const response = await get('/faults/broken-early?key=a&times=1');
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.equal((await get('/faults/broken-early?key=a&times=1')).status, 200);
  });

  it('tagged answers 304 to its own tag, and asked tells of it', async () => {
    const tag = (await get('/faults/tagged?me')).headers.get('etag') ?? '';
    assert.equal((await get('/faults/tagged?me', { headers: { 'if-none-match': tag } })).status, 304);
    assert.equal((await get('/faults/tagged?me', { headers: { 'if-none-match': '"other"' } })).status, 200);
    const asked = (await (await get('/asked?of=/faults/tagged?me')).json()) as object[];
    assert.deepEqual(
      asked.map((one) => ({ ifNoneMatch: '', ...one })),
      [
        { method: 'GET', url: '/faults/tagged?me', ifNoneMatch: '', status: 200 },
        { method: 'GET', url: '/faults/tagged?me', ifNoneMatch: tag, status: 304 },
        { method: 'GET', url: '/faults/tagged?me', ifNoneMatch: '"other"', status: 200 },
      ],
    );
  });
});

describe('good feeds', () => {
  it('big is as big as asked, the same each time, with names of its own', async () => {
    const text = await (await get('/big?groups=500')).text();
    assert.equal(await (await get('/big?groups=500')).text(), text);
    const { groups } = JSON.parse(text) as Body;
    assert.equal(new Set(groups.map((group) => group.name)).size, 500);
    for (const field of ['kind', 'status', 'ledBy'] as const)
      assert.ok(new Set(groups.map((group) => group[field])).size > 2, field);
    assert.equal(new Set(groups.map((group) => new Date(`${group.schedule[0]!.start}Z`).getUTCDay())).size, 7);
    assert.ok(new Set(groups.map((group) => group.place?.region)).size > 5);
    const guide = (await (await get('/big?groups=500&format=meeting-guide')).json()) as { slug: string }[];
    assert.equal(new Set(guide.map(({ slug }) => slug)).size, 500);
    assert.equal((await json('/big?groups=0')).groups.length, 0);
  });

  it('start on a day of their own rule', async () => {
    const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    for (const { schedule } of (await json('/big?groups=300')).groups) {
      const { start, rrule } = schedule[0]!;
      const date = new Date(`${start}Z`);
      const nth = rrule.startsWith('FREQ=MONTHLY') ? Math.ceil(date.getUTCDate() / 7) : '';
      assert.equal(rrule.split('BYDAY=')[1], `${nth}${days[date.getUTCDay()]}`);
    }
  });

  it('drip comes in pieces over its time', async () => {
    const { texts, times } = await pieces('/drip?groups=100&ms=300', Infinity);
    assert.equal((JSON.parse(texts.join('')) as Body).groups.length, 100);
    assert.ok(texts.length >= 5 && times.at(-1)! >= 250, `${texts.length} pieces in ${times.at(-1)} ms`);
  });

  it('slow waits first', async () => {
    const began = performance.now();
    assert.equal((await json('/slow?ms=120')).groups.length, 12);
    assert.ok(performance.now() - began >= 115);
  });

  it('one-bad holds 99 good records', async () => {
    const { groups } = await json('/one-bad');
    assert.deepEqual([groups.length, groups.filter((group) => group.name).length], [100, 99]);
    await assert.rejects(json('/one-bad?bad=json'), SyntaxError);
  });

  it('hostile carries every attack through JSON', async () => {
    const text = await (await get('/hostile')).text();
    for (const attack of [
      '<script>',
      'onerror=',
      'javascript:',
      'data:text/html',
      'vbscript:',
      '@evil.example',
      '\\\\evil',
      '${',
      '{{',
      '\u202e',
      '\\ud83d',
      '"__proto__":{',
      '"constructor":{',
    ]) {
      assert.ok(text.includes(attack), attack);
    }
    const { groups } = JSON.parse(text) as Body;
    assert.ok(groups.some((group) => group.name.length >= 10_000));
    assert.ok(groups.every((group) => Object.hasOwn(group, '__proto__')));
  });
});

describe('files of the project', () => {
  it('come with their types, whatever the query', async () => {
    const response = await get('/package.json?v=1');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(((await response.json()) as { name: string }).name, 'group-finder');
    assert.match((await get('/test/server/server.mjs')).headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal((await get('/no-such-file.js')).status, 404);
    assert.equal((await get('/test')).status, 404);
  });

  it('come with the strict policy below /csp/ (P15), and without it elsewhere', async () => {
    assert.equal((await get('/csp/package.json')).headers.get('content-security-policy'), STRICT_CSP);
    assert.equal((await get('/package.json')).headers.get('content-security-policy'), null);
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/secret',
    '/..%2f..%2fetc/passwd',
    '/csp/..%2f..%2fx',
    '/.git/config',
    '/test/%2Egit',
    '/x%00.js',
    '/%ff',
  ]) {
    it(`never leave the folder: ${path}`, async () => {
      const answer = await raw(`GET ${path} HTTP/1.1`);
      // A path that climbs out and comes back in is the file itself.
      if (path === '/../package.json') assert.match(answer, /^HTTP\/1\.1 200/);
      else assert.match(answer, /^HTTP\/1\.1 (?:403|404)/);
      assert.doesNotMatch(answer, /root:|\[core\]/);
    });
  }

  it('are not served where no folder was given', async () => {
    const other = await startServer();
    assert.equal((await fetch(`${other.origin}/package.json`)).status, 404);
    await other.close();
  });
});
