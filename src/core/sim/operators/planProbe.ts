/** Where to hold the probe: poses near the start are tried, and the one with the best way for the needle is taken. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import type { Drill } from '../../procedure/drill.ts';
import { createSimulation, type Simulation } from '../simulation.ts';
import { type NeedlePlan, planNeedle } from './planNeedle.ts';

export interface ProbePlan {
  /** Slide from the drill's start along the face, mm. */
  readonly lateralMm: number;
  readonly elevationalMm: number;
  readonly needle: NeedlePlan;
}

const LATERAL_MM = [0, 8, -8];
const ELEVATIONAL_MM = [0, 4, -4, 8, -8, 12, -12, 16, -16, 20, -20];
/** A slide costs so much merit per mm: near places are searched first by a person too. */
const SLIDE_COST = 0.04;

/** Plans depend on drill and anatomy alone, so that twenty runs of one drill need one search. */
const plans = new WeakMap<Anatomy, WeakMap<Drill, { readonly plan: ProbePlan | undefined }>>();

/** The best pose and way; undefined where no pose near the start has one. */
export function planProbe({ anatomy, drill }: Simulation): ProbePlan | undefined {
  const ofAnatomy = plans.get(anatomy) ?? new WeakMap<Drill, { readonly plan: ProbePlan | undefined }>();
  plans.set(anatomy, ofAnatomy);
  const known = ofAnatomy.get(drill) ?? { plan: search(drill, anatomy) };
  ofAnatomy.set(drill, known);
  return known.plan;
}

function search(drill: Drill, anatomy: Anatomy): ProbePlan | undefined {
  let best: ProbePlan | undefined;
  let bestMerit = Number.NEGATIVE_INFINITY;
  for (const lateralMm of LATERAL_MM)
    for (const elevationalMm of ELEVATIONAL_MM) {
      const trial = createSimulation({ ...drill, tremorMm: 0 }, anatomy, 0);
      slideBy(trial, lateralMm, elevationalMm);
      const needle = planNeedle(trial);
      if (!needle) continue;
      const merit = needle.merit - SLIDE_COST * (Math.abs(lateralMm) + Math.abs(elevationalMm));
      if (merit <= bestMerit) continue;
      bestMerit = merit;
      best = { lateralMm, elevationalMm, needle };
    }
  return best;
}

function slideBy(trial: Simulation, lateralMm: number, elevationalMm: number): void {
  trial.step([
    {
      kind: 'slideProbe',
      lateralUm: Math.round(lateralMm * 1000),
      elevationalUm: Math.round(elevationalMm * 1000),
    },
  ]);
  for (let i = 0; i < 200; i++) {
    const { hands, probe } = trial.state;
    if (hands.lateralMm === 0 && hands.elevationalMm === 0 && probe.stopDepthMm === probe.stopTargetMm)
      return;
    trial.step([]);
  }
}
