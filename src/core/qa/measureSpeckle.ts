/** Speckle in the uniform section: its statistics with one look and with three, and how it moves with the tissue. */

import { PHANTOM_QA, QA_SECTION_Z } from '../anatomy/phantoms/phantomQa.ts';
import { axialWidthMm, lateralWidthMm, sliceWidthMm } from '../imaging/beam.ts';
import { exp } from '../math/elementary.ts';
import { square } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import { type QaFigure, type QaMeasure, workingDepthMm } from './measure.ts';
import { QA_SAMPLES, type QaImage, rowOf } from './qaImage.ts';
import { correlation, levelledRatio, type QaBox } from './statistics.ts';

/** Mean over standard deviation of fully developed speckle (Rayleigh): √(π / (4 − π)). */
const RAYLEIGH_RATIO = 1.9131;
/** Motion is looked at this far each side of the focus, mm, where the widths hardly change. */
const MOTION_HALF_MM = 2;

export const measureSpeckle: QaMeasure = (transducer, shoot) => {
  const working = workingDepthMm(transducer);
  const frequencyMHz = transducer.centreFrequencyMHz;
  const half = apertureMm(transducer) / 2 - 2;
  const z = QA_SECTION_Z.uniform;
  const focusMm = Math.min(transducer.elevationFocusMm, 0.6 * working);
  const at = (positionMm: Vec3, compoundAngles = 1, lineCount = 256): QaImage =>
    shoot({
      phantom: PHANTOM_QA,
      transducer,
      settings: { depthMm: working, focusMm, frequencyMHz, compoundAngles },
      positionMm,
      lineCount,
      sampleCount: QA_SAMPLES / 2,
    });
  const still = at([0, 0, z]);
  const figures: QaFigure[] = [];
  const bands = [0.25, 0.4, 0.55, 0.7, 0.85].map((share) => share * working);
  const ratio = (image: QaImage, depth: number): number => {
    const box: QaBox = { fromMm: depth - 1.5, toMm: depth + 1.5, leftMm: -half, rightMm: half };
    return levelledRatio(image, box);
  };
  for (const depth of bands)
    figures.push({
      measure: 'speckle',
      at: `${depth.toFixed(0)} mm`,
      x: depth,
      unit: '',
      measured: ratio(still, depth),
      predicted: RAYLEIGH_RATIO,
      tolerance: null,
      kind: 'equal',
    });
  const meanOf = (image: QaImage): number => bands.reduce((a, d) => a + ratio(image, d) / bands.length, 0);
  figures.push({
    measure: 'speckle-mean',
    at: 'one look',
    x: 1,
    unit: '',
    measured: meanOf(still),
    predicted: RAYLEIGH_RATIO,
    tolerance: 0.1,
    kind: 'equal',
  });
  for (const looks of [3, 5])
    figures.push({
      measure: 'speckle-mean',
      at: `${looks} looks`,
      x: looks,
      unit: '',
      measured: meanOf(at([0, 0, z], looks)),
      predicted: RAYLEIGH_RATIO * Math.sqrt(looks),
      tolerance: 0.1 * RAYLEIGH_RATIO * Math.sqrt(looks),
      kind: 'equal',
    });
  const depth = focusMm;
  const values = (image: QaImage): number[] => {
    const list: number[] = [];
    for (let s = rowOf(image, depth - MOTION_HALF_MM); s <= rowOf(image, depth + MOTION_HALF_MM); s++)
      for (let l = 8; l < image.lineCount - 8; l++)
        list.push(square(image.envelope[s * image.lineCount + l]!));
    return list;
  };
  // Two places that lie differently to the speckle's own lattice.
  const places = [0, 5.31];
  const firsts = places.map((place) => values(place === 0 ? still : at([0, 0, z + place])));
  // Intensity of speckle under a Gaussian spot of amplitude width w: correlation exp(−4 ln 2 (d / w)²).
  const expected = (shift: number, width: number): number =>
    exp((-2.772588722 * shift * shift) / (width * width));
  const move = (name: string, shift: Vec3, distance: number, width: number): void => {
    figures.push({
      measure: 'motion',
      at: `${name} ${distance.toFixed(3)} mm`,
      x: distance,
      unit: '',
      measured: places.reduce(
        (sum, place, i) =>
          sum +
          correlation(firsts[i]!, values(at([shift[0], shift[1], shift[2] + z + place]))) / places.length,
        0,
      ),
      predicted: expected(distance, width),
      tolerance: 0.08,
      kind: 'equal',
    });
  };
  const lateral = lateralWidthMm(transducer, frequencyMHz, depth, { kind: 'focused', focusMm });
  const axial = axialWidthMm(transducer, frequencyMHz);
  const slice = sliceWidthMm(transducer, frequencyMHz, depth);
  if (transducer.radiusMm === 0) move('across', [0.35 * lateral, 0, 0], 0.35 * lateral, lateral);
  move('down', [0, 0.25 * axial, 0], 0.25 * axial, axial);
  for (const share of [0.2, 0.4, 0.6, 0.8]) move('out of plane', [0, 0, share * slice], share * slice, slice);
  for (const share of [0.6, 1, 1.6]) {
    const at01 = share * transducer.elevationFocusMm;
    if (at01 > 4 && at01 < 0.95 * working)
      figures.push(planeLength((place) => at(place, 1, 128), z, transducer, at01));
  }
  return figures;
};

/** Shifts across the plane over the slice, and places that are averaged over, mm: few grains lie in a band. */
const PLANE_SHIFTS: readonly number[] = [0.3, 0.4, 0.5, 0.6, 0.7];
const PLANE_PLACES_MM: readonly number[] = [-6, 0];

/** Full width of the decorrelation across the plane at a depth, against the slice there. */
function planeLength(
  at: (positionMm: Vec3) => QaImage,
  z: number,
  transducer: Transducer,
  depthMm: number,
): QaFigure {
  const slice = sliceWidthMm(transducer, transducer.centreFrequencyMHz, depthMm);
  const values = (image: QaImage): number[] => {
    const list: number[] = [];
    const from = rowOf(image, depthMm - MOTION_HALF_MM);
    for (let s = from; s <= rowOf(image, depthMm + MOTION_HALF_MM); s++)
      for (let l = 8; l < image.lineCount - 8; l++)
        list.push(square(image.envelope[s * image.lineCount + l]!));
    return list;
  };
  const still = PLANE_PLACES_MM.map((place) => values(at([0, 0, z + place])));
  let previousX = 0;
  let previousY = 1;
  let measured = Number.NaN;
  for (const share of PLANE_SHIFTS) {
    const x = share * slice;
    let y = 0;
    PLANE_PLACES_MM.forEach((place, i) => {
      y += correlation(still[i]!, values(at([0, 0, z + place + x]))) / PLANE_PLACES_MM.length;
    });
    if (y < 0.5) {
      measured = 2 * (previousX + ((previousY - 0.5) / (previousY - y)) * (x - previousX));
      break;
    }
    previousX = x;
    previousY = y;
  }
  return {
    measure: 'plane-length',
    at: `${depthMm.toFixed(0)} mm`,
    x: depthMm,
    unit: 'mm',
    measured,
    predicted: slice,
    tolerance: 0.25 * slice,
    kind: 'equal',
  };
}
