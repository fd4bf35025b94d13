/** Where the image gets its anatomy: the shipped file for the default patient, a bake in a worker for any other. */
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { decodeBaked } from './bakedFile.ts';
import type { BakeQuestion, BakeReply, BakeRequest } from './bakeRequest.ts';
import { fetchBytes, type OnProgress } from './fetchBytes.ts';
import { unpack } from './gzipBytes.ts';
import { isSamePatient, type ModelEntry, parseManifest } from './modelManifest.ts';

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

/**
 * The shipped bake that shows the patient asked for, or null where there is none. `modelsUrl` ends in a slash. Where the
 * shipped patient differs only by fluid volume it serves too: the cavity opens at run time.
 */
export async function loadShippedBake(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
): Promise<BakedAnatomy | null> {
  const entries = await loadManifest(modelsUrl).catch(() => [] as readonly ModelEntry[]);
  const entry = entries.find((e) => e.region === request.regionId && isSameField(e.patient, request.patient));
  return entry ? loadBaked(`${modelsUrl}${entry.baked.file}`, onProgress) : null;
}

/**
 * The bake of a region for a patient: loaded, taken from the browser's cache or made, all in a worker, since unpacking
 * forty megabytes would hold the page up. Throws an Error with a sentence.
 */
export function loadPatientBake(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
): Promise<BakedAnatomy> {
  const worker = new Worker(new URL('./bakeWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<BakedAnatomy>((resolve, reject) => {
    const fail = (message: string): void =>
      reject(new Error(`Could not prepare the anatomy of "${request.regionId}": ${message}`));
    worker.onerror = (event) => fail(event.message || 'the worker did not start');
    worker.onmessage = (event: MessageEvent<BakeReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') onProgress?.(reply.done01);
      else if (reply.kind === 'failed') fail(reply.message);
      else resolve(reply.baked);
    };
    const question: BakeQuestion = { modelsUrl: new URL(modelsUrl, document.baseURI).href, request };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

/** Effusion opens the cavity and leaves the field at rest as it is. */
const isSameField = (a: PatientParameters, b: PatientParameters): boolean =>
  isSamePatient({ ...a, effusionMl: 0 }, { ...b, effusionMl: 0 });
