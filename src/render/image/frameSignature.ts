/** What the image depends on, as numbers: a pose, the deformation, the needle. */
import type { DeformationState } from '../../core/anatomy/deformation.ts';
import type { RigidTransform } from '../../core/frames/frames.ts';
import type { FluidLook } from '../../core/imaging/injectedFluid.ts';
import type { NeedleInImage } from '../../core/imaging/settings.ts';
import type { Signature } from './signature.ts';

export function addPose(signature: Signature, pose: RigidTransform<'world', 'transducer'>): void {
  signature.list(pose.positionMm);
  signature.list(pose.quaternionXyzw);
}

export function addProbeAndFluid(signature: Signature, state: DeformationState): void {
  const { probe } = state;
  if (probe) {
    addPose(signature, probe.worldFromTransducer);
    signature.number(probe.indentationMm);
    signature.number(probe.stopDepthMm);
    signature.number(probe.halfWidthMm);
    signature.number(probe.halfHeightMm);
    signature.number(probe.faceRadiusMm ?? 0);
    if (probe.shares) signature.list(probe.shares);
  }
  const drag = state.needle;
  if (drag) {
    signature.list(drag.tipMm);
    signature.list(drag.axis);
    signature.list(drag.rollMm);
    signature.number(drag.tentMm);
    signature.number(drag.dragMm);
    signature.number(drag.reachMm);
  }
  // Of one body, the parameter tells all of the table.
  signature.number(state.fat?.fatMm ?? 0);
  signature.number(state.cavityPressed01 ?? 0);
  signature.number(state.cavityVolumeMl);
  for (let i = 0; i < state.boluses.length; i++) {
    const bolus = state.boluses[i]!;
    signature.list(bolus.centreMm);
    signature.number(bolus.volumeMl);
  }
}

/** The pulse of vessels; still where none is in the picture. */
export function addWalls(signature: Signature, wallShiftsMm: Float32Array | undefined): void {
  if (wallShiftsMm) signature.list(wallShiftsMm);
}

export function addNeedle(signature: Signature, needle: NeedleInImage | null): void {
  if (!needle) return;
  for (let i = 0; i < needle.pointsTransducerMm.length; i++) signature.list(needle.pointsTransducerMm[i]!);
  signature.number(needle.outerDiameterMm);
  signature.number(needle.innerDiameterMm);
  signature.number(needle.bevelLengthMm);
  signature.list(needle.bevelTransducer);
  signature.number(needle.echogenic01 ?? 0);
}

/** Levels and movement of injected fluid. */
export function addFluidLook(signature: Signature, look: FluidLook | undefined): void {
  if (!look) return;
  signature.number(look.bolusDb ?? 0);
  signature.number(look.cavityDb ?? 0);
  signature.number(look.swirlRad);
}
