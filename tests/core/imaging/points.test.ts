import { describe, expect, it } from 'vitest';
import { lateralWidthMm, sliceWidthMm } from '../../../src/core/imaging/beam.ts';
import { db, halfWidth, L11, peak, phantom, shoot } from './harness.ts';

/** Wires in a silent, lossless medium. */
const depths = [5, 10, 15, 20, 25, 30, 35];
const wires = phantom(
  [
    {
      id: 'wires',
      shape: { type: 'points', positionsMm: depths.map((y, i) => [4 * i - 12, y, 0]), strengthDb: 90 },
    },
  ],
  { attenuationDbPerCmPerMHz: 0, echoDb: -80 },
);

describe('a wire', () => {
  const image = shoot({ file: wires, lineCount: 512, sampleCount: 1024 });

  it.each(depths.map((d, i) => [d, 4 * i - 12] as const))(
    'at %i mm has the widths of the beam',
    (depth, x) => {
      const p = peak(image, depth - 1, depth + 1, x - 1.5, x + 1.5);
      expect(Math.abs(p.depthMm - depth)).toBeLessThan(0.02);
      expect(Math.abs(p.lateralMm - x)).toBeLessThan(0.08);
      const down: number[] = [];
      const over: number[] = [];
      for (let k = -40; k <= 40; k++) down.push(image.envelope[(p.row + k) * 512 + p.line]!);
      for (let k = -20; k <= 20; k++) over.push(image.envelope[p.row * 512 + p.line + k]!);
      expect(Math.abs(halfWidth(down) * image.mmPerSample - 0.16)).toBeLessThan(0.03);
      const lateral = halfWidth(over) * (38.4 / 512);
      expect(
        Math.abs(lateral / lateralWidthMm(L11, 7.6, depth, { kind: 'focused', focusMm: 18 }) - 1),
      ).toBeLessThan(0.05);
    },
  );

  it('fades out of the plane by the slice', () => {
    const levels = (z: number): number[] => {
      const moved = shoot({ file: wires, positionMm: [0, 0, z], lineCount: 128, sampleCount: 512 });
      return depths.map((d, i) => peak(moved, d - 1, d + 1, 4 * i - 13.5, 4 * i - 10.5).amplitude);
    };
    const profiles = depths.map(() => [] as number[]);
    const steps = Array.from({ length: 12 }, (_, i) => 0.16 * i);
    for (const z of steps) for (const [i, v] of levels(z).entries()) profiles[i]!.push(v);
    depths.forEach((depth, i) => {
      // The profile is even: half of it is enough.
      const profile = profiles[i]!;
      const slice = halfWidth([...profile.slice(1).reverse(), ...profile]) * 0.16;
      expect(Math.abs(slice / sliceWidthMm(L11, 7.6, depth) - 1)).toBeLessThan(0.1);
    });
  });

  it('stands as far over the background as its file says', () => {
    const noisy = phantom(
      [{ id: 'w', shape: { type: 'points', positionsMm: [[0, 18, 0]], strengthDb: 30 } }],
      { attenuationDbPerCmPerMHz: 0, echoDb: -10 },
    );
    const p = peak(shoot({ file: noisy, sampleCount: 1024, lineCount: 256 }), 17, 19, -1, 1);
    expect(Math.abs(db(p.amplitude) - 20)).toBeLessThan(1.2);
  });

  it('is put where the machine thinks it is under other speeds', () => {
    const under = (speed: number, thickness: number): number => {
      const file = phantom(
        [
          { id: 'wire', shape: { type: 'points', positionsMm: [[0, 30, 0]], strengthDb: 90 } },
          {
            id: 'slab',
            tissue: 'slow',
            shape: { type: 'layer', normal: [0, 1, 0], fromMm: 2, toMm: 2 + thickness },
          },
        ].reverse() as never,
        { attenuationDbPerCmPerMHz: 0, echoDb: -80 },
        // The impedance of the medium, so that only the speed differs.
        [
          {
            id: 'slow',
            speedMmPerUs: speed,
            densityKgPerM3: 1540 / speed,
            attenuationDbPerCmPerMHz: 0,
            echoDb: -80,
          },
        ],
      );
      return peak(shoot({ file, sampleCount: 1024 }), 28, 32, -1, 1).depthMm - 30;
    };
    expect(under(1.477, 20)).toBeCloseTo(20 * (1.54 / 1.477 - 1), 1);
    expect(under(1.75, 10)).toBeCloseTo(10 * (1.54 / 1.75 - 1), 1);
    expect(Math.abs(under(1.54, 10))).toBeLessThan(0.02);
  });
});
