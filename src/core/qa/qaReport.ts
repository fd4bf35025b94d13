/** The whole of the quality measures on one probe, and what the report keeps of it. */
import type { Transducer } from '../probe/transducer.ts';
import { gpuHolds, holds, type QaFigure, type QaMeasure } from './measure.ts';
import { measureAttenuation } from './measureAttenuation.ts';
import { measureContrast } from './measureContrast.ts';
import { measureFirstPrinciples } from './measureFirstPrinciples.ts';
import { measureGroups } from './measureGroups.ts';
import { measureInterfaces } from './measureInterfaces.ts';
import { measureNeedle } from './measureNeedle.ts';
import { measurePenetration } from './measurePenetration.ts';
import { measureResolution } from './measureResolution.ts';
import { measureSlice } from './measureSlice.ts';
import { measureSpeckle } from './measureSpeckle.ts';
import type { QaShoot } from './qaImage.ts';

/** All measures by name, in the order of the report. */
export const QA_MEASURES: Readonly<Record<string, QaMeasure>> = {
  resolution: measureResolution,
  principles: measureFirstPrinciples,
  pairs: measureGroups,
  slice: measureSlice,
  speckle: measureSpeckle,
  attenuation: measureAttenuation,
  penetration: measurePenetration,
  contrast: measureContrast,
  interfaces: measureInterfaces,
  needle: measureNeedle,
};

export interface QaReport {
  readonly probe: string;
  readonly name: string;
  readonly frequencyMHz: number;
  readonly figures: readonly QaFigure[];
  /** Graphics that drew the GPU's figures. */
  readonly gpuName?: string;
}

/** A report with the GPU's figures beside its own. */
export const withGpu = (report: QaReport, gpu: readonly QaFigure[], gpuName: string): QaReport => {
  const byPlace = new Map(gpu.map((f) => [`${f.measure} ${f.at}`, f.measured]));
  return {
    ...report,
    gpuName,
    figures: report.figures.map((f) => {
      const measured = byPlace.get(`${f.measure} ${f.at}`);
      return measured === undefined || !Number.isFinite(measured) ? f : { ...f, gpu: measured };
    }),
  };
};

/** Runs all measures, or those named. */
export function qaReport(
  transducer: Transducer,
  shoot: QaShoot,
  names: readonly string[] = Object.keys(QA_MEASURES),
): QaReport {
  return {
    probe: transducer.id,
    name: transducer.name,
    frequencyMHz: transducer.centreFrequencyMHz,
    figures: names.flatMap((name) => QA_MEASURES[name]?.(transducer, shoot) ?? []),
  };
}

/** Figures whose GPU value is not the reference's. */
export const gpuFailures = (report: QaReport): QaFigure[] =>
  report.figures.filter((f) => gpuHolds(f) === false);

export const failures = (report: QaReport): QaFigure[] => report.figures.filter((f) => !holds(f));
