import { describe, expect, it } from 'vitest';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { holds } from '../../../src/core/qa/measure.ts';
import { speckleLossDb } from '../../../src/core/qa/measureAttenuation.ts';
import { cystFillDb } from '../../../src/core/qa/measureContrast.ts';
import { plotOf } from '../../../src/core/qa/plot.ts';
import type { QaImage } from '../../../src/core/qa/qaImage.ts';
import { qaReport } from '../../../src/core/qa/qaReport.ts';
import { referenceShoot } from '../../../src/core/qa/referenceShoot.ts';
import { halfWidth, peakNear, statisticsOf } from '../../../src/core/qa/statistics.ts';

/** A Gaussian spot of known widths at a known place, as an image of its own. */
function spot(xMm: number, yMm: number, lateralMm: number, axialMm: number): QaImage {
  const lineCount = 128;
  const sampleCount = 512;
  const envelope = new Float32Array(lineCount * sampleCount);
  const lines = Array.from({ length: lineCount }, (_, l) => ({
    originMm: [0.2 * (l - 63.5), 0, 0],
    direction: [0, 1, 0],
  }));
  for (let s = 0; s < sampleCount; s++)
    for (let l = 0; l < lineCount; l++) {
      const u = (lines[l]!.originMm[0]! - xMm) / lateralMm;
      const v = (0.025 + 0.05 * s - yMm) / axialMm;
      envelope[s * lineCount + l] = Math.exp(-4 * Math.LN2 * (u * u + v * v));
    }
  return { lineCount, sampleCount, envelope, mmPerSample: 0.05, startDepthMm: 0.025, lines };
}

describe('quality measures on made-up images', () => {
  it('find place and width of a spot between samples', () => {
    const image = spot(1.234, 10.017, 0.9, 0.3);
    const peak = peakNear(image, 1, 10, 1);
    expect(peak.lateralMm).toBeCloseTo(1.234, 3);
    expect(peak.depthMm).toBeCloseTo(10.017, 3);
    const profile = Array.from({ length: 61 }, (_, i) => Math.exp(-4 * Math.LN2 * ((i - 30.3) / 9) ** 2));
    expect(halfWidth(profile)).toBeCloseTo(9, 0);
  });

  it('take mean, deviation and rms of a box', () => {
    const image = {
      ...spot(0, 0, 1, 1),
      envelope: new Float32Array(128 * 512).map((_, i) => (i % 2 ? 3 : 1)),
    };
    const box = { fromMm: 5, toMm: 10, leftMm: -5, rightMm: 5 };
    const { mean, deviation, rms } = statisticsOf(image, box);
    expect(mean).toBeCloseTo(2, 6);
    expect(deviation).toBeCloseTo(1, 6);
    expect(rms).toBeCloseTo(Math.sqrt(5), 6);
  });

  it('predict attenuation as the mean power of the pulse’s own frequencies', () => {
    // ∫ |S(f)|² e^(−2 a f) df over a Gaussian, summed; |S| has the deviation σ.
    const sigma = 1.7;
    let kept = 0;
    let all = 0;
    const a = (0.6 / 10 / 8.685889638) * 2 * 25;
    for (let f = -8; f < 24; f += 0.01) {
      // Amplitude's Gaussian: the level of speckle goes with what is left at the shifted centre.
      const s = Math.exp(-((f - 7) ** 2) / (2 * sigma * sigma));
      kept += s * Math.exp(-a * f);
      all += s;
    }
    expect(speckleLossDb(0.6, 25, 7, sigma)).toBeCloseTo(-20 * Math.log10(kept / all), 3);
  });

  it('predict less fill in larger cysts, and little else', () => {
    const fills = [1, 2, 4].map((d) => cystFillDb(d, 0.6, 0.16));
    expect(fills[0]!).toBeGreaterThan(fills[1]!);
    expect(fills[1]!).toBeGreaterThanOrEqual(fills[2]!);
    expect(fills[2]!).toBeLessThan(-28);
  });
});

describe.each(['l15-6-38', 'mc9-4'])('the measures of %s that take one picture', (id) => {
  const report = qaReport(findTransducer(id)!, referenceShoot, ['resolution', 'interfaces']);

  it('hold', () => {
    expect(report.figures.length).toBeGreaterThan(20);
    expect(
      report.figures
        .filter((f) => !holds(f))
        .map((f) => `${f.measure} ${f.at}: ${f.measured} for ${f.predicted}`),
    ).toEqual([]);
  });

  it('are plotted', () => {
    expect(plotOf(report.figures, 'lateral', id)).toMatch(/^<svg .*<circle .*<\/svg>\n$/s);
    expect(plotOf(report.figures, 'nothing', id)).toBeNull();
  });
});
