/** Muscle as a parameter: bellies thicken by the patient's share, bones and cords keep place and section. */
import { describe, expect, it } from 'vitest';
import type { Anatomy, PatientParameters, Region } from '../../../src/core/anatomy/anatomy.ts';
import { wrongOrder } from '../../../src/core/anatomy/checks/checkAnatomy.ts';
import { makeBulk } from '../../../src/core/anatomy/constructions/bulk.ts';
import { drawMuscle } from '../../../src/core/anatomy/muscleGenerator.ts';
import { generatePatient } from '../../../src/core/anatomy/patientGenerator.ts';
import { findRegion, REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';

const BODIES = REGIONS.filter((r) => r.spread);
const build = (region: Region, musclePercent?: number): Anatomy =>
  region.build({ ...region.defaultPatient, ...(musclePercent === undefined ? {} : { musclePercent }) });

/** Length of a line inside a structure, mm. */
function along(of: Anatomy, id: string, from: Vec3, to: Vec3): number {
  const { signedDistance } = of.structures.find((s) => s.id === id)!;
  const steps = 2000;
  let inside = 0;
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps;
    const at = (k: 0 | 1 | 2): number => from[k] + t * (to[k] - from[k]);
    if (signedDistance(at(0), at(1), at(2)) < 0) inside++;
  }
  return (inside / steps) * Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
}

/** A belly of each region, and a line straight outwards from the bone through it. */
const BELLIES: readonly (readonly [string, string, Vec3, Vec3])[] = [
  ['hip', 'iliopsoas', [-3, 0, 4], [-3, -90, 4]],
  ['shoulder', 'posterior-deltoid', [2, 0, -3], [2, 110, -3]],
  ['knee', 'vastus-lateralis', [-4, 2, 84], [-74, -26, 84]],
  ['elbow', 'biceps', [0, -20, 60], [0, -85, 60]],
  ['wrist', 'thenar-muscles', [-12, -12, -40], [-40, -34, -40]],
  ['ankle', 'soleus', [0, 10, 76], [0, 70, 76]],
];

describe.each(BELLIES)('%s: %s', (id, belly, from, to) => {
  const region = findRegion(id)!;

  it('grows and shrinks with the share', () => {
    const at = (percent?: number): number => along(build(region, percent), belly, from, to);
    const usual = at();
    expect(usual).toBeGreaterThan(3);
    const [thin, thick] = [at(75) / usual, at(120) / usual];
    expect(thick).toBeGreaterThan(1.1);
    expect(thick).toBeLessThan(1.32);
    expect(thin).toBeLessThan(0.87);
    expect(thin).toBeGreaterThan(0.6);
  });
});

it('leaves bones where they are, vessels their section, and layers their order', () => {
  const hip = findRegion('hip')!;
  const [thin, usual, nearly, thick] = [65, undefined, 100.5, 120].map((percent) => build(hip, percent)) as [
    Anatomy,
    Anatomy,
    Anatomy,
    Anatomy,
  ];
  for (const of of [thin, thick]) {
    for (const id of ['femur', 'hip-bone', 'joint-capsule', 'femoral-head-cartilage']) {
      const [f, g] = [of, usual].map((a) => a.structures.find((s) => s.id === id)!.signedDistance);
      const places: readonly Vec3[] = [
        [-20, -20, -12],
        [12, 8, 30],
        [-38, 4, -60],
      ];
      for (const p of places) expect(f!(...p)).toBe(g!(...p));
    }
    expect(along(of, 'femoral-artery', [10, -20, -1], [10, -100, -1])).toBeCloseTo(
      along(usual, 'femoral-artery', [10, -20, -1], [10, -100, -1]),
      0,
    );
    for (const line of hip.checks!.scanLines) expect(wrongOrder(of, line)).toBe('');
  }
  const skinInFront = (of: Anatomy): number => {
    let y = -140;
    while (of.surface(0, y, 0) > 0) y += 0.1;
    return y;
  };
  // Deeper by what lies over the head: about 30 mm of muscle and vessels, a fifth more or a third less of it.
  expect(skinInFront(usual) - skinInFront(thick)).toBeGreaterThan(5);
  expect(skinInFront(usual) - skinInFront(thick)).toBeLessThan(8);
  expect(skinInFront(thin) - skinInFront(usual)).toBeGreaterThan(9);
  expect(skinInFront(thin) - skinInFront(usual)).toBeLessThan(13);
  // A small step moves it by little.
  expect(Math.abs(skinInFront(usual) - skinInFront(nearly))).toBeLessThan(0.31);
});

it('moves a place by its distance over the core, and finds a seed there again', () => {
  const bulk = makeBulk(
    { musclePercent: 120 },
    { axisInto: (_z, out) => out.fill(0), coreMm: () => 10, belly01: () => 1 },
  );
  expect(bulk.moved([0, 30, 5])).toEqual([0, 34, 5]);
  expect(bulk.moved([6, 0, 5])).toEqual([6, 0, 5]);
  const [ball] = bulk.seeds([
    {
      id: 'ball',
      name: 'Ball',
      signedDistance: (x, y, z) => Math.hypot(x, y - 30, z) - 5,
      bounds: { min: [-5, 25, -5], max: [5, 35, 5] },
      fibreInto: (_x, _y, _z, out) => out.fill(0),
    },
  ]);
  expect(ball!.signedDistance(0, 28, 0)).toBeCloseTo(0, 12);
  expect(ball!.signedDistance(0, 40, 0)).toBeCloseTo(0, 12);
  expect(ball!.bounds.max[1]).toBeGreaterThanOrEqual(40);
});

it('is drawn with the spread of build and age, and is all that a new stream adds', () => {
  const knee = findRegion('knee')!;
  const drawn = Array.from({ length: 300 }, (_, i) => generatePatient(knee, i + 1));
  const mean = (of: readonly PatientParameters[]): number =>
    of.reduce((sum, p) => sum + p.musclePercent!, 0) / of.length;
  const index = (p: PatientParameters): number => (p.weightKg! * 1e6) / p.statureMm ** 2;
  const young = drawn.filter((p) => p.ageYears! < 50 && index(p) > 22 && index(p) < 28);
  const old = drawn.filter((p) => p.ageYears! > 72 && index(p) > 22 && index(p) < 28);
  expect(Math.abs(mean(young) - 100)).toBeLessThan(5);
  expect(Math.abs(mean(old) - 88)).toBeLessThan(6);
  const spread = Math.sqrt(
    young.reduce((s, p) => s + (p.musclePercent! - mean(young)) ** 2, 0) / young.length,
  );
  expect(spread).toBeGreaterThan(7);
  expect(spread).toBeLessThan(13);
  for (const region of BODIES)
    expect(drawMuscle(region, { ageYears: 40 }, 17, 1).musclePercent).toBeLessThan(90);
  expect(drawMuscle(findRegion('gel-block')!, { ageYears: 40 }, 25, 1)).toEqual({});
});

it('is refused by name beyond its range', () => {
  for (const region of BODIES)
    for (const musclePercent of [59, 121])
      expect(() => region.build({ ...region.defaultPatient, musclePercent })).toThrow(
        `patient.musclePercent: must be 60 to 120 %, got ${musclePercent}`,
      );
});
