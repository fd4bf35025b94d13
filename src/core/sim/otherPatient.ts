/** Another patient under the same hand: for looking about, where nothing is recorded or scored. */
import type { Anatomy, PatientParameters } from '../anatomy/anatomy.ts';
import { applyFat, fatChange, undoFat } from '../anatomy/fatCover.ts';
import { mirrored, samePlaceMm } from '../anatomy/samePlace.ts';
import { hashValue } from '../math/hash.ts';
import { clamp } from '../math/scalar.ts';
import { dot, length, normalize, type ReadonlyVec3, rejectFrom, scale, type Vec3 } from '../math/vec3.ts';
import {
  projectToSurface,
  type SurfaceFunction,
  type SurfacePoint,
  transportTangent,
} from '../probe/contact.ts';
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
  const landed = land(anatomy.surface, aimOn(before, drill, anatomy));
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

/**
 * Shows fat of another thickness on the body that is there, by the patient's parameter in mm, at once; the body's own
 * takes it away again. It is what the body with that fat will be but for what lies in the fat itself, which is stretched;
 * see fatCover.ts. The probe stays where it is held, on the skin that is shown. The needle must be away: whoever looks
 * about has none. Nothing where the body has no such cover.
 */
export function setFat(simulation: Simulation, fatMm: number): void {
  const { anatomy, state } = simulation;
  const { cover } = anatomy;
  if (!cover || fatMm === (simulation.fat?.fatMm ?? cover.fatMm)) return;
  const place = contactAtRest(simulation);
  simulation.fat = fatMm === cover.fatMm ? null : fatChange(cover, fatMm);
  if (simulation.fat) applyFat(simulation.fat, place);
  const { probe } = state;
  const landed = land((x, y, z) => simulation.skinMm(x, y, z), place);
  if (landed) {
    probe.heading = transportTangent(probe.heading, probe.normal, landed.normal);
    probe.contactMm = landed.pointMm;
    probe.normal = landed.normal;
  }
  settleProbe(simulation);
}

/** Where the probe is on the body as it was built, whatever fat is shown. */
function contactAtRest({ fat, state }: Simulation): Vec3 {
  const place: Vec3 = [...state.probe.contactMm];
  if (fat) undoFat(fat, place);
  return place;
}

/** The place of the probe on another body, before it is laid on its skin. */
function aimOn(before: Simulation, { patient }: Drill, anatomy: Anatomy): Vec3 {
  const place = contactAtRest(before);
  const was = before.drill.patient;
  const { cover } = before.anatomy;
  if (cover && differsInFatAlone(was, patient)) {
    // Straight out through the fat, as it was shown before.
    applyFat(fatChange(cover, patient.fatMm), place);
    return place;
  }
  const { min, max } = anatomy.bounds;
  const same = samePlaceMm(before.anatomy, anatomy, place, was.side !== patient.side);
  return same.map((x, axis) => clamp(x, min[axis]! + BORDER_MM, max[axis]! - BORDER_MM)) as Vec3;
}

/** True for bodies that lie in one another, skin and fat apart. */
const differsInFatAlone = (a: PatientParameters, b: PatientParameters): boolean =>
  a.fatMm !== b.fatMm &&
  hashValue({ ...a, fatMm: 0, effusionMl: 0 }) === hashValue({ ...b, fatMm: 0, effusionMl: 0 });

function land(surface: SurfaceFunction, aim: ReadonlyVec3): SurfacePoint | null {
  try {
    return projectToSurface(surface, aim);
  } catch {
    return null;
  }
}

/** True where a start's marker points the same way on both sides of the body. */
function keepsToOneSide(from: Anatomy, to: Anatomy, startId: string): boolean {
  const [one, other] = [from, to].map(({ probeStarts }) => probeStarts.find((s) => s.id === startId));
  return !!one && !!other && dot(mirrored(one.markerDirection), other.markerDirection) < 0;
}
