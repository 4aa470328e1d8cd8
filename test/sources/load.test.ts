/** The door of the sources: from what a host wrote to batches of groups, or to one fault (R3). */
import { expect } from '@open-wc/testing';
import { FeedFault } from '../../src/base/problem.js';
import { loadSource, type SourceConfig } from '../../src/sources/load.js';

interface Outcome {
  readonly formats: readonly string[];
  readonly names: readonly string[];
  readonly fault: unknown;
  readonly asked: number;
}

/** Loads a text as a server gives it, or an inline feed. */
async function load(text: string, given: Partial<SourceConfig> = {}): Promise<Outcome> {
  let asked = 0;
  const config = {
    src: 'https://example.org/feed',
    type: 'auto',
    label: 'L',
    terms: {},
    timeout: 5,
    maxBytes: 1e6,
    ...given,
  };
  const tools = {
    fetch: async () => {
      asked += 1;
      return new Response(text);
    },
    signal: new AbortController().signal,
    origin: 'https://clinic.example.org',
    isOnline: () => true,
    onContact: () => undefined,
    now: Date.parse('2026-11-22T12:00:00Z'),
  };
  const formats = new Set<string>();
  const names: string[] = [];
  let fault: unknown;
  try {
    for await (const { groups } of loadSource(config, tools)) {
      for (const { name, source } of groups) {
        names.push(name);
        formats.add(source.format);
      }
    }
  } catch (error) {
    fault = error instanceof FeedFault ? error.code : error;
  }
  return { formats: [...formats], names, fault, asked };
}

const NATIVE = '{"groups":[{"id":"a","name":"A"}]}';
const CSV = 'Name,Day,Time\nA,Monday,7 pm';
const GUIDE = '[{"slug":"a","name":"A","day":1,"time":"10:00","timezone":"America/Chicago"}]';
const CALENDAR =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20261201T190000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const HSDS =
  '{"total_items":1,"contents":[{"id":"1","name":"A","status":"active","schedules":[],"organization":{"name":"O"}}]}';

describe('loading a feed', () => {
  for (const [format, text] of [
    ['native', NATIVE],
    ['csv', CSV],
    ['meeting-guide', GUIDE],
    ['ical', CALENDAR],
  ] as const) {
    it(`recognises ${format}, and reads the same where the host names it`, async () => {
      const expected = { formats: [format], names: ['A'], fault: undefined, asked: 1 };
      expect(await load(text)).to.deep.equal(expected);
      expect(await load(text, { type: '' })).to.deep.equal(expected);
      expect(await load(text, { type: format })).to.deep.equal(expected);
    });
  }

  it('recognises hsds', async () => {
    expect(await load(HSDS)).to.deep.include({ formats: ['hsds'], names: ['A'], fault: undefined });
    expect(await load(HSDS, { type: 'hsds' })).to.deep.include({ formats: ['hsds'], names: ['A'], fault: undefined });
  });

  for (const [file, format] of [
    ['groups.json', 'native'],
    ['bad-records.json', 'native'],
    ['meeting-guide.json', 'meeting-guide'],
    ['groups.csv', 'csv'],
  ] as const) {
    it(`reads the demo's ${file}`, async () => {
      const text = await (await fetch(new URL(`../../demo/feeds/${file}`, import.meta.url))).text();
      const { formats, names, fault } = await load(text);
      expect([formats, fault]).to.deep.equal([[format], undefined]);
      expect(names).not.to.be.empty;
    });
  }

  const faults: readonly (readonly [says: string, code: string, text: string, given?: Partial<SourceConfig>])[] = [
    ['a page of a captive portal', 'html', '<!doctype html><p>Sign in'],
    ['a page where JSON was named', 'html', '<html>', { type: 'native' }],
    ['nothing', 'empty', ''],
    ['white space', 'empty', ' \n '],
    ['a format that nobody knows', 'unknown-format', '{"a":[{"b":1}]}'],
    ['words', 'unknown-format', 'Service unavailable'],
    ['a type that nobody knows', 'unknown-type', NATIVE, { type: 'xml' }],
    ['a type that every object has', 'unknown-type', NATIVE, { type: 'constructor' }],
    ['CSV named native', 'unknown-format', CSV, { type: 'native' }],
    ['HSDS named native', 'unknown-format', HSDS, { type: 'native' }],
    ['native named HSDS', 'unknown-format', NATIVE, { type: 'hsds' }],
    ['native named Meeting Guide', 'unknown-format', NATIVE, { type: 'meeting-guide' }],
    ['native named CSV', 'unknown-format', NATIVE, { type: 'csv' }],
    ['a list in which every record is bad', 'unknown-format', '{"groups":[{"id":"a"},7]}'],
  ];
  for (const [says, code, text, given] of faults) {
    it(`gives one fault for ${says}: ${code}`, async () => {
      const { fault, names } = await load(text, given);
      expect(fault).to.equal(code);
      expect(names).to.deep.equal([]);
    });
  }

  it('reads nothing where it does not know the type', async () => {
    // The feed is asked while the list of formats is on its way: a type that is right is not kept waiting.
    const { asked, fault, names } = await load(NATIVE, { type: 'xml' });
    expect({ asked, fault, names }).to.deep.equal({ asked: 1, fault: 'unknown-type', names: [] });
  });

  it('has no fault with a feed that is empty but right', async () => {
    for (const text of ['{"groups":[]}', '[]']) expect((await load(text)).fault).to.equal(undefined);
    expect((await load('Name,Day,Time\n', { type: 'csv' })).fault).to.equal(undefined);
    for (const type of ['bmlt', 'meeting-guide', 'hsds'])
      expect((await load('[]', { type })).fault, type).to.equal(undefined);
    expect((await load('{}', { type: 'bmlt' })).fault).to.equal(undefined);
  });

  it('yields what came before a text was cut off', async () => {
    const { names, fault } = await load('{"groups":[{"name":"A"},{"name":"B"},{"na');
    expect(names).to.deep.equal(['A', 'B']);
    expect(fault).to.equal('truncated');
  });

  describe('from inside the page', () => {
    it('reads text and values, and asks nobody', async () => {
      const inlines: readonly unknown[] = [
        NATIVE,
        JSON.parse(NATIVE),
        [{ name: 'A', kind: 'other' }],
        [{ name: 'A', schedule: [] }],
      ];
      for (const inline of inlines) {
        expect(await load('', { inline })).to.deep.equal({
          formats: ['native'],
          names: ['A'],
          fault: undefined,
          asked: 0,
        });
      }
      expect(await load('', { inline: CSV })).to.deep.include({ formats: ['csv'], names: ['A'], asked: 0 });
    });

    it('gives a fault for a value that JSON cannot hold', async () => {
      const circle: Record<string, unknown> = { groups: [] };
      circle['self'] = circle;
      for (const inline of [circle, { groups: [1n] }]) {
        expect((await load('', { inline })).fault).to.equal('unknown-format');
      }
      for (const inline of [() => 1, '', '  ']) expect((await load('', { inline })).fault).to.equal('empty');
      for (const inline of [null, 42, true]) expect((await load('', { inline })).fault).to.equal('unknown-format');
    });
  });

  it('asks for a calendar that is handed on as `webcal:` by `https:`', async () => {
    const urls: string[] = [];
    for (const src of [
      'webcal://example.org/a.ics?b=webcal:1',
      'webcals://example.org/c.ics',
      'https://example.org/',
    ]) {
      const config = { src, type: 'auto', label: 'L', terms: {}, timeout: 5, maxBytes: 1e6 };
      const tools = {
        fetch: (url: unknown) => {
          urls.push(String(url));
          return Promise.resolve(new Response(CALENDAR));
        },
        signal: new AbortController().signal,
        origin: '',
        isOnline: () => true,
        onContact: (url: string) => urls.push(url),
        now: 0,
      };
      for await (const { groups } of loadSource(config, tools))
        for (const { name } of groups) expect(name).to.equal('A');
    }
    const asked = ['https://example.org/a.ics?b=webcal:1', 'https://example.org/c.ics', 'https://example.org/'];
    expect(urls).to.deep.equal(asked.flatMap((url) => [url, url]));
  });

  it('has no fault with a calendar in which everything is private', async () => {
    const text = CALENDAR.replace('UID:a', 'CLASS:PRIVATE');
    expect(await load(text)).to.deep.equal({ formats: [], names: [], fault: undefined, asked: 1 });
  });

  it('lets go of the answer when nobody reads on', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"groups":[{"name":"A"},{"name":"B"},')),
      cancel: () => {
        cancelled = true;
      },
    });
    const config = { src: 'https://example.org/', type: 'native', label: 'L', terms: {}, timeout: 5, maxBytes: 1e6 };
    const fake = (): Promise<Response> => Promise.resolve(new Response(body));
    const tools = {
      fetch: fake,
      signal: new AbortController().signal,
      origin: '',
      isOnline: () => true,
      onContact: () => undefined,
      now: 0,
    };
    for await (const { groups } of loadSource(config, tools)) {
      expect(groups).to.have.length(1);
      break;
    }
    expect(cancelled).to.equal(true);
  });
});
