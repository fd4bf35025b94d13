import { describe, expect, it } from 'vitest';
import { findNeedle, NEEDLES } from '../../../src/core/needle/catalogue.ts';

describe('needles', () => {
  it('have ids made of gauge, length and bevel, each once', () => {
    expect(new Set(NEEDLES.map((n) => n.id)).size).toBe(NEEDLES.length);
    for (const n of NEEDLES) expect(n.id).toBe(`${n.gaugeG}g-${n.lengthMm}-${n.bevel}`);
  });

  it('bend as tubes of steel do', () => {
    // E I = E π (D⁴ − d⁴)/64 with E = 193 GPa = 193,000 N/mm².
    for (const n of NEEDLES) {
      const stiffness = (193000 * Math.PI * (n.outerDiameterMm ** 4 - n.innerDiameterMm ** 4)) / 64;
      expect(Math.abs(n.bendingStiffnessNMm2 / stiffness - 1), n.id).toBeLessThan(0.01);
    }
  });

  it('are found by id', () => {
    expect(findNeedle('22g-50-short')?.outerDiameterMm).toBe(0.718);
    expect(findNeedle('22g-51-short')).toBeUndefined();
  });
});
