/** Vite plugin: tells the page which of its own files a course package needs, so that it can make one in the browser. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LAUNCH_PAGE, reachableAssets } from '../src/embed/package/launch.ts';
import { SITE_FILES } from '../src/embed/package/siteFileList.ts';

export function siteFiles(): Plugin {
  return {
    name: 'site-files',
    apply: 'build',
    // The names in the files are final once they are written.
    writeBundle({ dir }) {
      if (dir === undefined) return;
      const textOf = (path: string) => readFileSync(join(dir, path), 'utf8');
      const known = new Set(readdirSync(join(dir, 'assets')));
      const assets = reachableAssets(textOf(LAUNCH_PAGE), known, (name) => textOf(`assets/${name}`));
      writeFileSync(join(dir, SITE_FILES), `${JSON.stringify({ version: 1, assets })}\n`);
    },
  };
}
