/** What the patient feels of this tick, says, and whether it is too much. */
import type { StructureClass } from '../anatomy/anatomy.ts';
import { OWNER_AIR, OWNER_BACKGROUND, OWNER_BOLUS, OWNER_CAVITY_FLUID } from '../anatomy/tissueField.ts';
import type { Vec3 } from '../math/vec3.ts';
import { numbAt01 } from '../response/numbness.ts';
import {
  type Hurt,
  NO_HURT,
  ofDragging,
  ofInjecting,
  ofPassing,
  ofPressing,
  ofProbe,
  ofPuncture,
  worse,
} from '../response/pain.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { needleOf, type SimContext } from './context.ts';
import { addEvent, addEventOnce } from './events.ts';
import { GREATEST_PRESS_MM } from '../needle/pressForce.ts';

const TICK_S = 1 / TICKS_PER_SECOND;
/** Pain ebbs with this time constant, s [U]. */
const EBB_S = 1.5;
/** What is left of pain in numbed tissue [U]. */
const LEFT_WHEN_NUMB = 0.15;
/** Each further puncture and pass finds the place more tender, up to so much [U]. */
const PER_PUNCTURE = 0.15;
const PER_PASS = 0.1;
const MOST_TENDER = 1.6;
/** Pain is a word from here on, and again when it has risen by so much. */
const WORD_FROM = 3.5;
const WORD_RISE = 1.5;
/** Below this it is none. */
const LEAST_PAIN = 0.05;
/** Seconds of a pain one point above what the patient bears until the faint, and until it has passed [U]. */
const FAINTS_AFTER_S = 5;
const RECOVERS_AFTER_S = 30;

export function stepPatient(context: SimContext, eventsFrom: number): void {
  if (context.anatomy.isPhantom) return;
  const { patient } = context.state;
  const hurt = hurtOf(context, eventsFrom);
  const points = Math.min(10, hurt.points * patient.sensitivity * tenderness(context));
  patient.pain *= 1 - TICK_S / EBB_S;
  if (points >= patient.pain && points > LEAST_PAIN) {
    patient.pain = points;
    patient.painCause = hurt.cause;
  } else if (patient.pain < LEAST_PAIN) {
    patient.pain = 0;
    patient.painCause = '';
  }
  if (patient.pain > patient.worstPain) {
    patient.worstPain = patient.pain;
    patient.worstPainCause = patient.painCause;
  }
  patient.painSeconds += patient.pain * TICK_S;
  patient.toldPain = Math.min(patient.toldPain, patient.pain);
  if (patient.pain >= WORD_FROM && patient.pain > patient.toldPain + WORD_RISE) {
    patient.toldPain = patient.pain;
    addEvent(context.state, 'pain', patient.painCause, Math.round(10 * patient.pain) / 10);
  }
  faint(context);
}

function tenderness(context: SimContext): number {
  const { punctures, passes } = context.state.needle;
  const more = PER_PUNCTURE * Math.max(0, punctures - 1) + PER_PASS * Math.max(0, passes - punctures);
  return Math.min(MOST_TENDER, 1 + more);
}

function hurtOf(context: SimContext, eventsFrom: number): Hurt {
  const { state, motion } = context;
  const { needle, patient, probe } = state;
  const spec = needleOf(context);
  let hurt = NO_HURT;
  const isIn = needle.phase === 'inserted';
  const isFelt = isIn && (motion.isNeedleMoved || state.syringe.flowMlPerS > 0 || needle.pressMm > 0);
  if (isFelt) {
    const rest: Vec3 = [0, 0, 0];
    context.field().deformation.restInto(...needle.tipMm, rest);
    patient.numb01 = numbAt01(patient.numbSpots, rest, state.tick);
    const structureClass = classAtTip(context);
    const mm = motion.advancedMm - motion.withdrawnMm;
    if (mm !== 0) hurt = ofPassing(structureClass, spec.outerDiameterMm, mm * TICKS_PER_SECOND);
    if (motion.sidewaysMm > 0) hurt = worse(hurt, ofDragging(structureClass, spec.outerDiameterMm));
    if (needle.isStopped && needle.pressMm > 0)
      hurt = worse(hurt, ofPressing(state.touchedCartilage === '', needle.pressMm / GREATEST_PRESS_MM));
    if (state.syringe.flowMlPerS > 0)
      hurt = worse(hurt, ofInjecting(classOfFlow(context), state.syringe.tipPressureKpa));
  } else if (!isIn) patient.numb01 = 0;
  for (let i = eventsFrom; i < state.events.length; i++) {
    const { kind } = state.events[i]!;
    if (kind === 'skin-punctured') hurt = worse(hurt, ofPuncture(spec.outerDiameterMm));
    else if (kind === 'nerve-contact') hurt = worse(hurt, { points: 8, cause: 'nerve' });
  }
  const numbed = { ...hurt, points: hurt.points * (1 - (1 - LEFT_WHEN_NUMB) * patient.numb01) };
  return probe.indentationMm > 0 ? worse(numbed, ofProbe(probe.indentationMm)) : numbed;
}

function classAtTip(context: SimContext): StructureClass {
  const { tipOwner } = context.state.needle;
  if (tipOwner >= 0) return context.anatomy.structures[tipOwner]!.class;
  if (tipOwner === OWNER_BACKGROUND) return context.anatomy.background.class;
  // Fluid does not hurt, and what lies outside does not either.
  if (tipOwner === OWNER_CAVITY_FLUID || tipOwner === OWNER_BOLUS || tipOwner === OWNER_AIR) return 'fluid';
  return 'gel';
}

function classOfFlow(context: SimContext): StructureClass | 'air' {
  const { syringe, places } = context.state;
  return places.find((place) => place.id === syringe.flowInto)?.structureClass ?? 'air';
}

/** A vasovagal faint: pain that this patient cannot bear, for some seconds. */
function faint(context: SimContext): void {
  const { patient } = context.state;
  const over = patient.pain - patient.faintsFromPain;
  const rise = over > 0 ? (over + 1) / FAINTS_AFTER_S : -1 / RECOVERS_AFTER_S;
  patient.faintness01 = Math.min(1, Math.max(0, patient.faintness01 + rise * TICK_S));
  if (patient.faintness01 < 1 || patient.hasFainted) return;
  patient.hasFainted = true;
  addEventOnce(context.state, 'fainted', patient.painCause);
}
