/** Puts the authored hip together: every structure in the order of precedence, highest first. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import type { Shape } from '../../../geometry/shape.ts';
import type { Box, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { roundAxisInto } from '../../constructions/ballSocket.ts';
import { bounded } from '../../constructions/bounded.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import { patch } from '../../constructions/patch.ts';
import { raisedShape } from '../../constructions/raised.ts';
import { remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import { SOUND } from '../../constructions/spurs.ts';
import { variantNumber } from '../../variants.ts';
import { CUP_OUT, UP_NECK } from './authoring.ts';
import { hipBulk } from './bulk.ts';
import {
  besideJoint,
  CAPSULE_SINKS_MM,
  REFLECTED_IN_BONE_MM,
  capsuleEdge,
  hipCapsule,
  iliofemoralLigament,
  ligamentEdge,
  sinking,
  withinCapsule,
} from './capsule.ts';
import { makeFemur } from './femur.ts';
import { AIIS, makeHipBone } from './hipBone.ts';
import {
  cupCartilage,
  fossaFat,
  HEAD_CARTILAGE_BOX,
  headCartilage,
  jointFluid,
  LABRUM_REACH_MM,
  labrum,
} from './joint.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { hipWear, wornFemur, wornHipBone } from './osteophytes.ts';
import { onNeckAt } from './onNeck.ts';
import { FILM_TO_RAD, makeRecess, NECK_LAYER_MM, type Recess } from './recess.ts';
import { FASCIA_MM, hipSleeve, SKIN_MM } from './sleeve.ts';
import { HIGH_CIRCUMFLEX, HIP_OSTEOARTHRITIS } from './variants.ts';
import { accessoryBranch, HIP_FLOW, makeVesselsNerves } from './vesselsNerves.ts';

/** Sides, back, top and bottom of the modelled part for the authored size, mm; the front follows the fat. */
const SIDES: Box = { min: [-88, 0, -100], max: [50, 50, 58] };
const AIR_MM = 9;
/** What the drill looks at: neck, recess, what lies over them as far as the needle's entry, mm. */
const FOCUS: Box = { min: [-60, 0, -66], max: [18, -3, 26] };
/** The greatest half-width of the fascia in front, mm. */
const FRONT_MM = 63;

export interface AuthoredHip {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: Recess;
  readonly bounds: Box;
  readonly focus: Box;
}

/** The layer that turns back on the neck with its vessels (the retinacula), to within the bone [TKU]. */
const REFLECTED_MM = 4.5;

/** It ends so far before the capsule, mm. */
const REFLECTED_ENDS_MM = 1;

/** So far it still runs under the edge of a lining that is thicker than what lies between film and neck, mm. */
const UNDER_LINING_MM = 5;

/** Thickness of the lining on each wall of the closed recess, mm, for grades 0 to 3 [TKU]. */
const LINING = monotoneCubic([
  [0, 0.4],
  [1, 0.8],
  [2, 1.5],
  [3, 2.5],
]);

/** Fibres end in their tendon and lie on capsule and ligament: bellies run so far under these, so that no film of fat is left, mm. */
const UNDER_MM = 0.1;
/** Sheets on the deep wall change so fast where that steps from the neck onto the rim of the cup, per mm. */
const SHEET_STEEPEST = 3;
/** Capsule and ligament are steeper than a distance where they sink into the bone: bellies see this share of theirs. */
const EASED_01 = 0.45;
/** Capsule and ligament where they sink into the bone, and how far they reach below the deep wall and above it, mm. */
const CAPSULE_STEEPEST = 4;
const LIGAMENT_STEEPEST = 5;
const CAPSULE_REACH_MM = [10, 4.2] as const;
const LIGAMENT_REACH_MM = [12, 5.2] as const;
/** Fat about the vessels, about branches of 2 mm, and about the femoral nerve in its groove on iliopsoas, mm [TKU]. */
const ABOUT_VESSELS_MM = 1.4;
const ABOUT_THIN_MM = 0.7;
const ABOUT_NERVE_MM = 0.5;

/** No belly is deeper than this, mm: what lies further from it changes nothing in it. */
const NO_MATTER_MM = 18;

const everywhere: Box = { min: [-160, -150, -180], max: [170, 130, 140] };

function withFront(frontMm: number, of: Box): Box {
  return { min: [of.min[0], -frontMm, of.min[2]], max: of.max };
}

/** @param scale patient's size / authored */
export function makeAuthoredHip(patient: PatientParameters, scale: number): AuthoredHip {
  const bulk = hipBulk(patient);
  const grade = variantNumber(patient, HIP_OSTEOARTHRITIS, 'grade');
  const wear = grade === undefined ? SOUND : hipWear(grade, scale);
  const soundFemur = makeFemur();
  const femur = wornFemur(soundFemur, wear);
  const hipBone = wornHipBone(makeHipBone(), wear);
  const onHead = makeShape(
    remembered(headCartilage(soundFemur.signedDistance, wear)),
    HEAD_CARTILAGE_BOX,
    1.9,
  );
  const inCup = raisedShape(
    makeShape(
      remembered(cupCartilage(makeHipBone().signedDistance, wear)),
      { min: [-29, -29, -29], max: [29, 29, 29] },
      1.9,
    ),
    -wear.riseMm,
  );
  const rim = LABRUM_REACH_MM;
  const labrumShape = raisedShape(
    makeShape(labrum, { min: [-rim, -rim, -rim], max: [rim, rim, rim] }, 1.3),
    -wear.riseMm,
  );
  const others: DistanceFunction = (x, y, z) =>
    Math.min(
      femur.signedDistance(x, y, z),
      onHead.signedDistance(x, y, z),
      labrumShape.signedDistance(x, y, z),
    );
  const recess = makeRecess(
    scale,
    grade === undefined ? undefined : { hipBone: hipBone.signedDistance, others },
  );
  const bones: DistanceFunction = (x, y, z) =>
    Math.min(femur.signedDistance(x, y, z), hipBone.signedDistance(x, y, z));
  const above = sinking(recess, bones, CAPSULE_SINKS_MM);
  const capsuleBox = recess.boxWhere(capsuleEdge, ...CAPSULE_REACH_MM);
  const psoasTendon = bulk.sweep(
    [
      { atMm: medial(14, 30, 44), halfWidthMm: 1.2, halfThicknessMm: 0.9 },
      { atMm: medial(12, 36, 22), halfWidthMm: 3.8, halfThicknessMm: 2.4 },
      { atMm: medial(9, 38, 4), halfWidthMm: 4.6, halfThicknessMm: 2.6 },
      { atMm: medial(4, 34.5, -15), halfWidthMm: 4.8, halfThicknessMm: 2.8 },
      { atMm: lateral(4, 22, -36), halfWidthMm: 5, halfThicknessMm: 2.8 },
      { atMm: lateral(12.5, 5, -51), halfWidthMm: 5.2, halfThicknessMm: 2.6 },
      { atMm: lateral(25, -11, -63), halfWidthMm: 5.5, halfThicknessMm: 2.2 },
    ],
    { thicknessToward: [0, -1, 0.2], section: 'stadium', segments: 32 },
  );
  // It thickens towards the bone: the capsule holds it outside.
  const halfLiningMm = LINING(patient.synovitis);
  const liningDeepMm = 2 * halfLiningMm - LINING(0);
  // Runs under bone and cartilage, which outrank it, and ends within the capsule where that sinks into the bone. A lining that is thicker than the layer has taken its place.
  const reflectedEdge: DistanceFunction = onNeckAt(
    (angle, h) => capsuleEdge(angle, h, 0) + REFLECTED_ENDS_MM,
  );
  const reflected = patch(
    (x, y, z) => above(x, y, z) + REFLECTED_MM / 2,
    REFLECTED_MM / 2,
    liningDeepMm < NECK_LAYER_MM
      ? reflectedEdge
      : (x, y, z) => Math.max(reflectedEdge(x, y, z), -UNDER_LINING_MM - recess.outline(x, y, z)),
  );
  const lining = patch(
    (x, y, z) => recess.aboveFloor(x, y, z) + halfLiningMm - LINING(0),
    halfLiningMm,
    recess.outline,
  );
  const vessels = makeVesselsNerves(bulk);
  const accessoryMm = variantNumber(patient, HIGH_CIRCUMFLEX, 'sizeMm');
  const accessory = accessoryMm === undefined ? [] : [accessoryBranch(bulk, accessoryMm / scale)];
  const rectusTendon = bulk.sweep(
    [
      { atMm: AIIS, halfWidthMm: 5, halfThicknessMm: 3 },
      { atMm: lateral(8.5, 32, 30), halfWidthMm: 5.5, halfThicknessMm: 3 },
      { atMm: lateral(12, 39.5, 19), halfWidthMm: 6, halfThicknessMm: 2.6 },
      { atMm: lateral(18, 46.5, 2), halfWidthMm: 7, halfThicknessMm: 1.7 },
      { atMm: lateral(23, 51, -18), halfWidthMm: 8, halfThicknessMm: 1.2 },
      { atMm: lateral(26, 52.3, -38), halfWidthMm: 5.5, halfThicknessMm: 1.1 },
      { atMm: lateral(28, 52.5, -54), halfWidthMm: 2.2, halfThicknessMm: 0.9 },
    ],
    { thicknessToward: [-0.2, -1, 0.3], section: 'stadium', segments: 30 },
  );
  const inguinalLigament = bulk.sweep(
    [
      { atMm: lateral(48, 38, 92), halfWidthMm: 4, halfThicknessMm: 1.6 },
      { atMm: lateral(16, 55.5, 60), halfWidthMm: 4, halfThicknessMm: 1.2 },
      { atMm: medial(14, 58, 36), halfWidthMm: 4.5, halfThicknessMm: 1.1 },
      { atMm: medial(42, 52, 16), halfWidthMm: 5, halfThicknessMm: 1.4 },
      { atMm: medial(70, 42, -2), halfWidthMm: 5, halfThicknessMm: 2 },
    ],
    { thicknessToward: [0, -1, 0], section: 'stadium', segments: 30 },
  );

  const sleeve = hipSleeve([], bulk, patient.fatMm, scale);
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);
  const seeds = bulk.seeds(makeMuscleSeeds());
  const keep = (s: Shape, gapMm: number): Clearance => ({
    signedDistance: bounded(s, NO_MATTER_MM),
    bounds: s.bounds,
    gapMm,
  });
  const capsuleShape = makeShape(
    hipCapsule(above, bones, psoasTendon.signedDistance),
    capsuleBox,
    CAPSULE_STEEPEST,
  );
  const ligamentShape = makeShape(
    iliofemoralLigament(recess, bones, labrumShape.signedDistance),
    recess.boxWhere(ligamentEdge, ...LIGAMENT_REACH_MM),
    LIGAMENT_STEEPEST,
  );
  const asideOfFilm = onNeckAt((angle, _h, r) => (Math.abs(angle) - FILM_TO_RAD) * 0.9 * r);
  const liningShape = makeShape(
    (x, y, z) => Math.max(lining.signedDistance(x, y, z), asideOfFilm(x, y, z)),
    recess.boxWhere(recess.outlineAt, LINING(0), liningDeepMm),
    1.8,
  );
  const thin: readonly Shape[] = [vessels.ascendingBranch, ...accessory];
  const eased = (s: Shape): Shape => ({
    ...s,
    signedDistance: (x, y, z) => EASED_01 * s.signedDistance(x, y, z),
  });
  const rivals = seeds.map((seed) => ({ ...seed, signedDistance: bounded(seed, NO_MATTER_MM) }));
  const grown = growMuscles(rivals, fascia, [
    keep(femur, 0.2),
    keep(hipBone, 0.2),
    keep(onHead, 0.4),
    keep(labrumShape, 0.4),
    keep(eased({ ...capsuleShape, signedDistance: withinCapsule(above) }), -UNDER_MM * EASED_01),
    { ...keep(liningShape, -UNDER_MM), steepest: SHEET_STEEPEST },
    keep(eased(ligamentShape), -UNDER_MM * EASED_01),
    keep(rectusTendon, -UNDER_MM),
    keep(psoasTendon, -UNDER_MM),
    keep(inguinalLigament, 0.5),
    ...[...Object.values(vessels), ...accessory].map((v) =>
      keep(
        v,
        v === vessels.femoralNerve ? ABOUT_NERVE_MM : thin.includes(v) ? ABOUT_THIN_MM : ABOUT_VESSELS_MM,
      ),
    ),
  ]);

  const vessel = (id: keyof typeof HIP_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: HIP_FLOW[id] });
  const alongNeck: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
    out[0] = UP_NECK[0];
    out[1] = UP_NECK[1];
    out[2] = UP_NECK[2];
  };
  const structures: Structure[] = [
    makeStructure('femur', 'Femur', 'bone', 'cortical-bone', femur),
    makeStructure('hip-bone', 'Hip bone', 'bone', 'cortical-bone', hipBone),
    makeStructure(
      'femoral-head-cartilage',
      'Cartilage of the femoral head',
      'cartilage',
      'hyaline-cartilage',
      onHead,
    ),
    makeStructure(
      'acetabular-cartilage',
      'Cartilage of the acetabulum',
      'cartilage',
      'hyaline-cartilage',
      inCup,
    ),
    makeStructure('acetabular-labrum', 'Acetabular labrum', 'fibrocartilage', 'labrum', labrumShape, {
      fibreInto: (x, y, z, out) => roundAxisInto(CUP_OUT, x, y, z, out),
    }),
    makeStructure('synovium', 'Synovium of the anterior recess', 'synovium', 'synovium', liningShape, {
      sheet: lining.sheet,
    }),
    makeStructure('joint-capsule', 'Joint capsule', 'capsule', 'ligament', capsuleShape, {
      fibreInto: alongNeck,
    }),
    makeStructure(
      'reflected-capsule',
      'Reflected layer of the capsule on the neck',
      'capsule',
      'ligament',
      makeShape(
        (x, y, z) =>
          besideJoint(
            Math.max(reflected.signedDistance(x, y, z), -UNDER_MM - capsuleShape.signedDistance(x, y, z)),
            bones,
            REFLECTED_IN_BONE_MM,
            x,
            y,
            z,
          ),
        capsuleBox,
        CAPSULE_STEEPEST,
      ),
      { fibreInto: alongNeck },
    ),
    makeStructure('iliofemoral-ligament', 'Iliofemoral ligament', 'ligament', 'ligament', ligamentShape, {
      fibreInto: alongNeck,
    }),
    vessel('femoral-artery', 'Common and superficial femoral artery', vessels.femoralArtery),
    vessel('femoral-vein', 'Femoral vein', vessels.femoralVein),
    vessel('profunda-femoris-artery', 'Profunda femoris artery', vessels.profundaFemoris),
    vessel(
      'lateral-circumflex-femoral-artery',
      'Lateral circumflex femoral artery',
      vessels.lateralCircumflex,
    ),
    vessel(
      'ascending-branch-of-lateral-circumflex-artery',
      'Ascending branch of the lateral circumflex femoral artery',
      vessels.ascendingBranch,
    ),
    ...accessory.map((branch) =>
      makeStructure(
        'accessory-branch-of-lateral-circumflex-artery',
        'Accessory ascending branch of the lateral circumflex femoral artery',
        'vessel',
        'blood',
        branch,
        {
          flow: {
            ...HIP_FLOW['accessory-branch-of-lateral-circumflex-artery'],
            radiusMm: (accessoryMm ?? 0) / 2,
          },
        },
      ),
    ),
    makeStructure('femoral-nerve', 'Femoral nerve', 'nerve', 'nerve', vessels.femoralNerve),
    makeStructure(
      'lateral-femoral-cutaneous-nerve',
      'Lateral femoral cutaneous nerve',
      'nerve',
      'nerve',
      vessels.lateralCutaneousNerve,
    ),
    makeStructure('rectus-femoris-tendon', 'Tendon of rectus femoris', 'tendon', 'tendon', rectusTendon),
    makeStructure('iliopsoas-tendon', 'Tendon of iliopsoas', 'tendon', 'tendon', psoasTendon),
    makeStructure('inguinal-ligament', 'Inguinal ligament', 'ligament', 'ligament', inguinalLigament),
    makeStructure(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      makeShape(jointFluid(wear.riseMm), { min: [-28, -28, -28 - wear.riseMm], max: [28, 28, 28] }, 1.3),
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
    makeStructure(
      'acetabular-fat-pad',
      'Fat pad of the acetabular fossa',
      'fat',
      'fat',
      raisedShape(makeShape(fossaFat, { min: [-32, -32, -32], max: [34, 34, 34] }, 1.3), -wear.riseMm),
    ),
    makeCover('fascia-lata', 'Fascia lata', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const frontMm =
    Math.max(FRONT_MM, -bulk.moved([0, -FRONT_MM, 0])[1]) + (SKIN_MM + patient.fatMm) / scale + AIR_MM;
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    bounds: withFront(frontMm, SIDES),
    focus: withFront(frontMm, FOCUS),
  };
}
