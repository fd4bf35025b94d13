/** What the operator sets on the machine. Every field is a number, so that it can be a command. */
export interface ImageSettings {
  readonly depthMm: number;
  readonly focusMm: number;
  readonly frequencyMHz: number;
  readonly gainDb: number;
  readonly dynamicRangeDb: number;
  /** Eight sliders from shallow to deep, dB, interpolated over the image's depth. */
  readonly tgcDb: readonly number[];
  /** Number of compounded looks: 1, 3 or 5. */
  readonly compoundAngles: number;
  readonly steeringDeg: number;
  readonly harmonics: boolean;
  readonly noise: boolean;
  /** Adds looks steered so that a steep needle comes back, blended over the tissue image. */
  readonly needleView: boolean;
  /** Weight of the frame before in the frame shown, 0 to 0.9. */
  readonly persistence01: number;
  /** Index into the grey maps. */
  readonly greyMap: number;
  /** The marker side is drawn on the right instead of the left. */
  readonly isInverted: boolean;
}

export const DEFAULT_SETTINGS: ImageSettings = {
  depthMm: 40,
  focusMm: 18,
  frequencyMHz: 7.6,
  gainDb: 0,
  dynamicRangeDb: 58,
  tgcDb: [0, 0, 0, 0, 0, 0, 0, 0],
  compoundAngles: 3,
  steeringDeg: 0,
  harmonics: false,
  noise: true,
  needleView: false,
  persistence01: 0,
  greyMap: 0,
  isInverted: false,
};

/** The needle as the image sees it: centre line from tip to hub in the transducer frame, mm. */
export interface NeedleInImage {
  readonly pointsTransducerMm: readonly (readonly [number, number, number])[];
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly bevelLengthMm: number;
  /** Unit vector the bevel faces, transducer frame. */
  readonly bevelTransducer: readonly [number, number, number];
  /** 0 smooth steel … 1 a dimpled or coated shaft that scatters at any angle. */
  readonly echogenic01?: number;
}
