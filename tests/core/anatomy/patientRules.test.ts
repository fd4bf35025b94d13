/** Which patients are refused, by field and with what would be allowed. */
import { describe, expect, it } from 'vitest';
import {
  checkPatient,
  type PatientRules,
  patientProblems,
  WEIGHT_FITS_STATURE,
} from '../../../src/core/anatomy/patientRules.ts';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';

const rules: PatientRules = {
  ranges: [
    { field: 'statureMm', least: 1450, most: 2050, unit: 'mm' },
    { field: 'synovitis', least: 0, most: 3, unit: '', isWhole: true },
  ],
  exclusions: [
    WEIGHT_FITS_STATURE,
    {
      field: 'fluid',
      allowedInstead: (p) =>
        p.fluid === 'cloudy' && p.synovitis === 0 ? 'not cloudy without synovitis' : null,
    },
  ],
};
const patient = REGIONS[0]!.defaultPatient;

describe('patient rules', () => {
  it('take both ends of a range and name a value past either', () => {
    for (const statureMm of [1450, 2050])
      expect(patientProblems(rules, { ...patient, statureMm })).toEqual([]);
    for (const statureMm of [1449.9, 2050.1, Number.NaN])
      expect(patientProblems(rules, { ...patient, statureMm })).toEqual([
        { field: 'statureMm', allowed: '1450 to 2050 mm', got: statureMm },
      ]);
  });

  it('name every field that is wrong by itself, before any combination', () => {
    const bad = { ...patient, statureMm: 0, synovitis: 1.5, weightKg: 1 };
    expect(patientProblems(rules, bad).map((p) => `${p.field}: ${p.allowed}`)).toEqual([
      'statureMm: 1450 to 2050 mm',
      'synovitis: a whole number from 0 to 3',
    ]);
  });

  it('refuse a weight that no body of that stature has', () => {
    // A stature of 2 m is 4 m²: indices of 11 and 100 kg/m² are 44 and 400 kg.
    const of = (weightKg: number) => patientProblems(rules, { ...patient, statureMm: 2000, weightKg });
    expect(of(44)).toEqual([]);
    expect(of(43)).toEqual([{ field: 'weightKg', allowed: '44 to 400 kg at a stature of 2000 mm', got: 43 }]);
  });

  it('refuse what excludes each other and take either alone', () => {
    expect(patientProblems(rules, { ...patient, fluid: 'cloudy', synovitis: 0 })).toHaveLength(1);
    expect(patientProblems(rules, { ...patient, fluid: 'cloudy', synovitis: 2 })).toEqual([]);
    expect(patientProblems(rules, { ...patient, fluid: 'clear', synovitis: 0 })).toEqual([]);
  });

  it('are thrown by name where a region builds', () => {
    expect(() => checkPatient(rules, { ...patient, statureMm: 1 })).toThrow(
      'patient.statureMm: must be 1450 to 2050 mm, got 1',
    );
  });
});

describe.each(REGIONS.map((region) => [region.id, region] as const))('%s', (_id, region) => {
  it('allows its own default patient and each end of every range, and refuses what lies past it by name', () => {
    const { patientRules, defaultPatient } = region;
    expect(patientProblems(patientRules, defaultPatient)).toEqual([]);
    for (const { field, least, most } of patientRules.ranges) {
      for (const value of [least, most])
        expect(patientProblems(patientRules, { ...defaultPatient, [field]: value })).toEqual([]);
      for (const value of [least - 0.5, most + 0.5])
        expect(() => region.build({ ...defaultPatient, [field]: value })).toThrow(
          `patient.${field}: must be`,
        );
    }
  });
});
