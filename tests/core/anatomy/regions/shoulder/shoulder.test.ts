import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import { onScapula, TO_BACK_RIM } from '../../../../../src/core/anatomy/regions/shoulder/authoring.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, ownerId, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import { addScaled, normalize, scale, subtract, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { surfaceGradient } from '../../../../../src/core/probe/contact.ts';
import { expectOrder, movedTooFar, type SmallStep } from '../fieldChecks.ts';

const shoulder = findRegion('shoulder')!;
const male = shoulder.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const thin: PatientParameters = { ...male, fatMm: 3 };
const obese: PatientParameters = { ...male, fatMm: 25, weightKg: 115 };
const anatomy = shoulder.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const landmark = (id: string, of: Anatomy = anatomy): Vec3 =>
  of.landmarks.find((l) => l.id === id)!.positionMm;

describe('the clinical lines', () => {
  it.each([
    ['default', male],
    ['thin', thin],
    ['obese', obese],
    ['of a woman', female],
  ] as const)(
    'a scan line over the joint meets fat, deltoid, infraspinatus, capsule, head: %s',
    (_name, patient) => {
      const of = shoulder.build(patient);
      const { contactMm } = of.probeStarts.find((s) => s.id === 'along-infraspinatus')!;
      const inwards = scale(normalize(surfaceGradient(of.surface, contactMm)), -1);
      const ids = layersAlong(of, addScaled(contactMm, inwards, -2), inwards, 90).map((l) => l.id);
      expectOrder(ids, [
        'air',
        'skin',
        'subcutaneous-fat',
        'deep-fascia',
        'posterior-deltoid',
        'infraspinatus',
        'joint-capsule',
        'humeral-head-cartilage',
        'humerus',
      ]);
    },
  );

  it('at the rim meets infraspinatus, capsule, labrum, glenoid', () => {
    const forwards = scale(TO_BACK_RIM, -1);
    const ids = layersAlong(anatomy, onScapula(26.6, 70, 0), forwards, 66).map((l) => l.id);
    expectOrder(ids, ['skin', 'infraspinatus', 'joint-capsule', 'glenoid-labrum', 'scapula']);
  });

  it('bring the standard needle through no vessel, nerve, tendon or cartilage into the recess', () => {
    const of = shoulder.build({ ...male, effusionMl: 3 });
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 3, boluses: [] });
    const entry = landmark('lateral-entry', of);
    const wall = landmark('recess-centre', of);
    // To the film on the head lateral of the labrum.
    const target = addScaled(wall, normalize([-1, 0.35, 0]), 6);
    const way = subtract(target, entry);
    const length = Math.hypot(...way);
    expect(length).toBeLessThan(87);
    const ids: string[] = [];
    for (let t = 0.5; t <= length + 6; t += 0.1) {
      const id = field.idAt(
        entry[0] + (way[0] * t) / length,
        entry[1] + (way[1] * t) / length,
        entry[2] + (way[2] * t) / length,
      );
      if (ids[ids.length - 1] !== id) ids.push(id);
      if (id === 'glenohumeral-posterior-recess') break;
    }
    expect(ids[ids.length - 1]).toBe('glenohumeral-posterior-recess');
    for (const s of of.structures)
      if (['vessel', 'nerve', 'cartilage', 'bone', 'fibrocartilage'].includes(s.class))
        expect(ids).not.toContain(s.id);
    expect(ids).toContain('posterior-deltoid');
  });

  it('keep the nerve and artery of the notch away from the recess, and the axillary nerve below it', () => {
    const recess = landmark('recess-centre');
    for (const id of ['suprascapular-nerve', 'suprascapular-artery'])
      expect(structure(id).signedDistance(...recess), id).toBeGreaterThan(20);
    for (const id of ['axillary-nerve', 'posterior-circumflex-humeral-artery']) {
      expect(structure(id).signedDistance(...recess), id).toBeGreaterThan(28);
      expect(structure(id).signedDistance(...recess), id).toBeLessThan(50);
    }
  });
});

describe('dimensions on the field', () => {
  /** Published mean ± one deviation, or the range that the file gives (10 % where it gives none); man and woman. */
  it('are numbers for the smallest and the largest shoulder', () => {
    for (const statureMm of [1450, 2050]) {
      const p = { ...male, statureMm };
      for (const d of shoulder.measure(shoulder.build(p), p))
        expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${d.id}`).toBe(true);
    }
  });
});

describe('the recess', () => {
  it('holds what it was given, outside head and cartilage', () => {
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 10, boluses: [] });
    const head = structure('humeral-head-cartilage');
    let volume = 0;
    for (let z = -46; z < 22; z += 1)
      for (let y = -12; y < 48; y += 1)
        for (let x = -40; x < 34; x += 1)
          if (field.idAt(x, y, z) === 'glenohumeral-posterior-recess') {
            volume += 1e-3;
            expect(
              Math.min(head.signedDistance(x, y, z), structure('humerus').signedDistance(x, y, z)),
            ).toBeGreaterThan(-0.1);
          }
    expect(volume).toBeGreaterThan(9.2);
    expect(volume).toBeLessThan(10.8);
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, shoulder)).toEqual([]);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        -60 + 120 * nextUnit01(stream),
        -30 + 110 * nextUnit01(stream),
        -60 + 105 * nextUnit01(stream),
      ]);
    const ids = ['humerus', 'scapula', 'infraspinatus', 'joint-capsule', 'posterior-deltoid'];
    const base = { ...male, synovitis: 1, effusionMl: 8 };
    const steps: SmallStep[] = [
      [{ fatMm: 8.1 }, 0.25],
      [{ statureMm: 1781 }, 0.15],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 8.1 }, 0.001],
    ];
    expect(movedTooFar(shoulder, base, steps, ids, points)).toEqual([]);
  });
});

describe('what a wandering probe meets', () => {
  it('is named at its place', () => {
    const at = (x: number, y: number, z: number): string => ownerId(anatomy, ownerAtRest(anatomy, x, y, z));
    expect(at(0, 0, 0)).toBe('humerus');
    expect(at(-16, 2, 38.4)).toBe('scapula');
    expect(at(-43, 2, -4)).toBe('middle-deltoid');
    expect(at(-10, -3, 27.6)).toBe('supraspinatus-tendon');
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 21 }, /patient\.effusionMl: must be 0 to 20 mL, got 21/],
      [{ ...male, fatMm: 31 }, /patient\.fatMm: must be 2 to 30 mm, got 31/],
      [{ ...male, flexionDeg: 20 }, /patient\.flexionDeg: must be 0 to 0 degrees, got 20/],
    ];
    for (const [patient, message] of bad)
      expect(() => shoulder.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds, with the skin within the box', () => {
    for (const fatMm of [2, 30])
      for (const statureMm of [1450, 2050])
        for (const sex of ['male', 'female'] as const) {
          const of = shoulder.build({ ...male, sex, fatMm, statureMm, synovitis: 3, effusionMl: 20 });
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
          for (const { contactMm } of of.probeStarts) expect(contactMm[1]).toBeLessThan(of.bounds.max[1] - 2);
        }
  });
});
