/** Keeps baked anatomies in the browser's cache, so that a patient is baked once. Where there is no cache, nothing is kept. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { decodeBaked, encodeBaked } from './bakedFile.ts';
import { pack, unpack } from './gzipBytes.ts';

const CACHE = 'sononeedle-bakes-2';
const MOST_ENTRIES = 8;

const addressOf = (key: string): string => `/sononeedle-bake/${encodeURIComponent(key)}`;

async function openCache(): Promise<Cache | null> {
  if (typeof caches === 'undefined') return null;
  try {
    return await caches.open(CACHE);
  } catch {
    // storage may be forbidden: then every visit bakes anew
    return null;
  }
}

/** Null when the key is not kept or what is kept cannot be read. */
export async function readCachedBake(key: string): Promise<BakedAnatomy | null> {
  const cache = await openCache();
  if (!cache) return null;
  try {
    const hit = await cache.match(addressOf(key));
    if (!hit) return null;
    return decodeBaked(unpack(new Uint8Array(await hit.arrayBuffer())));
  } catch {
    await cache.delete(addressOf(key)).catch(() => false);
    return null;
  }
}

/** Never throws: a full or forbidden storage only costs the next visit a bake. */
export async function writeCachedBake(key: string, baked: BakedAnatomy): Promise<void> {
  const cache = await openCache();
  if (!cache) return;
  try {
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - MOST_ENTRIES + 1))) await cache.delete(old);
    await cache.put(addressOf(key), new Response(await pack(encodeBaked(baked))));
  } catch {
    // see above
  }
}
