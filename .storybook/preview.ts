import { withThemeByClassName } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

const THEMES = { light: 'theme-light', dark: 'theme-dark', night: 'theme-night' };

const WIDTHS = {
  full: 'the whole page',
  phone: '320 px',
  column: '480 px',
  desk: '1100 px',
};

/** A toolbar menu over a record of value → words. */
function menu(title: string, icon: string, words: Readonly<Record<string, string>>): object {
  const items = Object.entries(words).map(([value, label]) => ({ value, title: label }));
  return { toolbar: { title, icon, items, dynamicTitle: true } };
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Start here', 'Elements', 'States', 'Docs', 'Decisions'] } },
  },
  globalTypes: {
    lang: menu('Language', 'globe', { en: 'English', es: 'Español' }),
    dir: menu('Direction', 'transfer', { ltr: 'left to right', rtl: 'right to left' }),
    width: menu('Column', 'grow', WIDTHS),
  },
  initialGlobals: { theme: 'light', lang: 'en', dir: 'ltr', width: 'full' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['lang']);
      document.documentElement.dir = String(globals['dir']);
      return html`<div class="story-${globals['width']}">${story()}</div>`;
    },
    withThemeByClassName({ themes: THEMES, defaultTheme: 'light' }),
  ],
};

export default preview;
