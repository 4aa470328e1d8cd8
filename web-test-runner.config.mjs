/**
 * Browser tests. `npx wtr` runs them in Chromium; `npm test` runs this file once an engine and zone, with
 * ENGINE, TZ, TEST_FILES, WTR_REPORT and WTR_ALONE in the environment.
 */
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { accessibilityTreePlugin } from './test/support/ax-tree.mjs';
import { launcherFor } from './test/support/engines.mjs';
import { fileReporter } from './test/support/wtr-report.mjs';
import { testServerPlugin, testPage } from './test/support/wtr-page.mjs';

const { ENGINE = 'chromium', TEST_FILES = 'test/**/*.test.ts', WTR_REPORT, WTR_ALONE } = process.env;
const isAlone = ENGINE === 'webkit' || Boolean(WTR_ALONE);

export default {
  rootDir: import.meta.dirname,
  files: [...TEST_FILES.split(','), '!test/**/*.node.test.ts'],
  // Lit's development build: its warnings fail a test (see wtr-report.mjs).
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${import.meta.dirname}/tsconfig.json` }),
    await testServerPlugin(),
    accessibilityTreePlugin(),
  ],
  browsers: [await launcherFor(ENGINE)],
  concurrency: isAlone ? 1 : 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  testRunnerHtml: testPage,
  filterBrowserLogs: ({ type }) => type === 'warn' || type === 'error',
  reporters: WTR_REPORT ? [fileReporter(WTR_REPORT)] : [defaultReporter(), summaryReporter()],
};
