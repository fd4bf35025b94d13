/** The needles to choose from. */
import type { BevelType, NeedleSpec } from './needle.ts';
import { bucklingForceN, lateralStiffnessNPerMm, STATED_FREE_MM } from './stiffness.ts';

interface GaugeRow {
  readonly gaugeG: number;
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly bendingStiffnessNMm2: number;
  /** Lengths of hypodermic needles, and of the long ones of spinal, epidural and Chiba type, mm. */
  readonly lengthsMm: readonly number[];
  readonly longLengthsMm: readonly number[];
  /** Lengths that are also sold with an echogenic shaft, mm. */
  readonly echogenicMm: readonly number[];
}

/**
 * Outer and inner diameter in mm (regular wall, the chart of needle gauges, Wikipedia "Needle gauge comparison chart")
 * and bending stiffness in N·mm², computed for steel of 193 GPa [U]. Lengths in mm as sold by the large makers [TKU].
 */
const GAUGES: readonly GaugeRow[] = [
  {
    gaugeG: 18,
    outerDiameterMm: 1.27,
    innerDiameterMm: 0.838,
    bendingStiffnessNMm2: 19970,
    lengthsMm: [38, 50],
    longLengthsMm: [90],
    echogenicMm: [],
  },
  {
    gaugeG: 19,
    outerDiameterMm: 1.067,
    innerDiameterMm: 0.686,
    bendingStiffnessNMm2: 10180,
    lengthsMm: [38, 50],
    longLengthsMm: [90],
    echogenicMm: [],
  },
  {
    gaugeG: 20,
    outerDiameterMm: 0.908,
    innerDiameterMm: 0.603,
    bendingStiffnessNMm2: 5190,
    lengthsMm: [38, 50],
    longLengthsMm: [90, 127],
    echogenicMm: [50, 90],
  },
  {
    gaugeG: 21,
    outerDiameterMm: 0.819,
    innerDiameterMm: 0.514,
    bendingStiffnessNMm2: 3605,
    lengthsMm: [25, 38, 50],
    longLengthsMm: [90],
    echogenicMm: [50],
  },
  {
    gaugeG: 22,
    outerDiameterMm: 0.718,
    innerDiameterMm: 0.413,
    bendingStiffnessNMm2: 2237,
    lengthsMm: [25, 38, 50],
    longLengthsMm: [90, 127],
    echogenicMm: [50, 90],
  },
  {
    gaugeG: 23,
    outerDiameterMm: 0.641,
    innerDiameterMm: 0.337,
    bendingStiffnessNMm2: 1481,
    lengthsMm: [25, 32],
    longLengthsMm: [90],
    echogenicMm: [],
  },
  {
    gaugeG: 25,
    outerDiameterMm: 0.514,
    innerDiameterMm: 0.26,
    bendingStiffnessNMm2: 620,
    lengthsMm: [16, 25, 38, 50],
    longLengthsMm: [90],
    echogenicMm: [],
  },
  {
    gaugeG: 27,
    outerDiameterMm: 0.413,
    innerDiameterMm: 0.21,
    bendingStiffnessNMm2: 257,
    lengthsMm: [16, 25, 32, 38],
    longLengthsMm: [90],
    echogenicMm: [],
  },
];

/** Length of the bevel over the outer diameter: a short bevel is cut at about 30°, a Quincke point at about 20° [TKU]. */
const BEVEL_LENGTH_PER_DIAMETER: { readonly [B in BevelType]: number } = {
  short: 1.7,
  quincke: 2.7,
  chiba: 2.4,
  tuohy: 2.2,
  'pencil-point': 1.5,
};

const HYPODERMIC: readonly BevelType[] = ['short', 'quincke'];
const LONG: readonly BevelType[] = ['short', 'quincke', 'chiba', 'tuohy', 'pencil-point'];

const BEVEL_NAMES: { readonly [B in BevelType]: string } = {
  short: 'short bevel',
  quincke: 'Quincke',
  chiba: 'Chiba',
  tuohy: 'Tuohy',
  'pencil-point': 'pencil point',
};

const SOURCE =
  'gauge chart (Wikipedia); stiffness for E = 193 GPa [U]; buckling 2.045 π² EI/L²; lengths and bevels [TKU]';

function needle(row: GaugeRow, lengthMm: number, bevel: BevelType, isEchogenic: boolean): NeedleSpec {
  const { gaugeG, outerDiameterMm, innerDiameterMm, bendingStiffnessNMm2 } = row;
  return {
    id: `${gaugeG}g-${lengthMm}-${bevel}${isEchogenic ? '-echogenic' : ''}`,
    name: `${gaugeG} G × ${lengthMm} mm, ${BEVEL_NAMES[bevel]}${isEchogenic ? ', echogenic' : ''}`,
    gaugeG,
    lengthMm,
    outerDiameterMm,
    innerDiameterMm,
    wallMm: (outerDiameterMm - innerDiameterMm) / 2,
    bevel,
    bevelLengthMm: outerDiameterMm * BEVEL_LENGTH_PER_DIAMETER[bevel],
    bendingStiffnessNMm2,
    lateralStiffnessNPerMm: lateralStiffnessNPerMm(bendingStiffnessNMm2, STATED_FREE_MM),
    bucklingN: bucklingForceN(bendingStiffnessNMm2, STATED_FREE_MM),
    isEchogenic,
    source: SOURCE,
  };
}

function needlesOf(row: GaugeRow): NeedleSpec[] {
  const sold = [
    ...row.lengthsMm.map((lengthMm) => ({ lengthMm, bevels: HYPODERMIC })),
    ...row.longLengthsMm.map((lengthMm) => ({ lengthMm, bevels: LONG })),
  ];
  return sold.flatMap(({ lengthMm, bevels }) =>
    bevels.flatMap((bevel) => {
      const isCoated = row.echogenicMm.includes(lengthMm) && HYPODERMIC.includes(bevel);
      const plain = needle(row, lengthMm, bevel, false);
      return isCoated ? [plain, needle(row, lengthMm, bevel, true)] : [plain];
    }),
  );
}

/**
 * All needles, thickest first. Ids are gauge, length and bevel: `22g-50-quincke`; a coated or dimpled shaft ends in
 * `-echogenic`.
 */
export const NEEDLES: readonly NeedleSpec[] = GAUGES.flatMap(needlesOf);

/** The needle of an id, or undefined. */
export const findNeedle = (id: string): NeedleSpec | undefined => NEEDLES.find((n) => n.id === id);
