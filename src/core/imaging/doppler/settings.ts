/**
 * What the operator sets for everything that shows movement: colour and power Doppler, the pulsed-wave trace and the
 * M-mode. Every field but `mode` and the two switches is a number that a command can carry as an integer of a
 * smaller unit (µm, mm/s, dB, Hz, degrees). Positions are in the image plane: lateral along the face with the marker
 * side positive (along the arc for a curved face), depth along the scan line from the face.
 */

/** Index by which a command names the mode. */
export const DOPPLER_MODES = ['off', 'colour', 'power', 'pulsed', 'm-mode'] as const;
export type DopplerMode = (typeof DOPPLER_MODES)[number];

export interface DopplerSettings {
  readonly mode: DopplerMode;
  /** Centre of the colour box: lateral position and depth, mm. */
  readonly boxLateralMm: number;
  readonly boxDepthMm: number;
  /** Whole width and height of the box, mm. */
  readonly boxWidthMm: number;
  readonly boxHeightMm: number;
  /** Speed along the beam at which colour wraps, mm/s: the pulse rate follows from it, PRF = 4 f v / c. */
  readonly scaleMmPerS: number;
  /** Gain of the Doppler signal over its own noise, dB. */
  readonly gainDb: number;
  /** Doppler shifts below this are taken for tissue and removed, Hz. */
  readonly wallFilterHz: number;
  /** Angle of the Doppler beam against the scan line, degrees, positive towards the marker side. 0 on curved faces. */
  readonly steeringDeg: number;
  /** Sample volume of the pulsed-wave trace: its middle; the lateral position also is the M-mode line. */
  readonly gateDepthMm: number;
  readonly gateLateralMm: number;
  /** Length of the sample volume along the beam, mm. */
  readonly gateLengthMm: number;
  /** Angle between beam and vessel that the machine is told, degrees; divides the trace's speeds by its cosine. */
  readonly angleCorrectionDeg: number;
  /** Shift of the zero line, −1 to 1, as a share of the scale: the shown band is (baseline − 1, baseline + 1) · scale. */
  readonly baseline: number;
  /** Weight of the map before in the map shown, 0 to 0.95. */
  readonly persistence01: number;
  /** Draws blue over yellow instead of red over blue, which most colour-blind people cannot mistake. */
  readonly isColourBlindSafe: boolean;
  /** Swaps the two ends of the colour map and of the trace. */
  readonly isInverted: boolean;
}

export const DEFAULT_DOPPLER: DopplerSettings = {
  mode: 'off',
  boxLateralMm: 0,
  boxDepthMm: 20,
  boxWidthMm: 22,
  boxHeightMm: 18,
  scaleMmPerS: 120,
  gainDb: 0,
  wallFilterHz: 60,
  steeringDeg: 0,
  gateDepthMm: 20,
  gateLateralMm: 0,
  gateLengthMm: 2,
  angleCorrectionDeg: 0,
  baseline: 0,
  persistence01: 0.4,
  isColourBlindSafe: false,
  isInverted: false,
};

/** Least and greatest value and the step of one press of a key, for the controls and for checking commands. */
export interface DopplerRange {
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
}

export type DopplerNumber = Exclude<keyof DopplerSettings, 'mode' | 'isColourBlindSafe' | 'isInverted'>;

/** [TKU] the spans of ordinary machines. */
export const DOPPLER_RANGES: Readonly<Record<DopplerNumber, DopplerRange>> = {
  boxLateralMm: { least: -60, greatest: 60, step: 1 },
  boxDepthMm: { least: 2, greatest: 250, step: 1 },
  boxWidthMm: { least: 6, greatest: 60, step: 2 },
  boxHeightMm: { least: 6, greatest: 60, step: 2 },
  scaleMmPerS: { least: 10, greatest: 1500, step: 10 },
  gainDb: { least: -30, greatest: 30, step: 2 },
  wallFilterHz: { least: 10, greatest: 1000, step: 10 },
  steeringDeg: { least: -20, greatest: 20, step: 5 },
  gateDepthMm: { least: 2, greatest: 250, step: 1 },
  gateLateralMm: { least: -60, greatest: 60, step: 1 },
  gateLengthMm: { least: 0.5, greatest: 15, step: 0.5 },
  angleCorrectionDeg: { least: -80, greatest: 80, step: 2 },
  baseline: { least: -0.9, greatest: 0.9, step: 0.1 },
  persistence01: { least: 0, greatest: 0.95, step: 0.1 },
};
