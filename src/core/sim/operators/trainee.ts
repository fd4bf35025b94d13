/**
 * The trainee: the expert's plan in hands that err by as much as their skill lets them (humanErrors.ts). Skill 1 does
 * as the expert does; skill 0 errs as beginners are published to: advances unseen, moves the probe unawares, sets the
 * needle off the plane, redirects, does not notice where the drug goes.
 */
import { PI } from '../../math/elementary.ts';
import { length, type Vec3 } from '../../math/vec3.ts';
import { needleVisibility } from '../../needle/visibility.ts';
import { findOpening } from '../needleOpening.ts';
import { passBy, turnTowards } from './aimAt.ts';
import { drain, hasCavityTarget, leftMm } from './expert.ts';
import type { HumanErrors } from './humanErrors.ts';
import { shift } from './novice.ts';
import { testDose } from './operatorCare.ts';
import type { OperatorHands } from './operatorHands.ts';
import { planNeedle } from './planNeedle.ts';
import { meansCommands, planProbe } from './planProbe.ts';
import { unsteadyHands } from './unsteadyHands.ts';

export function runTrainee(hands: OperatorHands, errors: HumanErrors): void {
  const { simulation } = hands;
  const plan = planProbe(simulation);
  if (plan) for (const command of meansCommands(simulation.drill, plan.means)) hands.step(command);
  pause(hands, errors, 2.5, 4);
  scan(hands, errors, plan?.lateralMm ?? 0, plan?.elevationalMm ?? 0);
  pause(hands, errors, 2.5, 4);
  const way = planNeedle(simulation, plan?.means.steepestRad) ?? plan?.needle;
  if (!way) {
    hands.finish();
    return;
  }
  const { entryMm, targetMm: off } = errors;
  const target = shift(hands, way.targetMm, off, off, off);
  hands.alongside = unsteadyHands(hands, errors);
  placeNeedle(hands, errors, shift(hands, way.entryMm, entryMm, 0, entryMm), target);
  pause(hands, errors, 0.5, 1.5);
  approach(hands, errors, target);
  pause(hands, errors, 0.6, 1.2);
  if (!hands.chance(errors.forgetsAspiration01)) {
    hands.push(-Math.round(hands.uniform(150, 250)));
    hands.wait(hands.uniform(0.6, 0.9));
    hands.push(0);
    pause(hands, errors, 0.5, 1);
  }
  drain(hands);
  testDose(hands, hands.care);
  inject(hands, errors);
  pause(hands, errors, 0.8, 1.6);
  hands.takeNeedleOut(hands.uniform(10, 16) + errors.speedMmPerS - 8);
  pause(hands, errors, 0.5, 1);
  hands.finish();
}

const pause = (hands: OperatorHands, errors: HumanErrors, from: number, to: number): void =>
  hands.wait(errors.hesitation * hands.uniform(from, to));

/** Sweeps past the place and back to it, and ends as near to it as the hand gets. */
function scan(hands: OperatorHands, errors: HumanErrors, lateralMm: number, elevationalMm: number): void {
  const over = hands.uniform(4, 8) * (elevationalMm < 0 ? -1 : 1);
  const seconds = (mm: number) => Math.max(1.2, Math.abs(mm) / hands.uniform(5, 9));
  hands.slideProbe(0, elevationalMm + over, seconds(elevationalMm + over));
  pause(hands, errors, 0.5, 1.5);
  hands.slideProbe(0, -1.6 * over, seconds(1.6 * over));
  pause(hands, errors, 0.5, 1.5);
  const { placeMm, alignRad, pressMm } = errors;
  const sideMm = lateralMm + (placeMm > 0.3 ? hands.gaussian(placeMm) : 0);
  hands.slideProbe(sideMm, 0.6 * over + hands.gaussian(placeMm), seconds(sideMm + 0.6 * over));
  if (alignRad > 0) hands.turnProbe(hands.gaussian(alignRad / 2), hands.gaussian(alignRad), 1);
  const byUm = Math.round(hands.gaussian(pressMm) * 1000);
  if (byUm !== 0) hands.step({ kind: 'pressProbe', byUm });
  hands.settle();
}

/** Goes that a covered entry is moved aside before the hand gives up. */
const MOST_ENTRIES = 6;
const ASIDE_UM = 3000;

function placeNeedle(hands: OperatorHands, errors: HumanErrors, entryMm: Vec3, targetMm: Vec3): void {
  const { simulation } = hands;
  const [xUm, yUm, zUm] = entryMm.map((mm) => Math.round(1000 * mm)) as Vec3;
  hands.step({ kind: 'placeEntry', xUm, yUm, zUm });
  pause(hands, errors, 0.8, 1.6);
  for (let i = 0; i < MOST_ENTRIES && simulation.state.needle.phase === 'away' && !hands.isOver; i++) {
    hands.step({ kind: 'setEntry' });
    if (simulation.state.needle.phase === 'away')
      hands.step({ kind: 'moveEntry', lateralUm: ASIDE_UM, elevationalUm: 0 });
  }
  pause(hands, errors, 0.5, 1);
  aim(hands, targetMm, errors.aimRad, hands.uniform(1.2, 2));
  pause(hands, errors, 0.4, 0.9);
  if (hands.chance(errors.looks01)) correct(hands, errors, targetMm, 0.004);
}

function aim(hands: OperatorHands, targetMm: Vec3, deviationRad: number, seconds: number): void {
  const turn = turnTowards(hands.simulation, targetMm);
  hands.aimNeedle(
    turn.pitchRad + hands.gaussian(deviationRad),
    turn.yawRad + hands.gaussian(0.75 * deviationRad),
    seconds,
  );
}

/** A small turn back to the target's line; the hand's own error of aim is less in it than in the first one. */
function correct(hands: OperatorHands, errors: HumanErrors, targetMm: Vec3, finestRad: number): void {
  const turn = turnTowards(hands.simulation, targetMm);
  if (Math.abs(turn.pitchRad) + Math.abs(turn.yawRad) < 0.003) return;
  aim(hands, targetMm, Math.max(finestRad, errors.aimRad / 3), hands.uniform(0.5, 0.9));
}

/** Steps of the longest way in, and the small ones at its end. */
const MOST_STEPS = 40;
const MOST_LAST_STEPS = 16;
/** Of what the needle lies off the plane, so much is made good by a slide of the probe after it. */
const CHASE_SHARE = [0.3, 0.9] as const;

function approach(hands: OperatorHands, errors: HumanErrors, targetMm: Vec3): void {
  const { simulation } = hands;
  const pastMm = Math.abs(hands.gaussian(errors.overshootMm));
  for (let i = 0; i < MOST_STEPS && !hands.isOver; i++) {
    const left = leftMm(hands, targetMm) + pastMm;
    if (left < 0.15) break;
    const stepMm = Math.min(left, hands.uniform(4, errors.strideMm));
    hands.advanceNeedle(stepMm, hands.uniform(5, errors.speedMmPerS));
    if (simulation.state.needle.isStopped) {
      if (hands.chance(1 - errors.finesse01) && i < MOST_STEPS / 4) redirect(hands, errors, targetMm);
      else break;
    }
    if (!hands.chance(errors.looks01)) continue;
    pause(hands, errors, 0.2, 0.5);
    // Half a turn each time: the bevel then steers back what it steered off.
    if (left > stepMm + 1 && hands.chance(errors.finesse01)) hands.rollNeedle(PI, 0.6);
    const sight = needleVisibility(simulation);
    if (sight && !sight.shaftInPlane) {
      // A steady hand turns the needle back and finds it with the beam, an unsteady one runs after it with the probe.
      if (hands.chance(errors.finesse01)) {
        correct(hands, errors, targetMm, 0.002);
        findTip(hands);
      } else hands.slideProbe(0, hands.uniform(...CHASE_SHARE) * sight.offPlaneMm, hands.uniform(0.5, 1.5));
    } else if (length(passBy(simulation, targetMm).missedBy) > 0.8) correct(hands, errors, targetMm, 0.002);
    if (hands.chance(errors.redirects01)) redirect(hands, errors, targetMm);
  }
  if (!hands.chance(errors.finesse01)) return;
  for (let i = 0; i < MOST_LAST_STEPS && !findOpening(simulation).isInCavity && hasCavityTarget(hands); i++) {
    hands.advanceNeedle(simulation.state.needle.isStopped ? -0.6 : 0.3, 2);
    hands.wait(0.3);
  }
}

/** Slides in search of a tip that is out of the beam. */
const MOST_SLIDES = 3;
/** How well one slide makes good what the eye takes the tip to be off by. */
const SLIDE_SHARE = [0.7, 1.2] as const;

/** With the needle at rest, lays the beam over the tip again: no way is made blind where it can be found. */
function findTip(hands: OperatorHands): void {
  for (let i = 0; i < MOST_SLIDES && !hands.isOver; i++) {
    const sight = needleVisibility(hands.simulation);
    // Where no beam reaches it yet there is nothing to be found.
    if (!sight || sight.tipInPlane || !sight.isTipUnderProbe) return;
    hands.slideProbe(0, hands.uniform(...SLIDE_SHARE) * sight.offPlaneMm, hands.uniform(0.5, 1));
    hands.settle();
  }
}

/** Some way back, and on in a direction that is hoped to be better. */
function redirect(hands: OperatorHands, errors: HumanErrors, targetMm: Vec3): void {
  hands.advanceNeedle(-hands.uniform(3, 0.5 * hands.simulation.state.needle.depthMm + 3), 15);
  aim(hands, targetMm, errors.aimRad / 2, hands.uniform(0.4, 1));
}

/** So much may pool beside the target before an eye that looks is sure of it, mL. */
const SEEN_POOL_ML = 0.12;
const MOST_CORRECTIONS = 6;

/** Injects what is taken to be the dose; where the drug is seen to pool beside the target, the tip is put right. */
function inject(hands: OperatorHands, errors: HumanErrors): void {
  const { simulation } = hands;
  const { volumeMl } = simulation.drill.target;
  const doseMl = volumeMl * (1 + hands.gaussian(errors.dose01));
  const rateUlPerS = Math.round(hands.uniform(320, 450) + hands.uniform(0, 2) * errors.hasteUlPerS);
  const isWatching = hands.chance(errors.noticesPool01);
  const pooledMl = (): number => simulation.state.boluses.reduce((ml, b) => ml + b.volumeMl, 0);
  let pooled = pooledMl();
  for (let i = 0; i <= MOST_CORRECTIONS && !hands.isOver; i++) {
    const mayStop = isWatching && i < MOST_CORRECTIONS && hasCavityTarget(hands);
    hands.push(rateUlPerS);
    let isPooling = false;
    for (let tick = 0; tick < 4000 && !hands.isOver && !isPooling; tick++) {
      const { remainingMl, injectedMl } = simulation.state.syringe;
      if (remainingMl <= 0 || injectedMl >= doseMl) break;
      isPooling = mayStop && pooledMl() - pooled > SEEN_POOL_ML;
      if (!isPooling) hands.step();
    }
    hands.push(0);
    if (!isPooling) return;
    pooled = pooledMl();
    hands.wait(0.4);
    hands.advanceNeedle(simulation.state.needle.isStopped || i % 2 === 1 ? -0.5 : 0.4, 2);
    hands.wait(0.4);
  }
}
