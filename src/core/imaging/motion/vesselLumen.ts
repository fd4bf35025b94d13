/**
 * How far the wall of a vessel stands inside its wall at rest: arteries swell with the pulse, veins with the breath, and
 * both are closed by a pressure about them that is above their own. For the picture and for flow; the scored field is
 * the one at rest.
 */
import type { BloodFlow } from '../../anatomy/anatomy.ts';
import { arterialFilling01, type PulseRates, RESTING_RATES, venousFilling01 } from './pulseClock.ts';

/** Share of the radius that an artery gains from least to greatest filling [U: 3–8 % of a muscular artery]. */
export const ARTERIAL_SWELL = 0.06;
/** The same of a vein over a breath [U]. */
export const VENOUS_SWELL = 0.14;
/** Pressure in a vein of a lying patient's leg, kPa [TKU: 10 mmHg], and how it swings with the breath [U]. */
export const VENOUS_KPA = 1.3;
const VENOUS_SWING_KPA = 0.25;
/** Pressure in an artery at its least and at its greatest, kPa [TKU: 80 and 120 mmHg]. */
export const DIASTOLIC_KPA = 10.7;
export const SYSTOLIC_KPA = 16;
/** How gradually a wall gives way about its own pressure, kPa: thin and slack, thick and round [U]. */
const VENOUS_WALL_KPA = 0.35;
const ARTERIAL_WALL_KPA = 1.5;

/** With less of its area left than this the walls lie on one another [U]. */
const SHUT_AREA01 = 0.02;

/** Share of its area that a tube keeps when the pressure about it is so many wall widths above its own; ½ at 0. */
const tubeArea01 = (over: number): number => 0.5 * (1 - over / Math.sqrt(1 + over * over));

/**
 * Share of its radius that a vessel has left at a time, with so much pressure on the tissue about it, kPa: above 1 where
 * it is swollen, 0 where it is shut.
 */
export function lumenScale(
  flow: BloodFlow,
  timeS: number,
  tissueKpa: number,
  rates: PulseRates = RESTING_RATES,
): number {
  if (flow.kind === 'steady') return 1;
  const isArtery = flow.kind === 'artery';
  const filling01 = isArtery ? arterialFilling01(timeS, rates) : venousFilling01(timeS, rates);
  const swollen = 1 + (isArtery ? ARTERIAL_SWELL : VENOUS_SWELL) * (filling01 - 0.5);
  if (tissueKpa <= 0) return swollen;
  const ownKpa = isArtery
    ? DIASTOLIC_KPA + (SYSTOLIC_KPA - DIASTOLIC_KPA) * filling01
    : VENOUS_KPA + VENOUS_SWING_KPA * (filling01 - 0.5);
  const wallKpa = isArtery ? ARTERIAL_WALL_KPA : VENOUS_WALL_KPA;
  const left = tubeArea01((tissueKpa - ownKpa) / wallKpa) / tubeArea01(-ownKpa / wallKpa);
  return left < SHUT_AREA01 ? 0 : swollen * Math.sqrt(left);
}
