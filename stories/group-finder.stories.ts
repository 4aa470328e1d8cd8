import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import sample from '../demo/feeds/groups.json';
import '../src/define/group-finder.js';
import type { GroupFinder } from '../src/components/group-finder.js';
import { look } from './support/deep.js';
import { served } from './support/feeds.js';
import { aGroup, manyGroups, neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';
import { daysAgo } from './support/when.js';

const meta: Meta = {
  title: 'Elements/group-finder',
  component: 'group-finder',
  args: { groups: neighborhood },
  render: (args) => html`<group-finder ${spread(args)}></group-finder>`,
};
export default meta;

/** The invented sample list, as a clinic would embed it. */
export const Default: StoryObj = {
  args: { groups: sample },
  play: async ({ canvasElement }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', /^\d+ groups\. Soonest first\.$/);
    await finds('searchbox', 'Town, ZIP or word');
    await finds('button', 'Show 10 more');
    await counts('group-card', 10);
    await expect(await finds('link', /^Call 988/)).toHaveAttribute('href', 'tel:988');
  },
};

/** Two lines on a page: the address of a feed, and your own words beside it. */
export const FromAnAddress: StoryObj = {
  args: { groups: undefined, src: served('harbor', neighborhood), label: 'Harbor Parents' },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', '12 groups. Soonest first.');
    await says('This list comes from Harbor Parents.');
    const finder: GroupFinder = canvasElement.querySelector('group-finder')!;
    await expect(finder.receipt()).toContain('https://feeds.example.org');
  },
};

/** The list as a JSON script inside the element. */
export const FromAScriptChild: StoryObj = {
  render: () =>
    html`<group-finder>
      <script type="application/json">
        [{ "id": "one", "name": "The only circle", "kind": "peer-support", "formats": ["online"], "schedule": [] }]
      </script>
    </group-finder>`,
  play: async ({ canvasElement }) => {
    await look(canvasElement).finds('heading', 'The only circle');
  },
};

/** Typing narrows the list; Search takes the focus to it. */
export const Searching: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts, focuses } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'dads');
    await finds('heading', '1 group for “dads”.');
    await counts('group-card', 1);
    await userEvent.click(await finds('button', 'Search'));
    await focuses('1 group for “dads”.');
  },
};

/** One press for all groups that need no door. */
export const JoinFromHome: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks, focuses } = look(canvasElement);
    const button = await finds('button', 'Join from home');
    await userEvent.click(button);
    await finds('heading', '3 groups you can join from home.');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await focuses(button);
    lacks('Mill Street Library');
  },
};

/** "Show 10 more" puts the focus on the first new card. */
export const ShowMore: StoryObj = {
  args: { groups: manyGroups(43) },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts, focuses } = look(canvasElement);
    await userEvent.click(await finds('button', 'Show 10 more'));
    const cards = await counts('group-card', 20);
    const heading = cards[10]!.shadowRoot!.querySelector('h3')!;
    await focuses(heading);
  },
};

/** A ZIP, a town or a state: the nearest first, each with how far it is. Where she is never leaves the device. */
export const NearAZip: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, focuses, says } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), '04101{Enter}');
    const heading = await finds('heading', /^\d groups near 04101\. Nearest first\. 3 more you can join from home\.$/);
    await focuses(heading);
    await says('Near 04101, Portland, ME');
    await says('less than 1 mile');
    await finds('combobox', 'How far');
  },
};

/** Several towns of one name: one press says which. */
export const WhichTown: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'Portland{Enter}');
    await finds('heading', 'Which Portland?');
    await finds('button', 'Portland, OR');
    await userEvent.click(await finds('button', 'Portland, ME'));
    await finds('heading', /^\d groups near Portland, ME\. Nearest first\./);
  },
};

const helpers = {
  version: '1',
  groups: neighborhood,
  coordinators: [
    { id: 'wy', name: 'Jo Tallgrass', role: 'Volunteer', region: 'WY', email: 'wy@example.org', languages: ['en'] },
  ],
  resources: [
    { id: 'find', kind: 'professional', name: 'Find a therapist (sample)', url: 'https://example.org/find' },
    { id: 'lead', kind: 'training', name: 'Lead a circle (sample)', url: 'https://example.org/lead' },
  ],
};

/** Never "no results": from home, the nearest with its distance, somebody to ask, help now, how to start a group. */
export const NothingNear: StoryObj = {
  args: { groups: helpers },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), '82001{Enter}');
    await finds('heading', 'No groups close by yet. Here’s what you can do.');
    for (const rung of [
      'Join from home',
      'The nearest in person',
      'Someone who knows your area',
      'Talk to someone now',
      'Find a trained professional',
      'For later: help to start a group',
    ]) {
      await finds('heading', rung);
    }
    await says('A volunteer in Wyoming can help you look. Not for emergencies.');
    await userEvent.click(await finds('button', 'I’ve been through it'));
    await says('Take your time');
  },
};

/** After a loss: near her, and not one word about babies, down to the last step. */
export const NothingNearAfterALoss: StoryObj = {
  args: { groups: helpers, 'loss-safe': true },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), '82001{Enter}');
    await finds('heading', 'No groups close by yet. Here’s what you can do. Only groups for loss.');
    await finds('heading', 'After a loss, together');
    lacks(/bab(y|ies)/i);
  },
};

/** Kilometres, and a radius of your own. */
export const Kilometers: StoryObj = {
  args: { unit: 'km', radius: 15 },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), '04105{Enter}');
    await says(/about \d+ kilometers/);
    await expect(await finds('combobox', 'How far')).toHaveValue('15');
  },
};

/** A start that the host has chosen and that stays: no chip takes it away. */
export const LockedPreset: StoryObj = {
  args: { preset: 'format=online', locked: true },
  play: async ({ canvasElement }) => {
    const { finds, misses, lacks } = look(canvasElement);
    await finds('heading', '2 groups that fit.');
    misses('button', 'Clear all');
    misses('button', 'Remove Online');
    lacks('Mill Street Library');
  },
};

/** What is set stands behind the `#` of the address, for Back and reload; never whom a group is for. */
export const InTheAddress: StoryObj = {
  args: { 'url-state': 'fragment' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await userEvent.click(await finds('button', 'Join from home'));
    await finds('heading', '3 groups you can join from home.');
    await waitFor(() => expect(location.hash).toBe('#format=online&format=phone'));
    history.back();
    await finds('heading', '12 groups. Soonest first.');
    await expect(location.hash).toBe('');
  },
};

/** Fewer cards at first, for a small place on a page. */
export const PageSize: StoryObj = {
  args: { 'page-size': 3 },
  play: async ({ canvasElement }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', '12 groups. Soonest first.');
    await counts('group-card', 3);
    await finds('button', /^Show \d+ more$/);
  },
};

/** A host that wants every listing checked in the last weeks says from when on a check is old. */
export const VerifiedWithin: StoryObj = {
  args: {
    groups: [
      aGroup({ name: 'Old circle', verifiedAt: daysAgo(100) }),
      aGroup({ name: 'New circle', verifiedAt: daysAgo(20) }),
    ],
    'verified-within': 2,
  },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'Old circle');
    await says(/Check before you go\. Last checked \w+ \d{4}/);
    await says(/Checked \w+ \d+, \d{4}/);
  },
};

/** Group names at the level that the page needs; the results one above. */
export const HeadingLevel: StoryObj = {
  args: { 'heading-level': 5 },
  play: async ({ canvasElement }) => {
    const { finds } = look(canvasElement);
    await expect((await finds('heading', '12 groups. Soonest first.')).localName).toBe('h4');
    await expect((await finds('heading', 'Phone circle')).localName).toBe('h5');
  },
  render: (args) =>
    html`<h1>Our clinic</h1>
      <h2>For parents</h2>
      <h3>Groups</h3>
      <group-finder ${spread(args)}></group-finder>`,
};

/** A button for another language: of this finder alone, nothing is stored, and the focus stays on it. */
export const LanguageButton: StoryObj = {
  args: { languages: 'en es' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, focuses, misses } = look(canvasElement);
    const button = await finds('button', 'Español');
    await userEvent.click(button);
    await finds('heading', /^12 grupos\. Primero/);
    await finds('searchbox', 'Ciudad, código postal o palabra');
    await finds('button', 'English');
    await focuses(button);
    misses('button', 'Search');
  },
};

/** Help lines of your own, inside the opened strip. */
export const YourOwnHelp: StoryObj = {
  render: (args) =>
    html`<group-finder ${spread(args)}>
      <p slot="help">Our nurse: <a href="tel:2075550141">(207) 555-0141</a></p>
    </group-finder>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks, says } = look(canvasElement);
    const more = await finds('button', 'More ways');
    lacks('Our nurse');
    await userEvent.click(more);
    await says('Our nurse: (207) 555-0141');
    await says('If you or your baby may be in danger:');
  },
};
