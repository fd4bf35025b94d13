/** Where the image gets its anatomy: the shipped file for the default patient, a bake in a worker for any other. */
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { BakeReply, BakeRequest } from './bakeRequest.ts';
import { decodeBaked } from './bakedFile.ts';
import { fetchBytes, type OnProgress } from './fetchBytes.ts';
import { unpack } from './gzipBytes.ts';
import { isSamePatient, type ModelEntry, parseManifest } from './modelManifest.ts';

/** Loads a shipped bake. Throws an Error that names the address and the cause. */
export async function loadBaked(url: string, onProgress?: OnProgress): Promise<BakedAnatomy> {
  const bytes = await fetchBytes(url, onProgress);
  try {
    return decodeBaked(await unpack(bytes));
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

/** Bakes off the main thread, or takes it from the browser's cache. Throws an Error with a sentence. */
export function bakeInWorker(request: BakeRequest, onProgress?: OnProgress): Promise<BakedAnatomy> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./bakeWorker.ts', import.meta.url), { type: 'module' });
    const fail = (message: string): void => {
      worker.terminate();
      reject(new Error(`Could not prepare the anatomy of "${request.regionId}": ${message}`));
    };
    worker.onerror = (event) => fail(event.message || 'the worker did not start');
    worker.onmessage = (event: MessageEvent<BakeReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') onProgress?.(reply.done01);
      else if (reply.kind === 'failed') fail(reply.message);
      else {
        worker.terminate();
        resolve(reply.baked);
      }
    };
    worker.postMessage(request);
  });
}

/**
 * The bake of a region for a patient. `modelsUrl` ends in a slash. What the shipped patient differs in from the one
 * asked for only by fluid volume needs no bake: the cavity opens at run time.
 */
export async function loadPatientBake(
  modelsUrl: string,
  request: BakeRequest,
  onProgress?: OnProgress,
): Promise<BakedAnatomy> {
  const entries = await loadManifest(modelsUrl).catch(() => [] as readonly ModelEntry[]);
  const entry = entries.find((e) => e.region === request.regionId && isSameField(e.patient, request.patient));
  if (!entry) return bakeInWorker(request, onProgress);
  const baked = await loadBaked(`${modelsUrl}${entry.baked.file}`, onProgress);
  return { ...baked, patient: request.patient };
}

/** Effusion opens the cavity and leaves the field at rest as it is. */
const isSameField = (a: PatientParameters, b: PatientParameters): boolean =>
  isSamePatient({ ...a, effusionMl: 0 }, { ...b, effusionMl: 0 });
