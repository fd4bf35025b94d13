/** First-order statistics of an envelope in a box, peaks and widths. */
import { exp, LN10, log } from '../math/elementary.ts';
import { placeOf, type QaImage, rangeOf, rowOf } from './qaImage.ts';

/** Part of the image between two depths and two lateral places, transducer frame, mm. */
export interface QaBox {
  readonly fromMm: number;
  readonly toMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

export interface BoxStatistics {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
  /** Root of the mean square. */
  readonly rms: number;
}

export const dbOf = (amplitude: number): number => (20 / LN10) * log(Math.max(amplitude, 1e-30));

/** Calls back with every envelope value whose place lies in the box. */
export function eachInBox(
  image: QaImage,
  box: QaBox,
  visit: (value: number, x: number, y: number) => void,
): void {
  for (let l = 0; l < image.lineCount; l++) {
    const line = image.lines[l]!;
    const ox = line.originMm[0]!;
    const oy = line.originMm[1]!;
    const dx = line.direction[0]!;
    const dy = line.direction[1]!;
    for (let s = 0; s < image.sampleCount; s++) {
      const range = rangeOf(image, s);
      const x = ox + dx * range;
      const y = oy + dy * range;
      if (x >= box.leftMm && x <= box.rightMm && y >= box.fromMm && y <= box.toMm)
        visit(image.envelope[s * image.lineCount + l]!, x, y);
    }
  }
}

export function statisticsOf(
  image: QaImage,
  box: QaBox,
  inside: (x: number, y: number) => boolean = () => true,
): BoxStatistics {
  let count = 0;
  let sum = 0;
  let square = 0;
  eachInBox(image, box, (v, x, y) => {
    if (!inside(x, y)) return;
    count++;
    sum += v;
    square += v * v;
  });
  if (count === 0) return { count, mean: 0, deviation: 0, rms: 0 };
  const mean = sum / count;
  return {
    count,
    mean,
    deviation: Math.sqrt(Math.max(0, square / count - mean * mean)),
    rms: Math.sqrt(square / count),
  };
}

/**
 * Mean over deviation of the envelope in a box after the fall with range, a straight line in dB, is taken out: over a
 * few millimetres attenuation spreads the levels as much as the averaging of looks narrows them.
 */
export function levelledRatio(image: QaImage, box: QaBox): number {
  const sums = new Float64Array(image.sampleCount);
  const counts = new Float64Array(image.sampleCount);
  const visit = (each: (value: number, s: number) => void): void => {
    for (let l = 0; l < image.lineCount; l++)
      for (let s = 0; s < image.sampleCount; s++) {
        const [x, y] = placeOf(image, l, rangeOf(image, s));
        if (x >= box.leftMm && x <= box.rightMm && y >= box.fromMm && y <= box.toMm)
          each(image.envelope[s * image.lineCount + l]!, s);
      }
  };
  visit((value, s) => {
    sums[s]! += value;
    counts[s]!++;
  });
  // Least squares of the logarithm of each row's mean, weighted by how much of the row lies in the box.
  let n = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let sxy = 0;
  for (let s = 0; s < image.sampleCount; s++) {
    const w = counts[s]!;
    if (w === 0 || sums[s]! <= 0) continue;
    const y = log(sums[s]! / w);
    n += w;
    sx += w * s;
    sy += w * y;
    sxx += w * s * s;
    sxy += w * s * y;
  }
  const slope = (n * sxy - sx * sy) / Math.max(1e-9, n * sxx - sx * sx);
  let sum = 0;
  let square = 0;
  visit((value, s) => {
    const level = value * exp(-slope * (s - sx / n));
    sum += level;
    square += level * level;
  });
  const mean = sum / n;
  return mean / Math.sqrt(square / n - mean * mean);
}

export interface Peak {
  readonly row: number;
  readonly line: number;
  /** Place with a parabola through the neighbours, transducer frame, mm. */
  readonly rangeMm: number;
  readonly lateralMm: number;
  readonly depthMm: number;
  readonly amplitude: number;
}

const vertex = (a: number, b: number, c: number): number => {
  const bend = a - 2 * b + c;
  return bend < 0 ? (0.5 * (a - c)) / bend : 0;
};

/** Largest envelope within a distance of a place. */
export function peakNear(image: QaImage, lateralMm: number, depthMm: number, withinMm: number): Peak {
  let best = -1;
  let row = 0;
  let line = 0;
  for (let l = 0; l < image.lineCount; l++) {
    const at = image.lines[l]!;
    for (let s = rowOf(image, depthMm - 3 * withinMm); s < image.sampleCount; s++) {
      const range = rangeOf(image, s);
      const x = at.originMm[0]! + at.direction[0]! * range - lateralMm;
      const y = at.originMm[1]! + at.direction[1]! * range - depthMm;
      if (y > withinMm) break;
      const v = image.envelope[s * image.lineCount + l]!;
      if (x * x + y * y <= withinMm * withinMm && v > best) {
        best = v;
        row = s;
        line = l;
      }
    }
  }
  // The logarithm of a Gaussian is a parabola, so its vertex is exact.
  const value = (s: number, l: number): number =>
    log(
      Math.max(
        1e-30,
        image.envelope[
          Math.min(image.sampleCount - 1, Math.max(0, s)) * image.lineCount +
            Math.min(image.lineCount - 1, Math.max(0, l))
        ]!,
      ),
    );
  const here = value(row, line);
  const rangeMm = rangeOf(image, row + vertex(value(row - 1, line), here, value(row + 1, line)));
  const fractional = line + vertex(value(row, line - 1), here, value(row, line + 1));
  const [x, y] = placeOf(image, fractional, rangeMm);
  return { row, line, rangeMm, lateralMm: x, depthMm: y, amplitude: best };
}

/** Full width of a profile at half its largest value (−6 dB), in steps of the profile, between samples. */
export function halfWidth(profile: readonly number[]): number {
  let top = 0;
  for (let i = 1; i < profile.length; i++) if (profile[i]! > profile[top]!) top = i;
  const half = profile[top]! / 2;
  let left = top;
  while (left > 0 && profile[left]! > half) left--;
  let right = top;
  while (right < profile.length - 1 && profile[right]! > half) right++;
  if (profile[left]! > half || profile[right]! > half) return Number.NaN;
  const l = left + (half - profile[left]!) / (profile[left + 1]! - profile[left]!);
  const r = right - (half - profile[right]!) / (profile[right - 1]! - profile[right]!);
  return r - l;
}

/** Profile along depth (or across the lines) through a peak, so many steps each side. */
export function profileThrough(
  image: QaImage,
  peak: Peak,
  along: 'depth' | 'lines',
  steps: number,
): number[] {
  const values: number[] = [];
  for (let k = -steps; k <= steps; k++) {
    const s = peak.row + (along === 'depth' ? k : 0);
    const l = peak.line + (along === 'lines' ? k : 0);
    const isIn = s >= 0 && s < image.sampleCount && l >= 0 && l < image.lineCount;
    values.push(isIn ? image.envelope[s * image.lineCount + l]! : 0);
  }
  return values;
}

/** Pearson's correlation of two lists of equal length. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let ma = 0;
  let mb = 0;
  for (let i = 0; i < a.length; i++) {
    ma += a[i]! / a.length;
    mb += b[i]! / a.length;
  }
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const p = a[i]! - ma;
    const q = b[i]! - mb;
    ab += p * q;
    aa += p * p;
    bb += q * q;
  }
  return ab / Math.sqrt(aa * bb);
}
