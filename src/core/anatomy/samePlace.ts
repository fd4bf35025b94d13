/**
 * The place of one body that answers to a place of another: where it lies relative to the landmarks. The size and
 * position of all landmarks together are taken over first, then what each has moved besides, the nearest counting most.
 */
import { addScaled, dot, type ReadonlyVec3, scale, subtract, type Vec3 } from '../math/vec3.ts';
import type { Anatomy } from './anatomy.ts';

type Marked = Pick<Anatomy, 'landmarks' | 'probeStarts'>;

/** Nearer than this to a landmark counts as at it, mm. */
const AT_MM = 1;

/** World x is left to right: the other side's body. */
export const mirrored = ([x, y, z]: ReadonlyVec3): Vec3 => [-x, y, z];

function anchorsOf({ landmarks, probeStarts }: Marked): Map<string, ReadonlyVec3> {
  return new Map<string, ReadonlyVec3>([
    ...landmarks.map((l) => [`landmark ${l.id}`, l.positionMm] as const),
    ...probeStarts.map((s) => [`start ${s.id}`, s.contactMm] as const),
  ]);
}

function centreOf(points: readonly ReadonlyVec3[]): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  for (const p of points) sum = addScaled(sum, p, 1 / points.length);
  return sum;
}

function spreadMm(points: readonly ReadonlyVec3[], centre: ReadonlyVec3): number {
  let sum = 0;
  for (const p of points) {
    const out = subtract(p, centre);
    sum += dot(out, out);
  }
  return Math.sqrt(sum / points.length);
}

/** @param isOtherSide true where one body is a left and the other a right one */
export function samePlaceMm(from: Marked, to: Marked, pointMm: ReadonlyVec3, isOtherSide: boolean): Vec3 {
  const turn = (p: ReadonlyVec3): ReadonlyVec3 => (isOtherSide ? mirrored(p) : p);
  const there = anchorsOf(to);
  const pairs = [...anchorsOf(from)].flatMap(([id, p]) => {
    const q = there.get(id);
    return q ? [[turn(p), q] as const] : [];
  });
  const point = turn(pointMm);
  if (pairs.length === 0) return [...point];
  const before = pairs.map(([p]) => p);
  const now = pairs.map(([, q]) => q);
  const [centre, newCentre] = [centreOf(before), centreOf(now)];
  const wasMm = spreadMm(before, centre);
  const size = wasMm > AT_MM ? spreadMm(now, newCentre) / wasMm : 1;
  const placed = (p: ReadonlyVec3): Vec3 => addScaled(newCentre, subtract(p, centre), size);
  let moved: Vec3 = [0, 0, 0];
  let weights = 0;
  for (const [p, q] of pairs) {
    const away = subtract(point, p);
    const weight = 1 / (dot(away, away) + AT_MM * AT_MM);
    moved = addScaled(moved, subtract(q, placed(p)), weight);
    weights += weight;
  }
  return addScaled(placed(point), scale(moved, 1 / weights), 1);
}
