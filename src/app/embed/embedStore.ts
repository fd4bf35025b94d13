/** What the embedded page shows besides the drill itself. */
import { create } from 'zustand';
import type { DrillMode } from '../../core/procedure/drill.ts';
import type { LeftRun, Standing } from '../../embed/suspend.ts';
import type { Kept } from '../../records/runStore.ts';

export type CourseState =
  | { readonly kind: 'none' | 'waiting' | 'over' }
  /** `isForeign`: there may be one, in a page of another site that lets nothing through. */
  | { readonly kind: 'missing'; readonly isForeign: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'open';
      readonly isReported: boolean;
      readonly hasPassed: boolean;
      readonly returnUrl: string | null;
    };

export interface EmbedState {
  /** Id of the drill in guided mode. */
  readonly drill: string;
  /** Null where the learner chooses. */
  readonly mode: DrillMode | null;
  /** Counts what was opened, so that each is an element of its own. */
  readonly generation: number;
  readonly storage: Kept['where'] | null;
  readonly course: CourseState;
  readonly problem: string;
  readonly waiting: number;
  readonly standing: Standing;
  readonly left: LeftRun | null;
}

export const useEmbedStore = create<EmbedState>()(() => ({
  drill: '',
  mode: null,
  generation: 0,
  storage: null,
  course: { kind: 'none' },
  problem: '',
  waiting: 0,
  standing: { attempts: 0, best: null },
  left: null,
}));
