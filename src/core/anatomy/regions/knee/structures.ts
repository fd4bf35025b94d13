/** Puts the authored knee together: every structure in the order of precedence, highest first. */
import { growBox, type Shape } from '../../../geometry/shape.ts';
import type { Box, Cavity, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { hasVariant, type VariantKind, variantNumber } from '../../variants.ts';
import { type KneePose, kneePose } from './authoring.ts';
import { seenTurned, turnedBox } from '../../constructions/turn.ts';
import { underBone } from '../../constructions/underBone.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import { faceOf } from '../../constructions/patch.ts';
import { raised, raisedBox } from '../../constructions/raised.ts';
import { remembered } from '../../constructions/remembered.ts';
import { bounded } from '../../constructions/bounded.ts';
import { SOUND } from '../../constructions/spurs.ts';
import { kneeBounds } from './bounds.ts';
import { kneeBulk } from './bulk.ts';
import { iliotibialBand, retinaculum, synovialLining } from './bands.ts';
import { femoralCartilage, patellarCartilage, tibialCartilage } from './cartilage.ts';
import { makeExtensor, QUADRICEPS_LAMINAE, type WornTendons } from './extensor.ts';
import { hoffaFatPad, jointFluid, prefemoralFatPad, suprapatellarFatPad } from './fat.ts';
import { makeFemur } from './femur.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeMenisciLigaments } from './menisciLigaments.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { wearOf, wornFemur, wornTibia } from './osteophytes.ts';
import { makePatella, PATELLA_TOP_MM, patellaToAuthored, seenFromPatella } from './patella.ts';
import { makePoplitealBursa } from './popliteal.ts';
import { femoralComponent, tibialComponents } from './prosthesis.ts';
import { makeRecess, type Recess } from './recess.ts';
import { FASCIA_MM, kneeSleeve, outside, SKIN_MM } from './sleeve.ts';
import { makeFibula, makeTibia } from './tibiaFibula.ts';
import {
  KNEE_OSTEOARTHRITIS,
  KNEE_PROSTHESIS,
  PATELLAR_TENDINOSIS,
  QUADRICEPS_TENDINOSIS,
} from './variants.ts';
import { KNEE_FLOW, makeVesselsNerves } from './vesselsNerves.ts';

/** What the drills look at: the recess from every side, the patella, the joint line in front and aside, mm. */
export const AUTHORED_FOCUS: Box = { min: [-52, -68, -12], max: [50, 6, 70] };

/** The popliteal bursa lies on these muscles. */
const UNDER_BURSA: readonly string[] = ['medial-gastrocnemius', 'semimembranosus'];
/** These keep above the deep wall of the suprapatellar recess everywhere; vastus intermedius lies on it and springs from the bone above. */
const ABOVE_WALL: readonly string[] = ['vastus-lateralis', 'vastus-medialis', 'rectus-femoris'];
const OVER_RECESS: readonly string[] = [...ABOVE_WALL, 'vastus-intermedius'];
/** So far under the fascia at least, mm. */
const UNDER_FASCIA_MM = 2.2;
/** So far from its box what the lining gives way to does not matter, mm: the lining's outline reaches 6. */
const BESIDE_LINING_MM = 14;
const BURSA_BOX: Box = { min: [-6, 30, -54], max: [44, 80, 30] };

export interface AuthoredKnee {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: Recess;
  readonly pose: KneePose;
  readonly cavities: readonly [Cavity, Cavity];
  readonly bounds: Box;
}

/** @param scale patient's size / authored */
export function makeAuthoredKnee(patient: PatientParameters, scale: number): AuthoredKnee {
  const grade = variantNumber(patient, KNEE_OSTEOARTHRITIS, 'grade');
  const wear = grade === undefined ? SOUND : wearOf(grade, scale);
  const pose = kneePose(patient.flexionDeg, wear.riseMm);
  const bulk = kneeBulk(patient, pose);
  const soundFemur = makeFemur();
  const femur = wornFemur(soundFemur, wear);
  const onTibia = (s: Shape): Shape => ({
    ...s,
    signedDistance: remembered(raised(seenTurned(pose.tibia, s.signedDistance), pose.riseMm)),
    bounds: raisedBox(turnedBox(s.bounds, pose.tibia), pose.riseMm),
  });
  const tibiaLocal = makeTibia();
  const parts = hasVariant(patient, KNEE_PROSTHESIS.id) ? tibialComponents(tibiaLocal) : undefined;
  const tibia = underBone(onTibia(parts ? parts.cutTibia : wornTibia(tibiaLocal, wear)), femur);
  const implants = parts
    ? [
        makeStructure(
          'femoral-component',
          'Femoral component of the prosthesis',
          'bone',
          'implant-metal',
          femoralComponent(soundFemur),
        ),
        makeStructure(
          'tibial-tray',
          'Tibial tray of the prosthesis',
          'bone',
          'implant-metal',
          onTibia(parts.tray),
        ),
        makeStructure(
          'tibial-insert',
          'Insert of polyethylene',
          'cartilage',
          'polyethylene',
          onTibia(parts.insert),
        ),
      ]
    : [];
  const taken = parts ? (KNEE_PROSTHESIS.takes ?? []) : [];
  const fibula = underBone(onTibia(makeFibula()), tibia);
  const patellaLocal = makePatella();
  const onPatella = (f: DistanceFunction): DistanceFunction =>
    remembered(seenTurned(pose.fromAuthored, seenFromPatella(f)));
  const patellaBounds = turnedBox({ min: [-27, -58, -26], max: [25, -24, 28] }, pose.fromAuthored);
  const patella = makeShape(onPatella(patellaLocal.signedDistance), patellaBounds, 1.6);
  const femoral = makeShape(
    remembered(femoralCartilage(soundFemur.signedDistance, wear)),
    growBox(femur.bounds, 3),
    1.9,
  );
  const patellar = makeShape(
    onPatella(patellarCartilage(patellaLocal.signedDistance)),
    growBox(patellaBounds, 4),
    2,
  );
  const tibial = onTibia({
    ...tibiaLocal,
    signedDistance: tibialCartilage(tibiaLocal.signedDistance, wear),
    bounds: growBox(tibiaLocal.bounds, 3),
    lipschitz: 1.9,
  });
  const ligaments = makeMenisciLigaments(pose, wear.spurMm);
  const vessels = makeVesselsNerves(pose, bulk);
  const sizeOf = (kind: VariantKind): number | undefined => {
    const mm = variantNumber(patient, kind, 'sizeMm');
    return mm === undefined ? undefined : mm / scale;
  };
  const worn: WornTendons = {
    quadricepsMm: sizeOf(QUADRICEPS_TENDINOSIS),
    patellarMm: sizeOf(PATELLAR_TENDINOSIS),
  };
  const extensor = makeExtensor(pose, bulk, worn);
  const tendon = (
    id: string,
    name: string,
    s: Shape,
    isWorn: boolean,
    extra?: Partial<Structure>,
  ): Structure => makeStructure(id, name, 'tendon', isWorn ? 'tendinosis' : 'tendon', s, extra);
  const pole = pose.moved(patellaToAuthored([0, 0, PATELLA_TOP_MM]))[2];
  const recess = makeRecess(pole, scale);
  const patellaZ = pose.moved(patellaToAuthored([0, 0, 0]))[2];
  const sleeve = kneeSleeve(
    [
      outside(patella.signedDistance, 0.9),
      femur.signedDistance,
      tibia.signedDistance,
      fibula.signedDistance,
      extensor.quadricepsTendon.signedDistance,
      extensor.underFascia.signedDistance,
      outside(vessels.commonPeronealNerve.signedDistance, 0.6),
      ligaments.medialCollateral.signedDistance,
      ligaments.lateralCollateral.signedDistance,
    ],
    pose,
    bulk,
    patient.fatMm,
    scale,
    patellaZ,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);

  const seeds = bulk.seeds(makeMuscleSeeds(pose, recess));
  const seedOf = (id: string): DistanceFunction => seeds.find((s) => s.id === id)!.signedDistance;
  const under = [femur, tibia, ...seeds.filter((s) => UNDER_BURSA.includes(s.id))];
  const bursa = makePoplitealBursa(
    (x, y, z) =>
      Math.max(
        under.reduce((least, s) => Math.min(least, s.signedDistance(x, y, z)), 1e9),
        fascia(x, y, z) + UNDER_FASCIA_MM,
      ),
    [vessels.poplitealVein.signedDistance, seedOf('semitendinosus')],
    scale,
  );
  const bursaLining = makeShape(bursa.lining.signedDistance, BURSA_BOX, 2.3);
  const keep = (s: Shape, gapMm: number, only?: readonly string[]): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
    ...(only ? { only } : {}),
  });
  const band = iliotibialBand(fascia, tibia.signedDistance, pose);
  const lateralRetinaculum = retinaculum(fascia, femur.signedDistance, pose, -1, [
    seedOf('vastus-lateralis'),
    extensor.patellarTendon.signedDistance,
  ]);
  const medialRetinaculum = retinaculum(fascia, femur.signedDistance, pose, 1, [
    seedOf('vastus-medialis'),
    extensor.patellarTendon.signedDistance,
  ]);
  const lining = synovialLining(recess, patient.synovitis, [
    band.signedDistance,
    lateralRetinaculum.signedDistance,
    medialRetinaculum.signedDistance,
    ...[
      vessels.superiorLateralGenicular,
      vessels.superiorMedialGenicular,
      extensor.quadricepsTendon,
      ligaments.medialCollateral,
      ligaments.lateralCollateral,
      seeds.find((s) => s.id === 'sartorius')!,
    ].map((s) => bounded(s, BESIDE_LINING_MM)),
  ]);
  const liningShape = makeShape(lining.signedDistance, { min: [-58, -52, -30], max: [58, 26, 92] }, 1.8);
  const besideBursa = seeds.map((s) => s.id).filter((id) => !UNDER_BURSA.includes(id));
  const grown = growMuscles(seeds, fascia, [
    keep(femur, 0.2),
    keep(tibia, 0.2),
    keep(fibula, 0.2),
    keep(femoral, 0.4),
    keep(tibial, 0.4),
    keep(patella, 0.5),
    keep(extensor.quadricepsTendon, 0.4),
    keep(extensor.patellarTendon, 0.5),
    keep(ligaments.lateralCollateral, 0.5),
    keep(ligaments.medialCollateral, 0.5, ['semimembranosus', 'medial-gastrocnemius', 'popliteus']),
    keep({ ...bursaLining, signedDistance: faceOf(bursa.lining, -1) }, 0.5, UNDER_BURSA),
    keep(bursaLining, 0.5, besideBursa),
    keep(bursa.neck, 0.3),
    ...Object.values(vessels).map((v) => keep(v, 1.5)),
    keep(makeShape(recess.aboveFloor, { min: [-70, -70, -32], max: [70, 30, 100] }, 1.6), 0.35, ABOVE_WALL),
    keep({ ...liningShape, signedDistance: faceOf(lining, 1) }, -0.05, OVER_RECESS),
  ]);

  const everywhere: Box = { min: [-120, -130, -110], max: [120, 150, 130] };
  const ligament = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'ligament', 'ligament', s);
  const vessel = (id: keyof typeof KNEE_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: KNEE_FLOW[id] });
  const bone = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'bone', 'cortical-bone', s);

  const usual: Structure[] = [
    bone('femur', 'Femur', femur),
    bone('tibia', 'Tibia', tibia),
    bone('fibula', 'Fibula', fibula),
    bone('patella', 'Patella', patella),
    makeStructure('femoral-cartilage', 'Femoral cartilage', 'cartilage', 'hyaline-cartilage', femoral),
    makeStructure('patellar-cartilage', 'Patellar cartilage', 'cartilage', 'hyaline-cartilage', patellar),
    makeStructure('tibial-cartilage', 'Tibial cartilage', 'cartilage', 'hyaline-cartilage', tibial),
    makeStructure(
      'medial-meniscus',
      'Medial meniscus',
      'fibrocartilage',
      'fibrocartilage',
      ligaments.medialMeniscus,
    ),
    makeStructure(
      'lateral-meniscus',
      'Lateral meniscus',
      'fibrocartilage',
      'fibrocartilage',
      ligaments.lateralMeniscus,
    ),
    ligament('anterior-cruciate-ligament', 'Anterior cruciate ligament', ligaments.anteriorCruciate),
    ligament('posterior-cruciate-ligament', 'Posterior cruciate ligament', ligaments.posteriorCruciate),
    vessel('popliteal-artery', 'Popliteal artery', vessels.poplitealArtery),
    vessel('popliteal-vein', 'Popliteal vein', vessels.poplitealVein),
    vessel(
      'superior-lateral-genicular-artery',
      'Superior lateral genicular artery',
      vessels.superiorLateralGenicular,
    ),
    vessel(
      'superior-medial-genicular-artery',
      'Superior medial genicular artery',
      vessels.superiorMedialGenicular,
    ),
    makeStructure('tibial-nerve', 'Tibial nerve', 'nerve', 'nerve', vessels.tibialNerve),
    makeStructure(
      'common-peroneal-nerve',
      'Common peroneal nerve',
      'nerve',
      'nerve',
      vessels.commonPeronealNerve,
    ),
    // A worn one has no laminae to tell apart.
    tendon(
      'quadriceps-tendon',
      'Quadriceps tendon',
      extensor.quadricepsTendon,
      worn.quadricepsMm !== undefined,
      worn.quadricepsMm === undefined ? { layerNames: QUADRICEPS_LAMINAE } : {},
    ),
    tendon('patellar-tendon', 'Patellar tendon', extensor.patellarTendon, worn.patellarMm !== undefined),
    ligament(
      'lateral-collateral-ligament',
      'Lateral (fibular) collateral ligament',
      ligaments.lateralCollateral,
    ),
    ligament('medial-collateral-ligament', 'Medial (tibial) collateral ligament', ligaments.medialCollateral),
    makeStructure('synovium', 'Synovium of the suprapatellar recess', 'synovium', 'synovium', liningShape, {
      sheet: lining.sheet,
    }),
    makeStructure(
      'popliteal-bursa-lining',
      'Lining of the gastrocnemius-semimembranosus bursa',
      'synovium',
      'synovium',
      bursaLining,
      { sheet: bursa.lining.sheet },
    ),
    makeStructure(
      'popliteal-bursa-neck',
      'Neck of the gastrocnemius-semimembranosus bursa',
      'fluid',
      'synovial-fluid',
      bursa.neck,
      { communicatesWith: bursa.cavity.id },
    ),
    makeStructure(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      makeShape(
        jointFluid(femoral.signedDistance, patellar.signedDistance, tibial.signedDistance, pose),
        { min: [-40, -44, -44], max: [40, 44, 34] },
        3.6,
      ),
      { communicatesWith: recess.cavity.id },
    ),
    makeStructure(
      'iliotibial-band',
      'Iliotibial band',
      'fascia',
      'fascia',
      makeShape(band.signedDistance, { min: [-80, -50, -62], max: [-8, 40, 130] }, 1.8),
      {
        sheet: band.sheet,
      },
    ),
    makeStructure(
      'lateral-retinaculum',
      'Lateral patellar retinaculum',
      'ligament',
      'ligament',
      makeShape(lateralRetinaculum.signedDistance, { min: [-60, -64, -46], max: [-2, 6, 42] }, 1.8),
      { sheet: lateralRetinaculum.sheet },
    ),
    makeStructure(
      'medial-retinaculum',
      'Medial patellar retinaculum',
      'ligament',
      'ligament',
      makeShape(medialRetinaculum.signedDistance, { min: [2, -64, -46], max: [60, 6, 42] }, 1.8),
      { sheet: medialRetinaculum.sheet },
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
      'suprapatellar-fat-pad',
      'Suprapatellar (quadriceps) fat pad',
      'fat',
      'fat',
      makeShape(suprapatellarFatPad(recess, pose), { min: [-22, -56, 2], max: [22, -18, 54] }, 1.8),
    ),
    makeStructure(
      'prefemoral-fat-pad',
      'Prefemoral fat pad',
      'fat',
      'fat',
      makeShape(
        prefemoralFatPad(recess, femur.signedDistance, [
          ligaments.medialCollateral.signedDistance,
          ligaments.lateralCollateral.signedDistance,
          medialRetinaculum.signedDistance,
          lateralRetinaculum.signedDistance,
          vessels.superiorLateralGenicular.signedDistance,
          vessels.superiorMedialGenicular.signedDistance,
        ]),
        { min: [-60, -54, -32], max: [60, 30, 88] },
        4.6,
      ),
    ),
    makeStructure(
      'hoffa-fat-pad',
      'Infrapatellar (Hoffa) fat pad',
      'fat',
      'fat',
      makeShape(hoffaFatPad(pose), { min: [-24, -56, -60], max: [24, 0, 6] }, 1.3),
    ),
    makeCover('fascia-lata', 'Fascia lata', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const structures = [...implants, ...usual.filter((s) => !taken.includes(s.id))];
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    pose,
    cavities: [recess.cavity, bursa.cavity],
    bounds: kneeBounds(patient, bulk.share, scale),
  };
}
