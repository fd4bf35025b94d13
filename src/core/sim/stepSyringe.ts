/** The thumb: what leaves the needle goes into what its opening lies in, and what is drawn back comes from there. */
import {
  type Arrival,
  deliver,
  drainTears,
  flowInto,
  flowShares,
  tipPressureKpa,
} from '../injectate/delivery.ts';
import { needleDropKpa } from '../injectate/hydraulics.ts';
import { openingShares, type OpeningShare, pointsAlong } from '../injectate/openings.ts';
import { PlaceFinder } from '../injectate/placeFinder.ts';
import { GREATEST_RATE_ML_PER_S } from '../injectate/plunger.ts';
import {
  plungerForceN,
  type SyringeSpec,
  syringeFor,
  THUMB_FORCE_N,
  thumbPressureKpa,
} from '../injectate/syringe.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { agentOf, needleOf, type SimContext } from './context.ts';
import { noteDrug } from './drugEvents.ts';
import { addEvent, addEventOnce } from './events.ts';
import { findOpening, type Opening } from './needleOpening.ts';
import { addToPool } from './pools.ts';
import { aspirate } from './stepAspiration.ts';
import { floorVolumeMl } from './volume.ts';

const TICK_S = 1 / TICKS_PER_SECOND;

/** Moves the plunger for one tick. */
export function stepSyringe(context: SimContext): void {
  const { syringe, needle } = context.state;
  syringe.pressureKpa = 0;
  syringe.thumbForceN = 0;
  syringe.tipPressureKpa = 0;
  syringe.flowMlPerS = 0;
  drain(context);
  if (syringe.rateMlPerS < 0 && needle.phase === 'inserted') {
    stopFlow(context);
    aspirate(context);
    return;
  }
  syringe.pullTicks = 0;
  if (syringe.rateMlPerS > 0) {
    if (needle.phase === 'inserted') {
      inject(context);
      return;
    }
    addEvent(context.state, 'command-refused', 'needle-not-in-skin');
  }
  stopFlow(context);
}

/** The syringe that is on the needle, by what it holds. */
export const syringeSpecOf = (context: SimContext): SyringeSpec =>
  syringeFor(
    context.state.syringe.inUse === 'track'
      ? context.drill.trackAnaesthetic!.volumeMl
      : context.drill.syringeMl,
  );

const finderOf = (context: SimContext): PlaceFinder => {
  const { cavityVolumeMl, places } = context.state;
  return new PlaceFinder(context.anatomy, context.field(), cavityVolumeMl, places);
};

function inject(context: SimContext): void {
  const { syringe, needle } = context.state;
  const finder = finderOf(context);
  const spec = needleOf(context);
  const points = pointsAlong(spec.bevelLengthMm, needle.tipMm, needle.shaft.tangent);
  const shares = flowShares(openingShares(points, finder));
  const flow = feelPlunger(context, shares);
  const isTrack = syringe.inUse === 'track';
  const leftMl = isTrack ? syringe.trackRemainingMl : syringe.remainingMl;
  const volumeMl = Math.min(leftMl, floorVolumeMl(flow * TICK_S));
  if (volumeMl <= 0) {
    addEvent(context.state, 'command-refused', leftMl > 0 ? 'resistance' : 'syringe-empty');
    stopFlow(context);
    return;
  }
  syringe.flowMlPerS = flow;
  const jointBefore = finder.joint?.volumeMl ?? 0;
  const opening = findOpening(context);
  const arrivals = deliver(shares, volumeMl, flow, TICK_S, finder.track(), floorVolumeMl);
  keep(context, opening, arrivals);
  if (finder.joint) context.state.cavityVolumeMl += finder.joint.volumeMl - jointBefore;
  if (isTrack) {
    syringe.trackRemainingMl -= volumeMl;
    syringe.trackInjectedMl += volumeMl;
  } else {
    syringe.remainingMl -= volumeMl;
    syringe.injectedMl += volumeMl;
    context.motion.injectedMl += volumeMl;
  }
  context.volumeChanged();
  noteDrug(context, opening, arrivals, volumeMl);
  const into = mainPlace(shares);
  if (syringe.flowInto === into) return;
  stopFlow(context);
  syringe.flowInto = into;
  addEvent(context.state, 'injection-started', into);
}

function mainPlace(shares: readonly OpeningShare[]): string {
  let main = shares[0]!;
  for (const share of shares) if (share.share > main.share) main = share;
  return main.place.id;
}

/** Flow, mL/s, with the pressure in the syringe and the force of the thumb; all of a thumb's where nothing moves. */
function feelPlunger(context: SimContext, shares: readonly OpeningShare[]): number {
  const { syringe } = context.state;
  const spec = syringeSpecOf(context);
  const most = thumbPressureKpa(spec, THUMB_FORCE_N);
  const agent = agentOf(context);
  const needle = needleOf(context);
  const wanted = Math.min(syringe.rateMlPerS, GREATEST_RATE_ML_PER_S);
  const flow = shares.length > 0 ? flowInto(needle, agent, most, shares, wanted) : 0;
  syringe.tipPressureKpa = shares.length > 0 ? tipPressureKpa(shares, flow) : most;
  syringe.pressureKpa = flow > 0 ? needleDropKpa(needle, agent.flowLaw, flow) + syringe.tipPressureKpa : most;
  syringe.thumbForceN = plungerForceN(spec, syringe.pressureKpa) + spec.frictionN;
  return flow;
}

function stopFlow(context: SimContext): void {
  const { syringe } = context.state;
  if (syringe.flowInto === '') return;
  addEvent(context.state, 'injection-stopped', syringe.flowInto);
  syringe.flowInto = '';
}

/** Writes down where a volume came to be, and swells the flesh that took it. */
function keep(context: SimContext, opening: Opening, arrivals: readonly Arrival[]): void {
  const { state } = context;
  const { syringe } = state;
  const held = syringe.inUse === 'track' ? syringe.trackByStructureMl : syringe.byStructureMl;
  let pooledMl = 0;
  let pool = '';
  let poolMost = 0;
  for (const { place, volumeMl, isBurst } of arrivals) {
    if (volumeMl > 0) held[place.id] = (held[place.id] ?? 0) + volumeMl;
    if (isBurst) addEvent(state, 'burst', place.id, state.cavityVolumeMl);
    if (place.kind === 'plane') addEventOnce(state, 'plane-split', place.id);
    const isFlesh = place.kind === 'plane' || place.kind === 'dense' || place.kind === 'depot';
    if (!isFlesh || place.state.id === 'needle-track') continue;
    pooledMl += volumeMl;
    if (volumeMl <= poolMost) continue;
    poolMost = volumeMl;
    pool = place.id;
  }
  if (pooledMl > 0) addToPool(context, opening, pooledMl, pool);
}

/** A torn wall lets fluid go until the pressure is that of the tissue around. */
function drain(context: SimContext): void {
  const { state } = context;
  if (!state.places.some((place) => place.isBurst)) return;
  const finder = finderOf(context);
  const around = finder.around();
  const before = finder.joint?.volumeMl ?? 0;
  const gone = drainTears(finder.torn(), around, TICK_S, floorVolumeMl);
  if (gone.length === 0) return;
  const { byStructureMl, trackByStructureMl } = state.syringe;
  for (const { place, volumeMl } of gone) {
    // What the treatment's syringe put there goes first; the two share the room.
    const held = (byStructureMl[place.id] ?? 0) >= volumeMl ? byStructureMl : trackByStructureMl;
    held[place.id] = (held[place.id] ?? 0) - volumeMl;
    held[around.id] = (held[around.id] ?? 0) + volumeMl;
  }
  if (finder.joint) state.cavityVolumeMl += finder.joint.volumeMl - before;
  context.volumeChanged();
}
