import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import { toCavityInto } from '../../../../../src/core/anatomy/cavityFrame.ts';
import { firstInside } from '../../../../../src/core/anatomy/constructions/surfacePoints.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, ownerId, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import type { Vec3 } from '../../../../../src/core/math/vec3.ts';
import { movedTooFar, type SmallStep } from '../fieldChecks.ts';

const hip = findRegion('hip')!;
const male = hip.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const thin: PatientParameters = { ...male, fatMm: 5 };
const obese: PatientParameters = { ...male, fatMm: 50, weightKg: 140 };
const anatomy = hip.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const landmark = (id: string, of: Anatomy = anatomy): Vec3 =>
  of.landmarks.find((l) => l.id === id)!.positionMm;
const start = (id: string, of: Anatomy = anatomy): Vec3 => of.probeStarts.find((s) => s.id === id)!.contactMm;
const BACKWARDS: Vec3 = [0, 1, 0];

/** Owners from the skin backwards, without thin fat and fascia between them. */
const stack = (of: Anatomy, x: number, z: number): string[] => {
  const skin = firstInside(of.surface, [x, -200, z], BACKWARDS, 300);
  return layersAlong(of, [x, -202 + skin, z], BACKWARDS, 140).map((l) => l.id);
};

describe('the clinical lines', () => {
  it.each([
    ['default', male],
    ['thin', thin],
    ['obese', obese],
    ['of a woman', female],
  ] as const)(
    'over the head meet fat, fascia, muscles, capsule, cartilage and head: %s',
    (_name, patient) => {
      const of = hip.build(patient);
      const k = landmark('anterior-inferior-iliac-spine', of)[2] / 37;
      const ids = stack(of, -12 * k, 0);
      const order = [
        'air',
        'skin',
        'subcutaneous-fat',
        'fascia-lata',
        'sartorius',
        'iliopsoas',
        'iliofemoral-ligament',
        'joint-capsule',
        'femoral-head-cartilage',
        'femur',
      ];
      const places = order.map((id) => ids.indexOf(id));
      expect(
        places.every((at) => at >= 0),
        `${ids.join(' ')}`,
      ).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    },
  );

  it('over the hollow of head and neck reach the film between capsule and neck', () => {
    const [x, , z] = landmark('recess-centre');
    const ids = stack(anatomy, x, z);
    const order = [
      'skin',
      'fascia-lata',
      'rectus-femoris',
      'iliofemoral-ligament',
      'joint-capsule',
      'synovium',
      'femur',
    ];
    const places = order.map((id) => ids.indexOf(id));
    expect(
      places.every((at) => at >= 0),
      ids.join(' '),
    ).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('bring the standard needle through no vessel, nerve, tendon or cartilage into the recess', () => {
    const of = hip.build({ ...male, effusionMl: 6 });
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 6, boluses: [] });
    const entry = landmark('distal-lateral-entry', of);
    const target = landmark('recess-centre', of);
    const way = target.map((v, k) => v - entry[k]!) as Vec3;
    const length = Math.hypot(...way);
    expect(length).toBeLessThan(87);
    const ids: string[] = [];
    for (let t = 0.5; t <= length + 4; t += 0.1) {
      const id = field.idAt(
        entry[0] + (way[0] * t) / length,
        entry[1] + (way[1] * t) / length,
        entry[2] + (way[2] * t) / length,
      );
      if (ids[ids.length - 1] !== id) ids.push(id);
      if (id === 'anterior-hip-recess') break;
    }
    expect(ids[ids.length - 1]).toBe('anterior-hip-recess');
    for (const s of of.structures)
      if (['vessel', 'nerve', 'tendon', 'cartilage', 'bone', 'fibrocartilage'].includes(s.class))
        expect(ids).not.toContain(s.id);
    const capsule = ids.indexOf('iliofemoral-ligament');
    expect(capsule).toBeGreaterThan(0);
    expect(ids.indexOf('joint-capsule')).toBeGreaterThan(capsule);
  });

  it('find nerve, artery and vein from lateral to medial over the head, the artery in front', () => {
    const middle = (id: string): number => {
      let sum = 0;
      let n = 0;
      for (let x = -40; x < 45; x += 0.5)
        for (let y = -66; y < -30; y += 0.5)
          if (structure(id).signedDistance(x, y, 0) < 0) {
            sum += x;
            n++;
          }
      return sum / n;
    };
    expect(middle('femoral-nerve')).toBeLessThan(middle('femoral-artery') - 6);
    expect(middle('femoral-artery')).toBeLessThan(middle('femoral-vein') - 6);
    // The safe path keeps 15–20 mm lateral of the artery [TKU].
    const recess = landmark('recess-centre');
    expect(structure('femoral-artery').signedDistance(...recess)).toBeGreaterThan(15);
    expect(structure('femoral-nerve').signedDistance(...recess)).toBeGreaterThan(15);
  });
});

describe('dimensions on the field', () => {
  /** Published mean ± one deviation, or the range that the file gives; for a man and for a woman. */
  it('reach the depths of thin and obese bodies', () => {
    const depth = (p: PatientParameters) =>
      dimensionNumber(hip.measure(hip.build(p), p).find((d) => d.id === 'recess-depth')!);
    expect(depth(thin)).toBeLessThan(depth(male) - 8);
    expect(depth(obese)).toBeGreaterThan(75);
    expect(depth(obese)).toBeLessThan(110);
  });

  it('an effusion shows as bone and capsule more than 8 mm apart', () => {
    const apart = (effusionMl: number) => {
      const p = { ...male, effusionMl };
      return dimensionNumber(hip.measure(hip.build(p), p).find((d) => d.id === 'bone-capsule-distance')!);
    };
    expect(apart(1)).toBeLessThan(4.5);
    expect(apart(4)).toBeLessThan(6);
    expect(apart(15)).toBeGreaterThan(8);
  });

  it('are numbers for the smallest and the largest hip', () => {
    for (const statureMm of [1450, 2050]) {
      const p = { ...male, statureMm };
      for (const d of hip.measure(hip.build(p), p))
        expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${d.id}`).toBe(true);
    }
  });
});

describe('the recess', () => {
  it('lies about the neck: its film follows the bone from the labrum to the intertrochanteric line', () => {
    const { cavity } = anatomy;
    const local: Vec3 = [0, 0, 0];
    toCavityInto(cavity!.frame, ...landmark('recess-centre'), local);
    expect(Math.abs(local[0])).toBeLessThan(4);
    expect(local[2]).toBeGreaterThan(-33);
    expect(local[2]).toBeLessThan(-20);
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 10, boluses: [] });
    const femur = structure('femur');
    let volume = 0;
    for (let z = -60; z < 20; z += 1)
      for (let y = -45; y < 30; y += 1)
        for (let x = -60; x < 30; x += 1)
          if (field.idAt(x, y, z) === 'anterior-hip-recess') {
            volume += 1e-3;
            expect(femur.signedDistance(x, y, z)).toBeGreaterThan(0.5);
          }
    expect(volume).toBeGreaterThan(9.3);
    expect(volume).toBeLessThan(10.7);
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, hip)).toEqual([]);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        -80 + 120 * nextUnit01(stream),
        -80 + 110 * nextUnit01(stream),
        -90 + 140 * nextUnit01(stream),
      ]);
    const ids = ['femur', 'hip-bone', 'iliopsoas', 'joint-capsule', 'femoral-artery', 'rectus-femoris'];
    const base = { ...male, synovitis: 1, effusionMl: 8 };
    const steps: SmallStep[] = [
      [{ fatMm: 14.1 }, 0.25],
      [{ statureMm: 1781 }, 0.15],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 8.1 }, 0.001],
    ];
    expect(movedTooFar(hip, base, steps, ids, points)).toEqual([]);
  });
});

describe('what a wandering probe meets', () => {
  it('is named at its place', () => {
    const at = (x: number, y: number, z: number): string => ownerId(anatomy, ownerAtRest(anatomy, x, y, z));
    expect(at(0, 0, 0)).toBe('femur');
    expect(at(...landmark('anterior-inferior-iliac-spine'))).toBe('hip-bone');
    expect(at(10, -53, 0)).toBe('femoral-artery');
    expect(at(-60, -32, -20)).toBe('tensor-fasciae-latae');
    expect(at(36, -34, -22)).toBe('pectineus');
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 21 }, /patient\.effusionMl: must be 0 to 20 mL, got 21/],
      [{ ...male, fatMm: 61 }, /patient\.fatMm: must be 4 to 60 mm, got 61/],
      [{ ...male, flexionDeg: 20 }, /patient\.flexionDeg: must be 0 to 0 degrees, got 20/],
    ];
    for (const [patient, message] of bad)
      expect(() => hip.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds, with the skin within the box', () => {
    for (const fatMm of [4, 60])
      for (const statureMm of [1450, 2050])
        for (const sex of ['male', 'female'] as const) {
          const of = hip.build({ ...male, sex, fatMm, statureMm, synovitis: 3, effusionMl: 20 });
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
          for (const { contactMm } of of.probeStarts)
            expect(contactMm[1]).toBeGreaterThan(of.bounds.min[1] + 4);
          expect(start('along-neck', of)[0]).toBeLessThan(0);
        }
  });
});
