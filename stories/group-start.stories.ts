import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-start.js';
import { look } from './support/deep.js';
import { servedBeside, unreachable } from './support/feeds.js';
import { spread } from './support/spread.js';

const coordinators = [{ id: 'wy', name: 'Dell Ritter (sample)', region: 'WY', email: 'wy@example.org' }];
const resources = [
  {
    id: 'course',
    kind: 'training',
    name: 'Peer leader course (sample)',
    description: 'Two days online. You learn to open, hold and close a group.',
    url: 'https://example.org/course',
    languages: ['en'],
  },
  {
    id: 'curso',
    kind: 'training',
    name: 'Curso para guías de grupo (sample)',
    description: 'Cuatro tardes por video.',
    url: 'https://example.org/curso',
    languages: ['es'],
  },
  {
    id: 'kit',
    kind: 'start-a-group',
    name: 'The kit (sample)',
    description: 'A first-night plan, and a sign for the door.',
    url: 'https://example.org/kit',
    languages: ['en'],
  },
];
const src = servedBeside('start', { coordinators, resources });

const meta: Meta = {
  title: 'Elements/group-start',
  component: 'group-start',
  render: (args) => html`<group-start ${spread(args)}><p>Write to us, and we will help you start.</p></group-start>`,
};
export default meta;

/** Without a feed; nobody has to say who she is. */
export const Closed: StoryObj = {
  play: async ({ canvasElement }) => {
    const { says, finds, counts } = look(canvasElement);
    await says('A group can be small. Even one or two people is a success.');
    await finds('button', 'I work with families');
    await finds('button', 'I’ve been through it');
    await counts('ol', 0);
  },
};

/** For a professional, with the courses of a feed and somebody to write to. */
export const Professional: StoryObj = {
  args: { src, region: 'WY' },
  play: async ({ canvasElement }) => {
    const { says, finds, counts } = look(canvasElement);
    const button = await finds('button', 'I work with families');
    button.click();
    await counts('ol > li', 5);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await finds('link', 'Peer leader course (sample)');
    await says('Guides you can use');
    await finds('link', 'Email Dell Ritter (sample)');
  },
};

/** For who has been through it: time first. */
export const BeenThroughIt: StoryObj = {
  args: { src, region: 'WY' },
  play: async ({ canvasElement }) => {
    const { says, finds, counts } = look(canvasElement);
    (await finds('button', 'I’ve been through it')).click();
    await counts('ol > li', 6);
    await says('Take your time It helps to feel steady yourself first.');
  },
};

/** On a Spanish page, with the Spanish course first. */
export const InSpanish: StoryObj = {
  args: { src, region: 'WY', lang: 'es' },
  play: async ({ canvasElement }) => {
    const { says, finds, all } = look(canvasElement);
    (await finds('button', 'Yo pasé por esto')).click();
    await says('Capacítate');
    await finds('link', 'Curso para guías de grupo (sample)');
    await expect(all('[part="start-link"]')[0]).toHaveTextContent('Curso para guías de grupo');
  },
};

/** The feed is down: the steps stand all the same. */
export const FeedDown: StoryObj = {
  args: { src: unreachable, region: 'WY' },
  play: async ({ canvasElement }) => {
    const { finds, counts, lacks } = look(canvasElement);
    (await finds('button', 'I work with families')).click();
    await counts('ol > li', 5);
    lacks('We couldn’t load');
  },
};
