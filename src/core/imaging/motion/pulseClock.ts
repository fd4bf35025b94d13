/**
 * Heart and breath from simulation time alone, so that a replay beats where the run did. Curves over one cycle are
 * design starts [TKU]: a resting leg artery is triphasic (forward, back, a little forward), a vein follows the breath.
 */
import { type Knot, periodicMonotoneCubic } from '../../geometry/curves.ts';
import { sin, TWO_PI } from '../../math/elementary.ts';

/** [TKU] an adult at rest; range 45–110. */
export const HEART_RATE_PER_MIN = 65;
/** [TKU] an adult at rest; range 10–20. */
export const BREATHS_PER_MIN = 15;

export interface PulseRates {
  readonly heartRatePerMin: number;
  readonly breathsPerMin: number;
}

export const RESTING_RATES: PulseRates = {
  heartRatePerMin: HEART_RATE_PER_MIN,
  breathsPerMin: BREATHS_PER_MIN,
};

/** Axis speed of a resting peripheral artery over a beat, its systolic peak being 1; phase 0 is the start of the upstroke. */
const TRIPHASIC: readonly Knot[] = [
  [0, 0.02],
  [0.05, 0.18],
  [0.1, 0.78],
  [0.14, 1],
  [0.19, 0.8],
  [0.27, 0.12],
  [0.3, -0.06],
  [0.36, -0.22],
  [0.42, -0.1],
  [0.47, 0.06],
  [0.54, 0.13],
  [0.66, 0.06],
  [0.8, 0.03],
];

/** Filling of an artery over a beat, 0 at its least and 1 at its greatest, with the notch of the closing valve. */
const FILLING: readonly Knot[] = [
  [0, 0],
  [0.06, 0.25],
  [0.16, 0.95],
  [0.2, 1],
  [0.34, 0.66],
  [0.38, 0.6],
  [0.43, 0.64],
  [0.6, 0.36],
  [0.85, 0.08],
];

/** Curves are read from tables: they are asked for at every sample of every frame. */
const TABLE_SIZE = 512;
const tableOf = (knots: readonly Knot[]): Float64Array => {
  const curve = periodicMonotoneCubic(knots, 1);
  return Float64Array.from({ length: TABLE_SIZE + 1 }, (_, i) => curve((i % TABLE_SIZE) / TABLE_SIZE));
};
const speedTable = tableOf(TRIPHASIC);
const fillingTable = tableOf(FILLING);

function lookUp(table: Float64Array, cycles: number): number {
  const f = (cycles - Math.floor(cycles)) * TABLE_SIZE;
  const i = Math.min(TABLE_SIZE - 1, Math.floor(f));
  return table[i]! + (table[i + 1]! - table[i]!) * (f - i);
}

const meanOf = (table: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < TABLE_SIZE; i++) sum += table[i]!;
  return sum / TABLE_SIZE;
};

/** Mean of `arterialSpeed` over a beat. */
export const ARTERIAL_MEAN = meanOf(speedTable);

/** Axis speed of an artery relative to its systolic peak, −1 to 1, at a simulation time, s. */
export const arterialSpeed = (timeS: number, rates: PulseRates = RESTING_RATES): number =>
  lookUp(speedTable, (timeS * rates.heartRatePerMin) / 60);

/** Filling of an artery, 0 to 1. */
export const arterialFilling01 = (timeS: number, rates: PulseRates = RESTING_RATES): number =>
  lookUp(fillingTable, (timeS * rates.heartRatePerMin) / 60);

/** Depth of the breath's modulation of venous flow and of venous filling [TKU: phasic, never reversed at rest]. */
const VENOUS_DEPTH = 0.55;

/** Axis speed of a vein of the leg relative to its mean over a breath: least at the height of inspiration. */
export const venousSpeed = (timeS: number, rates: PulseRates = RESTING_RATES): number =>
  1 - VENOUS_DEPTH * sin(((TWO_PI * rates.breathsPerMin) / 60) * timeS);

/** Filling of a vein of the leg, 0 to 1: it swells while inspiration holds its flow back. */
export const venousFilling01 = (timeS: number, rates: PulseRates = RESTING_RATES): number =>
  0.5 + 0.5 * sin(((TWO_PI * rates.breathsPerMin) / 60) * timeS);
