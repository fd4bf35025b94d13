/** What a metric of the procedure around the needle works from: the last state of it, appraised when asked. */
import { appraiseCare, type CareAppraisal, type StepAppraisal } from '../procedure/care/appraiseCare.ts';
import type { CareState } from '../procedure/care/careState.ts';
import type { CareStepId } from '../procedure/care/careSteps.ts';
import type { Metric, MetricContext, MetricResult } from './metric.ts';
import { fillIn, SENTENCE_PARTS } from './sentences.ts';

type Finish = (appraisal: CareAppraisal, care: CareState) => MetricResult;

/** Observes nothing but the state of care; null where it does not count in the run. */
export const watchingCare =
  (finish: Finish): Metric['create'] =>
  ({ drill }: MetricContext) => {
    let care: CareState | undefined;
    return {
      observe(view) {
        care = view.care;
      },
      finish() {
        const appraisal = appraiseCare(drill, care);
        return appraisal && care ? finish(appraisal, care) : { value: null, ticks: [] };
      },
    };
  };

/** Said where what is around the needle does not count. */
export const BEGUN_AT_NEEDLE = 'The run began at the needle; what is around it was not part of it.';

/** A step as words of a sentence: `time out`. */
export const stepText = (step: CareStepId): string =>
  fillIn(SENTENCE_PARTS.step, { step: step.replaceAll('-', ' ') });

/** Steps as words of a sentence: `consent, time out`. */
export const stepsText = (steps: readonly StepAppraisal[]): string =>
  steps.map(({ rule }) => stepText(rule.step)).join(', ');

/** Ticks of steps that were done, rising. */
export const ticksOf = (steps: readonly StepAppraisal[]): number[] =>
  steps
    .map(({ tick }) => tick)
    .filter((tick) => tick >= 0)
    .sort((a, b) => a - b);
