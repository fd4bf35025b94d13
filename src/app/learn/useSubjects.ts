/** Loads what it takes to look at patients with a probe: bakes for the images, exact fields, and the session of one hand. */
import { useEffect, useState } from 'react';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { createSimulation } from '../../core/sim/simulation.ts';
import { ProbeSession } from '../../engine/probeSession.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { bakedFor } from '../imageScreen.ts';
import { warmUpCanvas } from '../imageCanvas.ts';

export interface Subjects {
  readonly session: ProbeSession | null;
  /** One per drill, null while it is on its way. */
  readonly baked: readonly (BakedAnatomy | null)[];
  readonly loaded01: number;
  readonly failure: string | null;
  readonly retry: () => void;
}

/** `drills` must be the same array from render to render; its patients share probe and start. */
export function useSubjects(drills: readonly Drill[]): Subjects {
  const [session, setSession] = useState<ProbeSession | null>(null);
  const [baked, setBaked] = useState<readonly (BakedAnatomy | null)[]>([]);
  const [done, setDone] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isStale = false;
    setSession(null);
    setFailure(null);
    setBaked(drills.map(() => null));
    setDone(drills.map(() => 0));
    const put = <T>(list: readonly T[], at: number, value: T) =>
      list.map((old, i) => (i === at ? value : old));
    const fail = (cause: unknown) => {
      if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
    };
    void (async () => {
      // One after the other: each bake takes a core for itself.
      for (const [i, drill] of drills.entries()) {
        const one = await bakedFor(drill, (d) => !isStale && setDone((list) => put(list, i, d)));
        if (isStale) return;
        setBaked((list) => put(list, i, one));
      }
    })().catch(fail);
    void (async () => {
      // Lets the page show that it is loading.
      await new Promise((resolve) => setTimeout(resolve));
      if (isStale) return;
      warmUpCanvas();
      setSession(new ProbeSession(drills.map((drill) => createSimulation(drill, anatomyOf(drill), 1))));
    })().catch(fail);
    return () => {
      isStale = true;
    };
  }, [drills, attempt]);
  const loaded01 = done.length === 0 ? 0 : done.reduce((sum, d) => sum + d, 0) / done.length;
  return { session, baked, loaded01, failure, retry: () => setAttempt(attempt + 1) };
}
