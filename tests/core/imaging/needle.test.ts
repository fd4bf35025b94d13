import { describe, expect, it } from 'vitest';
import type { ImageSettings, NeedleInImage } from '../../../src/core/imaging/settings.ts';
import { db, peak, phantom, region, shoot } from './harness.ts';

const quiet = phantom([], { attenuationDbPerCmPerMHz: 0, echoDb: -80 });

/** A 22 G needle that slopes down to +x at an angle, its tip at (6, 20). */
const needleAt = (angleDeg: number, elevationMm = 0): NeedleInImage => {
  const a = (angleDeg * Math.PI) / 180;
  return {
    pointsTransducerMm: [
      [6, 20, elevationMm],
      [6 - 50 * Math.cos(a), 20 - 50 * Math.sin(a), elevationMm],
    ],
    outerDiameterMm: 0.718,
    innerDiameterMm: 0.413,
    bevelLengthMm: 1.6,
    bevelTransducer: [Math.sin(a), -Math.cos(a), 0],
  };
};

/** Mean over columns of the largest echo near the shaft, clear of the tip. */
function shaftLevel(
  angleDeg: number,
  elevationMm = 0,
  settings: Partial<ImageSettings> = {},
  part: Partial<NeedleInImage> = {},
): number {
  const image = shoot({
    file: quiet,
    settings: { compoundAngles: 3, noise: true, ...settings },
    request: { needle: { ...needleAt(angleDeg, elevationMm), ...part } },
  });
  const tangent = Math.tan((angleDeg * Math.PI) / 180);
  let sum = 0;
  let count = 0;
  for (
    let x = 5.4 - 3 * Math.cos((angleDeg * Math.PI) / 180);
    x > 6 - 14 * Math.cos((angleDeg * Math.PI) / 180);
    x -= 0.35
  ) {
    const y = 20 - (6 - x) * tangent;
    if (y < 3) break;
    sum += peak(image, y - 1, y + 0.6, x - 0.3, x + 0.3).amplitude;
    count++;
  }
  return db(sum / count);
}

describe('needle', () => {
  it('dims all the way as it gets steeper, to almost nothing at 60 to 65 degrees', () => {
    const angles = [0, 5, 10, 20, 30, 45, 60, 65];
    const levels = angles.map((a) => shaftLevel(a));
    for (let i = 1; i < levels.length; i++) expect(levels[i]!).toBeLessThan(levels[i - 1]! + 0.3);
    // White when square on; at 60° no brighter than fat with its septa.
    expect(levels[0]!).toBeGreaterThan(36);
    expect(levels[6]!).toBeLessThan(8);
  });

  it('comes back at 18 to 30 degrees in needle view, and is left alone when it lies flat', () => {
    const view = { needleView: true };
    for (const angle of [18, 22, 26, 30])
      expect(shaftLevel(angle, 0, view) - shaftLevel(angle)).toBeGreaterThan(8);
    expect(Math.abs(shaftLevel(0, 0, view) - shaftLevel(0))).toBeLessThan(0.5);
    // No array steers to 60°.
    expect(shaftLevel(60, 0, view)).toBeLessThan(shaftLevel(20, 0, view) - 12);
  });

  it('needle view ends where its slanted beams cannot reach', () => {
    // The hub on the left: beams lean left, so the lower right corner is left out.
    const far = { ...needleAt(20), pointsTransducerMm: [[17, 30, 0] as const, [-30, 12.9, 0] as const] };
    const at = (needleView: boolean, x: number): number => {
      const y = 30 - (17 - x) * Math.tan((20 * Math.PI) / 180);
      const image = shoot({
        file: quiet,
        settings: { compoundAngles: 3, needleView },
        request: { needle: far },
      });
      return db(peak(image, y - 1, y + 0.6, x - 1, x + 1).amplitude);
    };
    expect(at(true, -8) - at(false, -8)).toBeGreaterThan(8);
    expect(at(true, 15.5) - at(false, 15.5)).toBeLessThan(5);
  });

  it('an echogenic shaft helps at poor angles only', () => {
    const coated = { echogenic01: 1 };
    expect(shaftLevel(45, 0, {}, coated) - shaftLevel(45)).toBeGreaterThan(12);
    expect(Math.abs(shaftLevel(0, 0, {}, coated) - shaftLevel(0))).toBeLessThan(1.5);
  });

  it('bends on the screen where it passes under slower tissue: the bayonet', () => {
    const step = {
      ...phantom(
        [
          {
            id: 'fat',
            tissue: 'slow',
            shape: { type: 'box', centreMm: [-14, 8, 0], halfSizeMm: [14, 8, 30] },
          },
        ],
        { attenuationDbPerCmPerMHz: 0, echoDb: -80 },
        [{ id: 'slow', speedMmPerUs: 1.45, densityKgPerM3: 1062, attenuationDbPerCmPerMHz: 0, echoDb: -80 }],
      ),
    };
    const flat = { ...needleAt(0), pointsTransducerMm: [[16, 20, 0] as const, [-30, 20, 0] as const] };
    const image = shoot({ file: step, request: { needle: flat } });
    const left = peak(image, 18, 22.5, -12, -6).depthMm;
    const right = peak(image, 18, 22.5, 4, 10).depthMm;
    // 16 mm at 1.45 instead of 1.54 mm/µs
    expect(left - right).toBeGreaterThan(16 * (1.54 / 1.45 - 1) - 0.15);
    expect(left - right).toBeLessThan(16 * (1.54 / 1.45 - 1) + 0.15);
  });

  it('is lost when the slice misses it', () => {
    const inPlane = shaftLevel(20);
    expect(shaftLevel(20, 0.35)).toBeLessThan(inPlane - 3);
    expect(shaftLevel(20, 1)).toBeLessThan(inPlane - 20);
  });

  it('echoes again at the spacing of its lumen', () => {
    const image = shoot({ file: quiet, sampleCount: 1024, request: { needle: needleAt(0) } });
    const first = peak(image, 18, 20.2, -6, -4);
    const column: number[] = [];
    for (let s = first.row; s < first.row + 60; s++)
      column.push(image.envelope[s * image.lineCount + first.line]!);
    const peaks: number[] = [];
    for (let i = 3; i < column.length - 1; i++)
      if (column[i]! > column[i - 1]! && column[i]! >= column[i + 1]!) peaks.push(i * image.mmPerSample);
    expect(peaks.length).toBeGreaterThanOrEqual(3);
    expect(Math.abs((peaks[2]! - peaks[0]!) / 2 - 0.413 * 1.03)).toBeLessThan(0.03);
  });

  it('shows a dot where it crosses the plane', () => {
    const image = shoot({
      file: quiet,
      request: {
        needle: {
          ...needleAt(0),
          pointsTransducerMm: [
            [2, 22, 12],
            [2, 18, -30],
          ],
        },
      },
    });
    const p = peak(image, 10, 30);
    expect(Math.abs(p.lateralMm - 2)).toBeLessThan(0.5);
    expect(db(p.amplitude)).toBeGreaterThan(10);
    expect(region(image, 15, 25, 4, 15).rms).toBeLessThan(p.amplitude / 100);
  });

  it('takes sound from what lies below', () => {
    const gel = phantom([], { attenuationDbPerCmPerMHz: 0 });
    const image = shoot({ file: gel, settings: { compoundAngles: 3 }, request: { needle: needleAt(0) } });
    const under = db(region(image, 27, 34, -14, 2).rms);
    const beside = db(region(image, 27, 34, 11, 18).rms);
    expect(beside - under).toBeGreaterThan(1.5);
  });
});
