/** What around the needle fails a run whatever its points. */
import type { CareAppraisal } from '../procedure/care/appraiseCare.ts';
import type { StopReason } from '../procedure/care/careCase.ts';
import { type CareState, lastAct } from '../procedure/care/careState.ts';
import { stepText } from './careWatch.ts';
import type { CriticalError } from './scoreCard.ts';
import { say } from './sentences.ts';

/** Why a patient is not to be injected, as words of a sentence. */
export const STOP_REASONS: { readonly [R in StopReason]: string } = {
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
      text: say('notToday', {
        stopReasons: mustStop.map((reason) => STOP_REASONS[reason]).join(', '),
      }),
    });
  if (mustStop.length === 0 && isStopped)
    errors.push({
      id: 'stopped-without-reason',
      structure: 'decision',
      tick: decidedAt,
      text: say('sentAway'),
    });
  for (const { rule, status, tick } of failed) {
    // A wrong decision that was acted on is told above.
    const isTold = isStopped || (isPunctured && mustStop.length > 0);
    if (rule.step === 'decision' && status === 'poor' && isTold) continue;
    const name = stepText(rule.step);
    errors.push(
      status === 'left-out'
        ? {
            id: 'care-step-left-out',
            structure: rule.step,
            tick: endTick,
            text: say('stepLeftOut', { steps: name }),
          }
        : {
            id: 'care-step-wrong',
            structure: rule.step,
            tick,
            text: say('stepWrong', { steps: name }),
          },
    );
  }
  return errors;
}
