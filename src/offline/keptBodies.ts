/** Bodies that were chosen for offline: kept, looked up and let go by the page that asks for them. */
import { bodyCache, bodyKey } from './addresses.ts';
import { fetchChecked } from './fetchChecked.ts';
import { bytesOf, type SiteBody, type SiteList } from './siteList.ts';

/** Regions whose files are all there, in this version. `site` ends in a slash. */
export async function keptRegions(site: string, list: SiteList): Promise<string[]> {
  const cache = await caches.open(bodyCache(site));
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return list.bodies
    .filter(({ files }) => files.every((file) => kept.has(bodyKey(site, file))))
    .map(({ region }) => region);
}

/** Throws an Error where a file does not come, or where the browser has no room. What came stays for the next try. */
export async function keepBody(
  site: string,
  { files }: SiteBody,
  onProgress: (done01: number) => void,
): Promise<void> {
  const cache = await caches.open(bodyCache(site));
  const total = bytesOf(files);
  let done = 0;
  for (const file of files) {
    const key = bodyKey(site, file);
    if (!(await cache.match(key)))
      await cache.put(key, await fetchChecked(new URL(file.path, site).href, file));
    done += file.bytes;
    onProgress(done / total);
  }
}

export async function freeBody(site: string, { files }: SiteBody): Promise<void> {
  const cache = await caches.open(bodyCache(site));
  for (const file of files) await cache.delete(bodyKey(site, file));
}
