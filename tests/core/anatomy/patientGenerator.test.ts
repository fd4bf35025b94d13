import { describe, expect, it } from 'vitest';
import { generatePatient } from '../../../src/core/anatomy/patientGenerator.ts';
import { patientProblems } from '../../../src/core/anatomy/patientRules.ts';
import { findRegion, REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import { addScaled, normalize, scale, type Vec3 } from '../../../src/core/math/vec3.ts';
import { surfaceGradient } from '../../../src/core/probe/contact.ts';
import { layersAlong } from './regions/fieldChecks.ts';

const BODIES = REGIONS.filter((region) => region.spread).map((region) => [region.id, region] as const);
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

/** What a line inwards from a probe start meets in every patient, in this order. */
const ORDER: Readonly<Record<string, readonly [start: string, layers: readonly string[]]>> = {
  knee: [
    'transverse-suprapatellar',
    ['skin', 'subcutaneous-fat', 'quadriceps-tendon', 'prefemoral-fat-pad', 'femur'],
  ],
  shoulder: [
    'along-infraspinatus',
    [
      'skin',
      'subcutaneous-fat',
      'posterior-deltoid',
      'infraspinatus',
      'joint-capsule',
      'humeral-head-cartilage',
    ],
  ],
  ankle: ['sagittal-between-tendons', ['skin', 'subcutaneous-fat', 'joint-capsule', 'talus']],
  elbow: [
    'posterior-transverse',
    [
      'skin',
      'subcutaneous-fat',
      'triceps-tendon',
      'triceps-medial-head',
      'posterior-fat-pad',
      'synovium',
      'humerus',
    ],
  ],
  hip: [
    'along-neck',
    ['skin', 'subcutaneous-fat', 'iliopsoas', 'iliofemoral-ligament', 'joint-capsule', 'femur'],
  ],
  wrist: ['sagittal-dorsal', ['skin', 'subcutaneous-fat', 'deep-fascia', 'dorsal-capsule', 'joint-fluid']],
};

describe.each(BODIES)('patients drawn for the %s', (id, region) => {
  it('are the same for the same seed, and differ', () => {
    expect(generatePatient(region, 7)).toEqual(generatePatient(region, 7));
    expect(new Set(seeds.map((seed) => JSON.stringify(generatePatient(region, seed)))).size).toBe(30);
  });

  it('are such as the region can be built for, spread as bodies are', () => {
    const many = Array.from({ length: 400 }, (_, i) => generatePatient(region, 1000 + i));
    for (const patient of many) expect(patientProblems(region.patientRules, patient)).toEqual([]);
    const men = many.filter((p) => p.sex === 'male');
    expect(men.length).toBeGreaterThan(150);
    expect(men.length).toBeLessThan(250);
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(men.map((p) => p.statureMm))).toBeGreaterThan(1745);
    expect(mean(men.map((p) => p.statureMm))).toBeLessThan(1775);
    const index = (p: (typeof many)[number]): number => (p.weightKg! * 1e6) / p.statureMm ** 2;
    const lean = many.filter((p) => index(p) < 22);
    const heavy = many.filter((p) => index(p) > 30);
    expect(heavy.length).toBeGreaterThan(20);
    expect(mean(heavy.map((p) => p.fatMm))).toBeGreaterThan(1.8 * mean(lean.map((p) => p.fatMm)));
  });

  it('keep the order of the layers under the probe, all thirty of them', () => {
    const [startId, order] = ORDER[id]!;
    for (const seed of seeds) {
      const anatomy = region.build(generatePatient(region, seed));
      const { contactMm } = anatomy.probeStarts.find((s) => s.id === startId)!;
      // Over the knee the probe stands upright on the thigh, not square to the slope above the patella.
      const inwards: Vec3 =
        id === 'knee' ? [0, 1, 0] : scale(normalize(surfaceGradient(anatomy.surface, contactMm)), -1);
      const ids = layersAlong(anatomy, addScaled(contactMm, inwards, -2), inwards, 140).map((l) => l.id);
      const places = order.map((layer) => ids.indexOf(layer));
      expect(
        places.every((at) => at >= 0),
        `seed ${seed}: ${ids.join(' ')}`,
      ).toBe(true);
      expect(
        [...places].sort((a, b) => a - b),
        `seed ${seed}`,
      ).toEqual(places);
    }
  });
});

it('refuses a block, whose patient is nobody', () => {
  expect(() => generatePatient(findRegion('gel-block')!, 1)).toThrow(/gel-block has no patients/);
});
