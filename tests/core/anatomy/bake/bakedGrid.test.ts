import { describe, expect, it } from 'vitest';
import {
  axisEndMm,
  type BakedAxis,
  COARSE_PITCHES,
  focusedAxis,
  mmAtVoxels,
  uniformAxis,
  voxelCentresMm,
  voxelsTo,
} from '../../../../src/core/anatomy/bake/bakedGrid.ts';

const PITCH = 0.95;
const axes: readonly [string, BakedAxis, number, number][] = [
  ['coarse on both sides', focusedAxis(-72, 72, -50, 48, PITCH), -50, 48],
  ['fine from its edge', focusedAxis(-68, 74, -68, 6, PITCH), -68, 6],
  ['fine to its end', focusedAxis(-78, 92, -20, 92, PITCH), -20, 92],
  ['fine but for less than a voxel', focusedAxis(0, 30, 1, 29, PITCH), 1, 29],
  ['uniform', uniformAxis(-3, 11, PITCH), -3, 11],
];

describe('axes of a bake', () => {
  for (const [name, axis, from, to] of axes)
    it(`${name}: covers its box in rising centres, finely over the focus, and finds its way back`, () => {
      const centres = voxelCentresMm(axis);
      expect(centres).toHaveLength(axis.count);
      for (let i = 1; i < centres.length; i++) {
        const step = centres[i]! - centres[i - 1]!;
        // no step in between: the pitch changes at centres
        const isFine = Math.abs(step - PITCH) < 1e-9;
        expect(isFine || Math.abs(step - COARSE_PITCHES * PITCH) < 1e-9).toBe(true);
        if (centres[i]! > from && centres[i - 1]! < to) expect(isFine, `${centres[i]}`).toBe(true);
      }
      for (let v = -2; v < axis.count + 2; v += 0.37)
        expect(voxelsTo(axis, mmAtVoxels(axis, v))).toBeCloseTo(v, 9);
      expect(voxelsTo(axis, axis.fromMm)).toBe(0);
      expect(voxelsTo(axis, axisEndMm(axis))).toBeCloseTo(axis.count, 9);
    });

  it('reach at least to the end that was asked for, by less than a coarse voxel more', () => {
    for (const [low, high] of [
      [-72, 72],
      [-10, 63.3],
      [0, 41],
    ] as const)
      for (const [from, to] of [
        [-50, 48],
        [low, 20],
        [5, high],
        [5, 6],
      ] as const) {
        const end = axisEndMm(focusedAxis(low, high, from, to, PITCH));
        expect(end).toBeGreaterThanOrEqual(high - 1e-9);
        expect(end).toBeLessThan(high + COARSE_PITCHES * PITCH);
      }
  });
});
