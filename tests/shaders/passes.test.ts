/** Reads the input and the output of one pass at a time, and compares with what the reference makes of that input. */
import { describe, expect, it } from 'vitest';
import { Deformation } from '../../src/core/anatomy/deformation.ts';
import { bakedSampler } from '../../src/core/imaging/bakedSampler.ts';
import {
  BODY_NOMINAL,
  createDepthTable,
  DEPTH_LATERAL_SIGMA_LINES,
  DEPTH_LINE_MM,
  DEPTH_STRIDE,
} from '../../src/core/imaging/depthTable.ts';
import { depthGainDb, greyLevel, NOISE_DB } from '../../src/core/imaging/display.ts';
import { materialTablesOfBaked } from '../../src/core/imaging/entityTable.ts';
import { createGeometryMap } from '../../src/core/imaging/geometryMap.ts';
import { blockLevels } from '../../src/core/imaging/haze.ts';
import { convolveAxial, convolveLateral } from '../../src/core/imaging/kernels.ts';
import { looksOf } from '../../src/core/imaging/looks.ts';
import { fillMaterial } from '../../src/core/imaging/material.ts';
import { addNeedleEcho, createNeedleCrossing, needleCrossing } from '../../src/core/imaging/needleEcho.ts';
import { addNoise } from '../../src/core/imaging/noise.ts';
import {
  BLOCK_COUNT,
  blockTransmission,
  PENUMBRA_MM2_PER_MM,
  prefixTransmission,
  sampleTransmission,
} from '../../src/core/imaging/propagation.ts';
import { createScanLines } from '../../src/core/imaging/scanLines.ts';
import { textureFrameOfBaked } from '../../src/core/imaging/textureFrame.ts';
import { imagingTiles } from '../../src/core/imaging/tiles.ts';
import { blockShifts, sumShifts } from '../../src/core/imaging/timeOfFlight.ts';
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { ImageRenderer } from '../../src/render/image/imageRenderer.ts';
import { ImageShared } from '../../src/render/image/imageShared.ts';
import { testBake } from './testBake.ts';
import { TEST_NEEDLE, testFrame } from './testScene.ts';

const size = { lineCount: 96, sampleCount: 256 };
const total = size.lineCount * size.sampleCount;
const baked = testBake();
const gl = createContext(document.createElement('canvas'));
const { canFilterFloat } = detectCapabilities(gl);
const tables = materialTablesOfBaked(baked, textureFrameOfBaked(baked));
const tiles = imagingTiles();
const shared = new ImageShared(gl, baked, tables, tiles, 5);
const renderer = new ImageRenderer(shared, { isFullFloat: true, canFilterFloat, tissuePlanes: 3 });
const frame = testFrame({ needle: TEST_NEEDLE }, { noise: true });
const clean = testFrame();
const lines = createScanLines(frame.transducer, frame.settings.depthMm, size.lineCount, size.sampleCount);
const depth = createDepthTable(
  frame.transducer,
  lines,
  frame.settings.frequencyMHz,
  frame.settings.focusMm,
  BODY_NOMINAL,
  5,
);
const sampler = bakedSampler(baked, new Deformation(undefined, frame.deformation), tables);
const flight = blockShifts(lines, frame.worldFromTransducer, sampler, tables);
sumShifts(flight);
const looks = looksOf(3);
const lineMm = depth.rows[(size.sampleCount >> 1) * DEPTH_STRIDE + DEPTH_LINE_MM]!;
const blockMm = frame.settings.depthMm / BLOCK_COUNT;
const variancePerBlock = (PENUMBRA_MM2_PER_MM * blockMm) / (lineMm * lineMm);

const read = (
  target: { readFloats(x: number, y: number, w: number, h: number, a?: number): Float32Array },
  height: number,
  attachment = 0,
): Float32Array => target.readFloats(0, 0, size.lineCount, height, attachment);

/** One look's complex field out of the two targets' pixels. */
const lookField = (first: Float32Array, second: Float32Array, look: number): Float32Array => {
  const from = look === 2 ? second : first;
  const shift = look === 1 ? 2 : 0;
  return new Float32Array(2 * total).map((_, i) => from[4 * (i >> 1) + shift + (i & 1)]!);
};

const rms = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum / values.length);
};

/** Share of numbers that differ by more than a part of the rms of the expected ones. */
const shareOff = (got: ArrayLike<number>, expected: ArrayLike<number>, part: number): number => {
  const most = part * rms(expected);
  let off = 0;
  for (let i = 0; i < expected.length; i++) if (Math.abs(got[i]! - expected[i]!) > most) off++;
  return off / expected.length;
};

describe('one pass at a time', () => {
  const envelope = renderer.readEnvelope(frame, size, 7);
  const grid = renderer.gridOf(frame, size);

  it('sums the shifts by time of flight', () => {
    const gpu = grid.flight[0].readFloats(0, 0, 64, 128);
    let off = 0;
    for (let i = 0; i < 64 * 128; i++) if (Math.abs(gpu[4 * i]! - flight.shiftMm[i]!) > 0.01) off++;
    expect(off / (64 * 128)).toBeLessThan(0.02);
    expect(rms(flight.shiftMm)).toBeGreaterThan(0.02);
  });

  it('finds the normals of interfaces', () => {
    const map = createGeometryMap(lines, frame.worldFromTransducer, sampler, tables);
    const gpu = grid.geometry.readFloats(0, 0, 64, 128);
    let aligned = 0;
    for (let i = 0; i < 64 * 128; i++) {
      const d =
        gpu[4 * i]! * map.data[4 * i]! +
        gpu[4 * i + 1]! * map.data[4 * i + 1]! +
        gpu[4 * i + 2]! * map.data[4 * i + 2]!;
      if (d > 0.99) aligned++;
    }
    expect(aligned / (64 * 128)).toBeGreaterThan(0.96);
  });

  it('finds the material of every sample', () => {
    const four = (): Float32Array => new Float32Array(4 * total);
    const material = { scatter: four(), moreScatter: null, structure: four() };
    const geometry = createGeometryMap(lines, frame.worldFromTransducer, sampler, tables);
    fillMaterial(
      {
        lines,
        depth,
        worldFromTransducer: frame.worldFromTransducer,
        sampler,
        tables,
        tiles,
        geometry,
        flight,
        nominal: BODY_NOMINAL,
        lookSine: looks[2]!.sine,
        tissuePlanes: 3,
      },
      material,
    );
    expect(shareOff(read(grid.material, size.sampleCount, 0), material.scatter, 0.15)).toBeLessThan(0.03);
    expect(shareOff(read(grid.material, size.sampleCount, 1), material.structure, 0.15)).toBeLessThan(0.03);
  });

  const structure = read(grid.material, size.sampleCount, 1);
  const scatter = read(grid.material, size.sampleCount, 0);
  const loss = new Float32Array(total).map((_, i) => structure[4 * i + 2]!);
  const prefixes = looks.map((look) => {
    const prefix = new Float32Array(size.lineCount * BLOCK_COUNT);
    blockTransmission(loss, size.lineCount, size.sampleCount, BLOCK_COUNT, prefix);
    const scratch = new Float32Array(prefix.length);
    const shear = (look.tangent * blockMm) / lineMm;
    prefixTransmission(prefix, scratch, size.lineCount, BLOCK_COUNT, shear, variancePerBlock);
    return prefix;
  });

  it('multiplies the losses down each look’s rays', () => {
    const gpu = read(grid.prefix[1], BLOCK_COUNT);
    prefixes.forEach((prefix, k) => {
      const channel = prefix.map((_, i) => gpu[4 * i + k]!);
      expect(shareOff(channel, prefix, canFilterFloat ? 0.002 : 0.05)).toBeLessThan(0.01);
    });
  });

  it('finds the level of the veil', () => {
    const levels = blockLevels(
      { scatter, moreScatter: null, structure },
      depth,
      prefixes[1]!,
      size.lineCount,
      size.sampleCount,
      BLOCK_COUNT,
    );
    const reaching = (i: number): number =>
      i < size.lineCount ? 1 : Math.min(1, prefixes[1]![i - size.lineCount]!);
    const gpu = read(grid.block, BLOCK_COUNT, 1);
    const got = levels.map((_, i) => gpu[4 * i]! * reaching(i));
    expect(shareOff(got, levels, 0.01)).toBe(0);
  });

  it('adds the needle’s echoes', () => {
    const withNeedle = [0, 1].map((a) => read(grid.field[0], size.sampleCount, a));
    const crossings = Array.from({ length: size.lineCount }, (_, l) => {
      const crossing = createNeedleCrossing();
      needleCrossing(TEST_NEEDLE, lines, depth, flight, l, crossing);
      return crossing;
    });
    looks.forEach((look, k) => {
      const clear = new Float32Array(total);
      const shear = (look.tangent * blockMm) / lineMm;
      sampleTransmission(loss, prefixes[k]!, size.lineCount, size.sampleCount, BLOCK_COUNT, shear, clear);
      const expected = new Float32Array(2 * total);
      crossings.forEach((c, l) => {
        addNeedleEcho(c, TEST_NEEDLE, lines, depth, tiles, look, k, l, clear, expected);
      });
      const got = lookField(withNeedle[0]!, withNeedle[1]!, k);
      // where the needle is far brighter than the tissue under it, the sum is the needle's
      let bright = 0;
      let off = 0;
      for (let i = 0; i < total; i++) {
        const e = Math.sqrt(expected[2 * i]! ** 2 + expected[2 * i + 1]! ** 2);
        if (e < 6) continue;
        bright++;
        if (Math.abs(Math.sqrt(got[2 * i]! ** 2 + got[2 * i + 1]! ** 2) - e) > 0.2 * e + 1) off++;
      }
      expect(bright).toBeGreaterThan(12);
      expect(off / bright).toBeLessThan(0.1);
    });
  });

  it('convolves along depth and across the lines, adds noise and detects', () => {
    const before = [0, 1].map((a) => read(grid.field[0], size.sampleCount, a));
    const after = [0, 1].map((a) => read(grid.field[1], size.sampleCount, a));
    const mean = new Float32Array(total);
    for (let k = 0; k < 3; k++) {
      const axial = new Float32Array(2 * total);
      convolveAxial(
        lookField(before[0]!, before[1]!, k),
        size.lineCount,
        size.sampleCount,
        depth.axialKernel,
        axial,
      );
      const gpuAxial = lookField(after[0]!, after[1]!, k);
      expect(shareOff(gpuAxial, axial, 0.002)).toBe(0);
      const lateral = new Float32Array(2 * total);
      convolveLateral(
        gpuAxial,
        size.lineCount,
        size.sampleCount,
        (s) => depth.rows[s * DEPTH_STRIDE + DEPTH_LATERAL_SIGMA_LINES]!,
        lateral,
      );
      addNoise(lateral, lines, depth, NOISE_DB, 1, k, 7);
      for (let i = 0; i < total; i++)
        mean[i]! += Math.sqrt(lateral[2 * i]! ** 2 + lateral[2 * i + 1]! ** 2) / 3;
    }
    expect(shareOff(envelope, mean, 0.003)).toBe(0);
  });

  it('turns the envelope into grey', () => {
    const grey = grid.grey.readBytes(0, 0, size.lineCount, size.sampleCount);
    let worst = 0;
    for (let i = 0; i < total; i++) {
      const s = Math.floor(i / size.lineCount);
      const gain = depthGainDb(frame.settings, (s + 0.5) * lines.mmPerSample);
      const expected = greyLevel(envelope[i]!, gain, frame.settings.dynamicRangeDb);
      worst = Math.max(worst, Math.abs(grey[4 * i]! / 255 - expected));
    }
    // a byte, and what 32-bit logarithms differ by
    expect(worst).toBeLessThan(1.2 / 255);
  });

  it('draws the same frame again after another', () => {
    const again = renderer.readEnvelope(clean, size, 0);
    const other = renderer.readEnvelope(frame, size, 7);
    expect(other).toEqual(envelope);
    expect(rms(again)).toBeGreaterThan(0.1);
    expect(gl.getError()).toBe(0);
  });
});
