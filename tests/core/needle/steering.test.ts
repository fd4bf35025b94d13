import { describe, expect, it } from 'vitest';
import { gelOf, insertionInto, push, tissue } from './gel.ts';

/** Sideways way of the tip at 80 mm in the gel of the measurements, mm, + where the bevel faces. */
function deflection(needle: string, kpa = 20, stepMm = 0.1, rollRad = 0): number {
  const insertion = insertionInto([{ fromMm: 0, tissue: gelOf(kpa) }], needle);
  insertion.rollRad = rollRad;
  push(insertion, 80, stepMm);
  return insertion.deflectionMm[0];
}

function largestOffset(needle: string, rollEveryMm: number): number {
  const insertion = insertionInto([{ fromMm: 0, tissue: gelOf(20) }], needle);
  return Math.max(...push(insertion, 80, 0.1, rollEveryMm).map((row) => Math.abs(row.tipMm[0])));
}

describe('a bevelled tip in gel', () => {
  // Rand 2016: mean and standard deviation at 80 mm, 22 G.
  it.each([
    ['short', 9.96, 0.77],
    ['quincke', 8.89, 0.17],
    ['chiba', 7.71, 1.16],
    ['tuohy', 7.64, 0.16],
    ['pencil-point', 0.73, 0.34],
  ])('%s ends %f ± %f mm off its line', (bevel, meanMm, deviationMm) => {
    expect(Math.abs(Math.abs(deflection(`22g-90-${bevel}`)) - meanMm)).toBeLessThan(deviationMm);
  });

  it('goes away from its face, a Tuohy towards its opening', () => {
    expect(deflection('22g-90-quincke')).toBeLessThan(0);
    expect(deflection('22g-90-tuohy')).toBeGreaterThan(0);
  });

  it('goes the other way, by as much, when it is turned round', () => {
    expect(deflection('22g-90-short', 20, 0.1, Math.PI)).toBeCloseTo(-deflection('22g-90-short'), 6);
  });

  it('bends more the thinner the needle', () => {
    for (const bevel of ['short', 'quincke']) {
      const [g18, g20, g22, g25, g27] = [18, 20, 22, 25, 27].map((g) =>
        Math.abs(deflection(`${g}g-90-${bevel}`)),
      ) as [number, number, number, number, number];
      expect(g18).toBeLessThan(g20);
      expect(g20).toBeLessThan(g22);
      expect(g22).toBeLessThan(g25);
      expect(g25).toBeLessThan(g27);
      expect(g25 / g22).toBeGreaterThan(1.2);
      expect(g25 / g22).toBeLessThan(1.6);
    }
  });

  it('keeps to its line within 2 mm when it is rolled every 10 mm', () => {
    for (const gauge of [18, 20, 22, 25, 27])
      for (const bevel of ['short', 'quincke'])
        expect(largestOffset(`${gauge}g-90-${bevel}`, 10), `${gauge} ${bevel}`).toBeLessThan(2);
  });

  it('does not know how fast it is pushed', () => {
    const slow = deflection('22g-90-short', 20, 0.05);
    expect(Math.abs(deflection('22g-90-short', 20, 2) / slow - 1)).toBeLessThan(0.01);
  });

  it('bends about 1 mm per cm in muscle (beef, Drummond & Scott 1980)', () => {
    const insertion = insertionInto([{ fromMm: 0, tissue: tissue('muscle') }], '22g-90-quincke');
    push(insertion, 80);
    expect(Math.abs(insertion.deflectionMm[0])).toBeGreaterThan(6);
    expect(Math.abs(insertion.deflectionMm[0])).toBeLessThan(10);
  });

  it('keeps the length of its shaft', () => {
    const insertion = insertionInto([{ fromMm: 0, tissue: gelOf(20) }], '25g-90-short');
    push(insertion, 80);
    const shaft = insertion.shaftMm();
    let length = 0;
    for (let i = 1; i < shaft.length; i++)
      length += Math.hypot(...[0, 1, 2].map((k) => shaft[i]![k]! - shaft[i - 1]![k]!));
    expect(length).toBeCloseTo(90, 6);
  });
});
