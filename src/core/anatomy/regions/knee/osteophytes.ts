/**
 * Osteoarthritis by its grade of Kellgren and Lawrence [K1]: spurs along the margins of the condyles and of the plateau,
 * cartilage that is lost, and a tibia that comes up to the femur by as much as both have lost.
 */
import { distanceToBox, growBox, type Shape } from '../../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../../geometry/sweep.ts';
import { cos, radFromDeg, sin } from '../../../math/elementary.ts';
import { smoothMin } from '../../../math/scalar.ts';
import { addScaled, normalize, type ReadonlyVec3, type Vec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { remembered } from '../../constructions/remembered.ts';

export interface Wear {
  /** How far a spur stands out, mm: 1–2 mild, 3–5 moderate, above 5 large [TKU]. */
  readonly spurMm: number;
  /** Share of the cartilage that is left. */
  readonly cartilage01: number;
  /** How much nearer to each other the bones stand, mm. */
  readonly riseMm: number;
}

/** By grade: spur, share of cartilage. With 4.5 mm of sound cartilage the space is 3–4.5, 1.5–3, 0–1.5 mm [TKU]. */
const BY_GRADE: readonly (readonly [spurMm: number, cartilage01: number])[] = [
  [0, 1],
  [1, 0.95],
  [2, 0.75],
  [4, 0.45],
  [6, 0.16],
];
/** Femoral and tibial cartilage of a sound knee together, mm. */
const BOTH_CARTILAGES_MM = 4.5;

export const SOUND: Wear = { spurMm: 0, cartilage01: 1, riseMm: 0 };

/** @param grade 1 to 4; @param scale patient's size / authored: a spur is as long as the grade says, whatever the size */
export function wearOf(grade: number, scale: number): Wear {
  const [spurMm, cartilage01] = BY_GRADE[grade]!;
  return { spurMm: spurMm / scale, cartilage01, riseMm: (1 - cartilage01) * BOTH_CARTILAGES_MM };
}

/** A beak is as thick at its base as this, over its length. */
const BASE_SHARE = 0.45;
const LEAST_BASE_MM = 0.5;
const MOST_SEAM_MM = 2.5;

/** From a place within a bone outwards to its surface. */
function onSurface(bone: DistanceFunction, inside: Vec3, outwards: ReadonlyVec3): Vec3 {
  let at = inside;
  for (let i = 0; i < 400 && bone(...at) < 0; i++) at = addScaled(at, outwards, 0.1);
  return at;
}

/** A lip along a margin: through places on the bone, its edge outwards. */
function lip(places: readonly Vec3[], outwards: ReadonlyVec3, spurMm: number): Shape {
  const last = places.length - 1;
  const knots = places.map((atMm, i): SweepKnot => {
    // It runs out at both ends.
    const share = i === 0 || i === last ? 0.35 : i === 1 || i === last - 1 ? 0.75 : 1;
    return {
      atMm,
      halfWidthMm: LEAST_BASE_MM + BASE_SHARE * spurMm * share,
      halfThicknessMm: Math.max(0.3, spurMm * share),
    };
  });
  return sweep(knots, { thicknessToward: outwards, segments: 24 });
}

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

/** A bone with lips on both its margins. */
function withLips(bone: Shape, lips: readonly Shape[], spurMm: number): Shape {
  const seam = Math.min(MOST_SEAM_MM, 0.6 * spurMm);
  const boxes = lips.map((s) => growBox(s.bounds, seam));
  return {
    ...bone,
    signedDistance: remembered((x, y, z) => {
      let d = bone.signedDistance(x, y, z);
      for (let i = 0; i < lips.length; i++) {
        // Farther away than this a lip changes nothing.
        if (0.5 * distanceToBox(boxes[i]!, x, y, z) > Math.max(0, d) + seam) continue;
        d = smoothMin(d, lips[i]!.signedDistance(x, y, z), seam);
      }
      return d;
    }),
    bounds: growBox(bone.bounds, spurMm + 1),
  };
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
