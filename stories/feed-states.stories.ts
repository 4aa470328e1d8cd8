import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-finder.js';
import type { GroupFinder } from '../src/components/group-finder.js';
import { look } from './support/deep.js';
import { cutOff, keptThenDown, offline, onceBroken, portal, served, silent, unreachable } from './support/feeds.js';
import { circle, manyGroups, neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';
import { badRecords, hostileGroups, HOSTILE_NAME } from './support/strange.js';

const OWN = 'Our desk is open from 9 to 5: (207) 555-0141.';

const meta: Meta = {
  title: 'States/Feed',
  component: 'group-finder',
  render: (args) => html`<group-finder ${spread(args)}><p>${OWN}</p></group-finder>`,
};
export default meta;

const finderIn = (canvas: HTMLElement): GroupFinder => canvas.querySelector('group-finder')!;

/** The help lines stand above whatever happens to the list. */
async function stillHelps(canvas: HTMLElement): Promise<void> {
  const { finds } = look(canvas);
  await expect(await finds('link', /^Text 988/)).toHaveAttribute('href', 'sms:988');
}

/** Nobody has named a feed yet: the host's own words, and help. */
export const WithoutAFeed: StoryObj = {
  play: async ({ canvasElement }) => {
    await look(canvasElement).says(OWN);
    await expect(finderIn(canvasElement).state).toBe('idle');
    await stillHelps(canvasElement);
  },
};

/** Nothing has come yet. Three quiet blocks hold the room; no block is a card. */
export const Loading: StoryObj = {
  args: { src: silent, timeout: 60 },
  play: async ({ canvasElement }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', 'Loading groups…');
    await counts('group-card', 0);
    await expect(finderIn(canvasElement).state).toBe('loading');
    await stillHelps(canvasElement);
  },
};

/** After six seconds the page says so, and points at what works without a list. */
export const SlowLoading: StoryObj = {
  args: { src: silent, timeout: 60 },
  play: async ({ canvasElement }) => {
    await look(canvasElement).finds('heading', 'Still loading. You can call or text now.', 9000);
    await stillHelps(canvasElement);
  },
};

/** A good feed without groups: the host's own words take over. */
export const EmptyFeed: StoryObj = {
  args: { src: served('empty', []) },
  play: async ({ canvasElement }) => {
    const { finds, says, misses } = look(canvasElement);
    await finds('heading', 'No groups are listed here yet.');
    await says(OWN);
    misses('button', 'Try again');
    await stillHelps(canvasElement);
  },
};

/** Nobody answers, CORS or CSP refuse, 404, 500: a visitor reads one sentence. */
export const Failed: StoryObj = {
  args: { src: unreachable },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'We couldn’t load the list. The problem is on our side.');
    await finds('button', 'Try again');
    await says(OWN);
    await stillHelps(canvasElement);
  },
};

/** "Try again" loads once more, and keeps the focus near. */
export const FailedThenFound: StoryObj = {
  render: () => html`<group-finder src=${onceBroken(neighborhood)}><p>${OWN}</p></group-finder>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks, focuses } = look(canvasElement);
    await userEvent.click(await finds('button', 'Try again'));
    await finds('heading', '12 groups. Soonest first.');
    await focuses('12 groups. Soonest first.');
    lacks(OWN);
  },
};

/** The device has no network. */
export const Offline: StoryObj = {
  args: { src: offline },
  play: async ({ canvasElement }) => {
    await look(canvasElement).finds('heading', 'You are offline. Calls and texts may still work.');
    await stillHelps(canvasElement);
  },
};

/** Nobody answers, but the list of two days ago is on the device: it is shown with its day, and never as if it were fresh. */
export const SavedCopy: StoryObj = {
  beforeEach: () => () => void caches.delete('group-finder'),
  loaders: [async () => ({ src: await keptThenDown(neighborhood) })],
  render: (_, { loaded }) => html`<group-finder keep-copy src=${String(loaded['src'])}><p>${OWN}</p></group-finder>`,
  play: async ({ canvasElement }) => {
    const { finds, says, lacks } = look(canvasElement);
    const day = new Date(Date.now() - 2 * 86_400_000).toLocaleDateString('en-US', { month: 'short', day: 'numeric' });
    await says(new RegExp(`Showing a saved copy from ${day}(, \\d{4})?\\. Check before you go\\.`));
    await finds('heading', '12 groups. Soonest first.');
    await finds('button', 'Try again');
    await expect(finderIn(canvasElement).state).toBe('partial');
    lacks(OWN);
    await stillHelps(canvasElement);
  },
};

/** A Wi-Fi login page, or a file of another kind. */
export const Unreadable: StoryObj = {
  args: { src: portal },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', 'We can’t read this list right now.');
    await says(OWN);
  },
};

/** One of two lists is down: the other stays, and the page says what is missing. */
export const PartlyFailed: StoryObj = {
  render: () =>
    html`<group-finder>
      <group-source src=${served('harbor', neighborhood)} label="Harbor Parents"></group-source>
      <group-source src=${unreachable} label="Hill clinic"></group-source>
    </group-finder>`,
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('One of two lists loaded.');
    await finds('button', 'Try again');
    await finds('heading', '12 groups. Soonest first.');
    await expect(finderIn(canvasElement).state).toBe('partial');
  },
};

/** The connection broke off: what came is shown, and the page says that it is not all. */
export const CutOff: StoryObj = {
  args: { src: cutOff(neighborhood) },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('Only part of the list loaded.');
    await finds('heading', '11 groups. Soonest first.');
    await finds('button', 'Try again');
  },
};

/** A list of one. */
export const OneResult: StoryObj = {
  args: { groups: [circle] },
  play: async ({ canvasElement }) => {
    const { finds, counts, misses } = look(canvasElement);
    await finds('heading', /^1 group\./);
    await counts('group-card', 1);
    misses('button', /^Show \d+ more/);
  },
};

/** A long list: ten cards, and more on request. */
export const ThousandResults: StoryObj = {
  args: { groups: manyGroups(1000) },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', '1,000 groups. Soonest first.');
    await counts('group-card', 10);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'circle 777');
    await finds('heading', '1 group for “circle 777”.');
  },
};

/** Never a dead end: a way back for each thing that is set, with what it would give. */
export const NoGroupFits: StoryObj = {
  args: { groups: neighborhood, preset: 'kind=therapy&format=phone' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts } = look(canvasElement);
    await finds('heading', 'No group fits all of this.');
    // Of those from home.
    await counts('group-card', 2);
    await finds('button', 'Without “By phone”: 1 group');
    await finds('button', 'Show all 3 from home');
    await userEvent.click(await finds('button', 'Without “Therapy group”: 1 group'));
    await finds('heading', 'Phone circle');
  },
};

/** Some records cannot be used: the good ones stand, and the webmaster can read the rest in `problems`. */
export const BadRecords: StoryObj = {
  args: { groups: badRecords },
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await finds('heading', '3 groups. Soonest first.');
    await finds('heading', 'A rule that nobody can read');
    await says('sometimes 19:00');
    const codes = finderIn(canvasElement).problems.map(({ code }) => code);
    for (const code of ['not-an-object', 'name-missing', 'zone-unknown', 'url-unsafe'] as const) {
      await expect(codes).toContain(code);
    }
  },
};

/** A feed written by an enemy: text stays text, and no unsafe link becomes one. */
export const HostileText: StoryObj = {
  args: { groups: hostileGroups },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, all } = look(canvasElement);
    await finds('heading', HOSTILE_NAME);
    await userEvent.click(await finds('button', /What to expect.*Baby hour/));
    await says('What happens there');
    const links = all('a').map((link) => link.getAttribute('href') ?? '');
    await expect(links.filter((href) => !/^(https?|mailto|tel|sms):/.test(href))).toEqual([]);
    await expect(all('img, iframe, script')).toEqual([]);
    await expect(window).not.toHaveProperty('pwned');
  },
};
