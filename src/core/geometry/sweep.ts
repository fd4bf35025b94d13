/**
 * A section carried along a smooth line: tendons, ligaments, vessels, nerves, the seeds of muscles. The line is a
 * natural cubic through the knots, the half-sizes run by monotone cubics, both ends are rounded.
 */
import type { Box, DistanceFunction } from '../anatomy/anatomy.ts';
import { cos, sin } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import { cross, distance, normalize, type ReadonlyVec3, rejectFrom, type Vec3 } from '../math/vec3.ts';
import { monotoneCubic, naturalCubic } from './curves.ts';
import { leastShareOf } from './leastShare.ts';
import { requirePositive, type Shape } from './shape.ts';
import { type SectionKind, sectionDistance } from './sweepSection.ts';

export interface SweepKnot {
  readonly atMm: ReadonlyVec3;
  /** Half the width across, mm. */
  readonly halfWidthMm: number;
  /** Half the thickness, mm, along the section's thickness direction. */
  readonly halfThicknessMm: number;
  readonly rollRad?: number;
}

export interface SweepOptions {
  /** Direction that the thickness is measured along (made square to the line); the superficial side. */
  readonly thicknessToward?: ReadonlyVec3;
  readonly section?: SectionKind;
  readonly segments?: number;
}

/** Segments that share a box, and what rounding may take from a distance to that box. */
const GROUP = 4;
const ROUNDED = 1 + 1e-9;

/** How far a coordinate lies outside a span, mm. */
const outside = (x: number, low: number, high: number): number =>
  x < low ? low - x : x > high ? x - high : 0;

/** Places of what a look-up found: section coordinates, overshoot beyond the nearer end (negative short of it), sizes there, share along the segment. */
const ACROSS = 0;
const THROUGH = 1;
const OVERSHOOT = 2;
const WIDTH = 3;
const THICKNESS = 4;
const SHARE = 5;

/** Throws on fewer than two knots, coinciding knots, or a size not above 0. */
export function sweep(
  knots: readonly SweepKnot[],
  options: SweepOptions = {},
): Shape & Required<Pick<Shape, 'fibreInto' | 'layer01'>> {
  const toward = options.thicknessToward ?? [0, -1, 0];
  const section = options.section ?? 'ellipse';
  const count = options.segments ?? 28;
  const at: number[] = [0];
  for (const k of knots) {
    requirePositive('sweep.halfWidthMm', k.halfWidthMm);
    requirePositive('sweep.halfThicknessMm', k.halfThicknessMm);
  }
  for (let i = 1; i < knots.length; i++) at.push(at[i - 1]! + distance(knots[i]!.atMm, knots[i - 1]!.atMm));
  const total = at[knots.length - 1]!;
  const line = [0, 1, 2].map((k) => naturalCubic(knots.map((q, i) => [at[i]!, q.atMm[k]!])));
  const widthAt = monotoneCubic(knots.map((q, i) => [at[i]!, q.halfWidthMm]));
  const thicknessAt = monotoneCubic(knots.map((q, i) => [at[i]!, q.halfThicknessMm]));
  const rollAt = monotoneCubic(knots.map((q, i) => [at[i]!, q.rollRad ?? 0]));

  const lengthPerSegment = total / count;
  const n = count + 1;
  const point = new Float64Array(3 * n);
  const tangent = new Float64Array(3 * n);
  const across = new Float64Array(3 * n);
  const through = new Float64Array(3 * n);
  const width = new Float64Array(n);
  const thickness = new Float64Array(n);
  const min: Vec3 = [1e9, 1e9, 1e9];
  const max: Vec3 = [-1e9, -1e9, -1e9];
  for (let i = 0; i < n; i++) {
    const s = (total * i) / count;
    const e = total * 1e-4;
    const p = line.map((f) => f(s));
    const t = normalize([
      line[0]!(s + e) - line[0]!(s - e),
      line[1]!(s + e) - line[1]!(s - e),
      line[2]!(s + e) - line[2]!(s - e),
    ]);
    const flatB = normalize(rejectFrom(toward, t));
    const flatN = cross(t, flatB);
    const c = cos(rollAt(s));
    const sn = sin(rollAt(s));
    width[i] = widthAt(s);
    thickness[i] = thicknessAt(s);
    const reach = Math.max(width[i]!, thickness[i]!);
    for (let k = 0; k < 3; k++) {
      point[3 * i + k] = p[k]!;
      tangent[3 * i + k] = t[k]!;
      through[3 * i + k] = c * flatB[k]! + sn * flatN[k]!;
      across[3 * i + k] = c * flatN[k]! - sn * flatB[k]!;
      min[k] = Math.min(min[k]!, p[k]! - reach);
      max[k] = Math.max(max[k]!, p[k]! + reach);
    }
  }

  // Of each segment: its vector and one over its square, at 4 q.
  const segments = new Float64Array(4 * count);
  for (let q = 0; q < count; q++) {
    let square = 0;
    for (let k = 0; k < 3; k++) {
      const d = point[3 * q + 3 + k]! - point[3 * q + k]!;
      segments[4 * q + k] = d;
      square += d * d;
    }
    segments[4 * q + 3] = 1 / square;
  }

  // Boxes of the centre line of so many segments each: least x, y, z, greatest x, y, z at 6 g.
  const groupCount = Math.ceil(count / GROUP);
  const groups = new Float64Array(6 * groupCount);
  for (let g = 0; g < groupCount; g++)
    for (let k = 0; k < 3; k++) {
      let low = 1e300;
      let high = -1e300;
      for (let i = g * GROUP; i <= Math.min(count, (g + 1) * GROUP); i++) {
        low = Math.min(low, point[3 * i + k]!);
        high = Math.max(high, point[3 * i + k]!);
      }
      groups[6 * g + k] = low;
      groups[6 * g + 3 + k] = high;
    }

  /** Square of the distance to a segment of the centre line, mm². */
  const squareTo = (q: number, x: number, y: number, z: number): number => {
    const o = 3 * q;
    const px = x - point[o]!;
    const py = y - point[o + 1]!;
    const pz = z - point[o + 2]!;
    const v = 4 * q;
    const dx = segments[v]!;
    const dy = segments[v + 1]!;
    const dz = segments[v + 2]!;
    const along = (px * dx + py * dy + pz * dz) * segments[v + 3]!;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const ex = px - t * dx;
    const ey = py - t * dy;
    const ez = pz - t * dz;
    return ex * ex + ey * ey + ez * ez;
  };

  // What the last look-up found: segment, share along it, overshoot beyond an end, section coordinates and sizes.
  // In an array, since a number kept in a variable of this function would be a new object at every look-up.
  let segment = 0;
  const found = new Float64Array(6);
  const plane = (i: number, x: number, y: number, z: number): number => {
    const o = 3 * i;
    return (
      (x - point[o]!) * tangent[o]! +
      (y - point[o + 1]!) * tangent[o + 1]! +
      (z - point[o + 2]!) * tangent[o + 2]!
    );
  };
  const locate = (x: number, y: number, z: number): void => {
    // The first of the nearest segments. Neighbouring points have nearly the same one: down the line from there to
    // where it is nearest; that distance then tells which groups could hold a nearer one.
    let i = segment;
    let best = squareTo(i, x, y, z);
    let low = i;
    let high = i;
    while (high + 1 < count) {
      const d = squareTo(++high, x, y, z);
      if (d >= best) break;
      best = d;
      i = high;
    }
    if (i === low)
      while (low > 0) {
        const d = squareTo(--low, x, y, z);
        if (d > best) break;
        best = d;
        i = low;
      }
    for (let g = 0; g < groupCount; g++) {
      const b = 6 * g;
      // Most lines run along a limb: its axis tells most groups off.
      const most = best * ROUNDED;
      const gz = outside(z, groups[b + 2]!, groups[b + 5]!);
      let square = gz * gz;
      if (square > most) continue;
      const gx = outside(x, groups[b]!, groups[b + 3]!);
      square += gx * gx;
      if (square > most) continue;
      const gy = outside(y, groups[b + 1]!, groups[b + 4]!);
      if (square + gy * gy > most) continue;
      const end = Math.min(count, (g + 1) * GROUP);
      for (let q = g * GROUP; q < end; q++) {
        if (q >= low && q <= high) continue;
        const d = squareTo(q, x, y, z);
        if (d < best || (d === best && q < i)) {
          best = d;
          i = q;
        }
      }
    }
    // The section that the point lies in: between two tangent planes, so that it moves smoothly across joints.
    let near = plane(i, x, y, z);
    let far = plane(i + 1, x, y, z);
    for (let step = 0; step < 2; step++) {
      if (near < 0 && i > 0) {
        i--;
        far = near;
        near = plane(i, x, y, z);
      } else if (far > 0 && i < count - 1) {
        i++;
        near = far;
        far = plane(i + 1, x, y, z);
      } else break;
    }
    let t = near - far > 1e-9 ? near / (near - far) : 0.5;
    let overshoot = 0;
    if (t < 0) {
      t = 0;
      if (i === 0) overshoot = -near;
    } else if (t > 1) {
      t = 1;
      if (i === count - 1) overshoot = far;
    }
    if (overshoot === 0) overshoot = -lengthPerSegment * Math.min(i + t, count - i - t);
    const o = 3 * i;
    const px = x - (point[o]! + (point[o + 3]! - point[o]!) * t);
    const py = y - (point[o + 1]! + (point[o + 4]! - point[o + 1]!) * t);
    const pz = z - (point[o + 2]! + (point[o + 5]! - point[o + 2]!) * t);
    found[ACROSS] =
      px * (across[o]! + (across[o + 3]! - across[o]!) * t) +
      py * (across[o + 1]! + (across[o + 4]! - across[o + 1]!) * t) +
      pz * (across[o + 2]! + (across[o + 5]! - across[o + 2]!) * t);
    found[THROUGH] =
      px * (through[o]! + (through[o + 3]! - through[o]!) * t) +
      py * (through[o + 1]! + (through[o + 4]! - through[o + 1]!) * t) +
      pz * (through[o + 2]! + (through[o + 5]! - through[o + 2]!) * t);
    found[WIDTH] = width[i]! + (width[i + 1]! - width[i]!) * t;
    found[THICKNESS] = thickness[i]! + (thickness[i + 1]! - thickness[i]!) * t;
    segment = i;
    found[SHARE] = t;
    found[OVERSHOOT] = overshoot;
  };
  const signedDistance: DistanceFunction = (x, y, z) => {
    locate(x, y, z);
    return sectionDistance(
      section,
      found[ACROSS]!,
      found[THROUGH]!,
      found[OVERSHOOT]!,
      found[WIDTH]!,
      found[THICKNESS]!,
    );
  };
  const bounds: Box = { min, max };
  return {
    signedDistance,
    bounds,
    lipschitz: section === 'ellipse' ? 1.6 : 1.4,
    leastShare01: leastShareOf(signedDistance, bounds),
    fibreInto: (x, y, z, out) => {
      locate(x, y, z);
      const o = 3 * segment;
      const share = found[SHARE]!;
      const fx = tangent[o]! + (tangent[o + 3]! - tangent[o]!) * share;
      const fy = tangent[o + 1]! + (tangent[o + 4]! - tangent[o + 1]!) * share;
      const fz = tangent[o + 2]! + (tangent[o + 5]! - tangent[o + 2]!) * share;
      const l = Math.sqrt(fx * fx + fy * fy + fz * fz);
      out[0] = fx / l;
      out[1] = fy / l;
      out[2] = fz / l;
    },
    layer01: (x, y, z) => {
      locate(x, y, z);
      return clamp(0.5 - found[THROUGH]! / (2 * found[THICKNESS]!), 0, 1);
    },
  };
}
