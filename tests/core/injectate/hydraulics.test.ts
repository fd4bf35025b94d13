import { describe, expect, it } from 'vitest';
import { AGENTS, findAgent } from '../../../src/core/injectate/catalogue.ts';
import { flowUnderPressure, needleDropKpa } from '../../../src/core/injectate/hydraulics.ts';
import { viscosityAt, type FlowLaw } from '../../../src/core/injectate/rheology.ts';
import { findSyringe, plungerForceN } from '../../../src/core/injectate/syringe.ts';
import { NEEDLES } from '../../../src/core/needle/catalogue.ts';

/** Published table: gauge, kPa at 0.2 mL/s through 40 mm with 1 mPa·s, N on a 3 mL syringe with 100 mPa·s. */
const TABLE = [
  [18, 0.66, 3.9],
  [19, 1.5, 8.7],
  [20, 2.5, 14.5],
  [21, 4.7, 27],
  [22, 11, 66],
  [23, 25, 149],
  [25, 71, 420],
  [27, 168, 987],
] as const;

const boreOf = (gauge: number, lengthMm = 40) => ({
  innerDiameterMm: NEEDLES.find((n) => n.gaugeG === gauge)!.innerDiameterMm,
  lengthMm,
});

describe('pressure through a needle', () => {
  it.each(TABLE)('%i G is that of the table', (gauge, kpa, newton) => {
    const syringe = findSyringe(3)!;
    for (const id of ['water', 'saline']) {
      const drop = needleDropKpa(boreOf(gauge), findAgent(id)!.flowLaw, 0.2);
      expect(Math.abs(drop / kpa - 1)).toBeLessThan(0.05);
    }
    const force = plungerForceN(
      syringe,
      needleDropKpa(boreOf(gauge), findAgent('viscous-gel')!.flowLaw, 0.2),
    );
    expect(Math.abs(force / newton - 1)).toBeLessThan(0.03);
  });

  it('grows with length and, for water, with flow', () => {
    const { flowLaw } = findAgent('water')!;
    const one = needleDropKpa(boreOf(22), flowLaw, 0.1);
    expect(needleDropKpa(boreOf(22, 80), flowLaw, 0.1)).toBeCloseTo(2 * one, 12);
    expect(needleDropKpa(boreOf(22), flowLaw, 0.3)).toBeCloseTo(3 * one, 12);
  });

  it('agrees with the exact integral over the bore for every fluid that thins', () => {
    for (const agent of AGENTS.filter((a) => a.flowLaw.power !== 1))
      for (const gauge of [20, 22, 25])
        for (const flow of [0.05, 0.2]) {
          const bore = boreOf(gauge);
          const about = needleDropKpa(bore, agent.flowLaw, flow);
          const exact = exactDropKpa(bore, agent.flowLaw, flow);
          expect(Math.abs(about / exact - 1), `${agent.id} ${gauge} G ${flow}`).toBeLessThan(0.05);
        }
  });

  it('needs two to three times the thumb for 25 G that it needs for 22 G with hyaluronate', () => {
    const force = (gauge: number) =>
      plungerForceN(
        findSyringe(3)!,
        needleDropKpa(boreOf(gauge), findAgent('hyaluronic-acid')!.flowLaw, 0.1),
      );
    // 11 and 36 N and 2 N of friction, by the same laws elsewhere.
    expect(force(22)).toBeGreaterThan(9);
    expect(force(22)).toBeLessThan(13);
    expect(force(25) / force(22)).toBeGreaterThan(2);
  });
});

/** Q = π R³/τ_w³ ∫ τ² γ dτ, put as an integral over shear and solved for the wall's shear by bisection. */
function exactDropKpa(
  bore: { innerDiameterMm: number; lengthMm: number },
  law: FlowLaw,
  flowMlPerS: number,
): number {
  const r = bore.innerDiameterMm / 2;
  const flowOf = (wallShear: number): number => {
    const wallStress = viscosityAt(law, wallShear) * wallShear;
    let sum = 0;
    const steps = 800;
    let stressBefore = 0;
    let before = 0;
    for (let i = 1; i <= steps; i++) {
      const shear = wallShear * (i / steps) ** 3;
      const stress = viscosityAt(law, shear) * shear;
      const value = stress * stress * shear;
      sum += ((value + before) / 2) * (stress - stressBefore);
      stressBefore = stress;
      before = value;
    }
    return ((Math.PI * r ** 3) / wallStress ** 3) * sum;
  };
  let low = 1;
  let high = 1e7;
  for (let i = 0; i < 36; i++) {
    const middle = Math.sqrt(low * high);
    if (flowOf(middle) < flowMlPerS * 1000) low = middle;
    else high = middle;
  }
  const stressPa = viscosityAt(law, low) * low;
  return (2 * stressPa * bore.lengthMm) / r / 1000;
}

describe('flow under a pressure', () => {
  const bore = boreOf(22);
  const { flowLaw } = findAgent('hyaluronic-acid')!;

  it('is the inverse of the pressure that a flow needs', () => {
    const needed = needleDropKpa(bore, flowLaw, 0.13) + 5;
    expect(flowUnderPressure(bore, flowLaw, needed, () => 5, 1)).toBeCloseTo(0.13, 6);
  });

  it('is nothing below what holds at the tip, and never above what is wanted', () => {
    expect(flowUnderPressure(bore, flowLaw, 250, () => 250, 1)).toBe(0);
    expect(flowUnderPressure(bore, flowLaw, 1e6, () => 5, 0.4)).toBe(0.4);
  });
});
