/** The ultrasound image on a canvas: owns its WebGL2 context, chooses the quality, and survives a lost context. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import {
  type FluidTissues,
  type MaterialTables,
  materialTablesOfBaked,
} from '../core/imaging/entityTable.ts';
import { textureFrameOfBaked } from '../core/imaging/textureFrame.ts';
import { imagingTiles } from '../core/imaging/tiles.ts';
import { BakedUpload } from './anatomy/bakedUpload.ts';
import { createContext, detectCapabilities, type GlCapabilities } from './gl/context.ts';
import { FrameBudget, FULL_SAMPLES } from './frameBudget.ts';
import { FrameClock } from './frameClock.ts';
import { drawnLooks, type GridSize } from './image/imageGrid.ts';
import { ImageRenderer } from './image/imageRenderer.ts';
import { ImageShared, startPrograms } from './image/imageShared.ts';
import type {
  ImageLoss,
  ImageQuality,
  QualityReason,
  QualityTier,
  UltrasoundFrame,
  UltrasoundView,
} from './ultrasoundView.ts';

export interface UltrasoundViewOptions {
  /** Fixed quality; left out, it starts by the renderer's name and the time of two frames, and then holds the rate. */
  readonly tier?: QualityTier;
  /** What fills the cavity and the pools of injectate. */
  readonly fluids?: FluidTissues;
  /** 32-bit targets instead of half floats; left out, taken where they are as fast. */
  readonly isFullFloat?: boolean;
}

/** The picture at rest, unless the one in motion has more already. */
const STILL: GridSize = { lineCount: 256, sampleCount: 512 };

/** The sharper image follows when nothing has moved for this long, ms. */
const REST_MS = 80;
/** Frames of electronic noise per second where they cost little. */
const NOISE_FRAMES_PER_S = 12;
/** A 256 × 512 frame faster than this allows twice the samples, slower than that asks for fewer lines, ms. */
const HIGH_TIER_MS = 7;
const SOFTWARE_TIER_MS = 26;

/**
 * Throws a WebGlMissingError (a sentence to show) where WebGL2 is missing, a ShaderCompileError where a driver
 * refuses a shader, an Error where the anatomy is too large.
 */
export function createUltrasoundView(
  canvas: HTMLCanvasElement,
  baked: BakedAnatomy,
  options: UltrasoundViewOptions = {},
): UltrasoundView {
  return new WebGlUltrasoundView(canvas, baked, options);
}

/** Planes across the slice: of boundaries, and of speckle. A processor is spared most of them, which the screen says. */
export const planesOf = ({
  isSoftware,
}: GlCapabilities): { readonly tissuePlanes: 1 | 3; readonly planeCount: number } =>
  isSoftware ? { tissuePlanes: 1, planeCount: 3 } : { tissuePlanes: 3, planeCount: 5 };

function lossesOf(capabilities: GlCapabilities): ImageLoss[] {
  const losses: ImageLoss[] = [];
  if (planesOf(capabilities).tissuePlanes === 1) losses.push('one-plane');
  if (!capabilities.canFilterFloat) losses.push('half-precision');
  return losses;
}

/** Volumes that the bake of a whole joint fills, and the looks that a machine starts with. */
const EXPECTED = { groupCount: 3, looks: 3, hasPoints: false } as const;

/**
 * Makes the canvas's context and starts to compile, so that `createUltrasoundView` finds it done when the anatomy
 * comes. Throws a WebGlMissingError where WebGL2 is missing.
 */
export function warmUpUltrasoundView(canvas: HTMLCanvasElement): void {
  const gl = createContext(canvas);
  startPrograms(gl, { ...EXPECTED, ...planesOf(detectCapabilities(gl)) });
}

class WebGlUltrasoundView implements UltrasoundView {
  isLost = false;
  private readonly gl: WebGL2RenderingContext;
  private tables: MaterialTables;
  private shared!: ImageShared;
  /** The anatomy that comes next, as far as it has come. */
  private next: { readonly upload: BakedUpload; readonly tables: MaterialTables; isDone: boolean } | null =
    null;
  private readonly clock: FrameClock;
  private readonly isSoftware: boolean;
  private budget: FrameBudget;
  private reason: QualityReason;
  private shown: GridSize | null = null;
  private told: ImageQuality | null = null;
  /** What the driver cannot do, whatever the settings. */
  private losses: readonly ImageLoss[] = [];
  private askedLooks = 1;
  private renderer: ImageRenderer;
  private isTierChosen: boolean;
  private isStill = false;
  private lastMovedMs = 0;
  private noiseFrame = 0;
  private countedFrames = 0;
  /** Of the frame in the works: it shows motion, and all of it was drawn anew. */
  private isMotionFrame = false;
  private isWholeFrame = false;
  private lastPose: UltrasoundFrame['worldFromTransducer'] | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private baked: BakedAnatomy,
    private readonly options: UltrasoundViewOptions,
  ) {
    this.gl = createContext(canvas);
    const capabilities = detectCapabilities(this.gl);
    this.tables = this.tablesOf(baked);
    this.isSoftware = capabilities.isSoftware;
    this.budget = new FrameBudget(options.tier ?? (capabilities.isSoftware ? 'software' : 'normal'));
    this.reason = capabilities.isSoftware ? 'software-graphics' : 'none';
    this.isTierChosen = options.tier !== undefined || capabilities.isSoftware;
    this.renderer = this.build(capabilities);
    this.clock = new FrameClock(this.gl);
    canvas.addEventListener('webglcontextlost', this.onLost);
    canvas.addEventListener('webglcontextrestored', this.onRestored);
  }

  get lastFrameMs(): number {
    return this.clock.lastFrameMs;
  }

  get tier(): QualityTier {
    return this.budget.rung.tier;
  }

  get quality(): ImageQuality {
    const { tier, told, askedLooks } = this;
    const { lineCount, sampleCount } = this.shown ?? this.budget.rung;
    const looks = drawnLooks(askedLooks);
    const isSame =
      told?.lineCount === lineCount &&
      told.sampleCount === sampleCount &&
      told.tier === tier &&
      told.looks === looks &&
      told.losses.includes('fewer-looks') === looks < askedLooks;
    if (told && isSame) return told;
    const isReduced = lineCount * sampleCount < FULL_SAMPLES;
    const losses: ImageLoss[] = [...this.losses];
    if (looks < askedLooks) losses.push('fewer-looks');
    const reason = isReduced ? this.reason : 'none';
    this.told = { tier, lineCount, sampleCount, isReduced, reason, looks, losses };
    return this.told;
  }

  draw(frame: UltrasoundFrame): boolean {
    if (this.isLost) return false;
    if (this.next && !this.next.isDone) this.next.isDone = this.next.upload.step();
    if (frame.isFrozen) return false;
    // A frame still in the works: a queue of frames would only make the picture late.
    if (!this.clock.isReady()) return false;
    this.askedLooks = frame.settings.compoundAngles;
    if (!this.isTierChosen) this.chooseTier(frame);
    const now = performance.now();
    this.weighFrame(now);
    const moving = this.budget.rung;
    const still = moving.lineCount * moving.sampleCount < FULL_SAMPLES ? STILL : moving;
    const { width, height } = this.canvas;
    const isLive = this.tier !== 'software';
    if (isLive) this.noiseFrame = Math.floor(frame.timeS * NOISE_FRAMES_PER_S);
    this.clock.start(now);
    // At rest the sharp grid stays on the screen until something moves.
    const isMoved = this.renderer.isMoved(frame);
    const wanted = this.isStill && !isMoved ? still : moving;
    let isDrawn = this.renderer.draw(frame, wanted, width, height, this.noiseFrame);
    this.isMotionFrame = isDrawn && isMoved;
    this.isWholeFrame = frame.worldFromTransducer !== this.lastPose || frame.wallShiftsMm !== undefined;
    this.lastPose = frame.worldFromTransducer;
    if (isDrawn && wanted === moving) {
      this.lastMovedMs = now;
      this.isStill = moving === still;
      this.shown = moving;
      if (!isLive) this.noiseFrame++;
    } else if (!this.isStill && now - this.lastMovedMs > REST_MS) {
      this.isStill = true;
      isDrawn = this.renderer.draw(frame, still, width, height, this.noiseFrame) || isDrawn;
      this.shown = still;
    }
    if (isDrawn) this.clock.finish();
    return isDrawn;
  }

  prepare(baked: BakedAnatomy | null): void {
    if (this.next?.upload.baked === baked) return;
    this.next?.upload.dispose();
    this.next = null;
    if (!baked || this.isLost) return;
    this.next = { upload: new BakedUpload(this.gl, baked), tables: this.tablesOf(baked), isDone: false };
  }

  get isPrepared(): boolean {
    return this.next?.isDone ?? false;
  }

  show(baked: BakedAnatomy): void {
    if (baked === this.baked) return;
    if (this.isLost) {
      // Built from this one when the context is back.
      this.baked = baked;
      this.tables = this.tablesOf(baked);
      return;
    }
    this.prepare(baked);
    const { upload, tables } = this.next!;
    this.next = null;
    try {
      this.shared.changeAnatomy(upload, tables);
    } finally {
      upload.dispose();
    }
    this.renderer.anatomyChanged();
    this.baked = baked;
    this.tables = tables;
    this.isStill = false;
  }

  resize(widthPx: number, heightPx: number): void {
    const width = Math.max(1, Math.round(widthPx));
    const height = Math.max(1, Math.round(heightPx));
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
  }

  dispose(): void {
    this.canvas.removeEventListener('webglcontextlost', this.onLost);
    this.canvas.removeEventListener('webglcontextrestored', this.onRestored);
    this.isLost = true;
    // Frees all of it at once, whatever was made.
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private tablesOf(baked: BakedAnatomy): MaterialTables {
    return materialTablesOfBaked(baked, textureFrameOfBaked(baked), this.options.fluids);
  }

  private build(capabilities: GlCapabilities): ImageRenderer {
    const isFull = capabilities.canDrawFloat && capabilities.canBlendFloat;
    // Measured: one software renderer takes longer over half floats than over 32-bit ones.
    const wanted = this.options.isFullFloat ?? /swiftshader/i.test(capabilities.rendererName);
    const { planeCount, tissuePlanes } = planesOf(capabilities);
    this.shared = new ImageShared(this.gl, this.baked, this.tables, imagingTiles(), planeCount);
    const { canFilterFloat } = capabilities;
    this.losses = lossesOf(capabilities);
    return new ImageRenderer(this.shared, { isFullFloat: isFull && wanted, canFilterFloat, tissuePlanes });
  }

  /** Lets the time of the frame now done decide on the grid of the next; a fixed tier stays. */
  private weighFrame(nowMs: number): void {
    if (this.clock.finishedCount === this.countedFrames) return;
    this.countedFrames = this.clock.finishedCount;
    if (!this.isMotionFrame || this.options.tier !== undefined) return;
    if (!this.budget.addFrame(this.clock.lastFrameMs, nowMs, this.isWholeFrame)) return;
    const isBelowStart = this.budget.rung.sampleCount < 512;
    this.reason = this.isSoftware && !isBelowStart ? 'software-graphics' : 'frame-rate';
  }

  /** Times the second of two frames, so that compiling and uploading do not count. */
  private chooseTier(frame: UltrasoundFrame): void {
    this.isTierChosen = true;
    const { gl } = this;
    const pixel = new Uint8Array(4);
    let started = 0;
    for (let i = 0; i < 2; i++) {
      started = performance.now();
      this.renderer.forget();
      this.renderer.draw(frame, STILL, this.canvas.width, this.canvas.height, 0);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    }
    const ms = performance.now() - started;
    const tier = ms < HIGH_TIER_MS ? 'high' : ms > SOFTWARE_TIER_MS ? 'software' : 'normal';
    this.budget = new FrameBudget(tier);
    if (tier === 'software') this.reason = 'frame-rate';
  }

  private readonly onLost = (event: Event): void => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    this.isLost = true;
    this.next = null;
  };

  private readonly onRestored = (): void => {
    this.renderer = this.build(detectCapabilities(this.gl));
    this.clock.reset();
    this.isStill = false;
    this.isLost = false;
  };
}
