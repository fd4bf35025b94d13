/**
 * The CPU reference image: the passes in order, from the field to grey. Deterministic in all its inputs.
 */
import type { BakedAnatomy } from '../anatomy/bake/bakedAnatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import type { RigidTransform } from '../frames/frames.ts';
import { exp, radFromDeg } from '../math/elementary.ts';
import type { Transducer } from '../probe/transducer.ts';
import { bakedSampler } from './bakedSampler.ts';
import { composite, veilsOf } from './composite.ts';
import {
  createDepthTable,
  DEPTH_LATERAL_SIGMA_LINES,
  DEPTH_LINE_MM,
  DEPTH_NOMINAL_NP,
  DEPTH_STRIDE,
} from './depthTable.ts';
import { depthGainDb, type GreyImage, greyLevel, NOISE_DB, scanConvert } from './display.ts';
import { pointGroupsOf } from '../anatomy/pointGroups.ts';
import {
  DEFAULT_FLUIDS,
  entityLevelDb,
  type FluidTissues,
  materialTablesOf,
  materialTablesOfBaked,
} from './entityTable.ts';
import { exactSampler } from './exactSampler.ts';
import type { FluidLook } from './injectedFluid.ts';
import { createGeometryMap } from './geometryMap.ts';
import { greyMapOf } from './greyMaps.ts';
import { blockLevels, HAZE_AMOUNT, PHANTOM_HAZE_AMOUNT } from './haze.ts';
import { convolveAxial, convolveLateral } from './kernels.ts';
import { fieldsOf, looksOf } from './looks.ts';
import { fillMaterial, type MaterialGrid } from './material.ts';
import { addNeedleEcho, createNeedleCrossing, needleCrossing, needleShadow } from './needleEcho.ts';
import { needleViewLooks } from './needleView.ts';
import { addNoise } from './noise.ts';
import { addPointEcho, pointEchoes } from './points.ts';
import {
  BLOCK_COUNT,
  blockTransmission,
  PENUMBRA_MM2_PER_MM,
  prefixTransmission,
  rowMarch,
} from './propagation.ts';
import { CLUTTER_AMPLITUDE, findReflectors } from './reverberation.ts';
import { SIDE_LOBE_AMPLITUDE, sideLobeLevels, strongestEchoes } from './sideLobes.ts';
import { createScanLines, type LineAt, lineAtInto, transducerBasis } from './scanLines.ts';
import type { ImageSettings, NeedleInImage } from './settings.ts';
import { textureFrameOf, textureFrameOfBaked } from './textureFrame.ts';
import { imagingTiles } from './tiles.ts';
import { blockShifts, sumShifts } from './timeOfFlight.ts';
import { transmitOf } from './transmit.ts';

export interface RenderRequest {
  readonly transducer: Transducer;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly settings: ImageSettings;
  readonly field: TissueField;
  /** Where given, tissue comes from these bytes instead of the exact field, as on the GPU. */
  readonly baked?: BakedAnatomy;
  readonly needle?: NeedleInImage | null;
  /** Seed of the electronic noise; tissue has its own, which never changes. */
  readonly seed?: number;
  readonly lineCount?: number;
  /** A multiple of 64. */
  readonly sampleCount?: number;
  readonly timeS?: number;
  /** How far the walls of vessels stand in from rest, by structure, mm (see motion/vesselMotion.ts). */
  readonly wallShiftsMm?: Float32Array;
  readonly fluids?: FluidTissues;
  /** Level and movement of injected fluid. */
  readonly fluidLook?: FluidLook;
  readonly planeCount?: number;
  /** Planes across the slice that tissue is looked up in: 1 or 3 (the default). */
  readonly tissuePlanes?: 1 | 3;
  /** Width of a pixel of the grey image, mm. */
  readonly pixelMm?: number;
}

export interface RenderedImage {
  readonly lineCount: number;
  readonly sampleCount: number;
  /** Row-major, row = sample: linear amplitude before gain and compression, 1 = rms of muscle scatter at the face. */
  readonly envelope: Float32Array;
  readonly grey: GreyImage;
  readonly mmPerSample: number;
  readonly startDepthMm: number;
  /** Start and direction of each line, transducer frame. */
  readonly lines: readonly { readonly originMm: number[]; readonly direction: number[] }[];
}

export const DEFAULT_LINES = 256;
export const DEFAULT_SAMPLES = 512;
const DEFAULT_PLANES = 5;

/** Throws where a count or a tissue is unusable. */
export function renderImage(request: RenderRequest): RenderedImage {
  const { transducer, worldFromTransducer, settings, field } = request;
  const lineCount = request.lineCount ?? DEFAULT_LINES;
  const sampleCount = request.sampleCount ?? DEFAULT_SAMPLES;
  if (!(lineCount >= 8 && lineCount <= 2048 && Number.isInteger(lineCount)))
    throw new Error(`renderImage: lines must be a whole number from 8 to 2048, got ${lineCount}`);
  if (!(sampleCount >= 64 && sampleCount <= 8192 && sampleCount % BLOCK_COUNT === 0))
    throw new Error(
      `renderImage: samples must be a multiple of ${BLOCK_COUNT} from 64 to 8192, got ${sampleCount}`,
    );
  const tiles = imagingTiles();
  const lines = createScanLines(
    transducer,
    settings.depthMm,
    lineCount,
    sampleCount,
    radFromDeg(settings.steeringDeg),
  );
  const sent = transmitOf(transducer, settings);
  const fluids = request.fluids ?? DEFAULT_FLUIDS;
  const baked = request.baked;
  const frame = baked ? textureFrameOfBaked(baked) : textureFrameOf(field.anatomy);
  const tables = baked
    ? materialTablesOfBaked(baked, frame, fluids)
    : materialTablesOf(field.anatomy, frame, fluids);
  const depth = createDepthTable(
    transducer,
    lines,
    settings.frequencyMHz,
    settings.focusMm,
    tables.nominal,
    request.planeCount ?? DEFAULT_PLANES,
    settings.harmonics,
  );
  const sampler = baked
    ? bakedSampler(baked, field.deformation, tables, request.wallShiftsMm)
    : exactSampler(field, tables, request.wallShiftsMm);

  const flight = blockShifts(lines, worldFromTransducer, sampler, tables);
  sumShifts(flight);
  const geometry = createGeometryMap(lines, worldFromTransducer, sampler, tables);
  const total = lineCount * sampleCount;
  const looks = looksOf(settings.compoundAngles);
  const material: MaterialGrid = {
    scatter: new Float32Array(4 * total),
    moreScatter: fieldsOf(looks.length) > 2 ? new Float32Array(4 * total) : null,
    structure: new Float32Array(4 * total),
  };
  fillMaterial(
    {
      lines,
      depth,
      worldFromTransducer,
      sampler,
      tables,
      tiles,
      geometry,
      flight,
      nominal: tables.nominal,
      lookSine: looks[looks.length - 1]!.sine,
      tissuePlanes: request.tissuePlanes ?? 3,
      ...(request.fluidLook ? { fluidLook: request.fluidLook } : {}),
    },
    material,
  );

  const loss = new Float32Array(total);
  for (let i = 0; i < total; i++) loss[i] = material.structure[4 * i + 2]!;
  const lineMm = depth.rows[(sampleCount >> 1) * DEPTH_STRIDE + DEPTH_LINE_MM]!;
  const blockMm = settings.depthMm / BLOCK_COUNT;
  const prefix = new Float32Array(lineCount * BLOCK_COUNT);
  blockTransmission(loss, lineCount, sampleCount, BLOCK_COUNT, prefix);
  prefixTransmission(
    prefix,
    new Float32Array(prefix.length),
    lineCount,
    BLOCK_COUNT,
    0,
    (PENUMBRA_MM2_PER_MM * blockMm) / (lineMm * lineMm),
  );
  const reflectors = findReflectors({
    lines,
    depth,
    worldFromTransducer,
    sampler,
    tables,
    geometry,
    flight,
    material,
    prefix,
    blockCount: BLOCK_COUNT,
    looks,
  });
  const hazeLevels = blockLevels(material, depth, prefix, lineCount, sampleCount, BLOCK_COUNT);
  const sideLobes = sideLobeLevels(
    strongestEchoes(material, prefix, lineCount, sampleCount, BLOCK_COUNT),
    geometry,
    depth,
    settings.depthMm,
    lineCount,
    sampleCount,
    BLOCK_COUNT,
    SIDE_LOBE_AMPLITUDE * sent.veil * sent.veil,
  );

  const hazeAmount = sent.veil * (tables.isSmooth ? PHANTOM_HAZE_AMOUNT : HAZE_AMOUNT);
  const veils = veilsOf(lines, hazeLevels, sideLobes, BLOCK_COUNT, hazeAmount);

  const needle = request.needle ?? null;
  const views = needleViewLooks(transducer, settings, sent.heardMHz, needle);
  const crossings = needle
    ? Array.from({ length: lineCount }, (_, l) => {
        const crossing = createNeedleCrossing();
        needleCrossing(needle, lines, depth, flight, l, crossing);
        return crossing;
      })
    : [];
  const points = pointEchoes(
    baked ? (baked.points ?? []) : pointGroupsOf(field.anatomy),
    field.deformation.state.probe,
    worldFromTransducer,
    lines,
    depth,
    flight,
    entityLevelDb(tables, tables.background),
  );

  const basis = transducerBasis(worldFromTransducer);
  const envelope = new Float32Array(total);
  const transmission = new Float32Array(total);
  const first = new Float32Array(2 * total);
  const second = new Float32Array(2 * total);
  const varianceLines2PerRow = (PENUMBRA_MM2_PER_MM * lines.mmPerSample) / (lineMm * lineMm);
  looks.forEach((look, lookIndex) => {
    rowMarch(
      loss,
      lineCount,
      sampleCount,
      (look.tangent * lines.mmPerSample) / lineMm,
      varianceLines2PerRow,
      transmission,
    );
    const clear = needle ? transmission.slice() : transmission;
    if (needle)
      for (let s = 0; s < sampleCount; s++)
        for (let l = 0; l < lineCount; l++)
          transmission[s * lineCount + l]! *= needleShadow(crossings[l]!, (s + 0.5) * lines.mmPerSample);
    composite(
      {
        lines,
        depth,
        basis,
        tiles,
        geometry,
        flight,
        material,
        transmission,
        veils,
        clutterAmplitude: sent.clutter * CLUTTER_AMPLITUDE,
        look,
        lookIndex,
        lookCount: looks.length,
        reflectors,
      },
      first,
    );
    if (needle)
      for (let l = 0; l < lineCount; l++)
        addNeedleEcho(crossings[l]!, needle, lines, depth, tiles, look, lookIndex, l, clear, first, views);
    convolveAxial(first, lineCount, sampleCount, depth.axialKernel, second);
    convolveLateral(
      second,
      lineCount,
      sampleCount,
      (s) => depth.rows[s * DEPTH_STRIDE + DEPTH_LATERAL_SIGMA_LINES]!,
      first,
    );
    for (const point of points) addPointEcho(point, lines, depth, transmission, first);
    if (settings.noise)
      addNoise(
        first,
        lines,
        depth,
        NOISE_DB + sent.noiseDb,
        request.seed ?? 1,
        lookIndex,
        Math.round((request.timeS ?? 0) * 100),
      );
    for (let i = 0; i < total; i++) {
      const re = first[2 * i]!;
      const im = first[2 * i + 1]!;
      envelope[i]! += Math.sqrt(re * re + im * im) / looks.length;
    }
  });

  const grey01 = new Float32Array(total);
  const map = greyMapOf(settings.greyMap);
  for (let s = 0; s < sampleCount; s++) {
    const gainDb = depthGainDb(settings, (s + 0.5) * lines.mmPerSample);
    const absolute = exp(-depth.rows[s * DEPTH_STRIDE + DEPTH_NOMINAL_NP]!);
    for (let l = 0; l < lineCount; l++) {
      const i = s * lineCount + l;
      grey01[i] = greyLevel(envelope[i]!, gainDb, settings.dynamicRangeDb, map);
      envelope[i]! *= absolute;
    }
  }
  const at: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
  return {
    lineCount,
    sampleCount,
    envelope,
    grey: scanConvert(grey01, lines, request.pixelMm ?? settings.depthMm / 800),
    mmPerSample: lines.mmPerSample,
    startDepthMm: lines.startDepthMm,
    lines: Array.from({ length: lineCount }, (_, l) => {
      lineAtInto(lines, l, at);
      return { originMm: [at.originX, at.originY, 0], direction: [at.directionX, at.directionY, 0] };
    }),
  };
}
