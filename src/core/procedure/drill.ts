/** A drill: the task, its patient, tools, target, hazards, limits and marks. The file format is `src/protocol/drill.ts`. */
import type { PatientParameters } from '../anatomy/anatomy.ts';
import type { PatientLimits } from '../anatomy/patientDraw.ts';
import type { AidId } from './aidIds.ts';
import type { CarePlan } from './care/carePlan.ts';
import type { GuideStep } from './guideSteps.ts';
import type { TargetPart } from './targetPart.ts';

export type DrillMode = 'guided' | 'practice' | 'assessment';

export interface AvoidRule {
  /** Id of a structure of the region; one that only a variant brings is passed over in patients without it. */
  readonly structure: string;
  /** Distance that a safe needle keeps, mm; 0 means only entering counts. */
  readonly safeMm: number;
  /** Entering it fails the run whatever the points. */
  readonly isCritical: boolean;
}

export interface MetricRule {
  /** Id of a metric (src/core/scoring/metrics). */
  readonly metric: string;
  /** Points this metric can give; all weights of a drill add up to 100. */
  readonly weight: number;
  /** Full points at or better than `good`, none at or worse than `poor`, straight in between. */
  readonly good: number;
  readonly poor: number;
  /** Where given, the run does not pass unless the value is at least as good as this. */
  readonly required?: number;
  /** Where these limits come from: published and where, derived from which runs, or a textbook's knowledge (TKU). */
  readonly origin?: string;
}

/** Where the patient of a run comes from, where it is another than the one that its drill has. */
export type PatientFrom =
  /** Drawn from the run's seed, by the generator that had this mark (drawMark in anatomy/patientDraw.ts). */
  | { readonly kind: 'drawn'; readonly generator: string }
  /** Set by hand. */
  | { readonly kind: 'given' };

export interface Drill {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly region: string;
  /** The drill's own patient; in a run, the patient that it was made on. */
  readonly patient: PatientParameters;
  /**
   * Given where each run of the drill is to have another patient: the generator draws one from the run's seed within
   * these limits. Every drill can be run so when asked, within what its region allows.
   */
  readonly patientDraw?: PatientLimits;
  /** In a run alone, and only where its patient is not the drill's own. */
  readonly patientFrom?: PatientFrom;
  readonly mode: DrillMode;
  /** How the patient lies and what to know beforehand, in the words of whoever wrote the drill. */
  readonly briefing?: string;
  readonly probe: {
    readonly id: string;
    /** Id of a ProbeStart of the region. */
    readonly start: string;
    readonly depthMm: number;
    readonly focusMm: number;
    readonly frequencyMHz: number;
    readonly gainDb: number;
    readonly dynamicRangeDb: number;
  };
  /** Ids to choose from; the first is the one in the tray at the start. */
  readonly needles: readonly string[];
  readonly agents: readonly string[];
  readonly syringeMl: number;
  /** A second syringe for the way to the target: id of an agent, and how much it holds. */
  readonly trackAnaesthetic?: { readonly agent: string; readonly volumeMl: number };
  /** Mixtures that must not be made can be made, and are scored; else they are refused with the reason. */
  readonly allowsForbiddenMixes?: boolean;
  /** Volume to deliver and what counts as the right place. */
  readonly target: {
    readonly structure: string;
    readonly volumeMl: number;
    /** Share of the volume that must end in the structure, 0–1. */
    readonly share01: number;
    /** Fluid to draw off before, mL. */
    readonly drainMl?: number;
    /** Given where the tip must be at one place of the structure; the volume counts in all of it. */
    readonly part?: TargetPart;
  };
  /** Where the needle is to enter the skin: no farther than withinMm from a landmark of the region. Elsewhere is the wrong side. */
  readonly entry?: { readonly landmark: string; readonly withinMm: number };
  readonly avoid: readonly AvoidRule[];
  /** Ids of checks the drill expects, in order (`aspirate-before-injection`). */
  readonly checks: readonly string[];
  /** The procedure around the needle; where it is left out the drill is the needle alone. */
  readonly care?: CarePlan;
  readonly limits: { readonly timeS: number; readonly passes: number };
  readonly metrics: readonly MetricRule[];
  /** Least total, 0–100, of a passing run. */
  readonly passTotal: number;
  /** Where that total comes from, as MetricRule.origin. */
  readonly passTotalOrigin?: string;
  /** So many passing runs one after the other make the drill passed; one where it is left out. */
  readonly passesInRow?: number;
  /** Most attempts of one learner; as many as they like where it is left out. Assessment only. */
  readonly attempts?: number;
  /** The aids that are there; those of the mode where it is left out. Not in assessment, which has none. */
  readonly aids?: readonly AidId[];
  /** Own words for steps of the guide. */
  readonly guide?: { readonly [S in GuideStep]?: string };
  /** Amplitude of the hand's tremor, mm; the same for everyone in assessment. */
  readonly tremorMm: number;
}
