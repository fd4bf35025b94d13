/** Another patient under the same hand: for looking about, where nothing is recorded or scored. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { mirrored, samePlaceMm } from '../anatomy/samePlace.ts';
import { clamp } from '../math/scalar.ts';
import { dot, length, normalize, type ReadonlyVec3, rejectFrom, scale, type Vec3 } from '../math/vec3.ts';
import { projectToSurface } from '../probe/contact.ts';
import type { Drill } from '../procedure/drill.ts';
import { createSimulation, settleProbe, type Simulation } from './simulation.ts';
import { floorVolumeMl } from './volume.ts';

/** The contact stays this far inside the modelled part of the world, mm. */
const BORDER_MM = 10;

/**
 * The simulation of a drill on another body, with the probe where it was relative to the landmarks, as it was held, the
 * machine as it is set and the clock as it runs; the needle is away. Where that place is no skin of the new body, the
 * probe rests at the drill's start.
 */
export function onOtherPatient(before: Simulation, drill: Drill, anatomy: Anatomy, seed: number): Simulation {
  const next = createSimulation(drill, anatomy, seed);
  const { state } = next;
  state.tick = before.state.tick;
  // What was frozen was the picture of another.
  state.machine = { ...before.state.machine, tgcDb: [...before.state.machine.tgcDb], isFrozen: false };
  const was = before.state.probe;
  const isOtherSide = before.drill.patient.side !== drill.patient.side;
  const landed = land(anatomy, samePlaceMm(before.anatomy, anatomy, was.contactMm, isOtherSide));
  const heading = isOtherSide ? mirrored(was.heading) : was.heading;
  const along = landed && rejectFrom(heading, landed.normal);
  if (!landed || !along || length(along) < 1e-3) return next;
  // In the mirror the slice leans the other way; where the marker keeps to the patient's right, the probe is turned about.
  const isTurned = isOtherSide && keepsToOneSide(before.anatomy, anatomy, drill.probe.start);
  const { probe } = state;
  probe.contactMm = landed.pointMm;
  probe.normal = landed.normal;
  probe.heading = scale(normalize(along), isTurned ? -1 : 1);
  probe.tiltRad = isOtherSide && !isTurned ? -was.tiltRad : was.tiltRad;
  probe.rockRad = isTurned ? -was.rockRad : was.rockRad;
  probe.indentationMm = was.indentationMm;
  settleProbe(next);
  return next;
}

/**
 * Lets the open cavity hold another volume, mL: what the patient has at rest, at once and without a new body. All else
 * stays as it is.
 */
export function setEffusion(simulation: Simulation, effusionMl: number): void {
  if (!simulation.anatomy.cavity) return;
  simulation.state.cavityVolumeMl = floorVolumeMl(Math.max(0, effusionMl));
  settleProbe(simulation);
}

function land(anatomy: Anatomy, aim: ReadonlyVec3): { readonly pointMm: Vec3; readonly normal: Vec3 } | null {
  const { min, max } = anatomy.bounds;
  const inside = aim.map((x, axis) => clamp(x, min[axis]! + BORDER_MM, max[axis]! - BORDER_MM));
  try {
    return projectToSurface(anatomy.surface, inside as Vec3);
  } catch {
    return null;
  }
}

/** True where a start's marker points the same way on both sides of the body. */
function keepsToOneSide(from: Anatomy, to: Anatomy, startId: string): boolean {
  const [one, other] = [from, to].map(({ probeStarts }) => probeStarts.find((s) => s.id === startId));
  return !!one && !!other && dot(mirrored(one.markerDirection), other.markerDirection) < 0;
}
