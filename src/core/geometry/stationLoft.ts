/** Radial loft along z from stations: superellipses with four half-widths, an exponent, and bumps at given angles. */
import { wrapAngle } from './angles.ts';
import { cos, exp, log, radFromDeg, sin } from '../math/elementary.ts';
import { monotoneCubic } from './curves.ts';
import { radialLoft } from './radialLoft.ts';
import type { Shape } from './shape.ts';

export interface StationBump {
  readonly heightMm: number;
  /** Angle of the bump's top, degrees as written in the authoring table. */
  readonly atDeg: number;
  readonly widthDeg: number;
}

export interface Station {
  readonly zMm: number;
  /** Half-widths towards +x, −x, +y and −y from the centre line, mm. */
  readonly halfWidths: readonly [number, number, number, number];
  /** 2 for an ellipse, more for a squarer section. */
  readonly exponent: number;
  readonly centre?: readonly [number, number];
  readonly bumps?: readonly StationBump[];
}

/** Sizes, exponents and bump heights run between stations by monotone cubics. Every station lists the same bumps or none. */
export function stationLoft(stations: readonly Station[], endRoundingMm: number, alongCount = 72): Shape {
  const run = (pick: (s: Station) => number) => monotoneCubic(stations.map((s) => [s.zMm, pick(s)]));
  const half = [0, 1, 2, 3].map((k) => run((s) => s.halfWidths[k]!));
  const exponent = run((s) => s.exponent);
  const pattern = stations.find((s) => s.bumps && s.bumps.length > 0)?.bumps ?? [];
  const heights = pattern.map((_, i) => run((s) => s.bumps?.[i]?.heightMm ?? 0));
  let rowZ = Number.NaN;
  const row = [0, 0, 0, 0, 2];
  const rowHeights = heights.map(() => 0);
  return radialLoft({
    axis: 'z',
    fromMm: stations[0]!.zMm,
    toMm: stations[stations.length - 1]!.zMm,
    centreUMm: run((s) => s.centre?.[0] ?? 0),
    centreVMm: run((s) => s.centre?.[1] ?? 0),
    alongCount,
    angleCount: 96,
    ends: endRoundingMm,
    radiusMm: (angleRad, z) => {
      if (z !== rowZ) {
        rowZ = z;
        for (let k = 0; k < 4; k++) row[k] = half[k]!(z);
        row[4] = exponent(z);
        for (let k = 0; k < heights.length; k++) rowHeights[k] = heights[k]!(z);
      }
      const c = cos(angleRad);
      const s = sin(angleRad);
      const n = row[4]!;
      const a = Math.abs(c / (c >= 0 ? row[0]! : row[1]!));
      const b = Math.abs(s / (s >= 0 ? row[2]! : row[3]!));
      // (|c/a|ⁿ + |s/b|ⁿ)^(−1/n), by logarithms of the larger one so that nothing overflows
      const large = Math.max(a, b);
      const small = Math.min(a, b);
      const ratio = small > 1e-12 ? exp(n * log(small / large)) : 0;
      let r = 1 / (large * exp(log(1 + ratio) / n));
      for (let k = 0; k < pattern.length; k++) {
        const bump = pattern[k]!;
        const away = wrapAngle(angleRad - radFromDeg(bump.atDeg)) / radFromDeg(bump.widthDeg);
        r += rowHeights[k]! * exp(-0.5 * away * away);
      }
      return r;
    },
  });
}
