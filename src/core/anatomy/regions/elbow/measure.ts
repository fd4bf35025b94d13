/** Dimensions taken on the built field with rays, never read from the inputs. */
import { cos, PI, sin } from '../../../math/elementary.ts';
import { addScaled, cross, dot, normalize, type ReadonlyVec3, scale, type Vec3 } from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { chord, reachOver } from '../../constructions/rays.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { OWNER_CAVITY_FLUID, TissueField } from '../../tissueField.ts';
import { CAPITELLUM_X_MM, HEAD_Y_MM, onForearm, onUpperArm } from './authoring.ts';
import { FOSSA_HEIGHT_MM } from './olecranonRecess.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => from + i * by);

/** Points and directions of the authored elbow in the body that was built. */
interface Built {
  readonly anatomy: Anatomy;
  /** Its size against the authored one. */
  readonly k: number;
  readonly here: (p: ReadonlyVec3) => Vec3;
  /** A direction: as a place, without the size. */
  readonly along: (p: ReadonlyVec3) => Vec3;
}

function builtOf(anatomy: Anatomy, mirror: number): Built {
  const k = landmarkOf(anatomy, 'medial-epicondyle')[2] / onUpperArm([31.5, 5, 8])[2];
  return {
    anatomy,
    k,
    here: ([x, y, z]) => [x * k * mirror, y * k, z * k],
    along: ([x, y, z]) => [x * mirror, y, z],
  };
}

/** The elbow's dimensions as spans of the built field. */
export function measureElbow(anatomy: Anatomy, patient: PatientParameters): Dimension[] {
  const built = builtOf(anatomy, patient.side === 'right' ? 1 : -1);
  const isMale = patient.sex === 'male';
  return [
    ...humeralDimensions(built, isMale),
    ...forearmDimensions(built, isMale),
    ...tendonDimensions(built),
    ...depthDimensions(built),
    ...nerveDimensions(built),
  ];
}

const length = (id: string, name: string, valueMm: number, source: string, reference: string): Dimension => ({
  id,
  name,
  valueMm,
  source,
  reference,
});

function humeralDimensions({ anatomy, k, here, along }: Built, isMale: boolean): Dimension[] {
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

function forearmDimensions({ anatomy, here, along }: Built, isMale: boolean): Dimension[] {
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

function tendonDimensions({ anatomy, k, here, along }: Built): Dimension[] {
  const humerus = fieldOf(anatomy, 'humerus');
  const inwards = along([1, 0, 0]);
  /** Along a line from the skin, what of a structure lies over the bone, mm. */
  const thick = (ids: readonly string[], from: Vec3, direction: Vec3, bone: DistanceFunction): number => {
    const fields = ids.map((id) => fieldOf(anatomy, id));
    let mm = 0;
    for (let t = 0; t < 90; t += 0.05) {
      const p = addScaled(from, direction, t);
      if (bone(...p) < 0) break;
      if (fields.some((f) => f(...p) < 0)) mm += 0.05;
    }
    return mm;
  };
  const extensor = (y: number, z: number): number =>
    thick(['common-extensor-tendon'], here([-50, y, z]), inwards, humerus);
  const behind = addScaled(
    here(onUpperArm([2, 10, FOSSA_HEIGHT_MM + 2])),
    along(onUpperArm([0, 1, 0])),
    40 * k,
  );
  return [
    length(
      'common-extensor-humeral',
      'Common extensor tendon on the humerus',
      extensor(-2.6, 1),
      'S62',
      '4.60; 4.22',
    ),
    length(
      'common-extensor-articular',
      'Common extensor tendon over the joint',
      extensor(-5.6, -8),
      'S62',
      '3.55; 3.23',
    ),
    length(
      'common-extensor-radial',
      'Common extensor tendon over the head of the radius',
      extensor(-9, -16.5),
      'S62',
      '3.17; 2.88',
    ),
    length(
      'radial-collateral-thickness',
      'Radial collateral ligament over the joint',
      thick(['radial-collateral-ligament'], here([-50, -5, -8]), inwards, humerus),
      'TKU',
      '1–2',
    ),
    length(
      'triceps-thickness',
      'Triceps with its tendon, over the olecranon fossa',
      thick(['triceps-tendon', 'triceps-medial-head'], behind, along(onUpperArm([0, -1, 0])), humerus),
      'TKU',
      '8–12',
    ),
  ];
}

function depthDimensions({ anatomy, k, here, along }: Built): Dimension[] {
  const inwards = along([1, 0, 0]);
  const field = new TissueField(anatomy, {
    probe: null,
    cavityVolumeMl: anatomy.restingVolumeMl,
    boluses: [],
  });
  const forwards = along(onUpperArm([0, -1, 0]));
  const from = addScaled(here(onUpperArm([2, 10, FOSSA_HEIGHT_MM])), forwards, -70 * k);
  let skin = -1;
  let fluid = 0;
  let fluidMm = 0;
  for (let t = 0; t < 130 * k; t += 0.05) {
    const p = addScaled(from, forwards, t);
    if (skin < 0 && field.surfaceMm(...p) < 0) skin = t;
    if (field.ownerAt(...p) !== OWNER_CAVITY_FLUID) continue;
    if (fluidMm === 0) fluid = t;
    fluidMm += 0.05;
  }
  const skinAt = (p: Vec3): number =>
    90 - firstInside(anatomy.surface, addScaled(p, inwards, -90), inwards, 120);
  const headEdge = landmarkOf(anatomy, 'radial-head-edge');
  const tendonFace = landmarkOf(anatomy, 'tendon-face');
  const overTendon = addScaled(tendonFace, inwards, -skinAt(tendonFace));
  return [
    length('recess-depth', 'Depth of the posterior recess from the skin', fluid - skin, 'TKU', '13–20'),
    length('recess-thickness', 'Depth of fluid in the olecranon fossa', fluidMm, 'TKU', '0–4 at rest'),
    length(
      'radiocapitellar-depth',
      'Depth of the radiocapitellar recess from the skin',
      skinAt(headEdge),
      'TKU',
      '6–9',
    ),
    length(
      'tendon-plane-depth',
      'Depth of the plane over the common extensor tendon',
      skinAt(tendonFace),
      'TKU',
      '4–6',
    ),
    length(
      'fat-thickness',
      'Subcutaneous fat over the common extensor tendon',
      firstInside(fieldOf(anatomy, 'deep-fascia'), overTendon, inwards, 60) - 1.5,
      'TKU',
      '2–6',
    ),
  ];
}

function nerveDimensions({ anatomy, k, here, along }: Built): Dimension[] {
  /** Inmost point of a cord near a place, in the world's level plane. */
  const middleOf = (id: string, near: Vec3): Vec3 => {
    const f = fieldOf(anatomy, id);
    let best = near;
    for (const reach of [6, 1]) {
      const [x0, y0, z] = best;
      for (const dx of steps(-reach, reach, reach / 12))
        for (const dy of steps(-reach, reach, reach / 12)) {
          const p: Vec3 = [x0 + dx, y0 + dy, z];
          if (f(...p) < f(...best)) best = p;
        }
    }
    return best;
  };
  /** Area of the section square to the cord, mm². */
  const area = (id: string, near: Vec3): number => {
    const f = fieldOf(anatomy, id);
    const at = middleOf(id, near);
    const line: Vec3 = [0, 0, 0];
    anatomy.structures.find((s) => s.id === id)!.fibreInto!(...at, line);
    const u = normalize(cross(line, [1, 0.3, 0]));
    const v = cross(line, u);
    let cells = 0;
    for (let a = -4; a <= 4; a += 0.05)
      for (let b = -4; b <= 4; b += 0.05) if (f(...addScaled(addScaled(at, u, a), v, b)) < 0) cells++;
    return cells * 0.05 * 0.05;
  };
  // The list knows lengths and angles: an area is told as the diameter of a circle of the same size.
  const across = (id: string, near: Vec3): number => 2 * Math.sqrt(area(id, near) / PI);
  const ulnar = here(onUpperArm([19.6, 12.6, 7]));
  const deepBranch = here(onForearm([-21, -17.5, -18]));
  const toMidline = Math.abs(dot(middleOf('ulnar-nerve', ulnar), along([1, 0, 0])) - 2 * k);
  const jointLine = landmarkOf(anatomy, 'radial-head-edge');
  const deep = fieldOf(anatomy, 'posterior-interosseous-nerve');
  return [
    length(
      'ulnar-nerve-diameter',
      'Ulnar nerve behind the epicondyle, as a circle',
      across('ulnar-nerve', ulnar),
      'S71',
      '3.05 (2.67–3.38), from 7.31 ± 1.69 mm²',
    ),
    length(
      'radial-nerve-diameter',
      'Radial nerve above the elbow, as a circle',
      across('radial-nerve', here(onUpperArm([-19, -13, 38]))),
      'S71',
      '2.94 (2.54–3.30), from 6.81 ± 1.75 mm²',
    ),
    length(
      'superficial-radial-nerve-diameter',
      'Superficial branch of the radial nerve, as a circle',
      across('superficial-radial-nerve', here(onForearm([-19.2, -22, -24]))),
      'S71',
      '1.78 (1.45–2.07), from 2.50 ± 0.86 mm²',
    ),
    length(
      'posterior-interosseous-nerve-diameter',
      'Posterior interosseous nerve, as a circle',
      across('posterior-interosseous-nerve', deepBranch),
      'S71',
      '1.60 (1.30–1.86), from 2.02 ± 0.69 mm²',
    ),
    length(
      'midline-to-ulnar-nerve',
      'From the middle of the fossa to the ulnar nerve',
      toMidline,
      'TKU',
      '15–25',
    ),
    length(
      'joint-to-posterior-interosseous-nerve',
      'From the lateral joint line to the posterior interosseous nerve',
      deep(...jointLine),
      'TKU',
      '10–20',
    ),
    length(
      'brachial-artery-diameter',
      'Diameter of the brachial artery',
      across('brachial-artery', here(onUpperArm([11, -21.5, 45]))),
      'TKU',
      '3.5–5',
    ),
  ];
}
