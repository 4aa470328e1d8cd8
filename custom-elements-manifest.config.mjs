/** custom-elements.json: the public face of every element, read from its class and doc comment. */
import { internal, published, tagged } from './tools/manifest-plugins.mjs';

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  quiet: true,
  plugins: [tagged(), internal(), published()],
};
