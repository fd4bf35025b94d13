/** What a machine's measuring tools work out, from points in the image plane (lateral and deep, mm). */
import { atan2, PI } from '../math/elementary.ts';

export interface ImagePoint {
  readonly xMm: number;
  readonly yMm: number;
}

/** Length between two points, mm. */
export function distanceMm(a: ImagePoint, b: ImagePoint): number {
  const dx = b.xMm - a.xMm;
  const dy = b.yMm - a.yMm;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Angle at the corner between the legs to a and b, degrees, 0 to 180. */
export function angleDeg(corner: ImagePoint, a: ImagePoint, b: ImagePoint): number {
  const ax = a.xMm - corner.xMm;
  const ay = a.yMm - corner.yMm;
  const bx = b.xMm - corner.xMm;
  const by = b.yMm - corner.yMm;
  return (Math.abs(atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180) / PI;
}

export interface EllipseSize {
  readonly areaMm2: number;
  readonly circumferenceMm: number;
  readonly longMm: number;
  readonly shortMm: number;
}

/**
 * An ellipse from the two ends of one axis and a point that says how far it reaches across. Its circumference is
 * Ramanujan's second formula (1914), within 0.04 % up to a flatness of 1 : 20.
 */
export function ellipseSize(a: ImagePoint, b: ImagePoint, across: ImagePoint): EllipseSize {
  const p = distanceMm(a, b) / 2;
  const q = halfAcrossMm(a, b, across);
  const h = p + q > 0 ? ((p - q) / (p + q)) * ((p - q) / (p + q)) : 0;
  return {
    areaMm2: PI * p * q,
    circumferenceMm: PI * (p + q) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h))),
    longMm: 2 * Math.max(p, q),
    shortMm: 2 * Math.min(p, q),
  };
}

/** Half of the axis across: how far the third point lies from the line through the first two, mm. */
export function halfAcrossMm(a: ImagePoint, b: ImagePoint, across: ImagePoint): number {
  const length = distanceMm(a, b);
  if (length === 0) return distanceMm(a, across);
  const cross = (b.xMm - a.xMm) * (across.yMm - a.yMm) - (b.yMm - a.yMm) * (across.xMm - a.xMm);
  return Math.abs(cross) / length;
}
