/** Region and patient to a baked anatomy: what the worker does, callable anywhere. */
import { bakeAnatomy, budgetPitchMm } from '../core/anatomy/bake/bakeAnatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import type { BakeRequest } from './bakeRequest.ts';

/** Finer than this the image gains nothing: its own lines are wider. */
export const FINEST_PITCH_MM = 0.6;

/** Throws an Error for an unknown region or a patient out of range. */
export function buildBake(request: BakeRequest, onProgress?: (done01: number) => void): BakedAnatomy {
  const region = findRegion(request.regionId);
  if (!region) throw new Error(`there is no region "${request.regionId}"`);
  const anatomy = region.build(request.patient);
  const pitchMm = budgetPitchMm(anatomy, FINEST_PITCH_MM);
  return bakeAnatomy(anatomy, request.patient, { pitchMm, ...(onProgress ? { onProgress } : {}) });
}
