/** The probe's hand: slide, turn and press on the skin, within what the hand, the body and the needle allow. */
import type { ReadonlyQuaternion } from '../math/quaternion.ts';
import { rotate } from '../math/quaternion.ts';
import { nextGaussian } from '../math/random.ts';
import { clamp, smoothstep } from '../math/scalar.ts';
import { addScaled, cross, dot, type ReadonlyVec3, scale, subtract, type Vec3 } from '../math/vec3.ts';
import { cos, sin } from '../math/elementary.ts';
import {
  findStopDepthMm,
  probeOrientation,
  projectToSurface,
  skinLiftMm,
  transportTangent,
} from '../probe/contact.ts';
import type { SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { takeMovement } from './hands.ts';
import { isNeedleInHard } from './hardTissue.ts';
import { squeezeTissue } from './squeezeTissue.ts';
import type { ProbeState } from './state.ts';

export const GREATEST_TILT_RAD = 0.7853981633974483;
export const GREATEST_ROCK_RAD = 0.5235987755982988;
export const LEAST_INDENTATION_MM = 0.5;
export const GREATEST_INDENTATION_MM = 12;
/** The face is not pressed nearer to bone than this, mm. */
const LEAST_STOP_MM = 3;
/** Change of the stop depth per tick, mm: the picture flows where the bone's edge passes under the face. */
const STOP_STEP_MM = 0.5;
/** The contact stays this far inside the modelled part of the world, along the skin, mm. */
const BORDER_MM = 8;
/** Ticks between the knots of the tremor: about 10 Hz, as a hand's [TKU]. */
const TREMOR_TICKS = 10;

/** Makes this tick's share of the probe's movement. */
export function stepProbe(context: SimContext): void {
  const { probe, hands, needle, tick } = context.state;
  const isTrembling = context.drill.tremorMm > 0;
  if (isTrembling && tick % TREMOR_TICKS === 0) renewTremor(context);
  const lateral = takeMovement(hands, 'lateralMm');
  const elevational = takeMovement(hands, 'elevationalMm');
  const tilt = takeMovement(hands, 'tiltRad');
  const rock = takeMovement(hands, 'rockRad');
  const turn = takeMovement(hands, 'rotateRad');
  const press = takeMovement(hands, 'pressMm');
  const isMoved = lateral !== 0 || elevational !== 0 || tilt !== 0 || rock !== 0 || turn !== 0 || press !== 0;
  const isSqueezed = squeezeTissue(context, isMoved);
  if (!isMoved && !isTrembling && !isSqueezed && probe.stopDepthMm === probe.stopTargetMm) return;
  const before = isMoved ? copyProbe(probe) : undefined;
  if (lateral !== 0 || elevational !== 0) slide(context, lateral, elevational);
  if (turn !== 0) {
    // Right-handed about the axial line, which points inwards.
    const across = cross(scale(probe.normal, -1), probe.heading);
    const c = cos(turn);
    const s = sin(turn);
    probe.heading = addScaled(scale(probe.heading, c), across, s);
    probe.heading = transportTangent(probe.heading, probe.normal, probe.normal);
  }
  probe.tiltRad = clamp(probe.tiltRad + tilt, -GREATEST_TILT_RAD, GREATEST_TILT_RAD);
  probe.rockRad = clamp(probe.rockRad + rock, -GREATEST_ROCK_RAD, GREATEST_ROCK_RAD);
  if (press < 0 || (press > 0 && probe.stopTargetMm > LEAST_STOP_MM))
    probe.indentationMm = clamp(probe.indentationMm + press, LEAST_INDENTATION_MM, GREATEST_INDENTATION_MM);
  updateProbePose(context, isMoved);
  if (!before) return;
  const blocked =
    needle.phase !== 'away' && isCoveredByProbe(context, needle.entryMm)
      ? 'needle-in-the-way'
      : needle.phase === 'inserted' && isNeedleInHard(context)
        ? 'needle-against-bone'
        : '';
  if (blocked) {
    context.state.probe = before;
    context.pressureChanged();
    for (const key of ['lateralMm', 'elevationalMm', 'tiltRad', 'rockRad', 'rotateRad', 'pressMm'] as const)
      hands[key] = 0;
    addEvent(context.state, 'command-refused', blocked);
  } else context.motion.isProbeMoved = true;
}

/** Works out the pose from contact, angles, pressure and tremor; looks for the stop below unless nothing but tremor moved. */
export function updateProbePose(context: SimContext, isStopAsked: boolean): void {
  const { probe, tick } = context.state;
  probe.quaternionXyzw = probeOrientation(probe.normal, probe.heading, probe.tiltRad, probe.rockRad);
  const axial = axialOf(probe.quaternionXyzw);
  const unpressed = context.unpressedField();
  const lift = skinLiftMm(unpressed, probe.contactMm, probe.normal);
  const skin = addScaled(probe.contactMm, probe.normal, lift);
  let position = addScaled(skin, axial, probe.indentationMm);
  if (isStopAsked)
    probe.stopTargetMm = Math.max(
      1,
      findStopDepthMm(context.anatomy, unpressed, context.boneIndices, position, axial),
    );
  probe.stopDepthMm += clamp(probe.stopTargetMm - probe.stopDepthMm, -STOP_STEP_MM, STOP_STEP_MM);
  if (context.drill.tremorMm > 0) {
    const [x0, z0, x1, z1] = context.state.tremorKnots;
    const t = smoothstep(0, TREMOR_TICKS, tick % TREMOR_TICKS);
    position = addScaled(position, probe.heading, x0 + (x1 - x0) * t);
    position = addScaled(position, cross(probe.heading, scale(probe.normal, -1)), z0 + (z1 - z0) * t);
  }
  probe.positionMm = position;
  context.pressureChanged();
}

const axialOf = (quaternion: ReadonlyQuaternion): Vec3 => rotate(quaternion, [0, 1, 0]);

/** True where the probe's face lies over a point of the skin, with a margin for the needle's own width. */
export function isCoveredByProbe(context: SimContext, pointMm: ReadonlyVec3): boolean {
  const { probe } = context.state;
  const across = cross(probe.heading, scale(probe.normal, -1));
  const out = subtract(pointMm, probe.positionMm);
  const [length, height] = context.transducer.footprintMm;
  return (
    Math.abs(dot(out, probe.heading)) < length / 2 + 0.5 &&
    Math.abs(dot(out, across)) < height / 2 + 0.5 &&
    Math.abs(dot(out, probe.normal)) < 40
  );
}

function slide(context: SimContext, lateralMm: number, elevationalMm: number): void {
  const { probe, hands } = context.state;
  const across = cross(probe.heading, scale(probe.normal, -1));
  const aim = addScaled(addScaled(probe.contactMm, probe.heading, lateralMm), across, elevationalMm);
  const landed = tryProject(context, aim);
  if (!landed) {
    hands.lateralMm = 0;
    hands.elevationalMm = 0;
    addEvent(context.state, 'command-refused', 'end-of-model');
    return;
  }
  probe.heading = transportTangent(probe.heading, probe.normal, landed.normal);
  probe.contactMm = landed.pointMm;
  probe.normal = landed.normal;
}

function tryProject(context: SimContext, from: ReadonlyVec3) {
  const { bounds } = context.anatomy;
  let landed: ReturnType<typeof projectToSurface>;
  try {
    landed = projectToSurface((x, y, z) => context.skinMm(x, y, z), from);
  } catch {
    return undefined;
  }
  for (let axis = 0; axis < 3; axis++) {
    const n = landed.normal[axis]!;
    const margin = BORDER_MM * Math.sqrt(Math.max(0, 1 - n * n));
    const x = landed.pointMm[axis]!;
    const was = context.state.probe.contactMm[axis]!;
    // A step back from beyond the border is always allowed.
    if (x < bounds.min[axis]! + margin && x < was) return undefined;
    if (x > bounds.max[axis]! - margin && x > was) return undefined;
  }
  return landed;
}

function renewTremor(context: SimContext): void {
  const { tremorKnots: knots, tremor } = context.state;
  const most = context.drill.tremorMm;
  knots[0] = knots[2];
  knots[1] = knots[3];
  knots[2] = 0.5 * most * clamp(nextGaussian(tremor), -2, 2);
  knots[3] = 0.5 * most * clamp(nextGaussian(tremor), -2, 2);
}

function copyProbe(probe: ProbeState): ProbeState {
  return {
    ...probe,
    contactMm: [...probe.contactMm],
    normal: [...probe.normal],
    heading: [...probe.heading],
    positionMm: [...probe.positionMm],
    shares: [...probe.shares],
    shareTargets: [...probe.shareTargets],
    quaternionXyzw: [...probe.quaternionXyzw],
  };
}
