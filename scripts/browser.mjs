// Finding a Chrome or Chromium for tests and pictures. Nothing here downloads from outside the package registries.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of an installed Chrome or Chromium, or undefined. */
export function findChromium() {
  return CANDIDATES.find((path) => path && existsSync(path));
}

/** Installs a Debian package where that is possible (Linux with apt, as root); says so. */
function installDebianPackage(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  console.error(`Installing the Debian package "${name}" …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  return spawnSync('apt-get', ['install', '-y', '-qq', name], options).status === 0;
}

/**
 * Path of a Chrome or Chromium; on Debian and Ubuntu as root it installs the package.
 * Throws an Error whose text says what to do when there is none and none can be had.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('No Chrome or Chromium found: installing the Debian package "chromium" …');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chrome or Chromium and none was found. Install one (Debian, Ubuntu: ' +
      '"sudo apt-get install chromium"), or set CHROME_PATH to its executable, and run the command again.',
  );
}

const FIREFOX_CANDIDATES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of an installed Firefox, for the comparison of engines; installs the Debian package where it can; else undefined. */
export function findOrInstallFirefox() {
  const find = () => FIREFOX_CANDIDATES.find((path) => path && existsSync(path));
  return find() ?? (installDebianPackage('firefox-esr') ? find() : undefined);
}

/** Flags that give WebGL2 in software and keep the browser off the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  ...(process.env.SONONEEDLE_GL === 'swiftshader'
    ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
    : existsSync('/usr/lib/x86_64-linux-gnu/dri/swrast_dri.so')
      ? ['--use-angle=gl-egl']
      : ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']),
];

/** Playwright launch options for this machine. @returns {import('playwright-core').LaunchOptions} */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  return { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS };
}
