/** What this site keeps in the browser, as far as the browser tells. */

/** Caches of anatomy that was computed here (src/assets/bakeCache.ts and meshWorker.ts); their version is in the name. */
const PREPARED = /^sononeedle-(?:bakes|meshes)-\d+$/;

export interface StorageUse {
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly isPersisted: boolean;
  /** Computed anatomies that are kept. */
  readonly prepared: number;
}

/** Never throws. */
export async function storageUse(): Promise<StorageUse> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  const isPersisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  let prepared = 0;
  for (const name of await preparedCaches())
    if (name.includes('bakes')) prepared += (await (await caches.open(name)).keys()).length;
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersisted, prepared };
}

export async function freePrepared(): Promise<void> {
  for (const name of await preparedCaches()) await caches.delete(name);
}

async function preparedCaches(): Promise<string[]> {
  try {
    return (await caches.keys()).filter((name) => PREPARED.test(name));
  } catch {
    // Forbidden, or a browser without: nothing is kept.
    return [];
  }
}
