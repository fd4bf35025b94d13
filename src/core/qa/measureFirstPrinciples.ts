/** Spot at a focus, and what lies under a layer of another speed: against textbooks' closed forms, see closedForms.ts. */
import type { PhantomFile } from '../anatomy/phantoms/phantomFile.ts';
import { PHANTOM_QA } from '../anatomy/phantoms/phantomQa.ts';
import { axialMm, displacementMm, lateralAtFocusMm } from './closedForms.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { axialOf, lateralOf, wireDepths } from './measureResolution.ts';
import { QA_LINES, QA_SAMPLES } from './qaImage.ts';
import { peakNear } from './statistics.ts';

/** Layers over a wire: thickness mm and speed mm/µs. The first two are fat and tendon. */
const LAYERS: readonly (readonly [number, number])[] = [
  [20, 1.477],
  [10, 1.75],
  [7, 1.62],
];
/** How far a wire lies under its layer, mm. */
const UNDER_MM = 3;

/** A wire under a layer of another speed; nothing scatters. */
export function layeredPhantom(layerMm: number, speedMmPerUs: number): PhantomFile {
  const plain = { densityKgPerM3: 1000, attenuationDbPerCmPerMHz: 0, echoDb: -80 };
  return {
    format: 'sononeedle.phantom',
    version: 1,
    title: `${layerMm} mm at ${speedMmPerUs} mm/µs`,
    background: 'medium',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    tissues: [
      { id: 'medium', speedMmPerUs: 1.54, ...plain },
      // The same impedance, so that the boundary itself stays dark.
      { id: 'layer', ...plain, speedMmPerUs, densityKgPerM3: (1000 * 1.54) / speedMmPerUs },
    ],
    structures: [
      {
        id: 'over',
        tissue: 'layer',
        shape: { type: 'layer', normal: [0, 1, 0], fromMm: -1, toMm: layerMm },
      },
      // Strong enough over a medium that scatters nothing.
      { id: 'wire', shape: { type: 'points', positionsMm: [[0, layerMm + UNDER_MM, 0]], strengthDb: 80 } },
    ],
  };
}

export const measureFirstPrinciples: QaMeasure = (transducer, shoot) => {
  const frequencyMHz = transducer.centreFrequencyMHz;
  const depths = wireDepths(workingDepthMm(transducer));
  const lens = transducer.elevationFocusMm;
  const focusMm = depths.reduce((a, b) => (Math.abs(b - lens) < Math.abs(a - lens) ? b : a));
  const image = shoot({
    phantom: PHANTOM_QA,
    transducer,
    settings: { depthMm: focusMm + 15, focusMm, frequencyMHz },
    lineCount: 2 * QA_LINES,
    sampleCount: QA_SAMPLES,
  });
  const peak = peakNear(image, 0, focusMm, 1.2);
  const axial = axialMm(transducer);
  const lateral = lateralAtFocusMm(transducer, focusMm);
  const figures: QaFigure[] = [
    {
      measure: 'principle-axial',
      at: `${focusMm} mm`,
      x: focusMm,
      unit: 'mm',
      measured: axialOf(image, peak, axial),
      predicted: axial,
      tolerance: Math.max(0.03, 0.15 * axial),
      kind: 'equal',
    },
    {
      measure: 'principle-lateral',
      at: `${focusMm} mm`,
      x: focusMm,
      unit: 'mm',
      measured: lateralOf(image, peak, lateral),
      predicted: lateral,
      tolerance: 0.15 * lateral,
      kind: 'equal',
    },
  ];
  // Under a curved face a flat layer is thicker beside the middle line; in the middle it is the same.
  for (const [layerMm, speed] of LAYERS) {
    const predicted = displacementMm(layerMm, speed);
    const trueMm = layerMm + UNDER_MM;
    const shot = shoot({
      phantom: layeredPhantom(layerMm, speed),
      transducer,
      settings: { depthMm: trueMm + 8, focusMm: trueMm, frequencyMHz },
      lineCount: 128,
      sampleCount: QA_SAMPLES,
    });
    figures.push({
      measure: 'principle-speed',
      at: `${layerMm} mm at ${speed * 1000} m/s`,
      x: layerMm,
      unit: 'mm',
      measured: peakNear(shot, 0, trueMm + predicted, 1).rangeMm - trueMm,
      predicted,
      tolerance: 0.1,
      kind: 'equal',
    });
  }
  return figures;
};
