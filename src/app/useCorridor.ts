import { useEffect, useState } from 'react';
import { loadCorridor } from '../assets/loadCorridor.ts';
import type { Corridor } from '../core/procedure/corridor.ts';
import type { Drill } from '../core/procedure/drill.ts';

/** The corridor of a drill while it is wanted: on its way, there, or not to be had. */
export type CorridorState =
  | { readonly kind: 'none' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'there'; readonly corridor: Corridor }
  | { readonly kind: 'failed' };

const NONE: CorridorState = { kind: 'none' };
const COMING: CorridorState = { kind: 'coming' };

export function useCorridor(drill: Drill, isWanted: boolean): CorridorState {
  const [state, setState] = useState<CorridorState>(NONE);
  useEffect(() => {
    if (!isWanted) {
      setState(NONE);
      return;
    }
    let isStale = false;
    setState(COMING);
    loadCorridor(drill).then(
      (corridor) => !isStale && setState({ kind: 'there', corridor }),
      () => !isStale && setState({ kind: 'failed' }),
    );
    return () => {
      isStale = true;
    };
  }, [drill, isWanted]);
  return state;
}
