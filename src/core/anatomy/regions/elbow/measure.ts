/** Dimensions taken on the built field with rays, never read from the inputs. */
import { PI } from '../../../math/elementary.ts';
import { addScaled, cross, dot, normalize, type Vec3 } from '../../../math/vec3.ts';
import type { Anatomy, Dimension, DistanceFunction, PatientParameters } from '../../anatomy.ts';
import { fieldOf, landmarkOf } from '../../constructions/named.ts';
import { firstInside } from '../../constructions/surfacePoints.ts';
import { OWNER_CAVITY_FLUID, TissueField } from '../../tissueField.ts';
import { onForearm, onUpperArm } from './authoring.ts';
import { type Built, builtOf, forearmDimensions, humeralDimensions, length, steps } from './measureBones.ts';
import { FOSSA_HEIGHT_MM } from './olecranonRecess.ts';

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
