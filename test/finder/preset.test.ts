/** The grammar of `preset`. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FILTERS } from '../../src/engine/filters.js';
import { parsePreset } from '../../src/headless.js';

/** What is said on the console meanwhile. */
function warningsOf(act: () => void): readonly string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void said.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('a preset', () => {
  const cases: readonly (readonly [text: string, filters: object])[] = [
    ['', {}],
    ['kind=therapy&format=online', { kind: ['therapy'], format: ['online'] }],
    ['kind=therapy&kind=class', { kind: ['therapy', 'class'] }],
    ['kind=therapy,class', { kind: ['therapy', 'class'] }],
    ['kind=class&kind=class,class', { kind: ['class'] }],
    ['?soon=24h', { soon: ['24h'] }],
    ['access=step%2Dfree&community=asian+parents', { comfort: ['stepFree'], community: ['asian parents'] }],
    ['access=induction%2Dloop,captions', { access: ['induction-loop', 'captions'] }],
    ['kind=&format=,,', {}],
    ['kind', {}],
    ['&&&kind=class&&', { kind: ['class'] }],
    ['kind=100%', { kind: ['100%'] }],
    ['kind=a=b', { kind: ['a=b'] }],
  ];
  for (const [text, filters] of cases) {
    it(`reads "${text}"`, () => {
      const said = warningsOf(() => {
        expect(parsePreset(text)).to.deep.equal(filters);
      });
      expect(said).to.deep.equal([]);
    });
  }

  it('passes over what is no filter, and tells the webmaster once', () => {
    const text = 'Kind=x&colour=red&__proto__=y&constructor=z&kind=class';
    const said = warningsOf(() => {
      expect(parsePreset(text)).to.deep.equal({ kind: ['class'] });
    });
    expect(said.map((line) => /Kind|colour|__proto__|constructor/.exec(line)?.[0])).to.deep.equal([
      'Kind',
      'colour',
      '__proto__',
      'constructor',
    ]);
    expect(warningsOf(() => parsePreset(text))).to.deep.equal([]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('takes any junk without a fuss, and gives nothing but filters with values', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom(...FILTERS, '=', '&', ',', '%', '+', '#', '?', 'x'), { maxLength: 20 })
        .map((all) => all.join('')),
    );
    warningsOf(() => {
      fc.assert(
        fc.property(junk, (text) => {
          for (const [name, values] of Object.entries(parsePreset(text))) {
            expect(FILTERS).to.include(name);
            expect(values).to.not.be.empty;
            expect(values).to.not.include('');
          }
        }),
        { numRuns: 500 },
      );
    });
  });
});
