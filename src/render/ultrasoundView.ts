/**
 * What the screen needs from the GPU image, and all it needs: the renderer behind it owns the WebGL2 context of one
 * canvas. The app calls `draw` once per animation frame; nothing is drawn when nothing it depends on has changed.
 */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import type { RigidTransform } from '../core/frames/frames.ts';
import type { DopplerSettings } from '../core/imaging/doppler/settings.ts';
import type { FluidLook } from '../core/imaging/injectedFluid.ts';
import type { ImageSettings, NeedleInImage } from '../core/imaging/settings.ts';
import type { Transducer } from '../core/probe/transducer.ts';

export interface UltrasoundFrame {
  readonly transducer: Transducer;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly settings: ImageSettings;
  readonly deformation: DeformationState;
  readonly needle: NeedleInImage | null;
  readonly isFrozen: boolean;
  /** Simulation time, s, for noise and later for motion. */
  readonly timeS: number;
  /** How far the walls of vessels stand in from rest, by entity of the bake, mm; left out, all at rest. */
  readonly wallShiftsMm?: Float32Array;
  /** What is set for colour, power, pulsed-wave and M-mode; left out, plain B-mode. */
  readonly doppler?: DopplerSettings;
  /** Level and movement of injected fluid; left out, it is as its tissue says. */
  readonly fluidLook?: FluidLook;
  /** What now leaves the needle's tip, mL/s. */
  readonly injectionMlPerS?: number;
}

export type QualityTier = 'software' | 'normal' | 'high';

/** Why the image has fewer lines or samples than it is meant to have: drawn by the processor, or to hold the rate. */
export type QualityReason = 'software-graphics' | 'frame-rate' | 'none';

/**
 * What this browser's picture lacks beside the reference: the tissue beside the plane of the slice (a processor looks
 * it up in one plane of three), precision (a driver that has half floats only), looks that the setting asks for.
 */
export type ImageLoss = 'one-plane' | 'half-precision' | 'fewer-looks';

export interface ImageQuality {
  readonly tier: QualityTier;
  /** Of the picture now on the screen. */
  readonly lineCount: number;
  readonly sampleCount: number;
  /** True while it is less than the image is meant to have. */
  readonly isReduced: boolean;
  readonly reason: QualityReason;
  /** Looks that are drawn. */
  readonly looks: number;
  readonly losses: readonly ImageLoss[];
}

export interface UltrasoundView {
  /** Draws if needed; returns false when nothing had changed. */
  draw(frame: UltrasoundFrame): boolean;
  readonly tier: QualityTier;
  /** What the picture is made with now, and whether something was given up to hold the rate. */
  readonly quality: ImageQuality;
  /** Milliseconds of the last drawn frame, for the status line. */
  readonly lastFrameMs: number;
  /** True while the graphics context is lost; the image comes back by itself when the browser restores it. */
  readonly isLost: boolean;
  /**
   * Starts to bring another anatomy to the GPU, a part with each `draw`, while the present one is still drawn. Null drops
   * what is on its way.
   */
  prepare(baked: BakedAnatomy | null): void;
  /** Of the anatomy on its way: true once `show` has nothing left to wait for. */
  readonly isPrepared: boolean;
  /**
   * Draws another anatomy from the next frame on; one that was not prepared is brought to the GPU at once. Throws an
   * Error where it is too large, and goes on with the one before.
   */
  show(baked: BakedAnatomy): void;
  /** Sets the drawing buffer's size in pixels. */
  resize(widthPx: number, heightPx: number): void;
  dispose(): void;
}
