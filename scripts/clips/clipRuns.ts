/**
 * The four moments that a hand knows by feel, as runs of the knee drill: pressed against the capsule until it gives, in
 * the recess, against bone, in the tendon. Made by scripted hands, so that they are the same wherever they are made.
 */
import { OWNER_CAVITY_FLUID } from '../../src/core/anatomy/tissueField.ts';
import { inverseTransformPoint, transformPoint } from '../../src/core/frames/frames.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import { turnTowards } from '../../src/core/sim/operators/aimAt.ts';
import { OperatorHands } from '../../src/core/sim/operators/operatorHands.ts';
import { planNeedle } from '../../src/core/sim/operators/planNeedle.ts';
import { planProbe } from '../../src/core/sim/operators/planProbe.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import type { RunInput } from '../../src/core/sim/replay.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

export const CLIP_DRILL = 'knee-suprapatellar-lateral';
export const CLIP_SEED = 7;

/** So full that a tip which springs through its wall stays within, mL; the drill's own patient has less. */
const FULL_ML = 12;

export function clipDrill(effusionMl?: number): Drill {
  const drill = findDrill(CLIP_DRILL)!;
  return effusionMl === undefined ? drill : { ...drill, patient: { ...drill.patient, effusionMl } };
}

export interface ClipRun {
  readonly id: 'capsule' | 'recess' | 'bone' | 'tendon';
  readonly drill: Drill;
  readonly run: RunInput;
  /** Part of the run that is shown, and the moment that tells, ticks. */
  readonly fromTick: number;
  readonly toTick: number;
  readonly tellingTick: number;
}

/** Fastest that the hand of a clip goes, mm/s: slowly enough to watch. */
const SLOW_MM_PER_S = 3;
const BEFORE_TICKS = 150;
/** Entry, from the middle of the face in the plane of the image: beside its end, about where the skin is there. */
const ENTRY_ACROSS_MM = 31;
const ENTRY_DEEP_MM = 8;

/**
 * Hands that have found the recess and hold the needle on the skin, turned to a target in the plane of the image: given
 * the middle of the recess, both in the transducer's frame, mm.
 */
function atTheSkin(drill: Drill, targetOf: (recess: Vec3) => Vec3): OperatorHands {
  const hands = new OperatorHands('clip', drill, anatomyOf(drill), CLIP_SEED);
  const { simulation } = hands;
  const probe = planProbe(simulation);
  if (!probe) throw new Error('clip: the drill has no way to its target');
  hands.slideProbe(probe.lateralMm, probe.elevationalMm, 2);
  hands.settle();
  const way = planNeedle(simulation);
  if (!way) throw new Error('clip: no way from the skin to the target');
  const pose = simulation.worldFromTransducer();
  const [across, deep] = inverseTransformPoint(pose, way.targetMm);
  const side = inverseTransformPoint(pose, way.entryMm)[0] < 0 ? -1 : 1;
  // Close to the face and so steeply, so that what the needle meets lies under the middle of it.
  const entry = transformPoint(pose, [side * ENTRY_ACROSS_MM, ENTRY_DEEP_MM, 0]);
  const [xUm, yUm, zUm] = entry.map((mm) => Math.round(mm * 1000)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  hands.step({ kind: 'setEntry' });
  hands.wait(0.3);
  const [x, y] = targetOf([across, deep, 0]);
  aimAt(hands, transformPoint(pose, [x, y, 0]));
  return hands;
}

function aimAt(hands: OperatorHands, targetMm: Vec3): void {
  for (let i = 0; i < 3; i++) {
    const turn = turnTowards(hands.simulation, targetMm);
    hands.aimNeedle(turn.pitchRad, turn.yawRad, 0.5);
  }
}

const tickOf = (hands: OperatorHands): number => hands.simulation.state.tick;
const axialOf = (hands: OperatorHands) => hands.simulation.state.needle.axial;
const isAtWall = (hands: OperatorHands): boolean =>
  axialOf(hands).isDenting && axialOf(hands).ahead === OWNER_CAVITY_FLUID;
const isInRecess = (hands: OperatorHands): boolean =>
  !axialOf(hands).isDenting && axialOf(hands).owner === OWNER_CAVITY_FLUID;

function end(hands: OperatorHands): RunInput {
  hands.wait(0.5);
  hands.takeNeedleOut(30);
  hands.finish();
  return { commandsByTick: hands.commandsByTick, endTick: tickOf(hands) };
}

/** Briskly to where something comes. */
function comeTo(hands: OperatorHands, isThere: () => boolean): void {
  hands.advanceNeedle(80, 8, isThere);
  hands.settle();
}

/** Somewhat below its middle, so that the way in crosses the wall once and does not graze it. */
const intoRecess = ([across, deep]: Vec3): Vec3 => [across, deep + 2, 0];

/** The wall of the recess tents before the tip, and gives. */
function capsule(): ClipRun {
  const drill = clipDrill(FULL_ML);
  const hands = atTheSkin(drill, ([across, deep]) => [across, deep + 1, 0]);
  comeTo(hands, () => isAtWall(hands));
  const fromTick = tickOf(hands) - BEFORE_TICKS;
  hands.wait(0.5);
  let tellingTick = tickOf(hands);
  hands.advanceNeedle(12, SLOW_MM_PER_S / 2, () => {
    if (isAtWall(hands)) tellingTick = tickOf(hands);
    return isInRecess(hands);
  });
  hands.wait(2.5);
  const toTick = tickOf(hands);
  return { id: 'capsule', drill, run: end(hands), fromTick, toTick, tellingTick };
}

/** Free in the recess: fluid comes back, and the plunger glides. */
function recess(): ClipRun {
  const drill = clipDrill(FULL_ML);
  const hands = atTheSkin(drill, intoRecess);
  comeTo(hands, () => isInRecess(hands));
  const fromTick = tickOf(hands) - BEFORE_TICKS / 2;
  hands.wait(0.5);
  hands.push(-250);
  hands.wait(1);
  hands.push(0);
  hands.wait(0.5);
  hands.push(500);
  hands.wait(4);
  const tellingTick = tickOf(hands);
  hands.wait(2);
  hands.push(0);
  hands.wait(0.8);
  const toTick = tickOf(hands);
  return { id: 'recess', drill, run: end(hands), fromTick, toTick, tellingTick };
}

/** Through the recess and the fat behind it, onto the femur. */
function bone(): ClipRun {
  const BEHIND_MM = 9;
  const drill = clipDrill();
  const hands = atTheSkin(drill, ([across, deep]) => [across, deep + BEHIND_MM, 0]);
  comeTo(hands, () => hands.simulation.state.needle.isStopped);
  const fromTick = tickOf(hands) - 2 * BEFORE_TICKS;
  // A hand that goes on pushing feels it at once.
  hands.advanceNeedle(2.5, SLOW_MM_PER_S);
  const tellingTick = tickOf(hands);
  hands.wait(1.2);
  hands.advanceNeedle(-6, SLOW_MM_PER_S);
  hands.wait(1);
  const toTick = tickOf(hands);
  return { id: 'bone', drill, run: end(hands), fromTick, toTick, tellingTick };
}

/** Into the quadriceps tendon, which grates on the way in and lets the plunger not move. */
function tendon(): ClipRun {
  const drill = clipDrill();
  const anatomy = anatomyOf(drill);
  const index = anatomy.structures.findIndex((s) => s.id === 'quadriceps-tendon');
  const ABOVE_MM = 7;
  // From the middle of the recess up into the tendon over it.
  const hands = atTheSkin(drill, ([across, deep]) => [across, deep - ABOVE_MM, 0]);
  comeTo(hands, () => axialOf(hands).isDenting && axialOf(hands).ahead === index);
  const fromTick = tickOf(hands) - BEFORE_TICKS;
  hands.advanceNeedle(14, SLOW_MM_PER_S, () => !axialOf(hands).isDenting && axialOf(hands).owner === index);
  hands.advanceNeedle(5, SLOW_MM_PER_S);
  hands.wait(0.7);
  hands.push(500);
  hands.wait(1.6);
  const tellingTick = tickOf(hands);
  hands.wait(0.8);
  hands.push(0);
  hands.wait(1);
  const toTick = tickOf(hands);
  return { id: 'tendon', drill, run: end(hands), fromTick, toTick, tellingTick };
}

export const makeClipRuns = (): ClipRun[] => [capsule(), recess(), bone(), tendon()];
