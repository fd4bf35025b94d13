import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { policyInPages } from './scripts/contentPolicy.mjs';
import { elementScript } from './scripts/elementScript.mjs';
import { noEval } from './scripts/noEval.mjs';
import { offlineSite } from './scripts/offlineSite.mjs';
import { preloadPage } from './scripts/preloadPage.mjs';
import { siteFiles } from './scripts/siteFiles.ts';

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
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/shaders/**', 'tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/shaders/**/*.test.ts', 'tests/**/*.browser.test.{ts,tsx}'],
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
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // Last and alone: what a person would wait for is timed by the machine.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
