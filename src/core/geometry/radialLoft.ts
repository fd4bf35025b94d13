/**
 * A body told by its radius about a straight line or a gently bent one: r(angle, position along the axis), tabled once.
 * Distance is (ρ − r) divided by the length of its gradient: first order, good near the surface.
 */
import { atan2, cos, sin, TWO_PI } from '../math/elementary.ts';
import { clamp, smoothMax } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { Curve } from './curves.ts';
import { requirePositive, type Shape } from './shape.ts';

export interface RadialLoftSpecification {
  /** `x`: u = y, v = z. `z`: u = x, v = y. Angle = atan2(v, u), 0 to 2π. */
  readonly axis: 'x' | 'z';
  readonly fromMm: number;
  readonly toMm: number;
  readonly radiusMm: (angleRad: number, alongMm: number) => number;
  /** Where the line runs; 0 when not given. */
  readonly centreUMm?: Curve;
  readonly centreVMm?: Curve;
  readonly alongCount: number;
  readonly angleCount: number;
  /** Rounding of the ends, mm; `open` leaves the body without ends (they must lie outside the modelled box). */
  readonly ends: number | 'open';
}

/** Throws when the span is empty or a radius is not above 0. */
export function radialLoft(specification: RadialLoftSpecification): Shape {
  const { fromMm, toMm, alongCount, angleCount, ends } = specification;
  requirePositive('radialLoft span (toMm − fromMm)', toMm - fromMm);
  const isAlongX = specification.axis === 'x';
  const width = angleCount + 1;
  const radius = new Float64Array((alongCount + 1) * width);
  const centreU = new Float64Array(alongCount + 1);
  const centreV = new Float64Array(alongCount + 1);
  const alongStep = (toMm - fromMm) / alongCount;
  const angleStep = TWO_PI / angleCount;
  const low: [number, number] = [1e9, 1e9];
  const high: [number, number] = [-1e9, -1e9];
  const angles = Array.from({ length: width }, (_, j) => (j % angleCount) * angleStep);
  const cosines = angles.map(cos);
  const sines = angles.map(sin);
  for (let i = 0; i <= alongCount; i++) {
    const t = fromMm + i * alongStep;
    const u = specification.centreUMm?.(t) ?? 0;
    const v = specification.centreVMm?.(t) ?? 0;
    centreU[i] = u;
    centreV[i] = v;
    for (let j = 0; j <= angleCount; j++) {
      const r = specification.radiusMm(angles[j]!, t);
      requirePositive('radialLoft.radiusMm', r);
      radius[i * width + j] = r;
      const pu = u + r * cosines[j]!;
      const pv = v + r * sines[j]!;
      low[0] = Math.min(low[0], pu);
      low[1] = Math.min(low[1], pv);
      high[0] = Math.max(high[0], pu);
      high[1] = Math.max(high[1], pv);
    }
  }
  // Slopes at the nodes and between them by their means: a slope of each cell by itself would jump from cell to cell.
  const bendU = new Float64Array(alongCount + 1);
  const bendV = new Float64Array(alongCount + 1);
  const widening = new Float64Array((alongCount + 1) * width);
  const turning = new Float64Array((alongCount + 1) * width);
  for (let i = 0; i <= alongCount; i++) {
    const before = Math.max(0, i - 1);
    const after = Math.min(alongCount, i + 1);
    const span = (after - before) * alongStep;
    bendU[i] = (centreU[after]! - centreU[before]!) / span;
    bendV[i] = (centreV[after]! - centreV[before]!) / span;
    for (let j = 0; j <= angleCount; j++) {
      const at = (k: number): number => radius[i * width + ((k + angleCount) % angleCount)]!;
      widening[i * width + j] = (radius[after * width + j]! - radius[before * width + j]!) / span;
      turning[i * width + j] = (at(j + 1) - at(j - 1)) / (2 * angleStep);
    }
  }
  const signedDistance = (x: number, y: number, z: number): number => {
    const t = isAlongX ? x : z;
    let u = isAlongX ? y : x;
    let v = isAlongX ? z : y;
    const along = clamp((t - fromMm) / alongStep, 0, alongCount - 1e-6);
    const i = Math.floor(along);
    const f = along - i;
    u -= centreU[i]! + (centreU[i + 1]! - centreU[i]!) * f;
    v -= centreV[i]! + (centreV[i + 1]! - centreV[i]!) * f;
    const rho = Math.sqrt(u * u + v * v);
    let angle = atan2(v, u);
    if (angle < 0) angle += TWO_PI;
    const around = Math.min(angle / angleStep, angleCount - 1e-6);
    const j = Math.floor(around);
    const g = around - j;
    const o = i * width + j;
    const w00 = (1 - f) * (1 - g);
    const w01 = (1 - f) * g;
    const w10 = f * (1 - g);
    const w11 = f * g;
    const p = o + width;
    const r = radius[o]! * w00 + radius[o + 1]! * w01 + radius[p]! * w10 + radius[p + 1]! * w11;
    // Near the axis the correction would blow up; half the radius is as close as it gets.
    const lever = Math.max(rho, r * 0.5);
    const cosine = rho > 1e-6 ? u / rho : 1;
    const sine = rho > 1e-6 ? v / rho : 0;
    const leanU = bendU[i]! + (bendU[i + 1]! - bendU[i]!) * f;
    const leanV = bendV[i]! + (bendV[i + 1]! - bendV[i]!) * f;
    const widens = widening[o]! * w00 + widening[o + 1]! * w01 + widening[p]! * w10 + widening[p + 1]! * w11;
    const turns = turning[o]! * w00 + turning[o + 1]! * w01 + turning[p]! * w10 + turning[p + 1]! * w11;
    const slopeAround = turns / lever;
    // Where the line leans sideways, the angle of a fixed point turns along it.
    const slopeAlong = leanU * cosine + leanV * sine + widens - slopeAround * (leanV * cosine - leanU * sine);
    const d = (rho - r) / Math.sqrt(1 + slopeAround * slopeAround + slopeAlong * slopeAlong);
    return ends === 'open' ? d : smoothMax(d, Math.max(fromMm - t, t - toMm), ends);
  };
  const min: Vec3 = isAlongX ? [fromMm, low[0], low[1]] : [low[0], low[1], fromMm];
  const max: Vec3 = isAlongX ? [toMm, high[0], high[1]] : [high[0], high[1], toMm];
  if (ends === 'open') {
    const k = isAlongX ? 0 : 2;
    min[k] = -1e6;
    max[k] = 1e6;
  }
  return { signedDistance, bounds: { min, max }, lipschitz: 1.6 };
}
