// Vite plugin: when all files of the site are written, lists them with their sizes and contents, and builds the service
// worker that keeps them. Goes last, since whatever is written after it is not kept.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/offline/serviceWorker.ts', import.meta.url));
export const WORKER_FILE = 'service-worker.js';
const LIST_FILE = 'offline.json';
/** Told to other sites and of no use without a network, or, as the documentation, for reading and larger than the program. */
const NOT_KEPT = /^(?:service-worker\.js$|offline\.json$|docs\/|examples\/|oembed\/|embed\/.+\.html$)/;
const IN_ANY_CASE = new Set(['embed/index.html']);

/** Paths of all files under a folder, with forward slashes, sorted. */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The list of a built site, as src/offline/siteList.ts describes it. */
export function siteListOf(folder) {
  const fileOf = (path) => {
    const content = readFileSync(join(folder, path));
    return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  };
  const { entries } = JSON.parse(readFileSync(join(folder, 'models/manifest.json'), 'utf8'));
  const bodies = entries.map(({ region, models, baked }) => ({
    region,
    files: [models, baked].map(({ file }) => fileOf(posix.join('models', file))),
  }));
  const ofBodies = new Set(bodies.flatMap(({ files }) => files.map(({ path }) => path)));
  const program = filesUnder(folder)
    .filter((path) => !ofBodies.has(path) && (IN_ANY_CASE.has(path) || !NOT_KEPT.test(path)))
    .map(fileOf);
  const hash = createHash('sha256')
    .update(JSON.stringify([program, bodies]))
    .digest('hex');
  return { format: 'sononeedle.offline', version: 1, build: hash.slice(0, 16), program, bodies };
}

async function workerText(list) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __SITE_LIST__: JSON.stringify(list) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'SonoNeedleWorker', fileName: () => WORKER_FILE },
    },
  });
  return [built].flat()[0].output[0].code;
}

export function offlineSite() {
  let folder;
  return {
    name: 'offline-site',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const list = siteListOf(folder);
        writeFileSync(join(folder, LIST_FILE), JSON.stringify(list));
        writeFileSync(join(folder, WORKER_FILE), await workerText(list));
      },
    },
  };
}
