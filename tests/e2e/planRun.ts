/**
 * Works out which taps and drags bring the needle to the target from the drill's start: the core itself is asked for a
 * way, and each step is then made exactly as the page makes it, so that the page ends where the plan does.
 */
import { inverseTransformPoint } from '../../src/core/frames/frames.ts';
import { addScaled, distance, dot, subtract, type Vec3 } from '../../src/core/math/vec3.ts';
import { turnTowards } from '../../src/core/sim/operators/aimAt.ts';
import { planNeedle } from '../../src/core/sim/operators/planNeedle.ts';
import { planProbe } from '../../src/core/sim/operators/planProbe.ts';
import type { Channel, HandMotion } from '../../src/engine/handMotion.ts';
import { LiveRun, type RunResult } from '../../src/engine/liveRun.ts';
import { restoreSimulation, type Simulation } from '../../src/core/sim/simulation.ts';
import { readRun } from '../../src/engine/readout.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

export interface Move {
  readonly channel: Channel;
  /** µm or µrad: a whole number of the smallest steps a hand can make. */
  readonly amount: number;
}

export interface RunPlan {
  readonly scan: readonly Move[];
  readonly entry: readonly Move[];
  readonly aim: readonly Move[];
  readonly advance: readonly Move[];
  /** How deep the tip is at the end, mm. */
  readonly depthMm: number;
  /** The whole run as the plan did it by itself. */
  readonly result: RunResult;
}

/** A tenth of a tap. */
export const FINE_UM = 100;
export const FINE_URAD = 1745.3;
export const FINE_ADVANCE_UM = 50;
/** Way that may be left to the planned point once the tip is in the fluid about it, mm. */
const NEAR_ENOUGH_MM = 4;

export function planRun(drillId: string, seed: number): RunPlan {
  const drill = findDrill(drillId)!;
  const run = new LiveRun(drill, anatomyOf(drill), seed);
  run.start();
  const { simulation, hands } = run;
  const settle = (ticks: number) => {
    for (let i = 0; i < 3000 && !hands.isStill; i++) run.tick();
    for (let i = 0; i < ticks; i++) run.tick();
  };
  const make = (moves: readonly Move[]): readonly Move[] => {
    const done = moves.filter((m) => m.amount !== 0);
    for (const move of done) {
      hands.move(move.channel, move.amount);
      settle(60);
    }
    return done;
  };

  const probe = planProbe(simulation);
  if (!probe) throw new Error('the drill has no way to its target');
  const scan = make([
    { channel: 'slideLateral', amount: Math.round(probe.lateralMm) * 1000 },
    { channel: 'slideElevational', amount: Math.round(probe.elevationalMm) * 1000 },
  ]);
  const way = planNeedle(simulation);
  if (!way) throw new Error('there is no way for the needle where the probe now stands');

  const entry: Move[] = [];
  for (let round = 0; round < 4; round++) {
    const pose = simulation.worldFromTransducer();
    const wanted = inverseTransformPoint(pose, way.entryMm);
    const has = inverseTransformPoint(pose, simulation.state.needle.entryMm);
    entry.push(
      ...make([
        { channel: 'entryLateral', amount: Math.round((wanted[0] - has[0]) * 10) * FINE_UM },
        { channel: 'entryElevational', amount: Math.round((wanted[2] - has[2]) * 10) * FINE_UM },
      ]),
    );
  }
  hands.send({ kind: 'setEntry' });
  settle(60);

  const aim: Move[] = [];
  const aimMm = aimFor(simulation, way.targetMm);
  for (let round = 0; round < 2; round++) {
    const turn = turnTowards(simulation, aimMm);
    const fine = (rad: number) => Math.round(Math.round((rad * 1e6) / FINE_URAD) * FINE_URAD);
    aim.push(
      ...make([
        { channel: 'pitch', amount: fine(turn.pitchRad) },
        { channel: 'yaw', amount: fine(turn.yawRad) },
      ]),
    );
  }
  const advance: Move[] = [];
  const leftMm = (to: Vec3) =>
    dot(subtract(to, simulation.state.needle.tipMm), simulation.state.needle.shaft.tangent);
  while (leftMm(way.targetMm) > 0.25 && advance.length < 60) {
    const steps = Math.min(8, Math.max(1, Math.round(leftMm(way.targetMm) / 0.5)));
    advance.push(...make([{ channel: 'advance', amount: steps * 500 }]));
    if (simulation.state.needle.isStopped) break;
    // The lining counts as the target, but a tip that lies free in the fluid has no call to go on to the far wall.
    const isInFluid = readRun(simulation, run.anatomy, drill).tipIn === drill.target.structure;
    if (isInFluid && leftMm(way.targetMm) < NEAR_ENOUGH_MM) break;
  }
  const { needle } = simulation.state;
  const readout = readRun(simulation, run.anatomy, drill);
  if (!readout.isInTarget) {
    const missMm = distance(way.targetMm, addScaled(needle.tipMm, needle.direction, leftMm(way.targetMm)));
    throw new Error(`the plan ends in ${readout.tipIn}, ${missMm.toFixed(2)} mm beside its target`);
  }
  const depthMm = needle.depthMm;
  finishRun(run, hands, settle);
  return { scan, entry, aim, advance, depthMm, result: run.result() };
}

/**
 * Where to aim so that the needle, which its bevel leads off its line, ends at a point: tried on copies of the run, each
 * time aimed beside the point by as much as the last one missed it.
 */
function aimFor(simulation: Simulation, targetMm: Vec3): Vec3 {
  let aimMm = targetMm;
  let bestMm = targetMm;
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 8; round++) {
    const trial = restoreSimulation(simulation.drill, simulation.anatomy, simulation.snapshot());
    for (let i = 0; i < 3; i++) {
      const { pitchRad, yawRad } = turnTowards(trial, aimMm);
      const [pitchUrad, yawUrad] = [pitchRad, yawRad].map((rad) => Math.round(rad * 1e6)) as [number, number];
      for (let tick = 0; tick < 60; tick++)
        trial.step(tick === 0 ? [{ kind: 'aimNeedle', pitchUrad, yawUrad }] : []);
    }
    const lengthMm = distance(targetMm, trial.state.needle.entryMm);
    for (let i = 0; i < 1000 && trial.state.needle.depthMm < lengthMm; i++)
      trial.step(i % 10 === 0 ? [{ kind: 'advanceNeedle', byUm: 500 }] : []);
    const missedBy = subtract(targetMm, trial.state.needle.tipMm);
    const missMm = distance(targetMm, trial.state.needle.tipMm);
    if (missMm < least) {
      least = missMm;
      bestMm = aimMm;
    }
    aimMm = addScaled(aimMm, missedBy, 0.8);
  }
  return bestMm;
}

function finishRun(run: LiveRun, hands: HandMotion, settle: (ticks: number) => void): void {
  const { simulation, drill } = run;
  hands.send({ kind: 'pushPlunger', rateUlPerS: -300 });
  settle(80);
  hands.send({ kind: 'pushPlunger', rateUlPerS: 0 });
  settle(50);
  hands.send({ kind: 'pushPlunger', rateUlPerS: 500 });
  for (let i = 0; i < 6000 && simulation.state.syringe.injectedMl < drill.target.volumeMl; i++) run.tick();
  hands.send({ kind: 'pushPlunger', rateUlPerS: 0 });
  settle(50);
  hands.move('advance', -Math.ceil(simulation.state.needle.depthMm + 1) * 1000);
  settle(50);
  run.finish();
  settle(2);
}
