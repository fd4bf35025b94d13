/** Syringes: what they hold, their bore, and what the rubber takes. */
import { PI } from '../math/elementary.ts';

export interface SyringeSpec {
  readonly volumeMl: number;
  readonly boreMm: number;
  /** Friction of the plunger, N. */
  readonly frictionN: number;
  readonly source: string;
}

const SOURCE = 'bores of the usual luer syringes [TKU]; friction [U]';

export const SYRINGES: readonly SyringeSpec[] = [
  { volumeMl: 1, boreMm: 4.78, frictionN: 2, source: SOURCE },
  { volumeMl: 3, boreMm: 8.66, frictionN: 2, source: SOURCE },
  { volumeMl: 5, boreMm: 12.06, frictionN: 3, source: SOURCE },
  { volumeMl: 10, boreMm: 14.5, frictionN: 4, source: SOURCE },
  { volumeMl: 20, boreMm: 19.13, frictionN: 5, source: SOURCE },
  { volumeMl: 60, boreMm: 26.7, frictionN: 8, source: SOURCE },
];

export const GREATEST_SYRINGE_ML = 60;

/** Greatest force that a thumb presses with, N [U]: a strong one, as friction is taken off it. */
export const THUMB_FORCE_N = 60;

export const findSyringe = (volumeMl: number): SyringeSpec | undefined =>
  SYRINGES.find((s) => s.volumeMl === volumeMl);

/** The smallest syringe that holds a volume; the largest where none does. */
export const syringeFor = (volumeMl: number): SyringeSpec =>
  SYRINGES.find((s) => volumeMl <= s.volumeMl) ?? SYRINGES[SYRINGES.length - 1]!;

export const plungerAreaMm2 = (syringe: SyringeSpec): number => (PI * syringe.boreMm * syringe.boreMm) / 4;

/** Force on the plunger for a pressure in the syringe, N, its friction left out. A kPa is 0.001 N/mm². */
export const plungerForceN = (syringe: SyringeSpec, pressureKpa: number): number =>
  (plungerAreaMm2(syringe) * pressureKpa) / 1000;

/** Pressure in the syringe under a thumb, kPa; 0 where friction takes it all. */
export const thumbPressureKpa = (syringe: SyringeSpec, thumbN: number): number =>
  (Math.max(0, thumbN - syringe.frictionN) * 1000) / plungerAreaMm2(syringe);
