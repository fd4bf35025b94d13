/**
 * The subacromial-subdeltoid bursa: two walls over the cuff, under deltoid and acromion, closed but for a film. Thickness in
 * 200 shoulders below 1 mm in 71, 1–2 in 82, 2–3 in 42 [S29]; it may hold 15–20 mL [S24]; depth by volume [TKU].
 */
import { cos, sin } from '../../../math/elementary.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Cavity, DistanceFunction } from '../../anatomy.ts';
import type { CavityFrame } from '../../cavityFrame.ts';
import { filmGrid, makeFilm } from '../../constructions/film.ts';
import { type Patch, patch } from '../../constructions/patch.ts';
import { HEAD_RADIUS_MM } from './authoring.ts';

/** Half of the closed bursa, mm. */
const HALF_BURSA_MM = 0.5;
/** Its middle over the cuff, from the head's centre, mm. */
const BURSA_RADIUS_MM = HEAD_RADIUS_MM + 8.6;

const fromHead: DistanceFunction = (x, y, z) => Math.sqrt(x * x + y * y + z * z);

/** Towards the place where a worn tendon is thickest, beside the acromion, and the cosines between which it lifts. */
const THICKEST: readonly [number, number] = [-0.67, 0.74];
const LIFT_FROM = 0.93;
const LIFT_WHOLE = 0.985;
/** Share of the lift in a direction from the head's centre. */
export function lift01(x: number, y: number, z: number): number {
  const r = Math.max(1, fromHead(x, y, z));
  return smoothstep(LIFT_FROM, LIFT_WHOLE, (THICKEST[0] * x + THICKEST[1] * z) / r);
}

/** The closed bursa reaches from under the acromion over the greater tuberosity. @param liftMm by a thick tendon */
export const bursaWalls = (liftMm: number): Patch =>
  patch(
    (x, y, z) => fromHead(x, y, z) - BURSA_RADIUS_MM - (liftMm === 0 ? 0 : liftMm * lift01(x, y, z)),
    HALF_BURSA_MM,
    (x, y, z) => {
      const r = fromHead(x, y, z);
      const cosine = (-0.68 * x + 0.12 * y + 0.72 * z) / Math.max(1, r);
      return (0.62 - cosine) * 30;
    },
  );

/** About a line backwards through the head's centre: angle 0 lateral and up, positive towards the acromion. */
const FRAME: CavityFrame = {
  originMm: [0, 0, 0],
  across: [0.6, 0, 0.8],
  back: [0.8, 0, -0.6],
  along: [0, 1, 0],
};
const GRID = filmGrid(1.25, 63, -26, 30, 43);

/** Deepest over the edge of the cuff, beside the acromion, angle and mm behind the middle. */
const DEEPEST_RAD = -0.2;
const DEEPEST_MM = 3;

const DEPTH_LAW: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0.9],
  [3, 2.3],
  [5, 3.3],
  [10, 5.2],
  [20, 8],
];
const CAPACITY_ML = 17;

function deepShape(angle: number, back: number): number {
  const u = (angle - DEEPEST_RAD) / 0.6;
  const v = (back - DEEPEST_MM) / 20;
  const q = u * u + v * v;
  return q >= 1 ? 0 : (1 - q) * (1 - q * q);
}

/** Under the edge of the acromion, down over the tuberosity, thinner all round. */
function surroundShape(angle: number, back: number): number {
  const under = 1 - smoothstep(0.08, 0.34, angle);
  const down = smoothstep(-0.92, -0.55, angle);
  const aside = 1 - smoothstep(11, 21, Math.abs(back - DEEPEST_MM));
  return under * down * aside * (1 - 0.5 * deepShape(angle, back));
}

/** @param scale patient's size / authored; @param liftMm as in bursaWalls */
export function bursaCavity(scale: number, liftMm: number): Cavity {
  const wallRadius = BURSA_RADIUS_MM - HALF_BURSA_MM;
  const floor = new Float64Array(GRID.angleCount * GRID.heightCount);
  for (let i = 0; i < GRID.heightCount; i++) {
    const back = GRID.heightFromMm + i * GRID.heightStepMm;
    for (let j = 0; j < GRID.angleCount; j++) {
      const angle = GRID.angleFromRad + j * GRID.angleStepRad;
      const out = Math.sqrt(wallRadius * wallRadius - back * back);
      const [c, s] = [out * cos(angle), out * sin(angle)];
      const lift =
        liftMm *
        lift01(s * FRAME.across[0] - c * FRAME.back[0], back, s * FRAME.across[2] - c * FRAME.back[2]);
      floor[i * GRID.angleCount + j] = out + lift;
    }
  }
  return makeFilm(
    {
      id: 'subacromial-subdeltoid-bursa',
      name: 'Subacromial-subdeltoid bursa',
      frame: FRAME,
      grid: GRID,
      floor,
      shapes: [deepShape, surroundShape],
      deepest: [DEEPEST_RAD, DEEPEST_MM],
      depthLaw: DEPTH_LAW,
      volumesMl: [0, 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20],
      reachMm: 22,
      capacityMl: CAPACITY_ML,
    },
    scale,
  ).cavity;
}
