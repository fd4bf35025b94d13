/** Depth at which speckle has sunk into the electronic noise, and the depth of the first wire that is seen at all. */
import { PHANTOM_QA, QA_DEAD_ZONE_DEPTHS, QA_SECTION_Z } from '../anatomy/phantoms/phantomQa.ts';
import { sliceWidthMm, spectrumSigmaMHz, spreadingLoss, wavelengthMm } from '../imaging/beam.ts';
import { NOISE_DB } from '../imaging/display.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { penetrationBoundsMm } from './closedForms.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { speckleLossDb } from './measureAttenuation.ts';
import { dbOf, peakNear, statisticsOf } from './statistics.ts';

const DEEPEST_MM = 200;
const STEP_MM = 1;
const ALPHA = 0.5;
/** The pulse's centre does not fall below this share of what was sent: the band ends there. */
const LEAST_CENTRE_SHARE = 0.35;

/**
 * Predicted depth at which speckle is as strong as the noise, mm; the deepest that can be asked for where it is beyond.
 * Attenuation takes its part, and so does the spreading of beam and slice behind their focus.
 */
export function penetrationMm(t: Transducer, frequencyMHz: number, focusMm: number): number {
  const waist = sliceWidthMm(t, frequencyMHz, t.elevationFocusMm);
  const sigma = spectrumSigmaMHz(t, frequencyMHz);
  const perMm = (ALPHA / 10 / 8.685889638) * 2;
  const bend = ((1 - LEAST_CENTRE_SHARE) * frequencyMHz) / (sigma * sigma * perMm);
  for (let d = 5; d < DEEPEST_MM; d += 0.25) {
    const bent = Math.max(0, d - bend);
    const loss =
      speckleLossDb(ALPHA, d - bent, frequencyMHz, sigma) +
      8.685889638 * perMm * bent * LEAST_CENTRE_SHARE * frequencyMHz;
    const slices = sliceWidthMm(t, frequencyMHz, d) / waist;
    const spread = spreadingLoss(slices, apertureMm(t), wavelengthMm(frequencyMHz), d, focusMm);
    if (loss + dbOf(Math.sqrt(spread)) >= -NOISE_DB) return d;
  }
  return DEEPEST_MM;
}

export const measurePenetration: QaMeasure = (transducer, shoot) => {
  const frequencyMHz = transducer.centreFrequencyMHz;
  const half = apertureMm(transducer) / 2 - 1;
  const expected = penetrationMm(transducer, frequencyMHz, transducer.elevationFocusMm);
  const depthMm = Math.min(DEEPEST_MM, Math.ceil(1.25 * expected));
  const [clean, noisy] = [false, true].map((noise) =>
    shoot({
      phantom: PHANTOM_QA,
      transducer,
      settings: { depthMm, focusMm: transducer.elevationFocusMm, frequencyMHz, noise },
      positionMm: [0, 0, QA_SECTION_Z.uniform],
      lineCount: 128,
      sampleCount: 1024,
    }),
  );
  let depth = 0.1 * depthMm;
  for (; depth < depthMm - 4; depth += STEP_MM) {
    const box = { fromMm: depth - 4, toMm: depth + 4, leftMm: -half, rightMm: half };
    const both = statisticsOf(noisy!, box).rms;
    if (both >= 1.414213562 * statisticsOf(clean!, box).rms) break;
  }
  const measured = expected >= DEEPEST_MM ? Math.min(depth + 4, DEEPEST_MM) : depth;
  const figures: QaFigure[] = [
    {
      measure: 'penetration',
      at: `${ALPHA} dB/cm/MHz`,
      x: frequencyMHz,
      unit: 'mm',
      measured,
      predicted: expected,
      tolerance: Math.max(4, 0.08 * expected),
      kind: 'equal',
      step: STEP_MM,
    },
    {
      measure: 'penetration-rule',
      at: 'at least 40 cm MHz',
      x: frequencyMHz,
      unit: 'mm',
      measured,
      predicted: penetrationBoundsMm(transducer)[0],
      tolerance: 0,
      kind: 'least',
      step: STEP_MM,
    },
    {
      measure: 'penetration-rule',
      at: 'at most 500 λ',
      x: frequencyMHz,
      unit: 'mm',
      measured,
      predicted: penetrationBoundsMm(transducer)[1],
      tolerance: 0,
      kind: 'most',
      step: STEP_MM,
    },
  ];
  return [...figures, deadZone(transducer, shoot)];
};

/** A wire counts as seen from 6 dB over the speckle about it. */
function deadZone(transducer: Transducer, shoot: Parameters<QaMeasure>[1]): QaFigure {
  const half = apertureMm(transducer) / 2;
  const image = shoot({
    phantom: PHANTOM_QA,
    transducer,
    settings: {
      depthMm: Math.max(20, workingDepthMm(transducer) / 2),
      focusMm: 10,
      frequencyMHz: transducer.centreFrequencyMHz,
      noise: true,
    },
    positionMm: [0, 0, QA_SECTION_Z.groups],
    lineCount: 256,
    sampleCount: 1024,
  });
  const top = transducer.radiusMm;
  let first = QA_DEAD_ZONE_DEPTHS[QA_DEAD_ZONE_DEPTHS.length - 1]! + 1;
  for (const depth of [...QA_DEAD_ZONE_DEPTHS].reverse()) {
    const x = 2.2 * (depth - 5);
    // Beside a curved face the same depth of the body is further off; and a small probe does not reach all wires.
    if (Math.abs(x) > half - 1 || (top > 0 && Math.abs(x) > 0.6 * half)) continue;
    const wire = peakNear(image, x, depth, 0.6).amplitude;
    const about = statisticsOf(image, {
      fromMm: depth - 0.8,
      toMm: depth + 0.8,
      leftMm: x - 6,
      rightMm: x + 6,
    });
    if (wire < 2 * about.mean) break;
    first = depth;
  }
  return {
    measure: 'dead-zone',
    at: 'first wire seen',
    x: transducer.centreFrequencyMHz,
    unit: 'mm',
    measured: first,
    predicted: transducer.centreFrequencyMHz >= 7 ? 3 : 5,
    tolerance: 0,
    kind: 'most',
  };
}
