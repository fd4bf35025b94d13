import { describe, expect, it } from 'vitest';
import { monotoneCubic, naturalCubic, periodicMonotoneCubic } from '../../../src/core/geometry/curves.ts';
import { radialLoft } from '../../../src/core/geometry/radialLoft.ts';
import { stationLoft } from '../../../src/core/geometry/stationLoft.ts';
import { sweep } from '../../../src/core/geometry/sweep.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

describe('curves', () => {
  it('monotone cubics pass their knots and never overshoot', () => {
    const f = monotoneCubic([
      [0, 1],
      [1, 1.1],
      [2, 5],
      [4, 5.05],
      [5, 2],
    ]);
    expect(f(2)).toBeCloseTo(5, 12);
    for (let x = 0; x < 2; x += 0.01) expect(f(x + 0.01)).toBeGreaterThanOrEqual(f(x) - 1e-12);
    for (let x = 0; x <= 5; x += 0.01) expect(f(x)).toBeLessThanOrEqual(5.05 + 1e-12);
  });
  it('natural cubics pass their knots with a continuous second derivative', () => {
    const f = naturalCubic([
      [0, 0],
      [1, 2],
      [3, 1],
      [4, 4],
    ]);
    expect(f(1)).toBeCloseTo(2, 12);
    const e = 1e-4;
    const second = (x: number) => (f(x + e) - 2 * f(x) + f(x - e)) / (e * e);
    expect(second(1 - 2 * e)).toBeCloseTo(second(1 + 2 * e), 1);
    expect(second(0.001)).toBeCloseTo(0, 1);
  });
  it('periodic curves close', () => {
    const f = periodicMonotoneCubic(
      [
        [0, 3],
        [90, 5],
        [180, 4],
        [270, 2],
      ],
      360,
    );
    expect(f(-30)).toBeCloseTo(f(330), 12);
    expect(f(359.999)).toBeCloseTo(f(0), 3);
  });
});

describe('sweep', () => {
  const straight = sweep(
    [
      { atMm: [0, 0, 0], halfWidthMm: 6, halfThicknessMm: 2 },
      { atMm: [0, 0, 40], halfWidthMm: 6, halfThicknessMm: 2 },
    ],
    { section: 'stadium' },
  );
  it('is exact for a straight stadium, its sides and its round ends', () => {
    expect(straight.signedDistance(0, -5, 20)).toBeCloseTo(3, 9);
    expect(straight.signedDistance(9, 0, 20)).toBeCloseTo(3, 9);
    expect(straight.signedDistance(0, 0, 20)).toBeCloseTo(-2, 9);
    expect(straight.signedDistance(0, 0, 45)).toBeCloseTo(3, 9);
  });
  it('rounds the corners of a flat end as seen from above', () => {
    // its flat core is 4 mm wide to each side, the corner's radius 0.85 of that: the centre lies 0.6 mm aside
    const corner = 0.85 * 4;
    const aside = 0.6 + corner * Math.SQRT1_2;
    const along = 40 - corner + corner * Math.SQRT1_2;
    expect(straight.signedDistance(aside, 0, along)).toBeCloseTo(-2, 9);
    expect(straight.signedDistance(aside + 3 * Math.SQRT1_2, 0, along + 3 * Math.SQRT1_2)).toBeCloseTo(1, 9);
    expect(straight.signedDistance(4, 0, 40)).toBeGreaterThan(-1);
    // a corner's radius away from the end nothing is taken
    expect(straight.signedDistance(9, 0, 40 - corner)).toBeCloseTo(3, 9);
  });
  it('says how far through its thickness a point lies, from the superficial side', () => {
    expect(straight.layer01(0, -2, 20)).toBeCloseTo(0, 9);
    expect(straight.layer01(0, 1, 20)).toBeCloseTo(0.75, 9);
  });
  it('follows a bent line: distance to a tube matches the nearest point of its centre line', () => {
    const line: Vec3[] = [];
    for (let i = 0; i <= 8; i++) line.push([20 * Math.cos(i / 5), 20 * Math.sin(i / 5), 3 * i]);
    const tube = sweep(
      line.map((atMm) => ({ atMm, halfWidthMm: 2, halfThicknessMm: 2 })),
      { thicknessToward: [0, 0, 1], segments: 60 },
    );
    for (let i = 4; i <= 12; i++) {
      const t = (i / 16) * 1.6;
      for (const off of [1, 3, 5]) {
        const p: Vec3 = [(20 + off) * Math.cos(t), (20 + off) * Math.sin(t), 15 * t];
        let least = 1e9;
        for (let s = 0; s <= 1.6; s += 0.0005)
          least = Math.min(
            least,
            Math.hypot(p[0] - 20 * Math.cos(s), p[1] - 20 * Math.sin(s), p[2] - 15 * s),
          );
        expect(Math.abs(tube.signedDistance(...p) - (least - 2))).toBeLessThan(0.08);
      }
    }
    const out: Vec3 = [0, 0, 0];
    tube.fibreInto(20 * Math.cos(0.8), 20 * Math.sin(0.8), 12, out);
    expect(Math.abs(out[2] - 15 / 25)).toBeLessThan(0.02);
  });
  it('refuses sizes not above 0', () => {
    expect(() => sweep([{ atMm: [0, 0, 0], halfWidthMm: 0, halfThicknessMm: 1 }])).toThrow(/halfWidthMm/);
  });
});

describe('radial lofts', () => {
  it('a constant radius is a cylinder', () => {
    const tube = radialLoft({
      axis: 'x',
      fromMm: -20,
      toMm: 20,
      radiusMm: () => 8,
      alongCount: 20,
      angleCount: 48,
      ends: 2,
    });
    expect(tube.signedDistance(0, 11, 0)).toBeCloseTo(3, 9);
    expect(tube.signedDistance(3, 0, -5)).toBeCloseTo(-3, 9);
  });
  it('a flat one whose line leans sideways keeps its slope', () => {
    const halves = [30, 12] as const;
    const loft = radialLoft({
      axis: 'z',
      fromMm: -40,
      toMm: 40,
      centreVMm: (z) => -1.2 * z,
      radiusMm: (angle) => 1 / Math.hypot(Math.cos(angle) / halves[0], Math.sin(angle) / halves[1]),
      alongCount: 160,
      angleCount: 360,
      ends: 'open',
    });
    const e = 0.02;
    for (const angle of [0.1, 0.4, 0.9, 2.5, 3.4, 5.6])
      for (const z of [-11, 3, 14]) {
        const r = 1 / Math.hypot(Math.cos(angle) / halves[0], Math.sin(angle) / halves[1]);
        const p: Vec3 = [r * Math.cos(angle), r * Math.sin(angle) - 1.2 * z, z];
        const at = (k: number, by: number): number => {
          const q: Vec3 = [...p];
          q[k]! += by;
          return loft.signedDistance(...q);
        };
        const slope = Math.hypot(...[0, 1, 2].map((k) => (at(k, e) - at(k, -e)) / (2 * e)));
        expect(Math.abs(slope - 1), `${angle} ${z}`).toBeLessThan(0.03);
      }
  });
  it('a superellipse of exponent 2 is an ellipse, within the first order near its surface', () => {
    const body = stationLoft(
      [
        { zMm: -40, halfWidths: [20, 20, 12, 12], exponent: 2 },
        { zMm: 40, halfWidths: [20, 20, 12, 12], exponent: 2 },
      ],
      4,
    );
    for (let i = 0; i < 40; i++) {
      const a = (i * Math.PI) / 20;
      expect(Math.abs(body.signedDistance(20 * Math.cos(a), 12 * Math.sin(a), 3))).toBeLessThan(0.06);
      // 1 mm out along the ellipse's normal
      const n = Math.hypot(Math.cos(a) / 20, Math.sin(a) / 12);
      const p = [20 * Math.cos(a) + Math.cos(a) / 20 / n, 12 * Math.sin(a) + Math.sin(a) / 12 / n];
      expect(Math.abs(body.signedDistance(p[0]!, p[1]!, 3) - 1)).toBeLessThan(0.1);
    }
  });
});
