/**
 * Osteoarthritis by its grade of Kellgren and Lawrence [K1], in any joint: beaks of bone along margins, cartilage that is
 * lost, bones that stand nearer to each other by as much.
 */
import { distanceToBox, growBox, type Shape } from '../../geometry/shape.ts';
import { type SweepKnot, sweep } from '../../geometry/sweep.ts';
import { smoothMin } from '../../math/scalar.ts';
import { addScaled, type ReadonlyVec3, type Vec3 } from '../../math/vec3.ts';
import type { DistanceFunction } from '../anatomy.ts';
import type { VariantKind, VariantPrevalence } from '../variants.ts';
import { remembered } from './remembered.ts';

/** The variant of a joint that is worn. @param space what its space measures, in words with their source */
export const osteoarthritis = (space: string, prevalence: VariantPrevalence): VariantKind => ({
  id: 'osteophytes',
  name: 'Osteoarthritis with osteophytes, by Kellgren and Lawrence',
  source: `grades [K1]; spurs 1–2 mm mild, 3–5 moderate, above 5 large; ${space}`,
  prevalence,
  parameters: [
    {
      field: 'grade',
      name: 'Kellgren-Lawrence grade',
      least: 1,
      most: 4,
      usual: 2,
      unit: '',
      isWhole: true,
      source: '[K1]',
    },
  ],
  excludes: [],
  brings: [],
});

export interface Wear {
  /** How far a spur stands out, mm: 1–2 mild, 3–5 moderate, above 5 large [TKU]. */
  readonly spurMm: number;
  /** Share of the cartilage that is left where the bones bear on each other. */
  readonly cartilage01: number;
  /** Share that is left beside that. Where it is more, the bones bear on each other bare: what is left there cannot be drawn. */
  readonly beside01: number;
  /** How much nearer to each other the bones stand, mm. */
  readonly riseMm: number;
}

/** By grade: spur, share of cartilage. With the knee's 4.5 mm the space is 3–4.5, 1.5–3, 0–1.5 mm [TKU]. */
const BY_GRADE: readonly (readonly [spurMm: number, cartilage01: number])[] = [
  [0, 1],
  [1, 0.95],
  [2, 0.75],
  [4, 0.45],
  [6, 0.16],
];
export const SOUND: Wear = { spurMm: 0, cartilage01: 1, beside01: 1, riseMm: 0 };

/** Whether the bones bear on each other without cartilage between. */
export const isBare = ({ cartilage01, beside01 }: Wear): boolean => beside01 > cartilage01;

/**
 * @param grade 1 to 4; @param bothMm thickness of both cartilages of the sound joint, authored
 * @param scale patient's size / authored: a spur is as long as the grade says, whatever the size
 * @param besideLast01 share of the cartilage that the last grade leaves beside the contact, where joints then bear bare
 */
export function wornBy(grade: number, bothMm: number, scale: number, besideLast01?: number): Wear {
  const [spurMm, cartilage01] = BY_GRADE[grade]!;
  const beside01 = (grade === BY_GRADE.length - 1 ? besideLast01 : undefined) ?? cartilage01;
  return { spurMm: spurMm / scale, cartilage01, beside01, riseMm: (1 - cartilage01) * bothMm };
}

/** A beak is as thick at its base as this, over its length. */
const BASE_SHARE = 0.45;
const LEAST_BASE_MM = 0.5;
const MOST_SEAM_MM = 2.5;

/** From a place within a bone outwards to its surface. */
export function onSurface(bone: DistanceFunction, inside: Vec3, outwards: ReadonlyVec3): Vec3 {
  let at = inside;
  for (let i = 0; i < 400 && bone(...at) < 0; i++) at = addScaled(at, outwards, 0.1);
  return at;
}

/** A lip along a margin: through places on the bone, its edge outwards. */
export function lip(places: readonly Vec3[], outwards: ReadonlyVec3, spurMm: number): Shape {
  const last = places.length - 1;
  const knots = places.map((atMm, i): SweepKnot => {
    // It runs out at both ends.
    const share = i === 0 || i === last ? 0.35 : i === 1 || i === last - 1 ? 0.75 : 1;
    return {
      atMm,
      halfWidthMm: LEAST_BASE_MM + BASE_SHARE * spurMm * share,
      halfThicknessMm: Math.max(0.3, spurMm * share),
    };
  });
  return sweep(knots, { thicknessToward: outwards, segments: 24 });
}

/** A bone with lips on its margins. */
export function withLips(bone: Shape, lips: readonly Shape[], spurMm: number): Shape {
  const seam = Math.min(MOST_SEAM_MM, 0.6 * spurMm);
  const boxes = lips.map((s) => growBox(s.bounds, seam));
  return {
    ...bone,
    signedDistance: remembered((x, y, z) => {
      let d = bone.signedDistance(x, y, z);
      for (let i = 0; i < lips.length; i++) {
        // Farther away than this a lip changes nothing.
        if (0.5 * distanceToBox(boxes[i]!, x, y, z) > Math.max(0, d) + seam) continue;
        d = smoothMin(d, lips[i]!.signedDistance(x, y, z), seam);
      }
      return d;
    }),
    bounds: growBox(bone.bounds, spurMm + 1),
  };
}
