import { describe, expect, it } from 'vitest';
import type { ParameterRange } from '../../src/core/anatomy/patientRules.ts';
import { REGIONS } from '../../src/core/anatomy/regions/registry.ts';
import { openRanges, stepOf } from '../../src/ui/patient/fieldText.ts';

const range = (least: number, most: number, unit: string): ParameterRange => ({
  field: 'fatMm',
  least,
  most,
  unit,
});

describe('the step of a parameter’s slider', () => {
  it.each([
    [1450, 2050, 'mm', 10],
    [2, 25, 'mm', 0.2],
    [0, 60, 'mL', 1],
    [0, 30, 'degrees', 0.5],
    [0, 3, '', 1],
  ] as const)('from %d to %d %s is %d', (least, most, unit, step) => {
    expect(stepOf(range(least, most, unit))).toBeCloseTo(step, 12);
  });

  it('takes thirty to two hundred steps from end to end in every region, and meets the standard patient', () => {
    for (const region of REGIONS)
      for (const open of openRanges(region.patientRules)) {
        const step = stepOf(open);
        if (open.unit === '') continue;
        const steps = (open.most - open.least) / step;
        expect(steps, `${region.id} ${open.field}`).toBeGreaterThanOrEqual(30);
        expect(steps, `${region.id} ${open.field}`).toBeLessThanOrEqual(200);
        const at = (Number(region.defaultPatient[open.field] ?? open.usual) - open.least) / step;
        expect(Math.abs(at - Math.round(at)), `${region.id} ${open.field}`).toBeLessThan(1e-6);
      }
  });
});
