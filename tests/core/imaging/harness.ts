/** Phantoms and measurements that the image tests share. */
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import { type DeformationState, UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type {
  PhantomFile,
  PhantomStructure,
  PhantomTissue,
} from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import {
  type RenderedImage,
  type RenderRequest,
  renderImage,
} from '../../../src/core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS, type ImageSettings } from '../../../src/core/imaging/settings.ts';
import { type Quaternion, quaternionFromAxisAngle } from '../../../src/core/math/quaternion.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';

export const L11 = findTransducer('l11-5v')!;

export const phantom = (
  structures: readonly PhantomStructure[],
  background: Partial<PhantomTissue> = {},
  tissues: readonly PhantomTissue[] = [],
): PhantomFile => ({
  format: 'sononeedle.phantom',
  version: 1,
  title: 'test',
  background: 'medium',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues: [
    {
      id: 'medium',
      speedMmPerUs: 1.54,
      densityKgPerM3: 1000,
      attenuationDbPerCmPerMHz: 0.5,
      attenuationExponent: 1,
      echoDb: 0,
      ...background,
    },
    ...tissues,
  ],
  structures,
});

export interface Shot {
  readonly file: PhantomFile;
  /** Changes what the file gives. */
  readonly alter?: (anatomy: Anatomy) => Anatomy;
  readonly settings?: Partial<ImageSettings>;
  readonly positionMm?: Vec3;
  readonly quaternionXyzw?: Quaternion;
  readonly lineCount?: number;
  readonly sampleCount?: number;
  readonly request?: Partial<RenderRequest>;
  readonly deformation?: DeformationState;
}

/** One look, no noise, identity pose, unless told otherwise. */
export function shoot(shot: Shot): RenderedImage {
  return renderImage({
    transducer: L11,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      shot.positionMm ?? [0, 0, 0],
      shot.quaternionXyzw,
    ),
    settings: { ...DEFAULT_SETTINGS, compoundAngles: 1, noise: false, ...shot.settings },
    field: new TissueField(
      (shot.alter ?? ((a) => a))(anatomyFromPhantom(shot.file)),
      shot.deformation ?? UNDEFORMED,
    ),
    lineCount: shot.lineCount ?? 128,
    sampleCount: shot.sampleCount ?? 512,
    ...shot.request,
  });
}

export const rotationDeg = (axis: Vec3, deg: number): Quaternion =>
  quaternionFromAxisAngle(axis, (deg * Math.PI) / 180);

export const db = (amplitude: number): number => 20 * Math.log10(amplitude);

export const rowOf = (image: RenderedImage, depthMm: number): number =>
  Math.round((depthMm - image.startDepthMm) / image.mmPerSample);

export const lateralOf = (image: RenderedImage, line: number): number => image.lines[line]!.originMm[0]!;

/** Statistics of the envelope in a box (depths, laterals; mm). */
export function region(
  image: RenderedImage,
  depthFrom: number,
  depthTo: number,
  lateralFrom: number,
  lateralTo: number,
): { mean: number; deviation: number; rms: number; values: number[] } {
  const values: number[] = [];
  for (let s = rowOf(image, depthFrom); s <= rowOf(image, depthTo); s++)
    for (let l = 0; l < image.lineCount; l++) {
      const x = lateralOf(image, l);
      if (x >= lateralFrom && x <= lateralTo) values.push(image.envelope[s * image.lineCount + l]!);
    }
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((a, b) => a + b * b, 0) / values.length;
  return { mean, deviation: Math.sqrt(square - mean * mean), rms: Math.sqrt(square), values };
}

/** Place and height of the largest envelope in a box, refined by a parabola in depth. */
export function peak(
  image: RenderedImage,
  depthFrom: number,
  depthTo: number,
  lateralFrom = -100,
  lateralTo = 100,
): { depthMm: number; lateralMm: number; amplitude: number; row: number; line: number } {
  let best = -1;
  let row = 0;
  let line = 0;
  for (let s = Math.max(1, rowOf(image, depthFrom)); s <= rowOf(image, depthTo); s++)
    for (let l = 0; l < image.lineCount; l++) {
      const x = lateralOf(image, l);
      const v = image.envelope[s * image.lineCount + l]!;
      if (x >= lateralFrom && x <= lateralTo && v > best) {
        best = v;
        row = s;
        line = l;
      }
    }
  const at = (s: number): number => image.envelope[s * image.lineCount + line]!;
  const a = at(row - 1);
  const c = at(row + 1);
  const shift = (0.5 * (a - c)) / (a - 2 * best + c);
  return {
    depthMm: image.startDepthMm + (row + shift) * image.mmPerSample,
    lateralMm: lateralOf(image, line),
    amplitude: best,
    row,
    line,
  };
}

/** Full width at half of the largest value of a profile, in its own steps, by linear interpolation. */
export function halfWidth(profile: readonly number[]): number {
  const top = Math.max(...profile);
  const i = profile.indexOf(top);
  let left = i;
  while (left > 0 && profile[left]! > top / 2) left--;
  let right = i;
  while (right < profile.length - 1 && profile[right]! > top / 2) right++;
  const l = left + (top / 2 - profile[left]!) / (profile[left + 1]! - profile[left]!);
  const r = right - (top / 2 - profile[right]!) / (profile[right - 1]! - profile[right]!);
  return r - l;
}

export const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (v: readonly number[]): number => v.reduce((p, q) => p + q, 0) / v.length;
  const ma = mean(a);
  const mb = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
};
