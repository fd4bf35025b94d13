/**
 * The needle's hand: aim, roll, advance and withdraw. The hand holds the hub on a line through the hole in the skin; the
 * tip cuts where the bevel sends it and the shaft is the curve between (bendShaft.ts).
 */
import { OWNER_AIR, ownerId } from '../anatomy/tissueField.ts';
import { addScaled, distance, type Vec3 } from '../math/vec3.ts';
import { bevelForceN } from '../needle/bevelForce.ts';
import { extendTrack, shortenTrack, TRACK_STEP_MM, trackCount } from '../needle/cutTrack.ts';
import { bendShaft, bowOut, bucklingLimitN, straightenBow, tearTissue } from './bendShaft.ts';
import type { SimContext } from './context.ts';
import { needleOf } from './context.ts';
import { addEvent } from './events.ts';
import { takeMovement } from './hands.ts';
import { isHardOwner, isNeedleInHard } from './hardTissue.ts';
import { measureReach, rollAside } from './dragTissue.ts';
import { aimedDirection } from './needleAim.ts';
import { beginForce, pressOn, pullTo, pushTo, standingForceN, tissueMoved, turned } from './needleForce.ts';
import { followSkin } from './needleEntry.ts';
import { isCoveredByProbe } from './stepProbe.ts';

/** The tip moves at most this far between two questions to the field, mm. */
const SUBSTEP_MM = 0.1;
/** A needle in tissue is turned no faster than that a straight tip would move sideways by this per tick, mm: 6 mm/s [TKU]. */
const SIDEWAYS_PER_TICK_MM = 0.06;
/** The bevel steers fully after so much cutting, and no more after so much withdrawal, mm [U]. */
const STEERING_FROM_MM = 1.5;
const STEERING_LOST_MM = 1;
/** A bevel lies in more than one layer at a time: its side force changes over such a way, mm [U]. */
const BEVEL_SPAN_MM = 1;
/** A shaft that would lean by more than this against its hub is turned no further: the hand cannot. */
const GREATEST_SLOPE = 0.45;
/** Sideways movement of the tip that counts as a redirection, mm. */
export const REDIRECTION_MM = 2;
/** A withdrawal by this much ends a pass, mm. */
export const PASS_WITHDRAWAL_MM = 5;

/** Makes this tick's share of the needle's movement. */
export function stepNeedle(context: SimContext): void {
  const { needle, hands } = context.state;
  if (context.motion.isFieldChanged) followTissue(context);
  if (needle.phase === 'away') {
    hands.advanceMm = 0;
    hands.pitchRad = 0;
    hands.yawRad = 0;
    needle.rollRad += takeMovement(hands, 'rollRad');
    return;
  }
  const roll = takeMovement(hands, 'rollRad');
  if (roll !== 0) {
    needle.rollRad += roll;
    context.motion.isNeedleMoved = true;
    if (needle.phase === 'inserted' && needle.shaft.steering01 > 0) bendAndNote(context);
  }
  if (hands.pitchRad !== 0 || hands.yawRad !== 0) aim(context);
  const along = takeMovement(hands, 'advanceMm');
  if (along > 0) advance(context, along);
  else if (along < 0) withdraw(context, -along);
  if (needle.phase !== 'inserted' && context.motion.isNeedleMoved) bendShaft(context);
}

/** The place so far ahead of the tip, the way that it now points. */
const aheadOf = (context: SimContext, byMm: number): Vec3 =>
  addScaled(context.state.needle.tipMm, context.state.needle.shaft.tangent, byMm);

function aim(context: SimContext): void {
  const { needle, hands } = context.state;
  const isIn = needle.phase === 'inserted';
  const most = isIn ? Math.min(0.025, SIDEWAYS_PER_TICK_MM / needle.depthMm) : 0.025;
  const pitch = takeMovement(hands, 'pitchRad', most);
  const yaw = takeMovement(hands, 'yawRad', most);
  const before = needle.direction;
  const tipBefore: Vec3 = [...needle.tipMm];
  needle.direction = aimedDirection(before, needle.entryNormal, pitch, yaw);
  context.motion.isNeedleMoved = true;
  if (!isIn) return;
  bendShaft(context);
  const field = context.undraggedField();
  const [x, y, z] = needle.tipMm;
  const isBent = context.beam().greatestSlope > GREATEST_SLOPE;
  if (isBent || isHardOwner(context, field.ownerAt(x, y, z)) || isNeedleInHard(context)) {
    needle.direction = before;
    bendShaft(context);
    hands.pitchRad = 0;
    hands.yawRad = 0;
    addEvent(context.state, 'command-refused', isBent ? 'needle-bends' : 'needle-against-bone');
    return;
  }
  if (tearTissue(context) > 0) bendShaft(context);
  const sideways = distance(tipBefore, needle.tipMm);
  needle.isStopped = false;
  turned(context);
  needle.sidewaysMm += sideways;
  context.motion.sidewaysMm += sideways;
  noteTip(context);
  if (needle.sidewaysMm > REDIRECTION_MM) {
    needle.sidewaysMm = 0;
    needle.redirections++;
    addEvent(context.state, 'redirected', ownerId(context.anatomy, needle.tipOwner));
  }
}

function advance(context: SimContext, byMm: number): void {
  const { needle, hands } = context.state;
  const { motion } = context;
  if (needle.phase === 'touching') {
    if (isCoveredByProbe(context, needle.entryMm)) {
      hands.advanceMm = 0;
      addEvent(context.state, 'command-refused', 'covered-by-probe');
      return;
    }
    needle.phase = 'inserted';
    needle.depthMm = 0;
    beginForce(context);
    bendShaft(context);
    measureReach(context);
    needle.punctures++;
    needle.passes++;
    needle.passDeepestMm = 0;
    needle.sidewaysMm = 0;
    addEvent(context.state, 'skin-punctured', 'skin');
  }
  if (needle.passDeepestMm - needle.depthMm >= PASS_WITHDRAWAL_MM) {
    needle.passes++;
    needle.passDeepestMm = needle.depthMm;
    needle.sidewaysMm = 0;
  }
  const { lengthMm } = needleOf(context);
  const wanted = needle.depthMm + byMm;
  const target = wanted > lengthMm - 1e-9 ? lengthMm : wanted;
  if (target <= needle.depthMm) {
    hands.advanceMm = 0;
    addEvent(context.state, 'command-refused', 'needle-too-short');
    return;
  }
  const start = needle.depthMm;
  if (needle.shaft.isBuckled) {
    bowOut(context, byMm);
    motion.isPressing = true;
  } else {
    pushTip(context, target);
    bendAndNote(context);
  }
  needle.passDeepestMm = Math.max(needle.passDeepestMm, needle.depthMm);
  motion.advancedMm += Math.max(0, needle.depthMm - start);
  motion.isNeedleMoved = true;
}

/** Brings the tip on, piece of track by piece, until something hard or a buckling shaft holds it. */
function pushTip(context: SimContext, targetMm: number): void {
  const { needle } = context.state;
  const { shaft, axial } = needle;
  const field = context.undraggedField();
  while (targetMm - needle.depthMm > 1e-9) {
    const pieceEnd = trackCount(shaft.track) * TRACK_STEP_MM;
    const toEnd = pieceEnd - needle.depthMm;
    let step = Math.min(SUBSTEP_MM, targetMm - needle.depthMm);
    if (toEnd > 1e-9) step = Math.min(step, toEnd);
    const tip = aheadOf(context, step);
    const owner = field.ownerAt(tip[0], tip[1], tip[2]);
    if (isHardOwner(context, owner)) {
      stopAgainst(context, step, owner);
      context.motion.isPressing = true;
      pressOn(context, targetMm - needle.depthMm);
      return;
    }
    const reached = needle.depthMm + step;
    needle.depthMm = targetMm - reached < 1e-9 ? targetMm : reached;
    needle.tipMm = tip;
    needle.isStopped = false;
    needle.pressMm = 0;
    const cutBefore = axial.cutMm;
    pushTo(context, needle.depthMm);
    const steering = bevelForceN(needleOf(context), context.media(axial.owner), axial.cutMm);
    shaft.bevelN += (steering - shaft.bevelN) * Math.min(1, step / BEVEL_SPAN_MM);
    shaft.steering01 = Math.min(1, shaft.steering01 + (axial.cutMm - cutBefore) / STEERING_FROM_MM);
    rollAside(context);
    noteTip(context);
    if (pieceEnd - needle.depthMm <= 1e-9) {
      bendShaft(context);
      measureReach(context);
      extendTrack(shaft.track, shaft.tangent, context.media(axial.owner).modulusKpa);
    }
    if (standingForceN(context) >= bucklingLimitN(context)) return;
  }
}

/** Bends the shaft as it now stands; a tip that this would bring into bone stays before it. */
function bendAndNote(context: SimContext): void {
  const { needle } = context.state;
  bendShaft(context);
  const [x, y, z] = needle.tipMm;
  const owner = context.undraggedField().ownerAt(x, y, z);
  if (isHardOwner(context, owner)) backOutOfHard(context, owner);
  noteTip(context);
}

/** Bone on the tip pushes the needle back along itself. */
function backOutOfHard(context: SimContext, hardOwner: number): void {
  const { needle } = context.state;
  const field = context.undraggedField();
  let owner = hardOwner;
  for (let i = 0; i < 40 && isHardOwner(context, owner) && needle.depthMm > 0.1; i++) {
    needle.depthMm -= 0.02;
    needle.tipMm = aheadOf(context, -0.02);
    owner = field.ownerAt(needle.tipMm[0], needle.tipMm[1], needle.tipMm[2]);
    context.motion.isNeedleMoved = true;
  }
  if (needle.axial.depthMm > needle.depthMm) pullTo(context, needle.depthMm);
  shortenTrack(needle.shaft.track, needle.depthMm);
}

/** Brings the tip to the last free place before what is bone or cartilage so far ahead of it. */
function stopAgainst(context: SimContext, hardAheadMm: number, hardOwner: number): void {
  const { needle, hands } = context.state;
  const field = context.undraggedField();
  let free = 0;
  let hard = hardAheadMm;
  for (let i = 0; i < 7; i++) {
    const middle = (free + hard) / 2;
    const tip = aheadOf(context, middle);
    if (isHardOwner(context, field.ownerAt(tip[0], tip[1], tip[2]))) hard = middle;
    else free = middle;
  }
  if (free > 0) {
    needle.tipMm = aheadOf(context, free);
    needle.depthMm += free;
    pushTo(context, needle.depthMm);
    rollAside(context);
  }
  noteTip(context);
  hands.advanceMm = 0;
  needle.stopKpa = context.media(hardOwner).modulusKpa;
  if (needle.isStopped) return;
  needle.isStopped = true;
  const structure = context.anatomy.structures[hardOwner]!;
  addEvent(context.state, structure.class === 'bone' ? 'bone-contact' : 'cartilage-contact', structure.id);
}

function withdraw(context: SimContext, commandedMm: number): void {
  const { needle, hands } = context.state;
  if (needle.phase !== 'inserted') {
    hands.advanceMm = 0;
    return;
  }
  const byMm = straightenBow(context, commandedMm);
  const { shaft } = needle;
  const start = needle.depthMm;
  const target = Math.max(0, start - byMm);
  needle.isStopped = false;
  needle.depthMm = target;
  pullTo(context, target);
  shaft.steering01 = Math.max(0, shaft.steering01 - byMm / STEERING_LOST_MM);
  shortenTrack(shaft.track, target);
  rollAside(context);
  context.motion.withdrawnMm += start - target;
  context.motion.isNeedleMoved = true;
  if (target > 0) {
    bendShaft(context);
    const [x, y, z] = needle.tipMm;
    const owner = context.undraggedField().ownerAt(x, y, z);
    if (isHardOwner(context, owner)) backOutOfHard(context, owner);
    // Layers along the shaft are those of the way in; what has moved since is looked at before it is told.
    tissueMoved(context);
    noteTip(context);
    return;
  }
  needle.tipMm = [...needle.entryMm];
  noteOwner(context, OWNER_AIR);
  needle.phase = 'touching';
  hands.advanceMm = 0;
  addEvent(context.state, 'needle-withdrawn', 'skin');
}

/** What the tip has cut into: a surface that it only dents is not entered yet. */
const noteTip = (context: SimContext): void => noteOwner(context, context.state.needle.axial.owner);

/** Tells of leaving one structure and entering another. */
function noteOwner(context: SimContext, owner: number): void {
  const { needle } = context.state;
  if (owner === needle.tipOwner) return;
  const before = needle.tipOwner;
  needle.tipOwner = owner;
  if (before !== OWNER_AIR) addEvent(context.state, 'structure-left', ownerId(context.anatomy, before));
  if (owner !== OWNER_AIR) addEvent(context.state, 'structure-entered', ownerId(context.anatomy, owner));
}

/** After the tissue moved: the needle outside stays on the skin, the tip inside is in what is there now. */
export function followTissue(context: SimContext): void {
  const { needle } = context.state;
  if (needle.phase !== 'inserted') {
    followSkin(context);
    return;
  }
  const [x, y, z] = needle.tipMm;
  const owner = context.undraggedField().ownerAt(x, y, z);
  if (isHardOwner(context, owner)) backOutOfHard(context, owner);
  tissueMoved(context);
  noteTip(context);
}
