/**
 * Doppler in closed form, all with the speed the machine assumes, c = 1.54 mm/µs. Speeds along the beam are positive
 * towards the face.
 *
 *   shift        f_d = 2 f v cos θ / c
 *   pulse rate   PRF = 4 f v_scale / c: v_scale is where the shift meets PRF / 2 and wraps
 *   depth        PRF ≤ c / (2 depth): one echo at a time
 */
import { clamp } from '../../math/scalar.ts';
import type { Transducer } from '../../probe/transducer.ts';
import { ASSUMED_SPEED } from '../beam.ts';

/** Doppler is sent lower than the picture, for depth: this share of the centre frequency [TKU]. */
const DOPPLER_SHARE = 0.7;

/** Frequency that a transducer sends for Doppler, MHz. */
export const dopplerFrequencyMHz = (t: Transducer): number =>
  clamp(DOPPLER_SHARE * t.centreFrequencyMHz, t.lowestFrequencyMHz, t.highestFrequencyMHz);

/** Shift in Hz of a speed along the beam in mm/s. */
export const dopplerShiftHz = (alongBeamMmPerS: number, frequencyMHz: number): number =>
  (2 * frequencyMHz * alongBeamMmPerS) / ASSUMED_SPEED;

/** Speed along the beam, mm/s, of a shift in Hz. */
export const speedOfShiftMmPerS = (shiftHz: number, frequencyMHz: number): number =>
  (shiftHz * ASSUMED_SPEED) / (2 * frequencyMHz);

/** Pulse rate in Hz that wraps at a speed along the beam. */
export const pulseRateHz = (scaleMmPerS: number, frequencyMHz: number): number =>
  (4 * frequencyMHz * scaleMmPerS) / ASSUMED_SPEED;

/** Scale that the depth allows, mm/s: what was asked for or the most that one echo at a time can show. */
export function reachedScaleMmPerS(askedMmPerS: number, frequencyMHz: number, depthMm: number): number {
  const fastestHz = (ASSUMED_SPEED * 1e6) / (2 * Math.max(1, depthMm));
  return Math.min(askedMmPerS, (ASSUMED_SPEED * fastestHz) / (4 * frequencyMHz));
}

/** A value brought into [−1, 1) by whole turns of 2: what sampling does to a shift over the Nyquist limit. */
export function wrapUnit(x: number): number {
  return x - 2 * Math.floor((x + 1) / 2);
}

/** A wrapped value as shown with the zero line moved: into [baseline − 1, baseline + 1). */
export const wrapAbout = (x: number, baseline: number): number => baseline + wrapUnit(x - baseline);

/**
 * Power that a wall filter lets through, 0–1: Butterworth high pass, x⁸ / (1 + x⁸) with x = shift / cut-off, of the
 * shift after sampling: what has wrapped to near zero is lost too.
 */
export function wallFilterGain01(shiftHz: number, cutOffHz: number, pulseHz: number): number {
  const folded = wrapUnit((2 * shiftHz) / pulseHz) * 0.5 * pulseHz;
  const x = folded / Math.max(1e-6, cutOffHz);
  const x2 = x * x;
  const x8 = x2 * x2 * x2 * x2;
  return x8 / (1 + x8);
}
