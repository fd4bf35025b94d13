/**
 * How a column of layers under the face shares out an indentation: all bear the same pressure σ, each is shortened by
 *   ε = 0.75 σ / (σ + 0.75 E),
 * soft at first and stiffening (gluteal fat and muscle 26 and 62 kPa at low load, 2,200 and 440 at 30 N [S]); no layer can
 * be shortened by more than three quarters. The tissue beside the column is left out: what it holds comes on top [U].
 */
import { alongFace01, COLUMN_PARTS, footprintWeight, type ProbePressure } from '../anatomy/deformation.ts';
import { inverseTransformPointInto } from '../frames/frames.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';

/** A layer is shortened by this share at most. */
const MOST_STRAIN = 0.75;
/** Pressure above which no hand presses, kPa. */
const GREATEST_KPA = 400;

/** Shortening of a layer of Young's modulus E under a pressure, kPa. */
export const layerStrain01 = (pressureKpa: number, modulusKpa: number): number =>
  pressureKpa <= 0 ? 0 : (MOST_STRAIN * pressureKpa) / (pressureKpa + MOST_STRAIN * modulusKpa);

/** Pressure that shortens equal slices of these moduli, so many mm together, by an indentation, kPa. */
export function columnPressureKpa(
  modulusKpa: readonly number[],
  lengthMm: number,
  indentationMm: number,
): number {
  if (indentationMm <= 0) return 0;
  const slice = lengthMm / modulusKpa.length;
  let low = 0;
  let high = GREATEST_KPA;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let j = 0; j < modulusKpa.length; j++) sum += slice * layerStrain01(middle, modulusKpa[j]!);
    if (sum < indentationMm) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Share of the indentation that each eighth of the compressed column takes up, face first, into `out`; they sum to 1.
 * `modulusKpa` are equal slices of the column at rest, from the skin to what stops it, `lengthMm` long together.
 */
export function columnSharesInto(
  modulusKpa: readonly number[],
  lengthMm: number,
  pressureKpa: number,
  out: number[],
): void {
  const slice = lengthMm / modulusKpa.length;
  let given = 0;
  let pressed = 0;
  for (let j = 0; j < modulusKpa.length; j++) {
    const short = slice * layerStrain01(pressureKpa, modulusKpa[j]!);
    given += short;
    pressed += slice - short;
  }
  for (let i = 0; i < COLUMN_PARTS; i++) out[i] = given > 0 ? 0 : 1 / COLUMN_PARTS;
  if (given <= 0) return;
  let at = 0;
  for (let j = 0; j < modulusKpa.length; j++) {
    const short = slice * layerStrain01(pressureKpa, modulusKpa[j]!);
    const to = at + slice - short;
    // A slice may lie across the border of two parts.
    for (let i = 0; i < COLUMN_PARTS; i++) {
      const from = Math.max(at, (pressed * i) / COLUMN_PARTS);
      const end = Math.min(to, (pressed * (i + 1)) / COLUMN_PARTS);
      if (end > from) out[i]! += ((end - from) / (to - at)) * (short / given);
    }
    at = to;
  }
  let sum = 0;
  for (let i = 0; i < COLUMN_PARTS; i++) sum += out[i]!;
  for (let i = 0; i < COLUMN_PARTS; i++) out[i]! /= sum;
}

/** Room for a point in the frame of the face. */
const inFace: Vec3 = [0, 0, 0];

/**
 * What the face adds to the pressure in the tissue at a world point (deformed), kPa: the same all down the column under
 * it, as its layers bear one another, less and less beside it as the skin is pushed in less, nothing below what stops it.
 */
export function tissuePressureKpa(probe: ProbePressure | null, pointMm: ReadonlyVec3): number {
  if (!probe?.pressureKpa || probe.indentationMm <= 0) return 0;
  inverseTransformPointInto(probe.worldFromTransducer, pointMm, inFace);
  if (inFace[1] < -probe.indentationMm || inFace[1] > probe.stopDepthMm) return 0;
  return probe.pressureKpa * alongFace01(probe, inFace[0]) * footprintWeight(inFace[2], probe.halfHeightMm);
}
