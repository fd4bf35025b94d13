/** Whether a point lies on the film of a cavity whose walls meet at rest: fluid put there opens it. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { toCavityInto } from '../anatomy/cavityFrame.ts';
import { sampleCavityGrid } from '../anatomy/deformation.ts';
import { atan2 } from '../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';

/** An opening within this of the closed or open film of a cavity opens it, mm: about the size of a bevel. */
const CAVITY_REACH_MM = 0.6;
/** The film of a closed cavity is where its shapes are above this share of their deepest. */
const FILM_SHARE = 0.08;

const local: Vec3 = [0, 0, 0];

/** True where a rest point lies on the film of the anatomy's cavity. */
export function isAtFilm(anatomy: Anatomy, restMm: ReadonlyVec3): boolean {
  const cavity = anatomy.cavity;
  if (!cavity) return false;
  toCavityInto(cavity.frame, restMm[0], restMm[1], restMm[2], local);
  const [dx, dy, z] = local;
  if (z < cavity.heightFromMm || z > cavity.heightToMm) return false;
  const angle = atan2(dx, -dy);
  if (angle < cavity.angleFromRad || angle > cavity.angleToRad) return false;
  const r = Math.sqrt(dx * dx + dy * dy);
  if (Math.abs(r - sampleCavityGrid(cavity, cavity.floorMm, angle, z)) > CAVITY_REACH_MM) return false;
  return (
    Math.max(
      sampleCavityGrid(cavity, cavity.shapes[0], angle, z),
      sampleCavityGrid(cavity, cavity.shapes[1], angle, z),
    ) > FILM_SHARE
  );
}
