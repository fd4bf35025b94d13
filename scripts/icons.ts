/** `npx tsx scripts/icons.ts`: the icons of the installed site from public/icon.svg, drawn by a browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from './browser.mjs';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const drawing = readFileSync(new URL('../public/icon.svg', import.meta.url), 'utf8');
const GROUND = '#0d1013';

/** A system may cut a maskable icon to a circle of 80 % of its width: the drawing keeps within it. */
const ICONS = [
  { name: 'icon-192', sizePx: 192, drawn01: 1 },
  { name: 'icon-512', sizePx: 512, drawn01: 1 },
  { name: 'maskable-512', sizePx: 512, drawn01: 0.68 },
  { name: 'touch-180', sizePx: 180, drawn01: 0.86 },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage();
  for (const { name, sizePx, drawn01 } of ICONS) {
    const isWhole = drawn01 === 1;
    await page.setViewportSize({ width: sizePx, height: sizePx });
    await page.setContent(
      `<style>html,body{margin:0;height:100%;background:${isWhole ? 'transparent' : GROUND}}` +
        `body{display:grid;place-items:center}svg{width:${drawn01 * 100}%;height:${drawn01 * 100}%}</style>${drawing}`,
    );
    await page.screenshot({ path: `${folder}${name}.png`, omitBackground: isWhole });
    console.log(`public/icons/${name}.png`);
  }
} finally {
  await browser.close();
}
