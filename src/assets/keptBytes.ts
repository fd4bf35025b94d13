/** Bytes that were long in the making, packed in the browser's cache. Where there is no cache, nothing is kept. */
import { pack, unpack } from './gzipBytes.ts';

async function openCache(name: string): Promise<Cache | null> {
  try {
    // In a sandboxed frame the very name throws.
    if (typeof caches === 'undefined') return null;
    return await caches.open(name);
  } catch {
    // storage may be forbidden: then every visit makes them anew
    return null;
  }
}

const addressOf = (name: string, key: string): string => `/${name}/${encodeURIComponent(key)}`;

/** What `decode` makes of the bytes; null when the key is not kept or what is kept cannot be read, which is then dropped. */
export async function readKept<T>(
  name: string,
  key: string,
  decode: (bytes: Uint8Array<ArrayBuffer>) => T,
): Promise<T | null> {
  const cache = await openCache(name);
  if (!cache) return null;
  try {
    const hit = await cache.match(addressOf(name, key));
    if (!hit) return null;
    return decode(unpack(new Uint8Array(await hit.arrayBuffer())));
  } catch {
    await cache.delete(addressOf(name, key)).catch(() => false);
    return null;
  }
}

/** Keeps the newest `mostEntries`. Never throws: a full or forbidden storage only costs the next visit the making. */
export async function writeKept(
  name: string,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  mostEntries: number,
): Promise<void> {
  const cache = await openCache(name);
  if (!cache) return;
  try {
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - mostEntries + 1))) await cache.delete(old);
    await cache.put(addressOf(name, key), new Response(await pack(bytes)));
  } catch {
    // see above
  }
}
