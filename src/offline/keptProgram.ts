/** The program in the browser's cache, one version beside the other: what the worker does when it comes and when it rules. */
import { bodyCache, bodyKey, isProgramCache, LIST_FILE, programCache } from './addresses.ts';
import { type FetchFile, fetchChecked } from './fetchChecked.ts';
import type { SiteFile, SiteList } from './siteList.ts';

const AT_ONCE = 6;

/** The part of CacheStorage that is used. */
export type Caches = Pick<CacheStorage, 'open' | 'keys' | 'delete'>;

interface Kept {
  readonly cache: Cache;
  readonly list: SiteList;
}

/**
 * Fetches all of a version, and its files of the bodies that are kept, beside the version in use. What has not changed is
 * taken over. Throws where anything is missing: the browser then tries again on another visit.
 */
export async function keepProgram(
  caches: Caches,
  scope: string,
  list: SiteList,
  fetchFile?: FetchFile,
): Promise<void> {
  const earlier = await keptVersions(caches, scope);
  const cache = await caches.open(programCache(scope, list.build));
  const known = new Map<string, { cache: Cache; path: string }>();
  for (const { cache: from, list: its } of earlier)
    for (const { path, sha256 } of its.program) known.set(sha256, { cache: from, path });
  await eachOf(list.program, async (file) => {
    const address = new URL(file.path, scope).href;
    if (await cache.match(address)) return;
    const same = known.get(file.sha256);
    const taken = same && same.path === file.path ? await same.cache.match(address) : undefined;
    await cache.put(address, taken ?? (await fetchChecked(address, file, fetchFile)));
  });
  await renewBodies(caches, scope, list, earlier, fetchFile);
  // Last: a version that has its list is whole.
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  await cache.put(new URL(LIST_FILE, scope).href, new Response(JSON.stringify(list), { headers: type }));
}

/** Whoever chose a body has it in the new version too. */
async function renewBodies(
  caches: Caches,
  scope: string,
  list: SiteList,
  earlier: readonly Kept[],
  fetchFile: FetchFile | undefined,
): Promise<void> {
  const cache = await caches.open(bodyCache(scope));
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const wasKept = (region: string) =>
    earlier.some(({ list: its }) =>
      its.bodies.some(
        (body) => body.region === region && body.files.every((file) => kept.has(bodyKey(scope, file))),
      ),
    );
  const missing = list.bodies
    .filter(({ region }) => wasKept(region))
    .flatMap(({ files }) => files.filter((file) => !kept.has(bodyKey(scope, file))));
  await eachOf(missing, async (file) => {
    const address = new URL(file.path, scope).href;
    await cache.put(bodyKey(scope, file), await fetchChecked(address, file, fetchFile));
  });
}

/**
 * Lets go of what no window needs: every version but this one and the one before it, which a window may still run, and
 * files of bodies that neither has.
 */
export async function dropEarlier(caches: Caches, scope: string, list: SiteList): Promise<void> {
  const own = programCache(scope, list.build);
  const names = (await caches.keys()).filter((name) => isProgramCache(scope, name) && name !== own);
  for (const name of names.slice(0, -1)) await caches.delete(name);
  const left = [list, ...(await keptVersions(caches, scope)).map((version) => version.list)];
  const needed = new Set(
    left.flatMap(({ bodies }) => bodies.flatMap(({ files }) => files.map((f) => bodyKey(scope, f)))),
  );
  const bodies = await caches.open(bodyCache(scope));
  for (const request of await bodies.keys()) if (!needed.has(request.url)) await bodies.delete(request);
}

/** Versions that are there whole, oldest first. */
async function keptVersions(caches: Caches, scope: string): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const name of (await caches.keys()).filter((n) => isProgramCache(scope, n))) {
    const cache = await caches.open(name);
    const list = await cache.match(new URL(LIST_FILE, scope).href);
    if (list) found.push({ cache, list: (await list.json()) as SiteList });
  }
  return found;
}

async function eachOf(files: readonly SiteFile[], work: (file: SiteFile) => Promise<void>): Promise<void> {
  const left = [...files];
  const one = async (): Promise<void> => {
    for (let file = left.shift(); file; file = left.shift()) await work(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
