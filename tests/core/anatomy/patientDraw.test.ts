import { describe, expect, it } from 'vitest';
import type { PatientParameters, Region } from '../../../src/core/anatomy/anatomy.ts';
import { drawMark, drawPatient, limitProblems } from '../../../src/core/anatomy/patientDraw.ts';
import { generatePatient } from '../../../src/core/anatomy/patientGenerator.ts';
import { patientProblems } from '../../../src/core/anatomy/patientRules.ts';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';

const KNEE = findRegion('knee')!;
const seeds = Array.from({ length: 200 }, (_, i) => i + 1);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const index = (p: PatientParameters): number => (p.weightKg! * 1e6) / p.statureMm ** 2;

describe('a patient drawn', () => {
  it('without limits is the generator’s, and the same for the same seed', () => {
    for (const seed of seeds.slice(0, 20))
      expect(drawPatient(KNEE, seed)).toEqual(generatePatient(KNEE, seed));
    const limits = { sex: 'female', fatMm: { least: 8, most: 12 } } as const;
    expect(drawPatient(KNEE, 3, limits)).toEqual(drawPatient(KNEE, 3, limits));
    const many = seeds.map((seed) => JSON.stringify(drawPatient(KNEE, seed, limits)));
    expect(new Set(many).size).toBeGreaterThan(190);
  });

  it('within limits is one that the generator could have drawn: what hangs together still does', () => {
    const limits = { sex: 'female', fatMm: { least: 8, most: 12 } } as const;
    const women = seeds.map((seed) => drawPatient(KNEE, seed, limits));
    for (const p of women) {
      expect(p.sex).toBe('female');
      expect(p.fatMm).toBeGreaterThanOrEqual(8);
      expect(p.fatMm).toBeLessThanOrEqual(12);
      expect(patientProblems(KNEE.patientRules, p)).toEqual([]);
    }
    // Women of 1630 ± 65 mm, whatever their fat; of such fat, a body-mass index between the table's 25 and 30.
    expect(Math.abs(mean(women.map((p) => p.statureMm)) - 1630)).toBeLessThan(20);
    expect(mean(women.map(index))).toBeGreaterThan(24);
    expect(mean(women.map(index))).toBeLessThan(31);
    // Cut, not squashed: hardly any stands at an end.
    const atEnds = women.filter((p) => p.fatMm === 8 || p.fatMm === 12).length;
    expect(atEnds).toBeLessThan(20);
  });

  it('within limits that next to nobody meets is brought inside, at the same build', () => {
    const limits = {
      sex: 'male',
      statureMm: { least: 1500, most: 1500 },
      effusionMl: { least: 40, most: 50 },
      fluid: 'blood-stained',
      synovitis: { least: 2, most: 3 },
    } as const;
    for (const seed of seeds.slice(0, 10)) {
      const p = drawPatient(KNEE, seed, limits);
      expect(p).toMatchObject({ sex: 'male', statureMm: 1500, fluid: 'blood-stained' });
      expect(p.effusionMl).toBeGreaterThanOrEqual(40);
      expect(p.effusionMl).toBeLessThanOrEqual(50);
      expect([2, 3]).toContain(p.synovitis);
      expect(index(p)).toBeGreaterThan(16);
      expect(index(p)).toBeLessThan(43);
      expect(patientProblems(KNEE.patientRules, p)).toEqual([]);
    }
  });

  it('is refused where nobody can be, and for a block', () => {
    const limits = { statureMm: { least: 2000, most: 2050 }, weightKg: { least: 30, most: 31 } };
    expect(() => drawPatient(KNEE, 1, limits)).toThrow(/nobody .* within these limits/);
    expect(() => drawPatient(findRegion('gel-block')!, 1)).toThrow(/no patients/);
  });

  it('bears the mark of what drew it', () => {
    expect(drawMark(KNEE)).toMatch(/^[0-9a-f]{16}$/);
    expect(drawMark(KNEE)).toBe(drawMark(KNEE));
    const other: Region = { ...KNEE, spread: { ...KNEE.spread!, effusionMl: [5, 21] } };
    expect(drawMark(other)).not.toBe(drawMark(KNEE));
    expect(drawMark(KNEE, { sex: 'female' })).not.toBe(drawMark(KNEE));
  });
});

it('limits outside the region’s, or the wrong way round, are named', () => {
  const rules = KNEE.patientRules;
  expect(limitProblems(rules, { fatMm: { least: 4, most: 9 }, sex: 'male' })).toEqual([]);
  expect(limitProblems(rules, { fatMm: { least: 1, most: 30 } })).toEqual([
    { field: 'fatMm', end: 'least', allowed: '2 to 25 mm', got: 1 },
    { field: 'fatMm', end: 'most', allowed: '2 to 25 mm', got: 30 },
  ]);
  expect(limitProblems(rules, { fatMm: { least: 9, most: 4 } })).toEqual([
    { field: 'fatMm', end: 'most', allowed: 'at least 9 mm, as least has it', got: 4 },
  ]);
});
