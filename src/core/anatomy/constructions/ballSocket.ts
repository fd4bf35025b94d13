/** Parts of a ball and its socket: cartilage on the ball, the wedge of a labrum round the rim. */
import { clamp } from '../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { DistanceFunction } from '../anatomy.ts';

/** Where a map's thickness changes, per unit of the cosine: steep, so that no film is left over at the rim. */
const RIM_SLOPE = 9;
/** Beyond this distance from the bone only the sign matters, mm. */
const FAR_MM = 8;

export interface BallCartilage {
  /** Unit vector through the middle of the cartilage. */
  readonly towards: ReadonlyVec3;
  readonly thicknessMm: number;
  /** Cosine of the angle from the middle at which it ends. */
  readonly endsAt: number;
  /** Worn down to the bone where this is negative; as steep as the rim. */
  readonly bare?: DistanceFunction;
}

/** Cartilage on a ball about the origin, as a map of thickness on its bone. */
export const ballCartilage =
  (bone: DistanceFunction, { towards, thicknessMm, endsAt, bare }: BallCartilage): DistanceFunction =>
  (x, y, z) => {
    const d = bone(x, y, z);
    if (d > FAR_MM) return (d - thicknessMm) * 0.9;
    const r = Math.sqrt(x * x + y * y + z * z);
    const cosine = (x * towards[0] + y * towards[1] + z * towards[2]) / Math.max(r, 1);
    const rim = (cosine - endsAt) * RIM_SLOPE;
    return (d - clamp(bare ? Math.min(rim, bare(x, y, z)) : rim, -1.2, 1) * thicknessMm) * 0.9;
  };

/** A wedge in section: from its base to its free edge, each [mm from the socket's axis, mm out of the socket]. */
export interface WedgeSection {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Half its thickness at either end, mm. */
  readonly halfMm: readonly [number, number];
}

/** Distance to the wedge at a place of its section. */
export function wedgeDistance({ from, to, halfMm }: WedgeSection, fromAxisMm: number, outMm: number): number {
  const a = to[0] - from[0];
  const b = to[1] - from[1];
  const u = fromAxisMm - from[0];
  const v = outMm - from[1];
  const t = clamp((u * a + v * b) / (a * a + b * b), 0, 1);
  const du = u - t * a;
  const dv = v - t * b;
  return Math.sqrt(du * du + dv * dv) - (halfMm[0] + t * (halfMm[1] - halfMm[0]));
}

/** Fibres round a rim about an axis through the origin. */
export function roundAxisInto(axis: ReadonlyVec3, x: number, y: number, z: number, out: Vec3): void {
  const a = axis[1] * z - axis[2] * y;
  const b = axis[2] * x - axis[0] * z;
  const c = axis[0] * y - axis[1] * x;
  const l = Math.sqrt(a * a + b * b + c * c) || 1;
  out[0] = a / l;
  out[1] = b / l;
  out[2] = c / l;
}
