/**
 * Two files for pages: an ES module with lazy chunks beside it, and one classic
 * file that holds everything. (The unbundled modules for npm come from tsc.)
 */
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
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

/** A warning here is a fault that would reach a page: a circle, a missing export, an unresolved import. */
function onwarn(warning) {
  throw new Error(`rollup: ${warning.message}`);
}

const plugins = () => [
  withoutProse(),
  nodeResolve({ extensions: ['.ts', '.js', '.mjs'], exportConditions: ['production'] }),
  esbuild({ target: FLOOR, tsconfig: 'tsconfig.json', legalComments: 'none' }),
  minifyLiterals({ failOnError: true }),
];

// Functions that stand together pack better: `hoist_funs` takes 0.2 KB off what every page loads.
const minified = (module) =>
  terser({
    ecma: 2022,
    module,
    compress: { passes: 2, hoist_funs: true },
    format: { comments: false },
    maxWorkers: 2,
  });

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
      chunkFileNames: 'chunks/[name]-[hash].js',
      plugins: [minified(true)],
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
      plugins: [minified(false)],
    },
  },
];
