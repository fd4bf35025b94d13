import { describe, expect, it } from 'vitest';
import type { NeedleInImage } from '../../../src/core/imaging/settings.ts';
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
function shaftLevel(angleDeg: number, elevationMm = 0): number {
  const image = shoot({
    file: quiet,
    settings: { compoundAngles: 3, noise: true },
    request: { needle: needleAt(angleDeg, elevationMm) },
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
