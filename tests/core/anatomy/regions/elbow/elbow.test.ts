import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import { cavitiesOf, withOpenCavity } from '../../../../../src/core/anatomy/openCavity.ts';
import { onForearm, onUpperArm } from '../../../../../src/core/anatomy/regions/elbow/authoring.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, ownerId, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import { addScaled, normalize, scale, subtract, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { surfaceGradient } from '../../../../../src/core/probe/contact.ts';
import { expectOrder, movedTooFar, type SmallStep } from '../fieldChecks.ts';

const elbow = findRegion('elbow')!;
const male = elbow.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const thin: PatientParameters = { ...male, fatMm: 1 };
const obese: PatientParameters = { ...male, fatMm: 7, weightKg: 120 };
const anatomy = elbow.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const landmark = (id: string, of: Anatomy = anatomy): Vec3 =>
  of.landmarks.find((l) => l.id === id)!.positionMm;
const BODIES = [
  ['default', male],
  ['thin', thin],
  ['obese', obese],
  ['of a woman', female],
] as const;

describe('the clinical lines', () => {
  const underStart = (of: Anatomy, id: string) => {
    const { contactMm } = of.probeStarts.find((s) => s.id === id)!;
    const inwards = scale(normalize(surfaceGradient(of.surface, contactMm)), -1);
    return layersAlong(of, addScaled(contactMm, inwards, -2), inwards, 60);
  };

  it.each(BODIES)('behind: fat, triceps, fat pad, floor of the fossa: %s', (_name, patient) => {
    const of = elbow.build(patient);
    for (const start of ['posterior-transverse', 'posterior-long'])
      expectOrder(
        underStart(of, start).map((l) => l.id),
        [
          'air',
          'skin',
          'subcutaneous-fat',
          'deep-fascia',
          'triceps-tendon',
          'triceps-medial-head',
          'posterior-capsule',
          'posterior-fat-pad',
          'synovium',
          'humerus',
        ],
      );
  });

  const swollen: PatientParameters = {
    ...female,
    statureMm: 1526,
    variants: [{ id: 'common-extensor-tendinosis', sizeMm: 7.2 }],
  };
  it.each([...BODIES, ['with a swollen tendon', swollen] as const])(
    'beside: fat, common extensor, capsule, head of the radius with its hollow: %s',
    (_name, patient) => {
      const of = elbow.build(patient);
      expectOrder(
        underStart(of, 'along-radius').map((l) => l.id),
        [
          'air',
          'skin',
          'subcutaneous-fat',
          'deep-fascia',
          'paratenon',
          'common-extensor-tendon',
          'lateral-capsule',
          'radiocapitellar-synovium',
          'radial-head-cartilage',
          'radius',
        ],
      );
    },
  );

  it.each(BODIES)('over the tendon: fat, plane, tendon, ligament, capitellum: %s', (_name, patient) => {
    const of = elbow.build(patient);
    const layers = underStart(of, 'along-common-extensor');
    expectOrder(
      layers.map((l) => l.id),
      [
        'air',
        'skin',
        'subcutaneous-fat',
        'deep-fascia',
        'paratenon',
        'common-extensor-tendon',
        'radial-collateral-ligament',
        'humerus',
      ],
    );
    const tendon = layers.find((l) => l.id === 'common-extensor-tendon')!.mm;
    expect(tendon).toBeGreaterThan(3);
    expect(tendon).toBeLessThan(4.7);
  });

  it.each([
    ['posterolateral-entry', 'olecranon-recess', onUpperArm([1, 4, 16]), ['triceps-tendon']],
    ['distal-entry', 'radiocapitellar-recess', onForearm([-28.5, -3, -12]), []],
    ['distal-entry', 'common-extensor-peritendinous', [-33, -5, -7], ['common-extensor-tendon']],
  ] as const)('a needle from the %s comes to the %s', (entryId, cavityId, towards, spared) => {
    const of = withOpenCavity(elbow.build({ ...male, effusionMl: 1 }), cavityId);
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 1, boluses: [] });
    const entry = landmark(entryId, of);
    const way = subtract(towards, entry);
    const length = Math.hypot(...way);
    expect(length).toBeLessThan(36);
    const ids: string[] = [];
    for (let t = 0.5; t <= length + 4; t += 0.1) {
      const id = field.idAt(...addScaled(entry, way, t / length));
      if (ids[ids.length - 1] !== id) ids.push(id);
      if (id === cavityId) break;
    }
    expect(ids[ids.length - 1], ids.join(' ')).toBe(cavityId);
    for (const s of of.structures)
      if (['vessel', 'nerve', 'cartilage', 'bone'].includes(s.class)) expect(ids).not.toContain(s.id);
    for (const id of spared) expect(ids).not.toContain(id);
  });

  it('keep the nerves where the needle is not', () => {
    const fossa = landmark('recess-centre');
    const ulnar = structure('ulnar-nerve').signedDistance(...fossa);
    expect(ulnar).toBeGreaterThan(15);
    expect(ulnar).toBeLessThan(25);
    const joint = landmark('radial-head-edge');
    for (const id of ['posterior-interosseous-nerve', 'radial-nerve', 'superficial-radial-nerve']) {
      expect(structure(id).signedDistance(...joint), id).toBeGreaterThan(10);
      expect(structure(id).signedDistance(...joint), id).toBeLessThan(24);
    }
  });
});

describe('dimensions on the field', () => {
  /**
   * Published mean ± one deviation (two for a woman where the sample was of both), or the range that the file gives (10 %
   * where it gives none); man and woman.
   */
  it('are numbers for the smallest and the largest elbow', () => {
    for (const statureMm of [1450, 2050]) {
      const p = { ...male, statureMm };
      for (const d of elbow.measure(elbow.build(p), p))
        expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${d.id}`).toBe(true);
    }
  });
});

describe('the spaces', () => {
  const bones = ['humerus', 'ulna', 'radius', 'humeral-cartilage', 'radial-head-cartilage'];
  it.each([
    ['olecranon-recess', 4],
    ['radiocapitellar-recess', 3],
    ['common-extensor-peritendinous', 2],
  ] as const)('%s holds what it was given, outside bone and cartilage', (id, millilitres) => {
    const of = withOpenCavity(anatomy, id);
    expect(cavitiesOf(of)).toHaveLength(3);
    const field = new TissueField(of, { probe: null, cavityVolumeMl: millilitres, boluses: [] });
    let volume = 0;
    for (let z = -56; z < 42; z += 0.8)
      for (let y = -34; y < 26; y += 0.8)
        for (let x = -44; x < 28; x += 0.8)
          if (field.idAt(x, y, z) === id) {
            volume += 0.000512;
            for (const bone of bones)
              expect(structure(bone).signedDistance(x, y, z), bone).toBeGreaterThan(-0.15);
          }
    expect(volume).toBeGreaterThan(0.9 * millilitres);
    expect(volume).toBeLessThan(1.1 * millilitres);
  });

  it('lies over the tendon with its floor, never in it', () => {
    const { frame } = withOpenCavity(anatomy, 'common-extensor-peritendinous').cavity!;
    expect(frame.originMm[0]).toBeLessThan(0);
    expect(structure('common-extensor-tendon').signedDistance(...landmark('tendon-face'))).toBeGreaterThan(
      0.4,
    );
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, elbow)).toEqual([]);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        -44 + 86 * nextUnit01(stream),
        -60 + 84 * nextUnit01(stream),
        -58 + 116 * nextUnit01(stream),
      ]);
    const ids = ['humerus', 'ulna', 'radius', 'triceps-medial-head', 'posterior-capsule', 'brachialis'];
    const base = { ...male, synovitis: 1, effusionMl: 4 };
    const steps: SmallStep[] = [
      [{ fatMm: 2.1 }, 0.25],
      [{ statureMm: 1781 }, 0.15],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 4.1 }, 0.001],
    ];
    expect(movedTooFar(elbow, base, steps, ids, points)).toEqual([]);
  });
});

describe('what a wandering probe meets', () => {
  it('is named at its place', () => {
    const at = (p: Vec3): string => ownerId(anatomy, ownerAtRest(anatomy, ...p));
    expect(at(onUpperArm([0, 9, 60]))).toBe('humerus');
    expect(at(onForearm([2, 16, 2]))).toBe('ulna');
    expect(at(onForearm([-14.5, -1, -18]))).toBe('radius');
    expect(at(onUpperArm([1, -14, 36]))).toBe('brachialis');
    expect(at(onForearm([-24, -29, -40]))).toBe('brachioradialis');
    expect(at(onUpperArm([0, -28, 60]))).toBe('biceps');
    expect(at(onUpperArm([20, 13, 5]))).toBe('ulnar-nerve');
  });
  it('stands on its side of the limb', () => {
    const middle = (id: string): Vec3 => {
      const { min, max } = structure(id).bounds;
      return [0, 1, 2].map((k) => (min[k]! + max[k]!) / 2) as Vec3;
    };
    expect(middle('radius')[0]).toBeLessThan(middle('ulna')[0]);
    expect(middle('common-extensor-tendon')[0]).toBeLessThan(-25);
    expect(middle('common-flexor-tendon')[0]).toBeGreaterThan(25);
    expect(middle('triceps-tendon')[1]).toBeGreaterThan(middle('biceps-tendon')[1] + 20);
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 9 }, /patient\.effusionMl: must be 0 to 8 mL, got 9/],
      [{ ...male, fatMm: 10 }, /patient\.fatMm: must be 1 to 9 mm, got 10/],
      [{ ...male, flexionDeg: 20 }, /patient\.flexionDeg: must be 40 to 40 degrees, got 20/],
    ];
    for (const [patient, message] of bad)
      expect(() => elbow.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds, with the skin within the box', () => {
    for (const fatMm of [1, 9])
      for (const statureMm of [1450, 2050])
        for (const sex of ['male', 'female'] as const) {
          const of = elbow.build({ ...male, sex, fatMm, statureMm, synovitis: 3, effusionMl: 8 });
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
          for (const { contactMm } of of.probeStarts)
            for (const k of [0, 1]) {
              expect(contactMm[k]!).toBeGreaterThan(of.bounds.min[k]! + 2);
              expect(contactMm[k]!).toBeLessThan(of.bounds.max[k]! - 2);
            }
        }
  });
});
