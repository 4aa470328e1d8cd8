/** What a theme sets, as values, and as the CSS that sets it. */

/** A page of light or of dark color. */
export type Page = 'light' | 'dark';

/** Values by property: `{ '--group-radius': '4px' }`. */
export type Values = Readonly<Record<string, string>>;

/** What holds on every page, what else holds on a dark one, and what the finder's own box has. */
export type Theme = Readonly<Record<Page | 'box', Values>>;

/** Nothing set. */
export const PLAIN: Theme = { light: {}, dark: {}, box: {} };

/** The same theme with one value more, or one less where it is empty. */
export function withValue(theme: Theme, page: Page, name: string, value: string): Theme {
  const { [name]: _, ...others } = theme[page];
  return { ...theme, [page]: value === '' ? others : { ...others, [name]: value } };
}

function ruleOf(selector: string, values: Values, indent: string = ''): string {
  const lines = Object.entries(values).map(([name, value]) => `${indent}  ${name}: ${value};\n`);
  return lines.length > 0 ? `${indent}${selector} {\n${lines.join('')}${indent}}\n` : '';
}

/**
 * The style sheet to copy: what differs from the default, and nothing else.
 * `shown` tells what stands on a light page where only a dark one has a value.
 */
export function cssOf({ light, dark, box }: Theme, shown: (name: string) => string): string {
  const both = Object.entries(dark)
    .filter(([name, value]) => light[name] !== value)
    .map(([name, value]) => [name, `light-dark(${light[name] ?? shown(name)}, ${value})`]);
  const follows = ruleOf(':root', Object.fromEntries(both) as Values, '  ');
  return [
    ruleOf(':root', light),
    follows &&
      `/* On a page that says color-scheme: light dark. */\n@supports (color: light-dark(#000, #fff)) {\n${follows}}\n`,
    ruleOf('group-finder', box),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The theme of a style sheet such as those in themes/. */
export function themeOf(css: string): Theme {
  const theme = { light: {}, dark: {}, box: {} } as Record<Page | 'box', Record<string, string>>;
  for (const [, name = '', value = ''] of css.matchAll(/^\s*([\w-]+):\s*([^;{}]+);/gm)) {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    if (!name.startsWith('--group-')) theme.box[name] = value;
    else theme.light[name] = light ?? value;
    if (dark) theme.dark[name] = dark;
  }
  return theme;
}
