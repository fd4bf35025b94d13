/** What every solid of the exact field offers. All lengths mm, world frame (or the frame its maker works in). */
import type { Box, DistanceFunction } from '../anatomy/anatomy.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';

export interface Shape {
  /** Negative inside, mm. */
  readonly signedDistance: DistanceFunction;
  /** Box outside which signedDistance is above 0. */
  readonly bounds: Box;
  /** Largest |gradient| of signedDistance. */
  readonly lipschitz: number;
  /** Share of the distance to its box that signedDistance shows at least, where that is known: 1 for exact fields. */
  readonly leastShare01?: number;
  /** Unit vector along the fibres, where the shape has a direction of its own. */
  readonly fibreInto?: (x: number, y: number, z: number, out: Vec3) => void;
  /** 0 at the superficial face, 1 at the deep one, where the shape has two faces. */
  readonly layer01?: DistanceFunction;
}

/** Bounds that stand for "no limit", mm. */
export const UNLIMITED_MM = 1e6;

/** Box of half-extents about a centre. */
export const boxAround = (centreMm: ReadonlyVec3, halfMm: ReadonlyVec3): Box => ({
  min: [centreMm[0] - halfMm[0], centreMm[1] - halfMm[1], centreMm[2] - halfMm[2]],
  max: [centreMm[0] + halfMm[0], centreMm[1] + halfMm[1], centreMm[2] + halfMm[2]],
});

export const growBox = (box: Box, byMm: number): Box => ({
  min: [box.min[0] - byMm, box.min[1] - byMm, box.min[2] - byMm],
  max: [box.max[0] + byMm, box.max[1] + byMm, box.max[2] + byMm],
});

/** Smallest box that holds both. */
export const joinBoxes = (a: Box, b: Box): Box => ({
  min: [Math.min(a.min[0], b.min[0]), Math.min(a.min[1], b.min[1]), Math.min(a.min[2], b.min[2])],
  max: [Math.max(a.max[0], b.max[0]), Math.max(a.max[1], b.max[1]), Math.max(a.max[2], b.max[2])],
});

/** Distance from a point to a box, 0 inside; a lower bound of the distance to anything within the box. */
export function distanceToBox(box: Box, x: number, y: number, z: number): number {
  const dx = Math.max(box.min[0] - x, x - box.max[0], 0);
  const dy = Math.max(box.min[1] - y, y - box.max[1], 0);
  const dz = Math.max(box.min[2] - z, z - box.max[2], 0);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Throws an Error naming the field when a length is not above 0. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < UNLIMITED_MM))
    throw new Error(`${name}: must be above 0 and below ${UNLIMITED_MM} mm, got ${value}`);
}
