/**
 * Figures of the procedure around the needle, each with its source; tags are those of procedures 10.3, TKU is textbook
 * knowledge without one and U an estimate of ours. A drill may set other times and limits; the risks are the same for all.
 */
import type { CareFigures, CarePlan } from './carePlan.ts';

export const CARE_FIGURES: CareFigures = {
  // Measured 123 ± 32 s for 2 % chlorhexidine (D24, doi 10.1016/j.ijoa.2018.10.012).
  chlorhexidineDryS: 123,
  // TKU, plausible 90–180.
  iodineDryS: 120,
  // TKU, plausible 20–60.
  alcoholDryS: 30,
  // TKU: 15–30, spine 30–60.
  observeMinutes: 15,
  // TKU.
  testDoseLeastMl: 0.2,
  testDoseMostMl: 0.5,
  // TKU: up to 3 in many protocols.
  inrMostLow: 3,
  // D18b.
  inrMostIntermediate: 1.2,
  // D13: OR of an infected prosthesis 1.26 (1.06–1.50) within 3 months.
  surgeryMonths: 3,
};

export const figuresOf = (plan: CarePlan | undefined): CareFigures => ({
  ...CARE_FIGURES,
  ...plan?.figures,
});

/** Infection of the joint after an injection with everything right, a share: 0.01–0.03 % (D14a). */
export const INFECTION_BASE = 0.0002;
/** No risk is told as greater than this [U]. */
export const INFECTION_MOST = 0.5;

/** By how much each slip multiplies that risk. */
export const INFECTION_FACTORS = {
  /** U. */
  'skin-not-prepared': 20,
  /** U: for skin that was wet all over; in proportion to the drying time that was missing. */
  'skin-not-dry': 5,
  /** U. */
  'alcohol-alone': 2,
  /** U. */
  'site-touched': 5,
  /** U. */
  'hands-not-cleaned': 3,
  /** Odds ratio 9 (1.4–57.1) of a contaminated site with gel (D17); sterile gel on a prepared field is counted as none. */
  'gel-not-sterile': 9,
  /** U. */
  'probe-bare': 5,
  /** U; 0 confirmed and 1 possible infection in 6,511 with a disinfected uncovered probe (D14b). */
  'probe-uncovered': 1.5,
  /** U. */
  'vial-shared': 2,
} as const;

export type InfectionSlip = keyof typeof INFECTION_FACTORS;

/** A faint while the patient is watched, or is not: 2.6 % of injections (S66, low). */
export const FAINT_SHARE = 0.026;
/** A haematoma in one who takes an anticoagulant, by the minutes pressed: from 0, from 2, from 5 [U]. */
export const BLEED_SHARES: readonly (readonly [fromMinutes: number, share: number])[] = [
  [5, 0.02],
  [2, 0.1],
  [0, 0.3],
];
/** A stick with the used needle, where it is capped again [U]. */
export const NEEDLESTICK_SHARE = 0.05;
