/** The one thing to do next, worked out from where the run stands; no script to fall out of step with. */
import type { Drill } from '../core/procedure/drill.ts';
import type { GuideStep } from '../core/procedure/guideSteps.ts';
import type { SimState } from '../core/sim/state.ts';
import { CAVITY_FLUID } from '../core/sim/syringeState.ts';
import type { Readout } from './readout.ts';
import { ENOUGH_AREA_MM2 } from './targetInView.ts';

export type { GuideStep };

/** Order in which the steps are shown as done. */
const GUIDE_ORDER: readonly GuideStep[] = [
  'scan',
  'entry',
  'set',
  'alignPlane',
  'advance',
  'aspirate',
  'drain',
  'inject',
  'withdraw',
  'finish',
];

/** The same of one drill: most have nothing to draw off. */
export const guideOrder = ({ target }: Drill): readonly GuideStep[] =>
  target.drainMl === undefined ? GUIDE_ORDER.filter((step) => step !== 'drain') : GUIDE_ORDER;

const ENTRY_NEAR_PLANE_MM = 1;
/** Of the ordered volume that counts as given. */
const DELIVERED_SHARE = 0.98;

/** So near to the volume to draw off counts as drawn, mL. */
const DRAINED_WITHIN_ML = 0.2;

/** Whether there is fluid left that the drill wants drawn off. */
export function isToDrain({ syringe }: SimState, { target }: Drill): boolean {
  const { drainMl } = target;
  return drainMl !== undefined && (syringe.aspiratedMl[CAVITY_FLUID] ?? 0) < drainMl - DRAINED_WITHIN_ML;
}

export function nextStep(state: SimState, readout: Readout, drill: Drill, targetAreaMm2: number): GuideStep {
  if (state.isFinished) return 'done';
  const { needle, syringe } = state;
  const isDelivered = syringe.injectedMl >= drill.target.volumeMl * DELIVERED_SHARE;
  if (isDelivered) return needle.phase === 'inserted' ? 'withdraw' : 'finish';
  if (needle.phase === 'inserted') {
    if (readout.isInTarget) {
      const needsAspiration = drill.checks.includes('aspirate-before-injection');
      if (needsAspiration && syringe.lastAspirate === '' && syringe.injectedMl === 0) return 'aspirate';
      if (syringe.injectedMl === 0 && isToDrain(state, drill)) return 'drain';
      return 'inject';
    }
    if (syringe.rateMlPerS > 0) return 'wrongPlace';
    if (readout.isStopped) return 'stopped';
    return readout.isInPlane ? 'advance' : 'steer';
  }
  if (targetAreaMm2 < ENOUGH_AREA_MM2) return 'scan';
  if (needle.phase === 'away')
    return Math.abs(readout.tipFromPlaneMm) > ENTRY_NEAR_PLANE_MM ? 'entry' : 'set';
  return readout.isInPlane ? 'advance' : 'alignPlane';
}
