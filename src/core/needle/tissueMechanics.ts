/**
 * What each tissue does to a needle: how it dents, when it gives way, what cutting it costs, how it holds the shaft.
 *
 * Forces are those on a sharp 22 G tip (0.718 mm); thinner and thicker needles scale with the diameter (skin under
 * suture needles: 1.00, 0.74, 0.48 N for 3-0, 4-0, 5-0, Maloney [S]). Dents are set so that skin gives by about 2 mm and
 * a sheet by about 1 mm before it opens [U]. Marks: U = the design set of
 * acoustics-and-needles section 3 or a start like it, TKU = textbook knowledge without a source.
 */
export interface TissueMechanics {
  readonly id: string;
  /** Young's modulus that the shaft leans on and the bevel steers in, kPa. */
  readonly modulusKpa: number;
  /** Force on the tip at which the surface opens, and that of cutting on behind it, N. */
  readonly punctureN: number;
  readonly cuttingN: number;
  /** How the surface dents before it opens: F = k₁ w + k₂ w². */
  readonly dentNPerMm: number;
  readonly dentNPerMm2: number;
  /** Friction along the shaft, N per mm of shaft in it. */
  readonly frictionNPerMm: number;
  /** How much cutting falters from fibre to fibre, as a share of its force; absent: evenly. */
  readonly gritShare?: number;
  /** `hard`: no needle enters. `fluid`: nothing to cut, only the wall around it. `sheet`: felt as a pop. */
  readonly kind: 'hard' | 'sheet' | 'bulk' | 'fluid' | 'air';
  readonly source: string;
}

/** Outer diameter that the forces of the table hold for, mm: 22 G. */
export const TABLE_DIAMETER_MM = 0.718;

const row = (
  id: string,
  kind: TissueMechanics['kind'],
  modulusKpa: number,
  puncture: readonly [number, number],
  dent: readonly [number, number],
  frictionNPerMm: number,
  source: string,
): TissueMechanics => ({
  id,
  kind,
  modulusKpa,
  punctureN: puncture[0],
  cuttingN: puncture[1],
  dentNPerMm: dent[0],
  dentNPerMm2: dent[1],
  frictionNPerMm,
  source,
});

/** Tissue, kind, modulus; puncture and cutting; k₁ and k₂; friction. */
export const TISSUE_MECHANICS: readonly TissueMechanics[] = [
  row('air', 'air', 0, [0, 0], [0.1, 0], 0, 'nothing to cut'),
  row('skin', 'sheet', 100, [1.0, 0.35], [0.3, 0.1], 0.015, 'pop 1.0 N U; the rest U'),
  row('fat', 'bulk', 12, [0.13, 0.1], [0.2, 0.02], 0.008, 'cutting 0.1 N U; the rest U'),
  row('fascia', 'sheet', 120, [0.5, 0.32], [0.45, 0.15], 0.015, 'pop 0.5 N U; the rest U'),
  row(
    'muscle',
    'bulk',
    18,
    [0.4, 0.3],
    [0.4, 0.05],
    0.015,
    'cutting 0.3 N U; modulus such that 22 G bends 1 mm per cm (beef, Drummond & Scott 1980); the rest U',
  ),
  {
    ...row('tendon', 'bulk', 300, [1.25, 1.0], [0.8, 0.1], 0.03, 'cutting 1.0 N U; the rest U'),
    gritShare: 0.12,
  },
  {
    ...row('tendinosis', 'bulk', 180, [0.9, 0.7], [0.6, 0.1], 0.022, 'softer than tendon TKU; forces U'),
    gritShare: 0.1,
  },
  {
    ...row('calcification', 'bulk', 5000, [2.4, 2], [1.6, 0.2], 0.03, 'gritty as chalk TKU; forces U'),
    gritShare: 0.35,
  },
  row('soft-calcification', 'bulk', 15, [0.6, 0.2], [0.4, 0.1], 0.01, 'a paste within tendon TKU; forces U'),
  row('ligament', 'bulk', 250, [1.1, 0.8], [0.6, 0.1], 0.025, 'between capsule and tendon U'),
  row('capsule', 'sheet', 120, [0.8, 0.4], [0.55, 0.2], 0.02, 'pop 0.8 N U; the rest U'),
  {
    ...row(
      'ligamentum-flavum',
      'sheet',
      200,
      [1.6, 1.2],
      [0.6, 0.1],
      0.03,
      'firm and gritty, then loss of resistance TKU; forces U',
    ),
    gritShare: 0.3,
  },
  {
    ...row('periosteum', 'sheet', 200, [1.4, 1.0], [1.2, 0.2], 0.02, 'gritty before the stop TKU; forces U'),
    gritShare: 0.3,
  },
  row(
    'nerve',
    'bulk',
    50,
    [0.6, 0.25],
    [0.4, 0.1],
    0.01,
    'epineurium gives late, fascicles easily TKU; forces U',
  ),
  row('hyaline-cartilage', 'hard', 800, [0, 0], [8, 0], 0.02, 'stop U'),
  row('fibrocartilage', 'bulk', 300, [1.5, 1.2], [1.0, 0.1], 0.03, 'rubbery, above tendon TKU; forces U'),
  row('cortical-bone', 'hard', 17_000_000, [0, 0], [8, 0], 0.02, 'stop U'),
  row('cancellous-bone', 'hard', 500_000, [0, 0], [8, 0], 0.02, 'stop U'),
  row('implant-metal', 'hard', 210_000_000, [0, 0], [8, 0], 0.02, 'stop'),
  row('polyethylene', 'hard', 1_000_000, [0, 0], [8, 0], 0.02, 'stop'),
  row('steel', 'hard', 193_000_000, [0, 0], [8, 0], 0.02, 'stop'),
  row('synovial-fluid', 'fluid', 0, [0.5, 0], [0.45, 0.15], 0, 'wall of a bursa or a lining U'),
  row('synovium', 'bulk', 8, [0.35, 0.15], [0.25, 0.05], 0.008, 'soft lining TKU; forces U'),
  row('blood', 'fluid', 0, [0.6, 0], [0.45, 0.15], 0, 'wall of the vessel U'),
  row('vessel-wall', 'sheet', 150, [0.6, 0.3], [0.45, 0.15], 0.01, 'pop of a vessel wall TKU; forces U'),
  row('water', 'fluid', 0, [0.4, 0], [0.5, 0.15], 0, 'surface of a filled hole U'),
  row('local-anaesthetic', 'fluid', 0, [0, 0], [0.3, 0.06], 0, 'a pool of it has no wall'),
  row(
    'gel',
    'bulk',
    20,
    [0.4, 0.3],
    [0.6, 0.1],
    0.012,
    'the ballistic gel of the deflection table, taken at 20 kPa U; forces U',
  ),
];

const GEL = TISSUE_MECHANICS.find((t) => t.id === 'gel')!;

/** Below this a tissue of a phantom file is fluid, above that no needle enters it, kPa. */
const FLUID_BELOW_KPA = 0.1;
const HARD_ABOVE_KPA = 50_000;

/** The row of a tissue of the built-in table, or undefined. */
export const findTissueMechanics = (id: string): TissueMechanics | undefined =>
  TISSUE_MECHANICS.find((t) => t.id === id);

/**
 * A tissue that is known by its stiffness only, as in a phantom file: the gel of the table with its forces scaled by
 * the root of the modulus, as the force to open a soft solid goes with √(E · toughness) [U].
 */
export function mechanicsFromModulus(id: string, modulusKpa: number): TissueMechanics {
  if (modulusKpa < FLUID_BELOW_KPA) return { ...findTissueMechanics('water')!, id };
  if (modulusKpa > HARD_ABOVE_KPA) return { ...findTissueMechanics('cortical-bone')!, id, modulusKpa };
  const k = Math.sqrt(modulusKpa / GEL.modulusKpa);
  return {
    ...GEL,
    id,
    modulusKpa,
    punctureN: GEL.punctureN * k,
    cuttingN: GEL.cuttingN * k,
    dentNPerMm: GEL.dentNPerMm * k,
    dentNPerMm2: GEL.dentNPerMm2 * k,
    frictionNPerMm: GEL.frictionNPerMm * k,
    source: 'gel, scaled by the root of the modulus U',
  };
}

/** Force on the tip that opens the way from one tissue into the next, N, for a 22 G tip: its own wall, or that of the fluid left. */
export const openingForceN = (from: TissueMechanics, to: TissueMechanics): number =>
  from.kind === 'fluid' && to.kind !== 'fluid' ? Math.max(from.punctureN, to.punctureN) : to.punctureN;
