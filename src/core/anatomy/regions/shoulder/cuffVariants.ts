/**
 * What lies in the tendon of supraspinatus: a calcific deposit 1–2 cm from its insertion, or the gap of a tear beside it
 * [TKU]. There the tendon runs over the head as on a circle.
 */
import { ellipsoidDistance } from '../../../geometry/ellipsoid.ts';
import { growBox, type Shape } from '../../../geometry/shape.ts';
import { atan2, cos, sin } from '../../../math/elementary.ts';
import type { Vec3 } from '../../../math/vec3.ts';
import { cleftIn } from '../../constructions/inTendon.ts';
import { makeShape } from '../../constructions/makeStructure.ts';

/** Middle of the tendon about the head's centre, mm; both lie in its hind part, where the standard section runs. */
const RADIUS_MM = 28.2;
const FRONT_MM = 0.6;
/** Angles from the vertical towards lateral, beyond the edge of the acromion: the deposit's middle, and the tear's. */
const DEPOSIT_RAD = 0.64;
const TEAR_RAD = 0.66;

/** A point of the tendon's middle, so far along it towards the insertion, mm. */
const onTendon = (middleRad: number, alongMm: number): Vec3 => {
  const angle = middleRad + alongMm / RADIUS_MM;
  return [-RADIUS_MM * sin(angle), -FRONT_MM, RADIUS_MM * cos(angle)];
};

/** No thicker than the tendon, which is 5.2 mm thick, nor wider. */
const MOST_THICK_MM = 4.2;
const MOST_WIDE_MM = 9.5;

/**
 * An ellipsoid bent along the tendon: no thicker than it is.
 * @param lengthMm authored
 */
export function makeDeposit(lengthMm: number): Shape {
  const a = lengthMm / 2;
  const b = Math.min(0.35 * lengthMm, MOST_THICK_MM) / 2;
  const c = Math.min(0.8 * lengthMm, MOST_WIDE_MM) / 2;
  const [x0, y0, z0] = onTendon(DEPOSIT_RAD, 0);
  return makeShape(
    (x, y, z) => {
      const r = Math.sqrt(x * x + z * z);
      const along = RADIUS_MM * (atan2(-x, z) - DEPOSIT_RAD);
      return ellipsoidDistance(a, b, c, along, r - RADIUS_MM, y + FRONT_MM);
    },
    growBox({ min: [x0, y0, z0], max: [x0, y0, z0] }, Math.max(a, c) + b),
    1.25,
  );
}

/** The tear is wider than the gap is long, as its edges pull apart but little, mm. */
const WIDER_TIMES = 1.3;
const MOST_TEAR_WIDE_MM = 11;

/** @param lengthMm of the gap along the tendon, authored; share01 of the thickness, from the joint's side */
export function makeCuffTear(tendon: Shape, lengthMm: number, share01: number): Shape {
  const middle = onTendon(TEAR_RAD, 0);
  const beyond = onTendon(TEAR_RAD, 1);
  return cleftIn(tendon, {
    insideMm: middle,
    along: [beyond[0] - middle[0], 0, beyond[2] - middle[2]],
    towardFace: [-middle[0], 0, -middle[2]],
    lengthMm,
    widthMm: Math.min(MOST_TEAR_WIDE_MM, WIDER_TIMES * lengthMm),
    share01,
  });
}
