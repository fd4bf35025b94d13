/** The whole of the quality measures on one probe, and what the report keeps of it. */
import type { Transducer } from '../probe/transducer.ts';
import { holds, type QaFigure, type QaMeasure } from './measure.ts';
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
}

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

export const failures = (report: QaReport): QaFigure[] => report.figures.filter((f) => !holds(f));
