/** Pages that a finder may find itself on, each with what makes it hard. */
import type { GroupFinder } from '../../src/components/group-finder.js';

/** A page, as far as it matters to what stands on it. */
export interface Host {
  /** What makes it hard. */
  readonly name: string;
  /** Its own rules. */
  readonly css?: string;
  /** Style sheets that it links to, from the project's root. */
  readonly sheets?: readonly string[];
  /** Puts the finder into the column where it does not simply stand there. */
  readonly put?: (column: HTMLElement, finder: GroupFinder) => void;
  /** What a page may hand in, because the finder takes font, size and colour from it: a style for the plain column. */
  readonly hands?: string;
  /** How wide the finder is in a column of 480 px; the whole column where left out. */
  readonly width?: number;
  /** It is meant to change what is seen (scaled, turned): only checked to be whole. */
  readonly changes?: boolean;
  /** It has rules for paper. */
  readonly prints?: boolean;
}

/** What a shrink-wrapped finder is wide. */
const SHRUNK = 384;

const inside =
  (html: string) =>
  (column: HTMLElement, finder: HTMLElement): void => {
    column.innerHTML = html;
    column.querySelector('[data-here]')?.append(finder);
  };

const insideShadow =
  (mode: ShadowRootMode) =>
  (column: HTMLElement, finder: HTMLElement): void => {
    const outer = column.appendChild(document.createElement('section'));
    const root = outer.attachShadow({ mode });
    root.innerHTML = '<style>* { letter-spacing: 4px; display: inline } b { color: red }</style><b>Groups</b>';
    root.append(finder);
  };

/** Rules that take from everything what makes it what it is. */
const RESETS: readonly Host[] = [
  { name: 'everything unset', css: '* { all: unset }' },
  {
    name: 'everything initial',
    css: 'body * { all: initial }',
    hands: 'font: 16px/1.5 serif; font-family: initial; color: #000',
  },
  {
    name: 'no element shown',
    css: 'div, p, ul, li, section, article, aside, form, h2, h3, label, span, svg, button, input, a { display: none }',
  },
  { name: 'no element shown, and no way back', css: 'div, ul, p, span, button, input, a { display: none !important }' },
  { name: 'every element a block', css: 'body * { display: block !important }' },
  { name: 'an old reset', sheets: ['/test/hosts/styles/old-reset.css'] },
  {
    name: 'every box another box',
    css: '* { box-sizing: content-box !important; letter-spacing: 3px; text-transform: uppercase; float: left }',
    width: SHRUNK,
  },
  {
    name: 'every line tight',
    css: '* { margin: 0; line-height: 1 !important; font: 12px fantasy !important; color: rgb(90, 20, 90) !important }',
    hands: 'font: 12px fantasy; color: rgb(90, 20, 90)',
  },
  { name: 'something before and after everything', css: "*::before, *::after { content: 'x'; color: red }" },
  {
    name: 'nothing visible on the way',
    css: 'button, a, svg, span, p, li { visibility: hidden !important; opacity: 0 }',
  },
];

/** Text styles that come in from outside, because they are inherited. (No style of ours can take away a line that is drawn under an ancestor.) */
const INHERITED: readonly Host[] = [
  {
    name: 'spaced and shouted text',
    css: `body * { letter-spacing: 5px; word-spacing: 1em; text-transform: uppercase; text-indent: 3em;
      font-style: italic; font-weight: 800; font-variant: small-caps; font-stretch: condensed }`,
  },
  {
    name: 'text that breaks elsewhere',
    css: `body * { white-space: pre; word-break: break-all; line-break: anywhere; hyphens: auto; text-wrap: balance;
      overflow-wrap: anywhere; tab-size: 20; text-align: justify; text-align-last: right; line-height: 3 }`,
  },
  {
    name: 'text with effects',
    css: `body * { text-shadow: 2px 2px 3px red; -webkit-text-stroke: 1px red; -webkit-text-fill-color: lime;
      text-emphasis: filled red; text-underline-position: under; font-size-adjust: 0.9; quotes: none }`,
  },
  {
    name: 'lists and tables of its own',
    css: 'body * { list-style: square inside; border-collapse: collapse; orphans: 9 }',
  },
  {
    name: 'pictures of its own',
    css: 'body * { fill: red; stroke: red; stroke-width: 9; stroke-dasharray: 2; fill-opacity: 0.2; stroke-opacity: 0.3 }',
  },
  {
    name: 'a pointer of its own',
    css: 'body * { cursor: none; user-select: none; caret-color: transparent; accent-color: red }',
  },
  {
    name: 'text from right to left',
    css: 'html, body { direction: rtl; text-align: right; unicode-bidi: bidi-override }',
  },
];

/** Rules that everybody writes. */
const HABITS: readonly Host[] = [
  { name: 'a root font of 10 px', css: 'html { font-size: 10px }' },
  { name: 'a root font of 62.5 % and a body in rem', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  {
    name: 'red links and hidden buttons',
    css: 'a { color: red !important; text-decoration: none !important } button { display: none !important }',
  },
  {
    name: 'controls of its own',
    css: `input, select, button { appearance: none !important; border: 4px solid red !important; inline-size: 10px !important;
      block-size: 10px !important; font-size: 4px !important; opacity: 0.1 !important; pointer-events: none !important }`,
  },
  { name: 'focus without a ring', css: '*, *:focus, *:focus-visible { outline: none !important }' },
  {
    name: 'tokens of the same names',
    css: ':root { --accent: red; --text: lime; --step: 40px; --radius: 90px; --card: red }',
  },
  { name: 'the attribute hidden undone', css: '[hidden] { display: block !important }' },
  { name: 'Bootstrap', prints: true, sheets: ['/node_modules/bootstrap/dist/css/bootstrap.css'] },
  { name: 'Tailwind', sheets: ['/node_modules/tailwindcss/preflight.css'] },
  {
    name: 'a block theme',
    sheets: ['/test/hosts/styles/block-theme.css'],
    prints: true,
    put: inside(
      '<div class="wp-site-blocks"><main class="entry-content is-layout-constrained" data-here></main></div>',
    ),
  },
  {
    name: 'a classic theme with a page builder',
    sheets: ['/test/hosts/styles/classic-theme.css'],
    prints: true,
    put: inside(
      '<article class="hentry"><div class="builder-widget"><div class="entry-content" data-here></div></div></article>',
    ),
  },
  {
    name: 'paragraphs set by the editor',
    css: 'p { margin: 2em 0; font-size: 30px } p:empty { block-size: 3em } br { line-height: 4 }',
    // What wpautop makes of two lines in an editor.
    put: inside('<p>Find a group:<br></p><div data-here></div><p></p>'),
  },
];

/** Rules about the element itself. */
const OURSELVES: readonly Host[] = [
  { name: 'rules for our children', css: 'group-finder * { all: unset !important; color: red !important }' },
  ...['inline', 'flex', 'grid', 'contents', 'flow-root', 'list-item'].map((display) => ({
    name: `displayed as ${display}`,
    css: `group-finder { display: ${display} }`,
  })),
  {
    name: 'displayed as a wrapping column',
    css: 'group-finder { display: flex; flex-flow: column wrap; align-items: center }',
  },
  ...['display: inline-block', 'float: left', 'inline-size: fit-content', 'position: absolute'].map((rule) => ({
    name: `shrunk by ${rule}`,
    css: `group-finder { ${rule} }`,
    width: SHRUNK,
  })),
];

/** Places that are opened later, that clip, or that belong to somebody else. */
const PLACES: readonly Host[] = [
  {
    name: 'a closed disclosure that is opened',
    put: (column, finder) => {
      column.innerHTML = '<details><summary>Groups</summary></details>';
      const details = column.querySelector('details')!;
      details.append(finder);
      // While a list is being drawn in it, a busy Chromium may open it without a height.
      void finder.ready.then(() => requestAnimationFrame(() => (details.open = true)));
    },
  },
  {
    name: 'a dialog that is opened',
    css: 'dialog { position: absolute; box-sizing: content-box; border: 0; margin: 0; padding: 0; inline-size: 480px; max-inline-size: none; max-block-size: none; color: inherit }',
    put: (column, finder) => {
      const dialog = column.appendChild(document.createElement('dialog'));
      dialog.append(finder);
      setTimeout(() => dialog.showModal());
    },
  },
  { name: 'an open shadow root', put: insideShadow('open') },
  { name: 'a closed shadow root', put: insideShadow('closed') },
  {
    name: 'a box that clips',
    put: inside('<div style="overflow: hidden; contain: layout paint style; border-radius: 1px" data-here></div>'),
  },
  {
    name: 'a container of its own',
    put: inside('<div style="container: card / inline-size" data-here></div>'),
  },
  { name: 'a form', put: inside('<form action="/nowhere" data-here><input name="email" hidden></form>') },
  { name: 'a label', put: inside('<label style="cursor: wait" data-here><input type="checkbox"></label>') },
  {
    name: 'a table',
    put: inside('<table style="inline-size: 100%; border-spacing: 0"><td style="padding: 0" data-here></td></table>'),
  },
  {
    name: 'a page under a fixed header',
    css: `body { padding-block-start: 80px } group-finder { --group-scroll-margin: 100px }
      header { position: fixed; inset: 0 0 auto; block-size: 80px; z-index: 9; background: white }`,
    put: inside('<header>The clinic</header><div data-here></div>'),
    // The header stands in the picture.
    changes: true,
  },
  {
    name: 'a page from right to left',
    put: (column, finder) => {
      column.dir = 'rtl';
      column.append(finder);
    },
  },
  {
    name: 'a page that is zoomed',
    css: 'body { zoom: 1.5 }',
    changes: true,
  },
  {
    name: 'a page that is scaled',
    css: 'body { transform: scale(0.8); transform-origin: 0 0 }',
    changes: true,
  },
];

/** Every page. */
export const HOSTS: readonly Host[] = [...RESETS, ...INHERITED, ...HABITS, ...OURSELVES, ...PLACES];

/** A page that leaves everything as it is. */
export const PLAIN: Host = { name: 'a plain page' };
