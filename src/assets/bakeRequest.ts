/** Region and patient to a baked anatomy: what the worker does, callable anywhere. */
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import { bakeAnatomy, budgetPitchMm } from '../core/anatomy/bake/bakeAnatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';

/** Finer than this the image gains nothing: its own lines are wider. */
export const FINEST_PITCH_MM = 1;

export interface BakeRequest {
  readonly regionId: string;
  readonly patient: PatientParameters;
}

/** What the worker is asked: absolute address of the models folder, with a slash at its end, and whose bake. */
export interface BakeQuestion {
  readonly modelsUrl: string;
  readonly request: BakeRequest;
}

export type BakeReply =
  | { readonly kind: 'progress'; readonly done01: number }
  | { readonly kind: 'done'; readonly baked: BakedAnatomy }
  | { readonly kind: 'failed'; readonly message: string };

/** Throws an Error for an unknown region or a patient out of range. */
export function buildBake(request: BakeRequest, onProgress?: (done01: number) => void): BakedAnatomy {
  const region = findRegion(request.regionId);
  if (!region) throw new Error(`there is no region "${request.regionId}"`);
  const anatomy = region.build(request.patient);
  const pitchMm = budgetPitchMm(anatomy.bounds, FINEST_PITCH_MM);
  return bakeAnatomy(anatomy, request.patient, { pitchMm, ...(onProgress ? { onProgress } : {}) });
}

/** The buffers that a worker hands over instead of copying. */
export const transferablesOf = (baked: BakedAnatomy): ArrayBufferLike[] => [
  ...baked.distances.map((d) => d.buffer),
  ...baked.owners.map((o) => o.buffer),
  baked.fibres.data.buffer,
];
