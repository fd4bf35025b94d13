/** What the page and the worker that lets the expert do a drill say to each other. */
import type { Vec3 } from '../core/math/vec3.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { GhostTrack } from '../engine/ghostTrack.ts';
import type { RunPhases } from '../engine/runPhases.ts';
import type { Recording } from '../protocol/recording.ts';

export interface ExpertQuestion {
  readonly drill: Drill;
  readonly seed: number;
}

/** The scripted expert's run of a drill on its patient. */
export interface ExpertRun {
  readonly recording: Recording;
  readonly track: GhostTrack;
  readonly phases: RunPhases;
  /** Where its tip went, one line for each pass, world, mm. */
  readonly passes: readonly (readonly Vec3[])[];
}

export type ExpertReply =
  | { readonly kind: 'done'; readonly run: ExpertRun }
  | { readonly kind: 'failed'; readonly message: string };
