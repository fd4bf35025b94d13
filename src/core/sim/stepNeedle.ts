/**
 * The needle's hand: aim, roll, advance and withdraw. The needle is rigid here: its shaft is the straight line from
 * the tip back through the entry. A bending shaft will replace `tipAt` and the line that is checked against bone.
 */
import { OWNER_AIR, ownerId } from '../anatomy/tissueField.ts';
import { addScaled, distance, type Vec3 } from '../math/vec3.ts';
import type { SimContext } from './context.ts';
import { needleOf } from './context.ts';
import { addEvent } from './events.ts';
import { takeMovement } from './hands.ts';
import { isHardOwner, isNeedleInHard } from './hardTissue.ts';
import { aimedDirection } from './needleAim.ts';
import { beginForce, pressOn, pullTo, pushTo, tissueMoved, turned } from './needleForce.ts';
import { followSkin } from './needleEntry.ts';
import { isCoveredByProbe } from './stepProbe.ts';

/** The tip moves at most this far between two questions to the field, mm. */
const SUBSTEP_MM = 0.1;
/** A needle in tissue is turned no faster than that its tip moves sideways by this per tick, mm: 6 mm/s [TKU]. */
const SIDEWAYS_PER_TICK_MM = 0.06;
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
  }
  if (hands.pitchRad !== 0 || hands.yawRad !== 0) aim(context);
  const along = takeMovement(hands, 'advanceMm');
  if (along > 0) advance(context, along);
  else if (along < 0) withdraw(context, -along);
}

const tipAt = (context: SimContext, depthMm: number): Vec3 =>
  addScaled(context.state.needle.entryMm, context.state.needle.direction, depthMm);

function aim(context: SimContext): void {
  const { needle, hands } = context.state;
  const most = needle.phase === 'inserted' ? Math.min(0.025, SIDEWAYS_PER_TICK_MM / needle.depthMm) : 0.025;
  const pitch = takeMovement(hands, 'pitchRad', most);
  const yaw = takeMovement(hands, 'yawRad', most);
  const before = needle.direction;
  const tipBefore = needle.tipMm;
  needle.direction = aimedDirection(before, needle.entryNormal, pitch, yaw);
  needle.tipMm = tipAt(context, needle.depthMm);
  if (needle.phase === 'inserted') {
    const field = context.field();
    const [x, y, z] = needle.tipMm;
    if (isHardOwner(context, field.ownerAt(x, y, z)) || isNeedleInHard(context)) {
      needle.direction = before;
      needle.tipMm = tipBefore;
      hands.pitchRad = 0;
      hands.yawRad = 0;
      addEvent(context.state, 'command-refused', 'needle-against-bone');
      return;
    }
    const sideways = distance(tipBefore, needle.tipMm);
    needle.isStopped = false;
    turned(context);
    needle.sidewaysMm += sideways;
    context.motion.sidewaysMm += sideways;
    noteOwner(context, field.ownerAt(x, y, z));
    if (needle.sidewaysMm > REDIRECTION_MM) {
      needle.sidewaysMm = 0;
      needle.redirections++;
      addEvent(context.state, 'redirected', ownerId(context.anatomy, needle.tipOwner));
    }
  }
  context.motion.isNeedleMoved = true;
}

function advance(context: SimContext, byMm: number): void {
  const { needle, hands } = context.state;
  const field = context.field();
  if (needle.phase === 'touching') {
    if (isCoveredByProbe(context, needle.entryMm)) {
      hands.advanceMm = 0;
      addEvent(context.state, 'command-refused', 'covered-by-probe');
      return;
    }
    needle.phase = 'inserted';
    needle.depthMm = 0;
    beginForce(context);
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
  const target = Math.min(needle.depthMm + byMm, needleOf(context).lengthMm);
  if (target <= needle.depthMm) {
    hands.advanceMm = 0;
    addEvent(context.state, 'command-refused', 'needle-too-short');
    return;
  }
  const start = needle.depthMm;
  const count = Math.ceil((target - start) / SUBSTEP_MM);
  for (let i = 1; i <= count; i++) {
    const depth = i === count ? target : start + ((target - start) * i) / count;
    const tip = tipAt(context, depth);
    const owner = field.ownerAt(tip[0], tip[1], tip[2]);
    if (isHardOwner(context, owner)) {
      stopAgainst(context, depth, owner);
      context.motion.isPressing = true;
      pressOn(context, target - needle.depthMm);
      break;
    }
    needle.depthMm = depth;
    needle.tipMm = tip;
    needle.isStopped = false;
    needle.pressMm = 0;
    pushTo(context, depth);
    noteOwner(context, owner);
  }
  needle.passDeepestMm = Math.max(needle.passDeepestMm, needle.depthMm);
  context.motion.advancedMm += needle.depthMm - start;
  context.motion.isNeedleMoved = true;
}

/** Brings the tip to the last free place before a depth that lies in bone or cartilage. */
function stopAgainst(context: SimContext, hardDepthMm: number, hardOwner: number): void {
  const { needle, hands } = context.state;
  const field = context.field();
  let free = needle.depthMm;
  let hard = hardDepthMm;
  for (let i = 0; i < 7; i++) {
    const middle = (free + hard) / 2;
    const tip = tipAt(context, middle);
    if (isHardOwner(context, field.ownerAt(tip[0], tip[1], tip[2]))) hard = middle;
    else free = middle;
  }
  const isNearer = free > needle.depthMm;
  needle.depthMm = free;
  needle.tipMm = tipAt(context, free);
  if (isNearer) pushTo(context, free);
  const [x, y, z] = needle.tipMm;
  noteOwner(context, field.ownerAt(x, y, z));
  hands.advanceMm = 0;
  if (needle.isStopped) return;
  needle.isStopped = true;
  const structure = context.anatomy.structures[hardOwner]!;
  addEvent(context.state, structure.class === 'bone' ? 'bone-contact' : 'cartilage-contact', structure.id);
}

function withdraw(context: SimContext, byMm: number): void {
  const { needle, hands } = context.state;
  if (needle.phase !== 'inserted') {
    hands.advanceMm = 0;
    return;
  }
  const field = context.field();
  const start = needle.depthMm;
  const target = Math.max(0, start - byMm);
  const count = Math.ceil((start - target) / SUBSTEP_MM);
  needle.isStopped = false;
  for (let i = 1; i <= count && target > 0; i++) {
    const tip = tipAt(context, start + ((target - start) * i) / count);
    noteOwner(context, field.ownerAt(tip[0], tip[1], tip[2]));
  }
  needle.depthMm = target;
  needle.tipMm = tipAt(context, target);
  pullTo(context, target);
  context.motion.withdrawnMm += start - target;
  context.motion.isNeedleMoved = true;
  if (target > 0) return;
  noteOwner(context, OWNER_AIR);
  needle.phase = 'touching';
  hands.advanceMm = 0;
  addEvent(context.state, 'needle-withdrawn', 'skin');
}

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
  const field = context.field();
  let owner = field.ownerAt(needle.tipMm[0], needle.tipMm[1], needle.tipMm[2]);
  // Bone that moved onto the tip pushes the needle back along itself.
  for (let i = 0; i < 40 && isHardOwner(context, owner) && needle.depthMm > 0.1; i++) {
    needle.depthMm -= 0.02;
    needle.tipMm = tipAt(context, needle.depthMm);
    owner = field.ownerAt(needle.tipMm[0], needle.tipMm[1], needle.tipMm[2]);
    context.motion.isNeedleMoved = true;
  }
  if (needle.axial.depthMm > needle.depthMm) pullTo(context, needle.depthMm);
  tissueMoved(context);
  noteOwner(context, owner);
}
