/** Shapes made of shapes. Plain ones keep the lower bound; smooth ones round the seam over radius k (bulge k/4). */
import { smoothMax, smoothMin } from '../math/scalar.ts';
import type { DistanceFunction } from '../anatomy/anatomy.ts';
import { distanceToBox, growBox, joinBoxes, type Shape } from './shape.ts';

export const union = (a: Shape, b: Shape): Shape => ({
  signedDistance: (x, y, z) => Math.min(a.signedDistance(x, y, z), b.signedDistance(x, y, z)),
  bounds: joinBoxes(a.bounds, b.bounds),
  lipschitz: Math.max(a.lipschitz, b.lipschitz),
});

export const smoothUnion = (a: Shape, b: Shape, radiusMm: number): Shape => ({
  signedDistance: (x, y, z) => smoothMin(a.signedDistance(x, y, z), b.signedDistance(x, y, z), radiusMm),
  bounds: growBox(joinBoxes(a.bounds, b.bounds), radiusMm / 4),
  lipschitz: Math.max(a.lipschitz, b.lipschitz),
});

/** a without b. */
export const smoothDifference = (a: Shape, b: Shape, radiusMm: number): Shape => ({
  signedDistance: (x, y, z) => smoothMax(a.signedDistance(x, y, z), -b.signedDistance(x, y, z), radiusMm),
  bounds: a.bounds,
  lipschitz: Math.max(a.lipschitz, b.lipschitz),
});

export const smoothIntersection = (a: Shape, b: Shape, radiusMm: number): Shape => ({
  signedDistance: (x, y, z) => smoothMax(a.signedDistance(x, y, z), b.signedDistance(x, y, z), radiusMm),
  bounds: a.bounds,
  lipschitz: Math.max(a.lipschitz, b.lipschitz),
});

/** All points within byMm of a (or, when negative, deeper than that inside it). */
export const offset = (a: Shape, byMm: number): Shape => ({
  signedDistance: (x, y, z) => a.signedDistance(x, y, z) - byMm,
  bounds: growBox(a.bounds, Math.max(0, byMm) * Math.max(1, 1 / Math.max(0.2, a.lipschitz))),
  lipschitz: a.lipschitz,
});

type Bounded = Pick<Shape, 'signedDistance' | 'bounds' | 'leastShare01'>;

/** Where a shape does not say what share of the distance its field shows at least: lofts show more. */
const LEAST_SHARE_01 = 0.45;

/** Whether the box alone tells that a shape's field is above a limit, mm. Within the box it tells nothing. */
export const isBeyond = (
  { bounds, leastShare01 }: Pick<Bounded, 'bounds' | 'leastShare01'>,
  x: number,
  y: number,
  z: number,
  limitMm: number,
): boolean => {
  const awayMm = distanceToBox(bounds, x, y, z);
  return awayMm > 0 && (leastShare01 ?? LEAST_SHARE_01) * awayMm > limitMm;
};

/** A distance joined smoothly over k mm with a shape, which is asked only where it can matter. */
export const joinedWith = (d: number, shape: Bounded, k: number, x: number, y: number, z: number): number =>
  isBeyond(shape, x, y, z, d + k) ? d : smoothMin(d, shape.signedDistance(x, y, z), k);

/** A distance hollowed smoothly over k mm by a shape, which is asked only where it can matter. */
export const hollowedBy = (d: number, shape: Bounded, k: number, x: number, y: number, z: number): number =>
  isBeyond(shape, x, y, z, k - d) ? d : smoothMax(d, -shape.signedDistance(x, y, z), k);

/** Union of many, smooth over a radius (0: plain), in their order. */
export const unionOf =
  (shapes: readonly Shape[], radiusMm: number): DistanceFunction =>
  (x, y, z) => {
    let d = 1e9;
    for (const shape of shapes) d = joinedWith(d, shape, radiusMm, x, y, z);
    return d;
  };
