/** Dimensions taken on the built field with rays, never read from the inputs. */
import { acos, atan2, degFromRad } from '../../../math/elementary.ts';
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
import { toCavityInto } from '../../cavityFrame.ts';
import { chord } from '../../constructions/rays.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { Deformation } from '../../deformation.ts';
import { INTO_GLENOID, THROUGH_HEAD, TO_BACK_RIM, UP_GLENOID } from './authoring.ts';

const CENTRE: ReadonlyVec3 = [0, 0, 0];
const FORWARDS: ReadonlyVec3 = [0, -1, 0];
const negative = ([x, y, z]: ReadonlyVec3): Vec3 => [-x, -y, -z];
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The shoulder's dimensions as spans of the built field. */
export function measureShoulder(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const field = (id: string): DistanceFunction => fieldOf(anatomy, id);
  const mark = (id: string): Vec3 => landmarkOf(anatomy, id);
  const isMale = patient.sex === 'male';
  const mirror = patient.side === 'right' ? 1 : -1;
  const here = ([x, y, z]: ReadonlyVec3): Vec3 => [x * mirror, y, z];
  const k = mark('acromion-angle')[2] / 38.4;
  const into = here(INTO_GLENOID);
  const back = here(TO_BACK_RIM);
  const up = here(UP_GLENOID);
  const through = here(THROUGH_HEAD);
  const at = (medialMm: number, behindMm: number, aboveMm: number): Vec3 =>
    addScaled(addScaled(addScaled(CENTRE, into, medialMm * k), back, behindMm * k), up, aboveMm * k);
  const humerus = field('humerus');
  const scapula = field('scapula');
  const list: Dimension[] = [];
  const put = (id: string, name: string, valueMm: number, source: string, reference: string): void => {
    list.push({ id, name, valueMm, source, reference });
  };
  const putAngle = (id: string, name: string, value: number, source: string, reference: string): void => {
    list.push({ id, name, value, unit: 'deg', source, reference });
  };

  // Over the middle of the cap, where nothing joins it.
  const aside = normalize([through[1], -through[0], 0]);
  const over = [0, 0.35, -0.35].flatMap((a) =>
    [0, 0.3, -0.3].map((b) =>
      normalize([through[0] + a * aside[0], through[1] + a * aside[1], through[2] + b]),
    ),
  );
  const headRadius = mean(over.map((d) => chord(humerus, CENTRE, d)));
  put(
    'humeral-head-diameter',
    'Diameter of the humeral head',
    2 * headRadius,
    'TKU',
    isMale ? '49 ± 3' : '43 ± 3',
  );
  const shaftMiddle = (z: number): Vec3 => {
    let p: Vec3 = [-8 * k * mirror, 2 * k, z * k];
    for (let i = 0; i < 4; i++)
      for (const d of [
        [1, 0, 0],
        [0, 1, 0],
      ] as const)
        p = addScaled(p, d, (chord(humerus, p, d) - chord(humerus, p, negative(d))) / 2);
    return p;
  };
  const upShaft = normalize(subtract(shaftMiddle(-60), shaftMiddle(-100)));
  putAngle(
    'inclination',
    'Inclination of the head to the shaft',
    180 - degFromRad(acos(dot(through, upShaft))),
    'B11',
    '135',
  );
  const inSocket = field('glenoid-cartilage');
  const rim = (direction: Vec3): number => {
    // Along the bony surface: the furthest place that is bone just beyond the joint's side.
    let last = 0;
    for (let mm = 0; mm < 30; mm += 0.1) {
      const p = addScaled(CENTRE, direction, mm * k);
      const t = firstInside(scapula, p, into, 34 * k);
      if (Number.isNaN(t) || t > 31 * k) break;
      last = mm * k;
    }
    return last;
  };
  put(
    'glenoid-height',
    'Height of the glenoid',
    rim(up) + rim(negative(up)),
    'TKU',
    isMale ? '37.5' : '32.6',
  );
  put(
    'glenoid-width',
    'Width of the glenoid',
    rim(back) + rim(negative(back)),
    'TKU',
    isMale ? '27.8' : '23.6',
  );
  const toBone = (behindMm: number, aboveMm: number): number =>
    firstInside(scapula, at(0, behindMm, aboveMm), into, 50 * k);
  putAngle(
    'glenoid-version',
    'Version of the glenoid against the scapula',
    degFromRad(atan2(toBone(10, 0) - toBone(-10, 0), 20 * k)),
    'B11',
    '0',
  );
  const middle = [-4, 0, 4].flatMap((a) => [-4, 0, 4].map((b) => [a, b] as const));
  put(
    'glenoid-cartilage-thickness',
    'Cartilage of the glenoid',
    mean(middle.map(([a, b]) => toBone(a, b) - firstInside(inSocket, at(0, a, b), into, 50 * k))),
    'TKU',
    '1–2.5',
  );
  const onHead = field('humeral-head-cartilage');
  const covered: DistanceFunction = (x, y, z) => Math.min(humerus(x, y, z), onHead(x, y, z));
  put(
    'humeral-head-cartilage-thickness',
    'Cartilage of the humeral head',
    mean(over.map((d) => chord(covered, CENTRE, d) - chord(humerus, CENTRE, d))),
    'TKU',
    '1–1.5',
  );
  const labrum = field('glenoid-labrum');
  const own: Vec3[] = [];
  for (let m = 10; m < 34; m += 0.3)
    for (let b = 8; b < 24; b += 0.3) {
      const p = at(m, b, 0);
      if (labrum(...p) < 0 && scapula(...p) > 0 && covered(...p) > 0) own.push(p);
    }
  let width = 0;
  for (const p of own) for (const q of own) width = Math.max(width, distance(p, q));
  put('labrum-width', 'Width of the posterior labrum', width, 'TKU', '4–6');

  let gap = 1e9;
  for (let x = -24; x <= 0; x += 1)
    for (let y = -14; y <= 18; y += 2) {
      const from: Vec3 = [x * k * mirror, y * k, 30 * k];
      const above = firstInside(scapula, from, [0, 0, 1], 24 * k);
      const below = firstInside(humerus, from, [0, 0, -1], 40 * k);
      if (!Number.isNaN(above) && !Number.isNaN(below)) gap = Math.min(gap, above + below);
    }
  put('acromiohumeral-interval', 'From the acromion to the head', gap, 'B14', '11.0 ± 1.7');
  const underAcromion: Vec3 = [-16 * k * mirror, 4 * k, 39.6 * k];
  put(
    'acromion-thickness',
    'Thickness of the acromion',
    chord(scapula, underAcromion, [0, 0, 1]) + chord(scapula, underAcromion, [0, 0, -1]),
    'B13',
    '6.5 ± 1.2; 7.5 ± 1.8',
  );
  const nerve = field('suprascapular-nerve');
  const backRim = at(headRadius / k + 0.1, rim(back) / k, 0);
  let toNerve = 1e9;
  for (let m = 30; m < 70; m += 0.1)
    for (let b = 0; b < 24; b += 0.5) {
      const p = at(m, b, 6);
      if (nerve(...p) < 0) toNerve = Math.min(toNerve, dot(subtract(p, backRim), into));
    }
  put(
    'rim-to-suprascapular-nerve',
    'From the posterior rim to the suprascapular nerve',
    toNerve,
    'S17',
    '20.3 (18.9–21.7)',
  );

  /** Square to the scapula, through a place so far medial on it. */
  const thickBehind = (ids: readonly string[], medialMm: number, aboveMm: number): number => {
    const f = ids.map(field);
    let mm = 0;
    for (let b = 10; b < 100; b += 0.1) if (f.some((g) => g(...at(medialMm, b, aboveMm)) < 0)) mm += 0.1 * k;
    return mm;
  };
  put(
    'deltoid-thickness',
    'Deltoid behind the joint',
    thickBehind(['posterior-deltoid'], 14, -3),
    'TKU',
    '10–18',
  );
  put(
    'infraspinatus-thickness',
    'Infraspinatus over the joint',
    thickBehind(['infraspinatus', 'infraspinatus-tendon'], 18, 1),
    'TKU',
    '8–15',
  );
  const recess = mark('recess-centre');
  const from: Vec3 = [recess[0], 190, recess[2]];
  const skin = 190 - firstInside(anatomy.surface, from, FORWARDS, 300);
  put('recess-depth', 'Depth of the recess from the skin', skin - recess[1], 'S12', '43.5 (24–58)');
  const cavity = anatomy.cavity!;
  const open = new Deformation(cavity, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
  const local: Vec3 = [0, 0, 0];
  toCavityInto(cavity.frame, ...recess, local);
  put(
    'recess-thickness',
    'Depth of fluid behind the head',
    open.thicknessMm(atan2(local[0], -local[1]), local[2]),
    'TKU',
    '0–2 at rest',
  );
  const fascia = field('deep-fascia');
  put(
    'fat-thickness',
    'Subcutaneous fat behind the shoulder',
    firstInside(fascia, [recess[0], skin, recess[2]], FORWARDS, 90) - 1.8,
    'TKU',
    '5–15',
  );
  const tube = (id: string, near: Vec3, direction: Vec3): number => {
    const f = field(id);
    let best = near;
    let deepest = 1e9;
    for (let x = -10; x <= 10; x += 0.5)
      for (let y = -10; y <= 10; y += 0.5) {
        const p: Vec3 = [near[0] + x * k, near[1] + y * k, near[2]];
        const d = f(...p);
        if (d < deepest) {
          deepest = d;
          best = p;
        }
      }
    return chord(f, best, direction) + chord(f, best, negative(direction));
  };
  put(
    'suprascapular-artery-diameter',
    'Diameter of the suprascapular artery',
    tube('suprascapular-artery', at(45, 10, 6), into),
    'TKU',
    '2–3',
  );
  put(
    'suprascapular-nerve-width',
    'Width of the suprascapular nerve',
    tube('suprascapular-nerve', at(48, 13, 4), into),
    'TKU',
    '3–4',
  );
  // The circumflex artery runs across: its thickness upwards.
  let artery = 0;
  const circumflex = field('posterior-circumflex-humeral-artery');
  for (let y = -30; y < 40; y += 1) {
    let mm = 0;
    for (let z = -50; z < -30; z += 0.1) if (circumflex(-6 * k * mirror, y * k, z * k) < 0) mm += 0.1 * k;
    artery = Math.max(artery, mm);
  }
  put(
    'posterior-circumflex-artery-diameter',
    'Diameter of the posterior circumflex humeral artery',
    artery,
    'TKU',
    '3–4',
  );
  return list;
}
