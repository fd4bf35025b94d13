/** Keeps baked anatomies in the browser's cache, so that a patient is baked once. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { decodeBaked, encodeBaked } from './bakedFile.ts';
import { readKept, writeKept } from './keptBytes.ts';

const CACHE = 'sononeedle-bakes-2';
const MOST_ENTRIES = 8;

/** Null when the key is not kept or what is kept cannot be read. */
export const readCachedBake = (key: string): Promise<BakedAnatomy | null> =>
  readKept(CACHE, key, decodeBaked);

/** Never throws. */
export const writeCachedBake = (key: string, baked: BakedAnatomy): Promise<void> =>
  writeKept(CACHE, key, encodeBaked(baked), MOST_ENTRIES);
