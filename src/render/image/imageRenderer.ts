/** Draws the image of a frame on one grid at a time, and leaves out what has not changed since that grid was last drawn. */
import { createDepthTable } from '../../core/imaging/depthTable.ts';
import type { DepthTable } from '../../core/imaging/depthTable.ts';
import { depthGainDb, NOISE_DB } from '../../core/imaging/display.ts';
import { noiseAmplitude } from '../../core/imaging/noise.ts';
import { MOST_PERSISTENCE, persistenceFrames } from '../../core/imaging/persistence.ts';
import { type Look, looksOf } from '../../core/imaging/looks.ts';
import { createScanLines, type ScanLines } from '../../core/imaging/scanLines.ts';
import type { ImageSettings } from '../../core/imaging/settings.ts';
import { type Transmission, transmitOf } from '../../core/imaging/transmit.ts';
import type { Transducer } from '../../core/probe/transducer.ts';
import { Target } from '../gl/target.ts';
import type { UltrasoundFrame } from '../ultrasoundView.ts';
import { DEPTH_TEXELS, drawnLooks, type GridPrecision, type GridSize, ImageGrid } from './imageGrid.ts';
import { fieldSampleCount } from './fieldRows.ts';
import { ImagePasses } from './imagePasses.ts';
import { type ImageShared, UNITS } from './imageShared.ts';
import { addFluidLook, addNeedle, addPose, addProbeAndFluid, addWalls } from './frameSignature.ts';
import { type ScanRectangle, scanRectangle } from './scanRectangle.ts';
import { Signature } from './signature.ts';
import { updateTable } from '../gl/texture.ts';

/** A grid with what belongs to the machine's present settings. */
interface PreparedGrid {
  readonly grid: ImageGrid;
  readonly machine: Signature;
  transducer: Transducer | null;
  lines: ScanLines;
  depth: DepthTable;
  /** The same of the field's samples. */
  fieldLines: ScanLines;
  fieldDepth: DepthTable;
  sent: Transmission;
  /** Where it lies on the screen; null until it is drawn there, or where the screen has changed. */
  rectangle: ScanRectangle | null;
  /** Frames until nothing is left of what was shown before the scene came to rest. */
  settlingFrames: number;
  /** Grey levels of this probe and depth are there to be blended with. */
  isShownBefore: boolean;
}

const LOOKS: Record<number, readonly Look[]> = { 1: looksOf(1), 3: looksOf(3), 5: looksOf(5) };
const NOISE_SEED = 1;

export class ImageRenderer {
  readonly passes: ImagePasses;
  private readonly tissuePlanes: 1 | 3;
  private readonly grids: PreparedGrid[] = [];
  private readonly screen = new Signature();
  private readonly motion = new Signature();
  private shown: PreparedGrid | null = null;
  /** Grid whose numbers the shared uniforms hold. */
  private current: PreparedGrid | null = null;

  constructor(
    private readonly shared: ImageShared,
    private readonly precision: GridPrecision,
  ) {
    this.tissuePlanes = precision.tissuePlanes ?? 1;
    this.passes = new ImagePasses(shared, this.tissuePlanes);
  }

  /** Up to date on the canvas after this; returns false where it already was. */
  draw(
    frame: UltrasoundFrame,
    size: GridSize,
    widthPx: number,
    heightPx: number,
    noiseFrame: number,
  ): boolean {
    const prepared = this.prepare(frame, size);
    const { settings } = frame;
    const isGreyNew = this.drawGrey(prepared, frame, noiseFrame);
    this.screen.begin();
    this.screen.number(widthPx);
    this.screen.number(heightPx);
    const isScreenNew = this.screen.end();
    if (!isGreyNew && !isScreenNew && this.shown === prepared) return false;
    if (this.current !== prepared) this.setTissue(prepared, frame);
    if (isScreenNew) for (let i = 0; i < this.grids.length; i++) this.grids[i]!.rectangle = null;
    prepared.rectangle ??= scanRectangle(
      frame.transducer,
      settings.depthMm,
      settings.steeringDeg,
      widthPx,
      heightPx,
    );
    this.passes.drawScreen(prepared.grid, prepared.rectangle, widthPx, heightPx);
    this.shown = prepared;
    return true;
  }

  /** Envelope relative to nominal attenuation, row-major (row = sample), read back: for tests and measurement. */
  readEnvelope(frame: UltrasoundFrame, size: GridSize, noiseFrame: number): Float32Array {
    const prepared = this.prepare(frame, size);
    this.drawGrey(prepared, frame, noiseFrame);
    const target = new Target(
      this.shared.gl,
      'envelope',
      size.lineCount,
      size.sampleCount,
      ['rgba32f'],
      'nearest',
    );
    this.passes.drawEnvelope(
      prepared.grid,
      target,
      'envelope',
      prepared.depth,
      frame.settings,
      NOISE_SEED,
      noiseFrame,
    );
    const rgba = target.readFloats(0, 0, size.lineCount, size.sampleCount);
    target.dispose();
    return rgba.filter((_, i) => i % 4 === 0);
  }

  /** Whether tissue, needle or machine differ from what was drawn when this was last asked. */
  isMoved(frame: UltrasoundFrame): boolean {
    const { motion } = this;
    const { settings } = frame;
    motion.begin();
    addPose(motion, frame.worldFromTransducer);
    addProbeAndFluid(motion, frame.deformation);
    // A slow settling is drawn on the grid that is on the screen; only what swirls counts as motion.
    motion.number(frame.fluidLook?.swirlRad ?? 0);
    addWalls(motion, frame.wallShiftsMm);
    addNeedle(motion, frame.needle);
    addMachine(motion, frame);
    motion.number(settings.needleView ? 1 : 0);
    motion.number(settings.gainDb);
    motion.number(settings.dynamicRangeDb);
    motion.number(settings.greyMap);
    motion.list(settings.tgcDb);
    return motion.end();
  }

  /** The grid of a size as it stands, for tests. */
  gridOf(frame: UltrasoundFrame, size: GridSize): ImageGrid {
    return this.prepare(frame, size).grid;
  }

  /** All is drawn anew the next time. */
  forget(): void {
    for (const { grid } of this.grids)
      for (const s of [grid.tissueSignature, grid.needleSignature, grid.displaySignature, grid.rowSignature])
        s.forget();
    this.shown = null;
  }

  /** After the shared anatomy was changed: nothing drawn before is blended with what comes. */
  anatomyChanged(): void {
    for (const { grid } of this.grids) grid.dispose();
    this.grids.length = 0;
    this.shown = null;
    this.current = null;
    this.screen.forget();
    this.motion.forget();
  }

  private prepare(frame: UltrasoundFrame, size: GridSize): PreparedGrid {
    const { settings, transducer } = frame;
    const looks = drawnLooks(settings.compoundAngles);
    let found: PreparedGrid | null = null;
    for (let i = 0; i < this.grids.length; i++) {
      const p = this.grids[i]!;
      if (
        p.grid.looks === looks &&
        p.grid.size.lineCount === size.lineCount &&
        p.grid.size.sampleCount === size.sampleCount
      )
        found = p;
    }
    if (found) {
      found.machine.begin();
      addMachine(found.machine, frame);
      const isChanged = found.machine.end() || found.transducer !== transducer;
      if (!isChanged) return found;
    }
    const steeringRad = (settings.steeringDeg * Math.PI) / 180;
    const linesOf = (samples: number): ScanLines =>
      createScanLines(transducer, settings.depthMm, size.lineCount, samples, steeringRad);
    const depthOf = (of: ScanLines): DepthTable =>
      createDepthTable(
        transducer,
        of,
        settings.frequencyMHz,
        settings.focusMm,
        this.shared.tables.nominal,
        this.shared.planeCount,
        settings.harmonics,
      );
    const lines = linesOf(size.sampleCount);
    const depth = depthOf(lines);
    // Points are added at the image's own samples, and ask the field's for what reaches them.
    const fieldSamples = this.shared.hasPoints ? size.sampleCount : fieldSampleCount(lines, depth);
    const isWhole = fieldSamples === size.sampleCount;
    const fieldLines = isWhole ? lines : linesOf(fieldSamples);
    const fieldDepth = isWhole ? depth : depthOf(fieldLines);
    if (found && found.grid.fieldSampleCount !== fieldSamples) {
      this.discard(found);
      found = null;
    }
    const sent = transmitOf(transducer, settings);
    if (!found) {
      this.shared.prepare(looks, this.tissuePlanes);
      found = {
        grid: new ImageGrid(
          this.shared.gl,
          size,
          looks,
          this.precision,
          this.shared.baked.points,
          fieldSamples,
        ),
        machine: new Signature(),
        transducer,
        lines,
        depth,
        fieldLines,
        fieldDepth,
        sent,
        rectangle: null,
        settlingFrames: 0,
        isShownBefore: false,
      };
      found.machine.begin();
      addMachine(found.machine, frame);
      found.machine.end();
      this.grids.push(found);
    }
    found.transducer = transducer;
    found.lines = lines;
    found.depth = depth;
    found.fieldLines = fieldLines;
    found.fieldDepth = fieldDepth;
    found.sent = sent;
    found.rectangle = null;
    found.isShownBefore = false;
    const { grid } = found;
    const { gl } = this.shared;
    gl.activeTexture(gl.TEXTURE0 + UNITS.uDepthTable);
    updateTable(gl, grid.depthTable, DEPTH_TEXELS, size.sampleCount, depth.rows);
    if (!isWhole) updateTable(gl, grid.fieldDepthTable, DEPTH_TEXELS, fieldSamples, fieldDepth.rows);
    grid.tissueSignature.forget();
    grid.needleSignature.forget();
    grid.displaySignature.forget();
    grid.rowSignature.forget();
    return found;
  }

  private discard(prepared: PreparedGrid): void {
    prepared.grid.dispose();
    this.grids.splice(this.grids.indexOf(prepared), 1);
    if (this.shown === prepared) this.shown = null;
    if (this.current === prepared) this.current = null;
  }

  /** Brings the grid's grey levels up to date; false where they were. */
  private drawGrey(prepared: PreparedGrid, frame: UltrasoundFrame, noiseFrame: number): boolean {
    const { grid, depth, fieldLines, fieldDepth } = prepared;
    const { settings, needle } = frame;
    const looks = LOOKS[grid.looks]!;

    grid.tissueSignature.begin();
    addPose(grid.tissueSignature, frame.worldFromTransducer);
    addProbeAndFluid(grid.tissueSignature, frame.deformation);
    addFluidLook(grid.tissueSignature, frame.fluidLook);
    addWalls(grid.tissueSignature, frame.wallShiftsMm);
    const isTissueNew = grid.tissueSignature.end();
    grid.needleSignature.begin();
    addNeedle(grid.needleSignature, needle);
    grid.needleSignature.number(settings.needleView ? 1 : 0);
    const isNeedleNew = grid.needleSignature.end();
    const display = grid.displaySignature;
    display.begin();
    display.number(settings.gainDb);
    display.number(settings.dynamicRangeDb);
    display.number(settings.greyMap);
    display.list(settings.tgcDb);
    display.number(settings.noise ? noiseFrame : -1);
    const isDisplayNew = display.end();
    const isNew = isTissueNew || isNeedleNew || isDisplayNew;
    if (!isNew && prepared.settlingFrames === 0) return false;
    const weight = Math.min(MOST_PERSISTENCE, settings.persistence01);
    // Once all is still, the share of the frames before dies away; the last frame is drawn by itself.
    prepared.settlingFrames = isNew ? persistenceFrames(weight) : prepared.settlingFrames - 1;
    const newShare01 = prepared.settlingFrames > 0 && prepared.isShownBefore ? 1 - weight : 1;
    prepared.isShownBefore = true;

    const { sent } = prepared;
    if (isTissueNew || this.current !== prepared) this.setTissue(prepared, frame);
    if (isTissueNew) {
      this.passes.drawTissue(grid);
      this.passes.drawPropagation(grid, fieldDepth, fieldLines, looks, sent);
    }
    if (isTissueNew || isNeedleNew) {
      if (isNeedleNew) grid.needleTable.fill(needle, fieldLines, fieldDepth);
      this.passes.setSteering(looks, fieldDepth, fieldLines);
      this.passes.drawFields(grid, fieldDepth, fieldLines, frame, sent, isNeedleNew);
    }
    const isRowNew = this.fillRows(prepared, settings, sent.noiseDb);
    this.passes.drawEnvelope(
      grid,
      grid.grey,
      'lateral',
      depth,
      settings,
      NOISE_SEED,
      noiseFrame,
      newShare01,
      isRowNew,
    );
    return true;
  }

  /** Gain and noise of each row; false where they are as they were. */
  private fillRows({ grid, lines, depth }: PreparedGrid, settings: ImageSettings, noiseDb: number): boolean {
    const { rowSignature } = grid;
    rowSignature.begin();
    rowSignature.number(settings.gainDb);
    rowSignature.list(settings.tgcDb);
    rowSignature.number(settings.noise ? noiseDb : -1e3);
    if (!rowSignature.end()) return false;
    const rows = grid.rowData;
    for (let s = 0; s < lines.sampleCount; s++) {
      rows[4 * s] = depthGainDb(settings, (s + 0.5) * lines.mmPerSample);
      rows[4 * s + 1] = settings.noise ? noiseAmplitude(depth, s, NOISE_DB + noiseDb) : 0;
    }
    return true;
  }

  private setTissue(prepared: PreparedGrid, frame: UltrasoundFrame): void {
    this.passes.setTissue(
      frame,
      prepared.fieldLines,
      prepared.fieldDepth,
      this.shared.tables.nominal,
      LOOKS[prepared.grid.looks]!,
    );
    this.current = prepared;
  }
}

function addMachine(signature: Signature, frame: UltrasoundFrame): void {
  const { settings } = frame;
  signature.number(settings.depthMm);
  signature.number(settings.frequencyMHz);
  signature.number(settings.focusMm);
  signature.number(settings.steeringDeg);
  signature.number(settings.harmonics ? 1 : 0);
}
