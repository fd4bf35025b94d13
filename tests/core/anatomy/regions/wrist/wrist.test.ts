import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import { withOpenCavity } from '../../../../../src/core/anatomy/openCavity.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, ownerId, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import { addScaled, normalize, scale, subtract, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { surfaceGradient } from '../../../../../src/core/probe/contact.ts';
import { expectOrder, movedTooFar, type SmallStep } from '../fieldChecks.ts';

const wrist = findRegion('wrist')!;
const male = wrist.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const thin: PatientParameters = { ...male, fatMm: 1 };
const obese: PatientParameters = { ...male, fatMm: 7, weightKg: 125 };
const PATIENTS = [
  ['default', male],
  ['thin', thin],
  ['obese', obese],
  ['of a woman', female],
] as const;
const anatomy = wrist.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const landmark = (id: string, of: Anatomy = anatomy): Vec3 =>
  of.landmarks.find((l) => l.id === id)!.positionMm;

const lineFrom = (of: Anatomy, start: string, lengthMm = 22): { id: string; mm: number }[] => {
  const { contactMm } = of.probeStarts.find((s) => s.id === start)!;
  const inwards = scale(normalize(surfaceGradient(of.surface, contactMm)), -1);
  return layersAlong(of, addScaled(contactMm, inwards, -2), inwards, lengthMm);
};
/** Owners met along a straight way, the field as given. */
const idsOnWay = (field: TissueField, from: Vec3, to: Vec3): string[] => {
  const way = subtract(to, from);
  const length = Math.hypot(...way);
  const ids: string[] = [];
  for (let t = 0.5; t <= length; t += 0.1) {
    const id = field.idAt(
      from[0] + (way[0] * t) / length,
      from[1] + (way[1] * t) / length,
      from[2] + (way[2] * t) / length,
    );
    if (ids[ids.length - 1] !== id) ids.push(id);
  }
  return ids;
};

describe('the clinical lines', () => {
  it.each(PATIENTS)('behind the joint: skin, fat, fascia, capsule, cartilage, bone: %s', (_name, patient) => {
    const of = wrist.build(patient);
    const layers = lineFrom(of, 'sagittal-dorsal');
    const ids = layers.map((l) => l.id);
    expectOrder(ids, ['skin', 'subcutaneous-fat', 'deep-fascia', 'dorsal-capsule']);
    expect(ids.some((id) => ['scaphoid', 'radius'].includes(id))).toBe(true);
    // The probe lies between the tendons.
    expect(ids.filter((id) => structure(id, of)?.class === 'tendon')).toEqual([]);
    expect(layers.find((l) => l.id === 'dorsal-capsule')!.mm).toBeGreaterThan(0.8);
    expect(layers.find((l) => l.id === 'dorsal-capsule')!.mm).toBeLessThan(1.8);
  });

  it.each(PATIENTS)(
    'over the tubercle: fat, retinaculum, the tendons of compartments 2 to 4: %s',
    (_n, patient) => {
      const of = wrist.build(patient);
      const k = landmark('lister-tubercle', of)[2] / 9;
      const under = (x: number): string[] =>
        layersAlong(of, [x * k, 30 * k, 9 * k], [0, -1, 0], 30 * k).map((l) => l.id);
      for (const [x, id] of [
        [-16.2, 'extensor-carpi-radialis-longus-tendon'],
        [-11.6, 'extensor-carpi-radialis-brevis-tendon'],
        [-3.4, 'extensor-pollicis-longus-tendon'],
        [0.6, 'extensor-digitorum-tendons'],
      ] as const)
        expectOrder(under(x), ['skin', 'deep-fascia', 'extensor-retinaculum', id, 'radius']);
      expectOrder(under(11.4), ['skin', 'extensor-retinaculum', 'extensor-digiti-minimi-tendon', 'ulna']);
    },
  );

  it.each(PATIENTS)(
    'in front: fat, palmaris longus, retinaculum, median nerve, superficial and deep flexors, carpus: %s',
    (_n, p) => {
      const of = wrist.build(p);
      const k = landmark('hook-of-hamate', of)[2] / -26.4;
      const layers = layersAlong(of, [-2.4 * k, -34 * k, -18 * k], [0, 1, 0], 34 * k);
      const ids = layers.map((l) => l.id);
      expectOrder(ids, [
        'skin',
        'subcutaneous-fat',
        'palmaris-longus-tendon',
        'flexor-retinaculum',
        'median-nerve',
        'capitate',
      ]);
      const band = layers.find((l) => l.id === 'flexor-retinaculum')!.mm;
      expect(band).toBeGreaterThan(1);
      expect(band).toBeLessThan(2.1);
      const beside = layersAlong(of, [3.4 * k, -34 * k, -18 * k], [0, 1, 0], 34 * k).map((l) => l.id);
      expectOrder(beside, [
        'flexor-retinaculum',
        'flexor-digitorum-superficialis-tendons',
        'flexor-digitorum-profundus-tendons',
        'capitate',
      ]);
    },
  );

  it('bring a needle from distal between the tendons into the dorsal recess', () => {
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 1, boluses: [] });
    const recess = landmark('recess-centre');
    const ids = idsOnWay(field, landmark('distal-entry'), [recess[0], recess[1] + 0.7, recess[2]]);
    expect(ids[ids.length - 1]).toBe('radiocarpal-recess');
    for (const id of ids)
      expect(['tendon', 'vessel', 'nerve', 'bone', 'cartilage', 'ligament']).not.toContain(
        id === 'extensor-retinaculum' ? 'fascia' : structure(id)?.class,
      );
  });

  it('bring a needle from the ulnar side, deep to artery and nerve, to the median nerve', () => {
    const of = withOpenCavity(wrist.build({ ...male, effusionMl: 0.9 }), 'carpal-tunnel-space');
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 0.9, boluses: [] });
    const ids = idsOnWay(field, landmark('ulnar-entry', of), [1.2, -14, -4]);
    expect(ids[ids.length - 1]).toBe('carpal-tunnel-space');
    for (const id of ids)
      expect(['tendon', 'vessel', 'nerve', 'bone', 'cartilage']).not.toContain(structure(id, of)?.class);
    // Both lie in front of that way.
    for (const [id, x] of [
      ['ulnar-artery', 8.8],
      ['ulnar-nerve', 11.4],
    ] as const) {
      const line = layersAlong(of, [x, -40, -5], [0, 1, 0], 30);
      let depth = 0;
      for (const layer of line) {
        depth += layer.mm;
        if (layer.id === id) break;
      }
      expect(depth - 40, id).toBeLessThan(-15);
    }
  });

  it('keep artery and cutaneous nerve radial of the dorsal entry by what is published', () => {
    const entry = landmark('recess-centre');
    const artery = structure('radial-artery').signedDistance(...entry);
    expect(artery).toBeGreaterThan(13);
    expect(artery).toBeLessThan(26);
    const nerve = structure('superficial-radial-nerve').signedDistance(...entry);
    expect(nerve).toBeGreaterThan(9);
    expect(nerve).toBeLessThan(21);
  });
});

describe('dimensions on the field', () => {
  /** Published mean ± one deviation, or the range that the file gives (10 % where it gives none); man and woman. */
  it('are numbers for the smallest and the largest wrist', () => {
    for (const statureMm of [1450, 2050]) {
      const p = { ...male, statureMm };
      for (const d of wrist.measure(wrist.build(p), p))
        expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${d.id}`).toBe(true);
    }
  });

  it('bring thin and obese bodies to their depths', () => {
    const depths = (p: PatientParameters): number[] => {
      const list = wrist.measure(wrist.build(p), p);
      return ['median-nerve-depth', 'recess-depth'].map((id) =>
        dimensionNumber(list.find((d) => d.id === id)!),
      );
    };
    const [thinNerve, thinRecess] = depths(thin);
    const [obeseNerve, obeseRecess] = depths(obese);
    expect(thinNerve).toBeLessThan(4.6);
    expect(thinRecess).toBeLessThan(7.2);
    expect(obeseNerve).toBeGreaterThan(5);
    expect(obeseNerve).toBeLessThan(8);
    expect(obeseRecess).toBeGreaterThan(8);
    expect(obeseRecess).toBeLessThan(13);
  });
});

describe('the cavities', () => {
  const volumeOf = (id: string, ml: number, step: number, box: readonly Vec3[]): number => {
    const of = withOpenCavity(anatomy, id);
    const field = new TissueField(of, { probe: null, cavityVolumeMl: ml, boluses: [] });
    const [low, high] = box;
    let volume = 0;
    for (let z = low![2]; z < high![2]; z += step)
      for (let y = low![1]; y < high![1]; y += step)
        for (let x = low![0]; x < high![0]; x += step)
          if (field.idAt(x, y, z) === id) volume += (step * step * step) / 1000;
    return volume;
  };
  it('hold what they were given', () => {
    const joint = volumeOf('radiocarpal-recess', 2, 0.5, [
      [-24, -18, -22],
      [20, 18, 16],
    ]);
    expect(joint).toBeGreaterThan(1.75);
    expect(joint).toBeLessThan(2.2);
    const tunnel = volumeOf('carpal-tunnel-space', 3, 0.5, [
      [-10, -24, -38],
      [7, -5, 66],
    ]);
    expect(tunnel).toBeGreaterThan(2.7);
    expect(tunnel).toBeLessThan(3.3);
  });
  it('ring the nerve with fluid and peel it from the retinaculum and the tendons', () => {
    const of = withOpenCavity(anatomy, 'carpal-tunnel-space');
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 3, boluses: [] });
    const isFluid = (x: number, y: number): boolean => field.idAt(x, y, -6) === 'carpal-tunnel-space';
    expect(field.idAt(-2.4, -14.2, -6)).toBe('median-nerve');
    for (const [x, y] of [
      [-2.4, -16.4],
      [-2.4, -12],
      [1, -14.2],
      [-5.8, -14.2],
    ] as const)
      expect(isFluid(x, y), `${x} ${y}`).toBe(true);
  });
  it('dome the dorsal recess by two to four millimetres when full', () => {
    const recess = landmark('recess-centre');
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 3, boluses: [] });
    let mm = 0;
    for (let y = 0; y < 9; y += 0.05)
      if (field.idAt(recess[0], recess[1] + y - 1, recess[2]) === 'radiocarpal-recess') mm += 0.05;
    expect(mm).toBeGreaterThan(2);
    expect(mm).toBeLessThan(4);
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, wrist)).toEqual([]);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        -34 + 64 * nextUnit01(stream),
        -22 + 40 * nextUnit01(stream),
        -40 + 66 * nextUnit01(stream),
      ]);
    const ids = ['radius', 'scaphoid', 'median-nerve', 'dorsal-capsule', 'extensor-digitorum-tendons'];
    const base = { ...male, synovitis: 1, effusionMl: 1.5 };
    const steps: SmallStep[] = [
      [{ fatMm: 2.1 }, 0.2],
      [{ statureMm: 1781 }, 0.1],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 1.6 }, 0.001],
    ];
    expect(movedTooFar(wrist, base, steps, ids, points)).toEqual([]);
  });
});

describe('what a wandering probe meets', () => {
  it('is named at its place', () => {
    const at = (x: number, y: number, z: number): string => ownerId(anatomy, ownerAtRest(anatomy, x, y, z));
    expect(at(3.2, 0, -5)).toBe('lunate');
    expect(at(-8.4, 2, -6)).toBe('scaphoid');
    expect(at(14.6, 2, -11)).toBe('triquetrum');
    expect(at(14.6, -10.8, -13)).toBe('pisiform');
    expect(at(0.4, 0.5, -25)).toBe('capitate');
    expect(at(13, 2, -27)).toBe('hamate');
    expect(at(9.7, -12.2, -26.4)).toBe('hamate');
    expect(at(-10.6, 5, -27)).toBe('trapezoid');
    expect(at(-19, -4, -27)).toBe('trapezium');
    expect(at(0.4, 3, -38)).toBe('metacarpals');
    expect(at(-4, -9.2, 24)).toBe('pronator-quadratus');
    expect(at(-20, -18, -36)).toBe('thenar-muscles');
    expect(at(19, -14, -36)).toBe('hypothenar-muscles');
    expect(at(15, -1, 0.1)).toBe('triangular-fibrocartilage');
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 3.5 }, /patient\.effusionMl: must be 0 to 3 mL, got 3.5/],
      [{ ...male, fatMm: 9 }, /patient\.fatMm: must be 1 to 8 mm, got 9/],
      [{ ...male, flexionDeg: 20 }, /patient\.flexionDeg: must be 0 to 0 degrees, got 20/],
    ];
    for (const [patient, message] of bad)
      expect(() => wrist.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds, with the skin within the box', () => {
    for (const fatMm of [1, 8])
      for (const statureMm of [1450, 2050])
        for (const sex of ['male', 'female'] as const) {
          const of = wrist.build({ ...male, sex, fatMm, statureMm, synovitis: 3, effusionMl: 3 });
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
          for (const { contactMm } of of.probeStarts) {
            expect(contactMm[1]).toBeLessThan(of.bounds.max[1] - 2);
            expect(contactMm[1]).toBeGreaterThan(of.bounds.min[1] + 2);
          }
        }
  });
});
