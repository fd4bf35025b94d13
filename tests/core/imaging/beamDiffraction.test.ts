import { describe, expect, it } from 'vitest';
import {
  axialWidthMm,
  lateralWidthMm,
  RECEIVE_F_NUMBER,
  sliceWidthMm,
  spectrumWidthMHz,
  TRANSMIT_F_NUMBER,
} from '../../../src/core/imaging/beam.ts';
import { TRANSDUCERS } from '../../../src/core/probe/catalogue.ts';
import { apertureMm, type Transducer } from '../../../src/core/probe/transducer.ts';

const C = 1.54;

/** −6 dB width of an even profile sampled from its middle outwards. */
function width(profile: (x: number) => number, stepMm: number): number {
  const top = profile(0);
  let previous = top;
  for (let x = stepMm; x < 60; x += stepMm) {
    const here = profile(x);
    if (here < top / 2) return 2 * (x - stepMm + (stepMm * (previous - top / 2)) / (previous - here));
    previous = here;
  }
  return Number.NaN;
}

/**
 * One-way pressure of a strip of sources on a line, by summing spherical waves in a plane (exact distances): a slit of
 * `size` mm at z = 0 that is delayed to focus at `focusMm`, apodised, at one frequency.
 */
function slit(
  size: number,
  focusMm: number,
  depthMm: number,
  frequencyMHz: number,
  x: number,
  window: (u: number) => number,
): number {
  const k = (2 * Math.PI * frequencyMHz) / C;
  const n = Math.max(64, Math.ceil((6 * size * frequencyMHz) / C));
  let re = 0;
  let im = 0;
  for (let i = 0; i < n; i++) {
    const u = (i + 0.5) / n - 0.5;
    const s = u * size;
    const r = Math.hypot(depthMm, x - s);
    const lead = Math.hypot(focusMm, s) - focusMm;
    const w = window(u);
    re += w * Math.cos(k * (r - lead));
    im += w * Math.sin(k * (r - lead));
  }
  return Math.hypot(re, im) / n;
}

const hann = (u: number): number => 0.5 + 0.5 * Math.cos(2 * Math.PI * u);
const flat = (): number => 1;

/** Mean of a profile over the pulse's spectrum (Gaussian, amplitude), which fills in the single frequency's zeros. */
function broadband(t: Transducer, at: (frequencyMHz: number) => number): number {
  const sigma = spectrumWidthMHz(t, t.centreFrequencyMHz) / 2.3548;
  let sum = 0;
  let weights = 0;
  for (let k = -2; k <= 2; k++) {
    const w = Math.exp((-k * k) / 4.5);
    sum += w * at(t.centreFrequencyMHz + (k * sigma) / 1.5);
    weights += w;
  }
  return sum / weights;
}

const TABLED = TRANSDUCERS.find((t) => t.id === 'l11-5v')!;

describe.each(TRANSDUCERS.map((t) => [t.id, t] as const))('beam of %s against summed waves', (_id, t) => {
  const f = t.centreFrequencyMHz;

  it('is as wide across the lines at its focus as aperture and wavelength make it', () => {
    for (const focus of [0.7 * t.elevationFocusMm, t.elevationFocusMm, 1.5 * t.elevationFocusMm]) {
      const full = apertureMm(t);
      const receive = Math.min(full, focus / RECEIVE_F_NUMBER);
      const transmit = Math.min(full, focus / TRANSMIT_F_NUMBER);
      const profile = (x: number): number =>
        broadband(
          t,
          (mhz) => slit(receive, focus, focus, mhz, x, hann) * slit(transmit, focus, focus, mhz, x, flat),
        );
      const measured = width(profile, 0.02);
      const derived = lateralWidthMm(t, f, focus, { kind: 'focused', focusMm: focus });
      expect(Math.abs(derived / measured - 1)).toBeLessThan(0.2);
    }
  });

  it('has the slice of its lens near the focus, in the proportion of the probe whose slice was simulated', () => {
    // The published table (SIMUS) lies below summed waves of a slit by a fixed share; what must carry over to other
    // lenses and frequencies is how the slice follows from them.
    const share = (probe: Transducer, at: number): number => {
      const depth = at * probe.elevationFocusMm;
      const both = (x: number): number =>
        broadband(
          probe,
          (mhz) => slit(probe.elevationHeightMm, probe.elevationFocusMm, depth, mhz, x, flat) ** 2,
        );
      return sliceWidthMm(probe, probe.centreFrequencyMHz, depth) / width(both, 0.02);
    };
    for (const at of [0.95, 1, 1.05])
      expect(Math.abs(share(t, at) / share(TABLED, at) - 1)).toBeLessThan(0.15);
  });

  it('has the pulse of its band: the envelope of a Gaussian spectrum summed from its frequencies', () => {
    const sigma = spectrumWidthMHz(t, f) / 2.3548;
    const envelope = (mm: number): number => {
      let re = 0;
      let im = 0;
      for (let d = -3 * sigma; d <= 3 * sigma; d += sigma / 40) {
        const w = Math.exp((-d * d) / (2 * sigma * sigma));
        const phase = (2 * Math.PI * d * 2 * mm) / C;
        re += w * Math.cos(phase);
        im += w * Math.sin(phase);
      }
      return Math.hypot(re, im);
    };
    expect(axialWidthMm(t, f) / width(envelope, 0.002)).toBeCloseTo(1, 1);
  });
});
