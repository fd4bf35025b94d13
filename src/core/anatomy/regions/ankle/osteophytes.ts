/**
 * Osteoarthritis of the ankle by its grade of Kellgren and Lawrence [K1]: a lip in front of the plafond, another across
 * the neck of the talus, where they meet as the foot comes up; leg bones that come down on the dome as cartilage goes.
 */
import type { Shape } from '../../../geometry/shape.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import type { Bulk } from '../../constructions/bulk.ts';
import { raisedShape } from '../../constructions/raised.ts';
import { lip, onSurface, type Wear, withLips, wornBy } from '../../constructions/spurs.ts';
import { onFoot } from './authoring.ts';

/** Cartilage of dome and plafond together, mm. */
const BOTH_CARTILAGES_MM = 2.4;

/** @param sizeScale patient's size / authored */
export const ankleWear = (grade: number, sizeScale: number): Wear =>
  wornBy(grade, BOTH_CARTILAGES_MM, sizeScale);

/** Places across the front of the plafond and of the talar neck, mm medial of the middle. */
const LIP_X_MM = [-12, -8, -3, 2, 7, 12];
const LIP_Z_MM = 19.5;
const NECK_X_MM = [-7, -3.5, 0, 3.5, 7, 10];
const NECK_FRONT_MM = 23;

const OUT_OF_LIP: Vec3 = [0, -1, -0.05];
const OUT_OF_NECK: Vec3 = onFoot(0, 0.15, 1);

export const wornTibia = (tibia: Shape, { spurMm, riseMm }: Wear): Shape => {
  if (spurMm === 0) return tibia;
  const places = LIP_X_MM.map((x) =>
    onSurface(tibia.signedDistance, [x, -6, LIP_Z_MM + 5], [0, -0.9, -0.44]),
  );
  return raisedShape(withLips(tibia, [lip(places, OUT_OF_LIP, spurMm)], spurMm), -riseMm);
};

export const wornTalus = (talus: Shape, { spurMm }: Wear): Shape => {
  if (spurMm === 0) return talus;
  const places = NECK_X_MM.map((x) =>
    onSurface(talus.signedDistance, onFoot(-x, NECK_FRONT_MM, 0), OUT_OF_NECK),
  );
  return withLips(talus, [lip(places, OUT_OF_NECK, spurMm)], spurMm);
};

/** What runs over the front of the joint is pushed forwards by this share of the spurs' length [TKU]. */
const PUSHED_01 = 0.55;

/** 1 in front of the joint, 0 above, below, beside and behind it. */
const overJoint01 = (x: number, y: number, z: number): number =>
  smoothstep(-30, -4, z) *
  (1 - smoothstep(26, 46, z)) *
  (1 - smoothstep(12, 22, Math.abs(x))) *
  smoothstep(-6, -14, y);

/** The patient's bulk, with the cords in front of the joint pushed out of the way of its spurs. */
export function overSpurs(bulk: Bulk, { spurMm }: Wear): Bulk {
  if (spurMm === 0) return bulk;
  const pushed = ([x, y, z]: ReadonlyVec3): Vec3 => [x, y - PUSHED_01 * spurMm * overJoint01(x, y, z), z];
  return {
    ...bulk,
    sweep: (knots, options) =>
      bulk.sweep(
        knots.map((knot) => ({ ...knot, atMm: pushed(knot.atMm) })),
        options,
      ),
  };
}
