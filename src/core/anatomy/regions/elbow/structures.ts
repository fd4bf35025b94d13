/** Puts the authored elbow together: every structure in the order of precedence, highest first. */
import { ellipsoid } from '../../../geometry/ellipsoid.ts';
import { growBox, joinBoxes, type Shape } from '../../../geometry/shape.ts';
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { ReadonlyVec3 } from '../../../math/vec3.ts';
import type { Box, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { roundAxisInto } from '../../constructions/ballSocket.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import type { Patch } from '../../constructions/patch.ts';
import { remembered } from '../../constructions/remembered.ts';
import { variantNumber } from '../../variants.ts';
import { FOREARM, onForearm, onUpperArm, turnedBox, UPPER_ARM } from './authoring.ts';
import { elbowBulk } from './bulk.ts';
import { makeRadius, makeUlna } from './forearmBones.ts';
import { makeHumerus } from './humerus.ts';
import { anularLigament, humeralCartilage, jointFluid, radialCartilage, ulnarCartilage } from './joint.ts';
import { withLateralExpansion } from './lateralExpansion.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { makeSpaces } from './linings.ts';
import type { OlecranonRecess } from './olecranonRecess.ts';
import { HEAD_FRAME, type RadiocapitellarRecess } from './radiocapitellarRecess.ts';
import { elbowSleeve, FASCIA_MM, SKIN_MM } from './sleeve.ts';
import type { Space } from './space.ts';
import { extensorTear, makeTendons } from './tendons.ts';
import { EXTENSOR_TEAR, EXTENSOR_TENDINOSIS } from './variants.ts';
import { ELBOW_FLOW, makeVesselsNerves } from './vesselsNerves.ts';

/** The modelled part for the authored size without what covers it, mm. */
const DEEP: Box = { min: [-41, -62, -62], max: [40, 24, 62] };
/** What the drills look at: the joint, what lies behind it and beside it, mm. */
const FOCUS: Box = { min: [-35, -30, -40], max: [24, 22, 36] };
const AIR_MM = 8;

export interface AuthoredElbow {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: OlecranonRecess;
  readonly lateralRecess: RadiocapitellarRecess;
  readonly peritendinous: Space;
  readonly bounds: Box;
  readonly focus: Box;
}

/**
 * Over the joint the fascia leaves room over the common extensor tendon for the plane there, mm; over the head of the radius,
 * where bellies come from it, it lies on the tendon: it sinks so far below what it keeps over bone. Between these heights, mm.
 */
const OVER_JOINT_MM = 2.2;
const OVER_HEAD_MM = -0.4;
const JOINT_Z_MM = -3;
const HEAD_Z_MM = -11;
/** And it sinks so far towards the tendon of triceps, mm. */
const TOWARDS_TRICEPS_MM = 0.5;

/** Loose fat about a vessel or nerve that runs through or beside a belly, mm [TKU]. */
const SHEATH_MM = 0.5;

/** No belly lies on the outer face of a flat tendon, between it and the fascia: steps in which that is kept free, mm. */
const ON_FACE_MM = [0.9, 1.9, 3.2] as const;
/** Further off than this no belly asks how far exactly, mm. */
const FACE_FAR_MM = 6;
/** Bellies between two ends without thin borders change more evenly than sheets: no more per mm than this. */
const SPINDLES: readonly string[] = [
  'brachialis',
  'biceps',
  'brachioradialis',
  'pronator-teres',
  'flexor-mass',
  'flexor-carpi-ulnaris',
];
const SPINDLE_LIPSCHITZ = 1.7;
/** Nor what a belly is beyond this, which is over the band of the coarsest bake, mm. */
const WELL_OUTSIDE_MM = 3.3;

/** Bellies run so far under the bones that they lie on: ending at the very surface they leave films of fat in a bake, mm. */
const UNDER_BONE_MM = 0.1;
/** A tendon lies no deeper than this in the lining under it, and sees this share of its steep distance, as far as it can matter. */
const IN_LINING_MM = 0.2;
const EASED_01 = 0.7;
const LINING_REACH_MM = 2;

/** What of a tendon would be hidden in the lining under it is left out. */
const besideLining = (tendon: Shape, lining: DistanceFunction): Shape => ({
  ...tendon,
  signedDistance: (x, y, z) => {
    const d = tendon.signedDistance(x, y, z);
    return d > LINING_REACH_MM ? d : Math.max(d, -EASED_01 * (lining(x, y, z) + IN_LINING_MM));
  },
  lipschitz: 3.4,
});

/** @param outwards unit direction from the tendon to the fascia */
function faceOfTendon({ signedDistance, bounds, lipschitz }: Shape, [ox, oy, oz]: ReadonlyVec3): Shape {
  const [near, middle, far] = ON_FACE_MM;
  const above: DistanceFunction = (x, y, z) => signedDistance(x - far * ox, y - far * oy, z - far * oz);
  return makeShape(
    (x, y, z) => {
      const d = signedDistance(x - middle * ox, y - middle * oy, z - middle * oz);
      if (d > FACE_FAR_MM) return d - (far - middle);
      return Math.min(d, signedDistance(x - near * ox, y - near * oy, z - near * oz), above(x, y, z));
    },
    growBox(bounds, far),
    lipschitz,
  );
}

/** A film's distance is steep where its outline runs close to the axis that it is measured about. */
const LINING_STEEPEST = 4.8;
const everywhere: Box = { min: [-140, -160, -150], max: [140, 140, 150] };

/** @param scale patient's size / authored */
export function makeAuthoredElbow(patient: PatientParameters, scale: number): AuthoredElbow {
  const bulk = elbowBulk(patient);
  const humerus = makeHumerus();
  const ulna = makeUlna();
  const radius = makeRadius();
  const onHumerus = makeShape(
    remembered(humeralCartilage(humerus.signedDistance)),
    turnedBox(UPPER_ARM, { min: [-34, -17.5, -17.5], max: [35, 17.5, 17.5] }),
    2,
  );
  const onUlna = makeShape(
    remembered(ulnarCartilage(ulna.signedDistance)),
    turnedBox(FOREARM, { min: [-23, -18.5, -18.5], max: [20, 18.5, 18.5] }),
    2.4,
  );
  const onRadius = makeShape(
    remembered(radialCartilage(radius.signedDistance)),
    turnedBox(FOREARM, { min: [-30, -20, -25], max: [8, 15, -7] }),
    2,
  );
  const ring = makeShape(
    anularLigament,
    turnedBox(FOREARM, { min: [-30, -17, -24], max: [2, 15, -13] }),
    1.5,
  );
  const swollenMm = variantNumber(patient, EXTENSOR_TENDINOSIS, 'sizeMm');
  const tendons = makeTendons(bulk, swollenMm && swollenMm / scale);
  const tearMm = variantNumber(patient, EXTENSOR_TEAR, 'sizeMm');
  const tears =
    tearMm === undefined
      ? []
      : [
          extensorTear(
            tendons.commonExtensor,
            tearMm / scale,
            variantNumber(patient, EXTENSOR_TEAR, 'share01')!,
          ),
        ];
  const seeds = bulk.seeds(
    makeMuscleSeeds({
      humerus: humerus.signedDistance,
      ulna: ulna.signedDistance,
      radius: radius.signedDistance,
    }),
  );
  const overExtensor: DistanceFunction = (x, y, z) =>
    tendons.commonExtensor.signedDistance(x, y, z) -
    (OVER_HEAD_MM + (OVER_JOINT_MM - OVER_HEAD_MM) * smoothstep(HEAD_Z_MM, JOINT_Z_MM, z));
  const overTriceps: DistanceFunction = (x, y, z) =>
    tendons.triceps.signedDistance(x, y, z) + TOWARDS_TRICEPS_MM;
  const sleeve = elbowSleeve(
    [humerus.signedDistance, ulna.signedDistance, overTriceps, overExtensor],
    bulk,
    patient.fatMm,
    scale,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);

  const spaces = makeSpaces(fascia, patient.synovitis, scale);
  const { recess, lateralRecess, peritendinous } = spaces;
  const anteriorBlob = ellipsoid(onUpperArm([1, -7.5, 13.5]), [15, 4.4, 9]);
  const fluid = makeShape(
    remembered(jointFluid(onHumerus.signedDistance, onUlna.signedDistance, onRadius.signedDistance)),
    growBox(turnedBox(UPPER_ARM, { min: [-28, -17, -18], max: [20, 17, 18] }), 1),
    1.4,
  );
  const anteriorFat = makeShape(
    (x, y, z) => {
      const d = smoothMax(anteriorBlob.signedDistance(x, y, z), -1 - humerus.signedDistance(x, y, z), 1);
      return d > 4 ? d : Math.max(d, -fluid.signedDistance(x, y, z));
    },
    growBox(anteriorBlob.bounds, 1),
    1.7,
  );
  const vessels = makeVesselsNerves(fascia, bulk);

  const keep = (s: Shape, gapMm: number, only?: readonly string[]): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
    steepest: s.lipschitz,
    ...(only ? { only } : {}),
  });
  // Bellies lie on the bone itself.
  const grown = growMuscles(
    seeds,
    fascia,
    [
      keep(humerus, -UNDER_BONE_MM),
      keep(ulna, -UNDER_BONE_MM),
      keep(radius, -UNDER_BONE_MM),
      keep(onHumerus, 0.4),
      keep(onUlna, 0.3),
      keep(onRadius, 0.3),
      keep(faceOfTendon(tendons.triceps, onUpperArm([0, 1, 0])), 0.2),
      keep(faceOfTendon(tendons.commonFlexor, [0.98, -0.2, 0]), 0.2),
      keep(ring, 0.3),
      keep(spaces.posteriorCapsuleShape, 0.3),
      keep(spaces.lateralCapsuleShape, 0.3),
      keep(makeShape(spaces.lateralLining.signedDistance, spaces.beside, 2.4), 0.2),
      keep(anteriorFat, 0.3),
      keep(spaces.planeRoom, 0),
      keep(spaces.underFilm, 0),
      ...Object.values(tendons).map((t) => keep(t, 0.2)),
      ...Object.entries(vessels)
        .filter(([id]) => id !== 'cephalicVein')
        .map(([, v]) => keep(v, SHEATH_MM)),
    ],
    WELL_OUTSIDE_MM,
  );

  const bone = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'bone', 'cortical-bone', s);
  const cartilage = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'cartilage', 'hyaline-cartilage', s);
  const vessel = (id: keyof typeof ELBOW_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: ELBOW_FLOW[id] });
  const nerve = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'nerve', 'nerve', s);
  const tendon = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'tendon', 'tendon', s);
  const ligament = (id: string, name: string, s: Shape, extra: Partial<Structure> = {}): Structure =>
    makeStructure(id, name, 'ligament', 'ligament', s, extra);
  // The paratenon too is a lining: as a fascia it would take what is meant for the plane within it.
  const lined = (id: string, name: string, p: Patch, box: Box): Structure =>
    makeStructure(id, name, 'synovium', 'synovium', makeShape(p.signedDistance, box, LINING_STEEPEST), {
      sheet: p.sheet,
    });
  const capsule = (id: string, name: string, s: Shape, p: Patch, along: DirectionOfFibres): Structure =>
    makeStructure(id, name, 'capsule', 'ligament', s, { sheet: p.sheet, fibreInto: along });
  const headAxis = onForearm([0, 0, 1]);
  const structures: Structure[] = [
    bone('humerus', 'Humerus', humerus),
    bone('ulna', 'Ulna', ulna),
    bone('radius', 'Radius', radius),
    cartilage('humeral-cartilage', 'Cartilage of capitellum and trochlea', onHumerus),
    cartilage('ulnar-cartilage', 'Cartilage of the trochlear notch', onUlna),
    cartilage('radial-head-cartilage', 'Cartilage of the head of the radius', onRadius),
    lined('synovium', 'Synovium of the posterior recess', spaces.posteriorLining, spaces.behind),
    lined(
      'radiocapitellar-synovium',
      'Synovium of the radiocapitellar recess',
      spaces.lateralLining,
      spaces.beside,
    ),
    lined('paratenon', 'Paratenon of the common extensor tendon', spaces.paratenon, spaces.overExtensor),
    ligament('anular-ligament', 'Anular ligament of the radius', ring, {
      fibreInto: (x, y, z, out) => {
        const [ox, oy, oz] = HEAD_FRAME.originMm;
        roundAxisInto(headAxis, x - ox, y - oy, z - oz, out);
      },
    }),
    capsule(
      'posterior-capsule',
      'Joint capsule behind',
      spaces.posteriorCapsuleShape,
      spaces.posteriorCapsule,
      fixed(onUpperArm([0, 0, 1])),
    ),
    capsule(
      'lateral-capsule',
      'Joint capsule on the outer side',
      spaces.lateralCapsuleShape,
      spaces.lateralCapsule,
      fixed(headAxis),
    ),
    vessel('brachial-artery', 'Brachial artery', vessels.brachialArtery),
    vessel('radial-artery', 'Radial artery', vessels.radialArtery),
    vessel('ulnar-artery', 'Ulnar artery', vessels.ulnarArtery),
    vessel('cephalic-vein', 'Cephalic vein', vessels.cephalicVein),
    nerve('ulnar-nerve', 'Ulnar nerve', vessels.ulnarNerve),
    nerve('median-nerve', 'Median nerve', vessels.medianNerve),
    nerve('radial-nerve', 'Radial nerve', vessels.radialNerve),
    nerve('superficial-radial-nerve', 'Superficial branch of the radial nerve', vessels.superficialBranch),
    nerve('posterior-interosseous-nerve', 'Posterior interosseous nerve', vessels.posteriorInterosseous),
    ...tears.map((s) =>
      makeStructure('common-extensor-tear', EXTENSOR_TEAR.name, 'fluid', 'synovial-fluid', s),
    ),
    makeStructure(
      'common-extensor-tendon',
      'Common extensor tendon',
      'tendon',
      swollenMm === undefined ? 'tendon' : 'tendinosis',
      besideLining(tendons.commonExtensor, spaces.lateralLining.signedDistance),
    ),
    tendon('common-flexor-tendon', 'Common flexor tendon', tendons.commonFlexor),
    tendon('triceps-tendon', 'Triceps tendon', withLateralExpansion(tendons.triceps, fascia)),
    tendon('biceps-tendon', 'Distal biceps tendon', tendons.biceps),
    ligament('radial-collateral-ligament', 'Radial collateral ligament', tendons.radialCollateral),
    ligament('ulnar-collateral-ligament', 'Ulnar collateral ligament', tendons.ulnarCollateral),
    makeStructure('joint-fluid', 'Joint fluid between the cartilages', 'fluid', 'synovial-fluid', fluid, {
      communicatesWith: recess.cavity.id,
    }),
    ...seeds.map((seed, i) =>
      makeStructure(seed.id, seed.name, 'muscle', 'muscle', {
        signedDistance: grown[i]!,
        bounds: seed.bounds,
        lipschitz: SPINDLES.includes(seed.id) ? SPINDLE_LIPSCHITZ : 2,
        fibreInto: seed.fibreInto,
      }),
    ),
    makeStructure('posterior-fat-pad', 'Posterior fat pad', 'fat', 'fat', spaces.posteriorFat),
    makeStructure('anterior-fat-pad', 'Anterior fat pad', 'fat', 'fat', anteriorFat),
    makeCover('deep-fascia', 'Deep fascia', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const coverMm = (SKIN_MM + 1.6 * patient.fatMm) / scale + AIR_MM;
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    lateralRecess,
    peritendinous,
    bounds: growSides(DEEP, coverMm),
    focus: joinBoxes(FOCUS, {
      min: [FOCUS.min[0] - coverMm, FOCUS.min[1], FOCUS.min[2]],
      max: [FOCUS.max[0], FOCUS.max[1] + coverMm, FOCUS.max[2]],
    }),
  };
}

type DirectionOfFibres = NonNullable<Structure['fibreInto']>;

const fixed =
  (along: readonly [number, number, number]): DirectionOfFibres =>
  (_x, _y, _z, out) => {
    out[0] = along[0];
    out[1] = along[1];
    out[2] = along[2];
  };

const growSides = ({ min, max }: Box, byMm: number): Box => ({
  min: [min[0] - byMm, min[1] - byMm, min[2]],
  max: [max[0] + byMm, max[1] + byMm, max[2]],
});
