/** The thumb: what leaves the needle goes into what its opening lies in, and what is drawn back comes from there. */
import {
  OWNER_AIR,
  OWNER_BACKGROUND,
  OWNER_BOLUS,
  OWNER_CAVITY_FLUID,
  ownerId,
} from '../anatomy/tissueField.ts';
import type { StructureClass } from '../anatomy/anatomy.ts';
import { needleDropKpa } from '../injectate/hydraulics.ts';
import { type BackPressure, backPressureOf, flowMlPerS } from '../injectate/plunger.ts';
import { jointRoom, roomPressureKpa } from '../injectate/room.ts';
import { plungerForceN, syringeFor, THUMB_FORCE_N, thumbPressureKpa } from '../injectate/syringe.ts';
import { agentOf, needleOf, type SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { findOpening, type Opening } from './needleOpening.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { addToPool, takeFromPool } from './pools.ts';
import { floorVolumeMl } from './volume.ts';

/** An aspiration that brought nothing for so long brings nothing, ticks. */
const EMPTY_PULL_TICKS = 40;
/** Blood and fluid come at most this fast, mL/s [TKU]. */
const GREATEST_ASPIRATION_ML_PER_S = 1;

/** Moves the plunger for one tick. */
export function stepSyringe(context: SimContext): void {
  const { syringe, needle } = context.state;
  syringe.pressureKpa = 0;
  syringe.thumbForceN = 0;
  if (syringe.rateMlPerS < 0 && needle.phase === 'inserted') {
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

function inject(context: SimContext): void {
  const { syringe } = context.state;
  const opening = findOpening(context);
  const back = opening.owner === OWNER_AIR ? undefined : backPressureAt(context, opening);
  const flow = flowMlPerS(
    syringe.rateMlPerS,
    needleOf(context),
    agentOf(context),
    context.drill.syringeMl,
    back,
  );
  feelPlunger(context, flow, back);
  const volume = Math.min(syringe.remainingMl, floorVolumeMl(flow / TICKS_PER_SECOND));
  if (volume <= 0) {
    addEvent(context.state, 'command-refused', syringe.remainingMl > 0 ? 'resistance' : 'syringe-empty');
    stopFlow(context);
    return;
  }
  const into = deliver(context, opening, volume);
  syringe.remainingMl -= volume;
  syringe.injectedMl += volume;
  syringe.byStructureMl[into] = (syringe.byStructureMl[into] ?? 0) + volume;
  context.motion.injectedMl += volume;
  if (syringe.flowInto === into) return;
  stopFlow(context);
  syringe.flowInto = into;
  addEvent(context.state, 'injection-started', into);
}

/** What holds against the injection: a filling cavity holds more and more. */
function backPressureAt(context: SimContext, opening: Opening): BackPressure | undefined {
  const { anatomy, state } = context;
  const structureClass = classOf(context, opening);
  const back = backPressureOf(structureClass);
  const isInRoom = opening.isInCavity || structureClass === 'recess' || structureClass === 'fluid';
  if (!back || !isInRoom || !anatomy.cavity) return back;
  const restKpa = roomPressureKpa(jointRoom(anatomy.cavity.capacityMl), state.cavityVolumeMl);
  return { ...back, restKpa };
}

/** Pressure in the syringe and force of the thumb, its plunger's friction with it; all of a thumb's where nothing moves. */
function feelPlunger(context: SimContext, flow: number, back: BackPressure | undefined): void {
  const { syringe } = context.state;
  const spec = syringeFor(context.drill.syringeMl);
  syringe.pressureKpa =
    back && flow > 0
      ? needleDropKpa(needleOf(context), agentOf(context).flowLaw, flow) +
        back.restKpa +
        back.kpaPerMlPerS * flow
      : thumbPressureKpa(spec, THUMB_FORCE_N);
  syringe.thumbForceN = plungerForceN(spec, syringe.pressureKpa) + spec.frictionN;
}

function stopFlow(context: SimContext): void {
  const { syringe } = context.state;
  if (syringe.flowInto === '') return;
  addEvent(context.state, 'injection-stopped', syringe.flowInto);
  syringe.flowInto = '';
}

/** Puts a volume where the opening is; returns the id that it counts under. */
function deliver(context: SimContext, opening: Opening, volumeMl: number): string {
  const { state, anatomy } = context;
  if (opening.isInCavity) {
    state.cavityVolumeMl += volumeMl;
    context.volumeChanged();
    return anatomy.cavity!.id;
  }
  const structureClass = classOf(context, opening);
  // The fluid of the joint and its recess are one space.
  if (structureClass === 'fluid' && anatomy.cavity) {
    state.cavityVolumeMl += volumeMl;
    context.volumeChanged();
    return ownerId(anatomy, opening.owner);
  }
  // Blood carries away what is put into it.
  if (structureClass === 'vessel') return ownerId(anatomy, opening.owner);
  const into = addToPool(context, opening, volumeMl);
  context.volumeChanged();
  return into;
}

function aspirate(context: SimContext): void {
  const { state } = context;
  const { syringe } = state;
  stopFlow(context);
  syringe.pullTicks++;
  const drawn = Object.values(syringe.aspiratedMl).reduce((sum, volume) => sum + volume, 0);
  const room = context.drill.syringeMl - syringe.remainingMl - drawn;
  const rate = Math.min(-syringe.rateMlPerS, GREATEST_ASPIRATION_ML_PER_S);
  const wanted = Math.min(room, floorVolumeMl(rate / TICKS_PER_SECOND));
  const opening = findOpening(context);
  let kind = 'nothing';
  let got = 0;
  if (wanted > 0 && opening.isInCavity && state.cavityVolumeMl > 0) {
    kind = 'synovial-fluid';
    got = Math.min(wanted, state.cavityVolumeMl);
    state.cavityVolumeMl -= got;
    context.volumeChanged();
  } else if (wanted > 0 && opening.owner === OWNER_BOLUS) {
    kind = 'injectate';
    got = takeFromPool(context, opening, wanted);
    context.volumeChanged();
  } else if (wanted > 0 && classOf(context, opening) === 'vessel') {
    kind = 'blood';
    got = wanted;
  } else if (syringe.pullTicks !== EMPTY_PULL_TICKS) return;
  if (got > 0) syringe.aspiratedMl[kind] = (syringe.aspiratedMl[kind] ?? 0) + got;
  // One event for each pull, or each new thing that a pull brings.
  const isNew = syringe.pullTicks <= 1 || syringe.lastAspirate !== kind || kind === 'nothing';
  syringe.lastAspirate = kind;
  if (isNew) addEvent(state, 'aspirated', kind);
}

/** Class of what the opening lies in. */
function classOf(context: SimContext, opening: Opening): StructureClass {
  if (opening.isInCavity || opening.owner === OWNER_CAVITY_FLUID) return 'recess';
  if (opening.owner === OWNER_BOLUS) {
    const id = context.state.boluses[opening.bolus]!.structure;
    return context.anatomy.structures.find((s) => s.id === id)?.class ?? context.anatomy.background.class;
  }
  if (opening.owner <= OWNER_BACKGROUND) return context.anatomy.background.class;
  return context.anatomy.structures[opening.owner]!.class;
}
