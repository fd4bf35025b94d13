/** Width of a wire along depth and across the lines, and how far from its true place it is drawn. */

import { PHANTOM_QA, QA_WIRE_DEPTHS, QA_WIRE_ROWS, QA_WIRE_X } from '../anatomy/phantoms/phantomQa.ts';
import { axialWidthMm, lateralWidthMm } from '../imaging/beam.ts';
import { apertureMm } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { lineMmAt, QA_LINES, QA_SAMPLES, type QaImage } from './qaImage.ts';
import { halfWidth, type Peak, peakNear, profileThrough } from './statistics.ts';

/** Profiles reach this far each side, in predicted widths. */
const REACH_WIDTHS = 2;

export const axialOf = (image: QaImage, peak: Peak, predictedMm: number): number =>
  halfWidth(
    profileThrough(image, peak, 'depth', Math.ceil((REACH_WIDTHS * predictedMm) / image.mmPerSample)),
  ) * image.mmPerSample;

export const lateralOf = (image: QaImage, peak: Peak, predictedMm: number): number => {
  const lineMm = lineMmAt(image, peak.line, peak.rangeMm);
  return (
    halfWidth(profileThrough(image, peak, 'lines', Math.ceil((REACH_WIDTHS * predictedMm) / lineMm))) * lineMm
  );
};

/** Wires of the phantom's middle that a probe is judged by. */
export const wireDepths = (workingMm: number): number[] => QA_WIRE_DEPTHS.filter((d) => d <= workingMm);

export const measureResolution: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const figures: QaFigure[] = [];
  const focusMm = Math.min(transducer.elevationFocusMm, working);
  const image = shoot({
    phantom: PHANTOM_QA,
    transducer,
    settings: { depthMm: working + 5, focusMm, frequencyMHz },
    lineCount: 2 * QA_LINES,
    sampleCount: QA_SAMPLES,
  });
  const axial = axialWidthMm(transducer, frequencyMHz);
  for (const depth of wireDepths(working)) {
    const lateral = lateralWidthMm(transducer, frequencyMHz, depth, { kind: 'focused', focusMm });
    const peak = peakNear(image, 0, depth, 1.2);
    const at = `${depth} mm`;
    figures.push(
      {
        measure: 'axial',
        at,
        x: depth,
        unit: 'mm',
        measured: axialOf(image, peak, axial),
        predicted: axial,
        tolerance: Math.max(0.03, 0.1 * axial),
        kind: 'equal',
      },
      {
        measure: 'lateral',
        at,
        x: depth,
        unit: 'mm',
        measured: lateralOf(image, peak, lateral),
        predicted: lateral,
        tolerance: 0.15 * lateral,
        kind: 'equal',
      },
      {
        measure: 'distance-down',
        at,
        x: depth,
        unit: 'mm',
        measured: peak.depthMm,
        predicted: depth,
        tolerance: Math.max(0.2, 0.01 * depth),
        kind: 'equal',
      },
    );
  }
  const half = apertureMm(transducer) / 2;
  for (const row of QA_WIRE_ROWS.filter((y) => y <= working)) {
    const seen = QA_WIRE_X.filter((x) => Math.abs(x) < half - 1);
    const left = seen[0]!;
    const right = seen[seen.length - 1]!;
    const a = peakNear(image, left, row, 1.2);
    const b = peakNear(image, right, row, 1.2);
    figures.push({
      measure: 'distance-across',
      at: `${row} mm, ${right - left} mm apart`,
      x: row,
      unit: 'mm',
      measured: b.lateralMm - a.lateralMm,
      predicted: right - left,
      tolerance: Math.max(0.2, 0.01 * (right - left)),
      kind: 'equal',
    });
  }
  return figures;
};
