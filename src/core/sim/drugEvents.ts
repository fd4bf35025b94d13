/** What a drug does where it went: doses, places that it must not be in, and what it numbs. */
import { dosePatientOf } from '../injectate/bodyWeight.ts';
import { checkPlace } from '../injectate/compatibility.ts';
import type { Arrival } from '../injectate/delivery.ts';
import { TRACK_ID } from '../injectate/depot.ts';
import { doseShare, hasSteroid, numbing01 } from '../injectate/drugs.ts';
import { numb } from '../response/numbness.ts';
import { agentOf, type SimContext } from './context.ts';
import { addEventOnce } from './events.ts';
import type { Opening } from './needleOpening.ts';
import type { SimEventKind } from './state.ts';

/** What a drop at the tip is, mL: less than this is not told. */
const DROP_ML = 0.05;
/** So much of a steroid that ran back along the needle can thin the skin, mL [U]. */
const LEAK_THINS_ML = 0.1;
/** A steroid nearer to the skin's surface than this can thin it, mm [U]. */
const SHALLOW_MM = 10;
/** Volume of a steroid in a joint from which a flare is foretold, mL, and how often one comes: 1 in 50 (D16, low). */
const FLARE_ML = 0.5;
const FLARE_SHARE = 0.02;

const INTO: Readonly<Record<string, SimEventKind>> = {
  vessel: 'intravascular-injection',
  nerve: 'intraneural-injection',
  tendon: 'intratendinous-injection',
  skin: 'intradermal-injection',
};

/** Takes note of what went in with this tick. */
export function noteDrug(
  context: SimContext,
  opening: Opening,
  arrivals: readonly Arrival[],
  volumeMl: number,
): void {
  const { state, drill, anatomy } = context;
  const { syringe } = state;
  const agent = agentOf(context);
  const isSteroid = hasSteroid(agent);
  syringe.anaestheticShare += doseShare(agent, volumeMl, dosePatientOf(drill.patient));
  if (syringe.anaestheticShare > 1)
    addEventOnce(state, 'over-maximum-dose', agent.id, syringe.anaestheticShare);
  const held = syringe.inUse === 'track' ? syringe.trackByStructureMl : syringe.byStructureMl;
  const strength = numbing01(agent);
  const depthMm = -anatomy.surface(...opening.restMm);
  for (const { place, volumeMl: arrivedMl } of arrivals) {
    const heldMl = held[place.id] ?? 0;
    const isInside = place.kind !== 'vessel' && place.kind !== 'outside';
    if (strength > 0 && isInside && place.id !== TRACK_ID)
      numb(state.patient.numbSpots, opening.restMm, arrivedMl * strength, state.tick);
    if (heldMl < DROP_ML) continue;
    if (place.id === TRACK_ID) {
      addEventOnce(state, 'leak', TRACK_ID, heldMl);
      if (isSteroid && heldMl >= LEAK_THINS_ML) addEventOnce(state, 'skin-atrophy-risk', TRACK_ID, heldMl);
      continue;
    }
    const into = INTO[place.structureClass];
    if (into) addEventOnce(state, into, place.id, heldMl);
    if (place.kind === 'outside') addEventOnce(state, 'leak', place.id, heldMl);
    if (isSteroid && place.kind === 'room' && heldMl >= FLARE_ML)
      addEventOnce(state, 'steroid-flare-risk', place.id, FLARE_SHARE);
    if (isSteroid && place.kind === 'room' && syringe.aspirateLook === 'cloudy')
      addEventOnce(state, 'steroid-after-cloudy-fluid', place.id, heldMl);
    const isUnderSkin = place.structureClass === 'fat' || place.structureClass === 'skin';
    if (isSteroid && isUnderSkin && depthMm < SHALLOW_MM)
      addEventOnce(state, 'skin-atrophy-risk', place.id, heldMl);
    // Fat that lies deep takes a steroid without harm; it is the wrong place all the same, which the score says.
    if (!isUnderSkin && place.id !== drill.target.structure && checkPlace(agent, place.structureClass))
      addEventOnce(state, 'wrong-place', place.id, heldMl);
  }
}
