/**
 * The posterior recess as an empty film on the olecranon fossa, deep to the posterior fat pad; the joint holds 15–25 mL, and
 * in flexion its fluid gathers here [S55][S57]. Ultrasound shows 1–3 mL [S57]; depth by volume [TKU].
 */
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmFloor, filmGrid } from '../../constructions/film.ts';
import { nearest } from '../../constructions/nearest.ts';
import { once, remembered } from '../../constructions/remembered.ts';
import { onUpperArm } from './authoring.ts';
import { makeUlna } from './forearmBones.ts';
import { makeHumerus } from './humerus.ts';
import { humeralCartilage } from './joint.ts';
import { inFrame, makeSpace, type Space } from './space.ts';

/** So far in front of the axis of flexion that rays run into the fossa almost side by side, mm. */
const AXIS_IN_FRONT_MM = 40;
/** Along the humerus: angle 0 behind, positive lateral. */
const FRAME: CavityFrame = {
  originMm: onUpperArm([2, -AXIS_IN_FRONT_MM, 0]),
  across: [-1, 0, 0],
  back: onUpperArm([0, -1, 0]),
  along: onUpperArm([0, 0, 1]),
};
const GRID = filmGrid(0.52, 63, -4, 40, 59);
const WALK_FROM_MM = 76;
const FLOOR_RADIUS_MM = 41;
const UNDER_FILM_MM = 0.4;

/** Deepest place of the fossa: height on the humerus, mm. */
export const FOSSA_HEIGHT_MM = 17;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 1.4],
  [1, 2.4],
  [2, 3.8],
  [4, 5.8],
  [8, 8.6],
];

/** In the fossa. */
function deepShape(angle: number, h: number): number {
  const u = (angle * 42) / 13;
  const v = (h - FOSSA_HEIGHT_MM) / (h > FOSSA_HEIGHT_MM ? 11.5 : 8.5);
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Over its brim, up to where the capsule springs. */
function surroundShape(angle: number, h: number): number {
  const a = Math.abs(angle) * 48;
  const sides = 1 - smoothstep(6, 16, a);
  const top = 1 - smoothstep(26, 36, h);
  const bottom = smoothstep(8.5, 13, h);
  return sides * top * bottom * (1 - 0.5 * deepShape(angle, h));
}

/** The deep wall at every node. No patient changes it: it belongs to the bones. */
const wall = once((): Float64Array => {
  const humerus = makeHumerus().signedDistance;
  const cartilage = humeralCartilage(humerus);
  const ulna = makeUlna().signedDistance;
  // Beside the bone the wall goes on at the depth of the fossa's floor.
  const beside = inFrame(FRAME, (_angle, _h, r) => r - FLOOR_RADIUS_MM);
  const firm = nearest([humerus, cartilage, ulna, beside]);
  return filmFloor(GRID, FRAME, firm, () => UNDER_FILM_MM, WALK_FROM_MM);
});

/** The capsule spans the fossa's mouth over the fat pad: distance from the axis to its middle and where it ends, mm. */
const CAPSULE_RADIUS_MM = 49.3;
export const POSTERIOR_CAPSULE_MM = 0.9;

/** The oval of the lining, along the humerus and across, mm. */
const LINING_MIDDLE_MM = 22;
const LINING_HALF_HEIGHT_MM = 13.2;
const LINING_HALF_WIDTH_MM = 16.4;

export interface OlecranonRecess extends Space {
  /** Distance to the middle of the capsule behind the fat pad, mm: positive behind. */
  readonly behindCapsule: DistanceFunction;
  readonly capsuleEdge: DistanceFunction;
  /** About the distance to where the lining ends, mm, negative within: an oval about the fossa. */
  readonly liningEdge: DistanceFunction;
}

/** @param scale patient's size / authored */
export function makeOlecranonRecess(scale: number): OlecranonRecess {
  const space = makeSpace(
    {
      id: 'olecranon-recess',
      name: 'Posterior recess of the elbow, in the olecranon fossa',
      frame: FRAME,
      grid: GRID,
      floor: wall(),
      shapes: [deepShape, surroundShape],
      deepest: [0, FOSSA_HEIGHT_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8],
      reachMm: 26,
      capacityMl: 8,
    },
    scale,
  );
  return {
    ...space,
    behindCapsule: remembered(inFrame(FRAME, (_angle, _h, r) => r - CAPSULE_RADIUS_MM)),
    liningEdge: inFrame(FRAME, (angle, h, r) => {
      const u = (angle * r) / LINING_HALF_WIDTH_MM;
      const v = (h - LINING_MIDDLE_MM) / LINING_HALF_HEIGHT_MM;
      return (Math.sqrt(u * u + v * v) - 1) * LINING_HALF_HEIGHT_MM;
    }),
    capsuleEdge: inFrame(FRAME, (angle, h, r) =>
      smoothMax(Math.abs(angle) * r - 15, Math.abs(h - 19) - 12, 11),
    ),
  };
}

/** Between film and capsule, in the fossa: what fluid lifts [TKU]. */
export const posteriorFatPad =
  (recess: OlecranonRecess): DistanceFunction =>
  (x, y, z) =>
    smoothMax(
      Math.max(recess.behindCapsule(x, y, z), -0.4 - recess.aboveFloor(x, y, z)) * 0.95,
      recess.capsuleEdge(x, y, z) + 1,
      2,
    );
