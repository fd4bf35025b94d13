/** How fast speckle fades: against the closed form for a Gaussian pulse that loses its high frequencies on the way. */
import { PHANTOM_QA, PHANTOM_QA_07, QA_SECTION_Z } from '../anatomy/phantoms/phantomQa.ts';
import { spectrumSigmaMHz } from '../imaging/beam.ts';
import { apertureMm } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { QA_SAMPLES, type QaImage } from './qaImage.ts';
import { dbOf, statisticsOf } from './statistics.ts';

const DB_PER_NP = 8.685889638;

/** Loss of speckle's level at a depth, dB, in a medium of `alpha` dB/cm/MHz: a f₀ − a² σ² / 2, a = α 2d in Np/MHz. */
export function speckleLossDb(alpha: number, depthMm: number, centreMHz: number, sigmaMHz: number): number {
  const a = (alpha / 10 / DB_PER_NP) * 2 * depthMm;
  return DB_PER_NP * (a * centreMHz - (a * a * sigmaMHz * sigmaMHz) / 2);
}

export const measureAttenuation: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const sigma = spectrumSigmaMHz(transducer, frequencyMHz);
  const half = apertureMm(transducer) / 2 - 1;
  const from = 0.2 * working;
  const to = 0.85 * working;
  const band = 0.08 * working;
  const figures: QaFigure[] = [];
  for (const [alpha, phantom] of [
    [0.5, PHANTOM_QA],
    [0.7, PHANTOM_QA_07],
  ] as const) {
    // Mean over places of the probe, since one picture holds a few hundred grains only.
    let difference = 0;
    const places = [0, 6, 12];
    for (const dz of places) {
      const image = shoot({
        phantom,
        transducer,
        settings: { depthMm: working, focusMm: transducer.elevationFocusMm, frequencyMHz },
        positionMm: [0, 0, QA_SECTION_Z.uniform - 6 + dz],
        lineCount: 128,
        sampleCount: QA_SAMPLES / 2,
      });
      const level = (depth: number, i: QaImage): number =>
        dbOf(statisticsOf(i, { fromMm: depth - band, toMm: depth + band, leftMm: -half, rightMm: half }).rms);
      difference += (level(from, image) - level(to, image)) / places.length;
    }
    const predicted =
      speckleLossDb(alpha, to, frequencyMHz, sigma) - speckleLossDb(alpha, from, frequencyMHz, sigma);
    figures.push({
      measure: 'attenuation',
      at: `${alpha} dB/cm/MHz, ${from.toFixed(0)} to ${to.toFixed(0)} mm`,
      x: alpha,
      unit: 'dB',
      measured: difference,
      predicted,
      tolerance: 0.05 * predicted,
      kind: 'equal',
    });
  }
  return figures;
};
