import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-coordinator.js';
import { look } from './support/deep.js';
import { servedBeside, silent, unreachable } from './support/feeds.js';
import { spread } from './support/spread.js';

const coordinators = [
  {
    id: 'me',
    name: 'Dana Thibodeau',
    role: 'Volunteer coordinator',
    organization: 'Casco Bay Family Center (sample)',
    region: 'ME',
    email: 'me@example.org',
    phone: '(207) 555-0130',
    url: 'https://example.org/coordinators/me',
    languages: ['en', 'fr'],
    specialities: ['Rural families'],
    replyTime: 'Within two days',
  },
  { id: 'wy', organization: 'High Plains Office (sample)', region: 'Wyoming', phone: '(307) 555-0110' },
];

const meta: Meta = {
  title: 'Elements/group-coordinator',
  component: 'group-coordinator',
  args: { src: servedBeside('coordinators', { coordinators }), region: 'ME' },
  render: (args) => html`<group-coordinator ${spread(args)}><p>Ask at the front desk.</p></group-coordinator>`,
};
export default meta;

/** A volunteer: writing before calling, and never a crisis line. */
export const Volunteer: StoryObj = {
  play: async ({ canvasElement }) => {
    const { says, finds, lacks } = look(canvasElement);
    await says('A volunteer in Maine can help you look. Not for emergencies.');
    await says('Need to talk to someone now?');
    const link = await finds('link', 'Email Dana Thibodeau');
    await expect(link).toHaveAttribute('href', 'mailto:me@example.org');
    await finds('link', 'Call Dana Thibodeau');
    lacks('front desk');
  },
};

/** An organization that serves the state, as directories list them: no volunteer is spoken of. */
export const Office: StoryObj = {
  args: { region: 'WY' },
  play: async ({ canvasElement }) => {
    const { says, finds, lacks } = look(canvasElement);
    await says('They work in Wyoming and may know what is near you. Not for emergencies.');
    await finds('link', 'Call High Plains Office (sample)');
    lacks('volunteer');
  },
};

/** On a Spanish page. */
export const InSpanish: StoryObj = {
  args: { lang: 'es' },
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('Una persona voluntaria en Maine puede ayudarte a buscar. No es para emergencias.');
    await finds('link', 'Escribe a Dana Thibodeau');
  },
};

/** Nobody is listed for this state: the host's own words stand. */
export const NobodyThere: StoryObj = {
  args: { region: 'TX' },
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await says('Ask at the front desk.');
    lacks('Dana');
  },
};

/** The list is on its way. */
export const Loading: StoryObj = {
  args: { src: silent },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says('Ask at the front desk.');
  },
};

/** The feed is down. */
export const FeedDown: StoryObj = {
  args: { src: unreachable },
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await says('Ask at the front desk.');
    lacks('We couldn’t load');
  },
};
