import { describe, expect, it } from 'vitest';
import { checkAnatomy, wrongOrder } from '../../../src/core/anatomy/checks/checkAnatomy.ts';
import { generatePatient } from '../../../src/core/anatomy/patientGenerator.ts';
import { patientProblems } from '../../../src/core/anatomy/patientRules.ts';
import { oddDimensions } from '../../../src/core/anatomy/checks/dimensions.ts';
import { findRegion, REGIONS } from '../../../src/core/anatomy/regions/registry.ts';

const BODIES = REGIONS.filter((region) => region.spread).map((region) => [region.id, region] as const);
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

describe.each(BODIES)('patients drawn for the %s', (_id, region) => {
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

  it('keep the order of the layers under every probe, all thirty of them', () => {
    for (const seed of seeds) {
      const anatomy = region.build(generatePatient(region, seed));
      for (const line of region.checks!.scanLines) expect(wrongOrder(anatomy, line), `seed ${seed}`).toBe('');
    }
  });
});

// The two that are quickest to go through; `npm run patients` takes minutes for all of all regions.
const QUICK = BODIES.filter(([id]) => id === 'knee' || id === 'ankle');
it.each(QUICK)(
  'a patient drawn for the %s is whole: nothing out of measure, hidden, broken, left out or too steep',
  (_id, region) => {
    const patient = generatePatient(region, 4);
    expect(checkAnatomy(region.build(patient), region, patient)).toEqual([]);
  },
);

it.each(BODIES)('have the dimensions of their sex and stature: %s', (_id, region) => {
  for (const seed of [1, 9, 27]) {
    const patient = generatePatient(region, seed);
    expect(oddDimensions(region.build(patient), region, patient), `seed ${seed}`).toEqual([]);
  }
});

it('finds a body that is not of its patient’s stature', () => {
  const region = findRegion('ankle')!;
  const patient = region.defaultPatient;
  const found = oddDimensions(region.build({ ...patient, statureMm: 1500 }), region, patient);
  expect(found.join()).toContain('plafond-width');
});

it('finds what is wrong with a body', () => {
  const region = findRegion('ankle')!;
  const anatomy = region.build(region.defaultPatient);
  const structures = [...anatomy.structures].filter((s) => s.id !== 'joint-capsule');
  const talus = structures.find((s) => s.id === 'talus')!;
  structures.unshift({ ...talus, id: 'ghost', class: 'muscle', tissue: 'muscle' });
  const found = checkAnatomy({ ...anatomy, structures }, region).map((p) => p.text);
  expect(found).toContain('talus owns nothing');
  expect(found.some((text) => text.startsWith('ghost over talus'))).toBe(true);
  expect(found.some((text) => /no joint-capsule/.test(text))).toBe(true);
});

it('refuses a block, whose patient is nobody', () => {
  expect(() => generatePatient(findRegion('gel-block')!, 1)).toThrow(/gel-block has no patients/);
});
