import { describe, expect, it } from 'vitest';
import { PulsedDoppler, SPECTRUM_BINS } from '../../../../src/core/imaging/doppler/pulsedDoppler.ts';
import { DEG, frameWith, tube } from './dopplerHarness.ts';

/** Mean power by bin over many columns, linear: the grain averages out. */
function meanSpectrum(
  pulsed: PulsedDoppler,
  settings: Parameters<typeof frameWith>[0],
  timeS = 0,
): Float64Array {
  const sum = new Float64Array(SPECTRUM_BINS);
  for (let column = 0; column < 60; column++) {
    const spectrum = pulsed.update(frameWith({ mode: 'pulsed', ...settings }, { timeS }), column);
    for (let bin = 0; bin < SPECTRUM_BINS; bin++) sum[bin]! += 10 ** (spectrum[bin]! / 10) / 60;
  }
  return sum;
}

/** Power-weighted mean speed above the noise and the width of the line, mm/s. */
function momentsOf(spectrum: Float64Array, scale: number): { mean: number; width: number } {
  let power = 0;
  let first = 0;
  let second = 0;
  spectrum.forEach((p, bin) => {
    if (p < 30) return;
    const v = ((bin + 0.5) / SPECTRUM_BINS - 0.5) * 2 * scale;
    power += p;
    first += p * v;
    second += p * v * v;
  });
  const mean = first / power;
  return { mean, width: Math.sqrt(Math.max(0, second / power - mean * mean)) };
}

const STEADY = { meanMmPerS: 150, pulsatile: false };

describe('pulsed-wave Doppler', () => {
  it.each([30, 45, 60])('puts the axis of a tube that dips by %i° at v cos θ', (dip) => {
    const pulsed = new PulsedDoppler(tube(dip, 5, STEADY));
    const spectrum = meanSpectrum(pulsed, { scaleMmPerS: 500, gateLengthMm: 0.6 });
    const expected = -300 * Math.sin(dip * DEG);
    expect(Math.abs(momentsOf(spectrum, 500).mean - expected)).toBeLessThan(0.05 * Math.abs(expected));
    expect(pulsed.vesselAngleRad).toBeCloseTo(Math.PI - (90 - dip) * DEG, 3);
  });

  it('widens with the gate, which takes in the slow blood at the wall', () => {
    const pulsed = new PulsedDoppler(tube(60, 4, STEADY));
    const narrow = momentsOf(meanSpectrum(pulsed, { scaleMmPerS: 500, gateLengthMm: 0.6 }), 500);
    const wide = momentsOf(meanSpectrum(pulsed, { scaleMmPerS: 500, gateLengthMm: 14 }), 500);
    expect(wide.width).toBeGreaterThan(1.5 * narrow.width);
    expect(Math.abs(wide.mean)).toBeLessThan(Math.abs(narrow.mean));
  });

  it('broadens as v sin θ of the aperture', () => {
    // Same speed along the beam, once at 30° and once at 60° between beam and axis.
    const at = (dip: number, meanMmPerS: number) =>
      momentsOf(
        meanSpectrum(new PulsedDoppler(tube(dip, 8, { meanMmPerS, pulsatile: false })), {
          scaleMmPerS: 500,
          gateLengthMm: 0.5,
        }),
        500,
      ).width;
    const along = 100;
    const steep = at(60, along / Math.sin(60 * DEG));
    const flat = at(30, along / Math.sin(30 * DEG));
    // σ² = window² + (v sin θ φ)²: the ratio of the two spreads is tan 60 / tan 30 = 3, less the window.
    expect(flat / steep).toBeGreaterThan(2.2);
    expect(flat / steep).toBeLessThan(3.2);
  });

  it('wraps beyond the limit', () => {
    const pulsed = new PulsedDoppler(tube(75, 5, { meanMmPerS: 90, pulsatile: false }));
    const speed = -180 * Math.sin(75 * DEG);
    const { mean } = momentsOf(meanSpectrum(pulsed, { scaleMmPerS: 120, gateLengthMm: 0.6 }), 120);
    expect(mean).toBeCloseTo(speed + 240, -1);
  });

  it('has its wall filter on both sides of zero, in noise too', () => {
    const pulsed = new PulsedDoppler(tube(45, 5, { meanMmPerS: 1, pulsatile: false }));
    const spectrum = meanSpectrum(pulsed, { scaleMmPerS: 100, wallFilterHz: 200 });
    expect(spectrum[SPECTRUM_BINS / 2]!).toBeLessThan(1e-3);
    expect(spectrum[4]!).toBeGreaterThan(0.5);
  });

  it('beats with the heart', () => {
    const pulsed = new PulsedDoppler(tube(45, 4, { meanMmPerS: 60, pulsatile: true }));
    const beat = 60 / 65;
    const settings = { scaleMmPerS: 900, gateLengthMm: 1 };
    const fast = momentsOf(meanSpectrum(pulsed, settings, 0.14 * beat), 900).mean;
    const again = momentsOf(meanSpectrum(pulsed, settings, 5.14 * beat), 900).mean;
    expect(Math.abs(fast)).toBeGreaterThan(300);
    expect(again).toBeCloseTo(fast, 3);
  });
});
