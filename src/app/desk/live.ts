/** What picture, scene and hands need of a body under the probe: a run has it, and whoever only looks about. */
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { Simulation } from '../../core/sim/simulation.ts';
import type { HandMotion } from '../../engine/handMotion.ts';
import type { RunPhase } from '../../engine/liveRun.ts';

export interface Live {
  readonly simulation: Simulation;
  readonly anatomy: Anatomy;
  readonly drill: Drill;
  readonly hands: HandMotion;
  readonly phase: RunPhase;
  start(): void;
  pause(): void;
  resume(): void;
  /** Runs the ticks due at `nowMs`; returns how many were made. */
  advance(nowMs: number): number;
}
