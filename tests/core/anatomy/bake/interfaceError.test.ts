/** How far the interfaces of a baked region lie from those of its exact field, along their normals. */
import { describe, expect, it } from 'vitest';
import type { Anatomy, Box, Region } from '../../../../src/core/anatomy/anatomy.ts';
import { bakeAnatomy, budgetPitchMm } from '../../../../src/core/anatomy/bake/bakeAnatomy.ts';
import { bakeError } from '../../../../src/core/anatomy/checks/bakeError.ts';
import { FINEST_PITCH_MM } from '../../../../src/assets/buildBake.ts';
import { findRegion } from '../../../../src/core/anatomy/regions/registry.ts';

interface Case {
  readonly region: Region;
  readonly anatomy: Anatomy;
  /** What of it is baked for this: where its drills look. */
  readonly bounds: Box;
  /** Baked with and without culling. */
  readonly box: Box;
  /** Share of the interfaces near a third structure that may be lost. */
  readonly lostTriple01: number;
}
const caseOf = (id: string, bounds: Box, box: Box, lostTriple01 = 0.04): Case => {
  const region = findRegion(id)!;
  const anatomy = region.build(region.defaultPatient);
  return { region, anatomy, bounds, box, lostTriple01 };
};
const CASES: readonly Case[] = [
  caseOf('knee', { min: [-52, -66, -12], max: [52, 10, 70] }, { min: [-14, -60, 20], max: [10, -36, 44] }),
  caseOf('hip', { min: [-60, -80, -66], max: [18, -3, 26] }, { min: [-30, -36, -30], max: [-6, -12, -6] }),
  caseOf('shoulder', { min: [-44, 4, -22], max: [40, 70, 24] }, { min: [-4, 14, -14], max: [20, 38, 10] }),
  caseOf(
    'ankle',
    { min: [-12, -44, -11], max: [18, -8, 35] },
    { min: [-3, -32, 0], max: [17, -14, 22] },
    // The edge of the fat pad runs out between lining and capsule, fat beside fat.
    0.1,
  ),
  caseOf('elbow', { min: [-39, -30, -38], max: [24, 22, 34] }, { min: [-34, -14, -18], max: [-10, 10, 6] }),
  caseOf('wrist', { min: [-16, -23, -26], max: [24, 19, 8] }, { min: [-12, 0, -10], max: [0, 12, 2] }),
];

let seed = 2024;
const next = (): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

describe.each(CASES.map((c) => [c.region.id, c] as const))('baked %s', (_id, of) => {
  const { anatomy, region, bounds, box } = of;
  const pitchMm = budgetPitchMm(anatomy, FINEST_PITCH_MM);
  const baked = bakeAnatomy(anatomy, region.defaultPatient, { pitchMm, bounds });

  it('keeps its interfaces where the exact field has them', () => {
    const { clear, triple } = bakeError(anatomy, baked, bounds, 4000, next);
    console.info(
      `${region.id}, pitch ${pitchMm}: clear ${clear.count}, p95 ${clear.p95Mm.toFixed(3)} p99 ${clear.p99Mm.toFixed(3)} mm, lost ${(100 * clear.lost01).toFixed(1)} %; ` +
        `triple ${triple.count}, p95 ${triple.p95Mm.toFixed(3)} mm, lost ${(100 * triple.lost01).toFixed(1)} %`,
    );
    // errors are found in steps of 0.01 mm
    expect(clear.p95Mm).toBeLessThan(0.055);
    expect(clear.p99Mm).toBeLessThan(0.105);
    expect(clear.lost01).toBeLessThan(0.015);
    expect(triple.p95Mm).toBeLessThan(0.105);
    expect(triple.lost01).toBeLessThan(of.lostTriple01);
  });

  it('is the same without culling on every voxel of a box about the recess', () => {
    const culled = bakeAnatomy(anatomy, null, { pitchMm, bounds: box });
    const full = bakeAnatomy(anatomy, null, { pitchMm, bounds: box, isCulled: false });
    let different = 0;
    culled.owners.forEach((o, t) => {
      for (let i = 0; i < o.length; i++)
        if (o[i] !== full.owners[t]![i] || culled.distances[t]![i] !== full.distances[t]![i]) different++;
    });
    expect(culled.entities).toEqual(full.entities);
    expect(different).toBe(0);
  });
});
