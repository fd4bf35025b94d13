/** What around the needle fails a run whatever its points. */
import type { CareAppraisal } from '../procedure/care/appraiseCare.ts';
import type { StopReason } from '../procedure/care/careCase.ts';
import { type CareState, lastAct } from '../procedure/care/careState.ts';
import type { CriticalError } from './scoreCard.ts';

const REASON: { readonly [R in StopReason]: string } = {
  infection: 'there were signs of an infection',
  inr: 'the INR was too high',
  surgery: 'the joint is to be replaced soon',
};

/** Critical steps left out or done wrongly, an injection that should not have been, and a stop without a reason. */
export function careErrors(appraisal: CareAppraisal, care: CareState, endTick: number): CriticalError[] {
  const errors: CriticalError[] = [];
  const { mustStop, isStopped, isPunctured, failed } = appraisal;
  const decidedAt = lastAct(care, 'decision')?.act.tick ?? endTick;
  if (mustStop.length > 0 && isPunctured)
    errors.push({
      id: 'injected-despite-contraindication',
      structure: mustStop[0]!,
      tick: decidedAt,
      text: `This patient was not to be injected today: ${mustStop.map((reason) => REASON[reason]).join(', ')}.`,
    });
  if (mustStop.length === 0 && isStopped)
    errors.push({
      id: 'stopped-without-reason',
      structure: 'decision',
      tick: decidedAt,
      text: 'The patient was sent away although nothing spoke against the injection.',
    });
  for (const { rule, status, tick } of failed) {
    // A wrong decision that was acted on is told above.
    const isTold = isStopped || (isPunctured && mustStop.length > 0);
    if (rule.step === 'decision' && status === 'poor' && isTold) continue;
    const name = rule.step.replaceAll('-', ' ');
    errors.push(
      status === 'left-out'
        ? {
            id: 'care-step-left-out',
            structure: rule.step,
            tick: endTick,
            text: `A critical step was left out: ${name}.`,
          }
        : {
            id: 'care-step-wrong',
            structure: rule.step,
            tick,
            text: `A critical step was done wrongly: ${name}.`,
          },
    );
  }
  return errors;
}
