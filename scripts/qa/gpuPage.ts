/** The page behind the GPU's column of the quality report: the same measures on the same phantoms, drawn by the passes. */
import { findTransducer } from '../../src/core/probe/catalogue.ts';
import type { QaFigure } from '../../src/core/qa/measure.ts';
import { qaReport } from '../../src/core/qa/qaReport.ts';
import { GpuShooter } from './gpuShoot.ts';

declare global {
  interface Window {
    /** Figures of a probe, and which renderer drew them. */
    runGpuQa: (probe: string) => { rendererName: string; figures: readonly QaFigure[] };
  }
}

let shooter: GpuShooter | null = null;

window.runGpuQa = (probe) => {
  shooter ??= new GpuShooter(false);
  const { figures } = qaReport(findTransducer(probe)!, shooter.shoot);
  return { rendererName: shooter.rendererName, figures };
};
