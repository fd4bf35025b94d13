/** What a quality measure gives: the figure, what the probe's own numbers predict, and how far they may lie apart. */
import type { Transducer } from '../probe/transducer.ts';
import type { QaShoot } from './qaImage.ts';

export interface QaFigure {
  /** Measure's id and where it was taken: a depth, an angle, a pair of tissues. */
  readonly measure: string;
  readonly at: string;
  /** The same as a number, for plots; its unit is the measure's. */
  readonly x: number;
  readonly unit: string;
  readonly measured: number;
  readonly predicted: number;
  /** Most that measured and predicted may differ by, in the unit; null where the figure is only told. */
  readonly tolerance: number | null;
  /** `least` and `most`: the prediction is a bound, and the tolerance how far beyond it is still right. */
  readonly kind: 'equal' | 'least' | 'most';
  /** Steps in which the figure is found, in its unit; left out where it is continuous. */
  readonly step?: number;
  /** The same figure from the image of the GPU; left out where that was not measured. */
  readonly gpu?: number;
}

/** Most that the GPU's figure may differ from the reference's: its textures hold the tissue in bytes, its targets half floats. */
export const GPU_TOLERANCE: Readonly<Record<string, number>> = { dB: 1, mm: 0.05, '': 0.05 };

/** Whether the GPU's figure is the reference's; null where the GPU was not measured. */
export function gpuHolds(f: QaFigure): boolean | null {
  if (f.gpu === undefined) return null;
  return Math.abs(f.gpu - f.measured) <= Math.max(f.step ?? 0, GPU_TOLERANCE[f.unit] ?? 0.05);
}

export type QaMeasure = (transducer: Transducer, shoot: QaShoot) => QaFigure[];

/** Whether a figure holds; figures without a tolerance always do. */
export function holds(f: QaFigure): boolean {
  if (f.tolerance === null) return true;
  const over = f.measured - f.predicted;
  if (f.kind === 'least') return over >= -f.tolerance;
  if (f.kind === 'most') return over <= f.tolerance;
  return Math.abs(over) <= f.tolerance;
}

/** Depth that a probe is used to, mm: where two ways through 0.5 dB/cm/MHz cost about 40 dB. */
export const workingDepthMm = (t: Transducer): number =>
  Math.min(160, Math.max(20, 10 * Math.round(40 / t.centreFrequencyMHz)));
