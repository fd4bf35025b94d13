/**
 * Osteoarthritis of the hip by its grade of Kellgren and Lawrence [K1]: a lip in front of the junction of head and neck,
 * another along the rim of the acetabulum in front and aside; the head comes up to the roof of the cup as cartilage goes.
 */
import type { Shape } from '../../../geometry/shape.ts';
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { addScaled, cross, normalize, rejectFrom, scale, type Vec3 } from '../../../math/vec3.ts';
import { raisedShape } from '../../constructions/raised.ts';
import { lip, onSurface, type Wear, withLips, wornBy } from '../../constructions/spurs.ts';
import { CUP_OUT, NECK_FRAME, onNeck, RIM_WITHIN_MM } from './authoring.ts';

/** Cartilage of head and acetabulum together, mm: with it the space is 3.4 mm, in a worn hip below 2.5 [TKU]. */
const BOTH_CARTILAGES_MM = 3.04;

/** At the last grade the cartilage is lost where head and roof bear, and this much of it is left about that [TKU]. */
const BESIDE_LAST_01 = 0.5;

/** @param sizeScale patient's size / authored */
export const hipWear = (grade: number, sizeScale: number): Wear =>
  wornBy(grade, BOTH_CARTILAGES_MM, sizeScale, BESIDE_LAST_01);

/** Angles about the neck, 0 in front, positive below and medial; where the cartilage ends, down the neck, mm. */
const NECK_DEG = [-68, -46, -24, 0, 22, 44, 62];
const JUNCTION_MM = -13;
const IN_BONE_MM = 8;

/** The head and neck's own lip. */
export function wornFemur(femur: Shape, { spurMm }: Wear): Shape {
  if (spurMm === 0) return femur;
  const places = NECK_DEG.map((deg) => {
    const [front, across] = [cos(radFromDeg(deg)), sin(radFromDeg(deg))];
    const outwards = addScaled(scale(NECK_FRAME.back, -front), NECK_FRAME.across, across);
    return onSurface(
      femur.signedDistance,
      onNeck(JUNCTION_MM, IN_BONE_MM * front, IN_BONE_MM * across),
      outwards,
    );
  });
  return withLips(femur, [lip(places, scale(NECK_FRAME.back, -1), spurMm)], spurMm);
}

/** Angles round the rim from its upper lateral part, forwards positive, degrees. */
const RIM_DEG = [-40, -18, 4, 26, 48, 68];
const RIM_RADIUS_MM = 28.8;
const UNDER_RIM_MM = 8;
const UP_AND_LATERAL: Vec3 = normalize(rejectFrom([-0.6, 0, 0.8], CUP_OUT));
const FORWARDS: Vec3 =
  cross(CUP_OUT, UP_AND_LATERAL)[1] < 0 ? cross(CUP_OUT, UP_AND_LATERAL) : cross(UP_AND_LATERAL, CUP_OUT);

/** The rim's lip; the bone stands lower by what the cartilages have lost. */
export function wornHipBone(hipBone: Shape, { spurMm, riseMm }: Wear): Shape {
  if (spurMm === 0) return hipBone;
  const places = RIM_DEG.map((deg) => {
    const aside = addScaled(scale(UP_AND_LATERAL, cos(radFromDeg(deg))), FORWARDS, sin(radFromDeg(deg)));
    const inside = addScaled(scale(aside, RIM_RADIUS_MM), CUP_OUT, -RIM_WITHIN_MM - UNDER_RIM_MM);
    return onSurface(hipBone.signedDistance, inside, normalize(addScaled(scale(CUP_OUT, 0.9), aside, 0.3)));
  });
  const outwards = normalize(addScaled(CUP_OUT, UP_AND_LATERAL, 0.4));
  return raisedShape(withLips(hipBone, [lip(places, outwards, spurMm)], spurMm), -riseMm);
}
