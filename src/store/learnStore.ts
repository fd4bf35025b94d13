/** How the learner has arranged the anatomy: names, layers taken away, and where the cross points. */
import { create } from 'zustand';
import type { ImagePoint } from '../core/machine/measure.ts';

/** Layers that can be taken away, from outside in; the last one always stays. */
export const PEEL_STEPS = 7;

export interface LearnState {
  readonly hasLabels: boolean;
  /** How many layers are taken away, 0 to PEEL_STEPS. */
  readonly peel: number;
  /** Where the cross stands, mm of the image plane; null before it was used. */
  readonly cursor: ImagePoint | null;
  toggleLabels(): void;
  setLabels(hasLabels: boolean): void;
  setPeel(peel: number): void;
  peelBy(by: number): void;
  setCursor(cursor: ImagePoint | null): void;
  /** For another patient or page. */
  reset(): void;
}

const START = { hasLabels: false, peel: 0, cursor: null } as const;
const within = (peel: number) => Math.max(0, Math.min(PEEL_STEPS, Math.round(peel)));

export const useLearnStore = create<LearnState>()((set) => ({
  ...START,
  toggleLabels: () => set((s) => ({ hasLabels: !s.hasLabels })),
  setLabels: (hasLabels) => set({ hasLabels }),
  setPeel: (peel) => set({ peel: within(peel) }),
  peelBy: (by) => set((s) => ({ peel: within(s.peel + by) })),
  setCursor: (cursor) => set({ cursor }),
  reset: () => set(START),
}));
