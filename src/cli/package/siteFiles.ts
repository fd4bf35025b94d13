/** The part of the built site that one drill needs, read from its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFiles } from '../../embed/package/drillPackage.ts';
import { LAUNCH_PAGE, type Launch, launchPage, reachableAssets } from '../../embed/package/launch.ts';
import { drillModels } from '../../embed/package/models.ts';
import { UnusableInput } from '../usage.ts';

export const BUILT_SITE = resolve(dirname(fileURLToPath(import.meta.url)), '../../../dist');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Files by path, the launch page as index.html; throws UnusableInput where the site is not built or not whole. */
export function drillFiles(site: string, launch: Launch): PackageFiles {
  if (!existsSync(join(site, LAUNCH_PAGE)))
    throw new UnusableInput([`${site}: expected a built site, got none: run "npm run build" first`]);
  const files: PackageFiles = new Map();
  const read = (path: string) => readFileSync(join(site, path));
  const textOf = (path: string) => readFileSync(join(site, path), 'utf8');
  const page = textOf(LAUNCH_PAGE);
  files.set('index.html', bytesOf(launchPage(page, launch)));
  const known = new Set(readdirSync(join(site, 'assets')));
  for (const name of reachableAssets(page, known, (asset) => textOf(`assets/${asset}`)))
    files.set(`assets/${name}`, read(`assets/${name}`));
  files.set('icon.svg', read('icon.svg'));
  const models = drillModels(textOf('models/manifest.json'), textOf('models/first-frames.json'), launch);
  files.set('models/manifest.json', bytesOf(models.manifest));
  files.set('models/first-frames.json', bytesOf(models.firstFrames));
  for (const name of models.files) files.set(`models/${name}`, read(`models/${name}`));
  if (launch.course === null) files.set('sono-needle.js', read('sono-needle.js'));
  return files;
}
