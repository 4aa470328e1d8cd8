import { expect } from '@open-wc/testing';
import { FeedFault } from '../../src/base/problem.js';
import { readFhir } from '../../src/sources/fhir.js';
import type { Feed } from '../../src/sources/source.js';
import { bundle, location, organization, service } from '../fixtures/fhir-resources.js';
import { NOW, readAll, type Outcome } from './read-all.js';

const BASE = 'https://fhir.example.org/r4';
const FIRST = `${BASE}/HealthcareService?_include=HealthcareService:location&_count=2`;
const SECOND = `${BASE}?_getpages=5550100&_getpagesoffset=2`;

const group = (id: string, place = 'library'): object =>
  service({ id, name: `Group ${id}`, location: [{ reference: `Location/${place}` }] });
const next = (url: unknown): object => ({
  link: [
    { relation: 'self', url: FIRST },
    { relation: 'next', url },
  ],
});
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Reads the first page, with the further ones by URL. */
function walk(first: unknown, pages: Readonly<Record<string, unknown>> = {}, url = FIRST): Promise<Outcome> {
  const answers = Object.fromEntries(Object.entries(pages).map(([link, page]) => [link, text(page)]));
  return readAll(readFhir, text(first), { url, pages: answers, piece: 300 });
}

const ids = ({ groups }: Outcome): string[] => groups.map(({ id }) => id);

describe('FHIR: from page to page', () => {
  it('follows the next link and adds nothing to it (P1)', async () => {
    const outcome = await walk(bundle([group('a'), group('b'), location()], next(SECOND)), {
      [SECOND]: bundle([group('c'), location()]),
    });
    expect(ids(outcome)).to.deep.equal(['a', 'b', 'c']);
    expect([outcome.asked, outcome.fault, outcome.records]).to.deep.equal([[SECOND], undefined, 3]);
  });

  it('finds the link before the entries too, and beside other links', async () => {
    const page = { resourceType: 'Bundle', ...next(SECOND), entry: bundle([group('a'), location()])['entry'] };
    expect(ids(await walk(page, { [SECOND]: bundle([group('b')]) }))).to.deep.equal(['a', 'b']);
    const last = bundle([group('a')], { link: [{ relation: 'previous', url: SECOND }] });
    expect((await walk(last)).asked).to.deep.equal([]);
  });

  it('remembers the places of earlier pages, and waits for those that come later in a page', async () => {
    const outcome = await walk(bundle([group('a'), location(), organization()], next(SECOND)), {
      [SECOND]: bundle([group('b'), group('c', 'hall'), location({ id: 'hall', name: 'Town Hall' })]),
    });
    expect(outcome.groups.map(({ place, organization: by }) => [place?.name, by?.name])).to.deep.equal([
      ['Riverside Library', 'Riverside Clinic'],
      ['Riverside Library', 'Riverside Clinic'],
      ['Town Hall', 'Riverside Clinic'],
    ]);
    expect(outcome.faults).to.deep.equal([]);
  });

  it('gives the first page before it asks for the second', async () => {
    const seen: string[] = [];
    const chunks = (value: unknown): AsyncIterable<string> =>
      (async function* () {
        await Promise.resolve();
        yield text(value);
      })();
    const open = (url: string): Promise<Feed> => {
      seen.push(`asks ${url === SECOND}`);
      return Promise.resolve({ url, chunks: chunks(bundle([group('b')])) });
    };
    const context = { label: 'x', now: NOW, signal: new AbortController().signal, terms: {}, open };
    const feed = { url: FIRST, chunks: chunks(bundle([group('a', 'nowhere')], next(SECOND))) };
    for await (const { groups } of readFhir(feed, context)) seen.push(...groups.map(({ id }) => id));
    expect(seen).to.deep.equal(['a', 'asks true', 'b']);
  });

  it('gives groups while a page is coming, where their places have come before them', async () => {
    const many = Array.from({ length: 450 }, (_, n) => group(`g${n}`));
    const sizes: number[] = [];
    const body = text(bundle([location(), organization(), ...many]));
    const chunks = (async function* (): AsyncGenerator<string> {
      for (let i = 0; i < body.length; i += 20_000) {
        await Promise.resolve();
        yield body.slice(i, i + 20_000);
        if (i > body.length / 2) expect(sizes.reduce((a, b) => a + b, 0)).to.be.greaterThan(100);
      }
    })();
    const open = (): Promise<Feed> => Promise.reject(new FeedFault('unreachable'));
    const context = { label: 'x', now: NOW, signal: new AbortController().signal, terms: {}, open };
    for await (const { groups } of readFhir({ url: FIRST, chunks }, context)) sizes.push(groups.length);
    expect(Math.max(...sizes)).to.be.at.most(200);
    expect(sizes.reduce((a, b) => a + b, 0)).to.equal(450);
  });

  it('does not go to another host, and says so', async () => {
    const open = (): Promise<Feed> => expect.fail('asked another host');
    const context = { label: 'x', now: NOW, signal: new AbortController().signal, terms: {}, open };
    const chunks = (async function* (): AsyncGenerator<string> {
      await Promise.resolve();
      yield text(bundle([group('a')], next('http://hapi.internal.example:8080/fhir?_getpages=1')));
    })();
    const seen: string[] = [];
    let fault: unknown;
    try {
      for await (const { groups } of readFhir({ url: FIRST, chunks }, context))
        seen.push(...groups.map(({ id }) => id));
    } catch (error) {
      fault = error;
    }
    expect(seen).to.deep.equal(['a']);
    expect(fault).to.be.instanceOf(FeedFault);
    expect(fault).to.include({
      code: 'truncated',
      detail: 'its next page is at another host, hapi.internal.example:8080',
    });
  });

  it('asks by https where a server behind a proxy writes http of itself, or its own port', async () => {
    for (const link of [
      SECOND.replace('https:', 'http:'),
      SECOND.replace('.org/', '.org:443/'),
      '?_getpages=5550100&_getpagesoffset=2',
      '/r4?_getpages=5550100&_getpagesoffset=2',
    ]) {
      const outcome = await walk(bundle([group('a')], next(link)), { [SECOND]: bundle([group('b')]) }, `${BASE}?x=1`);
      expect([ids(outcome), outcome.asked], link).to.deep.equal([['a', 'b'], [SECOND]]);
    }
  });

  it('never goes round in a circle', async () => {
    const round = await walk(bundle([group('a')], next(SECOND)), { [SECOND]: bundle([group('b')], next(FIRST)) });
    expect([ids(round), round.asked, round.fault]).to.deep.equal([['a', 'b'], [SECOND], undefined]);
    const itself = await walk(bundle([group('a')], next(FIRST)));
    expect([ids(itself), itself.asked]).to.deep.equal([['a'], []]);
  });

  it('stops at a server that gives the same page under ever new names', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`${BASE}?p=${n}`, bundle([group('a')], next(`${BASE}?p=${n + 1}`))]),
    );
    const peace = await walk(bundle([group('a')], next(`${BASE}?p=0`)), pages);
    expect([ids(peace), peace.asked.length, peace.fault]).to.deep.equal([['a'], 1, undefined]);
    const promised = { ...pages, [`${BASE}?p=0`]: bundle([group('a')], { ...next(`${BASE}?p=1`), total: 40 }) };
    const cut = await walk(bundle([group('a')], next(`${BASE}?p=0`)), promised);
    expect([ids(cut), cut.fault]).to.deep.equal([['a'], 'truncated']);
  });

  it('goes on over a page that is empty', async () => {
    const outcome = await walk(bundle([], next(SECOND)), { [SECOND]: bundle([group('a')]) });
    expect([ids(outcome), outcome.fault]).to.deep.equal([['a'], undefined]);
  });

  it('keeps what came where a later page fails, is cut off, or is none (R3)', async () => {
    const first = bundle([group('a')], next(SECOND));
    const half = text(bundle([group('b'), group('c')]));
    const outcomes = {
      gone: await walk(first),
      cut: await walk(first, { [SECOND]: half.slice(0, half.indexOf('Group c')) }),
      page: await walk(first, { [SECOND]: '<html>' }),
      expired: await walk(first, {
        [SECOND]: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: 'Search expired' }] },
      }),
    };
    expect(Object.entries(outcomes).map(([name, one]) => [name, one.fault, ...ids(one)])).to.deep.equal([
      ['gone', 'unreachable', 'a'],
      ['cut', 'truncated', 'a', 'b'],
      ['page', 'truncated', 'a'],
      ['expired', 'truncated', 'a'],
    ]);
  });

  it('passes over links of every wrong type', async () => {
    for (const link of [7, null, {}, ['x'], '', 'javascript:alert(1)', 'http://[', `${BASE} x`]) {
      const outcome = await walk(bundle([group('a')], next(link)));
      expect(ids(outcome)).to.deep.equal(['a']);
    }
    for (const link of [7, 'next', [7, null], { relation: ['next'] }])
      expect((await walk(bundle([group('a')], { link }))).fault).to.equal(undefined);
  });

  it('has no next page for a feed in the page itself', async () => {
    const outcome = await walk(bundle([group('a')], next(SECOND)), {}, 'inline:');
    expect([ids(outcome), outcome.asked, outcome.fault]).to.deep.equal([['a'], [], undefined]);
  });
});
