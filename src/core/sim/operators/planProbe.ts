/** Where to hold the probe: poses near the start are tried, and the one with the best way for the needle is taken. */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import { findNeedle } from '../../needle/catalogue.ts';
import type { Drill } from '../../procedure/drill.ts';
import type { Command } from '../command.ts';
import { createSimulation, type Simulation } from '../simulation.ts';
import { type NeedlePlan, planNeedle, STEEPEST_DEEP_RAD, STEEPEST_RAD } from './planNeedle.ts';

export interface ProbePlan {
  /** Slide from the drill's start along the face, mm. */
  readonly lateralMm: number;
  readonly elevationalMm: number;
  readonly needle: NeedlePlan;
  readonly means: Means;
}

/** What a way is looked for with. */
export interface Means {
  /** Index into the drill's needles. */
  readonly needleIndex: number;
  readonly depthMm: number;
  /** Steepest angle to the face, rad. */
  readonly steepestRad: number;
}

/** The drill's own needle and depth first; for a body in which they find no way, steeper, deeper, with its longest needle. */
function meansOf({ needles, probe }: Drill): Means[] {
  const lengths = needles.map((id) => findNeedle(id)?.lengthMm ?? 0);
  const longest = lengths.indexOf(Math.max(...lengths));
  const plain: Means = { needleIndex: 0, depthMm: probe.depthMm, steepestRad: STEEPEST_RAD };
  const steep: Means = { ...plain, steepestRad: STEEPEST_DEEP_RAD };
  const deep = (times: number): Means => ({
    needleIndex: longest,
    depthMm: Math.round((probe.depthMm * times) / 10) * 10,
    steepestRad: STEEPEST_DEEP_RAD,
  });
  return [plain, steep, deep(1.3), deep(1.6)];
}

const LATERAL_MM = [0, 8, -8];
const ELEVATIONAL_MM = [0, 4, -4, 8, -8, 12, -12, 16, -16, 20, -20];
/** Between them, for a gap so narrow that these step over it. */
const BETWEEN_MM = [2, -2, 1, -1, 3, -3];
const BETWEEN_LATERAL_MM = [4, -4, 2, -2, 6, -6];
/** Slides along the face and across it, in the order in which they are tried. */
const SLIDES: readonly (readonly [readonly number[], readonly number[]])[] = [
  [LATERAL_MM, ELEVATIONAL_MM],
  [LATERAL_MM, BETWEEN_MM],
  [BETWEEN_LATERAL_MM, [...ELEVATIONAL_MM, ...BETWEEN_MM]],
];
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
  for (const slides of SLIDES)
    for (const means of meansOf(drill)) {
      const plan = searchWith(drill, anatomy, means, slides);
      if (plan) return plan;
    }
  return undefined;
}

function searchWith(
  drill: Drill,
  anatomy: Anatomy,
  means: Means,
  [laterals, elevationals]: (typeof SLIDES)[number],
): ProbePlan | undefined {
  let best: ProbePlan | undefined;
  let bestMerit = Number.NEGATIVE_INFINITY;
  for (const lateralMm of laterals)
    for (const elevationalMm of elevationals) {
      const trial = createSimulation({ ...drill, tremorMm: 0 }, anatomy, 0);
      trial.step(meansCommands(drill, means));
      slideBy(trial, lateralMm, elevationalMm);
      const needle = planNeedle(trial, means.steepestRad);
      if (!needle) continue;
      const merit = needle.merit - SLIDE_COST * (Math.abs(lateralMm) + Math.abs(elevationalMm));
      if (merit <= bestMerit) continue;
      bestMerit = merit;
      best = { lateralMm, elevationalMm, needle, means };
    }
  return best;
}

/** What is set otherwise than the drill has it. */
export function meansCommands({ probe }: Drill, { needleIndex, depthMm }: Means): Command[] {
  const commands: Command[] = [];
  if (needleIndex !== 0) commands.push({ kind: 'chooseNeedle', index: needleIndex });
  if (depthMm !== probe.depthMm) commands.push({ kind: 'setMachine', setting: 'depthMm', value: depthMm });
  return commands;
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
