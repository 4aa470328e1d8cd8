import { withThemeByClassName } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json';
import { PRESETS } from '../stories/support/presets.js';
import { FEEDS, feedAll } from './feeds.js';
import './preview.css';

setCustomElementsManifest(manifest);

const THEMES = { light: 'theme-light', dark: 'theme-dark', night: 'theme-night', contrast: 'theme-contrast' };

const LANGUAGES = { en: 'English', es: 'Español', fr: 'Français', ar: 'العربية' };

const DIRECTIONS = { auto: 'as the language', ltr: 'left to right', rtl: 'right to left' };

const WIDTHS = {
  full: 'the whole page',
  280: '280 px',
  320: '320 px',
  480: '480 px',
  720: '720 px',
  1200: '1200 px',
};

/** A toolbar menu over a record of value → words. */
function menu(title: string, icon: string, words: Readonly<Record<string, string>>): object {
  const items = Object.entries(words).map(([value, label]) => ({ value, title: label }));
  return { toolbar: { title, icon, items, dynamicTitle: true } };
}

/** Once a story stands, gives its lists the feed of the toolbar. */
class Feed extends Directive {
  override render(_choice: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [choice]: [string]): unknown {
    queueMicrotask(() => feedAll(element, choice));
    return noChange;
  }
}

const feed = directive(Feed);

/** The style sheet of a preset, in the page as a host would link it. */
const presetSheet = document.head.appendChild(document.createElement('style'));

function setUpPage({ lang, dir, preset }: Readonly<Record<string, string>>): void {
  const root = document.documentElement;
  root.lang = lang ?? 'en';
  root.dir = dir === 'ltr' || dir === 'rtl' ? dir : lang === 'ar' ? 'rtl' : 'ltr';
  presetSheet.textContent = PRESETS[preset ?? ''] ?? '';
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { toc: { headingSelector: 'h2', title: 'On this page' } },
    options: {
      storySort: {
        order: ['Start here', ['Welcome', 'Embedding', 'States'], 'Elements', 'States', 'Docs', 'Formats', 'Decisions'],
      },
    },
  },
  globalTypes: {
    preset: menu('Preset', 'paintbrush', {
      none: 'No preset',
      ...Object.fromEntries(Object.keys(PRESETS).map((name) => [name, `Preset: ${name}`])),
    }),
    lang: menu('Language', 'globe', LANGUAGES),
    dir: menu('Direction', 'transfer', DIRECTIONS),
    width: menu('Column', 'grow', WIDTHS),
    feed: menu(
      'List',
      'database',
      Object.fromEntries(Object.entries(FEEDS).map(([value, { title }]) => [value, title])),
    ),
  },
  initialGlobals: { theme: 'light', preset: 'none', lang: 'en', dir: 'auto', width: 'full', feed: 'own' },
  decorators: [
    (story, { globals }) => {
      setUpPage(globals);
      const choice = String(globals['feed']);
      const column = html`<div class="story-${globals['width']}" ${feed(choice)}>${story()}</div>`;
      // A list that was taken away comes back only with a new element.
      return html`${keyed(choice, column)}`;
    },
    withThemeByClassName({ themes: THEMES, defaultTheme: 'light' }),
  ],
};

export default preview;
