import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BROKEN, cutJson } from '../../src/sources/cut-json.js';
import { cutQuickly } from '../../src/sources/quick-cut.js';
import { FeedFault } from '../../src/base/problem.js';

const KEYS = ['', 'groups', 'resources'];

/** Two ways to the same cuts: `asked`, how many records must have come before the first is given. */
const CUTTERS = { carefully: { cutter: cutJson, asked: 1 }, quickly: { cutter: cutQuickly, asked: 2 } } as const;
let cutter: (typeof CUTTERS)[keyof typeof CUTTERS]['cutter'] = cutJson;

interface Cuts {
  /** The records of each array, in order. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  readonly members: Readonly<Record<string, unknown>>;
  readonly fault: string | undefined;
  readonly largest: number;
}

/** Cuts a text that comes in pieces of the given sizes, the last one again and again. */
async function cut(text: string, sizes: readonly number[] = [text.length], keys = KEYS): Promise<Cuts> {
  const lists: Record<string, unknown[]> = {};
  const members: Record<string, unknown> = {};
  let largest = 0;
  let fault: string | undefined;
  async function* pieces(): AsyncGenerator<string> {
    let at = 0;
    for (let i = 0; at < text.length; i += 1) {
      const size = sizes[Math.min(i, sizes.length - 1)] ?? 1;
      yield text.slice(at, at + size);
      at += size;
    }
  }
  try {
    for await (const { key, records } of cutter(pieces(), keys, (name, value) => (members[name] = value))) {
      (lists[key] ??= []).push(...records);
      largest = Math.max(largest, records.length);
    }
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    fault = error.code;
  }
  return { lists, members, fault, largest };
}

const marked = (records: readonly unknown[] | undefined): readonly unknown[] | undefined =>
  records?.map((record) => (record === BROKEN ? 'BROKEN' : record));

for (const [how, way] of Object.entries(CUTTERS))
  describe(`cutting records out of JSON ${how}`, () => {
    before(() => void (cutter = way.cutter));

    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    const record = fc.jsonValue({ maxDepth: 3 });
    const indent = fc.constantFrom(undefined, 1, '\t');

    it('gives what JSON.parse gives, however the text is split', async () => {
      const feed = fc.record({
        version: fc.string(),
        groups: fc.array(record),
        meta: record,
        resources: fc.array(record),
      });
      await fc.assert(
        fc.asyncProperty(feed, sizes, indent, async (given, lengths, space) => {
          const { lists, members, fault } = await cut(JSON.stringify(given, undefined, space), lengths);
          const whole = JSON.parse(JSON.stringify(given)) as typeof given;
          expect(lists['groups'] ?? []).to.deep.equal(whole.groups);
          expect(lists['resources'] ?? []).to.deep.equal(whole.resources);
          expect(members).to.deep.equal({ version: whole.version, meta: whole.meta });
          expect(fault).to.equal(undefined);
        }),
        { numRuns: 400 },
      );
    });

    it('gives the members of a bare array, however the text is split', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(record), sizes, indent, async (given, lengths, space) => {
          const text = JSON.stringify(given, undefined, space);
          const { lists, fault } = await cut(text, lengths);
          expect(lists[''] ?? []).to.deep.equal(JSON.parse(text));
          expect(fault).to.equal(undefined);
        }),
        { numRuns: 400 },
      );
    });

    it('keeps every complete record of a text that ends anywhere, and says that it was cut off (R3)', async () => {
      const records = [{ id: 1, text: 'a "quoted" \\ word' }, { id: 2, list: [[1], { a: '}' }] }, { id: 3 }];
      const text = `{"version":"1","groups":${JSON.stringify(records)}}`;
      const ends = records.map((one) => text.indexOf(JSON.stringify(one)) + JSON.stringify(one).length);
      for (let length = 1; length < text.length; length += 1) {
        const { lists, fault } = await cut(text.slice(0, length), [7]);
        expect(lists['groups'] ?? []).to.deep.equal(records.slice(0, ends.filter((end) => end <= length).length));
        expect(fault).to.equal('truncated');
      }
    });

    const broken: Readonly<Record<string, string>> = {
      'a word without quotes': '{"id":2,"name":oops}',
      'a comma too many': '{"id":2,}',
      'single quotes': "{'id':2}",
      'a list that does not close': '{"id":2,"formats":["online"}',
      'a bracket that nothing opened': '{"id":2,"formats":"online"]}',
      'a control character in a text': '{"id":2,"name":"a\nb"}',
      'a number that is none': '{"id":02}',
    };
    for (const [says, text] of Object.entries(broken)) {
      it(`loses one record and no other to ${says} (R1)`, async () => {
        for (const size of [1, 5, 1000]) {
          const { lists, fault } = await cut(`{"groups":[{"id":1},${text},{"id":3}],"resources":[4]}`, [size]);
          expect(marked(lists['groups'])).to.deep.equal([{ id: 1 }, 'BROKEN', { id: 3 }]);
          expect(lists['resources']).to.deep.equal([4]);
          expect(fault).to.equal(undefined);
        }
      });
    }

    it('loses no record to a brace too many, and counts it', async () => {
      const { lists } = await cut('{"groups":[{"id":1}},{"id":2}],"resources":[4]}');
      expect(marked(lists['groups'])).to.deep.equal([{ id: 1 }, 'BROKEN', { id: 2 }]);
      expect(lists['resources']).to.deep.equal([4]);
    });

    it('loses one record of ninety-nine, also in the middle of a run', async () => {
      const all = Array.from({ length: 99 }, (_, id) => (id === 50 ? '{"id":' : `{"id":${id}`) + '}');
      const { lists } = await cut(`[${all.join()}]`);
      expect(marked(lists[''])?.map((one) => (one as { id?: number }).id ?? one)).to.deep.equal(
        Array.from({ length: 99 }, (_, id) => (id === 50 ? 'BROKEN' : id)),
      );
    });

    it('passes over trailing commas, byte-order marks and missing commas between records', async () => {
      const text = '\ufeff {"groups" : [ {"a":1} , 2, "x,]}" , null , true {"b":[2,3]} , ] , "resources":[], }';
      const { lists, fault } = await cut(text, [3]);
      expect(marked(lists['groups'])).to.deep.equal([{ a: 1 }, 2, 'x,]}', null, 'BROKEN']);
      const parted = await cut('[{"a":1} {"b":2}\n{"c":3},,]');
      expect(parted.lists['']).to.deep.equal([{ a: 1 }, { b: 2 }, { c: 3 }]);
      expect([fault, parted.fault]).to.deep.equal([undefined, undefined]);
    });

    it('gives at most 200 records at a time, so that nobody waits for the whole list', async () => {
      const { lists, largest } = await cut(
        JSON.stringify({ groups: Array.from({ length: 1001 }, (_, id) => ({ id })) }),
      );
      expect(lists['groups']).to.have.length(1001);
      expect(largest).to.equal(25);
    });

    it('yields records before the text has ended', async () => {
      let asked = 0;
      async function* endless(): AsyncGenerator<string> {
        yield '{"groups":[';
        for (;;) yield `{"id":${(asked += 1)}},`;
      }
      for await (const { records } of cutter(endless(), KEYS, () => undefined)) {
        expect(records).to.deep.equal([{ id: 1 }]);
        break;
      }
      expect(asked).to.equal(way.asked);
    });

    for (const text of ['', '   ', 'hello', '"groups"', '42', '<p>[1]</p>', 'a,[1]', 'callback([{"id":1}])']) {
      it(`says that this is no JSON: ${JSON.stringify(text)}`, async () => {
        const { fault, lists } = await cut(text, [2]);
        expect(fault).to.equal('unknown-format');
        expect(lists).to.deep.equal({});
      });
    }

    it('cuts only the arrays that were asked for, and no array inside another member', async () => {
      const { lists, members } = await cut('{"meta":{"groups":[1]},"others":[2],"groups":{"groups":[3]}}');
      expect(lists).to.deep.equal({});
      expect(members).to.deep.equal({ meta: { groups: [1] }, others: [2], groups: { groups: [3] } });
      expect((await cut('[1,2]', [1], ['groups'])).lists).to.deep.equal({});
    });

    it('lets go of a feed whose reader has had enough', async () => {
      let isLeft = false;
      async function* endless(): AsyncGenerator<string> {
        try {
          yield '{"groups":[';
          for (;;) yield '{"id":1},{"id":2},{"id":';
        } finally {
          isLeft = true;
        }
      }
      for await (const { records } of cutter(endless(), KEYS, () => undefined)) if (records.length > 0) break;
      expect(isLeft).to.equal(true);
    });
  });

describe('cutting quickly', () => {
  const groups = Array.from({ length: 3000 }, (_, id) => ({
    id: `group-${id}`,
    name: `Group },{"id": ${id}`,
    schedule: [{ id: 'a' }, { id: 'b' }],
  }));

  it('gives what cutting carefully gives, for feeds of the usual kind and of any other', async () => {
    const feeds = [
      JSON.stringify({ version: '1', groups, resources: [{ id: 1 }] }),
      JSON.stringify({ resources: [{ id: 1 }], groups }, undefined, 2),
      JSON.stringify(groups),
      JSON.stringify({ groups: groups.map(({ id, ...rest }, i) => (i % 2 ? { id, ...rest } : { ...rest, id })) }),
      JSON.stringify({ groups }).replace('"id":"group-1000"', '"id":oops').replace('"id":"group-2000"', '"id":'),
      JSON.stringify({ groups }).slice(0, -3000),
    ];
    for (const feed of feeds) {
      for (const sizes of [[feed.length], [65_536], [1000, 70_000]]) {
        cutter = cutJson;
        const careful = await cut(feed, sizes);
        cutter = cutQuickly;
        const quick = await cut(feed, sizes);
        expect(marked(quick.lists['groups'] ?? quick.lists[''])).to.deep.equal(
          marked(careful.lists['groups'] ?? careful.lists['']),
        );
        expect({ ...quick, lists: 0, largest: 0 }).to.deep.equal({ ...careful, lists: 0, largest: 0 });
        expect(quick.lists['resources']).to.deep.equal(careful.lists['resources']);
        expect(quick.largest).to.be.at.most(25);
      }
    }
  });
});
