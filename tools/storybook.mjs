/** `npm run storybook`: the catalogue, on a port of its own; `--build` writes storybook-static/. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const [, , ...args] = process.argv;
const command = args.includes('--build')
  ? ['build', '--output-dir', 'storybook-static', '--quiet']
  : ['dev', '--port', '6006', '--no-open', ...args];
const child = spawn(process.execPath, [join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'), ...command], {
  cwd: ROOT,
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
