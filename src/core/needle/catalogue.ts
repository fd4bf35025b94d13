/** The needles to choose from. */
import type { BevelType, NeedleSpec } from './needle.ts';

/**
 * Outer and inner diameter in mm (regular wall, the chart of needle gauges, Wikipedia "Needle gauge comparison chart")
 * and bending stiffness in N·mm², computed for steel of 193 GPa [U]. Lengths in mm as sold by the large makers [TKU].
 */
const GAUGES: readonly {
  readonly gaugeG: number;
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly bendingStiffnessNMm2: number;
  readonly lengthsMm: readonly number[];
}[] = [
  {
    gaugeG: 18,
    outerDiameterMm: 1.27,
    innerDiameterMm: 0.838,
    bendingStiffnessNMm2: 19970,
    lengthsMm: [38, 50, 90],
  },
  {
    gaugeG: 19,
    outerDiameterMm: 1.067,
    innerDiameterMm: 0.686,
    bendingStiffnessNMm2: 10180,
    lengthsMm: [38, 50],
  },
  {
    gaugeG: 20,
    outerDiameterMm: 0.908,
    innerDiameterMm: 0.603,
    bendingStiffnessNMm2: 5190,
    lengthsMm: [38, 50, 90],
  },
  {
    gaugeG: 21,
    outerDiameterMm: 0.819,
    innerDiameterMm: 0.514,
    bendingStiffnessNMm2: 3605,
    lengthsMm: [25, 38, 50],
  },
  {
    gaugeG: 22,
    outerDiameterMm: 0.718,
    innerDiameterMm: 0.413,
    bendingStiffnessNMm2: 2237,
    lengthsMm: [25, 38, 50, 90, 127],
  },
  {
    gaugeG: 23,
    outerDiameterMm: 0.641,
    innerDiameterMm: 0.337,
    bendingStiffnessNMm2: 1481,
    lengthsMm: [25, 32],
  },
  {
    gaugeG: 25,
    outerDiameterMm: 0.514,
    innerDiameterMm: 0.26,
    bendingStiffnessNMm2: 620,
    lengthsMm: [16, 25, 38, 50, 90],
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

/** Hypodermic needles are sold with these two points; the long thin ones of 90 mm and more as spinal or Chiba needles. */
const bevelsOf = (lengthMm: number): readonly BevelType[] =>
  lengthMm >= 90 ? ['quincke', 'chiba'] : ['short', 'quincke'];

const SOURCE = 'gauge chart (Wikipedia); stiffness for E = 193 GPa [U]; lengths and bevels [TKU]';

/** All needles, thickest first. Ids are gauge, length and bevel: `22g-50-quincke`. */
export const NEEDLES: readonly NeedleSpec[] = GAUGES.flatMap((row) =>
  row.lengthsMm.flatMap((lengthMm) =>
    bevelsOf(lengthMm).map(
      (bevel): NeedleSpec => ({
        id: `${row.gaugeG}g-${lengthMm}-${bevel}`,
        name: `${row.gaugeG} G × ${lengthMm} mm, ${bevel === 'short' ? 'short bevel' : bevel}`,
        gaugeG: row.gaugeG,
        lengthMm,
        outerDiameterMm: row.outerDiameterMm,
        innerDiameterMm: row.innerDiameterMm,
        bevel,
        bevelLengthMm: row.outerDiameterMm * BEVEL_LENGTH_PER_DIAMETER[bevel],
        bendingStiffnessNMm2: row.bendingStiffnessNMm2,
        source: SOURCE,
      }),
    ),
  ),
);

/** The needle of an id, or undefined. */
export const findNeedle = (id: string): NeedleSpec | undefined => NEEDLES.find((needle) => needle.id === id);
