/** Puts the authored shoulder together: every structure in the order of precedence, highest first. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { growBox, type Shape } from '../../../geometry/shape.ts';
import { sweep } from '../../../geometry/sweep.ts';
import { smoothstep } from '../../../math/scalar.ts';
import type { Box, Cavity, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { roundAxisInto } from '../../constructions/ballSocket.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import { patch } from '../../constructions/patch.ts';
import { remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { findVariant, variantNumber } from '../../variants.ts';
import { INTO_GLENOID, onScapula } from './authoring.ts';
import { shoulderBulk } from './bulk.ts';
import { bursaCavity, bursaWalls } from './bursa.ts';
import { makeCapsule } from './capsule.ts';
import { bursaLiftMm, makeSupraspinatusTendon } from './supraspinatus.ts';
import { makeCuffTear, makeDeposit } from './cuffVariants.ts';
import { makeHumerus } from './humerus.ts';
import { glenoidCartilage, headCartilage, jointFluid, labrum } from './joint.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { makeRecess, type Recess } from './recess.ts';
import { makeClavicle, makeScapula } from './scapula.ts';
import { FASCIA_MM, SKIN_MM, shoulderSleeve } from './sleeve.ts';
import {
  CUFF_TEAR,
  FROZEN_CAPACITY_ML,
  FROZEN_SHOULDER,
  HARD_DEPOSIT,
  SOFT_DEPOSIT,
  SUPRASPINATUS_TENDINOSIS,
} from './variants.ts';
import { makeVesselsNerves, SHOULDER_FLOW } from './vesselsNerves.ts';

/** The modelled part for the authored size without what covers it, mm: the shoulder from behind. */
const DEEP: Box = { min: [-54, -32, -66], max: [70, 78, 46] };
/** What the drill looks at: the back of the joint and what lies over it, mm. */
const FOCUS: Box = { min: [-46, 2, -24], max: [42, 60, 26] };
const AIR_MM = 8;

export interface AuthoredShoulder {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: Recess;
  /** How far a thick tendon lifts the bursa at its thickest, mm. */
  readonly bursaLiftMm: number;
  readonly cavities: readonly [Cavity, Cavity];
  readonly bounds: Box;
  readonly focus: Box;
}

/** A thin bright line behind [TKU]. */
const CAPSULE_MM = 1.8;
/** Its distance's greatest change per mm, where it leaves the film and sinks into the bone. */
const CAPSULE_STEEPEST = 4.5;

/** In a frozen shoulder: behind the joint, and where the axillary recess hangs, mm from the head's centre down [TKU]. */
const FROZEN_BEHIND_MM = 2.6;
const AXILLARY_FROM_MM = -12;
const AXILLARY_TO_MM = -24;

/** Half of the thickness of a frozen one, most of all in the axillary recess, mm. */
const frozenHalf =
  (axillaryMm: number): DistanceFunction =>
  (_x, _y, z) => {
    const below = smoothstep(AXILLARY_FROM_MM, AXILLARY_TO_MM, z);
    return (FROZEN_BEHIND_MM + (axillaryMm - FROZEN_BEHIND_MM) * below) / 2;
  };

/** Thickness of the lining on each wall of the closed recess, mm, for grades 0 to 3 [TKU]. */
const LINING = monotoneCubic([
  [0, 0.4],
  [1, 0.8],
  [2, 1.5],
  [3, 2.5],
]);

/** What a patient's variants put into the tendon of supraspinatus. */
function inCuff(patient: PatientParameters, scale: number, tendon: Shape, bursaId: string): Structure[] {
  const list: Structure[] = [];
  for (const [kind, tissue] of [
    [HARD_DEPOSIT, 'calcification'],
    [SOFT_DEPOSIT, 'soft-calcification'],
  ] as const) {
    const lengthMm = variantNumber(patient, kind, 'sizeMm');
    if (lengthMm !== undefined)
      list.push(
        makeStructure('calcific-deposit', kind.name, 'tendon', tissue, makeDeposit(lengthMm / scale)),
      );
  }
  if (findVariant(patient, CUFF_TEAR.id)) {
    const share01 = variantNumber(patient, CUFF_TEAR, 'share01')!;
    const gap = makeCuffTear(tendon, variantNumber(patient, CUFF_TEAR, 'sizeMm')! / scale, share01);
    // Through both faces fluid runs from the bursa into it.
    const extra = share01 >= 1 ? { communicatesWith: bursaId } : {};
    list.push(makeStructure('supraspinatus-tear', CUFF_TEAR.name, 'fluid', 'synovial-fluid', gap, extra));
  }
  return list;
}

const everywhere: Box = { min: [-140, -140, -150], max: [180, 160, 110] };

/** @param scale patient's size / authored */
export function makeAuthoredShoulder(patient: PatientParameters, scale: number): AuthoredShoulder {
  const bulk = shoulderBulk(patient);
  const humerus = makeHumerus();
  const scapula = makeScapula();
  const clavicle = makeClavicle();
  const onHead = makeShape(
    remembered(headCartilage(humerus.signedDistance)),
    growBox(humerus.bounds, 3),
    1.9,
  );
  const inSocket = makeShape(
    remembered(glenoidCartilage(scapula.signedDistance)),
    { min: [0, -22, -24], max: [40, 34, 26] },
    2.8,
  );
  const labrumShape = makeShape(labrum, { min: [-4, -26, -30], max: [40, 40, 30] }, 1.8);
  const frozenMm = variantNumber(patient, FROZEN_SHOULDER, 'sizeMm');
  const recess =
    frozenMm === undefined
      ? makeRecess(scale)
      : makeRecess(scale, FROZEN_CAPACITY_ML / (scale * scale * scale));
  const capsuleBox: Box = { min: [-46, -34, -48], max: [40, 46, 34] };
  // It thickens towards the bone: the capsule holds it outside.
  const halfLiningMm = LINING(patient.synovitis);
  const lining = patch(
    (x, y, z) => recess.aboveFloor(x, y, z) + halfLiningMm - LINING(0),
    halfLiningMm,
    recess.outline,
  );
  const vessels = makeVesselsNerves(bulk);
  // The tendon inside infraspinatus, and on to the greater tuberosity.
  const infraspinatusTendon = bulk.sweep(
    [
      { atMm: onScapula(52, 19, -1), halfWidthMm: 3, halfThicknessMm: 1 },
      { atMm: onScapula(26, 26.5, 1), halfWidthMm: 5, halfThicknessMm: 1.2 },
      { atMm: onScapula(4, 30.8, 3), halfWidthMm: 7, halfThicknessMm: 1.4 },
      { atMm: onScapula(-12, 26.6, 4), halfWidthMm: 6, halfThicknessMm: 1.5 },
      { atMm: onScapula(-22, 18, 8), halfWidthMm: 6, halfThicknessMm: 1.5 },
      { atMm: onScapula(-25, 13, 9), halfWidthMm: 5, halfThicknessMm: 1.2 },
    ],
    { thicknessToward: [-0.5, 0.87, 0], section: 'stadium', segments: 30 },
  );
  const swollenMm = variantNumber(patient, SUPRASPINATUS_TENDINOSIS, 'sizeMm');
  const supraspinatusTendon = makeSupraspinatusTendon(swollenMm && swollenMm / scale);
  const liftMm = bursaLiftMm(swollenMm && swollenMm / scale);
  // From within subscapularis in front of the head to the lesser tuberosity, some 25 mm high there [TKU].
  const subscapularisTendon = bulk.sweep(
    [
      { atMm: onScapula(42, -22, -1), halfWidthMm: 4, halfThicknessMm: 1 },
      { atMm: onScapula(24, -28.5, 0), halfWidthMm: 8.5, halfThicknessMm: 1.5 },
      { atMm: onScapula(8, -31, 0), halfWidthMm: 11.5, halfThicknessMm: 2 },
      { atMm: medial(8, 29, 0), halfWidthMm: 12.3, halfThicknessMm: 2.2 },
      { atMm: lateral(1, 27.3, -1), halfWidthMm: 11, halfThicknessMm: 1.8 },
      { atMm: lateral(5.5, 26.4, -2), halfWidthMm: 9, halfThicknessMm: 1.4 },
      { atMm: lateral(8.7, 24.9, -2), halfWidthMm: 7, halfThicknessMm: 1.3 },
      { atMm: lateral(11, 21.8, -2), halfWidthMm: 4.5, halfThicknessMm: 1 },
    ],
    { thicknessToward: [0.2, -1, 0], section: 'stadium', segments: 30 },
  );
  const bicepsTendon = bulk.sweep(
    [
      { atMm: onScapula(24, 0, 19), halfWidthMm: 3, halfThicknessMm: 1.4 },
      { atMm: lateral(-8, 8, 26.6), halfWidthMm: 3, halfThicknessMm: 1.5 },
      { atMm: lateral(6, 18, 21.5), halfWidthMm: 2.8, halfThicknessMm: 1.6 },
      { atMm: lateral(13, 24, 8), halfWidthMm: 2.6, halfThicknessMm: 1.7 },
      { atMm: lateral(14, 24.5, -14), halfWidthMm: 2.5, halfThicknessMm: 1.7 },
      { atMm: lateral(12, 20, -60), halfWidthMm: 2.5, halfThicknessMm: 1.7 },
      { atMm: lateral(10, 20, -118), halfWidthMm: 2.8, halfThicknessMm: 1.8 },
    ],
    { thicknessToward: [-0.3, -1, 0.3], segments: 34 },
  );
  // Broad along the edge of the coracoid, narrow under the tip of the acromion.
  const coracoacromial = sweep(
    [
      { atMm: medial(10.5, 21.5, 25), halfWidthMm: 9, halfThicknessMm: 0.9 },
      { atMm: medial(4.5, 21.8, 29), halfWidthMm: 8.4, halfThicknessMm: 1 },
      { atMm: lateral(3, 21, 33), halfWidthMm: 7, halfThicknessMm: 1.1 },
      { atMm: lateral(10, 18.5, 36.4), halfWidthMm: 5.4, halfThicknessMm: 1.2 },
    ],
    { thicknessToward: [0.24, -0.7, 0.67], section: 'stadium' },
  );
  const capsule = makeShape(
    makeCapsule(recess, frozenMm === undefined ? () => CAPSULE_MM / 2 : frozenHalf(frozenMm / scale), [
      supraspinatusTendon.signedDistance,
      subscapularisTendon.signedDistance,
      bicepsTendon.signedDistance,
    ]),
    capsuleBox,
    CAPSULE_STEEPEST,
  );
  const bursa = bursaWalls(liftMm);
  const bursaSpace = bursaCavity(scale, liftMm);
  const bursaBox = growBox({ min: [-36, -34, -12], max: [22, 34, 36] }, liftMm);

  const seeds = bulk.seeds(makeMuscleSeeds());
  const lifting = ['infraspinatus', 'posterior-deltoid', 'trapezius', 'teres-major', 'teres-minor'];
  const sleeve = shoulderSleeve(
    [
      scapula.signedDistance,
      clavicle.signedDistance,
      ...seeds.filter((s) => lifting.includes(s.id)).map((s) => s.signedDistance),
    ],
    bulk,
    patient.fatMm,
    scale,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);
  const keep = (s: Shape, gapMm: number, only?: readonly string[]): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
    ...(only ? { only } : {}),
  });
  const bursaShape = makeShape(bursa.signedDistance, bursaBox, 1.6);
  const grown = growMuscles(seeds, fascia, [
    keep(humerus, 0.2),
    keep(scapula, 0.2),
    keep(clavicle, 0.2),
    keep(onHead, 0.4),
    keep(labrumShape, 0.4),
    { ...keep(capsule, 0.3), steepest: CAPSULE_STEEPEST },
    keep(infraspinatusTendon, 0.2),
    keep(supraspinatusTendon, 0.2),
    keep(subscapularisTendon, 0.2),
    keep(bicepsTendon, 0.5),
    keep(coracoacromial, 0.3),
    keep(bursaShape, 0.3),
    ...Object.values(vessels).map((v) => keep(v, 0.7)),
  ]);

  const vessel = (id: keyof typeof SHOULDER_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: SHOULDER_FLOW[id] });
  const acrossJoint: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
    out[0] = INTO_GLENOID[0];
    out[1] = INTO_GLENOID[1];
    out[2] = INTO_GLENOID[2];
  };
  const bone = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'bone', 'cortical-bone', s);
  const tendon = (id: string, name: string, s: Shape, tissue = 'tendon'): Structure =>
    makeStructure(id, name, 'tendon', tissue, s);
  const structures: Structure[] = [
    bone('humerus', 'Humerus', humerus),
    bone('scapula', 'Scapula', scapula),
    bone('clavicle', 'Clavicle', clavicle),
    makeStructure(
      'humeral-head-cartilage',
      'Cartilage of the humeral head',
      'cartilage',
      'hyaline-cartilage',
      onHead,
    ),
    makeStructure(
      'glenoid-cartilage',
      'Cartilage of the glenoid',
      'cartilage',
      'hyaline-cartilage',
      inSocket,
    ),
    makeStructure('glenoid-labrum', 'Glenoid labrum', 'fibrocartilage', 'labrum', labrumShape, {
      fibreInto: (x, y, z, out) => roundAxisInto(INTO_GLENOID, x, y, z, out),
    }),
    makeStructure(
      'synovium',
      'Synovium of the posterior recess',
      'synovium',
      'synovium',
      makeShape(lining.signedDistance, capsuleBox, 2.3),
      { sheet: lining.sheet },
    ),
    makeStructure('joint-capsule', 'Joint capsule', 'capsule', 'ligament', capsule, {
      fibreInto: acrossJoint,
    }),
    vessel('suprascapular-artery', 'Suprascapular artery', vessels.suprascapularArtery),
    vessel(
      'posterior-circumflex-humeral-artery',
      'Posterior circumflex humeral artery',
      vessels.posteriorCircumflex,
    ),
    makeStructure('suprascapular-nerve', 'Suprascapular nerve', 'nerve', 'nerve', vessels.suprascapularNerve),
    makeStructure('axillary-nerve', 'Axillary nerve', 'nerve', 'nerve', vessels.axillaryNerve),
    ...inCuff(patient, scale, supraspinatusTendon, bursaSpace.id),
    tendon('infraspinatus-tendon', 'Tendon of infraspinatus', infraspinatusTendon),
    tendon(
      'supraspinatus-tendon',
      'Tendon of supraspinatus',
      supraspinatusTendon,
      swollenMm === undefined ? 'tendon' : 'tendinosis',
    ),
    tendon('biceps-long-head-tendon', 'Tendon of the long head of biceps', bicepsTendon),
    tendon('subscapularis-tendon', 'Tendon of subscapularis', subscapularisTendon),
    makeStructure(
      'coracoacromial-ligament',
      'Coracoacromial ligament',
      'ligament',
      'ligament',
      coracoacromial,
    ),
    makeStructure(
      'subacromial-bursa',
      'Subacromial-subdeltoid bursa',
      'bursa',
      'synovial-fluid',
      bursaShape,
      { sheet: bursa.sheet, communicatesWith: bursaSpace.id },
    ),
    makeStructure(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      makeShape(jointFluid, { min: [-6, -24, -28], max: [32, 32, 28] }, 1.3),
      { communicatesWith: recess.cavity.id },
    ),
    ...seeds.map((seed, i) =>
      makeStructure(seed.id, seed.name, 'muscle', 'muscle', {
        signedDistance: grown[i]!,
        bounds: seed.bounds,
        lipschitz: 2,
        fibreInto: seed.fibreInto,
      }),
    ),
    makeCover('deep-fascia', 'Deep fascia', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const coverMm = (SKIN_MM + patient.fatMm) / scale + AIR_MM;
  const behindMm = Math.max(DEEP.max[1], bulk.moved([0, DEEP.max[1], 0])[1]);
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    bursaLiftMm: liftMm,
    cavities: [recess.cavity, bursaSpace],
    bounds: {
      min: [Math.min(DEEP.min[0], bulk.moved([DEEP.min[0], 0, 0])[0]) - coverMm, DEEP.min[1], DEEP.min[2]],
      max: [DEEP.max[0], behindMm + coverMm, DEEP.max[2] + 0.5 * coverMm],
    },
    focus: {
      min: FOCUS.min,
      max: [FOCUS.max[0], FOCUS.max[1] + behindMm - DEEP.max[1] + coverMm, FOCUS.max[2]],
    },
  };
}
