/** Each column has its own layout, whatever makes it so wide and however wide the window is (A4). */
import { expect } from '@open-wc/testing';
import { isVisible, parts } from '../support/deep.js';
import { afterwards } from '../support/finder.js';
import { PLAIN } from './hosts.js';
import { mount, openAll, type Mounted } from './mount.js';
import { expectApart, expectInside } from './whole.js';

const WIDTHS = [280, 480, 720, 1200];
/** What a finder is wide that nobody gives a width. */
const SHRUNK = 384;

/** How a page lays the column out, and whether the finder is then as wide as it. */
const LAYOUTS: readonly (readonly [name: string, fills: boolean, finder: string, column: string])[] = [
  ['a block', true, '', ''],
  ['a flex row with room to grow', true, 'flex: 1', 'display: flex'],
  ['a flex row', false, '', 'display: flex'],
  ['a flex column', true, '', 'display: flex; flex-direction: column'],
  ['a flex column that centres', false, '', 'display: flex; flex-direction: column; align-items: center'],
  ['a grid', true, '', 'display: grid'],
  ['a grid that centres', false, '', 'display: grid; justify-items: center'],
  ['a float', false, 'float: inline-start', ''],
  ['an inline block', false, 'display: inline-block', ''],
  ['a box as wide as its content', false, 'inline-size: fit-content', ''],
  ['a flex container of its own', true, 'display: flex', ''],
  ['a grid of its own', true, 'display: grid', ''],
  ['no box at all', true, 'display: contents', ''],
];

/** How many stand in the first row. */
function inARow(elements: readonly Element[]): number {
  const tops = elements.map((one) => Math.round(one.getBoundingClientRect().top));
  return tops.filter((top) => top === tops[0]).length;
}

function expectColumns({ finder, wrapper }: Mounted): void {
  const width = wrapper.getBoundingClientRect().width;
  expect(inARow(parts(finder, 'card').filter(isVisible)), `cards in ${width} px`).to.equal(width < 900 ? 1 : 2);
  const search = [...parts(finder, 'search-input'), ...parts(finder, 'search-button'), ...parts(finder, 'search-home')];
  const middles = new Set(
    search.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return Math.round((top + bottom) / 4);
    }),
  );
  expect(middles.size, `rows of the search in ${width} px`).to.equal(width < 560 ? 2 : 1);
}

describe('a finder in', () => {
  for (const [name, fills, own, style] of LAYOUTS) {
    it(`${name} fits 280, 480, 720 and 1200 px`, async () => {
      for (const width of WIDTHS) {
        const mounted = await mount({ ...PLAIN, css: `group-finder { ${own} }` }, width, style || 'display: block');
        afterwards(() => mounted.leave());
        const { width: seen } = mounted.wrapper.getBoundingClientRect();
        expect(seen, `${width} px`).to.be.closeTo(fills ? width : Math.min(SHRUNK, width), 1);
        expectColumns(mounted);
        expectInside(mounted);
        expectApart(mounted.finder);
        await openAll(mounted.finder);
        expectInside(mounted);
        expectApart(mounted.finder);
        mounted.leave();
      }
    });
  }

  it('two columns of one page has its own layout in each', async () => {
    const narrow = await mount(PLAIN, 320);
    afterwards(() => narrow.leave());
    const wide = await mount(PLAIN, 1000);
    afterwards(() => wide.leave());
    for (const one of [narrow, wide]) {
      expectColumns(one);
      expectInside(one);
    }
  });
});
