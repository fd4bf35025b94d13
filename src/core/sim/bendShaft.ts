/**
 * The shaft between the hand and the tissue: bends it where hub, channel, bevel and push put it, lets tissue tear where
 * it is pressed too hard sideways, and tells of buckling. All of it follows from the state, so that a run goes on from a
 * snapshot as if it had never stopped.
 */
import { ownerId } from '../anatomy/tissueField.ts';
import { PI, sin } from '../math/elementary.ts';
import type { Vec3 } from '../math/vec3.ts';
import { axialForceN } from '../needle/axialForce.ts';
import { bevelSign, turnAbout } from '../needle/bevelForce.ts';
import { trackCount } from '../needle/cutTrack.ts';
import { type HubFrame, hubFrame } from '../needle/shaftBeam.ts';
import { bucklingForceN } from '../needle/stiffness.ts';
import { needleOf, type SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { bevelDirection } from './needleAim.ts';
import { CURVE_POINTS, straightenCurve } from './shaftState.ts';

/** Tissue gives way where the shaft is pressed so far off its channel, mm [U]. */
const YIELD_MM = 1.5;
/** So much dragging through tissue counts as a tear, mm [U]. */
const TEAR_MM = 0.5;
/** Share of Euler's load at which the shaft is seen to bow, and at which the warning is over. */
const FORETELL_SHARE = 0.6;
const FORGET_SHARE = 0.4;
/** A bow of this share of the free length leaves a kink [U]. */
const KINK_SHARE = 0.1;

/** The hub as the hand holds it: on the line through the hole in the skin. */
function frameOf(context: SimContext): HubFrame {
  const { needle } = context.state;
  const { entryMm: e, direction: d, depthMm } = needle;
  const straight: Vec3 = [e[0] + d[0] * depthMm, e[1] + d[1] * depthMm, e[2] + d[2] * depthMm];
  return hubFrame(straight, d, bevelDirection(d, needle.entryNormal, 0), needleOf(context).lengthMm);
}

/** Works out the curve from the state; moves tip and tangent to its end. */
export function bendShaft(context: SimContext): void {
  const { needle } = context.state;
  const { shaft } = needle;
  const spec = needleOf(context);
  if (needle.phase !== 'inserted') {
    straightenCurve(shaft, needle.tipMm, needle.direction, spec.lengthMm);
    return;
  }
  const beam = context.beam();
  const frame = frameOf(context);
  const last = beam.count - 1;
  const force = bevelSign(spec.bevel) * shaft.bevelN * shaft.steering01;
  const face = turnAbout([1, 0, 0], [0, 0, 1], needle.rollRad);
  // The beam asks how far along its axis the tip was; that is part of the state, not of the room to work in.
  beam.alongMm[last] = shaft.tipAlongMm;
  const pushN = Math.max(0, axialForceN(needle.axial, context.media));
  beam.solve(frame, shaft.track, needle.depthMm, force * face[0], force * face[1], pushN);
  shaft.tipAlongMm = beam.alongMm[last]!;
  beam.nodeInto(frame, last, needle.tipMm);
  beam.tangentInto(frame, shaft.tangent);
  keepCurve(context, frame);
}

const node: Vec3 = [0, 0, 0];
const after: Vec3 = [0, 0, 0];

function keepCurve(context: SimContext, frame: HubFrame): void {
  const { needle } = context.state;
  const { curveMm, bowMm } = needle.shaft;
  const beam = context.beam();
  const last = beam.count - 1;
  const { lengthMm } = needleOf(context);
  const freeMm = Math.max(1, lengthMm - needle.depthMm);
  const bow = bowMm > 0 ? (2 / PI) * Math.sqrt(freeMm * bowMm) : 0;
  for (let i = 0; i < CURVE_POINTS; i++) {
    const at = (last * (CURVE_POINTS - 1 - i)) / (CURVE_POINTS - 1);
    const n = Math.min(last - 1, Math.floor(at));
    beam.nodeInto(frame, n, node);
    beam.nodeInto(frame, n + 1, after);
    const t = at - n;
    const alongFree = (lengthMm * (1 - i / (CURVE_POINTS - 1))) / freeMm;
    const aside = bow > 0 && alongFree < 1 ? bow * sin(PI * alongFree) : 0;
    for (let k = 0; k < 3; k++)
      curveMm[3 * i + k] = node[k]! + (after[k]! - node[k]!) * t + frame.across[k]! * aside;
  }
}

const offset: [number, number] = [0, 0];

/**
 * Where the shaft is pressed farther off its channel than tissue gives, the channel goes with it: a tear. To be called
 * after bendShaft when the hub was turned. Returns how far the tissue was dragged in this tick, mm.
 */
export function tearTissue(context: SimContext): number {
  const { needle } = context.state;
  const { track } = needle.shaft;
  const frame = frameOf(context);
  const beam = context.beam();
  const { hubMm, axis, across, side } = frame;
  let most = 0;
  let worst = 0;
  for (let j = 1; j < trackCount(track); j++) {
    const o = 3 * j;
    const x = track.pointsMm[o]! - hubMm[0];
    const y = track.pointsMm[o + 1]! - hubMm[1];
    const z = track.pointsMm[o + 2]! - hubMm[2];
    const along = x * axis[0] + y * axis[1] + z * axis[2];
    if (along > needle.shaft.tipAlongMm) break;
    beam.offsetInto(along, offset);
    const a = offset[0] - (x * across[0] + y * across[1] + z * across[2]);
    const b = offset[1] - (x * side[0] + y * side[1] + z * side[2]);
    const off = Math.sqrt(a * a + b * b);
    if (off <= YIELD_MM) continue;
    const k = (off - YIELD_MM) / off;
    for (let i = 0; i < 3; i++) track.pointsMm[o + i]! += k * (a * across[i]! + b * side[i]!);
    if (off - YIELD_MM > most) {
      most = off - YIELD_MM;
      worst = j;
    }
  }
  if (most <= 0) return 0;
  needle.shaft.tornMm += most;
  if (needle.shaft.tornMm >= TEAR_MM) {
    needle.shaft.tornMm = 0;
    const o = 3 * worst;
    const [x, y, z] = track.pointsMm.slice(o, o + 3) as Vec3;
    addEvent(
      context.state,
      'tissue-torn',
      ownerId(context.anatomy, context.undraggedField().ownerAt(x, y, z)),
    );
  }
  return most;
}

/** Force that buckles the part of the shaft that is outside, N. */
export function bucklingLimitN(context: SimContext): number {
  const spec = needleOf(context);
  return bucklingForceN(spec.bendingStiffnessNMm2, Math.max(1, spec.lengthMm - context.state.needle.depthMm));
}

/** Tells of a shaft that is about to buckle or does. Returns the force that the hand then feels, N. */
export function watchBuckling(context: SimContext, forceN: number): number {
  const { shaft } = context.state.needle;
  const limit = bucklingLimitN(context);
  if (!shaft.isBucklingForetold && forceN > FORETELL_SHARE * limit) {
    shaft.isBucklingForetold = true;
    addEvent(context.state, 'buckling-warning', 'needle');
  }
  if (!shaft.isBuckled && forceN >= limit) {
    shaft.isBuckled = true;
    addEvent(context.state, 'needle-buckled', 'needle');
  }
  if (shaft.bowMm <= 0 && forceN < limit) shaft.isBuckled = false;
  if (forceN < FORGET_SHARE * limit) shaft.isBucklingForetold = false;
  return Math.min(forceN, limit);
}

/** The hand pushes a buckled needle on: the tip stays, the shaft bows. */
export function bowOut(context: SimContext, byMm: number): void {
  const { needle } = context.state;
  const { shaft } = needle;
  const freeMm = needleOf(context).lengthMm - needle.depthMm;
  const most = 0.25 * freeMm;
  shaft.bowMm = Math.min(most, shaft.bowMm + byMm);
  context.motion.isNeedleMoved = true;
  if (shaft.isKinked || shaft.bowMm < KINK_SHARE * freeMm) return;
  shaft.isKinked = true;
  addEvent(context.state, 'needle-kinked', 'needle');
}

/** The hand draws back: first the bow goes straight. Returns the way that is left for the tip, mm. */
export function straightenBow(context: SimContext, byMm: number): number {
  const { shaft } = context.state.needle;
  const taken = Math.min(shaft.bowMm, byMm);
  shaft.bowMm -= taken;
  return byMm - taken;
}
