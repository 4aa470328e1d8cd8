/**
 * The page "Theming": a control for every custom property, the finder on a
 * light and on a dark page, and the CSS that makes it look so.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import manifest from '../../custom-elements.json';
import '../../src/define/group-finder.js';
import { neighborhood } from './groups.js';
import { PRESETS } from './presets.js';
import './theme-lab.css';
import { cssOf, PLAIN, themeOf, withValue, type Page, type Theme } from './theme-values.js';

interface Property {
  readonly name: string;
  readonly description: string;
}

/** How a property is asked for. */
interface Control {
  readonly label: string;
  readonly type: 'color' | 'text' | 'range';
  /** What the control shows where nothing is set; for colors, on a page of either kind. */
  readonly shown: Readonly<Record<Page, string>>;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

const both = (value: string): Control['shown'] => ({ light: value, dark: value });

const CONTROLS: Readonly<Record<string, Control>> = {
  '--group-color-accent': { label: 'Accent', type: 'color', shown: { light: '#0b5d61', dark: '#8dd3d2' } },
  '--group-color-on-accent': { label: 'On the accent', type: 'color', shown: { light: '#ffffff', dark: '#071f20' } },
  '--group-color-text': { label: 'Text', type: 'color', shown: { light: '#2e241d', dark: '#ece7df' } },
  '--group-color-card': { label: 'Cards', type: 'color', shown: { light: '#fcfaf6', dark: '#1c1714' } },
  '--group-color-surface': { label: 'Surface', type: 'color', shown: { light: '#fcfaf6', dark: '#1c1714' } },
  '--group-font': { label: 'Font', type: 'text', shown: both('') },
  '--group-radius': { label: 'Radius', type: 'range', shown: both('10'), unit: 'px', min: 0, max: 24 },
  '--group-space': { label: 'Space', type: 'range', shown: both('1'), min: 0.5, max: 2, step: 0.125 },
  '--group-scroll-margin': { label: 'Scroll margin', type: 'text', shown: both('') },
};

const FONTS = ['Georgia, serif', 'system-ui, sans-serif', 'Verdana, sans-serif', 'ui-monospace, monospace'];

/** What this page reads of the manifest. */
interface Declaration {
  readonly kind: string;
  readonly cssProperties?: readonly Property[];
}

const declarations: readonly Declaration[] = manifest.modules.flatMap(
  ({ declarations }): readonly Declaration[] => declarations,
);

/** Every custom property that has a control or stands in the manifest, once. */
export const PROPERTIES: readonly Property[] = [
  ...new Map(
    [
      ...Object.keys(CONTROLS).map((name): Property => ({ name, description: '' })),
      ...declarations.flatMap(({ cssProperties = [] }) => cssProperties),
    ].map((property) => [property.name, property]),
  ).values(),
];

const PAGES: readonly Page[] = ['light', 'dark'];

/** A tool of the catalogue; no part of the library. */
class ThemeLab extends LitElement {
  static override properties = {
    theme: { attribute: false },
    said: { state: true },
  };

  declare theme: Theme;
  declare said: string;

  constructor() {
    super();
    this.theme = PLAIN;
    this.said = '';
  }

  /** In the page itself: the tool looks like the catalogue around it. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** A value set on a light page holds on a dark one too, until that has its own. */
  protected override updated(): void {
    for (const page of PAGES) {
      const finder = this.querySelector<HTMLElement>(`.lab-${page} group-finder`)!;
      const values = { ...this.theme.light, ...(page === 'dark' ? this.theme.dark : {}) };
      finder.removeAttribute('style');
      for (const [name, value] of Object.entries({ ...values, ...this.theme.box }))
        finder.style.setProperty(name, value);
    }
  }

  private set(page: Page, name: string, value: string): void {
    this.theme = withValue(this.theme, page, name, value);
    this.said = '';
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.css);
      this.said = 'Copied.';
    } catch {
      getSelection()?.selectAllChildren(this.querySelector('.lab-css')!);
      this.said = 'Selected. Press Ctrl+C, or Command+C on a Mac.';
    }
  }

  private get css(): string {
    const shown = (name: string): string => CONTROLS[name]?.shown.light ?? 'initial';
    return cssOf(this.theme, shown) || '/* Nothing is set: the page’s own font and colors hold. */\n';
  }

  protected override render(): TemplateResult {
    return html`
      <form class="lab-controls" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>Begin with</legend>
          <button type="button" @click=${() => (this.theme = PLAIN)}>Nothing set</button>
          ${Object.entries(PRESETS).map(
            ([name, css]) =>
              html`<button type="button" @click=${() => (this.theme = themeOf(css))}>Preset: ${name}</button>`,
          )}
        </fieldset>
        ${PROPERTIES.map((property) => this.field(property))}
        <datalist id="lab-fonts">${FONTS.map((font) => html`<option value=${font}></option>`)}</datalist>
      </form>
      <section aria-label="CSS to copy">
        <h3>The CSS to copy</h3>
        <pre class="lab-css" tabindex="0">${this.css}</pre>
        <button type="button" @click=${this.copy}>Copy</button>
        <span role="status">${this.said}</span>
      </section>
      <div class="lab-pages">
        ${PAGES.map(
          (page) =>
            html`<section class="lab-page lab-${page}" aria-label=${`On a ${page} page`}>
              <h3>On a ${page} page</h3>
              <group-finder heading-level="5" page-size="2" .groups=${neighborhood}></group-finder>
            </section>`,
        )}
      </div>
    `;
  }

  /** A color has a value for each kind of page; everything else is the same on both. */
  private field({ name, description }: Property): TemplateResult {
    const control = CONTROLS[name] ?? { label: name, type: 'text', shown: both('') };
    const pages = control.type === 'color' ? PAGES : PAGES.slice(0, 1);
    return html`<fieldset>
      <legend>${control.label} <code>${name}</code></legend>
      ${description && html`<p>${description}</p>`}
      ${pages.map((page) => this.input(name, control, page, pages.length > 1))}
    </fieldset>`;
  }

  private input(name: string, control: Control, page: Page, named: boolean): TemplateResult {
    const { label, type, shown, unit = '', min, max, step = 1 } = control;
    const set = this.theme[page][name];
    const inherited = page === 'dark' ? this.theme.light[name] : undefined;
    const value = (set ?? inherited ?? shown[page]).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    const words = named ? `${label}, ${page} page` : label;
    const onInput = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this.set(page, name, value === '' ? '' : value + unit);
    };
    return html`<div class="lab-field">
      <label
        ><span>${words}</span>
        ${
          type === 'range'
            ? html`<input
                type="range"
                min=${min!}
                max=${max!}
                step=${step}
                .value=${String(parseFloat(value))}
                @input=${onInput}
              />`
            : html`<input
                type=${type}
                list=${name === '--group-font' ? 'lab-fonts' : ''}
                .value=${value}
                @input=${onInput}
              />`
        }
      </label>
      <span class="lab-value">${set ?? (inherited ? 'as on a light page' : 'not set')}</span>
      <button type="button" ?hidden=${set === undefined} @click=${() => this.set(page, name, '')}>
        Leave out<span class="lab-unseen">: ${words}</span>
      </button>
    </div>`;
  }
}

if (!customElements.get('theme-lab')) customElements.define('theme-lab', ThemeLab);
