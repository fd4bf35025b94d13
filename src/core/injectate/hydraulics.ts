/**
 * Flow through a needle. Laminar in a round bore: Δp = 8 η L Q / (π R⁴). A fluid that thins is taken at the shear that
 * stands for the whole bore, 0.785 of the Newtonian wall shear (representative viscosity; within 3.5 % of the exact
 * integral for hyaluronates). Kinetic losses and turbulence, which set in at 1 mL/s through 22 G, are left out.
 */
import { PI } from '../math/elementary.ts';
import type { FlowLaw } from './rheology.ts';
import { viscosityAt } from './rheology.ts';

/** Where a mixed fluid's viscosity stands for the whole bore, as a share of the wall shear. */
const REPRESENTATIVE = 0.785;
const BISECTIONS = 40;

export interface Bore {
  readonly innerDiameterMm: number;
  readonly lengthMm: number;
}

/** Newtonian shear at the wall, per second. */
export function wallShearPerS(bore: Bore, flowMlPerS: number): number {
  const r = bore.innerDiameterMm / 2;
  return (4000 * flowMlPerS) / (PI * r * r * r);
}

/** Pressure from the syringe to the tip that a flow needs, kPa. */
export function needleDropKpa(bore: Bore, law: FlowLaw, flowMlPerS: number): number {
  if (flowMlPerS <= 0) return 0;
  const r = bore.innerDiameterMm / 2;
  const viscosity = viscosityAt(law, REPRESENTATIVE * wallShearPerS(bore, flowMlPerS));
  // Pa·s · mm · mL/s / mm⁴: a mL is 1000 mm³ and a kPa 1000 Pa, which cancel.
  return (8 * viscosity * bore.lengthMm * flowMlPerS) / (PI * r * r * r * r);
}

/**
 * The flow that a pressure in the syringe drives against what holds at the tip: `backKpa` of a flow, rising. At most
 * `mostMlPerS`; 0 where the pressure does not suffice.
 */
export function flowUnderPressure(
  bore: Bore,
  law: FlowLaw,
  syringeKpa: number,
  backKpa: (flowMlPerS: number) => number,
  mostMlPerS: number,
): number {
  const needed = (flow: number): number => needleDropKpa(bore, law, flow) + backKpa(flow);
  if (mostMlPerS <= 0 || needed(0) >= syringeKpa) return 0;
  if (needed(mostMlPerS) <= syringeKpa) return mostMlPerS;
  let low = 0;
  let high = mostMlPerS;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (needed(middle) <= syringeKpa) low = middle;
    else high = middle;
  }
  return low;
}
