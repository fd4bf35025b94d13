/** How many of a drill's attempts the learner of this browser has used. */
import { useEffect, useState } from 'react';
import type { Drill } from '../core/procedure/drill.ts';
import { passState } from '../records/passState.ts';
import { countAttempts } from './attempts.ts';
import { useEmbedStore } from './embed/embedStore.ts';
import { draftOf } from './knownDrills.ts';
import { learnerId } from './learner.ts';
import { isOfCohort, runStore } from './runFiles.ts';

export interface Attempts {
  readonly used: number;
  readonly most: number;
}

/**
 * Counted as they begin and in this browser's records, and in the course's where there is one; the largest counts, so that
 * neither a run that was left nor one that was deleted is forgotten. One that the simulation broke off is none.
 */
async function attemptsUsed(drill: Drill, most: number): Promise<Attempts> {
  const own = (await runStore.list()).filter(
    (run) => !isOfCohort(run.id) && (run.learner === undefined || run.learner === learnerId()),
  );
  const { attempts } = passState(own, drill);
  const used = Math.max(attempts, countAttempts(drill.id), useEmbedStore.getState().standing.attempts);
  return { used, most };
}

/** Null for a drill that may be done as often as one likes, as its author may any draft; `counting` until it is known. */
export function useAttempts(drill: Drill | null): Attempts | 'counting' | null {
  const most = drill && draftOf(drill) === undefined ? drill.attempts : undefined;
  const [found, setFound] = useState<Attempts | 'counting'>('counting');
  useEffect(() => {
    if (!drill || most === undefined) return;
    let isStale = false;
    setFound('counting');
    void attemptsUsed(drill, most).then((attempts) => !isStale && setFound(attempts));
    return () => {
      isStale = true;
    };
  }, [drill, most]);
  return most === undefined ? null : found;
}
