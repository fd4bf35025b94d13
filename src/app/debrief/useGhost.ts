import { useEffect, useMemo, useState } from 'react';
import type { ExpertRun } from '../../assets/expertRequest.ts';
import { loadExpert } from '../../assets/loadExpert.ts';
import { findNeedle } from '../../core/needle/catalogue.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { emptyGhostPose, type GhostPose, ghostPoseInto } from '../../engine/ghostTrack.ts';
import { alignedTick, type RunPhases } from '../../engine/runPhases.ts';
import type { SceneGhost } from '../../scene/sceneProps.ts';
import { GHOST_COLOUR } from '../handColours.ts';

/** The expert beside a replay: not asked for, on its way, there, or not to be had. */
export type GhostState =
  | { readonly kind: 'none' | 'coming' | 'failed' }
  | {
      readonly kind: 'there';
      readonly expert: ExpertRun;
      readonly scene: SceneGhost;
      /** Where the expert's hands are at a tick of the run that is replayed. */
      readonly at: (tick: number) => GhostPose;
    };

/** Outer diameter of the needle that a drill offers first, which the expert takes, mm. */
const needleOf = (drill: Drill): number => findNeedle(drill.needles[0]!)?.outerDiameterMm ?? 0.8;

/** The scripted expert on the same drill and patient, aligned with the run by phase, while it is wanted. */
export function useGhost(
  drill: Drill,
  seed: number,
  phases: RunPhases,
  getTick: () => number,
  isWanted: boolean,
): GhostState {
  const [expert, setExpert] = useState<ExpertRun | 'coming' | 'failed' | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    setExpert('coming');
    loadExpert({ drill, seed }).then(
      (run) => !isStale && setExpert(run),
      () => !isStale && setExpert('failed'),
    );
    return () => {
      isStale = true;
    };
  }, [drill, seed, isWanted]);
  return useMemo((): GhostState => {
    if (!isWanted || expert === null) return { kind: 'none' };
    if (typeof expert === 'string') return { kind: expert };
    const tickOf = (tick: number) => alignedTick(phases, expert.phases, tick);
    return {
      kind: 'there',
      expert,
      scene: {
        colour: GHOST_COLOUR,
        outerDiameterMm: needleOf(drill),
        read: (out) => {
          ghostPoseInto(expert.track, tickOf(getTick()), out);
          return true;
        },
      },
      at: (tick) => {
        const pose = emptyGhostPose();
        ghostPoseInto(expert.track, tickOf(tick), pose);
        return pose;
      },
    };
  }, [drill, phases, expert, getTick, isWanted]);
}
