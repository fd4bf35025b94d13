import { describe, expect, it } from 'vitest';
import { BODY_NOMINAL, createDepthTable, type DepthTable } from '../../../src/core/imaging/depthTable.ts';
import { createScanLines, type ScanLines } from '../../../src/core/imaging/scanLines.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { AXIAL_TAPS, axialTaps, fieldSampleCount } from '../../../src/render/image/fieldRows.ts';

const l11 = findTransducer('l11-5v')!;

function machine(depthMm: number, sampleCount: number): { lines: ScanLines; depth: DepthTable } {
  const lines = createScanLines(l11, depthMm, 128, sampleCount);
  return { lines, depth: createDepthTable(l11, lines, l11.centreFrequencyMHz, 20, BODY_NOMINAL, 3) };
}

/** The taps as distances from the image sample, in field samples, with their weights. */
function spread(taps: Float32Array, radius: number, offset: number): { at: number; weight: number }[] {
  const all = [{ at: -offset, weight: taps[0]! }];
  for (let k = 1; k <= radius; k++)
    all.push({ at: -offset - k, weight: taps[2 * k]! }, { at: -offset + k, weight: taps[2 * k + 1]! });
  return all;
}

describe('the samples that a field is worked out at', () => {
  it('are halved only where the pulse is longer than they are apart', () => {
    const at = (depthMm: number, sampleCount: number): number => {
      const { lines, depth } = machine(depthMm, sampleCount);
      return fieldSampleCount(lines, depth);
    };
    expect(at(40, 1024)).toBe(512);
    expect(at(40, 512)).toBe(512);
    expect(at(60, 1024)).toBe(1024);
    // half of it would be no whole number of samples for each block
    expect(at(18, 448)).toBe(448);
    expect(at(18, 512)).toBe(256);
  });

  it('are read between by a kernel of the same sum, place and width', () => {
    const { lines, depth } = machine(40, 1024);
    const fieldLines = createScanLines(l11, 40, 128, 512);
    const taps = new Float32Array(2 * (AXIAL_TAPS + 1));
    const radius = axialTaps(depth, fieldLines, 2, taps);
    // a first sample lies a quarter of a step above its field sample
    const all = spread(taps, radius, -0.25);
    const sum = all.reduce((s, t) => s + t.weight, 0);
    const mean = all.reduce((s, t) => s + t.weight * t.at, 0);
    const variance = all.reduce((s, t) => s + t.weight * t.at * t.at, 0);
    expect(sum).toBeCloseTo(1, 3);
    expect(mean).toBeCloseTo(0, 2);
    expect(Math.sqrt(variance) * fieldLines.mmPerSample).toBeCloseTo(depth.axialKernelSigmaMm, 3);

    const whole = axialTaps(depth, lines, 1, taps);
    for (let k = 0; k <= whole; k++) {
      expect(taps[2 * k]).toBe(taps[2 * k + 1]);
      expect(taps[2 * k]).toBeCloseTo(depth.axialKernel[(depth.axialKernel.length - 1) / 2 + k]!, 6);
    }
  });
});
