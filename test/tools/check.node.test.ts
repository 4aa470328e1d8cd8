/** `group-finder check` over files and standard input: what it finds, how it says so, how it ends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FAULTS, FORMATS, PROBLEMS } from '../../tools/cli/words.mjs';
import { brokenRules, findings, run, scratch } from './run.js';

const file = scratch();

/** A listing that lacks nothing. */
const WHOLE = {
  id: 'whole',
  name: 'Tuesday circle',
  ledBy: 'trained-peer',
  formats: ['in-person'],
  schedule: [{ start: '2026-01-06T10:00', minutes: 60, zone: 'America/New_York', rrule: 'FREQ=WEEKLY;BYDAY=TU' }],
  place: { city: 'Portland', region: 'ME', postalCode: '04101' },
  comfort: { babyWelcome: true, noNeedToTalk: true },
  cost: { free: true },
  languages: ['en'],
  contacts: [{ email: 'kim@example.org' }],
  verifiedAt: '2026-11-03',
};

const feed = (...groups: readonly unknown[]): unknown => ({ version: '1', groups });
const lacking = async (...groups: readonly unknown[]): Promise<Record<string, string>> => {
  const { misses } = await findings('-', feed(...groups));
  return Object.fromEntries(misses.map(({ key, count, of }) => [key, `${count}/${of}`]));
};

/** The words of a union type in the source. */
function codesOf(type: string): string[] {
  const [, union = ''] =
    new RegExp(`export type ${type} =([^;]+);`).exec(readFileSync('src/base/problem.ts', 'utf8')) ?? [];
  return Array.from(union.matchAll(/'([\w-]+)'/g), ([, code = '']) => code).sort();
}

describe('the words of the command', () => {
  it('are there for every code of a problem, and for no other', () => {
    assert.ok(codesOf('ProblemCode').length > 10);
    assert.deepEqual(Object.keys(PROBLEMS).sort(), codesOf('ProblemCode'));
  });

  it('are there for every code of a fault, and for no other', () => {
    assert.ok(codesOf('FaultCode').length > 10);
    assert.deepEqual(Object.keys(FAULTS).sort(), codesOf('FaultCode'));
  });

  it('are there for every format', () => {
    const [, union = ''] = /export type Format =([^;]+);/.exec(readFileSync('src/sources/source.ts', 'utf8')) ?? [];
    assert.deepEqual(Object.keys(FORMATS).sort(), Array.from(union.matchAll(/'([\w-]+)'/g), ([, name]) => name).sort());
  });

  it('say what it means and what to do, in whole sentences', () => {
    for (const [code, { means, mend }] of Object.entries({ ...PROBLEMS, ...FAULTS }))
      for (const words of [means, mend]) assert.match(words, /^[A-Z-].*[^\s][.?:}]$/u, code);
  });
});

describe('a good list', () => {
  it('is told by format and counts, and ends well', async () => {
    const { exit, out, said } = await run(['check', 'demo/feeds/groups.json']);
    assert.equal(exit, 0, out);
    assert.equal(said.replace(/^Some of src.*\n/, ''), '');
    for (const words of ['our own JSON (native)', '181 records read, 181 groups, 4 of them closed', '51 coordinators'])
      assert.ok(out.includes(words), words);
    assert.ok(!out.includes('Problems'));
    assert.match(out, /\nGood: visitors see 177 groups\.\n$/);
  });

  it('lacks nothing where nothing is left out', async () => {
    assert.deepEqual(await lacking(WHOLE), {});
    const { exit, out } = await run(['check', '-', '--strict'], feed(WHOLE));
    assert.equal(exit, 0);
    assert.match(out, /Good: visitors see 1 group\. Every MUST is kept\.\n$/);
  });

  for (const [path, format, groups] of [
    ['demo/feeds/groups.csv', 'csv', 25],
    ['demo/feeds/meeting-guide.json', 'meeting-guide', 31],
  ] as const) {
    it(`may be in a foreign format: ${format}`, async () => {
      const result = await findings(path);
      assert.deepEqual([result.format, result.counts['groups']], [format, groups]);
    });
  }

  it('may come on standard input, from a file: address, or by a type of its own', async () => {
    assert.equal((await findings('-', 'Name,Day,Time\nA,Monday,7 pm')).format, 'csv');
    assert.equal((await findings(new URL('file://' + file('a.csv', 'Name,City\nA,Salem')).href)).counts['groups'], 1);
    assert.equal((await findings('-', '[{"name":"A"}]', '--type', 'native')).counts['groups'], 1);
  });

  it('may be without groups', async () => {
    const { exit, out } = await run(['check', '-'], feed());
    assert.equal(exit, 0);
    assert.match(out, /0 records read, 0 groups/);
  });
});

describe('what visitors will miss', () => {
  const BARE = { id: 'bare', name: 'Bare' };

  it('is counted over the listings that it is about', async () => {
    assert.deepEqual(await lacking(WHOLE, BARE), {
      dates: '1/2',
      verified: '1/2',
      format: '1/2',
      contact: '1/2',
      led: '1/2',
      language: '1/2',
      cost: '1/2',
      baby: '1/2',
      comfort: '1/2',
    });
  });

  it('is not counted for closed listings', async () => {
    assert.deepEqual(await lacking(WHOLE, { ...BARE, status: 'closed' }), {});
  });

  for (const [key, change] of [
    ['zone', { schedule: [{ start: '2026-01-06T10:00', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=TU' }] }],
    ['length', { schedule: [{ start: '2027-01-06T10:00', zone: 'America/New_York' }] }],
    ['over', { schedule: [{ start: '2026-01-06T10:00', minutes: 60, zone: 'America/New_York' }] }],
    ['stale', { verifiedAt: '2025-11-01' }],
    ['place', { place: { name: 'The library' } }],
    ['passcode', { online: { url: 'https://example.org/j/1?pwd=sample' } }],
    ['passcode', { online: { notes: 'Passcode: sample1' } }],
    ['passcode', { description: 'Password is sample' }],
    ['passcode', { joining: { mode: 'sign-up', url: 'https://example.org/j/1?pwd=sample' } }],
  ] as const) {
    it(`names ${key} alone for ${JSON.stringify(change)}`, async () => {
      assert.deepEqual(await lacking({ ...WHOLE, ...change }), { [key]: '1/1' });
    });
  }

  it('takes a town for a place, and dates in words for dates', async () => {
    assert.deepEqual(await lacking({ ...WHOLE, place: { city: 'Portland', region: 'ME' } }), {});
    assert.deepEqual(await lacking({ ...WHOLE, schedule: [], scheduleText: 'By appointment' }), {});
  });

  it('gives examples', async () => {
    const { out } = await run(['check', '-'], feed(WHOLE, BARE));
    assert.match(
      out,
      /1 of 2 \(50%\): Not said who leads it\.\n +Visitors read "Led by: not listed", .+ Such as "bare"\./,
    );
  });
});

describe('problems', () => {
  const BAD = Array.from({ length: 17 }, (_, n) => ({ ...WHOLE, id: `bad-${n + 1}`, url: 'javascript:alert(1)' }));

  it('are told by record and field, in plain words, the first few of each kind', async () => {
    const { exit, out } = await run(['check', '-'], feed(WHOLE, ...BAD));
    assert.equal(exit, 0, 'a field that is left out costs no record');
    assert.ok(out.includes(`17 × url-unsafe: ${PROBLEMS['url-unsafe'].means}\n      ${PROBLEMS['url-unsafe'].mend}`));
    assert.match(out, /\n +Record "bad-1", url\n/);
    assert.match(out, /\n +Record "bad-5", url\n +and 12 more\n/);
    assert.match(out, /Good: visitors see 18 groups\. 17 problems to mend\.\n$/);
    const all = await run(['check', '-', '--max-problems', '100'], feed(WHOLE, ...BAD));
    assert.match(all.out, /Record "bad-17", url\n/);
    assert.doesNotMatch(all.out, / more\n/);
  });

  it('make a strict check fail', async () => {
    const { exit, out } = await run(['check', '-', '--strict'], feed(WHOLE, ...BAD));
    assert.equal(exit, 1);
    assert.match(out, /F6 MUST +Every field that is stated can be used\. Found: 17 fields\./);
    assert.match(out, /Not kept: F6\. 17 problems to mend\.\n$/);
  });

  it('fail every check where records are lost', async () => {
    const { exit, out } = await run(['check', '-'], feed(WHOLE, { id: 'no-name' }, 7));
    assert.equal(exit, 1);
    assert.match(out, /Record "no-name", name\n/);
    assert.match(out, /Record #3\n/);
    assert.match(out, /Visitors see 1 group; 2 records lost\. 2 problems to mend\.\n$/);
  });

  it('are those that a list of bad records has', async () => {
    const result = await findings('demo/feeds/bad-records.json');
    assert.equal(result.exit, 1);
    assert.deepEqual(brokenRules(result), ['F3', 'F4', 'F5', 'F6']);
  });

  it('break each its own rule', async () => {
    const rules = async (...groups: readonly unknown[]): Promise<readonly string[]> =>
      brokenRules(await findings('-', feed(...groups)));
    assert.deepEqual(await rules(WHOLE, { id: 'x' }), ['F3']);
    assert.deepEqual(await rules(WHOLE, WHOLE), ['F4']);
    assert.deepEqual(await rules({ ...WHOLE, online: { url: 'https://example.org/j/1?pwd=sample' } }), ['F5']);
    assert.deepEqual(await rules({ ...WHOLE, verifiedAt: 'soon' }), ['F6']);
  });

  it('say what became of a second record with one id: shown, or left out where it is the same', async () => {
    const own = await run(['check', '-'], feed(WHOLE, { ...WHOLE, name: 'Dads' }));
    assert.match(own.out, /1 × id-duplicate: Two records have one id\. Both are shown/);
    assert.match(own.out, /Good: visitors see 2 groups\./);
    const service = (name: string): object => ({ id: 's', name, organization: { id: 'o', name: 'Clinic' } });
    const page = { total_items: 3, total_pages: 1, contents: [service('Moms'), service('Dads'), service('Moms')] };
    const theirs = await run(['check', '-'], page);
    assert.match(
      theirs.out,
      /In HSDS and FHIR a second one with the same name is the same record, and is shown once\./,
    );
    assert.match(theirs.out, /Good: visitors see 2 groups\./);
  });

  it('cannot steer the terminal', async () => {
    const nasty = { ...WHOLE, id: 'a\u001b[2J\u202e\nRecord "x"', url: 'javascript:1', verifiedAt: undefined };
    const { out } = await run(['check', '-'], feed(nasty));
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotMatch(out, /\nRecord/);
  });

  it('understand codes of the feed’s own with --terms, in place or in a file', async () => {
    const guide = [{ slug: 'a', name: 'A', day: 1, time: '10:00', timezone: 'America/Chicago', types: ['XCF'] }];
    const lacksBaby = async (...more: readonly string[]): Promise<boolean> =>
      (await findings('-', guide, ...more)).misses.some(({ key }) => key === 'baby');
    const terms = '{"XCF":"babyWelcome"}';
    assert.equal(await lacksBaby(), true);
    for (const written of [terms, file('terms.json', terms)]) assert.equal(await lacksBaby('--terms', written), false);
  });

  it('tell of a word in --terms that is none of ours', async () => {
    const terms = '{"XCF":"babyWelcme","INS":"insurance:Medicaid"}';
    const { out } = await run(['check', '-', '--terms', terms], feed(WHOLE));
    assert.match(out, /1 × value-unknown: [^]*\n {6}Your terms, XCF\n/);
    assert.doesNotMatch(out, /INS/);
  });
});

describe('a feed that cannot be read', () => {
  for (const [name, text, code, words] of [
    ['a web page', '<!doctype html><title>Groups</title>', 'html', 'This looks like a web page, not a list of groups.'],
    ['nothing', '', 'empty', 'The feed is blank.'],
    ['a picture', '\u0000\u0001PNG', 'unknown-format', 'This looks like a document or a picture'],
    ['other JSON', '{"menu":["soup"],"price":3}', 'unknown-format', 'Its first members are menu, price.'],
    ['a list that broke off at once', '{"version":"1","groups":[', 'truncated', 'The feed broke off in the middle.'],
    [
      'records without names',
      '{"version":"1","groups":[{},{}]}',
      'unknown-format',
      'none of its records could be used',
    ],
  ] as const) {
    it(`is told as what it is: ${name}`, async () => {
      const { exit, out } = await run(['check', '-'], text);
      assert.equal(exit, 2);
      assert.ok(out.includes(words), out);
      assert.match(out, /Visitors see no list: this feed cannot be read\.\n$/);
      assert.equal((await findings('-', text)).fault?.code, code);
    });
  }

  it('is told by the type that was asked for', async () => {
    assert.equal((await findings('-', feed(WHOLE), '--type', 'bmtl')).fault?.code, 'unknown-type');
    assert.equal((await findings('-', feed(WHOLE), '--type', 'hsds')).fault?.code, 'unknown-format');
  });

  it('that broke off later is read as far as it came', async () => {
    const result = await findings('-', JSON.stringify(feed(WHOLE, WHOLE)).slice(0, -20));
    assert.deepEqual([result.exit, result.counts['groups'], result.fault?.code], [1, 1, 'truncated']);
    assert.ok(brokenRules(result).includes('F2'));
  });

  it('is not there at all', async () => {
    const { exit, said } = await run(['check', 'no-such-file.json']);
    assert.equal(exit, 2);
    assert.match(said, /There is no file no-such-file\.json\. An address on the web begins with https:\/\//);
  });
});

describe('a call that is not understood', () => {
  for (const [argv, words] of [
    [['chek', 'a.csv'], 'There is no command chek.'],
    [['check'], 'check takes one address, one file, or - for standard input.'],
    [['check', 'a', 'b'], 'check takes one address'],
    [['check', 'a', '--sctrict'], "Unknown option '--sctrict'"],
    [['convert', 'a', '--strict'], "Unknown option '--strict'"],
    [['check', 'a', '--terms', '{'], '--terms takes a JSON object'],
    [['check', 'a', '--terms', '{"a":1}'], '--terms takes a JSON object'],
    [['check', 'a', '--terms', 'no-such-file'], '--terms takes a JSON object'],
    [['check', 'a', '--max-problems', 'many'], '--max-problems takes a whole number'],
    [['check', 'a', '--site', 'clinic'], '--site takes an address'],
    [['serve', 'a', '--port', '70000'], '--port takes a whole number from 0 to 65535.'],
    [['check', 'http://['], 'http://[ is no address.'],
  ] as const) {
    it(`ends with 64: ${argv.join(' ')}`, async () => {
      const { exit, out, said } = await run(argv);
      assert.deepEqual([exit, out], [64, '']);
      assert.ok(said.includes(words), said);
      assert.ok(said.includes('--help'));
    });
  }

  it('is answered with help where it is empty, and asked-for help is no fault', async () => {
    const [empty, help, version] = [await run([]), await run(['check', '--help']), await run(['--version'])];
    assert.deepEqual([empty.exit, help.exit, version.exit], [64, 0, 0]);
    assert.match(help.out, /npx group-finder check/);
    assert.equal(version.out, `${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\n`);
  });
});
