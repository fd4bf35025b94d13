/** Dimensions taken on the built field with rays, never read from the inputs. */

import { acos, atan2, degFromRad } from '../../../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../../../math/vec3.ts';
import { addScaled, distance, dot, normalize } from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { toCavityInto } from '../../cavityFrame.ts';
import { hasVariant } from '../../variants.ts';
import { Deformation, sampleCavityGrid } from '../../deformation.ts';
import { turnByDeg } from '../../constructions/turn.ts';
import { chord, narrowestChord, reachAlong, reachOver } from '../../constructions/rays.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { KNEE_PROSTHESIS } from './variants.ts';

/** The knee's dimensions as spans of the built field. */
export function measureKnee(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const field = (id: string): DistanceFunction => fieldOf(anatomy, id);
  const mark = (id: string): Vec3 => landmarkOf(anatomy, id);
  const isMale = patient.sex === 'male';
  // Towards medial is +x on a right knee.
  const medialSign = patient.side === 'right' ? 1 : -1;
  const femur = field('femur');
  const tibia = field('tibia');
  const patella = field('patella');
  const t = turnByDeg(patient.flexionDeg);
  const inTibia = (x: number, y: number, z: number): Vec3 => [
    x,
    y * t.cosine - z * t.sine,
    y * t.sine + z * t.cosine,
  ];
  const tibialBack: Vec3 = [0, t.cosine, t.sine];
  const list: Dimension[] = [];
  const put = (id: string, name: string, valueMm: number, source: string, reference: string): void => {
    list.push({ id, name, valueMm, source, reference });
  };
  const size = mark('medial-epicondyle')[0] * medialSign;
  const k = size / 44;

  const sides: ReadonlyVec3[] = [];
  for (let y = -15; y <= 20; y += 5) for (let z = -20; z <= 15; z += 5) sides.push([0, y * k, z * k]);
  put(
    'bicondylar-width',
    'Bicondylar width of the femur',
    reachOver(femur, sides, [1, 0, 0]) + reachOver(femur, sides, [-1, 0, 0]),
    'B1',
    isMale ? '88.6 ± 4.2' : '78.5 ± 3.0',
  );
  for (const [name, sign] of [
    ['medial', medialSign],
    ['lateral', -medialSign],
  ] as const) {
    const through: ReadonlyVec3[] = [];
    for (let x = 15; x <= 33; x += 3)
      for (let z = -18; z <= 16; z += 2) through.push([sign * x * k, 0, z * k]);
    put(
      `${name}-condyle-depth`,
      `Depth of the ${name} condyle, front to back`,
      reachOver(femur, through, [0, 1, 0]) + reachOver(femur, through, [0, -1, 0]),
      'B1',
      isMale ? '61.1 ± 3.4' : name === 'medial' ? '55.9 ± 2.9' : '55.4 ± 2.1',
    );
  }

  // The trochlea on the axial section 5 mm above the axis.
  const front = (x: number): Vec3 => [x, -reachAlong(femur, [x, 0, 5 * k], [0, -1, 0]), 5 * k];
  let groove: Vec3 = [0, -1e9, 0];
  let medialRidge: Vec3 = [0, 1e9, 0];
  let lateralRidge: Vec3 = [0, 1e9, 0];
  for (let i = -34; i <= 34; i++) {
    const p = front(i * k);
    if (Math.abs(i) < 10 && p[1] > groove[1]) groove = p;
    if (i * medialSign > 5 && p[1] < medialRidge[1]) medialRidge = p;
    if (i * medialSign < -5 && p[1] < lateralRidge[1]) lateralRidge = p;
  }
  put(
    'trochlear-depth',
    'Depth of the trochlea',
    groove[1] - (medialRidge[1] + lateralRidge[1]) / 2,
    'TKU',
    '5–6, below 3 abnormal [B5]',
  );
  const toMedial = normalize(addScaled(medialRidge, groove, -1));
  const toLateral = normalize(addScaled(lateralRidge, groove, -1));
  list.push({
    id: 'sulcus-angle',
    name: 'Sulcus angle',
    value: degFromRad(acos(dot(toMedial, toLateral))),
    unit: 'deg',
    source: 'B5b',
    reference: '141.8 (139.9–143.8)',
  });
  const notch: Vec3 = [0, 22 * k, -12 * k];
  const gap = (x: number, y: number, z: number): number => -femur(x, y, z);
  put(
    'notch-width',
    'Width of the intercondylar notch',
    reachOut(gap, notch, [1, 0, 0]) + reachOut(gap, notch, [-1, 0, 0]),
    'B1',
    isMale ? '22.0 ± 1.8' : '18.7 ± 1.0',
  );

  const plateau: ReadonlyVec3[] = [];
  for (let y = -12; y <= 18; y += 5)
    for (let z = -44; z <= -36; z += 2) plateau.push(inTibia(0, y * k, z * k));
  put(
    'plateau-width',
    'Width of the tibial plateau',
    reachOver(tibia, plateau, [1, 0, 0]) + reachOver(tibia, plateau, [-1, 0, 0]),
    'B2',
    isMale ? '80.3 ± 3.7' : '70 [TKU]',
  );
  for (const [name, sign] of [
    ['medial', medialSign],
    ['lateral', -medialSign],
  ] as const) {
    const line: ReadonlyVec3[] = [];
    for (let x = 14; x <= 30; x += 4)
      for (let z = -43; z <= -37; z += 2) line.push(inTibia(sign * x * k, 0, z * k));
    put(
      `${name}-plateau-depth`,
      `Depth of the ${name} plateau, front to back`,
      reachOver(tibia, line, tibialBack) + reachOver(tibia, line, [0, -tibialBack[1], -tibialBack[2]]),
      'B2',
      isMale
        ? name === 'medial'
          ? '54.3 ± 3.6'
          : '43.5 ± 2.8'
        : name === 'medial'
          ? '46.0 ± 2.1'
          : '38.3 ± 2.6',
    );
  }

  const lean = turnByDeg(patient.flexionDeg - 17);
  const up: Vec3 = [0, -lean.sine, lean.cosine];
  const back: Vec3 = [0, lean.cosine, lean.sine];
  const lateralEdge = mark('patella-lateral-edge');
  const medialEdge = mark('patella-medial-edge');
  const middle: Vec3 = [
    (lateralEdge[0] + medialEdge[0]) / 2,
    (lateralEdge[1] + medialEdge[1]) / 2,
    (lateralEdge[2] + medialEdge[2]) / 2,
  ];
  const aboutPatella = (along: Vec3, other: Vec3): ReadonlyVec3[] => {
    const points: ReadonlyVec3[] = [];
    for (let a = -8; a <= 8; a += 2)
      for (let b = -6; b <= 6; b += 2) points.push(addScaled(addScaled(middle, along, a * k), other, b * k));
    return points;
  };
  const both = (points: readonly ReadonlyVec3[], f: DistanceFunction, along: Vec3): number =>
    reachOver(f, points, along) + reachOver(f, points, [-along[0], -along[1], -along[2]]);
  put(
    'patella-width',
    'Width of the patella',
    both(aboutPatella(up, back), patella, [1, 0, 0]),
    'TKU',
    isMale ? '46 ± 3' : '41 ± 3',
  );
  put(
    'patella-height',
    'Height of the patella',
    both(aboutPatella([1, 0, 0], back), patella, up),
    'TKU',
    isMale ? '44 ± 4' : '39 ± 3',
  );
  const patellarCartilage = field('patellar-cartilage');
  const withCartilage: DistanceFunction = (x, y, z) => Math.min(patella(x, y, z), patellarCartilage(x, y, z));
  put(
    'patella-thickness',
    'Thickness of the patella with its cartilage',
    both(aboutPatella([1, 0, 0], up), withCartilage, back),
    'B4',
    'width / (1.8 ± 0.10)',
  );
  put(
    'patellar-cartilage-thickness',
    'Patellar cartilage, thickest at the centre',
    chordBeyond(patella, patellarCartilage, middle, back),
    'B4',
    '4.1 ± 1.3',
  );
  const femoralCartilage = hasVariant(patient, KNEE_PROSTHESIS.id) ? undefined : field('femoral-cartilage');
  for (const [name, sign, reference] of femoralCartilage
    ? ([
        ['medial', medialSign, '1.86'],
        ['lateral', -medialSign, '2.03'],
      ] as const)
    : [])
    put(
      `${name}-femoral-cartilage-thickness`,
      `Cartilage of the ${name} femoral condyle`,
      chordBeyond(femur, femoralCartilage!, [sign * 22 * k, 0, -10 * k], [0, 0, -1]),
      'S68',
      `${reference}; 1.7–2.6 at the knee [TKU]`,
    );

  const quadriceps = field('quadriceps-tendon');
  const start = anatomy.probeStarts.find((s) => s.id === 'transverse-suprapatellar')!.contactMm;
  const intoTendon = firstInside(quadriceps, start, [0, 1, 0], 40);
  const tendonMiddle: Vec3 = [
    start[0],
    start[1] +
      intoTendon +
      chord(quadriceps, [start[0], start[1] + intoTendon + 0.01, start[2]], [0, 1, 0]) / 2,
    start[2],
  ];
  put(
    'quadriceps-tendon-thickness',
    'Thickness of the quadriceps tendon',
    narrowestChord(quadriceps, tendonMiddle),
    'TKU',
    '6–8',
  );
  const patellarTendon = field('patellar-tendon');
  const apex = mark('patella-apex');
  const tuberosity = mark('tibial-tuberosity');
  const half: Vec3 = [apex[0], (apex[1] + tuberosity[1]) / 2, (apex[2] + tuberosity[2]) / 2];
  const toTendon = firstInside(patellarTendon, [half[0], half[1] - 40, half[2]], [0, 1, 0], 70);
  const entry: Vec3 = [half[0], half[1] - 40 + toTendon + 0.01, half[2]];
  const inTendon: Vec3 = [entry[0], entry[1] + chord(patellarTendon, entry, [0, 1, 0]) / 2, entry[2]];
  put(
    'patellar-tendon-thickness',
    'Thickness of the patellar tendon',
    narrowestChord(patellarTendon, inTendon),
    'TKU',
    '3–5 in its middle',
  );
  put(
    'patellar-tendon-length',
    'Length of the patellar tendon, apex to tuberosity',
    distance(apex, tuberosity),
    'TKU',
    '40–55 (Insall–Salvati 0.8–1.2)',
  );

  const cavity = anatomy.cavity!;
  const open = new Deformation(cavity, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
  const at = mark('recess-centre');
  const local: Vec3 = [0, 0, 0];
  toCavityInto(cavity.frame, ...at, local);
  const angle = atan2(local[0], -local[1]);
  const pole = mark('patella-superior-pole')[2];
  const heightMm = pole + 11 * k;
  const thick = (a: number, z: number): number => open.thicknessMm(a, z);
  // Thinner films are not told from the walls on a screen.
  const seen = 0.8;
  let length = 0;
  for (let z = pole - 10; z < pole + 60; z += 0.25) if (thick(angle, z) >= seen) length += 0.25;
  let width = 0;
  for (let a = -0.7; a < 0.7; a += 0.005)
    if (thick(a, heightMm) >= seen) width += 0.005 * sampleCavityGrid(cavity, cavity.floorMm, a, heightMm);
  put('recess-length', 'Length of fluid in the recess, midline', length, 'S5', '22.2 (4.4–51.2) in normals');
  put(
    'recess-width',
    'Width of fluid in the recess above the patella',
    width,
    'S5',
    '13.8 (1.3–37.6) in normals',
  );
  put(
    'recess-thickness',
    'Depth of fluid in the recess, midline',
    thick(angle, heightMm),
    'S8',
    '2 at 7.84 mL, 4 at 12.3 mL',
  );
  const isBelowWall: DistanceFunction = (x, y, z) => {
    toCavityInto(cavity.frame, x, y, z, local);
    const [dx, dy, h] = local;
    return Math.sqrt(dx * dx + dy * dy) - sampleCavityGrid(cavity, cavity.floorMm, atan2(dx, -dy), h);
  };
  put(
    'recess-depth',
    'Depth of the recess from the skin',
    firstInside(isBelowWall, start, [0, 1, 0], 80),
    'TKU',
    '13–20 in a normal build, 25–35 in obesity',
  );
  const fascia = field('fascia-lata');
  put(
    'fat-thickness',
    'Subcutaneous fat above the patella',
    firstInside(fascia, start, [0, 1, 0], 60) - 1.8,
    'TKU',
    '4–8 in a normal build',
  );
  const artery = field('popliteal-artery');
  const behind = firstInside(artery, [0, 90, 0], [0, -1, 0], 120);
  let centre: Vec3 = [0, 90 - (Number.isNaN(behind) ? 47 * k : behind), 0];
  let deepest = 1e9;
  for (let x = -8; x <= 8; x += 0.5)
    for (let y = 30; y <= 60; y += 0.5) {
      const d = artery(x * k, y * k, 0);
      if (d < deepest) {
        deepest = d;
        centre = [x * k, y * k, 0];
      }
    }
  put(
    'popliteal-artery-diameter',
    'Diameter of the popliteal artery',
    narrowestChord(artery, centre),
    'TKU',
    isMale ? '6–8' : '5–7',
  );
  return list;
}

/** How far a field stays inside from a point along a direction, mm. */
const reachOut = (f: DistanceFunction, from: ReadonlyVec3, direction: ReadonlyVec3): number =>
  firstInside((x, y, z) => -f(x, y, z), from, direction, 80);

/** Thickness of what covers a bone along a direction: outer end of the cover less outer end of the bone, mm. */
const chordBeyond = (
  bone: DistanceFunction,
  cover: DistanceFunction,
  from: ReadonlyVec3,
  direction: Vec3,
): number =>
  reachAlong((x, y, z) => Math.min(bone(x, y, z), cover(x, y, z)), from, direction) -
  reachAlong(bone, from, direction);
