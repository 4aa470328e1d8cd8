/**
 * Two files for pages: an ES module with lazy chunks beside it, and one classic
 * file that holds everything. (The unbundled modules for npm come from tsc.)
 */
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const FLOOR = ['chrome111', 'firefox115', 'safari16.4'];

/** Production keeps a warning's code and link; its prose is left out of the files that pages load. */
function withoutProse() {
  return {
    name: 'without-prose',
    transform(code, id) {
      if (!/[\\/]src[\\/]dev[\\/]prose\.ts$/.test(id)) return null;
      const names = [...code.matchAll(/^export const (\w+)/gm)].map((match) => match[1]);
      if (names.length === 0) this.error('src/dev/prose.ts exports no record');
      return { code: names.map((name) => `export const ${name} = {};`).join('\n'), map: null };
    },
  };
}

/**
 * What comes first in the file of the first screen. gzip looks back 32 KB and no further, so what is alike must stand
 * near. Found by trying; it takes 0.8 KB off what every page loads.
 */
const FIRST = [
  'lit/html.js',
  '../components/heading.js',
  '../locale/format.js',
  '../sources/native-schedule.js',
  '../engine/occurrences.js',
  '../sources/native.js',
  '../sources/load.js',
  '../define/define.js',
  '../components/group-element.js',
  '../finder/card-view.js',
  '../components/card-lines.js',
  '../controllers/finder-children.js',
  '../base/help-records.js',
  '../components/sentences.js',
];

/** Lets the modules of the first screen stand in the order in which they pack best. */
function inPackingOrder() {
  return {
    name: 'in-packing-order',
    transform(code, id) {
      if (!/[\\/]src[\\/]bundles[\\/]group-finder\.ts$/.test(id)) return null;
      return { code: [...FIRST.map((path) => `import '${path}';`), code].join('\n'), map: null };
    },
  };
}

/** What Lit's file on sheets exports; `css` alone is ours to use, the rest is asked by Lit. */
const SHEETS = ['CSSResult', 'adoptStyles', 'css', 'getCompatibleStyle', 'supportsAdoptingStyleSheets', 'unsafeCSS'];

/**
 * All engines of the floor have constructed sheets, and no sheet of ours is made of anything but its text: in the files
 * that pages load, this stands in the place of Lit's file with its ways around the former and its guard over the latter.
 */
const PLAIN_SHEETS = `
export class CSSResult {
  constructor(text) { this.cssText = text; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const unsafeCSS = (text) => new CSSResult(text);
export const css = ([text]) => new CSSResult(text);
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map((style) => style.styleSheet); };
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;
`;

/** Puts it there. */
function withPlainSheets() {
  return {
    name: 'with-plain-sheets',
    transform(code, id) {
      if (!/[\\/]@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id)) return null;
      const exported = [...(/export\{(.+)\}/.exec(code)?.[1] ?? '').matchAll(/as (\w+)/g)].map(([, name]) => name);
      if (exported.join() !== SHEETS.join()) this.error('The file of Lit on sheets is another one');
      return { code: PLAIN_SHEETS, map: null };
    },
  };
}

/**
 * What of Lit none of our pages can reach: its ways to old engines, which are below the floor, its word to other copies
 * of itself, written on the page's own `window` (R2), what only decorators, `useDefault`, converters, accessors written
 * by hand and some ways to step into an update need, and of templates what none of ours has: directives, SVG and MathML,
 * parts of elements, values in comments and in `<textarea>` and its like, another document or place to draw in. Each is
 * a pattern, with what stands in its place. A pattern that is not found stops the build: with another version of Lit this
 * list is gone through again.
 */
const UNREACHED = {
  'lit-html/lit-html.js': [
    [/,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
    [/2===i\?"<svg>":3===i\?"<math>":""/, '""'],
    [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/],
    [/,2===i\|\|3===i\)\{.+?\}(?=for\()/, ';'],
    [/if\((?=this\.el=S\.createElement\(f,e\))/],
    [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),(c=p)\)/, '($1)'],
    [/if\(y\.test\(r\.tagName\)\)\{.+?\}\}(?=\}else)/],
    [/,y=\/\^\(\?:script\|style\|textarea\|title\)\$\/i/],
    [/if\((r\.data===n)\)(d\.push\(\{type:2,index:l\}\));else\{.+?o\.length-1\}/, '$1&&$2;'],
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/],
    [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
    [/function M\(.+?\}(?=class R)/],
    [/t=M\(this,t,i\),/],
    [/t=M\(this,t,i,0\),/],
    [/r=M\(this,(e\[s\+n\]),i,n\),r===E&&\(r=this\._\$AH\[n\]\),/, 'r=$1,'],
    [/if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;/, 't=t??A;'],
    [/\|\|t!==this\._\$AH&&t!==E,/, '||t!==this._$AH,'],
    [/:t!==this\._\$AH&&t!==E&&this\._\(t\)/, ':t!==this._$AH&&this._(t)'],
    [/"number"==typeof s\?(this\._\$AC\(t\)):\(.+?,s\);/, '$1;'],
    [/\{values:i,_\$litType\$:s\}/, '{values:i}'],
    [/this\._\$AP\?\.\(!1,!0,s\);/, ';'],
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/],
    [/get parentNode\(\)\{let t=.+?endNode\(\)\{.+?\}/],
    [/get tagName\(\)\{.+?\}get _\$AU\(\)\{.+?\}/],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/],
    [/setConnected\(t\)\{.+?\}(?=\}class H)/],
    [/class Z\{.+?\}(?=const j=)/],
    [/const j=\{.+?\};(?=const D=)/],
    [/\w as _\$LH,/],
    [/\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/],
    [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/],
    [/this\.type=[12],/g],
    [/this\._\$AN=void 0,/g],
    [/,this\._\$AM=i(?=\})/],
    [/this\._\$AM=\w,/g],
    [/\(t\?\.creationScope\?\?l\)/, 'l'],
    [/const e=s\?\.renderBefore\?\?i;let h=e(\._\$litPart\$)/, 'let h=i$1'],
    [
      /const t=s\?\.renderBefore\?\?null;e(\._\$litPart\$=h=new k\(i\.insertBefore\(c\(\),)t\),t,void 0,s\?\?\{\}\)/,
      'i$1null),null,void 0,s)',
    ],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/],
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/],
    [/connectedCallback\(\)\{.+?\}disconnectedCallback\(\)\{.+?\}/],
    [/createRenderRoot\(\)\{.+?\}(?=update)/],
    [/render\(\)\{return r\}/, 'render(){}'],
    [/i\._\$litElement\$=!0,/],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,\w=\w\.reactiveElementPolyfillSupport/],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.+?\}(?=this\._\$Eh=new Map)/],
    [/static addInitializer\(t\)\{.+?\}(?=static get observedAttributes)/],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.+?\}(?=\}let t=!1)/],
    [/\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/],
    [
      /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|/,
    ],
    [/\?\?this\._\$Ej\?\.get\(e\)\?\?r/],
    [/,useDefault:!1/],
    [/,this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\)/],
    [/case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/],
    [/case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/],
    [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
    [/"function"==typeof t\.converter\?.+?\?t\.converter:u/, 'u'],
    [/,converter:u/],
    [/\{useDefault:i,reflect:e,wrapped:h\},r\)/, '{reflect:e})'],
    [/this\.hasUpdated\|\|i\|\|/, 'this.hasUpdated||'],
    [/\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
    [/\(i\.hasChanged\?\?f\)/, 'f'],
    [/,c=a\.trustedTypes,l=c\?c\.emptyScript:""/],
    [/t\?l:null/, 't?"":null'],
    [
      /const\{get:e,set:r\}=h\(this\.prototype,t\)\?\?\{get\(\)\{return this\[s\]\},.+?;return\{get:e,set\(s\)\{.+?i\)\}/,
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e;this.requestUpdate(t,h,i)}',
    ],
    [/,getOwnPropertyDescriptor:h(?=,)/],
    [/,!s\.noAccessor(?=\)\{)/],
    [/void 0!==h&&(?=e\(this\.prototype,t,h\))/],
    [/const t=this\.scheduleUpdate\(\);return null!=t&&await t,/, 'this.performUpdate();return '],
    [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/],
    [/let t=!1;(?=const s=this\._\$AL;try)/],
    [/t=this\.shouldUpdate\(s\),t\?\((.+?),this\.update\(s\)\):this\._\$EM\(\)\}/, '$1,this.update(s)}'],
    [/throw t=!1,/, 'throw '],
    [/t&&(?=this\._\$AE\(s\)\})/],
    [/shouldUpdate\(t\)\{return!0\}/],
    [/this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(t\)\)/, '$1'],
    [/firstUpdated\(t\)\{\}/],
    [/,hasChanged:f/],
  ],
};

/** What our templates do without, so that Lit can do without it; whoever needs it takes its patterns off the list above. */
const DONE_WITHOUT =
  /\blit\/directive|\bnoChange\b|\b(?:svg|mathml)`|\bcss`[^`]*\$\{|\b(?:converter|hasChanged|useDefault|noAccessor|renderBefore|creationScope):|\b(?:shouldUpdate|firstUpdated|scheduleUpdate)\(/;

/** Leaves that out of the files that pages load. */
function withoutUnreached() {
  return {
    name: 'without-unreached',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (/\/src\/.+\.ts$/.test(path) && DONE_WITHOUT.test(code))
        this.error(`${path} uses what is left out of Lit: ${DONE_WITHOUT.exec(code)[0]}`);
      const file = Object.keys(UNREACHED).find((name) => path.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      return {
        code: UNREACHED[file].reduce((left, [pattern, instead = '']) => {
          if (!pattern.test(left)) this.error(`${file} no longer has ${pattern}`);
          return left.replace(pattern, instead);
        }, code),
        map: null,
      };
    },
  };
}

/** Gives the tokens that only our own sheets know, those that `styles/tokens.ts` sets, names of one letter. */
function withShortTokens() {
  const declared = readFileSync('src/styles/tokens.ts', 'utf8').matchAll(/^ +(--gf-[a-z-]+):/gm);
  const names = [...new Set([...declared].map((match) => match[1]))];
  if (names.length > 26) throw new Error('more tokens than letters');
  const short = new Map(names.map((name, i) => [name, `--${String.fromCharCode(97 + i)}`]));
  return {
    name: 'with-short-tokens',
    transform(code, id) {
      if (!/[\\/]src[\\/](?:styles[\\/].*|.*\.styles)\.ts$/.test(id)) return null;
      return { code: code.replace(/--gf-[a-z-]+/g, (name) => short.get(name) ?? name), map: null };
    },
  };
}

/** A warning here is a fault that would reach a page: a circle, a missing export, an unresolved import. */
function onwarn(warning) {
  throw new Error(`rollup: ${warning.message}`);
}

const plugins = () => [
  withoutProse(),
  withShortTokens(),
  withPlainSheets(),
  withoutUnreached(),
  inPackingOrder(),
  nodeResolve({ extensions: ['.ts', '.js', '.mjs'], exportConditions: ['production'] }),
  esbuild({ target: FLOOR, tsconfig: 'tsconfig.json', legalComments: 'none' }),
  minifyLiterals({ failOnError: true, options: { minifyOptions: { removeAttributeQuotes: true } } }),
];

const minified = (options) =>
  terser({
    ecma: 2022,
    compress: { passes: 2, keep_fargs: false, pure_getters: true },
    // Read rightly also where a server names no character set.
    format: { comments: false, ascii_only: true },
    maxWorkers: 2,
    ...options,
  });

/**
 * Minifies chunks. Inside the entry, what it exports bears the short names under which the lazy chunks know it: an
 * `export{a,b}` in place of `export{xt as a,$e as b}` takes 0.15 KB off what every page loads.
 */
function minifiedChunks() {
  const lazy = minified({ module: true });
  return {
    name: 'minified-chunks',
    renderChunk(code, chunk, ...rest) {
      if (!chunk.isEntry) return lazy.renderChunk.call(this, code, chunk, ...rest);
      const props = {};
      for (const { type, specifiers } of this.parse(code).body) {
        if (type !== 'ExportNamedDeclaration') continue;
        for (const { local, exported } of specifiers) props[`$${local.name}`] = exported.name;
      }
      return minified({ module: true, nameCache: { vars: { props } } }).renderChunk.call(this, code, chunk, ...rest);
    },
  };
}

export default [
  {
    input: { 'group-finder': 'src/bundles/group-finder.ts' },
    preserveEntrySignatures: 'allow-extension',
    plugins: plugins(),
    onwarn,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      // The initials: `list-voice` is `lv`. Every page loads all names, and few people read them.
      chunkFileNames: ({ name }) => `chunks/${name.replace(/\B\w|\W/g, '')}-[hash:7].js`,
      // Shorter to pack, and told apart also where case is not.
      hashCharacters: 'hex',
      plugins: [minifiedChunks()],
    },
  },
  {
    input: 'src/bundles/group-finder.classic.ts',
    plugins: plugins(),
    onwarn,
    output: {
      file: 'dist/group-finder.classic.js',
      format: 'iife',
      inlineDynamicImports: true,
      // Not `module`: terser would take the file's own scope for a module's and drop what it exports to the page.
      plugins: [minified({ module: false })],
    },
  },
];
