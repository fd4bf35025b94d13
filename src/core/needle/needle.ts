/** What a needle is, in numbers; the catalogue is `catalogue.ts`. */
export type BevelType = 'short' | 'quincke' | 'chiba' | 'tuohy' | 'pencil-point';

export interface NeedleSpec {
  /** `22g-50-short`, or `22g-50-short-echogenic` where the shaft is coated or dimpled. */
  readonly id: string;
  readonly name: string;
  readonly gaugeG: number;
  readonly lengthMm: number;
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  /** Thickness of the steel, mm. */
  readonly wallMm: number;
  readonly bevel: BevelType;
  readonly bevelLengthMm: number;
  /** Bending stiffness, N·mm². */
  readonly bendingStiffnessNMm2: number;
  /** Force at the tip per sideways movement with 50 mm free from a clamped hub, N/mm. */
  readonly lateralStiffnessNPerMm: number;
  /** Axial force that buckles 50 mm of free shaft, hub clamped and tip held, N. */
  readonly bucklingN: number;
  /** True where the shaft is coated or dimpled to be seen at steep angles. */
  readonly isEchogenic: boolean;
  readonly source: string;
}
