/** How many of a drill's attempts the learner of this browser has used. */
import { useEffect, useState } from 'react';
import type { Drill } from '../core/procedure/drill.ts';
import { passState } from '../records/passState.ts';
import { draftOf } from './knownDrills.ts';
import { learnerId } from './learner.ts';
import { isOfCohort, runStore } from './runFiles.ts';
import { useEmbedStore } from './embed/embedStore.ts';

export interface Attempts {
  readonly used: number;
  readonly most: number;
}

/**
 * Counted in this browser's records, a run that was left included, and in the course's where there is one; the larger
 * counts. One that the simulation broke off is none.
 */
async function countAttempts(drill: Drill, most: number): Promise<Attempts> {
  const own = (await runStore.list()).filter(
    (run) => !isOfCohort(run.id) && (run.learner === undefined || run.learner === learnerId()),
  );
  const { attempts } = passState(own, drill);
  return { used: Math.max(attempts, useEmbedStore.getState().standing.attempts), most };
}

/** Null for a drill that may be done as often as one likes, as its author may any draft; `counting` until it is known. */
export function useAttempts(drill: Drill | null): Attempts | 'counting' | null {
  const most = drill && draftOf(drill) === undefined ? drill.attempts : undefined;
  const [found, setFound] = useState<Attempts | 'counting'>('counting');
  useEffect(() => {
    if (!drill || most === undefined) return;
    let isStale = false;
    setFound('counting');
    void countAttempts(drill, most).then((attempts) => !isStale && setFound(attempts));
    return () => {
      isStale = true;
    };
  }, [drill, most]);
  return most === undefined ? null : found;
}
