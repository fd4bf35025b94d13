/** What a drill says about the procedure around its needle: the case, the steps expected, and the figures behind them. */
import type { CarePosition, CareStepId } from './careSteps.ts';

/** What a patient may react to: what touches the skin, or the id of a drug in the syringe. */
export const ALLERGENS = [
  'chlorhexidine',
  'iodine',
  'latex',
  'lidocaine',
  'bupivacaine',
  'ropivacaine',
  'methylprednisolone',
  'triamcinolone',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

export const ANTICOAGULANTS = ['none', 'aspirin', 'clopidogrel', 'warfarin', 'doac'] as const;
export const INFECTION_SIGNS = ['none', 'cellulitis', 'septic-joint', 'fever'] as const;
export const OTHER_HISTORY = ['pregnancy', 'glaucoma', 'immunosuppression', 'psychosis'] as const;
export const BLEEDING_RISKS = ['low', 'intermediate'] as const;

/** The patient's answers. */
export interface CareHistory {
  readonly allergies: readonly Allergen[];
  readonly anticoagulant: (typeof ANTICOAGULANTS)[number];
  /** International normalised ratio; given where warfarin is taken. */
  readonly inr?: number;
  readonly infection: (typeof INFECTION_SIGNS)[number];
  /** Given where there is diabetes, %. */
  readonly hba1cPercent?: number;
  /** Months until a joint replacement here; left out where none is due. */
  readonly surgeryInMonths?: number;
  readonly others: readonly (typeof OTHER_HISTORY)[number][];
}

/** What a run's seed may put into the case; see careCase.ts. */
export const CARE_TRAPS = [
  'chlorhexidine-allergy',
  'latex-allergy',
  'wrong-side-on-form',
  'warfarin',
  'diabetes',
  'warfarin-too-high',
  'septic-joint',
  'cellulitis',
  'surgery-soon',
] as const;
export type CareTrap = (typeof CARE_TRAPS)[number];

export interface CareRule {
  readonly step: CareStepId;
  /** Left out or done wrongly, it fails the run whatever the points. */
  readonly isCritical?: boolean;
  /** Steps that must have been taken before this one. */
  readonly after?: readonly CareStepId[];
}

/** Each figure with its mark in careFigures.ts; a drill may set its own. */
export interface CareFigures {
  /** Time from wet to dry, s. */
  readonly chlorhexidineDryS: number;
  readonly iodineDryS: number;
  readonly alcoholDryS: number;
  /** Least time under observation, min. */
  readonly observeMinutes: number;
  /** Volume of a test dose, mL. */
  readonly testDoseLeastMl: number;
  readonly testDoseMostMl: number;
  /** Greatest INR at which a procedure of low and of intermediate bleeding risk goes on. */
  readonly inrMostLow: number;
  readonly inrMostIntermediate: number;
  /** No steroid into a joint that is to be replaced within so many months. */
  readonly surgeryMonths: number;
}

export interface CarePlan {
  /** Why the patient comes, and what imaging showed; where they are left out the built-in drill's own words are shown. */
  readonly vignette?: string;
  readonly imaging?: string;
  readonly history: CareHistory;
  /** Position that the patient is to be brought into. */
  readonly position: CarePosition;
  /** Ids of the transducers to choose from; the drill's own is the right one. */
  readonly probes: readonly string[];
  readonly bleedingRisk: (typeof BLEEDING_RISKS)[number];
  /** Steps expected, in the order in which they are listed for the learner. */
  readonly steps: readonly CareRule[];
  /** One of these is put into the case of a share `trap01` of the runs, drawn by the seed; none where left out. */
  readonly traps?: readonly CareTrap[];
  readonly trap01?: number;
  /** A run may begin at the needle, with all before it done by others; what is around the needle then does not count. */
  readonly mayStartAtNeedle: boolean;
  /** Least share of the steps done, 0–1, of a passing run. */
  readonly passShare01: number;
  readonly figures?: Partial<CareFigures>;
}
