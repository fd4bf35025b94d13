import {
  type CavityFrame,
  fromCavityInto,
  toCavityInto,
  uprightFrame,
} from '../../../src/core/anatomy/cavityFrame.ts';
import { describe, expect, it } from 'vitest';
import type { Cavity } from '../../../src/core/anatomy/anatomy.ts';
import {
  applyProbePressure,
  bolusRadiusMm,
  cavityDepthsMm,
  Deformation,
  type DeformationState,
  type ProbePressure,
  undoProbePressure,
} from '../../../src/core/anatomy/deformation.ts';
import { createTransform, transformDirection, transformPoint } from '../../../src/core/frames/frames.ts';
import { quaternionFromAxisAngle } from '../../../src/core/math/quaternion.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import { distance, type Vec3 } from '../../../src/core/math/vec3.ts';

const stream = createRandomStream(1, 'deformation');
const uniform = (from: number, to: number): number => from + (to - from) * nextUnit01(stream);

const probe: ProbePressure = {
  worldFromTransducer: createTransform(
    'world',
    'transducer',
    [5, -60, 30],
    quaternionFromAxisAngle([0.6, 0, 0.8], 0.7),
  ),
  indentationMm: 9,
  stopDepthMm: 28,
  halfWidthMm: 25,
  halfHeightMm: 5,
};

/** A round pouch on a cylinder of radius 20 about the z axis. */
function pouch(): Cavity {
  const angleCount = 61;
  const heightCount = 41;
  const shape = new Float64Array(angleCount * heightCount);
  const gutter = new Float64Array(angleCount * heightCount);
  let area = 0;
  let gutterArea = 0;
  for (let iz = 0; iz < heightCount; iz++)
    for (let ia = 0; ia < angleCount; ia++) {
      const angle = -1.5 + (3 * ia) / (angleCount - 1);
      const z = -20 + (40 * iz) / (heightCount - 1);
      const i = iz * angleCount + ia;
      shape[i] = Math.max(0, 1 - (angle / 0.6) ** 2 - (z / 12) ** 2);
      gutter[i] = Math.max(0, 1 - (angle / 1.2) ** 2 - (z / 16) ** 2);
      const cell = 20 * (3 / (angleCount - 1)) * (40 / (heightCount - 1));
      area += shape[i]! * cell;
      gutterArea += gutter[i]! * cell;
    }
  return {
    id: 'pouch',
    name: 'pouch',
    frame: uprightFrame(0, 0),
    angleFromRad: -1.5,
    angleToRad: 1.5,
    angleCount,
    heightFromMm: -20,
    heightToMm: 20,
    heightCount,
    floorMm: new Float64Array(angleCount * heightCount).fill(20),
    shapes: [shape, gutter],
    millilitresPerMm: [area / 1000, gutterArea / 1000],
    depthByVolume: [
      [0, 0],
      [4, 0.2],
      [8, 2],
      [12, 4],
      [60, 10],
    ],
    reachMm: 25,
    capacityMl: 60,
  };
}

describe('probe pressure', () => {
  it('goes there and back, and leaves what is below its stop', () => {
    for (let i = 0; i < 2000; i++) {
      const p: Vec3 = [uniform(-60, 60), uniform(-100, 20), uniform(-30, 90)];
      const pressed = applyProbePressure(probe, p);
      const back: Vec3 = [...pressed];
      undoProbePressure(probe, back);
      expect(distance(back, p)).toBeLessThan(1e-9);
    }
  });

  it('brings the skin to the face: the face was indentation deeper than the skin at rest', () => {
    const p: Vec3 = [...probe.worldFromTransducer.positionMm];
    const face: Vec3 = [...p];
    undoProbePressure(probe, face);
    expect(distance(face, p)).toBeGreaterThan(0.8 * probe.indentationMm);
    expect(distance(face, p)).toBeLessThan(probe.indentationMm);
  });
});

describe('pressure of a curved face', () => {
  const curved: ProbePressure = { ...probe, indentationMm: 7, halfWidthMm: 33, faceRadiusMm: 49.6 };
  const place = (x: number, y: number): Vec3 => transformPoint(curved.worldFromTransducer, [x, y, 0]);

  it('brings the skin to the curve as far as it reaches, and leaves the skin beyond at rest', () => {
    for (const x of [-30, -20, -10, 0, 5, 15, 25, 30]) {
      const lift = 49.6 - Math.sqrt(49.6 * 49.6 - x * x);
      // The skin at rest lay 7 mm outside the middle of the face.
      const skin = applyProbePressure(curved, place(x, -7));
      const atY = transformPoint(
        { ...curved.worldFromTransducer, positionMm: [0, 0, 0] } as typeof curved.worldFromTransducer,
        [0, 1, 0],
      );
      const away = skin.map((v, i) => v - curved.worldFromTransducer.positionMm[i]!) as Vec3;
      const y = away[0] * atY[0] + away[1] * atY[1] + away[2] * atY[2];
      // Half of what is pressed at the face's own edge goes past it, along the short side.
      expect(y, `${x} mm`).toBeGreaterThan(-Math.min(7, lift) - 1.6);
      expect(y, `${x} mm`).toBeLessThan(-Math.min(7, lift) + 0.4);
    }
  });

  it('goes there and back', () => {
    for (let i = 0; i < 300; i++) {
      const p: Vec3 = [uniform(-40, 40), uniform(-90, 0), uniform(0, 60)];
      const there = applyProbePressure(curved, p);
      undoProbePressure(curved, there);
      expect(distance(there, p)).toBeLessThan(1e-9);
    }
  });
});

describe('a cavity along a slanted axis', () => {
  it('is the upright one, turned with its frame', () => {
    const upright = pouch();
    const turned = createTransform('world', 'transducer', [7, -4, 11], [0.3, -0.2, 0.1, 0.927]);
    const frame: CavityFrame = {
      originMm: transformPoint(turned, [0, 0, 0]),
      across: transformDirection(turned, [1, 0, 0]),
      back: transformDirection(turned, [0, 1, 0]),
      along: transformDirection(turned, [0, 0, 1]),
    };
    const state: DeformationState = { probe: null, cavityVolumeMl: 9, boluses: [] };
    const straight = new Deformation(upright, state);
    const slanted = new Deformation({ ...upright, frame }, state);
    const rest: Vec3 = [0, 0, 0];
    const other: Vec3 = [0, 0, 0];
    const kinds = new Set<string>();
    for (let i = 0; i < 3000; i++) {
      const p: Vec3 = [uniform(-40, 40), uniform(-45, 10), uniform(-22, 22)];
      const kind = straight.restInto(...p, rest);
      kinds.add(kind);
      expect(slanted.restInto(...transformPoint(turned, p), other)).toBe(kind);
      expect(distance(other, transformPoint(turned, rest))).toBeLessThan(1e-9);
    }
    expect(kinds.size).toBe(2);
    const place: Vec3 = [0, 0, 0];
    toCavityInto(frame, 3, 5, 8, place);
    fromCavityInto(frame, ...place, place);
    expect(distance(place, [3, 5, 8])).toBeLessThan(1e-12);
  });
});

describe('a filled cavity', () => {
  const cavity = pouch();
  const filled = (cavityVolumeMl: number): Deformation =>
    new Deformation(cavity, { probe: null, cavityVolumeMl, boluses: [] } satisfies DeformationState);

  it('holds the volume that it was given, counted on a grid', () => {
    for (const volumeMl of [4, 8, 12]) {
      const deformation = filled(volumeMl);
      const out: Vec3 = [0, 0, 0];
      let inside = 0;
      const h = 0.25;
      for (let x = -45; x < 45; x += h)
        for (let y = -45; y < 15; y += h)
          for (let z = -19.75; z < 20; z += 0.5)
            if (deformation.restInto(x, y, z, out) === 'cavity-fluid') inside++;
      expect(Math.abs((inside * h * h * 0.5) / 1000 / volumeMl - 1)).toBeLessThan(0.015);
    }
  });

  it('follows the depth law as far as the volume allows, and never loses volume', () => {
    for (let v = 0; v <= 60; v += 0.5) {
      const [a, b] = cavityDepthsMm(cavity, v);
      expect(a * cavity.millilitresPerMm[0] + b * cavity.millilitresPerMm[1]).toBeCloseTo(v, 10);
      expect(a).toBeGreaterThanOrEqual(0);
      expect(b).toBeGreaterThanOrEqual(0);
    }
  });

  it('pushes what lies outside outwards, one-to-one, and leaves the deep wall', () => {
    const deformation = filled(12);
    const out: Vec3 = [0, 0, 0];
    const w = deformation.thicknessMm(0, 0);
    expect(w).toBeGreaterThan(1);
    let last = 0;
    for (let r = 1; r < 80; r += 0.05) {
      const kind = deformation.restInto(0, -r, 0, out);
      if (r <= 20) expect(out[1]).toBe(-r);
      else if (r < 20 + w) expect(kind).toBe('cavity-fluid');
      else {
        expect(-out[1]).toBeGreaterThan(last);
        expect(-out[1]).toBeLessThanOrEqual(r + 1e-12);
        expect(-out[1]).toBeGreaterThanOrEqual(r - w - 1e-9);
        last = -out[1];
      }
    }
    deformation.restInto(0, -(20 + w + 25.001), 0, out);
    expect(out[1]).toBeCloseTo(-(20 + w + 25.001), 9);
  });

  it('is continuous in space and in volume', () => {
    const a: Vec3 = [0, 0, 0];
    const b: Vec3 = [0, 0, 0];
    for (let i = 0; i < 3000; i++) {
      const p: Vec3 = [uniform(-40, 40), uniform(-60, 10), uniform(-25, 25)];
      const one = filled(11);
      if (one.restInto(...p, a) !== 'tissue') continue;
      if (filled(11.01).restInto(...p, b) === 'tissue') expect(distance(a, b)).toBeLessThan(0.05);
      if (one.restInto(p[0] + 0.01, p[1], p[2] - 0.01, b) === 'tissue')
        expect(distance(a, b)).toBeLessThan(0.08);
    }
  });
});

describe('a bolus', () => {
  it('has its volume, pushes tissue away and leaves what is far', () => {
    const radius = bolusRadiusMm(1);
    expect((4 / 3) * Math.PI * radius ** 3).toBeCloseTo(1000, 6);
    const deformation = new Deformation(undefined, {
      probe: null,
      cavityVolumeMl: 0,
      boluses: [{ centreMm: [1, 2, 3], volumeMl: 1, structure: 'fat' }],
    });
    const out: Vec3 = [0, 0, 0];
    expect(deformation.restInto(1, 2, 3 + radius * 0.99, out)).toBe('bolus-fluid');
    let last = -1;
    for (let r = radius + 0.01; r < 60; r += 0.1) {
      expect(deformation.restInto(1, 2, 3 + r, out)).toBe('tissue');
      expect(out[2] - 3).toBeGreaterThan(last);
      last = out[2] - 3;
    }
    expect(last).toBeCloseTo(60, 0);
    // next to the wall nothing is compressed: the shell just outside came from about the centre
    deformation.restInto(1 + radius + 1e-6, 2, 3, out);
    expect(distance(out, [1, 2, 3])).toBeLessThan(0.1);
  });
});
