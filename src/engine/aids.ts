/** What a mode lets the learner see beyond image and hands. Guided shows everything, assessment nothing but the scales. */
import { AID_IDS, type AidId } from '../core/procedure/aidIds.ts';
import type { Drill, DrillMode } from '../core/procedure/drill.ts';

export interface Aids extends Readonly<Record<AidId, boolean>> {
  /** One line of what to do next. */
  readonly guide: boolean;
  /** The image plane and the needle's line in the scene. */
  readonly plane: boolean;
  /** Target and hazards tinted in the scene. */
  readonly target: boolean;
  /** Distance to the target in the status line. */
  readonly targetDistance: boolean;
  /** What the tip is in, in the status line. */
  readonly tipTissue: boolean;
  /** Whether the needle is in plane, in words. */
  readonly planeState: boolean;
  /** Seeing through the skin in the scene. */
  readonly fade: boolean;
  /** Names in image and scene, and layers that can be taken away. */
  readonly labels: boolean;
  /** The safe corridor on the skin, for who asks for it. */
  readonly corridor: boolean;
}

const ALL: Aids = {
  guide: true,
  plane: true,
  target: true,
  targetDistance: true,
  tipTissue: true,
  planeState: true,
  fade: true,
  labels: true,
  corridor: true,
};

export const AIDS: { readonly [M in DrillMode]: Aids } = {
  guided: ALL,
  practice: { ...ALL, guide: false, target: false, targetDistance: false, labels: false, corridor: false },
  assessment: {
    guide: false,
    plane: false,
    target: false,
    targetDistance: false,
    tipTissue: false,
    planeState: false,
    fade: false,
    labels: false,
    corridor: false,
  },
};

/** What a drill lets the learner see: its own list where it has one, else what its mode does. */
export function aidsOf({ mode, aids }: Pick<Drill, 'mode' | 'aids'>): Aids {
  if (!aids) return AIDS[mode];
  return Object.fromEntries(AID_IDS.map((id) => [id, aids.includes(id)])) as unknown as Aids;
}
