/** The small interface behind which the image asks where it is: the exact field, or the baked one. */
import type { Vec3 } from '../math/vec3.ts';

export interface FieldSample {
  /** Rest position of the point, world, mm. */
  readonly restMm: Vec3;
  /** Index in the entity table. */
  owner: number;
  /** Distance to the nearest visible interface, mm, ≥ 0, and the entity across it. */
  interfaceMm: number;
  across: number;
  /** Distance outside the body at rest, mm; negative inside. Valid near the surface only. */
  outsideMm: number;
}

export interface FieldSampler {
  /** Deformed world point → who is there. Writes `out`, allocates nothing. */
  sample(x: number, y: number, z: number, out: FieldSample): void;
  /** Fibre direction (unit; 0 0 0 where there is none) at the rest point of a sample, into `out`; returns layer01. */
  fibre(sample: FieldSample, out: Vec3): number;
}

export const createFieldSample = (): FieldSample => ({
  restMm: [0, 0, 0],
  owner: 0,
  interfaceMm: 0,
  across: 0,
  outsideMm: -1,
});

/** Beyond this distance interfaces are not looked for, mm. */
export const INTERFACE_BAND_MM = 2;
/** Gel fills the gap between face and skin up to here, mm; beyond it is air. */
export const COUPLING_GEL_MM = 3;
