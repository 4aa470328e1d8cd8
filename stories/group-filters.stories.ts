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
  title: 'Elements/group-filters',
  component: 'group-filters',
  args: { for: 'filters-finder', preset: '' },
  render: ({ preset, ...args }) => html`
    <group-filters ${spread(args)}></group-filters>
    <hr />
    <group-finder id=${args.for} preset=${preset} .groups=${neighborhood}></group-finder>
  `,
};
export default meta;

/** Closed: a button that says what it is. */
export const Default: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const { finds, counts, misses } = look(canvasElement);
    await expect(await finds('button', 'Filters')).toHaveAttribute('aria-expanded', 'false');
    await counts('group-filters', 1);
    misses('checkbox', /./);
  },
};

/** Open: native checkboxes with live counts; what would give nothing stays, last and dimmed. */
export const Open: StoryObj<Args> = {
  args: { for: 'open-finder' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await userEvent.click(await finds('button', 'Filters'));
    await finds('group', 'How to join');
    await userEvent.click(await finds('checkbox', /^By phone 1$/));
    await finds('heading', '1 group that fits.');
    await finds('button', 'Show 1 group');
    await finds('checkbox', /^Therapy group 0$/);
    await finds('button', 'Filters (1)');
  },
};

/** What is set stands as chips. Taking one away moves the focus to the next. */
export const Chips: StoryObj<Args> = {
  args: { for: 'chips-finder', preset: 'kind=peer-support&comfort=babyWelcome' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, misses, focuses } = look(canvasElement);
    await userEvent.click(await finds('button', 'Remove Peer support group'));
    await focuses(await finds('button', 'Remove Babies welcome'));
    misses('button', 'Remove Peer support group');
    await userEvent.click(await finds('button', 'Clear all'));
    await finds('heading', '12 groups. Soonest first.');
    misses('button', 'Clear all');
  },
};
