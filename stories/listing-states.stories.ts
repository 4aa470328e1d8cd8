import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-finder.js';
import { look } from './support/deep.js';
import { aGroup, circle } from './support/groups.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'States/Listings',
  component: 'group-finder',
  // A phone's width: where a listing has least room.
  render: (args) =>
    html`<div style="inline-size: 320px; max-inline-size: 100%">
      <group-finder ${spread(args)}></group-finder>
    </div>`,
};
export default meta;

/** Nothing that is seen stands out of the finder. */
async function staysInside(canvas: HTMLElement): Promise<void> {
  const edge = canvas.querySelector('group-finder')!.getBoundingClientRect();
  const over = look(canvas)
    .all('button, a, input, p, li, dd, h2, h3, label')
    .filter((element) => element.checkVisibility())
    .map((element) => element.getBoundingClientRect())
    .filter(({ left, right }) => right > edge.right + 1 || left < edge.left - 1);
  await expect(over).toEqual([]);
}

const LONG =
  'The Tuesday morning circle for new and expecting parents, partners, grandparents and everybody else who was up all night';

/** A name of many lines: two on the closed card, the whole of it in the opened one. */
export const LongName: StoryObj = {
  args: { groups: [aGroup({ name: LONG }), circle] },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts } = look(canvasElement);
    const heading = await finds('heading', LONG);
    const { fontSize } = getComputedStyle(heading);
    await expect(heading.getBoundingClientRect().height).toBeLessThan(3 * parseFloat(fontSize) * 1.3);
    await staysInside(canvasElement);
    await userEvent.click(await finds('button', `What to expect: ${LONG}`));
    await counts('group-card[open]', 1);
    await expect(getComputedStyle(heading.querySelector('span')!).webkitLineClamp).toBe('none');
  },
};

const WORD = 'Neugeborenenelternselbsthilfegruppentreff';

/** Words of forty letters break, in every field. */
export const WordsWithoutEnd: StoryObj = {
  args: {
    groups: [
      aGroup({
        name: WORD,
        description: `${WORD} ${WORD}`,
        notice: WORD,
        place: { name: WORD, lines: [WORD], city: WORD, region: 'ME' },
        organization: { name: WORD },
        audience: { stage: [WORD], experience: [WORD], community: [], notFor: [WORD] },
        asksFor: [WORD],
        joining: { mode: 'sign-up', url: `https://example.org/${WORD.repeat(4)}`, text: WORD },
      }),
    ],
  },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.click(await finds('button', `What to expect: ${WORD}`));
    await says('What happens there');
    await staysInside(canvasElement);
  },
};

/** Signs of several code points stay whole, and are found by the words beside them. */
export const Emoji: StoryObj = {
  args: { groups: [aGroup({ name: '👩🏽‍🍼 Milk & coffee ☕️ 🏳️‍🌈' }), circle] },
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await finds('heading', '👩🏽‍🍼 Milk & coffee ☕️ 🏳️‍🌈');
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'coffee');
    await finds('heading', '1 group for “coffee”.');
    await staysInside(canvasElement);
  },
};

/** An Arabic name and a Hebrew place in an English list: each reads its own way, and nothing around them turns. */
export const NamesFromRightToLeft: StoryObj = {
  args: {
    groups: [
      aGroup({ name: 'مجموعة دعم للأمهات الجدد (بورتلاند)', lang: 'ar', languages: ['ar'] }),
      aGroup({ name: 'מעגל הורים 2', lang: 'he', languages: ['he'], place: { name: 'ספרייה', city: 'Portland' } }),
      circle,
    ],
  },
  play: async ({ canvasElement }) => {
    const { finds, all } = look(canvasElement);
    const name = await finds('heading', /^مجموعة/);
    const own = name.querySelector('[lang="ar"]') ?? name;
    await expect(getComputedStyle(own).direction).toBe('rtl');
    await expect(getComputedStyle(await finds('heading', circle.name)).direction).toBe('ltr');
    for (const card of all('[part~="card"]')) await expect(getComputedStyle(card).direction).toBe('ltr');
    await staysInside(canvasElement);
  },
};

/** All that a listing must have is a name. No empty row, and no question mark, stands for the rest. */
export const OnlyAName: StoryObj = {
  args: { groups: { version: '1', groups: [{ name: 'A circle' }] } },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, lacks } = look(canvasElement);
    await finds('heading', 'A circle');
    lacks(/undefined|null|NaN|\?\s*·/);
    await userEvent.click(await finds('button', 'What to expect: A circle'));
    lacks(/undefined|null|NaN/);
    await staysInside(canvasElement);
  },
};
