/** How long this browser keeps what was recorded; kept in this browser. */
import { create } from 'zustand';

const KEY = 'sononeedle.retention';

/**
 * `score-only`: nothing after the score was shown, gone with the page. `until-debriefed`: the recording goes when its
 * debrief is left, the score stays. `until-deleted`: all stays until someone deletes it.
 */
export type Retention = 'score-only' | 'until-debriefed' | 'until-deleted';
export const RETENTIONS: readonly Retention[] = ['score-only', 'until-debriefed', 'until-deleted'];

export interface RetentionState {
  readonly retention: Retention;
  setRetention(retention: Retention): void;
}

function kept(): Retention {
  try {
    const found = localStorage.getItem(KEY);
    return RETENTIONS.find((retention) => retention === found) ?? 'until-deleted';
  } catch {
    return 'until-deleted';
  }
}

export const useRetentionStore = create<RetentionState>()((set) => ({
  retention: kept(),
  setRetention: (retention) => {
    set({ retention });
    try {
      localStorage.setItem(KEY, retention);
    } catch {
      // A browser that keeps nothing: the setting holds until the page is closed.
    }
  },
}));
