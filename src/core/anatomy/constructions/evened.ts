/** Fields made even: as steep near their surface as a distance is. */
import { smoothstep } from '../../math/scalar.ts';
import type { DistanceFunction } from '../anatomy.ts';

/** Step for the slope, and how near to the surface it is asked for, mm. */
const STEP_MM = 0.2;
const NEAR_MM = 1.5;
const FAR_MM = 4;
/** A field flatter than this is left so. */
const LEAST_SLOPE = 0.3;

/** The same surface; near it the field is divided by its own slope, for shapes that are cheap to ask four times. */
export const evened =
  (f: DistanceFunction): DistanceFunction =>
  (x, y, z) => {
    const d = f(x, y, z);
    const near = 1 - smoothstep(NEAR_MM, FAR_MM, Math.abs(d));
    if (near === 0) return d;
    const dx = f(x + STEP_MM, y, z) - d;
    const dy = f(x, y + STEP_MM, z) - d;
    const dz = f(x, y, z + STEP_MM) - d;
    const slope = Math.max(LEAST_SLOPE, Math.sqrt(dx * dx + dy * dy + dz * dz) / STEP_MM);
    return d / (1 + (slope - 1) * near);
  };
