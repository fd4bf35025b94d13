import { describe, expect, it } from 'vitest';
import { AGENTS, findAgent } from '../../../src/core/injectate/catalogue.ts';
import { backPressureOf, flowMlPerS } from '../../../src/core/injectate/plunger.ts';
import { findNeedle } from '../../../src/core/needle/catalogue.ts';

const saline = findAgent('saline')!;

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
    // 55 N on a bore of 19.13 mm are 191 kPa, under the 250 that tendon holds.
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
