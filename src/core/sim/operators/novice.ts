/**
 * The novice: knows the plan roughly. Errors are those that are published of beginners: the needle is not seen while
 * it advances, the probe moves unnoticed (Sites 2007, PMID 17350520), the line is off the plane, and the needle is
 * redirected again and again. Their sizes are chosen, not measured.
 */
import { rotate } from '../../math/quaternion.ts';
import { add, type Vec3 } from '../../math/vec3.ts';
import { needleVisibility } from '../../needle/visibility.ts';
import { findOpening } from '../needleOpening.ts';
import { turnTowards } from './aimAt.ts';
import { inject, leftMm } from './expert.ts';
import type { OperatorHands } from './operatorHands.ts';
import { planNeedle } from './planNeedle.ts';
import { meansCommands, planProbe } from './planProbe.ts';

export function runNovice(hands: OperatorHands): void {
  const { simulation } = hands;
  const plan = planProbe(simulation);
  if (plan) for (const command of meansCommands(simulation.drill, plan.means)) hands.step(command);
  hands.wait(hands.uniform(1, 4));
  wander(hands, (plan?.lateralMm ?? 0) + hands.gaussian(2), (plan?.elevationalMm ?? 0) + hands.gaussian(2));
  hands.wait(hands.uniform(1, 3));
  const way = planNeedle(simulation, plan?.means.steepestRad) ?? plan?.needle;
  const { probe } = simulation.state;
  // Where the novice takes the target to be, and where the needle is set: off the plane by millimetres.
  const believed = way?.targetMm ?? add(probe.positionMm, rotate(probe.quaternionXyzw, [0, 14, 0]));
  const target = shift(hands, believed, 1.5, 1.5, 1);
  const { entryMm } = simulation.state.needle;
  const entry = shift(hands, way?.entryMm ?? entryMm, 2.5, 0, 2.5);
  const um = (mm: number) => Math.round(mm * 1000);
  hands.step({ kind: 'placeEntry', xUm: um(entry[0]), yUm: um(entry[1]), zUm: um(entry[2]) });
  hands.wait(hands.uniform(0.5, 2));
  for (let i = 0; i < 6 && simulation.state.needle.phase === 'away'; i++) {
    hands.step({ kind: 'setEntry' });
    if (simulation.state.needle.phase === 'away')
      hands.step({ kind: 'moveEntry', lateralUm: 3000, elevationalUm: 0 });
  }
  const turn = turnTowards(simulation, target);
  hands.aimNeedle(turn.pitchRad + hands.gaussian(0.06), turn.yawRad + hands.gaussian(0.06), 1.5);
  const tries = 2 + Math.floor(hands.uniform(0, 3));
  for (let i = 0; i < tries && !hands.isOver; i++) {
    blindAdvance(hands, target);
    hands.wait(hands.uniform(0.5, 2));
    if (findOpening(simulation).isInCavity && hands.chance(0.6)) break;
    if (i + 1 < tries) redirect(hands, target);
  }
  if (hands.chance(0.4)) {
    hands.push(-300);
    hands.wait(hands.uniform(0.5, 1));
    hands.push(0);
  }
  inject(hands, Math.round(hands.uniform(400, 800)));
  hands.wait(hands.uniform(0.3, 1));
  hands.takeNeedleOut(hands.uniform(15, 30));
  hands.finish();
}

/** Looks about with the probe without a method. */
function wander(hands: OperatorHands, lateralMm: number, elevationalMm: number): void {
  for (let i = 0; i < 3; i++) {
    hands.slideProbe(hands.gaussian(4), hands.gaussian(6), hands.uniform(0.5, 1.2));
    hands.turnProbe(hands.gaussian(0.08), 0, hands.uniform(0.3, 0.8));
    hands.wait(hands.uniform(0.3, 1));
  }
  // Back to where the start was, roughly, and on to the place.
  const start = planOffset(hands);
  hands.slideProbe(lateralMm - start[0], elevationalMm - start[1], 2);
  hands.turnProbe(-hands.simulation.state.probe.tiltRad + hands.gaussian(0.05), hands.gaussian(0.05), 1);
  hands.settle();
}

/** Sum of the slides commanded so far, mm. */
function planOffset(hands: OperatorHands): readonly [number, number] {
  let lateral = 0;
  let elevational = 0;
  for (const { command } of hands.commandsByTick)
    if (command.kind === 'slideProbe') {
      lateral += command.lateralUm / 1000;
      elevational += command.elevationalUm / 1000;
    }
  return [lateral, elevational];
}

/** A point moved by normal deviates along the probe's axes, mm. */
export function shift(
  hands: OperatorHands,
  p: Vec3,
  lateral: number,
  axial: number,
  elevational: number,
): Vec3 {
  const offset: Vec3 = [hands.gaussian(lateral), hands.gaussian(axial), hands.gaussian(elevational)];
  return add(p, rotate(hands.simulation.state.probe.quaternionXyzw, offset));
}

/** Pushes on to where the target is thought to be; mostly without a look, and with a probe that slides along. */
function blindAdvance(hands: OperatorHands, target: Vec3): void {
  const { simulation } = hands;
  const way = Math.max(3, leftMm(hands, target) + hands.gaussian(4));
  const isSliding = hands.chance(0.6);
  hands.advanceNeedle(way * 0.5, hands.uniform(10, 25));
  if (isSliding)
    hands.step({ kind: 'slideProbe', lateralUm: 0, elevationalUm: Math.round(hands.gaussian(1500)) });
  hands.advanceNeedle(way * 0.5, hands.uniform(10, 25));
  const sight = needleVisibility(simulation);
  // Now and then the lost needle is looked for with the probe.
  if (sight && !sight.shaftInPlane && hands.chance(0.5))
    hands.slideProbe(0, hands.uniform(0.3, 0.9) * sight.offPlaneMm, hands.uniform(0.5, 1.5));
}

/** Turns the needle where it is, or after pulling it back a little. */
function redirect(hands: OperatorHands, target: Vec3): void {
  if (hands.chance(0.6)) hands.advanceNeedle(-hands.uniform(3, 12), hands.uniform(10, 20));
  const turn = turnTowards(hands.simulation, target);
  hands.aimNeedle(
    turn.pitchRad * hands.uniform(0.4, 1.2) + hands.gaussian(0.06),
    turn.yawRad * hands.uniform(0.4, 1.2) + hands.gaussian(0.06),
    hands.uniform(0.4, 1),
  );
}
