/** Finds the browsers of this machine, gets them where it may, and says how each is started. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/** In the order in which they run. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Quiet, and able to run as root: nothing but the page may use the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['WebKitWebDriver'],
};

const APPS = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  webkit: [],
};

const DEBIAN = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** WebKit's little browser stands in a folder named after the machine and the version. */
function miniBrowser() {
  for (const triple of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const file = `/usr/lib/${triple}/${version}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}

/** The program that drives an engine, or `undefined`. */
export function findEngine(engine) {
  const named = process.env[`${engine.toUpperCase()}_PATH`];
  if (named) return existsSync(named) ? named : undefined;
  if (engine === 'webkit' && !(miniBrowser() && onPath('xvfb-run'))) return undefined;
  return NAMES[engine].map(onPath).find(Boolean) ?? APPS[engine].find((file) => existsSync(file));
}

let updated = false;

/** Debian's own package, where we are root; returns whether the engine is there now. */
export function installEngine(engine) {
  if (!onPath('apt-get') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 240_000 });
  if (!updated) apt('update');
  updated = true;
  apt('install', '-y', '--no-install-recommends', ...DEBIAN[engine]);
  return findEngine(engine) !== undefined;
}

/** One sentence for a person who lacks an engine. */
export function howToInstall(engine) {
  return `install ${engine} (Debian: apt-get install ${DEBIAN[engine].join(' ')}) or set ${engine.toUpperCase()}_PATH`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  return response?.ok ?? false;
}

/** A WebKit driver on a screen of its own; it ends with this process. */
async function startWebKitDriver() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', findEngine('webkit'), `--port=${port}`], { stdio: 'ignore', detached: true });
  process.on('exit', () => {
    try {
      process.kill(-driver.pid);
    } catch {
      // It has ended by itself.
    }
  });
  process.on('SIGTERM', () => process.exit(1));
  for (let waited = 0; waited < 100 && !(await answers(port)); waited += 1) await rest(100);
  return port;
}

async function webkitLauncher() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: await startWebKitDriver(),
    logLevel: 'error',
    // A driver that does not answer is one that broke: the run ends with it and is started again.
    connectionRetryTimeout: 60_000,
    connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
  });
}

async function firefoxLauncher() {
  const { chromeLauncher } = await import('@web/test-runner-chrome');
  // Files run side by side, each in a window: a tab behind another waits a second for each timer and each frame.
  return chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: findEngine('firefox') },
    createPage: ({ context }) => context.newPage({ type: 'window' }),
  });
}

async function chromiumLauncher() {
  const { playwrightLauncher } = await import('@web/test-runner-playwright');
  return playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: findEngine('chromium'), args: CHROMIUM_FLAGS },
  });
}

/** What web-test-runner needs to start an engine. */
export function launcherFor(engine) {
  const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };
  return launchers[engine]();
}
