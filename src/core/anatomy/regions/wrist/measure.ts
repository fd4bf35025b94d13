/** Dimensions taken on the built field with rays, never read from the inputs. */
import { atan2, degFromRad, PI } from '../../../math/elementary.ts';
import { addScaled, normalize, type ReadonlyVec3, type Vec3 } from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { toCavityInto } from '../../cavityFrame.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { chord, reachOver } from '../../constructions/rays.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { Deformation } from '../../deformation.ts';
import { cavitiesOf } from '../../openCavity.ts';
import { hasVariant } from '../../variants.ts';
import { SKIN_MM } from './sleeve.ts';
import { BIFID_NERVE, MEDIAN_ARTERY } from './variants.ts';

const FORWARDS: ReadonlyVec3 = [0, -1, 0];
const BACKWARDS: ReadonlyVec3 = [0, 1, 0];
const UP: ReadonlyVec3 = [0, 0, 1];
const DOWN: ReadonlyVec3 = [0, 0, -1];
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
/** Of the authored hook's height, by which the patient's size is known, mm. */
const HOOK_Z_MM = -26.4;
/** Where the tunnel is narrowest, and its inlet, authored mm. */
const TUNNEL_Z_MM = -26;
const INLET_Z_MM = -4;
const NERVE_X_MM = -2.4;
/** A cord of a bifid nerve lies at least so far aside, authored mm. */
const CORD_ASIDE_MM = 1.8;
/** So far in from its outer face a ray begins that looks for a wall's inner one, mm. */
const IN_WALL_MM = 0.05;
/** Step of a grid that a section's area is counted on, authored mm. */
const AREA_STEP_MM = 0.15;

type Span = readonly [fromMm: number, toMm: number];

/** The wrist's dimensions as spans of the built field. */
export function measureWrist(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const field = (id: string): DistanceFunction => fieldOf(anatomy, id);
  const mark = (id: string): Vec3 => landmarkOf(anatomy, id);
  const isMale = patient.sex === 'male';
  const k = mark('hook-of-hamate')[2] / HOOK_Z_MM;
  const sign = patient.side === 'right' ? 1 : -1;
  const medial: ReadonlyVec3 = [sign, 0, 0];
  const lateral: ReadonlyVec3 = [-sign, 0, 0];
  /** Authored place in the patient's size and side: mm medial, behind, up. */
  const at = (x: number, y: number, z: number): Vec3 => [x * k * sign, y * k, z * k];
  const list: Dimension[] = [];
  const put = (id: string, name: string, valueMm: number, source: string, reference: string): void => {
    list.push({ id, name, valueMm, source, reference });
  };
  const putAngle = (id: string, name: string, value: number, source: string, reference: string): void => {
    list.push({ id, name, value, unit: 'deg', source, reference });
  };
  const putArea = (id: string, name: string, value: number, source: string, reference: string): void => {
    list.push({ id, name, value, unit: 'mm²', source, reference });
  };
  /** Area of a section across the limb where something holds, mm². */
  const areaAt = (holds: (p: Vec3) => boolean, xs: Span, ys: Span, z: number): number => {
    let count = 0;
    for (let x = xs[0]; x < xs[1]; x += AREA_STEP_MM)
      for (let y = ys[0]; y < ys[1]; y += AREA_STEP_MM) if (holds(at(x, y, z))) count++;
    return count * AREA_STEP_MM * AREA_STEP_MM * k * k;
  };
  const over = (xs: readonly number[], ys: readonly number[], zs: readonly number[]): Vec3[] =>
    xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => at(x, y, z))));
  const span = (f: DistanceFunction, points: readonly Vec3[], a: ReadonlyVec3): number =>
    reachOver(f, points, a) + reachOver(f, points, [-a[0], -a[1], -a[2]]);
  const range = (from: number, to: number, step: number): number[] =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

  const radius = field('radius');
  const shaft = over([0], range(-6, 6, 2), range(0, 10, 2));
  put('radius-width', 'Width of the distal radius', span(radius, shaft, medial), 'TKU', isMale ? '33' : '29');
  // Beside the tubercle.
  put(
    'radius-depth',
    'Depth of the distal radius',
    span(radius, over([-14, -12, 0, 2], [0], range(0, 8, 2)), BACKWARDS),
    'TKU',
    isMale ? '20' : '18',
  );
  /** Height of the most distal bone of the radius over some places, mm. */
  const lowest = (xs: readonly number[], ys: readonly number[]): Vec3 => {
    let best: Vec3 = [0, 0, 1e9];
    for (const p of over(xs, ys, [0])) {
      const t = firstInside(radius, [p[0], p[1], -30 * k], UP, 60 * k);
      if (!Number.isNaN(t) && t - 30 * k < best[2]) best = [p[0], p[1], t - 30 * k];
    }
    return best;
  };
  const styloid = lowest(range(-25, -14, 0.5), range(-4, 4, 1));
  const ulnarCorner = lowest(range(4, 9, 0.5), [-6, 6]);
  const corner = mean([lowest([6.4], range(3, 8, 0.5))[2], lowest([6.4], range(-8, -3, 0.5))[2]]);
  const across = Math.abs(ulnarCorner[0] - styloid[0]);
  putAngle(
    'radial-inclination',
    'Radial inclination of the joint surface',
    degFromRad(atan2(corner - styloid[2], across)),
    'TKU',
    '23 ± 3',
  );
  put('radial-height', 'Height of the radial styloid', corner - styloid[2], 'TKU', '11–13');
  const dorsalLip = lowest([-4, -2, 0], range(4, 11, 0.5));
  const volarLip = lowest([-4, -2, 0], range(-11, -4, 0.5));
  putAngle(
    'volar-tilt',
    'Volar tilt of the joint surface',
    degFromRad(atan2(volarLip[2] - dorsalLip[2], Math.abs(dorsalLip[1] - volarLip[1]))),
    'TKU',
    '11 ± 4',
  );
  const back = (x: number): number => -firstInside(radius, at(x, 40, 9), FORWARDS, 60 * k);
  put(
    'lister-tubercle-height',
    "Height of Lister's tubercle over the back of the radius",
    back(-6.8) - mean([back(-12.5), back(-0.5)]),
    'TKU',
    '2–5',
  );
  const ulna = field('ulna');
  put(
    'ulnar-head-diameter',
    'Diameter of the head of the ulna',
    span(ulna, over([14, 16, 18], [2], [6, 7, 8]), BACKWARDS),
    'TKU',
    '15–17',
  );
  const headEnd = firstInside(ulna, at(16, 2, -20), UP, 40 * k) - 20 * k;
  put('ulnar-variance', 'Ulna beyond the radius', corner - headEnd, 'TKU', '0 ± 1');
  const styloidEnd = Math.min(
    ...over(range(19, 24, 0.5), range(2, 9, 0.5), [-20]).map((p) => {
      const t = firstInside(ulna, p, UP, 40 * k);
      return Number.isNaN(t) ? 1e9 : t - 20 * k;
    }),
  );
  put('ulnar-styloid-length', 'Styloid of the ulna beyond its head', headEnd - styloidEnd, 'TKU', '3–6');

  // From the radius' joint surface to the base of the third metacarpal, along the third ray.
  const top = firstInside(radius, at(0.4, 0, -9), UP, 30 * k) - 9 * k;
  const base = firstInside(field('metacarpals'), at(0.4, 1, -28), DOWN, 30 * k) + 28 * k;
  put(
    'carpal-height',
    'Carpal height',
    top + base,
    'B19',
    isMale ? '34.6 ± 4.4 (2 SD)' : '32.0 ± 3.3 (2 SD)',
  );
  const scaphoid = field('scaphoid');
  const along = normalize([-0.42 * sign, -0.62, -0.9]);
  put(
    'scaphoid-length',
    'Length of the scaphoid',
    span(scaphoid, over(range(-18, -6, 2), range(-9, 5, 2), range(-20, -4, 4)), along),
    'TKU',
    isMale ? '27' : '24',
  );
  const lunate = field('lunate');
  put(
    'lunate-depth',
    'Lunate from front to back',
    span(lunate, over([2, 4], [0], [-5, -3]), BACKWARDS),
    'TKU',
    isMale ? '18' : '16',
  );
  put(
    'lunate-width',
    'Width of the lunate',
    span(lunate, over([3], range(-4, 4, 2), range(-8, -2, 2)), medial),
    'TKU',
    isMale ? '13' : '11.5',
  );
  const trapezium = field('trapezium');
  const inTrapezium = over(range(-22, -14, 2), range(-12, 2, 2), range(-31, -24, 2));
  put(
    'trapezium-depth',
    'Trapezium from front to back',
    span(trapezium, inTrapezium, normalize([-0.25 * sign, 1, 0])),
    'TKU',
    isMale ? '22' : '19',
  );
  put(
    'trapezium-width',
    'Width of the trapezium',
    span(trapezium, inTrapezium, medial),
    'TKU',
    isMale ? '16' : '14',
  );
  put(
    'trapezium-height',
    'Height of the trapezium',
    span(trapezium, inTrapezium, UP),
    'TKU',
    isMale ? '14' : '12',
  );

  const band = field('flexor-retinaculum');
  const hamate = field('hamate');
  const inTunnel = at(0, -10, TUNNEL_Z_MM);
  put(
    'tunnel-width',
    'Width of the carpal tunnel at the hook',
    firstInside(hamate, at(0, -11.5, TUNNEL_Z_MM), medial, 30 * k) +
      firstInside(trapezium, at(0, -10, TUNNEL_Z_MM), lateral, 30 * k),
    'S72b',
    '19.2 ± 1.7',
  );
  put(
    'tunnel-depth',
    'Depth of the carpal tunnel at the hook',
    firstInside(band, inTunnel, FORWARDS, 20 * k) +
      firstInside(field('capitate'), inTunnel, BACKWARDS, 20 * k),
    'S72b',
    '8.3 ± 0.9',
  );
  // The tendon beside it has a compartment of its own.
  const walls = [
    'hamate',
    'trapezium',
    'trapezoid',
    'capitate',
    'carpal-ligaments',
    'flexor-carpi-radialis-tendon',
    'flexor-retinaculum',
  ].map(field);
  const isEnclosed = (p: Vec3): boolean =>
    walls.every((w) => w(...p) > 0) &&
    [FORWARDS, BACKWARDS, medial, lateral].every((direction) =>
      walls.some((w) => firstInside(w, p, direction, 16 * k) < 16 * k),
    );
  const inside =
    (f: DistanceFunction) =>
    (p: Vec3): boolean =>
      f(...p) < 0;
  const nerve = field('median-nerve');
  // A bifid nerve reaches farther to both sides, and there is none of it in the middle.
  const isBifid = hasVariant(patient, BIFID_NERVE.id);
  const acrossNerve: Span = isBifid ? [-9, 4.5] : [-6, 2];
  const nerveX = isBifid ? NERVE_X_MM - CORD_ASIDE_MM : NERVE_X_MM;
  putArea(
    'tunnel-area',
    'Section of the carpal tunnel at the hook',
    areaAt(isEnclosed, [-16, 12], [-18, -4], TUNNEL_Z_MM),
    'S72b',
    '134.9 ± 23.6',
  );
  putArea(
    'median-nerve-area',
    'Section of the median nerve at the inlet',
    areaAt(inside(nerve), acrossNerve, [-18, -10], INLET_Z_MM),
    'S71',
    '9.33 ± 1.55',
  );
  putArea(
    'ulnar-nerve-area',
    'Section of the ulnar nerve at the wrist',
    areaAt(inside(field('ulnar-nerve')), [7, 15], [-20, -12], INLET_Z_MM),
    'S71',
    '5.09 ± 1.29',
  );
  // A round tube: its width from its section.
  const tube = (id: string, xs: Span, ys: Span, z: number): number =>
    2 * Math.sqrt(areaAt(inside(field(id)), xs, ys, z) / PI);
  put(
    'radial-artery-diameter',
    'Diameter of the radial artery',
    tube('radial-artery', [-24, -12], [-18, -8], 16),
    'S73a; S73b',
    '2.03 ± 0.28; 2.33 ± 0.40',
  );
  put(
    'ulnar-artery-diameter',
    'Diameter of the ulnar artery',
    tube('ulnar-artery', [5, 14], [-21, -12], INLET_Z_MM),
    'S73a; S73b; S73c',
    '2.07 ± 0.27; 2.36 ± 0.39; 1.92 ± 0.38',
  );
  if (hasVariant(patient, MEDIAN_ARTERY.id))
    put(
      'median-artery-diameter',
      'Diameter of the persistent median artery',
      tube('persistent-median-artery', [-5, 4], [-18, -10], INLET_Z_MM),
      'TKU',
      '1–2',
    );
  const inFront = (f: DistanceFunction): number =>
    firstInside(f, at(nerveX, -50, INLET_Z_MM), BACKWARDS, 90 * k);
  put(
    'median-nerve-depth',
    'Depth of the median nerve from the skin',
    inFront(nerve) - inFront(anatomy.surface),
    'TKU',
    '3–5; thin 2–3, obese 5–7',
  );
  const overNerve = at(NERVE_X_MM, -40, -18);
  const enters = firstInside(band, overNerve, BACKWARDS, 80 * k);
  put(
    'flexor-retinaculum-thickness',
    'Flexor retinaculum over the nerve',
    chord(band, addScaled(overNerve, BACKWARDS, enters + IN_WALL_MM), BACKWARDS) + IN_WALL_MM,
    'TKU',
    '1–2',
  );
  const artery = field('ulnar-artery');
  let gap = 1e9;
  for (let x = acrossNerve[0]; x < acrossNerve[1]; x += 0.1)
    for (let y = -18; y < -10; y += 0.1) {
      const p = at(x, y, INLET_Z_MM);
      if (nerve(...p) < 0) gap = Math.min(gap, artery(...p));
    }
  put('nerve-to-ulnar-artery', 'From the median nerve to the ulnar artery', gap, 'TKU', '6–10');

  const recess = mark('recess-centre');
  const above: Vec3 = [recess[0], 60 * k, recess[2]];
  const skin = 60 * k - firstInside(anatomy.surface, above, FORWARDS, 90 * k);
  put(
    'recess-depth',
    'Depth of the dorsal recess from the skin',
    skin - recess[1],
    'TKU',
    '5–8; thin 4, obese 8–12',
  );
  const cavity = cavitiesOf(anatomy).find((c) => c.id === 'radiocarpal-recess')!;
  const local: Vec3 = [0, 0, 0];
  toCavityInto(cavity.frame, ...recess, local);
  const open = new Deformation(cavity, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
  put(
    'recess-thickness',
    'Depth of fluid in the dorsal recess',
    open.thicknessMm(atan2(local[0], -local[1]), local[2]),
    'TKU',
    '0–3; more is an effusion',
  );
  put(
    'fat-thickness',
    'Subcutaneous fat over the joint',
    firstInside(field('deep-fascia'), [recess[0], skin, recess[2]], FORWARDS, 40) - SKIN_MM,
    'TKU',
    '1–3',
  );
  /** How much further the covered bone reaches than the bone, from a point within it, mm. */
  const cartilageOver = (
    bone: DistanceFunction,
    cartilage: DistanceFunction,
    direction: ReadonlyVec3,
    from: Vec3,
  ): number => {
    const covered: DistanceFunction = (x, y, z) => Math.min(bone(x, y, z), cartilage(x, y, z));
    return chord(covered, from, direction) - chord(bone, from, direction);
  };
  put(
    'radius-cartilage-thickness',
    'Cartilage of the radius',
    cartilageOver(radius, field('radius-cartilage'), DOWN, at(-8, 0, 12)),
    'TKU',
    '0.5–1',
  );
  put(
    'scaphoid-cartilage-thickness',
    'Cartilage of the scaphoid',
    cartilageOver(scaphoid, field('carpal-cartilage'), UP, at(-8.4, 2, -7)),
    'TKU',
    '0.5–1',
  );
  return list;
}
