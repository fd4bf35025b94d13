/** The one thing to do next, worked out from where the run stands; no script to fall out of step with. */
import type { Drill } from '../core/procedure/drill.ts';
import type { SimState } from '../core/sim/state.ts';
import type { Readout } from './readout.ts';
import { ENOUGH_AREA_MM2 } from './targetInView.ts';

export type GuideStep =
  | 'scan'
  | 'entry'
  | 'set'
  | 'alignPlane'
  | 'advance'
  | 'stopped'
  | 'steer'
  | 'aspirate'
  | 'inject'
  | 'wrongPlace'
  | 'withdraw'
  | 'finish'
  | 'done';

/** Order in which the steps are shown as done. */
export const GUIDE_ORDER: readonly GuideStep[] = [
  'scan',
  'entry',
  'set',
  'alignPlane',
  'advance',
  'aspirate',
  'inject',
  'withdraw',
  'finish',
];

const ENTRY_NEAR_PLANE_MM = 1;
/** Of the ordered volume that counts as given. */
const DELIVERED_SHARE = 0.98;

export function nextStep(state: SimState, readout: Readout, drill: Drill, targetAreaMm2: number): GuideStep {
  if (state.isFinished) return 'done';
  const { needle, syringe } = state;
  const isDelivered = syringe.injectedMl >= drill.target.volumeMl * DELIVERED_SHARE;
  if (isDelivered) return needle.phase === 'inserted' ? 'withdraw' : 'finish';
  if (needle.phase === 'inserted') {
    if (readout.isInTarget) {
      const needsAspiration = drill.checks.includes('aspirate-before-injection');
      if (needsAspiration && syringe.lastAspirate === '' && syringe.injectedMl === 0) return 'aspirate';
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
