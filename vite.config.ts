import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { policyInPages } from './scripts/contentPolicy.mjs';
import { DearestFirst } from './scripts/dearestFirst.ts';
import { elementScript } from './scripts/elementScript.mjs';
import { noEval } from './scripts/noEval.mjs';
import { offlineSite } from './scripts/offlineSite.mjs';
import { preloadPage } from './scripts/preloadPage.mjs';
import { siteFiles } from './scripts/siteFiles.ts';

/** Tests of what keeps a state beside its values (stores, a database, a language): each file has a process of its own. */
const APART = ['app', 'embed', 'engine', 'input', 'offline', 'records', 'render', 'scene', 'ui']
  .map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)
  .concat('tests/assets/cancelledBake.test.ts');
const IN_BROWSER = ['tests/shaders/**/*.test.ts', 'tests/**/*.browser.test.{ts,tsx}'];
/** What is counted there in time: these run alone. */
const ALONE = ['tests/e2e/scene.test.ts', 'tests/e2e/machine.test.ts'];

export default defineConfig({
  base: './',
  plugins: [noEval(), react(), preloadPage(), elementScript(), policyInPages(), siteFiles(), offlineSite()],
  worker: { format: 'es', plugins: () => [noEval()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      input: { index: 'index.html', embed: 'embed/index.html', examples: 'examples/index.html' },
    },
  },
  server: { port: 5173 },
  test: {
    sequence: { sequencer: DearestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...IN_BROWSER, ...APART],
          testTimeout: 60_000,
          maxWorkers: 2,
          // The core is loaded and made quick once for all files of a worker.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'node-apart',
          environment: 'node',
          include: APART,
          exclude: IN_BROWSER,
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          globalSetup: 'tests/e2e/buildFirst.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-alone',
          environment: 'node',
          include: ALONE,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          globalSetup: 'tests/e2e/buildFirst.ts',
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
