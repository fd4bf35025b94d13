/** The staged runs that have every kind of command and event between them, with what each is played on. */
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import type { RunInput } from '../../../src/core/sim/replay.ts';
import { CARED_SEED, caredDrill, runCarelessly } from './caredRun.ts';
import { runEverything, tremblingDrill } from './everything.ts';
import { limb } from './testAnatomy.ts';
import { afflictedLimb, runWorst, WORST_SEED, worstDrill } from './worstRun.ts';

export interface StagedRun {
  readonly name: string;
  readonly drill: Drill;
  readonly anatomy: Anatomy;
  readonly seed: number;
  readonly play: () => RunInput;
}

export const STAGED_RUNS: readonly StagedRun[] = [
  { name: 'everything', drill: tremblingDrill, anatomy: limb, seed: 7, play: runEverything },
  { name: 'worst', drill: worstDrill, anatomy: afflictedLimb, seed: WORST_SEED, play: runWorst },
  { name: 'careless', drill: caredDrill, anatomy: limb, seed: CARED_SEED, play: runCarelessly },
];
