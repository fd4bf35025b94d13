/** What a tick of the simulation costs while everything in it is at work. */
import { performance } from 'node:perf_hooks';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { type Command, TICKS_PER_SECOND } from '../../core/sim/command.ts';
import { findOpening } from '../../core/sim/needleOpening.ts';
import { runOperator } from '../../core/sim/operators/operator.ts';
import { createSimulation, type Simulation } from '../../core/sim/simulation.ts';

/** Hands go in for half of this and out for the other half, over and over, ticks. */
const WAVE_TICKS = 200;
const BUSY_TICKS = 3000;
const BUSY_UL_PER_S = 100;
const PROBE_STEP_UM = 20;
const NEEDLE_STEP_UM = 30;
const SYRINGE_UL = 10_000;
const SPREADING_UL_PER_S = 500;
const SPREADING_TICKS = Math.round((SYRINGE_UL * TICKS_PER_SECOND) / SPREADING_UL_PER_S);

export interface Spreading {
  /** Mean of a tick, ms. */
  readonly tickMs: number;
  /** What left the syringe meanwhile, mL. */
  readonly givenMl: number;
}

export interface TickCost {
  /** Mean of a tick in which the probe presses, the needle moves and drags and the plunger is pushed, ms. */
  readonly busyTickMs: number;
  readonly intoTarget: Spreading;
  /** Into the first muscle on the way, where it makes a pool. */
  readonly intoMuscle: Spreading;
}

const tipStructure = (simulation: Simulation) =>
  simulation.anatomy.structures[simulation.field().ownerAt(...simulation.state.needle.tipMm)];

/** The expert's run with a full syringe, as far as it goes until `isThere`. */
function placed(drill: Drill, anatomy: Anatomy, isThere: (simulation: Simulation) => boolean): Simulation {
  const fullDrill = { ...drill, syringeMl: SYRINGE_UL / 1000 };
  const { commandsByTick, endTick } = runOperator('expert', fullDrill, anatomy, 1);
  const simulation = createSimulation(fullDrill, anatomy, 1);
  simulation.step([{ kind: 'drawUp', index: drill.agents.length - 1, volumeUl: SYRINGE_UL }]);
  for (let next = 0; simulation.state.tick < endTick; ) {
    const given: Command[] = [];
    for (; (commandsByTick[next]?.tick ?? endTick) <= simulation.state.tick; next++)
      given.push(commandsByTick[next]!.command);
    if (isThere(simulation) || given.some(({ kind }) => kind === 'pushPlunger')) break;
    simulation.step(given);
  }
  if (!isThere(simulation)) throw new Error(`tickCost.placed: the needle of "${drill.id}" did not arrive`);
  return simulation;
}

/** Mean of a tick, ms, over some ticks with the commands that each is given. */
function meanTickMs(
  simulation: Simulation,
  ticks: number,
  given: (tick: number) => readonly Command[],
): number {
  const start = performance.now();
  for (let tick = 0; tick < ticks; tick++) simulation.step(given(tick));
  return (performance.now() - start) / ticks;
}

const NOTHING: readonly Command[] = [];

function spreading(simulation: Simulation): Spreading {
  const { injectedMl } = simulation.state.syringe;
  const push: readonly Command[] = [{ kind: 'pushPlunger', rateUlPerS: SPREADING_UL_PER_S }];
  const tickMs = meanTickMs(simulation, SPREADING_TICKS, (tick) => (tick === 0 ? push : NOTHING));
  return { tickMs, givenMl: simulation.state.syringe.injectedMl - injectedMl };
}

function busyTickMs(simulation: Simulation): number {
  const move = (sign: number): readonly Command[] => [
    { kind: 'pressProbe', byUm: sign * PROBE_STEP_UM },
    { kind: 'advanceNeedle', byUm: sign * NEEDLE_STEP_UM },
  ];
  const [into, out] = [move(1), move(-1)];
  simulation.step([{ kind: 'pushPlunger', rateUlPerS: BUSY_UL_PER_S }]);
  return meanTickMs(simulation, BUSY_TICKS, (tick) => (tick % WAVE_TICKS < WAVE_TICKS / 2 ? into : out));
}

/** Measures a tick on runs of its own; takes some seconds. The drill's last agent is the one drawn up. */
export function tickCost(drill: Drill, anatomy: Anatomy): TickCost {
  const isInTarget = (simulation: Simulation) => findOpening(simulation).isInCavity;
  const isInMuscle = (simulation: Simulation) => tipStructure(simulation)?.tissue === 'muscle';
  return {
    busyTickMs: busyTickMs(placed(drill, anatomy, isInTarget)),
    intoTarget: spreading(placed(drill, anatomy, isInTarget)),
    intoMuscle: spreading(placed(drill, anatomy, isInMuscle)),
  };
}
