/** Dimensions taken on the built field with rays, never read from the inputs. */
import { acos, atan2, cos, degFromRad, PI, sin } from '../../../math/elementary.ts';
import {
  addScaled,
  distance,
  dot,
  normalize,
  type ReadonlyVec3,
  subtract,
  type Vec3,
} from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { fromCavityInto, toCavityInto } from '../../cavityFrame.ts';
import { chord, reachAlong } from '../../constructions/rays.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { Deformation, sampleCavityGrid } from '../../deformation.ts';
import { CONCAVITY_MM } from './recess.ts';

const CENTRE: ReadonlyVec3 = [0, 0, 0];
const BACKWARDS: ReadonlyVec3 = [0, 1, 0];
const negative = ([x, y, z]: ReadonlyVec3): Vec3 => [-x, -y, -z];
/** So far in from its outer face a ray begins that looks for a wall's inner one, mm. */
const IN_WALL_MM = 0.3;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The hip's dimensions as spans of the built field. */
export function measureHip(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const field = (id: string): DistanceFunction => fieldOf(anatomy, id);
  const mark = (id: string): Vec3 => landmarkOf(anatomy, id);
  const isMale = patient.sex === 'male';
  const cavity = anatomy.cavity!;
  const { frame } = cavity;
  const femur = field('femur');
  const hipBone = field('hip-bone');
  const list: Dimension[] = [];
  const put = (id: string, name: string, valueMm: number, source: string, reference: string): void => {
    list.push({ id, name, valueMm, source, reference });
  };
  const putAngle = (id: string, name: string, value: number, source: string, reference: string): void => {
    list.push({ id, name, value, unit: 'deg', source, reference });
  };
  // Towards medial is +x on a right hip.
  const medialSign = patient.side === 'right' ? 1 : -1;
  const medial: Vec3 = [medialSign, 0, 0];
  /** The authored size's millimetre in this patient. */
  const k = mark('anterior-inferior-iliac-spine')[2] / 37;
  const atNeck = (across: number, back: number, up: number): Vec3 => {
    const p: Vec3 = [0, 0, 0];
    fromCavityInto(frame, across * k, back * k, up * k, p);
    return p;
  };
  const upNeck = frame.along;
  const front = negative(frame.back);

  // Over the upper and inner half of the head, where nothing joins it.
  const overHead: Vec3[] = [];
  for (const [a, b] of [
    [0, 0],
    [0.5, 0],
    [-0.5, 0],
    [0, 0.5],
    [0, -0.5],
    [0.4, 0.4],
    [-0.4, -0.4],
  ] as const)
    overHead.push(
      normalize([
        upNeck[0] + a * frame.across[0] + b * frame.back[0],
        upNeck[1] + a * frame.across[1] + b * frame.back[1],
        upNeck[2] + a * frame.across[2] + b * frame.back[2],
      ]),
    );
  const headRadius = mean(overHead.map((d) => chord(femur, CENTRE, d)));
  put(
    'femoral-head-diameter',
    'Diameter of the femoral head',
    2 * headRadius,
    'TKU',
    isMale ? '48 ± 3' : '43 ± 2.5',
  );

  const shaftMiddle = (z: number): Vec3 => {
    let p = addScaled([0, 0, z * k], medial, -32 * k);
    for (let i = 0; i < 4; i++)
      for (const d of [medial, BACKWARDS] as const) {
        const ahead = chord(femur, p, d);
        const behind = chord(femur, p, negative(d));
        p = addScaled(p, d, (ahead - behind) / 2);
      }
    return p;
  };
  const low = shaftMiddle(-100);
  const high = shaftMiddle(-82);
  const upShaft = normalize(subtract(high, low));
  const neckMiddle = (up: number): Vec3 => {
    let p = atNeck(0, 0, up);
    for (let i = 0; i < 3; i++)
      for (const d of [frame.across, frame.back]) {
        const shift = (chord(femur, p, d) - chord(femur, p, negative(d))) / 2;
        p = addScaled(p, d, shift);
      }
    return p;
  };
  const neckAxis = normalize(negative(neckMiddle(-30)));
  putAngle(
    'neck-shaft-angle',
    'Angle of neck and shaft',
    180 - degFromRad(acos(dot(neckAxis, upShaft))),
    'B7',
    '124.7 ± 6.2; 129.2 [B6]',
  );
  const along = dot(negative(low), upShaft);
  put(
    'femoral-offset',
    'Offset of the head from the axis of the shaft',
    distance(addScaled(low, upShaft, along), CENTRE),
    'B7',
    '42.9 ± 6.8',
  );
  let waist = 1e9;
  for (let up = -44; up <= -16; up += 2) {
    const p = neckMiddle(up);
    waist = Math.min(waist, chord(femur, p, frame.across) + chord(femur, p, negative(frame.across)));
  }
  put('neck-waist', 'Height of the neck at its waist', waist, 'TKU', isMale ? '34 ± 3' : '29 ± 2.5');
  const inNeckPlane = (fromDownNeckRad: number): Vec3 =>
    normalize(addScaled(addScaled([0, 0, 0], upNeck, -cos(fromDownNeckRad)), front, sin(fromDownNeckRad)));
  let alpha = 0;
  for (let deg = 100; deg > 0 && alpha === 0; deg -= 0.5)
    if (chord(femur, CENTRE, inNeckPlane((deg * PI) / 180)) > headRadius + 0.5) alpha = deg;
  putAngle('alpha-angle', 'Alpha angle', alpha, 'B6', '45.6');

  // The cup, away from the fossa in its floor.
  const toCup = (d: ReadonlyVec3): number => firstInside(hipBone, CENTRE, d, 60 * k);
  const upwards: Vec3[] = [-0.25, 0, 0.25].flatMap((a) =>
    [-0.3, 0, 0.3].map((b) => normalize([a * medialSign, b, 1])),
  );
  put(
    'acetabulum-diameter',
    'Diameter of the acetabulum',
    2 * mean(upwards.map(toCup)),
    'TKU',
    isMale ? '53 ± 3' : '47 ± 3',
  );
  const rimAngle = (toward: Vec3, from: Vec3): number => {
    let last = 0;
    for (let deg = 0; deg < 150; deg += 0.25) {
      const a = (deg * PI) / 180;
      const d = addScaled(addScaled([0, 0, 0], from, cos(a)), toward, sin(a));
      const t = firstInside(hipBone, CENTRE, d, 32 * k);
      if (Number.isNaN(t)) break;
      last = deg;
    }
    return last;
  };
  const lateral = negative(medial);
  putAngle(
    'lateral-centre-edge-angle',
    'Lateral centre-edge angle',
    rimAngle(lateral, [0, 0, 1]),
    'B10',
    isMale ? '38 ± 5' : '35 ± 6',
  );
  const onRim = (toward: Vec3): Vec3 => {
    const a = (rimAngle(toward, medial) * PI) / 180;
    return addScaled(addScaled([0, 0, 0], medial, cos(a)), toward, sin(a));
  };
  const across = subtract(onRim([0, -1, 0]), onRim([0, 1, 0]));
  putAngle(
    'acetabular-version',
    'Version of the acetabulum',
    degFromRad(atan2(dot(across, medial), -across[1])),
    'B8',
    isMale ? '18.5 ± 5.8' : '21.3 ± 7.1',
  );
  put(
    'joint-space',
    'Width of the joint space',
    mean(upwards.map((d) => toCup(d) - chord(femur, CENTRE, d))),
    'TKU',
    '3–5; 4.5 [B26]',
  );
  const onHead = field('femoral-head-cartilage');
  put(
    'femoral-head-cartilage-thickness',
    'Cartilage of the femoral head',
    mean(
      upwards.map(
        (d) =>
          chord((x, y, z) => Math.min(femur(x, y, z), onHead(x, y, z)), CENTRE, d) - chord(femur, CENTRE, d),
      ),
    ),
    'TKU',
    '1.4–2.0',
  );
  const inCup = field('acetabular-cartilage');
  put(
    'acetabular-cartilage-thickness',
    'Cartilage of the acetabulum',
    mean(upwards.map((d) => toCup(d) - firstInside(inCup, CENTRE, d, 60 * k))),
    'C3 (low)',
    '1.34 ± 0.15',
  );

  // The labrum in the plane of the neck, from where it leaves the rim to its free edge.
  const labrum = field('acetabular-labrum');
  const ownLabrum: Vec3[] = [];
  for (let a = 40; a <= 110; a += 0.5)
    for (let r = 24; r <= 33; r += 0.25) {
      const rad = (a * PI) / 180;
      const p = addScaled(addScaled([0, 0, 0], upNeck, r * k * cos(rad)), front, r * k * sin(rad));
      if (labrum(...p) < 0 && hipBone(...p) > 0 && onHead(...p) > 0) ownLabrum.push(p);
    }
  let labrumWidth = 0;
  for (const p of ownLabrum) for (const q of ownLabrum) labrumWidth = Math.max(labrumWidth, distance(p, q));
  put(
    'labrum-width',
    'Width of the labrum in front',
    labrumWidth,
    'B9',
    '5.3 ± 2.6, wider in front and above',
  );

  const capsule = field('joint-capsule');
  const ligament = field('iliofemoral-ligament');
  const wall: DistanceFunction = (x, y, z) => Math.min(capsule(x, y, z), ligament(x, y, z));
  const overNeck = (up: number, angle: number): number => {
    const d = addScaled(addScaled([0, 0, 0], front, cos(angle)), frame.across, sin(angle));
    const from = atNeck(0, 0, up);
    const outer = reachAlong(wall, from, d);
    const inner = addScaled(from, d, outer - IN_WALL_MM);
    return IN_WALL_MM + firstInside((x, y, z) => -wall(x, y, z), inner, negative(d), 20);
  };
  put(
    'capsule-thickness',
    'Capsule with the iliofemoral ligament, in front and above',
    Math.max(overNeck(-10, -0.4), overNeck(-4, -0.6), overNeck(-16, -0.3)),
    'S50',
    '6 at its thickest; 4–6 in front [TKU]',
  );
  let ends = 0;
  for (let up = -20; up > -62; up -= 0.5) {
    const outer = reachAlong(capsule, atNeck(0, 0, up), front);
    if (outer < 0 || outer > 30 * k) break;
    ends = -up;
  }
  put(
    'capsule-insertion',
    'From the junction of head and neck to the insertion of the capsule',
    (ends - (headRadius / k) * cos((alpha * PI) / 180)) * k,
    'S50',
    '19–33',
  );

  const psoas = field('iliopsoas');
  const tendon = field('iliopsoas-tendon');
  const both: DistanceFunction = (x, y, z) => Math.min(psoas(x, y, z), tendon(x, y, z));
  let thickest = 0;
  for (let x = -6; x <= 8; x += 2) {
    const from: Vec3 = [x * k * medialSign, -85 * k, 0];
    let mm = 0;
    for (let y = 0; y < 60 * k; y += 0.25) if (both(from[0], from[1] + y, from[2]) < 0) mm += 0.25;
    thickest = Math.max(thickest, mm);
  }
  put('iliopsoas-thickness', 'Iliopsoas in front of the head', thickest, 'TKU', '18–28');

  const skinAt = (x: number, z: number): Vec3 => {
    const from: Vec3 = [x, -190, z];
    return addScaled(from, BACKWARDS, firstInside(anatomy.surface, from, BACKWARDS, 300));
  };
  const recess = mark('recess-centre');
  put(
    'recess-depth',
    'Depth of the recess from the skin',
    recess[1] - skinAt(recess[0], recess[2])[1],
    'TKU',
    '45–65 in a normal build, 30–40 thin, 75–110 obese',
  );
  const open = new Deformation(cavity, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
  const local: Vec3 = [0, 0, 0];
  toCavityInto(frame, ...recess, local);
  const angle = atan2(local[0], -local[1]);
  const floor = sampleCavityGrid(cavity, cavity.floorMm, angle, local[2]);
  const bone = reachAlong(femur, atNeck(0, 0, CONCAVITY_MM), front);
  put(
    'bone-capsule-distance',
    'From the neck to the inner face of the capsule',
    floor - bone + open.thicknessMm(angle, local[2]),
    'S45',
    'about 5, above 8–9 an effusion',
  );
  const fascia = field('fascia-lata');
  const overCentre = skinAt(0, 0);
  put(
    'fat-thickness',
    'Subcutaneous fat at the groin',
    firstInside(fascia, overCentre, BACKWARDS, 120) - 1.8,
    'TKU',
    '10–25 in a normal build, 35–80 in obesity',
  );
  const widthOf = (id: string, x: number, z: number, direction: ReadonlyVec3): number => {
    const f = field(id);
    let best: Vec3 = [0, 0, 0];
    let deepest = 1e9;
    for (let dx = -10; dx <= 10; dx += 0.5)
      for (let y = -64; y <= -22; y += 0.5) {
        const p: Vec3 = [(x + dx) * k * medialSign, y * k, z * k];
        const d = f(...p);
        if (d < deepest) {
          deepest = d;
          best = p;
        }
      }
    return chord(f, best, direction) + chord(f, best, negative(direction));
  };
  put(
    'femoral-artery-diameter',
    'Diameter of the common femoral artery',
    widthOf('femoral-artery', 10, 0, medial),
    'TKU',
    isMale ? '8–10' : '7–8.5',
  );
  put(
    'femoral-vein-diameter',
    'Width of the femoral vein',
    widthOf('femoral-vein', 22, 0, medial),
    'TKU',
    '9–13',
  );
  put(
    'femoral-nerve-width',
    'Width of the femoral nerve',
    widthOf('femoral-nerve', -2, 0, medial),
    'TKU',
    '10, 2–3 thick',
  );
  put(
    'lateral-circumflex-artery-diameter',
    'Diameter of the lateral circumflex femoral artery',
    widthOf('lateral-circumflex-femoral-artery', -10, -48, [0, 0, 1]),
    'TKU',
    '3–5',
  );
  put(
    'ascending-branch-diameter',
    'Diameter of its ascending branch',
    widthOf('ascending-branch-of-lateral-circumflex-artery', -36, -30, normalize([medialSign, 0, 1])),
    'TKU',
    '1.5–2.5',
  );
  return list;
}
