import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NODE_TEST = [
  { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
  // A finished sentence of chai's is no promise; its types say so for the sake of one plugin.
  { from: 'package', name: 'Equal', package: 'chai' },
];
const TYPED = ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts', '.storybook/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', '.cache/', 'coverage/', 'bench/results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-control-regex': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: TYPED,
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An adapter is an async generator whether or not it has to wait.
      '@typescript-eslint/require-await': 'off',
      // A method handed to Lit's `@event=` is bound to the element by Lit.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Feed text is text (P13).' },
        { property: 'outerHTML', message: 'Feed text is text (P13).' },
        { object: 'document', property: 'cookie', message: 'No cookies (P5).' },
        { object: 'navigator', property: 'sendBeacon', message: 'No beacons (P5).' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'No storage (P5).' },
        { name: 'sessionStorage', message: 'No storage (P5).' },
        { name: 'indexedDB', message: 'No storage (P5).' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/unsafe-*'], message: 'Feed text is text (P13).' },
            { group: ['lit/directives/style-map*'], message: 'A strict CSP forbids style= (P15).' },
          ],
        },
      ],
      // Safari forgets that a list without bullets is a list; `role="list"` reminds it.
      'lit-a11y/no-redundant-role': 'off',
      // Lit's own callbacks call super where they must; a guard around them is noise.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/{model,base,dev,engine,locale,finder}/**/*.ts'],
    rules: {
      // Below the controllers time, chance and network are arguments.
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take `now`.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now`.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Pure.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Tests look into foreign JSON and reach for what the type says may be missing.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // chai's `expect(x).to.be.true` is an expression; node:test's `test()` is a promise that the runner awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: NODE_TEST }],
    },
  },
);
