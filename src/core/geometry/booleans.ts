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

type Bounded = Pick<Shape, 'signedDistance' | 'bounds'>;

/** A field shows at least this share of the distance to the shape's box: first-order ones fall short of it, flat sections most. */
const LEAST_SHARE = 0.45;

/** Whether the box alone tells that a shape's field is above a limit, mm. */
export const isBeyond = ({ bounds }: Bounded, x: number, y: number, z: number, limitMm: number): boolean =>
  LEAST_SHARE * distanceToBox(bounds, x, y, z) > limitMm;

/** A shape's distance where nothing above a limit is wanted, mm: the box answers for most points. */
export const upTo =
  (shape: Bounded, limitMm: number): DistanceFunction =>
  (x, y, z) =>
    isBeyond(shape, x, y, z, limitMm) ? limitMm : shape.signedDistance(x, y, z);

/** Union of many, smooth over a radius (0: plain), in their order; what is too far to change it is not asked. */
export const unionOf =
  (shapes: readonly Shape[], radiusMm: number): DistanceFunction =>
  (x, y, z) => {
    let d = 1e9;
    for (const shape of shapes)
      if (!isBeyond(shape, x, y, z, d + radiusMm)) d = smoothMin(d, shape.signedDistance(x, y, z), radiusMm);
    return d;
  };
