/** How bright a needle is in its plane by the angle between shaft and face, over that of one along the face. */

import { PHANTOM_QA, QA_SECTION_Z } from '../anatomy/phantoms/phantomQa.ts';
import type { NeedleInImage } from '../imaging/settings.ts';
import { cos, radFromDeg, sin } from '../math/elementary.ts';
import { square } from '../math/scalar.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { dbOf, peakNear } from './statistics.ts';

const DEPTH_MM = 12;
/**
 * Angle in degrees and level under the needle that lies along the face, dB: the mirror lobe as simulated without
 * steering (0, −1, −7.5), then the rough floor from −15 dB at 15° to −35 dB at 60° [U: so that perceived brightness
 * falls linearly to nearly nothing at 60–65°, Schafhalter-Zoppoth 2004].
 */
const LEVELS: readonly (readonly [number, number])[] = [
  [0, 0],
  [2, -1],
  [5, -7.5],
  [15, -15],
  [30, -21.7],
  [45, -28.3],
  [60, -35],
];

/** A 22 G needle through the middle of the plane at a depth and an angle to the face. */
export function needleAt(angleDeg: number, depthMm = DEPTH_MM): NeedleInImage {
  const c = cos(radFromDeg(angleDeg));
  const s = sin(radFromDeg(angleDeg));
  const at = (along: number): [number, number, number] => [-along * c, depthMm - along * s, 0];
  return {
    pointsTransducerMm: [at(-14), at(0), at(14)],
    outerDiameterMm: 0.718,
    innerDiameterMm: 0.413,
    bevelLengthMm: 1.6,
    bevelTransducer: [0, -1, 0],
  };
}

export const measureNeedle: QaMeasure = (transducer, shoot) => {
  const levels = LEVELS.map(([angle]) => {
    const image = shoot({
      phantom: PHANTOM_QA,
      transducer,
      settings: {
        depthMm: Math.max(30, workingDepthMm(transducer) / 2),
        focusMm: DEPTH_MM,
        frequencyMHz: transducer.centreFrequencyMHz,
      },
      positionMm: [0, 0, QA_SECTION_Z.uniform],
      needle: needleAt(angle),
      lineCount: 128,
      sampleCount: 512,
    });
    // Mean of the peaks along four millimetres of the shaft; under a curved face lines fan out, so near its middle only.
    let power = 0;
    const steps = 9;
    const reach = transducer.radiusMm > 0 ? 0.02 * (transducer.radiusMm + DEPTH_MM) : 2;
    for (let k = 0; k < steps; k++) {
      const along = reach * ((2 * k) / (steps - 1) - 1);
      const x = -along * cos(radFromDeg(angle));
      const y = DEPTH_MM - 0.3 - along * sin(radFromDeg(angle));
      power += square(peakNear(image, x, y, 0.7).amplitude) / steps;
    }
    return dbOf(Math.sqrt(power));
  });
  return LEVELS.map(
    ([angle, level], i): QaFigure => ({
      measure: 'needle',
      at: `${angle}°`,
      x: angle,
      unit: 'dB',
      measured: levels[i]! - levels[0]!,
      predicted: level,
      tolerance: 8,
      kind: 'equal',
    }),
  );
};
