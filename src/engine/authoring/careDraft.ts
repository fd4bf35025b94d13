/** The procedure around the needle while a drill is written: where it begins from, and its list of steps changed. */
import type { CarePlan, CareRule } from '../../core/procedure/care/carePlan.ts';
import type { CareStepId } from '../../core/procedure/care/careSteps.ts';
import { carePlanOf } from '../../protocol/drills/care.ts';
import { DRILLS } from '../../protocol/drills/index.ts';
import type { Draft } from './draft.ts';

/** Where a region has no built-in drill with a procedure around it, this one's is taken. */
const ANY_WITH_CARE = DRILLS.find((drill) => drill.care !== undefined)!;

/** Id of the built-in drill whose procedure a draft's begins as: of its region where there is one. */
export function careLikeOf({ region }: Draft): string {
  const here = DRILLS.find((drill) => drill.region === region && drill.care !== undefined);
  return (here ?? ANY_WITH_CARE).id;
}

/** The usual procedure in the draft's mode, with the draft's own probe among those laid out. */
export function usualCare(draft: Draft): CarePlan {
  const plan = carePlanOf(careLikeOf(draft), draft.mode)!;
  const { probes } = plan;
  return probes.includes(draft.probe.id) ? plan : { ...plan, probes: [draft.probe.id, ...probes] };
}

/** A step brought so many places down the list, up where `by` is negative; the same list at its ends. */
export function withStepMoved(steps: readonly CareRule[], index: number, by: number): readonly CareRule[] {
  const to = index + by;
  if (to < 0 || to >= steps.length) return steps;
  const rest = steps.filter((_, i) => i !== index);
  return [...rest.slice(0, to), steps[index]!, ...rest.slice(to)];
}

/** Without a step; none of the others waits for it any more. */
export const withoutStep = (steps: readonly CareRule[], step: CareStepId): readonly CareRule[] =>
  steps
    .filter((rule) => rule.step !== step)
    .map(({ after, ...rule }) => {
      const left = after?.filter((earlier) => earlier !== step) ?? [];
      return left.length > 0 ? { ...rule, after: left } : rule;
    });

/** A step at the end of its kind: after the last of those that the checklist has before it. */
export function withStep(
  steps: readonly CareRule[],
  step: CareStepId,
  order: readonly CareStepId[],
): readonly CareRule[] {
  const rank = order.indexOf(step);
  const at = steps.reduce((end, rule, i) => (order.indexOf(rule.step) < rank ? i + 1 : end), 0);
  return [...steps.slice(0, at), { step }, ...steps.slice(at)];
}
