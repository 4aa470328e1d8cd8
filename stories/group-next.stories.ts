import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-next.js';
import { look } from './support/deep.js';
import { served, silent, unreachable } from './support/feeds.js';
import { aGroup, neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';
import { farZone, onNow, weekly } from './support/when.js';

const meta: Meta = {
  title: 'Elements/group-next',
  component: 'group-next',
  args: { src: served('next', neighborhood) },
  render: (args) =>
    html`<p>Some weeks the front door is too far.</p>
      <group-next ${spread(args)}></group-next>
      <p>I went slowly, and then I went again.</p>`,
};
export default meta;

/** Online: in her time. The name is not a heading, for it stands in somebody's post. */
export const NextOnline: StoryObj = {
  args: { preset: 'format=online&kind=professional-support' },
  play: async ({ canvasElement }) => {
    const { finds, says, misses } = look(canvasElement);
    await says('The next group you can join: Evening talk from home');
    await says(/\w{3}, \w{3} \d+ \d+:\d\d [ap]m( your time)?.* · Online/);
    const link = await finds('link', 'Join: Evening talk from home');
    await expect(link).toHaveAttribute('href', 'https://example.org/evening');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    misses('heading', /./);
  },
};

/** Led from far away: her time first, and theirs. */
export const FromFarAway: StoryObj = {
  args: {
    src: served('next-far', [
      aGroup({
        name: 'Far-off talk',
        formats: ['online'],
        schedule: [weekly(3, '19:00', 60, farZone())],
        online: { url: 'https://example.org/far' },
      }),
    ]),
  },
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await says(/\d+:\d\d [ap]m your time \((\w+ )?7:00 pm .+\) · Online/);
    lacks('7:00 pm your time');
  },
};

/** It has begun, and she can walk in. */
export const OnNow: StoryObj = {
  args: {
    src: served('next-on', [
      aGroup({
        name: 'Open door',
        formats: ['online'],
        schedule: [onNow()],
        online: { url: 'https://example.org/open' },
      }),
      ...neighborhood,
    ]),
  },
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('The next group you can join: Open door');
    await says(/On now, until .*\d+:\d\d [ap]m/);
    await finds('link', 'Join: Open door');
  },
};

/** In person: in the place's time, with the place. */
export const InPerson: StoryObj = {
  args: { preset: 'format=in-person&community=dads-partners' },
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('Dads at the library');
    await says('6:30 pm · In person · Mill Street Library, Portland, ME');
    await finds('link', 'Directions: Dads at the library');
  },
};

/** On a Spanish page. */
export const InSpanish: StoryObj = {
  args: { preset: 'language=es', lang: 'es' },
  play: async ({ canvasElement }) => {
    const { says, finds } = look(canvasElement);
    await says('El próximo grupo al que puedes unirte: Grupo de los jueves');
    await finds('link', 'Cómo llegar: Grupo de los jueves');
  },
};

/** Full, waiting, on a break: none of them is offered. */
export const NothingToJoin: StoryObj = {
  args: {
    src: served('next-none', [
      aGroup({ name: 'Full circle', status: 'full' }),
      aGroup({ name: 'Waiting circle', status: 'waitlist' }),
      aGroup({ name: 'Winter circle', status: 'paused' }),
    ]),
  },
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await says('No group is open to join right now.');
    lacks('circle');
  },
};

/** The feed is down, and the blogger wrote a sentence of her own: it stands as if nothing had been planned. */
export const FeedDown: StoryObj = {
  render: () =>
    html`<group-next src=${unreachable}><p>Tuesdays at ten, at the library on Mill Street.</p></group-next>`,
  play: async ({ canvasElement }) => {
    const { says, lacks } = look(canvasElement);
    await says('Tuesdays at ten, at the library on Mill Street.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    lacks('We couldn’t load');
  },
};

/** The feed is down, and there are no other words. */
export const FeedDownWithoutWords: StoryObj = {
  args: { src: unreachable },
  play: async ({ canvasElement }) => {
    await look(canvasElement).says('We couldn’t load the list. The problem is on our side.');
  },
};

/** The list is on its way: the host's own words stand, and so does the place for the sentence. */
export const Loading: StoryObj = {
  render: () => html`<group-next src=${silent}><p>There is a group on most evenings.</p></group-next>`,
  play: async ({ canvasElement }) => {
    await look(canvasElement).says('There is a group on most evenings.');
  },
};
