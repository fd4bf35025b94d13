/** An envelope as the quality measures see it, and how they are given one. Purely numbers: the CPU's or the GPU's. */
import type { PhantomFile } from '../anatomy/phantoms/phantomFile.ts';
import type { ImageSettings, NeedleInImage } from '../imaging/settings.ts';
import type { Quaternion } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { Transducer } from '../probe/transducer.ts';

/** Linear amplitude before gain and compression, row-major, row = sample; lines in the transducer frame, mm. */
export interface QaImage {
  readonly lineCount: number;
  readonly sampleCount: number;
  readonly envelope: Float32Array;
  readonly mmPerSample: number;
  readonly startDepthMm: number;
  readonly lines: readonly {
    readonly originMm: readonly number[];
    readonly direction: readonly number[];
  }[];
}

/** What is to be imaged. Left out: identity pose, the probe's own frequency, one look, no noise, no needle. */
export interface QaShot {
  readonly phantom: PhantomFile;
  readonly transducer: Transducer;
  readonly settings: Partial<ImageSettings> & { readonly depthMm: number };
  readonly positionMm?: Vec3;
  readonly quaternionXyzw?: Quaternion;
  readonly lineCount?: number;
  readonly sampleCount?: number;
  readonly needle?: NeedleInImage;
}

/** Makes the image of a shot: the reference renderer, or any other that is to be measured. */
export type QaShoot = (shot: QaShot) => QaImage;

/** Grid that measures use where they need no finer one. */
export const QA_LINES = 256;
export const QA_SAMPLES = 1024;

/** Row of a range, mm, within the image. */
export const rowOf = (image: QaImage, rangeMm: number): number =>
  Math.min(
    image.sampleCount - 1,
    Math.max(0, Math.round((rangeMm - image.startDepthMm) / image.mmPerSample)),
  );

/** Range of a (fractional) row, mm. */
export const rangeOf = (image: QaImage, row: number): number => image.startDepthMm + row * image.mmPerSample;

/** Place of a range on a line, transducer frame, mm: lateral, depth. */
export function placeOf(image: QaImage, line: number, rangeMm: number): [number, number] {
  const i = Math.max(0, Math.min(image.lineCount - 2, Math.floor(line)));
  const t = line - i;
  const a = image.lines[i]!;
  const b = image.lines[Math.min(i + 1, image.lineCount - 1)]!;
  const at = (k: number): number =>
    (a.originMm[k]! + a.direction[k]! * rangeMm) * (1 - t) + (b.originMm[k]! + b.direction[k]! * rangeMm) * t;
  return [at(0), at(1)];
}

/** Distance between neighbouring lines about the middle of the image at a range, mm. */
export function lineMmAt(image: QaImage, line: number, rangeMm: number): number {
  const i = Math.max(0, Math.min(image.lineCount - 2, Math.floor(line)));
  const [ax, ay] = placeOf(image, i, rangeMm);
  const [bx, by] = placeOf(image, i + 1, rangeMm);
  return Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
}
