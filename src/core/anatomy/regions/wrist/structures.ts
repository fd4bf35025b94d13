/** Puts the authored wrist together: every structure in the order of precedence, highest first. */
import { unionOf } from '../../../geometry/booleans.ts';
import { monotoneCubic } from '../../../geometry/curves.ts';
import type { Shape } from '../../../geometry/shape.ts';

import type { Box, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { hasVariant, variantNumber } from '../../variants.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import { patch, yieldingTo } from '../../constructions/patch.ts';
import { remembered } from '../../constructions/remembered.ts';
import { wristBulk } from './bulk.ts';
import {
  makeCapitate,
  makeHamate,
  makeLunate,
  makePisiform,
  makeScaphoid,
  makeTrapezium,
  makeTrapezoid,
  makeTriquetrum,
} from './carpals.ts';
import { makeExtensorTendons } from './extensorTendons.ts';
import { makeFlexorTendons } from './flexorTendons.ts';
import { makeRadius, makeUlna } from './forearmBones.ts';
import {
  makeCarpalCartilage,
  makeCarpalHull,
  makeCarpalLigaments,
  makeJointFluid,
  makeRadiusCartilage,
  makeScapholunateLigament,
  makeTfcc,
} from './joint.ts';
import { makeNerveAndArtery, medianArteryFlow } from './medianNerve.ts';
import { makeMetacarpals } from './metacarpals.ts';
import { makeInterossei, makeMuscleSeeds, makePronatorQuadratus } from './muscles.ts';
import { makeRecess, type Recess } from './recess.ts';
import { acrossInto, extensorRetinaculum, flexorRetinaculum, withRoundRim } from './retinacula.ts';
import { FASCIA_MM, SKIN_MM, wristSleeve } from './sleeve.ts';
import { makeTunnel, PARANEURIUM_MM, type Tunnel } from './tunnel.ts';
import { BIFID_NERVE, MEDIAN_ARTERY } from './variants.ts';
import {
  dorsalVeins,
  palmarCutaneousBranch,
  radialArtery,
  superficialRadialNerve,
  ulnarArtery,
  ulnarNerve,
  WRIST_FLOW,
} from './vesselsNerves.ts';

/** The modelled part for the authored size without what covers it, mm. */
const DEEP: Box = { min: [-35, -21, -42], max: [29, 15, 28] };
/** What the drills look at: the joint from behind, the tunnel's inlet from the ulnar side, mm. */
const FOCUS: Box = { min: [-14, -20, -26], max: [24, 15, 6] };
const AIR_MM = 4;

export interface AuthoredWrist {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: Recess;
  readonly tunnel: Tunnel;
  readonly bounds: Box;
  readonly focus: Box;
}

/** The capsule draws back so far beside the short radial extensor that none of it is left deep in that, mm. */
const BESIDE_BREVIS_MM = 0.3;
/** Half of the dorsal capsule's thickness, mm [TKU]. */
const HALF_CAPSULE_MM = 0.6;

/** Thickness of the lining of the closed recess, mm, for grades 0 to 3: more than 3 mm are a clear synovitis [TKU]. */
const LINING = monotoneCubic([
  [0, 0.3],
  [1, 0.7],
  [2, 1.4],
  [3, 2.4],
]);
/** Likewise of the sheath of the nerve, where there is less room for it. */
const SHEATH = monotoneCubic([
  [0, 0.35],
  [1, 0.5],
  [2, 0.7],
  [3, 1],
]);

/** Round the usual nerve, and round one that is bifid or has an artery with it. */
const SHEATH_BOX: Box = { min: [-7, -18.5, -36], max: [2.2, -9, 66] };
const SHEATH_OF_BOTH: Box = { min: [-10.5, -21, -38], max: [6.5, -9, 66] };

const everywhere: Box = { min: [-90, -90, -100], max: [90, 90, 100] };

/** Rounding between tendons that lift the fascia, mm: it spans their gaps. */
const SPAN_MM = 5;
/** Between bone and tendons that the extensor retinaculum comes down on, mm. */
const BED_SPAN_MM = 3;
const overTogether = (shapes: readonly Shape[], spanMm = SPAN_MM): DistanceFunction =>
  unionOf(shapes, spanMm);

/** @param scale patient's size / authored */
export function makeAuthoredWrist(patient: PatientParameters, scale: number): AuthoredWrist {
  const bulk = wristBulk(patient);
  const radius = makeRadius();
  const ulna = makeUlna();
  const metacarpals = makeMetacarpals();
  const pisiform = makePisiform();
  const carpalHull = makeCarpalHull();
  const back = makeExtensorTendons();
  const front = makeFlexorTendons();
  // As thick as the patient's file says, whatever his size.
  const arteryMm = (variantNumber(patient, MEDIAN_ARTERY, 'sizeMm') ?? 0) / scale;
  const {
    nerve,
    artery: medianArtery,
    together,
  } = makeNerveAndArtery({ isBifid: hasVariant(patient, BIFID_NERVE.id), arteryMm });
  const recess = makeRecess(scale);
  const tunnel = makeTunnel(scale, together);

  const recessBox: Box = { min: [-24, -18, -22], max: [18, 18, 16] };
  const brevis = back.extensorCarpiRadialisBrevis.signedDistance;
  const capsuleEdge = yieldingTo(recess.capsuleEdge, [(x, y, z) => brevis(x, y, z) - BESIDE_BREVIS_MM]);
  const capsule = makeShape(
    remembered((x, y, z) =>
      withRoundRim(recess.aboveFloor(x, y, z) - HALF_CAPSULE_MM, capsuleEdge(x, y, z), HALF_CAPSULE_MM),
    ),
    recessBox,
    5.2,
  );
  // It thickens towards the bone: the capsule holds it outside.
  const halfLiningMm = LINING(patient.synovitis) / 2;
  const lining = patch(
    (x, y, z) => recess.aboveFloor(x, y, z) + halfLiningMm - 0.05,
    halfLiningMm,
    recess.outline,
  );
  // From the nerve outwards, so that the nerve keeps its section.
  const halfSheathMm = SHEATH(patient.synovitis) / 2;
  const sheath = patch(
    (x, y, z) => tunnel.aboveFloor(x, y, z) + PARANEURIUM_MM - halfSheathMm,
    halfSheathMm,
    tunnel.outline,
  );

  const arteries = { radial: radialArtery(), ulnar: ulnarArtery() };
  const nerveOfUlna = ulnarNerve();
  const seeds = bulk.seeds(makeMuscleSeeds());
  const sleeve = wristSleeve(
    [
      radius.signedDistance,
      ulna.signedDistance,
      metacarpals.signedDistance,
      pisiform.signedDistance,
      carpalHull.signedDistance,
      overTogether(Object.values(back)),
      overTogether([front.carpiRadialis, front.carpiUlnaris, arteries.ulnar]),
      ...seeds.map((s) => s.signedDistance),
    ],
    bulk,
    patient.fatMm,
    scale,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);
  const cutaneous = {
    radial: superficialRadialNerve(fascia),
    palmar: palmarCutaneousBranch(fascia),
    veins: dorsalVeins(fascia, patient.fatMm),
  };
  const flexorBand = flexorRetinaculum();
  const extensorBand = extensorRetinaculum(
    fascia,
    overTogether([radius, back.firstCompartment], BED_SPAN_MM),
    back.extensorCarpiUlnaris.signedDistance,
  );

  const keep = (s: Shape, gapMm: number): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
  });
  const grown = growMuscles(seeds, fascia, [
    keep(radius, 0.2),
    keep(ulna, 0.2),
    keep(metacarpals, 0.2),
    keep(pisiform, 0.3),
    keep(carpalHull, 0.2),
    keep(flexorBand, 0.2),
    ...Object.values(front).map((s) => keep(s, 0.4)),
    keep(back.firstCompartment, 0.4),
    keep(nerve, 0.6),
    ...(medianArtery ? [keep(medianArtery, 0.6)] : []),
    keep(nerveOfUlna, 0.6),
    keep(arteries.ulnar, 0.6),
    keep(arteries.radial, 0.6),
  ]);

  const bone = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'bone', 'cortical-bone', s);
  const tendon = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'tendon', 'tendon', s);
  const vessel = (id: keyof typeof WRIST_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: WRIST_FLOW[id] });
  const cartilage = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'cartilage', 'hyaline-cartilage', s);
  const ligament = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'ligament', 'ligament', s, { fibreInto: acrossInto });
  const alongLimb: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
    out[0] = 0;
    out[1] = 0;
    out[2] = 1;
  };

  const structures: Structure[] = [
    bone('radius', 'Radius', radius),
    bone('ulna', 'Ulna', ulna),
    bone('scaphoid', 'Scaphoid', makeScaphoid()),
    bone('lunate', 'Lunate', makeLunate()),
    bone('triquetrum', 'Triquetrum', makeTriquetrum()),
    bone('pisiform', 'Pisiform', pisiform),
    bone('trapezium', 'Trapezium', makeTrapezium()),
    bone('trapezoid', 'Trapezoid', makeTrapezoid()),
    bone('capitate', 'Capitate', makeCapitate()),
    bone('hamate', 'Hamate with its hook', makeHamate()),
    bone('metacarpals', 'Metacarpals', metacarpals),
    ligament('scapholunate-ligament', 'Scapholunate ligament', makeScapholunateLigament()),
    cartilage('radius-cartilage', 'Cartilage of the radius', makeRadiusCartilage()),
    cartilage('carpal-cartilage', 'Cartilage of scaphoid and lunate', makeCarpalCartilage()),
    makeStructure(
      'triangular-fibrocartilage',
      'Triangular fibrocartilage',
      'fibrocartilage',
      'fibrocartilage',
      makeTfcc(),
    ),
    makeStructure(
      'synovium',
      'Synovium of the radiocarpal joint',
      'synovium',
      'synovium',
      makeShape(lining.signedDistance, recessBox, 7),
      { sheet: lining.sheet },
    ),
    makeStructure('dorsal-capsule', 'Dorsal capsule of the wrist', 'capsule', 'ligament', capsule, {
      fibreInto: alongLimb,
    }),
    vessel('radial-artery', 'Radial artery', arteries.radial),
    vessel('ulnar-artery', 'Ulnar artery', arteries.ulnar),
    ...(medianArtery
      ? [
          makeStructure(
            'persistent-median-artery',
            'Persistent median artery',
            'vessel',
            'blood',
            medianArtery,
            {
              flow: medianArteryFlow(arteryMm * scale),
            },
          ),
        ]
      : []),
    vessel('dorsal-veins', 'Veins of the back of the hand', cutaneous.veins),
    makeStructure('median-nerve', 'Median nerve', 'nerve', 'nerve', nerve),
    makeStructure('ulnar-nerve', 'Ulnar nerve', 'nerve', 'nerve', nerveOfUlna),
    makeStructure(
      'superficial-radial-nerve',
      'Superficial branch of the radial nerve',
      'nerve',
      'nerve',
      cutaneous.radial,
    ),
    makeStructure(
      'palmar-cutaneous-branch',
      'Palmar cutaneous branch of the median nerve',
      'nerve',
      'nerve',
      cutaneous.palmar,
    ),
    tendon(
      'first-compartment-tendons',
      'Tendons of the long abductor and the short extensor of the thumb',
      back.firstCompartment,
    ),
    tendon(
      'extensor-pollicis-longus-tendon',
      'Tendon of the long extensor of the thumb',
      back.extensorPollicisLongus,
    ),
    tendon(
      'extensor-carpi-radialis-longus-tendon',
      'Tendon of extensor carpi radialis longus',
      back.extensorCarpiRadialisLongus,
    ),
    tendon(
      'extensor-carpi-radialis-brevis-tendon',
      'Tendon of extensor carpi radialis brevis',
      back.extensorCarpiRadialisBrevis,
    ),
    tendon(
      'extensor-digitorum-tendons',
      'Tendons of extensor digitorum and extensor indicis',
      back.extensorDigitorum,
    ),
    tendon('extensor-digiti-minimi-tendon', 'Tendon of extensor digiti minimi', back.extensorDigitiMinimi),
    tendon('extensor-carpi-ulnaris-tendon', 'Tendon of extensor carpi ulnaris', back.extensorCarpiUlnaris),
    tendon(
      'flexor-digitorum-superficialis-tendons',
      'Tendons of flexor digitorum superficialis',
      front.superficialis,
    ),
    tendon('flexor-digitorum-profundus-tendons', 'Tendons of flexor digitorum profundus', front.profundus),
    tendon('flexor-pollicis-longus-tendon', 'Tendon of flexor pollicis longus', front.pollicisLongus),
    tendon('flexor-carpi-radialis-tendon', 'Tendon of flexor carpi radialis', front.carpiRadialis),
    tendon('flexor-carpi-ulnaris-tendon', 'Tendon of flexor carpi ulnaris', front.carpiUlnaris),
    tendon('palmaris-longus-tendon', 'Tendon of palmaris longus', front.palmarisLongus),
    makeStructure(
      'flexor-synovium',
      'Synovial sheath round the median nerve',
      'synovium',
      'synovium',
      makeShape(sheath.signedDistance, together ? SHEATH_OF_BOTH : SHEATH_BOX, together ? 3 : 1.6),
      { sheet: sheath.sheet },
    ),
    makeStructure(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      makeJointFluid(),
      {
        communicatesWith: recess.cavity.id,
      },
    ),
    ligament('carpal-ligaments', 'Ligaments between the carpal bones', makeCarpalLigaments()),
    ligament('flexor-retinaculum', 'Flexor retinaculum', flexorBand),
    ligament('extensor-retinaculum', 'Extensor retinaculum', extensorBand),
    ...seeds.map((seed, i) =>
      makeStructure(seed.id, seed.name, 'muscle', 'muscle', {
        signedDistance: grown[i]!,
        bounds: seed.bounds,
        lipschitz: 2,
        fibreInto: seed.fibreInto,
      }),
    ),
    makeStructure(
      'pronator-quadratus',
      'Pronator quadratus',
      'muscle',
      'muscle',
      makePronatorQuadratus(bulk.share),
    ),
    makeStructure('interossei', 'Interosseous muscles', 'muscle', 'muscle', makeInterossei(arteries.radial)),
    makeCover('deep-fascia', 'Deep fascia', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const coverMm = (SKIN_MM + patient.fatMm) / scale + AIR_MM;
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    tunnel,
    bounds: {
      min: [DEEP.min[0] - coverMm, DEEP.min[1] - coverMm, DEEP.min[2]],
      max: [DEEP.max[0] + coverMm, DEEP.max[1] + coverMm, DEEP.max[2]],
    },
    focus: {
      min: [FOCUS.min[0], FOCUS.min[1] - coverMm, FOCUS.min[2]],
      max: [FOCUS.max[0], FOCUS.max[1] + coverMm, FOCUS.max[2]],
    },
  };
}
