/** Harm by the needle: punctured vessels bleed, nerves are touched, cartilage is scraped. */
import type { Structure } from '../anatomy/anatomy.ts';
import { isVein } from '../injectate/depot.ts';
import { distance, type Vec3 } from '../math/vec3.ts';
import { TICKS_PER_SECOND } from './command.ts';
import type { SimContext } from './context.ts';
import { addEvent, addEventOnce } from './events.ts';
import { addPoolAt, HAEMATOMA_ID } from './pools.ts';
import type { HaematomaState } from './syringeState.ts';
import { floorVolumeMl } from './volume.ts';

/** A nerve within this of the tip is touched, cartilage is until the tip is drawn back by this; a scratch is told from so long on, mm [U]. */
const TOUCH_MM = 0.5;
const SCRATCH_MM = 0.5;
/** A bevel pressed on by so much, mm, which is 4 N, digs in as fast as this [U]. */
const DIGS_IN_MM = 0.5;
const DIG_MM_PER_S = 2;
/** Bleeding, mL/s: an artery's hole and a vein's, by a 22 G needle; it slows down as the tissue fills, to end at so much [U]. */
const ARTERY_ML_PER_S = 0.03;
const VEIN_ML_PER_S = 0.006;
const ARTERY_MOST_ML = 6;
const VEIN_MOST_ML = 1.5;
/** It is grown in steps of so many ticks: the tissue about it is worked out anew each time. */
const GROWTH_TICKS = 20;
/** Sizes at which it is told, each so many times the last, from so much on, mL. */
const FIRST_TOLD_ML = 0.1;
const TOLD_FACTOR = 3;
/** A probe pressed in by this, mm, over a hole within this of it, mm, stops the bleeding. */
const COMPRESSION_MM = 5;
const COMPRESSION_REACH_MM = 35;

/** Follows what happened in this tick; `eventsFrom` is where its events begin. */
export function stepHarm(context: SimContext, eventsFrom: number): void {
  const { state, anatomy } = context;
  const end = state.events.length;
  for (let i = eventsFrom; i < end; i++) {
    const { kind, subject } = state.events[i]!;
    const isContact = kind === 'bone-contact' || kind === 'cartilage-contact';
    if (kind !== 'structure-entered' && !isContact) continue;
    if (isContact) {
      state.touchedCartilage = kind === 'cartilage-contact' ? subject : '';
      state.touchedDepthMm = state.needle.depthMm;
      state.scrapedMm = 0;
      continue;
    }
    const structure = anatomy.structures.find((s) => s.id === subject);
    if (structure?.class === 'vessel') puncture(context, structure);
    else if (structure?.class === 'nerve') addEventOnce(state, 'nerve-pierced', subject);
    else if (structure?.class === 'pleura') addEventOnce(state, 'pleural-breach', subject);
    else if (structure?.class === 'dura') addEventOnce(state, 'dural-breach', subject);
  }
  feelNerves(context);
  scrape(context);
  if (state.tick % GROWTH_TICKS === 0) bleed(context);
}

function puncture(context: SimContext, structure: Structure): void {
  const { state } = context;
  addEvent(state, 'vessel-punctured', structure.id);
  if (state.haematomas.some((h) => h.vessel === structure.id)) return;
  const holeMm: Vec3 = [0, 0, 0];
  context.field().deformation.restInto(...state.needle.tipMm, holeMm);
  const isArtery = structure.flow ? structure.flow.kind !== 'vein' : !isVein(structure.id);
  state.haematomas.push({ vessel: structure.id, isArtery, holeMm, volumeMl: 0, toldMl: 0 });
}

/** A nerve is touched where the needle comes within its sheath's breadth. */
function feelNerves(context: SimContext): void {
  const { state, motion, anatomy } = context;
  if (state.needle.phase !== 'inserted' || !motion.isNeedleMoved) return;
  const [x, y, z] = state.needle.tipMm;
  for (const structure of anatomy.structures) {
    if (structure.class !== 'nerve' || !isNearBox(structure, state.needle.tipMm)) continue;
    if (context.field().distanceTo(structure, x, y, z) < TOUCH_MM)
      addEventOnce(state, 'nerve-contact', structure.id);
  }
}

/** Bounds are those of tissue at rest: near is taken widely, as tissue moves. */
const NEAR_BOX_MM = 15;
function isNearBox({ bounds }: Structure, p: Vec3): boolean {
  for (let k = 0; k < 3; k++)
    if (p[k]! < bounds.min[k]! - NEAR_BOX_MM || p[k]! > bounds.max[k]! + NEAR_BOX_MM) return false;
  return true;
}

function scrape(context: SimContext): void {
  const { state, motion } = context;
  const { needle } = state;
  if (state.touchedCartilage === '' || !motion.isNeedleMoved) return;
  if (needle.phase !== 'inserted' || needle.depthMm < state.touchedDepthMm - TOUCH_MM) {
    state.touchedCartilage = '';
    return;
  }
  state.scrapedMm += motion.sidewaysMm;
  if (motion.isPressing && needle.pressMm > DIGS_IN_MM) state.scrapedMm += DIG_MM_PER_S / TICKS_PER_SECOND;
  if (state.scrapedMm < SCRATCH_MM) return;
  addEvent(state, 'cartilage-scratched', state.touchedCartilage, state.scrapedMm);
  state.scrapedMm = 0;
}

/** Blood runs out of every hole that the needle does not stop up and the probe does not press shut. */
function bleed(context: SimContext): void {
  const { state } = context;
  for (const haematoma of state.haematomas) {
    const most = haematoma.isArtery ? ARTERY_MOST_ML : VEIN_MOST_ML;
    const left01 = 1 - haematoma.volumeMl / most;
    if (left01 < 0.02 || isStopped(context, haematoma)) continue;
    const rate = haematoma.isArtery ? ARTERY_ML_PER_S : VEIN_ML_PER_S;
    const grown = floorVolumeMl((rate * left01 * GROWTH_TICKS) / TICKS_PER_SECOND);
    haematoma.volumeMl += grown;
    addPoolAt(context, haematoma.holeMm, grown, HAEMATOMA_ID);
    context.volumeChanged();
    if (haematoma.volumeMl < Math.max(FIRST_TOLD_ML, TOLD_FACTOR * haematoma.toldMl)) continue;
    haematoma.toldMl = haematoma.volumeMl;
    addEvent(state, 'haematoma', haematoma.vessel, haematoma.volumeMl);
  }
}

function isStopped(context: SimContext, haematoma: HaematomaState): boolean {
  const { needle, probe } = context.state;
  const owner = context.anatomy.structures[needle.tipOwner];
  if (needle.phase === 'inserted' && owner?.id === haematoma.vessel) return true;
  return (
    probe.indentationMm >= COMPRESSION_MM &&
    distance(probe.positionMm, haematoma.holeMm) < COMPRESSION_REACH_MM
  );
}
