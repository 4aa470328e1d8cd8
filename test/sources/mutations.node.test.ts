/**
 * Payloads with harm done to them, for every format: nothing throws, no link is unsafe, no other host is asked, no text
 * turns the page around, and a good record keeps its place. A few hundred of each here; MUTATIONS=10000 for many.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foreignAdapter } from '../../src/sources/foreign.js';
import { readNative } from '../../src/sources/native.js';
import type { Group } from '../../src/model/group.js';
import type { Adapter } from '../../src/sources/source.js';
import { EVERY_FORMAT, HOST } from '../fixtures/every-format.js';
import { chance, harm, harmText } from './mutate.js';
import { readAll, unusableTimes } from './read-all.js';

const RUNS = Number(process.env['MUTATIONS'] ?? 250);
const GOOD = 'Quiet witness';

/** An unclosed quote, or an event without its end, takes with it what follows, and nobody can tell. */
const FIRST = ['csv', 'ical'];

const asText = (payload: unknown): string => (typeof payload === 'string' ? payload : JSON.stringify(payload));

/** One record, or one line of its text, with harm done to it. */
function harmRecord(record: unknown, next: () => number): unknown {
  if (typeof record === 'string') return harmText(record, next);
  if (!Array.isArray(record)) return harm(record, next);
  const at = 1 + Math.floor(next() * (record.length - 2));
  return record.map((line, i) => (i === at ? harmText(String(line), next) : (line as unknown)));
}

const SCHEMES = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:'];
// eslint-disable-next-line no-control-regex
const TURNS = /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** By eyes of their own: what a group says, and where it leads. */
function check(group: Group): void {
  assert.ok(group.id !== '' && group.name.trim() !== '', 'a group has an id and a name');
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key !== 'id') assert.doesNotMatch(value, TURNS, `${key}: ${value.slice(0, 80)}`);
      if (key !== 'url') return;
      const { protocol, username, password } = new URL(value);
      assert.ok(SCHEMES.includes(protocol) && username + password === '' && !/[\s\\]/.test(value), `unsafe: ${value}`);
    } else if (typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) walk(value[name as never], name);
  };
  walk(group, '');
  assert.deepEqual(unusableTimes(group), []);
}

interface Tried {
  slowest: number;
  groups: number;
  problems: number;
}

async function read(adapter: Adapter, text: string, tried: Tried): Promise<readonly Group[]> {
  const began = performance.now();
  const { groups, problems, asked } = await readAll(adapter, text, {
    url: `${HOST}/feed`,
    piece: 500 + (text.length % 60_000),
  });
  tried.slowest = Math.max(tried.slowest, performance.now() - began);
  tried.groups += groups.length;
  tried.problems += problems.length;
  groups.forEach(check);
  for (const url of asked) assert.equal(new URL(url).origin, HOST);
  return groups;
}

describe('a payload with harm done to it', () => {
  for (const [type, { records: some, record, write }] of Object.entries(EVERY_FORMAT)) {
    it(`never throws, hangs, leads astray or costs a good record its place: ${type}`, async (t) => {
      const adapter = (await foreignAdapter(type)) ?? readNative;
      const witness = record(GOOD, 999_999);
      const records = FIRST.includes(type) ? [witness, ...some] : [...some, witness];
      const tried: Tried = { slowest: 0, groups: 0, problems: 0 };
      const isThere = (groups: readonly Group[]): boolean => groups.some(({ name }) => name.startsWith(GOOD));
      assert.ok(isThere(await read(adapter, asText(write(records)), tried)), 'without harm the good record is there');
      const tryOne = async (seed: number): Promise<void> => {
        const next = chance(seed);
        const harmed = records.map((one) => (one === witness || next() < 0.5 ? one : harmRecord(one, next)));
        assert.ok(isThere(await read(adapter, asText(write(harmed)), tried)), 'the good record is lost');
        const payload = write(records);
        // The whole, too, where nothing is promised of any record.
        const whole =
          next() < 0.7 && typeof payload !== 'string' ? asText(harm(payload, next)) : harmText(asText(payload), next);
        await read(adapter, whole, tried);
      };
      // Two payloads for each seed.
      await fc.assert(fc.asyncProperty(fc.integer(), tryOne), {
        numRuns: Math.ceil(RUNS / 2),
        seed: 7,
        includeErrorInReport: true,
      });
      t.diagnostic(
        `${type}: ${2 * Math.ceil(RUNS / 2)} payloads, ${tried.groups} groups, ${tried.problems} problems, slowest ${Math.round(tried.slowest)} ms`,
      );
    });
  }
});
