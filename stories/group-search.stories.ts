import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-finder.js';
import { look } from './support/deep.js';
import { neighborhood } from './support/groups.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/group-search',
  component: 'group-search',
  args: { for: 'search-finder' },
  render: (args) => html`
    <group-search ${spread(args)}></group-search>
    <hr />
    <group-finder id=${args['for']} .groups=${neighborhood}></group-finder>
  `,
};
export default meta;

/** Laid out by the host, above the rest of its finder, which then shows no second box. */
export const Default: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, counts, says } = look(canvasElement);
    await says('Your search stays on this device.');
    await counts('input[type="search"]', 1);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'twins');
    await finds('heading', '1 group for “twins”.');
  },
};

/** The two quiet starting points; "Dads and partners" is there where such groups are listed. */
export const StartingPoints: StoryObj = {
  args: { for: 'starts-finder' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await finds('button', 'After a loss');
    const dads = await finds('button', 'Dads and partners');
    await userEvent.click(dads);
    await finds('heading', '1 group that fits.');
    await expect(dads).toHaveAttribute('aria-pressed', 'true');
  },
};

/** What was typed is told as what it was taken for; "Change" goes back to the box. */
export const Place: StoryObj = {
  args: { for: 'place-finder' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, focuses } = look(canvasElement);
    await says('We use your rough area once. We do not keep it.');
    const box = await finds('searchbox', 'Town, ZIP or word');
    await userEvent.type(box, 'portland maine{Enter}');
    await says('Near Portland, ME');
    await userEvent.click(await finds('button', 'Change: Portland, ME'));
    await focuses(box);
  },
};

/** The device is asked on a press only; where it does not tell, the box is the way on. */
export const LocationRefused: StoryObj = {
  args: { for: 'refused-finder' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, focuses } = look(canvasElement);
    const getCurrentPosition: Geolocation['getCurrentPosition'] = (_, refuse) =>
      refuse?.({ code: 1 } as GeolocationPositionError);
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
    try {
      await userEvent.click(await finds('button', 'Use my location'));
      await says('That’s fine. Type a town or ZIP.');
      await focuses(await finds('searchbox', 'Town, ZIP or word'));
    } finally {
      Reflect.deleteProperty(navigator, 'geolocation');
    }
  },
};

/** No box has a name, so no form of the page can send what is typed. */
export const InsideAForm: StoryObj = {
  args: { for: 'form-finder' },
  render: (args) => html`
    <form action="#sent">
      <group-search ${spread(args)}></group-search>
    </form>
    <group-finder id=${args['for']} .groups=${neighborhood}></group-finder>
  `,
  play: async ({ canvasElement, userEvent }) => {
    const { finds } = look(canvasElement);
    await userEvent.type(await finds('searchbox', 'Town, ZIP or word'), 'phone{Enter}');
    await finds('heading', '1 group for “phone”.');
    await expect([...new FormData(canvasElement.querySelector('form')!)]).toEqual([]);
    await expect(location.hash).not.toContain('sent');
  },
};
