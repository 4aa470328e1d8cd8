import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/define/group-help.js';
import { look } from './support/deep.js';
import { spread } from './support/spread.js';

const meta: Meta = {
  title: 'Elements/group-help',
  component: 'group-help',
  render: (args) => html`<group-help ${spread(args)}></group-help>`,
};
export default meta;

/** Closed: three links, one tap each. It needs no feed and no script of its own beyond ours. */
export const Default: StoryObj = {
  play: async ({ canvasElement }) => {
    const { finds, says } = look(canvasElement);
    await says('Need to talk to someone now?');
    await expect(await finds('link', /^Call 988/)).toHaveAttribute('href', 'tel:988');
    await expect(await finds('link', /^Text 988/)).toHaveAttribute('href', 'sms:988');
    await expect(await finds('link', /^Call 1-833-852-6262/)).toHaveAttribute('href', 'tel:18338526262');
    await expect(await finds('button', 'More ways')).toHaveAttribute('aria-expanded', 'false');
  },
};

/** Opened in place: danger first, and each line says what it is not. */
export const Opened: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.click(await finds('button', 'More ways'));
    await says(/If you or your baby may be in danger: Call 911 For thoughts of suicide/);
    await says('To talk, free, any hour. Not an emergency line.');
    await says('PSI HelpLine');
    await says(/We checked these numbers on \w+ \d+, \d{4}\./);
  },
};

/** No line of this country has been read at its source yet: no number is guessed. */
export const CountryWithoutRecords: StoryObj = {
  args: { country: 'NZ' },
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, misses } = look(canvasElement);
    misses('link', /./);
    await userEvent.click(await finds('button', 'More ways'));
    await says('Call your local emergency number.');
  },
};

/** With lines of the host's own. */
export const WithYourOwn: StoryObj = {
  args: { country: 'NZ' },
  render: (args) =>
    html`<group-help ${spread(args)}
      ><p>Our nurse: <a href="tel:+6495550141">09 555 0141</a></p></group-help
    >`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.click(await finds('button', 'More ways'));
    await says('Our nurse: 09 555 0141');
  },
};

/** In Spanish, with the services' own Spanish ways. */
export const Spanish: StoryObj = {
  render: (args) => html`<div lang="es"><group-help ${spread(args)}></group-help></div>`,
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says } = look(canvasElement);
    await userEvent.click(await finds('button', 'Ver más'));
    await says('Si tú o tu bebé pueden estar en peligro:');
    await finds('link', /^Envía AYUDA al 988/);
  },
};
