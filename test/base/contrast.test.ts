/** Contrast is kept by construction, whatever accent a page sets (A23). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contrast, luminance, makeReadable, mix, SHARES, type Rgb } from '../../src/base/contrast.js';

const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];
const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const anyColor: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

/** A surface and a text that a careful designer may choose: one light, one dark, seven to one. */
const pairs = fc
  .tuple(anyColor, anyColor, fc.boolean())
  .map(([one, other, isDark]) => {
    const light = mix(one, WHITE, 0.12);
    const dark = mix(other, BLACK, 0.12);
    return isDark ? { text: light, surface: dark } : { text: dark, surface: light };
  })
  .filter(({ text, surface }) => contrast(text, surface) >= 7);

describe('contrast', () => {
  it('is counted as WCAG counts it', () => {
    expect(contrast(WHITE, BLACK)).to.be.closeTo(21, 1e-9);
    expect(contrast(WHITE, [0x77 / 255, 0x77 / 255, 0x77 / 255])).to.be.closeTo(4.48, 0.005);
    expect(luminance([1, 0, 0])).to.be.closeTo(0.2126, 1e-9);
  });

  it('of any accent as words is 4.5 on all that it stands on, light and dark', () => {
    fc.assert(
      fc.property(pairs, anyColor, ({ text, surface }, accent) => {
        const { ink } = makeReadable({ text, surface, card: surface, accent, onAccent: [WHITE] });
        for (const under of [surface, mix(text, surface, SHARES.soft), mix(ink, surface, SHARES.tint)]) {
          expect(contrast(ink, under)).to.be.at.least(4.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of the words on any accent is 4.5', () => {
    fc.assert(
      fc.property(pairs, anyColor, ({ text, surface }, accent) => {
        const { onAccent } = makeReadable({ text, surface, card: surface, accent, onAccent: [surface] });
        expect(contrast(onAccent, accent)).to.be.at.least(4.5);
      }),
      { numRuns: 500 },
    );
  });

  it('of quiet text is 4.5 and of edges 3, also where the text is no darker than it must be', () => {
    fc.assert(
      fc.property(pairs, anyColor, ({ text, surface }, accent) => {
        const { quiet, edge } = makeReadable({ text, surface, card: surface, accent, onAccent: [WHITE] });
        const soft = mix(text, surface, SHARES.soft);
        for (const under of [surface, soft]) {
          expect(contrast(mix(text, surface, quiet), under)).to.be.at.least(4.5);
          expect(contrast(mix(text, surface, edge), under)).to.be.at.least(3);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that has enough', () => {
    const teal: Rgb = [11 / 255, 93 / 255, 97 / 255];
    const readable = makeReadable({ text: BLACK, surface: WHITE, card: WHITE, accent: teal, onAccent: [WHITE] });
    expect(readable).to.deep.equal({ ink: teal, onAccent: WHITE, quiet: SHARES.quiet, edge: SHARES.edge });
  });
});
