/** Loads what the image needs and makes the view; one bake per patient is kept for the visit. */
import { loadPatientBake } from '../assets/loadBaked.ts';
import { prepareTiles } from '../assets/prepareTiles.ts';
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { DRILLS } from '../protocol/drills/index.ts';
import { MODELS_URL } from './modelsUrl.ts';

interface Loading {
  readonly baked: Promise<BakedAnatomy>;
  readonly listeners: Set<(done01: number) => void>;
  done01: number;
}

const loading = new Map<string, Loading>();

/** What the image needs, side by side: the bake over the wire, the tiles in a worker. */
async function loadWithTiles(
  regionId: string,
  patient: PatientParameters,
  report: (done01: number) => void,
): Promise<BakedAnatomy> {
  const tiles = prepareTiles();
  const baked = await loadPatientBake(MODELS_URL, { regionId, patient }, report);
  await tiles;
  return baked;
}

/** The baked anatomy of a patient; asked twice, it is loaded once. A failed load is forgotten, so that one can try again. */
export function bakedFor(
  regionId: string,
  patient: PatientParameters,
  onProgress?: (done01: number) => void,
): Promise<BakedAnatomy> {
  const key = JSON.stringify([regionId, patient]);
  let entry = loading.get(key);
  if (!entry) {
    const listeners = new Set<(done01: number) => void>();
    const report = (done01: number) => {
      created.done01 = done01;
      for (const listener of listeners) listener(done01);
    };
    const created: Loading = {
      baked: loadWithTiles(regionId, patient, report),
      listeners,
      done01: 0,
    };
    created.baked.catch(() => loading.delete(key));
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
  if (first) bakedFor(first.region, first.patient).catch(() => {});
}
