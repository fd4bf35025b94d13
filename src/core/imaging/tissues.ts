/**
 * What each tissue is to ultrasound, and how it is drawn: physics first, look second.
 *
 * Marks: IT'IS = IT'IS database as tabulated in the project's acoustics reference; U = design start, not verified.
 * Levels are dB relative to resting muscle (0 dB = root-mean-square envelope of a unit-variance scatter field).
 */

/** Physics of a tissue; this part is what a phantom file may bring. */
export interface TissueAcoustics {
  readonly id: string;
  readonly speedMmPerUs: number;
  readonly densityKgPerM3: number;
  /** One way; attenuation at f MHz is this times f to the power of attenuationExponent. */
  readonly attenuationDbPerCmPerMHz: number;
  readonly attenuationExponent: number;
  /** Level of diffuse scatter, dB relative to muscle. */
  readonly echoDb: number;
  readonly stiffnessKpa: number;
  readonly source: string;
}

/** How a tissue looks beside its scatter level. Lengths in mm along u (fibre), v (depth), w (the third way). */
export interface TissueLook {
  /** Slow variation of the scatter, 0–1. */
  readonly speckleVariation: number;
  /** Walls of a cellular pattern: fat septa, perimysium, nerve fascicle sheaths. */
  readonly wallDb: number;
  readonly wallHalfMm: number;
  readonly cellMm: readonly [number, number, number];
  /** Random sideways and depth shifts of the pattern, mm. */
  readonly warpMm: readonly [number, number];
  /** Lengths over which walls come and go, and the noise levels where they start and are full. */
  readonly maskMm: readonly [number, number, number];
  readonly maskRange: readonly [number, number];
  /** Share of a wall's echo that is left where it runs along the beam. */
  readonly wallTiltFloor: number;
  /** Fibrils: two fields of coherent streaks with their lengths and levels. */
  readonly streakDb: readonly [number, number];
  readonly streakMm: readonly [number, number, number];
  readonly fineStreakMm: readonly [number, number, number];
  /** Echo lost when the beam runs along the fibres, dB, and the angle scale of that loss, degrees; 0 dB: none. */
  readonly anisotropyDb: number;
  readonly anisotropyDeg: number;
  /** Scatter that does not care about the angle, dB. */
  readonly freeDb: number;
  /** Bright sheet just inside the boundary: level, distance of its middle from the boundary, half thickness. */
  readonly edgeDb: number;
  readonly edgeAtMm: number;
  readonly edgeHalfMm: number;
  /** Factor on the computed reflectivity of its boundaries in the body (1 on a smooth one) [U]. */
  readonly roughness: number;
  /** Fall of the specular lobe, dB per degree squared, and the diffuse share of a boundary's echo. */
  readonly lobeDbPerDeg2: number;
  readonly diffuse: number;
  /** No sound comes back from behind its surface: bone, air, steel. */
  readonly isOpaque: boolean;
  /** Ringing below its surface: share of the surface's echo, and the length over which it dies away, mm. */
  readonly ringing: number;
  readonly ringingMm: number;
  /** How much of what lies over its surface it shows mirrored, over its reflectivity. */
  readonly mirror: number;
}

export interface Tissue extends TissueAcoustics {
  readonly look: TissueLook;
}

const PLAIN: TissueLook = {
  speckleVariation: 0,
  wallDb: -99,
  wallHalfMm: 0.1,
  cellMm: [2, 2, 2],
  warpMm: [0, 0],
  maskMm: [3, 1, 3],
  maskRange: [0.3, 0.6],
  wallTiltFloor: 0.12,
  streakDb: [-99, -99],
  streakMm: [4.5, 0.14, 0.45],
  fineStreakMm: [1.7, 0.11, 0.33],
  anisotropyDb: 0,
  anisotropyDeg: 12.5,
  freeDb: -99,
  edgeDb: -99,
  edgeAtMm: 0.12,
  edgeHalfMm: 0.1,
  roughness: 0.12,
  lobeDbPerDeg2: 0.12,
  diffuse: 0.05,
  isOpaque: false,
  ringing: 0,
  ringingMm: 1,
  mirror: 0,
};

const FIBRES: Partial<TissueLook> = {
  speckleVariation: 0.35,
  streakDb: [8, 4.5],
  maskMm: [8, 0.45, 1.6],
  anisotropyDb: 36.3,
  anisotropyDeg: 12.3,
  freeDb: -29,
  edgeDb: 10,
  edgeHalfMm: 0.11,
  roughness: 0.15,
};

const tissue = (
  id: string,
  speedMmPerUs: number,
  densityKgPerM3: number,
  attenuation: readonly [number, number],
  echoDb: number,
  stiffnessKpa: number,
  source: string,
  look: Partial<TissueLook> = {},
): Tissue => ({
  id,
  speedMmPerUs,
  densityKgPerM3,
  attenuationDbPerCmPerMHz: attenuation[0],
  attenuationExponent: attenuation[1],
  echoDb,
  stiffnessKpa,
  source,
  look: { ...PLAIN, ...look },
});

/** The built-in tissues. Stiffness (Young's modulus) is a design start [U] throughout. */
export const TISSUES: readonly Tissue[] = [
  tissue('skin', 1.624, 1109, [1.84, 1], 4, 100, "IT'IS; echo U", {
    speckleVariation: 0.6,
    maskMm: [0.67, 0.33, 0.67],
    edgeDb: 9,
    edgeAtMm: 0.15,
    edgeHalfMm: 0.16,
    lobeDbPerDeg2: 0.08,
    diffuse: 0.1,
  }),
  tissue('fat', 1.477, 911, [0.61, 1], -9, 3, "IT'IS; echo of lobules U", {
    speckleVariation: 0.5,
    wallDb: 12,
    wallHalfMm: 0.1,
    cellMm: [7, 2.1, 7],
    warpMm: [2.4, 1.1],
    maskMm: [2.9, 1.1, 2.9],
    maskRange: [0.26, 0.55],
  }),
  tissue('fascia', 1.545, 1027, [1.26, 1.17], 2, 300, "IT'IS; echo U", {
    streakDb: [7, 3],
    streakMm: [5, 0.3, 3],
    fineStreakMm: [1.6, 0.3, 1.6],
    maskMm: [2, 2, 2],
    anisotropyDb: 18,
    anisotropyDeg: 14,
    freeDb: -4,
    roughness: 0.2,
  }),
  tissue('muscle', 1.588, 1090, [0.618, 1.08], -5, 12, "IT'IS; echo U", {
    speckleVariation: 0.5,
    wallDb: 16,
    wallHalfMm: 0.12,
    cellMm: [26, 1.5, 2.1],
    warpMm: [0.5, 0.5],
    maskMm: [10, 0.9, 1.2],
    maskRange: [0.44, 0.72],
    wallTiltFloor: 0.2,
    streakDb: [-2, -6],
    streakMm: [2.9, 0.2, 0.6],
    anisotropyDb: 22,
    anisotropyDeg: 20,
    freeDb: -9,
    edgeDb: 11,
    edgeAtMm: 0.12,
    edgeHalfMm: 0.12,
  }),
  tissue(
    'tendon',
    1.75,
    1142,
    [0.9, 1],
    -2,
    1000,
    "IT'IS speed and density; attenuation 0.9 f, of IT'IS 1.26 f^1.17 U",
    {
      ...FIBRES,
    },
  ),
  // Swollen and dark, its fibrils gone but for remnants; what anisotropy there is goes with them.
  tissue('tendinosis', 1.7, 1120, [0.8, 1], -15, 500, "IT'IS tendon, some water more U; echo U", {
    ...FIBRES,
    speckleVariation: 0.6,
    streakDb: [-9, -12],
    maskMm: [5, 0.6, 1.6],
    anisotropyDb: 14,
    freeDb: -20,
    edgeDb: 7,
  }),
  // Apatite in a tendon: a hard deposit shadows, a soft one is bright and lets sound through [TKU].
  tissue('calcification', 2.8, 1700, [12, 1], 4, 5000, 'U: between tendon and bone', {
    speckleVariation: 0.4,
    roughness: 0.6,
    lobeDbPerDeg2: 0.015,
    diffuse: 0.2,
    edgeDb: 12,
    edgeAtMm: 0.3,
    edgeHalfMm: 0.3,
    isOpaque: true,
  }),
  tissue('soft-calcification', 1.65, 1250, [1.6, 1], 8, 30, 'U: a paste', {
    speckleVariation: 0.6,
    maskMm: [1, 0.6, 1],
    roughness: 0.3,
  }),
  tissue('ligament', 1.75, 1142, [0.9, 1], -4, 800, "IT'IS as tendon; attenuation U", {
    ...FIBRES,
    streakDb: [5, 1],
    anisotropyDb: 23,
    edgeDb: 9,
  }),
  tissue('nerve', 1.63, 1075, [1.15, 1], -9, 50, "IT'IS; exponent assumed U", {
    speckleVariation: 0.3,
    wallDb: 12,
    wallTiltFloor: 0.3,
    wallHalfMm: 0.1,
    cellMm: [14, 0.75, 0.9],
    warpMm: [0.12, 0.12],
    maskRange: [0.02, 0.2],
    anisotropyDb: 12,
    anisotropyDeg: 24,
    freeDb: -12,
    edgeDb: 13,
    edgeAtMm: 0.14,
    edgeHalfMm: 0.12,
    roughness: 0.3,
  }),
  tissue(
    'hyaline-cartilage',
    1.64,
    1100,
    [2, 1],
    -18,
    800,
    "IT'IS speed and density; attenuation about 2 f (Niu 2011)",
    {
      roughness: 0.5,
      lobeDbPerDeg2: 0.06,
      diffuse: 0.06,
    },
  ),
  tissue('fibrocartilage', 1.64, 1100, [1.8, 1], 3, 1500, "IT'IS as cartilage; echo U", {
    speckleVariation: 0.4,
    streakDb: [5, 0],
    streakMm: [1.7, 0.33, 1],
    anisotropyDb: 10,
    anisotropyDeg: 20,
    freeDb: 0,
  }),
  // Bright, of coarse fibres that run round the socket; its own angle matters little [image tests: +2 dB, streaks +5].
  tissue('labrum', 1.64, 1100, [1.8, 1], 2, 1500, "IT'IS as cartilage; echo U", {
    speckleVariation: 0.4,
    streakDb: [6, 1],
    streakMm: [1.7, 0.33, 1],
    maskMm: [2.2, 0.8, 2.2],
    anisotropyDb: 8,
    anisotropyDeg: 22,
    freeDb: 0,
    edgeDb: 8,
    edgeAtMm: 0.15,
    edgeHalfMm: 0.14,
  }),
  tissue('cortical-bone', 3.515, 1908, [20, 1], -14, 17_000_000, "IT'IS; attenuation 20 f for the shadow U", {
    roughness: 0.45,
    lobeDbPerDeg2: 0.02,
    diffuse: 0.1,
    isOpaque: true,
    mirror: 0.006,
  }),
  tissue('cancellous-bone', 2.118, 1178, [3.6, 1.09], -14, 500_000, "IT'IS; attenuation near 0.5 MHz", {
    roughness: 0.45,
    lobeDbPerDeg2: 0.02,
    diffuse: 0.1,
    isOpaque: true,
    mirror: 0.006,
  }),
  tissue('synovial-fluid', 1.549, 1020, [0.093, 1.16], -41, 0, "IT'IS plasma as proxy; echo U", {
    roughness: 0.25,
    lobeDbPerDeg2: 0.1,
  }),
  tissue('synovium', 1.56, 1050, [0.7, 1], -6, 5, 'U throughout', {
    speckleVariation: 0.5,
    roughness: 0.2,
    maskMm: [0.9, 0.5, 0.9],
  }),
  tissue('blood', 1.578, 1050, [0.2, 1], -30, 0, "IT'IS; echo U", {
    edgeDb: 15,
    edgeAtMm: 0,
    edgeHalfMm: 0.16,
    roughness: 0.8,
    lobeDbPerDeg2: 0.05,
  }),
  tissue('vessel-wall', 1.569, 1102, [0.61, 1], 6, 400, "IT'IS; echo U", {
    edgeDb: 12,
    edgeAtMm: 0.05,
    edgeHalfMm: 0.1,
    roughness: 0.5,
    lobeDbPerDeg2: 0.05,
  }),
  tissue('water', 1.482, 994, [0.0022, 2], -60, 0, "IT'IS; exponent of water"),
  tissue(
    'gel',
    1.54,
    1000,
    [0.5, 1],
    0,
    20,
    'ballistic gel of the deflection table; tissue-mimicking acoustics',
  ),
  tissue('air', 0.343, 1.2, [40, 1], -60, 0, 'total reflection; ringing U', {
    roughness: 1,
    isOpaque: true,
    ringing: 0.0018,
    ringingMm: 12,
    mirror: 0.35,
  }),
  tissue('steel', 5.79, 7900, [1, 1], -30, 193_000_000, 'U', {
    roughness: 1,
    lobeDbPerDeg2: 0.16,
    isOpaque: true,
    // A plate 0.7 mm thick: (1 − R²) R = 0.13 of the echo comes out first, then R² = 0.87 of that every 0.19 mm of image,
    // which dies by e over 1.4 mm; drawn as noise, of which half is left [U].
    ringing: 0.06,
    ringingMm: 1.8,
    mirror: 0.1,
  }),
  // Cobalt-chromium of a joint's prosthesis: thicker than a needle's wall, so the ringing is slower and longer.
  tissue('implant-metal', 6, 8300, [1, 1], -30, 210_000_000, 'TKU: 5.9–6.1 mm/µs, 8.3 g/cm³; ringing U', {
    roughness: 1,
    lobeDbPerDeg2: 0.03,
    diffuse: 0.05,
    isOpaque: true,
    ringing: 0.025,
    ringingMm: 4,
    mirror: 0.12,
  }),
  tissue('polyethylene', 2.3, 935, [4, 1], -40, 1_000_000, 'TKU: 2.2–2.5 mm/µs; attenuation U', {
    roughness: 0.8,
    lobeDbPerDeg2: 0.08,
  }),
  tissue('local-anaesthetic', 1.515, 1005, [0.003, 1], -46, 0, 'U, as saline', { roughness: 0.25 }),
  tissue('steroid-suspension', 1.515, 1010, [0.05, 1], 3, 0, 'U: particles and bubbles', {
    speckleVariation: 0.8,
    maskMm: [1.2, 0.8, 1.2],
    roughness: 0.25,
  }),
];

/** A tissue by its id: the phantom's own first, then the built-in table. Throws where neither has it. */
export function tissueById(id: string, own: readonly Tissue[] = []): Tissue {
  const found = own.find((t) => t.id === id) ?? TISSUES.find((t) => t.id === id);
  if (!found) throw new Error(`tissue: no tissue '${id}'`);
  return found;
}

/** A tissue from its acoustics alone: uniform scatter, smooth boundaries. What is left out is taken from gel. */
export function plainTissue(part: Partial<TissueAcoustics> & { readonly id: string }): Tissue {
  const gel = TISSUES.find((t) => t.id === 'gel')!;
  const { id, ...given } = part;
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) if (value !== undefined) known[key] = value;
  return { ...gel, source: 'phantom file', ...known, id, look: { ...PLAIN, roughness: 1 } };
}

/** Characteristic impedance, MRayl. */
export const impedanceMRayl = (t: TissueAcoustics): number => (t.speedMmPerUs * t.densityKgPerM3) / 1000;
