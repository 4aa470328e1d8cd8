/** The schema of the native feed, its OpenAPI description, and the sample feeds: whole, true to the model, and ours. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isZone } from '../../src/base/zones.js';
import type { Coordinator, Resource } from '../../src/model/feed.js';
import type { Group, Schedule } from '../../src/model/group.js';
import * as vocabulary from '../../src/model/vocabulary.js';

const SAMPLE = 'demo/feeds/groups.json';

/** What the tests read of a JSON Schema. */
interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
}

interface SampleFeed {
  readonly groups: readonly Omit<Group, 'source'>[];
  readonly coordinators: readonly Coordinator[];
  readonly resources: readonly Resource[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const schema = json('schema/native-feed.schema.json') as Node;
const feed = json(SAMPLE) as SampleFeed;
const listings = feed.groups.filter(({ status }) => status !== 'closed');

function ajv(): Ajv2020 {
  return new Ajv2020({ allErrors: true, strict: true, strictRequired: false, validateFormats: false });
}

/** What is wrong with a feed, in words. */
function complaints(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function resolved(node: Node): Node {
  const target = node.$ref?.replace('#/$defs/', '');
  return target === undefined ? node : (schema.$defs?.[target] ?? assert.fail(`no $defs/${target}`));
}

/** How often the feed states each field and each word of a closed list; a list or object without content says nothing. */
function tally(node: Node, value: unknown, path: string, counts: Map<string, number>): Map<string, number> {
  const add = (key: string, count: number): unknown => counts.set(key, (counts.get(key) ?? 0) + count);
  const { properties = {}, items, enum: words = [] } = resolved(node);
  for (const [name, child] of Object.entries(properties)) {
    const inner = (value as Record<string, unknown> | undefined)?.[name];
    add(`${path}.${name}`, inner === undefined || (Array.isArray(inner) && inner.length === 0) ? 0 : 1);
    tally(child, inner, `${path}.${name}`, counts);
  }
  for (const item of items ? ((value as unknown[] | undefined) ?? [undefined]) : [])
    tally(items as Node, item, path, counts);
  for (const word of words) add(`${path}: ${word}`, value === word ? 1 : 0);
  return counts;
}

/** Every string in a value, however deep; keys are not texts. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function repeated(values: readonly (string | undefined)[]): (string | undefined)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Syllables of an English word, near enough: groups of vowels, without a silent end. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  return Math.max(1, plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** US school grade of a text by Flesch and Kincaid. */
function grade(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter(Boolean);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_MS = 86_400_000;

/** The rule's parts, `FREQ=WEEKLY;BYDAY=TU` → `{ FREQ, BYDAY }`. */
function parts(rrule: string): Record<string, string> {
  return Object.fromEntries(rrule.split(';').map((part) => part.split('=') as [string, string]));
}

/** Days from the Monday of one day's week to the Monday of another's. */
function weeksBetween(from: Date, to: Date): number {
  const monday = (date: Date): number => Math.floor((date.getTime() / DAY_MS + 3) / 7);
  return monday(to) - monday(from);
}

/** Whether a series could meet on a day (written beside the engine, so that the engine is not its own judge). */
function meetsOn({ start, rrule }: Schedule, day: string): boolean {
  const { FREQ, BYDAY, INTERVAL = '1' } = parts(rrule ?? '');
  const [first, date] = [new Date(start.slice(0, 10)), new Date(day.slice(0, 10))];
  if (BYDAY === undefined) return FREQ === 'DAILY';
  if (FREQ === 'WEEKLY' && weeksBetween(first, date) % Number(INTERVAL) !== 0) return false;
  const name = DAYS[date.getUTCDay()] ?? '';
  const nth = Math.ceil(date.getUTCDate() / 7);
  const isLast = new Date(date.getTime() + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth();
  const names = FREQ === 'WEEKLY' ? [name] : [`${nth}${name}`, ...(isLast ? [`-1${name}`] : [])];
  return BYDAY.split(',').some((word) => names.includes(word));
}

const schedules = feed.groups.flatMap(({ id, schedule }) => schedule.map((one) => ({ id, ...one })));

/** Words that the project never says, and the jargon it says in plain words instead. */
const FORBIDDEN = new RegExp(
  `\\b(${[
    'just|should|at least|enjoy every moment|baby blues|commit(s|ted)? suicide|crisis|oops|error|rsvp|intake|lcsw',
    'search facilities|providers?|pmads?|patients?|perinatal|suffer(s|ing)? from|disorders?|happy moms|bounce back',
    'share your story|eligib(le|ility)|qualify|child-friendly|facilitated|sliding scale|stale|unverified|call first',
  ].join('|')})\\b`,
  'i',
);

/** Words that somebody who has lost a child is not to meet (D19). */
const BABY_WORDS =
  /\b(bab(y|ies)|newborns?|infants?|pregnan\w+|moms?|mommy|mamas?|mothers?|cribs?|bebés?|embaraz\w+|mamás?)\b/i;

describe('the schema of the native feed', () => {
  const properties = Object.entries({ feed: schema, ...schema.$defs }).flatMap(([owner, node]) =>
    Object.entries(node.properties ?? {}).map(([name, property]) => ({ name: `${owner}.${name}`, property })),
  );

  it('says in words, with an example, what every property means', () => {
    assert.ok(properties.length > 120, `only ${properties.length} properties were found`);
    const bare = properties.filter(({ property }) => {
      const target = resolved(property.items ?? property);
      const hasExample = property.examples !== undefined || target.examples !== undefined;
      return !property.description || !hasExample;
    });
    assert.deepEqual(bare, []);
  });

  it('gives examples that are themselves right', () => {
    const validator = ajv().addSchema(schema);
    const id = 'urn:group-finder:native-feed:1';
    for (const [owner, node] of [['', schema] as const, ...Object.entries(schema.$defs ?? {})]) {
      const base = owner === '' ? `${id}#` : `${id}#/$defs/${owner}`;
      for (const example of node.examples ?? []) assert.ok(validator.validate(base, example), base);
      for (const [name, { examples = [] }] of Object.entries(node.properties ?? {}))
        for (const example of examples) assert.ok(validator.validate(`${base}/properties/${name}`, example), name);
    }
  });

  it('knows the words that the model knows, closed ones as enums and open ones as examples', () => {
    const of = (owner: string, name: string): Node => schema.$defs?.[owner]?.properties?.[name] ?? {};
    assert.deepEqual(of('group', 'kind').enum, vocabulary.KINDS);
    assert.deepEqual(of('group', 'ledBy').enum, vocabulary.LEADS);
    assert.deepEqual(of('group', 'formats').items?.enum, vocabulary.FORMATS);
    assert.deepEqual(of('group', 'status').enum, vocabulary.STATUSES);
    assert.deepEqual(of('joining', 'mode').enum, vocabulary.JOIN_MODES);
    assert.deepEqual(Object.keys(schema.$defs?.['comfort']?.properties ?? {}), vocabulary.COMFORT_FACTS);
    assert.deepEqual(of('audience', 'stage').items?.examples, vocabulary.STAGES);
    assert.deepEqual(of('audience', 'experience').items?.examples, vocabulary.EXPERIENCES);
    assert.deepEqual(of('audience', 'community').items?.examples, vocabulary.COMMUNITIES);
  });

  it('has the fields that the model has, but for what the reader fills in', () => {
    const model = readFileSync('src/model/group.ts', 'utf8') + readFileSync('src/model/feed.ts', 'utf8');
    const names: Readonly<Record<string, string>> = { dialIn: 'DialIn', comfort: '' };
    for (const [owner, node] of Object.entries(schema.$defs ?? {})) {
      const type = names[owner] ?? owner.charAt(0).toUpperCase() + owner.slice(1);
      if (type === '') continue;
      const body = new RegExp(`interface ${type} \\{([^]*?)\\n\\}`).exec(model)?.[1] ?? assert.fail(`no ${type}`);
      const fields = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field]) => field);
      const expected = fields.filter((field) => !(type === 'Group' && /^(?:source|also)$/.test(field ?? '')));
      // `end` is read as minutes.
      const stated = Object.keys(node.properties ?? {}).filter((field) => !(type === 'Schedule' && field === 'end'));
      assert.deepEqual(stated.sort(), expected.sort(), owner);
    }
  });

  it('lets a feed of a newer minor version through, and a feed without names not', () => {
    const validate = ajv().compile(schema);
    assert.deepEqual(
      complaints(validate, { version: '1.9', groups: [{ id: 'a', name: 'A', later: 1 }], more: {} }),
      [],
    );
    assert.deepEqual(complaints(validate, { version: '1', groups: [{ id: 'a' }] }), [
      "/groups/0 must have required property 'name'",
    ]);
    assert.notDeepEqual(complaints(validate, { version: '2', groups: [] }), []);
  });
});

describe('the OpenAPI description', () => {
  interface Answer {
    readonly headers: object;
    readonly content: Record<string, { schema: Node; examples: Record<string, { value: unknown }> }>;
  }
  const api = json('schema/openapi.json') as {
    readonly openapi: string;
    readonly paths: Record<string, { get: { responses: Record<string, Answer> } }>;
  };
  const responses = Object.values(api.paths)[0]?.get.responses ?? {};

  it('serves one feed by GET and HEAD, with an ETag and without cookies', () => {
    assert.match(api.openapi, /^3\.1\./);
    assert.deepEqual(
      Object.values(api.paths).map((path) => Object.keys(path)),
      [['get', 'head']],
    );
    const headers = Object.keys(responses['200']?.headers ?? {});
    for (const name of ['ETag', 'Cache-Control', 'Access-Control-Allow-Origin', 'Content-Encoding'])
      assert.ok(headers.includes(name), name);
    assert.ok(!headers.includes('Set-Cookie'));
    assert.ok(responses['304']);
  });

  it('points to the schema, and its example keeps to it', () => {
    const body = responses['200']?.content['application/json'] ?? assert.fail('no body');
    assert.equal(body.schema.$ref, 'native-feed.schema.json');
    assert.ok(statSync(`schema/${body.schema.$ref}`).isFile());
    const validate = ajv().compile(schema);
    const examples = Object.values(body.examples);
    assert.ok(examples.length > 0);
    for (const { value } of examples) assert.deepEqual(complaints(validate, value), []);
  });
});

describe('the sample feed', () => {
  it('keeps to the schema', () => {
    assert.deepEqual(complaints(ajv().compile(schema), feed), []);
  });

  it('is what its tables say, and stays under 400 KB', () => {
    execFileSync(process.execPath, ['demo/feeds/make-groups.mjs', '--check']);
    assert.ok(statSync(SAMPLE).size < 400_000);
  });

  it('has groups enough, of every sort', () => {
    const count = (test: (group: (typeof listings)[number]) => boolean): number => listings.filter(test).length;
    const states = new Set(
      listings.flatMap(({ formats, place }) => (formats.includes('in-person') ? place?.region : [])),
    );
    assert.ok(listings.length >= 165, `${listings.length} listings`);
    assert.ok(states.size >= 42, `${states.size} states`);
    assert.ok(count(({ formats, kind }) => formats.includes('online') && kind !== 'online-community') >= 35);
    assert.ok(count(({ formats }) => formats.includes('phone')) >= 5);
    assert.ok(count(({ formats }) => formats.includes('in-person') && formats.length > 1) >= 3);
    assert.ok(count(({ lang, languages }) => lang === 'es' && languages.includes('es')) >= 14);
    assert.ok(count(({ lang, languages }) => lang === 'en' && languages.includes('es')) >= 3);
    assert.ok(count(({ audience }) => audience.community.includes('dads-partners')) >= 8);
    assert.ok(count(({ audience }) => audience.stage.includes('after-loss')) >= 8);
    assert.ok(feed.coordinators.length >= 51);
    assert.equal(new Set(feed.coordinators.map(({ region }) => region)).size, 51);
    assert.ok(feed.resources.length >= 12);
  });

  it('states every field, and every word of a closed list, three times', () => {
    const counts = new Map<string, number>();
    for (const list of ['groups', 'coordinators', 'resources'])
      tally(schema.properties?.[list] ?? {}, feed[list as keyof SampleFeed], list, counts);
    assert.ok(counts.size > 150, `only ${counts.size} fields and words were found`);
    const rare = [...counts].filter(([key, count]) => count < 3 && !/status: closed$|schedule\.end$/.test(key));
    assert.deepEqual(rare, []);
    assert.ok(feed.groups.length - listings.length >= 3, 'closed groups');
  });

  it('answers every question of comfort with yes, with no and not at all (D6, D7)', () => {
    for (const fact of vocabulary.COMFORT_FACTS) {
      const answers = listings.map(({ comfort }) => comfort[fact]);
      for (const answer of [true, false, undefined]) assert.ok(answers.includes(answer), `${fact}: ${answer}`);
      assert.ok(answers.filter((answer) => answer === undefined).length > 30, fact);
    }
  });

  it('speaks of every known audience, and of some that no list knows (D4)', () => {
    const axes = { stage: vocabulary.STAGES, experience: vocabulary.EXPERIENCES, community: vocabulary.COMMUNITIES };
    for (const [axis, known] of Object.entries(axes)) {
      const said = new Set(listings.flatMap(({ audience }) => audience[axis as keyof typeof axes]));
      assert.deepEqual(
        known.filter((word) => !said.has(word)),
        [],
      );
      assert.ok(said.size > known.length, `${axis} holds known words only`);
    }
  });

  it('has no two groups with one id, name or description', () => {
    assert.deepEqual(repeated(feed.groups.map(({ id }) => id)), []);
    assert.deepEqual(repeated(feed.groups.map(({ name }) => name)), []);
    assert.deepEqual(repeated(feed.groups.map(({ description }) => description)), []);
  });

  it('names time zones that exist, those that are easily got wrong among them', () => {
    assert.deepEqual(
      schedules.filter(({ zone }) => !isZone(zone)),
      [],
    );
    const zones = new Set(schedules.map(({ zone }) => zone));
    const far = ['America/Phoenix', 'America/Anchorage', 'Pacific/Honolulu', 'America/Boise'];
    for (const zone of [...far, 'America/Indiana/Indianapolis']) assert.ok(zones.has(zone), zone);
  });

  it('starts each series on a day that its rule allows, and leaves out only days on which it meets (D10)', () => {
    const repeating = schedules.filter(({ rrule }) => rrule !== undefined);
    assert.deepEqual(
      repeating.filter((one) => !meetsOn(one, one.start)),
      [],
    );
    const idle = repeating.flatMap((one) =>
      (one.exdates ?? []).filter((day) => !meetsOn(one, day)).map((day) => [one.id, day]),
    );
    assert.deepEqual(idle, []);
  });

  it('meets in every sort of rhythm', () => {
    const rules = schedules.map(({ rrule }) => rrule ?? 'once');
    const rhythms = [
      /^once$/,
      /^FREQ=DAILY/,
      /INTERVAL=2/,
      /BYDAY=2\w\w,4/,
      /BYDAY=-1/,
      /COUNT=/,
      /UNTIL=/,
      /BYDAY=\w\w,\w\w/,
    ];
    for (const rhythm of rhythms) assert.ok(rules.filter((rule) => rhythm.test(rule)).length >= 2, rhythm.source);
    assert.ok(listings.filter(({ schedule }) => schedule.length > 1).length >= 2);
    assert.ok(listings.filter(({ schedule, scheduleText }) => schedule.length === 0 && scheduleText).length >= 3);
  });

  it('was checked at many times, and in part never (D11)', () => {
    const days = feed.groups.flatMap(({ verifiedAt }) => verifiedAt ?? []).sort();
    assert.ok(days.length < feed.groups.length);
    assert.ok((days[0] ?? '') < '2025-01' && (days.at(-1) ?? '') >= '2026-11');
  });

  it('is invented, and says so', () => {
    const names = [
      ...feed.groups.map(({ organization }) => organization?.name),
      ...feed.coordinators.map(({ organization }) => organization),
      ...feed.resources.map(({ name }) => name),
    ];
    assert.deepEqual(
      names.filter((name) => !name?.endsWith(' (sample)')),
      [],
    );
    const all = texts(feed).join('\n');
    assert.deepEqual([...new Set(all.match(/https?:\/\/[^/\s]+/g))], ['https://example.org']);
    assert.deepEqual([...new Set(all.match(/@\S+/g))], ['@example.org']);
    assert.deepEqual(all.match(/\(\d{3}\) (?!555-01)\S+/g), null);
  });

  it('dates every helpline (D18)', () => {
    const lines = feed.resources.filter(({ kind }) => kind === 'helpline');
    assert.deepEqual(
      lines.filter(({ verifiedAt }) => verifiedAt === undefined),
      [],
    );
  });

  it('says none of the words that the project never says', () => {
    assert.deepEqual(
      texts(feed).filter((text) => FORBIDDEN.test(text)),
      [],
    );
    assert.deepEqual(
      texts(feed).filter((text) => /\busted(es)?\b/i.test(text)),
      [],
    );
  });

  it('is written for the sixth grade or below', () => {
    assert.ok(grade('Notwithstanding considerable organizational difficulties, eligibility remains guaranteed.') > 12);
    const english = listings.filter(({ lang }) => lang === 'en').map(({ description = '' }) => description);
    assert.deepEqual(
      english.filter((text) => grade(text) > 6),
      [],
    );
  });

  it('keeps words of birth out of the groups after a loss (D19)', () => {
    const losses = listings.filter(({ audience }) => audience.stage.includes('after-loss'));
    assert.deepEqual(
      losses.flatMap(texts).filter((text) => BABY_WORDS.test(text)),
      [],
    );
  });
});

describe('the other sample feeds', () => {
  it('holds bad records, each with a note, beside good ones', () => {
    const bad = json('demo/feeds/bad-records.json') as { readonly groups: readonly unknown[] };
    const objects = bad.groups.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    const notes = objects.map((one) => (one as Record<string, unknown>)['x-why']);
    assert.ok(notes.every((note) => typeof note === 'string'));
    assert.ok(notes.filter((note) => note === 'good').length >= 10);
    assert.ok(notes.filter((note) => note !== 'good').length >= 30);
    assert.notDeepEqual(complaints(ajv().compile(schema), bad), []);
  });

  it('has a table as a spreadsheet writes it: a mark in front, CRLF, quoted line breaks', () => {
    const csv = readFileSync('demo/feeds/groups.csv', 'utf8');
    assert.ok(csv.startsWith('\ufeffName,Day,Start time,'));
    assert.ok(!/[^\r]\n/.test(csv));
    assert.match(csv, /"[^"\r\n]+\r\n[^"]+"/);
  });

  it('has a Meeting Guide list with the oddities of real ones', () => {
    const meetings = json('demo/feeds/meeting-guide.json') as readonly Record<string, unknown>[];
    assert.ok(meetings.length >= 30);
    const types = new Set(meetings.map(({ day }) => (Array.isArray(day) ? 'list' : typeof day)));
    assert.deepEqual([...types].sort(), ['list', 'number', 'string', 'undefined']);
    assert.ok(meetings.some(({ timezone }) => timezone === undefined));
  });

  it('links to nobody, and calls nobody', () => {
    for (const file of ['demo/feeds/groups.csv', 'demo/feeds/meeting-guide.json']) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual([...new Set(text.match(/https?:\/\/[^/\s"]+/g))], ['https://example.org'], file);
      assert.deepEqual(text.match(/\b\d{3}[-. )]+(?!555)\d{3}[-. ]\d{4}/g), null, file);
      assert.equal(FORBIDDEN.exec(text), null, file);
    }
  });
});
