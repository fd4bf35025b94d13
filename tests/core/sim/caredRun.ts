/** A run of the test limb with the patient about it, in which everything around the needle goes wrong that can. */
import { careClockS } from '../../../src/core/sim/careSteps.ts';
import type { CareStepId } from '../../../src/core/procedure/care/careSteps.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import type { RunInput } from '../../../src/core/sim/replay.ts';
import { carePlanOf } from '../../../src/protocol/drills/care.ts';
import { drill, limb } from './testAnatomy.ts';

export const CARED_SEED = 7;

const plan = carePlanOf('knee-suprapatellar-lateral', 'assessment')!;
const { traps: _traps, trap01: _share, ...fixed } = plan;

/** A diabetic who reacts to chlorhexidine. */
export const caredDrill: Drill = {
  ...drill,
  care: {
    ...fixed,
    history: { ...plan.history, allergies: ['chlorhexidine'], hba1cPercent: 8.6 },
  },
};

/** Into the muscle and out again, with a little injected there. */
export function stick(hands: OperatorHands): void {
  hands.step({ kind: 'placeEntry', xUm: -55_000, yUm: -20_000, zUm: -40_000 });
  hands.step({ kind: 'setEntry' });
  hands.advanceNeedle(12, 40);
  hands.push(800);
  hands.wait(1);
  hands.push(0);
  hands.takeNeedleOut(40);
}

export function runCarelessly(): RunInput {
  const hands = new OperatorHands('careless', caredDrill, limb, CARED_SEED);
  const act = (step: CareStepId, choice = 0) => hands.step({ kind: 'careAct', step, choice });
  act('sharps');
  act('skin', 0);
  hands.step({ kind: 'careWait', seconds: 30 });
  hands.step({ kind: 'careWait', seconds: 0 });
  act('site-mark', 1);
  act('skin', 9);
  stick(hands);
  act('observation', 3);
  if (careClockS(hands.simulation) < 30 * 60) throw new Error('the observation took no time');
  hands.step({ kind: 'finishRun' });
  return { commandsByTick: hands.commandsByTick, endTick: hands.simulation.state.tick };
}
