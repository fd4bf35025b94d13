import { describe, expect, it } from 'vitest';
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
import {
  badGradients,
  expectOrder,
  hiddenOverlaps,
  layersAlong,
  type MayCover,
  movedTooFar,
  type SmallStep,
} from '../fieldChecks.ts';
import { labelsOf, labelVolume, partsOf } from '../labels.ts';

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
  const within: Record<string, readonly [readonly [number, number], readonly [number, number]]> = {
    'humeral-head-diameter': [
      [46, 52],
      [40, 46],
    ],
    inclination: [
      [130, 140],
      [130, 140],
    ],
    'glenoid-height': [
      [33.8, 41.2],
      [29.4, 35.8],
    ],
    'glenoid-width': [
      [25, 30.5],
      [21.3, 25.9],
    ],
    'glenoid-version': [
      [-2, 2],
      [-2, 2],
    ],
    'glenoid-cartilage-thickness': [
      [1, 2.5],
      [1, 2.5],
    ],
    'humeral-head-cartilage-thickness': [
      [1, 1.5],
      [1, 1.5],
    ],
    'labrum-width': [
      [4, 6.6],
      [4, 6],
    ],
    'acromiohumeral-interval': [
      [9.3, 12.7],
      [9.3, 12.7],
    ],
    'acromion-thickness': [
      [5.3, 9.3],
      [5.3, 9.3],
    ],
    'rim-to-suprascapular-nerve': [
      [18.9, 22.2],
      [18.9, 21.7],
    ],
    'deltoid-thickness': [
      [10, 18],
      [10, 18],
    ],
    'infraspinatus-thickness': [
      [8, 15],
      [8, 15],
    ],
    'recess-depth': [
      [24, 58],
      [24, 58],
    ],
    'recess-thickness': [
      [0, 2],
      [0, 2],
    ],
    'fat-thickness': [
      [5, 15],
      [5, 15],
    ],
    'suprascapular-artery-diameter': [
      [2, 3],
      [2, 3],
    ],
    'suprascapular-nerve-width': [
      [3, 4],
      [2.9, 4],
    ],
    'posterior-circumflex-artery-diameter': [
      [3, 4],
      [2.8, 4],
    ],
  };
  for (const [patient, column] of [
    [male, 0],
    [female, 1],
  ] as const)
    it(`lie within the published spread for a ${patient.sex} shoulder, right and left`, () => {
      for (const side of ['right', 'left'] as const) {
        const p = { ...patient, side };
        const list = shoulder.measure(shoulder.build(p), p);
        expect(list.map((d) => d.id).sort()).toEqual(Object.keys(within).sort());
        for (const [id, ranges] of Object.entries(within)) {
          const value = dimensionNumber(list.find((d) => d.id === id)!);
          expect(value, `${side} ${id}`).toBeGreaterThanOrEqual(ranges[column][0]);
          expect(value, `${side} ${id}`).toBeLessThanOrEqual(ranges[column][1]);
        }
      }
    });

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

describe('parts and volumes', () => {
  const labels = labelVolume(anatomy, 1.5);
  const index = (id: string): number => anatomy.structures.findIndex((s) => s.id === id);
  const THIN = new Set([
    'synovium',
    'deep-fascia',
    'skin',
    'joint-fluid',
    'glenoid-cartilage',
    'glenoid-labrum',
    'humeral-head-cartilage',
    'joint-capsule',
    'subacromial-bursa',
    'coracoacromial-ligament',
    'suprascapular-artery',
    'suprascapular-nerve',
    'axillary-nerve',
    'posterior-circumflex-humeral-artery',
    'infraspinatus-tendon',
    'supraspinatus-tendon',
    'biceps-long-head-tendon',
  ]);
  it('every solid is in one piece', () => {
    for (const s of anatomy.structures) {
      if (THIN.has(s.id)) continue;
      const parts = partsOf(labels, index(s.id));
      expect(parts.length, s.id).toBeGreaterThan(0);
      const all = parts.reduce((a, b) => a + b, 0);
      expect(parts[0]! / all, s.id).toBeGreaterThan(0.95);
    }
  });
  it('what is thinner than that grid hangs together on a finer one', () => {
    for (const id of THIN) {
      if (['synovium', 'deep-fascia', 'skin', 'joint-fluid'].includes(id)) continue;
      const parts = partsOf(labelsOf(anatomy, structure(id), 0.6), 0);
      const all = parts.reduce((a, b) => a + b, 0);
      expect(parts[0]! / all, id).toBeGreaterThan(0.93);
    }
  });
  it('leaves no large pocket of default fat', () => {
    const parts = partsOf(labels, -1).slice(1);
    expect(parts[0]!).toBeLessThan(400);
    expect(parts.reduce((a, b) => a + b, 0)).toBeLessThan(7000);
  });
  it('no structure hides in another unless it may', () => {
    const mayCover: MayCover = {
      bone: [
        'cartilage',
        'fluid',
        'fat',
        'ligament',
        'tendon',
        'fibrocartilage',
        'synovium',
        'capsule',
        'bone',
      ],
      cartilage: ['fluid', 'fat', 'fibrocartilage', 'synovium', 'capsule', 'cartilage', 'tendon'],
      fibrocartilage: ['fluid', 'fat', 'synovium', 'capsule', 'tendon'],
      synovium: ['capsule', 'ligament', 'fluid'],
      capsule: ['fluid', 'ligament', 'muscle', 'fat', 'tendon'],
      ligament: ['muscle', 'tendon', 'fascia', 'bursa'],
      tendon: ['ligament', 'muscle', 'bursa', 'fluid', 'tendon'],
      bursa: ['muscle'],
      vessel: ['vessel'],
    };
    expect(hiddenOverlaps(anatomy, mayCover)).toEqual([]);
  });
});

describe('field quality', () => {
  it('keeps gradients near surfaces within bounds and has no jumps', () => {
    expect(badGradients(anatomy)).toEqual([]);
  });

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
