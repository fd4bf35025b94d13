/**
 * Seeds of muscles that lie as a sheet on the bones and not as a spindle between two ends: supinator round the neck of the
 * radius, anconeus on ulna and elbow, the medial head of triceps and brachialis on the humerus; and a belly with two heads [TKU].
 */
import { joinBoxes } from '../../../geometry/shape.ts';
import { clamp, smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import { normalize, type ReadonlyVec3 } from '../../../math/vec3.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { belly, type BellyStation, type MuscleSeed } from '../../constructions/belly.ts';
import { remembered } from '../../constructions/remembered.ts';
import { FOREARM, onForearm, seenFromForearm, seenFromUpperArm, turnedBox, UPPER_ARM } from './authoring.ts';
import type { WithLowerBound } from './humerus.ts';

export interface ElbowBones {
  readonly humerus: DistanceFunction;
  readonly ulna: DistanceFunction;
  readonly radius: DistanceFunction;
}

const fixed =
  (along: readonly number[]): MuscleSeed['fibreInto'] =>
  (_x, _y, _z, out) => {
    for (let k = 0; k < 3; k++) out[k] = along[k]!;
  };

/**
 * A shell so many mm thick between two heights. In front it ends short of the tuberosity, behind it reaches the crest of the
 * ulna that it comes from.
 */
const SUPINATOR = {
  thicknessMm: 4.6,
  middleZMm: -41,
  halfHeightMm: 19,
  frontEndMm: -12,
  backEndMm: -5,
} as const;

export function supinator(radius: DistanceFunction): MuscleSeed {
  const { thicknessMm, middleZMm, halfHeightMm, frontEndMm, backEndMm } = SUPINATOR;
  const outline = seenFromForearm((x, y, z) => {
    const endMm = frontEndMm + (backEndMm - frontEndMm) * smoothstep(-8, 4, y);
    return smoothMax(Math.abs(z - middleZMm) - halfHeightMm, x - endMm - 0.1 * (z - middleZMm), 5);
  });
  return {
    id: 'supinator',
    name: 'Supinator',
    signedDistance: remembered((x, y, z) =>
      smoothMax((radius(x, y, z) - thicknessMm) * 0.9, outline(x, y, z), 4),
    ),
    bounds: turnedBox(FOREARM, { min: [-33, -20, -64], max: [0, 16, -18] }),
    // From the back of the outer side down and forwards round the bone.
    fibreInto: fixed(normalize(onForearm([-0.2, -0.55, -0.8]))),
  };
}

/** So thick in its middle, mm; from its borders it thickens by so much per mm, from so much at the border itself. */
const ANCONEUS_MM = 8.5;
const BORDER_MM = 2.2;
const THICKENS = 0.45;
/** Bones side by side are bridged so widely by what lies on them, mm. */
const BRIDGE_MM = 9;
/** Between it and the bridge lie capsule and ring: it does not dip into the cleft of the joint. So far off, and clefts so wide, mm. */
const OVER_JOINT_MM = 0.3;
/** It stays so much further back over the joint than beside the ulna, mm. */
const BEHIND_JOINT_MM = 5.4;
const CLEFT_MM = 4;
/** Its lateral border runs from the epicondyle down to the ulna: a point of it and the direction away from it, in plan. */
const BORDER_AT = [-29.5, 6] as const;
const BORDER_AWAY = [-0.936, -0.351] as const;
/** Lower down that border leans towards the ulna, more per mm by so much: the muscle ends in a point. */
const POINTED_BELOW_MM = -26;
const POINTED = 0.16;
/** It ends on the upper quarter of the ulna, mm along the forearm from the axis of flexion. */
const LOWEST_ANCONEUS_MM = -52;

/** A flat triangle: from the back of the lateral epicondyle it fans out to the side of the olecranon and down the ulna. */
export function anconeus({ humerus, ulna, radius }: ElbowBones): MuscleSeed {
  // From the free borders it thickens; where it ends on the bone behind and beside, it is as thick as elsewhere.
  const borders = seenFromForearm((x, _y, z) => {
    const lateral = (x - BORDER_AT[0]) * BORDER_AWAY[0] + (z - BORDER_AT[1]) * BORDER_AWAY[1];
    const top = 0.6 * (z - 17 - 0.1 * (x + 27));
    const towardsUlna = POINTED * smoothMax(0, POINTED_BELOW_MM - z, 10);
    return smoothMax(smoothMax(lateral + towardsUlna, top, 14), 0.7 * (LOWEST_ANCONEUS_MM - z), 8);
  });
  const ends = seenFromForearm((x, y, z) => {
    const overJoint = smoothstep(-32, -20, z) * smoothstep(8, -3, z) * smoothstep(-30, -20, x);
    const behindMm = 4 + BEHIND_JOINT_MM * overJoint;
    return smoothMax(x + 7 + 0.1 * z, behindMm - y, 3);
  });
  // The supinator lies between it and the radius, from the ring downwards.
  const overSupinatorMm = seenFromForearm((_x, _y, z) => SUPINATOR.thicknessMm * smoothstep(-21, -30, z));
  return {
    id: 'anconeus',
    name: 'Anconeus',
    signedDistance: remembered((x, y, z) => {
      const free = borders(x, y, z);
      const within = smoothMax(free, ends(x, y, z), 4);
      if (within > FAR_MM) return within;
      const onRadius = radius(x, y, z);
      const onHumerus = humerus(x, y, z);
      const onUlna = ulna(x, y, z);
      const over = smoothMin(smoothMin(onHumerus, onUlna, BRIDGE_MM), onRadius - 1.5, BRIDGE_MM);
      const joint = smoothMin(smoothMin(onHumerus, onUlna, CLEFT_MM), onRadius - 1.5, CLEFT_MM);
      const thick = BORDER_MM + clamp(-THICKENS * free, 0, ANCONEUS_MM - BORDER_MM);
      const shell = smoothMax((over - thick) * 0.88, within, 2);
      const under = smoothMax(OVER_JOINT_MM - joint, (overSupinatorMm(x, y, z) - onRadius) * 0.9, 1);
      return smoothMax(shell, under, 1);
    }),
    bounds: turnedBox(FOREARM, { min: [-32, -2, -58], max: [2, 27, 16] }),
    // From the epicondyle inwards and down.
    fibreInto: fixed(normalize(onForearm([0.72, 0.2, -0.66]))),
  };
}

/** What lies on the back of the humerus is so thick, mm: on the shaft, and low down towards the epicondyles. */
const BEHIND_MM = { high: 5.5, low: 4.4 } as const;
/** The medial head covers the back of the shaft down to this height, mm; beside the fossa it goes on further. */
const ABOVE_FOSSA_MM = 40;
const BESIDE_FOSSA_MM = 15;
const LOWEST_LATERAL_MM = 5;
/** Beside the fossa it thins out to this towards the epicondyle, mm. */
const LATERAL_END_THICK_MM = 1.2;
/** Nor does it cover the epicondyle: it ends so far lateral of the middle at its lowest, and further off by so much per mm above. */
const EPICONDYLE_MM = 22;
const EPICONDYLE_LEAN = 0.3;
const LOWEST_MEDIAL_MM = 15;
/** So thick is what lies on its front, thinner low down; it ends above the fat pad, mm. */
const IN_FRONT_MM = { high: 5, low: 1.6 } as const;
const ABOVE_FAT_PAD_MM = 25;
const JOINED_MM = 3;
/** Rounding of the edge where what lies on the bone meets the belly over it, mm. */
const OFF_BONE_MM = 2;
/** The foremost of the shaft above that height, mm, and the steepest that its distance is there. */
const FRONT_OF_BONE_MM = -4.2;
const BONE_STEEPEST = 1.4;
/** So far outside, an outline alone is a lower bound that will do, mm. */
const FAR_MM = 8;

/** The septa beside the humerus stand on its borders, which lie further back lower down: y at a height, mm. */
const septumMm = (z: number): number => 0.5 + 5.5 * smoothstep(48, 16, z);

/** On the back of the humerus, from septum to septum; low down the ulnar nerve lies on its inner side. */
function behindHumerus(humerus: DistanceFunction): WithLowerBound {
  const outline = seenFromUpperArm((x, y, z) => {
    const lowest = x < 0 ? LOWEST_LATERAL_MM : LOWEST_MEDIAL_MM;
    const beside = smoothMax(BESIDE_FOSSA_MM - Math.abs(x - 1), lowest - z, 5);
    const epicondyle = -x - EPICONDYLE_MM - EPICONDYLE_LEAN * (z - LOWEST_LATERAL_MM);
    const borders = smoothMax(smoothMax(septumMm(z) - y, epicondyle, 4), x - 18.5 - 0.4 * (z - 17), 3);
    return smoothMax(smoothMin(ABOVE_FOSSA_MM - z, beside, 4), borders, 3);
  });
  const thickMm = seenFromUpperArm((x, _y, z) => {
    const lateralEnd = smoothstep(-9, -15, x) * smoothstep(21, LOWEST_LATERAL_MM, z);
    const lowMm = BEHIND_MM.low - (BEHIND_MM.low - LATERAL_END_THICK_MM) * lateralEnd;
    return lowMm + (BEHIND_MM.high - lowMm) * smoothstep(16, 44, z);
  });
  const atLeast = remembered(outline);
  return {
    atLeast,
    signedDistance: remembered((x, y, z) => {
      const within = atLeast(x, y, z);
      if (within > FAR_MM) return within;
      return smoothMax((humerus(x, y, z) - thickMm(x, y, z)) * 0.9, within, 3);
    }),
  };
}

/** A belly that takes in the front of the humerus as well, from septum to septum. */
export function onFrontOfHumerus(humerus: DistanceFunction, seed: MuscleSeed): MuscleSeed {
  const outline = seenFromUpperArm((_x, y, z) => smoothMax(y - septumMm(z) + 0.6, ABOVE_FAT_PAD_MM - z, 4));
  // No more than the distance from what lies on the bone: the bone's front is nowhere further forwards.
  const inFrontMm = seenFromUpperArm(
    (_x, y) => ((FRONT_OF_BONE_MM - y) / BONE_STEEPEST - IN_FRONT_MM.high) * 0.9,
  );
  const thickMm = seenFromUpperArm(
    (_x, _y, z) => IN_FRONT_MM.low + (IN_FRONT_MM.high - IN_FRONT_MM.low) * smoothstep(25, 42, z),
  );
  return {
    ...seed,
    signedDistance: remembered((x, y, z) => {
      const belly = seed.signedDistance(x, y, z);
      const within = outline(x, y, z);
      // Where the belly is, what is under it changes nothing.
      if (within >= belly + JOINED_MM || belly < -FAR_MM || inFrontMm(x, y, z) >= belly + JOINED_MM)
        return belly;
      if (within > FAR_MM) return Math.min(belly, within);
      const onBone = smoothMax((humerus(x, y, z) - thickMm(x, y, z)) * 0.9, within, 3);
      return smoothMin(belly, onBone, JOINED_MM);
    }),
    bounds: joinBoxes(
      seed.bounds,
      turnedBox(UPPER_ARM, { min: [-28, -12, ABOVE_FAT_PAD_MM - 2], max: [30, 8, 125] }),
    ),
  };
}

/** Triceps: the medial head lies on the bone under the other two, from septum to septum. */
export function layeredTriceps(
  humerus: DistanceFunction,
  medialHead: MuscleSeed,
  others: readonly MuscleSeed[],
): MuscleSeed[] {
  const onBone = behindHumerus(humerus);
  return [
    ...others.map((seed) => ({
      ...seed,
      signedDistance: remembered((x, y, z) => {
        const d = seed.signedDistance(x, y, z);
        if (d > FAR_MM || onBone.atLeast(x, y, z) >= OFF_BONE_MM - d) return d;
        return smoothMax(d, -onBone.signedDistance(x, y, z), OFF_BONE_MM);
      }),
    })),
    {
      ...medialHead,
      signedDistance: remembered((x, y, z) => {
        const belly = medialHead.signedDistance(x, y, z);
        if (onBone.atLeast(x, y, z) >= belly + JOINED_MM) return belly;
        return smoothMin(belly, onBone.signedDistance(x, y, z), JOINED_MM);
      }),
      bounds: joinBoxes(
        medialHead.bounds,
        turnedBox(UPPER_ARM, { min: [-33, 0, LOWEST_LATERAL_MM - 2], max: [33, 27, 125] }),
      ),
    },
  ];
}

/** A belly with a second head, which runs into it. */
export function twoHeaded(
  main: MuscleSeed,
  stations: readonly BellyStation[],
  thicknessToward: ReadonlyVec3,
): MuscleSeed {
  const head = belly(main.id, main.name, stations, thicknessToward);
  return {
    ...main,
    signedDistance: remembered((x, y, z) =>
      smoothMin(main.signedDistance(x, y, z), head.signedDistance(x, y, z), JOINED_MM),
    ),
    bounds: joinBoxes(main.bounds, head.bounds),
  };
}
