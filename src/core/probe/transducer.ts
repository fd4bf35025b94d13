/** What a transducer is, in numbers. The catalogue is `catalogue.ts`; beam width and the rest are derived, never set. */
export interface Transducer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'linear' | 'curvilinear';
  readonly elementCount: number;
  readonly pitchMm: number;
  /** Radius of a curved face, mm; 0 for a flat one. */
  readonly radiusMm: number;
  readonly centreFrequencyMHz: number;
  /** −6 dB fractional bandwidth, 0–1. */
  readonly bandwidth01: number;
  readonly lowestFrequencyMHz: number;
  readonly highestFrequencyMHz: number;
  /** Height of the elements across the image plane and the depth their lens focuses at, mm. */
  readonly elevationHeightMm: number;
  readonly elevationFocusMm: number;
  /** Outer size of the face that touches the skin, mm: along x and along z. */
  readonly footprintMm: readonly [number, number];
  readonly source: string;
}

/** Active length of the array along x, mm (along the arc for a curved one). */
export const apertureMm = (t: Transducer): number => t.elementCount * t.pitchMm;
