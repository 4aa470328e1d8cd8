import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-finder.js';
import { look } from './support/deep.js';
import { neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';

interface Args {
  readonly for: string;
  readonly preset: string;
}

const meta: Meta<Args> = {
  title: 'Elements/group-list',
  component: 'group-list',
  args: { for: 'list-finder', preset: '' },
  render: ({ preset, ...args }) => html`
    <group-finder id=${args.for} preset=${preset} .groups=${neighborhood}></group-finder>
    <hr />
    <group-list ${spread(args)}></group-list>
  `,
};
export default meta;

/** Laid out by the host: the sentence, the cards, and the way to more. */
export const Default: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', '12 groups. Soonest first.');
    await counts('group-list', 1);
    const cards = await counts('group-card', 10);
    await finds('button', 'Show 2 more');
    await expect(cards[0]).toHaveAttribute('group-id');
  },
};

/** Groups that say yes come first; those that do not say stand under their own heading; no is left out. */
export const NotStated: StoryObj<Args> = {
  args: { for: 'unsure-finder', preset: 'comfort=babyWelcome&format=in-person' },
  play: async ({ canvasElement }) => {
    const { finds, all } = look(canvasElement);
    const unsure = await finds('heading', 'These do not say. You can ask.');
    const first = await finds('heading', 'Stroller walk by the water');
    const last = await finds('heading', 'Twins and more');
    const follows = (a: Element, b: Element): boolean => a.getBoundingClientRect().top < b.getBoundingClientRect().top;
    await expect(follows(first, unsure) && follows(unsure, last)).toBe(true);
    await expect(all('group-card').length).toBeGreaterThan(4);
  },
};
