/**
 * What lies at each sample, once for all looks: independent scatter fields, the coherent texture, the loss relative to
 * nominal, and the interface's echo. Row-major (row = sample), four floats per sample in each array, as the GPU's
 * targets hold them.
 */
import type { RigidTransform } from '../frames/frames.ts';
import { exp, pow } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';
import { neperPerMmFromDbPerCm } from './attenuation.ts';
import {
  DEPTH_CENTRE_MHZ,
  DEPTH_ELEVATION_CELL,
  DEPTH_LINE_MM,
  DEPTH_PLANE_MM,
  DEPTH_SCATTER_GAIN,
  DEPTH_SLICE_MM,
  DEPTH_STRIDE,
  type DepthTable,
  LATTICE_ACROSS_MM,
  LATTICE_DEPTH_MM,
  type NominalAttenuation,
} from './depthTable.ts';
import { E_U, ENTITY_STRIDE, entityLevelDb, type MaterialTables } from './entityTable.ts';
import { createFieldSample, type FieldSampler } from './fieldSample.ts';
import { cloud, CLOUD_MM, type FluidLook, fluidFactor, swirl } from './injectedFluid.ts';
import { type GeometryMap, geometryAt, rulingTissue } from './geometryMap.ts';
import { type LineAt, lineAtInto, type ScanLines, transducerBasis, worldPointInto } from './scanLines.ts';
import { createTexturePoint, textureFrameInto } from './textureFrame.ts';
import { type TextureInput, type TextureOutput, textureInto } from './texture.ts';
import { fetchTile, NOISE_TEXELS_PER_CELL, SPECKLE_ASIDE, SPECKLE_RANGE, type Tiles } from './tiles.ts';
import { type FlightMap, trueDepthMm } from './timeOfFlight.ts';
import { T_EDGE, T_FLAGS, T_INTERFACE, T_SCATTER, T_WARP, TISSUE_STRIDE } from './tissueTable.ts';

/** Amplitude of a perfect flat mirror, square on, over the 0 dB of scatter: +48 dB. */
export const MIRROR_AMPLITUDE = 251.19;
/** Steepest slope that an interface's echo is spread for, and least axial part of its normal. */
export const LEAST_AXIAL = 0.2;
export const WIDEST_TENT_MM = 1.2;
/** Bone: where its shadow starts below the line, how fast it grows, and the depth of the faint tail. */
export const SHADOW_START_MM = 0.12;
export const SHADOW_FULL_MM = 0.6;
export const SHADOW_EDGE_NP_PER_MM = 3.3;
export const SHADOW_NP_PER_MM = 9;
const TAIL_MM = 0.3;
/**
 * Sound that grazes a boundary of two speeds is bent away and lost to the beam: loss per mm of path within a thin skin
 * about the boundary, per relative step of speed, where the boundary runs along the beam [U: −6 to −10 dB at the
 * edges of a cyst of water in tissue]. The step counts up to a limit.
 */
export const BENDING_NP_PER_MM = 13;
export const BENDING_SKIN_MM = 0.35;
export const BENDING_MOST_STEP = 0.08;
/** Scale of the unevenness of an interface's echo, and of its relief; how far the relief goes either way, mm. */
export const UNEVEN_MM = 1.5;
export const RELIEF_MM = 0.16;

/**
 * A slice has thickness: tissue beside the image plane shares in the scatter. Three points stand for it, at the middle
 * and √3 deviations of the squared profile to either side, with these weights (the rule that is exact for cubics).
 */
export const SIDE_PER_SLICE = 0.52;
export const SIDE_WEIGHT = 1 / 6;
/** Part of its walls' amplitude that a cellular tissue has on average. */
export const MEAN_WALL = 0.3;

/** Mean scatter amplitude of a tissue (place of its row), all texture taken together. */
export const meanAmplitude = (tissues: Float32Array, row: number): number => {
  const plain = tissues[row + T_SCATTER]! + tissues[row + T_SCATTER + 2]!;
  const walls = MEAN_WALL * tissues[row + T_SCATTER + 3]!;
  const first = tissues[row + T_WARP + 1]!;
  const second = tissues[row + T_WARP + 2]!;
  return Math.sqrt(plain * plain + walls * walls + first * first + second * second);
};

export interface MaterialGrid {
  /** Scatter fields a and b: re, im, re, im. */
  readonly scatter: Float32Array;
  /** Fields c and d in the same way; null where no look reads them. */
  readonly moreScatter: Float32Array | null;
  /** Coherent re, coherent im, loss in Np (two-way, this sample), interface amplitude before its lobe. */
  readonly structure: Float32Array;
}

/** Peak of a tent of unit height and half-width h under a Gaussian of unit sum and deviation σ (within 0.3 dB). */
export function tentPeak(halfWidth: number, sigma: number): number {
  const x = halfWidth / (sigma * 2.506628275);
  return x / Math.sqrt(1 + x * x + 0.25 * x);
}

export interface MaterialInputs {
  readonly lines: ScanLines;
  readonly depth: DepthTable;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly sampler: FieldSampler;
  readonly tables: MaterialTables;
  readonly tiles: Tiles;
  readonly geometry: GeometryMap;
  readonly flight: FlightMap;
  readonly nominal: NominalAttenuation;
  /** Sine of the outermost look's steering, 0 for a single look: looks see fibres from several sides. */
  readonly lookSine: number;
  /** Planes across the slice that tissue is looked up in: 1 or 3. */
  readonly tissuePlanes: number;
  /** What was injected and how it moves; left out, fluids are as their tissues say. */
  readonly fluidLook?: FluidLook;
}

/** Attenuation in dB/cm of each tissue at each sample's centre frequency, then the nominal one: row-major by tissue. */
function attenuationByDepth({ lines, depth, tables, nominal }: MaterialInputs): Float64Array {
  const { sampleCount } = lines;
  const count = tables.tissueList.length;
  const takes = new Float64Array((count + 1) * sampleCount);
  for (let s = 0; s < sampleCount; s++) {
    const mhz = depth.rows[s * DEPTH_STRIDE + DEPTH_CENTRE_MHZ]!;
    for (let i = 0; i < count; i++) {
      const edge = i * TISSUE_STRIDE + T_EDGE;
      takes[i * sampleCount + s] = tables.tissues[edge + 1]! * pow(mhz, tables.tissues[edge + 2]!);
    }
    takes[count * sampleCount + s] = nominal.dbPerCmPerMHz * pow(mhz, nominal.exponent);
  }
  return takes;
}

/** Fills the grid: tissue from the image plane, speckle from planes across the slice. */
export function fillMaterial(inputs: MaterialInputs, out: MaterialGrid): void {
  const { lines, depth, tables, tiles, sampler, geometry, flight } = inputs;
  const { lineCount, sampleCount, mmPerSample } = lines;
  const { fluidLook } = inputs;
  const cavityFactor = fluidFactor(fluidLook?.cavityDb, entityLevelDb(tables, tables.cavityFluid));
  const bolusFactor = fluidFactor(fluidLook?.bolusDb, entityLevelDb(tables, tables.bolusFluid));
  const basis = transducerBasis(inputs.worldFromTransducer);
  const line: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
  const sample = createFieldSample();
  const beside = createFieldSample();
  const place = createTexturePoint();
  const point: Vec3 = [0, 0, 0];
  const beam: Vec3 = [0, 0, 0];
  const fibre: Vec3 = [0, 0, 0];
  const lateralAxis: Vec3 = [0, 0, 0];
  const normal = new Float64Array(4);
  const noise = new Float64Array(4);
  const speckle = new Float64Array(4);
  const sum = new Float64Array(4);
  const moreSum = new Float64Array(4);
  const { moreScatter } = out;
  const input: TextureInput = {
    p: place.p,
    beam: [0, 0, 0],
    entity: 0,
    fibreSine: 0,
    fibreSpread: 0,
    layer01: 0,
    interfaceMm: 0,
    normalSine2: 0,
  };
  const texture: TextureOutput = { scatter: 0, coherentRe: 0, coherentIm: 0 };
  const planes = depth.planeWeights;
  const middle = (planes.length - 1) / 2;
  const cellDepthMm = LATTICE_DEPTH_MM * depth.latticeScale;
  const cellAcrossMm = LATTICE_ACROSS_MM * depth.latticeScale;
  const z = basis.z;

  const takes = attenuationByDepth(inputs);

  for (let l = 0; l < lineCount; l++) {
    lineAtInto(lines, l, line);
    const line01 = (l + 0.5) / lineCount;
    for (let i = 0; i < 3; i++) {
      beam[i] = basis.x[i]! * line.directionX + basis.y[i]! * line.directionY;
      lateralAxis[i] = basis.x[i]! * line.directionY - basis.y[i]! * line.directionX;
    }
    for (let s = 0; s < sampleCount; s++) {
      const row = s * DEPTH_STRIDE;
      const drawn = (s + 0.5) * mmPerSample;
      const distance = trueDepthMm(flight, line01, drawn);
      worldPointInto(basis, line, distance, 0, point);
      sampler.sample(point[0], point[1], point[2], sample);
      textureFrameInto(tables.frame, sample.restMm[0], sample.restMm[1], sample.restMm[2], place);
      const isFluid = sample.owner === tables.cavityFluid || sample.owner === tables.bolusFluid;
      if (isFluid && fluidLook) swirl(place.p, fluidLook.swirlRad);
      input.layer01 = sampler.fibre(sample, fibre);
      input.fibreSine = fibre[0] * beam[0] + fibre[1] * beam[1] + fibre[2] * beam[2];
      input.fibreSpread =
        inputs.lookSine * (fibre[0] * lateralAxis[0] + fibre[1] * lateralAxis[1] + fibre[2] * lateralAxis[2]);
      for (let i = 0; i < 3; i++) {
        const axis = i === 0 ? place.across : i === 1 ? place.depth : place.third;
        input.beam[i] = axis[0] * beam[0] + axis[1] * beam[1] + axis[2] * beam[2];
      }
      geometryAt(geometry, line01, distance / flight.depthMm, normal);
      const normalLength = Math.sqrt(
        normal[0]! * normal[0]! + normal[1]! * normal[1]! + normal[2]! * normal[2]!,
      );
      const axial = Math.max(LEAST_AXIAL, normal[1]! / (normalLength + 1e-6));
      const lateral = Math.abs(normal[0]!) / (normalLength + 1e-6);
      input.entity = sample.owner;
      input.interfaceMm = sample.interfaceMm;
      input.normalSine2 = 1 - axial * axial;
      textureInto(tables, tiles, input, texture);

      const E = tables.entities;
      const T = tables.tissues;
      const own = E[sample.owner * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE;
      const opaque = T[own + T_FLAGS]!;
      let scatterAmplitude = texture.scatter;
      if (isFluid && fluidLook) {
        const k = NOISE_TEXELS_PER_CELL / CLOUD_MM;
        fetchTile(tiles.noise, place.p[0] * k + 41, place.p[1] * k + 3, place.p[2] * k + 27, noise);
        scatterAmplitude *=
          (sample.owner === tables.cavityFluid ? cavityFactor : bolusFactor) * cloud(noise[0]!, noise[1]!);
      }
      // Under the surface of bone only a short faint tail is left.
      const tail = opaque > 0 ? exp(-sample.interfaceMm / TAIL_MM) : 1;
      scatterAmplitude *= tail;
      const sideMm = SIDE_PER_SLICE * depth.rows[row + DEPTH_SLICE_MM]!;
      // Where the next boundary is farther than the side is, the same tissue lies there.
      if (inputs.tissuePlanes > 1 && sample.interfaceMm < sideMm) {
        let power = (1 - 2 * SIDE_WEIGHT) * scatterAmplitude * scatterAmplitude;
        for (let k = -1; k <= 1; k += 2) {
          worldPointInto(basis, line, distance, k * sideMm, point);
          sampler.sample(point[0], point[1], point[2], beside);
          let amplitude = scatterAmplitude;
          if (beside.owner !== sample.owner) {
            const r = tables.entities[beside.owner * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE;
            amplitude = tables.tissues[r + T_FLAGS]! > 0 ? 0 : meanAmplitude(tables.tissues, r);
          }
          power += SIDE_WEIGHT * amplitude * amplitude;
        }
        scatterAmplitude = Math.sqrt(power);
      }

      // Loss: what the tissue takes above nominal at the pulse's centre frequency here; bone takes all.
      const tissue = own / TISSUE_STRIDE;
      const here = takes[tissue * sampleCount + s]!;
      const expected = takes[tables.tissueList.length * sampleCount + s]!;
      const stepMm = (mmPerSample * T[own + T_EDGE + 3]!) / 1.54;
      let loss =
        2 *
        (neperPerMmFromDbPerCm(here) * stepMm * (1 - opaque) - neperPerMmFromDbPerCm(expected) * mmPerSample);
      const inside = sample.interfaceMm - SHADOW_START_MM;
      if (opaque > 0 && inside > 0)
        loss +=
          mmPerSample *
          (inside < SHADOW_FULL_MM - SHADOW_START_MM ? SHADOW_EDGE_NP_PER_MM : SHADOW_NP_PER_MM);
      if (sample.owner === tables.air) loss = mmPerSample * SHADOW_NP_PER_MM;

      // Interface: a tent about its place, as wide in depth as it drops from line to line.
      const ruling = rulingTissue(tables, sample.owner, sample.across) * TISSUE_STRIDE;
      const acrossRow = E[sample.across * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE;
      const za = T[own + T_INTERFACE]!;
      const zb = T[acrossRow + T_INTERFACE]!;
      const reflection = Math.abs(za - zb) / (za + zb);
      if (opaque === 0 && T[acrossRow + T_FLAGS]! === 0 && sample.interfaceMm < BENDING_SKIN_MM) {
        const step = Math.abs(T[own + T_EDGE + 3]! - T[acrossRow + T_EDGE + 3]!) / 1.54;
        const sine2 = input.normalSine2;
        loss +=
          mmPerSample *
          BENDING_NP_PER_MM *
          Math.min(step, BENDING_MOST_STEP) *
          (1 - sample.interfaceMm / BENDING_SKIN_MM) *
          sine2 *
          sine2 *
          sine2;
      }
      const half = Math.min(
        WIDEST_TENT_MM,
        Math.max(depth.tentMm, (depth.rows[row + DEPTH_LINE_MM]! * lateral) / axial),
      );
      let amplitude = 0;
      // Farther off than the widest tent and the relief reach, nothing of the echo is left.
      if (sample.interfaceMm < half * axial + RELIEF_MM) {
        fetchTile(
          tiles.noise,
          (place.p[0] / UNEVEN_MM) * NOISE_TEXELS_PER_CELL,
          (place.p[1] / UNEVEN_MM) * NOISE_TEXELS_PER_CELL + 9,
          (place.p[2] / UNEVEN_MM) * NOISE_TEXELS_PER_CELL + 23,
          noise,
        );
        const uneven = tables.isSmooth ? 1 : (0.35 + 1.3 * noise[0]!) * (0.7 + 0.6 * noise[1]!);
        // In the body the echo's line wanders a little about the boundary; which side is which, the indices tell.
        const side = sample.owner < sample.across ? 1 : -1;
        const relief = tables.isSmooth ? 0 : RELIEF_MM * 2 * (noise[2]! - 0.5);
        const tent = Math.max(0, 1 - Math.abs(side * sample.interfaceMm - relief) / axial / half);
        amplitude = MIRROR_AMPLITUDE * reflection * T[ruling + T_INTERFACE + 1]! * uneven * tent;
        scatterAmplitude += amplitude * T[ruling + T_INTERFACE + 3]! * axial;
      }

      // Speckle: the tissue's own lattice, read at the planes that the slice is made of.
      const planeMm = depth.rows[row + DEPTH_PLANE_MM]!;
      sum.fill(0);
      moreSum.fill(0);
      const zAcross = place.across[0] * z[0] + place.across[1] * z[1] + place.across[2] * z[2];
      const zDepth = place.depth[0] * z[0] + place.depth[1] * z[1] + place.depth[2] * z[2];
      const zThird = place.third[0] * z[0] + place.third[1] * z[1] + place.third[2] * z[2];
      // Whichever direction of the lattice lies nearer to the square of the plane takes the slice's own cell.
      const sliceCellMm = cellAcrossMm * depth.rows[row + DEPTH_ELEVATION_CELL]!;
      const isThird = Math.abs(zThird) >= Math.abs(zAcross);
      const uCellMm = place.acrossCell * (isThird ? cellAcrossMm : sliceCellMm);
      const wCellMm = isThird ? sliceCellMm : cellAcrossMm;
      const planeCount = scatterAmplitude > 0 ? planes.length : 0;
      for (let k = 0; k < planeCount; k++) {
        const off = (k - middle) * planeMm;
        const u = (place.p[0] + zAcross * place.acrossPerMm * off) / uCellMm;
        const v = (place.p[1] + zDepth * off) / cellDepthMm;
        const w = (place.p[2] + zThird * off) / wCellMm;
        // The tile repeats; the shear along w makes its copies land out of the plane. That along v leads the lattice
        // across the lines, so that none keeps a brightness of its own.
        const x = u + 0.37 * w + 0.15 * v;
        const y = v + 0.45 * w;
        fetchTile(tiles.speckle, x, y, w, speckle);
        for (let i = 0; i < 4; i++) sum[i]! += planes[k]! * (speckle[i]! - 0.5);
        if (!moreScatter) continue;
        fetchTile(tiles.speckle, x + SPECKLE_ASIDE[0], y + SPECKLE_ASIDE[1], w + SPECKLE_ASIDE[2], speckle);
        for (let i = 0; i < 4; i++) moreSum[i]! += planes[k]! * (speckle[i]! - 0.5);
      }
      const g = 2 * SPECKLE_RANGE * scatterAmplitude * depth.rows[row + DEPTH_SCATTER_GAIN]! * place.gain;
      const o = 4 * (s * lineCount + l);
      for (let i = 0; i < 4; i++) out.scatter[o + i] = g * sum[i]!;
      if (moreScatter) for (let i = 0; i < 4; i++) moreScatter[o + i] = g * moreSum[i]!;
      out.structure[o] = texture.coherentRe * (1 - opaque);
      out.structure[o + 1] = texture.coherentIm * (1 - opaque);
      out.structure[o + 2] = clamp(loss, -1, 9);
      out.structure[o + 3] = amplitude / tentPeak(half, depth.axialKernelSigmaMm);
    }
  }
}
