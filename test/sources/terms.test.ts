/** What the host says that the codes of its feed mean, alike in every format. */
import { expect } from '@open-wc/testing';
import type { Group } from '../../src/model/group.js';
import { addFact, noFacts } from '../../src/sources/facts.js';
import { loadSource } from '../../src/sources/load.js';
import { calendar, event } from '../fixtures/calendar.js';
import { bundle, concept, location, organization, service } from '../fixtures/fhir-resources.js';
import { series } from '../fixtures/openactive-feed.js';
import { eventOf, pageOf } from '../fixtures/tribe-feed.js';

interface Outcome {
  readonly groups: readonly Group[];
  /** `record field code`, with the name of the feed. */
  readonly problems: readonly string[];
}

async function load(type: string, feed: unknown, terms: Readonly<Record<string, string>> | string): Promise<Outcome> {
  const body = typeof feed === 'string' ? feed : JSON.stringify(feed);
  const config = { src: 'https://example.org/feed', type, label: 'L', terms, timeout: 5, maxBytes: 1e7 };
  const tools = {
    fetch: () => Promise.resolve(new Response(body)),
    signal: new AbortController().signal,
    origin: 'https://clinic.example.org',
    isOnline: () => true,
    onContact: () => undefined,
    now: Date.parse('2026-11-22T12:00:00Z'),
  };
  const groups: Group[] = [];
  const problems: string[] = [];
  for await (const batch of loadSource(config, tools)) {
    groups.push(...batch.groups);
    problems.push(...batch.problems.map((one) => `${one.source}: ${one.record} ${one.field} ${one.code}`));
  }
  return { groups, problems };
}

/** A group with the codes INS and ONE, in each format that has codes. */
const CODED: Readonly<Record<string, unknown>> = {
  hsds: {
    total_items: 1,
    contents: [
      {
        id: '1',
        name: 'A',
        status: 'active',
        schedules: [],
        organization: { name: 'O' },
        attributes: ['INS', 'ONE'].map((code) => ({ taxonomy_term: { code, name: code } })),
      },
    ],
  },
  'meeting-guide': [{ slug: 'a', name: 'A', day: 1, time: '10:00', state: 'OR', types: ['INS', 'ONE'] }],
  bmlt: [{ id_bigint: '1', meeting_name: 'A', formats: 'INS,ONE' }],
  tribe: JSON.parse(
    pageOf([eventOf({ categories: ['INS', 'ONE'].map((name, id) => ({ id, name, slug: name.toLowerCase() })) })]),
  ),
  'schema-org': { '@type': 'Event', name: 'A', startDate: '2026-12-01T19:00:00Z', keywords: 'INS, ONE' },
  openactive: [series(1, { category: ['INS', 'ONE'] })],
  ical: calendar([event('UID:a', 'SUMMARY:A', 'CATEGORIES:INS,ONE')]),
  fhir: bundle([service({ type: [concept('INS'), concept('ONE')] }), location(), organization()]),
  csv: 'Name,Day,Time,State,INS,ONE,TWO\nA,Monday,7 pm,OR,Yes,x,No',
};

describe('the terms of a host', () => {
  for (const [type, feed] of Object.entries(CODED)) {
    it(`say which insurance a group takes: ${type}`, async () => {
      const one = await load(type, feed, { INS: 'insurance:Medicaid' });
      expect([one.groups[0]?.insurance, one.problems]).to.deep.equal(['Medicaid', []]);
      const both = { INS: 'insurance:Medicaid', ONE: 'insurance:One Health, Inc.', TWO: 'insurance:Two Health' };
      expect((await load(type, feed, both)).groups[0]?.insurance).to.equal('Medicaid, One Health, Inc.');
      expect((await load(type, feed, {})).groups[0]?.insurance).to.equal(undefined);
    });
  }

  it('add an insurance to those that the record names itself, each once', async () => {
    const table = 'Name,Insurance,INS,ONE\nA,One Health,Yes,Yes';
    const terms = { INS: 'insurance:Medicaid', ONE: 'insurance:One Health' };
    expect((await load('csv', table, terms)).groups[0]?.insurance).to.equal('One Health, Medicaid');
  });

  it('can deny no insurance, and name none without a word', () => {
    const facts = noFacts();
    for (const fact of ['!insurance:Medicaid', 'insurance:', 'insurance: ', 'insurance'])
      expect(addFact(facts, fact), fact).to.equal(false);
    expect(addFact(facts, ' insurance: Medicaid ')).to.equal(true);
    expect(facts.insurance).to.deep.equal(['Medicaid']);
  });

  for (const [type, feed] of Object.entries({ ...CODED, native: { groups: [{ id: 'a', name: 'A' }] } })) {
    it(`are told of once where they are no word of ours: ${type}`, async () => {
      const bad = {
        CF: 'babyWelcme',
        X: 'kind:nonsense',
        Y: 'language:Klingonese',
        Z: '',
        W: 'Name of the place',
        ONE: 'nonsense',
      };
      const good = { A: 'babyWelcome', B: '!stepFree', C: 'community:us' };
      const { problems } = await load(type, feed, { ...good, ...bad });
      expect(problems).to.deep.equal(Object.keys(bad).map((code) => `L: terms ${code} value-unknown`));
    });
  }

  it('are told of where they are written as JSON, also where they are no text', async () => {
    const { problems } = await load('auto', CODED['meeting-guide'], '{"INS":"insurance:Medicaid","X":"y","N":1}');
    expect(problems).to.deep.equal(['L: terms X value-unknown', 'L: terms N value-unknown']);
  });

  it('may name a column of a table', async () => {
    const table = 'Gruppe,Name,Ort\nA,B,Salem';
    for (const type of ['csv', 'auto']) {
      const { groups, problems } = await load(type, table, { Ort: 'City', X: 'place.postalCode', INS: 'insurance:M' });
      expect([groups[0]?.place?.city, problems]).to.deep.equal(['Salem', []]);
    }
    expect((await load('meeting-guide', [], { Ort: 'City' })).problems).to.deep.equal(['L: terms Ort value-unknown']);
  });
});
