import { useEffect, useMemo } from 'react';
import { AttentionLog } from '../engine/attentionLog.ts';
import type { LiveRun } from '../engine/liveRun.ts';

/** Notices pauses and lost focus of an assessed run once it has begun; the log of any other run stays empty. */
export function useAttention(run: LiveRun): AttentionLog {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run has a log of its own
  const log = useMemo(() => new AttentionLog(), [run]);
  useEffect(() => {
    if (run.drill.mode !== 'assessment') return;
    const note = (kind: 'paused' | 'unfocused' | 'hidden', isAway: boolean) => {
      if (run.phase === 'ready' || run.isOver) return;
      log.set(kind, isAway, run.simulation.state.tick, performance.now());
    };
    const onBlur = () => note('unfocused', true);
    const onFocus = () => note('unfocused', false);
    const onVisibility = () => note('hidden', document.hidden);
    const off = run.onPhase((phase) => note('paused', phase === 'paused'));
    window.addEventListener('blur', onBlur);
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      off();
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [run, log]);
  return log;
}
