import type { MetricWords } from '../metricWords.ts';
import { degFromRad } from '../../math/elementary.ts';
import { PERK_TUTOR } from './motionMetric.ts';
import { SpeedPairs } from './speedPairs.ts';
import type { MotionStep } from './toolTrack.ts';

/** Which hand a step belongs to: 0 the needle's, 1 the probe's. */
export type Hand = 0 | 1;

export interface HandsMeasure {
  observe(hand: Hand, step: MotionStep): void;
  /** The tool of this hand was taken away; it has no speed until it has made a step again. */
  leave(hand: Hand): void;
  value(): number | null;
}

/** A published metric of both hands together. */
export interface HandsMetric extends MetricWords {
  readonly id: string;
  /** The name that the source gives it. */
  readonly name: string;
  readonly unit: string;
  readonly create: () => HandsMeasure;
}

const SOURCE = `${PERK_TUTOR}, Bimanual Dexterity, after Hofstad et al., Surg Endosc 2013;27:854.`;
const PAIRS =
  'At each new pose of either tool its own speed and the last speed of the other make a pair. A pose with the time of the pose before it has no speed and is passed over. Without a value where one of the hands never changed its speed.';
const SAYS_NOT_MEANS =
  'The source takes each hand’s mean over that hand’s poses alone; here both are over the pairs, so that the figure stays within −1 and 1. Where both tools are told at the same times the two hardly differ.';

export const bimanualTranslation: HandsMetric = {
  id: 'bimanual-dexterity-translation',
  name: 'Bimanual Dexterity: Translational',
  unit: 'rho',
  definition: `Correlation of the speed of the needle’s tip with that of the probe over the run. ${PAIRS}`,
  formula: 'ρ = Σ (v_N − v̄_N)(v_P − v̄_P) / √( Σ (v_N − v̄_N)² · Σ (v_P − v̄_P)² )',
  says: 'Whether both hands move at the same times (near 1), by turns (below 0), or each for itself (near 0). In a needle procedure the probe should rest while the needle advances.',
  saysNot: `Whether either hand moved well. A noisy tracker pulls the figure towards 0. ${SAYS_NOT_MEANS}`,
  source: SOURCE,
  create: () => handsMeasure((step) => step.stepMm / step.dtS),
};

export const bimanualRotation: HandsMetric = {
  id: 'bimanual-dexterity-rotation',
  name: 'Bimanual Dexterity: Rotational',
  unit: 'rho',
  definition: `Correlation of the angular speed of the needle with that of the probe over the run. ${PAIRS}`,
  formula: 'ρ = Σ (ω_N − ω̄_N)(ω_P − ω̄_P) / √( Σ (ω_N − ω̄_N)² · Σ (ω_P − ω̄_P)² )',
  says: 'Whether both hands turn at the same times (near 1), by turns (below 0), or each for itself (near 0).',
  saysNot: `Whether a turn was wanted. The source’s script multiplies its sum with itself where the product of the speeds belongs, and always gives the figure of a sum of 0; here it is the correlation that it means. ${SAYS_NOT_MEANS}`,
  source: SOURCE,
  create: () => handsMeasure((step) => degFromRad(step.turnRad()) / step.dtS),
};

export const HANDS_METRICS: readonly HandsMetric[] = [bimanualTranslation, bimanualRotation];

function handsMeasure(speedOf: (step: MotionStep) => number): HandsMeasure {
  const pairs = new SpeedPairs();
  const speed: [number, number] = [Number.NaN, Number.NaN];
  return {
    observe(hand, step) {
      if (!step.hasLast || !(step.dtS > 0)) return;
      speed[hand] = speedOf(step);
      if (Number.isFinite(speed[0]) && Number.isFinite(speed[1])) pairs.add(speed[0], speed[1]);
    },
    leave(hand) {
      speed[hand] = Number.NaN;
    },
    value: () => pairs.correlation(),
  };
}
