/** What was done around the needle against what the drill expects: one answer for card, critical errors and screen. */
import type { Drill } from '../drill.ts';
import { caseOf, reasonsToStop, type StopReason } from './careCase.ts';
import { type CareState, careCounts, lastAct } from './careState.ts';
import type { CareRule } from './carePlan.ts';
import { type CareStepId, findCareStep } from './careSteps.ts';
import { type CareTask, choiceQuality } from './choiceQuality.ts';

/** From here on a choice counts as right, below it a critical step counts as failed [U]. */
const GOOD_FROM = 0.6;

export type StepStatus = 'done' | 'poor' | 'out-of-order' | 'left-out';

export interface StepAppraisal {
  readonly rule: CareRule;
  readonly status: StepStatus;
  /** 0–1; half of it where the step came out of order [U]. */
  readonly quality01: number;
  /** When it was done; −1 where it was not. */
  readonly tick: number;
}

export interface CareAppraisal {
  readonly task: CareTask;
  /** The steps that this run called for. */
  readonly steps: readonly StepAppraisal[];
  readonly done01: number;
  /** Critical steps that were left out or done wrongly. */
  readonly failed: readonly StepAppraisal[];
  readonly mustStop: readonly StopReason[];
  /** The last decision before the skin was to stop, and the skin was not punctured. */
  readonly isStopped: boolean;
  readonly isPunctured: boolean;
}

/** Undefined where what is around the needle does not count in this run. */
export function appraiseCare(drill: Drill, care: CareState | undefined): CareAppraisal | undefined {
  const plan = drill.care;
  if (!care || !careCounts(plan, care)) return undefined;
  const patient = caseOf(drill, plan, care.trap);
  const task: CareTask = { drill, plan, patient };
  const isPunctured = care.actsAtPuncture >= 0;
  const before = isPunctured ? care.actsAtPuncture : care.acts.length;
  const isStopped = !isPunctured && lastAct(care, 'decision')?.act.choice === 1;
  const rules = plan.steps.filter((rule) => !isStopped || isOfStopping(rule.step));
  const steps = rules.map((rule) => appraiseStep(rule, task, care, before));
  const sum = steps.reduce((total, step) => total + step.quality01, 0);
  return {
    task,
    steps,
    done01: steps.length > 0 ? sum / steps.length : 1,
    failed: steps.filter(
      ({ rule, status, quality01 }) =>
        rule.isCritical === true && (status === 'left-out' || (status === 'poor' && quality01 < GOOD_FROM)),
    ),
    mustStop: reasonsToStop(drill, plan, patient),
    isStopped,
    isPunctured,
  };
}

/** Who stops has asked and decided; consent to what is not done is not called for. */
const isOfStopping = (step: CareStepId): boolean =>
  findCareStep(step)!.phase === 'talk' && step !== 'consent';

function appraiseStep(rule: CareRule, task: CareTask, care: CareState, before: number): StepAppraisal {
  const isAfter = findCareStep(rule.step)!.phase === 'after';
  const found = lastAct(care, rule.step, isAfter ? care.acts.length : before);
  if (!found) return { rule, status: 'left-out', quality01: 0, tick: -1 };
  const { act, index } = found;
  const quality = choiceQuality(rule.step, act.choice, task);
  if (quality < GOOD_FROM) return { rule, status: 'poor', quality01: quality, tick: act.tick };
  if (isOutOfOrder(rule, care, index))
    return { rule, status: 'out-of-order', quality01: quality / 2, tick: act.tick };
  return { rule, status: 'done', quality01: quality, tick: act.tick };
}

/** A step that should have come first was taken only afterwards; one that never was is told as left out, once. */
const isOutOfOrder = (rule: CareRule, care: CareState, index: number): boolean =>
  (rule.after ?? []).some((earlier) => lastAct(care, earlier) && !lastAct(care, earlier, index));
