/** Viscosity against shear: the Carreau–Yasuda law, of which a Newtonian fluid is the case with no thinning. */
import { pow } from '../math/elementary.ts';

export interface FlowLaw {
  /** At rest and at the highest shear, Pa·s. */
  readonly zeroPaS: number;
  readonly infinitePaS: number;
  /** Shear begins to tell at one over this, s. */
  readonly timeS: number;
  /** Exponent of thinning (1: none), and how sharply it sets in. */
  readonly power: number;
  readonly sharpness: number;
}

export const newtonian = (viscosityPaS: number): FlowLaw => ({
  zeroPaS: viscosityPaS,
  infinitePaS: viscosityPaS,
  timeS: 0,
  power: 1,
  sharpness: 2,
});

/** η = η∞ + (η₀ − η∞) (1 + (λ γ)^a)^((n − 1)/a), Pa·s, at a shear γ per second. */
export function viscosityAt(law: FlowLaw, shearPerS: number): number {
  const spread = law.zeroPaS - law.infinitePaS;
  if (spread === 0 || law.timeS === 0 || shearPerS <= 0) return law.zeroPaS;
  const bent = 1 + pow(law.timeS * shearPerS, law.sharpness);
  return law.infinitePaS + spread * pow(bent, (law.power - 1) / law.sharpness);
}
