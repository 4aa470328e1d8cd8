/** Node tests: bundled by esbuild, so that TypeScript and `.js` endings work on every Node. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../tools/ensure-installed.mjs';
import { findFiles } from './files.mjs';
import { CACHE, runNode } from './run-command.mjs';
import { ZONES } from './zones.mjs';

/** Of this process alone: two runs at once must not take each other's files away. */
const OUT = join(CACHE, `node-tests-${process.pid}`);
const REPORTER = join(ROOT, 'test/support/node-report.mjs');

/** Tools in plain JavaScript run where they stand, so that they know their own folder. */
const asTheyStand = {
  name: 'as-they-stand',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

function bundle(file) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    outbase: ROOT,
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    plugins: [asTheyStand],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
}

/** Bundles what can be bundled. The rest are failures, and do not keep others from running. */
async function bundleAll(files) {
  await rm(OUT, { recursive: true, force: true });
  const ended = await Promise.allSettled(files.map(bundle));
  return {
    ready: files.filter((_, index) => ended[index].status === 'fulfilled'),
    failures: ended.flatMap(({ reason }, index) =>
      reason ? [`${files[index]} does not build\n${reason.message}`] : [],
    ),
  };
}

const bundled = (file) => join(OUT, file.replace(/\.ts$/, '.mjs'));

async function runIn(zone, files) {
  if (files.length === 0) return { passed: 0, skipped: 0, failures: [], notes: [] };
  const report = join(CACHE, `node-report-${process.pid}.json`);
  await rm(report, { force: true });
  const { ok, output } = await runNode(
    [
      '--enable-source-maps',
      '--test',
      `--test-reporter=${REPORTER}`,
      `--test-reporter-destination=${report}`,
      ...files.map(bundled),
    ],
    { env: { TZ: zone }, seconds: 900 },
  );
  const found = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  await rm(report, { force: true });
  if (!found)
    return { passed: 0, skipped: 0, failures: [`Node tests in ${zone} ended without a report\n${output}`], notes: [] };
  if (!ok && found.failures.length === 0) found.failures.push(`Node tests in ${zone} failed\n${output}`);
  found.failures = found.failures.map((failure) => `[${zone}] ${failure}`);
  return found;
}

/** Everything in both zones, but what knows no clock (the rules, the demo, the server, host pages, the command) once. */
export async function nodeTests({ files = ['test/**/*.node.test.ts'] }) {
  const all = findFiles('test', files).filter((file) => file.endsWith('.node.test.ts'));
  if (all.length === 0) return { passed: 0, failed: 1, skipped: 0, failures: ['no Node test was found'] };
  const { ready, failures } = await bundleAll(all);
  const clocked = ready.filter((file) => !/^test\/(?:repo|demo|server|hosts|tools)\//.test(file));
  const broken = { passed: 0, skipped: 0, failures };
  const found = add([broken, await runIn(ZONES[0], clocked), await runIn(ZONES[1], ready)]);
  await rm(OUT, { recursive: true, force: true });
  return found;
}

/** Several runs as one. */
export function add(runs) {
  const failures = runs.flatMap((run) => run.failures);
  return {
    passed: runs.reduce((sum, run) => sum + run.passed, 0),
    failed: failures.length,
    skipped: runs.reduce((sum, run) => sum + run.skipped, 0),
    failures,
    notes: runs.flatMap((run) => run.notes ?? []),
  };
}
