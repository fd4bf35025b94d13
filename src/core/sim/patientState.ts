/** The patient's answer as plain data. */
import { createRandomStream, nextGaussian } from '../math/random.ts';
import { clamp } from '../math/scalar.ts';
import type { NumbSpot } from '../response/numbness.ts';
import type { PainCause } from '../response/pain.ts';

export type { NumbSpot, PainCause };

export interface PatientState {
  /** Pain as the patient would say it, 0–10, now and at its worst. */
  pain: number;
  worstPain: number;
  /** What hurts now, and what hurt most. */
  painCause: PainCause;
  worstPainCause: PainCause;
  /** Pain that was last told as an event, falling with the pain. */
  toldPain: number;
  /** Sum of pain over time, points · s. */
  painSeconds: number;
  /** How much this patient feels, 1 the average: from the seed. */
  sensitivity: number;
  /** Share of the feeling that is gone at the tip, 0–1. */
  numb01: number;
  numbSpots: NumbSpot[];
  /** How near to fainting, 0–1; at 1 the patient faints (once). */
  faintness01: number;
  hasFainted: boolean;
  /** Least pain that makes this patient's faintness rise: from the seed. */
  faintsFromPain: number;
}

/** People differ: pain of the same needle spreads by about a fifth, and few faint below a pain of six [TKU]. */
const SENSITIVITY_SPREAD = 0.2;
const FAINTS_FROM = 6.5;
const FAINTS_SPREAD = 1;

/** A patient at rest; how much they feel comes from the seed. */
export function createPatient(seed: number): PatientState {
  const stream = createRandomStream(seed, 'patient');
  return {
    pain: 0,
    worstPain: 0,
    painCause: '',
    worstPainCause: '',
    toldPain: 0,
    painSeconds: 0,
    sensitivity: clamp(1 + SENSITIVITY_SPREAD * nextGaussian(stream), 0.6, 1.4),
    numb01: 0,
    numbSpots: [],
    faintness01: 0,
    hasFainted: false,
    faintsFromPain: clamp(FAINTS_FROM + FAINTS_SPREAD * nextGaussian(stream), 4.5, 9),
  };
}
