/** The passes of the image in order, on one grid; those whose inputs have not changed are left out. */
import type { FatChange } from '../../core/anatomy/fatCover.ts';
import type { DepthTable, NominalAttenuation } from '../../core/imaging/depthTable.ts';
import { wavelengthMm } from '../../core/imaging/beam.ts';
import { WHITE_DB } from '../../core/imaging/display.ts';
import { entityLevelDb } from '../../core/imaging/entityTable.ts';
import { greyMapOf } from '../../core/imaging/greyMaps.ts';
import { HAZE_AMOUNT, PHANTOM_HAZE_AMOUNT } from '../../core/imaging/haze.ts';
import type { Look } from '../../core/imaging/looks.ts';
import { NEEDLE_VIEW_LOOKS, needleViewLooks } from '../../core/imaging/needleView.ts';
import { PENUMBRA_MM2_PER_MM } from '../../core/imaging/propagation.ts';
import { CLUTTER_AMPLITUDE } from '../../core/imaging/reverberation.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';
import { SIDE_LOBE_AMPLITUDE } from '../../core/imaging/sideLobes.ts';
import type { ImageSettings, NeedleInImage } from '../../core/imaging/settings.ts';
import type { Transmission } from '../../core/imaging/transmit.ts';
import { writeWalls } from '../anatomy/bakedTextures.ts';
import { writeDeformation } from '../anatomy/deformationUniforms.ts';
import type { Program } from '../gl/program.ts';
import type { Target } from '../gl/target.ts';
import { updateTable } from '../gl/texture.ts';
import type { UltrasoundFrame } from '../ultrasoundView.ts';
import { AXIAL_TAPS, axialTaps } from './fieldRows.ts';
import { writeFrame } from './frameUniforms.ts';
import { blockHeightMm, lateralRadius, middleLineMm } from './gridMeasures.ts';
import { type ImageGrid, type PointFields, MAP_LINES, MAP_RANGES, MOST_LOOKS } from './imageGrid.ts';
import { type ImageShared, type PassName, UNITS } from './imageShared.ts';
import { POINT_COLUMNS } from './pointTable.ts';
import { NEEDLE_TEXELS } from './needleTable.ts';
import type { ScanRectangle } from './scanRectangle.ts';

/** Blocks that the first step of the running sum adds; the second adds every twelfth of those sums. */
const FLIGHT_STRIDE = 12;
const FIELD_UNITS = [UNITS.uField0, UNITS.uField1, UNITS.uField2];
const POINT_UNITS = [UNITS.uPoints0, UNITS.uPoints1, UNITS.uPoints2];
const NO_TEXTURES: readonly WebGLTexture[] = [];
const REFLECTOR_UNITS = [
  UNITS.uReflectorEcho,
  UNITS.uReflectorRinging,
  UNITS.uReflectorLobes,
  UNITS.uReflectorLobesMore,
];
const PREFIX_STEPS = [1, 2, 4, 8, 16, 32];

export class ImagePasses {
  /** Called after each pass with its name: the benchmark stops its clock there. */
  onPass: ((pass: PassName) => void) | null = null;
  private readonly looksData = new Float32Array(2 * MOST_LOOKS);
  private readonly shearData = new Float32Array(MOST_LOOKS);
  private readonly viewData = new Float32Array(4 * NEEDLE_VIEW_LOOKS);
  private readonly kernelData = new Float32Array(2 * (AXIAL_TAPS + 1));
  /** Of the frame whose tissue is set. */
  private fat: FatChange | null = null;
  /** What the weights in `kernelData` were worked out from: they change with the settings, not with the frame. */
  private kernelSigmaMm = Number.NaN;
  private kernelMmPerSample = Number.NaN;
  private kernelStep = 0;
  private kernelRadius = 0;

  constructor(
    private readonly shared: ImageShared,
    /** Planes across the slice that tissue is looked up in. */
    private readonly tissuePlanes: 1 | 3,
  ) {}

  /** Uniforms that tissue passes and all after them read; call after anything the tissue depends on has changed. */
  setTissue(
    frame: UltrasoundFrame,
    lines: ScanLines,
    depth: DepthTable,
    nominal: NominalAttenuation,
    looks: readonly Look[],
  ): void {
    const { frameBlock, deformationBlock, bakedBlock, baked, tables } = this.shared;
    const outer = looks[looks.length - 1]!.sine;
    writeFrame(frameBlock, frame.worldFromTransducer, lines, depth, tables, nominal, outer, frame.fluidLook);
    frameBlock.upload();
    writeDeformation(deformationBlock, baked.cavity, frame.deformation);
    this.fat = frame.deformation.fat ?? null;
    deformationBlock.upload();
    writeWalls(bakedBlock, baked, frame.wallShiftsMm);
  }

  drawTissue(grid: ImageGrid): void {
    const { gl } = this.shared;
    // First, since a new table is sent on whichever unit is active.
    this.bind(UNITS.uFat, this.shared.fat(this.fat));
    this.bind(UNITS.uCavity, this.shared.cavity);
    this.bind(UNITS.uDepthTable, grid.fieldDepthTable);
    let program = this.start('geometry', grid, grid.geometry);
    gl.uniform2f(program.location('uMapSize'), MAP_LINES, MAP_RANGES);
    this.finish('geometry');

    program = this.start('flight', grid, grid.flight[1]);
    this.bind(UNITS.uShift, grid.geometry.textures[1]!);
    gl.uniform2i(program.location('uSteps'), 1, FLIGHT_STRIDE);
    this.triangle();
    grid.flight[0].bind();
    this.bind(UNITS.uShift, grid.flight[1].texture);
    gl.uniform2i(program.location('uSteps'), FLIGHT_STRIDE, MAP_RANGES);
    this.finish('flight');

    this.bind(UNITS.uFlight, grid.flight[0].texture);
    this.bind(UNITS.uGeometry, grid.geometry.texture);
    this.start('material', grid, grid.material);
    this.finish('material');
  }

  /** Steering of each look, for the passes that follow. */
  setSteering(looks: readonly Look[], depth: DepthTable, lines: ScanLines): void {
    const lineMm = middleLineMm(depth, lines);
    const blockMm = blockHeightMm(lines);
    for (let k = 0; k < looks.length; k++) {
      const look = looks[k]!;
      this.shearData[k] = (look.tangent * blockMm) / lineMm;
      this.looksData[2 * k] = look.sine;
      this.looksData[2 * k + 1] = look.cosine;
    }
  }

  drawPropagation(
    grid: ImageGrid,
    depth: DepthTable,
    lines: ScanLines,
    looks: readonly Look[],
    sent: Transmission,
  ): void {
    const { gl } = this.shared;
    this.bind(UNITS.uScatter, grid.material.textures[0]!);
    this.bind(UNITS.uStructure, grid.material.textures[1]!);
    this.start('block', grid, grid.block);
    this.finish('block');

    const program = this.start('prefix', grid, grid.prefix[0]);
    this.setSteering(looks, depth, lines);
    const lineMm = middleLineMm(depth, lines);
    const blockMm = blockHeightMm(lines);
    gl.uniform1fv(program.location('uShears'), this.shearData, 0, grid.looks);
    gl.uniform1f(program.location('uVariancePerBlock'), (PENUMBRA_MM2_PER_MM * blockMm) / (lineMm * lineMm));
    let source = grid.block.texture;
    let more = source;
    let side = 0;
    for (let i = 0; i < PREFIX_STEPS.length; i++) {
      const { texture, textures } = grid.prefix[side]!;
      grid.prefix[side]!.bind();
      this.bind(UNITS.uTransmission, source);
      this.bind(UNITS.uTransmissionMore, more);
      gl.uniform1i(program.location('uReach'), PREFIX_STEPS[i]!);
      this.triangle();
      source = texture;
      more = textures[1] ?? texture;
      side = 1 - side;
    }
    this.onPass?.('prefix');

    this.bind(UNITS.uReflectorPrefix, source);
    this.bind(UNITS.uReflectorLevels, grid.block.textures[1]!);
    this.bind(UNITS.uCavity, this.shared.cavity);
    this.bind(UNITS.uFat, this.shared.fat(this.fat));
    this.bind(UNITS.uFlight, grid.flight[0].texture);
    this.bind(UNITS.uGeometry, grid.geometry.texture);
    this.setLooks(this.start('reflector', grid, grid.reflector), grid);
    this.finish('reflector');

    this.bind(UNITS.uLevels, grid.block.textures[1]!);
    this.bind(UNITS.uPrefix, source);
    const haze = this.start('haze', grid, grid.haze);
    const amount = this.shared.tables.isSmooth ? PHANTOM_HAZE_AMOUNT : HAZE_AMOUNT;
    gl.uniform2f(
      haze.location('uHazeAmount'),
      sent.veil * amount,
      SIDE_LOBE_AMPLITUDE * sent.veil * sent.veil,
    );
    this.finish('haze');
  }

  drawFields(
    grid: ImageGrid,
    depth: DepthTable,
    lines: ScanLines,
    frame: UltrasoundFrame,
    sent: Transmission,
    isNeedleNew: boolean,
  ): void {
    const { gl } = this.shared;
    const { needleTable } = grid;
    this.bind(UNITS.uNeedleLines, grid.needleLines);
    if (isNeedleNew) updateTable(gl, grid.needleLines, NEEDLE_TEXELS, grid.size.lineCount, needleTable.data);
    // Six doublings end on the second target.
    this.bind(UNITS.uPrefix, grid.prefix[1].texture);
    if (grid.prefix[1].textures[1]) this.bind(UNITS.uPrefixMore, grid.prefix[1].textures[1]);
    this.bind(UNITS.uHaze, grid.haze.texture);
    this.bind(UNITS.uFlight, grid.flight[0].texture);
    this.bind(UNITS.uGeometry, grid.geometry.texture);
    this.bind(UNITS.uScatter, grid.material.textures[0]!);
    this.bind(UNITS.uStructure, grid.material.textures[1]!);
    if (grid.material.textures[2]) this.bind(UNITS.uScatterMore, grid.material.textures[2]);
    this.bind(UNITS.uDepthTable, grid.fieldDepthTable);
    for (let i = 0; i < grid.reflector.textures.length; i++)
      this.bind(REFLECTOR_UNITS[i]!, grid.reflector.textures[i]!);
    let program = this.start('composite', grid, grid.field[0]);
    gl.uniform1f(program.location('uClutter'), sent.clutter * CLUTTER_AMPLITUDE);
    this.setLooks(program, grid);
    this.setNeedle(program, frame.needle);
    this.finish('composite');

    const needle = frame.needle;
    if (needle && needleTable.lineTo >= needleTable.lineFrom) {
      const { lineFrom, lineTo, sampleFrom, sampleTo } = needleTable;
      program = this.start('needle', grid, grid.field[0]);
      this.setLooks(program, grid);
      this.setNeedle(program, needle);
      this.viewData.fill(0);
      const views = needleViewLooks(frame.transducer, frame.settings, sent.heardMHz, needle);
      for (let i = 0; i < views.length; i++) {
        const { sine, cosine, tangent, share } = views[i]!;
        this.viewData[4 * i] = sine;
        this.viewData[4 * i + 1] = cosine;
        this.viewData[4 * i + 2] = tangent;
        this.viewData[4 * i + 3] = share;
      }
      gl.uniform4fv(program.location('uNeedleViews'), this.viewData);
      gl.uniform1f(program.location('uEchogenic'), needle.echogenic01 ?? 0);
      gl.enable(gl.SCISSOR_TEST);
      gl.scissor(lineFrom, sampleFrom, lineTo - lineFrom + 1, Math.max(1, sampleTo - sampleFrom + 1));
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE);
      this.triangle();
      gl.disable(gl.BLEND);
      gl.disable(gl.SCISSOR_TEST);
      this.onPass?.('needle');
    }

    if (grid.points) this.drawPoints(grid, grid.points, depth, lines, frame);

    this.bindFields(grid.field[0]);
    program = this.start('axial', grid, grid.field[1]);
    const step = grid.size.sampleCount / grid.fieldSampleCount;
    gl.uniform1i(program.location('uAxialRadius'), this.axialRadius(depth, lines, step));
    gl.uniform1i(program.location('uAxialStep'), step);
    gl.uniform2fv(program.location('uAxialKernel'), this.kernelData);
    this.finish('axial');
  }

  /** Fills in the weights of the axial kernel where they have changed; how many to each side matter. */
  private axialRadius(depth: DepthTable, fieldLines: ScanLines, step: number): number {
    const { axialKernelSigmaMm } = depth;
    const { mmPerSample } = fieldLines;
    if (
      axialKernelSigmaMm !== this.kernelSigmaMm ||
      mmPerSample !== this.kernelMmPerSample ||
      step !== this.kernelStep
    ) {
      this.kernelRadius = axialTaps(depth, fieldLines, step, this.kernelData);
      this.kernelSigmaMm = axialKernelSigmaMm;
      this.kernelMmPerSample = mmPerSample;
      this.kernelStep = step;
    }
    return this.kernelRadius;
  }

  /** After `needle`, whose textures it reads. */
  private drawPoints(
    grid: ImageGrid,
    points: PointFields,
    depth: DepthTable,
    lines: ScanLines,
    frame: UltrasoundFrame,
  ): void {
    const { gl, tables } = this.shared;
    const { table, texture, field } = points;
    table.fill(frame, lines, entityLevelDb(tables, tables.background));
    this.bind(UNITS.uPointTable, texture);
    updateTable(gl, texture, POINT_COLUMNS, table.rows, table.data);
    const program = this.start('points', grid, field);
    this.setLooks(program, grid);
    this.setNeedle(program, frame.needle);
    gl.uniform2f(
      program.location('uPointPulse'),
      depth.axialMm,
      (4 * Math.PI) / wavelengthMm(depth.frequencyMHz),
    );
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, table.count);
    gl.disable(gl.BLEND);
    this.onPass?.('points');
  }

  /** `target` takes grey levels for the pass `lateral`, the envelope itself for `envelope`. */
  drawEnvelope(
    grid: ImageGrid,
    target: Target,
    pass: 'lateral' | 'envelope',
    depth: DepthTable,
    settings: ImageSettings,
    seed: number,
    noiseFrame: number,
    newShare01 = 1,
    isRowNew = true,
  ): void {
    const { gl } = this.shared;
    this.bindFields(grid.field[1]);
    this.bind(UNITS.uDepthTable, grid.depthTable);
    const pointFields = grid.points?.field.textures ?? NO_TEXTURES;
    for (let i = 0; i < pointFields.length; i++) this.bind(POINT_UNITS[i]!, pointFields[i]!);
    this.bind(UNITS.uRows, grid.rowTable);
    if (isRowNew) updateTable(gl, grid.rowTable, grid.size.sampleCount, 1, grid.rowData);
    const program = this.start(pass, grid, target);
    gl.uniform1i(program.location('uLateralRadius'), lateralRadius(depth));
    gl.uniform2i(program.location('uNoiseSeed'), seed, noiseFrame);
    gl.uniform2f(program.location('uWindowDb'), WHITE_DB, settings.dynamicRangeDb);
    const map = greyMapOf(settings.greyMap);
    gl.uniform4f(program.location('uGreyMap'), map.linear, map.square, map.sine, newShare01);
    if (newShare01 < 1) {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    }
    this.finish(pass);
    gl.disable(gl.BLEND);
  }

  drawScreen(grid: ImageGrid, rectangle: ScanRectangle, widthPx: number, heightPx: number): void {
    const { gl } = this.shared;
    const program = this.shared.program('scan', grid.looks, this.tissuePlanes);
    program.use();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, widthPx, heightPx);
    this.bind(UNITS.uGrey, grid.grey.texture);
    gl.uniform4f(
      program.location('uScreen'),
      rectangle.cornerXMm,
      rectangle.cornerYMm,
      rectangle.mmPerPixel,
      heightPx,
    );
    const { lean } = rectangle;
    gl.uniform2f(program.location('uLean'), lean, Math.sqrt(1 + lean * lean));
    this.finish('scan');
  }

  private setLooks(program: Program, { looks }: ImageGrid): void {
    const { gl } = this.shared;
    gl.uniform2fv(program.location('uLooks'), this.looksData, 0, 2 * looks);
    gl.uniform1fv(program.location('uShears'), this.shearData, 0, looks);
  }

  private setNeedle(program: Program, needle: NeedleInImage | null): void {
    this.shared.gl.uniform4f(
      program.location('uNeedle'),
      needle?.outerDiameterMm ?? 0,
      needle?.innerDiameterMm ?? 0,
      needle?.bevelLengthMm ?? 0,
      Math.abs(needle?.bevelTransducer[1] ?? 0),
    );
  }

  private bindFields(target: Target): void {
    for (let i = 0; i < target.textures.length; i++) this.bind(FIELD_UNITS[i]!, target.textures[i]!);
  }

  private bind(unit: number, texture: WebGLTexture): void {
    const { gl } = this.shared;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
  }

  private start(pass: PassName, grid: ImageGrid, target: Target): Program {
    const program = this.shared.program(pass, grid.looks, this.tissuePlanes);
    program.use();
    target.bind();
    return program;
  }

  private triangle(): void {
    this.shared.gl.drawArrays(this.shared.gl.TRIANGLES, 0, 3);
  }

  private finish(pass: PassName): void {
    this.triangle();
    this.onPass?.(pass);
  }
}
