/** Places within a drill's target that a needle may be aimed at: in the plane of a probe, or anywhere. */
import type { Anatomy, Cavity } from '../anatomy/anatomy.ts';
import { fromCavityInto } from '../anatomy/cavityFrame.ts';
import { sampleCavityGrid } from '../anatomy/deformation.ts';
import { OWNER_CAVITY_FLUID, type TissueField } from '../anatomy/tissueField.ts';
import { type RigidTransform, transformPoint } from '../frames/frames.ts';
import { isAtFilm } from '../injectate/film.ts';
import { cos, sin } from '../math/elementary.ts';
import { addScaled, distance, type ReadonlyVec3, type Vec3 } from '../math/vec3.ts';
import type { Drill } from './drill.ts';
import { outsidePartMm, type TargetPart } from './targetPart.ts';

export interface TargetPlace {
  readonly pointMm: Vec3;
  /** Depth of the place within the target: half the room above and below it, mm. */
  readonly roomMm: number;
}

/** An open target is at least so thick, mm; one that is all but closed at least so. */
const LEAST_OPENING_MM = 0.75;
const LEAST_FILM_MM = 0.2;
/** So far above the deep wall the tip is put where the target is to be drained, mm. */
const DRAINED_ROOM_MM = 2;
/** Places that are kept of those in a plane. */
const MOST_IN_PLANE = 16;

/** How far above its deep wall a place of the target is aimed at: what is drained first closes down onto that wall. */
const aboveDeepMm = ({ target }: Drill, roomMm: number): number =>
  target.drainMl === undefined ? roomMm : Math.min(roomMm, DRAINED_ROOM_MM);

/** So much of the shaft is wanted within the picture when the tip is at the target, mm. */
export const SHOWN_SHAFT_MM = 12;

export interface ImagePlane {
  readonly pose: RigidTransform<'world', 'transducer'>;
  /** Looked at to either side of the middle of the face, and below it, mm. */
  readonly halfMm: number;
  readonly deepestMm: number;
}

/** Middles of the stretches of target along each line of the image, those with most room first. */
export function targetsInPlane(field: TissueField, drill: Drill, plane: ImagePlane): TargetPlace[] {
  const open = stretchesInPlane(field, drill, plane, LEAST_OPENING_MM);
  // A recess that is all but closed is aimed at where its walls meet.
  return open.length > 0 ? open : stretchesInPlane(field, drill, plane, LEAST_FILM_MM);
}

function stretchesInPlane(
  field: TissueField,
  drill: Drill,
  { pose, halfMm, deepestMm }: ImagePlane,
  leastMm: number,
): TargetPlace[] {
  const { anatomy } = field;
  const rest: Vec3 = [0, 0, 0];
  const wanted = targetOwner(anatomy, drill);
  const places: TargetPlace[] = [];
  for (let x = -halfMm; x <= halfMm; x += 2) {
    let from = -1;
    for (let y = 2; y <= deepestMm; y += 0.25) {
      const p = transformPoint(pose, [x, y, 0]);
      let isIn = field.ownerAt(p[0], p[1], p[2]) === wanted;
      if (!isIn && wanted === OWNER_CAVITY_FLUID && leastMm < LEAST_OPENING_MM) {
        const kind = field.deformation.restInto(p[0], p[1], p[2], rest);
        isIn = kind === 'tissue' && isAtFilm(anatomy, rest);
      }
      isIn &&= outsidePartMm(field, drill.target.part, p) === 0;
      if (isIn && from < 0) from = y;
      if (from >= 0 && (!isIn || y + 0.25 > deepestMm)) {
        if (y - from >= leastMm) {
          const roomMm = (y - from) / 2;
          places.push({ pointMm: transformPoint(pose, [x, y - aboveDeepMm(drill, roomMm), 0]), roomMm });
        }
        from = -1;
      }
    }
  }
  places.sort((a, b) => b.roomMm - a.roomMm);
  return places.slice(0, MOST_IN_PLANE);
}

/**
 * Length of a straight way to the middle of the first stretch of target that it meets, mm, and half that stretch;
 * undefined where it meets none before `mostMm`.
 */
export function firstTargetAlong(
  field: TissueField,
  drill: Drill,
  entryMm: ReadonlyVec3,
  direction: ReadonlyVec3,
  mostMm: number,
): { readonly middleMm: number; readonly roomMm: number } | undefined {
  const wanted = targetOwner(field.anatomy, drill);
  const structure = field.anatomy.structures[wanted];
  const rest: Vec3 = [0, 0, 0];
  let from = -1;
  for (let along = 0; along <= mostMm; along += ALONG_STEP_MM) {
    const [x, y, z] = addScaled(entryMm, direction, along);
    // Who owns a place is asked last: it is the costly question.
    const isIn =
      outsidePartMm(field, drill.target.part, [x, y, z]) === 0 &&
      (structure
        ? field.distanceTo(structure, x, y, z) < 0 && field.ownerAt(x, y, z) === wanted
        : isInCavity(field, x, y, z, rest));
    if (isIn && from < 0) from = along;
    if (from >= 0 && !isIn) return { middleMm: (from + along) / 2, roomMm: (along - from) / 2 };
  }
  return from < 0 ? undefined : { middleMm: from, roomMm: 0 };
}

function isInCavity(field: TissueField, x: number, y: number, z: number, rest: Vec3): boolean {
  const kind = field.deformation.restInto(x, y, z, rest);
  return kind === 'cavity-fluid' || (kind === 'tissue' && isAtFilm(field.anatomy, rest));
}

const ALONG_STEP_MM = 0.2;

/** What `TissueField.ownerAt` says within the target. */
function targetOwner(anatomy: Anatomy, { target }: Drill): number {
  if (anatomy.cavity?.id === target.structure) return OWNER_CAVITY_FLUID;
  return anatomy.structures.findIndex((s) => s.id === target.structure);
}

/** At most so many places anywhere in the target, well apart, those with most room first. */
export function targetsAnywhere(field: TissueField, drill: Drill, most: number): TargetPlace[] {
  const { cavity } = field.anatomy;
  const { structure, part } = drill.target;
  const whole =
    cavity?.id === structure ? placesOfCavity(field, cavity, drill) : placesOfStructure(field, drill);
  const within = whole.filter(({ pointMm }) => outsidePartMm(field, part, pointMm) === 0);
  // A part that lies between the places looked at is itself the place.
  const all = part && within.length === 0 ? [placeOfPart(part)] : within;
  all.sort((a, b) => b.roomMm - a.roomMm);
  let kept: TargetPlace[] | undefined;
  for (let apartMm = FIRST_APART_MM; !kept; apartMm *= 1.2) kept = thinned(all, apartMm, most);
  return kept;
}

const placeOfPart = ({ positionMm: [x, y, z], withinMm }: TargetPart): TargetPlace => ({
  pointMm: [x, y, z],
  roomMm: withinMm,
});

/** The places in their order without those nearer than so much to one before; undefined where that leaves too many. */
function thinned(places: readonly TargetPlace[], apartMm: number, most: number): TargetPlace[] | undefined {
  const kept: TargetPlace[] = [];
  for (const place of places) {
    if (!kept.every((other) => distance(other.pointMm, place.pointMm) >= apartMm)) continue;
    if (kept.length === most) return undefined;
    kept.push(place);
  }
  return kept;
}

/** Closer together than this places tell nothing new, mm. */
const FIRST_APART_MM = 1.5;

/** The middle of the fluid over each node of the cavity's grid; of its closed film where no fluid holds it open. */
function placesOfCavity(field: TissueField, cavity: Cavity, drill: Drill): TargetPlace[] {
  const open = filmPlaces(field, cavity, drill, LEAST_OPENING_MM);
  if (open.length > 0) return open;
  const thin = filmPlaces(field, cavity, drill, LEAST_FILM_MM);
  return thin.length > 0 ? thin : filmPlaces(field, cavity, drill, 0);
}

function filmPlaces(field: TissueField, cavity: Cavity, drill: Drill, leastMm: number): TargetPlace[] {
  const { angleFromRad, angleToRad, angleCount, heightFromMm, heightToMm, heightCount } = cavity;
  const places: TargetPlace[] = [];
  const p: Vec3 = [0, 0, 0];
  for (let iz = 0; iz < heightCount; iz++)
    for (let ia = 0; ia < angleCount; ia++) {
      const angle = angleFromRad + ((angleToRad - angleFromRad) * ia) / (angleCount - 1);
      const z = heightFromMm + ((heightToMm - heightFromMm) * iz) / (heightCount - 1);
      const thicknessMm = field.deformation.thicknessMm(angle, z);
      if (thicknessMm < leastMm) continue;
      const roomMm = thicknessMm / 2;
      const radius = sampleCavityGrid(cavity, cavity.floorMm, angle, z) + aboveDeepMm(drill, roomMm);
      fromCavityInto(cavity.frame, radius * sin(angle), -radius * cos(angle), z, p);
      if (leastMm === 0 && !isAtFilm(field.anatomy, p)) continue;
      places.push({ pointMm: [p[0], p[1], p[2]], roomMm });
    }
  return places;
}

/** Nodes of a lattice over a structure's box. */
const LATTICE_NODES = 20;

function placesOfStructure(field: TissueField, drill: Drill): TargetPlace[] {
  const { anatomy } = field;
  const index = targetOwner(anatomy, drill);
  const structure = anatomy.structures[index];
  if (!structure) return [];
  const { min, max } = structure.bounds;
  const places: TargetPlace[] = [];
  const at = (axis: number, i: number): number =>
    min[axis]! + ((max[axis]! - min[axis]!) * i) / LATTICE_NODES;
  for (let k = 0; k <= LATTICE_NODES; k++)
    for (let j = 0; j <= LATTICE_NODES; j++)
      for (let i = 0; i <= LATTICE_NODES; i++) {
        const [x, y, z] = [at(0, i), at(1, j), at(2, k)];
        const roomMm = -field.distanceTo(structure, x, y, z);
        if (roomMm > 0 && field.ownerAt(x, y, z) === index) places.push({ pointMm: [x, y, z], roomMm });
      }
  return places;
}
