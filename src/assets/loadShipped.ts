/** The files of the models folder: the manifest and the bake it lists. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { decodeBaked } from './bakedFile.ts';
import type { BakeRequest } from './bakeRequest.ts';
import { fetchBytes, type OnProgress } from './fetchBytes.ts';
import { unpack } from './gzipBytes.ts';
import { isSamePatient, type ModelEntry, parseManifest } from './modelManifest.ts';
import type { PatientParameters } from '../core/anatomy/anatomy.ts';

/** Loads a shipped bake. Throws an Error that names the address and the cause. */
export async function loadBaked(url: string, onProgress?: OnProgress): Promise<BakedAnatomy> {
  const bytes = await fetchBytes(url, onProgress);
  try {
    return decodeBaked(unpack(bytes));
  } catch (cause) {
    throw new Error(`Could not read ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

export async function loadManifest(modelsUrl: string): Promise<readonly ModelEntry[]> {
  const url = `${modelsUrl}manifest.json`;
  const bytes = await fetchBytes(url);
  try {
    return parseManifest(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new Error(`Could not read ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** The name of a region's bake among the shipped files. */
export const bakeFileOf = (regionId: string): string => `${regionId}.bake.gz`;

/** Whether a shipped bake shows the patient asked for; fluid may differ, since the cavity opens at run time. */
export const shows = (entry: ModelEntry, request: BakeRequest): boolean =>
  entry.region === request.regionId && isSameField(entry.patient, request.patient);

/** The shipped bake that shows the patient asked for, or null where there is none. `modelsUrl` ends in a slash. */
export async function loadShippedBake(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
): Promise<BakedAnatomy | null> {
  const entries = await loadManifest(modelsUrl).catch(() => [] as readonly ModelEntry[]);
  const entry = entries.find((e) => shows(e, request));
  return entry ? loadBaked(`${modelsUrl}${entry.baked.file}`, onProgress) : null;
}

/** Effusion opens the cavity and leaves the field at rest as it is. */
const isSameField = (a: PatientParameters, b: PatientParameters): boolean =>
  isSamePatient({ ...a, effusionMl: 0 }, { ...b, effusionMl: 0 });
