/** A page that sets nonsense gets the finder as if it had set nothing: readable, bordered, spaced. */
import { expect } from '@open-wc/testing';
import { parts, rest } from '../support/deep.js';
import { afterwards, hearWarnings } from '../support/finder.js';
import { PLAIN } from './hosts.js';
import { mount, type Mounted } from './mount.js';
import { expectWhole } from './whole.js';

const NONSENSE = {
  '--group-color-accent': 'banana',
  '--group-color-text': '12',
  '--group-color-surface': 'url(nowhere)',
  '--group-color-on-accent': '#12',
  '--group-radius': 'red',
  '--group-space': 'x',
  '--group-font': '7',
};

const SHOWN = {
  card: [
    'color',
    'backgroundColor',
    'borderTopWidth',
    'borderTopStyle',
    'borderTopColor',
    'borderRadius',
    'paddingTop',
    'rowGap',
  ],
  'search-button': ['color', 'backgroundColor', 'borderRadius', 'paddingLeft', 'fontFamily', 'fontSize'],
  'search-input': ['color', 'borderTopWidth', 'borderTopColor', 'paddingLeft'],
  'help-strip': ['backgroundColor', 'paddingTop', 'borderRadius'],
  'help-link': ['color', 'fontFamily'],
} as const;

function look({ finder }: Mounted): Record<string, string> {
  const seen: Record<string, string> = {};
  for (const [name, properties] of Object.entries(SHOWN)) {
    const style = getComputedStyle(parts(finder, name)[0]!);
    for (const property of properties) seen[`${name} ${property}`] = style[property];
  }
  return seen;
}

async function lookWith(tokens: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const css = Object.entries(tokens).map(([name, value]) => `${name}: ${value}`);
  const mounted = await mount({ ...PLAIN, css: `group-finder { ${css.join('; ')} }` });
  afterwards(() => mounted.leave());
  // Colours are looked at soon after the first results.
  await rest(200);
  expectWhole(mounted);
  const seen = look(mounted);
  mounted.leave();
  return seen;
}

describe('a page that sets nonsense', () => {
  it('changes nothing by it, all at once, and its webmaster reads why', async () => {
    const warnings = hearWarnings();
    expect(await lookWith(NONSENSE)).to.deep.equal(await lookWith({}));
    expect(warnings.join()).to.contain('theme-value');
  });

  for (const [name, value] of Object.entries(NONSENSE)) {
    it(`changes nothing by ${name}: ${value}`, async () => {
      hearWarnings();
      expect(await lookWith({ [name]: value })).to.deep.equal(await lookWith({}));
    });
  }

  it('and what is sensible beside it still holds', async () => {
    hearWarnings();
    const seen = await lookWith({ ...NONSENSE, '--group-radius': '3px' });
    expect(seen['card borderRadius']).to.equal('3px');
  });
});
