/** A finished run as the `scored` event tells it. */
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { Recording } from '../protocol/recording.ts';
import type { EventBody } from './messages.ts';
import { verificationCode } from './verificationCode.ts';

export function scoredBody(recording: Recording, isResumed: boolean): EventBody<'scored'> {
  const { drill, score, endTick } = recording;
  return {
    drill: drill.id,
    mode: drill.mode,
    total: score.total,
    passed: score.passed,
    timeS: endTick / TICKS_PER_SECOND,
    isResumed,
    criticalErrors: score.criticalErrors.map(({ id, structure, tick }) => ({ id, structure, tick })),
    metrics: score.metrics.map(({ id, value, unit, points }) => ({ id, value, unit, points })),
    code: verificationCode(recording),
  };
}
