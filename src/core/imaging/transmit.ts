/**
 * What is sent and what is heard. With harmonics the probe sends low and hears the octave that tissue makes on the
 * way: the octave grows where pressure is high, so its beam is narrow, its side lobes and the near field are weak;
 * it is faint, so the noise comes sooner. Absorption needs no rule of its own: going at f and coming at 2f with a
 * source that grows by p² costs 2 α(f) + α(2f), which for α ∝ f is the two ways at 2f.
 */
import { LN2, PI } from '../math/elementary.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';
import {
  ASSUMED_SPEED,
  lateralWidthMm,
  RECEIVE_WIDTH,
  receiveFNumber,
  sentFrequencyMHz,
  sliceWidthMm,
  spectrumWidthMHz,
  spreadingLoss,
  transmitWidthMm,
  wavelengthMm,
} from './beam.ts';

export interface Transmission {
  readonly isHarmonic: boolean;
  readonly sentMHz: number;
  /** Frequency that the image is made of. */
  readonly heardMHz: number;
  /** What electronic noise gains against the echoes, dB. */
  readonly noiseDb: number;
  /** Factors on the clutter at the face and on the veil of side lobes and layers. */
  readonly clutter: number;
  readonly veil: number;
}

const SQRT_2 = 1.414213562;
/** The octave lies this far under the fundamental in tissue, at diagnostic pressures [U: 15 to 25 dB]. */
const HARMONIC_NOISE_DB = 14;
const HARMONIC_CLUTTER = 0.25;
const HARMONIC_VEIL = 0.4;

/** Transmission of a transducer for a frequency (MHz) and the harmonics switch. */
export function transmissionOf(t: Transducer, frequencyMHz: number, isHarmonic: boolean): Transmission {
  if (!isHarmonic) {
    const sentMHz = sentFrequencyMHz(t, frequencyMHz);
    return { isHarmonic, sentMHz, heardMHz: sentMHz, noiseDb: 0, clutter: 1, veil: 1 };
  }
  // The octave must lie in the band, or next to it where the band is less than an octave wide.
  const sentMHz = Math.max(t.lowestFrequencyMHz, Math.min(frequencyMHz, t.highestFrequencyMHz / 2));
  return {
    isHarmonic,
    sentMHz,
    heardMHz: Math.min(2 * sentMHz, t.highestFrequencyMHz),
    noiseDb: HARMONIC_NOISE_DB,
    clutter: HARMONIC_CLUTTER,
    veil: HARMONIC_VEIL,
  };
}

/** As `transmissionOf`, from the machine's settings. */
export const transmitOf = (
  t: Transducer,
  settings: { readonly frequencyMHz: number; readonly harmonics: boolean },
): Transmission => transmissionOf(t, settings.frequencyMHz, settings.harmonics);

/** −6 dB width of the spectrum heard, MHz: the octave of a burst is √2 times as wide as the burst's own. */
export function heardWidthMHz(t: Transducer, sent: Transmission): number {
  if (!sent.isHarmonic) return spectrumWidthMHz(t, sent.heardMHz);
  const narrower = spectrumWidthMHz(t, sent.sentMHz);
  const band = t.bandwidth01 * t.centreFrequencyMHz;
  const burst = (SQRT_2 * narrower * band) / Math.sqrt(Math.max(1e-6, band * band - narrower * narrower));
  return 1 / Math.sqrt(1 / (band * band) + 1 / (burst * burst));
}

/** Axial width of a point, mm. */
export const heardAxialMm = (t: Transducer, sent: Transmission): number =>
  ((4 * LN2) / PI / heardWidthMHz(t, sent)) * (ASSUMED_SPEED / 2);

const combine = (a: number, b: number): number => (a * b) / Math.sqrt(a * a + b * b);

/** Lateral width at a depth, mm: heard as ever at its own frequency, sent with the square of the beam's profile. */
export function heardLateralMm(t: Transducer, sent: Transmission, depthMm: number, focusMm: number): number {
  if (!sent.isHarmonic) return lateralWidthMm(t, sent.heardMHz, depthMm, { kind: 'focused', focusMm });
  const depth = Math.max(depthMm, 1);
  const hear = RECEIVE_WIDTH * wavelengthMm(sent.heardMHz) * receiveFNumber(t, depth);
  return combine(hear, transmitWidthMm(apertureMm(t), wavelengthMm(sent.sentMHz), depth, focusMm) / SQRT_2);
}

/**
 * Slice thickness, mm. Both ways share the lens: of two equal one-way profiles of width w, w/√2 is left; of a squared
 * one at f (w/√2) and one at 2f (w/2), w/√6, which is √(4/3) of what both ways at 2f would leave.
 */
export const heardSliceMm = (t: Transducer, sent: Transmission, depthMm: number): number =>
  sliceWidthMm(t, sent.heardMHz, depthMm) * (sent.isHarmonic ? 1.154700538 : 1);

/**
 * How much stronger noise is beside speckle at a depth than where beam and lens focus, amplitude: the machine's gain
 * makes up for what spreading takes from the echoes, and lifts the noise with it.
 */
export function noiseGrowth(t: Transducer, sent: Transmission, depthMm: number, focusMm: number): number {
  const waist = heardSliceMm(t, sent, t.elevationFocusMm);
  const slices = heardSliceMm(t, sent, depthMm) / waist;
  return Math.sqrt(spreadingLoss(slices, apertureMm(t), wavelengthMm(sent.sentMHz), depthMm, focusMm));
}
