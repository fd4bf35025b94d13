/**
 * Radiocarpal joint: cartilage 0.5–1 mm on radius, scaphoid and lunate, the scapholunate ligament, the triangular
 * fibrocartilage, the fluid between; ligaments that hold the carpal bones together [TKU].
 */
import { isBeyond, joinedWith, unionOf } from '../../../geometry/booleans.ts';
import { growBox, joinBoxes, type Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { clamp, smoothMax, smoothMin } from '../../../math/scalar.ts';
import type { Box, DistanceFunction } from '../../anatomy.ts';
import { makeShape } from '../../constructions/makeStructure.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { medial } from '../../constructions/sides.ts';
import { OUT_OF_RADIUS, RIM_POINT } from './authoring.ts';
import {
  makeCapitate,
  makeHamate,
  makeLunate,
  makePisiform,
  makeScaphoid,
  makeTrapezium,
  makeTrapezoid,
  makeTriquetrum,
  proximalRowDistance,
} from './carpals.ts';
import { makeRadius, makeUlna } from './forearmBones.ts';
import { makeMetacarpals } from './metacarpals.ts';

const CARTILAGE_MM = 0.8;
/** Cartilage goes by so much of the way out of the radius, mm from its rim. */
const CARPAL_CARTILAGE_TO_MM = 4.5;
/** Where the row is further off than this, the radius' cartilage has ended, mm. */
const RADIUS_CARTILAGE_TO_MM = 2.6;
/** How far cartilage goes on under the surface of its bone, mm. */
const UNDER_BONE_MM = 3;
/** Widths over which gaps between bones are filled, mm: fluid, ligament. */
const FLUID_GAP_MM = 2.9;
const LIGAMENT_GAP_MM = 3.2;
const LIGAMENT_TO_MM = 6.5;

export const outOfRadius: DistanceFunction = (x, y, z) =>
  (x - RIM_POINT[0]) * OUT_OF_RADIUS[0] +
  (y - RIM_POINT[1]) * OUT_OF_RADIUS[1] +
  (z - RIM_POINT[2]) * OUT_OF_RADIUS[2];

export const makeRadiusCartilage: () => Shape = once(() => {
  const radius = makeRadius().signedDistance;
  const row = proximalRowDistance();
  return makeShape(
    remembered((x, y, z) => {
      const d = radius(x, y, z);
      // Under the bone's surface it goes on as far as is needed for a body with a thickness.
      const rim = row(x, y, z) + 0.35 * Math.min(0, d) - RADIUS_CARTILAGE_TO_MM;
      return Math.max(d - CARTILAGE_MM, rim, -d - UNDER_BONE_MM);
    }),
    { min: [-27, -14, -16], max: [12, 14, 12] },
    2,
  );
});

export const makeCarpalCartilage: () => Shape = once(() => {
  const scaphoid = makeScaphoid();
  const lunate = makeLunate();
  return makeShape(
    remembered((x, y, z) => {
      const d = Math.min(scaphoid.signedDistance(x, y, z), lunate.signedDistance(x, y, z));
      if (d > 5) return (d - CARTILAGE_MM) * 0.9;
      const share = clamp((CARPAL_CARTILAGE_TO_MM - outOfRadius(x, y, z)) * 0.8, -1.2, 1);
      return (d - share * CARTILAGE_MM) * 0.9;
    }),
    growBox(joinBoxes(scaphoid.bounds, lunate.bounds), 1),
    2.4,
  );
});

/** Flush with the bones' proximal faces, strongest behind. */
export const makeScapholunateLigament: () => Shape = once(() => {
  const scaphoid = makeScaphoid().signedDistance;
  const lunate = makeLunate().signedDistance;
  return makeShape(
    remembered((x, y, z) => {
      const between = (scaphoid(x, y, z) + lunate(x, y, z) - LIGAMENT_GAP_MM) * 0.55;
      return smoothMax(between, (outOfRadius(x, y, z) - LIGAMENT_TO_MM) * 0.9, 0.8);
    }),
    { min: [-14, -12, -16], max: [4, 12, 5] },
    1.4,
  );
});

/** The disc from the radius' medial edge to the base of the ulna's styloid, 1.5–2.5 mm thick [TKU]. */
export const makeTfcc: () => Shape = once(() =>
  sweep(
    [
      { atMm: medial(7.6, 0.4, 1.4), halfWidthMm: 6, halfThicknessMm: 1.1 },
      { atMm: medial(12.6, -1.4, 0.4), halfWidthMm: 5.6, halfThicknessMm: 0.9 },
      { atMm: medial(17.6, -3.2, 0.1), halfWidthMm: 4.6, halfThicknessMm: 1.1 },
      { atMm: medial(21.2, -5, -0.6), halfWidthMm: 3, halfThicknessMm: 1.2 },
    ],
    { thicknessToward: [0, 0, -1], section: 'stadium' },
  ),
);

export const makeJointFluid: () => Shape = once(() => {
  const radius = makeRadius().signedDistance;
  const row = proximalRowDistance();
  return makeShape(
    remembered((x, y, z) => {
      const a = radius(x, y, z);
      const b = row(x, y, z);
      return Math.max((a + b - FLUID_GAP_MM) * 0.5, -a - 1, -b - 1);
    }),
    { min: [-26, -13, -16], max: [12, 12, 8] },
    1.7,
  );
});

const carpus = once(() => [
  makeScaphoid(),
  makeLunate(),
  makeTriquetrum(),
  makePisiform(),
  makeTrapezium(),
  makeTrapezoid(),
  makeCapitate(),
  makeHamate(),
]);

/** What fills the place between ulna and triquetrum: meniscus homologue and ulnocarpal ligaments. */
const ulnocarpal = once(() =>
  sweep(
    [
      { atMm: medial(17, -2.4, 4), halfWidthMm: 6, halfThicknessMm: 6 },
      { atMm: medial(17, -2, -14), halfWidthMm: 4, halfThicknessMm: 5 },
    ],
    { thicknessToward: [0, 1, 0] },
  ),
);

/** The part of it that is ligament: it thins out on the triquetrum. */
const ulnocarpalLigaments = once(() =>
  sweep(
    [
      { atMm: medial(17, -2.4, 4), halfWidthMm: 5.4, halfThicknessMm: 5.2 },
      { atMm: medial(16, -1.8, -6.5), halfWidthMm: 3.4, halfThicknessMm: 4.2 },
    ],
    { thicknessToward: [0, 1, 0] },
  ),
);

/** Smooth over the carpal bones: what the sleeve and the muscles lie on. */
export const makeCarpalHull: () => Shape = once(() => {
  const bones = [ulnocarpal(), ...carpus()];
  const box = bones.map((b) => b.bounds).reduce(joinBoxes);
  const hull = unionOf(bones, 4);
  return makeShape(
    remembered((x, y, z) => hull(x, y, z) - 0.3),
    growBox(box, 2),
    1.8,
  );
});

/** A joint is filled to where its two bones are so far apart, mm: its edges stay open as a groove. */
const FILLED_GAP_MM = 1.9;
/** Where three meet: rounding of the bones' union, and how far that lies sunk under their faces, mm. */
const CORNER_MM = 5;
const SUNK_MM = 1;

/** Intercarpal ligaments and joints: they fill the gaps between the bones and leave a groove over each. */
export const makeCarpalLigaments: () => Shape = once(() => {
  const bones = [...carpus(), makeMetacarpals()];
  const medialOnes = ulnocarpalLigaments();
  const box = [medialOnes, ...carpus()].map((b) => b.bounds).reduce(joinBoxes);
  const { min, max } = growBox(box, 2);
  return makeShape(
    remembered((x, y, z) => {
      let hull = 1e9;
      let nearest = 1e9;
      let second = 1e9;
      for (const b of bones) {
        if (isBeyond(b, x, y, z, Math.max(hull + CORNER_MM, second))) continue;
        const d = b.signedDistance(x, y, z);
        hull = smoothMin(hull, d, CORNER_MM);
        second = Math.min(second, Math.max(nearest, d));
        nearest = Math.min(nearest, d);
      }
      const between = 0.5 * (nearest + second - FILLED_GAP_MM);
      return joinedWith(Math.min(between, hull + SUNK_MM), medialOnes, 2, x, y, z);
    }),
    { min: [min[0], min[1], min[2] - 4], max },
    1.8,
  );
});

/** A smooth hull of all bones, for what runs over them: it does not dip into the joints. */
export const boneHull: () => DistanceFunction = once(() => {
  const bones = [makeRadius(), makeUlna(), makeMetacarpals(), ulnocarpal(), ...carpus()];
  return unionOf(bones, 6);
});

export const JOINT_BOX: Box = { min: [-27, -14, -20], max: [24, 14, 8] };
