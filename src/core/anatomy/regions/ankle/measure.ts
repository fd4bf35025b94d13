/** Dimensions taken on the built field with rays, never read from the inputs. */
import { atan2, cos, PI, sin } from '../../../math/elementary.ts';
import { addScaled, distance, type ReadonlyVec3, type Vec3 } from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { toCavityInto } from '../../cavityFrame.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { chord, narrowestChord, reachAlong } from '../../constructions/rays.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { turnByDeg, turned } from '../../constructions/turn.ts';
import { Deformation } from '../../deformation.ts';
import { PLANTARFLEXION_DEG } from './authoring.ts';
import { ankleScale } from './patient.ts';

const foot = turnByDeg(PLANTARFLEXION_DEG);
const ACROSS: ReadonlyVec3 = [1, 0, 0];
const BACKWARDS: ReadonlyVec3 = [0, 1, 0];
const DOWN: ReadonlyVec3 = [0, 0, -1];
const negative = ([x, y, z]: ReadonlyVec3): Vec3 => [-x, -y, -z];
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The ankle's dimensions as spans of the built field. */
export function measureAnkle(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const field = (id: string): DistanceFunction => fieldOf(anatomy, id);
  const isMale = patient.sex === 'male';
  const mirror = patient.side === 'right' ? 1 : -1;
  const k = ankleScale(patient);
  const at = (medialMm: number, backMm: number, upMm: number): Vec3 => [
    medialMm * k * mirror,
    backMm * k,
    upMm * k,
  ];
  /** A place written down with the foot at a right angle. */
  const onFoot = (medialMm: number, backMm: number, upMm: number): Vec3 =>
    turned(foot, at(medialMm, backMm, upMm));
  const list: Dimension[] = [];
  const put = (id: string, name: string, valueMm: number, source: string, reference: string): void => {
    list.push({ id, name, valueMm, source, reference });
  };
  const through = (f: DistanceFunction, from: ReadonlyVec3, direction: ReadonlyVec3): number =>
    chord(f, from, direction) + chord(f, from, negative(direction));

  const talus = field('talus');
  const tibia = field('tibia');
  const fibula = field('fibula');
  const domeWidth = (backMm: number): number =>
    mean([12, 13, 14].map((up) => through(talus, onFoot(0, backMm, up - 0.03 * backMm * backMm), ACROSS)));
  put('dome-width-front', 'Width of the talar dome in front', domeWidth(-14), 'B20', '29.9 ± 2.6');
  put('dome-width-middle', 'Width of the talar dome in the middle', domeWidth(0), 'B20', '27.9 ± 3.0');
  put('dome-width-back', 'Width of the talar dome behind', domeWidth(13), 'B20', '25.2 ± 3.7');

  /** Top of the dome at a place along the foot, foot frame. */
  const upFoot = turned(foot, [0, 0, 1]);
  const domeTop = (medialMm: number, backMm: number): Vec3 => {
    const from = onFoot(medialMm, backMm, 4);
    const up = chord(talus, from, upFoot);
    return [0, backMm * k, 4 * k + up];
  };
  const radii = [-6, 0, 6].map((medialMm) => {
    const [, y1, z1] = domeTop(medialMm, -12);
    const [, y2, z2] = domeTop(medialMm, 0);
    const [, y3, z3] = domeTop(medialMm, 12);
    return circleRadius([y1, z1], [y2, z2], [y3, z3]);
  });
  put('dome-radius', 'Radius of the talar dome', mean(radii), 'B20', '20.7 ± 2.6');
  // Front and back of the cartilage, at the level where the dome ends.
  const dome = field('talar-cartilage');
  let first: Vec3 | undefined;
  let last: Vec3 | undefined;
  let top = -1e9;
  for (let deg = -88; deg <= 88; deg += 0.5) {
    const a = (deg * PI) / 180;
    const d = turned(foot, [0, sin(a), cos(a)]);
    const reach = reachAlong((x, y, z) => Math.min(dome(x, y, z), talus(x, y, z)), [0, 0, 0], d);
    const bare = reachAlong(talus, [0, 0, 0], d);
    if (reach - bare < 0.5) continue;
    const p: Vec3 = [0, bare * sin(a), bare * cos(a)];
    first ??= p;
    last = p;
    top = Math.max(top, p[2]);
  }
  // Where cartilage is all but lost there is no edge to measure from.
  if (first && last) {
    put('dome-chord', 'Chord of the talar dome, front to back', distance(first, last), 'TKU', '34–38');
    put('dome-height', 'Height of the talar dome', top - 0.5 * (first[2] + last[2]), 'TKU', '10–12');
  }

  const roof = 24.4;
  put(
    'plafond-depth',
    'Tibial plafond, front to back',
    through(tibia, at(0, 0, roof), BACKWARDS),
    'TKU',
    '28–31',
  );
  const toMedialMalleolus = at(10, 0, 20.5);
  const plafondFloor =
    mean([-6, 0, 6].map((x) => firstInside(tibia, at(x, 0, 10), [0, 0, 1], 40 * k))) + 10 * k;
  put(
    'plafond-width',
    'Room between the malleoli',
    firstInside(fibula, at(0, 5, 8), [-mirror, 0, 0], 60 * k) +
      firstInside(tibia, [0, toMedialMalleolus[1], 15 * k], [mirror, 0, 0], 60 * k),
    'TKU',
    '31–34',
  );
  const medialTip = -reachAlong(tibia, at(23, -2, 0), DOWN);
  const lateralTip = -reachAlong(fibula, at(-24.2, 7, 0), DOWN);
  put('medial-malleolus-length', 'Length of the medial malleolus', plafondFloor - medialTip, 'TKU', '12–15');
  put(
    'lateral-malleolus-below',
    'How far the lateral malleolus goes below the medial',
    medialTip - lateralTip,
    'TKU',
    '10–15',
  );
  const skin = anatomy.surface;
  let malleolar = 0;
  for (let up = 6; up <= 22; up += 2)
    for (let back = -4; back <= 8; back += 2)
      malleolar = Math.max(
        malleolar,
        reachAlong(skin, at(0, back, up), ACROSS) + reachAlong(skin, at(0, back, up), negative(ACROSS)),
      );
  put('malleolar-width', 'Width over the malleoli', malleolar, 'TKU', isMale ? '72' : '64');
  const calcaneus = field('calcaneus');
  const lengthwise = turned(foot, [0, 1, 0]);
  const heights = [-36, -33, -30, -27, -24, -21];
  put(
    'calcaneus-length',
    'Length of the calcaneus',
    Math.max(...heights.map((up) => reachAlong(calcaneus, onFoot(-2, 0, up), lengthwise))) +
      Math.max(
        ...[-24, -21, -18].map((up) => reachAlong(calcaneus, onFoot(-6, 0, up), negative(lengthwise))),
      ),
    'TKU',
    isMale ? '82 ± 4' : '75 ± 4',
  );

  const onDome = [-6, 0, 6].map((medialMm) => {
    const from = onFoot(medialMm, -4, 8);
    return (
      reachAlong((x, y, z) => Math.min(talus(x, y, z), dome(x, y, z)), from, upFoot) -
      reachAlong(talus, from, upFoot)
    );
  });
  put('talar-cartilage-thickness', 'Cartilage of the talar dome', mean(onDome), 'TKU', '1.0–1.6');

  const recess = landmarkOf(anatomy, 'recess-centre');
  const over = landmarkOf(anatomy, 'skin-over-joint');
  put('recess-depth', 'Depth of the recess from the skin', distance(recess, over), 'TKU', '8–14');
  const cavity = anatomy.cavity!;
  const open = new Deformation(cavity, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
  const local: Vec3 = [0, 0, 0];
  toCavityInto(cavity.frame, ...recess, local);
  put(
    'bone-capsule-distance',
    'From bone to capsule in the recess',
    open.thicknessMm(atan2(local[0], -local[1]), local[2]),
    'TKU',
    '1–4',
  );
  const fascia = field('deep-fascia');
  const shin: Vec3 = at(2, -60, 40);
  const toSkin = firstInside(skin, shin, BACKWARDS, 120);
  put(
    'fat-thickness',
    'Subcutaneous fat in front of the ankle',
    firstInside(fascia, shin, BACKWARDS, 120) - toSkin - 1.6,
    'TKU',
    '2–6',
  );
  put(
    'calcaneal-tendon-thickness',
    'Thickness of the calcaneal tendon',
    through(field('calcaneal-tendon'), at(0, 42, 42), BACKWARDS),
    'TKU',
    '4.5–6',
  );
  /** Least chord through the middle of a cord where it crosses a level. */
  const cord = (id: string, near: ReadonlyVec3): number => {
    const f = field(id);
    let best: Vec3 = at(near[0], near[1], near[2]);
    for (let x = -6; x <= 6; x += 0.5)
      for (let y = -6; y <= 6; y += 0.5) {
        const p = addScaled(at(near[0], near[1], near[2]), [x, y, 0], k);
        if (f(...p) < f(...best)) best = p;
      }
    return narrowestChord(f, best);
  };
  put(
    'dorsalis-pedis-diameter',
    'Diameter of the anterior tibial artery at the joint',
    cord('dorsalis-pedis-artery', [2, -19, 24]),
    'TKU',
    '1.8–2.6',
  );
  put(
    'posterior-tibial-diameter',
    'Diameter of the posterior tibial artery',
    cord('posterior-tibial-artery', [16, 24, 28]),
    'TKU',
    '2–3',
  );
  /** Area cut by a level, mm². */
  const area = (id: string, near: ReadonlyVec3): number => {
    const f = field(id);
    const step = 0.1;
    let count = 0;
    for (let x = -6; x <= 6; x += step)
      for (let y = -6; y <= 6; y += step)
        if (f(...addScaled(at(near[0], near[1], near[2]), [x, y, 0], 1)) < 0) count++;
    return count * step * step;
  };
  // A round nerve of that area.
  const asDiameter = (mm2: number): number => 2 * Math.sqrt(mm2 / PI);
  put(
    'deep-peroneal-nerve-diameter',
    'Deep peroneal nerve, diameter of a circle of its area (1–3 mm²)',
    asDiameter(area('deep-peroneal-nerve', [-1.2, -19, 24])),
    'TKU',
    '1.1–2.0',
  );
  put(
    'tibial-nerve-diameter',
    'Tibial nerve, diameter of a circle of its area (at most 13 mm²)',
    asDiameter(area('tibial-nerve', [14.8, 28.5, 28])),
    'S74',
    '≤ 4.1',
  );

  /** Middle of what a level cuts of a structure, mm from lateral on the line over both malleoli, as a share of it. */
  const lateralEnd = reachAlong(skin, at(0, 4, 14), [-mirror, 0, 0]);
  const medialEnd = reachAlong(skin, at(0, 4, 14), [mirror, 0, 0]);
  const shareOf = (id: string): number => {
    const f = field(id);
    let best = 1e9;
    let where = 0;
    for (let x = -30; x <= 30; x += 0.25)
      for (let y = -46; y <= -10; y += 0.25) {
        const d = f(x * k * mirror, y * k, 14 * k);
        if (d < best) {
          best = d;
          where = x * k;
        }
      }
    return (100 * (lateralEnd + where)) / (lateralEnd + medialEnd);
  };
  const putShare = (id: string, name: string, structure: string, reference: string): void => {
    list.push({ id, name, value: shareOf(structure), unit: '%', source: 'S85e', reference });
  };
  putShare(
    'superficial-peroneal-share',
    'Superficial peroneal nerve on the malleolar line, from lateral',
    'medial-dorsal-cutaneous-nerve',
    '40',
  );
  putShare(
    'deep-peroneal-share',
    'Deep peroneal nerve on the malleolar line, from lateral',
    'deep-peroneal-nerve',
    '50',
  );
  putShare('saphenous-share', 'Saphenous nerve on the malleolar line, from lateral', 'saphenous-nerve', '82');
  return list;
}

/** Radius of the circle through three points of a plane. */
function circleRadius(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  const side = (p: readonly [number, number], q: readonly [number, number]): number =>
    Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]));
  const twiceArea = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  return (side(a, b) * side(b, c) * side(c, a)) / (2 * twiceArea);
}
