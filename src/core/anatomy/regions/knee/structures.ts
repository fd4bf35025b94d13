/** Puts the authored knee together: every structure in the order of precedence, highest first. */
import { growBox, type Shape } from '../../../geometry/shape.ts';
import type { Box, DistanceFunction, PatientParameters, Structure, StructureClass } from '../../anatomy.ts';
import { type KneePose, kneePose } from './authoring.ts';
import { seenTurned } from '../../constructions/turn.ts';
import { remembered } from '../../constructions/remembered.ts';
import { iliotibialBand, retinaculum, synovialLining } from './bands.ts';
import { femoralCartilage, patellarCartilage, tibialCartilage } from './cartilage.ts';
import { makeExtensor, QUADRICEPS_LAMINAE } from './extensor.ts';
import { hoffaFatPad, jointFluid, prefemoralFatPad, suprapatellarFatPad } from './fat.ts';
import { makeFemur } from './femur.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeMenisciLigaments } from './menisciLigaments.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { makePatella, PATELLA_TOP_MM, patellaToAuthored, seenFromPatella } from './patella.ts';
import { makeRecess, type Recess } from './recess.ts';
import { FASCIA_MM, kneeSleeve, SKIN_MM } from './sleeve.ts';
import { makeFibula, makeTibia } from './tibiaFibula.ts';
import { KNEE_FLOW, makeVesselsNerves } from './vesselsNerves.ts';

/** The modelled part of the world for the authored size, mm. */
export const AUTHORED_BOUNDS: Box = { min: [-72, -68, -78], max: [72, 74, 92] };

/** What the drills look at: the recess from every side, the patella, the joint line in front and aside, mm. */
export const AUTHORED_FOCUS: Box = { min: [-52, -68, -12], max: [50, 6, 70] };

export interface AuthoredKnee {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly recess: Recess;
  readonly pose: KneePose;
}

const solid = (
  id: string,
  name: string,
  kind: StructureClass,
  tissue: string,
  shape: Shape,
  extra: Partial<Structure> = {},
): Structure => ({
  id,
  name,
  class: kind,
  tissue,
  signedDistance: shape.signedDistance,
  bounds: shape.bounds,
  lipschitz: shape.lipschitz,
  ...(shape.fibreInto ? { fibreInto: shape.fibreInto } : {}),
  ...(shape.layer01 && extra.layerNames ? { layer01: shape.layer01 } : {}),
  ...extra,
});

const shape = (signedDistance: DistanceFunction, bounds: Box, lipschitz: number): Shape => ({
  signedDistance,
  bounds,
  lipschitz,
});

/** Box of a shape turned about the x axis. */
function turnedBox(b: Box, cosine: number, sine: number): Box {
  const ys: number[] = [];
  const zs: number[] = [];
  for (const y of [b.min[1], b.max[1]])
    for (const z of [b.min[2], b.max[2]]) {
      ys.push(y * cosine - z * sine);
      zs.push(y * sine + z * cosine);
    }
  return {
    min: [b.min[0], Math.min(...ys), Math.min(...zs)],
    max: [b.max[0], Math.max(...ys), Math.max(...zs)],
  };
}

/** @param scale patient's size / authored */
export function makeAuthoredKnee(patient: PatientParameters, scale: number): AuthoredKnee {
  const pose = kneePose(patient.flexionDeg);
  const femur = makeFemur();
  const onTibia = (s: Shape): Shape => ({
    ...s,
    signedDistance: remembered(seenTurned(pose.tibia, s.signedDistance)),
    bounds: turnedBox(s.bounds, pose.tibia.cosine, pose.tibia.sine),
  });
  const tibiaLocal = makeTibia();
  const tibia = onTibia(tibiaLocal);
  const fibula = onTibia(makeFibula());
  const patellaLocal = makePatella();
  const onPatella = (f: DistanceFunction): DistanceFunction =>
    remembered(seenTurned(pose.fromAuthored, seenFromPatella(f)));
  const patellaBounds = turnedBox(
    { min: [-27, -58, -26], max: [25, -24, 28] },
    pose.fromAuthored.cosine,
    pose.fromAuthored.sine,
  );
  const patella = shape(onPatella(patellaLocal.signedDistance), patellaBounds, 1.6);
  const femoral = shape(remembered(femoralCartilage(femur.signedDistance)), growBox(femur.bounds, 3), 1.9);
  const patellar = shape(
    onPatella(patellarCartilage(patellaLocal.signedDistance)),
    growBox(patellaBounds, 4),
    2,
  );
  const tibial = onTibia({
    ...tibiaLocal,
    signedDistance: tibialCartilage(tibiaLocal.signedDistance),
    bounds: growBox(tibiaLocal.bounds, 3),
    lipschitz: 1.9,
  });
  const ligaments = makeMenisciLigaments(pose);
  const vessels = makeVesselsNerves(pose);
  const extensor = makeExtensor(pose);
  const pole = pose.moved(patellaToAuthored([0, 0, PATELLA_TOP_MM]))[2];
  const recess = makeRecess(pole, scale);
  const patellaZ = pose.moved(patellaToAuthored([0, 0, 0]))[2];
  const sleeve = kneeSleeve(
    [
      patella.signedDistance,
      femur.signedDistance,
      tibia.signedDistance,
      fibula.signedDistance,
      extensor.quadricepsTendon.signedDistance,
      extensor.patellarTendon.signedDistance,
      ligaments.medialCollateral.signedDistance,
      ligaments.lateralCollateral.signedDistance,
    ],
    pose,
    patient.fatMm,
    scale,
    patellaZ,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);

  const seeds = makeMuscleSeeds(pose, recess);
  const keep = (s: Shape, gapMm: number, only?: readonly string[]): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
    ...(only ? { only } : {}),
  });
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
    ...Object.values(vessels).map((v) => keep(v, 1.5)),
    keep(shape(recess.aboveFloor, { min: [-70, -70, -32], max: [70, 30, 100] }, 1.6), 0.7, [
      'vastus-lateralis',
      'vastus-medialis',
      'rectus-femoris',
    ]),
  ]);

  const band = iliotibialBand(fascia, tibia.signedDistance, pose);
  const lateralRetinaculum = retinaculum(fascia, femur.signedDistance, pose, -1);
  const medialRetinaculum = retinaculum(fascia, femur.signedDistance, pose, 1);
  const lining = synovialLining(recess, patient.synovitis);
  const everywhere: Box = { min: [-120, -130, -110], max: [120, 150, 130] };
  const ligament = (id: string, name: string, s: Shape): Structure =>
    solid(id, name, 'ligament', 'ligament', s);
  const vessel = (id: keyof typeof KNEE_FLOW, name: string, s: Shape): Structure =>
    solid(id, name, 'vessel', 'blood', s, { flow: KNEE_FLOW[id] });
  const bone = (id: string, name: string, s: Shape): Structure => solid(id, name, 'bone', 'cortical-bone', s);

  const structures: Structure[] = [
    bone('femur', 'Femur', femur),
    bone('tibia', 'Tibia', tibia),
    bone('fibula', 'Fibula', fibula),
    bone('patella', 'Patella', patella),
    solid('femoral-cartilage', 'Femoral cartilage', 'cartilage', 'hyaline-cartilage', femoral),
    solid('patellar-cartilage', 'Patellar cartilage', 'cartilage', 'hyaline-cartilage', patellar),
    solid('tibial-cartilage', 'Tibial cartilage', 'cartilage', 'hyaline-cartilage', tibial),
    solid('medial-meniscus', 'Medial meniscus', 'fibrocartilage', 'fibrocartilage', ligaments.medialMeniscus),
    solid(
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
    solid('tibial-nerve', 'Tibial nerve', 'nerve', 'nerve', vessels.tibialNerve),
    solid('common-peroneal-nerve', 'Common peroneal nerve', 'nerve', 'nerve', vessels.commonPeronealNerve),
    solid('quadriceps-tendon', 'Quadriceps tendon', 'tendon', 'tendon', extensor.quadricepsTendon, {
      layerNames: QUADRICEPS_LAMINAE,
    }),
    solid('patellar-tendon', 'Patellar tendon', 'tendon', 'tendon', extensor.patellarTendon),
    ligament(
      'lateral-collateral-ligament',
      'Lateral (fibular) collateral ligament',
      ligaments.lateralCollateral,
    ),
    ligament('medial-collateral-ligament', 'Medial (tibial) collateral ligament', ligaments.medialCollateral),
    solid(
      'synovium',
      'Synovium of the suprapatellar recess',
      'synovium',
      'synovium',
      shape(lining.signedDistance, { min: [-58, -52, -30], max: [58, 26, 92] }, 1.8),
      { sheet: lining.sheet },
    ),
    solid(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      shape(
        jointFluid(femoral.signedDistance, patellar.signedDistance, tibial.signedDistance, pose),
        { min: [-40, -44, -44], max: [40, 44, 34] },
        1.6,
      ),
    ),
    solid(
      'iliotibial-band',
      'Iliotibial band',
      'fascia',
      'fascia',
      shape(band.signedDistance, { min: [-80, -50, -62], max: [-8, 40, 130] }, 1.8),
      {
        sheet: band.sheet,
      },
    ),
    solid(
      'lateral-retinaculum',
      'Lateral patellar retinaculum',
      'ligament',
      'ligament',
      shape(lateralRetinaculum.signedDistance, { min: [-60, -64, -46], max: [-16, 6, 42] }, 1.8),
      { sheet: lateralRetinaculum.sheet },
    ),
    solid(
      'medial-retinaculum',
      'Medial patellar retinaculum',
      'ligament',
      'ligament',
      shape(medialRetinaculum.signedDistance, { min: [16, -64, -46], max: [60, 6, 42] }, 1.8),
      { sheet: medialRetinaculum.sheet },
    ),
    ...seeds.map((seed, i) =>
      solid(seed.id, seed.name, 'muscle', 'muscle', {
        signedDistance: grown[i]!,
        bounds: seed.bounds,
        lipschitz: 2,
        fibreInto: seed.fibreInto,
      }),
    ),
    solid(
      'suprapatellar-fat-pad',
      'Suprapatellar (quadriceps) fat pad',
      'fat',
      'fat',
      shape(suprapatellarFatPad(recess, pose), { min: [-22, -56, 2], max: [22, -18, 54] }, 1.8),
    ),
    solid(
      'prefemoral-fat-pad',
      'Prefemoral fat pad',
      'fat',
      'fat',
      shape(prefemoralFatPad(recess, femur.signedDistance), { min: [-40, -42, 12], max: [40, 4, 78] }, 1.8),
    ),
    solid(
      'hoffa-fat-pad',
      'Infrapatellar (Hoffa) fat pad',
      'fat',
      'fat',
      shape(hoffaFatPad(pose), { min: [-24, -56, -60], max: [24, 0, 6] }, 1.3),
    ),
    solid(
      'fascia-lata',
      'Fascia lata',
      'fascia',
      'fascia',
      shape((x, y, z) => Math.max(fascia(x, y, z), -FASCIA_MM / scale - fascia(x, y, z)), everywhere, 1.4),
      { sheet: { carrier: (x, y, z) => -fascia(x, y, z), fromMm: 0, toMm: FASCIA_MM / scale } },
    ),
    solid(
      'skin',
      'Skin',
      'skin',
      'skin',
      shape((x, y, z) => Math.max(skin(x, y, z), -SKIN_MM / scale - skin(x, y, z)), everywhere, 1.4),
      { sheet: { carrier: (x, y, z) => -skin(x, y, z), fromMm: 0, toMm: SKIN_MM / scale } },
    ),
  ];
  return { structures, surface: skin, recess, pose };
}
