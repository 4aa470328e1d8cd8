/**
 * A11: any single slip in a word of five letters or more keeps its listing in
 * the first ten, at least 95 times in a hundred. Asked of each word that, spelt
 * right, shows the listing among the first ten; a slip is a letter too many, too
 * few, another one, or two the wrong way round, anywhere in the word.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { addGroups, createIndex, sortByTime } from '../../src/engine/index-listings.js';
import type { Listing } from '../../src/engine/listing.js';
import { FILLERS } from '../../src/engine/vocabulary-words.js';
import { readWords } from '../../src/engine/words.js';
import { Asker } from '../../src/finder/asker.js';
import type { Group } from '../../src/model/group.js';
import { readMeetingGuide } from '../../src/sources/meeting-guide.js';
import { readNative } from '../../src/sources/native.js';
import type { Adapter } from '../../src/sources/source.js';
import { NOW, readAll } from '../sources/read-all.js';

const CASES = 2000;
const SHORTEST = 5;
const FIRST = 10;
const RATE = 0.95;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const slip = fc.record({
  kind: fc.constantFrom('more', 'fewer', 'other', 'swapped'),
  at: fc.nat(1000),
  letter: fc.constantFrom(...LETTERS),
});
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

/** The word with one slip; undefined where it came out as it was. */
function misspelt(word: string, { kind, at, letter }: Slip): string | undefined {
  const place = at % (kind === 'more' ? word.length + 1 : kind === 'swapped' ? word.length - 1 : word.length);
  const [before, rest] = [word.slice(0, place), word.slice(place)];
  const wrong = {
    more: before + letter + rest,
    fewer: before + rest.slice(1),
    other: before + letter + rest.slice(1),
    swapped: before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2),
  }[kind];
  return wrong === word ? undefined : wrong;
}

/** Words of a listing that show it among the first ten. */
function wordsThatShow(asker: Asker): readonly (readonly [id: string, word: string])[] {
  const first = new Map<string, ReadonlySet<string>>();
  return asker.index.listings.flatMap((listing) =>
    wordsIn(asker, listing)
      .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && !FILLERS.has(word))
      .filter((word) => {
        if (!first.has(word)) first.set(word, firstOf(asker, word));
        return first.get(word)?.has(listing.group.id);
      })
      .map((word) => [listing.group.id, word] as const),
  );
}

function wordsIn({ dictionary }: Asker, listing: Listing): readonly string[] {
  readWords(listing, dictionary);
  const [nameAt, , , endAt] = dictionary.spans.subarray(4 * listing.order, 4 * listing.order + 4);
  return [...dictionary.numbers.subarray(nameAt, endAt)].map((number) => dictionary.words[number] ?? '');
}

function firstOf(asker: Asker, words: string): ReadonlySet<string> {
  const { listings } = asker.answer({ words, filters: {}, loss: false }, NOW);
  return new Set(listings.slice(0, FIRST).map(({ group }) => group.id));
}

function askerOf(groups: readonly Group[]): Asker {
  const index = createIndex('America/New_York');
  addGroups(index, groups, NOW);
  sortByTime(index);
  return new Asker(index);
}

async function rateOf(t: TestContext, adapter: Adapter, file: string): Promise<number> {
  const { groups } = await readAll(adapter, readFileSync(file, 'utf8'));
  const asker = askerOf(groups);
  const pairs = wordsThatShow(asker);
  const seed = Number(process.env['TYPO_SEED'] ?? 20_261_122);
  const cases = fc.sample(fc.tuple(fc.constantFrom(...pairs), slip), { seed, numRuns: CASES });
  let asked = 0;
  let kept = 0;
  const lost: string[] = [];
  for (const [[id, word], how] of cases) {
    const wrong = misspelt(word, how);
    if (wrong === undefined) continue;
    asked += 1;
    if (firstOf(asker, wrong).has(id)) kept += 1;
    else lost.push(`${word} as ${wrong}`);
  }
  const percent = ((100 * kept) / asked).toFixed(1);
  t.diagnostic(`${file}: ${kept} of ${asked} kept (${percent} %), seed ${seed}, lost: ${lost.slice(0, 8).join(', ')}`);
  assert.ok(asked > CASES / 2, 'too few cases');
  return kept / asked;
}

describe('a single slip in a word of five letters or more', () => {
  it('keeps its listing in the first ten in the sample feed', async (t) => {
    const rate = await rateOf(t, readNative, 'demo/feeds/groups.json');
    assert.ok(rate >= RATE, `${rate}`);
  });

  const folder = join(process.cwd(), '../shared/samples/meeting-guide');
  if (!existsSync(folder)) {
    console.log('The sample feeds are not at hand: misspelt words of real Meeting Guide feeds were skipped.');
    return;
  }
  for (const name of ['nwta-613.json', 'eating-disorders-anon-185.json', 'edmonton-315.json']) {
    it(`keeps its listing in the first ten in ${name}`, async (t) => {
      const rate = await rateOf(t, readMeetingGuide, join(folder, name));
      assert.ok(rate >= RATE, `${rate}`);
    });
  }
});
