/** Distances that the scorer keeps, against a look at every millimetre of the shaft at every tick. */
import { uprightFrame } from '../../../src/core/anatomy/cavityFrame.ts';
import { describe, expect, it } from 'vitest';
import type { Anatomy, Cavity } from '../../../src/core/anatomy/anatomy.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import { addScaled, distance, normalize, type Vec3 } from '../../../src/core/math/vec3.ts';
import { ClearanceTracker } from '../../../src/core/scoring/clearance.ts';
import { signedCavityDistanceMm, targetDistanceMm } from '../../../src/core/scoring/targetDistance.ts';
import { HAND_ANATOMY, HAND_DRILL } from './handMadeRun.ts';

const straight = (tip: Vec3, direction: Vec3) => (backMm: number, out: Vec3) => {
  for (let k = 0; k < 3; k++) out[k] = tip[k]! - direction[k]! * backMm;
};

describe('ClearanceTracker', () => {
  it('finds the least distances of a wandering needle, within its resolution, asking seldom', () => {
    const field = new TissueField(HAND_ANATOMY, UNDEFORMED);
    const watched = HAND_DRILL.avoid;
    const structures = watched.map((w) => HAND_ANATOMY.structures.find((s) => s.id === w.structure)!);
    for (let seed = 1; seed <= 12; seed++) {
      const random = createRandomStream(seed, 'needle');
      const tracker = new ClearanceTracker(HAND_ANATOMY, watched);
      const least = structures.map(() => Number.POSITIVE_INFINITY);
      const entry: Vec3 = [20 * (nextUnit01(random) - 0.5), 0, 20 * (nextUnit01(random) - 0.5)];
      let asked = 0;
      let lastTip = entry;
      let depth = 0;
      let pitch = 0;
      let yaw = 0;
      for (let tick = 1; tick <= 800; tick++) {
        const move = nextUnit01(random);
        if (move < 0.6) depth = Math.min(80, Math.max(0.1, depth + 0.4 * (nextUnit01(random) - 0.25)));
        else if (move < 0.75) {
          pitch += 0.02 * (nextUnit01(random) - 0.5);
          yaw += 0.02 * (nextUnit01(random) - 0.5);
        }
        const direction = normalize([pitch, 1, yaw]);
        const tip = addScaled(entry, direction, depth);
        const travelMm = distance(tip, lastTip);
        lastTip = tip;
        tracker.observe(tick, straight(tip, direction), depth, travelMm, () => {
          asked++;
          return field;
        });
        for (let up = 0; up <= depth; up += 0.1)
          structures.forEach((s, i) => {
            const p = addScaled(tip, direction, -up);
            least[i] = Math.min(least[i]!, s.signedDistance(p[0], p[1], p[2]));
          });
      }
      structures.forEach((_, i) => {
        const slack = Math.max(0.06, 0.06 * (least[i]! - watched[i]!.safeMm));
        expect(tracker.leastMm[i], `seed ${seed}`).toBeGreaterThanOrEqual(least[i]! - 1e-3);
        expect(tracker.leastMm[i], `seed ${seed}`).toBeLessThanOrEqual(least[i]! + slack);
      });
      expect(asked).toBeLessThan(1000);
    }
  });

  it('starts anew after the needle was out, but keeps the least', () => {
    const field = () => new TissueField(HAND_ANATOMY, UNDEFORMED);
    const tracker = new ClearanceTracker(HAND_ANATOMY, HAND_DRILL.avoid);
    tracker.observe(1, straight([0, 50, 0], [0, 1, 0]), 50, 0, field);
    expect(tracker.leastMm[0]).toBeCloseTo(6, 9);
    tracker.withdraw();
    tracker.observe(9, straight([60, 50, 0], [0, 1, 0]), 50, 0, field);
    expect(tracker.leastMm[0]).toBeCloseTo(6, 9);
    expect(tracker.leastTick[0]).toBe(1);
    expect(tracker.tipMm[0]).toBeCloseTo(Math.sqrt(3700) - 4, 9);
  });
});

/** A quarter of a tube of fluid: deep wall at 20 mm, a square patch of equal depth. */
function patchCavity(): Cavity {
  const angleCount = 41;
  const heightCount = 41;
  const size = angleCount * heightCount;
  const shape = new Float64Array(size);
  for (let iz = 0; iz < heightCount; iz++)
    for (let ia = 0; ia < angleCount; ia++)
      if (ia >= 10 && ia <= 30 && iz >= 10 && iz <= 30) shape[iz * angleCount + ia] = 1;
  return {
    id: 'pouch',
    name: 'Pouch',
    frame: uprightFrame(0, 0),
    angleFromRad: -1,
    angleToRad: 1,
    angleCount,
    heightFromMm: -20,
    heightToMm: 20,
    heightCount,
    floorMm: new Float64Array(size).fill(20),
    shapes: [shape, new Float64Array(size)],
    millilitresPerMm: [0.4, 1],
    depthByVolume: [
      [0, 0],
      [4, 4],
    ],
    reachMm: 12,
    capacityMl: 40,
  };
}

describe('distance to a cavity', () => {
  const anatomy: Anatomy = { ...HAND_ANATOMY, surface: () => -50, structures: [], cavity: patchCavity() };
  const field = new TissueField(anatomy, { ...UNDEFORMED, cavityVolumeMl: 4 });
  const polar = (angle: number, r: number, z: number): Vec3 => [Math.sin(angle) * r, -Math.cos(angle) * r, z];
  const thickness = field.deformation.thicknessMm(0, 0);

  it('is 0 inside, and what closed forms say above, below and beside', () => {
    expect(thickness).toBeGreaterThan(2);
    expect(targetDistanceMm(anatomy, field, 'pouch', polar(0, 20 + thickness / 2, 0))).toBe(0);
    expect(signedCavityDistanceMm(anatomy.cavity!, field, polar(0.1, 15, 3))).toBeCloseTo(5, 1);
    expect(signedCavityDistanceMm(anatomy.cavity!, field, polar(0.1, 20 + thickness + 4, 3))).toBeCloseTo(
      4,
      1,
    );
    expect(signedCavityDistanceMm(anatomy.cavity!, field, polar(0, 20 + thickness / 3, 0))).toBeCloseTo(
      -thickness / 3,
      6,
    );
  });

  it('agrees with the nearest of many points of fluid', () => {
    const random = createRandomStream(5, 'points');
    const fluid: Vec3[] = [];
    for (let a = -0.6; a <= 0.6; a += 0.02)
      for (let z = -12; z <= 12; z += 0.4) {
        const w = field.deformation.thicknessMm(a, z);
        for (let k = 0; k <= 4 && w >= 0.2; k++) fluid.push(polar(a, 20 + (w * k) / 4, z));
      }
    for (let i = 0; i < 40; i++) {
      const p = polar(
        2 * nextUnit01(random) - 1,
        8 + 40 * nextUnit01(random),
        50 * (nextUnit01(random) - 0.5),
      );
      const signed = signedCavityDistanceMm(anatomy.cavity!, field, p);
      if (signed <= 0) continue;
      const nearest = Math.min(...fluid.map((f) => Math.hypot(f[0] - p[0], f[1] - p[1], f[2] - p[2])));
      expect(signed).toBeLessThan(nearest + 1e-6);
      expect(signed).toBeGreaterThan(nearest - 0.6);
    }
  });

  it('is infinite while the cavity is closed, and the plain distance for a structure', () => {
    const closed = new TissueField(anatomy, UNDEFORMED);
    expect(targetDistanceMm(anatomy, closed, 'pouch', [0, -20, 0])).toBe(Number.POSITIVE_INFINITY);
    const balls = new TissueField(HAND_ANATOMY, UNDEFORMED);
    expect(targetDistanceMm(HAND_ANATOMY, balls, 'target', [0, 10, 0])).toBeCloseTo(14, 12);
    expect(targetDistanceMm(HAND_ANATOMY, balls, 'target', [0, 28, 0])).toBe(0);
  });
});
