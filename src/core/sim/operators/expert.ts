/**
 * The expert: scans, plans a way that clears everything, places the needle in the plane, advances in steps with the tip
 * in view, aspirates, injects, withdraws. Noise is that of a steady hand: fractions of a millimetre and of a degree.
 */
import { inverseTransformPoint } from '../../frames/frames.ts';
import { atan2, PI } from '../../math/elementary.ts';
import { needleVisibility } from '../../needle/visibility.ts';
import { length, type Vec3 } from '../../math/vec3.ts';
import { findOpening } from '../needleOpening.ts';
import { CAVITY_FLUID } from '../syringeState.ts';
import { passBy, turnTowards } from './aimAt.ts';
import { testDose } from './operatorCare.ts';
import type { OperatorHands } from './operatorHands.ts';
import { type NeedlePlan, planNeedle } from './planNeedle.ts';
import { meansCommands, planProbe } from './planProbe.ts';

export function runExpert(hands: OperatorHands): void {
  const { simulation } = hands;
  const plan = planProbe(simulation);
  if (plan) for (const command of meansCommands(simulation.drill, plan.means)) hands.step(command);
  hands.wait(hands.uniform(2.5, 4));
  scan(hands, plan?.lateralMm ?? 0, plan?.elevationalMm ?? 0);
  hands.wait(hands.uniform(2.5, 4));
  const steepestRad = plan?.means.steepestRad;
  let way = planNeedle(simulation, steepestRad);
  if (!way && plan) {
    layOver(hands, plan.needle);
    way = planNeedle(simulation, steepestRad) ?? plan.needle;
  }
  if (!way) {
    hands.finish();
    return;
  }
  placeNeedle(hands, way.entryMm, way.targetMm);
  hands.wait(hands.uniform(0.5, 1.5));
  approach(hands, way.targetMm);
  hands.wait(hands.uniform(0.6, 1.2));
  hands.push(-Math.round(hands.uniform(150, 250)));
  hands.wait(hands.uniform(0.6, 0.9));
  hands.push(0);
  hands.wait(hands.uniform(0.5, 1));
  drain(hands);
  testDose(hands, hands.care);
  injectWatching(hands, way.targetMm);
  hands.wait(hands.uniform(0.8, 1.6));
  hands.takeNeedleOut(hands.uniform(10, 16));
  hands.wait(hands.uniform(0.5, 1));
  hands.finish();
}

/** Sweeps past the place and comes back to it. */
function scan(hands: OperatorHands, lateralMm: number, elevationalMm: number): void {
  const over = hands.uniform(4, 8) * (elevationalMm < 0 ? -1 : 1);
  const seconds = (mm: number) => Math.max(1.2, Math.abs(mm) / hands.uniform(5, 9));
  hands.slideProbe(0, elevationalMm + over, seconds(elevationalMm + over));
  hands.wait(hands.uniform(0.5, 1.5));
  hands.slideProbe(0, -1.6 * over, seconds(1.6 * over));
  hands.wait(hands.uniform(0.5, 1.5));
  hands.slideProbe(lateralMm, 0.6 * over + hands.gaussian(0.3), seconds(lateralMm + 0.6 * over));
  hands.settle();
}

/** Small movements that lay the beam over a way, how far it may stay off, mm, and of what is left so much is made good at a time: a slide over a round limb tilts the beam too. */
const MOST_LAYINGS = 5;
const LAID_MM = 0.35;
const LAY_SHARE = 0.6;

/** Where the scan came back to a view without a way, lays the beam over the way that was meant. */
function layOver(hands: OperatorHands, { entryMm, targetMm }: NeedlePlan): void {
  for (let i = 0; i < MOST_LAYINGS && !hands.isOver; i++) {
    const pose = hands.simulation.worldFromTransducer();
    const [entryX, , entryZ] = inverseTransformPoint(pose, entryMm);
    const [targetX, , targetZ] = inverseTransformPoint(pose, targetMm);
    if (Math.max(Math.abs(entryZ), Math.abs(targetZ)) < LAID_MM) return;
    const slope = (targetZ - entryZ) / (targetX - entryX);
    hands.turnProbe(0, -atan2(slope, 1), hands.uniform(0.5, 0.9));
    hands.slideProbe(
      0,
      LAY_SHARE * (targetZ - slope * targetX) + hands.gaussian(0.1),
      hands.uniform(0.5, 0.9),
    );
    hands.settle();
  }
}

/** Marks the entry, sets the needle down and turns it towards the target. */
export function placeNeedle(hands: OperatorHands, entryMm: Vec3, targetMm: Vec3): void {
  const um = (mm: number) => Math.round(1000 * (mm + hands.gaussian(0.4)));
  hands.step({ kind: 'placeEntry', xUm: um(entryMm[0]), yUm: um(entryMm[1]), zUm: um(entryMm[2]) });
  hands.wait(hands.uniform(0.8, 1.6));
  hands.step({ kind: 'setEntry' });
  hands.wait(hands.uniform(0.5, 1));
  const turn = turnTowards(hands.simulation, targetMm);
  hands.aimNeedle(
    turn.pitchRad + hands.gaussian(0.008),
    turn.yawRad + hands.gaussian(0.006),
    hands.uniform(1.2, 2),
  );
  hands.wait(hands.uniform(0.4, 0.9));
  correct(hands, targetMm, 0.004);
}

/** Steps of the longest way in. */
const MOST_STEPS = 40;
/** A thick capsule gives way for millimetres before it lets the tip through. */
const MOST_LAST_STEPS = 16;

/** Advances to the target in steps, with a look at each pause. */
function approach(hands: OperatorHands, targetMm: Vec3): void {
  const { simulation } = hands;
  for (let i = 0; i < MOST_STEPS && !hands.isOver; i++) {
    const left = leftMm(hands, targetMm);
    if (left < 0.15) break;
    const stepMm = Math.min(left, hands.uniform(4, 7));
    hands.advanceNeedle(stepMm, hands.uniform(5, 8));
    hands.wait(hands.uniform(0.2, 0.5));
    // Half a turn each time: the bevel then steers back what it steered off.
    if (left > stepMm + 1) hands.rollNeedle(PI, 0.6);
    const sight = needleVisibility(simulation);
    const isLost = sight !== null && !sight.shaftInPlane;
    if (isLost || missMm(hands, targetMm) > 0.8) correct(hands, targetMm, 0.002);
    if (simulation.state.needle.isStopped) break;
  }
  // The last half millimetre is found by the look of the fluid about the bevel.
  for (let i = 0; i < MOST_LAST_STEPS && !findOpening(simulation).isInCavity && hasCavityTarget(hands); i++) {
    if (simulation.state.needle.isStopped) hands.advanceNeedle(-0.6, 2);
    else hands.advanceNeedle(0.3, 2);
    hands.wait(0.3);
  }
}

export const hasCavityTarget = (hands: OperatorHands): boolean =>
  hands.simulation.anatomy.cavity?.id === hands.simulation.drill.target.structure;

/** Turns the needle so that its line meets the target again. */
function correct(hands: OperatorHands, targetMm: Vec3, deviationRad: number): void {
  const turn = turnTowards(hands.simulation, targetMm);
  if (Math.abs(turn.pitchRad) + Math.abs(turn.yawRad) < 0.003) return;
  hands.aimNeedle(
    turn.pitchRad + hands.gaussian(deviationRad),
    turn.yawRad + hands.gaussian(deviationRad),
    hands.uniform(0.5, 0.9),
  );
}

/** Way left along the needle to the place nearest to the target, mm. */
export const leftMm = (hands: OperatorHands, targetMm: Vec3): number =>
  passBy(hands.simulation, targetMm).leftMm;

/** How far the way of the tip passes by the target, mm. */
const missMm = (hands: OperatorHands, targetMm: Vec3): number =>
  length(passBy(hands.simulation, targetMm).missedBy);

/** Pull of the thumb while draining, µL/s, and how long at a stretch before the tip is looked at, s. */
const DRAIN_UL_PER_S = -800;
const DRAIN_STRETCH_S = 1.5;
const MOST_STRETCHES = 30;

/** Draws off what the drill wants drawn, and follows the walls with the tip as they close. */
export function drain(hands: OperatorHands): void {
  const { simulation } = hands;
  const wantedMl = simulation.drill.target.drainMl;
  if (wantedMl === undefined) return;
  const drawnMl = (): number => simulation.state.syringe.aspiratedMl[CAVITY_FLUID] ?? 0;
  for (let i = 0; i < MOST_STRETCHES && !hands.isOver; i++) {
    const isIn = findOpening(simulation).isInCavity;
    if (isIn && drawnMl() >= wantedMl) break;
    if (isIn) {
      hands.push(DRAIN_UL_PER_S);
      hands.wait(DRAIN_STRETCH_S);
      hands.push(0);
    } else hands.advanceNeedle(simulation.state.needle.isStopped ? -0.5 : 0.6, 2);
    hands.wait(0.3);
  }
}

/** So much may pool beside the target before the eye is sure of it, mL; and tries to put the tip right. */
const SEEN_POOL_ML = 0.12;
const MOST_CORRECTIONS = 6;

/** Injects; where the drug pools beside the space that it is meant for, stops and moves the tip a little on or back. */
function injectWatching(hands: OperatorHands, targetMm: Vec3): void {
  const { simulation } = hands;
  const pooledMl = (): number => simulation.state.boluses.reduce((ml, b) => ml + b.volumeMl, 0);
  let pooled = pooledMl();
  for (let i = 0; i < MOST_CORRECTIONS && hasCavityTarget(hands) && !hands.isOver; i++) {
    const isPooling = (): boolean => pooledMl() - pooled > SEEN_POOL_ML;
    inject(hands, undefined, isPooling);
    if (!isPooling()) return;
    pooled = pooledMl();
    hands.wait(0.4);
    regainSpace(hands, targetMm);
  }
  inject(hands);
}

/** Small steps, mm, towards the target and beyond it, and then back past where it began. */
const SEEK_STEP_MM = 0.3;
const SEEK_STEPS = 6;

/** Moves the tip until the look of the fluid about the bevel says that it lies in the space again. */
function regainSpace(hands: OperatorHands, targetMm: Vec3): void {
  const { simulation } = hands;
  const first = leftMm(hands, targetMm) > 0 ? 1 : -1;
  for (let i = 0; i < 3 * SEEK_STEPS && !hands.isOver; i++) {
    const isOnward = (i < SEEK_STEPS ? first : -first) > 0;
    if (isOnward && simulation.state.needle.isStopped) continue;
    hands.advanceNeedle(isOnward ? SEEK_STEP_MM : -SEEK_STEP_MM, 2);
    hands.wait(0.2);
    if (findOpening(simulation).isInCavity) return;
  }
}

/** Injects what the drill asks for and watches the volume; stops where `until` says so. */
export function inject(
  hands: OperatorHands,
  rateUlPerS = Math.round(hands.uniform(320, 450)),
  until?: () => boolean,
): void {
  const { simulation } = hands;
  hands.push(rateUlPerS);
  for (let i = 0; i < 4000 && !hands.isOver; i++) {
    const { remainingMl, injectedMl } = simulation.state.syringe;
    if (remainingMl <= 0 || injectedMl >= simulation.drill.target.volumeMl || until?.()) break;
    hands.step();
  }
  hands.push(0);
}
