/** How far the interfaces of a baked region lie from those of its exact field, along their normals. */
import { describe, expect, it } from 'vitest';
import type { Anatomy, Box, Region } from '../../../../src/core/anatomy/anatomy.ts';
import { bakeAnatomy, budgetPitchMm } from '../../../../src/core/anatomy/bake/bakeAnatomy.ts';
import { createBakedSample, sampleBaked } from '../../../../src/core/anatomy/bake/sampleBaked.ts';
import { FINEST_PITCH_MM } from '../../../../src/assets/buildBake.ts';
import { findRegion } from '../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest } from '../../../../src/core/anatomy/tissueField.ts';

interface Case {
  readonly region: Region;
  readonly anatomy: Anatomy;
  /** What of it is baked for this: where its drills look. */
  readonly bounds: Box;
  /** Baked with and without culling. */
  readonly box: Box;
  /** Greatest error of 95 in 100 clear interfaces, mm. Cords of 1 mm radius bend within a voxel: a tenth of it. */
  readonly clear95Mm: number;
  /** Likewise of 99 in 100. */
  readonly clear99Mm: number;
  /** Share of the interfaces near a third structure that may be lost. */
  readonly lostTriple01: number;
}
const caseOf = (
  id: string,
  bounds: Box,
  box: Box,
  clear95Mm: number,
  clear99Mm: number,
  lostTriple01 = 0.04,
): Case => {
  const region = findRegion(id)!;
  const anatomy = region.build(region.defaultPatient);
  return { region, anatomy, bounds, box, clear95Mm, clear99Mm, lostTriple01 };
};
const CASES: readonly Case[] = [
  caseOf(
    'knee',
    { min: [-52, -66, -12], max: [52, 10, 70] },
    { min: [-14, -60, 20], max: [10, -36, 44] },
    0.055,
    0.155,
  ),
  caseOf(
    'hip',
    { min: [-60, -80, -66], max: [18, -3, 26] },
    { min: [-30, -36, -30], max: [-6, -12, -6] },
    0.085,
    0.155,
  ),
  caseOf(
    'shoulder',
    { min: [-44, 4, -22], max: [40, 70, 24] },
    { min: [-4, 14, -14], max: [20, 38, 10] },
    0.085,
    0.155,
  ),
  caseOf(
    'ankle',
    { min: [-12, -44, -11], max: [18, -8, 35] },
    { min: [-3, -32, 0], max: [17, -14, 22] },
    0.085,
    0.155,
    // The edge of the fat pad runs out between lining and capsule, fat beside fat.
    0.1,
  ),
  // Its nerves, ligaments and films are thinner than those of the larger joints, at the same pitch.
  caseOf(
    'elbow',
    { min: [-39, -30, -38], max: [24, 22, 34] },
    { min: [-34, -14, -18], max: [-10, 10, 6] },
    0.125,
    0.235,
  ),
  caseOf(
    'wrist',
    { min: [-16, -23, -26], max: [24, 19, 8] },
    { min: [-12, 0, -10], max: [0, 12, 2] },
    0.095,
    0.165,
  ),
];

const exact = (anatomy: Anatomy, p: readonly number[]): number => {
  const o = ownerAtRest(anatomy, p[0]!, p[1]!, p[2]!);
  const n = anatomy.structures.length;
  return o >= 0 ? o : o === -1 ? n : n + 1;
};
let seed = 2024;
const next = (): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const along = (p: readonly number[], d: readonly number[], t: number): [number, number, number] => [
  p[0]! + d[0]! * t,
  p[1]! + d[1]! * t,
  p[2]! + d[2]! * t,
];

interface Crossing {
  at: [number, number, number];
  normal: number[];
  from: number;
  to: number;
  isTriple: boolean;
}

/** A point where the owner changes along a random step, with the normal of the surface that decides it. */
function findCrossing({ anatomy, bounds }: Case): Crossing | null {
  const n = anatomy.structures.length;
  // away from the edge of the box, beyond which nothing is stored
  const p = [0, 1, 2].map((a) => bounds.min[a]! + 4 + (bounds.max[a]! - bounds.min[a]! - 8) * next());
  const d = [0, 1, 2].map(() => next() * 2 - 1);
  const l = Math.hypot(...d);
  const step = d.map((v) => (v / l) * 1.5);
  let [low, high] = [0, 1];
  const a = exact(anatomy, along(p, step, 0));
  let b = exact(anatomy, along(p, step, 1));
  if (a === b) return null;
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    const o = exact(anatomy, along(p, step, t));
    if (o === a) low = t;
    else {
      high = t;
      b = o;
    }
  }
  const at = along(p, step, high);
  // the surface that separates them belongs to whichever of the two is at its zero here
  const fieldOf = (o: number): ((x: number, y: number, z: number) => number) | null =>
    o === n + 1 ? anatomy.surface : o < n ? anatomy.structures[o]!.signedDistance : null;
  const fields = [a, b].map(fieldOf).filter((f) => f !== null);
  const field = fields.sort((f, g) => Math.abs(f(...at)) - Math.abs(g(...at)))[0]!;
  const h = 0.05;
  const g = [
    field(at[0] + h, at[1], at[2]) - field(at[0] - h, at[1], at[2]),
    field(at[0], at[1] + h, at[2]) - field(at[0], at[1] - h, at[2]),
    field(at[0], at[1], at[2] + h) - field(at[0], at[1], at[2] - h),
  ];
  const gl = Math.hypot(...g);
  if (!(gl > 1e-3)) return null;
  const normal = g.map((v) => v / gl);
  if (normal[0]! * step[0]! + normal[1]! * step[1]! + normal[2]! * step[2]! < 0)
    for (let k = 0; k < 3; k++) normal[k] = -normal[k]!;
  // a third structure near, or a side thinner than half a millimetre, makes it a triple line
  let isTriple =
    exact(anatomy, along(at, normal, 0.5)) !== b || exact(anatomy, along(at, normal, -0.5)) !== a;
  for (let i = 0; i < 14 && !isTriple; i++) {
    const r = [0, 1, 2].map(() => next() * 2 - 1);
    const o = exact(anatomy, along(at, r, 0.5 / Math.hypot(...r)));
    isTriple = o !== a && o !== b;
  }
  return { at, normal, from: a, to: b, isTriple };
}

describe.each(CASES.map((c) => [c.region.id, c] as const))('baked %s', (_id, of) => {
  const { anatomy, region, bounds, box } = of;
  const pitchMm = budgetPitchMm(anatomy, FINEST_PITCH_MM);
  const baked = bakeAnatomy(anatomy, region.defaultPatient, { pitchMm, bounds });
  const out = createBakedSample();
  const ownerBaked = (p: readonly number[]): number => {
    sampleBaked(baked, p[0]!, p[1]!, p[2]!, out);
    return out.owner;
  };

  /** Distance along the normal from the exact interface to the baked one, mm; null when that pair is not found within 1 mm. */
  const errorOf = (c: Crossing): number | null => {
    for (let k = 0; k <= 100; k++)
      for (const sign of k === 0 ? [1] : [1, -1]) {
        const t = sign * 0.01 * k;
        const before = ownerBaked(along(c.at, c.normal, t - 0.005));
        const after = ownerBaked(along(c.at, c.normal, t + 0.005));
        if (before === c.from && after === c.to) return Math.abs(t);
      }
    return null;
  };

  it('keeps its interfaces where the exact field has them', () => {
    const perPair = new Map<number, number>();
    const clear: number[] = [];
    const triple: number[] = [];
    let clearCount = 0;
    let tripleCount = 0;
    while (clearCount + tripleCount < 4000) {
      const c = findCrossing(of);
      if (!c) continue;
      // evenly by pair, so that small structures count
      const pair = Math.min(c.from, c.to) * 256 + Math.max(c.from, c.to);
      const taken = perPair.get(pair) ?? 0;
      if (taken >= 160) continue;
      perPair.set(pair, taken + 1);
      const error = errorOf(c);
      if (c.isTriple) {
        tripleCount++;
        if (error !== null) triple.push(error);
      } else {
        clearCount++;
        if (error !== null) clear.push(error);
      }
    }
    const at = (list: number[], q: number): number =>
      list.sort((a, b) => a - b)[Math.floor(q * list.length)] ?? 0;
    const lost = 1 - clear.length / clearCount;
    const lostTriple = 1 - triple.length / tripleCount;
    console.info(
      `${region.id}, pitch ${pitchMm}: clear ${clearCount}, p95 ${at(clear, 0.95).toFixed(3)} p99 ${at(clear, 0.99).toFixed(3)} mm, lost ${(100 * lost).toFixed(1)} %; ` +
        `triple ${tripleCount}, p95 ${at(triple, 0.95).toFixed(3)} mm, lost ${(100 * lostTriple).toFixed(1)} %`,
    );
    // errors are found in steps of 0.01 mm
    expect(at(clear, 0.95)).toBeLessThan(of.clear95Mm);
    expect(at(clear, 0.99)).toBeLessThan(of.clear99Mm);
    expect(lost).toBeLessThan(0.015);
    expect(at(triple, 0.95)).toBeLessThan(0.105);
    expect(lostTriple).toBeLessThan(of.lostTriple01);
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
