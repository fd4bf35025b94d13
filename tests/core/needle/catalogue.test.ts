import { describe, expect, it } from 'vitest';
import { findNeedle, NEEDLES } from '../../../src/core/needle/catalogue.ts';

/** Published chart of gauges with what follows for 193 GPa: G, OD, ID mm, EI N·mm², N/mm and N at 50 mm free. */
const TABLE = [
  [18, 1.27, 0.838, 19970, 0.48, 161],
  [19, 1.067, 0.686, 10180, 0.24, 82],
  [20, 0.908, 0.603, 5190, 0.125, 42],
  [21, 0.819, 0.514, 3605, 0.087, 29],
  [22, 0.718, 0.413, 2237, 0.054, 18],
  [23, 0.641, 0.337, 1481, 0.036, 12],
  [25, 0.514, 0.26, 620, 0.015, 5.0],
  [27, 0.413, 0.21, 257, 0.006, 2.1],
] as const;

describe('needles', () => {
  it('have ids made of gauge, length and bevel, each once', () => {
    expect(new Set(NEEDLES.map((n) => n.id)).size).toBe(NEEDLES.length);
    for (const n of NEEDLES)
      expect(n.id).toBe(`${n.gaugeG}g-${n.lengthMm}-${n.bevel}${n.isEchogenic ? '-echogenic' : ''}`);
  });

  it('bend as tubes of steel do', () => {
    // E I = E π (D⁴ − d⁴)/64 with E = 193 GPa = 193,000 N/mm².
    for (const n of NEEDLES) {
      const stiffness = (193000 * Math.PI * (n.outerDiameterMm ** 4 - n.innerDiameterMm ** 4)) / 64;
      expect(Math.abs(n.bendingStiffnessNMm2 / stiffness - 1), n.id).toBeLessThan(0.01);
    }
  });

  it.each(TABLE)('%i G has the diameters, the stiffness and the buckling of the table', (...row) => {
    const [gauge, outer, inner, stiffness, lateral, buckling] = row;
    const needles = NEEDLES.filter((n) => n.gaugeG === gauge);
    expect(needles.length).toBeGreaterThan(0);
    for (const n of needles) {
      expect(n.outerDiameterMm).toBe(outer);
      expect(n.innerDiameterMm).toBe(inner);
      expect(n.wallMm).toBeCloseTo((outer - inner) / 2, 12);
      expect(n.bendingStiffnessNMm2).toBe(stiffness);
      // The table has two figures.
      expect(Math.abs(n.lateralStiffnessNPerMm / lateral - 1)).toBeLessThan(0.05);
      expect(Math.abs(n.bucklingN / buckling - 1)).toBeLessThan(0.02);
    }
  });

  it('reach from 16 to 127 mm, with every tip on a long 22 G', () => {
    expect(Math.min(...NEEDLES.map((n) => n.lengthMm))).toBe(16);
    expect(Math.max(...NEEDLES.map((n) => n.lengthMm))).toBe(127);
    for (const bevel of ['short', 'quincke', 'chiba', 'tuohy', 'pencil-point'])
      expect(findNeedle(`22g-90-${bevel}`), bevel).toBeDefined();
    for (const gauge of [18, 20, 22, 25, 27])
      expect(findNeedle(`${gauge}g-90-short`), `${gauge}`).toBeDefined();
  });

  it('are found by id', () => {
    expect(findNeedle('22g-50-short')?.outerDiameterMm).toBe(0.718);
    expect(findNeedle('22g-50-short-echogenic')?.isEchogenic).toBe(true);
    expect(findNeedle('22g-51-short')).toBeUndefined();
  });
});
