import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define/group-finder.js';
import { look } from './support/deep.js';
import { neighborhood } from './support/groups.js';
import { showPaper, takeBackPaper } from './support/paper.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'States/Page',
  component: 'group-finder',
  args: { groups: neighborhood },
};
export default meta;

/** Twelve groups, and nothing pressed: to be tried by hand and by ear. */
export const ByHand: StoryObj = {
  render: (args) => html`<group-finder ${spread(args)}></group-finder>`,
  play: async ({ canvasElement }) => {
    await look(canvasElement).finds('heading', '12 groups. Soonest first.');
  },
};

/** The page around the element speaks Spanish. */
export const Spanish: StoryObj = {
  render: (args) => html`<div lang="es"><group-finder ${spread(args)}></group-finder></div>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', '12 grupos. Primero los de fecha más cercana.');
    await finds('searchbox', 'Ciudad, código postal o palabra');
    await says('¿Necesitas hablar con alguien ahora?');
    await finds('link', /^Llama al 988/);
    await userEvent.click(await finds('button', 'Desde casa'));
    await finds('heading', '3 grupos a los que puedes unirte desde casa.');
  },
};

/** Right to left: what stood at the left stands at the right. */
export const RightToLeft: StoryObj = {
  render: (args) => html`<group-finder dir="rtl" ${spread(args)}></group-finder>`,
  play: async ({ canvasElement }) => {
    const { finds } = look(canvasElement);
    const heading = await finds('heading', 'Phone circle');
    await expect(getComputedStyle(heading).direction).toBe('rtl');
    const expectButton = await finds('button', /What to expect.*Phone circle/);
    const action = await finds('link', /Phone circle$/);
    await expect(expectButton.getBoundingClientRect().left).toBeGreaterThan(action.getBoundingClientRect().left);
  },
};

/** Light text on a dark page, with nothing set: the palette follows. */
export const DarkPage: StoryObj = {
  globals: { theme: 'dark' },
  render: (args) =>
    html`<div style="padding: 1rem; background: #1c1714; color: #ece7df">
      <group-finder ${spread(args)}></group-finder>
    </div>`,
  play: async ({ canvasElement }) => {
    const { finds } = look(canvasElement);
    const heading = await finds('heading', '12 groups. Soonest first.');
    await expect(getComputedStyle(heading).color).toBe('rgb(236, 231, 223)');
    await expect(getComputedStyle(await finds('button', 'Search')).backgroundColor).toBe('rgb(141, 211, 210)');
  },
};

interface Theme {
  readonly accent: string;
  readonly text: string;
  readonly surface: string;
  readonly font: string;
  readonly radius: string;
  readonly space: number;
}

/** Six properties re-theme everything. Change them in the controls. */
export const Theming: StoryObj<Theme> = {
  args: {
    accent: '#7a2e5d',
    text: '#2b2230',
    surface: '#fff8fb',
    font: 'Georgia, serif',
    radius: '4px',
    space: 1.25,
  },
  argTypes: {
    accent: { control: 'color' },
    text: { control: 'color' },
    surface: { control: 'color' },
    font: { control: 'text' },
    radius: { control: 'text' },
    space: { control: { type: 'range', min: 0.5, max: 2, step: 0.25 } },
  },
  parameters: {
    controls: { include: ['accent', 'text', 'surface', 'font', 'radius', 'space'] },
  },
  render: ({ accent, text, surface, font, radius, space }) => html`
    <style>
      .themed {
        --group-color-accent: ${accent};
        --group-color-text: ${text};
        --group-color-surface: ${surface};
        --group-font: ${font};
        --group-radius: ${radius};
        --group-space: ${space};
      }
    </style>
    <group-finder class="themed" .groups=${neighborhood}></group-finder>
  `,
  play: async ({ canvasElement, args }) => {
    const { finds, all } = look(canvasElement);
    const heading = getComputedStyle(await finds('heading', 'Phone circle'));
    await expect(heading.color).toBe('rgb(43, 34, 48)');
    await expect(heading.fontFamily).toBe(args.font);
    await expect(getComputedStyle(await finds('button', 'Search')).backgroundColor).toBe('rgb(122, 46, 93)');
    const card = getComputedStyle(all('[part~="card"]')[0]!);
    await expect(card.borderRadius).toBe(args.radius);
    await expect(card.backgroundColor).toBe('rgb(255, 248, 251)');
  },
};

/** Values that are none count as not set; the console names them. */
export const NonsenseTheme: StoryObj = {
  render: (args) => html`
    <style>
      .nonsense {
        --group-color-accent: banana;
        --group-color-surface: url(nowhere);
        --group-radius: red;
        --group-space: wide;
        --group-font: 12;
      }
    </style>
    <group-finder class="nonsense" ${spread(args)}></group-finder>
  `,
  play: async ({ canvasElement }) => {
    const { finds, all } = look(canvasElement);
    await finds('heading', 'Phone circle');
    const search = await finds('button', 'Search');
    await waitFor(() => expect(getComputedStyle(search).backgroundColor).toBe('rgb(11, 93, 97)'));
    await waitFor(() => expect(getComputedStyle(all('[part~="card"]')[0]!).borderRadius).toBe('10px'));
    await expect(search.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  },
};

/** An accent that nobody could read stays the fill of the button; words and edges go as far from it as they must. */
export const PaleAccent: StoryObj = {
  render: (args) => html`
    <style>
      .pale {
        --group-color-accent: #ffe066;
      }
    </style>
    <group-finder class="pale" ${spread(args)}></group-finder>
  `,
  play: async ({ canvasElement }) => {
    const search = await look(canvasElement).finds('button', 'Search');
    await waitFor(() => expect(getComputedStyle(search).backgroundColor).toBe('rgb(255, 224, 102)'));
    await waitFor(() => expect(getComputedStyle(search).color).not.toBe('rgb(255, 255, 255)'));
  },
};

/** White on black, as a page for high contrast has it. (Forced colors are the system's: see Start here/States.) */
export const HighContrastPage: StoryObj = {
  globals: { theme: 'contrast' },
  render: (args) =>
    html`<div style="padding: 1rem; background: #000; color: #fff"><group-finder ${spread(args)}></group-finder></div>`,
  play: async ({ canvasElement }) => {
    const heading = await look(canvasElement).finds('heading', '12 groups. Soonest first.');
    await expect(getComputedStyle(heading).color).toBe('rgb(255, 255, 255)');
  },
};

/** As it comes out of a printer: everything opened, addresses written out, nothing to press. */
export const OnPaper: StoryObj = {
  tags: ['!autodocs'],
  beforeEach: () => takeBackPaper,
  play: async ({ canvasElement }) => {
    const { finds, says, misses, all } = look(canvasElement);
    await finds('heading', 'Phone circle');
    await waitFor(async () => {
      dispatchEvent(new Event('beforeprint'));
      showPaper(all('*'));
      await expect(all('.detail').some((detail) => detail.checkVisibility())).toBe(true);
    });
    await says('Tea, ten chairs and other people in their first year.');
    await says('If you or your baby may be in danger:');
    misses('button', 'Search');
    misses('button', /^What to expect/);
  },
};

/** A column of 280 px: one column, nothing cut, no sideways scroll. */
export const NarrowColumn: StoryObj = {
  render: (args) => html`<div style="inline-size: 280px"><group-finder ${spread(args)}></group-finder></div>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, all } = look(canvasElement);
    await finds('heading', 'Phone circle');
    await userEvent.click(await finds('button', 'Filters'));
    await finds('checkbox', /^Online/);
    const edge = canvasElement.querySelector('group-finder')!.getBoundingClientRect().right;
    const over = all('button, a, input, p, h2, h3, label').filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1,
    );
    await expect(over).toEqual([]);
  },
};

/** Only groups for those who lost a pregnancy or a baby, and no baby word of ours. The host has set it. */
export const LossSafe: StoryObj = {
  args: { 'loss-safe': true },
  render: (args) => html`<group-finder ${spread(args)}></group-finder>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts, says, lacks } = look(canvasElement);
    await finds('heading', '2 groups that fit. Only groups for loss.');
    await counts('group-card', 2);
    await userEvent.click(await finds('button', 'More ways'));
    await says('If you may be in danger:');
    await userEvent.click(await finds('button', /What to expect.*A quiet hour/));
    await says('This group is not therapy.');
    lacks(/(?<!Loss of a )bab(y|ies)|moms/i);
  },
};

/** The visitor asks for the same with one press, and takes it back with another. */
export const AfterALoss: StoryObj = {
  render: (args) => html`<group-finder ${spread(args)}></group-finder>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks } = look(canvasElement);
    const button = await finds('button', 'After a loss');
    await userEvent.click(button);
    await finds('heading', '2 groups that fit. Only groups for loss.');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    lacks('Twins and more');
    await userEvent.click(button);
    await finds('heading', '12 groups. Soonest first.');
  },
};
