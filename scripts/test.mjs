// One command for every test: node, browser and end-to-end. Makes sure of a browser first.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './browser.mjs';

try {
  process.env.CHROME_PATH = ensureChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const vitest = new URL('../node_modules/vitest/vitest.mjs', import.meta.url).pathname;
const run = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
