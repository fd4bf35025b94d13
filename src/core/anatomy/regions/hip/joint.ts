/**
 * What lies between the bones: cartilage as a map of thickness on each (head 1.4–2.0 mm [TKU], acetabulum 1.34 ± 0.15
 * [C3] (low)), the labrum on the rim, the fluid between them, the fat in the floor of the cup.
 */
import { clamp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import { normalize, type Vec3 } from '../../../math/vec3.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { ballCartilage, type WedgeSection, wedgeDistance } from '../../constructions/ballSocket.ts';
import { isBare, SOUND } from '../../constructions/spurs.ts';
import { CUP_RADIUS_MM, HEAD_RADIUS_MM, outOfCup, RIM_WITHIN_MM, UP_NECK } from './authoring.ts';
import { inFossa } from './hipBone.ts';

const CUP_CARTILAGE_MM = 1.34;

/** Where head and roof bear on each other in a worn joint, most often above and lateral [TKU]: its middle, the cosine at its rim. */
const CONTACT: Vec3 = normalize([-0.42, 0, 0.91]);
const CONTACT_COSINE = 0.77;
/** How steeply cartilage begins beside it, per unit of the cosine. */
const CONTACT_SLOPE = 9;

/** Negative in the contact of head and roof, 0 at its rim. */
const outOfContact = (x: number, y: number, z: number): number => {
  const r = Math.sqrt(x * x + y * y + z * z);
  return (
    (CONTACT_COSINE - (x * CONTACT[0] + y * CONTACT[1] + z * CONTACT[2]) / Math.max(r, 1)) * CONTACT_SLOPE
  );
};

/** No cartilage of the head lies further from its centre, mm. */
const HEAD_REACH_MM = HEAD_RADIUS_MM + 3;
export const HEAD_CARTILAGE_BOX: Box = {
  min: [-HEAD_REACH_MM, -HEAD_REACH_MM, -HEAD_REACH_MM],
  max: [HEAD_REACH_MM, HEAD_REACH_MM, HEAD_REACH_MM],
};

/** Over the head to where a share of 0.36 of the radius lies down the neck. */
export function headCartilage(femur: DistanceFunction, wear = SOUND): DistanceFunction {
  const onFemur = ballCartilage(femur, {
    towards: UP_NECK,
    thicknessMm: 1.7 * wear.beside01,
    endsAt: -0.36,
    ...(isBare(wear) ? { bare: outOfContact } : {}),
  });
  return (x, y, z) => {
    const beyond = Math.sqrt(x * x + y * y + z * z) - HEAD_REACH_MM;
    return beyond > FAR_MM ? beyond : Math.max(onFemur(x, y, z), beyond);
  };
}
/** Further beyond its ball than this the bone is not asked for, mm. */
const FAR_MM = 12;

/** A horseshoe: open over the fossa, ending short of the rim. */
export function cupCartilage(hipBone: DistanceFunction, wear = SOUND): DistanceFunction {
  const thickMm = CUP_CARTILAGE_MM * wear.beside01;
  const bare = isBare(wear);
  return (x, y, z) => {
    const d = hipBone(x, y, z);
    const r = Math.sqrt(x * x + y * y + z * z);
    if (d > 8) return Math.max((d - thickMm) * 0.9, r - CUP_RADIUS_MM - 1.6);
    const out = outOfCup(x, y, z);
    let rim = smoothMin((-RIM_WITHIN_MM - 0.8 - out) * 0.8, inFossa(x, y, z) * 0.8, 0.6);
    if (bare) rim = smoothMin(rim, outOfContact(x, y, z), 0.6);
    return Math.max((d - clamp(rim, -1.2, 1) * thickMm) * 0.9, r - CUP_RADIUS_MM - 1.6);
  };
}

/** From the rim to its free edge. */
const LABRUM: WedgeSection = { from: [28.7, -2.4], to: [26.7, 2.1], halfMm: [2.2, 0.6] };

/** A wedge round the rim, its free edge towards the head. */
export const labrum: DistanceFunction = (x, y, z) => {
  const out = outOfCup(x, y, z);
  return wedgeDistance(LABRUM, Math.sqrt(Math.max(0, x * x + y * y + z * z - out * out)), out);
};
/** The labrum's own box: a ring about the cup's axis. */
export const LABRUM_REACH_MM = 32;

/** Between the cartilages, to the labrum's free edge; far enough out that it meets the labrum's inner face. */
const betweenCartilages: DistanceFunction = (x, y, z) => {
  const out = outOfCup(x, y, z);
  const r = Math.sqrt(x * x + y * y + z * z);
  return smoothMax(r - 26.8 - 0.5 * (1 - smoothstep(-6, -2, out)), out - 3.2, 1) * 0.95;
};

/** The joint's fluid; in a worn joint, whose cup stands lower, it fills the wider room under the head as well. */
export const jointFluid = (riseMm: number): DistanceFunction =>
  riseMm === 0
    ? betweenCartilages
    : (x, y, z) => Math.min(betweenCartilages(x, y, z), betweenCartilages(x, y, z + riseMm));

/** The fat in the floor of the cup (pulvinar). */
export const fossaFat: DistanceFunction = (x, y, z) => {
  const r = Math.sqrt(x * x + y * y + z * z);
  const within = smoothMax(inFossa(x, y, z) - 0.6, 26.2 - r, 2.5);
  return smoothMax(within, outOfCup(x, y, z) + RIM_WITHIN_MM, 2.5);
};
