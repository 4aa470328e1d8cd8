import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { look } from './support/deep.js';
import { PRESETS } from './support/presets.js';
import { PROPERTIES } from './support/theme-lab.js';

const meta: Meta = {
  title: 'Docs/Theming',
  tags: ['!autodocs'],
  parameters: {
    controls: { disable: true },
    // Two finders stand beside each other here to be compared, each with its search.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  render: () => html`<theme-lab></theme-lab>`,
};
export default meta;

/** Every property with a control, on a light and on a dark page, and the CSS to copy. */
export const TryIt: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, all } = look(canvasElement);
    const css = (): string => all('.lab-css')[0]!.textContent;
    const input = (label: string): Element =>
      all('label')
        .find((one) => one.textContent.trim() === label)!
        .querySelector('input')!;
    const inside = (page: string, part: string): Element => look(all(`.lab-${page}`)[0]!).all(`[part~="${part}"]`)[0]!;
    const colorOf = (page: string): string => getComputedStyle(inside(page, 'search-button')).backgroundColor;
    await finds('button', 'Search');
    await waitFor(() => expect(colorOf('light')).toBe('rgb(11, 93, 97)'));
    await expect(css()).toContain('Nothing is set');

    await expect(PROPERTIES.length).toBeGreaterThan(6);
    for (const { name } of PROPERTIES) await expect(all('legend code').map((code) => code.textContent)).toContain(name);

    await fireEvent.input(input('Accent, light page'), { target: { value: '#7a2e5d' } });
    await waitFor(() => expect(css()).toContain('  --group-color-accent: #7a2e5d;'));
    await waitFor(() => expect(colorOf('light')).toBe('rgb(122, 46, 93)'));

    await fireEvent.input(input('Accent, dark page'), { target: { value: '#f0b6d5' } });
    await waitFor(() => expect(css()).toContain('light-dark(#7a2e5d, #f0b6d5)'));
    await waitFor(() => expect(colorOf('dark')).toBe('rgb(240, 182, 213)'));
    await expect(colorOf('light')).toBe('rgb(122, 46, 93)');

    await fireEvent.input(input('Radius'), { target: { value: '4' } });
    await waitFor(() => expect(css()).toContain('--group-radius: 4px;'));
    await waitFor(() => expect(getComputedStyle(inside('light', 'card')).borderRadius).toBe('4px'));

    await userEvent.click(await finds('button', 'Leave out: Radius'));
    await waitFor(() => expect(css()).not.toContain('--group-radius'));

    for (const name of Object.keys(PRESETS)) {
      await userEvent.click(await finds('button', `Preset: ${name}`));
      await waitFor(() => expect(css()).toContain('--group-'));
    }
    await userEvent.click(await finds('button', 'Nothing set'));
    await waitFor(() => expect(css()).toContain('Nothing is set'));
    await waitFor(() => expect(colorOf('light')).toBe('rgb(11, 93, 97)'));
  },
};

/** "Copy" takes the CSS; where the browser does not allow that, it selects it and says so. */
export const Copy: StoryObj = {
  play: async ({ canvasElement, userEvent }) => {
    const { finds, says, all } = look(canvasElement);
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    let copied = '';
    const writeText = (text: string): Promise<void> => {
      if (copied) return Promise.reject(new Error('not allowed'));
      copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      const button = await finds('button', 'Copy');
      await userEvent.click(button);
      await says('Copied.');
      await expect(copied).toBe(all('.lab-css')[0]!.textContent);
      await userEvent.click(button);
      await says('Selected. Press Ctrl+C');
      await expect(String(getSelection()).trim()).toBe(copied.trim());
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
};
