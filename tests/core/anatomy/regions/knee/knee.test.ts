import { describe, expect, it } from 'vitest';
import { checkAnatomy } from '../../../../../src/core/anatomy/checks/checkAnatomy.ts';
import { layersAlong } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import {
  type Anatomy,
  dimensionNumber,
  type PatientParameters,
  type Structure,
} from '../../../../../src/core/anatomy/anatomy.ts';
import {
  firstInside,
  firstPointInside,
} from '../../../../../src/core/anatomy/constructions/surfacePoints.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { createRandomStream, nextUnit01 } from '../../../../../src/core/math/random.ts';
import type { Vec3 } from '../../../../../src/core/math/vec3.ts';
import { movedTooFar, type SmallStep } from '../fieldChecks.ts';
import { labelVolume, partsOf } from '../../../../../src/core/anatomy/checks/labels.ts';

const knee = findRegion('knee')!;
const male = knee.defaultPatient;
const female: PatientParameters = { ...male, sex: 'female', statureMm: 1650 };
const anatomy = knee.build(male);
const structure = (id: string, of: Anatomy = anatomy): Structure => of.structures.find((s) => s.id === id)!;
const landmark = (id: string, of: Anatomy = anatomy): Vec3 =>
  of.landmarks.find((l) => l.id === id)!.positionMm;
const start = (id: string, of: Anatomy = anatomy): Vec3 => of.probeStarts.find((s) => s.id === id)!.contactMm;

describe('the clinical line', () => {
  it('meets the layers in order, each as thick as it should be, 15 mm above the patella', () => {
    const from = start('transverse-suprapatellar');
    const layers = layersAlong(anatomy, [from[0], from[1] - 2, from[2]], [0, 1, 0], 40);
    const named = layers
      .filter((l) => l.id !== 'subcutaneous-fat' && l.id !== 'fascia-lata')
      .map((l) => l.id);
    expect(named).toEqual([
      'air',
      'skin',
      'quadriceps-tendon',
      'suprapatellar-fat-pad',
      'synovium',
      'prefemoral-fat-pad',
      'femur',
    ]);
    const mm = (id: string) => layers.find((l) => l.id === id)!.mm;
    expect(mm('skin')).toBeGreaterThan(1.5);
    expect(mm('skin')).toBeLessThan(2.3);
    expect(mm('subcutaneous-fat')).toBeGreaterThan(3);
    expect(mm('subcutaneous-fat')).toBeLessThan(8);
    expect(mm('quadriceps-tendon')).toBeGreaterThan(6);
    expect(mm('quadriceps-tendon')).toBeLessThan(9);
    expect(mm('suprapatellar-fat-pad')).toBeGreaterThan(1);
  });

  it('runs through three laminae of the quadriceps tendon, superficial first', () => {
    const tendon = structure('quadriceps-tendon');
    expect(tendon.layerNames).toHaveLength(3);
    const from = start('transverse-suprapatellar');
    let last = -1;
    for (let y = from[1]; y < from[1] + 25; y += 0.2)
      if (tendon.signedDistance(from[0], y, from[2]) < -0.1) {
        const through = tendon.layer01!(from[0], y, from[2]);
        expect(through).toBeGreaterThan(last);
        last = through;
      }
    expect(last).toBeGreaterThan(0.9);
  });

  it('starts the probe exactly on the skin', () => {
    for (const of of [anatomy, knee.build({ ...female, side: 'left', fatMm: 14 })])
      for (const s of of.probeStarts) expect(Math.abs(of.surface(...s.contactMm))).toBeLessThan(1e-6);
  });
});

describe('dimensions on the field', () => {
  it('are numbers for the smallest and the largest knee', () => {
    for (const statureMm of [1450, 2050])
      for (const flexionDeg of [0, 30]) {
        const p = { ...male, statureMm, flexionDeg };
        for (const d of knee.measure(knee.build(p), p))
          expect(Number.isFinite(dimensionNumber(d)), `${statureMm} ${flexionDeg} ${d.id}`).toBe(true);
      }
  });

  it('fluid in the recess deepens by the published law', () => {
    for (const [ml, depth] of [
      [7.84, 2],
      [12.3, 4],
      [40, 10],
    ] as const) {
      const p = { ...male, effusionMl: ml };
      const value = dimensionNumber(knee.measure(knee.build(p), p).find((d) => d.id === 'recess-thickness')!);
      expect(value).toBeGreaterThan(depth * 0.8);
      expect(value).toBeLessThan(depth * 1.2);
    }
    const cavity = anatomy.cavity!;
    const law = cavity.depthByVolume;
    for (let i = 1; i < law.length; i++) expect(law[i]![1]).toBeGreaterThanOrEqual(law[i - 1]![1]);
    const at60 = law.find((k) => k[0] === 60)![1];
    expect((60 - at60 * cavity.millilitresPerMm[0]) / cavity.millilitresPerMm[1]).toBeLessThan(8);
  });
});

describe('sides', () => {
  it('puts lateral to the patient’s right, vessels behind, the tuberosity in front', () => {
    expect(landmark('fibular-head')[0]).toBeLessThan(-25);
    expect(landmark('tibial-tuberosity')[1]).toBeLessThan(0);
    expect(structure('popliteal-artery').signedDistance(0, 31, 45)).toBeLessThan(0);
    expect(structure('fibula').signedDistance(...landmark('fibular-head'))).toBeLessThan(0);
    expect(structure('iliotibial-band').bounds.max[0]).toBeLessThan(0);
  });

  it('builds a left knee as the mirror image of the right one', () => {
    const left = knee.build({ ...male, side: 'left' });
    const stream = createRandomStream(3, 'mirror');
    const fibre: Vec3 = [0, 0, 0];
    const mirrored: Vec3 = [0, 0, 0];
    for (let k = 0; k < 300; k++) {
      const p: Vec3 = [
        100 * (nextUnit01(stream) - 0.5),
        100 * (nextUnit01(stream) - 0.5),
        140 * (nextUnit01(stream) - 0.5),
      ];
      expect(left.surface(-p[0], p[1], p[2])).toBe(anatomy.surface(...p));
      const owner = ownerAtRest(anatomy, ...p);
      expect(ownerAtRest(left, -p[0], p[1], p[2])).toBe(owner);
      const s = owner >= 0 ? anatomy.structures[owner]! : undefined;
      if (s?.fibreInto) {
        s.fibreInto(...p, fibre);
        left.structures[owner]!.fibreInto!(-p[0], p[1], p[2], mirrored);
        expect(mirrored[0]).toBeCloseTo(-fibre[0], 12);
        expect(mirrored[2]).toBeCloseTo(fibre[2], 12);
      }
    }
    const right = new TissueField(anatomy, { probe: null, cavityVolumeMl: 20, boluses: [] });
    const other = new TissueField(left, { probe: null, cavityVolumeMl: 20, boluses: [] });
    for (let k = 0; k < 200; k++) {
      const p: Vec3 = [
        90 * (nextUnit01(stream) - 0.5),
        -50 + 60 * nextUnit01(stream),
        -20 + 90 * nextUnit01(stream),
      ];
      expect(other.surfaceMm(-p[0], p[1], p[2])).toBeCloseTo(right.surfaceMm(...p), 9);
    }
  });
});

describe('the body as a whole', () => {
  it('keeps its layers, hides nothing, falls apart nowhere, leaves no pockets, is nowhere too steep', () => {
    expect(checkAnatomy(anatomy, knee)).toEqual([]);
  });
  it('cartilage has the volume of a man’s knee, 16.6 to 31.4 mL', () => {
    const ml =
      ['femoral-cartilage', 'patellar-cartilage', 'tibial-cartilage']
        .flatMap((id) =>
          partsOf(
            labelVolume(anatomy, 1.5),
            anatomy.structures.findIndex((s) => s.id === id),
          ),
        )
        .reduce((a, b) => a + b, 0) / 1000;
    expect(ml).toBeGreaterThan(16.6);
    expect(ml).toBeLessThan(31.4);
  });
});

describe('field quality', () => {
  it('moves little for a small step of any parameter', () => {
    const stream = createRandomStream(8, 'steps');
    const points: Vec3[] = [];
    for (let k = 0; k < 400; k++)
      points.push([
        120 * (nextUnit01(stream) - 0.5),
        110 * (nextUnit01(stream) - 0.5),
        -60 + 140 * nextUnit01(stream),
      ]);
    const ids = [
      'femur',
      'patella',
      'tibia',
      'quadriceps-tendon',
      'femoral-cartilage',
      'popliteal-artery',
      'vastus-medialis',
    ];
    const base = { ...male, synovitis: 1, effusionMl: 10 };
    const steps: SmallStep[] = [
      [{ flexionDeg: 20.1 }, 0.35],
      [{ fatMm: 6.1 }, 0.25],
      [{ statureMm: 1781 }, 0.15],
      [{ synovitis: 1.02 }, 0.1],
      [{ effusionMl: 10.1 }, 0.001],
    ];
    expect(movedTooFar(knee, base, steps, ids, points)).toEqual([]);
  });

  it('fibres of a muscle turn by less than 3° per mm', () => {
    const a: Vec3 = [0, 0, 0];
    const b: Vec3 = [0, 0, 0];
    for (const id of ['vastus-lateralis', 'biceps-femoris', 'quadriceps-tendon', 'medial-gastrocnemius']) {
      const s = structure(id);
      const stream = createRandomStream(2, id);
      for (let k = 0; k < 4000; k++) {
        const p = [0, 1, 2].map(
          (i) => s.bounds.min[i]! + (s.bounds.max[i]! - s.bounds.min[i]!) * nextUnit01(stream),
        ) as Vec3;
        if (p[2] > anatomy.bounds.max[2] || p[2] < anatomy.bounds.min[2] || s.signedDistance(...p) > -1)
          continue;
        s.fibreInto!(...p, a);
        s.fibreInto!(p[0], p[1], p[2] + 0.5, b);
        expect(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], id).toBeGreaterThan(Math.cos((3 * Math.PI) / 180));
      }
    }
  });
});

describe('the way in', () => {
  it('leads from the lateral skin under the quadriceps tendon into the opened recess', () => {
    const patient = { ...male, effusionMl: 8 };
    const of = knee.build(patient);
    const field = new TissueField(of, { probe: null, cavityVolumeMl: 8, boluses: [] });
    const surface = (x: number, y: number, z: number) => field.surfaceMm(x, y, z);
    const z = start('transverse-lateral', of)[2];
    expect(z - landmark('patella-superior-pole', of)[2]).toBeGreaterThan(10);
    expect(z - landmark('patella-superior-pole', of)[2]).toBeLessThan(25);
    const contact = firstPointInside(surface, [start('transverse-lateral', of)[0], -120, z], [0, 1, 0], 200);
    const nearby = firstPointInside(surface, [contact[0] - 1, -120, z], [0, 1, 0], 200);
    const l = Math.hypot(nearby[0] - contact[0], nearby[1] - contact[1]);
    const toLateral = [(nearby[0] - contact[0]) / l, (nearby[1] - contact[1]) / l] as const;
    const artery = structure('superior-lateral-genicular-artery', of);
    const good: string[] = [];
    for (let deg = 40; deg <= 90; deg += 2.5) {
      const a = (deg * Math.PI) / 180;
      const out: Vec3 = [-Math.sin(a), -Math.cos(a), 0];
      const entry = firstPointInside(
        surface,
        [out[0] * 120, 4 + out[1] * 120, z],
        [-out[0], -out[1], 0],
        160,
      );
      const beyondEdge = (entry[0] - contact[0]) * toLateral[0] + (entry[1] - contact[1]) * toLateral[1] - 25;
      if (beyondEdge < 10 || beyondEdge > 25) continue;
      const floor = firstInside(
        (x, y) => (field.idAt(x, y, z) === 'suprapatellar-recess' ? -1 : 1),
        [-9, -45, z],
        [0, 1, 0],
        40,
      );
      const target: Vec3 = [-9, -45 + floor + 0.4, z];
      const d = [target[0] - entry[0], target[1] - entry[1]] as const;
      const length = Math.hypot(d[0], d[1]);
      const toFace = (Math.asin((-d[0] * toLateral[1] + d[1] * toLateral[0]) / -length) * 180) / Math.PI;
      const ids = new Set<string>();
      let nearest = 1e9;
      for (let t = 0.1; t <= length; t += 0.1) {
        const p: Vec3 = [entry[0] + (d[0] * t) / length, entry[1] + (d[1] * t) / length, z];
        ids.add(field.idAt(...p));
        nearest = Math.min(nearest, field.distanceTo(artery, ...p));
      }
      const forbidden = [
        'quadriceps-tendon',
        'femur',
        'patella',
        'femoral-cartilage',
        'patellar-cartilage',
        'prefemoral-fat-pad',
      ];
      if (
        length < 48 &&
        toFace >= 0 &&
        toFace <= 30 &&
        nearest >= 10 &&
        ids.has('suprapatellar-recess') &&
        !forbidden.some((id) => ids.has(id))
      )
        good.push(`${deg}`);
    }
    expect(good.length).toBeGreaterThan(0);
  });

  it('keeps the popliteal vessels more than 40 mm behind the recess', () => {
    const centre = landmark('recess-centre');
    expect(structure('popliteal-artery').signedDistance(...centre)).toBeGreaterThan(40);
  });
});

describe('bad patients', () => {
  it('are refused by the name of the field, the range and what came', () => {
    const bad: [unknown, RegExp][] = [
      [{ ...male, effusionMl: 61 }, /patient\.effusionMl: must be 0 to 60 mL, got 61/],
      [{ ...male, fatMm: Number.NaN }, /patient\.fatMm: must be 2 to 25 mm, got NaN/],
      [{ ...male, side: 'both' }, /patient\.side/],
      [{ ...male, sex: undefined }, /patient\.sex/],
      [{ ...male, flexionDeg: '20' }, /patient\.flexionDeg: must be 0 to 30 degrees, got "20"/],
      [{ ...male, synovitis: -1 }, /patient\.synovitis/],
      [{ ...male, statureMm: 3000 }, /patient\.statureMm/],
    ];
    for (const [patient, message] of bad)
      expect(() => knee.build(patient as PatientParameters)).toThrow(message);
  });
  it('but every corner of the ranges builds', () => {
    for (const flexionDeg of [0, 30])
      for (const fatMm of [2, 25])
        for (const statureMm of [1450, 2050]) {
          const of = knee.build({ ...male, flexionDeg, fatMm, statureMm, synovitis: 3, effusionMl: 60 });
          expect(of.structures.length).toBeGreaterThan(40);
          expect(of.surface(0, 0, 0)).toBeLessThan(0);
        }
  });
});
