import { describe, expect, it } from 'vitest';
import { AGENTS, findAgent } from '../../../src/core/injectate/catalogue.ts';
import { backPressureOf, flowMlPerS, needleResistance } from '../../../src/core/injectate/plunger.ts';
import { findNeedle, NEEDLES } from '../../../src/core/needle/catalogue.ts';

const saline = findAgent('saline')!;

describe('resistance of a needle', () => {
  it('is that of the published table at 0.2 mL/s through 40 mm, 1 mPa·s', () => {
    // kPa by gauge: 18 0.66, 20 2.5, 22 11, 25 71.
    for (const [gauge, kPa] of [
      [18, 0.66],
      [20, 2.5],
      [22, 11],
      [25, 71],
    ] as const) {
      const needle = { ...NEEDLES.find((n) => n.gaugeG === gauge)!, lengthMm: 40 };
      expect(Math.abs((0.2 * needleResistance(needle, saline)) / kPa - 1), `${gauge} G`).toBeLessThan(0.04);
    }
  });
});

describe('flow under a thumb', () => {
  const needle = findNeedle('22g-50-short')!;
  const flow = (structureClass: Parameters<typeof backPressureOf>[0], wanted = 1, syringeMl = 10) =>
    flowMlPerS(wanted, needle, saline, syringeMl, backPressureOf(structureClass));

  it('is what was wanted in a cavity, up to 1 mL/s', () => {
    expect(flow('recess', 0.4)).toBe(0.4);
    expect(flow('recess', 3)).toBe(1);
    expect(flow('recess', 0)).toBe(0);
  });

  it('falls in the order of what tissues hold against it', () => {
    const [recess, fat, muscle, nerve, tendon, bone] = (
      ['recess', 'fat', 'muscle', 'nerve', 'tendon', 'bone'] as const
    ).map((c) => flow(c)) as [number, number, number, number, number, number];
    expect(recess).toBeGreaterThanOrEqual(fat);
    expect(fat).toBeGreaterThanOrEqual(muscle);
    expect(muscle).toBeGreaterThan(nerve);
    expect(nerve).toBeGreaterThan(tendon);
    expect(tendon).toBeGreaterThan(0);
    expect(tendon).toBeLessThan(0.1);
    expect(bone).toBe(0);
    expect(flow('cartilage')).toBe(0);
  });

  it('does not come from a wide syringe against tendon', () => {
    // 56 N on a bore of 19.13 mm are 195 kPa, under the 250 that tendon holds.
    expect(flow('tendon', 1, 20)).toBe(0);
  });

  it('is less for thick agents in thin needles', () => {
    const thin = findNeedle('25g-38-short')!;
    const acid = findAgent('hyaluronic-acid')!;
    const back = backPressureOf('recess');
    expect(flowMlPerS(1, thin, acid, 10, back)).toBeLessThan(flowMlPerS(1, thin, saline, 10, back));
  });
});

describe('agents', () => {
  it('are each named once', () => {
    expect(new Set(AGENTS.map((a) => a.id)).size).toBe(AGENTS.length);
    expect(findAgent('nothing')).toBeUndefined();
  });
});
