import { describe, expect, it } from 'vitest';
import {
  blockTransmission,
  prefixTransmission,
  rowMarch,
  sampleTransmission,
} from '../../../src/core/imaging/propagation.ts';

const LINES = 96;
const ROWS = 512;
const BLOCKS = 64;

function both(loss: Float32Array, shearPerRow: number, variancePerRow: number): [Float32Array, Float32Array] {
  const truth = new Float32Array(LINES * ROWS);
  rowMarch(loss, LINES, ROWS, shearPerRow, variancePerRow, truth);
  const prefix = new Float32Array(LINES * BLOCKS);
  blockTransmission(loss, LINES, ROWS, BLOCKS, prefix);
  const perBlock = ROWS / BLOCKS;
  prefixTransmission(
    prefix,
    new Float32Array(prefix.length),
    LINES,
    BLOCKS,
    shearPerRow * perBlock,
    variancePerRow * perBlock,
  );
  const twin = new Float32Array(LINES * ROWS);
  sampleTransmission(loss, prefix, LINES, ROWS, BLOCKS, shearPerRow * perBlock, twin);
  return [truth, twin];
}

describe('propagation', () => {
  it('is the closed form in a uniform medium, both ways', () => {
    const loss = new Float32Array(LINES * ROWS).fill(0.004);
    const [truth, twin] = both(loss, 0.02, 0.002);
    for (const s of [0, 7, 8, 100, 511]) {
      const expected = Math.exp(-0.004 * (s + 0.5));
      expect(truth[s * LINES + 40]! / expected).toBeCloseTo(1, 4);
      expect(twin[s * LINES + 40]! / expected).toBeCloseTo(1, 4);
    }
  });

  it('by blocks and prefix equals the row march under an opaque body', () => {
    const loss = new Float32Array(LINES * ROWS).fill(0.001);
    for (let s = 150; s < 200; s++) for (let l = 30; l < 60; l++) loss[s * LINES + l] = 0.6;
    for (const shear of [0, 0.025, -0.025]) {
      const [truth, twin] = both(loss, shear, 0.0025);
      let sum = 0;
      let worst = 0;
      for (let i = 0; i < truth.length; i++) {
        const e = Math.abs(truth[i]! - twin[i]!);
        sum += e * e;
        // Beside the body a block's own loss is not slanted, so its edge may be off by half a block's slant.
        if (i > 220 * LINES) worst = Math.max(worst, e);
      }
      expect(Math.sqrt(sum / truth.length)).toBeLessThan(0.02);
      // In the umbra both are black.
      const umbra = 400 * LINES + Math.round(45 + shear * 225);
      expect(truth[umbra]!).toBeLessThan(0.01);
      expect(twin[umbra]!).toBeLessThan(0.01);
      expect(worst).toBeLessThan(0.25);
    }
  });

  it('softens a shadow in amplitude: half the sound straight under its edge', () => {
    const loss = new Float32Array(LINES * ROWS);
    for (let s = 20; s < 60; s++) for (let l = 48; l < LINES; l++) loss[s * LINES + l] = 1;
    const [truth] = both(loss, 0, 0.01);
    const row = 500 * LINES;
    expect((truth[row + 47]! + truth[row + 48]!) / 2).toBeCloseTo(0.5, 1);
    expect(truth[row + 10]!).toBeGreaterThan(0.98);
    expect(truth[row + 80]!).toBeLessThan(0.02);
  });
});
