import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong, outOfOrder } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import { landmarkOf } from '../../../../../src/core/anatomy/constructions/named.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, ownerId, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import { addScaled, normalize, subtract, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { idsAlong, movedTooFar, type SmallStep } from '../fieldChecks.ts';

const ankle = findRegion('ankle')!;
const male = ankle.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const thin: PatientParameters = { ...male, fatMm: 2 };
const obese: PatientParameters = { ...male, fatMm: 10, weightKg: 115 };
const anatomy = ankle.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const RECESS = 'tibiotalar-anterior-recess';

describe('the clinical lines', () => {
  it.each([
    ['default', male],
    ['thin', thin],
    ['obese', obese],
    ['of a woman', female],
  ] as const)('between the tendons a scan line meets fat, capsule, fat pad, bone: %s', (_name, patient) => {
    const of = ankle.build(patient);
    const skin = landmarkOf(of, 'skin-over-joint');
    const inwards = normalize(subtract(landmarkOf(of, 'recess-centre'), skin));
    const ids = layersAlong(of, addScaled(skin, inwards, -2), inwards, 40).map((l) => l.id);
    expect(
      outOfOrder(ids, ['air', 'skin', 'subcutaneous-fat', 'joint-capsule', 'anterior-fat-pad', 'talus']),
    ).toBe('');
    for (const tendon of ['tibialis-anterior-tendon', 'extensor-hallucis-tendon'])
      expect(ids).not.toContain(tendon);
  });

  it('across the joint the tendons lie in their order, artery and nerve under that of the great toe', () => {
    // From lateral to medial at the lip of the tibia, through the middle of the tendons.
    const ids = layersAlong(anatomy, [-22, -21.5, 24], [1, 0, 0], 44).map((l) => l.id);
    expect(
      outOfOrder(ids, ['extensor-digitorum-tendons', 'extensor-hallucis-tendon', 'tibialis-anterior-tendon']),
    ).toBe('');
    const deeper = layersAlong(anatomy, [-12, -19.5, 24], [1, 0, 0], 24).map((l) => l.id);
    expect(outOfOrder(deeper, ['deep-peroneal-nerve', 'dorsalis-pedis-artery'])).toBe('');
  });

  it.each([
    ['default', male],
    ['thin', thin],
    ['obese', obese],
  ] as const)(
    'bring the standard needle through fat, capsule and fat pad into the recess: %s',
    (_name, who) => {
      const patient = { ...who, effusionMl: 2 };
      const of = ankle.build(patient);
      const field = new TissueField(of, { probe: null, cavityVolumeMl: 2, boluses: [] });
      const entry = landmarkOf(of, 'distal-entry');
      const wall = landmarkOf(of, 'recess-centre');
      const ids = idsAlong(field, entry, wall);
      expect(outOfOrder(ids, ['skin', 'subcutaneous-fat', 'joint-capsule', RECESS]), ids.join(' ')).toBe('');
      const upTo = ids.slice(0, ids.indexOf(RECESS));
      for (const s of of.structures)
        if (['vessel', 'nerve', 'cartilage', 'bone', 'tendon'].includes(s.class))
          expect(upTo).not.toContain(s.id);
    },
  );

  it('keep artery and deep peroneal nerve away from the place between the tendons', () => {
    const recess = landmarkOf(anatomy, 'recess-centre');
    for (const id of ['dorsalis-pedis-artery', 'deep-peroneal-nerve']) {
      expect(structure(id).signedDistance(...recess), id).toBeGreaterThan(5);
      expect(structure(id).signedDistance(...recess), id).toBeLessThan(15);
    }
  });
});

describe('dimensions on the field', () => {
  /** Published mean ± one deviation, or the range that the file gives (10 % where it gives none); man and woman. */
  it('are numbers for the smallest and the largest ankle', () => {
    for (const statureMm of [1450, 2050]) {
      const p = { ...male, statureMm };
      for (const d of ankle.measure(ankle.build(p), p))
        expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${d.id}`).toBe(true);
    }
  });

  it('of fluid rise over 5 mm with an effusion', () => {
    const of = { ...male, effusionMl: 7 };
    const list = ankle.measure(ankle.build(of), of);
    expect(dimensionNumber(list.find((d) => d.id === 'bone-capsule-distance')!)).toBeGreaterThan(5);
  });
});

describe('the recess', () => {
  it('holds what it was given, outside bone and cartilage', () => {
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 6, boluses: [] });
    const hard = ['talus', 'tibia', 'talar-cartilage', 'plafond-cartilage'].map((id) => structure(id));
    let volume = 0;
    let deepest = 0;
    for (let z = -20; z < 40; z += 0.75)
      for (let y = -50; y < 0; y += 0.75)
        for (let x = -24; x < 24; x += 0.75)
          if (field.idAt(x, y, z) === RECESS) {
            volume += 0.421875e-3;
            for (const s of hard) deepest = Math.min(deepest, s.signedDistance(x, y, z));
          }
    expect(volume).toBeGreaterThan(5.5);
    expect(volume).toBeLessThan(6.5);
    expect(deepest).toBeGreaterThan(-0.4);
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, ankle)).toEqual([]);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        -36 + 70 * nextUnit01(stream),
        -60 + 110 * nextUnit01(stream),
        -50 + 130 * nextUnit01(stream),
      ]);
    const ids = ['talus', 'tibia', 'joint-capsule', 'flexor-hallucis-longus', 'calcaneal-tendon'];
    const base = { ...male, synovitis: 1, effusionMl: 5 };
    const steps: SmallStep[] = [
      [{ fatMm: 3.1 }, 0.25],
      [{ statureMm: 1781 }, 0.15],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 5.1 }, 0.001],
    ];
    expect(movedTooFar(ankle, base, steps, ids, points)).toEqual([]);
  });
});

describe('what a wandering probe meets', () => {
  it('is named at its place', () => {
    const at = (x: number, y: number, z: number): string => ownerId(anatomy, ownerAtRest(anatomy, x, y, z));
    expect(at(0, 0, 5)).toBe('talus');
    expect(at(0, 0, 40)).toBe('tibia');
    expect(at(-24, 5, 14)).toBe('fibula');
    expect(at(0, 41, 42)).toBe('calcaneal-tendon');
    expect(at(20, 15, 35)).toBe('tibialis-posterior-tendon');
    expect(at(15.5, 24.5, 35)).toBe('posterior-tibial-artery');
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 11 }, /patient\.effusionMl: must be 0 to 10 mL, got 11/],
      [{ ...male, fatMm: 13 }, /patient\.fatMm: must be 2 to 12 mm, got 13/],
      [{ ...male, flexionDeg: 0 }, /patient\.flexionDeg: must be 20 to 20 degrees, got 0/],
    ];
    for (const [patient, message] of bad)
      expect(() => ankle.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds, with the skin within the box', () => {
    for (const fatMm of [2, 12])
      for (const statureMm of [1450, 2050])
        for (const sex of ['male', 'female'] as const) {
          const of = ankle.build({ ...male, sex, fatMm, statureMm, synovitis: 3, effusionMl: 10 });
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
          for (const { contactMm } of of.probeStarts)
            expect(contactMm[1]).toBeGreaterThan(of.bounds.min[1] + 2);
        }
  });
});
