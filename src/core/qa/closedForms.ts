/**
 * What textbooks give from a probe's catalogue row alone, without any code of the image: λ, F-numbers, lens and band in;
 * widths and levels out. They stand in the report beside what is measured.
 */
import { cos, PI, sin } from '../math/elementary.ts';
import type { Transducer } from '../probe/transducer.ts';

/** Speed that the machine assumes, mm/µs. */
const SPEED = 1.54;
/** The machine's apertures: F-numbers of receive (Hann weighted) and of transmit (flat). */
const RECEIVE_F = 1.5;
const TRANSMIT_F = 3;

const wavelengthOf = (t: Transducer): number => SPEED / t.centreFrequencyMHz;
const sinc = (x: number): number => (Math.abs(x) < 1e-6 ? 1 : sin(PI * x) / (PI * x));

/** Far field of a Hann-weighted aperture at x in units of λ times F-number (Harris 1978, Proc. IEEE 66:51). */
export const hannFar = (x: number): number => sinc(x) + 0.5 * (sinc(x - 1) + sinc(x + 1));

/** Full −6 dB width of an even profile that falls from 1 at 0, in its own unit. */
export function halfAmplitudeWidth(profile: (x: number) => number): number {
  let low = 0;
  let high = 0.05;
  while (profile(high) > 0.5 && high < 50) high += 0.05;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (profile(middle) > 0.5) low = middle;
    else high = middle;
  }
  return 2 * low;
}

/** Lateral width of a wire at the focus, mm: far fields of both apertures multiplied (Goodman, Fourier optics). */
export function lateralAtFocusMm(t: Transducer, focusMm: number): number {
  const array = t.elementCount * t.pitchMm;
  const wavelength = wavelengthOf(t);
  const receive = wavelength * Math.max(RECEIVE_F, focusMm / array);
  const transmit = wavelength * Math.max(TRANSMIT_F, focusMm / array);
  return halfAmplitudeWidth((x) => hannFar(x / receive) * sinc(x / transmit));
}

/**
 * Slice at the lens's focus, mm. Both ways through a slit of height H leave sinc² of y H / (λ F), whose full width at
 * half amplitude is 0.886 λ F / H. The simulated table that the image is held to gives half of that from 10 to 30 mm
 * (0.29 mm at 15 where the whole width is 0.57): the way from the middle of the plane to where the echo has halved.
 */
export const sliceAtFocusMm = (t: Transducer): number =>
  (0.5 * 0.886 * wavelengthOf(t) * t.elevationFocusMm) / t.elevationHeightMm;

/** Pulse, mm: 0.80 λ at a band of 77 %, 0.70 λ at 93 % (simulated with one cycle sent), in a straight line between. */
export const axialMm = (t: Transducer): number =>
  wavelengthOf(t) * (0.8 - ((0.8 - 0.7) / (0.93 - 0.77)) * (t.bandwidth01 - 0.77));

/** How much too deep a target is drawn under a layer of another speed, mm. */
export const displacementMm = (layerMm: number, speedMmPerUs: number): number =>
  layerMm * (SPEED / speedMmPerUs - 1);

/** Least and most penetration by the rules of thumb 40 cm MHz and 500 λ (OpenStax, College Physics 17.7), mm. */
export const penetrationBoundsMm = (t: Transducer): [number, number] => [
  400 / t.centreFrequencyMHz,
  500 * wavelengthOf(t),
];

/**
 * Level of a straight mirror that leans by an angle (rad), under one square to the beam, amplitude: the ray that comes
 * back leans twice as far and lands off the middle of a receive aperture of F-number 1.5, where a Hann window and the
 * element's sinc (element as wide as nine tenths of its pitch) weigh it. A rough floor adds in power.
 */
export function mirrorAndFloor(t: Transducer, angleRad: number, depthMm: number, floor: number): number {
  const f = Math.max(RECEIVE_F, depthMm / (t.elementCount * t.pitchMm));
  const twice = 2 * angleRad;
  const off = twice < 1.4 ? (f * sin(twice)) / cos(twice) : 1;
  const opening = off < 0.5 ? 0.5 + 0.5 * cos(2 * PI * off) : 0;
  const element = sinc((0.9 * t.pitchMm * sin(twice)) / wavelengthOf(t));
  const mirror = opening * element;
  return Math.sqrt(mirror * mirror + floor * floor);
}
