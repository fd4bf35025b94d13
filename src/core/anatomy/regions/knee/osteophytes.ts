/**
 * Osteoarthritis by its grade of Kellgren and Lawrence [K1]: spurs along the margins of the condyles and of the plateau,
 * cartilage that is lost, and a tibia that comes up to the femur by as much as both have lost.
 */
import type { Shape } from '../../../geometry/shape.ts';
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { lip, onSurface, type Wear, withLips, wornBy } from '../../constructions/spurs.ts';

/** Femoral and tibial cartilage of a sound knee together, mm. */
const BOTH_CARTILAGES_MM = 4.5;

/** At the last grade the condyles' cartilage is lost where it bears, and this much of it is left about that [TKU]. */
const BESIDE_LAST_01 = 0.4;

/** @param scale patient's size / authored */
export const wearOf = (grade: number, scale: number): Wear =>
  wornBy(grade, BOTH_CARTILAGES_MM, scale, BESIDE_LAST_01);

/** Angles about the transepicondylar axis along which a condyle's margin bears spurs, 0 in front, 90 below, degrees. */
const CONDYLE_DEG = [40, 56, 72, 88, 104, 120, 136];
/** Angles round a plateau from straight aside, degrees, positive in front. */
const PLATEAU_DEG = [58, 40, 20, 0, -20, -40, -58];

/** Lips of a condyle: side +1 medial, −1 lateral. */
function condyleLip(femur: DistanceFunction, side: 1 | -1, spurMm: number): Shape {
  const places = CONDYLE_DEG.map((deg) => {
    const front = cos(radFromDeg(deg));
    const below = sin(radFromDeg(deg));
    const outwards = normalize([side * 0.72, -0.69 * front, -0.69 * below]);
    return onSurface(femur, [side * 30, -18 * front, -18 * below], outwards);
  });
  return lip(places, [side * 0.9, 0, -0.44], spurMm);
}

/** So far under the plateau's edge the lip springs from the bone, and where its middle lies, mm in the tibia's frame. */
const PLATEAU_Z_MM = -36.6;
const PLATEAU_SLOPE = 0.12;
const PLATEAU_BACK_MM = 4;

function plateauLip(tibia: DistanceFunction, side: 1 | -1, spurMm: number): Shape {
  const places = PLATEAU_DEG.map((deg) => {
    const outwards: Vec3 = [side * cos(radFromDeg(deg)), -sin(radFromDeg(deg)), 0];
    const at = onSurface(tibia, [side * 20, PLATEAU_BACK_MM, PLATEAU_Z_MM], outwards);
    const z = PLATEAU_Z_MM - PLATEAU_SLOPE * (at[1] - PLATEAU_BACK_MM);
    return onSurface(tibia, [side * 20, PLATEAU_BACK_MM + (at[1] - PLATEAU_BACK_MM) * 0.4, z], outwards);
  });
  return lip(places, [side * 0.94, 0, 0.34], spurMm);
}

export const wornFemur = (femur: Shape, { spurMm }: Wear): Shape =>
  spurMm === 0
    ? femur
    : withLips(
        femur,
        [condyleLip(femur.signedDistance, 1, spurMm), condyleLip(femur.signedDistance, -1, spurMm)],
        spurMm,
      );

/** In the tibia's frame. */
export const wornTibia = (tibia: Shape, { spurMm }: Wear): Shape =>
  spurMm === 0
    ? tibia
    : withLips(
        tibia,
        [plateauLip(tibia.signedDistance, 1, spurMm), plateauLip(tibia.signedDistance, -1, spurMm)],
        spurMm,
      );
