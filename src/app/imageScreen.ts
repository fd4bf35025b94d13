/** Loads what the image needs; the bakes of the last patients are kept for the visit. */
import { loadPatientBake } from '../assets/loadBaked.ts';
import { prepareTiles } from '../assets/prepareTiles.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { withOpenCavity } from '../core/anatomy/openCavity.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { DRILLS } from '../protocol/drills/index.ts';
import { MODELS_URL } from './modelsUrl.ts';

type Subject = Pick<Drill, 'region' | 'patient' | 'target'>;

interface Loading {
  readonly baked: Promise<BakedAnatomy>;
  readonly listeners: Set<(done01: number) => void>;
  done01: number;
}

const loading = new Map<string, Loading>();
/** Each holds some tens of megabytes; older ones are in the browser's cache. */
const MOST_KEPT = 3;

/** What the image needs, side by side: the bake over the wire, the tiles in a worker. */
async function loadWithTiles(
  drill: Subject,
  report: (done01: number) => void,
  signal: AbortSignal | undefined,
): Promise<BakedAnatomy> {
  const tiles = prepareTiles();
  const { region: regionId, patient, target } = drill;
  const baked = await loadPatientBake(MODELS_URL, { regionId, patient }, report, signal);
  await tiles;
  return withOpenCavity(baked, target.structure);
}

/**
 * The baked anatomy of a drill's patient with its target open; asked twice, it is loaded once. A failed load is
 * forgotten, so that one can try again. The signal of whoever asked first ends the load, and it is forgotten too.
 */
export function bakedFor(
  drill: Subject,
  onProgress?: (done01: number) => void,
  signal?: AbortSignal,
): Promise<BakedAnatomy> {
  // Fluid opens the cavity when the image is made: patients who differ in it alone have one bake.
  const key = JSON.stringify([drill.region, { ...drill.patient, effusionMl: 0 }, drill.target.structure]);
  let entry = loading.get(key);
  if (!entry) {
    const listeners = new Set<(done01: number) => void>();
    const report = (done01: number) => {
      created.done01 = done01;
      for (const listener of listeners) listener(done01);
    };
    const created: Loading = {
      baked: loadWithTiles(drill, report, signal),
      listeners,
      done01: 0,
    };
    // At once: whoever asks again in the same breath gets a load of their own.
    const forget = (): void => {
      if (loading.get(key) === created) loading.delete(key);
    };
    signal?.addEventListener('abort', forget);
    created.baked.then(
      () => signal?.removeEventListener('abort', forget),
      () => forget(),
    );
    if (loading.size >= MOST_KEPT) loading.delete(loading.keys().next().value!);
    loading.set(key, created);
    entry = created;
  }
  if (onProgress) {
    entry.listeners.add(onProgress);
    onProgress(entry.done01);
  }
  return entry.baked;
}

/** Starts to fetch what the first drill needs while the learner is still reading. */
export function fetchAhead(): void {
  const first = DRILLS[0];
  if (first) bakedFor(first).catch(() => {});
}
