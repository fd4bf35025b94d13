import { useEffect } from 'react';
import { leaveDebrief } from '../runFiles.ts';

/** Tells once the debrief of a run is left: going from its replay to it side by side with another is not leaving. */
export function useLeavingDebrief(id: string): void {
  useEffect(
    () => () => {
      const isStillOpen = ['debrief', 'beside'].some((page) => location.hash.startsWith(`#/${page}/${id}`));
      if (!isStillOpen) void leaveDebrief(id);
    },
    [id],
  );
}
