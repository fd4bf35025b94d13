/** Dimensions of the bones, taken on the built field with rays, and the places of the authored elbow in a built one. */
import { cos, PI, sin } from '../../../math/elementary.ts';
import { addScaled, type ReadonlyVec3, scale, type Vec3 } from '../../../math/vec3.ts';
import type { Anatomy, Dimension } from '../../anatomy.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { chord, reachOver } from '../../constructions/rays.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { CAPITELLUM_X_MM, HEAD_Y_MM, onForearm, onUpperArm } from './authoring.ts';
import { FOSSA_HEIGHT_MM } from './olecranonRecess.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
export const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => from + i * by);

/** Points and directions of the authored elbow in the body that was built. */
export interface Built {
  readonly anatomy: Anatomy;
  /** Its size against the authored one. */
  readonly k: number;
  readonly here: (p: ReadonlyVec3) => Vec3;
  /** A direction: as a place, without the size. */
  readonly along: (p: ReadonlyVec3) => Vec3;
}

export function builtOf(anatomy: Anatomy, mirror: number): Built {
  const k = landmarkOf(anatomy, 'medial-epicondyle')[2] / onUpperArm([31.5, 5, 8])[2];
  return {
    anatomy,
    k,
    here: ([x, y, z]) => [x * k * mirror, y * k, z * k],
    along: ([x, y, z]) => [x * mirror, y, z],
  };
}

export const length = (
  id: string,
  name: string,
  valueMm: number,
  source: string,
  reference: string,
): Dimension => ({
  id,
  name,
  valueMm,
  source,
  reference,
});

export function humeralDimensions({ anatomy, k, here, along }: Built, isMale: boolean): Dimension[] {
  const humerus = fieldOf(anatomy, 'humerus');
  const arm = (p: Vec3): Vec3 => here(onUpperArm(p));
  const toLateral = along([-1, 0, 0]);
  const toMedial = along([1, 0, 0]);
  const down = along(onUpperArm([0, 0, -1]));
  const backwards = along(onUpperArm([0, 1, 0]));
  const level = (x: number) => steps(-4, 14, 1).flatMap((y) => steps(0, 14, 1).map((z) => arm([x, y, z])));
  const epicondyles = reachOver(humerus, level(-20), toLateral) + reachOver(humerus, level(20), toMedial);
  const capitellum = arm([CAPITELLUM_X_MM, 0, 0]);
  const radius = mean(
    steps(200, 260, 10).map((deg) => {
      const a = (PI * deg) / 180;
      return chord(humerus, capitellum, along(onUpperArm([0, cos(a), sin(a)])));
    }),
  );
  // The lower edge of the joint: how far it reaches below the axis, from side to side.
  const edge = steps(-30, 24, 0.25).map((x) => {
    const from = addScaled(arm([x, 0, 0]), down, 40);
    const t = firstInside(humerus, from, scale(down, -1), 40);
    return { x, reach: Number.isNaN(t) ? -1e9 : 40 - t };
  });
  const among = (from: number, to: number) => edge.filter((e) => e.x >= from && e.x <= to);
  const groove = among(-11, -4).reduce((a, b) => (b.reach < a.reach ? b : a));
  const lowest = Math.max(...among(-20, -8).map((e) => e.reach));
  const lateralEdge = edge.find((e) => e.reach > lowest - 4 * k)!;
  const medialMost = Math.max(...among(8, 18).map((e) => e.reach));
  const medialEdge = [...edge].reverse().find((e) => e.reach > medialMost - 4 * k)!;
  const cartilage = fieldOf(anatomy, 'humeral-cartilage');
  const thickness = (at: Vec3, d: Vec3): number =>
    chord((x, y, z) => Math.min(humerus(x, y, z), cartilage(x, y, z)), at, d) - chord(humerus, at, d);
  const frontEdge = steps(0, 14, 0.25).filter((z) => {
    const from = arm([CAPITELLUM_X_MM, -40, z]);
    const toBone = firstInside(humerus, from, backwards, 60);
    return toBone - firstInside(cartilage, from, backwards, 60) > 0.2;
  });
  // The fossa: how far the bone reaches back, across it.
  const back = steps(-22, 26, 0.5).map((x) => {
    const from = arm([x, 50, FOSSA_HEIGHT_MM]);
    return { x, reach: 50 * k - firstInside(humerus, from, scale(backwards, -1), 80) };
  });
  const highest = (from: number, to: number) =>
    back.filter((b) => b.x >= from && b.x <= to).reduce((a, b) => (b.reach > a.reach ? b : a));
  const lateralBrim = highest(-20, -6);
  const medialBrim = highest(10, 24);
  const floor = Math.min(...back.filter((b) => Math.abs(b.x - 2) < 6).map((b) => b.reach));
  return [
    length(
      'epicondylar-width',
      'From epicondyle to epicondyle',
      epicondyles,
      'TKU',
      isMale ? '63 ± 4' : '54 ± 4',
    ),
    length(
      'capitellum-radius',
      'Radius of the capitellum in the sagittal plane',
      radius,
      'B16',
      '11.6 ± 1.4',
    ),
    length(
      'capitellum-width',
      'Width of the capitellum',
      (groove.x - lateralEdge.x) * k,
      'B16',
      '13.9 ± 2.3',
    ),
    length(
      'capitellum-height',
      'Height of the capitellum',
      lowest + Math.max(...frontEdge) * k,
      'B16',
      '23.2 ± 2.9',
    ),
    length(
      'trochlea-width',
      'Width of the trochlea',
      (medialEdge.x - groove.x) * k,
      'TKU',
      isMale ? '24' : '21',
    ),
    length(
      'olecranon-fossa-width',
      'Width of the olecranon fossa',
      (medialBrim.x - lateralBrim.x) * k,
      'TKU',
      '26',
    ),
    length(
      'olecranon-fossa-depth',
      'Depth of the olecranon fossa',
      (lateralBrim.reach + medialBrim.reach) / 2 - floor,
      'TKU',
      '13',
    ),
    length(
      'capitellum-cartilage-thickness',
      'Cartilage of the capitellum',
      mean(
        steps(200, 260, 10).map((deg) =>
          thickness(capitellum, along(onUpperArm([0, cos((PI * deg) / 180), sin((PI * deg) / 180)]))),
        ),
      ),
      'C2, TKU',
      '1.0–1.6, as at the ankle',
    ),
  ];
}

export function forearmDimensions({ anatomy, here, along }: Built, isMale: boolean): Dimension[] {
  const radius = fieldOf(anatomy, 'radius');
  const ulna = fieldOf(anatomy, 'ulna');
  const fore = (p: Vec3): Vec3 => here(onForearm(p));
  const diameters = steps(0, 175, 5).map((deg) => {
    const a = (PI * deg) / 180;
    const d = along(onForearm([cos(a), sin(a), 0]));
    return Math.max(
      ...steps(-20, -14, 1).map((z) => {
        const middle = fore([CAPITELLUM_X_MM, HEAD_Y_MM, z]);
        return chord(radius, middle, d) + chord(radius, middle, scale(d, -1));
      }),
    );
  });
  const behindNotch = steps(-2, 10, 1).flatMap((z) => steps(10, 18, 2).map((y) => fore([2, y, z])));
  const width =
    reachOver(ulna, behindNotch, along([1, 0, 0])) + reachOver(ulna, behindNotch, along([-1, 0, 0]));
  const top = steps(5, 14, 1).map((z) => fore([2, 9, z]));
  const height =
    reachOver(ulna, behindNotch, along(onForearm([0, 1, 0]))) +
    reachOver(ulna, top, along(onForearm([0, -1, 0])));
  return [
    length(
      'radial-head-greatest-diameter',
      'Greatest diameter of the head of the radius',
      Math.max(...diameters),
      'B15',
      '24.2 ± 2.2',
    ),
    length(
      'radial-head-least-diameter',
      'Least diameter of the head of the radius',
      Math.min(...diameters),
      'B15',
      '22.5 ± 2.0',
    ),
    length('olecranon-width', 'Width of the olecranon', width, 'TKU', isMale ? '25' : '22'),
    length('olecranon-height', 'Height of the olecranon, from its back to its beak', height, 'TKU', '22'),
  ];
}
