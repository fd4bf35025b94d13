/** The three spaces of the elbow with what lines and covers them, and the room that muscles leave for them. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';
import { type Patch, patch } from '../../constructions/patch.ts';
import { remembered } from '../../constructions/remembered.ts';
import { FOREARM, turnedBox, UPPER_ARM } from './authoring.ts';
import { makeOlecranonRecess, POSTERIOR_CAPSULE_MM, posteriorFatPad } from './olecranonRecess.ts';
import { makePeritendinousSpace, onTendonFace } from './peritendinousSpace.ts';
import { makeRadiocapitellarRecess } from './radiocapitellarRecess.ts';
import type { Space } from './space.ts';

/** Thickness of the lining on each wall of a closed recess, mm, for grades 0 to 3 [TKU]. */
const LINING = monotoneCubic([
  [0, 0.4],
  [1, 0.8],
  [2, 1.5],
  [3, 2.5],
]);
/** Thin fat and paratenon on either side of the plane over the tendon, mm [TKU]. */
const HALF_PARATENON_MM = 0.25;
/** Room that muscles leave under the plane over the tendon, mm. */
const PLANE_ROOM_MM = 0.6;
/** Towards the rim of the plane that room runs out, so that bellies have no step there: over so many mm, per mm. */
const PLANE_RIM_MM = 4;
const PLANE_RISE = 0.4;
/** Muscles keep so far off the film behind the humerus, mm. */
const UNDER_MUSCLE_MM = 0.5;
const UNDER_MUSCLE_FROM_MM = 6;
/** Step on which the slope of the height over the film is asked for, mm: longer than a cell of the wall's table. */
const SLOPE_STEP_MM = 1.2;
/** It counts within the first of these distances from the film and, beyond the second, as on the steepest wall, mm. */
const NEAR_FILM_MM = 2;
const FAR_FROM_FILM_MM = 5;
const STEEPEST_WALL = 2.5;
/** Lateral capsule under the ligament, mm [TKU]. */
const LATERAL_CAPSULE_MM = 0.9;

/** It thickens towards the bone: the capsule holds it outside. */
const liningOf = ({ aboveFloor }: Space, outline: DistanceFunction, halfMm: number): Patch =>
  patch((x, y, z) => aboveFloor(x, y, z) + halfMm - LINING(0), halfMm, outline);

/** On the fossa's steep walls the height over the film changes faster than the way to it: how much, at least 1. */
function slopeOver({ aboveFloor }: Space, above: number, x: number, y: number, z: number): number {
  const near01 = 1 - smoothstep(NEAR_FILM_MM, FAR_FROM_FILM_MM, Math.abs(above));
  if (near01 === 0) return STEEPEST_WALL;
  const dx = aboveFloor(x + SLOPE_STEP_MM, y, z) - aboveFloor(x - SLOPE_STEP_MM, y, z);
  const dy = aboveFloor(x, y + SLOPE_STEP_MM, z) - aboveFloor(x, y - SLOPE_STEP_MM, z);
  const dz = aboveFloor(x, y, z + SLOPE_STEP_MM) - aboveFloor(x, y, z - SLOPE_STEP_MM);
  const slope = Math.sqrt(dx * dx + dy * dy + dz * dz) / (2 * SLOPE_STEP_MM);
  return STEEPEST_WALL + near01 * (Math.max(1, slope) - STEEPEST_WALL);
}

/**
 * @param fascia outer face of the deep fascia
 * @param scale patient's size / authored
 */
export function makeSpaces(fascia: DistanceFunction, synovitis: number, scale: number) {
  const recess = makeOlecranonRecess(scale);
  const lateralRecess = makeRadiocapitellarRecess(scale);
  const peritendinous = makePeritendinousSpace(fascia, scale);
  const behind: Box = turnedBox(UPPER_ARM, { min: [-24, -4, -6], max: [28, 24, 42] });
  const beside: Box = turnedBox(FOREARM, { min: [-33, -20, -36], max: [2, 18, 12] });
  const overExtensor: Box = turnedBox(FOREARM, { min: [-46, -24, -52], max: [-14, 22, 15] });
  const posteriorLining = liningOf(recess, recess.liningEdge, LINING(synovitis));
  const lateralLining = liningOf(lateralRecess, lateralRecess.liningEdge, LINING(synovitis));
  const paratenon = patch(peritendinous.aboveFloor, HALF_PARATENON_MM, (x, y, z) =>
    Math.max(onTendonFace(x, y, z), peritendinous.outline(x, y, z)),
  );
  const planeRoom = makeShape(
    (x, y, z) => {
      const outline = peritendinous.outline(x, y, z);
      const towardsRim = PLANE_RISE * Math.max(0, outline + PLANE_RIM_MM);
      return smoothMax(-PLANE_ROOM_MM - peritendinous.aboveFloor(x, y, z) + towardsRim, outline, 2);
    },
    overExtensor,
    1.8,
  );
  const underFilm = makeShape(
    (x, y, z) => {
      const above = recess.aboveFloor(x, y, z);
      return smoothMax(
        Math.max(above - UNDER_MUSCLE_MM, -UNDER_MUSCLE_FROM_MM - above) / slopeOver(recess, above, x, y, z),
        recess.outline(x, y, z),
        1,
      );
    },
    behind,
    1.8,
  );
  const posteriorCapsule = patch(recess.behindCapsule, POSTERIOR_CAPSULE_MM / 2, recess.capsuleEdge);
  const lateralCapsule = patch(
    (x, y, z) => lateralRecess.aboveFloor(x, y, z) - LATERAL_CAPSULE_MM / 2,
    LATERAL_CAPSULE_MM / 2,
    lateralRecess.capsuleEdge,
  );
  const posteriorCapsuleShape = makeShape(posteriorCapsule.signedDistance, behind, 1.8);
  const lateralCapsuleShape = makeShape(lateralCapsule.signedDistance, beside, 2.4);
  const posteriorFat = makeShape(remembered(posteriorFatPad(recess)), behind, 4.2);
  return {
    recess,
    lateralRecess,
    peritendinous,
    behind,
    beside,
    overExtensor,
    posteriorLining,
    lateralLining,
    paratenon,
    planeRoom,
    underFilm,
    posteriorCapsule,
    posteriorCapsuleShape,
    lateralCapsule,
    lateralCapsuleShape,
    posteriorFat,
  };
}
