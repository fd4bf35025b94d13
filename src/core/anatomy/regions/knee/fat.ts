/** Fat pads and joint fluid: fillers between their neighbours, ranked below them, each within an outline of its own. */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import { normalize, subtract } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { AUTHORED_FLEXION_DEG, type KneePose } from './authoring.ts';
import { medial } from '../../constructions/sides.ts';
import { seenTurned, turnByDeg, turned } from '../../constructions/turn.ts';
import { patellaToAuthored } from './patella.ts';
import { PREFEMORAL_FAT_MM, type Recess } from './recess.ts';
import { TUBEROSITY_TOP } from './tibiaFibula.ts';

/** Half-angle of the pad proper, and of the thin layer that carries the lining on in the gutters, rad. */
const PAD_RAD = 1.05;
const GUTTER_RAD = 2.1;
/** Lower ends of both, mm. */
const PAD_FROM_MM = 13;
const GUTTER_FROM_MM = -30;
/** Where the pad runs out under vastus intermedius, mm. */
const PAD_TO_MM = 86;

/** So far it runs under what lies beside it, mm. */
const UNDER_BESIDE_MM = 0.15;

/**
 * From the femur to just under the recess's deep wall, down the gutters as thin as what is left between bone and lining.
 * @param beside ligaments and vessels on the condyles, which it gives way to
 */
export function prefemoralFatPad(
  recess: Recess,
  femur: DistanceFunction,
  beside: readonly DistanceFunction[],
): DistanceFunction {
  return (x, y, z) => {
    const above = recess.aboveFloor(x, y, z) - 0.4;
    if (above > 8 || above < -PREFEMORAL_FAT_MM - 12) return Math.max(above, 4) * 0.8;
    const angle = Math.abs(recess.angle(x, y, z));
    const around = (angle - GUTTER_RAD) * 30;
    const fromMm =
      PAD_FROM_MM + (GUTTER_FROM_MM - PAD_FROM_MM) * smoothstep(0.5 * PAD_RAD, 1.5 * PAD_RAD, angle);
    const along = Math.max(fromMm - z, z - PAD_TO_MM);
    let d = smoothMax(Math.max(above, -3 - femur(x, y, z)), smoothMax(around, along, 6), 3) * 0.85;
    if (d < 0) for (const other of beside) d = Math.max(d, -UNDER_BESIDE_MM - other(x, y, z));
    return d;
  };
}

/** The quadriceps fat pad: a wedge on the patella's base between tendon and recess. */
export function suprapatellarFatPad(recess: Recess, pose: KneePose): DistanceFunction {
  const back = { cosine: pose.fromAuthored.cosine, sine: pose.fromAuthored.sine };
  const blob = seenTurned(back, ellipsoid(medial(-0.5, 35.5, 24), [18.5, 8, 14]).signedDistance);
  return (x, y, z) => smoothMax(blob(x, y, z), -0.6 - recess.aboveFloor(x, y, z), 2);
}

/** Hoffa's pad: behind the patellar tendon, in front of the joint. */
export function hoffaFatPad(pose: KneePose): DistanceFunction {
  const blob = ellipsoid(medial(0, 27, -30), [22, 19, 19]).signedDistance;
  // The plane of the patellar tendon's middle, in the authored flexion.
  const apex = patellaToAuthored([0, -6.6, -19]);
  const tuberosity = turned(turnByDeg(AUTHORED_FLEXION_DEG), TUBEROSITY_TOP);
  const along = normalize(subtract(tuberosity, apex));
  const behindTendon: DistanceFunction = (_x, y, z) => (y - apex[1]) * along[2] - (z - apex[2]) * along[1];
  return seenTurned(pose.fromAuthored, (x, y, z) => smoothMax(blob(x, y, z), behindTendon(x, y, z), 2));
}

/** What fills the joint space: less than gapMm between two cartilages, within the capsule. */
export function jointFluid(
  femoralCartilage: DistanceFunction,
  patellarCartilage: DistanceFunction,
  tibialCartilage: DistanceFunction,
  pose: KneePose,
): DistanceFunction {
  const capsule = ellipsoid(medial(0, 0, -4), [39, 40, 36]).signedDistance;
  const lean = pose.fromAuthored;
  return (x, y, z) => {
    const outline = capsule(x, y * lean.cosine + z * lean.sine, z * lean.cosine - y * lean.sine);
    if (outline > 8) return outline;
    const a = femoralCartilage(x, y, z);
    if (a > 9) return Math.max((a - 4.5) * 0.55, outline);
    const b = Math.min(patellarCartilage(x, y, z), tibialCartilage(x, y, z));
    return smoothMax((a + b - 4.5) * 0.55, outline, 4);
  };
}
