/** How bright a needle is in its plane by the angle between shaft and face, over that of one along the face. */

import type { PhantomFile } from '../anatomy/phantoms/phantomFile.ts';
import type { NeedleInImage } from '../imaging/settings.ts';
import { amplitudeFromDb, cos, radFromDeg, sin } from '../math/elementary.ts';
import { square } from '../math/scalar.ts';
import type { Transducer } from '../probe/transducer.ts';
import { mirrorAndFloor } from './closedForms.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { dbOf, peakNear } from './statistics.ts';

const DEPTH_MM = 12;
/** A medium that scatters nothing: at 60° a needle is hardly brighter than the peaks of speckle. */
const QUIET: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'quiet',
  background: 'quiet',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues: [
    { id: 'quiet', speedMmPerUs: 1.54, densityKgPerM3: 1000, attenuationDbPerCmPerMHz: 0, echoDb: -80 },
  ],
  structures: [],
};
/** Angles to the face, degrees. */
const ANGLES: readonly number[] = [0, 2, 5, 8, 15, 30, 45, 60];
/**
 * The floor from −15 dB at 15° to −35 dB at 60° [U: so that perceived brightness falls linearly to nearly nothing at
 * 60–65°, Schafhalter-Zoppoth 2004]; nearer to the square it hardly changes. The mirror's lobe is the closed form's,
 * which for the L11-5v gives what an independent simulation gave: −1 dB at 2°, −7.5 dB at 5°.
 */
const FLOOR_AT_15_DB = -15;
const FLOOR_DB_PER_DEG = 20 / 45;

/** Level at an angle under the needle along the face, dB. */
export function needleLevelDb(transducer: Transducer, angleDeg: number): number {
  const floorDb = (deg: number): number => FLOOR_AT_15_DB - FLOOR_DB_PER_DEG * Math.max(0, deg - 15);
  const at = (deg: number): number =>
    mirrorAndFloor(transducer, radFromDeg(deg), DEPTH_MM, amplitudeFromDb(floorDb(deg)));
  return dbOf(at(angleDeg) / at(0));
}

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
  const levels = ANGLES.map((angle) => {
    const image = shoot({
      phantom: QUIET,
      transducer,
      settings: {
        depthMm: Math.max(30, workingDepthMm(transducer) / 2),
        focusMm: DEPTH_MM,
        frequencyMHz: transducer.centreFrequencyMHz,
      },
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
  return ANGLES.map(
    (angle, i): QaFigure => ({
      measure: 'needle',
      at: `${angle}°`,
      x: angle,
      unit: 'dB',
      measured: levels[i]! - levels[0]!,
      predicted: needleLevelDb(transducer, angle),
      tolerance: 3,
      kind: 'equal',
    }),
  );
};
