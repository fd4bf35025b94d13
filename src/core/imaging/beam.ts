/**
 * Beam of a transducer from its own numbers: widths are −6 dB (half amplitude) two-way full widths, mm.
 *
 * Coefficients are properties of focusing, not of one probe; they were read off an independent linear-acoustics
 * simulation (SIMUS with a Hann receive aperture): receive 2.25 λ F-number, transmit 1.2 λ F-number, the two combined
 * as Gaussians; pulse from the transducer's band and a burst of 1.5 cycles; slice from the Fresnel defocus of the lens.
 */
import { atan, LN2, PI, tan } from '../math/elementary.ts';
import { clamp, lerp } from '../math/scalar.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';

/** Speed the machine assumes, mm/µs. */
export const ASSUMED_SPEED = 1.54;
/** Receive F-number of the growing aperture, and of the transmit aperture at its focus. */
export const RECEIVE_F_NUMBER = 1.5;
export const TRANSMIT_F_NUMBER = 3;
export const RECEIVE_WIDTH = 2.25;
const TRANSMIT_WIDTH = 1.2;
/** A burst of n cycles has a spectrum 1.207 / n of its frequency wide at −6 dB. */
const BURST_CYCLES = 1.5;

export const wavelengthMm = (frequencyMHz: number): number => ASSUMED_SPEED / frequencyMHz;

/** Frequency that the probe really sends when asked for one, MHz. */
export const sentFrequencyMHz = (t: Transducer, frequencyMHz: number): number =>
  clamp(frequencyMHz, t.lowestFrequencyMHz, t.highestFrequencyMHz);

/** −6 dB width of the pulse-echo amplitude spectrum, MHz. */
export function spectrumWidthMHz(t: Transducer, frequencyMHz: number): number {
  const band = t.bandwidth01 * t.centreFrequencyMHz;
  const burst = (1.207 / BURST_CYCLES) * frequencyMHz;
  return 1 / Math.sqrt(1 / (band * band) + 1 / (burst * burst));
}

/** Standard deviation of the spectrum as a Gaussian, MHz. */
export const spectrumSigmaMHz = (t: Transducer, frequencyMHz: number): number =>
  spectrumWidthMHz(t, frequencyMHz) / 2.354820045;

/** Axial width of a point, mm: the envelope of a Gaussian spectrum, half the speed for the way there and back. */
export const axialWidthMm = (t: Transducer, frequencyMHz: number): number =>
  ((4 * LN2) / PI / spectrumWidthMHz(t, frequencyMHz)) * (ASSUMED_SPEED / 2);

export type Transmit =
  | { readonly kind: 'focused'; readonly focusMm: number }
  /** Plane waves spread evenly over ± maximumRad; one wave is a span of 0. */
  | { readonly kind: 'plane'; readonly count: number; readonly maximumRad: number };

const combine = (a: number, b: number): number => (a * b) / Math.sqrt(a * a + b * b);

/** Lateral width at a depth, mm. */
export function lateralWidthMm(
  t: Transducer,
  frequencyMHz: number,
  depthMm: number,
  transmit: Transmit,
): number {
  const wavelength = wavelengthMm(frequencyMHz);
  const depth = Math.max(depthMm, 1);
  const full = apertureMm(t);
  const receive = RECEIVE_WIDTH * wavelength * receiveFNumber(t, depth);
  if (transmit.kind === 'plane') {
    if (transmit.count < 2 || transmit.maximumRad <= 0) return receive;
    return combine(receive, (TRANSMIT_WIDTH * wavelength) / (2 * tan(transmit.maximumRad)));
  }
  return combine(receive, transmitWidthMm(full, wavelength, depth, transmit.focusMm));
}

/** Width of a beam sent to one focus by an array `fullMm` long, mm. */
export function transmitWidthMm(
  fullMm: number,
  wavelength: number,
  depthMm: number,
  focusMm: number,
): number {
  const depth = Math.max(depthMm, 1);
  const focus = Math.max(focusMm, 1);
  const aperture = Math.min(fullMm, focus / TRANSMIT_F_NUMBER);
  const diffraction = (TRANSMIT_WIDTH * wavelength * depth) / aperture;
  const defocus = aperture * Math.abs(1 - depth / focus);
  return Math.sqrt(diffraction * diffraction + defocus * defocus);
}

/** F-number of the receive aperture at a depth: it grows with depth until the array ends. */
export const receiveFNumber = (t: Transducer, depthMm: number): number =>
  Math.max(RECEIVE_F_NUMBER, depthMm / apertureMm(t));

/**
 * Power of speckle at a focus over that at a depth, at least 1: what is sent spreads over the width of its beam and of
 * its slice, so the echo of each millimetre of tissue falls as they widen; and from where the receive aperture cannot
 * grow any more, fewer elements per F-number hear it.
 */
export function spreadingLoss(
  sliceRatio: number,
  fullMm: number,
  wavelength: number,
  depthMm: number,
  focusMm: number,
): number {
  const sent =
    transmitWidthMm(fullMm, wavelength, depthMm, focusMm) / (TRANSMIT_WIDTH * wavelength * TRANSMIT_F_NUMBER);
  const heard = Math.max(RECEIVE_F_NUMBER, depthMm / fullMm) / RECEIVE_F_NUMBER;
  return Math.max(1, sliceRatio) * Math.max(1, sent) * heard;
}

/**
 * Slice width over λ z / H against defocus H² |1 − z/F| / (λ z), H the lens's height and F its focus. The steep part
 * is where the −6 dB contour takes in the shoulders of the profile.
 */
const SLICE_KNOTS: readonly (readonly [number, number])[] = [
  [0, 0.47],
  [0.69, 0.48],
  [1.37, 0.56],
  [1.91, 0.58],
  [2.74, 0.66],
  [3.33, 1.41],
  [3.77, 1.73],
  [4.11, 1.87],
  [5.48, 1.95],
  [17.8, 13.97],
];

/** Slice thickness (elevation width) at a depth, mm. */
export function sliceWidthMm(t: Transducer, frequencyMHz: number, depthMm: number): number {
  const depth = Math.max(depthMm, 1);
  const unit = (wavelengthMm(frequencyMHz) * depth) / t.elevationHeightMm;
  const defocus = (t.elevationHeightMm * Math.abs(1 - depth / t.elevationFocusMm)) / unit;
  const last = SLICE_KNOTS[SLICE_KNOTS.length - 1]!;
  if (defocus >= last[0]) return (unit * last[1] * defocus) / last[0];
  let i = 1;
  while (SLICE_KNOTS[i]![0] < defocus) i++;
  const [x0, y0] = SLICE_KNOTS[i - 1]!;
  const [x1, y1] = SLICE_KNOTS[i]!;
  return unit * lerp(y0, y1, (defocus - x0) / (x1 - x0));
}

/** Angle at which a flat mirror's echo misses the receive aperture, rad. */
export const mirrorCutOffRad = (): number => 0.5 * atan(1 / (2 * RECEIVE_F_NUMBER));
