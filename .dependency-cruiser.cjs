/**
 * The layers of src/, as rules. Types count as imports. A layer may import itself
 * and what stands in its line; everything else is a wall.
 */

/** What each layer may reach inside src/, and which packages it may use. */
const LAYERS = {
  model: { may: [], packages: [] },
  base: { may: ['model'], packages: [] },
  dev: { may: ['model'], packages: [] },
  engine: { may: ['model', 'base', 'dev'], packages: [] },
  sources: { may: ['model', 'base', 'dev'], packages: ['d3-dsv', 'ical.js'] },
  locale: { may: ['model', 'base', 'dev'], packages: [] },
  // Of the sources, the session knows the interface and the lazy registry (load.ts) only.
  finder: { may: ['model', 'base', 'dev', 'engine', 'locale', 'sources/(?:source|load)\\.ts$'], packages: [] },
  controllers: {
    // Of the styles, the sheet for paper: it is put on and taken off with the events of the window.
    may: ['model', 'base', 'dev', 'engine', 'locale', 'sources', 'finder', 'styles/print\\.ts$'],
    packages: ['lit'],
  },
  styles: { may: [], packages: ['lit'] },
  components: { may: ['controllers', 'model', 'base', 'locale', 'styles'], packages: ['lit'] },
};

/** Where everything comes together; nothing below may look up there. */
const TOP = '^src/(?:define/|bundles/|index\\.ts$|headless\\.ts$)';

const inside = (name) => (name.endsWith('$') ? `^src/${name}` : `^src/${name}/`);
const packagePath = (name) => `(?:^|/)node_modules/${name}/`;

const walls = Object.entries(LAYERS).map(([layer, { may, packages }]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import ${[layer, ...may, ...packages].join(', ')} and nothing else.`,
  severity: 'error',
  from: { path: inside(layer) },
  to: { pathNot: [...[layer, ...may].map(inside), ...packages.map(packagePath)] },
}));

module.exports = {
  forbidden: [
    ...walls,
    {
      name: 'known-layer',
      comment: 'Every file of src/ stands in a layer or is one of the two entries.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(LAYERS).map(inside), TOP] },
      to: {},
    },
    {
      name: 'nothing-imports-the-top',
      comment: 'define, bundles and the entries are imported by pages, not by layers.',
      severity: 'error',
      from: { path: '^src/', pathNot: TOP },
      to: { path: TOP },
    },
    {
      name: 'src-stands-alone',
      comment: 'The library imports no test, story, demo or tool.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:test|stories|demo|bench|tools|schema|\\.storybook)/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrel',
      comment: 'No index.ts inside a layer: it hides who needs what, and makes circles.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/.+/index\\.ts$' },
    },
    {
      name: 'declared-packages-only',
      comment: 'What src/ imports stands under "dependencies".',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
