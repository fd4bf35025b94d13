/** The part of the built site that one drill needs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnusableInput } from '../usage.ts';
import { openConnections } from './openConnections.ts';

export type PackageFiles = Map<string, Uint8Array>;

export const BUILT_SITE = resolve(dirname(fileURLToPath(import.meta.url)), '../../../dist');
const LAUNCH_PAGE = 'embed/index.html';
const bytesOf = (text: string) => new TextEncoder().encode(text);

export interface Launch {
  /** Id of the drill in guided mode. */
  readonly drill: string;
  readonly region: string;
  /** `any`: the learner chooses. */
  readonly mode: string;
  /** The course standard; null for a plain web folder. */
  readonly course: string | null;
}

/** Files by path, the launch page as index.html; throws UnusableInput where the site is not built or not whole. */
export function drillFiles(site: string, launch: Launch): PackageFiles {
  if (!existsSync(join(site, LAUNCH_PAGE)))
    throw new UnusableInput([`${site}: expected a built site, got none: run "npm run build" first`]);
  const files: PackageFiles = new Map();
  const page = readFileSync(join(site, LAUNCH_PAGE), 'utf8');
  files.set('index.html', bytesOf(launchPage(page, launch)));
  for (const name of reachableAssets(site, page))
    files.set(`assets/${name}`, readFileSync(join(site, 'assets', name)));
  files.set('icon.svg', readFileSync(join(site, 'icon.svg')));
  addModels(site, launch, files);
  if (launch.course === null) files.set('sono-needle.js', readFileSync(join(site, 'sono-needle.js')));
  return files;
}

/** The embedded page, one folder up, with the drill written into it. Nothing inline, so any content policy passes. */
function launchPage(page: string, { drill, mode, course }: Launch): string {
  const own = `data-site="./" data-drill="${drill}" data-mode="${mode}"${course ? ` data-course="${course}"` : ''}`;
  const moved = page.replaceAll('"../', '"./').replace('data-site="./"', own);
  if (!moved.includes(own)) throw new Error(`${LAUNCH_PAGE}: expected data-site="../" in it`);
  return course === 'cmi5' ? openConnections(moved) : moved;
}

/** Names of the built files that the page names, or that these name in turn. */
function reachableAssets(site: string, page: string): string[] {
  const known = new Set(readdirSync(join(site, 'assets')));
  const found = new Set<string>();
  const read = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css|wasm)/g)) {
      if (!known.has(name) || found.has(name)) continue;
      found.add(name);
      read(readFileSync(join(site, 'assets', name), 'utf8'));
    }
  };
  read(page);
  return [...found].sort();
}

/** The region's meshes and bake, and lists that name nothing else. */
function addModels(site: string, { drill, region }: Launch, files: PackageFiles): void {
  const folder = join(site, 'models');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    entries: { region: string; models: { file: string }; baked: { file: string } }[];
  };
  const entries = manifest.entries.filter((entry) => entry.region === region);
  files.set('models/manifest.json', bytesOf(JSON.stringify({ ...manifest, entries })));
  for (const { models, baked } of entries)
    for (const { file } of [models, baked]) files.set(`models/${file}`, readFileSync(join(folder, file)));
  const first = JSON.parse(readFileSync(join(folder, 'first-frames.json'), 'utf8')) as {
    frames: Record<string, unknown>;
  };
  const frames = Object.fromEntries(
    Object.entries(first.frames).filter(([id]) => id === drill || id.startsWith(`${drill}-`)),
  );
  files.set('models/first-frames.json', bytesOf(JSON.stringify({ ...first, frames })));
}
