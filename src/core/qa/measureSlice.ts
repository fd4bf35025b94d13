/** Slice thickness: −6 dB width of a wire's echo as the probe passes over it across the image plane. */
import { PHANTOM_QA } from '../anatomy/phantoms/phantomQa.ts';
import { sliceWidthMm } from '../imaging/beam.ts';
import { sliceAtFocusMm } from './closedForms.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { wireDepths } from './measureResolution.ts';
import { halfWidth, peakNear } from './statistics.ts';

/** Offsets to one side, in shares of the widest slice; the other side is its mirror image. */
const STEPS = 24;

export const measureSlice: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const depths = wireDepths(working);
  const predicted = depths.map((d) => sliceWidthMm(transducer, frequencyMHz, d));
  const widest = Math.max(...predicted);
  // Quadratic steps: fine where the slice is thin.
  const offsets = Array.from({ length: STEPS + 1 }, (_, i) => ((0.9 * widest * i) / STEPS) * (i / STEPS));
  const profiles = depths.map(() => [] as number[]);
  for (const z of offsets) {
    const image = shoot({
      phantom: PHANTOM_QA,
      transducer,
      settings: { depthMm: working + 5, focusMm: transducer.elevationFocusMm, frequencyMHz },
      positionMm: [0, 0, z],
      lineCount: transducer.radiusMm > 0 ? 256 : 64,
      sampleCount: 256,
    });
    depths.forEach((d, i) => {
      profiles[i]!.push(peakNear(image, 0, d, 1).amplitude);
    });
  }
  const figures: QaFigure[] = depths.map((depth, i) => {
    // On an even grid, so that the width is in steps of it.
    const fine = widest / 200;
    const even: number[] = [];
    for (let k = 0; k * fine <= offsets[STEPS]!; k++) even.push(interpolate(offsets, profiles[i]!, k * fine));
    const width = halfWidth([...even.slice(1).reverse(), ...even]) * fine;
    return {
      measure: 'slice',
      at: `${depth} mm`,
      x: depth,
      unit: 'mm',
      measured: width,
      predicted: predicted[i]!,
      tolerance: 0.25 * predicted[i]!,
      kind: 'equal' as const,
    };
  });
  // At the wire nearest to the lens's focus, by diffraction alone; off it, defocus widens the slice.
  const lens = transducer.elevationFocusMm;
  const nearest = depths.reduce((a, b) => (Math.abs(b - lens) < Math.abs(a - lens) ? b : a));
  if (Math.abs(nearest - lens) <= 0.12 * lens)
    figures.push({
      measure: 'principle-slice',
      at: `${nearest} mm`,
      x: nearest,
      unit: 'mm',
      measured: figures[depths.indexOf(nearest)]!.measured,
      predicted: (sliceAtFocusMm(transducer) * nearest) / lens,
      tolerance: (0.25 * sliceAtFocusMm(transducer) * nearest) / lens,
      kind: 'equal',
    });
  return figures;
};

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let i = 1;
  while (i < xs.length - 1 && xs[i]! < x) i++;
  const t = (x - xs[i - 1]!) / (xs[i]! - xs[i - 1]!);
  return ys[i - 1]! + (ys[i]! - ys[i - 1]!) * Math.max(0, Math.min(1, t));
}
