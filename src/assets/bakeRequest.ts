/** What the page and the worker that prepares bakes say to each other. */
import type { PatientParameters } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';

export interface BakeRequest {
  readonly regionId: string;
  readonly patient: PatientParameters;
}

/**
 * What the worker is asked: to fetch a region's shipped bake before anyone needs it, or for the bake of a patient.
 * `modelsUrl` is the absolute address of the models folder, with a slash at its end.
 */
export type BakeQuestion =
  | { readonly kind: 'ahead'; readonly modelsUrl: string; readonly regionId: string }
  | { readonly kind: 'bake'; readonly modelsUrl: string; readonly request: BakeRequest };

export type BakeReply =
  | { readonly kind: 'progress'; readonly done01: number }
  | { readonly kind: 'done'; readonly baked: BakedAnatomy }
  | { readonly kind: 'failed'; readonly message: string };

/** The buffers that a worker hands over instead of copying. */
export const transferablesOf = (baked: BakedAnatomy): ArrayBufferLike[] => [
  ...baked.distances.map((d) => d.buffer),
  ...baked.owners.map((o) => o.buffer),
  baked.fibres.data.buffer,
];
