/** Puts the authored ankle together: every structure in the order of precedence, highest first. */
import { monotoneCubic } from '../../../geometry/curves.ts';
import { union } from '../../../geometry/booleans.ts';
import { growBox, joinBoxes, type Shape } from '../../../geometry/shape.ts';
import { smoothMax, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { Box, DistanceFunction, PatientParameters, Structure } from '../../anatomy.ts';
import type { FatCover } from '../../fatCover.ts';
import { type Clearance, growMuscles } from '../../constructions/grow.ts';
import { makeCover, makeShape, makeStructure } from '../../constructions/makeStructure.ts';
import { patch, yieldingTo } from '../../constructions/patch.ts';
import { raisedShape } from '../../constructions/raised.ts';
import { remembered } from '../../constructions/remembered.ts';
import { SOUND } from '../../constructions/spurs.ts';
import { variantNumber } from '../../variants.ts';
import { ankleBulk } from './bulk.ts';
import { domeCartilage, jointFluid, plafondCartilage } from './joint.ts';
import { makeLigaments } from './ligaments.ts';
import { makeMetatarsals } from './metatarsals.ts';
import { makeMuscleSeeds } from './muscles.ts';
import { ankleWear, overSpurs, wornTalus, wornTibia } from './osteophytes.ts';
import { makeRecess, type Recess } from './recess.ts';
import { ankleSleeve, FASCIA_MM, SKIN_MM } from './sleeve.ts';
import { makeTalus } from './talus.ts';
import { makeCalcaneus, makeCuboid, makeCuneiforms, makeNavicular, subtalarCartilage } from './tarsus.ts';
import { makeTendons } from './tendons.ts';
import { makeFibula, makeTibia } from './tibiaFibula.ts';
import { ANKLE_OSTEOARTHRITIS } from './variants.ts';
import { ANKLE_FLOW, makeVesselsNerves } from './vesselsNerves.ts';

/** The modelled part for the authored size without what covers it, mm. */
const DEEP: Box = { min: [-37, -102, -52], max: [33, 64, 78] };
/** What the drill looks at: the front of the joint and what lies over it, mm. */
const FOCUS: Box = { min: [-13, -40, -12], max: [19, -8, 36] };
const AIR_MM = 8;

export interface AuthoredAnkle {
  readonly structures: Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly recess: Recess;
  readonly bounds: Box;
  readonly focus: Box;
}

const CAPSULE_MM = 1.1;
/** The fat pad reaches so far under the capsule, mm, and ends where it is thinner than a film. */
const UNDER_CAPSULE_MM = 0.4;
const PAD_FILM_MM = 0.4;
/** Thickness of the lining on each wall of the closed recess, mm, for grades 0 to 3 [TKU]. */
const LINING = monotoneCubic([
  [0, 0.3],
  [1, 0.7],
  [2, 1.3],
  [3, 2],
]);
/** Half of the inferior extensor retinaculum with the fascia that it is a part of, mm [TKU]. */
const HALF_RETINACULUM_MM = 0.6;
/** A tendon may reach so far over its middle surface, mm. */
const IN_RETINACULUM_MM = 0.35;
/** Behind this it leaves the fascia for the bones that it ends on, mm, by so much per mm. */
const DIVES_FROM_Y_MM = -13;
const DIVE_SLOPE = 0.75;
/** Laterally it goes the longer way down to the calcaneus, steeper by so much. */
const LATERAL_DIVE_SLOPE = 0.55;
/** It ends so much farther back per mm from the middle. */
const ENDS_BACK_SLOPE = 0.32;
/** Laterally it goes on so much farther, mm, to the calcaneus in front of its tendons. */
const LATERAL_END_MM = 5.5;
/** There it narrows to its ends, so much on each side per mm, and by so much less laterally. */
const NARROWS_SLOPE = 0.3;
const LATERAL_NARROWS_LESS = 0.07;
/** So deep it goes on in the bone, mm, less than what it draws back from it. */
const INTO_BONE_MM = 0.6;
const behind = (y: number): number => smoothMax(y - DIVES_FROM_Y_MM, 0, 8);

/** Between the cartilages. */
const FLUID_BOX: Box = { min: [-19, -15, 4], max: [19, 15, 25] };
/** Short of the capsule's edge, mm. */
const WITHIN_CAPSULE_MM = 1.5;

/** Between spurs the wall of the recess is bridged: fluid lies in the hollow under it too. */
const underSpurs =
  ({ aboveFloor, capsuleEdge }: Recess): DistanceFunction =>
  (x, y, z) =>
    Math.min(
      jointFluid(x, y, z),
      Math.max(aboveFloor(x, y, z) * 0.8, 0.6 * (capsuleEdge(x, y, z) + WITHIN_CAPSULE_MM)),
    );

const everywhere: Box = { min: [-140, -160, -150], max: [140, 160, 160] };

/** @param scale patient's size / authored */
export function makeAuthoredAnkle(patient: PatientParameters, scale: number): AuthoredAnkle {
  const bulk = ankleBulk(patient);
  const grade = variantNumber(patient, ANKLE_OSTEOARTHRITIS, 'grade');
  const wear = grade === undefined ? SOUND : ankleWear(grade, scale);
  const soundTalus = makeTalus();
  const bones = {
    tibia: wornTibia(makeTibia(), wear),
    fibula: raisedShape(makeFibula(), -wear.riseMm),
    talus: wornTalus(soundTalus, wear),
    calcaneus: makeCalcaneus(),
    navicular: makeNavicular(),
    cuboid: makeCuboid(),
    cuneiforms: makeCuneiforms(),
    metatarsals: makeMetatarsals(),
  };
  const onDome = makeShape(
    remembered(domeCartilage(soundTalus.signedDistance, wear.cartilage01)),
    growBox(soundTalus.bounds, 3),
    2.4,
  );
  const onPlafond = raisedShape(
    makeShape(remembered(plafondCartilage(wear.cartilage01)), { min: [-21, -20, 4], max: [24, 20, 28] }, 1.9),
    -wear.riseMm,
  );
  const underTalus = makeShape(
    remembered(subtalarCartilage),
    { min: [-20, -34, -26], max: [22, 34, 4] },
    1.6,
  );
  const recess = makeRecess(
    scale,
    grade === undefined
      ? undefined
      : [bones.talus, bones.tibia, onDome, onPlafond].map((s) => s.signedDistance),
  );
  const recessBox: Box = { min: [-20, -40, -14], max: [20, -10, 33] };
  const fatPad = makeShape(
    (x, y, z) => {
      const above = recess.aboveFloor(x, y, z);
      const padMm = recess.fatPadMm(x, y, z);
      const outerMm = padMm + UNDER_CAPSULE_MM * smoothstep(0, PAD_FILM_MM, padMm);
      return smoothMax(above - outerMm, 0.2 - above, 0.5) * 0.85;
    },
    recessBox,
    5,
  );
  const overPadMm = LINING(0) + 0.1 + CAPSULE_MM / 2;
  const capsule = patch(
    (x, y, z) => recess.aboveFloor(x, y, z) - overPadMm - smoothMax(recess.fatPadMm(x, y, z) - 0.3, 0, 1),
    CAPSULE_MM / 2,
    recess.capsuleEdge,
  );
  const capsuleShape = makeShape(capsule.signedDistance, recessBox, 5);
  // It thickens towards the bone: fat pad and capsule hold it outside.
  const halfLiningMm = LINING(patient.synovitis);
  const lining = patch(
    (x, y, z) => recess.aboveFloor(x, y, z) + halfLiningMm - LINING(0),
    halfLiningMm,
    recess.outline,
  );
  const ligaments = makeLigaments();
  const cords = overSpurs(bulk, wear);
  const tendons = makeTendons(cords);
  const sleeve = ankleSleeve(
    [...Object.values(bones), ...Object.values(tendons)].map((s) => s.signedDistance),
    bulk,
    patient.fatMm,
    scale,
  );
  const fascia = remembered(sleeve.fascia.signedDistance);
  const skin = remembered(sleeve.skin.signedDistance);
  const vessels = makeVesselsNerves(fascia, cords, patient.fatMm, scale);
  // From the lateral side of the calcaneus across the tendons, and up to the medial malleolus.
  const retinaculum = patch(
    (x, y, z) => {
      const slope = DIVE_SLOPE + LATERAL_DIVE_SLOPE * smoothstep(-6, -22, x);
      const middle = fascia(x, y, z) + HALF_RETINACULUM_MM + slope * behind(y);
      // Edges of tendons stand out into it: it goes over them.
      const tendonMm = Math.min(
        tendons.extensorHallucis.signedDistance(x, y, z),
        tendons.extensorDigitorum.signedDistance(x, y, z),
      );
      return smoothMin(middle, tendonMm + IN_RETINACULUM_MM, 0.5);
    },
    HALF_RETINACULUM_MM,
    yieldingTo(
      (x, y, z) => {
        const middle = 9 + 0.42 * x - 0.1 * (y + 24) - (x < 0 ? 0.085 * Math.min(-x, 12) * behind(y) : 0);
        const lateral01 = smoothstep(-6, -14, x);
        const half =
          7.5 - 1.5 * smoothstep(0, 20, x) - (NARROWS_SLOPE - LATERAL_NARROWS_LESS * lateral01) * behind(y);
        const end = y + 4 - ENDS_BACK_SLOPE * Math.abs(x) - LATERAL_END_MM * lateral01;
        return smoothMax(Math.abs(z - middle) - half, end, 7);
      },
      [
        vessels.deepPeroneal.signedDistance,
        ...[bones.tibia, bones.calcaneus].map(
          (bone): DistanceFunction =>
            (x, y, z) =>
              bone.signedDistance(x, y, z) - INTO_BONE_MM,
        ),
      ],
    ),
  );
  const retinaculumShape = makeShape(
    retinaculum.signedDistance,
    { min: [-42, -52, -26], max: [38, 9, 36] },
    5,
  );

  const seeds = bulk.seeds(makeMuscleSeeds());
  const keep = (s: Shape, gapMm: number): Clearance => ({
    signedDistance: s.signedDistance,
    bounds: s.bounds,
    gapMm,
  });
  const deep = Object.values({
    a: vessels.dorsalisPedis,
    b: vessels.deepPeroneal,
    c: vessels.posteriorTibialArtery,
    d: vessels.posteriorTibialVein,
    e: vessels.tibialNerve,
  });
  const grown = growMuscles(seeds, fascia, [
    ...Object.values(bones).map((b) => keep(b, 0.2)),
    ...Object.values(tendons).map((t) => keep(t, 0.2)),
    ...Object.values(ligaments).map((l) => keep(l, 0.3)),
    ...deep.map((v) => keep(v, 0.5)),
    keep(capsuleShape, 0.4),
  ]);

  const bone = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'bone', 'cortical-bone', s);
  const tendon = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'tendon', 'tendon', s);
  const nerve = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'nerve', 'nerve', s);
  const ligament = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'ligament', 'ligament', s);
  const vessel = (id: keyof typeof ANKLE_FLOW, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'vessel', 'blood', s, { flow: ANKLE_FLOW[id] });
  const cartilage = (id: string, name: string, s: Shape): Structure =>
    makeStructure(id, name, 'cartilage', 'hyaline-cartilage', s);
  const across: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
    out[0] = 1;
    out[1] = 0;
    out[2] = 0;
  };
  const downLeg: NonNullable<Structure['fibreInto']> = (_x, _y, _z, out) => {
    out[0] = 0;
    out[1] = -0.6;
    out[2] = -0.8;
  };
  const structures: Structure[] = [
    bone('tibia', 'Tibia', bones.tibia),
    bone('fibula', 'Fibula', bones.fibula),
    bone('talus', 'Talus', bones.talus),
    bone('calcaneus', 'Calcaneus', bones.calcaneus),
    bone('navicular', 'Navicular', bones.navicular),
    bone('cuboid', 'Cuboid', bones.cuboid),
    bone('cuneiforms', 'Cuneiforms and metatarsals', union(bones.cuneiforms, bones.metatarsals)),
    cartilage('talar-cartilage', 'Cartilage of the talar dome', onDome),
    cartilage('plafond-cartilage', 'Cartilage of the tibial plafond', onPlafond),
    cartilage('subtalar-cartilage', 'Cartilage of the subtalar joint', underTalus),
    makeStructure(
      'synovium',
      'Synovium of the anterior recess',
      'synovium',
      'synovium',
      makeShape(lining.signedDistance, recessBox, 5),
      { sheet: lining.sheet },
    ),
    vessel('dorsalis-pedis-artery', 'Anterior tibial and dorsalis pedis artery', vessels.dorsalisPedis),
    vessel('posterior-tibial-artery', 'Posterior tibial artery', vessels.posteriorTibialArtery),
    vessel('posterior-tibial-vein', 'Posterior tibial vein', vessels.posteriorTibialVein),
    vessel('great-saphenous-vein', 'Great saphenous vein', vessels.greatSaphenousVein),
    nerve('deep-peroneal-nerve', 'Deep peroneal nerve', vessels.deepPeroneal),
    nerve(
      'medial-dorsal-cutaneous-nerve',
      'Superficial peroneal nerve, medial branch',
      vessels.medialDorsalCutaneous,
    ),
    nerve(
      'intermediate-dorsal-cutaneous-nerve',
      'Superficial peroneal nerve, intermediate branch',
      vessels.intermediateDorsalCutaneous,
    ),
    nerve('tibial-nerve', 'Tibial nerve', vessels.tibialNerve),
    nerve('saphenous-nerve', 'Saphenous nerve', vessels.saphenousNerve),
    tendon('tibialis-anterior-tendon', 'Tendon of tibialis anterior', tendons.tibialisAnterior),
    tendon('extensor-hallucis-tendon', 'Tendon of extensor hallucis longus', tendons.extensorHallucis),
    tendon('extensor-digitorum-tendons', 'Tendons of extensor digitorum longus', tendons.extensorDigitorum),
    tendon('peroneus-tertius-tendon', 'Tendon of peroneus tertius', tendons.peroneusTertius),
    tendon('tibialis-posterior-tendon', 'Tendon of tibialis posterior', tendons.tibialisPosterior),
    tendon('flexor-digitorum-tendon', 'Tendon of flexor digitorum longus', tendons.flexorDigitorum),
    tendon('flexor-hallucis-tendon', 'Tendon of flexor hallucis longus', tendons.flexorHallucis),
    tendon('peroneus-longus-tendon', 'Tendon of peroneus longus', tendons.peroneusLongus),
    tendon('peroneus-brevis-tendon', 'Tendon of peroneus brevis', tendons.peroneusBrevis),
    tendon('calcaneal-tendon', 'Calcaneal tendon', tendons.calcaneal),
    makeStructure('joint-capsule', 'Anterior capsule of the ankle', 'capsule', 'ligament', capsuleShape, {
      sheet: capsule.sheet,
      fibreInto: downLeg,
    }),
    ligament(
      'anterior-tibiofibular-ligament',
      'Anterior tibiofibular ligament',
      ligaments.anteriorTibiofibular,
    ),
    ligament('anterior-talofibular-ligament', 'Anterior talofibular ligament', ligaments.anteriorTalofibular),
    ligament('calcaneofibular-ligament', 'Calcaneofibular ligament', ligaments.calcaneofibular),
    ligament('deltoid-ligament', 'Deltoid ligament', ligaments.deltoid),
    makeStructure(
      'joint-fluid',
      'Joint fluid between the cartilages',
      'fluid',
      'synovial-fluid',
      grade === undefined
        ? makeShape(jointFluid, FLUID_BOX, 1.3)
        : makeShape(underSpurs(recess), joinBoxes(FLUID_BOX, recessBox), 1.6),
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
    makeStructure('anterior-fat-pad', 'Fat pad in front of the joint', 'fat', 'fat', fatPad),
    makeStructure(
      'extensor-retinaculum',
      'Inferior extensor retinaculum',
      'fascia',
      'fascia',
      retinaculumShape,
      { sheet: retinaculum.sheet, fibreInto: across },
    ),
    makeCover('deep-fascia', 'Deep fascia', 'fascia', fascia, FASCIA_MM / scale, everywhere),
    makeCover('skin', 'Skin', 'skin', skin, SKIN_MM / scale, everywhere),
  ];
  const coverMm = (SKIN_MM + patient.fatMm) / scale + AIR_MM;
  return {
    structures,
    surface: skin,
    cover: sleeve.cover,
    recess,
    bounds: {
      min: [DEEP.min[0] - coverMm, DEEP.min[1] - 0.4 * coverMm, DEEP.min[2] - 0.5 * coverMm],
      max: [DEEP.max[0] + coverMm, DEEP.max[1] + 1.5 * coverMm, DEEP.max[2]],
    },
    focus: { min: [FOCUS.min[0], FOCUS.min[1] - coverMm, FOCUS.min[2]], max: FOCUS.max },
  };
}
