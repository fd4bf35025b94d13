/**
 * What lies between the bones: cartilage as a map of thickness on each (head 1.4–2.0 mm [TKU], acetabulum 1.34 ± 0.15
 * [C3] (low)), the labrum on the rim, the fluid between them, the fat in the floor of the cup.
 */
import { clamp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { CUP_RADIUS_MM, outOfCup, RIM_WITHIN_MM, UP_NECK } from './authoring.ts';
import { inFossa } from './hipBone.ts';

const HEAD_CARTILAGE_MM = 1.7;
const CUP_CARTILAGE_MM = 1.34;
/** The head's cartilage ends where this share of the radius lies down the neck. */
const CARTILAGE_ENDS_AT = -0.36;

export function headCartilage(femur: DistanceFunction): DistanceFunction {
  return (x, y, z) => {
    const d = femur(x, y, z);
    if (d > 8) return (d - HEAD_CARTILAGE_MM) * 0.9;
    const r = Math.sqrt(x * x + y * y + z * z);
    const up = (x * UP_NECK[0] + y * UP_NECK[1] + z * UP_NECK[2]) / Math.max(r, 1);
    return (d - clamp((up - CARTILAGE_ENDS_AT) * 9, -1.2, 1) * HEAD_CARTILAGE_MM) * 0.9;
  };
}

/** A horseshoe: open over the fossa, ending short of the rim. */
export function cupCartilage(hipBone: DistanceFunction): DistanceFunction {
  return (x, y, z) => {
    const d = hipBone(x, y, z);
    const r = Math.sqrt(x * x + y * y + z * z);
    if (d > 8) return Math.max((d - CUP_CARTILAGE_MM) * 0.9, r - CUP_RADIUS_MM - 1.6);
    const out = outOfCup(x, y, z);
    const rim = smoothMin((-RIM_WITHIN_MM - 0.8 - out) * 0.8, inFossa(x, y, z) * 0.8, 0.6);
    return Math.max((d - clamp(rim, -1.2, 1) * CUP_CARTILAGE_MM) * 0.9, r - CUP_RADIUS_MM - 1.6);
  };
}

/** Section of the labrum about the cup's axis: from the rim to its free edge, [mm from the axis, mm out of the cup]. */
const LABRUM_FROM: readonly [number, number] = [28.7, -2.4];
const LABRUM_TO: readonly [number, number] = [26.7, 2.1];
const LABRUM_HALF_MM: readonly [number, number] = [2.2, 0.6];

/** A wedge round the rim, its free edge towards the head. */
export const labrum: DistanceFunction = (x, y, z) => {
  const out = outOfCup(x, y, z);
  const fromAxis = Math.sqrt(Math.max(0, x * x + y * y + z * z - out * out));
  const a = LABRUM_TO[0] - LABRUM_FROM[0];
  const b = LABRUM_TO[1] - LABRUM_FROM[1];
  const u = fromAxis - LABRUM_FROM[0];
  const v = out - LABRUM_FROM[1];
  const t = clamp((u * a + v * b) / (a * a + b * b), 0, 1);
  const du = u - t * a;
  const dv = v - t * b;
  return Math.sqrt(du * du + dv * dv) - (LABRUM_HALF_MM[0] + t * (LABRUM_HALF_MM[1] - LABRUM_HALF_MM[0]));
};
/** The labrum's own box: a ring about the cup's axis. */
export const LABRUM_REACH_MM = 32;

/** Fibres of the labrum run round the rim. */
export function roundRimInto(x: number, y: number, z: number, out: Vec3, cupOut: Readonly<Vec3>): void {
  const a = cupOut[1] * z - cupOut[2] * y;
  const b = cupOut[2] * x - cupOut[0] * z;
  const c = cupOut[0] * y - cupOut[1] * x;
  const l = Math.sqrt(a * a + b * b + c * c) || 1;
  out[0] = a / l;
  out[1] = b / l;
  out[2] = c / l;
}

/** Between the cartilages, to the labrum's free edge. */
export const jointFluid: DistanceFunction = (x, y, z) => {
  const out = outOfCup(x, y, z);
  const r = Math.sqrt(x * x + y * y + z * z);
  return smoothMax(r - 26.1 - 1.2 * (1 - smoothstep(-6, -2, out)), out - 3.2, 1) * 0.95;
};

/** The fat in the floor of the cup (pulvinar). */
export const fossaFat: DistanceFunction = (x, y, z) => {
  const r = Math.sqrt(x * x + y * y + z * z);
  const within = smoothMax(inFossa(x, y, z) - 0.6, 26.2 - r, 2.5);
  return smoothMax(within, outOfCup(x, y, z) + RIM_WITHIN_MM, 2.5);
};
