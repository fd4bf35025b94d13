/** What a needle is, in numbers; the catalogue is `catalogue.ts`. */
export type BevelType = 'short' | 'quincke' | 'chiba' | 'tuohy' | 'pencil-point';

export interface NeedleSpec {
  /** `22g-50-short` */
  readonly id: string;
  readonly name: string;
  readonly gaugeG: number;
  readonly lengthMm: number;
  readonly outerDiameterMm: number;
  readonly innerDiameterMm: number;
  readonly bevel: BevelType;
  readonly bevelLengthMm: number;
  /** Bending stiffness, N·mm². */
  readonly bendingStiffnessNMm2: number;
  readonly source: string;
}
