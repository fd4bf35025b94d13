/** Which step of the procedure a run is at: told in every mode, since it gives nothing away that the hand does not know. */
import type { Drill } from '../core/procedure/drill.ts';
import type { SimState } from '../core/sim/state.ts';
import type { Step } from './messages.ts';

/** Of the ordered volume that counts as given, as in the guide. */
const DELIVERED_SHARE = 0.98;

export function stepOf(state: SimState, drill: Drill): Step {
  if (state.isFinished) return 'over';
  const { needle, syringe } = state;
  const isDelivered = syringe.injectedMl >= drill.target.volumeMl * DELIVERED_SHARE;
  if (isDelivered) return needle.phase === 'inserted' ? 'injected' : 'withdrawn';
  if (needle.phase === 'inserted') return syringe.injectedMl > 0 ? 'injecting' : 'in-tissue';
  return needle.phase === 'touching' ? 'on-skin' : 'scan';
}
